"""One sheet as it is read: its header row, its records, and a finding for every cell that does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from openpyxl.utils import get_column_letter

from judging_app.domain.problems import Finding, Place, Problem, Severity
from judging_app.wording.terms import plain
from judging_app.workbooks.cells import CellError, CellValue, read_text
from judging_app.workbooks.columns import Column, SheetLayout
from judging_app.workbooks.safety import SafeWorkbook

Values = Sequence[CellValue | None]

_HEADER_WITHIN: Final = 10
"""Rows from the top among which the header row is looked for; titles may stand above it."""


class Findings:
    """Collects what is wrong, each cell once for each problem."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.all: list[Finding] = []
        self.cells: set[tuple[str, str]] = set()

    def add(
        self,
        problem: Problem,
        facts: Mapping[str, str],
        sheet: str = "",
        cell: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one finding."""
        self.cells.add((sheet, cell))
        place = Place(self.file, sheet, cell)
        self.all.append(Finding(problem, facts, severity=severity, place=place))


class Row:
    """One record's cells, decoded on request."""

    def __init__(self, grid: "Grid", number: int, values: Values) -> None:
        self._grid = grid
        self.number = number
        self.values = values
        self.ok = True

    def raw(self, key: str) -> CellValue | None:
        """The cell as it was read; `None` where it is blank or its column is missing."""
        at = self._grid.columns.get(key)
        return None if at is None or at >= len(self.values) else _unless_blank(self.values[at])

    def get(self, key: str) -> Any:
        """The decoded value; the column's default where the cell is blank or does not fit."""
        column = self._grid.layout.by_key[key]
        return self.decode(column, self.raw(key), key)

    def decode(self, column: Column, value: CellValue | None, key: str) -> Any:
        """Decode a value as a column would, noting what is wrong at the cell of `key`."""
        if value is None:
            if self.blank_formula(key):
                return column.default
            if column.required:
                self.fail(Problem.CELL_REQUIRED, {}, key)
            return column.default
        if column.switches_off(value):
            return None
        try:
            return column.codec.read(value)
        except CellError as error:
            self.fail(error.problem, error.facts, key)
            return column.default

    def fields(self, *but: str) -> dict[str, Any]:
        """Decode every column of the layout, except those named."""
        return {
            column.key: self.get(column.key) for column in self._grid.layout.columns if column.key not in but
        }

    def blank_formula(self, key: str) -> bool:
        """Note a formula that has no stored value behind a blank cell."""
        at = self._grid.columns.get(key)
        return at is not None and self.blank_formula_at(at)

    def blank_formula_at(self, at: int) -> bool:
        """As `blank_formula`, for the column at a position."""
        formula = self._grid.formulas.get((self.number, at + 1))
        if formula is not None:
            self.fail_at(Problem.CELL_FORMULA_WITHOUT_VALUE, {"text": formula}, at)
        return formula is not None

    @property
    def has_formulas(self) -> bool:
        """Whether the sheet has any formula."""
        return bool(self._grid.formulas)

    def fail(self, problem: Problem, facts: Mapping[str, str], key: str) -> None:
        """Note what is wrong with the cell of a column."""
        self.fail_at(problem, facts, self._grid.columns.get(key, 0))

    def fail_at(self, problem: Problem, facts: Mapping[str, str], at: int) -> None:
        """Note what is wrong with the cell at a position."""
        self.ok = False
        cell = f"{get_column_letter(at + 1)}{self.number}"
        self._grid.findings.add(problem, facts, self._grid.title, cell)


def _unless_blank(value: CellValue | None) -> CellValue | None:
    return None if isinstance(value, str) and not value.strip() else value


class Grid:
    """A recognised sheet with its header understood."""

    def __init__(self, book: SafeWorkbook, title: str, layout: SheetLayout, findings: Findings) -> None:
        self.title = title
        self.layout = layout
        self.findings = findings
        self.columns: dict[str, int] = {}
        self.extra: dict[int, str] = {}
        self.formulas = book.formulas(title)
        self._rows = enumerate(book.rows(title), start=1)
        self._head: list[tuple[int, Values]] = []
        self._read_header()

    def cell(self, key: str, row: int) -> str:
        """The name of a cell, as "C7"; of the row's first cell where the column is missing."""
        return f"{get_column_letter(self.columns.get(key, 0) + 1)}{row}"

    def rows(self) -> Iterator[Row]:
        """The records below the header, blank rows left out."""
        for number, values in self.value_rows():
            yield Row(self, number, values)

    def value_rows(self) -> Iterator[tuple[int, Values]]:
        """The rows below the header as bare values, blank ones left out."""
        for number, values in self._head:
            if _is_filled(values):
                yield number, values
        for number, values in self._rows:
            if _is_filled(values):
                yield number, values

    def accept(self, at: int) -> None:
        """Take an extra column for known."""
        self.extra.pop(at, None)

    def header_cell(self, at: int) -> str:
        """The name of a column's header cell."""
        return f"{get_column_letter(at + 1)}{self.header_row}"

    def report_extra(self) -> None:
        """Note every column that nothing is known about; it is left unread."""
        for at, text in self.extra.items():
            cell = self.header_cell(at)
            self.findings.add(Problem.COLUMN_UNKNOWN, {"column": text}, self.title, cell, Severity.WARNING)

    def _read_header(self) -> None:
        head: list[tuple[int, Values]] = []
        for number, values in self._rows:
            if _is_filled(values):
                head.append((number, values))
            if number >= _HEADER_WITHIN or self._hits(values) >= min(2, len(self.layout.columns)):
                break
        best = max(range(len(head)), key=lambda at: self._hits(head[at][1]), default=None)
        self.header_row = head[best][0] if best is not None else 1
        if best is not None:
            self._head = head[best + 1 :]
            self._understand(head[best][1])
        for column in self.layout.columns:
            if column.required and column.key not in self.columns:
                facts = {"column": f"{column.chinese} / {column.english}"}
                self.findings.add(Problem.COLUMN_MISSING, facts, self.title)

    def _hits(self, values: Values) -> int:
        names = self.layout.by_header
        return len({names[word] for word in map(_header_word, values) if word in names})

    def _understand(self, values: Values) -> None:
        names = self.layout.by_header
        for at, value in enumerate(values):
            word = _header_word(value)
            if not word:
                continue
            key = names.get(word)
            text = read_text(value)
            if key is None:
                self.extra[at] = text
            elif key in self.columns:
                cell = self.header_cell(at)
                self.findings.add(Problem.COLUMN_TWICE, {"column": text}, self.title, cell)
            else:
                self.columns[key] = at


def _header_word(value: CellValue | None) -> str:
    try:
        return plain(read_text(value))
    except CellError:
        return ""


def _is_filled(values: Values) -> bool:
    return any(value is not None and value != "" for value in values)
