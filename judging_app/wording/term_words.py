"""The words of the domain's enumerations, table by table; `terms` answers from them."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from judging_app.domain import aggregation, event, exact, indicators, rubric, rulebook, scores, sheets
from judging_app.domain.calibration import CalibrationMethod, Deviation
from judging_app.wording.language import Language

Words = Callable[[Language], Mapping[Any, str]]
"""Gives each member's word in a language."""


def _standing(language: Language) -> Mapping[Any, str]:
    return {
        sheets.Standing.NOT_SCORED: language.translate("Standing", "Not scored"),
        sheets.Standing.DRAFT: language.translate("Standing", "Draft"),
        sheets.Standing.SUBMITTED: language.translate("Standing", "Submitted"),
        sheets.Standing.RETURNED: language.translate("Standing", "Returned"),
        sheets.Standing.LOCKED: language.translate("Standing", "Locked"),
        sheets.Standing.ABSTAINED: language.translate("Standing", "Abstained"),
        sheets.Standing.RECUSED: language.translate("Standing", "Recused"),
        sheets.Standing.ABSENT: language.translate("Standing", "Absent"),
        sheets.Standing.VOIDED: language.translate("Standing", "Voided"),
    }


def _role(language: Language) -> Mapping[Any, str]:
    return {
        event.Role.HEAD: language.translate("Role", "Head judge"),
        event.Role.REGULAR: language.translate("Role", "Judge"),
        event.Role.RESERVE: language.translate("Role", "Reserve"),
        event.Role.PUBLIC: language.translate("Role", "Public judge"),
    }


def _entry_status(language: Language) -> Mapping[Any, str]:
    return {
        event.EntryStatus.COMPETING: language.translate("EntryStatus", "Competing"),
        event.EntryStatus.WITHDRAWN: language.translate("EntryStatus", "Withdrawn"),
        event.EntryStatus.DISQUALIFIED: language.translate("EntryStatus", "Disqualified"),
        event.EntryStatus.CANCELLED: language.translate("EntryStatus", "Result cancelled"),
        event.EntryStatus.ZERO: language.translate("EntryStatus", "Counts as zero"),
    }


def _adjustment_kind(language: Language) -> Mapping[Any, str]:
    return {
        event.AdjustmentKind.BONUS: language.translate("AdjustmentKind", "Bonus"),
        event.AdjustmentKind.DEDUCTION: language.translate("AdjustmentKind", "Deduction"),
        event.AdjustmentKind.OVERTIME: language.translate("AdjustmentKind", "Overtime"),
    }


def _adjustment_stage(language: Language) -> Mapping[Any, str]:
    return {
        event.AdjustmentStage.SCORE: language.translate("AdjustmentStage", "On the score"),
        event.AdjustmentStage.SHEET: language.translate("AdjustmentStage", "On every judge's total"),
    }


def _ruling_kind(language: Language) -> Mapping[Any, str]:
    return {
        event.RulingKind.RULING: language.translate("RulingKind", "Ruling"),
        event.RulingKind.LOT: language.translate("RulingKind", "Drawing of lots"),
    }


def _dimension_kind(language: Language) -> Mapping[Any, str]:
    return {
        rubric.DimensionKind.JUDGED: language.translate("DimensionKind", "Judged"),
        rubric.DimensionKind.MEASURED: language.translate("DimensionKind", "Measured"),
    }


def _station(language: Language) -> Mapping[Any, str]:
    return {
        rubric.Station.SHEET: language.translate("Station", "Sheet total"),
        rubric.Station.CRITERION: language.translate("Station", "Criterion score"),
        rubric.Station.FACTORED: language.translate("Station", "Factored criterion"),
        rubric.Station.PANEL: language.translate("Station", "Panel score"),
        rubric.Station.CALIBRATED: language.translate("Station", "Calibrated score"),
        rubric.Station.DIMENSION: language.translate("Station", "Dimension score"),
        rubric.Station.WEIGHTED: language.translate("Station", "Weighted score"),
    }


def _level(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Level.SHEET: language.translate("Level", "Per sheet total"),
        aggregation.Level.CRITERION: language.translate("Level", "Per criterion"),
    }


def _method(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Method.MEAN: language.translate("Method", "Mean"),
        aggregation.Method.TRIMMED: language.translate("Method", "Trimmed mean"),
        aggregation.Method.MEDIAN: language.translate("Method", "Median"),
        aggregation.Method.SOFT: language.translate("Method", "Half-weight extremes"),
        aggregation.Method.CLOSEST_TWO: language.translate("Method", "Closest two"),
    }


def _combine(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Combine.MEAN: language.translate("Combine", "Mean"),
        aggregation.Combine.SUM: language.translate("Combine", "Sum"),
    }


def _transform(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Transform.NONE: language.translate("Transform", "Points as given"),
        aggregation.Transform.PLACES: language.translate("Transform", "Judge's places"),
        aggregation.Transform.BORDA: language.translate("Transform", "Borda count"),
    }


def _calibration(language: Language) -> Mapping[Any, str]:
    return {
        CalibrationMethod.NONE: language.translate("CalibrationMethod", "Off"),
        CalibrationMethod.GROUP_MEANS: language.translate("CalibrationMethod", "Mean of panel means"),
        CalibrationMethod.POOLED_MEAN: language.translate("CalibrationMethod", "Pooled mean"),
        CalibrationMethod.POOLED_TRIMMED: language.translate(
            "CalibrationMethod", "Pooled, extremes left out"
        ),
        CalibrationMethod.POOLED_BOUNDED: language.translate("CalibrationMethod", "Pooled, within bounds"),
        CalibrationMethod.STANDARD_SCORE: language.translate("CalibrationMethod", "Standard score"),
        CalibrationMethod.ADDITIVE: language.translate("CalibrationMethod", "Additive model"),
    }


def _deviation(language: Language) -> Mapping[Any, str]:
    return {
        Deviation.SAMPLE: language.translate("Deviation", "Sample"),
        Deviation.POPULATION: language.translate("Deviation", "Population"),
    }


def _rounding_mode(language: Language) -> Mapping[Any, str]:
    return {
        exact.RoundingMode.HALF_UP: language.translate("RoundingMode", "Half up"),
        exact.RoundingMode.HALF_EVEN: language.translate("RoundingMode", "Half even"),
        exact.RoundingMode.DOWN: language.translate("RoundingMode", "Down"),
        exact.RoundingMode.UP: language.translate("RoundingMode", "Up"),
    }


def _below_threshold(language: Language) -> Mapping[Any, str]:
    return {
        indicators.BelowThreshold.ZERO: language.translate("BelowThreshold", "No points"),
        indicators.BelowThreshold.CONTINUE: language.translate("BelowThreshold", "Continue the slope"),
    }


def _indicator_rules(language: Language) -> Mapping[Any, str]:
    return {
        indicators.BandTable: language.translate("IndicatorRule", "Bands"),
        indicators.Slope: language.translate("IndicatorRule", "Threshold and slope"),
        indicators.PerUnit: language.translate("IndicatorRule", "Per unit"),
        indicators.Piecewise: language.translate("IndicatorRule", "Efficacy coefficient"),
        indicators.RatioToBest: language.translate("IndicatorRule", "Ratio to best"),
        indicators.MinMax: language.translate("IndicatorRule", "Min-max"),
        indicators.Categories: language.translate("IndicatorRule", "Per category"),
        indicators.Gate: language.translate("IndicatorRule", "Gate"),
        indicators.AsIs: language.translate("IndicatorRule", "As it stands"),
        indicators.ByHand: language.translate("IndicatorRule", "By hand"),
        indicators.ValueOnly: language.translate("IndicatorRule", "Figure only"),
    }


def _better(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.Better.HIGHER: language.translate("Better", "Higher is better"),
        rulebook.Better.LOWER: language.translate("Better", "Lower is better"),
    }


def _final_method(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.FinalMethod.SCORE: language.translate("FinalMethod", "Sum of dimensions"),
        rulebook.FinalMethod.SKATING: language.translate("FinalMethod", "Skating system"),
    }


def _unverified(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.Unverified.USE_CLAIMED: language.translate("Unverified", "Use the claimed figure"),
        rulebook.Unverified.INCOMPLETE: language.translate("Unverified", "Not ranked until verified"),
    }


def _tie_key(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.TieKeyKind.DIMENSION: language.translate("TieKeyKind", "Dimension"),
        rulebook.TieKeyKind.CRITERION: language.translate("TieKeyKind", "Criterion"),
        rulebook.TieKeyKind.INDICATOR: language.translate("TieKeyKind", "Indicator figure"),
        rulebook.TieKeyKind.UNROUNDED: language.translate("TieKeyKind", "Unrounded score"),
        rulebook.TieKeyKind.UNTRIMMED: language.translate("TieKeyKind", "Mean of all sheets"),
        rulebook.TieKeyKind.TOTAL: language.translate("TieKeyKind", "Sum of all sheets"),
        rulebook.TieKeyKind.HIGHEST: language.translate("TieKeyKind", "Highest sheet"),
        rulebook.TieKeyKind.LOWEST: language.translate("TieKeyKind", "Lowest sheet"),
        rulebook.TieKeyKind.DROP_LOWEST: language.translate("TieKeyKind", "Drop the lowest in turn"),
        rulebook.TieKeyKind.FIRSTS: language.translate("TieKeyKind", "Count of firsts"),
        rulebook.TieKeyKind.SEAT: language.translate("TieKeyKind", "One judge's total"),
        rulebook.TieKeyKind.EARLIER_ROUND: language.translate("TieKeyKind", "Earlier round"),
        rulebook.TieKeyKind.DEDUCTIONS: language.translate("TieKeyKind", "Deductions"),
        rulebook.TieKeyKind.RULING: language.translate("TieKeyKind", "Ruling"),
        rulebook.TieKeyKind.LOT: language.translate("TieKeyKind", "Drawing of lots"),
        rulebook.TieKeyKind.SHARED: language.translate("TieKeyKind", "Shared place"),
    }


def _place_style(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.PlaceStyle.COMPETITION: language.translate("PlaceStyle", "1224, places are skipped"),
        rulebook.PlaceStyle.DENSE: language.translate("PlaceStyle", "1223, no place is skipped"),
        rulebook.PlaceStyle.MEAN: language.translate("PlaceStyle", "Mean of the shared places"),
    }


def _count_mode(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.CountMode.DOWN: language.translate("CountMode", "Round down"),
        rulebook.CountMode.UP: language.translate("CountMode", "Round up"),
        rulebook.CountMode.HALF_UP: language.translate("CountMode", "Round half up"),
    }


def _award_kind(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.AwardKind.AWARD: language.translate("AwardKind", "Award"),
        rulebook.AwardKind.ADVANCE: language.translate("AwardKind", "Cut line"),
    }


def _line_tie(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.LineTie.INCLUDE: language.translate("LineTie", "All tied get it"),
        rulebook.LineTie.EXCLUDE: language.translate("LineTie", "None of the tied gets it"),
        rulebook.LineTie.RULING: language.translate("LineTie", "A ruling decides"),
    }


def _round_mode(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.RoundMode.LAST_ONLY: language.translate("RoundMode", "This round only"),
        rulebook.RoundMode.WEIGHTED: language.translate("RoundMode", "Weighted sum of rounds"),
        rulebook.RoundMode.BEST: language.translate("RoundMode", "Best rounds"),
    }


def _why_unranked(language: Language) -> Mapping[Any, str]:
    return {
        scores.WhyUnranked.WITHDRAWN: language.translate("WhyUnranked", "Withdrawn"),
        scores.WhyUnranked.DISQUALIFIED: language.translate("WhyUnranked", "Disqualified"),
        scores.WhyUnranked.CANCELLED: language.translate("WhyUnranked", "Result cancelled"),
        scores.WhyUnranked.GATE_FAILED: language.translate("WhyUnranked", "Basic condition not met"),
        scores.WhyUnranked.INCOMPLETE: language.translate("WhyUnranked", "Incomplete"),
    }


TABLES: Final[Mapping[Any, Words]] = {
    sheets.Standing: _standing,
    event.Role: _role,
    event.EntryStatus: _entry_status,
    event.AdjustmentKind: _adjustment_kind,
    event.AdjustmentStage: _adjustment_stage,
    event.RulingKind: _ruling_kind,
    rubric.DimensionKind: _dimension_kind,
    rubric.Station: _station,
    aggregation.Level: _level,
    aggregation.Method: _method,
    aggregation.Combine: _combine,
    aggregation.Transform: _transform,
    CalibrationMethod: _calibration,
    Deviation: _deviation,
    exact.RoundingMode: _rounding_mode,
    indicators.BelowThreshold: _below_threshold,
    indicators.IndicatorRule: _indicator_rules,
    rulebook.Better: _better,
    rulebook.FinalMethod: _final_method,
    rulebook.Unverified: _unverified,
    rulebook.TieKeyKind: _tie_key,
    rulebook.PlaceStyle: _place_style,
    rulebook.CountMode: _count_mode,
    rulebook.AwardKind: _award_kind,
    rulebook.LineTie: _line_tie,
    rulebook.RoundMode: _round_mode,
    scores.WhyUnranked: _why_unranked,
}
"""The words of each enumeration; the union of indicator rules stands for their kinds."""
