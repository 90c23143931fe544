"""Findings beside the rows and columns of a table, with what may be meant instead."""

from collections.abc import Mapping
from dataclasses import dataclass

from judging_app.application.registration.layout import Table
from judging_app.application.registration.tables import address
from judging_app.application.registration.targets import Target
from judging_app.domain.problems import Finding, Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class RowFinding:
    """A finding in a row: its cell's meaning, what to put there instead, and whether it may stay.

    `suggestion` is a text for the cell, offered and never taken unasked. With `confirmable` a
    person may say that the row is right as it is.
    """

    finding: Finding
    row: int
    target: Target | None = None
    suggestion: str | None = None
    confirmable: bool = False

    @property
    def is_error(self) -> bool:
        """Whether the row cannot be taken in as it is."""
        return self.finding.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class ColumnFinding:
    """A finding about a column as a whole; column 0 is the table.

    With `confirmable` a person is to say that the column means what it was taken for.
    """

    finding: Finding
    column: int
    confirmable: bool = False

    @property
    def is_error(self) -> bool:
        """Whether nothing can be taken in before it is mended."""
        return self.finding.severity is Severity.ERROR

    @property
    def blocks(self) -> bool:
        """Whether nothing can be taken in before it is mended, or confirmed."""
        return self.is_error or self.confirmable


class FindingMaker:
    """Makes findings with their places in one table."""

    def __init__(self, table: Table, columns: Mapping[Target, int]) -> None:
        self._raw = table.raw
        self._header = table.header_rows[-1] if table.header_rows else 1
        self._columns = columns

    def row(
        self,
        problem: Problem,
        row: int,
        target: Target | None = None,
        facts: Mapping[str, str] | None = None,
        *,
        severity: Severity = Severity.ERROR,
        suggestion: str | None = None,
        confirmable: bool = False,
    ) -> RowFinding:
        """A finding about a row, or about one of its cells."""
        column = self._columns.get(target, 0) if target is not None else 0
        return RowFinding(
            Finding(
                problem,
                facts or {},
                ("table_row", str(row)),
                "" if target is None else ":".join(filter(None, target)),
                severity,
                self._place(row, column),
            ),
            row,
            target,
            suggestion,
            confirmable,
        )

    def at(
        self,
        problem: Problem,
        row: int,
        column: int,
        facts: Mapping[str, str],
        severity: Severity = Severity.WARNING,
    ) -> RowFinding:
        """A finding about a cell whose column means nothing."""
        place = self._place(row, column)
        return RowFinding(Finding(problem, facts, ("table_row", str(row)), "", severity, place), row)

    def column(
        self,
        problem: Problem,
        column: int,
        facts: Mapping[str, str],
        severity: Severity = Severity.WARNING,
        *,
        confirmable: bool = False,
    ) -> ColumnFinding:
        """A finding about a column, at its header; about the whole table for column 0."""
        place = self._place(self._header, column)
        subject = ("table_column", str(column)) if column else ("table",)
        return ColumnFinding(Finding(problem, facts, subject, "", severity, place), column, confirmable)

    def _place(self, row: int, column: int) -> Place:
        return Place(self._raw.file, self._raw.name, address(row, column) if column else "")
