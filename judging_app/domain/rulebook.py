"""Everything that turns marks into places: one immutable value with a fingerprint."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from judging_app.domain.aggregation import Transform
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.canonical import digest
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import FIELD_RULES, BandRow
from judging_app.domain.rubric import Dimension, DimensionKind


class Better(StrEnum):
    """Which final score is better."""

    HIGHER = "higher"
    LOWER = "lower"


class FinalMethod(StrEnum):
    """How the dimensions become places."""

    SCORE = "score"
    """Add the dimensions' weighted scores and rank by the sum."""
    SKATING = "skating"
    """Skating system, each judged dimension a dance (DanceSport rules 5-11)."""


class Unverified(StrEnum):
    """What is done with a figure that nobody has verified."""

    USE_CLAIMED = "use_claimed"
    """Count the claimed figure and say so."""
    INCOMPLETE = "incomplete"
    """Treat it as missing: the entry is not ranked yet."""


class TieKeyKind(StrEnum):
    """What equal entries are compared by next."""

    DIMENSION = "dimension"
    CRITERION = "criterion"
    INDICATOR = "indicator"
    UNROUNDED = "unrounded"
    UNTRIMMED = "untrimmed"
    """The plain mean of all counting sheets, nothing dropped."""
    TOTAL = "total"
    """The sum of all counting sheets (山东: 所有评委打分之和)."""
    HIGHEST = "highest"
    LOWEST = "lowest"
    DROP_LOWEST = "drop_lowest"
    """The sum without the lowest sheet, then without the two lowest, and so on (trampoline)."""
    FIRSTS = "firsts"
    """How many judges put the entry first."""
    SEAT = "seat"
    """One judge's total (组长, or a judge brought in for ranking only)."""
    EARLIER_ROUND = "earlier_round"
    DEDUCTIONS = "deductions"
    RULING = "ruling"
    LOT = "lot"
    SHARED = "shared"
    """The tie stands."""


DECIDED_BY_PEOPLE = frozenset({TieKeyKind.RULING, TieKeyKind.LOT})


@dataclass(frozen=True, slots=True)
class TieKey:
    """One link of the tie-break chain; `of` names its dimension, criterion, seat or round."""

    kind: TieKeyKind
    of: str = ""
    lower_first: bool = False


class PlaceStyle(StrEnum):
    """How places go on after a shared one."""

    COMPETITION = "1224"
    DENSE = "1223"
    MEAN = "mean"
    """Those who share get the mean of the places they cover."""


class CountMode(StrEnum):
    """How a percentage of entries becomes a number."""

    DOWN = "down"
    UP = "up"
    HALF_UP = "half_up"


class AwardKind(StrEnum):
    """An award, or the line above which entries advance."""

    AWARD = "award"
    ADVANCE = "advance"


class LineTie(StrEnum):
    """What happens when a tie lies across the last place of an award."""

    INCLUDE = "include"
    """All who are tied get it."""
    EXCLUDE = "exclude"
    """None of the tied gets it; the place stays vacant."""
    RULING = "ruling"
    """Open until a ruling or a lot separates them."""


EACH_TRACK = "*"
"""Scope of an award that is given in every track by itself."""


@dataclass(frozen=True, slots=True)
class Award:
    """A prize tier or a cut line, given in order of places.

    `scope` is empty for the overall ranking, a track's code, or `EACH_TRACK`. Size is `count`, or
    `percent` of the ranked entries; neither means everyone who reaches `minimum`. `to_round` names
    the round that a cut line leads to.
    """

    name: str
    kind: AwardKind = AwardKind.AWARD
    scope: str = ""
    count: int | None = None
    percent: Fraction | None = None
    percent_mode: CountMode = CountMode.DOWN
    minimum: Fraction | None = None
    line_tie: LineTie = LineTie.INCLUDE
    to_round: str = ""


class RoundMode(StrEnum):
    """What earlier rounds do to this round's final score."""

    LAST_ONLY = "last_only"
    WEIGHTED = "weighted"
    """Sum of score x weight over the named rounds and this one (carry over, sum)."""
    BEST = "best"
    """Sum of the best k of the named rounds and this one."""


@dataclass(frozen=True, slots=True)
class RoundTerm:
    """One earlier round and the factor its final score counts with."""

    round: str
    weight: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class RoundRule:
    """How earlier rounds enter this round's final score (RULES §4.10)."""

    mode: RoundMode = RoundMode.LAST_ONLY
    terms: tuple[RoundTerm, ...] = ()
    own_weight: Fraction = Fraction(1)
    best: int = 1


FINAL = "final"
"""Target of an adjustment or a time penalty that acts on the final score."""


@dataclass(frozen=True, slots=True)
class TimePenalty:
    """Points taken off for seconds over the limit (negative: under), and from what."""

    rows: tuple[BandRow, ...] = ()
    target: str = FINAL


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one round.

    Caps bound the sum of an entry's bonuses and deductions per target; `floor` and `ceiling`
    bound the final score. `range_alarm` is the widest gap between two sheets of one entry that
    goes unremarked. `confirm_figures` asks a second person to confirm every verified figure.
    `source` says where the rules come from.
    """

    name: str
    dimensions: tuple[Dimension, ...]
    final: Rounding | None = Rounding(2)
    better: Better = Better.HIGHER
    method: FinalMethod = FinalMethod.SCORE
    floor: Fraction | None = Fraction(0)
    ceiling: Fraction | None = None
    bonus_cap: Fraction | None = None
    deduction_cap: Fraction | None = None
    time_penalty: TimePenalty = TimePenalty()
    round_rule: RoundRule = RoundRule()
    tie_chain: tuple[TieKey, ...] = (TieKey(TieKeyKind.SHARED),)
    place_style: PlaceStyle = PlaceStyle.COMPETITION
    awards: tuple[Award, ...] = ()
    unverified: Unverified = Unverified.USE_CLAIMED
    range_alarm: Fraction | None = None
    source: str = ""
    confirm_figures: bool = False

    def dimension(self, code: str) -> Dimension | None:
        """The dimension with this code, if there is one."""
        return next((item for item in self.dimensions if item.code == code), None)

    @property
    def judged(self) -> tuple[Dimension, ...]:
        """The dimensions that panels mark."""
        return tuple(item for item in self.dimensions if item.kind is DimensionKind.JUDGED)

    @property
    def measured(self) -> tuple[Dimension, ...]:
        """The dimensions that are scored from figures."""
        return tuple(item for item in self.dimensions if item.kind is DimensionKind.MEASURED)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical form: the same rules give the same 64 digits anywhere."""
        return digest(self)

    @property
    def is_local(self) -> bool:
        """Whether an entry's final score depends on nothing but the entry itself."""
        return self.method is FinalMethod.SCORE and all(
            dimension.aggregation.transform is Transform.NONE
            and dimension.calibration.method is CalibrationMethod.NONE
            and not any(isinstance(leaf.indicator, FIELD_RULES) for leaf in dimension.criteria)
            for dimension in self.dimensions
        )
