"""One row of a registration table read into an entry's fields, figures and evidence."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from judging_app.application.registration.figures import FigureColumn
from judging_app.application.registration.matching import NAME, NamedRow
from judging_app.application.registration.numbers import read_number
from judging_app.application.registration.origin_cells import read_origin
from judging_app.application.registration.rows import ReadRow
from judging_app.application.registration.tables import CellKind
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.domain.event_checks import MOST_ORDER
from judging_app.domain.origins import Origin
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

TRACK: Final = Target(TargetKind.TRACK)
ORDER: Final = Target(TargetKind.ORDER)


class EntryRow(NamedRow):
    """What a row says of an entry. `track` is spelled exactly as the cell spells it."""

    def __init__(self, read: ReadRow) -> None:
        super().__init__(read)
        self.order: int | None = None
        self.track = ""
        self.figures: dict[str, Fraction] = {}
        self.evidence: dict[str, str] = {}
        self.origin: Origin | None = None


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
    origin = read_origin(row)
    entry.origin = None if origin is None else replace(origin, track=entry.track.strip())
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
    if number.value > MOST_ORDER:
        row.add(Problem.ORDER_OUT_OF_RANGE, target, {"order": text, "max": str(MOST_ORDER)})
        return None
    if number.rewritten:
        facts = {"text": text, "value": str(number.value)}
        row.add(Problem.NUMBER_REWRITTEN, target, facts, severity=Severity.WARNING)
    return number.value.numerator
