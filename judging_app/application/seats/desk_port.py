"""What a judge's program keeps on its own disk. A port: storage implements it, the client uses it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from judging_app.application.ports import EventStore
from judging_app.application.records import Receipt, SheetRevision
from judging_app.application.seats.order_news import SeenOrder
from judging_app.application.seats.records import Signature
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.event import Recusal


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a laptop got when it was paired. `certificate` is PEM, `packet_key` hexadecimal."""

    event: str
    judge: str
    device: str
    token: str
    packet_key: str
    certificate: str
    address: str
    """Where the host was last; empty for a seat that was never on a network."""
    plate: str = ""
    """The open part of the code that it was paired by; empty for one from a seat file."""


class Delivery(StrEnum):
    """How far a submission has come on its way to the event's database."""

    WAITING = "waiting"
    RECEIVED = "received"
    """The host has it in its database and gave a receipt."""
    HELD = "held"
    """The host keeps it for the organizer to settle."""


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A sheet that was handed in here. Never deleted: a restored event file may need it again.

    `base` is the revision that it goes on from, and `after` that revision's submission, which may have
    been handed in here as well; `revision` is what it became here. `was_held` says that a host held it
    back and nobody accepted it: should the event file be restored, it must not count of itself.
    """

    number: int
    revision: SheetRevision
    base: int
    delivery: Delivery
    receipt: Receipt | None = None
    after: str = ""
    was_held: bool = False


@dataclass(frozen=True, slots=True)
class GivenRecusal:
    """A recusal that was given here. `confirmed`: the host had it before, and may have lifted it since."""

    round: str
    recusal: Recusal
    confirmed: bool = False


class DeskStore(EventStore, Protocol):
    """A judge's own store: the slice of the event, drafts, what was handed in, receipts.

    As an `EventStore` it shows the event as its judge sees it: the host's revisions, and over them
    what was handed in here and is not in the slice yet. Sheets that are handed in become items of
    the outbox in the same transaction. It has no log: `read_log_end` counts what was written here.
    """

    def credentials(self) -> Credentials:
        """What this laptop was paired with."""

    def put_credentials(self, credentials: Credentials) -> None:
        """Keep another token or address; durable."""

    def read_slice(self) -> SeatSlice:
        """The slice as it came last."""

    def put_slice(self, part: SeatSlice) -> None:
        """Keep a newer slice; durable.

        Receipts that it no longer knows of make their submissions wait again (a restored event file).
        """

    def read_outbox(self) -> Sequence[OutboxItem]:
        """Everything that was ever handed in here, in order."""

    def note_receipt(self, submission: str, receipt: Receipt) -> None:
        """Keep that the host has a submission in its database; durable."""

    def note_held(self, submission: str) -> None:
        """Keep that the host holds a submission for the organizer; durable."""

    def read_signatures_waiting(self) -> Sequence[Signature]:
        """Signatures that were given here and that the host has not confirmed."""

    def read_signatures(self) -> Sequence[Signature]:
        """Every signature that was given here and not refused, in order."""

    def note_signed(self, signature: str) -> None:
        """Keep that the host has a signature; durable."""

    def note_not_signed(self, signature: str) -> None:
        """Keep that the host refused a signature: its sheets have changed, and it is worth nothing."""

    def read_recusals_waiting(self) -> Sequence[GivenRecusal]:
        """Recusals that were given here and that the host does not have, or has no more."""

    def read_recusals(self) -> Sequence[GivenRecusal]:
        """Those, and the ones that the host has: what a packet brings to a restored event file."""

    def note_recused(self, round_code: str, entry: str, *, stored: bool) -> None:
        """Keep that the host answered a recusal, as stored or as refused: it waits no more; durable."""

    def read_seen_order(self, round_code: str) -> SeenOrder | None:
        """The running order that the judge has seen; None where none was noted yet."""

    def put_seen_order(self, round_code: str, seen: SeenOrder) -> None:
        """Keep which running order the judge has seen; durable."""

    def put_evidence(self, code: str, content: bytes) -> None:
        """Keep the content of a piece of evidence for reading without a network."""

    def missing_evidence(self) -> Sequence[str]:
        """Codes of evidence in the slice whose content is not here."""
