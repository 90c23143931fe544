"""What every plan has: its rows, its findings, and whether it can be applied."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from judging_app.application.registration.findings import ColumnFinding, RowFinding
from judging_app.application.registration.layout import Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import FieldChange, RowStatus, SkippedRow
from judging_app.application.registration.targets import Target
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError, Problem


@dataclass(frozen=True)
class PlannedRow:
    """One row and what it would do. `cells` are the texts as they stand after a person's changes.

    `code` is the record's code in the event, given to a new one already; empty for new rows that
    are blocked and for those left out. `changes` are those of a record that is there already.
    """

    row: int
    status: RowStatus
    code: str
    cells: Mapping[Target, str]
    findings: tuple[RowFinding, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    is_hidden: bool = False


Planned = TypeVar("Planned", bound=PlannedRow)


@dataclass(frozen=True)
class TablePlan(Generic[Planned]):
    """What a table would do to an event and one of its rounds."""

    table: Table
    mapping: ColumnMapping
    overrides: Overrides
    event: Event
    round: Round
    rows: tuple[Planned, ...]
    column_findings: tuple[ColumnFinding, ...]
    skipped: tuple[SkippedRow, ...]

    @cached_property
    def by_row(self) -> Mapping[int, Planned]:
        """The planned rows by their number in the file."""
        return {row.row: row for row in self.rows}

    @cached_property
    def findings(self) -> tuple[RowFinding, ...]:
        """Every finding in a row, in the table's order."""
        return tuple(found for row in self.rows for found in row.findings)

    @cached_property
    def counts(self) -> Mapping[RowStatus, int]:
        """How many rows have each status."""
        counted = Counter(row.status for row in self.rows)
        return {status: counted[status] for status in RowStatus}

    @property
    def blocked(self) -> bool:
        """Whether anything must be mended, or rows left out, before the plan can be applied."""
        return bool(self.counts[RowStatus.BLOCKED]) or any(found.blocks for found in self.column_findings)

    def refuse_if_blocked(self) -> None:
        """Raise `JudgingError` with every error where the plan is blocked."""
        if self.blocked:
            errors = [found.finding for found in self.column_findings if found.blocks]
            raise JudgingError(errors + [found.finding for found in self.findings if found.is_error])

    def refuse_unless_same(self, shown: "TablePlan[Planned]") -> None:
        """Raise `JudgingError` (PLAN_OUTDATED) where this plan does something else than was shown."""
        if self.rows != shown.rows:
            raise JudgingError.of(Problem.PLAN_OUTDATED)


def status_of(*, is_blocked: bool, is_new: bool, is_changed: bool) -> RowStatus:
    """What a row would do."""
    if is_blocked:
        return RowStatus.BLOCKED
    if is_new:
        return RowStatus.NEW
    return RowStatus.UPDATED if is_changed else RowStatus.SAME
