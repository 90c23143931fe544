"""The judge's desk on the day: who is on stage, the clock, entries to come, another running order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import EditSetup, SetEntryStatus
from judging_app.application.queries import WholeEvent
from judging_app.application.seats.joining import Link
from judging_app.application.seats.order_news import Move, OrderNews, RunningOrder, Turn
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import DrawLots, DriveStage, SetShow, StageAct
from judging_app.application.stage.records import Phase as OnStage
from judging_app.application.stage.records import SeatStage, Show, ShowRules
from judging_app.application.stage.steady import moment_now
from judging_app.desktop.models.desk_entries import Group
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.pages.desk_clock import BandClock
from judging_app.desktop.pages.desk_stage_words import clock_text
from judging_app.desktop.pages.judge_order import order_words
from judging_app.domain.event import EntryStatus, Event
from judging_app.domain.problems import Problem
from judging_app.domain.running_order import swapped
from judging_app.domain.sheets import Standing
from judging_app.domain.stage_clock import Moment, StageClock
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.contest import contest
from tests.desktop.judge_hall import LESS, MARKS, Laptop

AtHall = Callable[..., Laptop]
EVENT = contest(entries=10, recusals=())
MINUTE = 60_000


class Stagehand:
    """The organizer's hand at the stage, and the host's clock, which can be put on."""

    def __init__(self, person: Laptop) -> None:
        self.person = person
        self.ahead = 0
        person.hall.file.judging._steady = self.moment

    def moment(self) -> Moment:
        now = moment_now()
        return Moment(now.at + timedelta(milliseconds=self.ahead), now.steady + self.ahead, now.boot)

    def act(self, act: StageAct, entry: str = "") -> None:
        self.person.hall.do(DriveStage("R1", "", act, 0, entry))

    def begin(self, entry: str) -> None:
        """An entry begins its pitch, and the laptop knows."""
        self.act(StageAct.CALL, entry)
        self.act(StageAct.START)
        self.wait_for(entry, OnStage.PITCH)

    def finish(self) -> None:
        """Pitch and questions are over."""
        self.act(StageAct.FORWARD)
        self.act(StageAct.FORWARD)

    def wait_for(self, entry: str, phase: OnStage) -> None:
        def is_there() -> bool:
            desk = self.person.page.book.desk
            return desk is not None and (desk.stage.entry, desk.stage.phase) == (entry, phase)

        wait(is_there, what=f"{entry} at {phase}")

    def swap(self, one: str, other: str) -> None:
        event = self.person.hall.file.judging.ask(WholeEvent())
        change = SetupChange(differences(event, swapped(event, one, other)), "")
        self.person.hall.do(EditSetup("R1", SetupAct.SWAP_ENTRIES, change))


def at_desk(laptop: AtHall, event: Event = EVENT, rules: ShowRules | None = None) -> tuple[Laptop, Stagehand]:
    person = laptop(event)
    if rules is not None:
        person.hall.do(SetShow("R1", Show(rules)))
    person.sit()
    wait(lambda: person.view._link.link is Link.CONNECTED, what="connected")
    return person, Stagehand(person)


def state_of(person: Laptop, entry: str) -> str:
    row = person.page.entries.row(entry)
    assert row is not None
    return row.state


def test_before_the_show_the_band_is_that_of_the_sheet_in_hand(laptop: AtHall) -> None:
    person, _ = at_desk(laptop)
    person.turn(person.page, "E03")
    frame = person.page.frame
    assert frame.band.accessibleName().startswith("03 ")
    assert frame.band.is_quiet, "the dark band means that somebody is on stage"
    assert not frame.clock.isVisible()
    assert not frame.stage.isVisible()
    assert not frame.sheet.stage.isVisible()


def test_the_band_shows_who_is_on_stage_and_the_time_that_is_left(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    frame = person.page.frame
    assert frame.band.accessibleName().startswith("现场 01 陇上黄花菜")
    assert frame.clock.caption() == "路演剩余"
    assert frame.clock.time_text() in {"08:00", "07:59"}
    assert frame.clock._plan() == "路演 8:00 · 答辩 5:00"
    assert frame.sheet.stage.text() == "01 号 · 与现场一致"
    row = person.page.entries.row("E01")
    assert row is not None
    assert row.live
    assert row.spoken.endswith("，现场")
    # 78 s of the questions are over: 3:42 of 5:00 are left.
    stage.act(StageAct.FORWARD)
    stage.ahead = 78_000
    stage.act(StageAct.PAUSE)
    stage.wait_for("E01", OnStage.QUESTIONS)
    wait(lambda: frame.clock.caption() == "答辩暂停", what="paused")
    assert frame.clock.time_text() in {"03:42", "03:41"}
    assert not frame.clock.is_ticking, "a clock that stands needs no looking at"
    stage.act(StageAct.FORWARD)
    stage.wait_for("E01", OnStage.SCORING)
    # Nobody is on stage while sheets are collected: the band is no longer dark, and says who comes next.
    assert frame.band.is_quiet
    second = EVENT.entries[1].name
    assert frame.band.accessibleName() == f"01 号收分中 01 {EVENT.entries[0].name} 下一项：02 号 {second}"
    assert not frame.clock.isVisible()
    assert frame.sheet.stage.text() == "01 号 · 现场正在收分"
    row = person.page.entries.row("E01")
    assert row is not None
    assert not row.live


def test_where_judges_are_free_the_band_shows_the_stage_and_nothing_is_locked(laptop: AtHall) -> None:
    person, stage = at_desk(laptop, rules=ShowRules(follow=False))
    person.turn(person.page, "E05")
    stage.begin("E01")
    frame = person.page.frame
    assert frame.band.accessibleName().startswith("现场 01 ")
    assert not frame.band.is_quiet
    assert frame.clock.time_text() in {"08:00", "07:59"}
    assert frame.sheet._heading.text() == f"05 号 {EVENT.entries[4].name}", "whose sheet it is"
    assert not frame.stage.isVisible(), "who is free is not out of step"
    assert person.phase("E05") is Phase.OPEN
    assert person.phase("E07") is Phase.OPEN


def test_what_comes_up_while_scoring_moves_no_mark(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    person.turn(person.page, "E01")
    frame = person.page.frame
    rows = [row.mapTo(frame, row.rect().topLeft()).y() for row in frame.sheet.rows]
    stage.finish()
    stage.begin("E02")
    stage.swap("E07", "E09")
    wait(lambda: frame.stage.isVisible() and person.view.order.isVisible(), what="both strips")
    QTest.qWait(50)
    assert [row.mapTo(frame, row.rect().topLeft()).y() for row in frame.sheet.rows] == rows
    assert frame.stage.y() == person.view.order.y(), "side by side"
    assert not frame.hints.isVisible()
    person.press(Qt.Key.Key_F5)
    person.click(person.view.order.close_button)
    wait(frame.hints.isVisible, what="the hints again")


def test_an_entry_that_has_withdrawn_is_not_waited_for(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    person.hall.do(SetEntryStatus("R1", "E02", EntryStatus.WITHDRAWN, "未到场"))
    wait(lambda: state_of(person, "E02") == "退赛", what="withdrawn")
    stage.finish()
    wait(
        lambda: person.page.frame.band.accessibleName().endswith(f"03 号 {EVENT.entries[2].name}"),
        what="next",
    )
    # 10 entries, one of them withdrawn.
    assert person.page.entries.counts()[Group.OPEN] == 9


def test_another_entry_on_stage_moves_neither_sheet_nor_focus_nor_what_is_typed(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    page = person.page
    person.turn(page, "E01")
    person.key_marks(page, "21")
    person.type("20")
    box = QApplication.focusWidget()
    person.type(".")
    stage.finish()
    stage.begin("E02")
    assert QApplication.focusWidget() is box
    assert page.book.current is not None
    assert page.book.current.key.entry == "E01"
    person.type("5")
    person.press(Qt.Key.Key_Return)
    assert page.book.sheets["E01"].marks == {"C1": 210_000, "C2": 205_000}
    frame = page.frame
    assert frame.stage.accessibleName() == "您在评 01 号，现场是 02 号"
    assert frame.sheet._heading.text() == f"01 号 {EVENT.entries[0].name}"
    assert not frame.sheet.stage.isVisible()
    person.press(Qt.Key.Key_F5)
    assert page.book.current.key.entry == "E02"
    assert not frame.stage.isVisible()
    assert frame.sheet.stage.text() == "02 号 · 与现场一致"
    assert QApplication.focusWidget() is frame.sheet.row("C1").box._edit


def test_the_strips_button_leads_to_the_stage_too(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    person.turn(person.page, "E04")
    button = person.page.frame.stage.action_button
    assert button.text() == "去 01 号"
    person.click(button)
    assert person.page.book.current is not None
    assert person.page.book.current.key.entry == "E01"


def test_an_entry_to_come_takes_marks_only_for_a_reason_and_the_organizer_settles_it(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    page, early = person.page, person.page.frame.sheet.early
    assert state_of(person, "E03") == "待上场"
    person.turn(page, "E03")
    assert early.strip.accessibleName() == "本项还没有上场 上场后即可评分。"
    page.frame.sheet.go_to("C1")
    person.type("21")
    person.press(Qt.Key.Key_Return, CTRL)
    assert (page.book.sheets["E03"].marks, person.phase("E03")) == ({}, Phase.EARLY)

    person.click(early.strip.action_button)
    assert QApplication.focusWidget() is early.reason
    person.press(Qt.Key.Key_Return)
    assert person.phase("E03") is Phase.EARLY, "a reason is needed"
    person.type("负责人要赶飞机")
    person.press(Qt.Key.Key_Return)
    assert person.phase("E03") is Phase.OPEN
    assert early.strip.accessibleName() == "本项还没有上场 上场前评分，理由：负责人要赶飞机"
    person.key_marks(page, *LESS)
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E03") is Phase.HELD, what="held for the organizer")
    assert state_of(person, "E03") == "待处理"
    said = "待处理 上场前提交的，由组织者决定是否采纳。理由：负责人要赶飞机"
    wait(lambda: page.frame.sheet.notice.accessibleName() == said, what="why it is held")
    assert not early.isVisible()
    held = person.hall.held()[0]
    assert (held.problem, held.sheet.reason) == (Problem.NOT_PRESENTED.value, "负责人要赶飞机")
    assert person.hall.sheet("E03").standing is not Standing.SUBMITTED


def test_the_question_for_a_reason_goes_away_with_escape(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    person.turn(person.page, "E03")
    early = person.page.frame.sheet.early
    person.click(early.strip.action_button)
    person.type("1")
    person.press(Qt.Key.Key_Escape)
    assert not early.form.isVisible()
    assert early.strip.isVisible()
    assert person.phase("E03") is Phase.EARLY


def test_a_reason_that_is_being_typed_stays_where_it_is_when_the_entry_comes_on_stage(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    person.turn(person.page, "E02")
    early = person.page.frame.sheet.early
    person.click(early.strip.action_button)
    person.type("1")
    stage.finish()
    stage.begin("E02")
    assert QApplication.focusWidget() is early.reason
    person.type("2")
    assert early.reason.text() == "12"
    person.press(Qt.Key.Key_Return)
    sheet = person.page.book.sheets["E02"]
    assert (sheet.marks, sheet.phase, sheet.is_early) == ({}, Phase.OPEN, False)
    person.key_marks(person.page, *MARKS)
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E02") is Phase.STORED, what="stored, and not held")
    assert person.hall.sheet("E02").reason == ""


def test_cut_off_the_reason_is_proposed_and_the_clock_runs_on(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.begin("E01")
    frame = person.page.frame
    person.hall.host.stop()
    wait(lambda: person.view._link.link is Link.OFFLINE, what="cut off")
    assert frame.band.accessibleName().startswith("断开前的现场 01")
    assert frame.clock.is_ticking
    assert not frame.sheet.stage.isVisible(), "nobody knows whether it still is so"
    person.turn(person.page, "E02")
    assert frame.stage.accessibleName() == "您在评 02 号，断开前现场是 01 号"
    person.click(frame.sheet.early.strip.action_button)
    assert frame.sheet.early.reason.text() == "与主控台断开"
    person.press(Qt.Key.Key_Return)
    person.key_marks(person.page, *MARKS)
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E02") is Phase.WAITING, what="kept here")
    # Meanwhile E02 has come on stage: nothing is wrong with the sheet.
    stage.finish()
    stage.act(StageAct.CALL, "E02")
    stage.act(StageAct.START)
    person.hall.open()
    wait(lambda: person.phase("E02") is Phase.STORED, what="stored")


def test_what_is_being_keyed_when_the_show_begins_stays_open_and_asks_for_its_reason_at_the_end(
    laptop: AtHall,
) -> None:
    person, stage = at_desk(laptop)
    page = person.page
    person.turn(page, "E05")
    person.key_marks(page, *MARKS[:4])
    page.frame.sheet.go_to("C5")
    person.type("12")
    stage.begin("E01")
    person.type(".5")
    assert person.phase("E05") is Phase.OPEN
    person.press(Qt.Key.Key_Return, CTRL)
    early = page.frame.sheet.early
    assert QApplication.focusWidget() is early.reason
    assert person.phase("E05") is Phase.OPEN
    person.type("开场前已评完")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E05") is Phase.HELD, what="held")
    assert person.hall.held()[0].sheet.marks["C5"] == 125_000


def test_the_first_entries_that_are_scored_together_say_so(laptop: AtHall) -> None:
    person, stage = at_desk(laptop, rules=ShowRules(questions=0, first_together=3))
    stage.begin("E01")
    person.turn(person.page, "E01")
    assert state_of(person, "E01") == "待一起评"
    early = person.page.frame.sheet.early
    assert early.strip.accessibleName() == "第 3 个项目结束后一起评 届时即可评分。"
    assert state_of(person, "E02") == "待上场"
    for entry in ("E02", "E03"):
        stage.act(StageAct.FORWARD)
        stage.begin(entry)
    stage.act(StageAct.FORWARD)
    wait(lambda: person.phase("E01") is Phase.OPEN, what="all three together")
    assert not early.isVisible()


def test_an_entry_that_was_called_is_about_to_begin(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.act(StageAct.CALL, "E01")
    stage.wait_for("E01", OnStage.CALLED)
    person.turn(person.page, "E01")
    assert state_of(person, "E01") == "即将开始"
    assert person.page.frame.clock.caption() == "即将开始"
    assert person.page.frame.clock.time_text() == "08:00"
    assert person.page.frame.sheet.early.strip.accessibleName() == "即将开始 开始后即可评分。"


def test_two_entries_change_places_while_a_judge_is_typing_and_the_marks_stay_with_the_project(
    laptop: AtHall,
) -> None:
    person, stage = at_desk(laptop)
    page = person.page
    person.turn(page, "E07")
    person.key_marks(page, "21", "20.5")
    person.type("1")
    box = QApplication.focusWidget()
    stage.swap("E07", "E09")
    wait(person.view.order.isVisible, what="the banner")
    assert QApplication.focusWidget() is box
    person.type("8")
    person.press(Qt.Key.Key_Return)
    person.type("12.5")
    person.press(Qt.Key.Key_Return)
    person.type("12.5")
    assert page.book.current is not None
    assert page.book.current.key.entry == "E07"
    wait(lambda: page.frame.band.accessibleName().startswith("09 "), what="the project's new number")
    seventh, ninth = EVENT.entries[6].name, EVENT.entries[8].name
    assert person.view.order.accessibleName() == (
        f"出场顺序有变：07 号与 09 号互换 现在 07 号 {ninth}；09 号 {seventh}"
    )
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E07") is Phase.STORED, what="stored")
    stored = person.hall.sheet("E07").stored_marks
    assert stored == {"C1": 210_000, "C2": 205_000, "C3": 180_000, "C4": 125_000, "C5": 125_000}
    assert person.hall.sheet("E09").revision == 0
    assert page.entries.shown()[6] == "E09", "the list is in the new order"


def test_the_banner_stays_until_it_is_closed_and_does_not_come_again(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    stage.swap("E01", "E02")
    banner = person.view.order
    wait(banner.isVisible, what="the banner")
    person.hand_in("E05")
    assert banner.isVisible()
    person.click(banner.close_button)
    assert not banner.isVisible()
    person.hall.do(SetEntryStatus("R1", "E03", EntryStatus.WITHDRAWN, "未到场"))
    wait(banner.isVisible, what="the next change")
    assert banner.accessibleName().startswith("出场顺序有变：03 号退赛 ")
    person.click(banner.close_button)
    person.window.close()
    person.start()
    person.resume()
    QTest.qWait(150)
    assert not person.view.order.isVisible()


def test_a_change_while_the_program_was_closed_is_told_when_it_is_started(laptop: AtHall) -> None:
    person, stage = at_desk(laptop)
    QTest.qWait(50)
    person.window.close()
    person.hall.do(DrawLots("R1", "", 7))
    person.start()
    person.resume()
    wait(person.view.order.isVisible, what="the banner")
    assert person.view.order.accessibleName().startswith("出场顺序有变：已重新抽签 ")
    assert stage.ahead == 0


@pytest.mark.parametrize(
    ("news", "head"),
    [
        ({"move": Move(Turn("E07", 12), 7)}, "出场顺序有变：07 号改为 12 号，中间各项前移一位"),
        ({"move": Move(Turn("E07", 3), 7)}, "出场顺序有变：07 号改为 03 号，中间各项后移一位"),
        ({"drawn": True, "is_first": True}, "出场顺序有变：已抽签排定"),
        ({"reordered": True}, "出场顺序有变：多个项目改号"),
        ({"restored": True}, "出场顺序有变：已恢复原来的顺序"),
        ({"added": (Turn("E25", 25),)}, "出场顺序有变：新增：25 号"),
        ({"gone": (Turn("E25", 0),)}, "出场顺序有变：不再由您评：E25 号"),
    ],
)
def test_every_change_of_the_order_has_its_words(news: dict[str, object], head: str, language: None) -> None:
    assert order_words(OrderNews(RunningOrder(), **news), None)[0] == head  # type: ignore[arg-type]


def test_at_the_organizers_own_desk_a_sheet_before_its_turn_is_stored_with_the_reason(driver: Driver) -> None:
    target = driver.make(EVENT)
    driver.open(target)
    page = driver.desk()
    page.operations.do(DriveStage("R1", "", StageAct.CALL, 0, "E01"))
    wait(lambda: page.book.sheets["E03"].phase is Phase.EARLY, what="the show has begun")
    driver.turn(page, "E03")
    driver.click(page.frame.sheet.early.strip.action_button)
    driver.type("负责人要赶飞机")
    driver.press(Qt.Key.Key_Return)
    driver.key_marks(page, *MARKS)
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.book.sheets["E03"].phase is Phase.STORED, what="stored")
    assert driver.stored(target)["E03"].reason == "负责人要赶飞机"  # type: ignore[attr-defined]


class Hands:
    """A clock whose hands a test moves."""

    def __init__(self) -> None:
        self.now = moment_now()

    def __call__(self) -> Moment:
        return self.now

    def move(self, ms: int) -> None:
        self.now = Moment(self.now.at, self.now.steady + ms, self.now.boot)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clock(qtbot: object, hands: Hands) -> BandClock:
    made = BandClock(hands)
    made.resize(300, 72)
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    return made


def pitch(hands: Hands, left: int) -> SeatStage:
    running = StageClock(8 * MINUTE, MINUTE, 8 * MINUTE - left, hands.now)
    return SeatStage("R1", "E01", OnStage.PITCH, running, follow=True, pitch=480, questions=300)


def test_the_clock_ticks_only_while_it_runs_and_is_in_view(clock: BandClock, hands: Hands) -> None:
    clock.show_stage(pitch(hands, 2 * MINUTE))
    assert clock.is_ticking
    clock.hide()
    assert not clock.is_ticking
    clock.show()
    assert clock.is_ticking
    clock.show_stage(SeatStage("R1", "E01", OnStage.PITCH, StageClock(8 * MINUTE), follow=True))
    assert not clock.is_ticking
    clock.show_stage(None)
    assert not clock.is_ticking


def test_only_another_part_the_last_minute_and_the_end_are_said_aloud(clock: BandClock, hands: Hands) -> None:
    heard: list[str] = []
    clock.announced.connect(heard.append)
    clock.show_stage(pitch(hands, MINUTE + 2_500))
    for _ in range(70):
        hands.move(1_000)
        clock._tick()
    assert heard == ["还剩 1 分钟", "时间到"]
    assert (clock.caption(), clock.time_text()) == ("路演超时", "+00:07")
    questions = StageClock(5 * MINUTE, MINUTE, 0, hands.now)
    clock.show_stage(SeatStage("R1", "E01", OnStage.QUESTIONS, questions, follow=True, pitch=480))
    clock.show_stage(
        SeatStage(
            "R1", "E01", OnStage.QUESTIONS, replace(questions, limit=questions.limit + MINUTE), follow=True
        )
    )
    assert heard[2:] == ["答辩剩余 5:00"], "more time is no other part"


def test_a_pause_in_overtime_is_said(clock: BandClock) -> None:
    over = StageClock(8 * MINUTE, MINUTE, 8 * MINUTE + 16_400)
    clock.show_stage(SeatStage("R1", "E01", OnStage.PITCH, over, pitch=480))
    assert (clock.caption(), clock.time_text()) == ("路演超时，已暂停", "+00:16")


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (480_000, "08:00"),
        (222_000, "03:42"),
        (1, "00:01"),
        (0, "00:00"),
        (-7_000, "+00:07"),
        (3_700_000, "1:01:40"),
    ],
)
def test_digits_keep_their_places(left: int, text: str) -> None:
    assert clock_text(left) == text
