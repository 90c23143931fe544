"""What is kept about the day on stage, on every kind of store."""

import multiprocessing
import random
import sys
import time
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ScreenOf, ShowOf, WholeEvent
from judging_app.application.stage.commands import AdvanceScreen, DriveStage, StageAct
from judging_app.application.stage.pictures import (
    AwardPicture,
    BreakPicture,
    DrawnLine,
    DrawPicture,
    EntryPicture,
    Picture,
    RankedLine,
    RankingPicture,
    RevealPicture,
    Tile,
    WaitingPicture,
    Who,
)
from judging_app.application.stage.records import (
    Appearance,
    Cue,
    CueKind,
    Draw,
    Fate,
    Phase,
    Release,
    ReleasedMark,
    ReleasedScore,
    ResultsRelease,
    Show,
    ShowRules,
    StageRecords,
    StageState,
)
from judging_app.application.verification import verify_store
from judging_app.domain.stage_clock import Moment, StageClock
from judging_app.signing import is_signed
from judging_app.storage import schema
from judging_app.storage.stage_rows import KEPT_STATES
from tests.storage.builders import NOON, scored_event
from tests.storage.homes import Shelf
from tests.storage.older import older_event
from tests.storage.staging import ORGANIZER, SHOW, advance_until_killed, day_on_stage, judged_event

WHO = Who("E1", "02", "“甲”\n'x'", "单位", "初创组", "负责人01")
LINE = RankedLine(Fraction(3, 2), WHO, Fraction(491, 6), (Fraction(1, 3), None), "一等奖", 0)
PICTURES: tuple[Picture, ...] = (
    WaitingPicture("赛事", "决赛", "2026-05-17", "科技大厦", "市人社局", WHO),
    BreakPicture("茶歇", WHO),
    DrawPicture(7, NOON.isoformat(), 2, (DrawnLine("01", "甲"),)),
    EntryPicture(WHO, 1, 24),
    RevealPicture(
        WHO,
        "路演答辩",
        (Tile(1, "评委甲", Fraction(161, 2), "lowest"), Tile(2, "")),
        1,
        "trimmed",
        Fraction(491, 6),
        2,
        Fraction(81),
        3,
        correction=True,
    ),
    RankingPicture((LINE,), (("路演答辩", 2),), 2, True, 3, "路演", 1, 2),
    AwardPicture("一等奖", 0, LINE, (("路演答辩", 2),), 2),
    AwardPicture("三等奖", 2),
)
RELEASE = Release(
    1,
    "final",
    "A",
    "E1",
    (
        ReleasedScore(
            "pitch",
            "路演答辩",
            "trimmed",
            (ReleasedMark(1, "J1", "评委甲", Fraction(161, 2), Fate.LOWEST),),
            Fraction(491, 6),
            2,
            1,
        ),
    ),
    None,
    2,
    with_final=False,
    at=NOON,
    reason="更正",
)
RESULTS = ResultsRelease(2, "final", (LINE,), (("路演答辩", 2),), 2, NOON + timedelta(seconds=1))
DRAW = Draw(1, "final", "A", 2**40, ("E1", "E2"), ("E2", "E1"), (1, 2), ("乙", "甲"), NOON)


def state(number: int, session: str = "", **more: object) -> StageState:
    return StageState("final", session, number, number - 1, **more)  # type: ignore[arg-type]


def test_an_event_begins_without_a_stage(shelf: Shelf) -> None:
    assert shelf.opened().store.read_stage() == StageRecords()


def test_every_record_comes_back_as_it_was(shelf: Shelf) -> None:
    target = shelf.create()
    turns = (
        Appearance("E1", NOON, 500_000, 300_001, 20_000, 1, done=True, settled=True),
        Appearance("E2", NOON, admitted="视频"),
    )
    clock = StageClock(480_000, 60_000, 17, Moment(NOON, 2**45, "boot-id"))
    held = state(
        3, "一/号", entry="E1", phase=Phase.PITCH, clock=clock, appearances=turns, covered=True, pause="茶歇"
    )
    other = state(1, "", cue=Cue(CueKind.REVEAL, "E1", 4), picture=PICTURES[4])
    with shelf.open(target).store.begin() as work:
        work.put_show("final", Show(ShowRules(pitch=1)))
        work.put_show("final", SHOW)
        work.put_stage_state(held)
        work.put_stage_state(other)
        work.add_release(RELEASE)
        work.add_release(RESULTS)
        work.add_draw(DRAW)
    assert shelf.open(target, read_only=True).store.read_stage() == StageRecords(
        {"final": SHOW},
        {("final", "一/号"): held, ("final", ""): other},
        (RELEASE, RESULTS),
        (DRAW,),
    )


@pytest.mark.parametrize("picture", PICTURES, ids=lambda item: type(item).__name__)
def test_every_picture_comes_back_as_it_was(shelf: Shelf, picture: Picture) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.put_stage_state(state(1, picture=picture))
    assert store.read_stage().state("final", "").picture == picture


def test_the_last_sixty_states_of_each_stage_are_kept(shelf: Shelf) -> None:
    store = shelf.opened().store
    assert KEPT_STATES == 60
    with store.begin() as work:
        work.put_stage_state(state(1, "B"))
        for number in range(1, 71):
            work.put_stage_state(state(number))
    assert store.read_stage().state("final", "").number == 70
    kept = [number for number in range(80) if store.read_stage_state("final", "", number) is not None]
    assert kept == list(range(11, 71))
    assert store.read_stage_state("final", "B", 1) == state(1, "B"), "of another hall nothing goes"
    assert store.read_stage_state("final", "C", 1) is None


def test_stepping_back_ends_where_the_states_end(shelf: Shelf) -> None:
    store = shelf.opened(judged_event()).store
    judging = LocalJudging(store, ORGANIZER)
    judging.do(DriveStage("final", "", StageAct.CALL, 0, "E1"))
    judging.do(DriveStage("final", "", StageAct.START))
    for _ in range(5):
        judging.do(DriveStage("final", "", StageAct.MORE_TIME, seconds=10))
    for left in (4, 3, 2, 1, 0):
        judging.do(DriveStage("final", "", StageAct.BACK))
        assert judging.ask(ShowOf("final")).state.clock.limit == 480_000 + left * 10_000
    assert verify_store(store, is_signed) == []


@pytest.mark.parametrize("table", ["release", "draw"])
@pytest.mark.parametrize("act", ["UPDATE \"{}\" SET text = 'x'", 'DELETE FROM "{}"'])
def test_what_was_released_or_drawn_cannot_be_changed_or_taken_out(
    shelf: Shelf, table: str, act: str
) -> None:
    target = shelf.create()
    with shelf.open(target).store.begin() as work:
        work.add_release(RELEASE)
        work.add_draw(DRAW)
    with pytest.raises(DBAPIError, match="append-only"), shelf.raw(target) as connection:
        connection.execute(text(act.format(table)))
    stage = shelf.open(target, read_only=True).store.read_stage()
    assert (stage.releases, stage.draws) == ((RELEASE,), (DRAW,))


def test_nothing_that_must_be_there_once_is_stored_twice(shelf: Shelf) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.put_stage_state(state(1))
        work.add_release(RELEASE)
        work.add_draw(DRAW)
    before = store.read_stage()
    for again in (
        lambda work: work.put_stage_state(state(1, covered=True)),
        lambda work: work.add_release(replace(RELEASE, entry="E2")),
        lambda work: work.add_draw(replace(DRAW, seed=1)),
    ):
        with pytest.raises(IntegrityError), store.begin() as work:
            again(work)
    assert store.read_stage() == before


def test_a_whole_day_verifies_and_is_what_a_program_sees_that_has_just_opened_the_event(
    shelf: Shelf,
) -> None:
    target = shelf.create(judged_event())
    store = shelf.open(target).store
    judging = day_on_stage(store)
    assert len(store.read_stage().releases) == 5
    fresh = LocalJudging(shelf.open(target, read_only=True).store, ORGANIZER)
    for query in (ShowOf("final", "A"), ShowOf("final", "一/号"), ScreenOf("final", "A"), WholeEvent()):
        assert judging.ask(query) == fresh.ask(query)
    assert verify_store(store, is_signed) == []


def test_another_program_takes_in_news_of_the_stage_without_reading_all_anew(
    databases: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = databases.create(judged_event())
    one = day_on_stage(databases.open(target).store)
    other = LocalJudging(databases.open(target).store, ORGANIZER)
    for judging in (one, other):
        monkeypatch.setattr(judging._store, "read_setup", lambda: pytest.fail("read anew"))
    assert not other.catch_up()
    number = one.ask(ShowOf("final", "A")).state.number
    # A step of the screen is news, too: what comes after it goes on from there.
    one.do(AdvanceScreen("final", "A", one.ask(ShowOf("final", "A")).state.cue))
    other.do(DriveStage("final", "A", StageAct.IDLE, number + 1))
    one.do(DriveStage("final", "A", StageAct.CALL, number + 2, "E1"))
    assert other.catch_up()
    for query in (ShowOf("final", "A"), ScreenOf("final", "A")):
        assert other.ask(query) == one.ask(query)
    assert one.ask(ShowOf("final", "A")).state.number == number + 3
    assert verify_store(databases.open(target, read_only=True).store, is_signed) == []


def test_an_event_of_the_version_before_is_brought_up_and_can_go_on_stage(shelf: Shelf) -> None:
    older = older_event(shelf, shelf.create(scored_event()), "0003")
    with shelf.raw(older) as connection:
        assert schema.revision_of(connection) == "0003"
        assert not inspect(connection).has_table("stage_state")
    store = shelf.open(older).store
    assert store.read_event() == scored_event()
    assert store.read_stage() == StageRecords()
    judging = LocalJudging(store, ORGANIZER)
    judging.do(DriveStage("final", "", StageAct.CALL, 0, "E1"))
    judging.do(DriveStage("final", "", StageAct.START))
    assert store.read_stage().state("final", "").phase is Phase.PITCH
    assert verify_store(store, is_signed) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes that start at once")
def test_no_acknowledged_state_is_lost_when_the_program_is_killed(files: Shelf) -> None:
    target = files.create(judged_event())
    rolls = random.Random(20260517)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.staging"])
    for _ in range(4):
        inbox, outbox = context.Pipe(duplex=False)
        program = context.Process(target=advance_until_killed, args=(target, outbox))
        program.start()
        outbox.close()
        told = [inbox.recv() for _ in range(rolls.randrange(3, 25))]
        time.sleep(rolls.random() * 0.02)
        program.kill()
        program.join()
        try:
            while True:
                told.append(inbox.recv())
        except EOFError:
            inbox.close()
        program.close()
        opened = files.open(target)
        stored = opened.store.read_stage().state("final", "")
        # One more may have come through whose acknowledgement the kill cut off.
        assert stored.number in (told[-1].number, told[-1].number + 1)
        assert opened.store.read_stage_state("final", "", told[-1].number) == told[-1]
        assert LocalJudging(opened.store, ORGANIZER).ask(ScreenOf("final")).picture is not None
        assert verify_store(opened.store, is_signed) == []
        opened.close()
