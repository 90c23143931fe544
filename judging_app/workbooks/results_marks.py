"""逐项评分: every judge's every mark for every entry, and what became of it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from judging_app.domain.aggregation import Vote
from judging_app.domain.event import Entry, Role, Seat
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.seat_totals import (
    SeatTotal,
    SeatTotals,
    drop_signs,
    mark_decimals,
    points_of,
    total_decimals,
)
from judging_app.domain.sheets import Standing
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.results_details import about_columns
from judging_app.workbooks.results_model import (
    NEEDED,
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Struck,
)

Dropped = Mapping[tuple[str, str], Vote]
"""Where criteria are trimmed one by one: what became of a mark, by (criterion, judge)."""


class _Words(NamedTuple):
    """What is said of a sheet, in one language."""

    low: str
    high: str
    half: str
    some: str
    no_vote: str
    spare: str


class MarkSheets:
    """Lays out the marks of one judged dimension, one row for each entry and judge."""

    def __init__(self, board: Scoreboard, entrants: Entrants, totals: SeatTotals, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._totals = totals
        self._language = language
        self._names = {judge.code: judge.name or judge.code for judge in board.event.judges}
        self._panels = {panel.code: panel.name or panel.code for panel in board.round.panels}
        self._reasons = {(item.judge, item.entry): item.reason for item in board.round.recusals}
        say = language
        self._words = _Words(
            say.translate("Results", "dropped as lowest"),
            say.translate("Results", "dropped as highest"),
            say.translate("Results", "counted half"),
            say.translate("Results", "some votes dropped"),
            say.translate("Results", "Has no vote"),
            say.translate("Results", "Reserve, not needed"),
        )

    def sheet(self, dimension: Dimension, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """The sheet of a dimension."""
        say = self._language
        leaves, found = dimension.leaves(), total_decimals(dimension)
        places = NEEDED if found is None else found
        columns = (
            *about_columns(say),
            ResultColumn(say.translate("Results", "Panel"), 8, most=16),
            ResultColumn(say.translate("Results", "Judge"), 8, most=16),
            *(ResultColumn(leaf.name or leaf.code, 8, mark_decimals(leaf), most=12) for leaf in leaves),
            ResultColumn(say.translate("Results", "Sheet total"), 8, places, most=12, strong=True),
            ResultColumn(say.translate("Results", "What became of it"), 10, most=24),
            ResultColumn(say.translate("Results", "Reason"), 8, most=30),
        )
        rows = [row for entry in self._entrants.in_order for row in self._rows(dimension, leaves, entry)]
        legend = say.translate("Results", "Struck out: not counted. A blank cell is no mark; 0 is a mark.")
        return ResultSheet(title, (*heading, legend), columns, rows, keys=(0, 4), frozen=2)

    def _rows(
        self, dimension: Dimension, leaves: tuple[Criterion, ...], entry: Entry
    ) -> Iterator[list[ResultValue]]:
        found = self._totals.of(dimension, entry.code)
        if not found:
            return
        panel = self._board.index.participations[entry.code].panel
        about = [*self._entrants.about(entry), self._panels.get(panel, panel)]
        dropped = self._dropped(dimension, entry)
        names = {leaf.code: leaf.name or leaf.code for leaf in leaves}
        for seat in self._board.index.seats_for(panel, dimension.code):
            total = found.get(seat.judge)
            if total is None:
                continue
            marks = {} if total.sheet is None or not _shows(total) else total.sheet.marks
            row: list[ResultValue] = [*about, self._names.get(seat.judge, seat.judge)]
            for leaf in leaves:
                mark = marks.get(leaf.code)
                if mark is None:
                    row.append(None)
                    continue
                points = points_of(mark)
                vote = dropped.get((leaf.code, seat.judge)) if dropped else None
                gone = _gone(vote) if vote is not None else _not_counted(seat, total)
                row.append(Struck(points) if gone else points)
            row.append(
                Struck(total.total) if total.total is not None and _not_counted(seat, total) else total.total
            )
            row.append(self._became(seat, total, dropped, names))
            row.append(self._reason(total, seat, entry))
            yield row

    def _dropped(self, dimension: Dimension, entry: Entry) -> Dropped:
        score = self._board.scores[entry.code].dimension(dimension.code)
        if score is None or not score.criteria:
            return {}
        return {
            (item.criterion, vote.judge): vote
            for item in score.criteria
            if item.panel is not None
            for vote in item.panel.votes
        }

    def _became(self, seat: Seat, total: SeatTotal, dropped: Dropped, names: Mapping[str, str]) -> str:
        if total.spare:
            return self._words.spare
        if total.total is None:
            return "" if total.standing is None else term(total.standing, self._language)
        if not seat.votes:
            return self._words.no_vote
        if total.vote is not None:
            return self._word(total.vote)
        signs = [
            f"{sign} {name}"
            for code, name in names.items()
            if (vote := dropped.get((code, seat.judge))) is not None and (sign := drop_signs(vote))
        ]
        standing_in = term(Role.RESERVE, self._language) if seat.role is Role.RESERVE else ""
        return "; ".join([standing_in, *signs] if standing_in else signs)

    def _word(self, vote: Vote) -> str:
        signs = drop_signs(vote)
        if not signs:
            return ""
        if vote.half_low or vote.half_high:
            return f"{signs} {self._words.half}"
        if vote.kept:
            return f"{signs} {self._words.some}"
        return f"{signs} {self._words.low if vote.dropped_low else self._words.high}"

    def _reason(self, total: SeatTotal, seat: Seat, entry: Entry) -> str:
        if total.sheet is not None and total.sheet.reason:
            return total.sheet.reason
        return self._reasons.get((seat.judge, entry.code), "")


def _shows(total: SeatTotal) -> bool:
    """Whether a sheet's marks were handed in; those of a draft are nobody's business yet."""
    return total.total is not None or total.spare or total.standing is Standing.VOIDED


def _gone(vote: Vote) -> bool:
    return bool(vote.dropped_low or vote.dropped_high) and vote.kept == 0


def _not_counted(seat: Seat, total: SeatTotal) -> bool:
    return total.dropped or total.total is None or not seat.votes
