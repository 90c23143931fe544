"""One row of a registration table read into an entry's fields, figures and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from judging_app.application.registration.figures import FigureColumn
from judging_app.application.registration.numbers import read_number
from judging_app.application.registration.rows import ReadRow
from judging_app.application.registration.tables import CellKind
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.words import core
from judging_app.domain.problems import Problem, Severity

TEXT_FIELDS: Final = (
    TargetKind.NAME,
    TargetKind.ORGANIZATION,
    TargetKind.LEADER,
    TargetKind.REGION,
    TargetKind.INDUSTRY,
    TargetKind.NOTE,
)
"""Fields of an entry that are kept as they are written."""

NAME: Final = Target(TargetKind.NAME)
ORGANIZATION: Final = Target(TargetKind.ORGANIZATION)
CODE: Final = Target(TargetKind.CODE)
TRACK: Final = Target(TargetKind.TRACK)
ORDER: Final = Target(TargetKind.ORDER)


@dataclass
class EntryRow:
    """What a row says: only fields that it fills in are there."""

    read: ReadRow
    fields: dict[TargetKind, str] = field(default_factory=dict)
    order: int | None = None
    track: str = ""
    """The track exactly as the cell spells it."""
    figures: dict[str, Fraction] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The table's own code."""
        return self.fields.get(TargetKind.CODE, "")

    @property
    def name(self) -> str:
        """The entry's name."""
        return self.fields.get(TargetKind.NAME, "")

    @property
    def name_key(self) -> str:
        """The name as names are compared."""
        return core(self.name) or self.name

    @property
    def full_key(self) -> tuple[str, str]:
        """Name and organization as they are compared."""
        return self.name_key, core(self.fields.get(TargetKind.ORGANIZATION, ""))


def read_entry_row(row: ReadRow, figures: Mapping[str, FigureColumn]) -> EntryRow:
    """Read a row's cells, noting what is wrong with each."""
    entry = EntryRow(row)
    for target, cell in row.cells.items():
        kind = target.kind
        if kind in TEXT_FIELDS or kind is TargetKind.CODE:
            text = row.text(target)
            if text:
                entry.fields[kind] = text
        elif kind is TargetKind.TRACK:
            entry.track = cell.text if row.text(target) else ""
        elif kind is TargetKind.ORDER:
            entry.order = _read_order(row, target)
        elif kind is TargetKind.INDICATOR:
            _read_figure(entry, target, figures[target.code])
        elif kind is TargetKind.EVIDENCE:
            text = row.text(target)
            if text:
                entry.evidence[target.code] = text
    named = any(found.target == NAME for found in row.findings if found.is_error)
    if not entry.name and not named:
        row.add(Problem.CELL_REQUIRED, NAME)
    return entry


def _read_figure(entry: EntryRow, target: Target, column: FigureColumn) -> None:
    figure = column.read(entry.read.cell(target))
    for trouble in figure.troubles:
        entry.read.add(
            trouble.problem,
            target,
            trouble.facts,
            severity=trouble.severity,
            suggestion=trouble.suggestion,
        )
    if figure.value is not None:
        entry.figures[target.code] = figure.value


def _read_order(row: ReadRow, target: Target) -> int | None:
    text = row.text(target)
    if not text:
        return None
    number = read_number(text)
    if row.cell(target).kind is CellKind.DATE or number.value is None or number.unit is not None:
        row.add(Problem.CELL_NOT_A_NUMBER, target, {"text": text})
        return None
    if number.value.denominator != 1 or number.value < 0:
        row.add(Problem.CELL_NOT_A_WHOLE_NUMBER, target, {"text": text})
        return None
    if number.rewritten:
        facts = {"text": text, "value": str(number.value)}
        row.add(Problem.NUMBER_REWRITTEN, target, facts, severity=Severity.WARNING)
    return number.value.numerator
