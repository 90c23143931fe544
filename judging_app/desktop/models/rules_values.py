"""The rules in a few words each: bands, thresholds, tie keys, sizes of awards, roundings."""

from collections.abc import Sequence
from fractions import Fraction

from judging_app.desktop.models.rules_numbers import points_text, short
from judging_app.domain.aggregation import Combine, Level, Method
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding, RoundingMode, exact_text
from judging_app.domain.indicators import (
    AsIs,
    BandTable,
    ByHand,
    Categories,
    Gate,
    IndicatorRule,
    Interval,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import EACH_TRACK, FINAL, Award, Rulebook, TieKey, TieKeyKind
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.language import translate
from judging_app.wording.terms import term

NONE_TEXT = "—"


def comma() -> str:
    """What stands between the parts of a list."""
    return translate("Rules", ", ")


def rounding_text(rounding: Rounding | None) -> str:
    """Decimals, and the way of getting there where it is not the usual one."""
    if rounding is None:
        return translate("Rules", "exact")
    words = places_text(rounding.places)
    if rounding.mode is RoundingMode.HALF_UP:
        return words
    return translate("Rules", "{places}, {mode}").format(places=words, mode=term(rounding.mode))


def places_text(places: int) -> str:
    """A number of decimals."""
    if places == 1:
        return translate("Rules", "1 place")
    return translate("Rules", "{number} places").format(number=places)


def scoring_text(dimension: Dimension, criterion: Criterion, *, leaf: bool) -> str:
    """How a criterion gets its points, in a word or two."""
    if not leaf:
        return ""
    if dimension.kind is DimensionKind.JUDGED:
        if criterion.bands:
            return translate("Rules", "Band + points")
        return translate("Rules", "Points")
    if criterion.indicator is None:
        return translate("Rules", "Not set")
    return term(type(criterion.indicator))


def threshold_text(dimension: Dimension, criterion: Criterion) -> str:
    """The bands of a judged leaf, or what the scoring of a measured one turns on."""
    if dimension.kind is DimensionKind.JUDGED:
        return bands_text(criterion)
    rule = criterion.indicator
    return "" if rule is None else rule_text(rule, criterion.unit)


def bands_text(criterion: Criterion) -> str:
    """The bands from the best down, each with where it begins; the lowest goes without saying."""
    scale = criterion.maximum - criterion.minimum
    parts = []
    for band in reversed(criterion.bands[1:]):
        low = points_text(band.low)
        if scale > 0:
            low = f"{short(Fraction((band.low - criterion.minimum) * 100, scale), 1)}%"
        parts.append(f"{band.name} ≥{low}")
    return "   ".join(parts)


def rule_text(rule: IndicatorRule, unit: str) -> str:
    """What turns a figure into points."""
    match rule:
        case Piecewise(knots):
            return _joined([knot.value for knot in knots], unit)
        case BandTable(rows):
            return "   ".join(f"{interval_text(row.interval)}: {exact_text(row.points)}" for row in rows)
        case Slope():
            text = translate("Rules", "from {threshold}: {base} + {per_unit} each")
            return text.format(
                threshold=_with_unit(rule.threshold, unit),
                base=exact_text(rule.base),
                per_unit=exact_text(rule.per_unit),
            )
        case PerUnit(one, points, _):
            text = translate("Rules", "every {unit}: {points}")
            return text.format(unit=_with_unit(one, unit), points=exact_text(points))
        case Categories(kinds, _):
            return comma().join(f"{kind.name} {exact_text(kind.points)}" for kind in kinds)
        case Gate(at_least, _):
            return translate("Rules", "at least {value}").format(value=_with_unit(at_least, unit))
        case RatioToBest(lower) | MinMax(lower):
            if lower:
                return translate("Rules", "least is best")
            return translate("Rules", "most is best")
        case AsIs() | ByHand() | ValueOnly():
            return unit


def _with_unit(value: Fraction, unit: str) -> str:
    return f"{exact_text(value)} {unit}".rstrip()


def _joined(values: Sequence[Fraction], unit: str) -> str:
    words = " / ".join(exact_text(value) for value in values)
    return f"{words} {unit}".rstrip()


def interval_text(interval: Interval) -> str:
    """An interval with its edges: ≥5 <15."""
    parts = []
    if interval.low is not None:
        parts.append(("≥" if interval.low_closed else ">") + exact_text(interval.low))
    if interval.high is not None:
        parts.append(("≤" if interval.high_closed else "<") + exact_text(interval.high))
    return " ".join(parts) or translate("Rules", "any")


def dimension_caption(dimension: Dimension, judges: int) -> str:
    """What a dimension is made of, in a line."""
    leaves = len(dimension.leaves())
    if dimension.kind is DimensionKind.MEASURED:
        return translate("Rules", "{count} indicators, scored from verified figures").format(count=leaves)
    text = translate("Rules", "{count} criteria, {method}")
    if judges:
        text = translate("Rules", "{judges} judges × {count} criteria, {method}")
    return text.format(judges=judges, count=leaves, method=method_text(dimension))


def method_text(dimension: Dimension) -> str:
    """What is done with the judges' totals."""
    rule = dimension.aggregation
    if rule.method is not Method.TRIMMED:
        words = term(rule.method)
    elif rule.ladder:
        words = translate("Rules", "drops extremes by panel size")
    else:
        text = translate("Rules", "drops {high} high {low} low, then the mean")
        if rule.combine is Combine.SUM:
            text = translate("Rules", "drops {high} high {low} low, then the sum")
        words = text.format(high=rule.drop_high, low=rule.drop_low)
    if rule.level is Level.CRITERION:
        return translate("Rules", "{method}, per criterion").format(method=words)
    return words


def tie_text(event: Event, rulebook: Rulebook, key: TieKey) -> str:
    """A link of the tie-break chain, in words."""
    of = reference_name(event, rulebook, key.kind, key.of)
    words = {
        TieKeyKind.DIMENSION: translate("Rules", "{of}: higher score first"),
        TieKeyKind.CRITERION: translate("Rules", "{of}: higher score first"),
        TieKeyKind.INDICATOR: translate("Rules", "{of}: larger figure first"),
        TieKeyKind.UNROUNDED: translate("Rules", "Higher unrounded score first"),
        TieKeyKind.UNTRIMMED: translate("Rules", "Higher mean of all judges first"),
        TieKeyKind.TOTAL: translate("Rules", "Higher sum of all judges first"),
        TieKeyKind.HIGHEST: translate("Rules", "Higher best judge's total first"),
        TieKeyKind.LOWEST: translate("Rules", "Higher lowest judge's total first"),
        TieKeyKind.DROP_LOWEST: translate("Rules", "Higher sum without the lowest judges first"),
        TieKeyKind.FIRSTS: translate("Rules", "More judges who put it first"),
        TieKeyKind.SEAT: translate("Rules", "{of}: higher total first"),
        TieKeyKind.EARLIER_ROUND: translate("Rules", "{of}: higher final score first"),
        TieKeyKind.DEDUCTIONS: translate("Rules", "More deductions first"),
        TieKeyKind.RULING: translate("Rules", "Still tied: by ruling"),
        TieKeyKind.LOT: translate("Rules", "Still tied: by drawing lots"),
        TieKeyKind.SHARED: translate("Rules", "Still tied: shared place"),
    }[key.kind]
    if key.lower_first and key.kind is TieKeyKind.DEDUCTIONS:
        words = translate("Rules", "Fewer deductions first")
    elif key.lower_first:
        text = translate("Rules", "{what} (lower first)")
        words = text.format(what=f"{term(key.kind)} {of}".rstrip())
    if "{of}" not in words and key.of:
        words = translate("Rules", "{what} ({of})").format(what=words, of=of)
    return words.format(of=of)


def reference_name(event: Event, rulebook: Rulebook, kind: TieKeyKind, of: str) -> str:
    """The name of what a tie key compares."""
    if kind is TieKeyKind.SEAT:
        if of == HEAD_SEAT:
            return translate("Rules", "Head judge")
        judge = event.judge(of)
        return of if judge is None else judge.name
    if kind is TieKeyKind.EARLIER_ROUND:
        return round_name(event, of)
    if kind in (TieKeyKind.CRITERION, TieKeyKind.INDICATOR):
        return criterion_name(rulebook, of)
    return target_name(rulebook, of)


def round_name(event: Event, code: str) -> str:
    """A round's name, else its code."""
    found = event.round(code)
    return code if found is None else found.name


def criterion_name(rulebook: Rulebook, code: str) -> str:
    """A criterion's name, else its code."""
    found = (dimension.criterion(code) for dimension in rulebook.dimensions)
    return next((item.name for item in found if item is not None), code)


def target_name(rulebook: Rulebook, code: str) -> str:
    """What an adjustment acts on: a dimension or the final score."""
    if code == FINAL:
        return translate("Rules", "Final score")
    found = rulebook.dimension(code)
    return code if found is None else found.name


def scope_name(event: Event, scope: str) -> str:
    """Who an award is given among."""
    if scope == EACH_TRACK:
        return translate("Rules", "each track by itself")
    if not scope:
        return translate("Rules", "all entries")
    return next((track.name for track in event.tracks if track.code == scope), scope)


def award_size_text(award: Award) -> str:
    """How many get an award."""
    parts = []
    if award.count is not None:
        parts.append(str(award.count))
    if award.percent is not None:
        parts.append(f"{exact_text(award.percent)}%")
    if award.minimum is not None:
        parts.append(f"≥{exact_text(award.minimum)}")
    return " · ".join(parts) or NONE_TEXT
