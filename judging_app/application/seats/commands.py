"""What can be done about judges' own laptops."""

from dataclasses import dataclass

from judging_app.application.commands import Command, SubmitSheet
from judging_app.application.seats.records import DeskRules, HostIdentity, SignedSheet, Slip


@dataclass(frozen=True, slots=True)
class PrepareHost(Command):
    """Give the event the identity that its hosts prove themselves with; once, for good."""

    identity: HostIdentity


@dataclass(frozen=True, slots=True)
class IssueSlips(Command):
    """Give judges pairing codes; those that they had before are worth nothing from then on."""

    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class PairSeat(Command):
    """Let a laptop score for a judge.

    Refused with SEAT_TAKEN where another laptop does, unless the organizer agreed (`agreed`).
    `number` is given where a token proves a pairing that a restored event file does not know.
    """

    judge: str
    device: str
    machine: str
    agreed: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class ReleaseSeat(Command):
    """Go on with a seat on paper: its laptop may hand in no more.

    What the laptop had handed in stays; what it still sends is held back for the organizer.
    """

    judge: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReceiveSheet(Command):
    """Take a sheet that came from a judge's laptop or packet file.

    Taken by the rules of any submission; where they refuse it (another revision came between, the
    entry is closed, the rules changed), it is held back whole, for the organizer to settle. Late:
    from a laptop that has been replaced, held back whatever it says. Held: was held back before a
    restored event file forgot it, and does not count without a person's word this time either.
    """

    sheet: SubmitSheet
    machine: str = ""
    late: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class SettleSubmission(Command):
    """Take a submission that was held back as the sheet's next revision, or leave it out."""

    number: int
    accept: bool
    reason: str


@dataclass(frozen=True, slots=True)
class CloseEntry(Command):
    """Take no more sheets for an entry; with `reopen`, take them again. Reopening needs a reason."""

    entry: str
    reason: str = ""
    reopen: bool = False


@dataclass(frozen=True, slots=True)
class SignSheets(Command):
    """A judge confirms the sheets as they stand. Sent twice with the same id, kept once."""

    judge: str
    id: str
    name: str
    drawing: str
    sheets: tuple[SignedSheet, ...]


@dataclass(frozen=True, slots=True)
class TakePacket(Command):
    """Note that a packet file was taken in; a second time is refused with PACKET_TAKEN."""

    id: str
    judge: str


@dataclass(frozen=True, slots=True)
class SetDeskRules(Command):
    """Say what judges may do on their desks."""

    rules: DeskRules
