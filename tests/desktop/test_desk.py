"""The walk of a mark at the desk: keyed, draft, submitted, receipt, corrected as a new revision."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judging_app.application.changes import Outcome
from judging_app.application.commands import Command
from judging_app.application.judging import Judging, Watcher
from judging_app.application.queries import DeskEntry, HistoryOf, Query
from judging_app.bootstrap import Library
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.desk_acts import Act
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey, Standing
from tests.desktop.conftest import ALT, CTRL, Driver, wait
from tests.desktop.contest import contest

MARKS = {"C1": 210_000, "C2": 205_000, "C3": 180_000, "C4": 125_000, "C5": 125_000}


def entry_of(driver: Driver, target: str, code: str, judge: str = "J3") -> DeskEntry:
    found = driver.stored(target, judge)[code]
    assert isinstance(found, DeskEntry)
    return found


def begin(driver: Driver, entry: str = "E15", **options: object) -> tuple[str, DeskPage]:
    target = driver.make(contest(**options))  # type: ignore[arg-type]
    driver.open(target)
    page = driver.desk()
    driver.turn(page, entry)
    return target, page


def submit_whole(driver: Driver, page: DeskPage) -> None:
    driver.key_marks(page, "21", "20.5", "18", "12.5", "12.5")
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.book.current and page.book.current.phase is Phase.STORED, what="receipt")


def test_marks_are_in_the_file_as_drafts_while_they_are_typed(driver: Driver) -> None:
    target, page = begin(driver)
    driver.key_marks(page, "21", "20.5")
    driver.idle(page)
    stored = entry_of(driver, target, "E15")
    assert (stored.standing, dict(stored.marks)) == (Standing.DRAFT, {"C1": 210_000, "C2": 205_000})
    assert page.frame.side.saved_label.text().startswith("草稿已存")
    assert page.frame.side.total.accessibleName() == "41.5 / 100"


def test_submitting_stores_a_revision_and_says_so_only_then(driver: Driver) -> None:
    target, page = begin(driver)
    assert not page.frame.top.ledger.isVisible()
    submit_whole(driver, page)
    stored = entry_of(driver, target, "E15")
    assert (stored.standing, stored.revision, dict(stored.stored_marks)) == (Standing.SUBMITTED, 1, MARKS)
    assert page.frame.side.saved_label.text() == "已入库，第 1 版"
    assert page.frame.top.ledger.text() == "已入库 1/1"
    row = page.entries.row("E15")
    assert row is not None
    assert (row.state, row.total) == ("已入库", "84.5")


def test_the_next_entry_is_a_key_away_once_a_sheet_is_stored(driver: Driver) -> None:
    target, page = begin(driver)
    for entry, key in (("E15", Qt.Key.Key_Right), ("E16", Qt.Key.Key_Return)):
        assert page.book.current is not None
        assert page.book.current.key.entry == entry
        submit_whole(driver, page)
        wait(page.frame.side.main.hasFocus, what="focus on the button")
        alt = Qt.KeyboardModifier.AltModifier
        driver.press(key, alt if key is Qt.Key.Key_Right else Qt.KeyboardModifier.NoModifier)
    assert page.book.current is not None
    assert page.book.current.key.entry == "E17"
    assert entry_of(driver, target, "E16").standing is Standing.SUBMITTED


def test_the_button_names_what_is_missing_and_goes_there(driver: Driver) -> None:
    target, page = begin(driver)
    driver.key_marks(page, "21", "20.5", "18", "12.5")
    assert page.frame.side.main.text() == "还差：展示与答辩"
    page.frame.side.note.setFocus()
    driver.press(Qt.Key.Key_Return, CTRL)
    assert page.frame.sheet.row("C5").box.isAncestorOf(QApplication.focusWidget())
    driver.idle(page)
    assert entry_of(driver, target, "E15").revision == 0


def test_a_stored_sheet_takes_no_key_until_it_is_corrected_with_a_reason(driver: Driver) -> None:
    target, page = begin(driver)
    submit_whole(driver, page)
    page.frame.sheet.go_to("C1")
    driver.type("3")
    assert page.book.current is not None
    assert page.book.current.marks == MARKS

    driver.click(page.frame.side.second)
    page.frame.sheet.go_to("C1")
    driver.type("22")
    driver.idle(page)
    changed = entry_of(driver, target, "E15")
    assert (changed.changed, changed.stored_marks["C1"]) == (True, 210_000)

    driver.press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is page.frame.side.reason, "a correction needs its reason"
    driver.type("听错了")
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.book.current and page.book.current.source.revision == 2, what="second revision")
    assert entry_of(driver, target, "E15").stored_marks["C1"] == 220_000
    assert history(target) == [("", 210_000), ("听错了", 220_000)]


def history(target: str) -> list[tuple[str, int]]:
    event = Library().open(target, this_person(), read_only=True)
    try:
        revisions = event.judging.ask(HistoryOf("R1", SheetKey("D1", "E15", "J3")))
        return [(item.sheet.reason, item.sheet.marks["C1"]) for item in revisions]
    finally:
        event.close()


def test_giving_a_correction_up_brings_the_stored_marks_back(driver: Driver) -> None:
    target, page = begin(driver)
    submit_whole(driver, page)
    driver.click(page.frame.side.second)
    page.frame.sheet.go_to("C1")
    driver.type("25")
    driver.idle(page)
    driver.click(page.frame.side.second)
    wait(lambda: page.book.current and page.book.current.phase is Phase.STORED, what="given up")
    driver.idle(page)
    assert page.frame.sheet.row("C1").value() == 210_000
    stored = entry_of(driver, target, "E15")
    assert (stored.changed, dict(stored.marks)) == (False, MARKS)


def test_a_refused_text_keeps_the_mark_before_it(driver: Driver) -> None:
    target, page = begin(driver)
    driver.key_marks(page, "21")
    page.frame.sheet.go_to("C1")
    driver.type("21.3")
    row = page.frame.sheet.row("C1")
    assert row.message() == "步长是 0.5，可填 21.0 或 21.5，原分未改"
    page.frame.sheet.go_to("C2")
    page.frame.sheet.go_to("C1")
    driver.type("26")
    assert row.message() == "最高 25 分，原分未改"
    driver.idle(page)
    assert dict(entry_of(driver, target, "E15").marks) == {"C1": 210_000}


def test_a_refused_text_stops_the_submission(driver: Driver) -> None:
    target, page = begin(driver)
    driver.key_marks(page, "21", "20.5", "18", "12.5", "12.5")
    page.frame.sheet.go_to("C1")
    driver.type("21.3")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.idle(page)
    assert entry_of(driver, target, "E15").revision == 0
    assert page.frame.sheet.row("C1").message()


def test_quick_changes_of_the_entry_file_every_mark_under_its_own(driver: Driver) -> None:
    target, page = begin(driver, "E10")
    for number in range(10, 20):
        driver.type(str(number))
        driver.press(Qt.Key.Key_Right, ALT)
    driver.idle(page)
    stored = driver.stored(target)
    for number in range(10, 20):
        found = stored[f"E{number}"]
        assert isinstance(found, DeskEntry)
        assert dict(found.marks) == {"C1": number * 10_000}


def test_a_text_under_way_never_goes_along_to_the_next_entry(driver: Driver) -> None:
    _, page = begin(driver, "E10")
    driver.type("21")
    driver.press(Qt.Key.Key_Right, ALT)
    driver.type("21")
    driver.type(".3")
    driver.press(Qt.Key.Key_Left, ALT)
    row = page.frame.sheet.row("C1")
    assert (row.value(), row.message(), row.box.refusal()) == (210_000, "", None)


def test_changing_the_seat_keeps_each_judges_draft(driver: Driver) -> None:
    target, page = begin(driver)
    driver.key_marks(page, "21")
    driver.desk("J4")
    driver.turn(page, "E15")
    assert page.frame.sheet.row("C1").value() is None
    driver.key_marks(page, "19")
    driver.desk("J3")
    driver.turn(page, "E15")
    wait(lambda: page.frame.sheet.row("C1").value() == 210_000, what="own draft again")
    driver.idle(page)
    assert dict(entry_of(driver, target, "E15", "J3").marks) == {"C1": 210_000}
    assert dict(entry_of(driver, target, "E15", "J4").marks) == {"C1": 190_000}


def test_a_recused_judge_gives_no_mark(driver: Driver) -> None:
    target, page = begin(driver, "E09")
    page.frame.sheet.go_to("C1")
    driver.type("21")
    driver.idle(page)
    row = page.entries.row("E09")
    assert row is not None
    assert row.state == "回避 · 与负责人有亲属关系"
    assert dict(entry_of(driver, target, "E09").marks) == {}
    assert page.frame.side.second.text() == ""


def act(driver: Driver, page: DeskPage, what: Act, reason: str) -> None:
    page.papers.begin_act(what)
    panel = page.papers.overlay.content
    assert isinstance(panel, ConfirmPanel)
    assert not panel.act_button.isEnabled()
    driver.type(reason)
    driver.click(panel.act_button)


def test_an_organizer_excuses_returns_voids_and_recuses_with_a_reason(driver: Driver) -> None:
    target, page = begin(driver, scored=24)

    def standing(entry: str, wanted: Standing) -> None:
        wait(lambda: page.book.sheets[entry].source.standing is wanted, what=wanted.value)
        assert entry_of(driver, target, entry).standing is wanted

    act(driver, page, Act.RETURN, "漏填")
    standing("E15", Standing.RETURNED)
    assert page.frame.sheet.row("C1").value() is not None
    page.frame.sheet.go_to("C1")
    driver.type("20")
    driver.press(Qt.Key.Key_Return, CTRL)
    standing("E15", Standing.SUBMITTED)
    act(driver, page, Act.VOID, "串号")
    standing("E15", Standing.VOIDED)
    driver.turn(page, "E16")
    act(driver, page, Act.ABSENT, "临时离场")
    standing("E16", Standing.ABSENT)
    driver.turn(page, "E17")
    act(driver, page, Act.RECUSE, "师生")
    standing("E17", Standing.RECUSED)
    act(driver, page, Act.LIFT, "查实无关")
    standing("E17", Standing.SUBMITTED)


def test_notes_are_kept_and_tab_leaves_them(driver: Driver) -> None:
    target, page = begin(driver)
    driver.press(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is page.frame.side.note
    driver.type("需追问冷链")
    driver.idle(page)
    assert entry_of(driver, target, "E15").note == "需追问冷链"


def test_filters_and_search_never_change_the_sheet_in_hand(driver: Driver) -> None:
    _, page = begin(driver, scored=12)
    page.frame.list.filters.chosen.emit("stored")
    driver.press(Qt.Key.Key_F, CTRL)
    driver.type("05")
    wait(lambda: list(page.entries.shown()) == ["E05"], what="found by number")
    assert page.book.current is not None
    assert page.book.current.key.entry == "E15"
    driver.press(Qt.Key.Key_Left, ALT)
    assert page.book.current.key.entry == "E05"


def test_all_keys_come_and_go_with_f1(driver: Driver) -> None:
    _, page = begin(driver)
    driver.press(Qt.Key.Key_F1)
    assert page.papers.is_open
    driver.press(Qt.Key.Key_Escape)
    assert not page.papers.is_open


def test_tab_goes_from_the_list_down_the_marks_to_the_note_and_the_button(driver: Driver) -> None:
    _, page = begin(driver)
    page.frame.list.view.setFocus()
    reached = []
    for _step in range(7):
        driver.press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    rows = page.frame.sheet.rows
    assert [row.box.isAncestorOf(widget) for row, widget in zip(rows, reached[:5], strict=True)] == [True] * 5
    assert reached[5:] == [page.frame.side.note, page.frame.side.main]


class FullDisk:
    """An event whose disk has no room for a while."""

    def __init__(self, judging: Judging) -> None:
        self.judging, self.full = judging, True

    def do(self, command: Command) -> Outcome:
        if self.full:
            raise JudgingError.of(Problem.DISK_FULL)
        return self.judging.do(command)

    def ask(self, query: Query[Any]) -> Any:
        return self.judging.ask(query)

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        return self.judging.watch(watcher)


def test_a_full_disk_is_told_and_the_draft_is_stored_once_there_is_room(driver: Driver) -> None:
    target, page = begin(driver)
    disk = FullDisk(page.operations._judging)
    page.operations._judging = disk
    page.book._retry.setInterval(20)
    driver.type("21")
    wait(page.frame.strip.isVisible, what="the refusal is shown")
    assert page.frame.side.saved_label.text().startswith("草稿未存上")
    assert page.frame.sheet.row("C1").value() == 210_000
    disk.full = False
    driver.idle(page)
    assert dict(entry_of(driver, target, "E15").marks) == {"C1": 210_000}


def test_a_submission_that_fails_keeps_its_id_and_is_stored_once(driver: Driver) -> None:
    target, page = begin(driver)
    driver.key_marks(page, "21", "20.5", "18", "12.5", "12.5")
    driver.idle(page)
    disk = FullDisk(page.operations._judging)
    page.operations._judging = disk
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(page.frame.strip.isVisible, what="the refusal is shown")
    sheet = page.book.current
    assert sheet is not None
    assert (sheet.phase, page.frame.top.ledger.text()) == (Phase.OPEN, "已入库 0/0")
    meant = sheet.submission
    disk.full = False
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.book.current and page.book.current.phase is Phase.STORED, what="receipt")
    assert meant
    assert entry_of(driver, target, "E15").revision == 1


def test_a_correction_is_given_up_though_the_desk_is_read_anew_meanwhile(driver: Driver) -> None:
    _, page = begin(driver)
    submit_whole(driver, page)
    driver.click(page.frame.side.second)
    assert page.book.current is not None
    assert page.book.current.phase is Phase.CORRECTING
    # The answer about the desk comes first and puts a new sheet in the place of the one in hand.
    page.book.reload()
    driver.click(page.frame.side.second)
    wait(lambda: page.book.current and page.book.current.phase is Phase.STORED, what="given up")


def test_a_number_typed_at_the_list_begins_the_first_mark_that_is_missing(driver: Driver) -> None:
    _, page = begin(driver)
    page.frame.list.view.setFocus(Qt.FocusReason.MouseFocusReason)
    for sign in "21":
        # Each goes to whatever has the keyboard by then.
        driver.type(sign)
    driver.press(Qt.Key.Key_Return)
    driver.type("20.5")
    driver.press(Qt.Key.Key_Return)
    rows = page.frame.sheet
    assert [rows.row(code).value() for code in ("C1", "C2", "C3")] == [210_000, 205_000, None]
