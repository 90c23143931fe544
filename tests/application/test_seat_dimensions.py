"""Desks and progress of a seat that scores one judged dimension only."""

from dataclasses import replace

import pytest

from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DeskOf, ProgressOf, StandingsOf
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import Standing
from tests.application.contests import ORGANIZER
from tests.application.memory_store import MemoryStore
from tests.domain.builders import contest, judged, panel_seat, rules, seats

PLAN = "plan"


def judging() -> LocalJudging:
    """Two entries, talk and plan; J1 scores both, J2 the plan only."""
    event: Event = contest(
        rules(judged(), judged(code=PLAN)),
        entries=["A", "B"],
        seated=(*seats(1), panel_seat("J2", dimension=PLAN)),
    )
    return LocalJudging(MemoryStore(event), ORGANIZER)


def test_a_desk_is_there_for_the_dimension_that_the_seat_scores() -> None:
    desk = judging().ask(DeskOf("R", PLAN, "J2"))
    assert [item.entry.code for item in desk.entries] == ["A", "B"]
    assert desk.seat.dimension == PLAN


def test_a_desk_of_another_dimension_is_refused() -> None:
    with pytest.raises(JudgingError) as refused:
        judging().ask(DeskOf("R", "talk", "J2"))
    (finding,) = refused.value.findings
    assert finding.problem is Problem.JUDGE_SCORES_OTHER_DIMENSION
    assert finding.facts == {"judge": "J2", "panel": "P", "dimension": "talk"}


def test_a_judge_in_two_panels_sees_the_entries_of_the_panel_that_it_scores() -> None:
    event = contest(
        rules(judged(), judged(code=PLAN)),
        entries=["A", "B"],
        panels={"B": "Q"},
        seated=(
            *seats(1),
            *seats(1, "Q", first=2),
            panel_seat("J3"),
            replace(panel_seat("J3"), panel="Q", dimension=PLAN),
        ),
    )
    asked = LocalJudging(MemoryStore(event), ORGANIZER)
    assert [item.entry.code for item in asked.ask(DeskOf("R", "talk", "J3")).entries] == ["A"]
    assert [item.entry.code for item in asked.ask(DeskOf("R", PLAN, "J3")).entries] == ["A", "B"]


def test_progress_expects_only_sheets_that_the_seat_scores() -> None:
    told = {item.judge.code: item for item in judging().ask(ProgressOf("R"))}
    assert told["J1"].standings == {Standing.NOT_SCORED: 4}
    assert told["J2"].standings == {Standing.NOT_SCORED: 2}
    assert told["J2"].owed == 2


def test_notices_name_only_those_who_owe_the_dimension() -> None:
    owed = [
        item.facts["judges"]
        for item in judging().ask(StandingsOf("R")).notices
        if item.problem is Problem.SHEETS_OWED and item.facts["entry"] == "A"
    ]
    assert owed == ["J1", "J1、J2"]
