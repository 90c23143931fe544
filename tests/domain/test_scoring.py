"""Stations 1 to 8 for whole entries: published worked examples and the stations by hand."""

from fractions import Fraction

import pytest

from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupWeight,
    Level,
    Method,
    Transform,
)
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import AdjustmentStage, EntryStatus, Role
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.indicators import (
    BandRow,
    BelowThreshold,
    Categories,
    Category,
    Gate,
    IndicatorValue,
    Interval,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Station, StationRounding
from judging_app.domain.rulebook import Better, TimePenalty, Unverified
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import SeatStanding, WhyUnranked
from judging_app.domain.sheets import Standing
from tests.domain.builders import (
    DEEDS,
    TALK,
    TRIMMED,
    bonus,
    contest,
    decimals,
    deduction,
    figure,
    figures,
    finals,
    judged,
    leaf,
    measured,
    overtime,
    panel_seat,
    places,
    reserve,
    rules,
    scored,
    seats,
    sheet,
    sheets,
    standings,
)

F = Fraction

# --- Published worked examples ---------------------------------------------------------------

DIVING = Aggregation(
    method=Method.TRIMMED,
    drop_low=1,
    drop_high=1,
    combine=Combine.SUM,
    multiplier=F("0.6"),
    difficulty="dd",
)
DIVE = [8, 7, 7, 7, 7, 7, "6.5"]


def dive(marks, difficulty="2.0", **options):
    rulebook = rules(
        judged(leaf(maximum=10), aggregation=DIVING), measured(figure("dd", ValueOnly(), maximum=0))
    )
    values = figures({"A": {"dd": difficulty}}) if difficulty else ()
    return contest(rulebook, {"A": marks}, values=values, **options)


def test_the_diving_example_of_2000_scores_42_points():
    """RULES §5: 8,7,7,7,7,7,6.5 at DD 2.0: (7 x 5) x 2.0 x 0.6 = 42.0."""
    assert finals(dive(DIVE)) == {"A": 42}


def test_two_points_off_each_judges_mark_are_taken_before_the_extremes_are_dropped():
    # 6 5 5 5 5 5 4.5: 25 x 2.0 x 0.6 = 30
    event = dive(DIVE, adjustments=[deduction("A", 2, target=TALK, stage=AdjustmentStage.SHEET)])
    assert finals(event) == {"A": 30}


def test_points_off_each_judges_mark_never_bring_a_mark_below_zero():
    # 1 1 1 0 0 0 0 -> all 0
    event = dive(
        [1, 1, 1, 0, 0, 0, 2],
        adjustments=[deduction("A", 2, target=TALK, stage=AdjustmentStage.SHEET)],
    )
    assert finals(event) == {"A": 0}


def test_a_dive_without_its_difficulty_has_no_score_rather_than_zero():
    score = scored(dive(DIVE, difficulty=None), "A")
    assert (score.final, score.unranked) == (None, WhyUnranked.INCOMPLETE)


def test_a_ski_jump_is_style_plus_distance_plus_wind():
    # style 17 | 17 17.5 18 | 18.5 = 52.5; 92.5 m at K 90 with 2.0 a metre = 65; wind +1.2 -> 118.7
    style = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, combine=Combine.SUM)
    metres = Slope(F(90), F(60), F(2), below=BelowThreshold.CONTINUE)
    rulebook = rules(
        judged(leaf(maximum=20), aggregation=style),
        measured(figure("metres", metres, maximum=0), figure("wind", maximum=0)),
    )
    values = figures({"A": {"metres": "92.5", "wind": "1.2"}})
    event = contest(rulebook, {"A": [18, "17.5", 17, "18.5", 17]}, values=values)
    assert finals(event) == {"A": F("118.7")}


def test_a_halfpipe_run_is_the_mean_of_four_of_six_judges_at_two_decimals():
    # 81 | 82 83 85 87 | 90: 337 / 4 = 84.25; with 86 for 85: 338/4 = 84.5
    rulebook = rules(judged(aggregation=TRIMMED), final=decimals(2))
    event = contest(rulebook, {"A": [90, 81, 82, 87, 83, 85], "B": [90, 81, 82, 87, 83, 86]})
    assert finals(event) == {"A": F("84.25"), "B": F("84.5")}


def test_the_qujing_contest_counts_deeds_for_70_and_the_talk_for_30_per_cent():
    """RULES §1: each on 100; deeds 80, talk (90 + 92 + 88)/3 = 90 -> 56 + 27 = 83."""
    rulebook = rules(judged(weight=F(30)), measured(weight=F(70)))
    score = scored(contest(rulebook, {"A": [90, 92, 88]}, values=figures({"A": 80})), "A")
    assert [part.weighted for part in score.dimensions] == [27, 56]
    assert score.final == 83


def test_the_network_vote_is_divided_by_the_most_votes_of_the_round():
    # talk 90 x 75 %; votes 1200 of 4000 = 30 points x 25 % -> 67.5 + 7.5; B 80 x 75 % + 100 x 25 %
    rulebook = rules(judged(weight=F(75)), measured(figure("votes", RatioToBest()), weight=F(25)))
    event = contest(
        rulebook,
        {"A": [90], "B": [80]},
        values=figures({"A": {"votes": 1200}, "B": {"votes": 4000}}),
    )
    assert finals(event) == {"A": 75, "B": 85}


def test_the_most_votes_are_looked_for_among_the_entries_that_compete_under_the_criterion():
    votes = figure("votes", RatioToBest(), tracks=("old",))
    rulebook = rules(judged(), measured(votes, figure("other", tracks=("new",))))
    values = figures({"A": {"votes": 50}, "B": {"votes": 100}, "C": {"votes": 1000, "other": 1}})
    event = contest(
        rulebook,
        {"A": [0], "B": [0], "C": [0], "D": [0]},
        tracks={"A": "old", "B": "old", "C": "new", "D": "old"},
        statuses={"D": EntryStatus.WITHDRAWN},
        values=[*values, *figures({"D": {"votes": 5000}})],
    )
    assert {entry: finals(event)[entry] for entry in "ABC"} == {"A": 50, "B": 100, "C": 1}


def test_mw_cup_judge_sheets_count_two_votes_before_one_is_dropped_at_each_end():
    """RULES §3, 2023P1: votes 96 96 | 90 90 | 85: drop 85 and one 96 -> 276/3 = 92.0."""
    rulebook = rules(judged(aggregation=TRIMMED), final=decimals(1))
    seated = [
        panel_seat("J1", votes=2),
        panel_seat("J2", votes=2),
        panel_seat("J3", role=Role.PUBLIC),
    ]
    event = contest(rulebook, {"A": [96, 90, 85]}, seated=seated)
    assert finals(event) == {"A": 92}


def test_mw_cup_judges_count_75_and_the_public_seats_25_per_cent():
    # judges 91, public 80 -> 68.25 + 20 = 88.25 -> 88.3
    weights = (GroupWeight("judge", F(75)), GroupWeight("public", F(25)))
    rulebook = rules(judged(aggregation=Aggregation(group_weights=weights)), final=decimals(1))
    seated = [
        panel_seat("J1", role=Role.HEAD),
        panel_seat("J2"),
        panel_seat("J3", role=Role.PUBLIC),
        panel_seat("J4", role=Role.PUBLIC),
    ]
    event = contest(rulebook, {"A": [90, 92, 76, 84]}, seated=seated)
    assert finals(event) == {"A": F("88.3")}


MW_CUP = judged(
    *(leaf(f"c{at}", maximum) for at, maximum in enumerate((10, 5, 10, 5, 10, 10, 10, 20, 10, 10))),
    leaf("extra", 8, bonus=True),
    leaf("fault", 0, minimum=-10, optional=True),
)


def mw_sheet(short_of, **more):
    """Full marks less so many points in the eighth criterion."""
    full = [10, 5, 10, 5, 10, 10, 10, 20, 10, 10]
    marks = {f"c{at}": F(mark) for at, mark in enumerate(full)}
    marks["c7"] -= F(short_of)
    return marks | more


def test_an_mw_cup_sheet_of_97_25_is_published_as_97_3():
    """RULES §2.11: sub-marks not rounded, total rounded half-up to 0.1."""
    event = contest(rules(MW_CUP, final=decimals(1)), {"A": [mw_sheet("2.75")]})
    assert MW_CUP.full() == 100
    assert finals(event) == {"A": F("97.3")}


def test_a_bonus_criterion_lifts_a_total_above_100_and_a_fault_criterion_lowers_it():
    event = contest(rules(MW_CUP), {"A": [mw_sheet(0, extra=8)], "B": [mw_sheet(0, extra=3, fault=-5)]})
    assert finals(event) == {"A": 108, "B": 98}


def test_recorded_bonuses_are_capped_at_eight_above_a_hundred():
    rulebook = rules(bonus_cap=F(8))
    event = contest(rulebook, {"A": [98]}, adjustments=[bonus("A", 5), bonus("A", 4)])
    assert finals(event) == {"A": 106}


def test_a_ceiling_holds_what_bonuses_would_lift_above_it():
    event = contest(rules(ceiling=F(100)), {"A": [98]}, adjustments=[bonus("A", 5)])
    assert finals(event) == {"A": 100}


def test_deductions_never_take_a_final_score_below_its_floor():
    event = contest(rules(), {"A": [3]}, adjustments=[deduction("A", 5)])
    assert finals(event) == {"A": 0}
    event = contest(rules(floor=None), {"A": [3]}, adjustments=[deduction("A", 5)])
    assert finals(event) == {"A": -2}


def raw_and_coefficients(method, panels, places_of_coefficient, statistic=None):
    """An event with one judge per panel, so that marks are raw scores."""
    calibration = Calibration(method, decimals(places_of_coefficient), statistic)
    rulebook = rules(judged(calibration=calibration), final=None)
    seated = [panel_seat("J1"), *seats(1, "Q", first=2)]
    marks = {f"P{at}": [raw, None] for at, raw in enumerate(panels["P"])}
    marks |= {f"Q{at}": [None, raw] for at, raw in enumerate(panels["Q"])}
    return contest(rulebook, marks, seated=seated, panels={entry: entry[0] for entry in marks})


def test_a_final_score_is_the_raw_score_times_the_panels_coefficient():
    # means 80 and 90, mean of means 85: coefficients 1.0625 and 0.9444 (4 decimals)
    event = raw_and_coefficients(CalibrationMethod.GROUP_MEANS, {"P": [70, 80, 90], "Q": [85, 95]}, 4)
    assert finals(event) == {
        "P0": F("74.375"),
        "P1": F(85),
        "P2": F("95.625"),
        "Q0": F("80.274"),
        "Q1": F("89.718"),
    }


def test_the_pooled_correction_weighs_panels_by_their_entries():
    # pooled mean (240 + 180)/5 = 84: 84/80 = 1.05, 84/90 = 0.9333
    event = raw_and_coefficients(CalibrationMethod.POOLED_MEAN, {"P": [70, 80, 90], "Q": [85, 95]}, 4)
    assert scored(event, "P0").final == F("73.5")
    assert scored(event, "Q1").final == F("88.6635")


def test_the_correction_names_mean_reference_and_coefficient_of_the_panel():
    event = raw_and_coefficients(CalibrationMethod.POOLED_MEAN, {"P": [70, 80, 90], "Q": [85, 95]}, 2)
    calibrated = scored(event, "Q0").dimension(TALK).calibrated
    assert calibrated.raw == 85
    assert tuple(calibrated.correction) == ("Q", F(90), F(84), F("0.93"))
    assert calibrated.value == F("79.05")


def test_withdrawn_entries_stay_out_of_the_panels_means():
    event = contest(
        rules(judged(calibration=Calibration(CalibrationMethod.GROUP_MEANS))),
        {"A": [80, None], "B": [None, 90], "C": [None, 10]},
        seated=[panel_seat("J1"), *seats(1, "Q", first=2)],
        panels={"A": "P", "B": "Q", "C": "Q"},
        statuses={"C": EntryStatus.WITHDRAWN},
    )
    assert {entry: finals(event)[entry] for entry in "AB"} == {"A": 85, "B": 85}


def test_judges_standard_scores_at_three_decimals_are_averaged():
    # J1 80 85 90: mean 85, s 5 -> 40 50 60. J2 60 80 70: mean 70, s 10 -> 40 60 50.
    # A 40, B 55, C 55
    calibration = Calibration(CalibrationMethod.STANDARD_SCORE, statistic=Rounding(3))
    event = contest(rules(judged(calibration=calibration)), {"A": [80, 60], "B": [85, 80], "C": [90, 70]})
    assert finals(event) == {"A": 40, "B": 55, "C": 55}
    statistics = scored(event, "A").dimension(TALK).calibrated.statistics
    assert [(item.judge, item.sheets, item.mean, item.deviation) for item in statistics] == [
        ("J1", 3, 85, 5),
        ("J2", 3, 70, 10),
    ]


def test_the_additive_model_adjusts_montgomerys_entries():
    """RULES §6: adjusted 71.375, 71.625, 72, 75."""
    rulebook = rules(judged(calibration=Calibration(CalibrationMethod.ADDITIVE)))
    event = contest(
        rulebook,
        {
            "1": [73, 74, None, 71],
            "2": [None, 75, 67, 72],
            "3": [73, 75, 68, None],
            "4": [75, None, 72, 75],
        },
    )
    assert finals(event) == {"1": F("71.375"), "2": F("71.625"), "3": F(72), "4": F(75)}
    assert scored(event, "1").dimension(TALK).raw == F(218, 3)


def test_a_seat_without_votes_does_not_bend_the_additive_model():
    rulebook = rules(judged(calibration=Calibration(CalibrationMethod.ADDITIVE)))
    table = {"A": [80, 84, 1], "B": [None, 90, 99]}
    seated = [panel_seat("J1"), panel_seat("J2"), panel_seat("J3", votes=0)]
    # as without J3: J2 - J1 = 4, so A 82 and B 88
    assert finals(contest(rulebook, table, seated=seated)) == {"A": 82, "B": 88}


def test_points_off_each_judges_total_count_under_every_calibration():
    # A would be 90 and 90 without, B 80: with 20 off each of A's totals A is 70
    off = [deduction("A", 20, target=TALK, stage=AdjustmentStage.SHEET)]
    rulebook = rules(judged(calibration=Calibration(CalibrationMethod.ADDITIVE)))
    event = contest(rulebook, {"A": [90, 90], "B": [80, 80]}, adjustments=off)
    assert finals(event) == {"A": 70, "B": 80}


# --- The stations, one by one ----------------------------------------------------------------


def component(*kept):
    """Five marks whose lowest and highest are dropped."""
    return [min(map(F, kept)), *kept, max(map(F, kept))]


def isu(roundings, final):
    factor = F("1.6")
    dimension = judged(
        leaf("skills", 10, factor=factor),
        leaf("music", 10, factor=factor),
        aggregation=Aggregation(
            level=Level.CRITERION, method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=3
        ),
        roundings=roundings,
    )
    rows = {
        "A": zip(component("5.25", "5.5", "5.5"), component("5.25", "5.5", "5.5"), strict=True),
        "B": zip(component("5.5", "5.5", "5.75"), component("5.25", "5.25", "5.25"), strict=True),
    }
    marks = {
        entry: [{"skills": skills, "music": music} for skills, music in row] for entry, row in rows.items()
    }
    return contest(rules(dimension, final=final), marks)


def test_rounding_at_each_station_separates_what_rounding_at_the_end_would_tie():
    """RULES §3 Rounding (ISU): each factored component is rounded before adding.

    A: 16.25/3 = 5.4166... -> 5.42 x 1.6 = 8.672 -> 8.67, twice: 17.34.
    B: 16.75/3 = 5.5833... -> 5.58 x 1.6 = 8.928 -> 8.93; 5.25 x 1.6 = 8.40: 17.33.
    Exactly both are 32.5/3 x 1.6 = 17.3333..., rounded at the end 17.33.
    """
    stations = (
        StationRounding(Station.CRITERION, Rounding(2)),
        StationRounding(Station.FACTORED, Rounding(2)),
    )
    assert finals(isu(stations, None)) == {"A": F("17.34"), "B": F("17.33")}
    assert finals(isu((), decimals(2))) == {"A": F("17.33"), "B": F("17.33")}
    assert places(isu(stations, None)) == [("A", 1), ("B", 2)]
    assert places(isu((), decimals(2))) == [("A", 1), ("B", 1)]


def test_trimming_sheets_and_trimming_criteria_give_different_scores():
    # Totals 10, 10, 9 -> 10 is left. By criterion: 0 5 10 -> 5 and 0 4 10 -> 4, together 9.
    marks = {"A": [{"x": 10, "y": 0}, {"x": 0, "y": 10}, {"x": 5, "y": 4}]}
    by_sheet = judged(leaf("x", 10), leaf("y", 10), aggregation=TRIMMED)
    by_criterion = judged(
        leaf("x", 10),
        leaf("y", 10),
        aggregation=Aggregation(level=Level.CRITERION, method=Method.TRIMMED, drop_low=1, drop_high=1),
    )
    assert finals(contest(rules(by_sheet), marks)) == {"A": 10}
    assert finals(contest(rules(by_criterion), marks)) == {"A": 9}


@pytest.mark.parametrize(
    ("station", "expected"),
    [
        # Sheets x 3 + y: 25.25 and 26.5 (x 8.25 and 8.5 by 3, y 0.5 and 1); at 0 decimals half-up
        # 25 and 27 -> 26, exactly 25.875; weight 50 % halves
        (Station.SHEET, "13"),
        (Station.PANEL, "13"),  # 25.875 -> 26
        (Station.CALIBRATED, "12.9375"),  # no calibration, no station
        (Station.DIMENSION, "13"),
        (Station.WEIGHTED, "13"),  # 12.9375 -> 13
        (Station.CRITERION, "12.9375"),  # whole sheets are aggregated
    ],
)
def test_each_station_rounds_where_the_rulebook_says(station, expected):
    dimension = judged(
        leaf("x", 10, factor=F(3)),
        leaf("y", 10),
        weight=F(50),
        roundings=(StationRounding(station, Rounding(0)),),
    )
    event = contest(rules(dimension), {"A": [{"x": "8.25", "y": "0.5"}, {"x": "8.5", "y": 1}]})
    assert finals(event) == {"A": F(expected)}


def test_the_rounding_mode_of_a_station_is_kept():
    for mode, expected in ((RoundingMode.HALF_UP, 91), (RoundingMode.HALF_EVEN, 90)):
        dimension = judged(roundings=(StationRounding(Station.PANEL, Rounding(0, mode)),))
        assert finals(contest(rules(dimension), {"A": [90, 91]})) == {"A": expected}


def test_an_indicators_points_are_rounded_singly_and_the_total_again():
    """RULES §2.15: single item 2 decimals, total 1 decimal half-up: 3.33 + 1.62 = 4.95 -> 5.0."""
    dimension = measured(
        figure("x", Slope(F(0), F(0), F(1, 3)), 10),
        figure("y"),
        roundings=(
            StationRounding(Station.CRITERION, Rounding(2)),
            StationRounding(Station.PANEL, Rounding(1)),
        ),
    )
    event = contest(rules(judged(), dimension), {"A": [0]}, values=figures({"A": {"x": 10, "y": "1.62"}}))
    part = scored(event, "A").dimension(DEEDS)
    assert [item.score for item in part.items] == [F("3.33"), F("1.62")]
    assert part.raw == 5


def test_a_rubric_of_150_points_is_stretched_to_100_before_it_is_weighted():
    # 120 of 150 -> 80, x 60 % = 48
    dimension = judged(leaf("base", 100), leaf("talk", 50), normalise_to=F(100), weight=F(60))
    part = scored(contest(rules(dimension), {"A": [{"base": 90, "talk": 30}]}), "A").dimension(TALK)
    assert (part.raw, part.normalised, part.weighted) == (120, 80, 48)


def test_points_added_to_a_stretched_dimension_are_points_of_its_new_scale():
    # 120 of 150 -> 80, less 5 -> 75
    dimension = judged(leaf("base", 150), normalise_to=F(100))
    event = contest(rules(dimension), {"A": [{"base": 120}]}, adjustments=[deduction("A", 5, target=TALK)])
    assert finals(event) == {"A": 75}


def test_a_dimension_is_held_between_its_own_floor_and_ceiling():
    dimension = judged(floor=F(60), ceiling=F(95))
    event = contest(rules(dimension), {"A": [50], "B": [97], "C": [80]})
    assert finals(event) == {"A": 60, "B": 95, "C": 80}


def test_what_is_added_to_or_taken_off_a_dimension_stays_within_its_floor_and_ceiling():
    dimension = judged(floor=F(60), ceiling=F(95))
    recorded = [bonus("A", 10, target=TALK), deduction("B", 10, target=TALK)]
    event = contest(rules(dimension), {"A": [90], "B": [65]}, adjustments=recorded)
    assert finals(event) == {"A": 95, "B": 60}


def test_overtime_is_taken_off_the_final_score_by_the_table():
    """RULES §3 Time (b): ≤10 s free, >10 s −0.2, >30 s −0.5."""
    table = TimePenalty(
        (
            BandRow(Interval(F(10), F(30), low_closed=False, high_closed=True), F("0.2")),
            BandRow(Interval(F(30), None, low_closed=False), F("0.5")),
        )
    )
    recorded = [overtime("A", 10), overtime("B", 11), overtime("C", 31)]
    event = contest(rules(time_penalty=table), {"A": [9], "B": [9], "C": [9]}, adjustments=recorded)
    assert finals(event) == {"A": 9, "B": F("8.8"), "C": F("8.5")}


def test_a_rubric_for_each_track_scores_only_its_own_criteria():
    dimension = judged(
        leaf("idea", 60),
        leaf("growth", 40, tracks=("old",)),
        leaf("team", 20, tracks=("new",)),
        normalise_to=F(100),
    )
    # old: 60 + 40 = 100 full: 45 + 30 = 75. new: 60 + 20 = 80 full: 48 + 16 = 64 -> 80
    event = contest(
        rules(dimension),
        {"A": [{"idea": 45, "growth": 30}], "B": [{"idea": 48, "team": 16}]},
        tracks={"A": "old", "B": "new"},
    )
    assert finals(event) == {"A": 75, "B": 80}


def test_a_dimension_without_criteria_for_a_track_is_left_out_for_it():
    rulebook = rules(judged(), measured(figure(tracks=("old",))))
    event = contest(
        rulebook, {"A": [70], "B": [75]}, tracks={"A": "old", "B": "new"}, values=figures({"A": 10})
    )
    assert finals(event) == {"A": 80, "B": 75}


def test_an_entry_that_no_criterion_looks_at_has_no_score_rather_than_zero():
    rulebook = rules(judged(leaf(tracks=("old",))))
    event = contest(rulebook, {"A": [70], "B": [None]}, tracks={"A": "old", "B": "new"})
    assert standings(event).unranked == (("B", WhyUnranked.INCOMPLETE),)


# --- Whose sheets count ----------------------------------------------------------------------


def test_a_mark_of_zero_counts_and_a_missing_sheet_does_not():
    event = contest(rules(), {"A": [90, 0, 90], "B": [90, None, 90]})
    assert finals(event) == {"A": 60, "B": 90}


def test_an_owed_sheet_makes_the_score_provisional():
    event = contest(rules(), {"A": [90, None, 90], "B": [90, 80, 70]})
    assert scored(event, "A").dimension(TALK).owed == ("J2",)
    assert (scored(event, "A").provisional, scored(event, "B").provisional) == (True, False)


@pytest.mark.parametrize("standing", [Standing.NOT_SCORED, Standing.DRAFT, Standing.RETURNED])
def test_a_sheet_that_is_not_handed_in_does_not_count_and_is_owed(standing):
    event = contest(rules(), {"A": [90, None]}, more_sheets=[sheet("A", "J2", 10, standing=standing)])
    part = scored(event, "A").dimension(TALK)
    assert (part.raw, part.owed, part.excused) == (90, ("J2",), ())


@pytest.mark.parametrize("standing", [Standing.ABSTAINED, Standing.ABSENT, Standing.VOIDED])
def test_a_sheet_that_is_excused_does_not_count_and_is_not_owed(standing):
    event = contest(rules(), {"A": [90, None]}, more_sheets=[sheet("A", "J2", 10, standing=standing)])
    part = scored(event, "A").dimension(TALK)
    assert (part.raw, part.owed, part.excused) == (90, (), (SeatStanding("J2", standing),))


def test_a_locked_sheet_counts_like_a_submitted_one():
    event = contest(rules(), {"A": [90, None]}, more_sheets=[sheet("A", "J2", 80, standing=Standing.LOCKED)])
    assert finals(event) == {"A": 85}


def test_a_recused_judge_is_left_out_before_trimming_even_if_a_sheet_is_there():
    # J5's 10 would be dropped as the lowest and leave 80; without it 70 and 90 go
    event = contest(rules(judged(aggregation=TRIMMED)), {"A": [70, 80, 86, 90, 10]}, recusals=[("J5", "A")])
    part = scored(event, "A").dimension(TALK)
    assert (part.raw, part.excused) == (83, (SeatStanding("J5", Standing.RECUSED),))


def test_one_judge_missing_of_nine_leaves_a_trimmed_mean_of_six():
    """RULES §3: 8 marks of 9, drop 1/1 -> mean of 6: (82+83+84+85+86+87)/6 = 84.5."""
    event = contest(rules(judged(aggregation=TRIMMED)), {"A": [81, 82, 83, 84, None, 85, 86, 87, 99]})
    assert scored(event, "A").dimension(TALK).panel.groups[0].counted == 6
    assert finals(event) == {"A": F("84.5")}


def test_a_sheet_without_a_required_mark_does_not_count():
    dimension = judged(leaf("x", 50), leaf("y", 50))
    event = contest(rules(dimension), {"A": [{"x": 40, "y": 40}, {"x": 50}]})
    part = scored(event, "A").dimension(TALK)
    assert (part.raw, part.owed) == (80, ("J2",))


def test_a_sheet_without_an_optional_or_a_bonus_mark_counts():
    dimension = judged(leaf("x", 50), leaf("y", 50, optional=True), leaf("z", 5, bonus=True))
    event = contest(rules(dimension), {"A": [{"x": 40, "y": 40, "z": 5}, {"x": 45}]})
    assert finals(event) == {"A": 65}  # (85 + 45) / 2


PANEL_WITH_RESERVES = [*seats(3), reserve("R1"), reserve("R2")]


def with_reserves(sheets_of_regulars, **options):
    extra = [sheet("A", "R1", 60), sheet("A", "R2", 30)]
    return contest(
        rules(), {"A": sheets_of_regulars}, seated=PANEL_WITH_RESERVES, more_sheets=extra, **options
    )


def test_a_reserve_does_not_count_while_every_seat_is_filled():
    part = scored(with_reserves([90, 90, 90]), "A").dimension(TALK)
    assert (part.raw, part.spare) == (90, ("R1", "R2"))


def test_a_reserve_does_not_stand_in_for_a_sheet_that_is_merely_late():
    part = scored(with_reserves([90, 90, None]), "A").dimension(TALK)
    assert (part.raw, part.owed, part.spare) == (90, ("J3",), ("R1", "R2"))


def test_the_first_reserve_stands_in_for_one_recused_judge():
    # (90 + 90 + 60) / 3
    part = scored(with_reserves([90, 90, None], recusals=[("J3", "A")]), "A").dimension(TALK)
    assert (part.raw, part.spare) == (80, ("R2",))


def test_a_voided_sheet_is_replaced_by_the_reserves():
    """RULES §3: MW杯 voids a judge's sheet and replaces it by the reserve judge's."""
    event = contest(
        rules(),
        {"A": [90, None, 90]},
        seated=PANEL_WITH_RESERVES,
        more_sheets=[sheet("A", "J2", 1, standing=Standing.VOIDED), sheet("A", "R1", 60)],
    )
    assert finals(event) == {"A": 80}


def test_two_excused_judges_are_replaced_by_two_reserves():
    event = with_reserves([90, None, None], recusals=[("J2", "A"), ("J3", "A")])
    assert finals(event) == {"A": 60}  # (90 + 60 + 30) / 3


def test_a_recused_reserve_stands_in_for_nobody():
    event = with_reserves([90, 90, None], recusals=[("J3", "A"), ("R1", "A")])
    assert finals(event) == {"A": 70}  # (90 + 90 + 30) / 3


def test_a_seat_without_votes_keeps_its_marks_but_does_not_count_and_owes_nothing():
    seated = [*seats(2), panel_seat("J3", votes=0), panel_seat("J4", votes=0)]
    board = Scoreboard(contest(rules(), {"A": [90, 80, 10]}, seated=seated), "R")
    part = board.scores["A"].dimension(TALK)
    assert (part.raw, part.owed, part.excused) == (85, (), ())
    assert [item.score for item in board.criteria_of("A", TALK)] == [85]


# --- Criteria of whole sheets ----------------------------------------------------------------


def test_criteria_are_averaged_over_the_sheets_whose_totals_are_kept():
    # Totals 10 | 12 14 | 20: the two middle sheets, x (4 + 8)/2 = 6 and y (8 + 6)/2 = 7
    dimension = judged(leaf("x", 10), leaf("y", 10), aggregation=TRIMMED)
    table = {"A": [{"x": 4, "y": 8}, {"x": 10, "y": 10}, {"x": 8, "y": 6}, {"x": 0, "y": 10}]}
    board = Scoreboard(contest(rules(dimension), table), "R")
    assert [item.score for item in board.criteria_of("A", TALK)] == [6, 7]
    assert board.scores["A"].dimension(TALK).raw == 13


def test_criteria_of_weighted_groups_add_up_to_the_panels_score():
    # experts x 8, y 10; public x (2 + 4)/2 = 3, y 5: 75 % and 25 % -> x 6.75, y 8.75, together 15.5
    weights = (GroupWeight("expert", F(75)), GroupWeight("public", F(25)))
    dimension = judged(leaf("x", 10), leaf("y", 10), aggregation=Aggregation(group_weights=weights))
    seated = [
        panel_seat("J1", group="expert"),
        panel_seat("J2", role=Role.PUBLIC),
        panel_seat("J3", role=Role.PUBLIC),
        panel_seat("J4", group="guest"),
    ]
    table = {"A": [{"x": 8, "y": 10}, {"x": 2, "y": 5}, {"x": 4, "y": 5}, {"x": 0, "y": 0}]}
    board = Scoreboard(contest(rules(dimension), table, seated=seated), "R")
    assert [item.score for item in board.criteria_of("A", TALK)] == [F("6.75"), F("8.75")]
    assert board.scores["A"].dimension(TALK).raw == F("15.5")


def test_a_bonus_criterion_that_no_judge_used_does_not_hold_up_scoring_by_criterion():
    dimension = judged(
        leaf("x", 10), leaf("z", 5, bonus=True), aggregation=Aggregation(level=Level.CRITERION)
    )
    event = contest(rules(dimension), {"A": [{"x": 8}, {"x": 9}], "B": [{"x": 8, "z": 5}, {"x": 8}]})
    assert finals(event) == {"A": F("8.5"), "B": 13}


def test_a_required_criterion_that_nobody_marked_leaves_the_entry_without_a_score():
    dimension = judged(leaf("x", 10), leaf("y", 10), aggregation=Aggregation(level=Level.CRITERION))
    event = contest(rules(dimension), {"A": [{"x": 8}]})
    assert finals(event) == {"A": None}


def test_no_sheet_at_all_is_no_score_even_where_every_criterion_is_optional():
    dimension = judged(leaf("x", 10, optional=True), aggregation=Aggregation(level=Level.CRITERION))
    assert finals(contest(rules(dimension), {"A": [None], "B": [{"x": 1}]})) == {"A": None, "B": 1}


# --- Measured dimensions ---------------------------------------------------------------------

GATED = rules(
    judged(weight=F(30)),
    measured(figure("basic", Gate(F(1), F(40)), maximum=40), figure("rate", maximum=60), weight=F(70)),
)


def test_an_entry_that_fails_the_gate_is_not_evaluated_and_not_ranked():
    values = figures({"A": {"basic": 1, "rate": 30}, "B": {"basic": 0, "rate": 60}})
    event = contest(GATED, {"A": [80], "B": [100]}, values=values)
    assert finals(event) == {"A": 73, "B": None}  # (40 + 30) x 0.7 + 80 x 0.3
    assert standings(event).unranked == (("B", WhyUnranked.GATE_FAILED),)


def test_a_missing_figure_leaves_the_entry_unranked_and_is_named():
    event = contest(GATED, {"A": [80]}, values=figures({"A": {"basic": 1}}))
    score = scored(event, "A")
    assert (score.final, score.unranked) == (None, WhyUnranked.INCOMPLETE)
    assert score.dimension(DEEDS).missing == ("rate",)


def test_a_figure_of_zero_is_not_missing():
    assert finals(contest(rules(judged(), measured()), {"A": [80]}, values=figures({"A": 0}))) == {"A": 80}


def test_an_optional_figure_that_is_missing_adds_nothing():
    rulebook = rules(judged(), measured(figure("x"), figure("y", optional=True)))
    event = contest(rulebook, {"A": [80]}, values=figures({"A": {"x": 5}}))
    assert finals(event) == {"A": 85}


def test_a_claimed_figure_counts_or_waits_for_verification_as_the_rulebook_says():
    claimed = [IndicatorValue("A", "figure", claimed=F(7))]
    for policy, expected in ((Unverified.USE_CLAIMED, 87), (Unverified.INCOMPLETE, None)):
        rulebook = rules(judged(), measured(), unverified=policy)
        assert finals(contest(rulebook, {"A": [80]}, values=claimed)) == {"A": expected}


def test_an_unverified_figure_is_not_the_measure_for_the_others_where_it_does_not_count():
    rulebook = rules(judged(), measured(figure("votes", RatioToBest())), unverified=Unverified.INCOMPLETE)
    values = [IndicatorValue("A", "votes", claimed=F(1000)), *figures({"B": {"votes": 50}})]
    event = contest(rulebook, {"A": [0], "B": [0]}, values=values)
    assert finals(event) == {"A": None, "B": 100}


def test_counted_categories_without_counts_are_missing_and_not_none_of_each_kind():
    rulebook = rules(judged(), measured(figure("firms", Categories((Category("企业", F(2)),)))))
    values = [
        IndicatorValue("A", "firms", claimed=F(3)),
        IndicatorValue("B", "firms", counts={}),
        IndicatorValue("C", "firms", counts={"企业": 4}),
    ]
    event = contest(rulebook, {"A": [0], "B": [0], "C": [0]}, values=values)
    assert finals(event) == {"A": None, "B": 0, "C": 8}


def test_an_indicator_never_earns_more_than_its_full_points():
    """RULES §2.15: the score may not exceed the weight."""
    rulebook = rules(judged(), measured(figure("x", Slope(F(0), F(0), F(1)), maximum=20)))
    event = contest(rulebook, {"A": [0]}, values=figures({"A": {"x": 35}}))
    assert finals(event) == {"A": 20}


# --- Places and Borda points instead of marks ------------------------------------------------


def test_an_ordinal_sum_adds_the_judges_places_and_the_lowest_wins():
    # J1 A B C, J2 B A C, J3 A C B: A 1+2+1 = 4, B 2+1+3 = 6, C 3+3+2 = 8
    rule = Aggregation(transform=Transform.PLACES, combine=Combine.SUM)
    rulebook = rules(judged(aggregation=rule), better=Better.LOWER)
    event = contest(rulebook, {"A": [90, 80, 70], "B": [80, 95, 50], "C": [70, 60, 60]})
    assert finals(event) == {"A": 4, "B": 6, "C": 8}
    assert places(event) == [("A", 1), ("B", 2), ("C", 3)]


def test_a_borda_count_gives_a_point_for_every_entry_left_behind():
    # of 3: first 2, second 1, third 0; J1 ties B and C: 0.5 each
    rule = Aggregation(transform=Transform.BORDA, combine=Combine.SUM)
    event = contest(rules(judged(aggregation=rule)), {"A": [90, 80], "B": [80, 95], "C": [80, 60]})
    assert finals(event) == {"A": 3, "B": F("2.5"), "C": F("0.5")}


def test_points_off_each_judges_total_cost_places_and_never_gain_any():
    # J1: A 90 B 80 C 70, with 15 off A 75: places B 1, A 2, C 3
    rule = Aggregation(transform=Transform.PLACES)
    event = contest(
        rules(judged(aggregation=rule), better=Better.LOWER),
        {"A": [90], "B": [80], "C": [70]},
        adjustments=[deduction("A", 15, target=TALK, stage=AdjustmentStage.SHEET)],
    )
    assert finals(event) == {"A": 2, "B": 1, "C": 3}


def test_a_withdrawn_entry_takes_no_place_from_the_others():
    rule = Aggregation(transform=Transform.PLACES)
    event = contest(
        rules(judged(aggregation=rule), better=Better.LOWER),
        {"A": [90], "B": [80], "C": [70]},
        statuses={"A": EntryStatus.DISQUALIFIED},
    )
    assert places(event) == [("B", 1), ("C", 2)]
    assert finals(event)["B"] == 1


def test_a_judge_who_scored_withdrawn_entries_only_does_not_stop_the_scoring():
    calibration = Calibration(CalibrationMethod.STANDARD_SCORE, statistic=Rounding(3))
    event = contest(
        rules(judged(calibration=calibration)),
        {"A": [90, None], "B": [80, None], "C": [70, 60]},
        statuses={"C": EntryStatus.WITHDRAWN},
        more_sheets=[
            sheet("A", "J2", {}, standing=Standing.ABSENT),
            sheet("B", "J2", {}, standing=Standing.ABSENT),
        ],
    )
    assert [entry for entry, _ in places(event)] == ["A", "B"]


# --- Statuses --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (EntryStatus.WITHDRAWN, WhyUnranked.WITHDRAWN),
        (EntryStatus.DISQUALIFIED, WhyUnranked.DISQUALIFIED),
        (EntryStatus.CANCELLED, WhyUnranked.CANCELLED),
    ],
)
def test_who_is_out_of_competition_is_listed_without_a_place(status, why):
    board = standings(contest(rules(), {"A": [90], "B": [99]}, statuses={"B": status}))
    assert board.overall.order == ("A",)
    assert board.unranked == (("B", why),)


def test_an_entry_that_counts_as_zero_is_ranked_last_and_its_sheets_do_not_matter():
    """RULES §3: CANCELED ≠ 0 (not ranked), UNWORKING = 0 but ranked."""
    event = contest(rules(), {"A": [1], "B": [99]}, statuses={"B": EntryStatus.ZERO})
    assert places(event) == [("A", 1), ("B", 2)]
    assert finals(event) == {"A": 1, "B": 0}


def test_an_entry_that_counts_as_zero_is_last_also_where_lower_is_better():
    event = contest(
        rules(better=Better.LOWER), {"A": [9], "B": [1], "C": [5]}, statuses={"B": EntryStatus.ZERO}
    )
    assert places(event) == [("C", 1), ("A", 2), ("B", 3)]


def test_the_derivation_holds_every_dimension_of_the_rulebook():
    rulebook = rules(judged(weight=F(40)), judged(code="demo", weight=F(60)))
    event = contest(
        rulebook,
        {"A": [80]},
        more_sheets=sheets({"A": [90]}, dimension="demo"),
    )
    score = scored(event, "A")
    assert [(part.dimension, part.score, part.weighted) for part in score.dimensions] == [
        (TALK, 80, 32),
        ("demo", 90, 54),
    ]
    assert (score.combined, score.own, score.exact, score.final) == (86, 86, 86, 86)
    assert score.dimension("nothing") is None
