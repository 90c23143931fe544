"""From what a finding is about to the cell where it stands."""

from collections import Counter
from dataclasses import replace

from openpyxl.utils import get_column_letter

from judging_app.domain.problems import Finding, Place, Problem, Subject
from judging_app.workbooks.layout import EVENT, SHEETS
from judging_app.workbooks.read_marks import MarkReader
from judging_app.workbooks.source import Source

_SHEET_OF = {
    Problem.NO_ENTRY: "entry",
    Problem.NO_ROUND: "round",
    Problem.NO_SEAT: "seat",
    Problem.NO_DIMENSION: "dimension",
}
_REPEATED = frozenset({Problem.DUPLICATE_CODE, Problem.DUPLICATE_RECORD})
_CHAIN_COLUMNS = {"tie_chain": ("tie_key", "of"), "time_penalty": ("time_penalty", "seconds")}


class Locator:
    """Finds cells; its index is made only when there is something to find."""

    def __init__(self, source: Source, marks: MarkReader) -> None:
        self._source = source
        self._marks = marks
        self._index: dict[str, dict[Subject, list[int]]] = {}
        self._layouts = {layout.key: layout for layout in SHEETS}
        self._met: Counter[Subject] = Counter()

    def locate(self, finding: Finding) -> Finding:
        """Give a finding its place."""
        kind, keys, column = self._aim(finding)
        file = self._source.findings.file
        layout = self._layouts.get(kind)
        sheet = self._source.title_of(kind) or (layout.chinese if layout else "")
        rows = self._rows(kind).get(keys, [])
        if not rows:
            return replace(finding, place=Place(file, sheet))
        row = rows[0]
        if finding.problem in _REPEATED:
            self._met[kind, *keys] += 1
            row = rows[min(self._met[kind, *keys], len(rows) - 1)]
        return replace(finding, place=Place(file, sheet, self._cell(kind, keys, column, row)))

    def _aim(self, finding: Finding) -> tuple[str, Subject, str]:
        """The kind of sheet, the record's keys and the column that a finding means."""
        kind, *rest = finding.subject or ("event",)
        keys, column = tuple(rest), finding.column
        if finding.problem in _SHEET_OF:
            return _SHEET_OF[finding.problem], ("",), ""
        if kind == "rulebook":
            return self._aim_at_rule(finding, keys, column)
        if kind == "event":
            return EVENT.key, (column,), "value"
        return kind, keys, column

    def _aim_at_rule(self, finding: Finding, keys: Subject, column: str) -> tuple[str, Subject, str]:
        if column == "tie_chain" and "key" in finding.facts:
            return "tie_key", (*keys, finding.facts["key"], finding.facts.get("code", "")), "of"
        if column == "tie_chain":
            return "tie_key", keys, "of"
        if column == "time_penalty":
            return "time_penalty", keys, "seconds"
        if ((*keys, column)) in self._rows("option"):
            return "option", (*keys, column), "value"
        return "round", keys, ""

    def _rows(self, kind: str) -> dict[Subject, list[int]]:
        if kind not in self._index:
            index: dict[Subject, list[int]] = {}
            for subject, row in self._source.places.get(kind, ()):
                index.setdefault(subject, []).append(row)
            self._index[kind] = index
        return self._index[kind]

    def _cell(self, kind: str, keys: Subject, column: str, row: int) -> str:
        layout = self._layouts["rulebook" if kind == "option" else kind]
        grid = self._source.grid(layout)
        at = 0 if grid is None else grid.columns.get(column, 0)
        if kind == "sheet":
            columns = {code: found for found, code in self._marks.columns.get(keys[0], {}).items()}
            at = columns.get(column, at)
        return f"{get_column_letter(at + 1)}{row}"
