"""The rows of the import preview, which of them a filter shows, and where the next trouble is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.registration.findings import ColumnFinding, RowFinding
from judging_app.application.registration.layout import Line
from judging_app.application.registration.rows import FieldChange, RowStatus, SkippedRow
from judging_app.application.registration.targets import Target
from judging_app.desktop.models.import_kinds import Plan, PlannedRow


class Shown(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    """Every record; rows that are none and rows left out are folded away."""
    BLOCKED = "blocked"
    NOTED = "noted"
    """With something to look at that keeps nothing from being brought in."""
    UPDATED = "updated"
    SKIPPED = "skipped"


class PreviewRow(NamedTuple):
    """A row of the table: a record that is planned, or one that was skipped with a reason."""

    line: Line
    planned: PlannedRow | None = None
    skipped: SkippedRow | None = None

    @property
    def number(self) -> int:
        """Its number in the file."""
        return self.line.number

    @property
    def status(self) -> RowStatus:
        """What it would do."""
        return RowStatus.SKIPPED if self.planned is None else self.planned.status

    @property
    def findings(self) -> tuple[RowFinding, ...]:
        """What is to be said about it; nothing any more once it is left out."""
        return () if self.planned is None or self.status is RowStatus.SKIPPED else self.planned.findings


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan as the preview shows it; made where the plan is, so that the window only paints.

    `troubles` are gone through with F8: guessed columns and errors, and the notes once none is left.
    A guessed column's trouble stands in the first row; `guessed` are those columns by their numbers.
    `asked` are the meanings that findings are about.
    """

    plan: Plan
    rows: Sequence[PreviewRow]
    counts: Mapping[Shown, int]
    troubles: Sequence[RowFinding]
    asked: Sequence[Target]
    changes: Mapping[tuple[int, Target], FieldChange]
    changed: frozenset[Target]
    guessed: Mapping[int, ColumnFinding]


def preview_of(plan: Plan) -> Preview:
    """Lay a plan out: every row below the header, in the table's order."""
    planned = {row.row: row for row in plan.rows}
    skipped = {row.row: row for row in plan.skipped}
    rows = [
        PreviewRow(line, planned.get(line.number), skipped.get(line.number))
        for line in plan.table.lines
        if line.number in planned or line.number in skipped
    ]
    found = [finding for row in rows for finding in row.findings]
    guessed = {each.column: each for each in plan.column_findings if each.confirmable}
    first = next((row.number for row in rows if row.planned is not None), 0)
    errors = [
        RowFinding(each.finding, first, plan.mapping.choice(column).target)
        for column, each in guessed.items()
    ]
    errors += [finding for finding in found if finding.is_error]
    return Preview(
        plan,
        rows,
        {shown: sum(belongs(row, shown) for row in rows) for shown in Shown},
        errors or found,
        tuple(dict.fromkeys(finding.target for finding in found if finding.target is not None)),
        {(row.row, change.target): change for row in plan.rows for change in row.changes},
        frozenset(change.target for row in plan.rows for change in row.changes),
        guessed,
    )


def belongs(row: PreviewRow, shown: Shown) -> bool:
    """Whether a filter shows a row."""
    if shown is Shown.SKIPPED:
        return row.status is RowStatus.SKIPPED
    if shown is Shown.BLOCKED:
        return row.status is RowStatus.BLOCKED
    if shown is Shown.NOTED:
        return row.status is not RowStatus.BLOCKED and bool(row.findings)
    if shown is Shown.UPDATED:
        return row.status is RowStatus.UPDATED
    return row.status is not RowStatus.SKIPPED
