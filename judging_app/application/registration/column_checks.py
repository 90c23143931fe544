"""What is to be said about a table's columns: what they were taken for, in which unit, what stays out."""

from collections.abc import Iterator, Mapping

from judging_app.application.registration.figures import FigureColumn
from judging_app.application.registration.findings import ColumnFinding, FindingMaker
from judging_app.application.registration.layout import Column, Table
from judging_app.application.registration.mapping import ColumnChoice, ColumnMapping
from judging_app.application.registration.tables import is_filled
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.units import Unit
from judging_app.application.registration.vocabulary import Why
from judging_app.application.registration.words import plain
from judging_app.domain.problems import Problem, Severity


def check_columns(
    table: Table,
    mapping: ColumnMapping,
    figures: Mapping[str, FigureColumn],
    make: FindingMaker,
    *,
    has_records: bool,
) -> Iterator[ColumnFinding]:
    """Everything about the columns; errors where nothing can be taken in before they are mended."""
    if Target(TargetKind.NAME) not in mapping.by_target:
        yield make.column(Problem.NAME_COLUMN_MISSING, 0, {}, Severity.ERROR)
    elif not has_records:
        yield make.column(Problem.TABLE_WITHOUT_ROWS, 0, {}, Severity.ERROR)
    for column in table.columns:
        choice = mapping.choice(column.number)
        if choice.target is None:
            yield from _not_taken(table, mapping, column, choice, make)
        elif choice.target.kind is TargetKind.CONTACT and choice.why is not Why.CHOSEN:
            yield make.column(Problem.CONTACT_NOT_KEPT, column.number, {"column": column.label})
        elif choice.target.kind is TargetKind.EVIDENCE and choice.why not in {Why.CHOSEN, Why.REMEMBERED}:
            facts = {"column": column.label, "criterion": figures[choice.target.code].leaf.name}
            yield make.column(Problem.COLUMN_AS_EVIDENCE, column.number, facts)
        elif choice.target.kind is TargetKind.INDICATOR:
            figure = figures[choice.target.code]
            if choice.why is Why.LIKENESS:
                facts = {"column": column.label, "criterion": figure.leaf.name}
                # Figures under a wrong name would be scored: a person says that the guess is right.
                filled = _has_filled(table, column)
                yield make.column(Problem.COLUMN_GUESSED, column.number, facts, confirmable=filled)
            yield from _check_unit(column, figure, make)


def _not_taken(
    table: Table, mapping: ColumnMapping, column: Column, choice: ColumnChoice, make: FindingMaker
) -> Iterator[ColumnFinding]:
    if choice.why is Why.CHOSEN or not _has_records(table, column):
        return
    rival = None if choice.rival is None else mapping.by_target.get(choice.rival)
    if rival is not None:
        facts = {"column": column.label, "other": table.columns[rival - 1].label}
        yield make.column(Problem.COLUMN_RIVAL, column.number, facts)
    else:
        yield make.column(Problem.COLUMN_NOT_TAKEN, column.number, {"column": column.label})


def _has_records(table: Table, column: Column) -> bool:
    return bool(column.levels) or _has_filled(table, column)


def _has_filled(table: Table, column: Column) -> bool:
    return any(is_filled(line.cell(column.number)) for line in table.lines if line.skipped is None)


def _check_unit(column: Column, figure: FigureColumn, make: FindingMaker) -> Iterator[ColumnFinding]:
    unit, kept = figure.unit, figure.kept
    kept_name = figure.leaf.unit or ("" if kept is None else kept.name)
    facts = {
        "column": column.label,
        "unit": "" if unit is None else unit.name,
        "kept": kept_name,
        "criterion": figure.leaf.name,
    }
    if figure.does_not_fit:
        yield make.column(Problem.UNIT_DOES_NOT_FIT, column.number, facts, Severity.ERROR)
    elif figure.converts:
        yield make.column(Problem.UNIT_CONVERTED, column.number, facts)
    elif unit is None:
        if _must_be_stated(column, kept, kept_name):
            yield make.column(Problem.UNIT_NOT_STATED, column.number, facts)
    elif plain(unit.name) != plain(kept_name) and (kept is None or kept.dimension != unit.dimension):
        yield make.column(Problem.UNIT_UNCERTAIN, column.number, facts)


def _must_be_stated(column: Column, kept: Unit | None, kept_name: str) -> bool:
    """Whether a header without a unit leaves a doubt: things are counted one by one, money is not."""
    if kept is None:
        return bool(kept_name) and plain(kept_name) not in plain("".join(column.levels))
    return not kept.is_count
