"""Station 4: corrections between panels or judges, against the published worked examples."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.calibration import (
    Calibration,
    CalibrationMethod,
    Deviation,
    JudgeStatistics,
    fit_additive,
    judge_statistics,
    panel_corrections,
    square_root,
    standard_score,
)
from judging_app.domain.exact import Rounding

F = Fraction
MONTGOMERY = {
    "1": [73, 74, None, 71],
    "2": [None, 75, 67, 72],
    "3": [73, 75, 68, None],
    "4": [75, None, 72, 75],
}


def scores_with(total, number):
    """So many scores with this sum; the corrections look at sums and numbers only."""
    return [F(80)] * (number - 1) + [F(total) - 80 * (number - 1)]


def table_of(rows):
    return {
        (entry, f"J{at}"): F(mark)
        for entry, row in rows.items()
        for at, mark in enumerate(row, start=1)
        if mark is not None
    }


def coefficients(rule, panels):
    found = panel_corrections(rule, {panel: [F(x) for x in scores] for panel, scores in panels.items()})
    return {panel: item.coefficient for panel, item in found.items()}


HUBIN = {"1": scores_with("2175.68", 26), "2": scores_with("2173.96", 26), "3": scores_with("2091.06", 25)}


def test_the_hubin_district_coefficients_come_out_as_published():
    """RULES §3 二次平均法, 湖滨区 2021: means 83.6800, 83.6138, 83.6424, R 83.6454, four decimals."""
    rule = Calibration(CalibrationMethod.GROUP_MEANS, coefficient=Rounding(4), statistic=Rounding(4))
    found = panel_corrections(rule, HUBIN)
    assert [found[panel].mean for panel in "123"] == [F("83.6800"), F("83.6138"), F("83.6424")]
    assert {item.reference for item in found.values()} == {F("83.6454")}
    assert [found[panel].coefficient for panel in "123"] == [F("0.9996"), F("1.0004"), F("1.0000")]


def test_the_pooled_mean_of_the_same_scores_is_another_reference():
    """RULES §3: pooled would be 83.6455 (6440.70 / 77 = 83.64545...)."""
    rule = Calibration(CalibrationMethod.POOLED_MEAN, statistic=Rounding(4))
    assert {item.reference for item in panel_corrections(rule, HUBIN).values()} == {F("83.6455")}


def test_the_correction_coefficients_come_out_as_published():
    """RULES §3 修正系数法: 76.12, 83.05, pooled 79.40, coefficients 1.04 / 0.96."""
    panels = {"1": scores_with("1522.42", 20), "2": scores_with("1494.88", 18)}
    rule = Calibration(CalibrationMethod.POOLED_MEAN, coefficient=Rounding(2), statistic=Rounding(2))
    found = panel_corrections(rule, panels)
    assert [found[panel].mean for panel in "12"] == [F("76.12"), F("83.05")]
    assert {item.reference for item in found.values()} == {F("79.40")}
    assert [found[panel].coefficient for panel in "12"] == [F("1.04"), F("0.96")]


def test_the_mean_of_the_panel_means_differs_from_the_pooled_mean_for_unequal_panels():
    # (1522.42/20 + 1494.88/18) / 2 = (76.121 + 83.04888...) / 2, at three decimals 79.585
    panels = {"1": scores_with("1522.42", 20), "2": scores_with("1494.88", 18)}
    rule = Calibration(CalibrationMethod.GROUP_MEANS, statistic=Rounding(3))
    assert {item.reference for item in panel_corrections(rule, panels).values()} == {F("79.585")}


def test_each_panels_best_and_worst_stay_out_of_its_mean_but_not_out_of_the_pool():
    # 淄博 2017: X (70 + 80)/2 = 75, Y 90, all seven: 570/7
    panels = {"X": [60, 70, 80, 90], "Y": [80, 90, 100]}
    assert coefficients(Calibration(CalibrationMethod.POOLED_TRIMMED), panels) == {
        "X": F(570, 7) / 75,
        "Y": F(570, 7) / 90,
    }


def test_a_panel_of_two_entries_is_not_trimmed():
    panels = {"X": [60, 80], "Y": [70, 70]}
    assert coefficients(Calibration(CalibrationMethod.POOLED_TRIMMED), panels) == {"X": 1, "Y": 1}


def test_scores_outside_the_bounds_stay_out_of_all_means():
    # 兴国 2020, 60 to 90: X (70 + 90)/2 = 80, Y (80 + 60)/2 = 70, all four: 75
    rule = Calibration(CalibrationMethod.POOLED_BOUNDED, lower=F(60), upper=F(90))
    panels = {"X": [50, 70, 90], "Y": [95, 80, 60]}
    assert coefficients(rule, panels) == {"X": F(75, 80), "Y": F(75, 70)}


def test_a_panel_without_scores_within_the_bounds_gets_no_correction():
    rule = Calibration(CalibrationMethod.POOLED_BOUNDED, lower=F(60), upper=F(90))
    assert coefficients(rule, {"X": [70], "Y": [95, 99]}) == {"X": 1}


def test_panels_without_scores_or_with_a_mean_of_zero_get_no_correction():
    assert panel_corrections(Calibration(CalibrationMethod.GROUP_MEANS), {}) == {}
    assert panel_corrections(Calibration(CalibrationMethod.GROUP_MEANS), {"X": []}) == {}
    assert "X" not in coefficients(Calibration(CalibrationMethod.GROUP_MEANS), {"X": [0, 0], "Y": [80]})


@given(
    st.lists(st.lists(st.integers(1, 100).map(F), min_size=1, max_size=6), min_size=1, max_size=4),
)
def test_after_the_pooled_correction_every_panel_has_the_same_mean(groups):
    panels = {str(at): scores for at, scores in enumerate(groups)}
    found = panel_corrections(Calibration(CalibrationMethod.POOLED_MEAN), panels)
    means = {sum(scores) * found[panel].coefficient / len(scores) for panel, scores in panels.items()}
    pool = [score for scores in groups for score in scores]
    assert means == {F(sum(pool), len(pool))}


@pytest.mark.parametrize(("value", "root"), [("0", "0"), ("4", "2"), ("2", "1.414"), ("0.25", "0.5")])
def test_the_square_root_is_rounded_to_the_decimals_asked_for(value, root):
    assert square_root(F(value), 3) == F(root)


def test_a_root_that_lies_on_the_half_goes_up():
    assert square_root(F("0.0625"), 1) == F("0.3")  # root 0.25
    assert square_root(F("6.25"), 0) == 3  # root 2.5


@given(st.fractions(min_value=0, max_value=10_000, max_denominator=1000), st.integers(0, 6))
def test_the_square_root_is_never_off_by_more_than_half_a_unit(value, places):
    root, half = square_root(value, places), F(1, 2 * 10**places)
    assert value < (root + half) ** 2
    assert root == 0 or (root - half) ** 2 <= value


def test_the_standard_score_is_50_plus_10_deviations():
    # 80 85 90: mean 85, sample deviation 5 -> 40, 50, 60
    rule = Calibration(CalibrationMethod.STANDARD_SCORE)
    statistics = judge_statistics(rule, "J", [F(80), F(85), F(90)])
    assert statistics == JudgeStatistics("J", 3, F(85), F(5))
    assert [standard_score(rule, statistics, F(mark)) for mark in (80, 85, 90)] == [40, 50, 60]


def test_mean_and_deviation_are_rounded_to_three_decimals_before_they_are_used():
    # 80 85 91: mean 85.333; sample variance (256 + 1 + 289)/9/2 = 30.333..., deviation 5.508
    # T(91) = 50 + 10 x 5.667 / 5.508 = 60.2887
    rule = Calibration(CalibrationMethod.STANDARD_SCORE, statistic=Rounding(3))
    statistics = judge_statistics(rule, "J", [F(80), F(85), F(91)])
    assert statistics == JudgeStatistics("J", 3, F("85.333"), F("5.508"))
    assert Rounding(3).apply(standard_score(rule, statistics, F(91))) == F("60.289")


def test_the_population_deviation_divides_by_the_number_of_sheets():
    # 80 85 90: sqrt(50/3) = 4.0825 -> 4.082
    rule = Calibration(CalibrationMethod.STANDARD_SCORE, deviation=Deviation.POPULATION)
    assert judge_statistics(rule, "J", [F(80), F(85), F(90)]).deviation == F("4.082")


def test_a_judge_without_spread_gives_the_centre_to_everyone():
    rule = Calibration(CalibrationMethod.STANDARD_SCORE)
    for totals in ([F(80), F(80)], [F(90)]):
        statistics = judge_statistics(rule, "J", totals)
        assert statistics.deviation == 0
        assert standard_score(rule, statistics, totals[0]) == 50


def test_centre_and_spread_of_the_standard_score_can_be_chosen():
    rule = Calibration(CalibrationMethod.STANDARD_SCORE, centre=F(500), spread=F(100))
    statistics = JudgeStatistics("J", 3, F(85), F(5))
    assert standard_score(rule, statistics, F(90)) == 600


def test_the_additive_model_reproduces_montgomerys_incomplete_blocks():
    """RULES §6: mean 72.5, judges 7/8, 3, -31/8, 0, adjusted 71.375, 71.625, 72, 75."""
    fit = fit_additive(table_of(MONTGOMERY))
    assert fit.mean == F("72.5")
    assert fit.entries == {"1": F("71.375"), "2": F("71.625"), "3": F(72), "4": F(75)}
    assert fit.judges == {"J1": F(7, 8), "J2": F(3), "J3": F(-31, 8), "J4": F(0)}


def test_the_additive_model_turns_the_order_of_the_raw_means_around():
    """RULES §6: raw means 72.667, 71.333, 72, 74."""
    raw = {entry: F(sum(mark for mark in row if mark is not None), 3) for entry, row in MONTGOMERY.items()}
    fit = fit_additive(table_of(MONTGOMERY))
    assert sorted(raw, key=raw.get) == ["2", "3", "1", "4"]
    assert sorted(fit.entries, key=fit.entries.get) == ["1", "2", "3", "4"]


def test_entries_and_judges_without_a_common_judge_cannot_be_compared():
    rows = {"A": [80, 82, None, None], "B": [None, None, 90, 70]}
    assert fit_additive(table_of(rows)) is None


def test_a_single_sheet_links_two_panels():
    # A (J1 80, J2 84), B (J2 90): J2 - J1 = 4, effects -2 and +2; A 82, B 88
    fit = fit_additive(table_of({"A": [80, 84], "B": [None, 90]}))
    assert fit.judges == {"J1": F(-2), "J2": F(2)}
    assert fit.entries == {"A": F(82), "B": F(88)}


@given(
    st.lists(st.integers(0, 100), min_size=2, max_size=4),
    st.lists(st.integers(-10, 10), min_size=2, max_size=4),
)
def test_marks_made_of_a_level_and_a_severity_give_both_back(levels, severities):
    mean = F(sum(severities), len(severities))
    marks = {
        (f"E{e}", f"J{j}"): F(level + severity)
        for e, level in enumerate(levels)
        for j, severity in enumerate(severities)
        if (e + j) % 3 or e == 0 or j == 0  # incomplete, yet linked by the first row and column
    }
    fit = fit_additive(marks)
    assert fit.judges == {f"J{j}": severity - mean for j, severity in enumerate(severities)}
    assert fit.entries == {f"E{e}": level + mean for e, level in enumerate(levels)}


@given(st.lists(st.lists(st.integers(0, 100).map(F), min_size=3, max_size=3), min_size=2, max_size=5))
def test_where_every_judge_saw_every_entry_the_additive_model_gives_the_plain_means(rows):
    marks = {(str(e), str(j)): mark for e, row in enumerate(rows) for j, mark in enumerate(row)}
    fit = fit_additive(marks)
    assert fit.entries == {str(e): sum(row) / 3 for e, row in enumerate(rows)}
    assert sum(fit.judges.values()) == 0
