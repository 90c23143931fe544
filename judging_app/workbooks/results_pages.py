"""Results sheets as pages: looks, widths that fit, what is printed on every page."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins

from judging_app.wording.language import Language
from judging_app.workbooks.cells import encode_text, shown_cell
from judging_app.workbooks.results_charts import add_charts
from judging_app.workbooks.results_looks import FINEST, page_foot, settled_columns
from judging_app.workbooks.results_model import (
    FREE,
    PLACE,
    WORDS,
    Formula,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Section,
    Signed,
    Struck,
    shown_value,
)
from judging_app.workbooks.saving import BookWriter, PageWriter, Style, Styled
from judging_app.workbooks.sheet_rows import Ready, empty_cell, formula_cell

_LINE: Final = 15.5
"""Height of a line of usual text, in points."""

_SAMPLE: Final = 400
"""Rows at either end that widths are taken from."""

_PADDING: Final = 3
_LONGEST_WORD: Final = 22
"""Characters of a header's word that a column is made wider for."""

_ARROW: Final = 2
"""Room for the filter's arrow in a header, in characters."""

_PORTRAIT: Final = 700
_LANDSCAPE: Final = 1030
"""Pixels of a column's width that a page of A4 takes unscaled."""

_SMALLEST: Final = 2.0
"""How much wider than a page a table may be and still be read when it is scaled to it."""

_ROW: Final = 17.5
"""Height of a row with one line, in points."""

_TITLE_SIZE: Final = 1.4
_BARE_COLUMNS: Final = 10
_CHART_SCALE: Final = 85
"""Per cent; leaves room for other widths of columns where the fonts are others."""


_LOOKED: Final = (Struck, Signed, Formula)
"""Values whose cell is not told by the number alone."""


def add_result_sheet(
    book: BookWriter, sheet: ResultSheet, language: Language, footer: str, told: Callable[[], None]
) -> PageWriter:
    """Write one results sheet; `told` is called now and then and may raise `Cancelled`."""
    sheet = replace(sheet, columns=settled_columns(sheet))
    widths = _widths(sheet)
    corner = f"{get_column_letter(sheet.frozen + 1)}{sheet.header_row + 1}"
    page = book.page(sheet.title, widths, frozen=corner if sheet.columns else None)
    _add_heading(page, sheet, widths)
    if sheet.columns:
        while page.height < sheet.header_row - 1:
            _add_bands(book, page, sheet)
        _add_header(book, page, sheet, widths)
        _add_rows(book, page, sheet, widths, told)
        page.finish(header_row=sheet.header_row, columns=len(sheet.columns), filtered=sheet.filtered)
    else:
        add_charts(page, sheet.charts)
    _set_print(page, sheet, widths, language, footer)
    return page


def _add_heading(page: PageWriter, sheet: ResultSheet, widths: Sequence[float]) -> None:
    last = get_column_letter(max(len(widths), 2))
    room = sum(widths)
    for number, line in enumerate((*sheet.heading, sheet.mark_line), start=1):
        style, size = (Style.TITLE, _TITLE_SIZE) if number == 1 else (Style.SUBTITLE, 1.0)
        text = str(line.value) if isinstance(line, Formula) else line
        value = line if isinstance(line, Formula) else encode_text(line)
        lines = max(1, ceil(shown_width(text) * size / room))
        page.add([Styled(value, style)], height=lines * _LINE * size + 4)
        page.sheet.merged_cells.add(f"A{number}:{last}{number}")


def _add_bands(book: BookWriter, page: PageWriter, sheet: ResultSheet) -> None:
    """The row of titles above some columns, each across all of its own."""
    look, row = book.look(Style.HEADER, bordered=True), page.height + 1
    cells: list[Ready | None] = [None] * len(sheet.columns)
    for first, last, title in sheet.bands:
        cells[first : last + 1] = [empty_cell(look)] * (last - first + 1)
        cells[first] = page.text(title, look)
        if last > first:
            page.sheet.merged_cells.add(
                f"{get_column_letter(first + 1)}{row}:{get_column_letter(last + 1)}{row}"
            )
    page.rows.add(cells, _LINE + 4)


def _add_header(book: BookWriter, page: PageWriter, sheet: ResultSheet, widths: Sequence[float]) -> None:
    look = book.look(Style.HEADER, bordered=True)
    lines = max(
        _lines_of(column.title, width - (_ARROW if sheet.filtered else 0))
        for column, width in zip(sheet.columns, widths, strict=True)
    )
    cells = [page.text(column.title, look) or empty_cell(look) for column in sheet.columns]
    page.rows.add(cells, max(2, lines) * _LINE + 4)


def _add_rows(
    book: BookWriter,
    page: PageWriter,
    sheet: ResultSheet,
    widths: Sequence[float],
    told: Callable[[], None],
) -> None:
    writers = [_cell_writer(book, page, column) for column in sheet.columns]
    section = book.look(Style.SECTION, bordered=True)
    for number, row in enumerate(sheet.rows):
        if not number % _SAMPLE:
            told()
        if row and row[0].__class__ is Section:
            head = page.text(str(row[0]), section)
            page.rows.add([head, *[empty_cell(section)] * (len(sheet.columns) - 1)], _ROW + 3)
            continue
        lines = max(
            [
                _lines_of(value, width)
                for value, width in zip(row, widths, strict=True)
                if isinstance(value, str)
            ],
            default=1,
        )
        cells = [write(value) for write, value in zip(writers, row, strict=True)]
        page.rows.add(cells, _ROW if lines == 1 else lines * _LINE + 3)


def _cell_writer(book: BookWriter, page: PageWriter, column: ResultColumn) -> Callable[[ResultValue], Ready]:
    """What turns the values of one column into cells."""
    decimals = column.decimals
    style = Style.STRONG if column.strong else Style.PLAIN
    if decimals == PLACE:
        plain = strong = struck = book.look(Style.PLACE, bordered=True)
    else:
        plain = book.look(style, max(decimals, -1), bordered=True)
        struck = book.look(Style.STRUCK, max(decimals, -1), bordered=True)
        strong = book.look(style, decimals, bordered=True) if decimals >= 0 else plain
    words = Style.PLACE if decimals in {PLACE, WORDS} else Style.WRAPPED
    text = book.look(words, bordered=True, quoted=True)
    nothing = empty_cell(plain)
    known: dict[Any, Ready] = {}

    def write(value: ResultValue) -> Ready:
        found = known.get(value) if value.__class__ not in _LOOKED else None
        if found is not None:
            return found
        if value is None:
            return nothing
        if isinstance(value, Signed):
            signed = Style.STRUCK if value.struck else style
            look = book.look(signed, max(decimals, 0), bordered=True, sign=value.sign)
            return page.number(shown_cell(value.value), look)
        if isinstance(value, Struck):
            return page.number(shown_cell(value.value), struck)
        if isinstance(value, Formula):
            look = text if isinstance(value.value, str) else strong
            return formula_cell(value.text, shown_value(value), look)
        if isinstance(value, str):
            made = page.text(value, text) or nothing
        else:
            number = value if isinstance(value, int) else shown_cell(value)
            made = page.number(number, strong)
        known[value] = made
        return made

    return write


def _set_print(
    page: PageWriter, sheet: ResultSheet, widths: Sequence[float], language: Language, footer: str
) -> None:
    """A4, every column on the page, title and header on every page, code and page number at the foot."""
    target = page.sheet
    pixels = sum(7 * width + 5 for width in widths)
    landscape = bool(sheet.columns) and pixels > _PORTRAIT * 1.1
    target.page_setup.orientation = "landscape" if landscape else "portrait"
    target.page_setup.paperSize = 9
    target.page_margins = PageMargins(left=0.45, right=0.45, top=0.5, bottom=0.7, header=0.3, footer=0.3)
    target.print_options.horizontalCentered = True
    if sheet.columns:
        room = _LANDSCAPE if landscape else _PORTRAIT
        across = max(1, ceil(pixels / (room * _SMALLEST)))
        target.page_setup.fitToWidth = across
        target.page_setup.fitToHeight = 0
        target.print_area = f"A1:{get_column_letter(len(widths))}{page.height}"
        target.print_title_rows = f"1:{sheet.header_row}"
        if across > 1:
            target.print_title_cols = f"A:{get_column_letter(max(1, sheet.frozen))}"
    else:
        target.sheet_properties.pageSetUpPr.fitToPage = False  # it would undo the breaks between charts
        target.page_setup.scale = _CHART_SCALE
        target.print_area = f"A1:{get_column_letter(len(widths))}{page.height}"
    foot = target.oddFooter
    for part, text in zip((foot.left, foot.center, foot.right), page_foot(footer, language), strict=True):
        part.text, part.size = text, 9


def _widths(sheet: ResultSheet) -> list[float]:
    """Each column as wide as what it holds, between its least and its most."""
    if not sheet.columns:
        return [8.5] * _BARE_COLUMNS
    rows = sheet.rows
    sample = rows if len(rows) <= 2 * _SAMPLE else [*rows[:_SAMPLE], *rows[-_SAMPLE:]]
    answer: list[float] = []
    for at, column in enumerate(sheet.columns):
        widest = max((_value_width(row[at], column.decimals) for row in sample), default=0)
        padding = 1 if column.decimals in {PLACE, WORDS} else _PADDING
        header = max(_word_width(column.title), ceil(shown_width(column.title) / 2))
        header += _header_room(sheet) if column.title else 0
        most = max(column.most, min(_word_width(column.title) + _header_room(sheet), _LONGEST_WORD))
        answer.append(float(max(column.width, min(most, max(widest + padding, header)))))
    return answer


def _header_room(sheet: ResultSheet) -> int:
    return _ARROW + 2 if sheet.filtered else 2


def _value_width(value: ResultValue, decimals: int) -> int:
    if value is None or value.__class__ is Section:
        return 0
    if isinstance(value, Signed):
        return _value_width(value.value, decimals) + 2
    if isinstance(value, Struck | Formula):
        inner = value.value
        return 0 if isinstance(inner, bool) else _value_width(inner, decimals)
    if isinstance(value, str):
        return max(map(shown_width, value.split("\n")))
    if isinstance(value, int) or value.denominator == 1:
        whole = len(str(int(value)))
        return whole + (decimals + 1 if 0 < decimals < FREE else 0)
    return _fraction_width(value, decimals)


def _fraction_width(value: Fraction, decimals: int) -> int:
    return len(str(int(value))) + 1 + (decimals if decimals >= 0 else FINEST)


@lru_cache(maxsize=10_000)
def shown_width(text: str) -> int:
    """How wide a text is, in digits: Chinese characters and signs count twice."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def _word_width(text: str) -> int:
    """The widest part that cannot be broken."""
    return max((_piece(word) for word in text.split()), default=0)


def _piece(word: str) -> int:
    return min(shown_width(word), 4) if not word.isascii() else len(word)


@lru_cache(maxsize=50_000)
def _lines_of(text: str, width: float) -> int:
    """Into how many lines a text is broken in a column; Latin words stay whole."""
    room = max(1, int(width) - 1)
    if shown_width(text) <= room and "\n" not in text:
        return 1
    return sum(_broken(part, room) for part in text.split("\n"))


def _broken(text: str, room: int) -> int:
    lines, at = 1, 0
    for word in _pieces(text):
        size = shown_width(word)
        if at and at + size > room:
            lines, at = lines + 1, 0
        at += size
        lines, at = lines + (at - 1) // room if at > room else lines, at % room or at
    return lines


def _pieces(text: str) -> Iterator[str]:
    """Parts that a line may be broken between."""
    word = ""
    for sign in text:
        if sign.isascii() and not sign.isspace():
            word += sign
            continue
        if word:
            yield word
            word = ""
        yield sign
    if word:
        yield word
