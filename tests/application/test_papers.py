"""Which score sheets are on paper: one for every seat and entry that it may have to score."""

from dataclasses import replace

import pytest

from judging_app.application.papers.score_sheets import (
    PaperSheet,
    blank_sheets,
    check_names,
    filled_sheets,
    sheet_refs,
)
from judging_app.bootstrap import Library
from judging_app.domain.event import EntryStatus, Event, Judge, Role, Round, Seat
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import Standing


@pytest.fixture(scope="module")
def event() -> Event:
    """24 entries, 7 judges, one judged dimension; P4 is recused from 09, P7 left before 22, 23 and 24."""
    return Library().sample_event()


@pytest.fixture(scope="module")
def round_(event: Event) -> Round:
    return event.rounds[-1]


def _pairs(sheets: tuple[PaperSheet, ...]) -> list[tuple[str, str]]:
    return [(item.judge.code, item.entry.code) for item in sheets]


def test_each_judge_has_a_stack_in_running_order_without_the_recused(event: Event, round_: Round) -> None:
    order = [f"{at:02}" for at in range(1, 25)]

    assert _pairs(blank_sheets(event, round_)) == [
        (f"P{judge}", entry) for judge in range(1, 8) for entry in order if (judge, entry) != (4, "09")
    ]


def test_an_entry_that_is_out_has_no_blank_sheet(event: Event, round_: Round) -> None:
    out = tuple(
        replace(item, status=EntryStatus.WITHDRAWN) if item.entry == "05" else item
        for item in round_.participations
    )

    pairs = _pairs(blank_sheets(event, replace(round_, participations=out)))
    assert len(pairs) == 7 * 23 - 1
    assert "05" not in {entry for _, entry in pairs}


def test_reserves_have_sheets_where_they_are_asked_for(event: Event, round_: Round) -> None:
    more = replace(event, judges=(*event.judges, Judge("R1", "后备")))
    seats = (*round_.seats, Seat("R1", round_.panels[0].code, Role.RESERVE))
    with_reserve = replace(round_, seats=seats)

    assert "R1" not in {judge for judge, _ in _pairs(blank_sheets(more, with_reserve))}
    assert len(blank_sheets(more, with_reserve, reserves=True)) == 167 + 24
    assert len(blank_sheets(more, with_reserve, judge="R1")) == 24


def test_one_judges_sheets_and_one_entrys(event: Event, round_: Round) -> None:
    assert {judge for judge, _ in _pairs(blank_sheets(event, round_, judge="P4"))} == {"P4"}
    assert len(blank_sheets(event, round_, judge="P4")) == 23
    assert len(blank_sheets(event, round_, entry="09")) == 6


def test_a_seat_of_another_dimension_has_no_sheet(event: Event, round_: Round) -> None:
    seats = (replace(round_.seats[0], dimension="other"), *round_.seats[1:])

    assert "P1" not in {judge for judge, _ in _pairs(blank_sheets(event, replace(round_, seats=seats)))}


def test_only_what_was_handed_in_is_signed(event: Event, round_: Round) -> None:
    assert len(filled_sheets(event, round_)) == 7 * 24 - 1 - 3
    standings = {
        Standing.SUBMITTED: True,
        Standing.LOCKED: True,
        Standing.ABSTAINED: True,
        Standing.VOIDED: True,
        Standing.DRAFT: False,
        Standing.RETURNED: False,
        Standing.ABSENT: False,
    }
    for standing, is_signed in standings.items():
        sheets = (replace(round_.sheets[0], standing=standing), *round_.sheets[1:])
        found = filled_sheets(event, replace(round_, sheets=sheets))
        assert len(found) == 163 + is_signed


def test_where_nothing_is_left_it_is_said(event: Event, round_: Round) -> None:
    for choose in (
        lambda: blank_sheets(event, round_, judge="P4", entry="09"),
        lambda: filled_sheets(event, replace(round_, sheets=())),
    ):
        with pytest.raises(JudgingError) as caught:
            choose()
        assert caught.value.problem is Problem.NOTHING_TO_PRINT


def test_names_that_nobody_has_are_refused(event: Event) -> None:
    for judge, entry, problem in (
        ("P9", "", Problem.UNKNOWN_JUDGE),
        ("", "99", Problem.UNKNOWN_ENTRY),
    ):
        with pytest.raises(JudgingError) as caught:
            check_names(event, judge, entry)
        assert caught.value.problem is problem
    check_names(event, "", "")


def test_a_number_is_looked_up_among_all_seats_and_entries(event: Event, round_: Round) -> None:
    refs = sheet_refs(event, round_)

    # Recused sheets too: one may have been printed before the recusal.
    assert len(refs) == len(set(refs)) == 7 * 24
    assert {item.ref for item in blank_sheets(event, round_)} < set(refs)
