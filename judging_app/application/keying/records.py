"""What an event keeps about sheets that are keyed from paper: every act, none ever changed.

Two people key a sheet without seeing what the other keyed (independent double data entry, as clinical
data management has it). Equal keyings are the result; differing ones wait until somebody has looked
at the paper again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Final, NamedTuple

from judging_app.domain.sheets import SheetKey, Standing

KEYED_STANDINGS: Final = frozenset({Standing.SUBMITTED, Standing.ABSTAINED, Standing.ABSENT})
"""What a paper sheet can say: marks, or that the judge gives none."""

_SUBMISSION: Final = "paper/"


class Place(NamedTuple):
    """Which sheet of which round."""

    round: str
    key: SheetKey


class KeyedContent(NamedTuple):
    """What stands on a paper sheet, as far as two keyings are compared: a note is not."""

    standing: Standing
    marks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Act:
    number: int
    round: str
    dimension: str
    entry: str
    judge: str

    @property
    def place(self) -> Place:
        """Which sheet it is about."""
        return Place(self.round, SheetKey(self.dimension, self.entry, self.judge))


@dataclass(frozen=True, slots=True)
class Keyed(_Act):
    """Somebody keyed a sheet. `rules` are the first digits of the rules that are printed on it."""

    standing: Standing
    marks: Mapping[str, int]
    by: str
    at: datetime
    note: str = ""
    rules: str = ""

    @property
    def content(self) -> KeyedContent:
        """What two keyings are compared by."""
        return KeyedContent(self.standing, self.marks)


@dataclass(frozen=True, slots=True)
class KeyingSettled(_Act):
    """Somebody looked at the paper again and said what it says; `keyings` are the two that differed."""

    standing: Standing
    marks: Mapping[str, int]
    keyings: tuple[int, int]
    by: str
    at: datetime
    reason: str
    note: str = ""

    @property
    def content(self) -> KeyedContent:
        """What the paper says."""
        return KeyedContent(self.standing, self.marks)


@dataclass(frozen=True, slots=True)
class KeyingDropped(_Act):
    """Keyings that were taken back before anything came of them; they stay in the record."""

    keyings: tuple[int, ...]
    by: str
    at: datetime
    reason: str


KeyingAct = Keyed | KeyingSettled | KeyingDropped


@dataclass(frozen=True, slots=True)
class KeyingResult:
    """What came of a paper sheet: its content, the two who keyed it, and who settled it, if anybody."""

    number: int
    content: KeyedContent
    note: str
    keyers: tuple[str, str]
    settled_by: str = ""

    @property
    def submission(self) -> str:
        """The id under which it is a sheet's revision, or is held back."""
        return f"{_SUBMISSION}{self.number}"


@dataclass(frozen=True, slots=True)
class SheetKeyings:
    """How the keying of one sheet stands: what is open, and what came of it the last time."""

    open: tuple[Keyed, ...] = ()
    results: tuple[KeyingResult, ...] = ()

    @property
    def result(self) -> KeyingResult | None:
        """The latest result."""
        return self.results[-1] if self.results else None

    @property
    def differs(self) -> bool:
        """Whether two keyings wait to be settled."""
        return len(self.open) > 1

    def after(self, act: KeyingAct) -> "SheetKeyings":
        """How it stands after one more act."""
        match act:
            case Keyed():
                return self._keyed(act)
            case KeyingSettled():
                first, second = self.open
                note = act.note or first.note or second.note
                names = first.by, second.by
                done = KeyingResult(act.number, act.content, note, names, act.by)
                return SheetKeyings((), (*self.results, done))
            case KeyingDropped():
                kept = tuple(item for item in self.open if item.number not in act.keyings)
                return SheetKeyings(kept, self.results)

    def _keyed(self, act: Keyed) -> "SheetKeyings":
        if not self.open:
            return SheetKeyings((act,), self.results)
        first = self.open[0]
        if len(self.open) > 1 or first.content != act.content:
            return SheetKeyings((*self.open, act), self.results)
        done = KeyingResult(act.number, act.content, first.note or act.note, (first.by, act.by))
        return SheetKeyings((), (*self.results, done))


_NOTHING: Final = SheetKeyings()


@dataclass(frozen=True)
class KeyingRecords:
    """Every act of keying, oldest first."""

    acts: tuple[KeyingAct, ...] = field(default=())

    @property
    def next_number(self) -> int:
        """The number of the next act."""
        return self.acts[-1].number + 1 if self.acts else 1

    def with_act(self, *acts: KeyingAct) -> "KeyingRecords":
        """These records with more acts; the ones before are not looked through again."""
        if not acts:
            return self
        longer = KeyingRecords((*self.acts, *acts))
        sheets = dict(self.sheets)
        for act in acts:
            sheets[act.place] = sheets.get(act.place, _NOTHING).after(act)
        # What a cached property keeps is put there by hand.
        longer.__dict__["sheets"] = sheets
        return longer

    @cached_property
    def sheets(self) -> Mapping[Place, SheetKeyings]:
        """How the keying of every sheet stands that was ever keyed."""
        found: dict[Place, SheetKeyings] = {}
        for act in self.acts:
            found[act.place] = found.get(act.place, _NOTHING).after(act)
        return found

    def of(self, round_code: str, key: SheetKey) -> SheetKeyings:
        """How the keying of one sheet stands."""
        return self.sheets.get(Place(round_code, key), _NOTHING)


def is_from_paper(submission: str) -> bool:
    """Whether a submission is what came of a paper sheet."""
    return submission.startswith(_SUBMISSION)
