"""A host while it is open: its server, its announcement, and somebody who looks after both."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address
from threading import Event, Thread
from typing import Final

from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DoorOf
from judging_app.application.seats.hosting import HostStatus
from judging_app.application.seats.records import HostIdentity
from judging_app.lan.addresses import own_addresses
from judging_app.lan.certificate import Certificate, server_context, short_fingerprint
from judging_app.lan.committing import Committing
from judging_app.lan.discovery import BLOCKED_SECONDS, Announcement
from judging_app.lan.host_app import HostApp
from judging_app.lan.host_door import Door
from judging_app.lan.host_gate import Gate
from judging_app.lan.host_presence import Attendance
from judging_app.lan.host_routes import Application
from judging_app.lan.host_server import ServerThread, bound_socket
from judging_app.lan.pairing_desk import PairingDesk

EVERYWHERE: Final = "0.0.0.0"  # noqa: S104 -- judges are on whichever network there is
_LOOK_SECONDS: Final = 0.5
"""How often presence is looked at; a screen hears of a hundred receipts at once."""
_ADDRESS_SECONDS: Final = 3.0
_FORGET_BLOCKED: Final = 1.5 * BLOCKED_SECONDS


class OpenedHost:
    """Serves an event until it is closed. `changed` is called from a thread of its own.

    Raises PORT_TAKEN when it is made.
    """

    def __init__(
        self,
        judging: LocalJudging,
        identity: HostIdentity,
        port: int,
        interface: str,
        changed: Callable[[], None],
        *,
        announce: bool,
    ) -> None:
        self._interface = interface
        self._changed = changed
        self._fingerprint = short_fingerprint(identity.certificate.encode())
        bound = bound_socket(interface, port)
        self._port: int = bound.getsockname()[1]
        self._addresses = self._own_addresses()
        self._first = next(iter(self._addresses), "")
        self._blocked: dict[str, float] = {}
        self._wake = Event()
        self._ending = False
        # One thread for codes: nobody tries several at once, and no flood of them takes the processor.
        self._pairing = ThreadPoolExecutor(1, "host-pairing")
        self._slow = ThreadPoolExecutor(2, "host-reading")
        self.attendance = Attendance()
        self.desk = PairingDesk(judging, identity, self._wake.set)
        self._committing = Committing(judging)
        door = Door(judging, identity, self._slow, self.desk.knock)
        app = HostApp(judging, identity, door, self.desk, self._committing, self.attendance, self._pairing)
        certificate = Certificate(identity.certificate.encode(), identity.key.encode())
        self._server = ServerThread(Gate(Application(app), door.seat_of), bound, server_context(certificate))
        self._server.start()
        self._announcement: Announcement | None = None
        if announce and not IPv4Address(interface).is_loopback:
            name = judging.ask(DoorOf()).event.name
            self._announcement = Announcement(
                name,
                identity.event,
                self._port,
                self._addresses,
                None if interface == EVERYWHERE else [interface],
                self._note_blocked,
            )
            self._announcement.start()
        self._watching = Thread(target=self._watch, name="host-watching", daemon=True)
        self._watching.start()

    def status(self) -> HostStatus:
        """How it stands to the network."""
        first = next(iter(self._addresses), "")
        return HostStatus(
            is_open=True,
            addresses=self._addresses,
            port=self._port,
            fingerprint=self._fingerprint,
            moved_from=self._first if first and self._first not in {"", first} else "",
            blocked=self._blocked_now(),
            unannounced=self._announcement is None or self._announcement.failed,
        )

    def close(self) -> None:
        """Stop: take no more, finish what is there."""
        self._ending = True
        self._wake.set()
        if self._announcement is not None:
            self._announcement.close()
        self._server.stop()
        self._committing.close()
        self._pairing.shutdown()
        self._slow.shutdown()
        self._watching.join()

    def _own_addresses(self) -> tuple[str, ...]:
        return own_addresses() if self._interface == EVERYWHERE else (self._interface,)

    def _note_blocked(self, machine: str) -> None:
        self._blocked[machine] = time.monotonic()
        self._wake.set()

    def _blocked_now(self) -> tuple[str, ...]:
        """Who could not get through of late, and has not come in since."""
        since = time.monotonic() - _FORGET_BLOCKED
        inside = {found.machine for found in self.attendance.presence().values() if found.connected}
        return tuple(
            machine for machine, at in tuple(self._blocked.items()) if at > since and machine not in inside
        )

    def _watch(self) -> None:
        looked = time.monotonic()
        shown = self._signs()
        while True:
            asked = self._wake.wait(_LOOK_SECONDS)
            if self._ending:
                return
            self._wake.clear()
            if time.monotonic() - looked >= _ADDRESS_SECONDS:
                looked = time.monotonic()
                self._look_for_addresses()
            signs = self._signs()
            if asked or signs != shown:
                shown = signs
                self._changed()

    def _look_for_addresses(self) -> None:
        now = self._own_addresses()
        if now != self._addresses:
            self._addresses = now
            if self._first == "":
                self._first = next(iter(now), "")
            if self._announcement is not None:
                self._announcement.update(now)

    def _signs(self) -> tuple[object, ...]:
        """What screens show of all this."""
        requests = tuple(item.id for item in self.desk.requests())
        return self.status(), requests, self.attendance.signs()
