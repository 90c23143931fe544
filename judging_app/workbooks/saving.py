"""Workbooks as they are written: streamed, neat, and whole or not at all."""

import contextlib
from collections.abc import Iterable, Sequence
from enum import Enum
from math import ceil
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import WorkbookAlreadySaved
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.datavalidation import DataValidation

from judging_app.application.progress import Progress, untold
from judging_app.whole_file import written_whole
from judging_app.workbooks.cells import Written, encode_text
from judging_app.workbooks.results_model import Formula, shown_value
from judging_app.workbooks.sheet_rows import (
    Ready,
    SheetRows,
    empty_cell,
    formula_cell,
    number_cell,
    text_cell,
)

MOST_IN_DROP_DOWN: Final = 255
"""Characters that Excel allows for a drop-down's list of words."""

CHINESE_FONT: Final = "等线"
"""Excel's own font in Chinese; every computer with Office has it."""

_FONT: Final = "Calibri"
_HEADER_HEIGHT: Final = 24
_WIDEST: Final = 230
"""Characters of columns that a page of A4 takes, scaled to what can still be read."""

_RISKY: Final = ("=", "+", "-", "@", "\t")


class Style(Enum):
    """How a cell looks."""

    PLAIN = "plain"
    HEADER = "header"
    TITLE = "title"
    SUBTITLE = "subtitle"
    STRUCK = "struck"
    NUMBER = "number"
    WRAPPED = "wrapped"
    PLACE = "place"
    SECTION = "section"
    """A line between the parts of a table."""
    STRONG = "strong"
    """A number that the table is about."""


class Styled(NamedTuple):
    """A value with a look; `decimals` fixes the number of decimals that are shown."""

    value: Written | Formula
    style: Style
    decimals: int = -1


Value = Any
"""A written value, a formula, a styled one of either, or a cell that `PageWriter.text` made."""


class BookWriter:
    """A workbook under construction; rows are streamed to disk as they come."""

    def __init__(self, font: str = _FONT) -> None:
        self.book = Workbook(write_only=True)
        self.book.properties.creator = "评审台"
        self._pages: list[PageWriter] = []
        self._looks: dict[tuple[Style, int, bool, bool, str], int] = {}
        self._font = font
        if font != _FONT:
            usual = Font(name=font, size=11, family=2)
            self.book._fonts = IndexedList([usual])  # type: ignore[attr-defined]  # noqa: SLF001
            self.book._named_styles["Normal"].font = usual  # type: ignore[attr-defined]  # noqa: SLF001

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        """Close the streams of sheets that were begun and, for some error, never saved."""
        for page in self._pages:
            page.rows.close()
        for sheet in self.book.worksheets:
            with contextlib.suppress(WorkbookAlreadySaved, OSError, ValueError):
                sheet.close()

    def page(self, title: str, widths: Sequence[float] = (), *, frozen: str | None = "A2") -> "PageWriter":
        """Start a new sheet."""
        page = PageWriter(self, self.book.create_sheet(title), widths, frozen)
        self._pages.append(page)
        return page

    def look(
        self,
        style: Style,
        decimals: int = -1,
        *,
        bordered: bool = False,
        quoted: bool = False,
        sign: str = "",
    ) -> int:
        """The number of a look, as cells name it.

        `quoted` keeps a text a text when it is edited; `sign` stands behind every number.
        """
        key = style, decimals, bordered, quoted, sign
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._look(*key)
        return found

    def save(self, path: Path, progress: Progress = untold) -> None:
        """Write the file whole: beside its place first, then into it."""
        with written_whole(path) as part:
            for number, page in enumerate(self._pages):
                progress(number, len(self._pages))
                page.close()
            self.book.save(part)

    def _look(self, style: Style, decimals: int, bordered: bool, quoted: bool, sign: str) -> int:
        if (style, decimals, bordered, quoted) == (Style.PLAIN, -1, False, False):
            return 0
        cell: Cell = WriteOnlyCell(self.book.worksheets[0])
        cell.quotePrefix = quoted or style in _FOR_TEXT
        cell.font = self._font_of(style)
        if bordered:
            line = Side("thin", color="B8C2CF")
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            numbers = style in {Style.PLAIN, Style.NUMBER, Style.STRONG, Style.STRUCK}
            cell.alignment = Alignment("right" if numbers else None, "center", indent=int(numbers))
        match style:
            case Style.HEADER:
                cell.fill = PatternFill("solid", fgColor="E7ECF3")
                cell.alignment = Alignment("center" if bordered else None, "center", wrap_text=True)
                if not bordered:
                    cell.border = Border(bottom=Side("thin", color="9AA7B8"))
            case Style.TITLE | Style.SUBTITLE:
                cell.alignment = Alignment(vertical="center", wrap_text=True)
            case Style.SECTION:
                cell.fill = PatternFill("solid", fgColor="F4F6F9")
                cell.alignment = Alignment(vertical="center")
            case Style.WRAPPED:
                cell.alignment = Alignment(wrap_text=True, vertical="center" if bordered else "top")
            case Style.PLACE:
                cell.alignment = Alignment("center", "center" if bordered else None)
        if decimals >= 0:
            cell.number_format = number_format(decimals) + (f'"{sign}"' if sign else "")
        return int(cell.style_id)

    def _font_of(self, style: Style) -> Font:
        name = self._font
        match style:
            case Style.HEADER:
                return Font(name=name, size=11, bold=True, color="1F2A37")
            case Style.TITLE:
                return Font(name=name, size=15, bold=True)
            case Style.SUBTITLE:
                return Font(name=name, size=10, color="5B6878")
            case Style.STRUCK:
                return Font(name=name, size=11, strike=True, color="6B7685")
            case Style.SECTION | Style.STRONG:
                return Font(name=name, size=11, bold=True)
            case _:
                return Font(name=name, size=11, family=2)


class PageWriter:
    """One sheet under construction."""

    def __init__(self, book: BookWriter, sheet: Any, widths: Sequence[float], frozen: str | None) -> None:
        self.sheet: Any = sheet
        self.sheet.freeze_panes = frozen
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self.rows = SheetRows()
        self._book = book
        self._texts: dict[tuple[str, int], Ready | None] = {}
        self._numbers: dict[tuple[float | int, int], Ready] = {}
        self.set_widths(widths)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return self.rows.height

    def set_widths(self, widths: Sequence[float]) -> None:
        """Set the columns' widths, in characters."""
        self._wide = sum(widths)
        for at, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(at)].width = width

    def header(self, titles: Iterable[str]) -> None:
        """Add the header row."""
        look = self._book.look(Style.HEADER)
        self.rows.add([text_cell(title, look) for title in titles], _HEADER_HEIGHT)

    def add(self, values: Iterable[Value], height: float | None = None) -> None:
        """Add a row; its texts must come from `text` or `safe`, unless they are styled."""
        self.rows.add([self._cell(value) for value in values], height)

    def add_ready(self, values: Iterable[Value]) -> None:
        """Add a row of numbers and of what `text` and `safe` made."""
        self.rows.add([self._cell(value) for value in values])

    def text(self, text: str, look: int = 0) -> Ready | None:
        """Make a cell of any text at all; each text is looked at once."""
        key = text, look
        if key not in self._texts:
            encoded = encode_text(text)
            self._texts[key] = self._made(encoded, look) if encoded else None
        return self._texts[key]

    def number(self, value: float, look: int = 0) -> Ready:
        """Make a cell of a number; each number is written once."""
        key = value, look
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = number_cell(value, look)
        return found

    def safe(self, text: Written) -> Any:
        """Make sure that a text stays a text, whatever it begins with."""
        return self._made(text, 0) if isinstance(text, str) else text

    def drop_down(self, column: int, words: Sequence[str], rows: int) -> None:
        """Offer words in the cells of a column; other entries get a warning, not a refusal."""
        listed = ",".join(words)
        if not words or len(listed) > MOST_IN_DROP_DOWN or any("," in word for word in words):
            return
        validation = DataValidation(
            type="list", formula1=f'"{listed}"', allow_blank=True, errorStyle="warning"
        )
        letter = get_column_letter(column)
        validation.add(f"{letter}2:{letter}{rows}")
        self.sheet.data_validations.append(validation)

    def finish(self, *, header_row: int = 1, columns: int = 0, filtered: bool = True) -> None:
        """Set filter and print-out, once the rows are known."""
        if filtered and columns and self.height > header_row:
            self.sheet.auto_filter.ref = f"A{header_row}:{get_column_letter(columns)}{self.height}"
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.paperSize = 9
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.page_setup.fitToWidth = max(1, ceil(self._wide / _WIDEST))
        self.sheet.oddFooter.center.text = "&P / &N"
        self.sheet.oddFooter.right.text = "&A"
        self.sheet.print_title_rows = f"1:{header_row}"

    def close(self) -> None:
        """Write the sheet, rows and all."""
        self.sheet.close()
        self.rows.put_into(Path(self.sheet._writer.out))  # noqa: SLF001 -- where openpyxl keeps the sheet
        self.rows.close()

    def _made(self, text: str, look: int) -> Ready:
        """A text's cell. One that could pass for a formula is marked, so that editing it changes nothing."""
        if not look and text.startswith(_RISKY):
            look = self._book.look(Style.PLAIN, quoted=True)
        return text_cell(text, look)

    def _cell(self, value: Value) -> Ready | None:
        if value is None or value.__class__ is Ready:
            found: Ready | None = value
            return found
        if value.__class__ is Styled:
            return self._styled(value.value, self._book.look(value.style, value.decimals))
        return self._styled(value, 0)

    def _styled(self, value: Written | Formula, look: int) -> Ready:
        if value is None:
            return empty_cell(look)
        if isinstance(value, Formula):
            return formula_cell(value.text, shown_value(value), look)
        return self._made(value, look) if isinstance(value, str) else self.number(value, look)


_FOR_TEXT: Final = frozenset({Style.HEADER, Style.TITLE, Style.SUBTITLE, Style.WRAPPED, Style.SECTION})
_MOST_DECIMALS: Final = 12


def number_format(decimals: int) -> str:
    """Excel's code for so many decimals; two to four where there is no fixed number of them."""
    if decimals > _MOST_DECIMALS:
        return "0.00##"
    return f"0.{'0' * decimals}" if decimals > 0 else "0"
