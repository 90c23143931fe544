"""Days and chips: what is typed, what is picked, and what stands in the field; strips of any length."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.chip_edit import ChipEdit
from judging_app.desktop.widgets.date_field import DateField, read_date
from judging_app.desktop.widgets.strip import Strip


@pytest.mark.parametrize(
    "text", ["2026-05-01", "2026/5/1", "2026.5.1", "2026年5月1日", " 20260501 ", "2026 年 5 月 1 日"]
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read_date(text) == date(2026, 5, 1)


@pytest.mark.parametrize("text", ["", "5月1日", "2026-02-29", "2026-13-01", "明天", "2026-05-01 09:00"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.fixture
def day(qtbot: QtBot) -> DateField:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def test_arrows_go_by_days_and_page_keys_by_months(day: DateField) -> None:
    day.set_text("2026-01-31")
    QTest.keyClick(day.field, Qt.Key.Key_PageUp)
    assert day.text() == "2026-02-28", "the last day of a shorter month"
    QTest.keyClick(day.field, Qt.Key.Key_Up)
    assert day.text() == "2026-03-01"
    QTest.keyClick(day.field, Qt.Key.Key_Down)
    QTest.keyClick(day.field, Qt.Key.Key_PageDown)
    assert day.text() == "2026-01-28"


@pytest.mark.qt_log_ignore(r"raise\(\)|grabbing the keyboard|propagateSizeHints")
def test_a_day_is_picked_from_the_calendar_and_kept_as_iso_text(day: DateField) -> None:
    day.set_text("2026-05-01")
    calendar = day.open_calendar()
    assert calendar.selectedDate() == QDate(2026, 5, 1)
    calendar.setSelectedDate(QDate(2026, 5, 9))
    calendar.activated.emit(QDate(2026, 5, 9))
    assert day.text() == "2026-05-09"


def test_an_older_text_stays_right_and_another_one_is_looked_at(day: DateField) -> None:
    day.set_text("五月初")
    assert day.is_right()
    day.field.setText("五月底")
    assert not day.is_right()
    day.field.clear()
    assert day.is_right()
    assert day.text() == ""


@pytest.fixture
def chips(qtbot: QtBot) -> ChipEdit:
    edit = ChipEdit()
    qtbot.addWidget(edit)
    edit.set_names([("A", "甲"), ("B", "乙")])
    edit.show()
    return edit


def test_a_chip_that_is_needed_stays(chips: ChipEdit) -> None:
    chips.may_remove = lambda code: "用到了" if code == "A" else ""
    for chip in list(chips.chips):
        QTest.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert chips.names() == [("A", "甲")]


def test_a_renamed_chip_keeps_its_code_and_an_emptied_one_its_name(chips: ChipEdit) -> None:
    one, two = chips.chips
    one.field.setText("丙")
    one.field.editingFinished.emit()
    two.field.setText(" ")
    two.field.editingFinished.emit()
    assert chips.names() == [("A", "丙"), ("B", "乙")]


def test_two_chips_never_share_a_name(chips: ChipEdit) -> None:
    chips.chips[1].field.setText("甲")
    chips.chips[1].field.editingFinished.emit()
    assert chips.names() == [("A", "甲"), ("B", "甲 2")]
    assert chips.note.is_wrong()


def test_chips_break_into_lines_where_it_is_narrow(chips: ChipEdit) -> None:
    chips.resize(1000, 300)
    chips.set_names([("", f"第{at}组的名字") for at in range(12)])
    QTest.qWait(1)
    flow = chips._flow
    assert flow.heightForWidth(300) > flow.heightForWidth(1600)


def test_a_strip_grows_with_what_it_says_and_shrinks_again(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.resize(420, 46)
    strip.show_message("备份暂放在赛事旁边", "不在。" * 60, tone=Tone.WARN, icon="warning-fill")
    tall = strip.height()
    strip.show_message("备份暂放在赛事旁边", "不在。", tone=Tone.WARN, icon="warning-fill")
    assert tall > strip.height()
    assert strip.height() >= 46
