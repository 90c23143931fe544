"""The page Seal & archive in the real window: check, seal, break, seal again, archive, verify."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.progress import Progress
from judging_app.application.queries import WholeEvent
from judging_app.application.sealing.answers import ContentOf, SealsOf
from judging_app.application.sealing.readiness import OpenMatter
from judging_app.application.sealing.records import ContentMark
from judging_app.bootstrap import FileEvent, Library
from judging_app.desktop import files
from judging_app.desktop.event_view import EventView
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.seal_page import SealPage
from judging_app.domain.event import Event
from judging_app.domain.short_code import short_code
from judging_app.wording.language import Language
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest, marks_for


def seal_page(driver: Driver, view: EventView) -> SealPage:
    """Go to the page by the rail and wait for what it asks for."""
    driver.click(view.rail.button("seal"))
    page = view.pages["seal"]
    assert isinstance(page, SealPage)
    wait(lambda: page._mark is not None and page._readiness is not None, what="the page is there")
    return page


def opened(driver: Driver, event: Event) -> tuple[EventView, SealPage, str]:
    target = driver.make(event)
    view = driver.open(target)
    return view, seal_page(driver, view), target


def seal(driver: Driver, page: SealPage, by: str = "张三") -> str:
    """Seal as a person does, with the keyboard; answers the code that the question showed."""
    before = len(page._seals.acts)
    if by:
        page.card.form.name.setFocus()
        page.card.form.name.clear()
        driver.type(by)
    driver.press(Qt.Key.Key_Return)
    wait(lambda: page.panel is not None, what="the question")
    assert page.panel is not None
    code = page.panel._question.code
    driver.type("封存")
    driver.press(Qt.Key.Key_Return)
    wait(lambda: len(page._seals.acts) > before, what="sealed")
    return code


def open_again(driver: Driver, page: SealPage, reason: str, by: str = "李四") -> None:
    driver.click(page.card.shown.open)
    assert page.panel is not None
    driver.type(reason)
    driver.press(Qt.Key.Key_Tab)
    page.panel.name_field.clear()
    driver.type(by)
    driver.click(page.panel.act_button)
    wait(lambda: page._seals.in_force is None, what="open again")


def mark_of(target: str) -> ContentMark:
    event = Library().open(target, this_person(), read_only=True)
    try:
        return event.judging.ask(ContentOf())
    finally:
        event.close()


def test_what_is_open_is_listed_and_leads_to_its_page(driver: Driver) -> None:
    # Two of three entries are scored by six of seven judges who may: the third is owed seven sheets.
    view, page, _ = opened(driver, contest(entries=3, scored=2, recusals=()))
    assert [row.item.matter for row in page.check.rows] == [
        OpenMatter.SHEETS_OWED,
        OpenMatter.ENTRIES_OPEN,
    ]
    assert page.check.rows[0].label.text() == "缺评分表 7 份（03）"
    assert page.check.rows[1].label.text() == "没有收卷的项目 3 个（01、02、03）"
    driver.click(page.check.rows[0].button)
    assert view.rail.current() == "desk"


def test_the_question_names_what_is_open_and_shows_the_code_that_is_sealed(driver: Driver) -> None:
    _, page, target = opened(driver, contest(entries=3, scored=2, recusals=()))
    page.card.form.name.setFocus()
    driver.type("张三")
    driver.press(Qt.Key.Key_Return)
    wait(lambda: page.panel is not None, what="the question")
    assert page.panel is not None
    assert "缺评分表 7 份（03）" in page.panel.accessibleDescription()
    assert page.panel._question.code == mark_of(target).code
    # The typed word is missing yet: Enter does nothing, Esc puts the question away.
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Escape)
    assert page.panel is None
    assert page.card.isVisible()
    assert mark_of(target).seal is None


def test_a_correction_that_was_begun_is_read_out_and_what_was_open_stays_listed(driver: Driver) -> None:
    view, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    draft = SaveDraft("R1", "D1", "E01", "J1", marks_for(5, 5))
    page.operations.do(draft)
    begun = "更正未提交 1 份（01）"
    wait(lambda: begun in [row.label.text() for row in page.check.rows], what="the draft is listed")
    page.card.form.name.setText("张三")
    driver.click(page.card.form.button)
    wait(lambda: page.panel is not None, what="the question")
    assert page.panel is not None
    assert begun in page.panel.accessibleDescription()
    driver.press(Qt.Key.Key_Escape)
    seal(driver, page, by="")
    wait(lambda: page.check._is_sealed, what="shown as sealed")
    # The seal closes every entry; that they were open when it was set stays true.
    assert [row.label.text() for row in page.check.rows] == [begun, "没有收卷的项目 3 个（01、02、03）"]
    driver.click(page.check.rows[0].button)
    assert view.rail.current() == "desk"


def test_nobody_seals_without_a_name(driver: Driver) -> None:
    _, page, _ = opened(driver, contest(entries=2, scored=2, recusals=()))
    driver.click(page.card.form.button)
    assert page.card.form.field.note.text() == "填写封存人姓名"
    assert page.panel is None


def test_sealed_refused_broken_and_sealed_again(driver: Driver) -> None:
    view, page, target = opened(driver, contest(entries=3, scored=3, recusals=()))
    assert not view.seal_bar.isVisible()
    code = seal(driver, page)
    # The code stands large, in four groups, and is what the file itself says.
    assert page.card.shown.code.text() == code == mark_of(target).code
    assert len(code.split("-")) == 4
    assert view.seal_bar.isVisible()
    assert code in view.seal_bar.strip.accessibleName()
    wait(lambda: QApplication.focusWidget() is page.outputs.archive, what="the archive comes next")
    driver.click(page.card.shown.copy)
    assert QGuiApplication.clipboard().text().startswith(code)
    # An edit is refused in words.
    again = SubmitSheet("R1", "D1", "E01", "J1", marks_for(5, 5), "late", 1, reason="更正")
    page.operations.do(again)
    wait(view.strip.isVisible, what="the refusal")
    assert "赛事已封存" in view.strip.accessibleName()
    view.strip.clear()
    open_again(driver, page, "复核发现录入错误")
    assert "复核发现录入错误" in view.seal_bar.strip.accessibleName()
    assert "复核发现录入错误" in view.seal_bar.strip.toolTip()
    mark = mark_of(target)
    assert mark.broken is not None
    assert (mark.broken.number, mark.broken.by, mark.broken.reason) == (1, "李四", "复核发现录入错误")
    done: list[object] = []
    page.operations.do(again, done.append, page)
    wait(lambda: done, what="the correction is stored")
    wait(lambda: page._mark is not None and page._mark.code != code, what="another code")
    second = seal(driver, page)
    assert second != code
    assert mark_of(target).seal == page._seals.in_force
    assert [row.label.text().split(" · ")[0] for row in page.card.history] == [
        "第 1 次封存",
        "第 1 次封存已解除",
        "第 2 次封存",
    ]


def test_a_change_between_question_and_answer_asks_again_with_the_new_code(driver: Driver) -> None:
    _, page, target = opened(driver, contest(entries=3, scored=3, recusals=()))
    page.card.form.name.setText("张三")
    driver.click(page.card.form.button)
    wait(lambda: page.panel is not None, what="the question")
    assert page.panel is not None
    first = page.panel._question.code
    done: list[object] = []
    change = SubmitSheet("R1", "D1", "E01", "J1", marks_for(5, 5), "late", 1, reason="更正")
    page.operations.do(change, done.append, page)
    wait(lambda: done, what="the change is stored")
    driver.type("封存")
    driver.press(Qt.Key.Key_Return)
    wait(lambda: page.panel is not None and page.panel._question.code != first, what="asked again")
    assert page.panel is not None
    assert "赛事刚有改动" in page.panel.accessibleDescription()
    assert mark_of(target).seal is None
    driver.type("封存")
    driver.press(Qt.Key.Key_Return)
    wait(lambda: page._seals.in_force is not None, what="sealed")


def test_a_sealed_event_shows_it_when_it_is_opened_and_on_every_page(driver: Driver) -> None:
    view, page, target = opened(driver, contest(entries=3, scored=3, recusals=()))
    code = seal(driver, page)
    driver.window.close_event()
    wait(lambda: driver.window.view is None, what="closed")
    view = driver.open(target)
    wait(view.seal_bar.isVisible, what="the bar")
    for key in ("overview", "entries", "desk", "results", "log"):
        view.go_to(key)
        assert view.seal_bar.isVisible()
        assert code in view.seal_bar.strip.accessibleName()


def test_results_bear_the_seal_that_they_are_written_under(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    code = seal(driver, page)
    path = driver.folder / "results.xlsx"
    monkeypatch.setattr(files, "ask_new_workbook", lambda *_: str(path))
    driver.click(page.outputs.results)
    wait(lambda: "已保存" in view.strip.accessibleName(), what="the workbook is written")
    book = load_workbook(path, read_only=True)
    texts = [str(cell) for row in book.worksheets[0].iter_rows(max_row=6, values_only=True) for cell in row]
    book.close()
    assert any(code in text for text in texts)


def test_an_archive_shows_how_far_it_is_and_stops_when_told(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that would never end by itself: only the button ends it."""
    _, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    path = driver.folder / "event.judging-archive"
    asked: list[Path] = []

    def endless(_: object, opened: FileEvent, path: Path, *, progress: Progress) -> None:
        asked.append(path)
        while True:
            opened.judging.ask(SealsOf())
            progress(1, 3)

    monkeypatch.setattr(Library, "write_archive", endless, raising=False)
    monkeypatch.setattr(files, "ask_new_archive", lambda *_: str(path))
    driver.click(page.outputs.archive)
    wait(page.outputs.progress.isVisible, what="progress")
    wait(lambda: page.outputs.progress.accessibleDescription() == "1 / 3", what="how far it is")
    # What is keyed meanwhile does not wait for it.
    stored: list[object] = []
    page.operations.ask(WholeEvent(), stored.append, page)
    wait(lambda: stored, what="other answers come")
    driver.click(page.outputs.progress.cancel_button)
    wait(lambda: not page.outputs.progress.isVisible(), what="stopped")
    assert asked == [path]
    assert page.outputs.strip.accessibleName() == "已停止 没有写出归档文件。"
    assert page.outputs.archive.isEnabled()


def test_an_event_that_is_closed_stops_what_takes_long(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    begun: list[bool] = []

    def endless(_: object, opened: FileEvent, path: Path, *, progress: Progress) -> None:
        while True:
            begun.append(True)
            opened.judging.ask(SealsOf())
            progress(1, 3)

    monkeypatch.setattr(Library, "write_archive", endless, raising=False)
    monkeypatch.setattr(files, "ask_new_archive", lambda *_: str(driver.folder / "a.judging-archive"))
    driver.click(page.outputs.archive)
    wait(lambda: begun, what="it goes on")
    broken: list[object] = []
    closed: list[bool] = []
    driver.window._worker.broke.connect(broken.append)
    driver.window.session.closed.connect(lambda: closed.append(True))
    driver.window.close_event()
    wait(lambda: closed, what="the event is let go of")
    assert broken == []


def test_an_archive_is_written_verified_and_opened_years_later(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    code = seal(driver, page)
    path, back = driver.folder / "event.judging-archive", driver.folder / "back" / "event.judging"
    back.parent.mkdir()
    monkeypatch.setattr(files, "ask_new_archive", lambda *_: str(path))
    monkeypatch.setattr(files, "ask_any_record", lambda *_: str(path))
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: str(back))
    driver.click(page.outputs.archive)
    wait(page.outputs.strip.isVisible, what="archived")
    assert page.outputs.strip.accessibleName().startswith("已归档 event.judging-archive · ")
    driver.click(page.verify.other_file)
    wait(page.verdict.isVisible, what="the verdict")
    assert page.verdict.head.text() == "相符：重新计算，没有不同"
    assert f"封存码 {code}" in page.verdict.facts.text()
    assert not page.verdict.view.isVisible()
    driver.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.verify.this_event
    # Opened from the start screen, as if it had been double-clicked.
    driver.window.close_event()
    driver.window.open(str(path))
    wait(lambda: driver.window.view is not None, what="the archive opens")
    view = driver.window.view
    assert view is not None
    wait(view.seal_bar.isVisible, what="the bar")
    assert code in view.seal_bar.strip.accessibleName()
    assert mark_of(str(back)).code == code


def test_an_archive_may_be_dropped_and_never_writes_over_an_event(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = driver.make(contest(entries=2, scored=2, recusals=()))
    path = driver.folder / "event.judging-archive"
    path.write_bytes(b"PK")
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: target)
    before = Path(target).read_bytes()
    start = driver.window.start
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start.dropEvent(QDropEvent(QPointF(9, 9), copy, data, button, keys))
    wait(start.error.isVisible, what="the refusal")
    assert driver.window.view is None
    assert Path(target).read_bytes() == before


def test_a_workbook_in_which_a_mark_was_changed_is_told_by_its_cell(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    seal(driver, page)
    path = driver.folder / "results.xlsx"
    monkeypatch.setattr(files, "ask_new_workbook", lambda *_: str(path))
    monkeypatch.setattr(files, "ask_any_record", lambda *_: str(path))
    driver.click(page.outputs.results)
    wait(lambda: "已保存" in view.strip.accessibleName(), what="the workbook is written")
    book = load_workbook(path)
    sheet = next(item for item in book.worksheets if item.title == "评分")
    # The head judge's marks for the first entry stand in the first row; F is the first criterion.
    assert [cell.value for cell in sheet[2]][:6] == ["R1", "D1", "E01", "J1", "已提交", 20]
    sheet["F2"] = 19.5
    book.save(path)
    driver.click(page.verify.other_file)
    wait(page.verdict.isVisible, what="the verdict")
    assert page.verdict.head.text().startswith("不相符：")
    assert "F2" in page.verdict.model.as_text()


def test_the_open_event_is_verified_by_one_button(driver: Driver) -> None:
    _, page, target = opened(driver, contest(entries=3, scored=3, recusals=()))
    driver.click(page.verify.this_event)
    wait(page.verdict.isVisible, what="the verdict")
    assert page.verdict.head.text() == "相符：重新计算，没有不同"
    assert f"内容码 {mark_of(target).code}，未封存" in page.verdict.facts.text()
    driver.click(page.verdict.back)
    assert page.verify.isVisible()


def test_a_file_that_is_none_of_these_is_said_to_be_unreadable(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, page, _ = opened(driver, contest(entries=2, scored=2, recusals=()))
    path = driver.folder / "letter.xlsx"
    path.write_text("没有分数的信")
    monkeypatch.setattr(files, "ask_any_record", lambda *_: str(path))
    driver.click(page.verify.other_file)
    wait(page.verdict.isVisible, what="the verdict")
    assert page.verdict.head.text() in {"无法读取", "不相符：1 处不同"}
    assert page.verdict.model.rowCount() == 1


def test_the_page_speaks_the_other_language_at_once(driver: Driver) -> None:
    view, page, _ = opened(driver, contest(entries=3, scored=3, recusals=()))
    code = seal(driver, page)
    driver.window.preferences.switch_language()
    assert driver.window.preferences.settings.language is Language.ENGLISH
    assert page.card.shown.open.text() == "Break the seal…"
    assert view.seal_bar.strip.accessibleName().startswith(f"Sealed · {code}")
    assert short_code(page._seals.seals[0].statement.content) == code


def test_an_archive_that_cannot_be_written_says_why(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    _, page, _ = opened(driver, contest(entries=2, scored=2, recusals=()))
    path = driver.folder / "gone" / "event.judging-archive"
    monkeypatch.setattr(files, "ask_new_archive", lambda *_: str(path))
    driver.click(page.outputs.archive)
    wait(page.outputs.strip.isVisible, what="the refusal")
    assert page.outputs.strip.accessibleName().startswith("“event.judging-archive”没有写成")
    assert not path.parent.exists()


def test_a_workbook_under_way_is_stopped_by_the_strip(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, page, _ = opened(driver, contest(entries=2, scored=2, recusals=()))
    begun: list[ContentMark | None] = []

    def endless(_: object, *__: object, mark: ContentMark | None, progress: Progress) -> None:
        begun.append(mark)
        while True:
            progress(3, 9)

    monkeypatch.setattr(Library, "write_results", endless)
    monkeypatch.setattr(files, "ask_new_workbook", lambda *_: str(driver.folder / "results.xlsx"))
    driver.click(page.outputs.results)
    wait(lambda: "3 / 9" in view.strip.accessibleName(), what="how far it is")
    driver.click(view.strip.action_button)
    wait(lambda: not view.strip.isVisible(), what="stopped")
    # Not sealed: the workbook would have borne the code of the content as it stands.
    assert begun == [page._mark]


def test_a_rehearsal_is_neither_sealed_nor_archived(driver: Driver) -> None:
    driver.open(driver.make(contest(entries=3, scored=0, recusals=())))
    driver.window._rehearse()
    wait(lambda: driver.window.rehearsal.view is not None, what="the rehearsal")
    view = driver.window.rehearsal.view
    assert view is not None
    page = seal_page(driver, view)
    assert not page.card.form.button.isVisible()
    assert not page.outputs.archive.isVisible()
    driver.window.rehearsal.end()
