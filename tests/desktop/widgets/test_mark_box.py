"""The mark box: saved as typed, refused aloud, restored exactly."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from judging_app.desktop.widgets.mark_box import MarkBox
from judging_app.desktop.widgets.marks import MarkScale, RefusalCode

POINT = 10_000
HALVES = MarkScale(minimum=0, maximum=25 * POINT, step=POINT // 2)


class Desk:
    """A box and a neighbour to leave it for, with everything the box announced."""

    def __init__(self, qtbot: QtBot, scale: MarkScale = HALVES, value: int | None = None) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.box = MarkBox(scale=scale, name="创新性")
        self.neighbour = QLineEdit()
        column.addWidget(self.box)
        column.addWidget(self.neighbour)
        qtbot.addWidget(self.window)
        self.box.set_value(value)
        self.marks: list[Any] = []
        self.refusals: list[RefusalCode] = []
        self.box.value_edited.connect(self.marks.append)
        self.box.refused.connect(lambda code, _facts: self.refusals.append(code))
        self.window.show()
        self.window.activateWindow()
        self.box.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(self.line.hasFocus)

    @property
    def line(self) -> QLineEdit:
        line = self.box.focusProxy()
        assert isinstance(line, QLineEdit)
        return line

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.line, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.line, key, modifier)

    def leave(self) -> None:
        self.neighbour.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, value=180_000)


def test_every_keystroke_that_makes_a_mark_announces_it(desk: Desk) -> None:
    desk.type("21.5")
    assert desk.marks == [20_000, 210_000, 215_000]
    desk.leave()
    assert desk.box.value() == 215_000
    assert desk.line.text() == "21.5"


def test_typing_replaces_the_mark_because_focus_selects_it(desk: Desk) -> None:
    desk.type("7")
    assert desk.line.text() == "7"
    desk.leave()
    assert desk.line.text() == "7.0"


def test_full_width_digits_and_a_chinese_full_stop_make_the_same_mark(desk: Desk) -> None:
    # A Chinese input method hands over whole texts, not keys.
    for piece in ("２", "１", "。", "５"):
        event = QInputMethodEvent()
        event.setCommitString(piece)
        QApplication.sendEvent(desk.line, event)
    assert desk.box.value() == 215_000
    assert desk.refusals == []


def test_a_mark_off_the_step_is_refused_and_the_mark_before_counts_again(desk: Desk) -> None:
    desk.type("21.3")
    assert desk.refusals == [RefusalCode.OFF_STEP]
    assert desk.box.value() == 180_000
    assert desk.marks[-1] == 180_000
    assert desk.line.text() == "21.3"
    desk.leave()
    assert desk.line.text() == "18.0"
    assert desk.refusals == [RefusalCode.OFF_STEP]


def test_a_mark_above_the_maximum_is_refused_with_the_limits(desk: Desk) -> None:
    heard: list[Any] = []
    desk.box.refused.connect(lambda code, facts: heard.append((code, facts.text, facts.maximum)))
    desk.type("26")
    assert heard == [(RefusalCode.ABOVE_MAX, "26", 250_000)]
    assert desk.box.value() == 180_000


def test_letters_are_refused_and_announce_no_mark(desk: Desk) -> None:
    desk.type("x")
    assert desk.refusals == [RefusalCode.NOT_A_NUMBER]
    assert desk.marks == []


def test_a_text_put_right_again_clears_the_refusal(desk: Desk, qtbot: QtBot) -> None:
    desk.type("21.3")
    with qtbot.waitSignal(desk.box.refusal_cleared):
        desk.press(Qt.Key.Key_Backspace)
    desk.type("5")
    assert desk.box.refusal() is None
    assert desk.box.value() == 215_000


def test_a_point_without_decimals_announces_nothing_but_stands_for_the_whole_on_leaving(desk: Desk) -> None:
    desk.type("21.")
    assert desk.marks == [20_000, 210_000]
    desk.leave()
    assert desk.box.value() == 210_000
    assert desk.line.text() == "21.0"
    assert desk.refusals == []


def test_clearing_the_text_sets_no_mark_and_never_zero(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Delete)
    assert desk.marks == [None]
    assert desk.box.value() is None
    desk.leave()
    assert desk.line.text() == ""


def test_escape_restores_the_mark_from_before_the_edit(desk: Desk) -> None:
    desk.type("21")
    desk.press(Qt.Key.Key_Up)
    assert desk.box.value() == 215_000
    desk.press(Qt.Key.Key_Escape)
    assert desk.box.value() == 180_000
    assert desk.marks[-1] == 180_000
    assert desk.line.text() == "18.0"


def test_arrows_move_by_the_step_and_stop_at_the_ends(qtbot: QtBot) -> None:
    desk = Desk(qtbot, value=245_000)
    for _ in range(3):
        desk.press(Qt.Key.Key_Up)
    assert desk.marks == [250_000]
    desk.press(Qt.Key.Key_Down)
    assert desk.marks == [250_000, 245_000]


def test_arrow_down_on_an_empty_box_leaves_it_empty(qtbot: QtBot) -> None:
    desk = Desk(qtbot, value=None)
    desk.press(Qt.Key.Key_Down)
    assert desk.box.value() is None
    assert desk.marks == []


def test_page_keys_ask_for_the_next_band(desk: Desk) -> None:
    asked: list[int] = []
    desk.box.band_step_requested.connect(asked.append)
    desk.press(Qt.Key.Key_PageUp)
    desk.press(Qt.Key.Key_PageDown)
    assert asked == [1, -1]


def test_enter_asks_for_the_next_criterion_and_shift_enter_for_the_previous(desk: Desk) -> None:
    asked: list[str] = []
    desk.box.next_requested.connect(lambda: asked.append("next"))
    desk.box.previous_requested.connect(lambda: asked.append("previous"))
    desk.type("20")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked == ["next", "previous"]


def test_enter_on_a_refused_text_stays_in_the_box(desk: Desk) -> None:
    asked: list[str] = []
    desk.box.next_requested.connect(lambda: asked.append("next"))
    desk.type("99")
    desk.press(Qt.Key.Key_Return)
    assert asked == []
    assert desk.line.selectedText() == "99"


def test_control_enter_is_left_to_the_page(desk: Desk) -> None:
    asked: list[str] = []
    desk.box.next_requested.connect(lambda: asked.append("next"))
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == []


def test_a_mark_below_the_minimum_is_refused_only_when_the_person_is_done(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MarkScale(minimum=100_000, maximum=250_000, step=5_000), 120_000)
    desk.type("1")
    assert desk.refusals == []
    desk.leave()
    assert desk.refusals == [RefusalCode.BELOW_MIN]
    assert desk.box.value() == 120_000
    assert desk.line.text() == "12.0"


def test_the_page_may_echo_a_mark_without_rewriting_the_text_being_typed(desk: Desk) -> None:
    desk.box.value_edited.connect(desk.box.set_value)
    desk.type("2")
    assert desk.line.text() == "2"
    desk.type("1.5")
    assert desk.box.value() == 215_000
    desk.press(Qt.Key.Key_Escape)
    assert desk.box.value() == 180_000


def test_a_mark_set_from_outside_is_not_announced(desk: Desk) -> None:
    desk.box.set_value(200_000)
    assert desk.marks == []
    assert desk.line.text() == "20.0"


def test_a_click_on_the_upper_arrow_raises_the_mark(desk: Desk, qtbot: QtBot) -> None:
    place = QPoint(desk.box.width() - 12, 12)
    qtbot.mouseClick(desk.box, Qt.MouseButton.LeftButton, pos=place)
    assert desk.marks == [185_000]
    qtbot.mouseClick(desk.box, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), desk.box.height() - 10))
    assert desk.marks == [185_000, 180_000]


def test_the_wheel_changes_a_mark_only_while_the_box_has_the_focus(desk: Desk) -> None:
    def turn() -> bool:
        place = QPointF(20, 20)
        event = QWheelEvent(
            place,
            QPointF(desk.box.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(desk.box, event)
        return event.isAccepted()

    assert turn()
    assert desk.marks == [185_000]
    desk.leave()
    assert not turn()
    assert desk.marks == [185_000]


def test_a_read_only_box_takes_neither_keys_nor_clicks(desk: Desk, qtbot: QtBot) -> None:
    desk.box.set_read_only(True)
    desk.type("5")
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Delete)
    qtbot.mouseClick(desk.box, Qt.MouseButton.LeftButton, pos=QPoint(desk.box.width() - 12, 12))
    assert desk.marks == []
    assert desk.box.value() == 180_000


def test_the_spoken_name_carries_the_criterion_and_the_full_mark(desk: Desk) -> None:
    assert "创新性" in desk.line.accessibleName()
    assert "25" in desk.line.accessibleName()


def test_a_long_mark_gets_a_wider_box_instead_of_being_cut(qtbot: QtBot) -> None:
    narrow = Desk(qtbot).box
    wide = Desk(qtbot, MarkScale(minimum=0, maximum=1000 * POINT, step=1)).box
    assert narrow.width() == 112
    assert narrow.height() == 48
    assert wide.width() > narrow.width()
