"""Checks a results workbook against itself: its event, ranked anew, against what its tables say."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter

from judging_app.domain.exact import exact_text
from judging_app.domain.problems import Finding, Place, Problem
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.workbooks.cells import CellError, CellValue, Written, read_number, read_text
from judging_app.workbooks.reader import read_event_from
from judging_app.workbooks.result_titles import results_title
from judging_app.workbooks.results import result_sheets
from judging_app.workbooks.results_model import ResultSheet, written
from judging_app.workbooks.results_rules import round_code_word
from judging_app.workbooks.safety import SafeWorkbook, open_safely, refuse

Row = Sequence[CellValue | None]


def verify_results(path: Path) -> list[Finding]:
    """Recompute a results workbook and list every number and every fact that differs.

    Raises `JudgingError` when the file cannot be read, or holds no results to compare.
    """
    with open_safely(path) as book:
        found = _language_of(book)
        if found is None:
            raise refuse(path, Problem.NOT_A_RESULTS_WORKBOOK)
        event, _ = read_event_from(book)
        code = _round_of(book, found) or (event.rounds[0].code if len(event.rounds) == 1 else "")
        if event.round(code) is None:
            raise refuse(path, Problem.NOT_A_RESULTS_WORKBOOK)
        titles = set(book.titles)
        findings: list[Finding] = []
        for sheet in result_sheets(Scoreboard(event, code), found):
            if sheet.title not in titles:
                place = Place(path.name, sheet.title)
                findings.append(Finding(Problem.SHEET_MISSING, {"sheet": sheet.title}, place=place))
            else:
                findings += _Comparison(path.name, sheet, list(book.rows(sheet.title))).findings()
        return findings


def _language_of(book: SafeWorkbook) -> Language | None:
    """The language that the results are written in; `None` where there are no results."""
    titles = set(book.titles)
    for language in Language:
        if results_title("ranking", language) in titles:
            return language
    return None


def _round_of(book: SafeWorkbook, language: Language) -> str:
    title, wanted = results_title("rules", language), round_code_word(language)
    if title not in book.titles:
        return ""
    for row in book.rows(title):
        if len(row) > 1 and row[0] == wanted:
            return read_text(row[1])
    return ""


class _Comparison:
    """One sheet of the file beside the same sheet as it should be."""

    def __init__(self, file: str, sheet: ResultSheet, rows: Sequence[Row]) -> None:
        self._file = file
        self._sheet = sheet
        self._rows = rows

    def findings(self) -> list[Finding]:
        """Every difference, by cell."""
        return [*self._compare_headers(), *self._compare_rows()]

    def _compare_headers(self) -> Iterator[Finding]:
        for number, line in enumerate(self._sheet.heading, start=1):
            row = self._rows[number - 1] if len(self._rows) >= number else ()
            yield from self._compare(row, number, 0, written(line))
        header = self._rows[self._sheet.header_row - 1] if len(self._rows) >= self._sheet.header_row else ()
        for at, column in enumerate(self._sheet.columns):
            yield from self._compare(header, self._sheet.header_row, at, written(column.title))

    def _compare_rows(self) -> Iterator[Finding]:
        """Rows are matched by their keys, so that a table may have been sorted by hand."""
        start = self._sheet.header_row
        waiting: dict[tuple[str, ...], list[tuple[int, Row]]] = {}
        for number, row in enumerate(self._rows[start:], start=start + 1):
            if any(value is not None for value in row):
                waiting.setdefault(self._key(row), []).append((number, row))
        for expected in self._sheet.rows:
            cells = [written(value) for value in expected]
            key = self._key(cells)
            found = waiting.get(key)
            if not found:
                yield self._finding("", "", " / ".join(key))
                continue
            number, row = found.pop(0)
            for at, column in enumerate(self._sheet.columns):
                if column.checked:
                    yield from self._compare(row, number, at, cells[at])
        for left in waiting.values():
            for number, row in left:
                cell = f"{get_column_letter(self._sheet.keys[0] + 1)}{number}"
                yield self._finding(cell, " / ".join(self._key(row)), "")

    def _key(self, row: Row) -> tuple[str, ...]:
        return tuple(_shown(row[at]) if at < len(row) else "" for at in self._sheet.keys)

    def _compare(self, row: Row, number: int, at: int, expected: Written) -> Iterator[Finding]:
        found = row[at] if at < len(row) else None
        if not _same(found, expected):
            cell = f"{get_column_letter(at + 1)}{number}"
            yield self._finding(cell, _shown(found), _shown(expected))

    def _finding(self, cell: str, found: str, expected: str) -> Finding:
        facts = {"sheet": self._sheet.title, "cell": cell, "found": found, "expected": expected}
        return Finding(Problem.VALUE_DIFFERS, facts, place=Place(self._file, self._sheet.title, cell))


def _same(found: CellValue | None, expected: Written) -> bool:
    if isinstance(expected, str) or expected is None:
        return _shown(found) == _shown(expected)
    try:
        return found is not None and read_number(found) == read_number(expected)
    except CellError:
        return False


def _shown(value: CellValue | None) -> str:
    """A cell as a finding shows it: numbers by their 15 digits, texts as they read."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return exact_text(read_number(value))
    try:
        return read_text(value)
    except CellError:
        return str(value)
