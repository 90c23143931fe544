"""Evidence on the verification page: attached, looked at, taken off, there again after reopening."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from judging_app.application.evidence import EvidenceKind
from judging_app.desktop import evidence_files, files
from judging_app.desktop.evidence_files import read_evidence
from judging_app.desktop.evidence_preview import count_pages, draw_page
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from tests.desktop.conftest import Driver, wait
from tests.desktop.pages.conftest import Bench
from tests.desktop.pages.figures_contest import CONFIRMER, VERIFIER, figures_event
from tests.desktop.pages.pdfs import small_pdf

Open = Callable[[Event], Bench]
LEFT = Qt.MouseButton.LeftButton


def small_png(wide: int = 60, high: int = 40, colour: str = "#ff0000") -> bytes:
    """A picture of one colour."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def made(folder: Path, name: str, content: bytes) -> str:
    """A file on the disk."""
    path = folder / name
    path.write_bytes(content)
    return str(path)


def opened(bench: Bench) -> FiguresPage:
    """The page, with the job figure of entry 15 in hand."""
    page = bench.show(FiguresPage)
    bench.wait(lambda: page.book is not None)
    page.activateWindow()
    page.grid.select(("E15", "jobs"))
    return page


def names(page: FiguresPage) -> list[str]:
    """The files that the panel lists."""
    return [row.item.name for row in page.panel.evidence.rows]


def drop(page: FiguresPage, *paths: str) -> None:
    """Drop files on the panel."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def test_files_are_added_for_a_figure_and_for_the_whole_entry(
    bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    chosen = [made(tmp_path, "名册.pdf", small_pdf(12))]
    monkeypatch.setattr(files, "ask_evidence", lambda *_: chosen)
    QTest.mouseClick(page.panel.evidence.add_button, LEFT)
    opened_bench.wait(lambda: names(page) == ["名册.pdf"])
    opened_bench.wait(lambda: page.panel.evidence.rows[0].below.startswith("12 页"))
    chosen[:] = [made(tmp_path, "照片.png", small_png())]
    QTest.mouseClick(page.panel.evidence._all_add, LEFT)
    opened_bench.wait(lambda: names(page) == ["名册.pdf", "照片.png"])
    page.grid.select(("E15", "tax"))
    assert names(page) == ["照片.png"]
    page.grid.select(("E16", "tax"))
    assert names(page) == []


def test_files_are_dropped_and_pictures_pasted(bench: Open, tmp_path: Path) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    drop(page, made(tmp_path, "a.pdf", small_pdf()), made(tmp_path, "b.png", small_png()))
    opened_bench.wait(lambda: names(page) == ["a.pdf", "b.png"])
    QApplication.clipboard().setImage(QImage.fromData(small_png(colour="#00ff00")))
    QTest.keyClick(page.grid.views[1], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    opened_bench.wait(lambda: len(names(page)) == 3)
    assert names(page) == ["a.pdf", "b.png", "图片 1.png"]


def test_a_pdf_is_looked_at_page_by_page(
    bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    content = small_pdf(3)
    drop(page, made(tmp_path, "a.pdf", content))
    opened_bench.wait(lambda: len(names(page)) == 1)
    QTest.mouseClick(page.panel.evidence.rows[0], LEFT, pos=page.panel.evidence.rows[0].rect().center() / 2)
    preview = page.preview
    opened_bench.wait(lambda: preview.picture is not None)
    assert preview.position.text() == "1 / 3"
    QTest.mouseClick(preview.on_button, LEFT)
    opened_bench.wait(lambda: preview.position.text() == "2 / 3")
    preview.zoom._choose("full")
    opened_bench.wait(lambda: preview.picture is not None and preview.picture.image.height() == 400)
    # 200 x 300 points at 96 dots an inch; the second square is 40 points = 53 dots high.
    picture = preview.picture
    assert picture is not None
    assert picture.image.size() == QSize(267, 400)
    assert picture.image.pixelColor(5, 400 - 50).name() == "#000000"
    assert picture.image.pixelColor(5, 400 - 60).name() == "#ffffff"
    target = tmp_path / "copy.pdf"
    monkeypatch.setattr(files, "ask_copy", lambda *_: str(target))
    QTest.mouseClick(preview.copy_button, LEFT)
    opened_bench.wait(target.exists)
    opened_bench.wait(page.strip.isVisible)
    assert target.read_bytes() == content
    # The value can be typed while the page is looked at.
    assert page.panel.isVisible()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert page.grid.isVisible()


def test_what_cannot_be_shown_says_so_and_stays_attached(bench: Open, tmp_path: Path) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    drop(
        page,
        made(tmp_path, "a.pdf", b"%PDF-1.4 and then nothing"),
        made(tmp_path, "b.png", b"\x89PNG\r\n\x1a\nnothing"),
        made(tmp_path, "c.xlsx", b"PK\x03\x04 anything"),
    )
    opened_bench.wait(lambda: len(names(page)) == 3)
    said = []
    for row in page.panel.evidence.rows:
        row.opened.emit(row.item.code)
        opened_bench.wait(lambda: bool(page.preview.says))
        said.append(page.preview.says)
    assert said[0] == said[1] == "无法显示：文件已损坏或有密码"
    assert said[2] == "Office 文档不能在这里预览"
    assert len(names(page)) == 3


def test_a_file_is_taken_off_with_a_reason(bench: Open, tmp_path: Path) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    drop(page, made(tmp_path, "a.pdf", small_pdf()))
    opened_bench.wait(lambda: len(names(page)) == 1)
    QTest.mouseClick(page.panel.evidence.rows[0].remove_button, LEFT)
    question = page.question
    assert question is not None
    assert not question.act_button.isEnabled()
    question.reason_field.setText("附错了")
    QTest.mouseClick(question.act_button, LEFT)
    opened_bench.wait(lambda: names(page) == [])


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("空.pdf", b"", "空.pdf"),
        ("程序.exe", b"MZ\x90\x00", "程序.exe"),
        ("照片.pdf", b"GIF89a", "照片.pdf"),
    ],
)
def test_what_is_no_evidence_is_refused_in_words(
    bench: Open, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    drop(page, made(tmp_path, name, content))
    opened_bench.wait(page.strip.isVisible)
    assert page.strip.accessibleName().startswith("未添加")
    assert words in page.strip.accessibleName()
    assert names(page) == []
    # The next act shows that it was read.
    drop(page, made(tmp_path, "名册.pdf", small_pdf()))
    assert not page.strip.isVisible()
    opened_bench.wait(lambda: names(page) == ["名册.pdf"])
    assert not page.strip.isVisible()


def test_the_same_file_twice_is_refused(bench: Open, tmp_path: Path) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    drop(page, made(tmp_path, "a.pdf", small_pdf()), made(tmp_path, "b.pdf", small_pdf()))
    opened_bench.wait(page.strip.isVisible)
    assert "a.pdf" in page.strip.accessibleName()
    opened_bench.wait(lambda: names(page) == ["a.pdf"])


def test_a_file_of_300_mb_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "big.pdf"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    monkeypatch.setattr(evidence_files, "_read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(JudgingError) as refused:
        read_evidence(path)
    assert refused.value.problem is Problem.EVIDENCE_TOO_LARGE
    assert refused.value.findings[0].facts["size"] == "300"


def test_a_file_that_is_gone_or_shrinks_or_grows_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(made(tmp_path, "a.pdf", small_pdf()))

    def problem_of(where: Path) -> Problem:
        with pytest.raises(JudgingError) as refused:
            read_evidence(where)
        return refused.value.problem

    assert problem_of(tmp_path / "gone.pdf") is Problem.EVIDENCE_UNREADABLE
    assert problem_of(tmp_path) is Problem.EVIDENCE_UNREADABLE
    whole = read_evidence(path)
    monkeypatch.setattr(evidence_files, "_read", lambda *_: whole[:-1])
    assert problem_of(path) is Problem.EVIDENCE_UNREADABLE

    class Endless:
        def read(self, size: int) -> bytes:
            return b"x" * size

    monkeypatch.undo()
    with pytest.raises(JudgingError) as refused:
        evidence_files._read(Endless(), "a.pdf")  # type: ignore[arg-type]
    assert refused.value.problem is Problem.EVIDENCE_TOO_LARGE


def test_pages_are_drawn_within_the_room_and_the_memory(qapp: QApplication) -> None:
    drawn = draw_page(EvidenceKind.PDF, small_pdf(2), 7, QSize(400, 150))
    # The last page there is; 300 points high fit 150 dots, so 200 points are 100 wide.
    assert (drawn.number, drawn.pages, drawn.image.size()) == (1, 2, QSize(100, 150))
    huge = draw_page(EvidenceKind.PDF, small_pdf(1, (14000, 14000)), 0, None)
    assert huge.image.width() * huge.image.height() <= 12_100_000
    photo = draw_page(EvidenceKind.PNG, small_png(60, 40), 0, QSize(30, 100))
    assert photo.image.size() == QSize(30, 20)
    assert count_pages(EvidenceKind.PDF, small_pdf(5)) == 5
    assert count_pages(EvidenceKind.PDF, b"%PDF-1.4") == 0


def test_everything_is_there_again_after_reopening(driver: Driver, tmp_path: Path) -> None:
    """Verified by one, confirmed by another, with a PDF and a picture, through the whole window."""
    target = driver.make(figures_event(confirm=True))
    view = driver.open(target)
    driver.click(view.rail.button("figures"))
    page = view.pages["figures"]
    assert isinstance(page, FiguresPage)
    wait(lambda: page.book is not None, what="the figures are loaded")
    page.head.verifier.field.setText(VERIFIER)
    page.head.confirmer.field.setText(CONFIRMER)
    page.grid.select(("E18", "jobs"))
    page.grid.setFocus()
    driver.type("3")
    driver.type("5")
    driver.press(Qt.Key.Key_Return)
    driver.type("名册少 4 人")
    driver.press(Qt.Key.Key_Return)
    assert page.grid.current == ("E18", "revenue")
    page.grid.select(("E18", "jobs"))
    drop(page, made(tmp_path, "名册.pdf", small_pdf(2)), made(tmp_path, "照片.png", small_png()))
    wait(lambda: len(page.panel.evidence.rows) == 2, what="attached")
    page.head.mode._choose("confirm")
    page.grid.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.window.close_event()
    wait(lambda: driver.window.session.current is None, what="closed")
    again = driver.open(target)
    driver.click(again.rail.button("figures"))
    page = again.pages["figures"]
    assert isinstance(page, FiguresPage)
    wait(lambda: page.book is not None, what="the figures are loaded again")
    assert page.book is not None
    again.show_figure("E18", "jobs")
    value = page.book.review.record(("E18", "jobs"))
    assert (value.claimed, value.verified, value.reason) == (39, 35, "名册少 4 人")
    assert (value.verified_by, value.confirmed_by) == (VERIFIER, CONFIRMER)
    wait(lambda: len(page.panel.evidence.rows) == 2, what="listed")
    assert [row.item.name for row in page.panel.evidence.rows] == ["名册.pdf", "照片.png"]


def test_ctrl_z_takes_a_verification_back_and_ctrl_y_does_it_again(driver: Driver) -> None:
    """Through the window's own keys, which ask the page first."""
    view = driver.open(driver.make(figures_event()))
    driver.click(view.rail.button("figures"))
    page = view.pages["figures"]
    assert isinstance(page, FiguresPage)
    wait(lambda: page.book is not None, what="the figures are loaded")
    book = page.book
    assert book is not None
    page.grid.select(("E18", "jobs"))
    page.grid.setFocus()
    # Nobody is named yet, and the account's name is nobody's: the first Enter asks.
    assert page.head.verifier.field.text() == ""
    driver.press(Qt.Key.Key_Return)
    assert page.panel.note.text() == "请在上方填写核验人"
    assert QApplication.focusWidget() is page.head.verifier.field
    driver.type(VERIFIER)
    assert page.panel.note.text() == ""
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Return)
    assert book.review.record(("E18", "jobs")).verified == 39
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: book.review.record(("E18", "jobs")).verified is None, what="taken back")
    assert page.grid.current == ("E18", "jobs")
    driver.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: book.review.record(("E18", "jobs")).verified == 39, what="done again")


def test_the_two_names_are_known_when_the_event_is_opened_again(driver: Driver) -> None:
    driver.window.preferences.take(replace(driver.window.preferences.settings, person="组委会甲"))
    target = driver.make(figures_event())
    view = driver.open(target)
    view.go_to("figures")
    page = view.pages["figures"]
    assert isinstance(page, FiguresPage)
    wait(lambda: page.book is not None, what="the figures are loaded")
    # The settings' name is offered; another one is remembered for this event alone.
    assert page.head.verifier.field.text() == "组委会甲"
    for field, name in ((page.head.verifier.field, VERIFIER), (page.head.confirmer.field, CONFIRMER)):
        field.setFocus()
        field.selectAll()
        driver.type(name)
        driver.press(Qt.Key.Key_Return)
    driver.window.close()
    driver.start()
    view = driver.open(target)
    view.go_to("figures")
    again = view.pages["figures"]
    assert isinstance(again, FiguresPage)
    assert again.head.verifier.field.text() == VERIFIER
    assert again.head.confirmer.field.text() == CONFIRMER
    driver.window.close_event()
    view = driver.open(driver.make(figures_event(), "other.judging"))
    view.go_to("figures")
    other = view.pages["figures"]
    assert isinstance(other, FiguresPage)
    assert other.head.verifier.field.text() == "组委会甲"
    assert other.head.confirmer.field.text() == ""


def test_claims_come_in_through_the_entries_page(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "报名表.csv"
    table.write_text("项目名称\n新项目\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    view = driver.open(driver.make(figures_event()))
    view.go_to("figures")
    page = view.pages["figures"]
    assert isinstance(page, FiguresPage)
    driver.click(page.head.import_button)
    entries = view.current_page()
    assert isinstance(entries, EntriesPage)
    wait(lambda: entries.is_importing and entries.importer.book.plan is not None, what="the preview")


def test_without_entries_the_page_leads_to_them(driver: Driver) -> None:
    event = figures_event()
    round_ = replace(event.rounds[0], participations=(), values=(), recusals=(), sheets=())
    view = driver.open(driver.make(replace(event, entries=(), rounds=(round_,))))
    view.go_to("figures")
    page = view.pages["figures"]
    assert isinstance(page, FiguresPage)
    wait(page.to_entries.isVisible, what="the empty state")
    assert not page.panel.isVisible()
    driver.click(page.to_entries)
    assert isinstance(view.current_page(), EntriesPage)
