"""Whose turn it is, the clock, one step back, and what of it is refused."""

from dataclasses import replace

import pytest

from judging_app.application.commands import AddAdjustment, SetEntryStatus, SubmitSheet
from judging_app.application.queries import StandingsOf
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.setup import SetupAct
from judging_app.application.stage.commands import (
    AdmitEntry,
    CoverScreen,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.next_step import NextKind, next_step
from judging_app.application.stage.pictures import BreakPicture, EntryPicture, RevealPicture, WaitingPicture
from judging_app.application.stage.records import Break, CueKind, OvertimeOf, Phase, Session, Show, ShowRules
from judging_app.application.stage.show_view import EntryState
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus
from judging_app.domain.indicators import BandRow, Interval
from judging_app.domain.problems import Problem
from judging_app.domain.rulebook import TimePenalty
from tests.application.stages import ORDER, Stage, judged_only, with_rules
from tests.storage.builders import KEY, marks, points, small_rulebook

CALL, START, PAUSE, FORWARD, BACK = (
    StageAct.CALL,
    StageAct.START,
    StageAct.PAUSE,
    StageAct.FORWARD,
    StageAct.BACK,
)


def waiting_but(**states: EntryState) -> dict[str, EntryState]:
    return {**dict.fromkeys(ORDER, EntryState.WAITING), **states}


def test_an_entry_goes_from_waiting_to_revealed() -> None:
    stage = Stage()
    assert stage.states() == waiting_but()
    assert (stage.view.has_begun, stage.state.phase, stage.view.next_entry.code) == (False, Phase.IDLE, "E2")
    stage.drive(CALL, "E2")
    assert stage.states() == waiting_but(E2=EntryState.CALLED)
    stage.drive(START)
    assert stage.states() == waiting_but(E2=EntryState.PITCHING)
    stage.drive(FORWARD)
    assert stage.states() == waiting_but(E2=EntryState.QUESTIONS)
    stage.drive(FORWARD)
    assert stage.states() == waiting_but(E2=EntryState.SCORING)
    stage.score("E2", 50, 51, 53)
    assert (stage.row("E2").given, stage.row("E2").owed, stage.row("E2").is_complete) == (3, 3, True)
    stage.close("E2")
    assert stage.states() == waiting_but(E2=EntryState.CLOSED)
    stage.reveal("E2")
    assert stage.states() == waiting_but(E2=EntryState.REVEALED)
    stage.drive(CALL, "E1")
    stage.do(SetEntryStatus("final", "E4", EntryStatus.WITHDRAWN, "退赛"))
    assert stage.states() == {
        "E2": EntryState.REVEALED,
        "E1": EntryState.CALLED,
        "E3": EntryState.WAITING,
        "E4": EntryState.OUT,
    }
    assert stage.mismatches() == []


def test_the_clock_counts_the_pitch_and_then_the_questions() -> None:
    stage = Stage(ShowRules(pitch=480, questions=300, pitch_warning=60, question_warning=30))
    stage.drive(CALL, "E2")
    clock = stage.state.clock
    assert clock is not None
    assert (clock.limit, clock.warning, clock.runs) == (480_000, 60_000, False)
    stage.wait(33)
    stage.drive(START)
    stage.wait(100)
    stage.drive(PAUSE)
    stage.wait(1_000)
    assert stage.state.clock.elapsed(stage.moment()) == 100_000
    stage.drive(START)
    stage.wait(400)
    stage.drive(StageAct.MORE_TIME, seconds=30)
    assert stage.state.clock.remaining(stage.moment()) == 10_000
    stage.drive(FORWARD)
    assert (stage.state.phase, stage.state.clock.limit, stage.state.clock.warning) == (
        Phase.QUESTIONS,
        300_000,
        30_000,
    )
    stage.wait(20)
    stage.drive(StageAct.RESTART)
    stage.wait(301.5)
    stage.drive(FORWARD)
    turn = stage.row("E2").appearance
    assert turn is not None
    assert (turn.pitch, turn.pitch_over, turn.questions, turn.questions_over) == (500_000, 0, 301_500, 1_500)
    assert (turn.done, stage.state.clock) == (True, None)


def test_without_questions_the_pitch_is_the_whole_turn_and_without_a_pitch_the_questions_are() -> None:
    stage = Stage(ShowRules(questions=0))
    stage.drive(CALL, "E2")
    stage.drive(START)
    stage.drive(FORWARD)
    assert (stage.state.phase, stage.row("E2").appearance.done) == (Phase.SCORING, True)
    stage = Stage(ShowRules(pitch=0))
    stage.drive(CALL, "E2")
    stage.drive(START)
    assert stage.state.phase is Phase.QUESTIONS
    stage.wait(7)
    stage.drive(FORWARD)
    turn = stage.row("E2").appearance
    assert (turn.pitch, turn.pitch_over, turn.questions) == (0, 0, 7_000)
    stage = Stage(ShowRules(pitch=0, questions=0))
    stage.drive(CALL, "E2")
    stage.drive(START)
    assert (stage.state.phase, stage.row("E2").appearance.done) == (Phase.SCORING, True)


def test_a_program_that_is_started_again_finds_the_clock_where_it_would_be() -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    stage.drive(START)
    stage.wait(100)
    stage.wall = 3_600_000  # somebody sets the time of day an hour ahead
    before = stage.state
    stage.open_anew()
    assert stage.state == before
    assert stage.state.clock.elapsed(stage.moment()) == 100_000
    # The machine itself is started anew, which takes it half a minute.
    stage.wall, stage.boot = 30_000, "another boot"
    stage.open_anew()
    assert stage.state.clock.elapsed(stage.moment()) == 130_000
    stage.drive(PAUSE)
    assert stage.state.clock.counted == 130_000


def test_the_pitch_has_the_time_that_the_rules_give_when_it_begins() -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    stage.do(SetShow("final", Show(ShowRules(pitch=600))))
    stage.drive(START)
    assert stage.state.clock.limit == 600_000


# What is refused


@pytest.mark.parametrize("act", [START, PAUSE, FORWARD, StageAct.MORE_TIME, StageAct.RESTART])
def test_nothing_runs_while_nobody_is_on_stage(act: StageAct) -> None:
    stage = Stage()
    command = stage.act(act, seconds=30)
    assert stage.refused(command).problem is Problem.NOTHING_ON_STAGE
    stage.turn("E2")
    assert stage.refused(command).problem is Problem.NOTHING_ON_STAGE


def test_the_clock_of_one_who_stands_ready_has_nothing_to_pause() -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    for act in (PAUSE, FORWARD, StageAct.RESTART, StageAct.MORE_TIME):
        assert stage.refused(stage.act(act, seconds=10)).problem is Problem.NOTHING_ON_STAGE


def test_while_somebody_s_time_runs_nobody_else_comes_and_no_marks_are_shown() -> None:
    stage = Stage()
    stage.ready("E2")
    for act in ((CALL, "E1"), (START, "")):
        stage.drive(*act)
    for phase in (Phase.PITCH, Phase.QUESTIONS):
        assert stage.state.phase is phase
        commands = [
            stage.act(CALL, "E3"),
            stage.act(StageAct.BREAK, seconds=60),
            stage.act(StageAct.IDLE),
            RevealEntry("final", "", "E2"),
        ]
        for command in commands:
            finding = stage.refused(command)
            assert (finding.problem, finding.facts) == (Problem.STAGE_BUSY, {"entry": "E1"})
        stage.drive(FORWARD)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [("E5", Problem.ENTRY_NOT_IN_ROUND), ("X", Problem.UNKNOWN_ENTRY), ("", Problem.UNKNOWN_ENTRY)],
)
def test_nobody_is_called_who_does_not_take_part(entry: str, problem: Problem) -> None:
    stage = Stage()
    assert stage.refused(stage.act(CALL, entry)).problem is problem
    assert stage.refused(AdmitEntry("final", "", entry, "视频")).problem is problem


@pytest.mark.parametrize("status", [EntryStatus.WITHDRAWN, EntryStatus.DISQUALIFIED, EntryStatus.CANCELLED])
def test_whoever_is_out_is_neither_called_nor_begins_nor_is_let_in(status: EntryStatus) -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    stage.do(SetEntryStatus("final", "E2", status, "离场"))
    assert stage.refused(stage.act(START)).problem is Problem.ENTRY_NOT_COMPETING
    assert next_step(stage.view).kind is NextKind.CALL, "the next one comes instead"
    assert next_step(stage.view).entry == "E1"
    assert stage.refused(stage.act(CALL, "E2")).problem is Problem.ENTRY_NOT_COMPETING
    assert stage.refused(AdmitEntry("final", "", "E2", "视频")).problem is Problem.ENTRY_NOT_COMPETING


def test_an_entry_that_counts_as_nought_still_comes_on_stage() -> None:
    stage = Stage()
    stage.do(SetEntryStatus("final", "E2", EntryStatus.ZERO, "违规"))
    stage.drive(CALL, "E2")
    assert stage.states()["E2"] is EntryState.CALLED


@pytest.mark.parametrize("seconds", [0, 24 * 3600 + 1, -24 * 3600 - 1])
def test_time_is_added_by_a_sensible_number_of_seconds(seconds: int) -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    stage.drive(START)
    assert stage.refused(stage.act(StageAct.MORE_TIME, seconds=seconds)).problem is Problem.SHOW_UNFIT
    assert stage.refused(stage.act(START)).problem is Problem.ALREADY_DONE
    stage.drive(PAUSE)
    assert stage.refused(stage.act(PAUSE)).problem is Problem.ALREADY_DONE


def test_there_is_no_such_stage_or_round() -> None:
    stage = Stage()
    assert stage.refused(DriveStage("final", "B", CALL, 0, "E2")).problem is Problem.UNKNOWN_SESSION
    assert stage.refused(DriveStage("other", "", CALL, 0, "E2")).problem is Problem.UNKNOWN_ROUND
    assert stage.refused(stage.act(StageAct.IDLE)).problem is Problem.ALREADY_DONE


def test_a_step_that_is_pressed_twice_happens_once() -> None:
    stage = Stage()
    seen = stage.state.number
    stage.do(stage.act(CALL, "E2", seen=seen))
    command = stage.act(START, seen=stage.state.number)
    stage.do(command)
    finding = stage.refused(command)
    assert (finding.problem, finding.facts) == (Problem.CHANGED_MEANWHILE, {"what": "E2"})
    forward = stage.act(FORWARD, seen=stage.state.number)
    stage.do(forward)
    assert stage.refused(forward).problem is Problem.CHANGED_MEANWHILE
    back = stage.act(BACK, seen=stage.state.number)
    stage.do(back)
    assert stage.refused(back).problem is Problem.CHANGED_MEANWHILE
    assert stage.state.phase is Phase.PITCH


# One step back


def test_the_wrong_entry_started_is_one_step_back_and_another_and_the_right_one_comes() -> None:
    stage = Stage()
    stage.drive(CALL, "E1")
    stage.drive(START)
    stage.wait(3)
    assert isinstance(stage.picture, EntryPicture)
    stage.drive(BACK)
    assert (stage.states()["E1"], stage.row("E1").appearance) == (EntryState.CALLED, None)
    stage.drive(BACK)
    assert stage.states() == waiting_but()
    assert (stage.state.phase, stage.view.has_begun) == (Phase.IDLE, False)
    assert isinstance(stage.picture, WaitingPicture)
    assert stage.refused(stage.act(BACK)).problem is Problem.NO_STEP_BACK
    stage.turn("E2")
    assert stage.states() == waiting_but(E2=EntryState.SCORING)
    assert stage.mismatches() == []


def test_steps_back_go_through_every_state_and_forward_again_from_any() -> None:
    stage = Stage()
    stage.turn("E2")
    stage.drive(CALL, "E1")
    stage.drive(START)
    for expected in (
        (Phase.CALLED, "E1"),
        (Phase.SCORING, "E2"),
        (Phase.QUESTIONS, "E2"),
        (Phase.PITCH, "E2"),
    ):
        stage.drive(BACK)
        assert (stage.state.phase, stage.state.entry) == expected
        stage.open_anew()
        assert (stage.state.phase, stage.state.entry) == expected
    stage.drive(FORWARD)
    stage.drive(BACK)
    assert (stage.state.phase, stage.state.entry) == (Phase.PITCH, "E2")
    stage.drive(BACK)
    assert (stage.state.phase, stage.state.entry) == (Phase.CALLED, "E2")


def test_after_a_pause_by_mistake_the_clock_has_never_stood() -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    stage.drive(START)
    stage.wait(60)
    stage.drive(PAUSE)
    stage.wait(5)
    stage.drive(BACK)
    stage.wait(1)
    assert stage.state.clock.elapsed(stage.moment()) == 66_000


def test_nobody_steps_back_before_the_first_step() -> None:
    assert Stage().refused(Stage().act(BACK)).problem is Problem.NO_STEP_BACK


def test_a_step_back_leaves_the_screen_covered() -> None:
    stage = Stage()
    stage.drive(CALL, "E2")
    stage.do(CoverScreen("final", "", covered=True))
    stage.drive(BACK)
    assert stage.state.covered


def test_whoever_was_put_into_another_session_meanwhile_is_not_brought_back() -> None:
    stage = Stage(show=Show(sessions=(Session("A", "上午"), Session("B", "下午"))))
    stage.drive(CALL, "E2")
    stage.drive(StageAct.IDLE)
    stage.do(SetShow("final", replace(stage.view.show, members={"E2": "B"})))
    assert stage.refused(stage.act(BACK)).problem is Problem.NO_STEP_BACK


def test_one_who_withdraws_after_the_turn_does_not_keep_the_stage_from_stepping_back() -> None:
    stage = Stage()
    stage.turn("E2")
    stage.do(SetEntryStatus("final", "E2", EntryStatus.WITHDRAWN, "退赛"))
    stage.drive(CALL, "E3")
    stage.drive(BACK)
    assert (stage.state.phase, stage.state.entry) == (Phase.SCORING, "E2")


# Breaks


def test_a_break_has_its_title_and_its_time_until_somebody_ends_it() -> None:
    stage = Stage(show=Show(breaks=(Break("", "E1", "茶歇", 15), Break("", "", "统分", 10))))
    stage.turn("E2")
    assert stage.view.next_pause == Break("", "E1", "茶歇", 15)
    stage.drive(StageAct.BREAK, seconds=900, title="茶歇")
    assert isinstance(stage.picture, BreakPicture)
    assert (stage.picture.title, stage.picture.next.name) == ("茶歇", "甲")
    assert stage.state.clock.limit == 900_000
    stage.drive(StageAct.MORE_TIME, seconds=60)
    assert stage.picture.title == "茶歇"
    assert next_step(stage.view).kind is NextKind.CALL
    stage.drive(StageAct.IDLE)
    assert (stage.state.phase, stage.state.clock) == (Phase.IDLE, None)


def test_a_break_that_nobody_planned_comes_back_to_the_screen_with_its_title() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal_whole("E2")
    stage.drive(StageAct.BREAK, seconds=60, title="设备\n故障")
    stage.show(CueKind.RANKING)
    assert not isinstance(stage.picture, BreakPicture)
    stage.show(CueKind.BREAK)
    assert stage.picture.title == "设备 故障", "in one line"


@pytest.mark.parametrize("seconds", [-1, 24 * 3600 + 1])
def test_a_break_lasts_a_day_at_most(seconds: int) -> None:
    stage = Stage()
    assert stage.refused(stage.act(StageAct.BREAK, seconds=seconds)).problem is Problem.SHOW_UNFIT


def test_a_title_is_cut_where_it_is_too_long() -> None:
    stage = Stage()
    stage.drive(StageAct.BREAK, title="茶" * 5_000)
    assert len(stage.picture.title) == 200
    assert stage.state.clock is None, "without a length it has no clock"


def test_what_was_shown_of_another_goes_when_the_next_one_begins() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.drive(CALL, "E1")
    stage.reveal("E2")
    assert isinstance(stage.picture, RevealPicture)
    stage.drive(START)
    assert isinstance(stage.picture, EntryPicture)
    assert stage.picture.who.entry == "E1"


# Overtime


def late(rules: ShowRules | None = None, *, pitch: float, questions: float = 100) -> Stage:
    """甲 has been on stage, and had its sheets handed in; eight minutes and five were given."""
    stage = Stage(rules, judged_only())
    stage.turn("E1", pitch, questions)
    stage.score("E1", 50, 50, 50)
    return stage


@pytest.mark.parametrize(
    ("of", "pitch", "questions", "seconds"),
    [
        (OvertimeOf.PITCH, 480.9, 400, 0),
        (OvertimeOf.PITCH, 481, 400, 1),
        (OvertimeOf.PITCH, 490.999, 400, 10),
        (OvertimeOf.BOTH, 480.5, 300.5, 1),
        (OvertimeOf.BOTH, 100, 312, 12),
        (OvertimeOf.NEITHER, 999, 999, 0),
    ],
)
def test_overtime_is_proposed_in_whole_seconds(
    of: OvertimeOf, pitch: float, questions: float, seconds: int
) -> None:
    assert late(ShowRules(overtime=of), pitch=pitch, questions=questions).row("E1").overtime == seconds


@pytest.mark.parametrize(("over", "score"), [(1, "79.5"), (30, "79.5"), (31, "78"), (500, "78")])
def test_the_proposal_costs_what_the_rulebook_s_table_says(over: int, score: str) -> None:
    # 50 + 30.5 from every judge is 80.5; up to 30 seconds cost 1 point, more cost 2.5.
    stage = late(pitch=480 + over)
    step = next_step(stage.view)
    assert (step.kind, step.entry) == (NextKind.OVERTIME, "E1")
    stage.close("E1")
    assert stage.refused(RevealEntry("final", "", "E1")).problem is Problem.OVERTIME_OPEN
    assert stage.row("E1").refusal.problem is Problem.OVERTIME_OPEN
    stage.do(SettleOvertime("final", "", "E1", accept=True, seconds=over, reason="超时"))
    final = stage.judging.ask(StandingsOf("final")).standings.scores["E1"].final
    assert final == points(score)
    assert (stage.row("E1").overtime, stage.row("E1").appearance.settled) == (0, True)
    stage.reveal("E1")
    assert stage.mismatches() == []


def test_what_costs_nothing_by_the_table_is_not_asked_about() -> None:
    table = TimePenalty((BandRow(Interval(points(11), None), points(2)),))
    rules = replace(small_rulebook(), dimensions=small_rulebook().dimensions[:1], time_penalty=table)
    stage = Stage(event=with_rules(rules))
    stage.turn("E1", 490)
    assert stage.row("E1").overtime == 0
    stage.turn("E2", 491)
    assert stage.row("E2").overtime == 11


def test_declined_it_costs_nothing_and_is_not_asked_again() -> None:
    stage = late(pitch=500)
    command = SettleOvertime("final", "", "E1", accept=False, reason="")
    assert stage.refused(command).problem is Problem.REASON_MISSING
    stage.do(replace(command, reason="话筒故障"))
    assert stage.final.adjustments == ()
    assert stage.refused(replace(command, reason="话筒故障")).problem is Problem.ALREADY_DONE
    assert next_step(stage.view).kind is NextKind.CLOSE
    assert stage.log[-1].reason == "话筒故障"


@pytest.mark.parametrize("entry", ["E1", "E2", "X"])
def test_there_is_nothing_to_decide_where_nobody_went_over(entry: str) -> None:
    stage = late(pitch=480)
    command = SettleOvertime("final", "", entry, accept=True, seconds=30, reason="超时")
    assert stage.refused(command).problem is Problem.ALREADY_DONE


def test_after_a_step_back_overtime_is_deducted_once_and_not_twice() -> None:
    stage = late(pitch=500)
    stage.do(SettleOvertime("final", "", "E1", accept=True, seconds=20, reason="超时"))
    stage.drive(BACK)
    assert stage.row("E1").overtime == 20, "it is to be decided about again"
    stage.do(SettleOvertime("final", "", "E1", accept=True, seconds=20, reason="超时"))
    (adjustment,) = stage.final.adjustments
    assert (adjustment.code, adjustment.seconds) == ("A2", 20)
    stage.drive(BACK)
    stage.do(SettleOvertime("final", "", "E1", accept=False, reason="误记"))
    assert stage.final.adjustments == ()
    assert stage.mismatches() == []


def test_what_was_deducted_for_something_else_stays() -> None:
    stage = late(pitch=500)
    other = Adjustment("", "E1", AdjustmentKind.DEDUCTION, points(3), reason="违规")
    stage.do(AddAdjustment("final", other))
    stage.do(AddAdjustment("final", replace(other, entry="E2", kind=AdjustmentKind.OVERTIME, seconds=40)))
    stage.do(SettleOvertime("final", "", "E1", accept=True, seconds=20, reason="超时"))
    assert [(item.code, item.entry, item.kind) for item in stage.final.adjustments] == [
        ("A1", "E1", AdjustmentKind.DEDUCTION),
        ("A2", "E2", AdjustmentKind.OVERTIME),
        ("A3", "E1", AdjustmentKind.OVERTIME),
    ]


# The log


def test_the_log_tells_the_day_step_by_step() -> None:
    stage = Stage(event=judged_only())
    stage.turn("E2", 500)
    stage.score("E2", 50, 51, 53)
    stage.do(SettleOvertime("final", "", "E2", accept=False, reason="故障"))
    stage.do(AdmitEntry("final", "", "E4", "视频答辩"))
    stage.do(CloseEntry("final", "E2"))
    stage.reveal("E2")
    stage.advance()
    stage.drive(BACK)
    told = [(entry.act, entry.subject) for entry in stage.log if entry.subject.startswith("stage/")]
    assert told == [
        ("call", "stage/final/state/"),
        ("start", "stage/final/state/"),
        ("forward", "stage/final/state/"),
        ("forward", "stage/final/state/"),
        ("overtime", "stage/final/turn/E2"),
        ("admit", "stage/final/turn/E4"),
        ("reveal", "stage/final/release/1"),
        ("screen", "stage/final/state/"),
        ("screen", "stage/final/state/"),
        ("back", "stage/final/state/"),
    ]
    assert stage.mismatches() == []


def test_a_round_and_a_session_whose_codes_hold_a_slash_verify() -> None:
    event = judged_only()
    event = replace(event, rounds=(replace(event.rounds[0], code="决/赛"),))
    stage = Stage(event=event)
    stage.judging.do(SetShow("决/赛", Show(sessions=(Session("一/号", "上午"),))))
    stage.judging.do(DriveStage("决/赛", "一/号", CALL, 0, "E2"))
    stage.judging.do(DriveStage("决/赛", "一/号", START))
    assert stage.mismatches() == []


def test_a_sheet_can_be_handed_in_as_soon_as_the_entry_is_on_stage() -> None:
    stage = Stage()
    stage.drive(CALL, "E1")
    command = SubmitSheet("final", *KEY, marks(), "S1")
    assert stage.refused(command).problem is Problem.NOT_PRESENTED
    stage.drive(START)
    stage.do(command)


def test_an_entry_that_is_called_cannot_be_taken_out_of_the_event_under_it() -> None:
    stage = Stage()
    stage.drive(CALL, "E4")
    bare = stage.bare
    final = bare.rounds[0]
    fewer = replace(final, participations=final.participations[:3])
    for wanted in (
        replace(bare, rounds=(fewer,)),
        replace(bare, rounds=(fewer,), entries=(*bare.entries[:3], *bare.entries[4:])),
    ):
        finding = stage.refused(stage.edit(SetupAct.EDIT_ENTRIES, wanted))
        assert (finding.problem, finding.facts) == (Problem.ON_STAGE_BEFORE, {"entry": "E4"})
    stage.drive(StageAct.IDLE)
    stage.do(stage.edit(SetupAct.EDIT_ENTRIES, wanted))
    assert [row.entry.code for row in stage.view.rows] == ["E2", "E1", "E3"]
