"""Buttons, segments, the rail, search and signs: reachable by keyboard, seen and heard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.tokens import LIGHT
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.focus_ring import FocusRing
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox, RadioButton
from judging_app.desktop.widgets.nav_rail import NavRail, RailItem
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.segmented import Segment, Segmented

SEGMENTS = (Segment("all", "全部", 24), Segment("open", "待核验", 7), Segment("cut", "有核减", 12))
ITEMS = (RailItem("home", "house", "赛事"), RailItem("live", "broadcast", "现场"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    widget.resize(700, 400)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    return widget


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    QApplication.processEvents()


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_by_enter_and_by_space(
    window: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    button = KindButton("导出", keys=("Ctrl", "E"))
    put(window, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_the_ring_stands_three_pixels_outside_the_button_and_goes_with_the_focus(
    window: QWidget, qtbot: QtBot
) -> None:
    first, second = KindButton("一"), KindButton("二")
    put(window, first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    assert rings(window)[0].geometry() == first.geometry().adjusted(-3, -3, 3, 3)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    assert rings(window)[0].geometry() == second.geometry().adjusted(-3, -3, 3, 3)


def test_the_ring_follows_when_the_button_moves(window: QWidget, qtbot: QtBot) -> None:
    button = KindButton("一")
    put(window, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: rings(window)[0].geometry() == button.geometry().adjusted(-3, -3, 3, 3))


def test_a_click_shows_no_ring(window: QWidget, qtbot: QtBot) -> None:
    button = KindButton("一")
    put(window, button)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(window) == []


def test_the_ring_goes_when_its_button_is_deleted(window: QWidget, qtbot: QtBot) -> None:
    button = KindButton("一")
    put(window, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    button.deleteLater()
    qtbot.waitUntil(lambda: rings(window) == [])


def test_a_button_grows_with_its_words_icon_and_keys(window: QWidget) -> None:
    short = KindButton("提交")
    long = KindButton("Submit the whole sheet", icon="check", keys=("Ctrl", "Enter"))
    assert long.sizeHint().width() > short.sizeHint().width() + 100
    assert short.sizeHint().height() == LIGHT.height.field
    assert KindButton("x", size=ButtonSize.LARGE).sizeHint().height() == LIGHT.height.primary


def test_a_button_may_change_its_kind_while_it_is_shown(window: QWidget) -> None:
    button = KindButton("提交评分", kind=ButtonKind.PRIMARY)
    put(window, button)
    before = button.grab().toImage().pixelColor(20, 6)
    button.set_kind(ButtonKind.SECONDARY)
    assert button.grab().toImage().pixelColor(20, 6) != before
    assert button.property("kind") == "secondary"


def test_an_icon_button_speaks_and_is_a_big_enough_target(window: QWidget) -> None:
    button = icon_button("x", name="关闭")
    put(window, button)
    assert button.accessibleName() == "关闭"
    assert min(button.width(), button.height()) >= 28


def test_segments_are_chosen_by_click_and_by_arrows_and_announced_once(window: QWidget, qtbot: QtBot) -> None:
    bar = Segmented(SEGMENTS, name="筛选")
    put(window, bar)
    heard: list[str] = []
    bar.chosen.connect(heard.append)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 20, 16))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 20, 16))
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    qtbot.keyClick(bar, Qt.Key.Key_Home)
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert heard == ["cut", "open", "all"]
    assert bar.accessibleName() == "筛选 全部 24"


def test_new_counts_keep_the_choice_and_a_choice_that_is_gone_falls_back(window: QWidget) -> None:
    bar = Segmented(SEGMENTS)
    bar.set_current("open")
    bar.set_segments((Segment("all", "全部", 25), Segment("open", "待核验", 8)))
    assert bar.current() == "open"
    assert bar.accessibleName() == "待核验 8"
    bar.set_segments((Segment("all", "全部", 25),))
    assert bar.current() == "all"


def test_the_rail_announces_a_choice_once_and_moves_by_arrows(window: QWidget, qtbot: QtBot) -> None:
    rail = NavRail(ITEMS, (RailItem("settings", "gear", "设置"),))
    put(window, rail)
    heard: list[str] = []
    rail.chosen.connect(heard.append)
    qtbot.mouseClick(rail.button("live"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(rail.button("live"), Qt.MouseButton.LeftButton)
    assert heard == ["live"]
    assert rail.current() == "live"
    rail.button("live").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(rail.button("live").hasFocus)
    qtbot.keyClick(rail.button("live"), Qt.Key.Key_Down)
    assert rail.button("settings").hasFocus()
    qtbot.keyClick(rail.button("settings"), Qt.Key.Key_Return)
    assert heard == ["live", "settings"]


def test_the_rail_keeps_exactly_one_page_marked(window: QWidget, qtbot: QtBot) -> None:
    rail = NavRail(ITEMS)
    put(window, rail)
    qtbot.mouseClick(rail.button("live"), Qt.MouseButton.LeftButton)
    assert [rail.button(item.key).isChecked() for item in ITEMS] == [False, True]
    rail.set_items((RailItem("live", "broadcast", "Live", badge=3),))
    assert rail.button("live").accessibleName() == "Live 3"


def test_escape_empties_the_search_and_then_is_left_to_the_page(window: QWidget, qtbot: QtBot) -> None:
    field = SearchField("搜索项目或单位")
    put(window, field)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.accessibleName() == "搜索项目或单位"


def test_the_whole_line_of_a_check_box_is_its_target(window: QWidget, qtbot: QtBot) -> None:
    box, radio = CheckBox("显示分布"), RadioButton("浅色")
    put(window, box, radio)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, box.height() // 2))
    qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=QPoint(radio.width() - 3, radio.height() // 2))
    assert box.isChecked()
    assert radio.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    assert box.height() >= 28


def test_a_combo_box_is_chosen_by_keyboard(window: QWidget, qtbot: QtBot) -> None:
    combo = ComboBox()
    combo.addItems(["种养加工", "乡村文旅"])
    put(window, combo)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "乡村文旅"


def test_a_button_grows_with_words_that_wrap_and_shrinks_again(qtbot: QtBot) -> None:
    button = KindButton("Submit marks", size=ButtonSize.LARGE, keys=("Enter",))
    qtbot.addWidget(button)
    button.setMinimumWidth(0)
    button.resize(200, button.height())
    button.grow_to_words()
    usual = button.height()
    button.setText("Missing: Technology, product and the people behind it")
    button.grow_to_words()
    assert button.height() >= 3 * button.fontMetrics().height()
    button.setText("Submit marks")
    button.grow_to_words()
    assert button.height() == usual
