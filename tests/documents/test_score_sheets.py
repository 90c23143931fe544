"""Score sheets as a PDF: one page each, scannable, nothing cut, whole or not at all."""

import errno
import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from judging_app.application.keying.numbers import read_qr_text, sheet_number, shown_number
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.papers.score_sheets import blank_sheets, filled_sheets
from judging_app.application.progress import Cancelled
from judging_app.application.sealing.records import ContentMark
from judging_app.bootstrap import Library
from judging_app.documents.score_sheets import (
    print_score_sheets,
    score_sheet_leaflets,
    write_score_sheets,
)
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rubric import Criterion
from judging_app.domain.sheets import Sheet, Standing
from judging_app.wording.language import Language
from judging_app.wording.papers_sheets import ScoreSheets
from tests.documents.printed import PrintedPage, plain, printed_pages
from tests.documents.test_pages import check_nothing_is_cut

MARK = ContentMark("7f" * 32)
LONG = "全国返乡入乡创业创新大赛暨县域经济高质量发展项目路演省级总决赛智慧农业综合服务平台项目二期" * 4
NAMES = (
    LONG[:200],
    "=SUM(A1:A9)",
    "Жыргал Тоолуу Бал",
    "<b>x</b>",
    "Rechtsschutzversicherungsgesellschaften" * 5,
)


@pytest.fixture(scope="module")
def event() -> Event:
    return Library().sample_event()


def _blank(event: Event, language: Language = Language.CHINESE, *, judge: str = "P1") -> ScoreSheets:
    round_ = event.rounds[-1]
    return ScoreSheets(event, round_, blank_sheets(event, round_, judge=judge), language=language)


def _filled(event: Event, language: Language = Language.CHINESE, *, judge: str = "P1") -> ScoreSheets:
    round_ = event.rounds[-1]
    return ScoreSheets(event, round_, filled_sheets(event, round_, judge=judge), MARK, language)


def _written(sheets: ScoreSheets, folder: Path) -> list[PrintedPage]:
    write_score_sheets(sheets, folder / "sheets.pdf")
    return printed_pages(folder / "sheets.pdf")


def _text(page: PrintedPage) -> str:
    return plain("".join(letter.sign for letter in page.letters()))


def _with_rubric(event: Event, criteria: tuple[Criterion, ...]) -> Event:
    round_ = event.rounds[-1]
    talk, *others = round_.rulebook.dimensions
    rulebook = replace(round_.rulebook, dimensions=(replace(talk, criteria=criteria), *others), tie_chain=())
    return replace(event, rounds=(*event.rounds[:-1], replace(round_, rulebook=rulebook, sheets=())))


def _thirty() -> tuple[Criterion, ...]:
    """Thirty criteria in three groups."""
    looks = "技术、产品或模式有实质新意，优势可持续，并已由第三方证明。"
    criteria: list[Criterion] = []
    for at in range(30):
        if at % 10 == 0:
            criteria.append(Criterion(f"g{at}", f"第{at // 10 + 1}类"))
        parent = f"g{at - at % 10}"
        guidance = looks * (at % 5 + 1)
        criteria.append(
            Criterion(f"c{at}", f"指标{at}", parent=parent, maximum=100_000, step=5_000, guidance=guidance)
        )
    return tuple(criteria)


def test_each_sheet_is_one_page_with_what_it_is_for(event: Event, tmp_path: Path) -> None:
    sheets = _blank(event)

    pages = _written(sheets, tmp_path)
    assert len(pages) == 24
    for page, paper in zip(pages, sheets.sheets, strict=True):
        assert (page.width, page.height) == (595, 842)
        text = _text(page)
        for words in (
            "返乡创业大赛市级选拔（演示）",
            "路演答辩评分表",
            paper.entry.name,
            paper.entry.organization,
            "评委甲",
            "1号席·组长",
            "创新性",
            "步长0.5",
            "合计（满分100分）",
            "打0分也要写“0”",
            "弃权",
            "回避本项目",
            "评委签名",
            "日期",
            "录入1",
            "录入2",
            "规则指纹" + event.rounds[-1].rulebook.fingerprint[:8],
            "第1页/共1页",
            plain(shown_number(sheet_number(paper.ref))),
        ):
            assert plain(words) in text
        assert "内容码" not in text


def test_each_sheets_code_is_read_back_as_that_sheet(event: Event, tmp_path: Path) -> None:
    sheets = _blank(event)

    for page, paper in list(zip(_written(sheets, tmp_path), sheets.sheets, strict=True))[::6]:
        (code,) = page.codes()
        assert code.quiet
        scanned = read_qr_text(code.text)
        assert scanned is not None
        assert scanned.ref == paper.ref
        assert scanned.rules == event.rounds[-1].rulebook.fingerprint[:8]


def test_a_box_for_a_mark_is_large_enough_to_write_in(event: Event) -> None:
    """8 mm high, 25 mm wide."""
    leaflet = next(iter(score_sheet_leaflets(_blank(event))))

    boxes = [
        box for placed in leaflet.pages[0].placed for box in placed.strip.ink.boxes if box.width() > 1000
    ]
    assert len(boxes) == 6  # five criteria and the total
    assert all(box.height() / 20 > 22.7 and box.width() / 20 > 70.9 for box in boxes)


def test_a_filled_sheet_holds_the_stored_marks_their_sum_and_the_code(event: Event, tmp_path: Path) -> None:
    sheet = event.rounds[-1].sheets[0]
    marks = dict(zip(sheet.marks, (200_000, 185_000, 0, 120_000, 95_000), strict=True))
    filled = replace(sheet, marks=marks, note="思路清楚")
    round_ = replace(event.rounds[-1], sheets=(filled,))

    page, *more = _written(_filled(replace(event, rounds=(round_,)), judge=sheet.judge), tmp_path)
    assert more == []
    text = _text(page)
    # 20 + 18.5 + 0 + 12 + 9.5 = 60
    for words in ("20.0", "18.5", "12.0", "9.5", "60.0", "思路清楚", "无误后签名", "评委签名"):
        assert plain(words) in text
    assert plain(f"内容码{MARK.code}（未封存）") in text
    assert "录入1" not in text
    assert "回避本项目" not in text


def test_who_abstained_signs_that_and_no_marks(event: Event, tmp_path: Path) -> None:
    sheet = event.rounds[-1].sheets[0]
    abstained = replace(sheet, standing=Standing.ABSTAINED, reason="与项目方有业务往来")
    round_ = replace(event.rounds[-1], sheets=(abstained,))

    (page,) = _written(_filled(replace(event, rounds=(round_,)), judge=sheet.judge), tmp_path)
    text = _text(page)
    assert text.count("弃权") == 2  # below the title, and ticked
    assert "与项目方有业务往来" in text
    assert text.count("—") == 6


@pytest.mark.parametrize("language", Language)
def test_a_long_rubric_goes_on_under_the_same_head(event: Event, language: Language, tmp_path: Path) -> None:
    changed = _with_rubric(event, _thirty())
    round_ = changed.rounds[-1]
    one = ScoreSheets(changed, round_, blank_sheets(changed, round_, judge="P1")[:2], language=language)

    leaflets = list(score_sheet_leaflets(one))
    for leaflet in leaflets:
        check_nothing_is_cut(list(leaflet.pages))
        heads = 0
        for page in leaflet.pages:
            titles = [[text for _, text in placed.texts] for placed in page.placed if placed.strip.filled]
            heads += [("得分" in row or "Mark" in row) for row in titles].count(True)
        # The last page may hold nothing but remarks and signatures.
        assert heads in {len(leaflet.pages), len(leaflet.pages) - 1}
        found = [text for page in leaflet.pages for placed in page.placed for _, text in placed.texts]
        assert [text for text in found if text.startswith("指标")] == [f"指标{at}" for at in range(30)]
    write_score_sheets(one, tmp_path / "long.pdf")
    pages = printed_pages(tmp_path / "long.pdf")
    numbers = [f"{at}页/共{len(leaflets[0].pages)}页" for at in range(1, len(leaflets[0].pages) + 1)]
    if language is Language.CHINESE:
        for page, words in zip(pages, numbers, strict=False):
            assert words in _text(page)
    for page in pages[: len(leaflets[0].pages)]:
        assert plain(shown_number(sheet_number(one.sheets[0].ref))) in _text(page)


def test_total_and_signature_never_stand_without_a_criterion(event: Event) -> None:
    for count in range(9, 26):
        criteria = tuple(Criterion(f"c{at}", f"指标{at}", maximum=100_000) for at in range(count))
        sheets = _blank(_with_rubric(event, criteria))
        leaflet = next(iter(score_sheet_leaflets(sheets)))

        last = [text for placed in leaflet.pages[-1].placed for _, text in placed.texts]
        assert f"指标{count - 1}" in last
        assert "评委签名" in last
        check_nothing_is_cut(list(leaflet.pages))


@pytest.mark.parametrize("language", Language)
def test_long_and_strange_names_are_not_cut(event: Event, language: Language, tmp_path: Path) -> None:
    entries = tuple(
        replace(entry, name=NAMES[at % len(NAMES)], organization=NAMES[at % 3])
        for at, entry in enumerate(event.entries)
    )
    judges = (replace(event.judges[0], name="阿卜杜拉·买买提江·艾合买提·吐尔逊" * 5), *event.judges[1:])
    strange = replace(event, name=LONG[:180], entries=entries, judges=judges)

    for leaflet in score_sheet_leaflets(_blank(strange, language)):
        check_nothing_is_cut(list(leaflet.pages))
    page = _written(_blank(strange, language), tmp_path)[0]
    assert plain(NAMES[0]) in _text(page)
    assert page.codes()[0].quiet


def test_a_note_longer_than_a_page_is_all_there(event: Event) -> None:
    sheet = event.rounds[-1].sheets[0]
    note = "".join(f"第{at}句，思路清楚。" for at in range(400))
    round_ = replace(event.rounds[-1], sheets=(replace(sheet, note=note),))

    leaflet = next(iter(score_sheet_leaflets(_filled(replace(event, rounds=(round_,)), judge=sheet.judge))))
    check_nothing_is_cut(list(leaflet.pages))
    found = "".join(text for page in leaflet.pages for placed in page.placed for _, text in placed.texts)
    assert all(f"第{at}句" in found for at in range(0, 400, 37))
    assert found.count("评委签名") == 1


def test_progress_counts_sheets_and_stopping_leaves_nothing(event: Event, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_score_sheets(_blank(event), tmp_path / "a.pdf", progress=lambda *now: told.append(now))
    assert told == [(at, 24) for at in range(25)]

    def stop(done: int, _: int) -> None:
        if done == 10:
            raise Cancelled

    (tmp_path / "b.pdf").write_bytes(b"before")
    with pytest.raises(Cancelled):
        write_score_sheets(_blank(event), tmp_path / "b.pdf", progress=stop)
    assert (tmp_path / "b.pdf").read_bytes() == b"before"
    assert {item.name for item in tmp_path.iterdir()} == {"a.pdf", "b.pdf"}


@pytest.mark.parametrize(
    ("number", "problem"), [(errno.ENOSPC, Problem.DISK_FULL), (errno.EACCES, Problem.FILE_NOT_WRITABLE)]
)
def test_a_full_disk_or_an_open_file_is_said_and_nothing_is_left(
    event: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, problem: Problem
) -> None:
    target = tmp_path / "sheets.pdf"
    target.write_bytes(b"before")

    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    for kind in PaperKind:
        with pytest.raises(JudgingError) as caught:
            Library().write_paper(kind, event, event.rounds[-1].code, target, judge="P1")
        assert caught.value.problem is problem
        assert target.read_bytes() == b"before"
        assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_and_a_wrong_name_are_refused(event: Event, tmp_path: Path) -> None:
    code = event.rounds[-1].code
    for path, problem in (
        (tmp_path / "none" / "a.pdf", Problem.FOLDER_MISSING),
        (tmp_path / "a.judging", Problem.WRONG_SUFFIX),
    ):
        with pytest.raises(JudgingError) as caught:
            Library().write_paper(PaperKind.SHEETS, event, code, path)
        assert caught.value.problem is problem
    with pytest.raises(JudgingError) as caught:
        Library().write_paper(PaperKind.SHEETS, event, "nowhere", tmp_path / "a.pdf")
    assert caught.value.problem is Problem.UNKNOWN_ROUND
    assert list(tmp_path.iterdir()) == []


def test_a_printers_own_paper_is_kept(event: Event, tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "printed.pdf"))
    writer.setResolution(600)
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    writer.setPageLayout(QPageLayout(letter, QPageLayout.Orientation.Portrait, QMarginsF(12, 12, 12, 12)))

    print_score_sheets(writer, _blank(event, judge="P4"))
    pages = printed_pages(tmp_path / "printed.pdf")
    assert len(pages) == 23
    assert (pages[0].width, pages[0].height) == (612, 792)


def test_sheets_of_a_dimension_with_factors_total_with_them(event: Event, tmp_path: Path) -> None:
    """Two criteria of 10 points, the second counts one and a half times: 8 + 1.5 x 6 = 17 of 25."""
    criteria = (
        Criterion("a", "甲项", maximum=100_000),
        Criterion("b", "乙项", maximum=100_000, factor=Fraction(3, 2)),
    )
    changed = _with_rubric(event, criteria)
    talk = changed.rounds[-1].rulebook.judged[0].code
    sheet = Sheet(talk, "01", "P1", Standing.SUBMITTED, {"a": 80_000, "b": 60_000})
    round_ = replace(changed.rounds[-1], sheets=(sheet,))

    (page,) = _written(_filled(replace(changed, rounds=(round_,))), tmp_path)
    text = _text(page)
    assert plain("合计（乘系数后，满分 25 分）") in text
    assert "17.0" in text
    assert "×1.5" in text
