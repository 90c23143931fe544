"""What a judge's program does before and beside scoring. A port: the LAN room implements it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from judging_app.application.judging import Judging
from judging_app.application.seats.desk_port import OutboxItem
from judging_app.application.seats.order_news import OrderNews, RunningOrder
from judging_app.domain.problems import JudgingError


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event that a host on the network has open. `address` is "192.168.1.20:8430"."""

    event: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class KnownSeat:
    """A seat that this laptop was paired with: where its folder lies, and what it is called."""

    folder: Path
    event: str
    event_name: str
    judge: str
    judge_name: str
    address: str
    used: datetime
    waiting: int = 0
    """Sheets, signatures and recusals that lie here and are not in the event's database."""
    drafts: int = 0
    """Sheets that were begun here and not handed in."""
    plate: str = ""
    """The open part of the code that it was paired by, where it was."""
    problem: JudgingError | None = None
    """Why it cannot be read, where it cannot: then nothing but its folder and `used` is known of it."""


class Link(StrEnum):
    """How a judge's program stands to its host."""

    TRYING = "trying"
    """Just begun; nothing is known yet."""
    CONNECTED = "connected"
    OFFLINE = "offline"
    """The host does not answer; scoring goes on and everything is kept here."""
    REPLACED = "replaced"
    """Another laptop (or paper) has the seat; what lies here is still delivered, to be settled."""
    REFUSED = "refused"
    """The host refuses this laptop for good: another event, another certificate, another version."""
    ALONE = "alone"
    """Opened from a seat file, never paired over a network: packets only."""


@dataclass(frozen=True, slots=True)
class LinkState:
    """The connection as the judge is told of it. `problem` says what is wrong, where something is."""

    link: Link
    since: datetime
    host: str
    waiting: int
    """Sheets, signatures and recusals that wait to be delivered."""
    stored: int
    """Sheets of this judge that are in the event's database, as the host said last."""
    handed_in: int
    """Sheets that this judge handed in: stored, waiting or held for the organizer."""
    receipt: datetime | None = None
    """When the last receipt came, by the host's clock."""
    problem: JudgingError | None = None
    drafts: int = 0
    """Sheets that were begun here and not handed in."""
    held: int = 0
    """Of those handed in, the sheets that reached the host and that the organizer has to settle."""


class Joining(Protocol):
    """A pairing under way. Every call may take long."""

    @property
    def awaits(self) -> bool:
        """Whether the organizer has to agree to this laptop; `poll` tells when that has happened."""

    def poll(self) -> KnownSeat | None:
        """The seat, once it is this laptop's; raises SEAT_TAKEN where the organizer turned it away."""


class OpenSeat(Protocol):
    """A seat that is open on a judge's laptop. `judging` answers from the laptop, network or not."""

    @property
    def seat(self) -> KnownSeat:
        """Which seat it is."""

    @property
    def judging(self) -> Judging:
        """The one way in; commands are durable here and delivered when the network allows."""

    def outbox(self) -> Sequence[OutboxItem]:
        """Everything that was ever handed in here, in order, with its receipts."""

    def order_news(self, round_code: str) -> OrderNews | None:
        """What the judge has to be told of the running order, until `note_order_seen`; reads the disk."""

    def note_order_seen(self, round_code: str, order: RunningOrder) -> None:
        """Keep that the judge has seen a running order; durable."""

    def link(self) -> LinkState:
        """How it stands to the host."""

    def watch_link(self, watcher: Callable[[LinkState], None]) -> Callable[[], None]:
        """Be told on any thread when that changes; answers how to stop."""

    def move_to(self, address: str) -> None:
        """Go on with the same host at another address; the certificate proves that it is the same."""

    def write_packet(self, path: Path) -> int:
        """Write everything that was handed in here as a sealed packet file; answers how many sheets."""

    def close(self) -> None:
        """Deliver what can be delivered at once, keep the rest, let go."""


class SeatLibrary(Protocol):
    """Finds events on the network and opens seats. Every call but `find` may take long."""

    def find(self, found: Callable[[Sequence[FoundEvent]], None]) -> Callable[[], None]:
        """Look for events on the network; `found` is called on any thread. Answers how to stop."""

    def look(self, address: str) -> FoundEvent:
        """Ask an address which event it has; raises HOST_UNREACHABLE, HOST_REFUSED, HOST_NOT_TLS, ..."""

    def join(self, address: str, code: str) -> Joining:
        """Pair with a host by the slip's code; raises PAIRING_CODE_WRONG, TOO_MANY_REQUESTS, ...

        Raises SEAT_OPEN_ELSEWHERE, and pairs nothing, where another program on this laptop has it open.
        Where nobody has the seat, `poll` answers at once.
        """

    def open_seat_file(self, path: Path, code: str) -> KnownSeat:
        """Take a seat file in, for scoring without a network; raises NOT_A_PACKET, PAIRING_CODE_WRONG."""

    def seats(self) -> Sequence[KnownSeat]:
        """Seats that this laptop was paired with, the latest first.

        One that cannot be read is among them, with its `problem`: sheets may lie in its folder.
        """

    def open(self, seat: KnownSeat) -> OpenSeat:
        """Open a seat; raises where another program has it open."""

    def forget(self, seat: KnownSeat) -> None:
        """Remove a seat from this laptop; refused with SEAT_HOLDS_SHEETS while anything waits in it.

        Drafts go with it: `KnownSeat.drafts` and `LinkState.drafts` tell how many.
        """
