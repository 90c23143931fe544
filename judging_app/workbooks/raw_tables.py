"""Any table that an office sends, read as it stands: exact texts, hidden rows, merged areas.

Nothing is interpreted here but what a cell is; what its column means is found out in
`application/registration`. Macros, pictures and links are never looked at.
"""

import datetime
import math
import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Final

from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

from judging_app.application.registration.tables import BLANK, CellKind, RawCell, RawTable, trimmed
from judging_app.domain.exact import exact_text
from judging_app.domain.problems import Finding, JudgingError, Place, Problem
from judging_app.workbooks.cells import shown
from judging_app.workbooks.raw_marks import read_marks
from judging_app.workbooks.raw_text import read_text_table
from judging_app.workbooks.safety import MOST_ROWS, SafeWorkbook, open_safely

_TEXT_SUFFIXES: Final = frozenset({".csv", ".txt", ".tsv"})
_MOST_FILLED: Final = 2_000_000
"""Cells that a table may have, and that its merged areas may cover."""
_QUOTED: Final = re.compile(r'"[^"]*"|\\.')


def read_tables(path: Path) -> tuple[RawTable, ...]:
    """Read every filled sheet of an .xlsx or .xlsm workbook, or the one table of a CSV file.

    Raises `JudgingError` with what is wrong with the file: TABLE_EMPTY where it holds nothing.
    """
    if path.suffix.lower() in _TEXT_SUFFIXES:
        return (read_text_table(path),)
    with open_safely(path) as book:
        tables = tuple(_read_sheet(book, title) for title in book.titles)
    filled = tuple(table for table in tables if not table.is_empty)
    if not filled:
        raise _refuse(path, Problem.TABLE_EMPTY, file=path.name)
    return filled


def _refuse(path: Path, problem: Problem, sheet: str = "", **facts: str) -> JudgingError:
    return JudgingError([Finding(problem, facts, place=Place(path.name, sheet))])


def _read_sheet(book: SafeWorkbook, title: str) -> RawTable:
    rows: list[tuple[RawCell, ...]] = []
    number = filled = 0
    for number, cells in enumerate(book.cells(title), start=1):
        row = trimmed([_raw(cell) for cell in cells])
        if row:
            rows += [()] * (number - 1 - len(rows))
            rows.append(row)
            filled += len(row)
        if len(rows) > MOST_ROWS:
            raise _refuse(book.path, Problem.TOO_MANY_ROWS, title, max=str(MOST_ROWS))
        if filled > _MOST_FILLED:
            raise _refuse(book.path, Problem.DANGEROUS_WORKBOOK, title)
    marks = read_marks(book.xml(title))
    _put_formulas(rows, book.formulas(title) if marks.has_unplaced else marks.formulas)
    width = max(map(len, rows), default=0)
    if marks.covered(len(rows), width) > _MOST_FILLED:
        raise _refuse(book.path, Problem.DANGEROUS_WORKBOOK, title)
    return RawTable(
        title,
        tuple(rows),
        book.path.name,
        marks.hidden_rows,
        marks.within(len(rows), width),
        book.is_hidden(title),
    )


def _put_formulas(rows: list[tuple[RawCell, ...]], formulas: Mapping[tuple[int, int], str]) -> None:
    """Put formulas that have no stored value where openpyxl shows a blank."""
    for (row, column), formula in sorted(formulas.items()):
        if row > MOST_ROWS:
            break
        rows += [()] * (row - len(rows))
        cells = list(rows[row - 1])
        cells += [BLANK] * (column - len(cells))
        if cells[column - 1].kind is CellKind.BLANK:
            cells[column - 1] = RawCell(formula, CellKind.FORMULA)
            rows[row - 1] = tuple(cells)


def _raw(cell: ReadOnlyCell | EmptyCell) -> RawCell:
    value = cell.value
    if value is None:
        return BLANK
    if isinstance(value, str):
        if cell.data_type == "e":
            return RawCell(value, CellKind.ERROR)
        text = value.replace("_x000D_", "").replace("\r\n", "\n")
        return RawCell(text) if text.strip() else BLANK
    if isinstance(value, bool):
        return RawCell(str(value).upper())
    if isinstance(value, int | float):
        return _number(value, _is_percent(str(cell.number_format)))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time | datetime.timedelta):
        return RawCell(shown(value), CellKind.DATE)
    return RawCell(str(value))


@lru_cache(maxsize=16_384)
def _number(value: float, is_percent: bool) -> RawCell:
    """A number by the 15 digits that Excel keeps; 0.85 shown as a percentage is "85%"."""
    if isinstance(value, float) and not math.isfinite(value):
        return RawCell(str(value), CellKind.ERROR)
    digits = str(value) if isinstance(value, int) else format(value, ".15g")
    if is_percent:
        return RawCell(exact_text(Fraction(digits) * 100) + "%", CellKind.NUMBER)
    return RawCell(exact_text(Fraction(digits)) if "e" in digits else digits, CellKind.NUMBER)


@lru_cache(maxsize=1_024)
def _is_percent(number_format: str) -> bool:
    return "%" in number_format and "%" in _QUOTED.sub("", number_format)
