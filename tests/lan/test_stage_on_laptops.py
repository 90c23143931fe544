"""The stage on judges' laptops over real HTTPS: whose turn it is, and a clock that is the host's."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from judging_app.application.commands import EditSetup
from judging_app.application.queries import DeskOf, ShowOf, WholeEvent
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.seats.desk_port import Credentials, Delivery
from judging_app.application.seats.joining import Link
from judging_app.application.seats.slice import SeatSlice
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import (
    AdvanceScreen,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    StageAct,
)
from judging_app.application.stage.records import Phase, SeatStage, Session, Show, ShowRules
from judging_app.application.stage.steady import moment_now
from judging_app.domain.canonical import to_plain
from judging_app.domain.event import Entry, Panel, Participation, Seat
from judging_app.domain.event import Judge as Person
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.running_order import swapped
from judging_app.domain.stage_clock import Moment
from judging_app.lan import client
from judging_app.lan.courier import Pace
from judging_app.lan.lenient import value_of
from judging_app.lan.tokens import SeatToken, issue
from tests.lan.conftest import EVENT
from tests.lan.fake_host import FakeHost
from tests.lan.halls import FileHall
from tests.lan.judges import Judge, until
from tests.lan.laptops import HALL, HOME
from tests.storage.builders import small_event

FOLLOWING = SeatStage(HALL, "E2", Phase.SCORING, follow=True, scorable=("E2",), pitch=480, questions=300)
NEAR = 50
"""Milliseconds that the clocks of host and laptop may differ by on one computer."""
TWO_HOURS = 2 * 3_600_000


def drive(hall: FileHall, act: StageAct, entry: str = "", session: str = "") -> None:
    hall.do(DriveStage(HALL, session, act, 0, entry))


def call(hall: FileHall, entry: str = "E2") -> None:
    drive(hall, StageAct.CALL, entry)


def stage_of(judge: Judge) -> SeatStage:
    return judge.seat.judging.ask(DeskOf(HALL, "pitch", "J1")).stage


def left_at_host(hall: FileHall) -> int:
    clock = hall.judging.ask(ShowOf(HALL)).state.clock
    assert clock is not None
    return clock.remaining(hall.judging.moment())


def left_on_laptop(judge: Judge, now: Moment | None = None) -> int:
    clock = stage_of(judge).clock
    assert clock is not None
    return clock.remaining(now or judge.seat.judging.moment())


def apart(hall: FileHall, judge: Judge) -> int:
    """Milliseconds between the two clocks, both looked at within the same moment."""
    before = left_at_host(hall)
    there = left_on_laptop(judge)
    after = left_at_host(hall)
    return max(there - before, after - there, 0)


def shown(judge: Judge) -> dict[str, bool]:
    """Which entries the desk takes marks for."""
    desk = judge.seat.judging.ask(DeskOf(HALL, "pitch", "J1"))
    return {item.entry.code: item.presented for item in desk.entries}


def at_fake(host: FakeHost, folder: Path, part: SeatSlice) -> Judge:
    """A laptop that was paired with a host that a test speaks for."""
    token = issue(bytes(32), SeatToken(EVENT, "J1", "laptop-1", 1))
    address = f"{HOME}:{host.port}"
    known = Credentials(
        EVENT, "J1", "laptop-1", token, "00" * 32, host.certificate.certificate.decode(), address
    )
    return Judge(folder / "seats" / "fake", known, part)


def swap(hall: FileHall, one: str, other: str) -> None:
    """Two entries change places, as the organizer does it."""
    event = hall.judging.ask(WholeEvent())
    edits = differences(event, swapped(event, one, other))
    hall.do(EditSetup(HALL, SetupAct.SWAP_ENTRIES, SetupChange(edits, "")))


@pytest.fixture
def judge(hall: FileHall, tmp_path: Path) -> Iterator[Judge]:
    opened = Judge.seated(hall, tmp_path / "seats" / "seat")
    yield opened
    opened.close()


def test_every_step_of_a_turn_reaches_the_laptop_with_its_next_question(hall: FileHall, judge: Judge) -> None:
    call(hall)
    until(lambda: stage_of(judge).phase is Phase.CALLED)
    assert (stage_of(judge).entry, stage_of(judge).follow) == ("E2", True)
    assert (stage_of(judge).pitch, stage_of(judge).questions) == (480, 300)
    assert left_on_laptop(judge) == 480_000, "it does not run yet"
    drive(hall, StageAct.START)
    until(lambda: stage_of(judge).phase is Phase.PITCH)
    assert apart(hall, judge) <= NEAR
    assert left_on_laptop(judge) < 480_000
    drive(hall, StageAct.PAUSE)
    until(lambda: not getattr(stage_of(judge).clock, "runs", True))
    assert left_on_laptop(judge) == left_at_host(hall), "a clock that stands says the same to the millisecond"
    drive(hall, StageAct.START)
    drive(hall, StageAct.FORWARD)
    until(lambda: stage_of(judge).phase is Phase.QUESTIONS)
    assert apart(hall, judge) <= NEAR
    drive(hall, StageAct.FORWARD)
    until(lambda: stage_of(judge).phase is Phase.SCORING)
    assert stage_of(judge).clock is None
    assert stage_of(judge).scorable == ("E2",)


def test_a_step_back_is_a_step_for_the_laptop_too(hall: FileHall, judge: Judge) -> None:
    call(hall, "E1")
    until(lambda: stage_of(judge).entry == "E1")
    drive(hall, StageAct.BACK)
    until(lambda: not stage_of(judge).entry)
    assert not stage_of(judge).follow


def test_a_laptop_whose_time_of_day_is_wrong_has_the_right_time_left(
    hall: FileHall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def its_clocks() -> Moment:
        """Two hours fast, started at another time than the host, and never the same start."""
        now = moment_now()
        wrong = now.at + timedelta(milliseconds=TWO_HOURS)
        return Moment(wrong, now.steady + 987_654_321, "the laptop's own start")

    monkeypatch.setattr(client, "moment_now", its_clocks)
    call(hall)
    drive(hall, StageAct.START)
    judge = Judge.seated(hall, tmp_path / "seats" / "seat")
    until(lambda: getattr(stage_of(judge).clock, "since", None) is not None)
    # Until the first answer it has the slice that it was paired with.
    until(lambda: stage_of(judge).clock.since.boot == "the laptop's own start")  # type: ignore[union-attr]
    before = left_at_host(hall)
    there = left_on_laptop(judge, its_clocks())
    assert max(there - before, left_at_host(hall) - there) <= NEAR
    judge.close()


def test_the_clock_runs_on_without_the_host_and_when_the_program_is_started_anew(
    hall: FileHall, judge: Judge
) -> None:
    call(hall)
    drive(hall, StageAct.START)
    until(lambda: stage_of(judge).phase is Phase.PITCH)
    until(lambda: judge.link.link is Link.CONNECTED)
    hall.host.stop()
    assert apart(hall, judge) <= NEAR
    again = judge.again()
    assert stage_of(again).phase is Phase.PITCH
    assert apart(hall, again) <= NEAR
    again.close()


def test_a_host_that_is_opened_again_has_the_same_time_left_for_everybody(tmp_path: Path) -> None:
    path = tmp_path / "大赛.judging"
    hall = FileHall(path)
    judge = Judge.seated(hall, tmp_path / "seats" / "seat")
    call(hall)
    drive(hall, StageAct.START)
    until(lambda: stage_of(judge).phase is Phase.PITCH)
    before = stage_of(judge).clock
    port = hall.port
    hall.close()
    again = FileHall(path, port=port)
    until(lambda: stage_of(judge).clock != before, 10)
    assert apart(again, judge) <= NEAR
    drive(again, StageAct.PAUSE)
    until(lambda: not getattr(stage_of(judge).clock, "runs", True))
    judge.close()
    again.close()


def test_while_a_turn_is_on_the_laptop_asks_more_often(hall: FileHall, tmp_path: Path) -> None:
    call(hall)
    pace = Pace(poll=60.0, on_stage=0.05, first_retry=0.05, longest_retry=0.2)
    judge = Judge.seated(hall, tmp_path / "seats" / "seat", pace=pace)
    until(lambda: stage_of(judge).phase is Phase.CALLED)
    drive(hall, StageAct.START)
    # At its usual pace the laptop would not have asked again for a minute.
    until(lambda: stage_of(judge).phase is Phase.PITCH)
    clock = stage_of(judge).clock
    assert clock is not None
    assert clock.runs
    judge.close()


def test_a_host_of_an_earlier_version_leaves_judges_free(tmp_path: Path) -> None:
    part = SeatSlice("J1", replace(small_event(), name="早先的主控台"))
    plain = to_plain(part)
    assert "stage" not in plain, "what has its default is not sent"
    older = FakeHost(
        lambda *_: (200, {"version": "a.1", "slice": plain, "time": "2026-05-17T12:00:00+00:00"})
    )
    judge = at_fake(older, tmp_path, replace(part, stage=(FOLLOWING,)))
    assert not shown(judge)["E1"], "as the host said before it was put back to an earlier version"
    until(lambda: stage_of(judge) == SeatStage(HALL))
    assert all(shown(judge).values())
    judge.close()
    older.close()


def test_what_a_later_host_says_more_of_the_stage_is_passed_over(tmp_path: Path) -> None:
    part = SeatSlice("J1", small_event(), stage=(FOLLOWING,))
    plain = to_plain(part)
    plain["stage"][0]["hologram"] = {"height": 3}
    moment = {**to_plain(moment_now()), "leap": 1}
    said = {"version": "b.1", "slice": plain, "time": "2026-05-17T12:00:00+00:00", "moment": moment}
    later = FakeHost(lambda *_: (200, said))
    judge = at_fake(later, tmp_path, replace(part, stage=()))
    until(lambda: stage_of(judge) == FOLLOWING)
    assert not shown(judge)["E1"], "and it is gone by: the judge follows the stage"
    judge.close()
    later.close()


def test_an_earlier_laptop_finds_nothing_missing(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    call(hall)
    said = laptop.seat()
    said.pop("moment")
    said["slice"].pop("stage")
    part = value_of(SeatSlice, said["slice"])
    assert (part.judge, part.stage) == ("J1", ())


def test_a_laptop_hears_of_its_own_hall_and_of_nothing_that_is_shown(tmp_path: Path) -> None:
    event = small_event()
    round_ = event.rounds[0]
    other = replace(
        round_,
        panels=(*round_.panels, Panel("Q", "乙厅评审组")),
        seats=(*round_.seats, Seat("J6", "Q")),
        participations=(*round_.participations, Participation("E6", "Q")),
    )
    event = replace(
        event,
        entries=(*event.entries, Entry("E6", "乙厅项目", track="T1", order=6)),
        judges=(*event.judges, Person("J6", "评委J6")),
        rounds=(other, *event.rounds[1:]),
    )
    hall = FileHall(tmp_path / "大赛.judging", event)
    sessions = (Session("A", "甲厅"), Session("B", "乙厅"))
    rules = ShowRules(pitch=60, questions=0)
    hall.do(SetShow(HALL, Show(rules, sessions, {"E6": "B"})))
    here, there = hall.seated("J1"), hall.seated("J6")
    drive(hall, StageAct.CALL, "E2", "A")
    drive(hall, StageAct.CALL, "E6", "B")
    drive(hall, StageAct.START, session="B")
    first, second = (json.dumps(laptop.seat(), ensure_ascii=False) for laptop in (here, there))
    assert '"entry": "E2"' in first
    assert "E6" not in first
    assert "乙厅" not in first
    assert '"entry": "E6"' in second
    assert "E2" not in second
    drive(hall, StageAct.FORWARD, session="B")
    assert there.submit("E6", "of-the-other-hall").status_code == 200
    hall.do(CloseEntry(HALL, "E6"))
    hall.do(RevealEntry(HALL, "B", "E6"))
    row = hall.judging.ask(ShowOf(HALL, "B")).row("E6")
    assert row is not None
    assert row.release is not None
    for laptop in (here, there):
        said = json.dumps(laptop.seat(), ensure_ascii=False)
        assert not any(
            word in said for word in ("picture", "release", "cue", "tiles", "appearances", "covered")
        )
    before = there.seat()["version"]
    hall.do(AdvanceScreen(HALL, "B", hall.judging.ask(ShowOf(HALL, "B")).state.cue))
    assert there.seat(before)["slice"] is None, "what the projector shows is no news for a desk"
    hall.close()


def test_a_sheet_for_an_entry_that_was_not_on_stage_is_held_with_its_reason(
    hall: FileHall, judge: Judge
) -> None:
    call(hall)
    until(lambda: stage_of(judge).follow)
    with pytest.raises(JudgingError) as refused:
        judge.hand_in("E1")
    assert refused.value.problem is Problem.NOT_PRESENTED
    early = judge.hand_in("E1", reason="项目负责人要提前离场")
    until(lambda: judge.has(early, Delivery.HELD))
    held = hall.held()[0]
    assert (held.problem, held.sheet.entry, held.sheet.reason) == (
        Problem.NOT_PRESENTED.value,
        "E1",
        "项目负责人要提前离场",
    )
    assert hall.history("E1", "J1") == ()
    drive(hall, StageAct.START)
    until(lambda: shown(judge)["E2"])
    on_stage = judge.hand_in("E2")
    until(lambda: judge.has(on_stage))


def test_a_change_of_the_order_is_told_until_it_was_seen_also_after_a_restart(
    hall: FileHall, judge: Judge
) -> None:
    assert judge.seat.order_news(HALL) is None, "the order that a laptop has first is nothing to tell of"
    swap(hall, "E1", "E3")
    until(lambda: judge.seat.order_news(HALL) is not None)
    again = judge.again()
    news = again.seat.order_news(HALL)
    assert news is not None
    # E1 was No. 2 and E3 No. 3.
    assert [(later.entry, earlier.entry) for later, earlier in news.swaps] == [("E1", "E3")]
    again.seat.note_order_seen(HALL, news.now)
    assert again.seat.order_news(HALL) is None
    third = again.again()
    assert third.seat.order_news(HALL) is None
    third.close()


def test_an_order_that_was_changed_back_is_told_as_well_where_the_judge_had_heard_of_it(
    hall: FileHall, judge: Judge
) -> None:
    judge.seat.order_news(HALL)
    swap(hall, "E1", "E3")
    until(lambda: judge.seat.order_news(HALL) is not None)
    swap(hall, "E1", "E3")
    until(lambda: getattr(judge.seat.order_news(HALL), "restored", False))
    again = judge.again()
    news = again.seat.order_news(HALL)
    assert news is not None
    assert (news.restored, news.swaps) == (True, ())
    again.seat.note_order_seen(HALL, news.now)
    assert again.seat.order_news(HALL) is None
    again.close()


def test_an_order_that_was_changed_and_changed_back_unheard_is_no_news(hall: FileHall, judge: Judge) -> None:
    judge.seat.order_news(HALL)
    until(lambda: judge.link.link is Link.CONNECTED)
    hall.host.stop()
    until(lambda: judge.link.link is Link.OFFLINE)
    swap(hall, "E1", "E3")
    swap(hall, "E1", "E3")
    hall.host.start(hall.port)
    until(lambda: judge.link.link is Link.CONNECTED)
    assert judge.seat.order_news(HALL) is None


def test_a_draw_of_lots_is_told_as_such(hall: FileHall, judge: Judge) -> None:
    judge.seat.order_news(HALL)
    hall.do(DrawLots(HALL, "", 3))
    until(lambda: judge.seat.order_news(HALL) is not None)
    news = judge.seat.order_news(HALL)
    assert news is not None
    assert (news.drawn, news.swaps, news.move, news.reordered) == (True, (), None, False)
