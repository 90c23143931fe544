"""Whether a rulebook can rank at all: each finding from the smallest rulebook that earns it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupWeight,
    Level,
    Method,
    Rung,
    Transform,
)
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import Role, Seat
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
    ValueOnly,
)
from judging_app.domain.problems import Problem, Severity
from judging_app.domain.rubric import Band
from judging_app.domain.rule_checks import check_rulebook
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    FinalMethod,
    LineTie,
    RoundMode,
    RoundRule,
    RoundTerm,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from tests.domain.builders import (
    DEEDS,
    TALK,
    TRIMMED,
    contest,
    figure,
    judged,
    leaf,
    measured,
    rules,
    ticks,
)

F = Fraction
SHARED = TieKey(TieKeyKind.SHARED)


def findings(rulebook, *, tracks=None, before=None):
    """Check a rulebook in a round with a seat in each of the groups that the tests weigh."""
    seated = [
        Seat("J1", "P"),
        Seat("J2", "P", Role.PUBLIC),
        Seat("J3", "P", group="a"),
        Seat("J4", "P", group="b"),
    ]
    event = contest(rulebook, {"A": [1]}, tracks=tracks, before=before, seated=seated)
    return check_rulebook(event, event.rounds[-1])


def problems(rulebook, **options):
    return [(finding.problem, finding.subject, finding.column) for finding in findings(rulebook, **options)]


def only(rulebook, **options):
    """The one finding there is, as (problem, kind of subject, column)."""
    found = problems(rulebook, **options)
    assert len(found) == 1, found
    problem, subject, column = found[0]
    return problem, subject[0], column


def judge_rule(**options):
    return rules(judged(aggregation=Aggregation(**options)))


# --- Good rulebooks --------------------------------------------------------------------------

LADDER = (Rung(2, Method.MEAN), Rung(3, Method.CLOSEST_TWO), Rung(4, Method.TRIMMED, 1, 1))
STATISTIC = Rounding(3)
TALK_AND_DEEDS = rules(judged(weight=F(30)), measured(weight=F(70)))


@pytest.mark.parametrize(
    "rulebook",
    [
        rules(),
        TALK_AND_DEEDS,
        rules(judged(), measured()),  # points as they are
        rules(judged(leaf(maximum=0, minimum=-10))),  # a criterion that only takes off
        rules(judged(leaf("total", 0), leaf("x", parent="total"), leaf("y", parent="total"))),
        rules(judged(aggregation=TRIMMED)),
        judge_rule(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5),
        judge_rule(method=Method.TRIMMED, ladder=LADDER),
        judge_rule(transform=Transform.PLACES, combine=Combine.SUM),
        judge_rule(group_weights=(GroupWeight("judge", F(75)), GroupWeight("public", F(25)))),
        rules(judged(aggregation=Aggregation(difficulty="dd")), measured(figure("dd", ValueOnly(), 0))),
        rules(judged(calibration=Calibration(CalibrationMethod.STANDARD_SCORE, statistic=STATISTIC))),
        rules(judged(calibration=Calibration(CalibrationMethod.ADDITIVE))),
        rules(judged(leaf(bands=(Band("差", 0), Band("良", ticks(60)), Band("优", ticks(85)))))),
        rules(method=FinalMethod.SKATING),
        rules(time_penalty=TimePenalty(target=TALK)),
        rules(tie_chain=(TieKey(TieKeyKind.CRITERION, "mark"), TieKey(TieKeyKind.SEAT, "J1"), SHARED)),
        rules(tie_chain=(TieKey(TieKeyKind.SEAT, "head"), TieKey(TieKeyKind.HIGHEST, TALK))),
        rules(awards=(Award("一等奖", count=1), Award("优秀", minimum=F(80)), Award("x", percent=F(10)))),
    ],
)
def test_a_good_rulebook_has_no_finding(rulebook):
    assert findings(rulebook) == []


# --- Dimensions and weights ------------------------------------------------------------------


def test_a_rulebook_needs_a_dimension():
    event = contest(rules(), {"A": [1]})
    round_ = replace(event.rounds[0], rulebook=replace(rules(), dimensions=()))
    assert [finding.problem for finding in check_rulebook(event, round_)] == [Problem.NO_DIMENSION]


def test_a_dimension_needs_a_criterion():
    assert only(rules(replace(judged(), criteria=()))) == (Problem.NO_CRITERION, "dimension", "")


def test_two_dimensions_may_not_have_one_code():
    doubled = rules(judged(leaf("x")), judged(leaf("y")))
    assert only(doubled) == (Problem.DUPLICATE_CODE, "dimension", "code")


def test_a_dimension_may_not_be_called_like_the_final_score():
    assert only(rules(judged(code="final"))) == (Problem.DUPLICATE_CODE, "dimension", "code")


def test_two_criteria_may_not_have_one_code_even_in_two_dimensions():
    twice = rules(judged(leaf("x"), leaf("x")))
    assert only(twice) == (Problem.DUPLICATE_CODE, "criterion", "code")
    apart = rules(judged(leaf("x")), measured(figure("x")))
    assert only(apart) == (Problem.DUPLICATE_CODE, "criterion", "code")


def test_a_criterion_may_only_be_for_tracks_that_there_are():
    rulebook = rules(judged(leaf("x", tracks=("old", "young"))))
    assert only(rulebook, tracks={"A": "old"}) == (Problem.UNKNOWN_TRACK, "criterion", "tracks")


def test_weights_must_add_up_to_a_hundred_and_the_missing_part_is_named():
    rulebook = rules(judged(weight=F(30)), measured(weight=F("60.5")))
    finding = findings(rulebook)[0]
    assert only(rulebook)[0] is Problem.WEIGHTS_DO_NOT_ADD_UP
    assert finding.facts == {"sum": "90.5", "missing": "9.5"}


def test_weights_of_a_third_each_add_up_exactly():
    thirds = (judged(leaf(code), code=f"d-{code}", weight=F(100, 3)) for code in "xyz")
    assert findings(rules(*thirds)) == []


def test_either_every_dimension_has_a_weight_or_none():
    mixed = rules(judged(weight=F(100)), measured())
    assert only(mixed) == (Problem.WEIGHTS_MIXED, "dimension", "weight")


def test_a_weight_must_be_positive():
    rulebook = rules(judged(weight=F(0)), measured(weight=F(100)))
    assert only(rulebook) == (Problem.WEIGHT_NOT_POSITIVE, "dimension", "weight")


def test_a_weighted_group_that_nobody_sits_in_is_named():
    rulebook = judge_rule(group_weights=(GroupWeight("judge", F(50)), GroupWeight("press", F(50))))
    assert only(rulebook) == (Problem.UNKNOWN_REFERENCE, "dimension", "group_weights")


def test_a_tie_at_an_award_line_cannot_wait_for_a_ruling_that_no_rule_foresees():
    rulebook = rules(tie_chain=(SHARED,), awards=(Award("A", count=1, line_tie=LineTie.RULING),))
    assert only(rulebook) == (Problem.METHOD_DOES_NOT_FIT, "award", "line_tie")


def test_numbers_to_drop_without_a_trimming_method_are_noted():
    assert only(judge_rule(drop_low=1, drop_high=1)) == (Problem.METHOD_DOES_NOT_FIT, "dimension", "method")


def test_a_groups_weight_must_be_positive():
    rulebook = judge_rule(group_weights=(GroupWeight("a", F(0)), GroupWeight("b", F(100))))
    assert only(rulebook) == (Problem.WEIGHT_NOT_POSITIVE, "dimension", "group_weights")


# --- Criteria --------------------------------------------------------------------------------


def test_a_parent_must_be_a_criterion_of_the_same_dimension():
    orphan = rules(judged(leaf("x", parent="nobody")))
    assert only(orphan) == (Problem.UNKNOWN_PARENT, "criterion", "parent")


def test_a_criterion_may_not_stand_under_itself():
    circle = rules(judged(leaf("a", parent="b"), leaf("b", parent="a"), leaf("x")))
    assert [problem for problem, _, _ in problems(circle)] == [Problem.UNKNOWN_PARENT] * 2


@pytest.mark.parametrize(
    "bounds", [{"maximum": 0}, {"maximum": 5, "minimum": 5}, {"maximum": 5, "minimum": 6}]
)
def test_a_judged_criterion_needs_room_between_its_least_and_its_most_points(bounds):
    assert only(rules(judged(leaf(**bounds)))) == (Problem.POINTS_NOT_POSITIVE, "criterion", "points")


@pytest.mark.parametrize(
    "options",
    [{"step": 0}, {"step": -100}, {"maximum": 10, "step": 30_000}, {"minimum": "0.5", "step": 10_000}],
)
def test_the_step_must_lead_from_the_least_to_the_most_points(options):
    assert only(rules(judged(leaf(**options)))) == (Problem.STEP_DOES_NOT_FIT, "criterion", "step")


def test_steps_are_counted_from_the_least_points():
    assert findings(rules(judged(leaf(maximum="10.5", minimum="0.5", step=10_000)))) == []


@pytest.mark.parametrize(
    "lows", [[10, 60], [0, 60, 60], [0, 85, 60], [0, 101]], ids=["late", "twice", "falling", "high"]
)
def test_bands_must_rise_from_the_least_points_and_end_below_the_most(lows):
    bands = tuple(Band(str(at), ticks(low)) for at, low in enumerate(lows))
    assert only(rules(judged(leaf(bands=bands)))) == (Problem.BANDS_DO_NOT_FIT, "criterion", "bands")


# --- Aggregation and calibration -------------------------------------------------------------


def test_trimming_may_not_leave_nothing_of_the_least_panel():
    rulebook = judge_rule(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=2)
    assert only(rulebook) == (Problem.TRIM_LEAVES_NOTHING, "dimension", "minimum")
    assert findings(rulebook)[0].severity is Severity.ERROR


def test_trimming_that_leaves_one_or_two_marks_is_worth_a_warning():
    rulebook = judge_rule(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=4)
    assert only(rulebook) == (Problem.TRIM_LEAVES_NOTHING, "dimension", "minimum")
    assert findings(rulebook)[0].severity is Severity.WARNING


def test_a_step_of_the_ladder_may_not_drop_every_vote():
    rulebook = judge_rule(method=Method.TRIMMED, ladder=(Rung(2, Method.TRIMMED, 1, 1),))
    assert only(rulebook) == (Problem.LADDER_DOES_NOT_FIT, "dimension", "ladder")


def test_places_instead_of_marks_need_whole_sheets():
    rulebook = judge_rule(level=Level.CRITERION, transform=Transform.PLACES)
    assert only(rulebook) == (Problem.METHOD_DOES_NOT_FIT, "dimension", "transform")


@pytest.mark.parametrize("method", [CalibrationMethod.STANDARD_SCORE, CalibrationMethod.ADDITIVE])
@pytest.mark.parametrize("options", [{"level": Level.CRITERION}, {"transform": Transform.BORDA}])
def test_a_correction_between_judges_needs_their_totals(method, options):
    calibration = Calibration(method, statistic=STATISTIC)
    rulebook = rules(judged(aggregation=Aggregation(**options), calibration=calibration))
    assert only(rulebook) == (Problem.METHOD_DOES_NOT_FIT, "dimension", "calibration")


@pytest.mark.parametrize(
    "options",
    [
        {"combine": Combine.SUM},
        {"multiplier": F("0.6")},
        {"group_weights": (GroupWeight("judge", F(1)),)},
    ],
)
def test_least_squares_answer_with_a_mean_and_nothing_else(options):
    calibration = Calibration(CalibrationMethod.ADDITIVE)
    rulebook = rules(judged(aggregation=Aggregation(**options), calibration=calibration))
    assert only(rulebook) == (Problem.METHOD_DOES_NOT_FIT, "dimension", "calibration")


def test_a_standard_score_without_decimals_for_its_statistics_is_worth_a_warning():
    rulebook = rules(judged(calibration=Calibration(CalibrationMethod.STANDARD_SCORE)))
    assert only(rulebook) == (Problem.ROUNDING_NEEDED, "dimension", "statistic_places")
    assert findings(rulebook)[0].severity is Severity.WARNING


def test_the_difficulty_must_be_a_measured_criterion():
    rulebook = judge_rule(difficulty="dd")
    assert only(rulebook) == (Problem.UNKNOWN_REFERENCE, "dimension", "difficulty")


# --- Indicators ------------------------------------------------------------------------------


def test_a_measured_criterion_needs_a_rule():
    rulebook = rules(judged(), measured(leaf("x")))
    assert only(rulebook) == (Problem.INDICATOR_RULE_MISSING, "criterion", "rule")


def test_a_judged_criterion_has_no_indicator_rule():
    rulebook = rules(judged(figure("x")))
    assert only(rulebook) == (Problem.INDICATOR_RULE_UNEXPECTED, "criterion", "rule")


EDGE = Interval(F(0), F(10), high_closed=True)


@pytest.mark.parametrize(
    "rule",
    [
        Piecewise((Knot(F(1), F(1)),)),
        Piecewise((Knot(F(2), F("0.5")), Knot(F(2), F(1)))),
        Piecewise((Knot(F(2), F("0.5")), Knot(F(1), F(1)))),
        BandTable(()),
        BandTable((BandRow(EDGE, F(1)), BandRow(Interval(F(10)), F(2)))),
        PerUnit(F(0), F(1)),
        PerUnit(F(-3), F(1)),
        Categories(()),
        Categories((Category("企业", F(1)), Category("企业", F(2)))),
    ],
)
def test_an_indicator_rule_that_contradicts_itself_does_not_fit(rule):
    rulebook = rules(judged(), measured(figure("x", rule)))
    assert only(rulebook) == (Problem.INDICATOR_RULE_DOES_NOT_FIT, "criterion", "rule_details")


@pytest.mark.parametrize("rule", [RatioToBest(), MinMax(), Piecewise((Knot(F(1), F(0)), Knot(F(2), F(1))))])
def test_a_rule_that_gives_shares_of_the_full_points_needs_some(rule):
    rulebook = rules(judged(), measured(figure("x", rule, 0)))
    assert only(rulebook) == (Problem.POINTS_NOT_POSITIVE, "criterion", "points")


# --- Method, penalties, ties, awards, rounds -------------------------------------------------


def test_the_skating_system_places_by_judges_only():
    rulebook = rules(judged(), measured(), method=FinalMethod.SKATING)
    assert only(rulebook) == (Problem.METHOD_DOES_NOT_FIT, "rulebook", "method")


def test_a_time_penalty_must_be_taken_off_something_that_there_is():
    rulebook = rules(time_penalty=TimePenalty(target="nothing"))
    assert only(rulebook) == (Problem.UNKNOWN_REFERENCE, "rulebook", "time_penalty_target")


def test_the_rows_of_a_time_penalty_may_not_overlap():
    rows = (BandRow(EDGE, F(1)), BandRow(Interval(F(10)), F(2)))
    rulebook = rules(time_penalty=TimePenalty(rows))
    assert only(rulebook) == (Problem.BANDS_DO_NOT_FIT, "rulebook", "time_penalty")


def test_a_tie_break_chain_may_not_be_empty():
    assert only(rules(tie_chain=())) == (Problem.TIE_CHAIN_EMPTY, "rulebook", "tie_chain")


@pytest.mark.parametrize(
    "key",
    [
        TieKey(TieKeyKind.DIMENSION, "nothing"),
        TieKey(TieKeyKind.DIMENSION),
        TieKey(TieKeyKind.CRITERION, "nothing"),
        TieKey(TieKeyKind.INDICATOR, "mark"),
        TieKey(TieKeyKind.SEAT, "J9"),
        TieKey(TieKeyKind.EARLIER_ROUND, "R0"),
        TieKey(TieKeyKind.EARLIER_ROUND, "R"),
        TieKey(TieKeyKind.HIGHEST, DEEDS),
    ],
)
def test_a_tie_key_must_name_something_that_there_is(key):
    assert only(rules(tie_chain=(key, SHARED))) == (Problem.UNKNOWN_REFERENCE, "rulebook", "tie_chain")


def test_a_tie_key_may_name_a_round_before_this_one():
    before = contest(rules(), {"A": [1]}, code="R0")
    rulebook = rules(tie_chain=(TieKey(TieKeyKind.EARLIER_ROUND, "R0"), SHARED))
    assert findings(rulebook, before=before) == []


def test_an_award_may_only_be_for_a_track_that_there_is():
    rulebook = rules(awards=(Award("x", scope="new", count=1), Award("y", scope=EACH_TRACK, count=1)))
    assert only(rulebook, tracks={"A": "old"}) == (Problem.UNKNOWN_TRACK, "award", "scope")


def test_an_award_needs_a_number_a_percentage_or_a_minimum():
    assert only(rules(awards=(Award("x"),))) == (Problem.AWARD_WITHOUT_SIZE, "award", "count")


def test_a_cut_line_must_lead_to_a_round_that_there_is():
    cut = Award("x", AwardKind.ADVANCE, count=1, to_round="R9")
    assert only(rules(awards=(cut,))) == (Problem.UNKNOWN_ROUND, "award", "to_round")


def test_only_earlier_rounds_can_be_carried_over():
    before = contest(rules(), {"A": [1]}, code="R0")
    carry = RoundRule(RoundMode.WEIGHTED, (RoundTerm("R0"),))
    assert findings(rules(round_rule=carry), before=before) == []
    own = RoundRule(RoundMode.WEIGHTED, (RoundTerm("R"),))
    assert only(rules(round_rule=own), before=before) == (
        Problem.UNKNOWN_ROUND,
        "rulebook",
        "earlier_rounds",
    )


@pytest.mark.parametrize(
    "rule",
    [
        RoundRule(RoundMode.WEIGHTED),
        RoundRule(RoundMode.BEST),
        RoundRule(RoundMode.BEST, (RoundTerm("R0"),), best=0),
        RoundRule(RoundMode.BEST, (RoundTerm("R0"),), best=3),
    ],
)
def test_several_rounds_need_rounds_to_choose_from(rule):
    before = contest(rules(), {"A": [1]}, code="R0")
    assert only(rules(round_rule=rule), before=before) == (
        Problem.ROUND_RULE_DOES_NOT_FIT,
        "rulebook",
        "earlier_rounds",
    )


def test_every_finding_is_told_at_once():
    broken = rules(judged(leaf(step=0), weight=F(50)), tie_chain=(), awards=(Award("x"),))
    assert [problem for problem, _, _ in problems(broken)] == [
        Problem.WEIGHTS_DO_NOT_ADD_UP,
        Problem.STEP_DOES_NOT_FIT,
        Problem.TIE_CHAIN_EMPTY,
        Problem.AWARD_WITHOUT_SIZE,
    ]
