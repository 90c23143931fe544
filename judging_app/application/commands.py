"""What can be done to an event; each command is one intention of one person."""

from collections.abc import Mapping
from dataclasses import dataclass

from judging_app.domain.event import Adjustment, EntryStatus, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey, Standing


@dataclass(frozen=True, slots=True)
class Command:
    """The root of all commands; every command is about one round."""

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
    sender saw last (0 for none); a correction of a submitted sheet needs a reason.
    """

    marks: Mapping[str, int]
    submission: str
    base: int = 0
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ExcuseSeat(SheetCommand):
    """Record that a seat brings no sheet for an entry: abstained or absent."""

    standing: Standing
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
    """Record (or, with `lift`, take back) that a judge does not score an entry."""

    judge: str
    entry: str
    reason: str
    lift: bool = False


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
