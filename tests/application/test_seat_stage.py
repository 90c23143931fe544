"""What a judge's desk knows of the stage, and the host's clock on a laptop's own clocks."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.queries import DeskOf
from judging_app.application.stage.commands import DrawLots, SetShow, StageAct
from judging_app.application.stage.records import Phase, SeatStage, Show, ShowRules
from judging_app.application.stage.seat_stage import rebased
from judging_app.domain.stage_clock import Moment, StageClock
from tests.application.stages import Stage

NOON = datetime(2026, 5, 17, 12, tzinfo=UTC)
_MS = st.integers(0, 10_000_000)


@given(_MS, _MS, _MS, _MS)
def test_a_clock_on_other_clocks_has_the_same_time_left(
    host: int, laptop: int, gone: int, later: int
) -> None:
    clock = StageClock(480_000, 60_000, 5_000, Moment(NOON, host, "host"))
    theirs = Moment(NOON + timedelta(milliseconds=gone), host + gone, "host")
    ours = Moment(NOON - timedelta(hours=2), laptop, "laptop")
    found = rebased(SeatStage("R", "E", Phase.PITCH, clock), theirs, ours).clock
    assert found is not None
    then_there = Moment(theirs.at, theirs.steady + later, "host")
    then_here = Moment(ours.at, ours.steady + later, "laptop")
    assert found.remaining(then_here) == clock.remaining(then_there) == 475_000 - gone - later


def test_a_laptop_that_was_started_anew_goes_by_its_time_of_day() -> None:
    clock = StageClock(480_000, since=Moment(NOON, 1_000, "host"))
    theirs = Moment(NOON + timedelta(seconds=30), 31_000, "host")
    ours = Moment(NOON - timedelta(hours=2), 7_000, "laptop")
    found = rebased(SeatStage("R", "E", Phase.PITCH, clock), theirs, ours).clock
    assert found is not None
    # 30 s were gone, and 40 s more go by while it starts.
    again = Moment(NOON - timedelta(hours=2) + timedelta(seconds=40), 99, "laptop again")
    assert found.remaining(again) == 410_000


def test_a_clock_that_stands_and_a_stage_without_one_stay_as_they_are() -> None:
    moments = Moment(NOON, 1, "host"), Moment(NOON, 2, "laptop")
    for stage in (SeatStage("R"), SeatStage("R", "E", Phase.PITCH, StageClock(480_000, counted=7))):
        assert rebased(stage, *moments) == stage


def seen(stage: Stage) -> SeatStage:
    return stage.judging.ask(DeskOf("final", "pitch", "J1")).stage


def test_entries_that_are_scored_together_wait_for_the_last_of_them() -> None:
    stage = Stage()
    stage.do(SetShow("final", Show(ShowRules(pitch=60, questions=0, first_together=2))))
    stage.drive(StageAct.CALL, "E2")
    stage.drive(StageAct.START)
    stage.drive(StageAct.FORWARD)
    found = seen(stage)
    assert (found.together, found.waiting, found.scorable) == (2, ("E2",), ())
    stage.drive(StageAct.CALL, "E1")
    stage.drive(StageAct.START)
    assert seen(stage).waiting == ("E1", "E2")
    stage.drive(StageAct.FORWARD)
    found = seen(stage)
    assert (found.waiting, found.scorable) == ((), ("E1", "E2"))
    assert (found.pitch, found.questions) == (60, 0)


def test_a_desk_knows_the_latest_draw_that_its_entries_were_part_of() -> None:
    stage = Stage()
    assert seen(stage).draw == 0
    stage.do(DrawLots("final", "", 5))
    stage.do(DrawLots("final", "", 6))
    assert seen(stage).draw == 2
