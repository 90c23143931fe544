"""The detail sheets of a results workbook: judges' totals, criteria, figures."""

from collections.abc import Iterable, Iterator, Mapping

from judging_app.domain.calibration import PER_PANEL, CalibrationMethod
from judging_app.domain.event import Entry, Role
from judging_app.domain.indicators import BandTable
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import DimensionScore, ItemScore
from judging_app.domain.seat_totals import SeatTotal, SeatTotals, drop_signs, total_decimals
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.grammar import write_interval
from judging_app.workbooks.lists import write_counts
from judging_app.workbooks.results_model import (
    FREE,
    NEEDED,
    WORDS,
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Struck,
    decimals_at,
)


def about_columns(language: Language) -> tuple[ResultColumn, ...]:
    """The columns that every table of entries begins with."""
    return (
        ResultColumn(language.translate("Results", "Number"), 7, WORDS),
        ResultColumn(language.translate("Results", "Entry"), 12, most=30),
        ResultColumn(language.translate("Results", "Track"), 7, most=16),
    )


class DetailSheets:
    """Lays out what the scores are made of."""

    def __init__(self, board: Scoreboard, entrants: Entrants, totals: SeatTotals, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._totals = totals
        self._language = language
        self._names = {judge.code: judge.name or judge.code for judge in board.event.judges}

    def _judges(self, dimension: Dimension) -> Mapping[str, str]:
        """The names of the judges who score a dimension, by code."""
        seats = (seat for seat in self._board.round.seats if seat.scores(dimension.code))
        return {seat.judge: self._names.get(seat.judge, seat.judge) for seat in seats}

    def judged(self, dimension: Dimension, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Entries by judges: each total, a mark behind what was dropped, and the panel's score."""
        say = self._language
        columns = [*about_columns(say)]
        judges, found = self._judges(dimension), total_decimals(dimension)
        places = NEEDED if found is None else found
        for name in judges.values():
            columns += [ResultColumn(name, 8, places, most=12), ResultColumn("", 3, WORDS, most=8)]
        columns.append(
            ResultColumn(
                say.translate("Results", "Panel score"), 9, decimals_at(dimension, Station.PANEL), most=14
            )
        )
        method = dimension.calibration.method
        if method in PER_PANEL:
            rounding = dimension.calibration.coefficient
            columns.append(
                ResultColumn(
                    say.translate("Results", "Coefficient"), 9, FREE if rounding is None else rounding.places
                )
            )
        if method is not CalibrationMethod.NONE:
            decimals = decimals_at(dimension, Station.CALIBRATED)
            columns.append(ResultColumn(say.translate("Results", "Calibrated"), 9, decimals, most=14))
        decimals = decimals_at(dimension, Station.DIMENSION)
        columns.append(
            ResultColumn(say.translate("Results", "Dimension score"), 9, decimals, most=14, strong=True)
        )
        rows = [self._judged_row(dimension, judges, entry) for entry in self._entrants.in_order]
        return ResultSheet(title, (*heading, self._legend()), tuple(columns), rows, frozen=2)

    def _legend(self) -> str:
        return self._language.translate(
            "Results", "▼ dropped as lowest, ▲ dropped as highest, ▽ △ counted half; struck out: not counted."
        )

    def _judged_row(self, dimension: Dimension, judges: Iterable[str], entry: Entry) -> list[ResultValue]:
        score = self._board.scores[entry.code].dimension(dimension.code)
        values: list[ResultValue] = [*self._entrants.about(entry)]
        totals = self._totals.of(dimension, entry.code)
        for judge in judges:
            values += (None, None) if judge not in totals else self._total(totals[judge])
        values.append(None if score is None else score.raw)
        values += self._calibrated(dimension, score)
        values.append(None if score is None else score.score)
        return values

    @staticmethod
    def _calibrated(dimension: Dimension, score: DimensionScore | None) -> Iterator[ResultValue]:
        found = None if score is None else score.calibrated
        if dimension.calibration.method in PER_PANEL:
            correction = None if found is None else found.correction
            yield None if correction is None else correction.coefficient
        if dimension.calibration.method is not CalibrationMethod.NONE:
            yield None if found is None else found.value

    def _total(self, seat: SeatTotal) -> tuple[ResultValue, ResultValue]:
        """A judge's total, and the sign or the word behind it."""
        if seat.spare:
            return None, term(Role.RESERVE, self._language)
        if seat.total is None:
            return None, "" if seat.standing is None else term(seat.standing, self._language)
        signs = "" if seat.vote is None else drop_signs(seat.vote)
        return (Struck(seat.total) if seat.dropped else seat.total), signs

    def criteria(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Each judged criterion across the panel."""
        judged = self._board.rulebook.judged
        several = len(judged) > 1
        columns = [*about_columns(self._language)]
        leaves: list[tuple[Dimension, Criterion]] = []
        for dimension in judged:
            for leaf in dimension.leaves():
                leaves.append((dimension, leaf))
                name = f"{dimension.name} · {leaf.name}" if several else leaf.name
                columns.append(ResultColumn(name, 9, decimals_at(dimension, Station.CRITERION), most=14))
        rows = [self._criteria_row(entry, leaves) for entry in self._entrants.in_order]
        return ResultSheet(title, heading, tuple(columns), rows, frozen=2)

    def _criteria_row(self, entry: Entry, leaves: list[tuple[Dimension, Criterion]]) -> list[ResultValue]:
        scores = {
            (dimension.code, item.criterion): item.score
            for dimension in self._board.rulebook.judged
            for item in self._board.criteria_of(entry.code, dimension.code)
        }
        return [
            *self._entrants.about(entry),
            *(scores.get((dimension.code, leaf.code)) for dimension, leaf in leaves),
        ]

    def figures(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Each figure with what it earned, and by which band."""
        say = self._language
        columns = (
            *about_columns(say),
            ResultColumn(say.translate("Results", "Indicator code"), 9, WORDS, most=14),
            ResultColumn(say.translate("Results", "Indicator"), 10, most=24),
            ResultColumn(say.translate("Results", "Unit"), 6, WORDS, most=12),
            ResultColumn(say.translate("Results", "Claimed"), 9, most=16),
            ResultColumn(say.translate("Results", "Verified"), 9, most=16),
            ResultColumn(say.translate("Results", "Counts"), 9, most=24),
            ResultColumn(say.translate("Results", "Points"), 8, FREE, most=14, strong=True),
            ResultColumn(say.translate("Results", "Band"), 8, WORDS, most=20),
            ResultColumn(say.translate("Results", "Verified by"), 9, most=16),
            ResultColumn(say.translate("Results", "Confirmed by"), 9, most=16),
            ResultColumn(say.translate("Results", "Reason"), 8, most=30),
        )
        rows = [row for entry in self._entrants.in_order for row in self._figure_rows(entry)]
        return ResultSheet(title, heading, columns, rows, keys=(0, 3), frozen=2)

    def _figure_rows(self, entry: Entry) -> Iterator[list[ResultValue]]:
        score = self._board.scores[entry.code]
        for dimension in self._board.rulebook.measured:
            item = score.dimension(dimension.code)
            items = {} if item is None else {found.criterion: found for found in item.items}
            for leaf in dimension.leaves(entry.track):
                value = self._board.index.value_of(entry.code, leaf.code)
                earned = items.get(leaf.code)
                yield [
                    *self._entrants.about(entry),
                    leaf.code,
                    leaf.name,
                    leaf.unit,
                    None if value is None else value.claimed,
                    None if value is None else value.verified,
                    "" if value is None or value.counts is None else write_counts(value.counts),
                    None if earned is None else earned.score,
                    _band(leaf, earned),
                    "" if value is None else value.verified_by,
                    "" if value is None else value.confirmed_by,
                    "" if value is None else value.reason,
                ]


def _band(leaf: Criterion, item: ItemScore | None) -> str:
    """The band of a band table that a figure fell into."""
    if (
        item is None
        or item.earned is None
        or item.earned.band < 0
        or not isinstance(leaf.indicator, BandTable)
    ):
        return ""
    return write_interval(leaf.indicator.rows[item.earned.band].interval)
