"""Workbooks as they are written: streamed, neat, and whole or not at all."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import WorkbookAlreadySaved
from openpyxl.worksheet.datavalidation import DataValidation

from judging_app.whole_file import written_whole
from judging_app.workbooks.cells import Written, encode_text

MOST_IN_DROP_DOWN: Final = 255
"""Characters that Excel allows for a drop-down's list of words."""

_HEADER_HEIGHT: Final = 24

_RISKY: Final = ("=", "+", "-", "@", "\t")


class Style(Enum):
    """How a cell looks."""

    HEADER = "header"
    TITLE = "title"
    SUBTITLE = "subtitle"
    STRUCK = "struck"
    NUMBER = "number"
    WRAPPED = "wrapped"
    PLACE = "place"


class Styled(NamedTuple):
    """A value with a look; `decimals` fixes the number of decimals that are shown."""

    value: Written
    style: Style
    decimals: int = -1


Value = Any
"""A written value, a styled one, or a cell that `PageWriter.text` made."""


class BookWriter:
    """A workbook under construction; rows are streamed to disk as they come."""

    def __init__(self) -> None:
        self.book = Workbook(write_only=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        """Close the streams of sheets that were begun and, for some error, never saved."""
        for sheet in self.book.worksheets:
            with contextlib.suppress(WorkbookAlreadySaved, OSError, ValueError):
                sheet.close()

    def page(self, title: str, widths: Sequence[int], *, frozen: str = "A2") -> "PageWriter":
        """Start a new sheet."""
        return PageWriter(self.book, title, widths, frozen)

    def save(self, path: Path) -> None:
        """Write the file whole: beside its place first, then into it."""
        with written_whole(path) as part:
            self.book.save(part)


class PageWriter:
    """One sheet under construction."""

    def __init__(self, book: Workbook, title: str, widths: Sequence[int], frozen: str) -> None:
        self.sheet: Any = book.create_sheet(title)
        self.sheet.freeze_panes = frozen
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for at, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(at)].width = width
        self._models: dict[tuple[Style, int], Cell] = {}
        self._texts: dict[str, Written | Cell] = {}
        self._encoded: dict[str, Any] = {"": None}
        self._quoted = WriteOnlyCell(self.sheet)
        self._quoted.quotePrefix = True
        self.height = 0

    def header(self, titles: Iterable[str]) -> None:
        """Add the header row."""
        self.sheet.row_dimensions[self.height + 1].height = _HEADER_HEIGHT
        self.add([Styled(title, Style.HEADER) for title in titles])

    def add(self, values: Iterable[Value]) -> None:
        """Add a row; its texts must come from `text` or `safe`, unless they are styled."""
        self.height += 1
        self.sheet.append(self._cells(values))

    def add_ready(self, values: list[Any]) -> None:
        """Add a row without any styled value; the quick way for long tables."""
        self.height += 1
        self.sheet.append(values)

    def text(self, text: str) -> Any:
        """Make a cell of any text at all; each text is looked at once."""
        if text not in self._encoded:
            self._encoded[text] = self.safe(encode_text(text))
        return self._encoded[text]

    def safe(self, text: Written) -> Any:
        """Make sure that a text stays a text, whatever it begins with."""
        if not isinstance(text, str) or not text.startswith(_RISKY):
            return text
        cell = self._texts.get(text)
        if cell is None:
            cell = self._texts[text] = self._text_cell(text)
        return cell

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
        self.sheet.print_title_rows = f"1:{header_row}"

    def _text_cell(self, text: str) -> Cell:
        cell: Cell = WriteOnlyCell(self.sheet, text)
        cell.data_type = "s"
        cell._style = self._quoted._style  # type: ignore[attr-defined]  # noqa: SLF001
        return cell

    def _cells(self, values: Iterable[Value]) -> Iterator[Any]:
        """Turn values into what openpyxl writes, one after the other.

        A styled value borrows the one cell of its style: the streaming writer is done with a cell
        before it asks for the next.
        """
        for value in values:
            if value.__class__ is not Styled:
                yield value
                continue
            key = value.style, value.decimals
            model = self._models.get(key) or self._models.setdefault(key, self._model(*key))
            model._value = value.value  # type: ignore[attr-defined]  # noqa: SLF001
            model.data_type = "s" if isinstance(value.value, str) else "n"
            yield model

    def _model(self, style: Style, decimals: int) -> Cell:
        cell: Cell = WriteOnlyCell(self.sheet)
        cell.quotePrefix = style in _FOR_TEXT
        match style:
            case Style.HEADER:
                cell.font = Font(bold=True, color="1F2A37")
                cell.fill = PatternFill("solid", fgColor="E7ECF3")
                cell.alignment = Alignment(vertical="center", wrap_text=True)
                cell.border = Border(bottom=Side("thin", color="9AA7B8"))
            case Style.TITLE:
                cell.font = Font(bold=True, size=14)
            case Style.SUBTITLE:
                cell.font = Font(color="5B6878")
            case Style.STRUCK:
                cell.font = Font(strike=True, color="8A94A3")
            case Style.WRAPPED:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            case Style.PLACE:
                cell.alignment = Alignment(horizontal="center")
            case Style.NUMBER:
                cell.number_format = _number_format(decimals)
        return cell


_FOR_TEXT: Final = frozenset({Style.HEADER, Style.TITLE, Style.SUBTITLE, Style.WRAPPED})
_MOST_DECIMALS: Final = 12


def _number_format(decimals: int) -> str:
    """Excel's code for so many decimals; two to four where there is no fixed number of them."""
    if decimals > _MOST_DECIMALS:
        return "0.00##"
    return f"0.{'0' * decimals}" if decimals > 0 else "0"
