"""A criterion's row keeps slider and box together and says what is wrong in its own line."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from judging_app.desktop.widgets.criterion_row import CriterionRow
from judging_app.desktop.widgets.marks import Band, MarkScale, Refusal, RefusalCode

SCALE = MarkScale(minimum=0, maximum=150_000, step=5_000)
BANDS = (
    Band(name="差", minimum=0, maximum=85_000, descriptor="分工不清"),
    Band(name="中", minimum=90_000, maximum=115_000, descriptor="分工一般"),
    Band(name="良", minimum=120_000, maximum=130_000, descriptor="分工明确"),
    Band(name="优", minimum=135_000, maximum=150_000, descriptor="分工出色"),
)


def explain(refusal: Refusal) -> str:
    return f"不接受 {refusal.facts.text}"


class Sheet:
    """Two rows under each other."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.rows = [
            CriterionRow(
                name=name,
                points="15 分",
                scale=SCALE,
                bands=BANDS,
                guidance="核心成员能力互补，制度、股权与用工规范",
                empty_hint="未评不等于 0 分",
                explain=explain,
            )
            for name in ("团队与管理", "展示与答辩")
        ]
        for row in self.rows:
            column.addWidget(row)
        self.window.resize(760, 260)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.heard: list[Any] = []
        self.rows[0].value_edited.connect(self.heard.append)

    def focus(self, place: int) -> None:
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        line = self.rows[place].box.focusProxy()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is line)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return Sheet(qtbot)


def test_typing_moves_the_slider_and_is_announced_once(sheet: Sheet) -> None:
    sheet.focus(0)
    sheet.qtbot.keyClicks(QApplication.focusWidget(), "12.5")
    assert sheet.rows[0].slider.value() == 125_000
    assert sheet.heard == [10_000, 120_000, 125_000]


def test_a_click_on_a_band_fills_the_box_and_takes_the_focus_there(sheet: Sheet) -> None:
    row = sheet.rows[0]
    slider = row.slider
    place = QPoint(round(slider.width() * 0.62), 15)
    sheet.qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place)
    assert row.value() == 125_000
    assert sheet.heard == [125_000]
    assert QApplication.focusWidget() is row.box.focusProxy()


def test_page_keys_in_the_box_jump_from_band_to_band(sheet: Sheet) -> None:
    sheet.focus(0)
    sheet.press(Qt.Key.Key_PageUp)
    sheet.press(Qt.Key.Key_PageUp)
    assert sheet.heard == [45_000, 105_000]
    assert sheet.rows[0].box.value() == 105_000


def test_escape_goes_back_before_a_band_jump_too(sheet: Sheet) -> None:
    sheet.rows[0].set_value(125_000)
    sheet.focus(0)
    sheet.press(Qt.Key.Key_PageUp)
    sheet.press(Qt.Key.Key_Escape)
    assert sheet.rows[0].value() == 125_000
    assert sheet.rows[0].slider.value() == 125_000


def test_the_focused_row_describes_its_band_and_others_stay_silent(sheet: Sheet) -> None:
    for row in sheet.rows:
        row.set_value(125_000)
    sheet.focus(0)
    assert sheet.rows[0].message().startswith("良")
    assert sheet.rows[0].message().endswith("分工明确")
    assert sheet.rows[1].message() == ""
    sheet.focus(1)
    assert sheet.rows[0].message() == ""


def test_the_focused_empty_row_says_that_no_mark_is_not_zero(sheet: Sheet) -> None:
    sheet.focus(0)
    assert sheet.rows[0].message() == "未评不等于 0 分"


def test_a_refusal_is_explained_in_the_row_and_stays_after_leaving(sheet: Sheet) -> None:
    sheet.rows[0].set_value(125_000)
    codes: list[RefusalCode] = []
    sheet.rows[0].refused.connect(lambda code, _facts: codes.append(code))
    sheet.focus(0)
    sheet.qtbot.keyClicks(QApplication.focusWidget(), "16")
    assert codes == [RefusalCode.ABOVE_MAX]
    assert sheet.rows[0].message() == "不接受 16"
    sheet.focus(1)
    assert sheet.rows[0].message() == "不接受 16"
    assert sheet.rows[0].value() == 125_000
    assert sheet.rows[0].slider.value() == 125_000


def test_a_good_mark_takes_the_explanation_away(sheet: Sheet) -> None:
    sheet.focus(0)
    sheet.qtbot.keyClicks(QApplication.focusWidget(), "16")
    sheet.press(Qt.Key.Key_Backspace)
    assert "不接受" not in sheet.rows[0].message()


def test_a_mark_set_from_outside_reaches_both_and_is_not_announced(sheet: Sheet) -> None:
    sheet.rows[0].set_value(90_000)
    assert sheet.rows[0].slider.value() == 90_000
    assert sheet.rows[0].box.value() == 90_000
    assert sheet.heard == []


def test_tab_goes_from_mark_to_mark_without_stopping_at_the_slider(sheet: Sheet) -> None:
    sheet.focus(0)
    sheet.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is sheet.rows[1].box.focusProxy()


def test_enter_in_the_box_asks_the_sheet_for_the_next_row(sheet: Sheet) -> None:
    asked: list[str] = []
    sheet.rows[0].next_requested.connect(lambda: asked.append("next"))
    sheet.focus(0)
    sheet.press(Qt.Key.Key_Enter)
    assert asked == ["next"]


def test_a_long_explanation_takes_a_second_line_instead_of_being_cut(sheet: Sheet) -> None:
    row = sheet.rows[0]
    row.set_message("短")
    short = row.minimumSizeHint().height()
    row.set_message("步长是 0.5，可填 12.0 或 12.5，原分未改。" * 2)
    QApplication.processEvents()
    assert row.minimumSizeHint().height() > short
    row.set_message("")
    QApplication.processEvents()
    assert row.minimumSizeHint().height() == short


def test_words_that_want_room_get_it_from_the_slider_and_give_it_back(sheet: Sheet) -> None:
    row = sheet.rows[0]
    sheet.window.resize(760, 260)
    QApplication.processEvents()
    assert not row.wants_room()
    usual = row.slider.width()
    row.set_texts(name="Technology and product line", points="30 points", guidance="What is new in it. " * 4)
    assert row.wants_room()
    row.set_roomy(True)
    QApplication.processEvents()
    assert 260 <= row.slider.width() < usual
    row.set_roomy(False)
    QApplication.processEvents()
    assert row.slider.width() == usual


def test_a_sheet_that_takes_no_mark_asks_for_none(sheet: Sheet) -> None:
    sheet.rows[0].set_read_only(True)
    sheet.focus(0)
    assert sheet.rows[0].message() == ""
