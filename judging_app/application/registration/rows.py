"""A table's rows as they stand after a person's changes, cells by their meaning."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.registration.figures import cell_trouble
from judging_app.application.registration.findings import FindingMaker, RowFinding
from judging_app.application.registration.layout import Line, Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.skipping import SkipReason
from judging_app.application.registration.tables import BLANK, RawCell, text_cell
from judging_app.application.registration.targets import KEPT_NOWHERE, Target
from judging_app.application.registration.words import tidy
from judging_app.domain.problems import Problem, Severity


class RowStatus(StrEnum):
    """What a row would do to the event."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    SKIPPED = "skipped"
    """Left out by a person."""
    BLOCKED = "blocked"
    """It has errors: mend them, or leave the row out."""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no record: its number, why, and its first text."""

    row: int
    reason: SkipReason
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record that is already there: what it holds, and what it would hold."""

    target: Target
    before: str
    after: str


class ReadRow:
    """One row with its cells by meaning and the findings gathered so far."""

    def __init__(self, line: Line, cells: Mapping[Target, RawCell], make: FindingMaker) -> None:
        self.number = line.number
        self.line = line
        self.cells = cells
        self.findings: list[RowFinding] = []
        self._make = make

    def cell(self, target: Target) -> RawCell:
        """The cell of a meaning; blank where the table has none."""
        return self.cells.get(target, BLANK)

    def text(self, target: Target) -> str:
        """A cell's text as it is kept; "" for what is no text, which is noted."""
        cell = self.cell(target)
        trouble = cell_trouble(cell)
        if trouble is not None:
            self.add(trouble.problem, target, trouble.facts)
            return ""
        return tidy(cell.text)

    def add(
        self,
        problem: Problem,
        target: Target | None = None,
        facts: Mapping[str, str] | None = None,
        *,
        severity: Severity = Severity.ERROR,
        suggestion: str | None = None,
        confirmable: bool = False,
    ) -> None:
        """Note a finding."""
        found = self._make.row(
            problem,
            self.number,
            target,
            facts,
            severity=severity,
            suggestion=suggestion,
            confirmable=confirmable,
        )
        self.findings.append(found)

    @property
    def is_blocked(self) -> bool:
        """Whether anything found is an error."""
        return any(found.is_error for found in self.findings)


def texts(cells: Mapping[Target, RawCell]) -> dict[Target, str]:
    """The cells' texts as a preview shows them."""
    return {target: cell.text for target, cell in cells.items()}


class Rows:
    """All rows of a table, sorted into records, those left out, and those that are no records."""

    def __init__(
        self, table: Table, mapping: ColumnMapping, overrides: Overrides, make: FindingMaker
    ) -> None:
        self._mapping = mapping
        self._overrides = overrides
        self._make = make
        self._changed: dict[int, dict[Target, str]] = {}
        for (row, target), text in overrides.cells.items():
            self._changed.setdefault(row, {})[target] = text
        self._unread = [
            number for number in range(1, len(table.columns) + 1) if mapping.choice(number).target is None
        ]
        self.records: list[ReadRow] = []
        self.left_out: list[ReadRow] = []
        self.skipped: list[SkippedRow] = []
        for line in table.lines:
            self._sort(line)

    def _sort(self, line: Line) -> None:
        number = line.number
        if line.skipped is not None and number not in self._overrides.included:
            self.skipped.append(SkippedRow(number, line.skipped, line.first_text))
            return
        if number in self._overrides.skipped:
            self.left_out.append(ReadRow(line, self._cells(line), self._make))
            return
        row = ReadRow(line, self._cells(line), self._make)
        self.records.append(row)
        row.findings += self._general(line)

    def _cells(self, line: Line) -> dict[Target, RawCell]:
        cells = {target: line.cell(column) for target, column in self._mapping.by_target.items()}
        changed = self._changed.get(line.number)
        if changed:
            cells |= {target: text_cell(text) for target, text in changed.items()}
        return cells

    def _general(self, line: Line) -> Iterator[RowFinding]:
        """What is to be said about a row before its cells are read."""
        number = line.number
        if line.is_hidden and (number, Problem.ROW_HIDDEN) not in self._overrides.confirmed:
            yield self._make.row(Problem.ROW_HIDDEN, number, severity=Severity.WARNING, confirmable=True)
        changed = self._changed.get(number, {})
        for column, source in line.filled_from:
            target = self._mapping.choice(column).target
            if target is not None and target.kind not in KEPT_NOWHERE and target not in changed:
                facts = {"text": line.cell(column).text.strip()[:80], "row": str(source)}
                yield self._make.row(Problem.CELL_MERGED, number, target, facts, severity=Severity.WARNING)
        for column in self._unread:
            trouble = cell_trouble(line.cell(column))
            if trouble is not None:
                yield self._make.at(trouble.problem, number, column, trouble.facts)
