"""The ruler of an indicator: its bands side by side, and where on them a figure lies.

Every part is as wide as the others whatever figures it covers, so that the bands can be read; a
figure's place within its part is exact.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from judging_app.domain.exact import TICKS_PER_POINT, show
from judging_app.domain.indicators import BandTable, Earned, PerUnit, Piecewise, Slope
from judging_app.domain.rubric import Criterion
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate

_STANDARD: Final = frozenset(Fraction(share, 5) for share in range(6))
"""The standard coefficients 1.0, 0.8, 0.6, 0.4 and 0.2 (RULES §2.15) have names."""


class RulerPart(NamedTuple):
    """One band: its words, and the figures from `low` to `high`; an open side is `None`."""

    label: str
    low: Fraction | None
    high: Fraction | None


class RulerPlace(NamedTuple):
    """Where a figure lies: the part, and how far along it from 0 to 1."""

    part: int
    along: float


def ruler_of(leaf: Criterion) -> tuple[RulerPart, ...]:
    """The bands of an indicator from the smallest figures up; empty where its rule has none."""
    match leaf.indicator:
        case BandTable():
            return _of_bands(leaf, leaf.indicator)
        case Piecewise():
            return _of_knots(leaf, leaf.indicator)
        case Slope():
            return _of_slope(leaf.indicator)
        case PerUnit():
            return _of_units(leaf.indicator)
    return ()


def place_on(parts: Sequence[RulerPart], value: Fraction) -> RulerPlace | None:
    """Where a figure lies on a ruler; `None` where it lies on none of its parts."""
    found = None
    for at, part in enumerate(parts):
        above = part.low is None or value >= part.low
        below = part.high is None or value < part.high
        if above and below:
            return RulerPlace(at, _along(parts, at, value))
        if above:
            found = RulerPlace(at, 1.0)
    return found


def band_label(leaf: Criterion, earned: Earned | None) -> str:
    """The short name of the band that gave the points, as it stands in a table; empty for none."""
    if earned is None or earned.points is None:
        return ""
    if leaf.bands:
        ticks = earned.points * TICKS_PER_POINT
        return next((band.name for band in reversed(leaf.bands) if ticks >= band.low), "")
    match leaf.indicator:
        case Piecewise(knots):
            at = max(earned.band - 1, 0)
            return (
                _grade(knots[at].coefficient) if _is_standard(leaf.indicator) else f"≥{show(knots[at].value)}"
            )
        case BandTable(rows) if earned.band >= 0:
            return _interval_label(rows[earned.band].interval.low, rows[earned.band].interval.high)
    return ""


def _along(parts: Sequence[RulerPart], at: int, value: Fraction) -> float:
    part = parts[at]
    low, high = part.low, part.high
    if low is not None and high is not None:
        return float((value - low) / (high - low))
    # An open part is drawn as wide as its neighbour; what lies beyond stays at its end.
    widths = [item.high - item.low for item in parts if item.low is not None and item.high is not None]
    width = (widths[-1] if low is not None else widths[0]) if widths else max(abs(value), Fraction(1))
    if low is not None:
        return min(float((value - low) / width), 0.94)
    if high is not None:
        return max(1 - float((high - value) / width), 0.06)
    return 0.5


def _of_bands(leaf: Criterion, rule: BandTable) -> tuple[RulerPart, ...]:
    rows = sorted(rule.rows, key=lambda row: (row.interval.low is not None, row.interval.low or Fraction(0)))
    names = {}
    for row in rows:
        text = translate("Figures", "{points} pts").format(points=show(row.points))
        named = [band.name for band in leaf.bands if row.points * TICKS_PER_POINT >= band.low]
        names[row] = named[-1] if named else text
    return tuple(RulerPart(names[row], row.interval.low, row.interval.high) for row in rows)


def _of_knots(leaf: Criterion, rule: Piecewise) -> tuple[RulerPart, ...]:
    knots = rule.knots
    named = _is_standard(rule)

    def label(coefficient: Fraction) -> str:
        if leaf.bands:
            ticks = coefficient * leaf.maximum
            return next((band.name for band in reversed(leaf.bands) if ticks >= band.low), "")
        return _grade(coefficient) if named else f"≥{shown(coefficient * 100, 0)} %"

    parts = [RulerPart(label(low.coefficient), low.value, high.value) for low, high in pairwise(knots)]
    parts.append(RulerPart(label(knots[-1].coefficient), knots[-1].value, None))
    # Below the first standard value nothing rises any more: it belongs to the lowest part.
    if knots[0].coefficient and len(knots) > 1:
        below = label(Fraction(0)) if named and knots[0].coefficient > Fraction(1, 5) else "—"
        return (RulerPart(below, None, knots[0].value), *parts)
    return tuple(parts)


def _of_slope(rule: Slope) -> tuple[RulerPart, ...]:
    below = RulerPart(translate("Figures", "Below"), None, rule.threshold)
    rising = translate("Figures", "Per unit")
    if rule.cap is None or rule.per_unit <= 0 or rule.cap <= rule.base:
        return (below, RulerPart(rising, rule.threshold, None))
    capped = rule.threshold + (rule.cap - rule.base) / rule.per_unit
    return (below, RulerPart(rising, rule.threshold, capped), _full_from(capped))


def _of_units(rule: PerUnit) -> tuple[RulerPart, ...]:
    if rule.cap is None or rule.points <= 0:
        return ()
    whole = -(-rule.cap // rule.points)
    edge = rule.unit * whole
    rising = RulerPart(translate("Figures", "Per unit"), Fraction(0), edge)
    return (rising, _full_from(edge))


def _full_from(edge: Fraction) -> RulerPart:
    return RulerPart(translate("Figures", "Full"), edge, None)


def _is_standard(rule: object) -> bool:
    return isinstance(rule, Piecewise) and {knot.coefficient for knot in rule.knots} <= _STANDARD


def _grade(coefficient: Fraction) -> str:
    names = (
        (Fraction(1), translate("Figures", "Top")),
        (Fraction(4, 5), translate("Figures", "Good")),
        (Fraction(3, 5), translate("Figures", "Mid")),
        (Fraction(2, 5), translate("Figures", "Pass")),
    )
    return next((name for least, name in names if coefficient >= least), translate("Figures", "Low"))


def _interval_label(low: Fraction | None, high: Fraction | None) -> str:
    if low is None:
        return "—" if high is None else f"<{show(high)}"
    return f"≥{show(low)}" if high is None else f"{show(low)}–{show(high)}"
