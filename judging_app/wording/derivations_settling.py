"""Sentences about what every score goes through: stretching, adjustments, bounds, rounding."""

from collections.abc import Iterator
from fractions import Fraction

from judging_app.domain.adjustments import bounded
from judging_app.domain.decimals import dimension_places
from judging_app.domain.event import AdjustmentKind
from judging_app.domain.exact import show
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.scores import AdjustmentSum, AppliedAdjustment, DimensionScore
from judging_app.wording.derivations_lines import Line, RowLine, TextLine
from judging_app.wording.derivations_numbers import shown, signed
from judging_app.wording.derivations_tale import Tale
from judging_app.wording.terms import term


def settling_lines(tale: Tale, dimension: Dimension, score: DimensionScore) -> list[Line]:
    """Tell how a dimension's raw score became its score."""
    least = dimension_places(tale.rulebook, dimension)
    before = score.raw if score.calibrated is None else score.calibrated.value
    if before is None or score.normalised is None or score.score is None:
        return []
    lines: list[Line] = []
    if dimension.normalise_to is not None and score.normalised != before:
        text = tale.speech.translate(
            "Derivations", "Stretched to {full} points: {before} × {full} ÷ {own} = {value}"
        )
        facts = {"before": shown(before, least), "value": shown(score.normalised, least)}
        own = show(dimension.full(tale.case.entry.track))
        lines.append(TextLine(text.format(full=show(dimension.normalise_to), own=own, **facts)))
    lines += adjustment_lines(tale, score.adjustments, least)
    adjusted = score.normalised + score.adjustments.net
    if score.adjustments.items:
        lines.append(_sum_line(score.normalised, score.adjustments, least))
    lines += bound_lines(tale, adjusted, dimension.floor, dimension.ceiling, least)
    settled = bounded(adjusted, dimension.floor, dimension.ceiling)
    return lines + tale.rounding_lines(settled, score.score, dimension.rounding(Station.DIMENSION), least)


def adjustment_lines(
    tale: Tale, adjustments: AdjustmentSum, least: int, *, each_sheet: bool = False
) -> Iterator[Line]:
    """Tell each adjustment with its reason, and where a cap held them."""
    speech = tale.speech
    if each_sheet and adjustments.items:
        yield TextLine(speech.translate("Derivations", "On every judge's total:"), quiet=True)
    for item in adjustments.items:
        middle = "" if item.kind is not AdjustmentKind.OVERTIME else _seconds(tale, item)
        yield RowLine(term(item.kind, speech), middle, signed(item.points, least))
        if item.reason:
            yield TextLine(item.reason, quiet=True)
    given = sum((item.points for item in adjustments.items if item.points > 0), Fraction(0))
    if given != adjustments.bonus:
        text = speech.translate("Derivations", "Bonuses are capped at {cap}: {given} counts as {cap}")
        yield TextLine(text.format(cap=shown(adjustments.bonus, least), given=shown(given, least)))
    taken = -sum((item.points for item in adjustments.items if item.points < 0), Fraction(0))
    if taken != adjustments.deduction:
        text = speech.translate("Derivations", "Deductions are capped at {cap}: {given} counts as {cap}")
        yield TextLine(text.format(cap=shown(adjustments.deduction, least), given=shown(taken, least)))


def _seconds(tale: Tale, item: AppliedAdjustment) -> str:
    if item.seconds < 0:
        return tale.speech.translate("Derivations", "{seconds} s under").format(seconds=-item.seconds)
    return tale.speech.translate("Derivations", "{seconds} s over").format(seconds=item.seconds)


def _sum_line(before: Fraction, adjustments: AdjustmentSum, least: int) -> TextLine:
    text = shown(before, least)
    if adjustments.bonus:
        text += f" + {shown(adjustments.bonus, least)}"
    if adjustments.deduction:
        text += f" − {shown(adjustments.deduction, least)}"
    return TextLine(f"{text} = {shown(before + adjustments.net, least)}")


def sum_lines(before: Fraction, adjustments: AdjustmentSum, least: int) -> list[Line]:
    """Write the sum with its adjustments, where there are any."""
    return [_sum_line(before, adjustments, least)] if adjustments.items else []


def bound_lines(
    tale: Tale, value: Fraction, floor: Fraction | None, ceiling: Fraction | None, least: int
) -> Iterator[Line]:
    """Say so where a floor or a ceiling held a score."""
    speech = tale.speech
    if floor is not None and value < floor:
        text = speech.translate("Derivations", "{value} is below the least possible; {bound} counts")
        yield TextLine(text.format(value=shown(value, least), bound=shown(floor, least)))
    elif ceiling is not None and value > ceiling:
        text = speech.translate("Derivations", "{value} is above the most possible; {bound} counts")
        yield TextLine(text.format(value=shown(value, least), bound=shown(ceiling, least)))
