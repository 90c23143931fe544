"""What a shaking hand does on the day on stage: a press too many takes no step; awards are asked about."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.application.queries import ScreenOf
from judging_app.application.stage.commands import (
    AdvanceScreen,
    CoverScreen,
    DriveStage,
    RevealEntry,
    StageAct,
)
from judging_app.application.stage.next_step import NextKind
from judging_app.application.stage.pictures import AwardPicture
from judging_app.application.stage.records import Phase, Session, Show, ShowRules
from judging_app.desktop.pages.live_one_press import OnePress
from judging_app.desktop.stage.book import REST_MS, TILE_MS
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.domain.event import Event
from judging_app.domain.rulebook import Award
from tests.desktop.pages.live_bench import Open
from tests.desktop.pages.test_live_stage import CTRL, Day, small


def prized() -> Event:
    """Two entries and a prize for each."""
    event = small(entries=2)
    round_ = event.rounds[0]
    book = replace(round_.rulebook, awards=(Award("一等奖", count=1), Award("二等奖", count=1)))
    return replace(event, rounds=(replace(round_, rulebook=book),))


def enter(day: Day) -> None:
    QTest.keyClick(day.page.matrix.cells, Qt.Key.Key_Return, CTRL)


@pytest.mark.parametrize("gap", [0, 200, 350])
def test_a_second_press_right_after_the_first_begins_nothing(bench: Open, gap: int) -> None:
    day = Day(bench(prized()), rest_ms=REST_MS)
    enter(day)
    QTest.qWait(gap)
    enter(day)
    day.wait(lambda: day.ask().state.phase is Phase.CALLED)
    day.settled()
    # However late the answer came: the button is grey from the moment it means something else.
    assert day.book.rests
    assert not day.page.stage.next.button.isEnabled()
    enter(day)
    QTest.qWait(60)
    assert day.ask().state.phase is Phase.CALLED
    day.wait(day.page.stage.next.button.isEnabled)
    enter(day)
    day.wait(lambda: day.ask().state.phase is Phase.PITCH)


def test_tiles_are_turned_as_fast_as_they_are_pressed(bench: Open) -> None:
    day = Day(bench(prized()), rest_ms=0)
    day.scored("E01")
    day.elsewhere(RevealEntry("R1", "", "E01"))
    day.settled()
    day.book._turning.setInterval(60_000)
    day.book.rest_ms = 60_000
    for _ in range(3):
        day.go_on()
    assert day.ask().state.cue.step >= 3


def test_a_step_back_among_tiles_is_not_undone_by_the_timer(bench: Open) -> None:
    day = Day(bench(prized()))
    day.scored("E01")
    day.book._turning.setInterval(60_000)
    day.elsewhere(RevealEntry("R1", "", "E01"))
    day.elsewhere(AdvanceScreen("R1", "", day.ask().state.cue))
    day.elsewhere(AdvanceScreen("R1", "", day.ask().state.cue))
    day.settled()
    day.book._turning.setInterval(TILE_MS)
    day.press(day.page.stage.parts.bar.back)
    step = day.ask().state.cue.step
    assert day.book.view is not None
    assert day.book.view.turns
    assert not day.book._turning.isActive()
    # From the next press on they turn again.
    day.go_on()
    assert day.ask().state.cue.step == step + 1


def test_a_step_back_at_another_computer_stays_too(bench: Open) -> None:
    day = Day(bench(prized()))
    day.scored("E01")
    day.book._turning.setInterval(60_000)
    day.elsewhere(RevealEntry("R1", "", "E01"))
    day.elsewhere(AdvanceScreen("R1", "", day.ask().state.cue))
    day.settled()
    day.elsewhere(AdvanceScreen("R1", "", day.ask().state.cue))
    day.settled()
    day.elsewhere(DriveStage("R1", "", StageAct.BACK))
    day.settled()
    assert day.book.view is not None
    assert day.book.view.turns
    assert not day.book._turning.isActive()


def test_awards_are_asked_about_once(bench: Open) -> None:
    day = Day(bench(prized()))
    day.scored("E01")
    day.scored("E02")
    for _ in range(60):
        if day.step() is NextKind.AWARDS:
            break
        day.go_on()
    enter(day)
    panel = day.page.side.stage
    day.wait(panel.isVisible)
    assert panel.question is not None
    assert day.ask().results is None
    assert not isinstance(day.bench.judging.ask(ScreenOf("R1")).picture, AwardPicture)
    # Ctrl+Enter is not the answer to it.
    enter(day)
    QApplication.processEvents()
    assert day.ask().results is None
    panel.question.confirmed.emit("")
    day.wait(lambda: day.ask().results is not None)
    day.settled()
    day.wait(lambda: not day.page.side.is_open)


def test_the_second_press_of_a_double_click_and_a_key_held_down_are_dropped(qtbot: object) -> None:
    holder, button = QWidget(), KindButton("下一步")
    button.setParent(holder)
    OnePress(button, parent=holder)
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    at = QPointF(5, 5)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
    ):
        QApplication.sendEvent(button, QMouseEvent(kind, at, at, left, left, none))
    assert len(clicks) == 1
    for repeated in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", repeated)
        QApplication.sendEvent(button, press)
    assert len(clicks) == 2
    holder.deleteLater()


def test_a_covered_picture_is_seen_on_the_page_and_esc_shows_it_again(bench: Open) -> None:
    day = Day(bench(small()))
    day.go_on()
    assert day.page.notice.isHidden()
    day.elsewhere(CoverScreen("R1", "", covered=True))
    day.settled()
    assert day.page.notice.isVisible()
    assert "画面已遮住" in day.page.notice._head.text()
    QTest.keyClick(day.page.matrix.cells, Qt.Key.Key_Escape)
    day.wait(lambda: not day.ask().state.covered)
    day.settled()
    assert day.page.notice.isHidden()
    # Uncovered, Esc covers nothing here: it closes panels.
    QTest.keyClick(day.page.matrix.cells, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not day.ask().state.covered
    day.elsewhere(CoverScreen("R1", "", covered=True))
    day.settled()
    day.click(day.page.notice.action_button)
    day.wait(lambda: not day.ask().state.covered)


def test_another_session_is_looked_at_and_the_hall_keeps_its_own(bench: Open) -> None:
    show = Show(ShowRules(), sessions=(Session("am", "上午"), Session("pm", "下午")), members={"E03": "pm"})
    day = Day(bench(small()), show=show)
    day.elsewhere(DriveStage("R1", "am", StageAct.CALL, 0, "E01"))
    day.settled()
    assert (day.book.session, day.book.hall_session) == ("am", "am")
    day.book.set_session("pm")
    day.wait(lambda: day.book.view is not None and day.book.view.session.code == "pm")
    assert day.book.hall_session == "am"
    assert day.book.hall is not None
    assert day.book.hall.state.entry == "E01"
    assert "上午" in day.page.notice._head.text()
    day.click(day.page.notice.action_button)
    assert day.book.hall_session == "pm"
    day.wait(day.page.notice.isHidden)


def test_the_bell_goes_by_the_hall_whatever_is_looked_at(bench: Open) -> None:
    rules = ShowRules(pitch=60, pitch_warning=10)
    show = Show(rules, sessions=(Session("am", "上午"), Session("pm", "下午")), members={"E03": "pm"})
    day = Day(bench(small()), show=show)
    day.elsewhere(DriveStage("R1", "am", StageAct.CALL, 0, "E01"))
    day.elsewhere(DriveStage("R1", "am", StageAct.START))
    day.settled()
    day.book.set_session("pm")
    day.wait(lambda: day.book.view is not None and day.book.hall is not None)
    rung: list[str] = []
    day.book.warned.connect(lambda: rung.append("warning"))
    day.book.ended.connect(lambda: rung.append("end"))
    day.seconds += 51
    day.wait(lambda: rung == ["warning"])
    day.seconds += 10
    day.wait(lambda: rung == ["warning", "end"])
    day.seconds += 30
    QTest.qWait(250)
    assert rung == ["warning", "end"], "each rings once, however long it is over"


def test_before_the_show_the_way_in_is_the_one_primary_button(bench: Open) -> None:
    plain = Day(bench(small()))
    assert plain.page.stage.parts.line.begin.kind() is ButtonKind.SECONDARY
    assert plain.page.stage.parts.line.words.text() == "第一项上场后，只收上过台的项目"


def test_once_somebody_has_planned_the_day_its_beginning_is_the_main_thing(bench: Open) -> None:
    day = Day(bench(small()), show=Show(ShowRules(pitch=60, follow=False)))
    assert day.page.stage.parts.line.begin.kind() is ButtonKind.PRIMARY
    assert day.page.head.switch.kind() is ButtonKind.SECONDARY
    assert "任意项目" in day.page.stage.parts.line.words.text()


def test_space_is_the_clocks_even_where_the_keyboard_has_come_to_a_button(bench: Open) -> None:
    day = Day(bench(prized()), rest_ms=0)
    for phase in (Phase.CALLED, Phase.PITCH):
        day.go_on()
        day.wait(lambda phase=phase: day.ask().state.phase is phase)
    day.settled()
    back = day.page.stage.parts.bar.back
    back.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(back, Qt.Key.Key_Space)
    day.wait(lambda: day.ask().state.clock is not None and not day.ask().state.clock.runs)
    assert day.ask().state.phase is Phase.PITCH
    day.settled()
    QTest.keyClick(back, Qt.Key.Key_Return)
    # By Enter it is pressed all the same: the pause is taken back.
    day.wait(lambda: day.ask().state.clock is not None and day.ask().state.clock.runs)
