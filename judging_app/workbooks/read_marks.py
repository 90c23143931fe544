"""The Marks sheet: one row per score sheet, one column per criterion, read in one quick pass."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from judging_app.domain.problems import Problem
from judging_app.domain.rubric import DimensionKind
from judging_app.domain.sheets import Sheet, Standing
from judging_app.workbooks.cells import CellError, CellValue, read_ticks
from judging_app.workbooks.columns import REQUIRED
from judging_app.workbooks.grid import Grid, Row
from judging_app.workbooks.layout import MARKS
from judging_app.workbooks.names import Names
from judging_app.workbooks.read_rules import RuleReader
from judging_app.workbooks.source import Source

_NUMBERS: Final = frozenset({int, float})


class MarkReader:
    """Reads the sheets of every round; remembers the row of each."""

    def __init__(self, source: Source, rules: RuleReader, entries: Names, judges: Names) -> None:
        self.source = source
        self.rules = rules
        self.entries = entries
        self.judges = judges
        self.sheets: dict[str, list[Sheet]] = {}
        self.columns: dict[str, dict[int, str]] = {}
        """For each round, the criterion that a column holds the marks of."""
        self._ticks: dict[CellValue, int] = {}
        self._seen: dict[tuple[str, str, CellValue | None], Any] = {}
        self.dimensions = {code: rules.dimension_names.get(code, Names(())) for code in source.rounds.codes}
        grid = source.grid(MARKS)
        if grid is not None:
            self._find_columns(grid)
            for number, values in grid.value_rows():
                self._take(Row(grid, number, values))

    def _find_columns(self, grid: Grid) -> None:
        used: set[int] = set()
        for code in sorted(self.source.rounds.codes):
            names = self._judged_names(code)
            found: dict[int, str] = {}
            for at, text in grid.extra.items():
                criterion = _bracketed(text) or names.find(text)
                if criterion is not None and criterion in found.values():
                    grid.findings.add(
                        Problem.COLUMN_TWICE, {"column": text}, grid.title, grid.header_cell(at)
                    )
                elif criterion is not None:
                    found[at] = criterion
            self.columns[code] = found
            used |= found.keys()
        for at in sorted(used):
            grid.accept(at)
        grid.report_extra()

    def _judged_names(self, code: str) -> Names:
        judged = {
            item["code"]
            for item in self.rules.dimensions.get(code, ())
            if item["kind"] is DimensionKind.JUDGED
        }
        return Names(
            (leaf.code, leaf.name)
            for dimension, leaves in self.rules.criteria.get(code, {}).items()
            if dimension in judged
            for leaf in leaves
        )

    def _take(self, row: Row) -> None:
        code = self._cached(row, "round", lambda _: self.source.round_of(row))
        if code is None:
            return
        marks = self._marks(row, self.columns[code])
        standing = self._cached(row, "standing", _as_read) or (Standing.SUBMITTED if marks else None)
        entry = self._cached(row, "entry", self._entry)
        judge = self._cached(row, "judge", self._judge)
        if standing is None or entry is REQUIRED or judge is REQUIRED:
            return
        dimension = self._cached(row, "dimension", self.dimensions[code].resolve_or_only, code)
        note, reason = self._text(row, "note"), self._text(row, "reason")
        sheet = Sheet(dimension, entry, judge, standing, marks, note, reason)
        self.sheets.setdefault(code, []).append(sheet)
        self.source.place("sheet", row.number, code, dimension, entry, judge)

    def _cached(self, row: Row, key: str, resolve: Callable[[Any], Any], scope: str = "") -> Any:
        """Decode and resolve a cell once for every spelling; what does not fit is reported every time."""
        raw = row.raw(key)
        cached = self._seen.get((key, scope, raw), self)
        if cached is not self:
            return cached
        value = row.get(key)
        answer = value if value is REQUIRED else resolve(value)
        if row.ok and not isinstance(raw, bool):
            self._seen[key, scope, raw] = answer
        return answer

    def _entry(self, text: str) -> str:
        return self.entries.resolve(text)

    def _judge(self, text: str) -> str:
        return self.judges.resolve(text)

    def _text(self, row: Row, key: str) -> str:
        return "" if row.raw(key) is None else row.get(key)

    def _marks(self, row: Row, columns: Mapping[int, str]) -> dict[str, int]:
        marks: dict[str, int] = {}
        values, ticks_of = row.values, self._ticks
        end = len(values)
        for at, criterion in columns.items():
            value = values[at] if at < end else None
            if value is None:
                if row.has_formulas:
                    row.blank_formula_at(at)
                continue
            ticks = ticks_of.get(value) if value.__class__ in _NUMBERS else None
            if ticks is None:
                ticks = self._read_mark(row, at, value)
            if ticks is not None:
                marks[criterion] = ticks
        return marks

    def _read_mark(self, row: Row, at: int, value: CellValue) -> int | None:
        if isinstance(value, str) and not value.strip():
            return None
        try:
            ticks = read_ticks(value)
        except CellError as error:
            row.fail_at(error.problem, error.facts, at)
            return None
        if value.__class__ in _NUMBERS:
            self._ticks[value] = ticks
        return ticks


def _as_read(value: Any) -> Any:
    return value


def _bracketed(text: str) -> str | None:
    return text[1:-1] if len(text) > 2 and text[0] == "[" and text[-1] == "]" else None
