"""What a new name costs: no score is worked out anew, and everything that could move one still does."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Outcome
from judging_app.application.commands import EditSetup, SubmitSheet
from judging_app.application.queries import ExplanationOf, StandingsOf
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.event import Event, Track
from tests.application.contests import Contest, check_memory
from tests.storage.builders import marks, scored_event


def entry_with(event: Event, code: str, **facts: object) -> Event:
    """The event with other facts about an entry."""
    entries = (replace(item, **facts) if item.code == code else item for item in event.entries)
    return replace(event, entries=tuple(entries))


def judge_with(event: Event, code: str, name: str) -> Event:
    """The event with a judge under another name."""
    judges = (replace(item, name=name) if item.code == code else item for item in event.judges)
    return replace(event, judges=tuple(judges))


def round_with(event: Event, **parts: object) -> Event:
    """The event with parts of its only round changed."""
    return replace(event, rounds=(replace(event.rounds[0], **parts),))


def edited(contest: Contest, change: Callable[[Event], Event]) -> None:
    """Carry out the edit that leads from what is stored to what `change` makes of it."""
    stored = contest.store.read_event()
    edits = differences(stored, change(stored))
    contest.do(EditSetup("final", SetupAct.EDIT_ENTRIES, SetupChange(edits)))


HARMLESS: dict[str, Callable[[Event], Event]] = {
    "an entry's name": lambda event: entry_with(event, "E1", name="新名"),
    "an entry's team": lambda event: entry_with(
        event, "E1", organization="单位", leader="负责人01", note="注"
    ),
    "the running order": lambda event: entry_with(event, "E4", order=9),
    "a judge's name": lambda event: judge_with(event, "J1", "评委甲"),
    "a track's name": lambda event: replace(event, tracks=(Track("T1", "初创"), *event.tracks[1:])),
    "the event's name": lambda event: replace(event, name="大赛", place="礼堂"),
    "the round's name": lambda event: round_with(event, name="总决赛"),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_names_leave_every_score_as_it_is(change: Callable[[Event], Event]) -> None:
    contest = Contest(scored_event())
    before = contest.judging.ask(StandingsOf("final"))

    edited(contest, change)

    after = contest.judging.ask(StandingsOf("final"))
    assert after.standings is before.standings
    assert after.event == contest.store.read_event()
    assert after.round == after.event.rounds[0]
    assert contest.judging.ask(ExplanationOf("final", "E1")).event == after.event
    check_memory(contest)


MOVING: dict[str, Callable[[Event], Event]] = {
    "an entry's track": lambda event: entry_with(event, "E5", track="T1"),
    "a panel's votes": lambda event: round_with(
        event, seats=(replace(event.rounds[0].seats[0], votes=2), *event.rounds[0].seats[1:])
    ),
    "a track more": lambda event: replace(event, tracks=(*event.tracks, Track("T3", "大学生组"))),
}


@pytest.mark.parametrize("change", MOVING.values(), ids=MOVING)
def test_what_a_score_may_rest_on_has_them_worked_out_anew(change: Callable[[Event], Event]) -> None:
    contest = Contest(scored_event())
    before = contest.judging.ask(StandingsOf("final"))

    edited(contest, change)

    assert contest.judging.ask(StandingsOf("final")).standings is not before.standings
    check_memory(contest)


def test_a_sheet_after_a_new_name_still_moves_its_entry() -> None:
    contest = Contest(scored_event())
    contest.judging.ask(StandingsOf("final"))
    edited(contest, HARMLESS["an entry's name"])

    contest.submit(idea=10, base=1, reason="看错")

    view = contest.judging.ask(StandingsOf("final"))
    assert view.event.entries[0].name == "新名"
    check_memory(contest)


def test_sheets_that_came_while_nobody_looked_are_in_the_next_ranking() -> None:
    contest = Contest(scored_event())
    before = contest.judging.ask(StandingsOf("final"))
    judge = Actor("评委J1", ActorRole.JUDGE, "J1")
    acts = [
        (judge, SubmitSheet("final", "pitch", entry, "J1", marks(60), f"new-{entry}", 1, "", "更正"))
        for entry in ("E3", "E4", "E3")
    ]
    answers = contest.judging.do_all(acts)
    assert [isinstance(answer, Outcome) for answer in answers] == [True, True, True]
    after = contest.judging.ask(StandingsOf("final"))
    assert after.standings.scores["E3"].final > before.standings.scores["E3"].final
    assert after.standings.scores["E1"] == before.standings.scores["E1"]
    check_memory(contest)
