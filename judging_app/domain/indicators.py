"""Measured leaves: how a verified figure becomes points (RULES §2.12-2.16, §4.3).

A rule is applied to one entry's value; ratio-to-best and min-max also look at the field, the
smallest and largest value among the entries that compete.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, either side open-ended when `None`; an edge is in where it is closed."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = False

    def holds(self, value: Fraction) -> bool:
        """Tell whether a value lies in the interval."""
        return self._above_low(value) and self._below_high(value)

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether two intervals share a value, an edge that both claim included."""
        return _reaches(self, other) and _reaches(other, self)

    def _above_low(self, value: Fraction) -> bool:
        return self.low is None or value > self.low or (self.low_closed and value == self.low)

    def _below_high(self, value: Fraction) -> bool:
        return self.high is None or value < self.high or (self.high_closed and value == self.high)


def _reaches(left: Interval, right: Interval) -> bool:
    """Whether `left` begins before `right` ends."""
    if left.low is None or right.high is None or left.low < right.high:
        return True
    return left.low == right.high and left.low_closed and right.high_closed


@dataclass(frozen=True, slots=True)
class BandRow:
    """One row of a band table: an interval and its points."""

    interval: Interval
    points: Fraction


@dataclass(frozen=True, slots=True)
class BandTable:
    """Points by the band that a value falls into (句容, 重庆); outside all bands: no points."""

    rows: tuple[BandRow, ...]


class BelowThreshold(StrEnum):
    """What a value under the threshold of a slope gives."""

    ZERO = "zero"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Slope:
    """Threshold + slope + cap (众创空间; ski-jump distance).

    base + per_unit x (value - threshold), never above `cap`, never below 0 unless it continues.
    `whole_units` counts only full units beyond the threshold.
    """

    threshold: Fraction
    base: Fraction
    per_unit: Fraction
    cap: Fraction | None = None
    below: BelowThreshold = BelowThreshold.ZERO
    whole_units: bool = False


@dataclass(frozen=True, slots=True)
class PerUnit:
    """Points for every full unit (纳税每满3万1分), up to `cap`."""

    unit: Fraction
    points: Fraction
    cap: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Knot:
    """A standard value and the share of the full points that it earns (标准值, 标准系数)."""

    value: Fraction
    coefficient: Fraction


@dataclass(frozen=True, slots=True)
class Piecewise:
    """功效系数法: linear between standard values, in shares of the full points, held at both ends.

    points = full x [c_low + (c_high - c_low) x (value - v_low) / (v_high - v_low)]  (RULES §2.15)
    """

    knots: tuple[Knot, ...]


@dataclass(frozen=True, slots=True)
class RatioToBest:
    """Full points x value / best value (网络投票); with `lower_is_better`, best / value.

    A figure below 0 (a loss) counts as 0.
    """

    lower_is_better: bool = False


@dataclass(frozen=True, slots=True)
class MinMax:
    """Full points x (value - min) / (max - min) over the field; all equal: full points.

    `least` is the share of the full points that the worst value still earns.
    """

    lower_is_better: bool = False
    least: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Category:
    """Points for each item of one kind (企业 2 分/个)."""

    name: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class Categories:
    """Sum over kinds of count x points, up to `cap`."""

    kinds: tuple[Category, ...]
    cap: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition to be met (基本条件): met, `points`; not met, the entry is not evaluated."""

    at_least: Fraction
    points: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class AsIs:
    """The value is the points (a technical score computed elsewhere)."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """Points given by a person from the documents, within the leaf's bounds and step."""


@dataclass(frozen=True, slots=True)
class ValueOnly:
    """No points: a figure for a tie-break or a multiplier (difficulty)."""


IndicatorRule = (
    BandTable
    | Slope
    | PerUnit
    | Piecewise
    | RatioToBest
    | MinMax
    | Categories
    | Gate
    | AsIs
    | ByHand
    | ValueOnly
)

FIELD_RULES = (RatioToBest, MinMax)
"""Rules whose points depend on the other entries' values."""


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One entry's figure for one indicator: what was claimed and what was verified.

    `counts` holds the number of items per category where the rule counts categories. A figure is
    verified by one person and may be confirmed by another. With `evidence_missing` the claimed
    figure does not count: somebody looked and found nothing to back it.
    """

    entry: str
    criterion: str
    claimed: Fraction | None = None
    verified: Fraction | None = None
    counts: Mapping[str, int] | None = None
    evidence: str = ""
    reason: str = ""
    verified_by: str = ""
    confirmed_by: str = ""
    evidence_missing: bool = False

    @property
    def is_verified(self) -> bool:
        """Whether somebody has confirmed the figure."""
        return self.verified is not None or self.counts is not None

    @property
    def used(self) -> Fraction | None:
        """The figure that counts: the verified one, else the claimed one unless it is unfounded."""
        if self.verified is None and self.evidence_missing:
            return None
        return self.claimed if self.verified is None else self.verified


class Field(NamedTuple):
    """The smallest and the largest value among the competing entries."""

    low: Fraction
    high: Fraction


class Earned(NamedTuple):
    """What a figure earned: points (`None`: not evaluated) and the part of the rule that gave them.

    `band` is the index of the band or the upper knot that applied, -1 where there is none.
    """

    points: Fraction | None
    band: int = -1


def earn(
    rule: IndicatorRule,
    value: Fraction,
    full: Fraction,
    *,
    field: Field | None = None,
    counts: Mapping[str, int] | None = None,
) -> Earned:
    """Turn one figure into points; `full` is the leaf's maximum (RULES §2.12-2.16)."""
    match rule:
        case BandTable(rows):
            return _from_bands(rows, value)
        case Slope():
            return Earned(_on_slope(rule, value))
        case PerUnit(unit, points, cap):
            return Earned(_capped(max((value / unit).__floor__(), 0) * points, cap))
        case Piecewise(knots):
            return _between_knots(knots, value, full)
        case RatioToBest() | MinMax():
            return Earned(_against_field(rule, value, full, field or Field(value, value)))
        case Categories(kinds, cap):
            number = counts or {}
            total = sum((kind.points * number.get(kind.name, 0) for kind in kinds), Fraction(0))
            return Earned(_capped(total, cap))
        case Gate(at_least, points):
            return Earned(points if value >= at_least else None)
        case AsIs() | ByHand():
            return Earned(value)
        case ValueOnly():
            return Earned(Fraction(0))


def _capped(points: Fraction, cap: Fraction | None) -> Fraction:
    return points if cap is None else min(points, cap)


def _from_bands(rows: tuple[BandRow, ...], value: Fraction) -> Earned:
    for index, row in enumerate(rows):
        if row.interval.holds(value):
            return Earned(row.points, index)
    return Earned(Fraction(0))


def _on_slope(rule: Slope, value: Fraction) -> Fraction:
    beyond = value - rule.threshold
    if beyond < 0 and rule.below is BelowThreshold.ZERO:
        return Fraction(0)
    if rule.whole_units:
        beyond = Fraction(beyond.__floor__())
    points = _capped(rule.base + rule.per_unit * beyond, rule.cap)
    return max(points, Fraction(0)) if rule.below is BelowThreshold.ZERO else points


def _between_knots(knots: tuple[Knot, ...], value: Fraction, full: Fraction) -> Earned:
    if value <= knots[0].value:
        return Earned(full * knots[0].coefficient, 0)
    for index, (low, high) in enumerate(itertools.pairwise(knots), start=1):
        if value < high.value:
            share = (value - low.value) / (high.value - low.value)
            return Earned(full * (low.coefficient + (high.coefficient - low.coefficient) * share), index)
    return Earned(full * knots[-1].coefficient, len(knots))


def _against_field(rule: RatioToBest | MinMax, value: Fraction, full: Fraction, field: Field) -> Fraction:
    if isinstance(rule, RatioToBest):
        if rule.lower_is_better:
            return full * max(field.low, Fraction(0)) / value if value > 0 else full
        return full * max(value, Fraction(0)) / field.high if field.high > 0 else Fraction(0)
    if field.high == field.low:
        return full
    share = (value - field.low) / (field.high - field.low)
    if rule.lower_is_better:
        share = 1 - share
    return full * (rule.least + (1 - rule.least) * share)
