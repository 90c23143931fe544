"""Derivations: why a number is what it is, from the final score down to the marks.

Each station of the scoring line answers with one of these values. The number is one field, what
led to it are the others; nothing is kept beside them, so number and explanation cannot disagree.
All scores are points.
"""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.aggregation import PanelScore
from judging_app.domain.calibration import JudgeStatistics, PanelCorrection
from judging_app.domain.event import AdjustmentKind
from judging_app.domain.indicators import Earned
from judging_app.domain.sheets import Standing


class CriterionScore(NamedTuple):
    """A judged criterion across the panel; `score` is `None` when nobody marked it."""

    criterion: str
    panel: PanelScore | None
    score: Fraction | None
    factored: Fraction | None


class ItemScore(NamedTuple):
    """An indicator's figure and the points it earned.

    `score` is `None` while the figure is missing; `earned` is `None` with it. A failed gate has
    `earned.points` of `None`.
    """

    criterion: str
    value: Fraction | None
    verified: bool
    earned: Earned | None
    score: Fraction | None


class AppliedAdjustment(NamedTuple):
    """One adjustment as it counted: `points` are signed and before any cap."""

    code: str
    kind: AdjustmentKind
    points: Fraction
    seconds: int
    reason: str


class AdjustmentSum(NamedTuple):
    """The adjustments of one target: each of them, and the sums after the caps."""

    items: tuple[AppliedAdjustment, ...]
    bonus: Fraction
    deduction: Fraction

    @property
    def net(self) -> Fraction:
        """What is added to the score."""
        return self.bonus - self.deduction


NO_ADJUSTMENT = AdjustmentSum((), Fraction(0), Fraction(0))


class SeatStanding(NamedTuple):
    """A seat that brought no value, and why."""

    judge: str
    standing: Standing


class Calibrated(NamedTuple):
    """A panel score after calibration, with the correction that was applied."""

    raw: Fraction
    value: Fraction
    correction: PanelCorrection | None = None
    statistics: tuple[JudgeStatistics, ...] = ()


class DimensionScore(NamedTuple):
    """One dimension of one entry, station by station; a `None` is not there yet, never 0.

    raw: the panel's or the indicators' points. calibrated: after station 4. normalised: stretched
    to the rulebook's full points. score: adjusted, bounded and rounded. weighted: its part of the
    final score. `owed` seats have not handed in, `excused` ones owe nothing, `spare` ones handed
    in but do not count (a reserve that is not needed).
    """

    dimension: str
    raw: Fraction | None
    panel: PanelScore | None = None
    criteria: tuple[CriterionScore, ...] = ()
    items: tuple[ItemScore, ...] = ()
    calibrated: Calibrated | None = None
    normalised: Fraction | None = None
    adjustments: AdjustmentSum = NO_ADJUSTMENT
    sheet_adjustments: AdjustmentSum = NO_ADJUSTMENT
    score: Fraction | None = None
    weighted: Fraction | None = None
    owed: tuple[str, ...] = ()
    excused: tuple[SeatStanding, ...] = ()
    spare: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    difficulty: Fraction | None = None


class RoundPart(NamedTuple):
    """One round's contribution to a final score over several rounds."""

    round: str
    score: Fraction | None
    weight: Fraction
    counted: bool


class WhyUnranked(StrEnum):
    """Why an entry has no place."""

    WITHDRAWN = "withdrawn"
    DISQUALIFIED = "disqualified"
    CANCELLED = "cancelled"
    GATE_FAILED = "gate_failed"
    INCOMPLETE = "incomplete"


class EntryScore(NamedTuple):
    """An entry's way from marks to final score.

    combined: the sum of the weighted dimensions. own: after adjustments and bounds. exact: after
    the round rule. final: `exact`, rounded as the rulebook says. `provisional` tells that sheets
    are still owed.
    """

    entry: str
    track: str
    dimensions: tuple[DimensionScore, ...]
    combined: Fraction | None
    adjustments: AdjustmentSum
    own: Fraction | None
    rounds: tuple[RoundPart, ...]
    exact: Fraction | None
    final: Fraction | None
    unranked: WhyUnranked | None
    provisional: bool

    def dimension(self, code: str) -> DimensionScore | None:
        """The dimension's part, if the entry has one."""
        return next((item for item in self.dimensions if item.dimension == code), None)
