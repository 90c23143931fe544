"""Where a table's header is, which of its rows are records, and what each column is headed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from judging_app.application.registration.numbers import read_number
from judging_app.application.registration.skipping import SkipReason, is_label, skip_reason
from judging_app.application.registration.tables import (
    BLANK,
    Area,
    CellKind,
    RawCell,
    RawTable,
    is_filled,
)
from judging_app.application.registration.units import Unit, split_label, stated_unit
from judging_app.application.registration.vocabulary import Vocabulary

_LOOKED_AT: Final = 30
"""Rows from the top among which the header is looked for."""
_DEEPEST: Final = 3
"""Levels that a header may have."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number from 1, its header's levels from the top, and the unit that it states."""

    number: int
    levels: tuple[str, ...]
    unit: Unit | None

    @property
    def label(self) -> str:
        """The header as one line."""
        return " / ".join("".join(level.split()) if not level.isascii() else level for level in self.levels)


@dataclass(frozen=True, slots=True)
class Line:
    """A row below the header: its number from 1, its cells, and why it is no record, if it is none.

    `filled_from` names the row that a merged cell's value came from, by column.
    """

    number: int
    cells: tuple[RawCell, ...]
    skipped: SkipReason | None = None
    is_hidden: bool = False
    filled_from: tuple[tuple[int, int], ...] = ()

    def cell(self, column: int) -> RawCell:
        """The cell in a column, counted from 1."""
        return self.cells[column - 1] if column <= len(self.cells) else BLANK

    @property
    def first_text(self) -> str:
        """The first filled cell's text: what names the row when it is listed."""
        return next((cell.text.strip() for cell in self.cells if is_filled(cell)), "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header found. `has_words` tells whether any header was understood."""

    raw: RawTable
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    unit: Unit | None
    has_words: bool


def recognize(raw: RawTable, vocabulary: Vocabulary, header_rows: Sequence[int] | None = None) -> Table:
    """Find the header (or take the rows given; none at all if empty) and sort the rows below it."""
    grid = _Grid(raw)
    rows = grid.find_header(vocabulary) if header_rows is None else tuple(header_rows)
    columns = tuple(grid.columns(rows))
    has_words = any(vocabulary.known(column.levels) for column in columns)
    above = [raw.rows[at] for at in range(rows[0] - 1)] if rows else []
    units = (stated_unit(cell.text) for row in above for cell in row)
    unit = next((unit for unit in units if unit is not None), None)
    lines = tuple(grid.lines(rows, columns))
    return Table(raw, rows, columns, lines, unit, has_words)


class _Grid:
    """A raw table's cells with its merged areas at hand."""

    def __init__(self, raw: RawTable) -> None:
        self.raw = raw
        self.width = max((len(row) for row in raw.rows), default=0)
        self.top = [
            number
            for number, row in enumerate(raw.rows[: 10 * _LOOKED_AT], start=1)
            if any(map(is_filled, row))
        ]
        self.top = self.top[:_LOOKED_AT]
        last = (self.top[-1] if self.top else 0) + _DEEPEST
        self._anchors: dict[tuple[int, int], Area] = {}
        for area in raw.merges:
            for row in range(area.top, min(area.bottom, last) + 1):
                for column in range(area.left, min(area.right, self.width) + 1):
                    self._anchors[row, column] = area

    def area(self, row: int, column: int) -> Area | None:
        return self._anchors.get((row, column))

    def header_cell(self, row: int, column: int) -> RawCell:
        """A header's cell, merged areas spread over all that they cover."""
        area = self._anchors.get((row, column))
        return self.raw.cell(row, column) if area is None else self.raw.cell(area.top, area.left)

    def levels(self, rows: Sequence[int], column: int) -> tuple[str, ...]:
        """A column's header from the top level down, the same merged cell once."""
        found: list[str] = []
        seen: set[Area] = set()
        for row in rows:
            area = self.area(row, column)
            if area is not None and area in seen:
                continue
            if area is not None:
                seen.add(area)
            cell = self.header_cell(row, column)
            if is_filled(cell):
                found.append(cell.text.strip())
            elif row != rows[-1] and area is None:
                above = self._left_of(row, rows, column)
                if above:
                    found.append(above)
        return tuple(found)

    def _left_of(self, row: int, rows: Sequence[int], column: int) -> str:
        """The group that stands over a column without a merged area: the text to the left of it."""
        below = [later for later in rows if later > row]
        if not any(is_filled(self.raw.cell(later, column)) for later in below):
            return ""
        for left in range(column - 1, 0, -1):
            if not any(is_filled(self.raw.cell(later, left)) for later in below):
                return ""
            if is_filled(self.raw.cell(row, left)):
                return self.raw.cell(row, left).text.strip()
        return ""

    def find_header(self, vocabulary: Vocabulary) -> tuple[int, ...]:
        """The rows of the header; where no word is known, the first row of several texts."""
        best: tuple[int, int, int] = (0, 0, 0)
        rows: tuple[int, ...] = ()
        for start in self.top:
            for depth in range(1, _DEEPEST + 1):
                window = tuple(range(start, start + depth))
                if depth > 1 and not self._is_texts(window[-1]):
                    break
                merit = (self._hits(window, vocabulary), -depth, -start)
                if merit > best:
                    best, rows = merit, window
        if not rows:
            texts = (row for row in self.top if self._is_texts(row) and len(self._filled(row)) > 1)
            first = next(texts, None)
            rows = () if first is None else (first,)
        return self._extend(rows)

    def _hits(self, window: Sequence[int], vocabulary: Vocabulary) -> int:
        found = (vocabulary.known(self.levels(window, column)) for column in range(1, self.width + 1))
        return len({target for target in found if target is not None})

    def _filled(self, row: int) -> list[int]:
        return [at for at, cell in enumerate(self.raw.rows[row - 1], start=1) if is_filled(cell)]

    def _is_texts(self, row: int) -> bool:
        """Whether a row has texts and nothing that is a number."""
        if row > len(self.raw.rows):
            return False
        cells = [cell for cell in self.raw.rows[row - 1] if is_filled(cell)]
        return bool(cells) and all(
            cell.kind is CellKind.TEXT and read_number(cell.text).value is None for cell in cells
        )

    def _extend(self, rows: tuple[int, ...]) -> tuple[int, ...]:
        """Take in the levels that belong to a header though none of their words is known."""
        while rows and len(rows) < _DEEPEST and self._goes_on_below(rows):
            rows = (*rows, rows[-1] + 1)
        while rows and len(rows) < _DEEPEST and self._begins_above(rows[0]):
            rows = (rows[0] - 1, *rows)
        return rows

    def _goes_on_below(self, rows: tuple[int, ...]) -> bool:
        last = rows[-1]
        areas = [self.area(last, column) for column in range(1, self.width + 1)]
        if any(area is not None and area.bottom > last for area in areas):
            return True
        if not self._is_texts(last + 1):
            return False
        groups = self._groups(last)
        return bool(groups) and all(column in groups for column in self._filled(last + 1))

    def _groups(self, row: int) -> set[int]:
        """The columns that stand under a group: a merged area, or a text with blanks to its right."""
        found: set[int] = set()
        filled = set(self._filled(row))
        start = 0
        for column in range(1, self.width + 1):
            area = self.area(row, column)
            if area is not None:
                found |= {column} if area.right > area.left else set()
                start = 0
            elif column in filled:
                start = column
            elif start:
                found |= {start, column}
        return found

    def _begins_above(self, first: int) -> bool:
        """Whether the row above holds groups over some of the columns: no title over them all."""
        if first <= 1 or not is_any_filled(self.raw.rows[first - 2]):
            return False
        areas = {self.area(first - 1, column) for column in range(1, self.width + 1)} - {None}
        groups = [area for area in areas if area is not None and 1 < area.right - area.left + 1 < self.width]
        reaching = any(area is not None and area.bottom >= first for area in areas)
        several = len(self._filled(first - 1)) > 1 and self._is_texts(first - 1)
        labels = not any(is_label(self.raw.cell(first - 1, at).text) for at in self._filled(first - 1))
        return reaching or (bool(groups) and several and labels)

    def columns(self, rows: Sequence[int]) -> list[Column]:
        found: list[Column] = []
        for number in range(1, self.width + 1):
            levels = self.levels(rows, number) if rows else ()
            units = [unit for level in reversed(levels) if (unit := split_label(level)[2]) is not None]
            found.append(Column(number, levels, units[0] if units else None))
        return found

    def lines(self, rows: Sequence[int], columns: Sequence[Column]) -> list[Line]:
        """Every row below the header down to the last filled one."""
        start = rows[-1] + 1 if rows else 1
        filled = self._filled_by_merges(start)
        labels = {number: "".join(column.levels[-1:]) for number, column in enumerate(columns, start=1)}
        across = {area.top for area in self.raw.merges if area.right - area.left >= 2}
        found: list[Line] = []
        for number in range(start, len(self.raw.rows) + 1):
            cells = self.raw.rows[number - 1]
            reason = skip_reason(cells, labels, is_across=number in across)
            taken = filled.get(number, {})
            if taken:
                cells = _with(cells, {column: self.raw.cell(row, column) for column, row in taken.items()})
            hidden = number in self.raw.hidden_rows
            found.append(Line(number, cells, reason, hidden, tuple(taken.items())))
        while found and found[-1].skipped is SkipReason.BLANK:
            found.pop()
        return found

    def _filled_by_merges(self, start: int) -> dict[int, dict[int, int]]:
        """For each row, the columns whose value a merged area brings down, and the row it comes from."""
        found: dict[int, dict[int, int]] = {}
        for area in self.raw.merges:
            if area.top >= start and area.bottom > area.top and is_filled(self.raw.cell(area.top, area.left)):
                for row in range(area.top + 1, min(area.bottom, len(self.raw.rows)) + 1):
                    found.setdefault(row, {})[area.left] = area.top
        return found


def is_any_filled(cells: Sequence[RawCell]) -> bool:
    """Whether a row has any filled cell."""
    return any(map(is_filled, cells))


def _with(cells: Sequence[RawCell], changes: dict[int, RawCell]) -> tuple[RawCell, ...]:
    width = max(len(cells), *changes)
    wider = [*cells, *[BLANK] * (width - len(cells))]
    for column, cell in changes.items():
        wider[column - 1] = cell
    return tuple(wider)
