"""The formula of each kind of indicator rule, filled in: 30 × [0.80 + 0.20 × (38 − 30) ÷ (50 − 30)] = 26.40."""

from collections.abc import Mapping
from fractions import Fraction

from judging_app.domain.decimals import dimension_places
from judging_app.domain.exact import TICKS_PER_POINT, show
from judging_app.domain.indicators import (
    AsIs,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Field,
    Gate,
    Interval,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scores import ItemScore
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.derivations_tale import Tale
from judging_app.wording.language import Language


def formula(
    tale: Tale, dimension: Dimension, leaf: Criterion, item: ItemScore, counts: Mapping[str, int] | None
) -> str:
    """Write how a figure became points; empty where there is nothing to tell."""
    if item.earned is None:
        return ""
    value = Fraction(0) if item.value is None else item.value
    full = Fraction(leaf.maximum, TICKS_PER_POINT)
    expression = _expression(tale, leaf, value, full, item.earned.band, counts)
    if item.score is None or item.earned.points is None or isinstance(leaf.indicator, (Gate, ValueOnly)):
        return expression
    if isinstance(leaf.indicator, (AsIs, ByHand)):
        return expression + _factor(dimension, leaf, item.score)
    rounding = dimension.rounding(Station.CRITERION)
    places = dimension_places(tale.rulebook, dimension) if rounding is None else rounding.places
    # A product equals its points; a sentence, or a sum that was capped, leads to them.
    joint = "=" if "×" in expression and "=" not in expression else "→"
    if not expression:
        return ""
    text = f"{expression} {joint} {shown(item.earned.points, places)}"
    if leaf.maximum and item.earned.points > full:
        capped = tale.speech.translate("Derivations", "{formula}; at most {full}")
        return capped.format(formula=text, full=show(full)) + _factor(dimension, leaf, item.score)
    if item.earned.points != item.score:
        text = f"{expression} {'≈' if joint == '=' else joint} {shown(item.score, places)}"
    return text + _factor(dimension, leaf, item.score)


def _factor(dimension: Dimension, leaf: Criterion, score: Fraction) -> str:
    if leaf.factor == 1:
        return ""
    rounding = dimension.rounding(Station.FACTORED)
    places = 2 if rounding is None else rounding.places
    product = score * leaf.factor
    if rounding is not None:
        product = rounding.apply(product)
    return f"; {shown(score, 2)} × {show(leaf.factor)} = {shown(product, places)}"


def _expression(
    tale: Tale,
    leaf: Criterion,
    value: Fraction,
    full: Fraction,
    band: int,
    counts: Mapping[str, int] | None,
) -> str:
    speech, field = tale.speech, tale.case.fields.get(leaf.code) or Field(value, value)
    match leaf.indicator:
        case BandTable(rows):
            if band < 0:
                return speech.translate("Derivations", "{value} lies in no band").format(value=shown(value))
            return _in_interval(rows[band].interval, value)
        case Slope() as rule:
            return _slope(speech, rule, value)
        case PerUnit(unit, points, cap):
            units = max((value / unit).__floor__(), 0)
            return _capped(speech, f"⌊{shown(value)} ÷ {show(unit)}⌋ × {show(points)}", units * points, cap)
        case Piecewise() as rule:
            return _piecewise(rule, value, full, band)
        case RatioToBest() as rule:
            return _ratio(speech, rule, value, full, field)
        case MinMax() as rule:
            return _min_max(speech, rule, value, full, field)
        case Categories() as rule:
            return _categories(speech, rule, counts or {})
        case Gate(at_least):
            return _gate(speech, at_least, value)
        case ByHand():
            return speech.translate("Derivations", "Points given by hand from the documents")
        case ValueOnly():
            return speech.translate("Derivations", "Earns no points")
        case _:
            return ""


def _categories(speech: Language, rule: Categories, counts: Mapping[str, int]) -> str:
    counted = [kind for kind in rule.kinds if counts.get(kind.name, 0)]
    parts = [f"{kind.name} {counts[kind.name]} × {show(kind.points)}" for kind in counted]
    total = sum((kind.points * counts[kind.name] for kind in counted), Fraction(0))
    return _capped(speech, " + ".join(parts), total, rule.cap)


def _gate(speech: Language, at_least: Fraction, value: Fraction) -> str:
    text = speech.translate("Derivations", "{value} < {least}: basic condition not met, not evaluated")
    if value >= at_least:
        text = speech.translate("Derivations", "{value} ≥ {least}: basic condition met")
    return text.format(value=shown(value), least=show(at_least))


def _capped(speech: Language, text: str, points: Fraction, cap: Fraction | None) -> str:
    if cap is None or points <= cap:
        return text
    template = speech.translate("Derivations", "{formula} = {points}, capped")
    return template.format(formula=text, points=shown(points))


def _in_interval(interval: Interval, value: Fraction) -> str:
    """Write a value between the edges of its band: 30 ≤ 38 < 50."""
    text = shown(value)
    if interval.low is not None:
        text = f"{show(interval.low)} {'≤' if interval.low_closed else '<'} {text}"
    if interval.high is not None:
        text += f" {'≤' if interval.high_closed else '<'} {show(interval.high)}"
    return text


def _slope(speech: Language, rule: Slope, value: Fraction) -> str:
    beyond = value - rule.threshold
    if beyond < 0 and rule.below is BelowThreshold.ZERO:
        text = speech.translate("Derivations", "{value} is below {threshold}")
        return text.format(value=shown(value), threshold=show(rule.threshold))
    inner = f"({shown(value)} − {show(rule.threshold)})"
    if rule.whole_units:
        inner, beyond = f"⌊{shown(value)} − {show(rule.threshold)}⌋", Fraction(beyond.__floor__())
    sign = "−" if rule.per_unit < 0 else "+"
    text = f"{show(rule.base)} {sign} {show(abs(rule.per_unit))} × {inner}"
    return _capped(speech, text, rule.base + rule.per_unit * beyond, rule.cap)


def _piecewise(rule: Piecewise, value: Fraction, full: Fraction, band: int) -> str:
    knots = rule.knots
    if band == 0:
        return f"{shown(value)} ≤ {show(knots[0].value)} → {show(full)} × {_share(knots[0].coefficient)}"
    if band >= len(knots):
        return f"{shown(value)} ≥ {show(knots[-1].value)} → {show(full)} × {_share(knots[-1].coefficient)}"
    low, high = knots[band - 1], knots[band]
    rise = high.coefficient - low.coefficient
    sign = "−" if rise < 0 else "+"
    part = f"({shown(value)} − {show(low.value)}) ÷ ({show(high.value)} − {show(low.value)})"
    return f"{show(full)} × [{_share(low.coefficient)} {sign} {_share(abs(rise))} × {part}]"


def _share(coefficient: Fraction) -> str:
    return shown(coefficient, 0 if coefficient.denominator == 1 else 2)


def _ratio(speech: Language, rule: RatioToBest, value: Fraction, full: Fraction, field: Field) -> str:
    if rule.lower_is_better:
        if value <= 0:
            return speech.translate("Derivations", "Nothing is better than 0: full points")
        return f"{show(full)} × {shown(max(field.low, Fraction(0)))} ÷ {shown(value)}"
    if field.high <= 0:
        return speech.translate("Derivations", "No entry has a figure above 0")
    return f"{show(full)} × {shown(max(value, Fraction(0)))} ÷ {shown(field.high)}"


def _min_max(speech: Language, rule: MinMax, value: Fraction, full: Fraction, field: Field) -> str:
    if field.high == field.low:
        return speech.translate("Derivations", "All entries have the same figure: full points")
    width = f"({shown(field.high)} − {shown(field.low)})"
    own = f"({shown(value)} − {shown(field.low)})"
    if rule.lower_is_better:
        own = f"({shown(field.high)} − {shown(value)})"
    if not rule.least:
        return f"{show(full)} × {own} ÷ {width}"
    return f"{show(full)} × [{_share(rule.least)} + {_share(1 - rule.least)} × {own} ÷ {width}]"
