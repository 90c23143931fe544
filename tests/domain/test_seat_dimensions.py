"""Seats that score one judged dimension only, beside seats that score all of them."""

from dataclasses import replace

import pytest

from judging_app.domain.aggregation import GroupWeight
from judging_app.domain.canonical import canonical_text, digest, from_text
from judging_app.domain.event import Event, Role, Round, Seat
from judging_app.domain.event_checks import check_event
from judging_app.domain.problems import Problem
from judging_app.domain.rulebook import TieKey, TieKeyKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import Sheet, Standing
from tests.domain.builders import (
    TALK,
    TRIMMED,
    contest,
    in_round,
    judged,
    leaf,
    panel_seat,
    points,
    reserve,
    rules,
    scored,
    seats,
    sheet,
    sheets,
)

PLAN = "plan"
IDEA = leaf("idea")
BOARD = (*seats(5), *(panel_seat(f"K{at}", dimension=PLAN) for at in (1, 2, 3)))
"""Five who score everything, three who score the plan only."""


def plans(table: dict[str, list[int | None]]) -> tuple[Sheet, ...]:
    """Sheets of the plan: a row per entry, a column per judge J1, J2, ..."""
    marked = {
        entry: [None if mark is None else {"idea": mark} for mark in row] for entry, row in table.items()
    }
    return sheets(marked, dimension=PLAN)


def two_dimensions(**options: object) -> Event:
    """Talk: 5 sheets, one lowest and one highest dropped. Plan: 8 sheets, the same."""
    plan = plans({"A": [60, 62, 64, 66, 68], "B": [70, 70, 70, 70, 70]})
    by_experts = [
        sheet(entry, f"K{at}", {"idea": mark}, dimension=PLAN)
        for entry, row in {"A": [80, 90, 100], "B": [70, 70, 0]}.items()
        for at, mark in enumerate(row, start=1)
    ]
    options.setdefault("seated", BOARD)
    return contest(
        rules(judged(aggregation=TRIMMED), judged(IDEA, code=PLAN, aggregation=TRIMMED)),
        {"A": [80, 82, 84, 86, 100], "B": [81, 81, 81, 81, 81]},
        more_sheets=(*plan, *by_experts),
        **options,  # type: ignore[arg-type]
    )


def test_each_dimension_counts_and_trims_the_seats_that_score_it() -> None:
    """Talk: (82 + 84 + 86) / 3 = 84. Plan: 62 + 64 + 66 + 68 + 80 + 90 = 430, / 6."""
    score = scored(two_dimensions(), "A")
    talk, plan = score.dimensions
    assert talk.raw == 84
    assert plan.raw == points("215/3")
    assert talk.panel is not None
    assert plan.panel is not None
    assert [vote.judge for vote in talk.panel.votes] == ["J1", "J2", "J3", "J4", "J5"]
    assert len(plan.panel.votes) == 8
    assert score.final == points("467/3")
    assert (talk.owed, plan.owed) == ((), ())


def test_a_seat_owes_only_what_it_scores() -> None:
    event = two_dimensions()
    late = tuple(item for item in event.rounds[0].sheets if item.judge not in {"K1", "J1"})
    talk, plan = scored(in_round(event, sheets=late), "A").dimensions
    assert (talk.owed, plan.owed) == (("J1",), ("J1", "K1"))


def test_a_sheet_of_a_dimension_that_the_seat_does_not_score_counts_for_nothing_and_is_found() -> None:
    event = two_dimensions()
    stray = sheet("A", "K1", 0)
    with_stray = in_round(event, sheets=(*event.rounds[0].sheets, stray))
    assert scored(with_stray, "A") == scored(event, "A")
    (finding,) = check_event(with_stray)
    assert finding.problem is Problem.JUDGE_SCORES_OTHER_DIMENSION
    assert finding.subject == ("sheet", "R", TALK, "A", "K1")
    assert finding.facts == {"judge": "K1", "panel": "P", "dimension": TALK}


def test_a_reserve_stands_in_only_where_it_scores() -> None:
    seated = (*seats(2), Seat("J3", "P", Role.RESERVE, dimension=PLAN))
    away = [
        sheet("A", "J2", {}, standing=Standing.ABSENT),
        sheet("A", "J2", {}, dimension=PLAN, standing=Standing.ABSENT),
    ]
    event = contest(
        rules(judged(), judged(IDEA, code=PLAN)),
        {"A": [80]},
        seated=seated,
        more_sheets=(*away, *plans({"A": [50, None, 70]}), sheet("A", "J3", 10)),
    )
    assert [item.raw for item in scored(event, "A").dimensions] == [80, 60]


def test_each_dimension_has_its_own_head() -> None:
    """Equal in sum; the heads gave A 80 + 20 and B 70 + 40."""
    seated = (
        panel_seat("J1", role=Role.HEAD, dimension=TALK),
        panel_seat("J2", role=Role.HEAD, dimension=PLAN),
        panel_seat("J3"),
    )
    event = contest(
        rules(judged(), judged(IDEA, code=PLAN), tie_chain=(TieKey(TieKeyKind.SEAT, "head"),)),
        {"A": [80, None, 60], "B": [70, None, 50]},
        seated=seated,
        more_sheets=plans({"A": [None, 20, 40], "B": [None, 40, 40]}),
    )
    board = Scoreboard(event, "R")
    assert board.scores["A"].final == board.scores["B"].final == 100
    assert board.standings.overall.order == ("B", "A")


def findings(event: Event) -> list[tuple[Problem, str, str]]:
    return [(item.problem, item.subject[0], item.column) for item in check_event(event)]


def test_the_contest_itself_has_nothing_wrong() -> None:
    assert findings(two_dimensions()) == []


@pytest.mark.parametrize("dimension", ["nothing", "deeds"])
def test_a_seat_needs_a_judged_dimension_that_exists(dimension: str) -> None:
    odd = panel_seat("K4", dimension=dimension)
    found = findings(two_dimensions(seated=(*BOARD, odd)))
    assert found == [(Problem.UNKNOWN_DIMENSION, "seat", "dimension")]


def test_every_dimension_needs_a_seat_with_a_vote_in_the_entrys_panel() -> None:
    seated = (*(replace(seat, dimension=TALK) for seat in seats(2)), panel_seat("J3", votes=0))
    event = contest(rules(judged(), judged(IDEA, code=PLAN)), entries=["A"], seated=seated)
    (finding,) = check_event(event)
    assert (finding.problem, finding.subject) == (Problem.PANEL_HAS_NO_SEAT, ("participation", "R", "A"))
    assert finding.facts == {"panel": "P", "dimension": PLAN}


def test_a_weighted_group_needs_a_seat_in_its_dimension() -> None:
    rule = replace(TRIMMED, group_weights=(GroupWeight("public", points(1)),))
    seated = (*seats(2), Seat("J3", "P", Role.PUBLIC, dimension=TALK))
    event = contest(rules(judged(), judged(IDEA, code=PLAN, aggregation=rule)), entries=["A"], seated=seated)
    assert findings(event) == [(Problem.UNKNOWN_REFERENCE, "dimension", "group_weights")]


def test_a_reserve_seat_has_its_dimension_beside_its_role() -> None:
    assert reserve("J1").scores(TALK)
    assert panel_seat("J1", dimension=TALK).scores(TALK)
    assert not panel_seat("J1", dimension=TALK).scores(PLAN)


def test_a_seat_without_a_dimension_keeps_its_written_form() -> None:
    assert canonical_text(Seat("J1", "P")) == '{"is":"Seat","judge":"J1","panel":"P"}'
    event = two_dimensions()
    assert from_text(Round, canonical_text(event.rounds[0])) == event.rounds[0]
    assert digest(event) != digest(
        in_round(event, seats=(*seats(5), *(panel_seat(f"K{at}") for at in (1, 2, 3))))
    )
