"""How a figure earns points: the kinds of scoring, and the options of each."""

from fractions import Fraction
from typing import Any

from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.pages.rules_choices import ChoiceField
from judging_app.desktop.pages.rules_form import Column, RuleForm
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import (
    AsIs,
    BandRow,
    BandTable,
    ByHand,
    Categories,
    Category,
    Gate,
    IndicatorRule,
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Criterion
from judging_app.wording.language import translate


class RuleKindField(ChoiceField):
    """Chooses among the kinds of scoring; shows the kind of the rule there is."""

    def show_value(self, value: Any) -> None:
        if value is not None:
            super().show_value(type(value))


def rule_shape(rule: IndicatorRule | None) -> object:
    match rule:
        case BandTable(rows):
            return (BandTable, len(rows))
        case Piecewise(knots):
            return (Piecewise, len(knots))
        case Categories(kinds, _):
            return (Categories, len(kinds))
        case _:
            return type(rule)


def fill_parameters(form: RuleForm, path: Path, rule: IndicatorRule) -> None:
    add = translate("Rules", "Add a line")
    columns: tuple[Column, ...]
    match rule:
        case BandTable():
            columns = (
                Column(("interval", "low_closed"), Interval, 34),
                Column(("interval", "low"), Interval, 52),
                Column(("interval", "high_closed"), Interval, 34),
                Column(("interval", "high"), Interval, 52),
                Column(("points",), BandRow, 50),
            )
            form.table((*path, "rows"), BandRow, columns, _next_row, add=add)
        case Piecewise():
            columns = (Column(("value",), Knot, 96), Column(("coefficient",), Knot, 84))
            form.table((*path, "knots"), Knot, columns, _next_knot, add=add)
        case Categories():
            columns = (Column(("name",), Category, 130), Column(("points",), Category, 84))
            fresh = Category(translate("Rules", "New kind"), Fraction(1))
            form.table((*path, "kinds"), Category, columns, fresh, add=add)
            form.option(Categories, "cap", path)
        case Slope():
            form.options(Slope, ("threshold", "base", "per_unit", "cap", "below", "whole_units"), path)
        case PerUnit():
            form.options(PerUnit, ("unit", "points", "cap"), path)
        case RatioToBest():
            form.option(RatioToBest, "lower_is_better", path)
        case MinMax():
            form.options(MinMax, ("lower_is_better", "least"), path)
        case Gate():
            form.options(Gate, ("at_least", "points"), path)
        case AsIs() | ByHand() | ValueOnly():
            pass


def _next_row(rows: list[BandRow]) -> BandRow:
    """A band that goes on where the last one ends."""
    last = rows[-1] if rows else None
    low = Fraction(0) if last is None else last.interval.high
    points = Fraction(0) if last is None else last.points + 1
    closed = last is None or not last.interval.high_closed
    return BandRow(Interval(low, None if low is None else low + 10, low_closed=closed), points)


def _next_knot(knots: list[Knot]) -> Knot:
    if not knots:
        return Knot(Fraction(0), Fraction(0))
    gap = knots[-1].value - knots[-2].value if len(knots) > 1 else Fraction(10)
    return Knot(knots[-1].value + gap, min(knots[-1].coefficient + Fraction(1, 5), Fraction(1)))


def fresh_rule(kind: type, item: Criterion) -> IndicatorRule:
    """A rule of a kind to start from, made for the criterion's points."""
    full = Fraction(item.maximum, TICKS_PER_POINT)
    ten = Fraction(10)
    shares = (Fraction(0), Fraction(3, 5), Fraction(4, 5), Fraction(1))
    made: dict[type, IndicatorRule] = {
        BandTable: BandTable(
            (
                BandRow(Interval(None, ten), Fraction(0)),
                BandRow(Interval(ten, ten * 2), full / 2),
                BandRow(Interval(ten * 2, None), full),
            )
        ),
        Slope: Slope(ten, full / 2, Fraction(1), full),
        PerUnit: PerUnit(ten, Fraction(1), full),
        Piecewise: Piecewise(tuple(Knot(ten * at, share) for at, share in enumerate(shares))),
        RatioToBest: RatioToBest(),
        MinMax: MinMax(),
        Categories: Categories((Category(translate("Rules", "New kind"), Fraction(1)),), full),
        Gate: Gate(Fraction(1)),
        AsIs: AsIs(),
        ByHand: ByHand(),
        ValueOnly: ValueOnly(),
    }
    return made[kind]


def rule_hint(kind: type) -> str:
    """What a kind of scoring does, in a sentence."""
    return {
        BandTable: translate("Rules", "Points by the band that the figure falls into."),
        Slope: translate("Rules", "From a threshold on, so many points for each more, up to a limit."),
        PerUnit: translate("Rules", "So many points for every full unit."),
        Piecewise: translate("Rules", "Between standard values in proportion; beyond them it stays."),
        RatioToBest: translate("Rules", "Full points × figure ÷ best figure of all entries."),
        MinMax: translate("Rules", "The best entry gets full points, the worst the least share."),
        Categories: translate("Rules", "Number of each kind × its points, added up."),
        Gate: translate("Rules", "A condition: an entry that misses it is not ranked."),
        AsIs: translate("Rules", "The figure itself is the points."),
        ByHand: translate("Rules", "A person gives the points from the documents."),
        ValueOnly: translate("Rules", "A figure without points, to compare ties or to multiply by."),
    }[kind]
