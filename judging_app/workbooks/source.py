"""The sheets of a workbook that is being read, and where every record was found."""

from collections.abc import Iterator
from typing import Any

from judging_app.domain.problems import Problem, Severity
from judging_app.wording.terms import plain
from judging_app.workbooks.columns import REQUIRED, SheetLayout
from judging_app.workbooks.grid import Findings, Grid, Row
from judging_app.workbooks.layout import NEEDED, SHEETS
from judging_app.workbooks.names import Names
from judging_app.workbooks.result_titles import is_results_title
from judging_app.workbooks.safety import SafeWorkbook

_TITLES = {plain(title): layout for layout in SHEETS for title in (layout.chinese, layout.english)}


class Source:
    """Finds the sheets of the format in a workbook, whatever their order and language."""

    def __init__(self, book: SafeWorkbook) -> None:
        self.findings = Findings(book.path.name)
        self.rounds = Names(())
        self._book = book
        self._titles: dict[str, str] = {}
        self._grids: dict[str, Grid] = {}
        self.places: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for title in book.titles:
            self._file(title)
        for layout in NEEDED:
            if layout.key not in self._titles:
                facts = {"sheet": f"{layout.chinese} / {layout.english}"}
                self.findings.add(Problem.SHEET_MISSING, facts)

    def _file(self, title: str) -> None:
        layout = _TITLES.get(plain(title))
        if layout is not None and layout.key not in self._titles:
            self._titles[layout.key] = title
        elif layout is not None or not is_results_title(title):
            severity = Severity.WARNING if layout is None else Severity.ERROR
            self.findings.add(Problem.SHEET_UNKNOWN, {"sheet": title}, title, severity=severity)

    def grid(self, layout: SheetLayout) -> Grid | None:
        """The sheet of a layout with its header read; `None` where the workbook has none."""
        if layout.key not in self._titles:
            return None
        if layout.key not in self._grids:
            title = self._titles[layout.key]
            self._grids[layout.key] = Grid(self._book, title, layout, self.findings)
        return self._grids[layout.key]

    def rows(self, layout: SheetLayout) -> Iterator[Row]:
        """The records of a sheet; none where it is missing. Unknown columns are reported."""
        grid = self.grid(layout)
        if grid is not None:
            grid.report_extra()
            yield from grid.rows()

    def records(self, layout: SheetLayout) -> Iterator[tuple[Row, dict[str, Any]]]:
        """The records whose required cells are filled in, decoded; of a known round, where it has one."""
        by_round = "round" in layout.by_key
        for row in self.rows(layout):
            fields = row.fields()
            if by_round:
                fields["round"] = self.round_of(row)
            if REQUIRED not in fields.values() and fields.get("round", "") is not None:
                yield row, fields

    def round_of(self, row: Row) -> str | None:
        """The round that a record belongs to; blank means the only one, `None` that there is none such."""
        code = self.rounds.resolve_or_only(row.get("round"))
        if code in self.rounds.codes:
            return code
        row.fail(Problem.UNKNOWN_ROUND, {"round": code}, "round")
        return None

    def place(self, kind: str, row: int, *subject: str) -> None:
        """Remember where a record was found, for findings about it."""
        self.places.setdefault(kind, []).append((subject, row))

    def title_of(self, kind: str) -> str:
        """The title of a layout's sheet as the workbook has it."""
        return self._titles.get(kind, "")
