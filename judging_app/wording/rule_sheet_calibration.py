"""How differences between panels or judges are evened out, in words."""

from collections.abc import Iterator

from judging_app.domain.calibration import PER_PANEL, Calibration, CalibrationMethod, Deviation
from judging_app.wording.rule_sheet_tale import RuleTale
from judging_app.wording.terms import term


def calibration_steps(tale: RuleTale, rule: Calibration) -> Iterator[str]:
    """Say how scores are corrected; nothing where the rulebook corrects nothing."""
    speech, method = tale.speech, rule.method
    if method is CalibrationMethod.NONE:
        return
    text = speech.translate("RuleSheet", "Correction ({method}): {how}")
    yield text.format(method=term(method, speech), how=_method(tale, method))
    if method is CalibrationMethod.POOLED_BOUNDED:
        yield from _bounds(tale, rule)
    if method is CalibrationMethod.STANDARD_SCORE:
        yield from _standard(tale, rule)
    if method in PER_PANEL and rule.statistic is not None:
        text = speech.translate("RuleSheet", "The means are rounded first ({rounding}).")
        yield text.format(rounding=tale.rounding(rule.statistic))
    if method in PER_PANEL and rule.coefficient is not None:
        text = speech.translate("RuleSheet", "The coefficient is rounded ({rounding}).")
        yield text.format(rounding=tale.rounding(rule.coefficient))


def _method(tale: RuleTale, method: CalibrationMethod) -> str:
    speech = tale.speech
    return {
        CalibrationMethod.NONE: "",
        CalibrationMethod.GROUP_MEANS: speech.translate(
            "RuleSheet", "an entry's score × the mean of the panels' means ÷ the mean of its own panel."
        ),
        CalibrationMethod.POOLED_MEAN: speech.translate(
            "RuleSheet", "an entry's score × the mean of all entries ÷ the mean of its own panel."
        ),
        CalibrationMethod.POOLED_TRIMMED: speech.translate(
            "RuleSheet",
            "an entry's score × the mean of all entries ÷ the mean of its own panel, the latter without the panel's best and worst entry.",
        ),
        CalibrationMethod.POOLED_BOUNDED: speech.translate(
            "RuleSheet",
            "an entry's score × the mean of all entries ÷ the mean of its own panel, both from the scores within the bounds only.",
        ),
        CalibrationMethod.STANDARD_SCORE: speech.translate(
            "RuleSheet",
            "before the panel's score is taken, each judge's totals are brought to the same mean and the same spread.",
        ),
        CalibrationMethod.ADDITIVE: speech.translate(
            "RuleSheet",
            "by least squares over all sheets, how strict each judge is is estimated and taken out of the scores. Where no judges link the entries, the scores stay as they are.",
        ),
    }[method]


def _bounds(tale: RuleTale, rule: Calibration) -> Iterator[str]:
    if rule.lower is not None:
        text = tale.speech.translate("RuleSheet", "Scores below {bound} are left out of the means.")
        yield text.format(bound=tale.number(rule.lower))
    if rule.upper is not None:
        text = tale.speech.translate("RuleSheet", "Scores above {bound} are left out of the means.")
        yield text.format(bound=tale.number(rule.upper))


def _standard(tale: RuleTale, rule: Calibration) -> Iterator[str]:
    speech = tale.speech
    text = speech.translate(
        "RuleSheet",
        "Standard score = {centre} + {spread} × (total − the judge's mean) ÷ the judge's {deviation}.",
    )
    deviation = speech.translate("RuleSheet", "standard deviation (sample, n − 1)")
    if rule.deviation is Deviation.POPULATION:
        deviation = speech.translate("RuleSheet", "standard deviation (population, n)")
    yield text.format(centre=tale.number(rule.centre), spread=tale.number(rule.spread), deviation=deviation)
    if rule.statistic is not None:
        text = speech.translate("RuleSheet", "Mean and deviation are rounded first ({rounding}).")
        yield text.format(rounding=tale.rounding(rule.statistic))
    text = speech.translate("RuleSheet", "A judge who scored fewer than {least} entries is pointed out.")
    yield text.format(least=rule.least_sheets)
