"""Robot judges: what they give and how long they take, the same for the same seed.

Each sheet is drawn by itself, so that it does not matter in which order robots come to hand in.
"""

from collections.abc import Sequence
from enum import StrEnum
from random import Random
from typing import Final, NamedTuple

from judging_app.domain.rubric import Criterion
from judging_app.domain.sheets import SheetKey
from judging_app.domain.stage_clock import MS

_THOUSAND: Final = 1000
_QUALITY: Final = (740, 930)
"""What an entry is worth, in thousandths of the full mark."""
_SEVERITY: Final = 25
"""How much stricter or milder than others a judge is, at most."""
_NOISE: Final = 30
"""How far one mark lies from what a judge thinks of an entry as a whole, at most."""
_STRAY: Final = 260
"""How far the sheet of a judge who thinks otherwise lies below the others'."""
_STRAY_ONE_IN: Final = 120
_LATE_ONE_IN: Final = 25
_USUAL: Final = (6, 50)
_LATE: Final = (70, 150)
"""Seconds from the end of a turn to the sheet."""
REMINDED_AFTER: Final = 180 * MS
"""Milliseconds after which a judge who forgot a sheet is reminded of it."""


class Habit(StrEnum):
    """How a robot comes to hand a sheet in."""

    USUAL = "usual"
    LATE = "late"
    FORGETS = "forgets"


class HandIn(NamedTuple):
    """When a robot hands a sheet in, counted from when it may, in milliseconds; and why then."""

    after: int
    habit: Habit


class Robots:
    """All judges of a rehearsal."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def pick(self, what: str, among: Sequence[str]) -> str:
        """Draw one of several; empty where there is none."""
        return self.chance(what).choice(sorted(among)) if among else ""

    def chance(self, *what: str) -> Random:
        """The source of chance for one thing, which nothing else draws from."""
        return Random("/".join((str(self._seed), *what)))

    def hand_in(self, key: SheetKey, *, forgets: bool) -> HandIn:
        """When a sheet comes."""
        if forgets:
            return HandIn(REMINDED_AFTER, Habit.FORGETS)
        chance = self.chance("hand-in", *key)
        is_late = not chance.randrange(_LATE_ONE_IN)
        seconds = _LATE if is_late else _USUAL
        return HandIn(
            chance.randrange(seconds[0] * MS, seconds[1] * MS), Habit.LATE if is_late else Habit.USUAL
        )

    def marks(self, key: SheetKey, leaves: Sequence[Criterion]) -> dict[str, int]:
        """A whole sheet in ticks: every mark within its criterion's range, on its steps."""
        quality = self.chance("entry", key.entry).randint(*_QUALITY)
        severity = self.chance("judge", key.judge).randint(-_SEVERITY, _SEVERITY)
        own = self.chance("sheet", *key)
        stray = 0 if own.randrange(_STRAY_ONE_IN) else _STRAY
        marks: dict[str, int] = {}
        for leaf in leaves:
            share = quality + severity - stray + own.randint(-_NOISE, _NOISE)
            if leaf.bonus:
                share = own.choice((0, 0, 0, 500))
            marks[leaf.code] = _on_step(leaf, min(max(share, 0), _THOUSAND))
        return marks


def _on_step(leaf: Criterion, share: int) -> int:
    """So many thousandths of a criterion's range, on the nearest step within it."""
    step, room = max(leaf.step, 1), leaf.maximum - leaf.minimum
    steps = (room * share // _THOUSAND + step // 2) // step
    return leaf.minimum + min(steps, room // step) * step
