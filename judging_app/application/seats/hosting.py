"""What an organizer's screens do with the LAN host. A port, which the LAN room implements."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from judging_app.application.seats.records import HeldSubmission
from judging_app.domain.problems import Finding

DEFAULT_PORT: Final = 8430
"""The port that a host asks for; where it is taken, the next free ones are tried."""


@dataclass(frozen=True, slots=True)
class HostStatus:
    """How the host stands to the network.

    `addresses` are those of this machine, the likeliest first; `moved_from` is the address before,
    where it changed while the host was open. `blocked` names laptops that found the host by name but
    could not reach its port: a firewall stands between. `unannounced` says that the name cannot be
    found on the network, so that judges have to type the address.
    """

    is_open: bool = False
    addresses: tuple[str, ...] = ()
    port: int = 0
    fingerprint: str = ""
    moved_from: str = ""
    blocked: tuple[str, ...] = ()
    unannounced: bool = False

    @property
    def address(self) -> str:
        """What a judge types: "192.168.1.20:8430"; empty while nothing is open."""
        return f"{self.addresses[0]}:{self.port}" if self.is_open and self.addresses else ""


@dataclass(frozen=True, slots=True)
class Presence:
    """A judge's laptop as the host sees it.

    `seen` is when it was heard of last, `receipt` when its last sheet was stored; `waiting` counts
    the sheets that it still holds, by its own last word.
    """

    judge: str
    machine: str
    seen: datetime
    connected: bool
    receipt: datetime | None = None
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A laptop with the right code for a seat that another laptop (or paper) has: somebody has to agree."""

    id: str
    judge: str
    machine: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PacketReport:
    """What a packet file brought: sheets stored, sheets that were there already, sheets held back."""

    judge: str
    stored: int
    known: int
    held: tuple[HeldSubmission, ...] = ()
    findings: tuple[Finding, ...] = ()


class HostControl(Protocol):
    """The LAN host of an open event. Every call may take long: none belongs on a window's thread."""

    def start(self, port: int = DEFAULT_PORT) -> HostStatus:
        """Open the event to judges' laptops; raises PORT_TAKEN. Starting again changes nothing."""

    def stop(self) -> None:
        """Close the event to laptops; what they hold is kept there."""

    def status(self) -> HostStatus:
        """How the host stands now."""

    def presence(self) -> Mapping[str, Presence]:
        """Every laptop that was heard of, by judge."""

    def requests(self) -> Sequence[JoinRequest]:
        """Laptops that wait to be let in for a seat that is taken."""

    def settle(self, request: str, *, agree: bool) -> None:
        """Let a waiting laptop in, or turn it away; unknown requests are passed over."""

    def issue_codes(self, judges: Sequence[str]) -> Mapping[str, str]:
        """Make new pairing codes ("7K4-29P") for judges; the only time they are seen in clear."""

    def write_seat_file(self, judge: str, path: Path) -> str:
        """Write what a judge needs to score without a network; answers the code that opens the file."""

    def read_packet(self, path: Path) -> PacketReport:
        """Take in what a judge's program wrote without a network.

        Raises NOT_A_PACKET, SEAL_BROKEN, PACKET_OTHER_EVENT, PACKET_TAKEN, and then nothing is changed.
        """

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Be told, on any thread, that status, presence or requests changed; answers how to stop."""
