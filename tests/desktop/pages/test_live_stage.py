"""The organizer's live page on the day on stage, driven by clicks and keys over a real event file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Command, EditSetup
from judging_app.application.queries import ShowOf, WholeEvent
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import CoverScreen, DriveStage, SetShow, StageAct
from judging_app.application.stage.next_step import NextKind
from judging_app.application.stage.records import Break, Phase, Session, Show, ShowRules
from judging_app.application.stage.show_view import EntryState, ShowView
from judging_app.desktop.models.live_cards import CardAct
from judging_app.desktop.models.live_model import FIRST_JUDGE
from judging_app.desktop.models.live_stage import PartState, clock_digits
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.theme.style import theme
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.event import AdjustmentKind, Event
from judging_app.domain.indicators import BandRow, Interval
from judging_app.domain.rulebook import TimePenalty
from judging_app.domain.running_order import swapped
from judging_app.domain.stage_clock import Moment
from judging_app.wording.language import Language, use_language
from tests.desktop.contest import contest
from tests.desktop.gallery.detector import find_faults
from tests.desktop.pages.conftest import Bench
from tests.desktop.pages.live_bench import ELSEWHERE, Open, points, received, submission

CTRL = Qt.KeyboardModifier.ControlModifier
PITCH, QUESTIONS = 480, 300
"""The usual lengths, in seconds (RULES §1: eight minutes and five)."""
MARKS = points(20, 20, 16, 12, 12)


def small(*, entries: int = 4, judges: int = 2) -> Event:
    """A contest of a few entries; the first half minute over time costs one point, then two."""
    event = contest(entries=entries, judges=judges, recusals=())
    round_ = event.rounds[0]
    rows = (
        BandRow(Interval(Fraction(0), Fraction(30), low_closed=False, high_closed=True), Fraction(1)),
        BandRow(Interval(Fraction(30), None, low_closed=False), Fraction(2)),
    )
    book = replace(round_.rulebook, time_penalty=TimePenalty(rows))
    return replace(event, rounds=(replace(round_, rulebook=book),))


class Day:
    """The live page with the window's one book of the stage, and a clock that goes by as it is told."""

    def __init__(
        self,
        bench: Bench,
        *,
        width: int = 1294,
        read_only: bool = False,
        show: Show | None = None,
        rest_ms: int = 0,
    ) -> None:
        self.bench = bench
        self.seconds = 0.0
        bench.judging._steady = self.moment
        if show is not None:
            bench.judging.do(SetShow("R1", show))
        self.book = StageBook(bench.operations, "R1")
        self.book.read_only = read_only
        # These hands do not shake: what a second press comes to is looked at in test_live_presses.py.
        self.book.rest_ms = rest_ms
        self.book.refresh()

        def make(operations: Operations, round_code: str) -> LivePage:
            page = LivePage(operations, round_code)
            page.set_source(None, read_only=read_only)
            page.set_stage(self.book)
            return page

        self.page = bench.show(make, width=width)
        self.wait(lambda: self.page.model.rowCount() and self.book.view is not None)
        self.page.matrix.take_focus()
        QApplication.processEvents()

    @property
    def band(self) -> QWidget:
        return self.page.stage.parts.band

    def moment(self) -> Moment:
        """The fake clocks."""
        ms = round(self.seconds * 1000)
        return Moment(datetime(2026, 11, 23, 1, tzinfo=UTC) + timedelta(milliseconds=ms), ms, "test")

    def elsewhere(self, command: Command) -> None:
        """Somebody else gives a command, as at another computer."""
        self.bench.judging.do_as(ELSEWHERE, command)

    def ask(self) -> ShowView:
        """The show as it stands in the file."""
        return self.bench.judging.ask(ShowOf("R1"))

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.bench.wait(lambda: bool(condition()))

    def settled(self) -> None:
        """Wait until the page shows the show as it stands in the file."""

        def same() -> bool:
            view, now = self.book.view, self.ask()
            return view is not None and (view.state, view.rows) == (now.state, now.rows)

        self.wait(same)
        QApplication.processEvents()

    def go_on(self) -> None:
        """Press Ctrl+Enter, as whoever runs the day does."""
        before = self.ask()
        QTest.keyClick(self.page.matrix.cells, Qt.Key.Key_Return, CTRL)
        self.wait(lambda: (self.ask().state, self.ask().rows) != (before.state, before.rows))
        self.settled()

    def step(self) -> NextKind:
        """What the card offers."""
        assert self.book.step is not None
        return self.book.step.kind

    def press(self, button: QWidget) -> None:
        """Click a button and wait for what it does."""
        number = self.ask().state.number
        self.click(button)
        self.wait(lambda: self.ask().state.number != number)
        self.settled()

    def click(self, button: QWidget) -> None:
        """Click a button that can be pressed."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def pass_time(self, seconds: float) -> None:
        """Let time go by, and the clock on the band with it."""
        self.seconds += seconds
        self.book._tick()

    def submit(self, entry: str, *judges: str) -> None:
        """Sheets come in over the network."""
        for judge in judges:
            self.elsewhere(submission(entry, judge, MARKS))
        self.settled()
        self.wait(lambda: all(self.page.model.cell(self.place(entry, judge)).revision for judge in judges))

    def place(self, entry: str, judge: str) -> object:
        """A cell of the board."""
        model = self.page.model
        return model.index(model.row_of(entry), model.column_of(judge))

    def word(self, entry: str) -> str:
        """How far the board says an entry is."""
        return self.page.model.progress(self.page.model.row_of(entry)).word

    def digits(self) -> str:
        """What the timer shows."""
        return self.page.stage.parts.band.timer.face.digits

    def scored(self, entry: str, session: str = "") -> None:
        """An entry goes through its whole turn, to its reveal."""
        for act, code in (
            (StageAct.CALL, entry),
            (StageAct.START, ""),
            (StageAct.FORWARD, ""),
            (StageAct.FORWARD, ""),
        ):
            self.elsewhere(DriveStage("R1", session, act, 0, code))
        self.submit(entry, "J1", "J2")
        self.elsewhere(CloseEntry("R1", entry))
        self.settled()


def test_before_the_show_there_is_one_line_and_no_band(bench: Open) -> None:
    day = Day(bench(small()))
    parts = day.page.stage.parts
    assert parts.line.isVisible()
    assert not parts.band.isVisible()
    assert not day.page.stage.next.isVisible()
    assert day.page.head.shows_tools
    assert parts.height() < 60
    assert parts.line.begin.text() == "开始：请 01 号上场"
    assert day.word("E01") == "未开始"
    day.press(parts.line.begin)
    assert parts.band.isVisible()
    assert not parts.line.isVisible()
    assert not day.page.head.shows_tools
    assert day.ask().state.phase is Phase.CALLED


def test_a_whole_entry_from_call_to_reveal_by_one_key(bench: Open) -> None:
    day = Day(bench(small()))
    page = day.page
    day.go_on()
    assert (day.ask().state.entry, day.ask().state.phase) == ("E01", Phase.CALLED)
    assert day.word("E01") == "已就位"
    assert day.digits() == "08:00"
    day.go_on()
    assert day.word("E01") == "路演中"
    day.pass_time(100)
    assert day.digits() == "06:20"
    day.go_on()
    assert day.ask().state.phase is Phase.QUESTIONS
    assert [part.state for part in page.stage.parts.band.parts] == [
        PartState.DONE, PartState.NOW, *[PartState.TO_COME] * 3,
    ]  # fmt: skip
    day.pass_time(78)
    assert day.digits() == "03:42"
    day.go_on()
    assert day.ask().state.phase is Phase.SCORING
    assert day.step() is NextKind.COLLECT
    assert page.stage.next.button.text() == "等 2 份评分…"
    assert not page.stage.next.button.isEnabled()
    assert page.stage.next.text.text() == "未交：评委甲、评委乙"
    day.submit("E01", "J1")
    day.wait(lambda: page.stage.next.text.text() == "未交：评委乙")
    assert day.digits() == "1/2"
    assert day.word("E01") == "待收齐"
    day.submit("E01", "J2")
    assert day.step() is NextKind.CLOSE
    assert day.word("E01") == "待复核"
    day.go_on()
    assert day.word("E01") == "待揭晓"
    day.go_on()
    assert day.word("E01") == "已揭晓"
    assert day.ask().row("E01").release is not None
    for _ in range(20):
        if day.step() is not NextKind.ADVANCE:
            break
        day.go_on()
    assert day.step() is NextKind.CALL
    assert page.stage.next.button.text() == "请 02 号上场"
    assert day.word("E02") == "候场"
    assert day.word("E03") == "待出场"


def test_the_clock_is_paused_by_space_and_given_more_time(bench: Open) -> None:
    day = Day(bench(small()))
    bar, cells = day.page.stage.parts.bar, day.page.matrix.cells
    day.go_on()
    assert not bar.pause.isEnabled()
    day.go_on()
    day.pass_time(60)
    QTest.keyClick(cells, Qt.Key.Key_Space)
    day.wait(lambda: not day.ask().state.clock.runs)
    day.settled()
    assert bar.pause.text() == "继续计时"
    day.pass_time(500)
    assert day.digits() == "07:00"
    QTest.keyClick(cells, Qt.Key.Key_Space)
    day.wait(lambda: day.ask().state.clock.runs)
    day.settled()
    day.press(bar.more)
    assert day.digits() == "07:30"
    assert QApplication.focusWidget() is cells
    day.press(bar.less)
    day.press(bar.less)
    assert day.digits() == "06:30"
    assert bar.back.toolTip() == "将退回：−30 秒"
    day.press(bar.restart)
    assert day.digits() == "07:30"
    assert bar.back.toolTip() == "将退回：重新计时"


def test_space_is_a_space_where_somebody_types_and_enter_presses_a_button(bench: Open) -> None:
    day = Day(bench(small()))
    day.go_on()
    day.go_on()
    page = day.page
    QTest.keyClick(page.matrix.cells, Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is page.head.search
    QTest.keyClicks(page.head.search, "a b")
    assert page.head.search.text() == "a b"
    page.stage.parts.bar.more.setFocus(Qt.FocusReason.TabFocusReason)
    number = day.ask().state.number
    QTest.keyClick(page.stage.parts.bar.more, Qt.Key.Key_Return)
    day.wait(lambda: day.ask().state.number == number + 1)
    assert day.ask().state.clock.runs
    assert day.ask().state.clock.limit == (PITCH + 30) * 1000


def test_the_wrong_entry_is_taken_back_by_one_step(bench: Open) -> None:
    day = Day(bench(small()))
    back = day.page.stage.parts.bar.back
    day.scored("E01")
    assert not day.page.stage.parts.bar.pause.isEnabled()
    day.elsewhere(DriveStage("R1", "", StageAct.CALL, 0, "E03"))
    day.settled()
    assert back.toolTip() == "将退回：请 03 号上场"
    assert back.accessibleDescription() == "将退回：请 03 号上场"
    day.press(back)
    assert (day.ask().state.entry, day.ask().state.phase) == ("E01", Phase.SCORING)
    assert day.word("E03") == "待出场"


def overtime(day: Day, seconds: int) -> None:
    """The first entry pitches too long, and finishes its turn."""
    day.go_on()
    day.go_on()
    day.pass_time(PITCH + seconds)
    assert day.digits() == f"+{clock_digits(seconds * 1000)}"
    assert day.page.stage.parts.band.timer.face.caption == "路演超时"
    day.go_on()
    day.go_on()
    assert day.step() is NextKind.OVERTIME


def test_overtime_is_decided_and_becomes_an_adjustment(bench: Open) -> None:
    day = Day(bench(small()))
    overtime(day, 12)
    cards = [view.card.title for view in day.page.side.cards.cards.values()]
    assert "01 号超时 12 秒" in cards
    QTest.keyClick(day.page.matrix.cells, Qt.Key.Key_Return, CTRL)
    panel = day.page.side.stage
    assert day.page.side.currentWidget() is panel
    assert QApplication.focusWidget() is panel.seconds
    assert panel.seconds.text() == "12"
    assert panel.points.text() == "−1 分"
    panel.seconds.selectAll()
    QTest.keyClicks(panel.seconds, "31")
    assert panel.points.text() == "−2 分"
    QTest.keyClick(panel.seconds, Qt.Key.Key_Space)
    assert panel.seconds.text() == "31"
    assert not panel.buttons["waive"].isEnabled()
    day.press(panel.buttons["accept"])
    day.wait(lambda: not day.page.side.is_open)
    (added,) = day.bench.judging.ask(WholeEvent()).rounds[0].adjustments
    assert (added.kind, added.entry, added.seconds) == (AdjustmentKind.OVERTIME, "E01", 31)
    assert day.step() is NextKind.COLLECT


def test_overtime_is_let_be_with_a_reason(bench: Open) -> None:
    day = Day(bench(small()))
    overtime(day, 40)
    card = next(view for view in day.page.side.cards.cards.values() if view.card.id == "overtime E01")
    day.click(card.buttons[CardAct.OVERTIME])
    panel = day.page.side.stage
    panel.reason.setText("话筒故障")
    day.press(panel.buttons["waive"])
    assert day.bench.judging.ask(WholeEvent()).rounds[0].adjustments == ()
    assert day.ask().row("E01").overtime == 0


def test_what_was_revealed_and_holds_no_more_is_corrected_with_a_reason(bench: Open) -> None:
    day = Day(bench(small()))
    day.scored("E01")
    day.go_on()
    shown = day.ask().row("E01").release
    day.elsewhere(CloseEntry("R1", "E01", "核对", reopen=True))
    corrected = submission(
        "E01", "J1", points(25, 20, 16, 12, 12), submission="again", base=1, reason="抄录有误"
    )
    day.elsewhere(corrected)
    day.elsewhere(CloseEntry("R1", "E01"))
    day.wait(lambda: "differs E01" in day.page.side.cards.cards)
    QApplication.processEvents()
    card = day.page.side.cards.cards["differs E01"]
    assert card.card.title == "01 号分数与已揭晓的不同"
    assert day.ask().row("E01").release == shown
    day.click(card.buttons[CardAct.CORRECT])
    question = day.page.side.stage.question
    assert question is not None
    assert not question.act_button.isEnabled()
    question.reason_field.setText("抄录有误")
    day.press(question.act_button)
    release = day.ask().row("E01").release
    assert release.reason == "抄录有误"
    assert release.scores[0].marks[0].value == 85
    day.wait(lambda: "differs E01" not in day.page.side.cards.cards)
    assert not day.page.side.is_open


def test_the_board_follows_the_stage_unless_somebody_looks_around(bench: Open) -> None:
    day = Day(bench(small(entries=24)))
    matrix, follow = day.page.matrix, day.page.follow
    clock = [0.0]
    follow.now = lambda: clock[0]
    for entry in ("E01", "E15"):
        day.elsewhere(DriveStage("R1", "", StageAct.CALL, 0, entry))
        day.settled()
        assert matrix.current_entry() == entry
    assert matrix.cells.viewport().rect().contains(matrix.cells.visualRect(matrix.current()))
    QTest.keyClick(matrix.cells, Qt.Key.Key_Up)
    assert matrix.current_entry() == "E14"
    clock[0] = 9.0
    day.elsewhere(DriveStage("R1", "", StageAct.CALL, 0, "E03"))
    day.settled()
    assert matrix.current_entry() == "E14"
    assert day.page.model.live == 2
    clock[0] = 10.5
    follow.try_again()
    assert matrix.current_entry() == "E03"
    assert matrix.current().column() == FIRST_JUDGE


def test_updates_leave_the_keyboard_where_it_is(bench: Open) -> None:
    day = Day(bench(small()))
    day.go_on()
    search = day.page.head.search
    day.page.head.begin_search()
    day.elsewhere(DriveStage("R1", "", StageAct.START))
    day.settled()
    assert day.word("E01") == "路演中"
    assert QApplication.focusWidget() is search


def test_a_turn_is_put_off_to_the_end_and_the_next_one_called(bench: Open) -> None:
    day = Day(bench(small()))
    day.go_on()
    day.click(day.page.stage.parts.bar.skip)
    question = day.page.side.stage.question
    assert question is not None
    assert QApplication.focusWidget() is question.safe_button
    day.press(question.act_button)
    day.wait(lambda: day.ask().state.entry == "E02")
    assert [row.entry.code for row in day.ask().rows] == ["E02", "E03", "E04", "E01"]
    assert day.ask().row("E01").state is EntryState.WAITING
    day.settled()
    day.go_on()
    assert not day.page.stage.parts.bar.skip.isEnabled()


def test_a_break_is_begun_and_ended(bench: Open) -> None:
    day = Day(bench(small()))
    day.scored("E01")
    bar, panel = day.page.stage.parts.bar, day.page.side.stage
    day.click(bar.rest)
    panel.break_title.setText("茶歇")
    panel.minutes.setFocus()
    panel.minutes.selectAll()
    QTest.keyClicks(panel.minutes, "15")
    QTest.keyClick(panel.minutes, Qt.Key.Key_Return)
    day.wait(lambda: day.ask().state.phase is Phase.BREAK)
    day.settled()
    assert day.digits() == "15:00"
    assert bar.rest.text() == "结束休息"
    day.press(bar.rest)
    assert day.ask().state.phase is Phase.IDLE


def test_a_planned_break_is_the_next_step(bench: Open) -> None:
    show = Show(ShowRules(), breaks=(Break("", "E02", "茶歇", 10),))
    day = Day(bench(small()), show=show)
    day.scored("E01")
    while day.step() is not NextKind.BREAK:
        day.go_on()
    assert day.page.stage.next.title.text() == "休息：茶歇"
    day.go_on()
    assert day.digits() == "10:00"
    assert day.step() is NextKind.CALL


def test_a_screen_reader_hears_of_phases_the_warning_and_the_end_alone(
    bench: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = Day(bench(small()))
    said: list[str] = []
    monkeypatch.setattr(day.page.stage.parts.band, "announce", said.append)
    day.book.ended.disconnect()
    day.book.ended.connect(lambda: said.append("时间到"))
    day.go_on()
    day.go_on()
    assert said == ["01 号已就位", "01 号路演中"]
    for _ in range(8):
        day.pass_time(61)
    assert said[2:] == ["还剩 1:00", "时间到"]


def test_the_preview_says_what_the_screen_shows(bench: Open) -> None:
    day = Day(bench(small()))
    preview = day.page.stage.preview
    assert not preview.isVisible()
    day.go_on()
    assert preview.isVisible()
    assert (preview.shown.text(), preview.scores.text()) == ("01 号与倒计时", "成绩未上屏")
    day.press(day.page.stage.parts.bar.back)
    day.scored("E01")
    day.go_on()
    assert (preview.shown.text(), preview.scores.text()) == ("01 号得分", "成绩未上屏")
    day.go_on()
    day.wait(lambda: preview.scores.text() == "已公布的成绩在屏")


def test_a_session_that_is_over_leads_to_the_next_and_its_last_entry_to_the_awards(bench: Open) -> None:
    """The hall's other session still has an entry to come."""
    show = Show(ShowRules(), (Session("A", "上午"), Session("B", "下午")), {"E02": "B"})
    day = Day(bench(small(entries=2)), show=show)
    day.scored("E01", "A")
    while day.step() in (NextKind.REVEAL, NextKind.ADVANCE):
        day.go_on()
    card = day.page.stage.next
    assert day.step() is NextKind.NEXT_SESSION
    assert (card.title.text(), card.button.text()) == ("本场已结束", "转到下午")
    assert "下午" in card.text.text()
    day.click(card.button)
    day.wait(lambda: day.page.stage.view is not None and day.page.stage.view.session.code == "B")
    assert day.step() is NextKind.CALL
    day.book.set_session("A")
    day.wait(lambda: day.book.view is not None)
    day.scored("E02", "B")
    day.wait(lambda: card.button.text().startswith("开始颁奖"))
    assert day.step() is NextKind.AWARDS


def test_under_a_cover_the_next_step_shows_the_picture_again(bench: Open) -> None:
    day = Day(bench(small()))
    day.scored("E01", "")
    while day.step() is not NextKind.ADVANCE:
        day.go_on()
    card = day.page.stage.next
    day.elsewhere(CoverScreen("R1", "", covered=True))
    day.wait(lambda: card.button.text() == "恢复画面")
    assert card.title.text() == "画面已遮住"
    day.press(card.button)
    assert not day.ask().state.covered


def test_a_narrow_window_keeps_the_next_step_in_reach(bench: Open) -> None:
    day = Day(bench(small()), width=820)
    day.go_on()
    bar = day.page.stage.parts.bar
    assert bar.next.isVisible()
    assert not day.page.side_column.isVisible()
    assert bar.back.accessibleName() == "退回一步"
    day.press(bar.next)
    assert day.ask().state.phase is Phase.PITCH


def test_nothing_can_be_pressed_in_an_event_open_for_reading(bench: Open) -> None:
    bench_ = bench(small())
    bench_.judging.do(DriveStage("R1", "", StageAct.CALL, 0, "E01"))
    bench_.judging.do(DriveStage("R1", "", StageAct.START))
    day = Day(bench_, read_only=True)
    parts = day.page.stage.parts
    assert parts.band.isVisible()
    assert not any(button.isEnabled() for button in parts.bar.buttons)
    assert not day.page.stage.next.button.isEnabled()
    number = day.ask().state.number
    QTest.keyClick(day.page.matrix.cells, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(day.page.matrix.cells, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert day.ask().state.number == number


@pytest.mark.parametrize(
    ("language", "scale", "width"),
    [
        (Language.CHINESE, 1.0, 1294),
        (Language.ENGLISH, 1.0, 1294),
        (Language.CHINESE, 1.5, 1258),
        (Language.ENGLISH, 1.5, 1258),
    ],
)
def test_every_text_is_whole(bench: Open, language: Language, scale: float, width: int) -> None:
    use_language(language)
    theme().set_scale(scale)
    day = Day(bench(small(entries=12, judges=7)), width=width)
    page = day.page

    def look(what: str) -> None:
        QApplication.processEvents()
        assert [f"{what}: {fault}" for fault in find_faults(page)] == []
        assert (what, page.width(), page.height()) == (what, width, 768)

    look("before")
    day.go_on()
    look("called")
    day.go_on()
    day.pass_time(PITCH + 45)
    look("over time")
    day.go_on()
    day.pass_time(250)
    look("questions")
    day.page.stage.parts.bar.pause.click()
    day.wait(lambda: not day.ask().state.clock.runs)
    day.settled()
    look("paused")
    day.go_on()
    day.go_on()
    look("over time, to be decided")
    day.page.stage.take_step()
    look("deciding")
    page.side.stage.reason.setText("话筒故障")
    day.press(page.side.stage.buttons["waive"])
    day.submit("E01", "J1", "J2", "J3", "J4", "J5")
    look("collecting")
    day.submit("E01", "J6", "J7")
    look("complete")
    day.go_on()
    look("closed")
    day.go_on()
    look("revealing")
    for button in (page.stage.parts.bar.rest, page.stage.parts.bar.skip):
        day.click(button)
        look("asking")
        page.side.close_panel()
    page.head.show_tools(wanted=True)
    look("with tools")


def test_sessions_are_chosen_beside_the_title(bench: Open) -> None:
    show = Show(ShowRules(), (Session("A", "上午"), Session("B", "下午")), {"E03": "B", "E04": "B"})
    day = Day(bench(small()), show=show)
    choice = day.page.stage.session
    assert choice.isVisible()
    assert [choice.itemText(at) for at in range(choice.count())] == ["上午", "下午"]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    day.wait(lambda: day.book.view is not None and day.book.view.session.code == "B")
    QApplication.processEvents()
    assert day.page.stage.parts.line.begin.text() == "开始：请 03 号上场"


def test_a_sheet_for_an_entry_that_was_not_on_stage_is_held_and_settled(bench: Open) -> None:
    day = Day(bench(small()))
    day.go_on()
    event = day.bench.judging.ask(WholeEvent())
    # Number 02 is the entry E03 from now on: people know numbers and names, and no codes.
    change = SetupChange(differences(event, swapped(event, "E02", "E03")), "")
    day.elsewhere(EditSetup("R1", SetupAct.SWAP_ENTRIES, change))
    sent = received("E03", "J1", MARKS, base=0, machine="笔记本")
    sent = replace(sent, sheet=replace(sent.sheet, reason="要赶飞机"))
    day.bench.judging.do_as(Actor("评委甲", ActorRole.JUDGE, "J1"), sent)
    day.wait(lambda: "held 1" in day.page.side.cards.cards)
    QApplication.processEvents()
    card = day.page.side.cards.cards["held 1"]
    name = event.entries[2].name
    assert card.title.text() == f"02 号 {name}，评委甲：一份评分待处理"
    assert card.line.text() == "上场前提交的，评委填写的理由：要赶飞机"
    assert day.page.model.cell(day.place("E03", "J1")).glyph is SheetGlyph.HELD
    day.click(card.buttons[CardAct.COMPARE])
    panel = day.page.side.conflict
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "02 号 · 评委甲" in said
    assert f"{name}\n一份评分待处理" in said
    assert said.count("上场前提交的，评委填写的理由：要赶飞机") == 1
    assert not any("E03" in text for text in said)
    panel.reason.setText("补录")
    day.wait(panel.accept.isEnabled)
    day.click(panel.accept)
    day.wait(lambda: day.page.model.cell(day.place("E03", "J1")).revision == 1)
