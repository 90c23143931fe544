"""The words of the domain's enumerations, table by table; `terms` answers from them."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from judging_app.domain import (
    aggregation,
    calibration,
    event,
    exact,
    indicators,
    rubric,
    rulebook,
    scores,
    sheets,
)
from judging_app.wording.language import Language, translate

Words = Callable[[Language], Mapping[Any, str]]
"""Gives each member's word in a language."""


def _standing(language: Language) -> Mapping[Any, str]:
    return {
        sheets.Standing.NOT_SCORED: translate("Standing", "Not scored", language),
        sheets.Standing.DRAFT: translate("Standing", "Draft", language),
        sheets.Standing.SUBMITTED: translate("Standing", "Submitted", language),
        sheets.Standing.RETURNED: translate("Standing", "Returned", language),
        sheets.Standing.LOCKED: translate("Standing", "Locked", language),
        sheets.Standing.ABSTAINED: translate("Standing", "Abstained", language),
        sheets.Standing.RECUSED: translate("Standing", "Recused", language),
        sheets.Standing.ABSENT: translate("Standing", "Absent", language),
        sheets.Standing.VOIDED: translate("Standing", "Voided", language),
    }


def _role(language: Language) -> Mapping[Any, str]:
    return {
        event.Role.HEAD: translate("Role", "Head judge", language),
        event.Role.REGULAR: translate("Role", "Judge", language),
        event.Role.RESERVE: translate("Role", "Reserve", language),
        event.Role.PUBLIC: translate("Role", "Public judge", language),
    }


def _entry_status(language: Language) -> Mapping[Any, str]:
    return {
        event.EntryStatus.COMPETING: translate("EntryStatus", "Competing", language),
        event.EntryStatus.WITHDRAWN: translate("EntryStatus", "Withdrawn", language),
        event.EntryStatus.DISQUALIFIED: translate("EntryStatus", "Disqualified", language),
        event.EntryStatus.CANCELLED: translate("EntryStatus", "Result cancelled", language),
        event.EntryStatus.ZERO: translate("EntryStatus", "Counts as zero", language),
    }


def _adjustment_kind(language: Language) -> Mapping[Any, str]:
    return {
        event.AdjustmentKind.BONUS: translate("AdjustmentKind", "Bonus", language),
        event.AdjustmentKind.DEDUCTION: translate("AdjustmentKind", "Deduction", language),
        event.AdjustmentKind.OVERTIME: translate("AdjustmentKind", "Overtime", language),
    }


def _adjustment_stage(language: Language) -> Mapping[Any, str]:
    return {
        event.AdjustmentStage.SCORE: translate("AdjustmentStage", "On the score", language),
        event.AdjustmentStage.SHEET: translate("AdjustmentStage", "On every judge's total", language),
    }


def _ruling_kind(language: Language) -> Mapping[Any, str]:
    return {
        event.RulingKind.RULING: translate("RulingKind", "Ruling", language),
        event.RulingKind.LOT: translate("RulingKind", "Drawing of lots", language),
    }


def _dimension_kind(language: Language) -> Mapping[Any, str]:
    return {
        rubric.DimensionKind.JUDGED: translate("DimensionKind", "Judged", language),
        rubric.DimensionKind.MEASURED: translate("DimensionKind", "Measured", language),
    }


def _station(language: Language) -> Mapping[Any, str]:
    return {
        rubric.Station.SHEET: translate("Station", "Sheet total", language),
        rubric.Station.CRITERION: translate("Station", "Criterion score", language),
        rubric.Station.FACTORED: translate("Station", "Factored criterion", language),
        rubric.Station.PANEL: translate("Station", "Panel score", language),
        rubric.Station.CALIBRATED: translate("Station", "Calibrated score", language),
        rubric.Station.DIMENSION: translate("Station", "Dimension score", language),
        rubric.Station.WEIGHTED: translate("Station", "Weighted score", language),
    }


def _level(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Level.SHEET: translate("Level", "Per sheet total", language),
        aggregation.Level.CRITERION: translate("Level", "Per criterion", language),
    }


def _method(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Method.MEAN: translate("Method", "Mean", language),
        aggregation.Method.TRIMMED: translate("Method", "Trimmed mean", language),
        aggregation.Method.MEDIAN: translate("Method", "Median", language),
        aggregation.Method.SOFT: translate("Method", "Half-weight extremes", language),
        aggregation.Method.CLOSEST_TWO: translate("Method", "Closest two", language),
    }


def _combine(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Combine.MEAN: translate("Combine", "Mean", language),
        aggregation.Combine.SUM: translate("Combine", "Sum", language),
    }


def _transform(language: Language) -> Mapping[Any, str]:
    return {
        aggregation.Transform.NONE: translate("Transform", "Points as given", language),
        aggregation.Transform.PLACES: translate("Transform", "Judge's places", language),
        aggregation.Transform.BORDA: translate("Transform", "Borda count", language),
    }


def _calibration(language: Language) -> Mapping[Any, str]:
    return {
        calibration.CalibrationMethod.NONE: translate("CalibrationMethod", "Off", language),
        calibration.CalibrationMethod.GROUP_MEANS: translate(
            "CalibrationMethod", "Mean of panel means", language
        ),
        calibration.CalibrationMethod.POOLED_MEAN: translate("CalibrationMethod", "Pooled mean", language),
        calibration.CalibrationMethod.POOLED_TRIMMED: translate(
            "CalibrationMethod", "Pooled mean, extremes left out", language
        ),
        calibration.CalibrationMethod.POOLED_BOUNDED: translate(
            "CalibrationMethod", "Pooled mean, within bounds", language
        ),
        calibration.CalibrationMethod.STANDARD_SCORE: translate(
            "CalibrationMethod", "Standard score", language
        ),
        calibration.CalibrationMethod.ADDITIVE: translate("CalibrationMethod", "Additive model", language),
    }


def _deviation(language: Language) -> Mapping[Any, str]:
    return {
        calibration.Deviation.SAMPLE: translate("Deviation", "Sample", language),
        calibration.Deviation.POPULATION: translate("Deviation", "Population", language),
    }


def _rounding_mode(language: Language) -> Mapping[Any, str]:
    return {
        exact.RoundingMode.HALF_UP: translate("RoundingMode", "Half up", language),
        exact.RoundingMode.HALF_EVEN: translate("RoundingMode", "Half even", language),
        exact.RoundingMode.DOWN: translate("RoundingMode", "Down", language),
        exact.RoundingMode.UP: translate("RoundingMode", "Up", language),
    }


def _below_threshold(language: Language) -> Mapping[Any, str]:
    return {
        indicators.BelowThreshold.ZERO: translate("BelowThreshold", "No points", language),
        indicators.BelowThreshold.CONTINUE: translate("BelowThreshold", "Continue the slope", language),
    }


def _indicator_rules(language: Language) -> Mapping[Any, str]:
    return {
        indicators.BandTable: translate("IndicatorRule", "Bands", language),
        indicators.Slope: translate("IndicatorRule", "Threshold and slope", language),
        indicators.PerUnit: translate("IndicatorRule", "Per unit", language),
        indicators.Piecewise: translate("IndicatorRule", "Efficacy coefficient", language),
        indicators.RatioToBest: translate("IndicatorRule", "Ratio to best", language),
        indicators.MinMax: translate("IndicatorRule", "Min-max", language),
        indicators.Categories: translate("IndicatorRule", "Per category", language),
        indicators.Gate: translate("IndicatorRule", "Gate", language),
        indicators.AsIs: translate("IndicatorRule", "As it stands", language),
        indicators.ByHand: translate("IndicatorRule", "By hand", language),
        indicators.ValueOnly: translate("IndicatorRule", "Figure only", language),
    }


def _better(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.Better.HIGHER: translate("Better", "Higher is better", language),
        rulebook.Better.LOWER: translate("Better", "Lower is better", language),
    }


def _final_method(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.FinalMethod.SCORE: translate("FinalMethod", "Sum of dimensions", language),
        rulebook.FinalMethod.SKATING: translate("FinalMethod", "Skating system", language),
    }


def _unverified(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.Unverified.USE_CLAIMED: translate("Unverified", "Use the claimed figure", language),
        rulebook.Unverified.INCOMPLETE: translate("Unverified", "Not ranked until verified", language),
    }


def _tie_key(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.TieKeyKind.DIMENSION: translate("TieKeyKind", "Dimension", language),
        rulebook.TieKeyKind.CRITERION: translate("TieKeyKind", "Criterion", language),
        rulebook.TieKeyKind.INDICATOR: translate("TieKeyKind", "Indicator figure", language),
        rulebook.TieKeyKind.UNROUNDED: translate("TieKeyKind", "Unrounded score", language),
        rulebook.TieKeyKind.UNTRIMMED: translate("TieKeyKind", "Mean of all sheets", language),
        rulebook.TieKeyKind.TOTAL: translate("TieKeyKind", "Sum of all sheets", language),
        rulebook.TieKeyKind.HIGHEST: translate("TieKeyKind", "Highest sheet", language),
        rulebook.TieKeyKind.LOWEST: translate("TieKeyKind", "Lowest sheet", language),
        rulebook.TieKeyKind.DROP_LOWEST: translate("TieKeyKind", "Drop the lowest in turn", language),
        rulebook.TieKeyKind.FIRSTS: translate("TieKeyKind", "Count of firsts", language),
        rulebook.TieKeyKind.SEAT: translate("TieKeyKind", "One judge's total", language),
        rulebook.TieKeyKind.EARLIER_ROUND: translate("TieKeyKind", "Earlier round", language),
        rulebook.TieKeyKind.DEDUCTIONS: translate("TieKeyKind", "Deductions", language),
        rulebook.TieKeyKind.RULING: translate("TieKeyKind", "Ruling", language),
        rulebook.TieKeyKind.LOT: translate("TieKeyKind", "Drawing of lots", language),
        rulebook.TieKeyKind.SHARED: translate("TieKeyKind", "Shared place", language),
    }


def _place_style(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.PlaceStyle.COMPETITION: translate("PlaceStyle", "1224, places are skipped", language),
        rulebook.PlaceStyle.DENSE: translate("PlaceStyle", "1223, no place is skipped", language),
        rulebook.PlaceStyle.MEAN: translate("PlaceStyle", "Mean of the shared places", language),
    }


def _count_mode(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.CountMode.DOWN: translate("CountMode", "Round down", language),
        rulebook.CountMode.UP: translate("CountMode", "Round up", language),
        rulebook.CountMode.HALF_UP: translate("CountMode", "Round half up", language),
    }


def _award_kind(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.AwardKind.AWARD: translate("AwardKind", "Award", language),
        rulebook.AwardKind.ADVANCE: translate("AwardKind", "Cut line", language),
    }


def _line_tie(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.LineTie.INCLUDE: translate("LineTie", "All tied get it", language),
        rulebook.LineTie.EXCLUDE: translate("LineTie", "None of the tied gets it", language),
        rulebook.LineTie.RULING: translate("LineTie", "A ruling decides", language),
    }


def _round_mode(language: Language) -> Mapping[Any, str]:
    return {
        rulebook.RoundMode.LAST_ONLY: translate("RoundMode", "This round only", language),
        rulebook.RoundMode.WEIGHTED: translate("RoundMode", "Weighted sum of rounds", language),
        rulebook.RoundMode.BEST: translate("RoundMode", "Best rounds", language),
    }


def _why_unranked(language: Language) -> Mapping[Any, str]:
    return {
        scores.WhyUnranked.WITHDRAWN: translate("WhyUnranked", "Withdrawn", language),
        scores.WhyUnranked.DISQUALIFIED: translate("WhyUnranked", "Disqualified", language),
        scores.WhyUnranked.CANCELLED: translate("WhyUnranked", "Result cancelled", language),
        scores.WhyUnranked.GATE_FAILED: translate("WhyUnranked", "Basic condition not met", language),
        scores.WhyUnranked.INCOMPLETE: translate("WhyUnranked", "Incomplete", language),
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
    calibration.CalibrationMethod: _calibration,
    calibration.Deviation: _deviation,
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
