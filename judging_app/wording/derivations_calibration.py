"""Sentences about corrections between panels or judges."""

from collections.abc import Iterator

from judging_app.domain.calibration import CalibrationMethod, PanelCorrection
from judging_app.domain.decimals import dimension_places
from judging_app.domain.exact import show
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.scores import DimensionScore
from judging_app.wording.derivations_lines import Line, RowLine, TextLine
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.derivations_tale import Tale


def calibration_lines(tale: Tale, dimension: Dimension, score: DimensionScore) -> list[Line]:
    """Tell how the panel's score was corrected, if the rulebook says so."""
    calibrated, method = score.calibrated, dimension.calibration.method
    if calibrated is None or method is CalibrationMethod.STANDARD_SCORE:
        return []
    least = dimension_places(tale.rulebook, dimension)
    raw, value = shown(calibrated.raw, least), shown(calibrated.value, least)
    if method is CalibrationMethod.ADDITIVE:
        text = tale.speech.translate(
            "Derivations", "Corrected for strict and lenient judges: {raw} → {value}"
        )
        return [TextLine(text.format(raw=raw, value=value))]
    if calibrated.correction is None:
        text = tale.speech.translate("Derivations", "The panel cannot be corrected; {raw} stands")
        return [TextLine(text.format(raw=raw), alert=True)]
    product = calibrated.raw * calibrated.correction.coefficient
    coefficient = shown(calibrated.correction.coefficient)
    lines: list[Line] = list(_coefficient_lines(tale, dimension, calibrated.correction))
    lines.append(TextLine(f"{raw} × {coefficient} = {shown(product, least)}"))
    rounding = dimension.rounding(Station.CALIBRATED)
    return lines + tale.rounding_lines(product, calibrated.value, rounding, least)


def _coefficient_lines(tale: Tale, dimension: Dimension, correction: PanelCorrection) -> Iterator[Line]:
    speech, rule = tale.speech, dimension.calibration
    facts = {
        "reference": shown(correction.reference, 2),
        "mean": shown(correction.mean, 2),
        "coefficient": shown(correction.coefficient),
    }
    template = speech.translate(
        "Derivations",
        "Coefficient = mean over all entries ÷ mean of this panel = {reference} ÷ {mean} = {coefficient}",
    )
    if rule.method is CalibrationMethod.GROUP_MEANS:
        template = speech.translate(
            "Derivations",
            "Coefficient = mean of the panels' means ÷ mean of this panel = {reference} ÷ {mean} = {coefficient}",
        )
    yield TextLine(template.format(**facts))
    if rule.method is CalibrationMethod.POOLED_TRIMMED:
        text = speech.translate("Derivations", "A panel's mean leaves out its best and its worst entry")
        yield TextLine(text, quiet=True)
    if rule.method is CalibrationMethod.POOLED_BOUNDED:
        text = speech.translate("Derivations", "Only scores from {lower} to {upper} enter the means")
        lower = "−∞" if rule.lower is None else show(rule.lower)
        upper = "∞" if rule.upper is None else show(rule.upper)
        yield TextLine(text.format(lower=lower, upper=upper), quiet=True)


def standard_score_lines(tale: Tale, dimension: Dimension, score: DimensionScore) -> Iterator[Line]:
    """Tell how each judge's totals became standard scores, with mean and deviation."""
    speech, rule = tale.speech, dimension.calibration
    text = speech.translate(
        "Derivations", "Each total becomes {centre} + {spread} × (total − mean) ÷ deviation of its judge"
    )
    yield TextLine(text.format(centre=show(rule.centre), spread=show(rule.spread)), quiet=True)
    for item in score.calibrated.statistics if score.calibrated else ():
        middle = speech.translate("Derivations", "mean {mean}").format(mean=shown(item.mean, 2))
        right = speech.translate("Derivations", "deviation {deviation}")
        detail = ""
        if item.deviation == 0:
            detail = speech.translate("Derivations", "The same total for every entry: the centre counts")
        yield RowLine(
            tale.judge(item.judge), middle, right.format(deviation=shown(item.deviation, 2)), detail
        )
