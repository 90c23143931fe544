"""The papers page over a real event file: looked at, saved, printed, and certificates changed, by clicks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from judging_app.application.papers.certificate import read_template
from judging_app.application.papers.certificate_acts import CertificateOf
from judging_app.application.papers.placeholders import Blank
from judging_app.application.progress import Progress
from judging_app.bootstrap import Library
from judging_app.desktop.models.papers_work import PaperItem
from judging_app.desktop.pages.papers_page import PapersPage
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import make_event
from tests.desktop.pages.conftest import Bench
from tests.desktop.pages.test_figures_evidence import small_png
from tests.documents.printed import plain

Open = Callable[[Event], Bench]


def small_event() -> Event:
    """Four entries, three judges, nobody recused."""
    event = make_event(entries=4, judges=3)
    return replace(event, rounds=(replace(event.rounds[0], recusals=()),))


def without_sheets(event: Event) -> Event:
    """The same before anybody scored."""
    return replace(event, rounds=(replace(event.rounds[0], sheets=()),))


@pytest.fixture
def opened(bench: Open) -> Iterator[tuple[Bench, PapersPage]]:
    """The page over a contest that was scored."""
    made = bench(small_event())
    page = made.show(PapersPage)
    made.wait(lambda: page.preview.is_shown)
    yield made, page
    made.operations.long.finish()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(bench: Bench, page: PapersPage, item: PaperItem) -> None:
    """Click a paper in the list and wait for its first page."""
    row = page.list._rows[item]
    place = page.list.visualItemRect(row).center()
    before = page._serial
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    bench.wait(lambda: page._serial > before and (page.preview.is_shown or bool(page.preview.says)))
    settled(bench, page)


def settled(bench: Bench, page: PapersPage) -> None:
    """Wait until nothing is being drawn."""
    bench.wait(lambda: not page._settle.isActive() and not page.template.form._typing.isActive())
    done: list[bool] = []
    page.operations.run_long(lambda *_: None, lambda _: done.append(True), page)
    bench.wait(lambda: bool(done))


def text_of(content: bytes) -> str:
    """Everything that stands on a PDF's pages, without blanks."""
    document = pypdfium2.PdfDocument(content)
    return plain("".join(page.get_textpage().get_text_range() for page in document))


def test_every_paper_is_shown_as_it_will_come_out(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    titles = {
        PaperItem.RULES: "计分规则",
        PaperItem.FILLED: "评分表",
        PaperItem.SUMMARY: "汇总",
        PaperItem.RANKING: "名次",
        PaperItem.PUBLIC: "公示",
        PaperItem.CERTIFICATES: "荣誉证书",
        PaperItem.SHEETS: "评分表",
    }
    for item, title in titles.items():
        choose(bench, page, item)
        assert page.preview.is_shown, (item, page.preview.says)
        assert plain(title) in text_of(page._content)
        assert page.foot.save_button.isEnabled()
    # Three judges and four entries.
    assert page.preview.pages == 12


def test_pages_are_turned_by_buttons_and_keys(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    assert page.preview.position.text() == "第 1 页，共 12 页"
    assert not page.preview.back_button.isEnabled()
    click(page.preview.on_button)
    bench.wait(lambda: page.preview.number == 1)
    page.preview.setFocus()
    QTest.keyClick(page.preview, Qt.Key.Key_End)
    bench.wait(lambda: page.preview.number == 11)
    assert not page.preview.on_button.isEnabled()
    QTest.keyClick(page.preview, Qt.Key.Key_PageUp)
    bench.wait(lambda: page.preview.number == 10)


def test_one_judge_and_one_entry_are_one_sheet(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    for box, code in ((page.options.judge, "J2"), (page.options.entry, "E03")):
        box.setCurrentIndex(box.findData(code))
        box.activated.emit(box.currentIndex())
    bench.wait(lambda: page.preview.pages == 1)
    assert plain("评委乙") in text_of(page._content)
    assert plain("项目03") in text_of(page._content)


def test_nothing_to_print_is_said_in_the_place_of_the_page(bench: Open) -> None:
    made = bench(without_sheets(small_event()))
    page = made.show(PapersPage)
    made.wait(lambda: page.preview.is_shown)
    choose(made, page, PaperItem.FILLED)
    assert page.preview.says == "没有可打印的内容"
    assert not page.foot.save_button.isEnabled()
    made.operations.long.finish()


def test_saved_as_pdf(
    opened: tuple[Bench, PapersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.PUBLIC)
    path = tmp_path / "公示.pdf"
    proposed: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(path.with_suffix("")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    click(page.foot.save_button)
    bench.wait(page.strip.isVisible)
    assert proposed == ["返乡创业大赛 公示表.pdf"]
    assert page.strip.accessibleName() == f"已保存 {path}"
    assert plain("公示") in text_of(path.read_bytes())


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(
    opened: tuple[Bench, PapersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, page = opened
    folder = tmp_path / "target"
    folder.mkdir()
    # A folder in the place of the file: as little to be written as a file that is locked.
    (folder / "a.pdf").mkdir()
    for path, words in ((folder / "a.pdf", "写不了 a.pdf"), (tmp_path / "gone" / "a.pdf", "没有文件夹")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        click(page.foot.save_button)
        bench.wait(page.strip.isVisible)
        assert "“a.pdf”未写成" in page.strip.accessibleName()
        assert words in page.strip.accessibleName()
        click(page.strip.close_button)
    assert [item.name for item in folder.iterdir()] == ["a.pdf"]


def test_writing_is_stopped_and_leaves_nothing(
    opened: tuple[Bench, PapersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, page = opened
    path = tmp_path / "a.pdf"
    plain_write = Library.write_paper

    def slow(self: Library, *given: object, progress: Progress, **more: object) -> None:
        for done in range(10_000):
            QTest.qSleep(2)
            progress(done, 10_000)
        plain_write(self, *given, progress=progress, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "write_paper", slow)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    click(page.foot.save_button)
    bench.wait(page.working.isVisible)
    assert not page.foot.save_button.isEnabled()
    click(page.working.cancel_button)
    bench.wait(page.strip.isVisible)
    assert "没有写出文件" in page.strip.accessibleName()
    assert not path.exists()
    assert not page.working.isVisible()
    assert page.foot.save_button.isEnabled()


def test_a_preview_that_takes_long_is_stopped_and_asked_for_again(
    bench: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_write = Library.write_paper

    def slow(self: Library, *given: object, progress: Progress, **more: object) -> None:
        for done in range(10_000):
            QTest.qSleep(2)
            progress(done, 10_000)

    monkeypatch.setattr(Library, "write_paper", slow)
    made = bench(small_event())
    page = made.show(PapersPage)
    made.wait(page.preview.progress.isVisible)
    click(page.preview.progress.cancel_button)
    made.wait(lambda: page.preview.says == "已停止生成预览")
    assert page.foot.save_button.isEnabled()
    monkeypatch.setattr(Library, "write_paper", plain_write)
    click(page.preview.again_button)
    made.wait(lambda: page.preview.is_shown)
    made.operations.long.finish()


def test_without_a_printer_the_page_says_so_and_offers_the_pdf(
    bench: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "printers", lambda _: ())
    made = bench(small_event())
    page = made.show(PapersPage)
    made.wait(lambda: page.preview.is_shown)
    assert page.foot.no_printer.isVisible()
    assert not page.foot.print_button.isVisible()
    assert page.foot.save_button.isEnabled()
    made.operations.long.finish()


def test_printed_on_the_printer_that_is_chosen(bench: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[tuple[str, str]] = []

    def take(_: Library, kind: str, _event: Event, _round: str, printer: str, **_more: object) -> None:
        if printer == "坏的":
            raise JudgingError.of(Problem.PRINTER_FAILED, printer=printer)
        printed.append((kind, printer))

    monkeypatch.setattr(Library, "printers", lambda _: ("办公室", "坏的"))
    monkeypatch.setattr(Library, "print_paper", take)
    made = bench(small_event())
    page = made.show(PapersPage)
    made.wait(lambda: page.preview.is_shown and page.foot.print_button.isEnabled())
    click(page.foot.print_button)
    made.wait(page.strip.isVisible)
    assert printed == [("sheets", "办公室")]
    page.foot.printer.setCurrentIndex(1)
    page.strip.clear()
    click(page.foot.print_button)
    made.wait(page.strip.isVisible)
    assert "打印机 坏的 没有接收" in page.strip.accessibleName()
    made.operations.long.finish()


def test_certificates_for_the_awards_that_are_ticked(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    before = page.preview.pages
    ticked = [line for line in page.options.awards.values() if line.box.isChecked()]
    assert ticked
    for line in ticked[1:]:
        click(line)
    settled(bench, page)
    bench.wait(lambda: page.preview.pages < before or len(ticked) == 1)
    click(ticked[0])
    bench.wait(lambda: page.preview.says == "没有可打印的内容")


def test_provisional_results_are_printed_only_when_somebody_says_so(bench: Open) -> None:
    event = small_event()
    round_ = event.rounds[0]
    owing = replace(event, rounds=(replace(round_, sheets=round_.sheets[:-1]),))
    made = bench(owing)
    page = made.show(PapersPage)
    choose(made, page, PaperItem.CERTIFICATES)
    assert page.preview.is_shown
    assert "结果尚未确定" in page.options.doubt.text()
    assert not page.foot.save_button.isEnabled()
    click(page.options.although)
    settled(made, page)
    assert page.foot.save_button.isEnabled()
    made.operations.long.finish()


def test_the_template_is_changed_with_the_preview_and_kept(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    click(page.options.edit)
    form = page.template.form
    assert not page.template.keep.isEnabled()
    title = form.fields["title"]
    assert title.hasFocus()
    title.selectAll()
    QTest.keyClicks(title, "Diploma")
    bench.wait(lambda: "Diploma" in text_of(page._content))
    click(page.template.keep)
    bench.wait(page.strip.isVisible)
    kept = bench.judging.ask(CertificateOf())
    assert kept is not None
    assert kept.title == "Diploma"
    assert not page.template.keep.isEnabled()


def test_an_unknown_placeholder_is_named_and_keeps_the_template_from_being_kept(
    opened: tuple[Bench, PapersPage],
) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    click(page.options.edit)
    form = page.template.form
    form.fields["closing"].setFocus()
    form.fields["closing"].selectAll()
    QTest.keyClicks(form.fields["closing"], "{place")
    QTest.keyClicks(form.fields["closing"], "}{nobody}")
    bench.wait(form.note.isVisible)
    assert form.note.text() == "没有占位符“{nobody}”。请从列表中选用，或去掉花括号。"
    assert not page.template.keep.isEnabled()
    form.fields["closing"].selectAll()
    click(form.blanks[Blank.PLACE])
    bench.wait(lambda: not form.note.isVisible())
    assert form.fields["closing"].text() == "{名次}"
    assert page.template.keep.isEnabled()


def test_changes_that_were_not_kept_can_be_brought_back(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    click(page.options.edit)
    QTest.keyClicks(page.template.form.fields["title"], "!")
    settled(bench, page)
    QTest.keyClick(page.template.form.fields["title"], Qt.Key.Key_Escape)
    bench.wait(page.strip.isVisible)
    assert not page.template.isVisible()
    assert bench.judging.ask(CertificateOf()) is None
    click(page.strip.action_button)
    assert page.template.isVisible()
    assert page.template.form.fields["title"].text() == "荣誉证书!"


def test_a_template_goes_out_to_a_file_and_comes_back(
    opened: tuple[Bench, PapersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    click(page.options.edit)
    path, other = tmp_path / "模板.json", tmp_path / "别的.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    click(page.template.write_button)
    bench.wait(path.exists)
    assert read_template(path.read_text(encoding="utf-8")).title == "荣誉证书"
    path.write_text(path.read_text(encoding="utf-8").replace("荣誉证书", "奖状"), encoding="utf-8")
    other.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(page.template.read_button)
    bench.wait(lambda: page.template.form.fields["title"].text() == "奖状")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    click(page.template.read_button)
    bench.wait(page.strip.isVisible)
    assert "不是本程序导出的证书模板" in page.strip.accessibleName()
    assert page.template.form.fields["title"].text() == "奖状"


def test_a_picture_that_is_none_is_refused(
    opened: tuple[Bench, PapersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    click(page.options.edit)
    path = tmp_path / "a.png"
    path.write_bytes(b"no picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(page.template.form.picture)
    bench.wait(page.strip.isVisible)
    assert "图片无法读取" in page.strip.accessibleName()
    template = page.template.form.template
    assert template is not None
    assert template.picture == ""
    # A good one takes the word about the bad one away.
    path.write_bytes(small_png())
    click(page.template.form.picture)
    bench.wait(lambda: page.template.form.template.picture)
    assert page.strip.isHidden()


def test_the_list_and_everything_else_is_reached_by_keys_and_named(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    bench.wait(lambda: page.list.current() is PaperItem.RULES)
    # The head of the next group is passed over.
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    bench.wait(lambda: page.list.current() is PaperItem.FILLED)
    assert page.list.accessibleName() == "文书"
    assert page.options.judge.accessibleName() == "评委"
    settled(bench, page)
    assert page.preview.accessibleName().startswith("评分表（签字） 第 1 页")


def test_another_language_speaks_on_the_papers_too(opened: tuple[Bench, PapersPage]) -> None:
    bench, page = opened
    choose(bench, page, PaperItem.CERTIFICATES)
    use_language(Language.ENGLISH)
    page.retranslate()
    page.refresh()
    bench.wait(lambda: "CertificateofHonor" in text_of(page._content))
    assert page.foot.save_button.text() == "Save as PDF…"
