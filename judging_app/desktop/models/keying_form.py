"""A paper sheet that is being keyed: its marks, and what is still missing. Nothing of it is stored yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from judging_app.application.keying.answers import KeyingSheet, KeyingState
from judging_app.domain.index import Plan
from judging_app.domain.people import is_same_person
from judging_app.domain.rubric import Criterion
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import Sheet, SheetKey, Standing


@dataclass(slots=True)
class KeyingForm:
    """What one person keys from one sheet. `rules` are those printed on it, as far as they are known."""

    sheet: KeyingSheet
    plan: Plan
    rules: str = ""
    marks: dict[str, int] = field(default_factory=dict)
    standing: Standing = Standing.SUBMITTED
    note: str = ""
    is_storing: bool = False

    @classmethod
    def of(cls, sheet: KeyingSheet, rules: str) -> "KeyingForm":
        """Lay an empty sheet out: nothing of what the other person keyed is on it."""
        return cls(sheet, Plan.of(sheet.paper.dimension, sheet.paper.entry.track), rules)

    @property
    def key(self) -> SheetKey:
        """The sheet's key."""
        return SheetKey(self.sheet.ref.dimension, self.sheet.ref.entry, self.sheet.ref.judge)

    @property
    def turn(self) -> int:
        """Whether this is the first or the second keying."""
        return 2 if self.sheet.state is KeyingState.ONCE else 1

    @property
    def may_be_keyed(self) -> bool:
        """Whether the sheet takes a keying as it stands."""
        return (
            self.sheet.state not in {KeyingState.DIFFERS, KeyingState.CONFLICT, KeyingState.BARRED}
            and not self.sheet.closed
        )

    @property
    def is_touched(self) -> bool:
        """Whether something was keyed that would be lost."""
        return bool(self.marks or self.note.strip()) or self.standing is not Standing.SUBMITTED

    @property
    def given(self) -> Mapping[str, int]:
        """The marks, where the sheet has any."""
        return dict(self.marks) if self.standing is Standing.SUBMITTED else {}

    def is_second_by(self, name: str) -> bool:
        """Whether the first keying is this person's own."""
        return any(is_same_person(item.by, name) for item in self.sheet.keyings)

    def missing(self) -> tuple[Criterion, ...]:
        """The criteria that still need a mark, in order."""
        if self.standing is not Standing.SUBMITTED:
            return ()
        needed = (leaf for leaf in self.plan.leaves if leaf.code in self.plan.required)
        return tuple(leaf for leaf in needed if leaf.code not in self.marks)

    def total(self) -> int | Fraction | None:
        """The total in ticks; `None` without a mark."""
        if not self.marks or self.standing is not Standing.SUBMITTED:
            return None
        return sheet_value(self.plan, Sheet(*self.key, Standing.SUBMITTED, self.marks))
