"""What can be done to an event; each command is one intention of one person."""

from collections.abc import Mapping
from dataclasses import dataclass

from judging_app.application.setup import SetupAct, SetupChange
from judging_app.domain.event import Adjustment, EntryStatus, Round, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import Sheet, SheetKey, Standing


@dataclass(frozen=True, slots=True)
class Command:
    """The root of all commands. `round` is empty where a command is about the whole event."""

    round: str


@dataclass(frozen=True, slots=True)
class SheetCommand(Command):
    """A command about one sheet."""

    dimension: str
    entry: str
    judge: str

    @property
    def key(self) -> SheetKey:
        """The sheet's key."""
        return SheetKey(self.dimension, self.entry, self.judge)


@dataclass(frozen=True, slots=True)
class SaveDraft(SheetCommand):
    """Keep marks as they are typed; counts for nothing until they are submitted."""

    marks: Mapping[str, int]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SubmitSheet(SheetCommand):
    """Hand a sheet in as a new revision.

    `submission` is the sender's own id: sent twice, stored once. `base` is the revision that the
    sender saw last (0 for none); a correction of a submitted sheet needs a reason. `after` is that
    revision's own submission, where the sender knows it: a number alone can be another revision's by
    the time it arrives from a laptop.
    """

    marks: Mapping[str, int]
    submission: str
    base: int = 0
    note: str = ""
    reason: str = ""
    after: str = ""

    def as_sheet(self) -> Sheet:
        """The sheet that is handed in."""
        return Sheet(*self.key, Standing.SUBMITTED, dict(self.marks), self.note, self.reason)


@dataclass(frozen=True, slots=True)
class ExcuseSeat(SheetCommand):
    """Record that a seat brings no sheet for an entry: abstained or absent."""

    standing: Standing
    reason: str


@dataclass(frozen=True, slots=True)
class VacateSeat(Command):
    """A judge leaves a seat in the middle of the event, so that reserves stand in from here on.

    Every sheet that the seat has still to hand in becomes absent; those handed in count on.
    """

    panel: str
    judge: str
    reason: str


@dataclass(frozen=True, slots=True)
class VoidSheet(SheetCommand):
    """Take a sheet out of the count; its marks stay in the record."""

    reason: str


@dataclass(frozen=True, slots=True)
class ReturnSheet(SheetCommand):
    """Give a sheet back to its judge: it counts again once it is submitted anew."""

    reason: str


@dataclass(frozen=True, slots=True)
class Recuse(Command):
    """Record (or, with `lift`, take back) that a judge does not score an entry.

    `confirmed`: sent again, as a restored event file does not know it; nothing where it was lifted.
    """

    judge: str
    entry: str
    reason: str
    lift: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class AddAdjustment(Command):
    """Add a bonus, a deduction or overtime. An empty code asks for the next free one."""

    adjustment: Adjustment


@dataclass(frozen=True, slots=True)
class WithdrawAdjustment(Command):
    """Take an adjustment back; the log keeps both acts."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetEntryStatus(Command):
    """Withdraw, disqualify, cancel, zero or readmit an entry."""

    entry: str
    status: EntryStatus
    reason: str


@dataclass(frozen=True, slots=True)
class RecordFigure(Command):
    """Record an entry's claimed and verified figure for an indicator."""

    value: IndicatorValue


@dataclass(frozen=True, slots=True)
class GiveRuling(Command):
    """Record a ruling or a draw of lots among tied entries. An empty code asks for the next one."""

    ruling: Ruling


@dataclass(frozen=True, slots=True)
class EditSetup(Command):
    """Add, change, move or take out records of the set-up: all of the edits, or none.

    Every edit says what it starts from, so that an edit of something that somebody else changed
    meanwhile is refused. The last ones can be undone.
    """

    act: SetupAct
    change: SetupChange


@dataclass(frozen=True, slots=True)
class UndoSetup(Command):
    """Take the latest set-up edit back, or with `redo` do the one taken back last again."""

    redo: bool = False


@dataclass(frozen=True, slots=True)
class AddRound(Command):
    """Add a round after the others, for the entries that go on from the round `source`.

    It begins without marks, adjustments and rulings. It cannot be taken out again: the versions of its
    rules are kept for ever.
    """

    added: Round
    source: str
    line: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SaveRulebookDraft(Command):
    """Keep a rulebook as it is being edited; it counts for nothing until it is published.

    `base` is the fingerprint of the version that the draft began from, `seen` that of the draft
    that the sender saw last (empty for none): a draft that somebody else saved meanwhile is not
    written over.
    """

    rulebook: Rulebook
    base: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class DropRulebookDraft(Command):
    """Forget a round's draft."""


@dataclass(frozen=True, slots=True)
class PublishRulebook(Command):
    """Put a rulebook in force as the next version.

    `base` is the fingerprint of the version that the sender saw last. Once a sheet has been
    submitted this is an amendment and needs a reason (DESIGN §4).
    """

    rulebook: Rulebook
    base: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmFigure(Command):
    """Confirm a verified figure as a second person; with `undo`, take that back."""

    entry: str
    criterion: str
    by: str
    undo: bool = False


@dataclass(frozen=True, slots=True)
class AttachEvidence(Command):
    """Keep a file as evidence for an entry's figure; `criterion` is empty for the whole entry."""

    entry: str
    criterion: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DetachEvidence(Command):
    """Take a piece of evidence off; the log keeps that it was there, with its digest."""

    code: str
    reason: str
