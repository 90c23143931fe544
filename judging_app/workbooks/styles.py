"""What a workbook's styles make of the values in its cells."""

from typing import Any, Final, NamedTuple, cast

from openpyxl import Workbook
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils.datetime import from_excel

from judging_app.workbooks.cells import CellValue

_FRACTIONAL: Final = frozenset(".eE")


class Look(NamedTuple):
    """What a style shows of a value: its number format without quotes, and whether it is struck out."""

    form: str
    struck: bool = False


class Styles:
    """The styles of a workbook that openpyxl opened, by their numbers."""

    def __init__(self, book: Workbook) -> None:
        # openpyxl keeps no other list of the styles of a workbook that is read row by row.
        self._book: Any = book
        self._looks: dict[int, Look] = {}

    def look(self, style: int) -> Look:
        """The look of a style; raises `IndexError` where there is none such."""
        found = self._looks.get(style)
        if found is None:
            book = self._book
            told = book._cell_styles[style]  # noqa: SLF001
            custom = told.numFmtId - BUILTIN_FORMATS_MAX_SIZE
            usual = BUILTIN_FORMATS.get(told.numFmtId, "")
            form = book._number_formats[custom] if custom >= 0 else usual  # noqa: SLF001
            struck = bool(book._fonts[told.fontId].strike)  # noqa: SLF001
            found = self._looks[style] = Look(form.replace('"', "").replace("\\", ""), struck)
        return found

    def number(self, text: str, style: int) -> CellValue:
        """A number as it lies in the file: a number, or a date where its style says so."""
        value = int(text) if _FRACTIONAL.isdisjoint(text) else float(text)
        book = self._book
        if style not in book._date_formats:  # noqa: SLF001
            return value
        timed = style in book._timedelta_formats  # noqa: SLF001
        try:
            return cast("CellValue", from_excel(value, book.epoch, timedelta=timed))
        except (OverflowError, ValueError):
            return "#VALUE!"
