"""Strips, toasts and panels: in the window, never modal, never taking the focus by themselves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets import toast as toast_module
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.error_panel import ErrorPanel
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.toast import UndoToast


class Page:
    """A page with a field that has the focus, and room above it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.column = QVBoxLayout(self.window)
        self.field = QLineEdit()
        self.column.addWidget(self.field)
        self.window.resize(900, 400)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


def seal_question(**more: object) -> Question:
    return Question(
        title="封存成绩",
        consequence="封存后不能再改",
        safe_answer="先不封存",
        act_answer="封存",
        **more,  # type: ignore[arg-type]
    )


def test_a_strip_takes_no_height_until_it_speaks_and_leaves_the_focus_alone(page: Page) -> None:
    strip = Strip()
    page.column.insertWidget(0, strip)
    assert not strip.isVisible()
    strip.show_message("您在评 14 号", "草稿已保存", tone=Tone.WARN, icon="warning-fill", action="转到 15 号")
    assert strip.isVisible()
    assert page.field.hasFocus()
    strip.clear()
    assert not strip.isVisible()


def test_a_strip_s_action_and_cross_do_what_they_say(page: Page, qtbot: QtBot) -> None:
    strip = Strip()
    page.column.insertWidget(0, strip)
    strip.show_message("断开", tone=Tone.DANGER, icon="wifi-slash", action="导出", closable=True)
    with qtbot.waitSignal(strip.action_requested):
        qtbot.mouseClick(strip.action_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(strip.closed):
        qtbot.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


def test_a_strip_without_action_offers_no_button(page: Page) -> None:
    strip = Strip()
    page.column.insertWidget(0, strip)
    strip.show_message("已重新连接", tone=Tone.OK, icon="check-circle-fill")
    assert not strip.action_button.isVisible()
    assert not strip.close_button.isVisible()
    assert strip.accessibleName() == "已重新连接"


def test_the_toast_undoes_once_and_goes(page: Page, qtbot: QtBot) -> None:
    toast = UndoToast(page.window)
    toast.show_done("已退回")
    assert page.field.hasFocus()
    assert page.window.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.undo_requested):
        qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_the_toast_goes_by_itself_when_its_time_is_over(page: Page, qtbot: QtBot) -> None:
    toast = UndoToast(page.window)
    with qtbot.waitSignal(toast.expired, timeout=2_000):
        toast.show_done("已退回", life_ms=30)
    assert not toast.isVisible()
    assert toast_module.LIFE_MS == 8_000


def test_the_toast_follows_the_window_and_the_language(
    page: Page, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    toast = UndoToast(page.window)
    toast.show_done("已退回")
    page.window.resize(700, 300)
    qtbot.waitUntil(lambda: page.window.rect().contains(toast.geometry()))
    monkeypatch.setattr(toast_module, "translate", lambda _context, _source: "取回")
    toast.retranslate()
    assert toast.undo_button.text() == "取回"


def test_the_error_panel_says_what_why_and_whether_the_marks_are_safe(page: Page, qtbot: QtBot) -> None:
    panel = ErrorPanel()
    page.column.insertWidget(0, panel)
    panel.show_error(
        what="没能写入", why="文件正被打开", safety="成绩都在库里", actions=("重试", "另存为…"), details="E42"
    )
    assert panel.accessibleName() == "没能写入"
    assert panel.accessibleDescription() == "文件正被打开 成绩都在库里"
    with qtbot.waitSignal(panel.action_requested) as heard:
        qtbot.mouseClick(panel.actions_shown[1], Qt.MouseButton.LeftButton)
    assert heard.args == [1]


def test_the_error_s_details_can_be_copied(page: Page, qtbot: QtBot) -> None:
    panel = ErrorPanel()
    page.column.insertWidget(0, panel)
    panel.show_error(what="a", why="b", details="E42\nline 7")
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "E42\nline 7"


def test_a_second_error_replaces_the_actions_of_the_first(page: Page) -> None:
    panel = ErrorPanel()
    page.column.insertWidget(0, panel)
    panel.show_error(what="a", why="b", actions=("重试", "取消"))
    panel.show_error(what="c", why="d", actions=("关闭",))
    assert [button.text() for button in panel.actions_shown] == ["关闭"]
    assert not panel.copy_button.isVisible()


def test_progress_can_be_cancelled_once(page: Page, qtbot: QtBot) -> None:
    panel = ProgressPanel()
    page.column.insertWidget(0, panel)
    panel.start("正在生成 PDF")
    panel.set_progress(17, 24, "约 6 秒")
    assert panel.accessibleDescription() == "17 / 24"
    asked: list[bool] = []
    panel.cancel_requested.connect(lambda: asked.append(True))
    qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_a_question_puts_the_keyboard_on_the_safe_answer(page: Page, qtbot: QtBot) -> None:
    panel = ConfirmPanel(seal_question())
    page.column.addWidget(panel)
    panel.take_focus()
    assert panel.safe_button.hasFocus()
    QApplication.processEvents()
    with qtbot.waitSignal(panel.declined):
        qtbot.keyClick(panel.safe_button, Qt.Key.Key_Return)
    assert panel.safe_button.x() < panel.act_button.x()


def test_escape_is_the_safe_answer(page: Page, qtbot: QtBot) -> None:
    panel = ConfirmPanel(seal_question())
    page.column.addWidget(panel)
    panel.take_focus()
    with qtbot.waitSignal(panel.declined):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


@pytest.mark.parametrize("last", ["L", "l"])
def test_the_act_waits_for_the_word_to_be_typed(page: Page, qtbot: QtBot, last: str) -> None:
    panel = ConfirmPanel(seal_question(typed_label="type SEAL", typed_word="SEAL"))
    page.column.addWidget(panel)
    panel.take_focus()
    assert panel.typed_field.hasFocus()
    assert not panel.act_button.isEnabled()
    qtbot.keyClicks(panel.typed_field, "SEA")
    assert not panel.act_button.isEnabled()
    qtbot.keyClicks(panel.typed_field, last)
    with qtbot.waitSignal(panel.confirmed):
        qtbot.mouseClick(panel.act_button, Qt.MouseButton.LeftButton)


def test_the_act_waits_for_a_reason_and_hands_it_over(page: Page, qtbot: QtBot) -> None:
    panel = ConfirmPanel(seal_question(reason_label="why", dangerous=True))
    page.column.addWidget(panel)
    assert panel.act_button.kind() is ButtonKind.DANGER
    qtbot.keyClicks(panel.reason_field, "   ")
    assert not panel.act_button.isEnabled()
    qtbot.keyClicks(panel.reason_field, "wrong entry ")
    with qtbot.waitSignal(panel.confirmed) as heard:
        qtbot.mouseClick(panel.act_button, Qt.MouseButton.LeftButton)
    assert heard.args == ["wrong entry"]


def test_the_act_waits_for_a_name_as_well_and_shows_the_code_to_read_out(page: Page, qtbot: QtBot) -> None:
    question = seal_question(code="7K3M-9QTX", reason_label="why", name_label="who", name="张三")
    panel = ConfirmPanel(question)
    page.column.addWidget(panel)
    assert "7K3M-9QTX" in [label.text() for label in panel.findChildren(QLabel)]
    qtbot.keyClicks(panel.reason_field, "wrong entry")
    assert panel.act_button.isEnabled()
    panel.name_field.setText("  ")
    assert not panel.act_button.isEnabled()
    qtbot.keyClicks(panel.name_field, "Li Si ")
    with qtbot.waitSignal(panel.confirmed) as heard:
        qtbot.keyClick(panel.name_field, Qt.Key.Key_Return)
    assert (heard.args, panel.name) == (["wrong entry"], "Li Si")


def test_an_empty_place_offers_the_next_action(page: Page, qtbot: QtBot) -> None:
    place = EmptyState(icon="users-three", title="还没有项目", sentence="先导入")
    button = KindButton("导入…", kind=ButtonKind.PRIMARY)
    place.add_action(button)
    page.column.insertWidget(0, place)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert place.accessibleName() == "还没有项目"


def test_loading_says_its_sentence_at_once_and_shows_bars_only_after_a_moment(
    page: Page, qtbot: QtBot
) -> None:
    place = Skeleton("正在读取")
    page.column.insertWidget(0, place)
    qtbot.waitExposed(page.window)
    early = place.grab().toImage()
    place.show_bars()
    assert place.grab().toImage() != early
    assert place.accessibleName() == "正在读取"
