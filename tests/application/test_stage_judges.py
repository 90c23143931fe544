"""What the stage lets judges do, and what their programs know of it."""

from dataclasses import replace

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SaveDraft, SetEntryStatus, SubmitSheet
from judging_app.application.queries import DeskOf, SeatRecordsOf, SliceOf
from judging_app.application.seats.commands import ReceiveSheet, SettleSubmission
from judging_app.application.stage.commands import AdmitEntry, DriveStage, SetShow, StageAct
from judging_app.application.stage.records import Phase, SeatStage, Session, Show, ShowRules
from judging_app.application.stage.seat_stage import rebased
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import EntryStatus, Panel, Participation, Seat
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.domain.stage_clock import Moment, StageClock
from tests.application.stages import Stage, judged_only
from tests.storage.builders import NOON, marks, small_event

JUDGE = Actor("评委J1", ActorRole.JUDGE, "J1")


def sheet(entry: str, *, reason: str = "", name: str = "sent", base: int = 0) -> SubmitSheet:
    return SubmitSheet("final", "pitch", entry, "J1", marks(), name, base, reason=reason)


def open_entries(stage: Stage) -> list[str]:
    """The entries that J1 may score, which is what the organizer is told of them, too."""
    desk = stage.judging.ask(DeskOf("final", "pitch", "J1"))
    found = [item.entry.code for item in desk.entries if item.presented]
    assert found == [row.entry.code for row in stage.view.rows if row.scorable]
    return found


def test_before_the_show_begins_judges_are_free_and_then_they_follow_it() -> None:
    stage = Stage()
    assert (open_entries(stage), stage.view.is_free) == (["E2", "E1", "E3", "E4"], True)
    stage.drive(StageAct.CALL, "E2")
    assert (open_entries(stage), stage.view.is_free) == ([], False)
    stage.drive(StageAct.START)
    assert open_entries(stage) == ["E2"]
    stage.drive(StageAct.FORWARD)
    stage.drive(StageAct.FORWARD)
    stage.turn("E1")
    assert open_entries(stage) == ["E2", "E1"]


def test_where_judges_need_not_follow_they_never_have_to() -> None:
    stage = Stage(ShowRules(follow=False))
    stage.turn("E2")
    assert open_entries(stage) == ["E2", "E1", "E3", "E4"]
    stage.do_as(JUDGE, sheet("E4"))


def test_a_sheet_for_an_entry_that_has_not_been_on_stage_needs_the_organizer_s_reason() -> None:
    stage = Stage()
    stage.turn("E2")
    finding = stage.refused(sheet("E1"))
    assert finding == Finding(Problem.NOT_PRESENTED, {"entry": "E1"}, ())
    assert stage.refused(sheet("E1", reason="  ")).problem is Problem.NOT_PRESENTED
    stage.do(sheet("E1", reason="纸质表，视频答辩"))
    assert stage.standing(SheetKey("pitch", "E1", "J1")) is Standing.SUBMITTED


def test_a_judge_s_own_reason_does_not_open_an_entry_and_a_sheet_from_a_laptop_is_held() -> None:
    stage = Stage()
    stage.turn("E2")
    before = len(stage.log)
    for reason in ("", "记得"):
        outcome = stage.do_as(JUDGE, ReceiveSheet("final", sheet("E1", reason=reason, name=f"s{reason}")))
        assert outcome.held
    held = stage.judging.ask(SeatRecordsOf()).held
    assert [(item.problem, item.facts) for item in held] == [("not_presented", {"entry": "E1"})] * 2
    assert len(stage.log) == before + 2
    stage.do(SettleSubmission("final", 1, accept=True, reason="换场漏记"))
    assert stage.standing(SheetKey("pitch", "E1", "J1")) is Standing.SUBMITTED


def test_drafts_are_kept_whoever_is_on_stage() -> None:
    stage = Stage()
    stage.turn("E2")
    stage.do_as(JUDGE, SaveDraft("final", "pitch", "E3", "J1", {"idea": 500_000}))
    assert stage.standing(SheetKey("pitch", "E3", "J1")) is Standing.DRAFT


def test_whoever_is_let_in_may_be_scored_and_nobody_else() -> None:
    stage = Stage()
    command = AdmitEntry("final", "", "E3", " ")
    assert stage.refused(command).problem is Problem.REASON_MISSING
    stage.do(replace(command, reason="视频\n答辩"))
    assert stage.row("E3").appearance.admitted == "视频 答辩"
    assert stage.view.has_begun is False, "nobody has been on stage: all are free as before"
    assert open_entries(stage) == ["E2", "E1", "E3", "E4"]
    assert stage.refused(replace(command, reason="再来")).problem is Problem.ALREADY_DONE
    stage.drive(StageAct.CALL, "E2")
    assert open_entries(stage) == ["E3"]
    stage.drive(StageAct.BACK)
    assert open_entries(stage) == ["E2", "E1", "E3", "E4"]
    stage.turn("E3")
    turn = stage.row("E3").appearance
    assert (turn.presented, turn.done) == (True, True), "later it comes on stage all the same"


def test_a_step_back_takes_the_permission_back_with_the_turn_and_sheets_that_are_in_stay() -> None:
    stage = Stage()
    stage.turn("E2")
    stage.drive(StageAct.CALL, "E1")
    stage.drive(StageAct.START)
    stage.do_as(JUDGE, sheet("E1"))
    stage.drive(StageAct.BACK)
    assert open_entries(stage) == ["E2"]
    assert stage.standing(SheetKey("pitch", "E1", "J1")) is Standing.SUBMITTED
    again = sheet("E1", name="again", base=1, reason="改分")
    assert stage.do_as(JUDGE, ReceiveSheet("final", again)).held


# The first few together


def test_the_first_three_are_scored_after_the_third() -> None:
    stage = Stage(ShowRules(first_together=3))
    stage.turn("E2")
    stage.turn("E1")
    assert open_entries(stage) == []
    stage.drive(StageAct.CALL, "E3")
    stage.drive(StageAct.START)
    stage.drive(StageAct.FORWARD)
    assert open_entries(stage) == []
    stage.drive(StageAct.FORWARD)
    assert open_entries(stage) == ["E2", "E1", "E3"]
    stage.drive(StageAct.CALL, "E4")
    stage.drive(StageAct.START)
    assert open_entries(stage) == ["E2", "E1", "E3", "E4"]


def test_it_is_those_who_were_there_first_that_count_in_whatever_order() -> None:
    stage = Stage(ShowRules(first_together=2))
    stage.turn("E3")
    assert open_entries(stage) == []
    stage.turn("E1")
    assert open_entries(stage) == ["E1", "E3"]


@pytest.mark.parametrize("gone", ["E2", "E1", "E4"])
def test_one_who_withdraws_after_they_were_opened_closes_none_of_them(gone: str) -> None:
    stage = Stage(ShowRules(first_together=2))
    stage.turn("E2")
    stage.turn("E1")
    assert open_entries(stage) == ["E2", "E1"]
    stage.do(SetEntryStatus("final", gone, EntryStatus.WITHDRAWN, "退赛"))
    assert open_entries(stage) == ["E2", "E1"]


def test_where_fewer_take_part_the_last_of_them_opens_all() -> None:
    stage = Stage(ShowRules(first_together=4))
    stage.do(SetEntryStatus("final", "E4", EntryStatus.WITHDRAWN, "退赛"))
    for entry in ("E2", "E1"):
        stage.turn(entry)
        assert open_entries(stage) == []
    stage.turn("E3")
    assert open_entries(stage) == ["E2", "E1", "E3"]


def test_one_who_is_let_in_is_open_at_once_and_stands_for_one_of_the_first() -> None:
    stage = Stage(ShowRules(first_together=2))
    stage.turn("E2")
    stage.do(AdmitEntry("final", "", "E4", "视频"))
    assert open_entries(stage) == ["E2", "E4"]


# What judges' programs know


def two_panels() -> Stage:
    """J1 and J2 score 甲 and 乙 in one hall, J3 scores the others in the second one."""
    event = judged_only()
    final = event.rounds[0]
    round_ = replace(
        final,
        panels=(Panel("P", "一组"), Panel("Q", "二组")),
        seats=(Seat("J1", "P"), Seat("J2", "P"), Seat("J4", "P"), Seat("J3", "Q")),
        participations=tuple(
            Participation(code, "P" if code in ("E1", "E2") else "Q") for code in ("E1", "E2", "E3", "E4")
        ),
    )
    halls = Show(ShowRules(), (Session("A", "一号厅"), Session("B", "二号厅")), {"E3": "B", "E4": "B"})
    return Stage(event=replace(event, rounds=(round_,)), show=halls)


def stage_of(stage: Stage, judge: str) -> SeatStage:
    """What the slice of a judge says of the stage, which the desk says as well."""
    (found,) = stage.judging.ask(SliceOf(judge)).stage
    assert stage.judging.ask(DeskOf("final", "pitch", judge)).stage == found
    return found


def test_each_judge_sees_the_stage_of_the_own_panel_and_nothing_of_the_other() -> None:
    stage = two_panels()
    stage.drive(StageAct.CALL, "E2")
    stage.drive(StageAct.START)
    stage.judging.do(DriveStage("final", "B", StageAct.CALL, 0, "E3"))
    one, other = stage_of(stage, "J1"), stage_of(stage, "J3")
    assert (one.entry, one.phase, one.follow, one.scorable) == ("E2", Phase.PITCH, True, ("E2",))
    assert (other.entry, other.phase, other.follow, other.scorable) == ("E3", Phase.CALLED, True, ())
    assert one.clock == stage.state.clock
    assert "E3" not in canonical_text(one)
    assert "E2" not in canonical_text(other)


def test_between_entries_nobody_is_on_a_judge_s_stage() -> None:
    stage = two_panels()
    stage.turn("E2")
    assert stage_of(stage, "J1").phase is Phase.SCORING
    stage.drive(StageAct.IDLE)
    found = stage_of(stage, "J1")
    assert (found.entry, found.phase, found.clock, found.scorable) == ("", Phase.IDLE, None, ("E2",))


def test_a_judge_s_program_gets_no_picture_and_nothing_that_was_revealed() -> None:
    stage = two_panels()
    stage.turn("E2")
    stage.score("E2", 7, 8)
    stage.judging.do(SubmitSheet("final", "pitch", "E2", "J4", marks(9), "third"))
    stage.close("E2")
    stage.reveal("E2")
    stage.to_the_end()
    for judge in ("J1", "J3"):
        text = canonical_text(stage.judging.ask(SliceOf(judge)).stage)
        for word in ("reveal", "Reveal", "release", "Release", "picture", "Picture", "tiles", "38.5", "77/2"):
            assert word not in text
    assert "E2" not in canonical_text(stage.judging.ask(SliceOf("J3")))


def test_the_clock_on_a_laptop_runs_by_the_laptop_s_own_clocks() -> None:
    host, laptop = Moment(NOON, 500_000, "host"), Moment(NOON.replace(year=2019), 9_000, "laptop")
    found = SeatStage(
        "final", "E1", Phase.PITCH, StageClock(480_000, 60_000, 5_000, replace(host, steady=380_000))
    )
    moved = rebased(found, host, laptop)
    assert moved.clock.elapsed(laptop) == 125_000
    assert moved.clock.elapsed(replace(laptop, steady=10_500)) == 126_500
    standing = replace(found, clock=found.clock.paused(host))
    assert rebased(standing, host, laptop) == standing
    assert rebased(SeatStage("final"), host, laptop) == SeatStage("final")


def test_without_a_round_of_that_name_nothing_is_said() -> None:
    stage = Stage(event=small_event())
    assert stage.refused(SetShow("first", Show())).problem is Problem.UNKNOWN_ROUND
