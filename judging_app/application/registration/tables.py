"""A table as somebody sent it: cells as exact text, before anything is known about its meaning."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple


class CellKind(StrEnum):
    """What a cell held in the file."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    """A formula whose result the file does not hold; the text is the formula."""
    ERROR = "error"
    """An error value such as #REF!; the text is the error."""
    BLANK = "blank"


class RawCell(NamedTuple):
    """One cell: its text, a number as its exact decimal digits, one shown as a percentage as "85%"."""

    text: str
    kind: CellKind = CellKind.TEXT


BLANK: Final = RawCell("", CellKind.BLANK)


class Area(NamedTuple):
    """A merged area by its outermost rows and columns, all counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table's rows from the very first, blank ones included, so that row n is `rows[n - 1]`.

    Rows are as long as their last filled cell. A merged area's value stands in its upper left cell.
    """

    name: str
    rows: tuple[tuple[RawCell, ...], ...]
    file: str = ""
    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[Area, ...] = ()
    is_hidden: bool = False
    """Whether the sheet itself is hidden."""

    @property
    def is_empty(self) -> bool:
        """Whether no cell is filled."""
        return not any(is_filled(cell) for row in self.rows for cell in row)

    def cell(self, row: int, column: int) -> RawCell:
        """The cell at a position counted from 1; blank beyond the edges."""
        if not 1 <= row <= len(self.rows):
            return BLANK
        cells = self.rows[row - 1]
        return cells[column - 1] if 1 <= column <= len(cells) else BLANK


def is_filled(cell: RawCell) -> bool:
    """Whether a cell holds anything but blanks."""
    return cell.kind is not CellKind.BLANK and bool(cell.text.strip())


def text_cell(text: str) -> RawCell:
    """A cell of a table that knows nothing but text."""
    return RawCell(text) if text.strip() else BLANK


def trimmed(cells: Sequence[RawCell]) -> tuple[RawCell, ...]:
    """Cut blank cells off a row's end."""
    last = len(cells)
    while last and not is_filled(cells[last - 1]):
        last -= 1
    return tuple(cells[:last])


def column_letters(column: int) -> str:
    """A column's letters, counted from 1: A, B, ... Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The name of a cell, as "C7"; both counted from 1."""
    return f"{column_letters(column)}{row}"
