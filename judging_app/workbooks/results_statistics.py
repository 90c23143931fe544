"""统计: how judges marked, how criteria and entries spread, how the finals fell; and charts of it."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from judging_app.domain.exact import show
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.seat_totals import SeatTotals
from judging_app.domain.statistics import RoundStatistics, Summary, round_statistics
from judging_app.wording.language import Language
from judging_app.workbooks.results_model import (
    WORDS,
    Chart,
    ChartOf,
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Section,
    final_decimals,
)

MOST_BARS: Final = 40
"""Entries in the chart of final scores; more could not be told apart."""

_SHOWN: Final = 2
_NAME, _NUMBER, _MEAN = 1, 2, 3


class StatisticsSheets:
    """Lays the statistics out as one table in parts, and names the charts over it."""

    def __init__(self, board: Scoreboard, entrants: Entrants, totals: SeatTotals, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._language = language
        self._found: RoundStatistics = round_statistics(board, totals)
        self._judges = {judge.code: judge.name or judge.code for judge in board.event.judges}
        self._dimensions = {item.code: item.name or item.code for item in board.rulebook.dimensions}
        self._parts: dict[str, tuple[int, int]] = {}

    def table(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """The numbers."""
        say = self._language
        columns = (
            ResultColumn(say.translate("Results", "Number"), 8, WORDS, most=14),
            ResultColumn(say.translate("Results", "Of"), 12, most=36),
            ResultColumn(say.translate("Results", "Values"), 8),
            ResultColumn(say.translate("Results", "Mean"), 9, _SHOWN, strong=True),
            ResultColumn(say.translate("Results", "Standard deviation"), 9, _SHOWN),
            ResultColumn(say.translate("Results", "Median"), 9, _SHOWN),
            ResultColumn(say.translate("Results", "Lowest"), 9, _SHOWN),
            ResultColumn(say.translate("Results", "Highest"), 9, _SHOWN),
            ResultColumn(say.translate("Results", "Range"), 9, _SHOWN),
            ResultColumn(say.translate("Results", "Dropped low"), 9),
            ResultColumn(say.translate("Results", "Dropped high"), 9),
        )
        rows: list[list[ResultValue]] = []
        for key, head, found in self._all():
            lines = list(found)
            if not lines:
                continue
            rows.append([Section(head), *[None] * (len(columns) - 1)])
            self._parts[key] = len(rows), len(rows) + len(lines)
            rows += lines
        legend = say.translate(
            "Results",
            "Sample standard deviation (n − 1). Judges and entries: every total handed in, dropped ones too.",
        )
        return ResultSheet(title, (*heading, legend), columns, rows, keys=(0, 1), frozen=2, filtered=False)

    def charts(
        self,
        title: str,
        heading: tuple[str, ...],
        ranking: ResultSheet,
        final_column: int,
        table: ResultSheet,
    ) -> ResultSheet | None:
        """A sheet of charts over the ranking and the table; `None` where nobody has a score."""
        say, found = self._language, []
        number = len(self._board.standings.overall.order)
        if number:
            shown = min(number, MOST_BARS)
            text = say.translate("Results", "Final scores")
            if shown < number:
                text = say.translate("Results", "Final scores of the first {number}").format(number=shown)
            decimals = final_decimals(self._board)
            found.append(_chart(Chart.FINALS, text, ranking, (2, final_column), (0, shown), decimals))
        if "spread" in self._parts:
            text = say.translate("Results", "How the final scores fell")
            axis = say.translate("Results", "Entries")
            chart = _chart(Chart.SPREAD, text, table, (_NAME, _NUMBER), self._parts["spread"], 0)
            found.append(chart._replace(axis=axis))
        for code, name in self._dimensions.items():
            if f"judges {code}" in self._parts:
                text = say.translate("Results", "Mean total of each judge: {dimension}").format(
                    dimension=name
                )
                part = self._parts[f"judges {code}"]
                found.append(_chart(Chart.JUDGES, text, table, (_NAME, _MEAN), part, _SHOWN))
        if not found:
            return None
        return ResultSheet(title, heading, (), (), checked=False, filtered=False, charts=tuple(found))

    def _all(self) -> Iterator[tuple[str, str, Iterator[list[ResultValue]]]]:
        """The parts in order: a key, what stands above, and the lines."""
        say = self._language
        yield "finals", say.translate("Results", "Final scores of the ranked entries"), self._finals()
        yield "spread", say.translate("Results", "Distribution of the final scores"), self._spread()
        for code, name in self._dimensions.items():
            text = say.translate("Results", "Judges: {dimension}").format(dimension=name)
            yield f"judges {code}", text, self._of_judges(code)
        for code, name in self._dimensions.items():
            text = say.translate("Results", "Criteria: {dimension}").format(dimension=name)
            yield f"criteria {code}", text, self._of_criteria(code)
        for code, name in self._dimensions.items():
            text = say.translate("Results", "Entries: {dimension}").format(dimension=name)
            yield f"entries {code}", text, self._of_entries(code)

    def _finals(self) -> Iterator[list[ResultValue]]:
        everyone = self._language.translate("Results", "All entries")
        for item in self._found.finals:
            name = self._entrants.track(item.track) if item.track else everyone
            yield [item.track, name, *_numbers(item.finals), None, None]

    def _spread(self) -> Iterator[list[ResultValue]]:
        for item in self._found.distribution:
            text = f"{show(item.low)} ≤ x < {show(item.high)}"
            yield ["", text, item.number, *[None] * 8]

    def _of_judges(self, dimension: str) -> Iterator[list[ResultValue]]:
        for item in self._found.judges:
            if item.dimension == dimension:
                name = self._judges.get(item.judge, item.judge)
                yield [item.judge, name, *_numbers(item.totals), item.low, item.high]

    def _of_criteria(self, dimension: str) -> Iterator[list[ResultValue]]:
        found = self._board.rulebook.dimension(dimension)
        for item in self._found.criteria:
            if item.dimension == dimension and found is not None:
                leaf = found.criterion(item.criterion)
                name = item.criterion if leaf is None else leaf.name
                yield [item.criterion, name, *_numbers(item.marks), None, None]

    def _of_entries(self, dimension: str) -> Iterator[list[ResultValue]]:
        found = {item.entry: item.totals for item in self._found.entries if item.dimension == dimension}
        for entry in self._entrants.in_order:
            if entry.code in found:
                yield [entry.code, entry.name, *_numbers(found[entry.code]), None, None]


def _numbers(found: Summary) -> list[Fraction | int | None]:
    return [
        found.number,
        found.mean,
        found.deviation,
        found.median,
        found.lowest,
        found.highest,
        found.spread,
    ]


def _chart(
    kind: Chart, title: str, over: ResultSheet, columns: tuple[int, int], rows: tuple[int, int], decimals: int
) -> ChartOf:
    """A chart over some rows of a sheet, counted from 0 below its header; the second is behind the last."""
    labels, values = columns
    start, end = rows
    points = tuple((str(row[labels]), _plain(row[values])) for row in over.rows[start:end])
    return ChartOf(kind, title, over.title, labels, values, over.header_row + 1 + start, points, decimals)


def _plain(value: ResultValue) -> Fraction | int:
    return value if isinstance(value, Fraction | int) else 0
