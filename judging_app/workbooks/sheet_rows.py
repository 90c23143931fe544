"""The rows of a sheet as XML: written straight to a file, put into the sheet when it is closed.

openpyxl makes an element of every cell; a results workbook has hundreds of thousands of them, each
with a border and a number format. Written as text they cost a fraction of it, and a live formula
can keep its value beside it.
"""

import errno
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Final

from openpyxl.utils import get_column_letter

from judging_app.domain.problems import JudgingError, Problem

_IN_MEMORY: Final = 4_000_000
"""Bytes of a sheet that are kept in memory before they go to a file."""

_BATCH: Final = 500
"""Rows that are written at once."""

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_EMPTY: Final = ("<sheetData></sheetData>", "<sheetData/>", "<sheetData />")


class Ready(str):
    """A cell that needs nothing but its coordinate: what stands behind it in the XML."""

    __slots__ = ()


def text_cell(text: str, look: int = 0) -> Ready:
    """A cell that holds a text, whatever it looks like; `look` is the number of its style."""
    if not text:
        return empty_cell(look)
    kept = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() or "\n" in text else ""
    return Ready(f'"{_style(look)} t="inlineStr"><is><t{kept}>{text.translate(_ESCAPES)}</t></is></c>')


def number_cell(value: float, look: int = 0) -> Ready:
    """A cell that holds a number."""
    return Ready(f'"{_style(look)}><v>{_number(value)}</v></c>')


def formula_cell(formula: str, value: str | float | bool | None, look: int = 0) -> Ready:
    """A cell with a live formula ("=SUM(A1:A3)") and the value that it comes to."""
    body = f"<f>{formula.removeprefix('=').translate(_ESCAPES)}</f>"
    if value is None:
        return Ready(f'"{_style(look)}>{body}</c>')
    if isinstance(value, bool):
        return Ready(f'"{_style(look)} t="b">{body}<v>{int(value)}</v></c>')
    if isinstance(value, str):
        return Ready(f'"{_style(look)} t="str">{body}<v>{value.translate(_ESCAPES)}</v></c>')
    return Ready(f'"{_style(look)}>{body}<v>{_number(value)}</v></c>')


def empty_cell(look: int) -> Ready:
    """A cell that holds nothing but its look."""
    return Ready(f'"{_style(look)}/>')


def _style(look: int) -> str:
    return f' s="{look}"' if look else ""


def _number(value: float) -> str:
    return repr(value)


class SheetRows:
    """The rows of one sheet, from the first."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 -- closed by `close`
        self._waiting: list[str] = []
        self._letters: list[str] = []
        self.height = 0

    def add(self, cells: Sequence[Ready | None], height: float | None = None) -> None:
        """Add a row; `height` in points, where it is not to fit its texts by itself."""
        self.height += 1
        number = self.height
        while len(self._letters) < len(cells):
            self._letters.append(f'<c r="{get_column_letter(len(self._letters) + 1)}')
        tall = "" if height is None else f' ht="{height:g}" customHeight="1"'
        row = "".join(
            [
                f"{letter}{number}{cell}"
                for letter, cell in zip(self._letters, cells, strict=False)
                if cell is not None
            ]
        )
        self._waiting.append(f'<row r="{number}"{tall}>{row}</row>')
        if len(self._waiting) >= _BATCH:
            self._flush()

    def put_into(self, sheet: Path) -> None:
        """Put the rows into a sheet's XML that was written without any."""
        self._flush()
        around = sheet.read_text(encoding="utf-8")
        empty = next(mark for mark in _EMPTY if mark in around)
        head, tail = around.split(empty, 1)
        with sheet.open("wb") as whole:
            whole.write(f"{head}<sheetData>".encode())
            self._file.seek(0)
            shutil.copyfileobj(self._file, whole)
            whole.write(f"</sheetData>{tail}".encode())

    def close(self) -> None:
        """Let go of the rows."""
        self._waiting.clear()
        self._file.close()

    def _flush(self) -> None:
        text = "".join(self._waiting)
        self._waiting.clear()
        try:
            self._file.write(text.encode("utf-8", "replace"))
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            problem = Problem.DISK_FULL if full else Problem.FILE_NOT_WRITABLE
            raise JudgingError.of(problem, file="", reason=str(error)) from error
