"""A table under construction: columns of formulas with the values that they come to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from openpyxl.utils import get_column_letter

from judging_app.workbooks.results_model import (
    FREE,
    Formula,
    ResultColumn,
    ResultSheet,
    ResultValue,
)

Result = Fraction | int | str | None
"""What a cell comes to; nothing is an empty text in a formula."""


@dataclass(frozen=True)
class RecheckSheet(ResultSheet):
    """A sheet of live formulas. `verdict` is the column that says whether a row is equal, -1 for none."""

    verdict: int = -1
    equal: str = ""


class Lane:
    """One column of a table, a cell for each row."""

    def __init__(self, at: int, first_row: int, size: int, title: str, band: str) -> None:
        self.at = at
        self.letter = get_column_letter(at + 1)
        self.title = title
        self.band = band
        self.cells: list[ResultValue] = [None] * size
        self.width = 9
        self.decimals = FREE
        self.given = False
        self._first = first_row

    def cell(self, row: int) -> str:
        """The address of a cell within its sheet."""
        return f"{self.letter}{self._first + row}"

    def span(self, start: int, end: int) -> str:
        """The address of some rows, `end` behind the last, however the formula is copied."""
        return f"{self.letter}${self._first + start}:{self.letter}${self._first + end - 1}"

    def whole(self) -> str:
        """The address of all rows."""
        return self.span(0, len(self.cells))

    def until(self, row: int) -> str:
        """The address of the rows up to one of them."""
        return f"{self.letter}${self._first}:{self.letter}{self._first + row}"

    def put(self, row: int, formula: str, value: Result) -> None:
        """Set a formula and what it comes to."""
        self.cells[row] = Formula(formula, "" if value is None else value)

    def give(self, row: int, value: Result) -> None:
        """Set a value that no formula computes."""
        self.cells[row] = value

    def value(self, row: int) -> Result:
        """What a cell comes to."""
        cell = self.cells[row]
        found = cell.value if isinstance(cell, Formula) else cell
        return found if isinstance(found, Fraction | int | str) else None

    def number(self, row: int) -> Fraction | None:
        """What a cell comes to, where that is a number."""
        found = self.value(row)
        return None if found is None or isinstance(found, str) else Fraction(found)

    def holds(self, row: int) -> bool:
        """Whether anything stands in a cell."""
        return self.cells[row] is not None


class Table:
    """Columns in the order in which they were added; rows `first_row` and below."""

    def __init__(self, first_row: int, size: int) -> None:
        self.size = size
        self.lanes: list[Lane] = []
        self._first_row = first_row

    def lane(
        self, title: str, band: str = "", *, width: int = 9, decimals: int = FREE, given: bool = False
    ) -> Lane:
        """Add a column."""
        lane = Lane(len(self.lanes), self._first_row, self.size, title, band)
        lane.width, lane.decimals, lane.given = width, decimals, given
        self.lanes.append(lane)
        return lane

    def columns(self) -> tuple[ResultColumn, ...]:
        """The columns as a results sheet has them."""
        return tuple(ResultColumn(lane.title, lane.width, lane.decimals) for lane in self.lanes)

    def rows(self) -> list[Sequence[ResultValue]]:
        """The rows as a results sheet has them."""
        return list(zip(*(lane.cells for lane in self.lanes), strict=True))

    def bands(self) -> tuple[tuple[int, int, str], ...]:
        """Runs of columns with the same band."""
        return tuple(self._bands())

    def _bands(self) -> Iterator[tuple[int, int, str]]:
        start = 0
        for at, lane in enumerate(self.lanes):
            if at + 1 == len(self.lanes) or self.lanes[at + 1].band != lane.band:
                if lane.band:
                    yield start, at, lane.band
                start = at + 1


def across(lanes: Sequence[Lane], row: int) -> str:
    """The cells of one row in neighbouring columns."""
    first, last = lanes[0].cell(row), lanes[-1].cell(row)
    return first if first == last else f"{first}:{last}"
