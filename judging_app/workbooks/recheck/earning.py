"""How a figure becomes points, as a formula: one for every kind of indicator rule.

Bands, standard values and parameters stand as text in the workbook's criteria, so their numbers are
written into the formulas.
"""

from fractions import Fraction
from itertools import pairwise
from typing import Final

from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import (
    AsIs,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Gate,
    IndicatorRule,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Criterion
from judging_app.workbooks.cells import encode_text
from judging_app.workbooks.grammar import quote
from judging_app.workbooks.recheck.formulas import CLOSEST, capped, choose, holds, number, quoted
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.work import Work

_DEEPEST: Final = 50
"""IFs inside one another that a formula can have to spare; Excel takes 64."""
_LONGEST: Final = 6000
"""Characters of a formula that Excel surely takes (8,192 at most)."""
_LONGEST_TEXT: Final = 250
"""Characters of a text in a formula; Excel takes 255."""


def earned_points(work: Work, leaf: Criterion, figure: Lane, row: int) -> str | None:
    """The points of a figure before the leaf's own maximum and rounding; `None` where no formula can say."""
    rule, cell = leaf.indicator, figure.cell(row)
    text = _text(work, leaf, rule, figure, row, cell) if rule is not None else None
    return text if text is not None and len(text) < _LONGEST else None


def _text(work: Work, leaf: Criterion, rule: IndicatorRule, figure: Lane, row: int, cell: str) -> str | None:
    full = work.cells.criterion(leaf.code, "points", Fraction(leaf.maximum, TICKS_PER_POINT))
    value = figure.number(row)
    match rule:
        case BandTable(rows) if len(rows) <= _DEEPEST:
            return choose([(holds(item.interval, cell), number(item.points)) for item in rows], "0")
        case Slope():
            return _slope(rule, cell, value)
        case PerUnit(unit, points, cap):
            if value is not None and not _is_clear(value / unit):
                return None
            units = f"MAX(INT(ROUND({cell}/{number(unit)},9)),0)"
            return capped(f"{units}*{number(points)}", cap)
        case Piecewise(knots) if len(knots) <= _DEEPEST:
            first, last = knots[0], knots[-1]
            cases = [(f"{cell}<={number(first.value)}", number(first.coefficient))]
            for low, high in pairwise(knots):
                rise = f"{number(high.coefficient - low.coefficient)}*({cell}-{number(low.value)})"
                share = f"{number(low.coefficient)}+{rise}/{number(high.value - low.value)}"
                cases.append((f"{cell}<{number(high.value)}", share))
            return f"{full}*({choose(cases, number(last.coefficient))})"
        case RatioToBest() | MinMax():
            return _against_field(work, rule, figure, cell, full)
        case Categories(kinds, cap):
            return _categories([(kind.name, kind.points) for kind in kinds], cap, cell)
        case AsIs() | ByHand():
            return cell
        case ValueOnly():
            return "0"
        case BandTable() | Piecewise() | Gate():
            return None


def _is_clear(value: Fraction) -> bool:
    """Whether a double is sure to have as many whole units as the exact value."""
    rest = value % 1
    return rest == 0 or 1 - rest >= CLOSEST


def _slope(rule: Slope, cell: str, value: Fraction | None) -> str | None:
    beyond = f"({cell}-{number(rule.threshold)})"
    if rule.whole_units:
        if value is not None and not _is_clear(value - rule.threshold):
            return None
        beyond = f"INT(ROUND({cell}-{number(rule.threshold)},9))"
    text = capped(f"{number(rule.base)}+{number(rule.per_unit)}*{beyond}", rule.cap)
    if rule.below is BelowThreshold.CONTINUE:
        return text
    return f"IF({cell}<{number(rule.threshold)},0,MAX({text},0))"


def _against_field(work: Work, rule: RatioToBest | MinMax, figure: Lane, cell: str, full: str) -> str:
    """The field is everybody in the contest; an entry that is out of it, and alone, is its own field."""
    field = figure.span(0, work.entering) if work.entering else cell
    counted = work.entering and any(figure.number(at) is not None for at in range(work.entering))
    low, high = (f"MIN({field})", f"MAX({field})") if counted else (cell, cell)
    if isinstance(rule, RatioToBest):
        if rule.lower_is_better:
            return f"IF({cell}>0,{full}*MAX({low},0)/{cell},{full})"
        return f"IF({high}>0,{full}*MAX({cell},0)/{high},0)"
    share = f"({high}-{cell})" if rule.lower_is_better else f"({cell}-{low})"
    least = number(rule.least)
    earned = f"{full}*({least}+(1-{least})*{share}/({high}-{low}))"
    return f"IF({high}={low},{full},{earned})"


def _categories(kinds: list[tuple[str, Fraction]], cap: Fraction | None, cell: str) -> str | None:
    """Read the numbers out of "企业: 2; 个体户: 3" in the figure's cell."""
    parts = []
    for name, points in kinds:
        written = quote(name)
        key = f"; {written}: "
        if encode_text(written) != written or ";" in name or len(key) > _LONGEST_TEXT:
            return None
        text = f'("; "&{cell}&";")'
        start = f"FIND({quoted(key)},{text})+{len(key)}"
        count = f'MID({text},{start},FIND(";",{text},{start})-({start}))'
        parts.append(f"IF(ISNUMBER(FIND({quoted(key)},{text})),VALUE({count}),0)*{number(points)}")
    return capped("+".join(parts), cap)
