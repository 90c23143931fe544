"""Look-ups over an event, and the order of appearance."""

from dataclasses import replace

from judging_app.domain.event import Entry, Event
from judging_app.domain.problems import Finding, JudgingError, Problem, Severity, errors_in
from judging_app.domain.sheets import COUNTING, EXCUSED, SheetKey, Standing
from tests.domain.builders import contest, rules, seats, sheet, ticks

EVENT = contest(
    rules(),
    {"A": [1, None, 2], "B": [3, 4, None]},
    seated=[*seats(1, "Q"), *seats(2, "P", first=2)],
)


def test_entries_judges_and_rounds_are_found_by_their_codes():
    assert EVENT.entry("B") == Entry("B", "B")
    assert EVENT.judge("J3").name == "J3"
    assert EVENT.round("R").code == "R"
    assert (EVENT.entry("X"), EVENT.judge("X"), EVENT.round("X")) == (None, None, None)


def test_the_seats_of_a_panel_keep_their_order():
    assert [seat.judge for seat in EVENT.round("R").seats_of("P")] == ["J2", "J3"]
    assert EVENT.round("R").seats_of("nothing") == ()


def test_entries_appear_by_their_running_order_and_those_without_one_last_as_in_the_table():
    orders = {"A": 0, "B": 2, "C": 1, "D": 0}
    event = Event("x", entries=tuple(Entry(code, code, order=order) for code, order in orders.items()))
    assert [entry.code for entry in event.in_running_order()] == ["C", "B", "A", "D"]


def test_a_sheet_is_known_by_dimension_entry_and_judge_and_sums_its_marks():
    one = sheet("A", "J1", {"x": "7.5", "y": 2})
    assert one.key == SheetKey("talk", "A", "J1")
    assert one.total == ticks("9.5")
    assert replace(one, standing=Standing.VOIDED).key == one.key


def test_no_standing_both_counts_and_is_excused():
    assert not COUNTING & EXCUSED
    owed = set(Standing) - COUNTING - EXCUSED
    assert owed == {Standing.NOT_SCORED, Standing.DRAFT, Standing.RETURNED}


def test_only_errors_stop_the_work():
    warning = Finding(Problem.REASON_MISSING, severity=Severity.WARNING)
    error = Finding(Problem.NO_ENTRY)
    assert errors_in([warning, error]) == [error]


def test_an_error_keeps_all_its_findings_and_is_decided_by_the_first():
    error = JudgingError([Finding(Problem.NO_ENTRY), Finding(Problem.NO_SEAT)])
    assert (error.problem, len(error.findings)) == (Problem.NO_ENTRY, 2)
    assert str(error) == "no_entry, no_seat"
    assert JudgingError.of(Problem.READ_ONLY, file="x").findings == (
        Finding(Problem.READ_ONLY, {"file": "x"}),
    )
