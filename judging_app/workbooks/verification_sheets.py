"""One results sheet of a file beside the same sheet as it should be: values, formulas, codes."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final

from openpyxl.utils import get_column_letter

from judging_app.domain.problems import Finding, Place, Problem
from judging_app.workbooks.cells import CellError, CellValue, Written, read_number
from judging_app.workbooks.checksums import plain_text
from judging_app.workbooks.formula_text import same_formula
from judging_app.workbooks.results_looks import GENERAL, settled_columns, shown_as
from judging_app.workbooks.results_model import (
    Formula,
    ResultSheet,
    ResultValue,
    Signed,
    shown_value,
    written,
)
from judging_app.workbooks.safety import SafeWorkbook
from judging_app.workbooks.styles import Look
from judging_app.workbooks.verification_looks import (
    CODE,
    is_other_kind,
    kind_finding,
    look_finding,
    shows_text,
)

Row = Sequence[CellValue | None]
Formulas = Mapping[tuple[int, int], str]

_CLOSE: Final = Fraction(1, 10**12)
"""How far, for its size, a recalculated number may be from ours: binary sums differ in the last digits."""

_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_QUARTER: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(hours=26)


class SheetComparison:
    """Finds what differs between a sheet of a file and the same sheet recomputed."""

    def __init__(self, book: SafeWorkbook, sheet: ResultSheet) -> None:
        self._book = book
        self._file = book.path.name
        self._sheet = sheet
        found = book.strict(sheet.title)
        self._rows: Sequence[Row] = found.rows
        self._styles = found.styles
        self._formulas: Formulas = found.formulas
        self._decimals = [column.decimals for column in settled_columns(sheet)]
        self._expected: dict[tuple[int, int], str] = {}
        self._unfinished: list[str] = []
        self._looks: dict[tuple[int, int, type], tuple[Look, Look | None]] = {}

    def findings(self) -> Iterator[Finding]:
        """Every difference, by cell."""
        yield from self._compare_headers()
        if self._sheet.checked:
            yield from self._compare_rows()
        else:
            beyond = range(len(self._sheet.columns))
            for number, row in enumerate(self._rows[self._sheet.header_row :], self._sheet.header_row + 1):
                yield from self._strays(row, number, beyond)
        yield from self._compare_formulas()
        if self._unfinished:
            facts = {"count": str(len(self._unfinished)), "sheet": self._sheet.title}
            place = Place(self._file, self._sheet.title, self._unfinished[0])
            yield Finding(Problem.RESULTS_REMOVED, {**facts, "cell": place.cell}, place=place)

    def _row(self, number: int) -> Row:
        return self._rows[number - 1] if len(self._rows) >= number else ()

    def _compare_headers(self) -> Iterator[Finding]:
        """The lines above the table, and nothing beside them; the line with the code is compared apart."""
        sheet = self._sheet
        expected: dict[int, dict[int, ResultValue]] = {
            number: {0: line} for number, line in enumerate(sheet.heading, start=1)
        }
        if sheet.bands:
            expected[sheet.header_row - 1] = {first: title for first, _, title in sheet.bands}
        expected[len(sheet.heading) + 1] = {}
        expected[sheet.header_row] = {at: item.title for at, item in enumerate(sheet.columns)}
        for number in range(1, sheet.header_row + 1):
            row, wanted = self._row(number), expected.get(number, {})
            for at, value in wanted.items():
                yield from self._compare(row, number, at, value)
            beside = {0} if number == len(sheet.heading) + 1 else wanted
            yield from self._strays(row, number, beside)

    def _strays(self, row: Row, number: int, wanted: Container[int]) -> Iterator[Finding]:
        """Cells that somebody filled in where nothing was written."""
        for at, value in enumerate(row):
            if value is not None and at not in wanted and plain_text(value):
                yield self._finding(f"{get_column_letter(at + 1)}{number}", plain_text(value), "")

    def _compare_rows(self) -> Iterator[Finding]:
        """Rows are matched by their keys, so that a table may have been sorted by hand."""
        start = self._sheet.header_row
        waiting: dict[tuple[str, ...], list[tuple[int, Row]]] = {}
        for number, row in enumerate(self._rows[start:], start=start + 1):
            if any(value is not None for value in row):
                waiting.setdefault(self._key(row), []).append((number, row))
        gone: list[tuple[int, Sequence[ResultValue]]] = []
        for at, expected in enumerate(self._sheet.rows, start=start + 1):
            if not any(_cell(value) is not None for value in expected):
                continue
            found = waiting.get(self._key([_cell(value) for value in expected]))
            if not found:
                gone.append((at, expected))
                continue
            # Among rows that look alike the one in its own place is meant.
            number, row = found.pop(next((i for i, item in enumerate(found) if item[0] == at), 0))
            yield from self._compare_row(expected, row, number)
        yield from self._compare_rest(
            gone, {number: row for left in waiting.values() for number, row in left}
        )

    def _compare_rest(
        self, gone: Sequence[tuple[int, Sequence[ResultValue]]], left: dict[int, Row]
    ) -> Iterator[Finding]:
        """Rows whose keys were changed are compared where they stand; others were taken out or added."""
        for at, expected in gone:
            row = left.get(at)
            if row is not None and self._likeness(expected, row) * 2 >= len(expected):
                yield from self._compare_row(expected, left.pop(at), at)
            else:
                yield self._finding("", "", " / ".join(self._key([_cell(value) for value in expected])))
        for number, row in left.items():
            cell = f"{get_column_letter(self._sheet.keys[0] + 1)}{number}"
            yield self._finding(cell, " / ".join(self._key(row)), "")

    def _likeness(self, expected: Sequence[ResultValue], row: Row) -> int:
        return sum(_fits(row[at] if at < len(row) else None, value) for at, value in enumerate(expected))

    def _compare_row(self, expected: Sequence[ResultValue], row: Row, number: int) -> Iterator[Finding]:
        for at, (value, column) in enumerate(zip(expected, self._sheet.columns, strict=False)):
            if column.checked or isinstance(value, Formula):
                yield from self._compare(row, number, at, value)
                yield from self._compare_look(number, at, value)
        yield from self._strays(row, number, range(len(self._sheet.columns)))

    def _key(self, row: Sequence[CellValue | Written]) -> tuple[str, ...]:
        return tuple(plain_text(row[at]) if at < len(row) else "" for at in self._sheet.keys)

    def _compare(self, row: Row, number: int, at: int, value: ResultValue) -> Iterator[Finding]:
        if isinstance(value, Formula):
            self._expected[number, at + 1] = value.text
        found, expected = row[at] if at < len(row) else None, _cell(value)
        if found is None and isinstance(value, Formula) and plain_text(expected):
            self._unfinished.append(f"{get_column_letter(at + 1)}{number}")
        if not _fits(found, value):
            yield self._finding(
                f"{get_column_letter(at + 1)}{number}", plain_text(found), plain_text(expected)
            )

        elif is_other_kind(found, expected):
            cell = f"{get_column_letter(at + 1)}{number}"
            yield kind_finding(self._file, self._sheet.title, cell, plain_text(found))

    def _compare_look(self, number: int, at: int, value: ResultValue) -> Iterator[Finding]:
        styles = self._styles[number - 1]
        if at >= len(styles):
            return
        key = styles[at], at, value.__class__
        looks = self._looks.get(key)
        if looks is None or isinstance(value, Signed | Formula):
            looks = self._looks[key] = self._book.look(styles[at]), shown_as(value, self._decimals[at])
        found, expected = looks
        if found != expected and not (expected is None and shows_text(found)):
            usual = Look(GENERAL) if expected is None else expected
            yield look_finding(self._book, self._sheet.title, number, at, found, usual)

    def _compare_formulas(self) -> Iterator[Finding]:
        for (number, column), expected in self._expected.items():
            found = self._formulas.get((number, column), "")
            if not found or not same_formula(found, expected):
                row = self._row(number)
                value = row[column - 1] if len(row) >= column else None
                yield self._formula(
                    Problem.FORMULA_CHANGED, number, column, found or plain_text(value), expected
                )
        for (number, column), found in self._formulas.items():
            if (number, column) not in self._expected:
                yield self._formula(Problem.FORMULA_UNEXPECTED, number, column, found, "")

    def _formula(self, problem: Problem, number: int, column: int, found: str, expected: str) -> Finding:
        return self._finding(f"{get_column_letter(column)}{number}", found, expected, problem)

    def _finding(
        self, cell: str, found: str, expected: str, problem: Problem = Problem.VALUE_DIFFERS
    ) -> Finding:
        facts = {"sheet": self._sheet.title, "cell": cell, "found": found, "expected": expected}
        return Finding(problem, facts, place=Place(self._file, self._sheet.title, cell))


def line_findings(file: str, lines: Mapping[str, tuple[str, str]], expected: str) -> Iterator[Finding]:
    """Lines with the code and the seal, by sheet as (cell, text), that are not what all of them should be.

    A time is shown where the workbook was written; elsewhere it may be hours off, but in all sheets alike.
    """
    counted = Counter(text for _, text in lines.values())
    usual = next((text for text, _ in counted.most_common(1) if same_line(text, expected)), expected)
    for title, (cell, text) in lines.items():
        if text != usual:
            facts = {"sheet": title, "cell": cell, "found": text, "expected": usual}
            yield Finding(Problem.VALUE_DIFFERS, facts, place=Place(file, title, cell))


def same_line(one: str, other: str) -> bool:
    """Whether two lines say the same, their times read as of any two time zones."""
    times, others = _TIME.findall(one), _TIME.findall(other)
    if _TIME.sub("", one) != _TIME.sub("", other) or len(times) != len(others):
        return False
    for first, second in zip(times, others, strict=True):
        try:
            apart = abs(datetime.fromisoformat(first) - datetime.fromisoformat(second))
        except ValueError:
            return bool(first == second)
        if apart > _FARTHEST or apart % _QUARTER:
            return False
    return True


def code_findings(file: str, title: str, printed: str, code: str) -> Iterator[Finding]:
    """Codes in what is printed on every page of a sheet that are not the workbook's."""
    for found in CODE.findall(printed):
        if found != code:
            facts = {"sheet": title, "found": found, "expected": code}
            yield Finding(Problem.CODE_DIFFERS, facts, place=Place(file, title))


def _cell(value: ResultValue) -> Written | bool:
    return shown_value(value) if isinstance(value, Formula) else written(value)


def _fits(found: CellValue | None, value: ResultValue) -> bool:
    """Whether a cell shows what it should; what a formula comes to may be yet to be recalculated."""
    if not isinstance(value, Formula):
        return _same(found, written(value))
    # A result that was taken away is told of once for the whole sheet.
    return found is None or _same(found, _cell(value)) or _close(found, _cell(value))


def _same(found: CellValue | None, expected: Written | bool) -> bool:
    if found.__class__ is expected.__class__ and found == expected:
        return True
    if isinstance(expected, str | bool) or expected is None:
        return bool(plain_text(found) == plain_text(expected))
    try:
        return found is not None and bool(read_number(found) == read_number(expected))
    except CellError:
        return False


def _close(found: CellValue | None, expected: Written | bool) -> bool:
    if isinstance(expected, str | bool) or expected is None or found is None:
        return False
    try:
        one, other = read_number(found), read_number(expected)
    except CellError:
        return False
    return bool(abs(one - other) <= _CLOSE * max(Fraction(1), abs(other)))
