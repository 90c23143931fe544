"""Two programs on one event: each takes in what the other stored, and is told what that was."""

from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import EVERYTHING, Area, Changes, by_round
from judging_app.application.commands import (
    AddAdjustment,
    Command,
    EditSetup,
    Recuse,
    SaveDraft,
    SetEntryStatus,
    SubmitSheet,
    UndoSetup,
)
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import BoardOf, DeskOf, SeatRecordsOf, WholeEvent
from judging_app.application.records import first_broken_link
from judging_app.application.seats.commands import ReceiveSheet, SetDeskRules
from judging_app.application.seats.records import DeskRules
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from tests.application.contests import Contest, changes, check_memory
from tests.application.memory_store import MemoryStore
from tests.application.test_memory_follows_store import COMMANDS, carry_out, two_round_event
from tests.storage.builders import KEY, marks, points

OTHER = Actor("另一台电脑", ActorRole.ORGANIZER)
SUBMIT = SubmitSheet("final", *KEY, marks(), "S1")
BONUS = AddAdjustment("final", Adjustment("", "E1", AdjustmentKind.BONUS, points(1), reason="国奖"))


class Two:
    """Two programs; `told` is what the first one's window hears."""

    def __init__(self, event: Event | None = None) -> None:
        self.contest = Contest(event)
        self.first = self.contest.judging
        self.second = LocalJudging(self.contest.store, OTHER)
        self.told: list[Changes] = []
        self.first.watch(self.told.append)

    @property
    def store(self) -> MemoryStore:
        return self.contest.store


def refuse_to_read(two: Two) -> None:
    two.store.read_setup = lambda: pytest.fail("read anew")  # type: ignore[method-assign]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COMMANDS, st.data())
def test_after_any_acts_of_two_programs_both_remember_what_is_stored(
    commands: list[Command], data: st.DataObject
) -> None:
    two = Two(two_round_event())
    for command in commands:
        carry_out(data.draw(st.sampled_from([two.first, two.second])), command)
        if data.draw(st.booleans()):
            two.first.catch_up(drafts=True)
            check_memory(two.contest)
    for judging in (two.first, two.second):
        judging.catch_up(drafts=True)
        two.contest.judging = judging
        check_memory(two.contest)
    assert first_broken_link(two.contest.log) is None


def test_anothers_sheet_is_taken_in_by_itself_and_told_with_its_judge_and_entry() -> None:
    two = Two()
    refuse_to_read(two)
    two.second.do(SUBMIT)
    assert two.first.catch_up()
    assert two.told == [changes("sheets", "drafts", judge="J1")]
    assert not two.first.catch_up()
    assert two.contest.on_desk().stored_marks == marks()


def test_anothers_set_up_is_told_as_everything() -> None:
    two = Two()
    two.second.do(Recuse("final", "J2", "E2", "亲属"))
    two.second.do(SUBMIT)
    assert two.first.catch_up()
    assert two.told == [EVERYTHING]
    check_memory(two.contest)


def test_what_is_kept_about_laptops_is_taken_in_by_itself() -> None:
    two = Two()
    refuse_to_read(two)
    wrong_base = SubmitSheet("final", *KEY, marks(), "S1", base=7)
    assert two.second.do(ReceiveSheet("final", wrong_base)).held
    two.second.do(SetDeskRules("final", DeskRules(may_revise=False)))
    assert two.first.catch_up()
    assert two.told == [Changes("", frozenset({Area.LAPTOPS}))]
    records = two.first.ask(SeatRecordsOf())
    assert [item.problem for item in records.held] == ["stale_revision"]
    assert not records.rules.may_revise
    assert two.first.ask(BoardOf("final")) == two.second.ask(BoardOf("final"))


def test_anothers_drafts_are_told_once_where_they_are_looked_at_and_own_ones_never() -> None:
    two = Two()
    refuse_to_read(two)
    two.first.do(SaveDraft("final", "pitch", "E2", "J1", {"idea": 10_000}))
    two.second.do(SaveDraft("final", *KEY, {"idea": 20_000}))
    assert not two.first.catch_up()
    assert two.first.catch_up(drafts=True)
    assert two.told == [changes("drafts", judge="J1")]
    assert not two.first.catch_up(drafts=True)
    desk = {item.entry.code: item.marks for item in two.first.ask(DeskOf("final", "pitch", "J1")).entries}
    assert (desk["E1"], desk["E2"]) == ({"idea": 20_000}, {"idea": 10_000})


def test_an_own_act_right_after_anothers_tells_the_others_and_not_the_own() -> None:
    two = Two()
    two.second.do(SUBMIT)
    two.first.do(BONUS)
    assert two.told == [changes("sheets", "drafts", judge="J1")]
    assert not two.first.catch_up()
    check_memory(two.contest)


def test_an_own_act_that_is_refused_for_what_another_did_tells_what_that_was() -> None:
    two = Two()
    two.second.do(SUBMIT)
    assert two.contest.refused(SubmitSheet("final", *KEY, marks(10), "S2")).problem is Problem.STALE_REVISION
    assert two.told == [changes("sheets", "drafts", judge="J1")]


def test_of_two_changes_of_one_record_the_second_is_refused() -> None:
    two = Two()
    event = two.first.ask(WholeEvent())
    judges = (replace(event.judges[0], name="王甲"), *event.judges[1:])
    renamed = SetupChange(differences(event, replace(event, judges=judges)))
    two.second.do(EditSetup("final", SetupAct.EDIT_JUDGES, renamed))
    assert two.contest.refused(EditSetup("final", SetupAct.EDIT_JUDGES, renamed)).problem is (
        Problem.CHANGED_MEANWHILE
    )
    two.first.do(UndoSetup("final"))
    two.second.catch_up()
    assert two.second.ask(WholeEvent()) == event
    with pytest.raises(JudgingError) as refused:
        two.second.do(UndoSetup("final"))
    assert refused.value.problem is Problem.NOTHING_TO_UNDO


def test_codes_of_adjustments_never_meet() -> None:
    two = Two()
    for judging in (two.first, two.second, two.second, two.first):
        judging.do(BONUS)
    assert [item.code for item in two.contest.final.adjustments] == ["A1", "A2", "A3", "A4"]


def test_a_judge_on_whose_desk_another_program_holds_a_draft_is_not_removed() -> None:
    two = Two()
    two.second.do(SaveDraft("final", "pitch", "E1", "J3", {"idea": 20_000}))
    event = two.first.ask(WholeEvent())
    judges = tuple(judge for judge in event.judges if judge.code != "J3")
    round_ = event.rounds[0]
    seats = tuple(seat for seat in round_.seats if seat.judge != "J3")
    bare = replace(event, judges=judges, rounds=(replace(round_, seats=seats),))
    act = EditSetup("final", SetupAct.EDIT_JUDGES, SetupChange(differences(event, bare)))
    with pytest.raises(JudgingError) as refused:
        two.first.do(act)
    assert refused.value.findings == (Finding(Problem.HAS_SHEETS, {"what": "J3"}, ("judge", "J3")),)


def test_a_store_whose_log_does_not_go_on_from_the_one_known_is_read_anew() -> None:
    two = Two()
    bare = deepcopy(two.store.kept)
    two.first.do(SUBMIT)
    two.store.kept = bare
    two.second.do(SetEntryStatus("final", "E2", EntryStatus.WITHDRAWN, "自愿退赛"))
    assert two.first.catch_up()
    assert two.told == [EVERYTHING]
    check_memory(two.contest)


def test_whoever_listens_no_more_is_told_nothing() -> None:
    two = Two()
    heard: list[Changes] = []
    stop = two.first.watch(heard.append)
    stop()
    stop()
    two.second.do(SUBMIT)
    two.first.catch_up()
    assert (heard, len(two.told)) == ([], 1)


def test_many_changes_are_said_in_as_few_words_as_there_are_rounds() -> None:
    sheets, drafts = frozenset({Area.SHEETS}), frozenset({Area.DRAFTS})
    told = [
        Changes("R1", sheets, ("E1",), "J1"),
        Changes("R2", drafts, ("E1",), "J1"),
        Changes("R1", drafts, ("E2", "E1"), "J2"),
        Changes("R2", drafts, (), "J1"),
    ]
    assert by_round(told) == (
        Changes("R1", sheets | drafts, ("E1", "E2"), ""),
        Changes("R2", drafts, (), "J1"),
    )
    assert by_round([]) == ()
