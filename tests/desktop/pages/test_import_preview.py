"""The import preview over a real event file: tables read, mended by keys and clicks, and stored."""

import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from judging_app.application.commands import UndoSetup
from judging_app.application.new_event import NewEvent, make_event
from judging_app.application.queries import UndoOf, WholeEvent
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.setup import SetupAct
from judging_app.bootstrap import Library
from judging_app.desktop.models.import_cells import FINDING, IMPORT_CELL_ROLE, HeadCell, RowCell, ValueCell
from judging_app.desktop.models.import_kinds import JUDGES, Plan
from judging_app.desktop.models.import_rows import Shown
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.import_panel import ImportPanel
from judging_app.desktop.remembered import RememberedFile
from judging_app.domain.event import Entry, Event, Role
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
DATA = Path(__file__).resolve().parents[4] / "shared" / "data" / "organizer"
OFFICIAL = DATA / "registration-official.xlsx"
SIMPLE = DATA / "registration-simple.xlsx"
JOBS, INCOME, TAX = "JY", "YS", "SS"
CTRL = Qt.KeyboardModifier.ControlModifier
needs_data = pytest.mark.skipif(not OFFICIAL.exists(), reason="the sample inputs are not here")


def selection_event() -> Event:
    """The event of the dual-dimension selection before anybody registered."""
    (built_in,) = [each for each in Library().built_in_rulebooks() if each.key == "dual-dimension"]
    return make_event(
        NewEvent(name="市级遴选", round_name="遴选", panel_name="评审组", rulebook=built_in.rulebook)
    )


class Person:
    """An organizer at the entries page."""

    def __init__(self, opened: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened = opened
        self._monkeypatch = monkeypatch
        self.page = opened.show(EntriesPage)
        self.panel: ImportPanel = self.page.importer
        self.panel.book.memory = RememberedFile(folder / "columns.json")
        opened.wait(lambda: self.page.book.whole is not None)

    def choose(self, path: Path) -> None:
        """Press the button and choose a file."""
        self._monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        button = self.page.import_button
        click(button)
        self.opened.wait(self.has_answer)

    def has_answer(self) -> bool:
        """Whether the table is there, or was refused."""
        return self.panel.book.plan is not None or not self.panel.waiting.error.isHidden()

    def settle(self) -> None:
        self.opened.wait(lambda: self.panel.book.is_settled)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def overwrite(self, text: str) -> None:
        """Type into the cell in hand."""
        self.press(Qt.Key.Key_Return)
        self.opened.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.opened.wait(lambda: not isinstance(QApplication.focusWidget(), QLineEdit))
        self.settle()

    def mend(self, ways: dict[int, str]) -> list[int]:
        """Go from trouble to trouble with F8; "" takes the suggestion. Answers the rows gone through."""
        rows: list[int] = []
        while self.plan.blocked:
            self.press(Qt.Key.Key_F8)
            number = self.panel.grid.number
            rows.append(number)
            assert len(rows) < 20
            text = ways.get(number)
            if text is None:
                continue
            if text:
                self.overwrite(text)
            else:
                take = self.panel.row.lines[0].take
                assert take is not None
                click(take)
                self.settle()
        return rows

    def store(self) -> Event:
        """Press the primary button."""
        click(self.panel.foot.carry_out)
        self.opened.wait(lambda: not self.page.is_importing)
        stored = self.opened.judging.ask(WholeEvent())
        self.opened.wait(lambda: self.page.book.whole is not None and self.page.book.whole == stored)
        return stored

    @property
    def plan(self) -> Plan:
        plan = self.panel.book.plan
        assert plan is not None
        return plan

    def said(self, row: int) -> str:
        """What stands beside a row."""
        model = self.panel.model
        return str(model.index(model.place_of(row), FINDING).data())

    def value(self, row: int, target: Target) -> ValueCell:
        model = self.panel.model
        cell = model.index(model.place_of(row), model.section_of(target)).data(IMPORT_CELL_ROLE)
        assert isinstance(cell, ValueCell)
        return cell

    def head(self, column: int) -> HeadCell:
        cell = self.panel.model.headerData(column + 2, Qt.Orientation.Horizontal, IMPORT_CELL_ROLE)
        assert isinstance(cell, HeadCell)
        return cell

    def menu_of(self, column: int) -> QMenu:
        """Click a column's head and give the menu."""
        view = self.panel.grid.view
        view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() if column > 5 else 0)
        place = QPoint(view.head.sectionViewportPosition(column + 2) + 12, view.head.height() // 2)
        QTest.mouseClick(view.head.viewport(), Qt.MouseButton.LeftButton, pos=place)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose_action(menu: QMenu, text: str) -> None:
    action = next(each for each in menu.actions() if each.text() == text)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.fixture
def person(bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    return Person(bench(selection_event()), tmp_path, monkeypatch)


MENDED = {8: "", 12: "冷链共配项目", 14: "研学营地项目", 15: "12", 16: "", 17: ""}
"""Row 13 keeps its name: the other row of that name is the wrong one."""


@needs_data
def test_an_office_s_table_comes_in_by_the_window_alone(person: Person) -> None:
    person.choose(OFFICIAL)
    panel = person.panel
    assert panel.bar.header.currentText() == "第 3–4 行（自动识别）"
    assert person.head(9) == person.head(9)._replace(
        source="营业收入（万元）", meaning="年营业收入", remark="万元"
    )
    assert person.head(12).remark == "元 → 万元 ÷10000"
    assert not person.head(6).taken
    assert not person.head(11).taken
    said = {row: person.said(row) for row in (7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19, 20)}
    assert said[7] == "“１２０．５”读作 120.5。"
    assert said[8] == "“约45人”不是确切的数。请填写准确数字。"
    assert said[9] == "“1,286.40”读作 1286.4。"
    assert said[12] == "此格必填。"
    assert "第 13, 14 行" in said[13]
    assert "第 13, 14 行" in said[14]
    assert "-12" in said[15]
    assert said[16] == "“成长组 ”末尾有空格，应是组别“成长组”。请改为该组别。"
    assert "“成长”与组别“成长组”相近" in said[17]
    assert said[18].startswith("“无”是 0 还是没有填？")
    assert said[19].startswith("公式没有保存的结果。")
    assert "隐藏" in said[20]
    hidden = panel.model.index(panel.model.place_of(20), 0).data(IMPORT_CELL_ROLE)
    assert hidden == RowCell(20, "隐藏行")
    assert panel.foot.counts.text() == "新增 17 · 更新 0 · 不变 0 · 跳过 2 · 有问题 7"
    assert not panel.foot.carry_out.isEnabled()
    assert panel.foot.left.text() == "还有 7 行有问题，改正或跳过后才能导入"

    assert person.mend(MENDED) == [8, 12, 13, 14, 15, 16, 17]
    assert panel.foot.counts.text() == "新增 24 · 更新 0 · 不变 0 · 跳过 2 · 有问题 0"
    assert panel.foot.carry_out.text() == "导入 24 个项目"
    event = person.store()

    assert [entry.name for entry in event.entries][7:11] == [
        "冷链共配项目",
        "制种玉米项目",
        "研学营地项目",
        "月嫂培训项目",
    ]
    assert [track.name for track in event.tracks] == ["初创组", "成长组"]
    assert len(event.rounds[0].participations) == 24
    assert {item.panel for item in event.rounds[0].participations} == {"P1"}
    figures = {(value.entry, value.criterion): value.claimed for value in event.rounds[0].values}
    rows = list(openpyxl.load_workbook(OFFICIAL).active.iter_rows(min_row=5, max_row=28, values_only=True))
    for entry, row in zip(event.entries, rows, strict=True):
        assert figures[entry.code, TAX] == Fraction(row[11], 10_000)
        if entry.code not in {"04", "11"}:
            assert figures[entry.code, JOBS] == row[9]
        if entry.code not in {"03", "05", "14"}:
            assert figures[entry.code, INCOME] == Fraction(str(row[8]))
    assert figures["04", JOBS] == 45
    assert figures["11", JOBS] == 12
    assert figures["03", INCOME] == Fraction("120.5")
    assert figures["05", INCOME] == Fraction("1286.4")
    assert ("14", INCOME) not in figures
    step = person.opened.judging.ask(UndoOf()).undo
    assert step is not None
    assert (step.act, step.change.note) == (SetupAct.IMPORT_ENTRIES, "registration-official.xlsx")
    person.opened.operations.do(UndoSetup("R1"))
    person.opened.wait(lambda: person.page.entries.rowCount() == 0)


@needs_data
def test_the_same_table_again_changes_nothing_and_a_changed_cell_is_shown(person: Person) -> None:
    person.choose(OFFICIAL)
    person.mend(MENDED)
    person.store()
    person.choose(OFFICIAL)
    person.mend(MENDED)
    panel = person.panel
    assert panel.foot.counts.text() == "新增 0 · 更新 0 · 不变 24 · 跳过 2 · 有问题 0"
    assert panel.foot.carry_out.text() == "没有要导入的"
    assert not panel.foot.carry_out.isEnabled()
    leader = Target(TargetKind.LEADER)
    panel.grid.select(6, panel.model.section_of(leader))
    person.overwrite("负责人二")
    assert panel.foot.counts.text() == "新增 0 · 更新 1 · 不变 23 · 跳过 2 · 有问题 0"
    cell = person.value(6, leader)
    assert (cell.before, cell.text, cell.changed) == ("负责人02", "负责人二", True)
    event = person.store()
    assert len(event.entries) == 24
    assert event.entries[1].leader == "负责人二"


@needs_data
def test_a_plain_table_comes_in_once_its_guessed_column_is_confirmed(person: Person) -> None:
    person.choose(SIMPLE)
    foot = person.panel.foot
    assert not foot.carry_out.isEnabled()
    assert foot.left.text() == "有 1 列是猜测的，确认后才能导入"
    person.press(Qt.Key.Key_F8)
    guess = person.panel.row.guess
    assert guess is not None
    assert "带动人均增收" in guess.words
    assert person.head(10).remark.endswith("猜测")
    person.press(Qt.Key.Key_Return)
    person.settle()
    assert person.head(10).remark.endswith("已指定")
    assert person.panel.row.guess is None
    assert foot.carry_out.isEnabled()
    event = person.store()
    assert len(event.entries) == 24
    figures = {(value.entry, value.criterion): value for value in event.rounds[0].values}
    assert figures["01", INCOME].claimed == Fraction("978.73")
    assert figures["01", "RY"].evidence == "省级示范基地"


TABLE = (
    "项目名称\t申报单位\t带动就业（人）\t纳税（万元）\n"
    "归园民宿\t甲公司\t12\t3.5\n羊绒手工\t乙公司\t约8\t1\n合计\t\t20\t4.5\n"
)


def paste(person: Person, text: str) -> None:
    """Copy cells in Excel and press Ctrl+V on the page."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(person.page, Qt.Key.Key_V, CTRL)
    person.opened.wait(
        lambda: person.panel.book.plan is not None or not person.panel.waiting.error.isHidden()
    )


def test_copied_cells_are_pasted(person: Person) -> None:
    paste(person, TABLE)
    assert person.panel.source.text() == "粘贴的表格"
    assert person.panel.foot.counts.text() == "新增 1 · 更新 0 · 不变 0 · 跳过 1 · 有问题 1"
    person.panel.setFocus()
    person.press(Qt.Key.Key_F8)
    assert (person.panel.grid.number, person.said(3)) == (3, "“约8”不是确切的数。请填写准确数字。")
    person.press(Qt.Key.Key_Return, CTRL)
    person.settle()
    event = person.store()
    assert {value.claimed for value in event.rounds[0].values if value.criterion == JOBS} == {12, 8}


def test_rows_that_are_no_records_are_folded_and_can_be_taken_in(person: Person) -> None:
    paste(person, TABLE)
    assert person.panel.model.place_of(4) == -1
    filter_row = person.panel.bar.filter
    filter_row.setFocus()
    QTest.keyClick(filter_row, Qt.Key.Key_End)
    assert person.panel.model.shown is Shown.SKIPPED
    assert person.said(4) == "合计行"
    click(person.panel.row.skip)
    person.settle()
    assert person.plan.counts[RowStatus.NEW] == 2


def test_a_row_is_left_out_and_nothing_else_is_lost(person: Person) -> None:
    paste(person, TABLE)
    person.panel.setFocus()
    person.press(Qt.Key.Key_F8)
    person.press(Qt.Key.Key_Delete, CTRL)
    person.settle()
    assert person.panel.foot.counts.text() == "新增 1 · 更新 0 · 不变 0 · 跳过 2 · 有问题 0"
    event = person.store()
    assert [entry.name for entry in event.entries] == ["归园民宿"]


def test_mending_is_taken_back_with_ctrl_z(person: Person) -> None:
    paste(person, TABLE)
    person.panel.setFocus()
    person.press(Qt.Key.Key_F8)
    person.overwrite("9")
    assert not person.plan.blocked
    # The window's keys ask the page first (tests/desktop/test_undoing.py).
    assert person.page.undo()
    person.settle()
    assert person.plan.blocked
    assert person.page.redo()
    person.settle()
    assert not person.plan.blocked
    person.page._show_list()
    assert not person.page.undo()


def test_a_mended_row_stays_in_sight_under_its_filter(person: Person) -> None:
    paste(person, TABLE)
    person.panel.bar.filter.chosen.emit(Shown.BLOCKED)
    assert person.panel.model.rowCount() == 1
    person.panel.setFocus()
    person.press(Qt.Key.Key_F8)
    person.overwrite("9")
    assert person.panel.model.rowCount() == 1
    assert person.value(3, Target(TargetKind.INDICATOR, JOBS)).mended


def test_leaving_asks_only_where_something_was_mended(person: Person) -> None:
    paste(person, TABLE)
    person.panel.setFocus()
    person.press(Qt.Key.Key_Escape)
    assert not person.page.is_importing
    paste(person, TABLE)
    person.panel.setFocus()
    person.press(Qt.Key.Key_F8)
    person.overwrite("9")
    person.press(Qt.Key.Key_Escape)
    assert person.page.is_importing
    question = person.panel.question
    assert question is not None
    click(question.safe_button)
    assert person.page.is_importing
    click(person.panel.back)
    question = person.panel.question
    assert question is not None
    click(question.act_button)
    assert not person.page.is_importing
    assert person.opened.judging.ask(WholeEvent()).entries == ()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_column_s_meaning_is_chosen_and_remembered(person: Person) -> None:
    odd = "项目名称\t吸纳农户（人）\n归园民宿\t12\n"
    paste(person, odd)
    assert not person.head(2).taken
    choose_action(person.menu_of(2), "带动就业人数")
    person.settle()
    assert (person.head(2).meaning, person.head(2).taken) == ("带动就业人数", True)
    event = person.store()
    assert event.rounds[0].values[0].claimed == 12
    person.opened.wait(person.panel.book.memory.path.exists)
    paste(person, odd.replace("归园民宿", "羊绒手工"))
    assert person.head(2).remark == "人 · 记住的"
    assert person.panel.foot.kept.text() == "表中没有、原样保留：归园民宿"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_without_a_name_column_nothing_goes_on_until_it_is_chosen(person: Person) -> None:
    paste(person, "甲\t乙\n归园民宿\t12\n羊绒手工\t13\n")
    assert person.panel.foot.left.text() == "先确定列的含义"
    assert not person.panel.foot.carry_out.isEnabled()
    choose_action(person.menu_of(1), "名称")
    person.settle()
    assert person.panel.foot.carry_out.text() == "导入 2 个项目"


def test_another_header_row_is_chosen(person: Person) -> None:
    paste(person, "项目名称\t单位\n项目名称（示例）\t某单位\n归园民宿\t甲公司\n")
    header = person.panel.bar.header
    at = next(at for at in range(header.count()) if header.itemText(at) == "第 1–2 行")
    header.setCurrentIndex(at)
    header.activated.emit(at)
    person.settle()
    person.opened.wait(lambda: person.plan.counts[RowStatus.NEW] == 1)
    assert person.panel.model.place_of(3) == 0


def test_the_sheet_that_is_understood_best_is_taken_and_another_can_be(
    person: Person, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.title = "说明"
    first.append(["填表说明", "请如实填写"])
    second = book.create_sheet("汇总表")
    second.append(["项目名称", "申报单位"])
    second.append(["归园民宿", "甲公司"])
    book.save(tmp_path / "two.xlsx")
    person.choose(tmp_path / "two.xlsx")
    sheet = person.panel.bar.sheet
    assert (sheet.isVisible(), sheet.currentText()) == (True, "汇总表")
    sheet.setFocus()
    person.press(Qt.Key.Key_Up)
    person.opened.wait(lambda: person.plan.table.raw.name == "说明")
    assert person.panel.foot.left.text() == "先确定列的含义"


@needs_data
def test_judges_come_in_through_the_same_preview(person: Person, tmp_path: Path) -> None:
    person.choose(SIMPLE)
    person.press(Qt.Key.Key_F8)
    person.press(Qt.Key.Key_Return, CTRL)
    person.settle()
    event = person.store()
    memory = RememberedFile(tmp_path / "columns.json")
    panel = ImportPanel(person.opened.operations, "R1", JUDGES, memory, person.page)
    stored: list[bool] = []
    panel.imported.connect(lambda: stored.append(True))
    panel.read_file(DATA / "judges.xlsx", event)
    person.opened.wait(lambda: panel.book.plan is not None)
    assert panel.title.text() == "导入评委"
    assert panel.foot.carry_out.text() == "导入 8 位评委"
    click(panel.foot.carry_out)
    person.opened.wait(lambda: bool(stored))
    after = person.opened.judging.ask(WholeEvent())
    assert [seat.role for seat in after.rounds[0].seats].count(Role.HEAD) == 1
    assert len(after.judges) == 8


def test_an_event_changed_meanwhile_is_planned_for(person: Person) -> None:
    paste(person, "项目名称\t单位\n归园民宿\t甲公司\n")
    assert person.plan.counts[RowStatus.NEW] == 1
    other = Entry("", "归园民宿", "甲公司")
    person.page.editing.add("R1", other)
    person.opened.wait(lambda: person.plan.counts[RowStatus.SAME] == 1)


def bad_files(folder: Path) -> dict[str, bytes]:
    book = openpyxl.Workbook()
    book.save(folder / "empty.xlsx")
    sheet = book.active
    sheet.append(["项目名称", "单位"])
    book.save(folder / "no rows.xlsx")
    return {
        "locked.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "empty.xlsx": (folder / "empty.xlsx").read_bytes(),
        "torn.xlsx": (folder / "no rows.xlsx").read_bytes()[:900],
        "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "empty.csv": b"",
    }


@pytest.mark.parametrize(
    "name", ["old.xls", "locked.xlsx", "empty.xlsx", "torn.xlsx", "picture.csv", "empty.csv"]
)
def test_a_file_that_cannot_be_read_is_told_in_words(person: Person, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bad_files(tmp_path)[name])
    person.choose(tmp_path / name)
    panel = person.panel
    assert panel.waiting.error.accessibleName() == f"“{name}”无法读取"
    assert panel.waiting.error.accessibleDescription().endswith("赛事没有改动。")
    QTest.keyClick(panel.waiting.error.actions_shown[1], Qt.Key.Key_Return)
    assert not person.page.is_importing


def test_a_table_without_rows_says_so(person: Person, tmp_path: Path) -> None:
    bad_files(tmp_path)
    person.choose(tmp_path / "no rows.xlsx")
    assert person.plan.blocked
    assert person.panel._column_error.text() == "表头下面没有数据行。请改选表头行，或换一张表。"


def test_reading_can_be_cancelled(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "slow.csv"
    path.write_text("项目名称\n归园民宿\n", encoding="utf-8")
    gate = threading.Event()
    read = Library.read_tables
    monkeypatch.setattr(Library, "read_tables", lambda self, path: (gate.wait(10), read(self, path))[1])
    person.page.import_file(path)
    person.opened.wait(person.panel.waiting.progress.isVisible)
    click(person.panel.waiting.progress.cancel_button)
    assert not person.page.is_importing
    gate.set()
    done: list[object] = []
    person.opened.operations.ask(WholeEvent(), done.append, person.page)
    person.opened.wait(lambda: bool(done))
    assert person.panel.book.plan is None


def test_a_thousand_rows_are_mended_without_the_window_waiting(person: Person) -> None:
    lines = [f"项目{at}\t单位{at}\t{at}\t1" for at in range(1, 1001)]
    lines[500] = "项目501\t单位501\t约7\t1"
    paste(person, "\n".join(["项目名称\t申报单位\t带动就业（人）\t纳税（万元）", *lines]))
    person.panel.setFocus()
    person.press(Qt.Key.Key_F8)
    assert person.panel.grid.number == 502
    person.overwrite("7")
    assert person.panel.foot.carry_out.text() == "导入 1000 个项目"
    assert len(person.store().entries) == 1000


def test_the_preview_speaks_english_too(person: Person) -> None:
    paste(person, TABLE)
    use_language(Language.ENGLISH)
    person.page.retranslate()
    assert person.panel.foot.counts.text() == "New 1 · Update 0 · Unchanged 0 · Left out 1 · To mend 1"
    assert person.panel.foot.carry_out.text() == "Import entries: 1"
