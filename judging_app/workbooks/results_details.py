"""The detail sheets of a results workbook: judges' totals, criteria, figures, acts."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from judging_app.domain.aggregation import Vote
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.event import Entry, Role, RulingKind
from judging_app.domain.exact import from_ticks
from judging_app.domain.indicators import BandTable
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import AdjustmentSum, AppliedAdjustment, DimensionScore, ItemScore
from judging_app.domain.scoring import gather, sheet_value
from judging_app.domain.sheets import Standing
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.grammar import write_interval
from judging_app.workbooks.lists import write_counts
from judging_app.workbooks.results_model import (
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Struck,
    decimals_at,
)
from judging_app.workbooks.special import special_word


class DetailSheets:
    """Lays out what the scores are made of."""

    def __init__(self, board: Scoreboard, entrants: Entrants, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._language = language
        names = {judge.code: judge.name or judge.code for judge in board.event.judges}
        self._known_points: dict[int | Fraction, Fraction] = {}
        self._names = names

    def _about(self) -> tuple[ResultColumn, ...]:
        say = self._language
        return (
            ResultColumn(say.translate("Results", "Number"), 9),
            ResultColumn(say.translate("Results", "Entry"), 26),
            ResultColumn(say.translate("Results", "Track"), 11),
        )

    def _judges(self, dimension: Dimension) -> Mapping[str, str]:
        """The names of the judges who score a dimension, by code."""
        seats = (seat for seat in self._board.round.seats if seat.scores(dimension.code))
        return {seat.judge: self._names.get(seat.judge, seat.judge) for seat in seats}

    def judged(self, dimension: Dimension, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Entries by judges: each total, a mark behind what was dropped, and the panel's score."""
        say = self._language
        columns = [*self._about()]
        judges = self._judges(dimension)
        for name in judges.values():
            columns += [ResultColumn(name, 9), ResultColumn("", 6)]
        columns.append(
            ResultColumn(say.translate("Results", "Panel score"), 11, decimals_at(dimension, Station.PANEL))
        )
        calibrated = dimension.calibration.method is not CalibrationMethod.NONE
        if calibrated:
            decimals = decimals_at(dimension, Station.CALIBRATED)
            columns.append(ResultColumn(say.translate("Results", "Calibrated"), 11, decimals))
        decimals = decimals_at(dimension, Station.DIMENSION)
        columns.append(ResultColumn(say.translate("Results", "Dimension score"), 11, decimals))
        rows = [
            self._judged_row(dimension, judges, entry, calibrated=calibrated)
            for entry in self._entrants.in_order
        ]
        return ResultSheet(title, heading, tuple(columns), rows, frozen=2)

    def _judged_row(
        self, dimension: Dimension, judges: Iterable[str], entry: Entry, *, calibrated: bool
    ) -> list[ResultValue]:
        score = self._board.scores[entry.code].dimension(dimension.code)
        values: list[ResultValue] = [*self._entrants.about(entry)]
        totals = self._totals(dimension, entry, score)
        for judge in judges:
            values += totals.get(judge, (None, None))
        values.append(None if score is None else score.raw)
        if calibrated:
            values.append(None if score is None or score.calibrated is None else score.calibrated.value)
        values.append(None if score is None else score.score)
        return values

    def _totals(
        self, dimension: Dimension, entry: Entry, score: DimensionScore | None
    ) -> Mapping[str, tuple[ResultValue, ResultValue]]:
        """Each judge's total, and the sign or the word behind it."""
        if score is None:
            return {}
        index, say = self._board.index, self._language
        plan = index.plan_for(dimension, entry.code)
        gathered = gather(index, dimension, index.participations[entry.code])
        votes = {vote.judge: vote for vote in score.panel.votes} if score.panel is not None else {}
        found: dict[str, tuple[ResultValue, ResultValue]] = {}
        for seat, sheet in gathered.sheets:
            total, vote = self._points(sheet_value(plan, sheet)), votes.get(seat.judge)
            sign = "" if vote is None else _sign(vote)
            gone = vote is not None and bool(sign) and vote.kept == 0
            found[seat.judge] = (Struck(total) if gone else total, sign)
        sheets = index.sheets_of(dimension.code, entry.code)
        for judge in gathered.owed:
            standing = sheets[judge].standing if judge in sheets else Standing.NOT_SCORED
            found[judge] = (None, term(standing, say))
        for excused in gathered.excused:
            found[excused.judge] = (None, term(excused.standing, say))
        for judge in gathered.spare:
            found[judge] = (None, term(Role.RESERVE, say))
        return found

    def _points(self, ticks: int | Fraction) -> Fraction:
        """Ticks as points; the same totals come again and again."""
        points = self._known_points.get(ticks)
        if points is None:
            points = self._known_points[ticks] = from_ticks(ticks)
        return points

    def criteria(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Each judged criterion across the panel."""
        judged = self._board.rulebook.judged
        several = len(judged) > 1
        columns = [*self._about()]
        leaves: list[tuple[Dimension, Criterion]] = []
        for dimension in judged:
            for leaf in dimension.leaves():
                leaves.append((dimension, leaf))
                name = f"{dimension.name} · {leaf.name}" if several else leaf.name
                columns.append(ResultColumn(name, 11, decimals_at(dimension, Station.CRITERION)))
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
            *self._about(),
            ResultColumn(say.translate("Results", "Indicator code"), 10),
            ResultColumn(say.translate("Results", "Indicator"), 18),
            ResultColumn(say.translate("Results", "Unit"), 8),
            ResultColumn(say.translate("Results", "Claimed"), 12),
            ResultColumn(say.translate("Results", "Verified"), 12),
            ResultColumn(say.translate("Results", "Counts"), 20),
            ResultColumn(say.translate("Results", "Points"), 10),
            ResultColumn(say.translate("Results", "Band"), 16),
            ResultColumn(say.translate("Results", "Verified by"), 12),
            ResultColumn(say.translate("Results", "Confirmed by"), 12),
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
                ]

    def acts(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Adjustments as they counted, and rulings."""
        say = self._language
        columns = (
            ResultColumn(say.translate("Results", "Kind"), 10, checked=False),
            ResultColumn(say.translate("Results", "Code"), 10),
            ResultColumn(say.translate("Results", "Number"), 14),
            ResultColumn(say.translate("Results", "Entry"), 28),
            ResultColumn(say.translate("Results", "Points"), 9),
            ResultColumn(say.translate("Results", "Seconds"), 9),
            ResultColumn(say.translate("Results", "Acts on"), 14, checked=False),
            ResultColumn(say.translate("Results", "Reason"), 36),
            ResultColumn(say.translate("Results", "Decided by"), 14),
        )
        rows = [*self._adjustment_rows(), *self._ruling_rows()]
        return ResultSheet(title, heading, columns, rows, keys=(1, 2))

    def _adjustment_rows(self) -> Iterator[list[ResultValue]]:
        dimensions = {item.code: item.name for item in self._board.rulebook.dimensions}
        for item in self._board.round.adjustments:
            applied, target = self._applied(item.entry, item.code)
            entry = self._entrants.entries[item.entry]
            yield [
                term(item.kind, self._language),
                item.code,
                entry.code,
                entry.name,
                None if applied is None else applied.points,
                item.seconds or None,
                dimensions.get(target) or special_word("final", self._language, ()),
                item.reason,
                "",
            ]

    def _applied(self, entry: str, code: str) -> tuple[AppliedAdjustment | None, str]:
        score = self._board.scores.get(entry)
        if score is None:
            return None, ""
        sums: list[tuple[AdjustmentSum, str]] = [(score.adjustments, "")]
        for item in score.dimensions:
            sums += [(item.adjustments, item.dimension), (item.sheet_adjustments, item.dimension)]
        for found, target in sums:
            for applied in found.items:
                if applied.code == code:
                    return applied, target
        return None, ""

    def _ruling_rows(self) -> Iterator[list[ResultValue]]:
        for item in self._board.round.rulings:
            names = " > ".join(self._entrants.entries[code].name for code in item.order)
            word = term(RulingKind(item.kind), self._language)
            yield [word, item.code, " > ".join(item.order), names, None, None, "", item.reason, item.by]


def _sign(vote: Vote) -> str:
    """▼ dropped as lowest, ▲ as highest, hollow where it counts half; a number where only some votes are."""
    if not (vote.dropped_low or vote.dropped_high or vote.half_low or vote.half_high):
        return ""
    some = "" if vote.kept == 0 or vote.votes == 1 else str(vote.dropped_low or vote.dropped_high)
    signs = ("▼" if vote.dropped_low else "", "▲" if vote.dropped_high else "")
    half = ("▽" if vote.half_low else "", "△" if vote.half_high else "")
    dropped = "".join(signs)
    return dropped + (some if dropped else "") + "".join(half)


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
