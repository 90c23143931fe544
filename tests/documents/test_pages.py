"""The layout: nothing is cut, nothing overlaps, and what belongs together stays together."""

from itertools import combinations

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF

from judging_app.documents.blocks import Grid, PageBlock, Text
from judging_app.documents.pages import Page, lay_out
from judging_app.documents.wrapping import UNITS_PER_POINT, Style, wrapped

A4 = QSizeF(595, 842)
BODY = Style(9.0)
HEAD = Style(9.0, bold=True)
PROSE = "评委逐项打分，从 0 分打到满分，每 0.5 分一档。没打分不等于打 0 分。" * 6


def _texts(pages: list[Page]) -> list[tuple[QRectF, str]]:
    return [text for page in pages for placed in page.placed for text in placed.texts]


def _same_letters(pages: list[Page], expected: str) -> bool:
    """Whether the pages hold exactly these letters, blanks at the ends of lines aside."""
    found = "".join(text for _, text in _texts(pages))
    return "".join(found.split()) == "".join(expected.split())


def check_nothing_is_cut(pages: list[Page]) -> None:
    """Every strip and every line lies in its page, and no two of them share a spot."""
    slack = QMarginsF(0.5, 0.5, 0.5, 0.5)
    for page in pages:
        room = page.body.marginsAdded(slack)
        boxes = [box for placed in page.placed for box, _ in placed.texts]
        assert all(room.contains(placed.rect) for placed in page.placed)
        assert all(room.contains(box) for box in boxes)
        for above, below in zip(page.placed, page.placed[1:], strict=False):
            assert above.rect.bottom() <= below.rect.top() + 0.5
        for one, other in combinations([box.marginsRemoved(slack) for box in boxes], 2):
            assert not one.intersects(other)
        for placed in page.placed:
            for box, _ in placed.texts:
                cells = [cell.translated(placed.rect.topLeft()) for cell in placed.strip.cells]
                assert not cells or any(cell.marginsAdded(slack).contains(box) for cell in cells)


def _grid(rows: int, words: str = "技术、产品或模式有实质新意，优势可持续") -> Grid:
    return Grid(
        ("指标", "满分", "看什么"),
        tuple((f"指标{at}", "25", words * (at % 4 + 1)) for at in range(rows)),
        (20, 10, 70),
        BODY,
        HEAD,
    )


def test_a_long_text_goes_on_on_the_next_page_with_every_letter() -> None:
    blocks = [Text(f"第{at}段。{PROSE}", BODY) for at in range(40)]

    pages = lay_out(blocks, A4)
    assert len(pages) > 1
    check_nothing_is_cut(pages)
    assert _same_letters(pages, "".join(block.text for block in blocks))


def test_a_tables_head_is_repeated_on_each_page_and_no_row_is_cut() -> None:
    grid = _grid(120)

    pages = lay_out([grid], A4)
    assert len(pages) > 2
    check_nothing_is_cut(pages)
    for page in pages:
        assert [text for _, text in page.placed[0].texts] == ["指标", "满分", "看什么"]
    names = [text for _, text in _texts(pages) if text.startswith("指标") and text != "指标"]
    assert names == [f"指标{at}" for at in range(120)]
    first_lines = sum(placed.texts[0][1].startswith("指标") for page in pages for placed in page.placed)
    assert first_lines == sum(len(page.placed) for page in pages)


def test_a_row_higher_than_a_page_is_cut_and_loses_nothing() -> None:
    words = PROSE * 40

    pages = lay_out([Grid(("长",), ((words,),), (1,), BODY, HEAD)], A4)
    assert len(pages) > 1
    check_nothing_is_cut(pages)
    assert (
        _same_letters(pages, words + "长" * len(pages))
        or "".join(text for _, text in _texts(pages) if text != "长") == words
    )


@pytest.mark.parametrize("lines", range(48, 62))
def test_a_heading_never_ends_a_page(lines: int) -> None:
    blocks: list[PageBlock] = [Text("行", BODY, before=0) for _ in range(lines)]
    blocks += [Text("标题", HEAD, heading=True), _grid(3)]

    pages = lay_out(blocks, A4)
    check_nothing_is_cut(pages)
    for page in pages:
        assert page.placed[-1].texts[0][1] not in {"标题", "指标"}


def test_a_number_hangs_beside_its_step() -> None:
    pages = lay_out([Text(PROSE, BODY, "1.", indent=16)], A4)

    placed = pages[0].placed
    (text_box, _), (label_box, label) = placed[0].texts
    assert label == "1."
    assert label_box.right() <= text_box.left()
    assert {strip.texts[0][0].left() for strip in placed} == {text_box.left()}


def test_a_word_without_any_blank_is_broken_rather_than_cut() -> None:
    pages = lay_out([Text("x" * 400, BODY), Grid(("a",), (("y" * 400,),), (1,), BODY, HEAD)], A4)

    check_nothing_is_cut(pages)
    assert _same_letters(pages, "x" * 400 + "a" + "y" * 400)


def test_rare_characters_are_counted_as_one() -> None:
    text = "𠮷𠮷野家" * 60

    lines = wrapped(text, BODY, 100 * UNITS_PER_POINT)
    assert "".join(line.text for line in lines) == text


def test_line_feeds_begin_a_new_line() -> None:
    assert [line.text for line in wrapped("25\n可以缺项", BODY, 1e5)] == ["25", "可以缺项"]


def test_no_line_begins_with_a_full_stop_or_a_closing_mark() -> None:
    lines = wrapped(PROSE * 4, BODY, 150 * UNITS_PER_POINT)

    assert not any(line.text[0] in "，。；：）”" for line in lines)


def test_nothing_makes_one_empty_page() -> None:
    pages = lay_out([], A4)

    assert [page.placed for page in pages] == [[]]
