"""Whether an event's records fit together: each finding from the smallest event that earns it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.domain.aggregation import Aggregation, Level
from judging_app.domain.event import AdjustmentStage, Entry, Event, Judge, Panel, Participation, Track
from judging_app.domain.event_checks import (
    MOST_VOTES,
    check_event,
    check_sheet,
    contradictions,
    new_unfit_codes,
    unfit_codes,
)
from judging_app.domain.indicators import ByHand, Categories, Category, IndicatorValue
from judging_app.domain.problems import Finding, Problem, Severity
from judging_app.domain.sheets import Standing
from tests.domain.builders import (
    TALK,
    bonus,
    contest,
    deduction,
    figure,
    figures,
    in_round,
    judged,
    leaf,
    measured,
    overtime,
    panel_seat,
    rules,
    ruling,
    seats,
    sheet,
    ticks,
)

F = Fraction
GOOD = contest(
    rules(judged(leaf("x", 10, step=5_000), leaf("y", 10, optional=True)), measured()),
    {"A": [{"x": 9, "y": 8}, {"x": 7}], "B": [{"x": 0}, None]},
    tracks={"A": "old", "B": "new"},
    seated=[panel_seat("J1"), panel_seat("J2"), panel_seat("J3", votes=0)],
    values=figures({"A": 5}),
    recusals=[("J2", "B")],
    adjustments=[bonus("A", 1), deduction("B", 1, target=TALK), overtime("B", 3)],
    rulings=[ruling("A", "B")],
)


def problems(event):
    return [finding.problem for finding in check_event(event)]


def only(event):
    """The one finding there is, as (problem, kind of subject, column)."""
    found = check_event(event)
    assert len(found) == 1, found
    return found[0].problem, found[0].subject[0], found[0].column


def with_sheets(*more, **options):
    return in_round(GOOD, sheets=(*GOOD.rounds[0].sheets, *more), **options)


def test_a_good_event_has_no_finding():
    assert check_event(GOOD) == []


# --- People, entries, rounds -----------------------------------------------------------------


def test_an_event_needs_a_name_entries_and_a_round():
    assert problems(Event("")) == [Problem.REQUIRED_MISSING, Problem.NO_ENTRY, Problem.NO_ROUND]
    assert only(replace(GOOD, name="")) == (Problem.REQUIRED_MISSING, "event", "name")
    assert only(replace(GOOD, rounds=())) == (Problem.NO_ROUND, "event", "")


def test_an_event_without_entries_is_told_so():
    event = Event("x", judges=GOOD.judges, rounds=(contest(rules(), {}, seated=seats(1)).rounds[0],))
    assert only(event) == (Problem.NO_ENTRY, "event", "")


@pytest.mark.parametrize(
    ("field", "kind", "record"),
    [
        ("tracks", "track", Track("old", "again")),
        ("entries", "entry", Entry("A", "again")),
        ("judges", "judge", Judge("J1", "again")),
    ],
)
def test_a_code_may_be_given_once(field, kind, record):
    event = replace(GOOD, **{field: (*getattr(GOOD, field), record)})
    assert only(event) == (Problem.DUPLICATE_CODE, kind, "code")


def test_two_rounds_may_not_have_one_code():
    empty = contest(rules(), {}, seated=seats(1)).rounds[0]
    event = replace(GOOD, rounds=(GOOD.rounds[0], replace(empty, code="R")))
    assert only(event) == (Problem.DUPLICATE_CODE, "round", "code")


def test_a_code_that_is_there_three_times_is_told_once():
    event = replace(GOOD, judges=(*GOOD.judges, Judge("J1", "b"), Judge("J1", "c")))
    assert only(event) == (Problem.DUPLICATE_CODE, "judge", "code")


def test_an_entrys_track_must_be_there():
    event = replace(GOOD, entries=(*GOOD.entries, Entry("C", "c", track="nowhere")))
    assert only(event) == (Problem.UNKNOWN_TRACK, "entry", "track")


def test_entries_and_judges_need_names():
    assert only(replace(GOOD, entries=(*GOOD.entries, Entry("C", "")))) == (
        Problem.REQUIRED_MISSING,
        "entry",
        "name",
    )
    assert only(replace(GOOD, judges=(*GOOD.judges, Judge("J9", "")))) == (
        Problem.REQUIRED_MISSING,
        "judge",
        "name",
    )


def test_a_broken_rulebook_is_found_with_its_event():
    rulebook = replace(GOOD.rounds[0].rulebook, tie_chain=())
    assert only(in_round(GOOD, rulebook=rulebook)) == (Problem.TIE_CHAIN_EMPTY, "rulebook", "tie_chain")


# --- Panels, seats, participations -----------------------------------------------------------


def test_a_panel_may_be_there_once():
    panels = (Panel("P", "P"), Panel("P", "again"))
    assert only(in_round(GOOD, panels=panels)) == (Problem.DUPLICATE_CODE, "panel", "code")


def test_a_seat_needs_a_known_judge():
    event = in_round(GOOD, seats=(*GOOD.rounds[0].seats, panel_seat("stranger")))
    assert only(event) == (Problem.UNKNOWN_JUDGE, "seat", "judge")


def test_a_seat_needs_a_known_panel():
    event = in_round(GOOD, seats=(*GOOD.rounds[0].seats, *seats(1, "Q")))
    assert only(event) == (Problem.UNKNOWN_PANEL, "seat", "panel")


@pytest.mark.parametrize("votes", [-1, MOST_VOTES + 1])
def test_a_seat_has_no_fewer_than_no_votes_and_no_more_than_twenty(votes):
    event = contest(rules(), {"A": [1]}, seated=[panel_seat("J1", votes=votes)])
    assert only(event) == (Problem.VOTES_OUT_OF_RANGE, "seat", "votes")


def test_a_judge_sits_in_a_panel_once():
    event = in_round(GOOD, seats=(*GOOD.rounds[0].seats, panel_seat("J1")))
    assert only(event) == (Problem.DUPLICATE_RECORD, "seat", "judge")


def test_a_judged_round_needs_a_seat():
    event = in_round(contest(rules(), {}), seats=())
    event = replace(event, entries=GOOD.entries, tracks=GOOD.tracks)
    assert only(event) == (Problem.NO_SEAT, "round", "")


def test_a_round_of_figures_only_needs_no_seats_and_no_panels():
    event = contest(rules(measured()), {"A": []}, values=figures({"A": 5}))
    event = in_round(event, seats=(), panels=(), participations=(Participation("A", ""),))
    assert check_event(event) == []


def test_an_entry_takes_part_in_a_round_once():
    twice = (*GOOD.rounds[0].participations, Participation("A", "P"))
    assert only(in_round(GOOD, participations=twice)) == (
        Problem.DUPLICATE_RECORD,
        "participation",
        "entry",
    )


def test_who_takes_part_must_be_an_entry():
    more = (*GOOD.rounds[0].participations, Participation("C", "P"))
    assert only(in_round(GOOD, participations=more)) == (Problem.UNKNOWN_ENTRY, "participation", "entry")


def test_who_takes_part_needs_a_panel_that_is_there_and_has_a_seat():
    event = replace(GOOD, entries=(*GOOD.entries, Entry("C", "c")))
    more = (*GOOD.rounds[0].participations, Participation("C", "Q"))
    assert only(in_round(event, participations=more)) == (
        Problem.UNKNOWN_PANEL,
        "participation",
        "panel",
    )
    empty = in_round(event, participations=more, panels=(Panel("P", "P"), Panel("Q", "Q")))
    assert only(empty) == (Problem.PANEL_HAS_NO_SEAT, "participation", "panel")


def test_a_recusal_needs_a_known_judge_and_an_entry_of_the_round():
    recusal = GOOD.rounds[0].recusals[0]
    stranger = in_round(GOOD, recusals=(replace(recusal, judge="stranger"),))
    assert only(stranger) == (Problem.UNKNOWN_JUDGE, "recusal", "judge")
    nobody = in_round(GOOD, recusals=(replace(recusal, entry="C"),))
    assert only(nobody) == (Problem.UNKNOWN_ENTRY, "recusal", "entry")
    absent = in_round(
        replace(GOOD, entries=(*GOOD.entries, Entry("C", "c"))), recusals=(replace(recusal, entry="C"),)
    )
    assert only(absent) == (Problem.ENTRY_NOT_IN_ROUND, "recusal", "entry")


# --- Sheets and marks ------------------------------------------------------------------------


def test_a_judge_has_one_sheet_for_an_entry_in_a_dimension():
    assert only(with_sheets(sheet("A", "J1", {"x": 1}))) == (Problem.DUPLICATE_RECORD, "sheet", "judge")


def test_a_sheet_needs_a_known_judge_entry_and_judged_dimension():
    assert only(with_sheets(sheet("A", "stranger", {"x": 1})))[0] is Problem.UNKNOWN_JUDGE
    assert only(with_sheets(sheet("C", "J1", {"x": 1})))[0] is Problem.UNKNOWN_ENTRY
    for dimension in ("nothing", "deeds"):
        found = only(with_sheets(sheet("A", "J1", {"x": 1}, dimension=dimension)))
        assert found == (Problem.UNKNOWN_DIMENSION, "sheet", "dimension")


def test_a_sheet_is_for_an_entry_of_the_round():
    event = replace(GOOD, entries=(*GOOD.entries, Entry("C", "c")))
    event = in_round(event, sheets=(sheet("C", "J1", {"x": 1}),))
    assert only(event) == (Problem.ENTRY_NOT_IN_ROUND, "sheet", "entry")


def test_a_sheet_comes_from_a_judge_with_a_seat_in_the_entrys_panel():
    event = replace(GOOD, judges=(*GOOD.judges, Judge("J4", "d")))
    event = in_round(event, sheets=(sheet("A", "J4", {"x": 1}),))
    assert only(event) == (Problem.JUDGE_HAS_NO_SEAT, "sheet", "judge")


@pytest.mark.parametrize("standing", [Standing.SUBMITTED, Standing.DRAFT])
def test_a_recused_judge_hands_in_no_marks(standing):
    event = with_sheets(sheet("B", "J2", {"x": 1}, standing=standing))
    assert only(event) == (Problem.JUDGE_RECUSED, "sheet", "judge")


def test_a_recused_judges_empty_sheet_is_fine():
    assert check_event(with_sheets(sheet("B", "J2", {}, standing=Standing.RECUSED))) == []


@pytest.mark.parametrize(
    ("mark", "problem"),
    [
        ("10.5", Problem.MARK_ABOVE_MAXIMUM),
        ("-0.5", Problem.MARK_BELOW_MINIMUM),
        ("7.25", Problem.MARK_OFF_STEP),
    ],
)
def test_a_mark_lies_within_its_bounds_and_on_its_step(mark, problem):
    event = in_round(GOOD, sheets=(sheet("A", "J1", {"x": mark}),))
    assert only(event) == (problem, "sheet", "x")


@pytest.mark.parametrize("mark", ["0", "0.5", "10"])
def test_a_mark_on_the_edge_is_fine(mark):
    assert check_event(in_round(GOOD, sheets=(sheet("A", "J1", {"x": mark}),))) == []


def test_a_mark_off_its_step_names_the_two_marks_it_lies_between():
    dimension = judged(leaf("x", "10.5", minimum="0.5", step=10_000))
    event = contest(rules(dimension), {"A": [{"x": "7.25"}]})
    found = check_event(event)
    assert found == [
        Finding(
            Problem.MARK_OFF_STEP,
            {
                "criterion": "x",
                "mark": "7.25",
                "min": "0.5",
                "max": "10.5",
                "step": "1",
                "lower": "6.5",
                "upper": "7.5",
            },
            ("sheet", "R", TALK, "A", "J1"),
            "x",
        )
    ]


def test_a_mark_for_no_criterion_is_unknown():
    event = in_round(GOOD, sheets=(sheet("A", "J1", {"x": 1, "z": 1}),))
    assert only(event) == (Problem.UNKNOWN_CRITERION, "sheet", "z")


def test_a_mark_for_a_criterion_of_another_track_is_told_apart_from_an_unknown_one():
    dimension = judged(leaf("x", 10), leaf("growth", 10, tracks=("old",)))
    table = {"A": [{"x": 1, "growth": 1}], "B": [{"x": 1, "growth": 1}]}
    event = contest(rules(dimension), table, tracks={"A": "old", "B": "new"})
    assert only(event) == (Problem.MARK_NOT_FOR_TRACK, "sheet", "growth")


def test_a_submitted_sheet_needs_every_required_mark():
    event = in_round(GOOD, sheets=(sheet("A", "J1", {"y": 1}),))
    assert only(event) == (Problem.MARK_MISSING, "sheet", "x")


def test_a_draft_may_still_lack_marks():
    event = in_round(GOOD, sheets=(sheet("A", "J1", {"y": 1}, standing=Standing.DRAFT),))
    assert check_event(event) == []


def test_where_criteria_are_scored_one_by_one_a_sheet_may_leave_some_out():
    by_criterion = Aggregation(level=Level.CRITERION)
    dimension = judged(leaf("x", 10), leaf("y", 10), aggregation=by_criterion)
    event = contest(rules(dimension), {"A": [{"x": 1}, {"y": 1}]})
    assert check_event(event) == []


def test_a_submitted_sheet_without_any_mark_is_none():
    event = in_round(GOOD, sheets=(sheet("A", "J1", {}),))
    assert only(event) == (Problem.SHEET_HAS_NO_MARKS, "sheet", "standing")


@pytest.mark.parametrize("standing", [Standing.ABSTAINED, Standing.ABSENT])
def test_a_sheet_of_an_absent_or_abstaining_judge_is_empty(standing):
    event = in_round(GOOD, sheets=(sheet("A", "J1", {"x": 1}, standing=standing),))
    assert only(event) == (Problem.SHEET_MUST_BE_EMPTY, "sheet", "standing")


def test_a_voided_sheet_keeps_its_marks():
    event = in_round(GOOD, sheets=(sheet("A", "J1", {"x": 1}, standing=Standing.VOIDED),))
    assert check_event(event) == []


def test_a_single_sheet_is_checked_before_it_is_recorded():
    round_ = GOOD.rounds[0]
    assert check_sheet(GOOD, round_, sheet("A", "J1", {"x": 9})) == []
    wrong = check_sheet(GOOD, round_, sheet("A", "J1", {"x": 11}))
    assert [finding.problem for finding in wrong] == [Problem.MARK_ABOVE_MAXIMUM]


# --- Figures ---------------------------------------------------------------------------------


def test_an_entry_has_one_figure_for_a_criterion():
    event = in_round(GOOD, values=figures({"A": 5}) + figures({"A": 6}))
    assert only(event) == (Problem.DUPLICATE_RECORD, "value", "criterion")


def test_a_figure_is_for_an_entry_of_the_round_and_a_measured_criterion():
    assert only(in_round(GOOD, values=figures({"C": 5}))) == (Problem.UNKNOWN_ENTRY, "value", "entry")
    judged_criterion = in_round(GOOD, values=figures({"A": {"x": 5}}))
    assert only(judged_criterion) == (Problem.UNKNOWN_CRITERION, "value", "criterion")


def with_value(rule, value):
    rulebook = rules(judged(), measured(figure("figure", rule, 20)))
    return contest(rulebook, {"A": [1]}, values=[value])


@pytest.mark.parametrize(
    ("claimed", "verified", "columns"),
    [
        ("20.5", None, ["claimed"]),
        (None, "-1", ["verified"]),
        ("21", "22", ["claimed", "verified"]),
        ("0", "20", []),
    ],
)
def test_points_given_by_hand_lie_within_the_criterions_bounds(claimed, verified, columns):
    value = IndicatorValue("A", "figure", claimed and F(claimed), verified and F(verified))
    found = check_event(with_value(ByHand(), value))
    assert [(item.problem, item.column) for item in found] == [
        (Problem.INDICATOR_VALUE_OUT_OF_RANGE, column) for column in columns
    ]


def test_counts_are_for_kinds_that_the_rule_knows():
    rule = Categories((Category("企业", F(2)),))
    assert check_event(with_value(rule, IndicatorValue("A", "figure", counts={"企业": 1}))) == []
    assert only(with_value(rule, IndicatorValue("A", "figure", counts={"协会": 1}))) == (
        Problem.UNKNOWN_CATEGORY,
        "value",
        "verified",
    )


# --- Adjustments and rulings -----------------------------------------------------------------


def adjusted(*adjustments):
    return in_round(GOOD, adjustments=adjustments)


def test_an_adjustment_has_a_code_of_its_own():
    event = adjusted(bonus("A", 1, code="1"), bonus("B", 1, code="1"))
    assert only(event) == (Problem.DUPLICATE_CODE, "adjustment", "code")


def test_an_adjustment_is_for_an_entry_of_the_round():
    assert only(adjusted(bonus("C", 1))) == (Problem.UNKNOWN_ENTRY, "adjustment", "entry")


@pytest.mark.parametrize("points", [0, -1])
def test_an_adjustment_gives_its_size_as_a_positive_number(points):
    assert only(adjusted(deduction("A", points))) == (
        Problem.ADJUSTMENT_NOT_POSITIVE,
        "adjustment",
        "points",
    )


def test_an_adjustment_acts_on_something_that_there_is():
    assert only(adjusted(bonus("A", 1, target="nothing"))) == (
        Problem.UNKNOWN_REFERENCE,
        "adjustment",
        "target",
    )


@pytest.mark.parametrize("target", ["final", "deeds"])
def test_only_judges_totals_can_be_adjusted_sheet_by_sheet(target):
    event = adjusted(deduction("A", 1, target=target, stage=AdjustmentStage.SHEET))
    assert only(event) == (Problem.METHOD_DOES_NOT_FIT, "adjustment", "stage")
    assert check_event(adjusted(deduction("A", 1, target=TALK, stage=AdjustmentStage.SHEET))) == []


def test_an_adjustment_without_a_reason_is_worth_a_warning():
    event = adjusted(replace(bonus("A", 1), reason=""))
    assert only(event) == (Problem.REASON_MISSING, "adjustment", "reason")
    assert check_event(event)[0].severity is Severity.WARNING


@pytest.mark.parametrize("order", [(), ("A",), ("A", "A"), ("A", "B", "A")])
def test_a_ruling_orders_at_least_two_entries_each_once(order):
    assert only(in_round(GOOD, rulings=(ruling(*order),))) == (Problem.RULING_INCOMPLETE, "ruling", "order")


def test_a_ruling_is_about_entries_of_the_round():
    assert only(in_round(GOOD, rulings=(ruling("A", "C"),))) == (Problem.UNKNOWN_ENTRY, "ruling", "entry")


def test_marks_are_compared_in_ticks_and_never_by_a_rounded_text():
    # a third of a tick does not exist; the finest mark off a step of 0.5 is one tick
    event = in_round(GOOD, sheets=(replace(sheet("A", "J1", {}), marks={"x": ticks(7) + 1}),))
    assert only(event) == (Problem.MARK_OFF_STEP, "sheet", "x")


def test_codes_that_laptops_cannot_send_are_found() -> None:
    """200 signs in one line pass; existing events are not turned away for more."""
    event = contest(rules(judged()), {"A": [1]}, seated=[panel_seat("J1")])
    code = event.entries[0].code

    def with_code(new: str) -> Event:
        return replace(event, entries=(replace(event.entries[0], code=new), *event.entries[1:]))

    assert unfit_codes(with_code("7" * 200)) == []
    (long,) = unfit_codes(with_code("7" * 201))
    assert (long.problem, long.severity) == (Problem.CODE_UNFIT, Severity.ERROR)
    assert long.facts == {"code": "7" * 20 + "…", "max": "200"}
    (broken,) = unfit_codes(with_code("E\n1"))
    assert broken.facts["code"] == "E 1"
    assert Problem.CODE_UNFIT in {item.problem for item in check_event(with_code("E\n1"))}
    assert Problem.CODE_UNFIT not in {item.problem for item in contradictions(with_code("E\n1"))}
    assert new_unfit_codes(with_code("E\n1"), with_code("E\n1")) == []
    assert len(new_unfit_codes(with_code(code), with_code("E\n1"))) == 1
