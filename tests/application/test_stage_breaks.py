"""Breaks stay where they are in the day, whoever comes on stage around them."""

from judging_app.application.commands import EditSetup, SetEntryStatus, UndoSetup
from judging_app.application.queries import LogOf, WholeEvent
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import DrawLots
from judging_app.application.stage.records import Break, Show
from judging_app.domain.event import EntryStatus
from judging_app.domain.running_order import swapped
from tests.application.stages import ORDER, Stage

LUNCH = Break("", ORDER[2], "午餐", 60)
"""Between the second and the third turn."""


def with_lunch() -> Stage:
    return Stage(show=Show(breaks=(LUNCH, Break("", "", "合影", 10))))


def order(stage: Stage) -> list[str]:
    return [row.entry.code for row in stage.view.rows]


def before(stage: Stage) -> list[str]:
    return [item.before for item in stage.view.show.breaks]


def swap(stage: Stage, one: str, other: str) -> None:
    event = stage.judging.ask(WholeEvent())
    edits = differences(event, swapped(event, one, other))
    stage.judging.do(EditSetup("final", SetupAct.SWAP_ENTRIES, SetupChange(edits)))


def test_lunch_stays_between_the_same_turns_when_two_entries_are_swapped() -> None:
    stage = with_lunch()
    swap(stage, ORDER[2], ORDER[3])
    assert order(stage) == [ORDER[0], ORDER[1], ORDER[3], ORDER[2]]
    assert before(stage) == [ORDER[3], ""]


def test_a_swap_taken_back_takes_its_break_back() -> None:
    stage = with_lunch()
    swap(stage, ORDER[2], ORDER[0])
    assert before(stage) == [ORDER[0], ""]
    stage.judging.do(UndoSetup("final"))
    assert (order(stage), before(stage)) == (list(ORDER), [ORDER[2], ""])


def test_the_edit_stays_the_latest_act_so_that_one_key_takes_it_back() -> None:
    stage = with_lunch()
    swap(stage, ORDER[2], ORDER[3])
    acts = [entry.act for entry in stage.judging.ask(LogOf()).entries]
    assert acts[:2] == ["swap_entries", "show"]


def test_a_swap_far_from_every_break_is_one_act() -> None:
    stage = with_lunch()
    swap(stage, ORDER[0], ORDER[1])
    acts = [entry.act for entry in stage.judging.ask(LogOf()).entries]
    assert acts.count("show") == 1
    assert acts[0] == "swap_entries"


def test_lots_leave_lunch_where_it_is() -> None:
    stage = with_lunch()
    for seed in range(1, 6):
        stage.judging.do(DrawLots("final", "", seed))
        assert before(stage) == [order(stage)[2], ""]


def test_what_is_kept_agrees_with_the_log() -> None:
    stage = with_lunch()
    stage.judging.do(DrawLots("final", "", 3))
    swap(stage, *order(stage)[1:3])
    assert stage.mismatches() == []
    stage.open_anew()
    assert before(stage) == [order(stage)[2], ""]


def test_a_break_before_an_entry_that_is_out_is_held_before_the_next() -> None:
    stage = with_lunch()
    stage.judging.do(SetEntryStatus("final", ORDER[2], EntryStatus.WITHDRAWN, "书面退赛"))
    for code in ORDER[:2]:
        stage.turn(code)
    assert stage.view.next_pause == LUNCH
    assert stage.view.next_entry is not None
    assert stage.view.next_entry.code == ORDER[3]
