"""The LAN host of an open event, as the organizer's screens hold it."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Final

from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import IssueSlips
from judging_app.application.seats.hosting import (
    DEFAULT_PORT,
    HostStatus,
    JoinRequest,
    PacketReport,
    Presence,
)
from judging_app.application.seats.records import HostIdentity, Slip
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import codes, verifiers
from judging_app.lan.certificate import short_fingerprint
from judging_app.lan.host_files import read_packet_file, write_seat_file
from judging_app.lan.host_opened import EVERYWHERE, OpenedHost
from judging_app.lan.identity import identity_of

_MOST_AT_ONCE: Final = 4
"""Codes that are stretched at the same time; each takes 64 MiB."""


class Host:
    """Opens an event to judges' laptops. Implements `HostControl` over a `LocalJudging`.

    With `announce`, the event is found by its name on the network. `interface` is the address that is
    listened on, all of this computer's if none is given; on the loopback address nothing is announced.
    """

    def __init__(
        self,
        judging: LocalJudging,
        *,
        read_only: bool = False,
        announce: bool = True,
        interface: str = "",
    ) -> None:
        self._judging = judging
        self._read_only = read_only
        self._announce = announce
        self._interface = interface or EVERYWHERE
        self._lock = Lock()
        self._opened: OpenedHost | None = None
        self._watchers: list[Callable[[], None]] = []

    def start(self, port: int = DEFAULT_PORT) -> HostStatus:
        """Open the event to judges' laptops; raises PORT_TAKEN. Starting again changes nothing."""
        with self._lock:
            if self._opened is None:
                identity = self._identity()
                self._opened = OpenedHost(
                    self._judging, identity, port, self._interface, self._tell, announce=self._announce
                )
        self._tell()
        return self.status()

    def stop(self) -> None:
        """Close the event to laptops; what they hold is kept there."""
        with self._lock:
            opened, self._opened = self._opened, None
            if opened is not None:
                opened.close()
        if opened is not None:
            self._tell()

    def status(self) -> HostStatus:
        """How the host stands now."""
        opened = self._opened
        if opened is not None:
            return opened.status()
        identity = self._judging.ask(DoorOf()).seats.identity
        return HostStatus(
            fingerprint="" if identity is None else short_fingerprint(identity.certificate.encode())
        )

    def presence(self) -> Mapping[str, Presence]:
        """Every laptop that was heard of, by judge."""
        opened = self._opened
        return {} if opened is None else opened.attendance.presence()

    def requests(self) -> Sequence[JoinRequest]:
        """Laptops that wait to be let in for a seat that is taken."""
        opened = self._opened
        return () if opened is None else opened.desk.requests()

    def settle(self, request: str, *, agree: bool) -> None:
        """Let a waiting laptop in, or turn it away; unknown requests are passed over."""
        opened = self._opened
        if opened is not None:
            opened.desk.settle(request, agree=agree)

    def issue_codes(self, judges: Sequence[str]) -> Mapping[str, str]:
        """Make new pairing codes ("7K4-29P") for judges; the only time they are seen in clear."""
        self._identity()
        door = self._judging.ask(DoorOf())
        for judge in judges:
            if door.event.judge(judge) is None:
                raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=judge)
        wanted = tuple(dict.fromkeys(judges))
        taken = frozenset(slip.plate for slip in door.seats.slips if slip.judge not in wanted)
        issued = dict(zip(wanted, codes.new_codes(len(wanted), taken), strict=True))
        if issued:
            with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_AT_ONCE)) as pool:
                slips = tuple(pool.map(_slip, issued.keys(), issued.values()))
            self._judging.do_as(replace(self._judging.actor), IssueSlips("", slips))
        return {judge: codes.shown(code) for judge, code in issued.items()}

    def write_seat_file(self, judge: str, path: Path) -> str:
        """Write what a judge needs to score without a network; answers the code that opens the file.

        The seat is the file's from then on: a laptop that had it may hand in no more.
        """
        return write_seat_file(self._judging, self._identity(), judge, path, self.status())

    def read_packet(self, path: Path) -> PacketReport:
        """Take in what a judge's program wrote without a network.

        Raises NOT_A_PACKET, SEAL_BROKEN, PACKET_OTHER_EVENT, PACKET_TAKEN, and then nothing is changed.
        """
        return read_packet_file(self._judging, self._identity(), path)

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Be told, on any thread, that status, presence or requests changed; answers how to stop."""
        self._watchers.append(watcher)

        def stop() -> None:
            with suppress(ValueError):
                self._watchers.remove(watcher)

        return stop

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            watcher()

    def _identity(self) -> HostIdentity:
        """What the event proves itself with."""
        if self._read_only:
            raise JudgingError.of(Problem.READ_ONLY)
        return identity_of(self._judging, replace(self._judging.actor))


def _slip(judge: str, code: str) -> Slip:
    salt = verifiers.new_salt()
    return Slip(judge, codes.plate_of(code), salt.hex(), verifiers.stretched(code, salt).hex())
