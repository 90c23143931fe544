"""How each kind of indicator rule makes points of a figure, in words."""

import itertools
from collections.abc import Iterator
from fractions import Fraction

from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import (
    AsIs,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Gate,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Criterion
from judging_app.wording.rule_sheet_tale import RuleTale


def indicator_words(tale: RuleTale, leaf: Criterion) -> str:
    """Say how a measured criterion earns its points."""
    speech = tale.speech
    match leaf.indicator:
        case BandTable() as rule:
            return _bands(tale, rule, leaf.unit)
        case Slope() as rule:
            return tale.sentences(_slope(tale, rule, leaf.unit))
        case PerUnit(unit, points, cap):
            text = speech.translate(
                "RuleSheet", "{points} for every full {unit}; what is left over earns nothing."
            )
            words = text.format(points=tale.points(points), unit=tale.amount(unit, leaf.unit))
            return tale.sentences((words, _cap(tale, cap)))
        case Piecewise() as rule:
            return _piecewise(tale, rule, leaf)
        case RatioToBest(lower):
            text = speech.translate(
                "RuleSheet",
                "Full points × the figure ÷ the largest figure of all entries; a figure below 0 counts as 0.",
            )
            if lower:
                text = speech.translate(
                    "RuleSheet",
                    "Full points × the smallest figure of all entries ÷ the figure; 0 or less earns full points.",
                )
            return text
        case MinMax() as rule:
            return tale.sentences(_min_max(tale, rule))
        case Categories(kinds, cap):
            text = speech.translate("RuleSheet", "{points} for each {kind}")
            parts = (text.format(kind=kind.name, points=tale.points(kind.points)) for kind in kinds)
            words = speech.translate("RuleSheet", "{parts}, added up.").format(parts=tale.listed(parts))
            return tale.sentences((words, _cap(tale, cap)))
        case Gate(at_least, points):
            text = speech.translate(
                "RuleSheet",
                "Basic condition: at least {least}. Met, it earns {points}; not met, the entry is not evaluated and not ranked.",
            )
            return text.format(least=tale.amount(at_least, leaf.unit), points=tale.points(points))
        case AsIs():
            return speech.translate("RuleSheet", "The figure itself is the points.")
        case ByHand():
            text = speech.translate(
                "RuleSheet", "Given by hand from the documents: {low} to {high} in steps of {step}."
            )
            low, high, step = tale.ticks(leaf.minimum), tale.ticks(leaf.maximum), tale.ticks(leaf.step)
            return text.format(low=low, high=high, step=step)
        case ValueOnly():
            return speech.translate("RuleSheet", "A figure to compare or to multiply by; it earns no points.")
        case None:
            return speech.translate("RuleSheet", "Nothing says yet how it earns points.")


def piecewise_formula(tale: RuleTale) -> str:
    """The formula between two standard values (RULES §2.15)."""
    return tale.speech.translate(
        "RuleSheet",
        "Pro rata means: points = lower points + (upper points − lower points) × (figure − lower value) ÷ (upper value − lower value), where lower and upper are the two values in the table that the figure lies between.",
    )


def _cap(tale: RuleTale, cap: Fraction | None) -> str:
    if cap is None:
        return ""
    return tale.speech.translate("RuleSheet", "At most {points}.").format(points=tale.points(cap))


def _bands(tale: RuleTale, rule: BandTable, unit: str) -> str:
    text = tale.speech.translate("RuleSheet", "{interval}: {points}")
    rows = [
        text.format(interval=tale.interval(row.interval, unit), points=tale.points(row.points))
        for row in rule.rows
    ]
    if not _covers_everything(rule):
        rows.append(tale.speech.translate("RuleSheet", "outside these bands: 0 points"))
    return tale.speech.translate("RuleSheet", "{clauses}.").format(clauses=tale.clauses(rows))


def _covers_everything(rule: BandTable) -> bool:
    """Whether every figure lies in some band."""
    intervals = sorted(
        (row.interval for row in rule.rows), key=lambda item: (item.low is not None, item.low or 0)
    )
    if not intervals or intervals[0].low is not None or intervals[-1].high is not None:
        return False
    return all(
        low.high == high.low and (low.high_closed or high.low_closed)
        for low, high in itertools.pairwise(intervals)
    )


def _slope(tale: RuleTale, rule: Slope, unit: str) -> Iterator[str]:
    speech = tale.speech
    facts = {
        "threshold": tale.amount(rule.threshold, unit),
        "base": tale.points(rule.base),
        "one": tale.amount(1, unit),
        "more": tale.points(abs(rule.per_unit)),
    }
    text = speech.translate("RuleSheet", "{threshold} earns {base}, and every further {one} adds {more}.")
    if rule.per_unit < 0:
        text = speech.translate(
            "RuleSheet", "{threshold} earns {base}, and every further {one} takes off {more}."
        )
    yield text.format(**facts)
    if rule.whole_units:
        yield speech.translate("RuleSheet", "Only whole units count.")
    yield _cap(tale, rule.cap)
    text = speech.translate("RuleSheet", "Below {threshold} the same slope goes on downwards, below 0 too.")
    if rule.below is BelowThreshold.ZERO:
        text = speech.translate("RuleSheet", "Below {threshold}: 0 points.")
    yield text.format(**facts)


def _piecewise(tale: RuleTale, rule: Piecewise, leaf: Criterion) -> str:
    full = Fraction(leaf.maximum, TICKS_PER_POINT)
    last = len(rule.knots) - 1
    parts = []
    for at, knot in enumerate(rule.knots):
        text = tale.speech.translate("RuleSheet", "{value}: {points}")
        if at == 0:
            text = tale.speech.translate("RuleSheet", "{value} or less: {points}")
        elif at == last:
            text = tale.speech.translate("RuleSheet", "{value} or more: {points}")
        points = tale.points(full * knot.coefficient)
        parts.append(text.format(value=tale.amount(knot.value, leaf.unit), points=points))
    return tale.speech.translate("RuleSheet", "{clauses}; pro rata in between.").format(
        clauses=tale.clauses(parts)
    )


def _min_max(tale: RuleTale, rule: MinMax) -> Iterator[str]:
    speech = tale.speech
    if rule.lower_is_better:
        yield speech.translate(
            "RuleSheet",
            "The smallest figure of all entries earns full points, the largest the least, pro rata in between.",
        )
    else:
        yield speech.translate(
            "RuleSheet",
            "The largest figure of all entries earns full points, the smallest the least, pro rata in between.",
        )
    text = speech.translate(
        "RuleSheet",
        "The least is {percent}% of the full points. Where all figures are equal, all earn full points.",
    )
    yield text.format(percent=tale.number(rule.least * 100))
