"""The course of the day where it does not run straight: absent entries, covers, sessions, steps back."""

from dataclasses import replace

import pytest

from judging_app.application.commands import SetEntryStatus
from judging_app.application.queries import DeskOf
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    SetShow,
    StageAct,
)
from judging_app.application.stage.next_step import NextKind, NextStep, next_step, other_steps
from judging_app.application.stage.pictures import RankingPicture
from judging_app.application.stage.records import (
    CueKind,
    Phase,
    RevealWhen,
    SeatStage,
    Session,
    Show,
    ShowRules,
)
from judging_app.application.stage.show_view import EntryState
from judging_app.domain.event import EntryStatus, Event
from judging_app.domain.problems import Problem
from judging_app.domain.rulebook import Award, TimePenalty
from tests.application.stages import ORDER, Stage, judged_only, with_rules

HALVES = Show(ShowRules(), (Session("am", "上午"), Session("pm", "下午")), members={"E3": "pm", "E4": "pm"})


def prizes(*names: str) -> Event:
    rules = judged_only().rounds[0].rulebook
    awards = tuple(Award(name, count=1) for name in names)
    return with_rules(replace(rules, awards=awards, time_penalty=TimePenalty(())))


def show_all(stage: Stage, *entries: str) -> None:
    for entry in entries:
        stage.ready(entry)
        stage.reveal(entry)
        stage.to_the_end()


def kinds(stage: Stage) -> set[NextKind]:
    return {item.kind for item in (next_step(stage.view), *other_steps(stage.view))}


def status(stage: Stage, entry: str, value: EntryStatus) -> None:
    stage.do(SetEntryStatus("final", entry, value, "缺席"))


def known(stage: Stage) -> SeatStage:
    return stage.judging.ask(DeskOf("final", "pitch", "J1")).stage


# Under a cover


def test_under_a_cover_nobody_wins_until_the_hall_sees_the_screen_again() -> None:
    stage = Stage(event=prizes("一等奖", "二等奖"))
    for entry, mark in zip(ORDER, (59, 58, 40, 30), strict=True):
        stage.ready(entry, mark, mark, mark)
    stage.do(AnnounceAwards("final", ""))
    stage.do(CoverScreen("final", "", covered=True))
    step = next_step(stage.view)
    assert step == NextStep(NextKind.UNCOVER, "", CoverScreen("final", "", covered=False))
    assert NextKind.ADVANCE not in kinds(stage)
    finding = stage.refused(AdvanceScreen("final", "", stage.state.cue))
    assert finding.problem is Problem.SCREEN_COVERED
    stage.do(step.command)
    assert next_step(stage.view).kind is NextKind.ADVANCE


def test_a_reveal_begun_under_a_cover_is_uncovered_first_and_a_turn_needs_no_screen() -> None:
    stage = Stage(event=prizes())
    stage.do(CoverScreen("final", "", covered=True))
    assert next_step(stage.view).kind is NextKind.CALL
    stage.ready("E2")
    stage.reveal("E2")
    assert next_step(stage.view).kind is NextKind.UNCOVER
    assert NextKind.CALL in kinds(stage)


def test_a_step_back_passes_over_covering_and_uncovering() -> None:
    stage = Stage(event=prizes())
    stage.turn("E2")
    stage.drive(StageAct.CALL, "E1")
    for covered in (True, False, True):
        stage.do(CoverScreen("final", "", covered=covered))
    stage.drive(StageAct.BACK)
    assert (stage.state.phase, stage.state.entry, stage.state.covered) == (Phase.SCORING, "E2", True)


# What a judge's desk follows


def test_a_judge_of_both_sessions_follows_the_one_that_is_on() -> None:
    stage = Stage(event=prizes(), show=HALVES)
    stage.turn("E2")
    assert (known(stage).entry, known(stage).phase) == ("E2", Phase.SCORING)
    stage.session = "pm"
    stage.drive(StageAct.CALL, "E3")
    assert (known(stage).entry, known(stage).phase) == ("E3", Phase.CALLED)
    stage.drive(StageAct.START)
    stage.session = "am"
    stage.drive(StageAct.CALL, "E1")
    now = known(stage)
    assert (now.entry, now.phase, now.clock is not None) == ("E3", Phase.PITCH, True), "time runs there"


def test_of_two_that_collect_sheets_the_later_one_counts_until_it_is_closed() -> None:
    stage = Stage(event=prizes(), show=HALVES)
    stage.session = "pm"
    stage.turn("E3")
    stage.session = "am"
    stage.turn("E2")
    assert known(stage).entry == "E2"
    stage.close("E2")
    assert known(stage).entry == "E3"
    stage.close("E3")
    assert (known(stage).entry, known(stage).phase) == ("", Phase.IDLE)


def test_after_the_awards_nobody_is_on_stage() -> None:
    stage = Stage(event=prizes())
    for entry in ORDER:
        stage.ready(entry)
    stage.do(AnnounceAwards("final", ""))
    stage.to_the_end()
    stage.reopen("E4")
    assert (known(stage).entry, known(stage).phase) == ("", Phase.IDLE)


# Entries that never come


@pytest.mark.parametrize("is_closed", [True, False])
def test_the_first_entries_do_not_wait_for_one_that_never_comes(is_closed: bool) -> None:
    stage = Stage(ShowRules(first_together=4), prizes())
    for entry in ORDER[:3]:
        stage.turn(entry)
    assert not stage.row("E2").scorable
    if is_closed:
        stage.close("E4")
    else:
        status(stage, "E4", EntryStatus.ZERO)
    assert all(stage.row(entry).scorable for entry in ORDER[:3])


def test_one_that_was_let_in_and_closed_does_not_keep_the_awards() -> None:
    stage = Stage(event=prizes())
    show_all(stage, *ORDER[:3])
    stage.do(AdmitEntry("final", "", "E4", "视频答辩"))
    step = next_step(stage.view)
    assert (step.kind, step.entry) == (NextKind.COLLECT, "E4"), "its sheets are what is waited for"
    assert NextStep(NextKind.CALL, "E4", stage.act(StageAct.CALL, "E4", seen=stage.state.number)) in (
        other_steps(stage.view)
    ), "it may come all the same"
    stage.score("E4", 50, 51, 52)
    stage.close("E4")
    stage.reveal("E4")
    stage.to_the_end()
    assert next_step(stage.view).kind is NextKind.AWARDS


def test_an_absent_entry_that_counts_as_nought_is_closed_and_passed_over() -> None:
    stage = Stage(event=prizes())
    show_all(stage, *ORDER[:3])
    status(stage, "E4", EntryStatus.ZERO)
    assert (next_step(stage.view).kind, next_step(stage.view).entry) == (NextKind.CALL, "E4")
    close = next(item for item in other_steps(stage.view) if item.kind is NextKind.CLOSE)
    stage.do(close.command)
    assert stage.view.next_entry is None
    assert next_step(stage.view).kind is NextKind.AWARDS


def test_the_awards_are_on_offer_while_marks_could_still_be_revealed() -> None:
    stage = Stage(event=prizes())
    for entry in ORDER:
        assert NextKind.AWARDS not in kinds(stage)
        stage.ready(entry)
    assert next_step(stage.view).kind is NextKind.REVEAL
    assert NextKind.AWARDS in kinds(stage)
    stage.reveal("E2")
    assert NextKind.AWARDS not in kinds(stage), "not in the middle of a reveal"


@pytest.mark.parametrize(("when", "entry"), [(RevealWhen.AT_END, "E2"), (RevealWhen.ONE_LATER, "E3")])
def test_a_closed_entry_keeps_nobody_s_marks_back(when: RevealWhen, entry: str) -> None:
    stage = Stage(ShowRules(when=when), prizes())
    for each in ORDER[:3]:
        stage.ready(each)
    status(stage, "E4", EntryStatus.ZERO)
    assert stage.row(entry).refusal.problem is Problem.REVEAL_TOO_EARLY
    stage.close("E4")
    assert stage.row(entry).refusal is None


@pytest.mark.parametrize("value", [EntryStatus.WITHDRAWN, EntryStatus.DISQUALIFIED])
def test_overtime_of_one_that_is_out_blocks_nothing(value: EntryStatus) -> None:
    stage = Stage(event=judged_only())
    stage.turn("E2", pitch=520)
    assert stage.row("E2").overtime == 40
    status(stage, "E2", value)
    for entry in ORDER[1:]:
        stage.ready(entry)
    assert stage.row("E2").overtime == 0
    assert NextKind.OVERTIME not in kinds(stage)
    assert all(item.problem is not Problem.OVERTIME_OPEN for item in stage.view.unready)


def test_a_revealed_entry_that_was_reopened_is_asked_to_be_closed_again() -> None:
    stage = Stage(event=prizes())
    show_all(stage, *ORDER)
    stage.reopen("E2")
    assert stage.states()["E2"] is EntryState.REVEALED
    step = next_step(stage.view)
    assert (step.kind, step.entry) == (NextKind.CLOSE, "E2")
    stage.do(step.command)
    assert next_step(stage.view).kind is NextKind.AWARDS


# Sessions


def test_a_session_that_is_over_leads_to_the_one_with_entries_to_come() -> None:
    stage = Stage(event=prizes(), show=HALVES)
    show_all(stage, "E2")
    stage.turn("E1")
    assert next_step(stage.view).kind is NextKind.COLLECT
    onward = NextStep(NextKind.NEXT_SESSION, session="pm")
    assert onward in other_steps(stage.view), "sheets of the last one may come in meanwhile"
    stage.score("E1", 50, 51, 53)
    stage.close("E1")
    stage.reveal("E1")
    stage.to_the_end()
    assert next_step(stage.view) == onward
    stage.session = "pm"
    show_all(stage, "E3", "E4")
    assert next_step(stage.view).kind is NextKind.AWARDS


def test_it_leads_back_to_a_session_that_still_takes_sheets() -> None:
    stage = Stage(event=prizes(), show=HALVES)
    for entry in ("E2", "E1"):
        stage.turn(entry)
    stage.session = "pm"
    show_all(stage, "E3", "E4")
    assert next_step(stage.view) == NextStep(NextKind.NEXT_SESSION, session="am")


def test_a_session_without_entries_is_no_dead_end() -> None:
    empty = replace(HALVES, sessions=(*HALVES.sessions, Session("eve", "晚上")))
    stage = Stage(event=prizes(), show=empty)
    stage.session = "eve"
    assert next_step(stage.view) == NextStep(NextKind.NEXT_SESSION, session="am")
    for session, entries in (("am", ("E2", "E1")), ("pm", ("E3", "E4"))):
        stage.session = session
        show_all(stage, *entries)
    stage.session = "eve"
    assert next_step(stage.view).kind is NextKind.AWARDS


# The board of places


def test_who_stood_on_the_board_stays_there_when_another_withdraws() -> None:
    stage = Stage(ShowRules(frozen=1), prizes())
    show_all(stage, *ORDER[:3])
    assert on_board(stage) == {"E2", "E1", "E3"}
    status(stage, "E4", EntryStatus.WITHDRAWN)
    assert on_board(stage) == {"E2", "E1", "E3"}


def test_who_withdrew_before_does_not_count_among_the_last() -> None:
    stage = Stage(ShowRules(frozen=1), prizes())
    status(stage, "E4", EntryStatus.WITHDRAWN)
    show_all(stage, *ORDER[:3])
    assert on_board(stage) == {"E2", "E1"}
    stage.reopen("E3")
    stage.score("E3", 10, 10, 10, base=1, reason="更正")
    stage.close("E3")
    stage.reveal("E3", "更正")
    assert on_board(stage) == {"E2", "E1"}, "corrected it is kept off as before"


def on_board(stage: Stage) -> set[str]:
    stage.show(CueKind.RANKING)
    assert isinstance(stage.picture, RankingPicture)
    return {line.who.entry for line in stage.picture.lines}


# The clock


def test_back_from_the_sheets_the_clock_stands_as_it_was_recorded() -> None:
    stage = Stage(event=prizes())
    stage.turn("E2", pitch=400, questions=200)
    stage.wait(1_800)
    stage.do(CoverScreen("final", "", covered=True))
    stage.drive(StageAct.BACK)
    clock = stage.state.clock
    assert stage.state.phase is Phase.QUESTIONS
    assert (clock.runs, clock.remaining(stage.moment())) == (False, 100_000)
    assert next_step(stage.view).kind is NextKind.RESUME
    stage.drive(StageAct.START)
    stage.wait(60)
    stage.drive(StageAct.FORWARD)
    assert (stage.row("E2").appearance.questions, stage.row("E2").appearance.questions_over) == (260_000, 0)


def test_back_from_a_pitch_without_questions_it_stands_as_well() -> None:
    stage = Stage(ShowRules(questions=0), prizes())
    stage.turn("E2", pitch=400)
    stage.wait(1_800)
    stage.drive(StageAct.BACK)
    assert (stage.state.phase, stage.state.clock.runs) == (Phase.PITCH, False)
    assert stage.state.clock.remaining(stage.moment()) == 80_000


def test_less_time_makes_no_overtime_by_itself() -> None:
    stage = Stage(event=judged_only())
    stage.drive(StageAct.CALL, "E2")
    stage.drive(StageAct.START)
    stage.wait(470)
    stage.drive(StageAct.MORE_TIME, seconds=-30)
    assert stage.state.clock.remaining(stage.moment()) == 1_000
    stage.drive(StageAct.FORWARD)
    stage.drive(StageAct.FORWARD)
    assert stage.row("E2").overtime == 0


# The rules of the day


def test_a_warning_does_not_come_before_its_part_begins() -> None:
    stage = Stage()
    for rules in (ShowRules(pitch=40), ShowRules(pitch_warning=481), ShowRules(question_warning=301)):
        assert stage.refused(SetShow("final", Show(rules))).problem is Problem.WARNING_TOO_LONG
    finding = stage.refused(SetShow("final", Show(ShowRules(pitch=40, pitch_warning=120))))
    assert finding.facts == {"warning": "2:00", "length": "0:40"}
    stage.do(SetShow("final", Show(ShowRules(pitch=40, pitch_warning=40, questions=0))))


@pytest.mark.parametrize("name", ["first_together", "frozen"])
def test_no_more_entries_are_named_than_take_part(name: str) -> None:
    stage = Stage()
    finding = stage.refused(SetShow("final", Show(replace(ShowRules(), **{name: 5}))))
    assert (finding.problem, finding.facts) == (Problem.MORE_THAN_ENTRIES, {"number": "5", "entries": "4"})
    rules = replace(ShowRules(), **{name: 4})
    stage.do(SetShow("final", Show(rules)))
    status(stage, "E4", EntryStatus.WITHDRAWN)
    # What held before does not keep the rest from being changed.
    stage.do(SetShow("final", Show(replace(rules, pitch=600))))
