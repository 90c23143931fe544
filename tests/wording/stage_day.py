"""A day on stage played on a small event, step by step, with a clock that the test turns."""

from dataclasses import dataclass
from datetime import timedelta

from judging_app.application.commands import Command, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.records import Break, Cue, CueKind, Show, ShowRules
from judging_app.domain.sheets import SheetKey
from judging_app.domain.stage_clock import MS, Moment
from tests.application.contests import ORGANIZER, Contest
from tests.storage.builders import NOON, marks, scored_event


@dataclass(frozen=True, slots=True)
class Wait:
    """So many seconds go by."""

    seconds: int


def drive(act: StageAct, entry: str = "", *, seconds: int = 0) -> Command:
    """A step on the one stage of the final."""
    return DriveStage("final", "", act, entry=entry, seconds=seconds)


SHOW = Show(ShowRules(pitch=360), breaks=(Break("", "E3", "茶歇", 10),))

DAY: tuple[Command | Wait, ...] = (
    SetShow("final", SHOW),
    drive(StageAct.CALL, "E2"),
    drive(StageAct.START),
    Wait(125),
    drive(StageAct.PAUSE),
    Wait(10),
    drive(StageAct.START),
    drive(StageAct.MORE_TIME, seconds=60),
    Wait(305),
    drive(StageAct.FORWARD),
    Wait(5),
    drive(StageAct.RESTART),
    Wait(200),
    drive(StageAct.MORE_TIME, seconds=-30),
    drive(StageAct.FORWARD),
    SettleOvertime("final", "", "E2", accept=True, seconds=10, reason="路演超时"),
    CloseEntry("final", "E2"),
    RevealEntry("final", "", "E2"),
    AdvanceScreen("final", "", Cue(CueKind.REVEAL, "E2", number=1)),
    CoverScreen("final", "", covered=True),
    CoverScreen("final", "", covered=False),
    drive(StageAct.IDLE),
    drive(StageAct.BREAK, seconds=600),
    drive(StageAct.IDLE),
    CueScreen("final", "", CueKind.WAITING),
    drive(StageAct.BACK),
    AdmitEntry("final", "", "E4", "因车次先行评分"),
    CloseEntry("final", "E2", "评委更正", reopen=True),
    SubmitSheet("final", *SheetKey("pitch", "E2", "J1"), marks(54), "corrected", 1, reason="笔误"),
    CloseEntry("final", "E2"),
    RevealEntry("final", "", "E2", "评委更正"),
    *(CloseEntry("final", entry) for entry in ("E1", "E3", "E4")),
    AnnounceAwards("final", ""),
)


def played_day(day: tuple[Command | Wait, ...] = DAY) -> Contest:
    """A contest after a day on stage."""
    contest = Contest(scored_event())
    gone = 0

    def moment() -> Moment:
        return Moment(NOON + timedelta(milliseconds=gone), gone, "one boot")

    contest.judging = LocalJudging(contest.store, ORGANIZER, contest._now, moment)
    for item in day:
        if isinstance(item, Wait):
            gone += item.seconds * MS
        else:
            contest.judging.do(item)
    return contest
