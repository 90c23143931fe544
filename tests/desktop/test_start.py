"""From the start screen into an event, and every way in which that can fail."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import SubmitSheet
from judging_app.application.queries import DeskEntry
from judging_app.bootstrap import Library
from judging_app.desktop import files
from judging_app.desktop.models.recent_events import row_of
from judging_app.desktop.opening import this_person
from judging_app.desktop.settings import RecentEvent, Settings
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Place, Problem, Severity
from judging_app.wording.language import Language
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.contest import contest, marks_for


def test_opening_shows_the_event_and_remembers_it(driver: Driver) -> None:
    target = driver.make(contest(scored=3))
    view = driver.open(target)
    assert view.rail.current() == "overview"
    assert driver.window.windowTitle() == "陇原返乡创业大赛 · 省级决赛 · 评审台"
    closed: list[bool] = []
    driver.window.session.closed.connect(lambda: closed.append(True))
    driver.press(Qt.Key.Key_W, CTRL)
    assert driver.window.view is None
    wait(lambda: closed, what="the file is let go of")
    wait(lambda: driver.window.preferences.settings.recent, what="remembered")
    recent = driver.window.preferences.settings.recent[0]
    assert (recent.target, recent.entries, recent.sheets, recent.owed) == (target, 24, 21, 146)
    Library().open(target, this_person()).close()


def test_a_recent_event_opens_with_enter_and_a_missing_one_is_told(driver: Driver) -> None:
    target = driver.make(contest())
    gone = str(driver.folder / "gone.judging")
    for each in (gone, target):
        driver.window.preferences.remember(RecentEvent(each, Path(each).stem))
    model = driver.window.start.recent
    wait(lambda: model.rowCount() == 2 and model.row(1).missing, what="files looked for")
    assert model.row(1).state == "找不到文件"
    driver.window.start.view.setFocus()
    driver.window.start.view.setCurrentIndex(model.index(0))
    driver.press(Qt.Key.Key_Return)
    wait(lambda: driver.window.view is not None, what="opened")


def test_a_killed_program_loses_nothing_and_says_what_was_checked(driver: Driver) -> None:
    target = driver.make(contest(scored=2))
    driver.open(target)
    page = driver.desk()
    driver.turn(page, "E15")
    driver.key_marks(page, "21", "20.5")
    driver.kill()

    driver.start()
    view = driver.open(target)
    assert view.strip.isVisible()
    assert view.strip.accessibleName() == (
        "上次意外退出，已全部恢复 评分 14 份、草稿 1 份在库；文件自检通过，日志 2 条连续"
    )
    page = driver.desk()
    driver.turn(page, "E15")
    assert page.frame.sheet.row("C2").value() == 205_000


def test_a_killed_program_s_card_knows_that_scoring_had_begun(driver: Driver) -> None:
    target = driver.make(contest(entries=1, judges=4, recusals=()))
    driver.open(target)
    recent = driver.window.preferences
    wait(lambda: recent.settings.recent, what="remembered at opening")
    assert recent.settings.recent[0].sheets == 0
    operations = driver.window.session.operations
    assert operations is not None
    operations.do(SubmitSheet("R1", "D1", "E01", "J1", marks_for(0, 0), "first"))
    wait(lambda: recent.settings.recent[0].sheets == 1, what="the first sheet is on the card")
    driver.kill()
    row = row_of(driver.settings.read().recent[0], missing=False)
    assert (row.state, row.event.owed) == ("评分中", 3)


def test_a_backup_brings_the_card_up_to_date(driver: Driver) -> None:
    driver.open(driver.make(contest(entries=2, judges=4, recusals=())))
    recent, operations = driver.window.preferences, driver.window.session.operations
    assert operations is not None
    for entry in ("E01", "E02"):
        operations.do(SubmitSheet("R1", "D1", entry, "J1", marks_for(0, 0), entry))
    driver.window.session.back_up()
    wait(lambda: recent.settings.recent and recent.settings.recent[0].sheets == 2, what="both sheets")


def test_closing_the_window_stores_the_last_key_and_lets_the_file_go(driver: Driver) -> None:
    target = driver.make(contest())
    driver.open(target)
    page = driver.desk()
    driver.turn(page, "E15")
    driver.type("19.5")
    driver.window.close()
    found = driver.stored(target)["E15"]
    assert isinstance(found, DeskEntry)
    assert dict(found.marks) == {"C1": 195_000}
    assert not Path(f"{target}-lock").exists()
    assert list(Path(target).with_suffix(".backups").iterdir()), "a backup is made before closing"


def error_of(driver: Driver, target: str) -> str:
    driver.window.open(target)
    error = driver.window.start.error
    wait(error.isVisible, what="the refusal is shown")
    return error.accessibleDescription()


def test_a_file_that_somebody_holds_can_be_read(driver: Driver) -> None:
    target = driver.make(contest())
    holder = Library().open(target, this_person())
    try:
        assert "正在" in error_of(driver, target) or "打开" in error_of(driver, target)
        assert [each.text() for each in driver.window.start.error.actions_shown] == ["重试", "以只读打开"]
        driver.click(driver.window.start.error.actions_shown[1])
        wait(lambda: driver.window.view is not None, what="opened for reading")
        page = driver.desk()
        driver.turn(page, "E15")
        page.frame.sheet.go_to("C1")
        driver.type("20")
        assert page.book.current is not None
        assert page.book.current.marks == {}
    finally:
        driver.window.close_event()
        holder.close()


def test_a_damaged_file_gives_way_to_its_latest_backup(driver: Driver) -> None:
    target = driver.make(contest(scored=4))
    whole = Library().open(target, this_person())
    whole.back_up()
    whole.close()
    content = bytearray(Path(target).read_bytes())
    content[4096 : 4096 * 6] = b"\xff" * (4096 * 5)
    Path(target).write_bytes(bytes(content))
    assert "损坏" in error_of(driver, target)
    driver.click(driver.window.start.error.actions_shown[0])
    wait(lambda: driver.window.view is not None, what="the backup opens")
    opened = driver.window.session.current
    assert opened is not None
    assert (Path(opened.target).parent, opened.target == target) == (driver.folder, False)
    assert Path(target).read_bytes() == bytes(content)


def test_what_is_no_event_file_is_told(driver: Driver) -> None:
    other = driver.folder / "text.judging"
    other.write_text("hello")
    assert "text.judging" in error_of(driver, str(other))


class OneWorkbook(Library):
    """A library whose one workbook is given by the test."""

    def __init__(self, event: Event | None, findings: Sequence[Finding]) -> None:
        self.event, self.findings = event, findings

    def read_workbook(self, path: Path) -> tuple[Event, Sequence[Finding]]:
        if self.event is None:
            raise JudgingError(self.findings)
        return self.event, self.findings


BAD = (
    Finding(Problem.UNKNOWN_TRACK, {"track": "丙"}, place=Place("a.xlsx", "项目", "C7")),
    Finding(
        Problem.SHEET_UNKNOWN, {"sheet": "草稿"}, severity=Severity.WARNING, place=Place("a.xlsx", "草稿")
    ),
    Finding(
        Problem.MARK_ABOVE_MAXIMUM,
        {"criterion": "创新性", "max": "25", "mark": "31"},
        place=Place("a.xlsx", "评分", "F12"),
    ),
)


def test_a_bad_workbook_lists_every_finding_and_writes_nothing(driver: Driver) -> None:
    driver.library = OneWorkbook(None, BAD)
    window = driver.start()
    window.open(str(driver.folder / "a.xlsx"))
    wait(window.start.findings.isVisible, what="findings are shown")
    lines = window.start.findings.model.as_text().splitlines()
    assert len(lines) == 3
    assert "F12" in lines[1], "errors come before notes"
    assert not window.start.findings.save.isVisible()
    assert list(driver.folder.glob("*.judging")) == []
    window.preferences.switch_language()
    assert window.start.findings.model.as_text().startswith("Error: ")


def test_a_good_workbook_is_saved_where_the_person_says_and_opened(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.library = OneWorkbook(contest(), BAD[1:2])
    window = driver.start()
    target = str(driver.folder / "new.judging")
    monkeypatch.setattr(files, "ask_workbook", lambda *_: str(driver.folder / "a.xlsx"))
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: target)
    window.activateWindow()
    driver.click(window.start.workbook)
    wait(window.start.findings.isVisible, what="the workbook is read")
    driver.click(window.start.findings.save)
    wait(lambda: window.view is not None, what="the new event opens")
    assert Path(target).exists()


def test_a_real_workbook_goes_all_the_way_to_the_desk(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook, target = driver.folder / "filled.xlsx", str(driver.folder / "new.judging")
    driver.library.write_workbook(contest(scored=3), workbook)
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: target)
    driver.window.open(str(workbook))
    wait(driver.window.start.findings.isVisible, what="the workbook is read")
    driver.click(driver.window.start.findings.save)
    wait(lambda: driver.window.view is not None, what="the new event opens")
    page = driver.desk()
    driver.turn(page, "E02")
    assert page.frame.sheet.row("C1").value() is not None


def test_a_truncated_workbook_is_told_and_can_be_read_again(driver: Driver) -> None:
    workbook = driver.folder / "filled.xlsx"
    driver.library.write_workbook(contest(), workbook)
    whole = workbook.read_bytes()
    workbook.write_bytes(whole[: len(whole) // 2])
    start = driver.window.start
    driver.window.open(str(workbook))
    wait(start.findings.isVisible, what="the workbook is read")
    assert start.findings.model.rowCount() == 1
    assert start.findings.again.isVisible()
    workbook.write_bytes(whole)
    driver.click(start.findings.again)
    wait(lambda: start.findings.isVisible() and start.findings.save.isVisible(), what="mended")


def test_the_sample_event_opens(driver: Driver) -> None:
    driver.press(Qt.Key.Key_D, CTRL)
    wait(lambda: driver.window.view is not None, what="the sample opens")
    page = driver.desk("")
    assert page.book.sheets


def test_an_event_is_never_written_over(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    target = driver.make(contest())
    driver.library = OneWorkbook(contest(), ())
    window = driver.start()
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: target)
    window.open(str(driver.folder / "a.xlsx"))
    wait(window.start.findings.isVisible, what="the workbook is read")
    driver.click(window.start.findings.save)
    wait(window.start.error.isVisible, what="refused")
    assert [each.text() for each in window.start.error.actions_shown] == ["换个名字…"]


def test_settings_that_cannot_be_read_start_anew(driver: Driver) -> None:
    driver.settings.path.write_text("{", encoding="utf-8")
    assert driver.settings.read().recent == ()
    driver.settings.write(Settings(Language.ENGLISH, "dark", 1.5, (RecentEvent("a", "b"),)))
    assert driver.settings.read() == Settings(Language.ENGLISH, "dark", 1.5, (RecentEvent("a", "b"),))


def test_a_fault_of_the_program_is_shown_with_a_report(driver: Driver) -> None:
    driver.window.show_fault(ValueError("slip"))
    panel = driver.window.overlay.content
    assert panel is not None
    assert panel.isVisible()
    panel.copy_details()  # type: ignore[attr-defined]
    assert "ValueError: slip" in QApplication.clipboard().text()
    driver.press(Qt.Key.Key_Escape)
    driver.window.overlay.close_content()
    assert driver.window.overlay.isHidden()
