"""A day on stage in a stored event, and a program that runs one until it is killed."""

from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ShowOf
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import (
    AdvanceScreen,
    AnnounceAwards,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.records import Break, Phase, Session, Show, ShowRules
from judging_app.domain.event import Event
from judging_app.domain.rulebook import Award
from judging_app.domain.stage_clock import Moment
from judging_app.storage.opening import open_event
from judging_app.storage.store import SqlStore
from tests.storage.builders import ENTRIES, JUDGES, NOON, marks, points, small_event

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
SHOW = Show(
    ShowRules(pitch=300, names=True),
    (Session("A", "上午", "5月17日", "一号厅", "09:00"), Session("一/号", "下午")),
    {"E3": "A", "E4": "A"},
    (Break("A", "E1", "“茶”歇", 10),),
)


def judged_event() -> Event:
    """The small event scored by its judges alone."""
    event = small_event()
    rules, awards = event.rounds[0].rulebook, (Award("一等奖", count=1), Award("二等奖", count=2))
    rules = replace(rules, dimensions=(replace(rules.dimensions[0], weight=points(100)),), awards=awards)
    return replace(event, rounds=(replace(event.rounds[0], rulebook=rules),))


class Clock:
    """A steady clock that goes on by two minutes with every look."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> Moment:
        self.ms += 120_000
        return Moment(NOON + timedelta(milliseconds=self.ms), self.ms, "boot")


def day_on_stage(store: SqlStore) -> LocalJudging:
    """From the draw to the awards: lots, turns, overtime, a correction, everything announced."""
    judging = LocalJudging(store, ORGANIZER, steady=Clock())
    judging.do(SetShow("final", Show(ShowRules(pitch=200, follow=False))))
    judging.do(SetShow("final", SHOW))
    judging.do(DrawLots("final", "A", 20260517))
    sent = 0
    for row in judging.ask(ShowOf("final", "A")).rows:
        entry = row.entry.code
        for act in (StageAct.CALL, StageAct.START, StageAct.MORE_TIME, StageAct.PAUSE, StageAct.START):
            judging.do(DriveStage("final", "A", act, 0, entry, -30))
        judging.do(DriveStage("final", "A", StageAct.FORWARD))
        judging.do(DriveStage("final", "A", StageAct.FORWARD))
        for judge in JUDGES:
            sent += 1
            sheet = SubmitSheet("final", "pitch", entry, judge, marks(40 + sent), f"S{sent}", reason="场上")
            judging.do(sheet)
        found = judging.ask(ShowOf("final", "A")).row(entry)
        if found is not None and found.overtime:
            judging.do(SettleOvertime("final", "A", entry, True, found.overtime, "超时"))
        judging.do(CloseEntry("final", entry))
        judging.do(RevealEntry("final", "A", entry))
        judging.do(AdvanceScreen("final", "A", judging.ask(ShowOf("final", "A")).state.cue))
    judging.do(DriveStage("final", "A", StageAct.BREAK, seconds=600, title="“茶”歇"))
    judging.do(DriveStage("final", "A", StageAct.BACK))
    judging.do(AnnounceAwards("final", "A"))
    return judging


def advance_until_killed(target: str, pipe: Connection) -> None:
    """Drive a stage as fast as it goes; each state is told once it is acknowledged."""
    judging = LocalJudging(open_event(target).store, ORGANIZER)
    acts = (StageAct.CALL, StageAct.START, StageAct.PAUSE, StageAct.START, StageAct.FORWARD, StageAct.FORWARD)
    while judging.ask(ShowOf("final")).state.phase in {Phase.PITCH, Phase.QUESTIONS}:
        # As the program before it left the stage when it was killed.
        judging.do(DriveStage("final", "", StageAct.FORWARD))
    at = 0
    while True:
        act = acts[at % len(acts)]
        judging.do(DriveStage("final", "", act, 0, ENTRIES[at // len(acts) % len(ENTRIES)]))
        at += 1
        pipe.send(judging.ask(ShowOf("final")).state)
