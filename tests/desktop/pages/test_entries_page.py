"""The entries page over a real event file, edited by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from judging_app.application.commands import SubmitSheet, UndoSetup
from judging_app.application.queries import WholeEvent
from judging_app.application.setup import SetupAct
from judging_app.desktop.models.entries_edits import moved, with_code, with_entry, with_order
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.entries_questions import carry_sheets
from judging_app.desktop.remembered import RememberedFile
from judging_app.desktop.widgets.themed import text_width, tokens
from judging_app.domain.event import Entry, EntryStatus, Event, Recusal
from judging_app.wording.language import Language, use_language
from judging_app.wording.terms import term
from tests.desktop.pages.builders import ROUND, TALK, before_scoring, make_event, marks
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(bench: Open) -> tuple[Bench, EntriesPage]:
    """Six entries before anything was scored."""
    opened = bench(six())
    page = opened.show(EntriesPage)
    opened.wait(lambda: page.book.whole is not None)
    page.list.setFocus()
    return opened, page


def six() -> Event:
    event = before_scoring(make_event(entries=6))
    return replace(event, rounds=(replace(event.rounds[0], recusals=(Recusal("J1", "E02", "亲属"),)),))


def score(opened: Bench, page: EntriesPage, code: str) -> None:
    """J2 hands a sheet in."""
    opened.operations.do(SubmitSheet(ROUND, TALK, code, "J2", marks(80), "s1"))
    opened.wait(lambda: page.book.whole is not None and carry_sheets(page.book.whole, [code]) == [code])


def go_to(page: EntriesPage, code: str, column: str) -> None:
    page.list.setCurrentIndex(page.entries.index(page.entries.row_of(code), page.entries.column_of(column)))


def cell(page: EntriesPage, code: str, column: str) -> str:
    index = page.entries.index(page.entries.row_of(code), page.entries.column_of(column))
    return str(index.data())


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def write(opened: Bench, page: EntriesPage, code: str, column: str, text: str) -> None:
    """Edit a cell as a person does: Enter, the text, Enter."""
    go_to(page, code, column)
    press(Qt.Key.Key_Return)
    opened.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    if text.isascii() and text:
        QTest.keyClicks(field, text)
    else:
        field.setText(text)
    press(Qt.Key.Key_Return)
    QApplication.processEvents()


def stored(opened: Bench, page: EntriesPage) -> Event:
    opened.wait(lambda: page.book.is_settled)
    return opened.judging.ask(WholeEvent())


def running(event: Event) -> list[str]:
    return [entry.code for entry in event.in_running_order()]


def test_a_cell_is_edited_in_place_and_undone(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    write(opened, entries, "E03", "organization", "归园合作社")
    opened.wait(lambda: cell(entries, "E03", "organization") == "归园合作社")
    entry = stored(opened, entries).entry("E03")
    assert entry == Entry("E03", "项目03", "归园合作社", track="S", order=3)
    assert (entries.list.current_key(), entries.list.currentIndex().column()) == ("E03", 3)
    opened.operations.do(UndoSetup(ROUND))
    opened.wait(lambda: cell(entries, "E03", "organization") == "单位03")


def test_esc_leaves_a_cell_as_it_was(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E02", "leader")
    press(Qt.Key.Key_F2)
    opened.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    QTest.keyClicks(QApplication.focusWidget(), "X")
    press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert cell(entries, "E02", "leader") == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_track_is_chosen_from_those_there_are(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E01", "track")
    press(Qt.Key.Key_Return)
    opened.wait(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["无", "初创组", "成长组"]
    opened.wait(box.view().isVisible)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    opened.wait(lambda: cell(entries, "E01", "track") == "成长组")
    entry = stored(opened, entries).entry("E01")
    assert entry is not None
    assert entry.track == "G"


def test_a_name_cannot_be_emptied(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    write(opened, entries, "E01", "name", "")
    opened.wait(lambda: entries.note.text() == "项目名称不能为空，原名称未改。")
    assert cell(entries, "E01", "name") == "项目01"


def test_a_code_is_changed_wherever_it_stands(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    write(opened, entries, "E02", "code", "A7")
    opened.wait(lambda: entries.entries.row_of("A7") == 1)
    after = stored(opened, entries)
    round_ = after.rounds[0]
    assert [item.entry for item in round_.participations] == ["E01", "A7", "E03", "E04", "E05", "E06"]
    assert [item.entry for item in round_.recusals] == ["A7"]
    assert entries.list.current_key() == "A7"


def test_a_code_that_is_taken_is_refused_in_words(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    write(opened, entries, "E02", "code", "e03")
    opened.wait(lambda: entries.note.text() == "编号 e03 已用于“项目03”。")
    assert entries.entries.row_of("E02") == 1


def test_a_running_order_that_is_no_number_is_refused(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    write(opened, entries, "E02", "order", "-1")
    opened.wait(lambda: entries.note.text() == "出场序须为整数，可留空；“-1”未采用。")
    assert running(stored(opened, entries)) == ["E01", "E02", "E03", "E04", "E05", "E06"]


def test_alt_arrows_and_numbers_change_the_running_order(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E03", "name")
    press(Qt.Key.Key_Up, ALT)
    assert running(stored(opened, entries)) == ["E01", "E03", "E02", "E04", "E05", "E06"]
    assert entries.list.current_key() == "E03"
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Down, ALT)
    assert running(stored(opened, entries)) == ["E01", "E02", "E04", "E03", "E05", "E06"]
    write(opened, entries, "E06", "order", "1")
    opened.wait(lambda: entries.entries.key_at(0) == "E06")
    assert running(stored(opened, entries)) == ["E06", "E01", "E02", "E04", "E03", "E05"]


def test_rows_are_dragged_to_their_turn(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E05", "name")
    place = entries.list.visualRect(entries.entries.index(1, 2)).topLeft()
    drop = QDropEvent(
        QPointF(place.x() + 4, place.y() + 4),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drop.source = lambda: entries.list  # type: ignore[method-assign]
    entries.list.dropEvent(drop)
    assert running(stored(opened, entries)) == ["E01", "E05", "E02", "E03", "E04", "E06"]


def test_an_entry_is_added_and_takes_part(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    QTest.mouseClick(entries.add_button, Qt.MouseButton.LeftButton)
    entries.form.fields["name"].setText("梯田研学")  # type: ignore[index]
    entries.form.track.setCurrentIndex(entries.form.track.findData("G"))
    press(Qt.Key.Key_Return)
    opened.wait(lambda: entries.entries.rowCount() == 7)
    after = stored(opened, entries)
    added = after.entries[-1]
    assert (added.name, added.track, added.order) == ("梯田研学", "G", 7)
    assert (after.rounds[0].participations[-1].entry, after.rounds[0].participations[-1].panel) == (
        added.code,
        "P",
    )
    assert entries.list.current_key() == added.code
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(Qt.Key.Key_Escape)
    assert entries.form.isHidden()


def test_entries_without_sheets_are_removed_after_a_question(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E02", "name")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert entries.list.selected_keys() == ["E02", "E03"]
    press(Qt.Key.Key_Delete)
    assert entries.removal.panel is not None
    assert entries.removal.panel.accessibleName() == "删除 2 个项目？"
    entries.removal.panel.act_button.click()
    after = stored(opened, entries)
    assert [entry.code for entry in after.entries] == ["E01", "E04", "E05", "E06"]
    assert len(after.rounds[0].participations) == 4
    opened.operations.do(UndoSetup(ROUND))
    opened.wait(lambda: entries.entries.rowCount() == 6)


def test_an_entry_with_sheets_is_withdrawn_instead(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    score(opened, entries, "E04")
    go_to(entries, "E04", "name")
    press(Qt.Key.Key_Delete)
    assert entries.removal.panel is not None
    assert entries.removal.panel.accessibleName() == "不能删除"
    entries.removal.panel.act_button.click()
    assert entries.question.is_asking
    entries.question.reason.setText("自愿退出")
    entries.question.act.click()
    opened.wait(lambda: cell(entries, "E04", "status") == term(EntryStatus.WITHDRAWN))
    assert len(stored(opened, entries).entries) == 6


def test_an_entry_with_sheets_keeps_its_code(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    score(opened, entries, "E04")
    write(opened, entries, "E04", "code", "X4")
    opened.wait(lambda: entries.note.text() == "“项目04”已有评分，编号不能再改。")
    assert stored(opened, entries).entry("E04") is not None


def test_a_column_s_head_sorts_and_the_order_s_head_sorts_back(page: tuple[Bench, EntriesPage]) -> None:
    _, entries = page
    head = entries.list.horizontalHeader()

    def press_head(key: str) -> None:
        at = entries.entries.column_of(key)
        place = QPoint(head.sectionViewportPosition(at) + 10, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    press_head("code")
    press_head("code")
    assert [entries.entries.key_at(row) for row in range(3)] == ["E06", "E05", "E04"]
    press_head("order")
    assert [entries.entries.key_at(row) for row in range(3)] == ["E01", "E02", "E03"]


def test_one_copied_cell_goes_into_the_cell_in_hand(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E01", "region")
    QGuiApplication.clipboard().setText("甘州区")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    opened.wait(lambda: cell(entries, "E01", "region") == "甘州区")
    assert not entries.is_importing


def test_what_others_change_waits_for_an_open_editor(page: tuple[Bench, EntriesPage]) -> None:
    opened, entries = page
    go_to(entries, "E01", "leader")
    press(Qt.Key.Key_F2)
    opened.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Li")
    event = entries.book.whole
    assert event is not None
    renamed = (*event.entries[:-1], replace(event.entries[-1], name="新名"))
    entries.book.edit(SetupAct.EDIT_ENTRIES, replace(event, entries=renamed))
    stored(opened, entries)
    assert QApplication.focusWidget() is field
    press(Qt.Key.Key_Return)
    opened.wait(lambda: cell(entries, "E01", "leader") == "Li" and cell(entries, "E06", "name") == "新名")


def test_a_table_dropped_on_the_page_is_read(page: tuple[Bench, EntriesPage], tmp_path: Path) -> None:
    opened, entries = page
    entries.importer.book.memory = RememberedFile(tmp_path / "columns.json")
    path = tmp_path / "新增.csv"
    path.write_text("项目名称,组别\n梯田研学,成长组\n", encoding="gb18030")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entries.dropEvent(drop)
    opened.wait(lambda: entries.importer.book.plan is not None)
    assert entries.is_importing
    assert entries.importer.foot.counts.text() == "新增 1 · 更新 0 · 不变 0 · 跳过 0 · 有问题 0"


# The edits by themselves.


def test_a_number_that_is_taken_pushes_only_as_far_as_needed() -> None:
    event = replace(
        make_event(entries=4),
        entries=(
            Entry("A", "甲", order=1),
            Entry("B", "乙", order=2),
            Entry("C", "丙", order=5),
            Entry("D", "丁"),
        ),
    )
    after = with_order(event, "D", 1)
    assert {entry.code: entry.order for entry in after.entries} == {"A": 2, "B": 3, "C": 5, "D": 1}


def test_moving_deals_out_the_numbers_that_there_are() -> None:
    event = replace(
        make_event(entries=3),
        entries=(
            Entry("A", "甲", order=3),
            Entry("B", "乙", order=7),
            Entry("C", "丙", order=9),
        ),
    )
    assert {each.code: each.order for each in moved(event, ["C"], "A").entries} == {"C": 3, "A": 7, "B": 9}


def test_moving_counts_anew_where_a_number_is_missing() -> None:
    event = replace(make_event(entries=2), entries=(Entry("A", "甲"), Entry("B", "乙")))
    assert {each.code: each.order for each in moved(event, ["B"], "A").entries} == {"B": 1, "A": 2}


def test_a_new_code_reaches_recusals_and_figures() -> None:
    after = with_code(make_event(), "E09", "N9")
    round_ = after.rounds[0]
    assert [item.entry for item in round_.recusals] == ["N9"]
    assert sum(value.entry == "N9" for value in round_.values) == 1
    assert all(value.entry != "E09" for value in round_.values)


def test_a_new_entry_stays_without_a_panel_where_there_are_two() -> None:
    event = make_event()
    panels = (*event.rounds[0].panels, replace(event.rounds[0].panels[0], code="Q"))
    event = replace(event, rounds=(replace(event.rounds[0], panels=panels),))
    after = with_entry(event, ROUND, Entry("", "新项目"))
    assert after.rounds[0].participations[-1].panel == ""
    assert after.entries[-1].order == 25


def width(page: EntriesPage, column: str) -> int:
    return page.list.columnWidth(page.entries.column_of(column))


def test_columns_without_content_give_their_room_to_those_that_need_it(bench: Open) -> None:
    event = six()
    tracks = (replace(event.tracks[0], name="种养加工与农产品流通赛道"), *event.tracks[1:])
    entries = tuple(replace(entry, region="", industry="", track=tracks[0].code) for entry in event.entries)
    opened = bench(replace(event, tracks=tracks, entries=entries))
    page = opened.show(EntriesPage, width=1100)
    opened.wait(lambda: page.entries.rowCount() == 6)
    # Head and margins are all that an empty column keeps; a name of twelve characters stands whole.
    assert width(page, "region") < 60
    assert width(page, "track") > text_width(tracks[0].name, tokens().type.table)
    assert page.list.horizontalScrollBar().maximum() == 0
    before = width(page, "region")
    go_to(page, "E01", "region")
    page.entries.setData(page.list.currentIndex(), "某某自治县某某镇")
    opened.wait(lambda: width(page, "region") > before)


def test_the_state_of_an_entry_is_whole_in_english_too(bench: Open) -> None:
    opened = bench(six())
    page = opened.show(EntriesPage, width=1100)
    opened.wait(lambda: page.entries.rowCount() == 6)
    use_language(Language.ENGLISH)
    page.retranslate()
    word = term(EntryStatus.COMPETING)
    # A pill keeps 10 px at either side of its word, the cell 8 px at either side of the pill.
    assert width(page, "status") >= text_width(word, tokens().type.caption) + 36
