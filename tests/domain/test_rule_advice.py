"""Rules that work and are not fair: each piece of advice from the smallest contest that earns it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from judging_app.domain.aggregation import Aggregation, Combine, GroupWeight, Method, Rung
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import EntryStatus, Role, Seat, Track
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import (
    BandRow,
    BandTable,
    Categories,
    Category,
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.problems import Problem, Severity
from judging_app.domain.rubric import Band, Station, StationRounding
from judging_app.domain.rule_advice import advise
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    CountMode,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.sheets import Standing
from tests.domain.builders import (
    DEEDS,
    TALK,
    bonus,
    contest,
    figure,
    in_round,
    judged,
    leaf,
    measured,
    panel_seat,
    reserve,
    rules,
    seats,
    sheet,
    ticks,
)
from tests.domain.strategies import contests

F = Fraction
FROM_FIVE = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5)
SHARED = TieKey(TieKeyKind.SHARED)


def advice(event):
    found = advise(event, event.rounds[-1])
    assert all(finding.severity is Severity.WARNING for finding in found)
    return found


def problems(event):
    return [finding.problem for finding in advice(event)]


def only(event):
    """The one piece of advice there is: its problem and the facts of the case."""
    found = advice(event)
    assert len(found) == 1, found
    return found[0].problem, dict(found[0].facts)


def of(rulebook, **options):
    """Advice on a rulebook over three entries of a panel of seven."""
    options.setdefault("entries", ["A", "B", "C"])
    options.setdefault("seated", seats(7))
    return only(contest(rulebook, **options))


def none_about(rulebook, **options):
    options.setdefault("entries", ["A", "B", "C"])
    options.setdefault("seated", seats(7))
    return problems(contest(rulebook, **options)) == []


def trimmed(**options):
    return rules(judged(aggregation=replace(FROM_FIVE, **options)))


# --- Panels as they are seated ---------------------------------------------------------------


def test_seven_judges_with_one_high_and_one_low_dropped_need_no_advice():
    assert none_about(trimmed())


def test_a_trim_that_leaves_two_of_four_is_named_with_its_numbers():
    problem, facts = of(trimmed(minimum=3), seated=seats(4))
    assert problem is Problem.TRIM_LEAVES_FEW
    assert (facts["votes"], facts["dropped"], facts["left"]) == ("4", "2", "2")


def test_three_left_are_enough():
    assert none_about(trimmed(), seated=seats(5))


def test_votes_count_and_not_seats():
    """Three seats with two votes each: six votes, drop two, four left."""
    seated = [panel_seat(judge, votes=2) for judge in ("J1", "J2", "J3")]
    assert none_about(trimmed(), seated=seated)


def test_reserves_and_seats_without_a_vote_are_not_part_of_the_panel():
    seated = [*seats(4), reserve("J5"), panel_seat("J6", votes=0)]
    problem, facts = of(trimmed(minimum=4), seated=seated)
    assert problem is Problem.TRIM_LEAVES_FEW
    assert facts["votes"] == "4"


def test_a_panel_below_the_smallest_size_is_never_trimmed():
    problem, facts = of(trimmed(), seated=seats(4))
    assert problem is Problem.TRIM_NEVER_HAPPENS
    assert (facts["votes"], facts["minimum"]) == ("4", "5")


def test_a_trim_without_a_smallest_panel_should_state_one():
    problem, facts = of(trimmed(minimum=0))
    assert problem is Problem.TRIM_MINIMUM_MISSING
    assert facts == {"dimension": TALK}


def test_a_ladder_states_its_sizes_itself():
    ladder = (Rung(1), Rung(5, Method.TRIMMED, 1, 1))
    rulebook = trimmed(minimum=0, drop_low=0, drop_high=0, ladder=ladder)
    assert none_about(rulebook)
    assert none_about(rulebook, seated=seats(4))  # the ladder's own plain mean


def test_groups_that_are_trimmed_by_themselves_are_counted_by_themselves():
    """Seven seats in all, but four of them the experts': 4 - 2 = 2."""
    weights = (GroupWeight("expert", F(75)), GroupWeight("public", F(25)))
    seated = [Seat(f"E{at}", "P", group="expert") for at in range(4)]
    seated += [Seat(f"M{at}", "P", Role.PUBLIC) for at in range(5)]
    problem, facts = of(trimmed(minimum=4, group_weights=weights), seated=seated)
    assert problem is Problem.TRIM_LEAVES_FEW
    assert facts["votes"] == "4"


def test_a_recusal_that_leaves_two_marks_is_named_for_its_entry():
    """Five seats, minimum 4: one recusal leaves four votes, two of them dropped."""
    problem, facts = of(trimmed(minimum=4), seated=seats(5), recusals=[("J1", "B")])
    assert problem is Problem.TRIM_LEAVES_FEW_FOR_ENTRY
    assert (facts["entry"], facts["votes"], facts["left"]) == ("B", "4", "2")


def test_a_recusal_below_the_smallest_panel_treats_one_entry_differently():
    problem, facts = of(trimmed(), seated=seats(5), recusals=[("J1", "B")])
    assert problem is Problem.TRIM_DIFFERS_FOR_ENTRY
    assert (facts["entry"], facts["votes"], facts["dropped"], facts["usual"]) == ("B", "4", "0", "2")


def test_an_absent_judge_weighs_like_a_recused_one():
    absent = sheet("B", "J1", {}, standing=Standing.ABSENT)
    assert of(trimmed(), seated=seats(5), more_sheets=[absent])[0] is Problem.TRIM_DIFFERS_FOR_ENTRY


def test_a_reserve_who_sits_in_mends_it():
    assert none_about(trimmed(), seated=[*seats(5), reserve("J6")], recusals=[("J1", "B")])


def test_a_recused_reserve_mends_nothing():
    recusals = [("J1", "B"), ("J6", "B")]
    found = of(trimmed(), seated=[*seats(5), reserve("J6")], recusals=recusals)
    assert found[0] is Problem.TRIM_DIFFERS_FOR_ENTRY


def test_an_entry_that_has_withdrawn_needs_no_advice():
    statuses = {"B": EntryStatus.WITHDRAWN}
    assert none_about(trimmed(), seated=seats(5), recusals=[("J1", "B")], statuses=statuses)


def test_sums_over_unequal_numbers_of_marks_do_not_compare():
    rulebook = rules(judged(aggregation=Aggregation(combine=Combine.SUM)))
    assert none_about(rulebook)
    problem, facts = of(rulebook, recusals=[("J1", "B")])
    assert problem is Problem.SUM_OF_UNEQUAL_PANELS
    assert (facts["least"], facts["most"]) == ("6", "7")


# --- Ties ------------------------------------------------------------------------------------


def chain(*keys, **options):
    options.setdefault("final", Rounding(2))
    return rules(tie_chain=keys, **options)


@pytest.mark.parametrize("end", [TieKeyKind.RULING, TieKeyKind.LOT, TieKeyKind.SHARED])
def test_a_chain_that_comes_to_an_end_needs_no_advice(end):
    assert none_about(chain(TieKey(TieKeyKind.UNROUNDED), TieKey(end)))


def test_a_chain_that_can_end_undecided():
    assert of(chain(TieKey(TieKeyKind.DIMENSION, TALK)))[0] is Problem.TIE_CHAIN_OPEN


@pytest.mark.parametrize(
    ("keys", "position"),
    [
        ([TieKey(TieKeyKind.DIMENSION, TALK), TieKey(TieKeyKind.DIMENSION, TALK), SHARED], "2"),
        ([SHARED, TieKey(TieKeyKind.LOT)], "2"),
        ([TieKey(TieKeyKind.LOT), TieKey(TieKeyKind.HIGHEST), SHARED], "2"),
        ([TieKey(TieKeyKind.RULING), TieKey(TieKeyKind.HIGHEST), SHARED], "2"),
    ],
)
def test_a_link_that_can_never_separate_anyone(keys, position):
    assert of(chain(*keys)) == (Problem.TIE_KEY_NEVER_SEPARATES, {"position": position})


def test_a_lot_may_follow_a_ruling():
    assert none_about(chain(TieKey(TieKeyKind.RULING), TieKey(TieKeyKind.LOT), SHARED))


def test_the_unrounded_value_separates_nobody_where_nothing_is_rounded():
    keys = (TieKey(TieKeyKind.UNROUNDED), SHARED)
    assert of(chain(*keys, final=None))[0] is Problem.TIE_KEY_NEVER_SEPARATES


def test_judges_totals_separate_nobody_where_no_judge_marks():
    rulebook = rules(measured(), tie_chain=(TieKey(TieKeyKind.HIGHEST), SHARED))
    assert of(rulebook)[0] is Problem.TIE_KEY_NEVER_SEPARATES


def test_points_that_a_figure_never_earns_separate_nobody():
    rubric = (figure("size", ValueOnly(), 0), figure())
    rulebook = rules(measured(*rubric), tie_chain=(TieKey(TieKeyKind.CRITERION, "size"), SHARED))
    assert of(rulebook)[0] is Problem.TIE_KEY_NEVER_SEPARATES
    by_value = rules(measured(*rubric), tie_chain=(TieKey(TieKeyKind.INDICATOR, "size"), SHARED))
    assert none_about(by_value)


def test_more_deductions_should_not_come_first():
    assert of(chain(TieKey(TieKeyKind.DEDUCTIONS), SHARED))[0] is Problem.TIE_KEY_WRONG_WAY
    assert none_about(chain(TieKey(TieKeyKind.DEDUCTIONS, lower_first=True), SHARED))


def test_a_link_that_asks_for_the_head_judge_needs_one():
    rulebook = chain(TieKey(TieKeyKind.SEAT, "head"), SHARED)
    assert of(rulebook) == (Problem.TIE_NEEDS_HEAD, {"position": "1", "panel": "P"})
    assert none_about(rulebook, seated=[Seat("J1", "P", Role.HEAD), *seats(2, first=2)])


# --- Bands and figures -----------------------------------------------------------------------


def banded(*lows, step="1", maximum=20):
    bands = tuple(Band(f"b{at}", ticks(low)) for at, low in enumerate(lows))
    return rules(judged(leaf("x", maximum, step=ticks(step), bands=bands)))


def test_bands_on_the_steps_need_no_advice():
    assert none_about(banded(0, 12, 16, 18))


def test_a_band_between_two_steps_is_out_of_reach():
    """In whole points 16.2 to below 16.8 holds no mark; the band after begins at 17 in fact."""
    found = advice(contest(banded(0, "16.2", "16.8"), entries=["A"]))
    assert [finding.problem for finding in found] == [Problem.BAND_UNREACHABLE, Problem.BAND_OFF_STEP]
    assert found[0].facts["band"] == "b1"
    assert (found[1].facts["low"], found[1].facts["mark"]) == ("16.8", "17")


def indicator(rule, maximum=10):
    return rules(measured(figure("x", rule, maximum)))


def rows(*table):
    """Band rows from (low, low closed, high, high closed, points)."""
    return BandTable(
        tuple(
            BandRow(
                Interval(None if low is None else F(low), None if high is None else F(high), left, right),
                F(points),
            )
            for low, left, high, right, points in table
        )
    )


def test_a_band_table_without_gaps_needs_no_advice():
    """句容: below 20 3, from 20 4, from 50 5."""
    table = rows((50, True, None, False, 5), (20, True, 50, False, 4), (None, True, 20, False, 3))
    assert none_about(indicator(table, 5))


def test_figures_between_two_bands():
    table = rows((None, True, 10, False, 3), (12, True, None, False, 10))
    problem, facts = of(indicator(table))
    assert problem is Problem.FIGURES_BETWEEN_BANDS
    assert (facts["low"], facts["high"]) == ("10", "12")


@pytest.mark.parametrize(
    ("left", "right", "gap"), [(False, False, True), (True, False, False), (False, True, False)]
)
def test_an_edge_that_neither_band_claims_is_a_gap(left, right, gap):
    table = rows((None, True, 10, right, 3), (10, left, None, False, 10))
    assert problems(contest(indicator(table), entries=["A"])) == [Problem.FIGURES_BETWEEN_BANDS] * gap


def test_the_best_band_should_be_open_where_it_is_best():
    table = rows((None, True, 10, False, 3), (10, True, 50, True, 10))
    assert of(indicator(table)) == (Problem.FIGURES_BEYOND_BANDS, {"criterion": "x", "edge": "50"})


def test_where_less_is_better_the_lowest_band_is_the_best():
    """Complaints: 1 to 3 earn 10, 4 and more earn 2. None at all would earn 0."""
    table = rows((1, True, 4, False, 10), (4, True, None, False, 2))
    assert Problem.FIGURES_BEYOND_BANDS in problems(contest(indicator(table), entries=["A"]))
    mended = rows((0, True, 4, False, 10), (4, True, None, False, 2))
    assert of(indicator(mended))[0] is Problem.FIGURES_EARN_LESS


def test_a_piecewise_table_that_falls():
    knots = ((0, 0), (10, "0.8"), (20, "0.6"), (30, 1))
    table = Piecewise(tuple(Knot(F(value), F(share)) for value, share in knots))
    problem, facts = of(indicator(table))
    assert problem is Problem.FIGURES_EARN_LESS
    assert (facts["low"], facts["high"]) == ("10", "20")


@pytest.mark.parametrize("rule", [RatioToBest(), MinMax()])
def test_figures_that_move_the_points_of_others(rule):
    assert of(indicator(rule))[0] is Problem.FIGURES_MOVE_OTHERS


@pytest.mark.parametrize(
    "rule",
    [
        rows((None, True, 5, False, 2), (5, True, None, False, 12)),
        Piecewise((Knot(F(0), F(0)), Knot(F(10), F(6, 5)))),
        Slope(F(5), F(5), F(1, 2), F(12)),
        PerUnit(F(3), F(1), F(12)),
        Categories((Category("c", F(2)),), F(12)),
    ],
)
def test_a_rule_that_gives_more_than_the_full_points_is_cut(rule):
    problem, facts = of(indicator(rule))
    assert problem is Problem.INDICATOR_ABOVE_FULL
    assert (facts["points"], facts["max"]) == ("12", "10")


def test_full_points_that_nobody_can_reach():
    assert of(indicator(PerUnit(F(3), F(1), F(8))))[0] is Problem.INDICATOR_NEVER_FULL
    assert none_about(indicator(PerUnit(F(3), F(1), F(10))))
    assert none_about(indicator(PerUnit(F(3), F(1))))  # without a cap the full points are one


# --- Tracks, weights, rounding ---------------------------------------------------------------

TWO_TRACKS = {"A": "S", "B": "G"}


def test_a_dimension_without_a_leaf_for_a_track():
    rulebook = rules(judged(weight=F(60)), measured(figure(tracks=("S",)), weight=F(40)))
    problem, facts = of(rulebook, entries=["A", "B"], tracks=TWO_TRACKS)
    assert problem is Problem.DIMENSION_NOT_FOR_TRACK
    assert facts == {"dimension": DEEDS, "track": "G"}


def test_full_points_that_differ_between_tracks():
    rubric = (leaf("x", 60), leaf("y", 40, tracks=("S",)), leaf("z", 20, tracks=("G",)))
    problem, facts = of(rules(judged(*rubric)), entries=["A", "B"], tracks=TWO_TRACKS)
    assert problem is Problem.FULL_POINTS_DIFFER
    assert (facts["points"], facts["other_points"]) == ("100", "80")
    stretched = rules(judged(*rubric, normalise_to=F(100)))
    assert none_about(stretched, entries=["A", "B"], tracks=TWO_TRACKS)


def test_weights_on_dimensions_with_other_full_points():
    """60 % of 50 points and 40 % of 100: the second weighs 40, the first only 30."""
    rulebook = rules(judged(leaf("x", 50), weight=F(60)), measured(weight=F(40)))
    problem, facts = of(rulebook)
    assert problem is Problem.WEIGHT_ON_UNEQUAL_POINTS
    assert (facts["points"], facts["other_points"]) == ("50", "100")
    mended = rules(judged(leaf("x", 50), weight=F(60), normalise_to=F(100)), measured(weight=F(40)))
    assert none_about(mended)
    assert none_about(rules(judged(leaf("x", 50)), measured()))  # points as they are


def test_a_part_that_is_rounded_more_coarsely_than_the_whole():
    early = (StationRounding(Station.PANEL, Rounding(1)),)
    problem, facts = of(rules(judged(roundings=early), final=Rounding(2)))
    assert problem is Problem.ROUNDED_TOO_EARLY
    assert (facts["places"], facts["final"]) == ("1", "2")
    assert none_about(rules(judged(roundings=early), final=Rounding(1)))


def test_a_correction_between_panels_of_very_few_entries():
    rulebook = rules(judged(calibration=Calibration(CalibrationMethod.POOLED_MEAN)))
    panels = dict.fromkeys("ABC", "P") | dict.fromkeys("DE", "Q")
    seated = [*seats(5), *seats(5, "Q", 6)]
    problem, facts = of(rulebook, entries=list("ABCDE"), panels=panels, seated=seated)
    assert problem is Problem.CALIBRATION_PANEL_SMALL
    assert (facts["panel"], facts["entries"], facts["least"]) == ("Q", "2", "3")


def test_a_correction_between_panels_takes_two_panels():
    rulebook = rules(judged(calibration=Calibration(CalibrationMethod.GROUP_MEANS)))
    assert of(rulebook)[0] is Problem.CALIBRATION_ONE_PANEL


def test_bonuses_without_a_limit():
    assert of(rules(), adjustments=[bonus("A", 3)])[0] is Problem.BONUS_WITHOUT_CAP
    assert none_about(rules(bonus_cap=F(5)), adjustments=[bonus("A", 3)])


# --- Awards ----------------------------------------------------------------------------------


def test_awards_beyond_the_entries_leave_places_vacant():
    """Three entries: one first prize leaves two for a second prize of three."""
    awards = (Award("first", count=1), Award("second", count=3))
    problem, facts = of(rules(awards=awards))
    assert problem is Problem.AWARD_ABOVE_ENTRIES
    assert (facts["award"], facts["count"], facts["left"]) == ("second", "3", "2")


def test_a_cut_line_counts_from_the_top_by_itself():
    awards = (Award("first", count=1), Award("final", AwardKind.ADVANCE, count=3))
    assert none_about(rules(awards=awards))


def test_awards_of_each_track_are_counted_in_each_track():
    awards = (Award("first", scope=EACH_TRACK, count=2),)
    tracks = {"A": "S", "B": "S", "C": "G"}
    problem, facts = of(rules(awards=awards), tracks=tracks)
    assert problem is Problem.AWARD_ABOVE_ENTRIES
    assert facts["entries"] == "1"


def test_a_percentage_that_comes_to_nobody():
    """20 % of three is 0.6: down gives nobody, up gives one."""
    assert of(rules(awards=(Award("prize", percent=F(20)),)))[0] is Problem.AWARD_PERCENT_EMPTY
    assert none_about(rules(awards=(Award("prize", percent=F(20), percent_mode=CountMode.UP),)))


def test_nothing_is_said_about_awards_before_there_are_entries():
    assert none_about(rules(awards=(Award("first", count=3),)), entries=[])


# --- Any event -------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(contests(local=False))
def test_advice_can_be_given_on_any_event(event):
    assert all(finding.severity is Severity.WARNING for finding in advise(event, event.rounds[-1]))


def test_advice_can_be_given_while_the_rules_are_half_written():
    """Empty tables, a step of 0, no criteria, tracks and awards that do not exist."""
    half = rules(
        judged(leaf("x", 0, step=0, bands=(Band("b", ticks(5)), Band("a", 0))), weight=F(0)),
        measured(figure("y", Piecewise(())), figure("z", BandTable(())), figure("w", PerUnit(F(0), F(0)))),
        replace(judged(code="empty"), criteria=()),
        tie_chain=(),
        awards=(Award(""), Award("t", scope="nowhere", percent=F(-5))),
    )
    event = in_round(contest(half, entries=["A"]), panels=())
    assert isinstance(advise(replace(event, tracks=(Track("S", "S"),)), event.rounds[-1]), list)
