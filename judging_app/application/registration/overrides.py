"""What a person changed in a table before it is taken in; the file itself stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from judging_app.application.registration.findings import RowFinding
from judging_app.application.registration.targets import Target
from judging_app.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Overrides:
    """Texts instead of those in cells, rows left out or taken in, findings seen and confirmed.

    Rows are counted as the file counts them, from 1. Cells are named by their meaning, so that a
    field can be filled in for which the table has no column. Every change gives a new value.
    """

    cells: Mapping[tuple[int, Target], str] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    included: frozenset[int] = frozenset()
    confirmed: frozenset[tuple[int, Problem]] = frozenset()

    def with_cell(self, row: int, target: Target, text: str) -> "Overrides":
        """Put a text in a cell's place, as if it had been typed there."""
        return replace(self, cells={**self.cells, (row, target): text})

    def without_cell(self, row: int, target: Target) -> "Overrides":
        """Go back to what the file has."""
        return replace(self, cells={key: text for key, text in self.cells.items() if key != (row, target)})

    def skip_row(self, row: int) -> "Overrides":
        """Leave a row out."""
        return replace(self, skipped=self.skipped | {row}, included=self.included - {row})

    def include_row(self, row: int) -> "Overrides":
        """Take a row in, also one that was taken for a total, a note or a heading."""
        return replace(self, skipped=self.skipped - {row}, included=self.included | {row})

    def confirm(self, row: int, problem: Problem) -> "Overrides":
        """Say that what was found in a row is right as it is; for findings that can be confirmed."""
        return replace(self, confirmed=self.confirmed | {(row, problem)})

    def accept_suggestion(self, found: RowFinding) -> "Overrides":
        """Put a finding's suggestion in its cell; without one nothing changes."""
        if found.suggestion is None or found.target is None:
            return self
        return self.with_cell(found.row, found.target, found.suggestion)
