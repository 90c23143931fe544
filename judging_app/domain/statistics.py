"""Statistics of a round: how judges marked, how criteria and entries spread, how finals fell.

Sums are exact: n values in ticks give S = Σx and Q = Σx² as whole numbers. The mean is S ÷ n, the
sample variance (n·Q − S²) ÷ (n·(n − 1)); only the deviation, its root, is rounded (half up). The
median is the middle value, or the mean of the two in the middle.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from judging_app.domain.aggregation import Vote
from judging_app.domain.calibration import square_root
from judging_app.domain.exact import TICKS_PER_POINT, from_ticks
from judging_app.domain.rubric import Dimension
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.seat_totals import SeatTotals

DEVIATION_PLACES: Final = 4
"""Decimals of a standard deviation."""

MOST_CLASSES: Final = 10
"""Classes of a distribution, at most."""

_NICE: Final = (1, 2, 5)


class Summary(NamedTuple):
    """What a set of values comes to, in points; `deviation` is `None` below two values."""

    number: int
    mean: Fraction
    deviation: Fraction | None
    median: Fraction
    lowest: Fraction
    highest: Fraction

    @property
    def spread(self) -> Fraction:
        """极差: from the lowest to the highest."""
        return self.highest - self.lowest


class ScoreClass(NamedTuple):
    """One class of a distribution: from `low` up to, and without, `high`."""

    low: Fraction
    high: Fraction
    number: int


class JudgeSummary(NamedTuple):
    """One judge in one dimension: the totals that counted or were dropped, and how often they were.

    Where criteria are trimmed one by one, `low` and `high` count marks, else sheets.
    """

    dimension: str
    judge: str
    totals: Summary
    low: int
    high: int


class CriterionSummary(NamedTuple):
    """One criterion over every mark that was handed in."""

    dimension: str
    criterion: str
    marks: Summary


class EntrySummary(NamedTuple):
    """How far the judges lay apart on one entry in one dimension."""

    dimension: str
    entry: str
    totals: Summary


class FinalSummary(NamedTuple):
    """The final scores of the ranked entries of a track; of all where `track` is empty."""

    track: str
    finals: Summary


class RoundStatistics(NamedTuple):
    """Everything about one round. Seats without a vote are left out, reserves that were not needed too."""

    judges: tuple[JudgeSummary, ...]
    criteria: tuple[CriterionSummary, ...]
    entries: tuple[EntrySummary, ...]
    finals: tuple[FinalSummary, ...]
    distribution: tuple[ScoreClass, ...]


def summarize(values: Sequence[int | Fraction]) -> Summary | None:
    """Summarize values in ticks; `None` where there are none."""
    if not values:
        return None
    ordered = sorted(values)
    count, total, squares = len(ordered), sum(ordered), sum(value * value for value in ordered)
    deviation = None
    if count > 1:
        variance = Fraction(count * squares - total * total) / (count * (count - 1) * TICKS_PER_POINT**2)
        deviation = square_root(variance, DEVIATION_PLACES)
    middle = ordered[(count - 1) // 2] + ordered[count // 2]
    return Summary(
        count,
        Fraction(total) / (count * TICKS_PER_POINT),
        deviation,
        Fraction(middle) / (2 * TICKS_PER_POINT),
        from_ticks(ordered[0]),
        from_ticks(ordered[-1]),
    )


def distribution(values: Sequence[Fraction]) -> tuple[ScoreClass, ...]:
    """Count values by classes of one width, 1, 2 or 5 times a power of ten, ten classes at most.

    The first class begins at a multiple of the width. Values that are all equal make one class.
    """
    if not values:
        return ()
    lowest, highest = min(values), max(values)
    width = _class_width(highest - lowest)
    first, last = lowest // width, highest // width
    counts = [0] * (last - first + 1)
    for value in values:
        counts[value // width - first] += 1
    return tuple(
        ScoreClass((first + at) * width, (first + at + 1) * width, count) for at, count in enumerate(counts)
    )


def _class_width(spread: Fraction) -> Fraction:
    """The smallest width, a hundredth of a point or more, with which no more than ten classes are needed.

    One class is kept in reserve: values need not begin at a multiple of the width.
    """
    power = Fraction(1, 100)
    while True:
        for nice in _NICE:
            if spread <= nice * power * (MOST_CLASSES - 1):
                return nice * power
        power *= 10


def round_statistics(board: Scoreboard, totals: SeatTotals) -> RoundStatistics:
    """Work out every statistic of a round; `totals` are those of the same board."""
    judges: list[JudgeSummary] = []
    criteria: list[CriterionSummary] = []
    entries: list[EntrySummary] = []
    for dimension in board.rulebook.judged:
        found = _Collected(board, totals, dimension)
        judges += found.judges()
        criteria += found.criteria()
        entries += found.entries()
    finals = {entry: board.scores[entry].final or Fraction(0) for entry in board.standings.overall.order}
    return RoundStatistics(
        tuple(judges),
        tuple(criteria),
        tuple(entries),
        tuple(_finals(board, finals)),
        distribution(list(finals.values())),
    )


def _finals(board: Scoreboard, finals: dict[str, Fraction]) -> Iterable[FinalSummary]:
    scopes = {"": board.standings.overall, **board.standings.tracks}
    for track, ranking in scopes.items():
        summary = summarize([finals[entry] * TICKS_PER_POINT for entry in ranking.order])
        if summary is not None:
            yield FinalSummary(track, summary)


class _Collected:
    """The totals and marks of one judged dimension, by judge, criterion and entry."""

    def __init__(self, board: Scoreboard, totals: SeatTotals, dimension: Dimension) -> None:
        self._dimension = dimension
        seats = [seat for seat in board.round.seats if seat.scores(dimension.code) and seat.votes]
        self._by_judge: dict[str, list[int | Fraction]] = {seat.judge: [] for seat in seats}
        self._by_criterion: dict[str, list[int | Fraction]] = {leaf.code: [] for leaf in dimension.leaves()}
        self._by_entry: dict[str, list[int | Fraction]] = {}
        self._low = dict.fromkeys(self._by_judge, 0)
        self._high = dict.fromkeys(self._by_judge, 0)
        for entry, score in board.scores.items():
            here = score.dimension(dimension.code)
            if here is None:
                continue
            for seat in totals.of(dimension, entry).values():
                if seat.total is None or seat.sheet is None or seat.judge not in self._by_judge:
                    continue
                ticks = seat.ticks
                self._by_judge[seat.judge].append(ticks)
                self._by_entry.setdefault(entry, []).append(ticks)
                for code, mark in seat.sheet.marks.items():
                    if code in self._by_criterion:
                        self._by_criterion[code].append(mark)
            panels = [here.panel, *(item.panel for item in here.criteria)]
            self._count_drops(vote for panel in panels if panel is not None for vote in panel.votes)

    def _count_drops(self, votes: Iterable[Vote]) -> None:
        for vote in votes:
            if vote.judge in self._low:
                self._low[vote.judge] += bool(vote.dropped_low or vote.half_low)
                self._high[vote.judge] += bool(vote.dropped_high or vote.half_high)

    def judges(self) -> Iterable[JudgeSummary]:
        """Each judge who handed anything in, in seat order."""
        for judge, values in self._by_judge.items():
            summary = summarize(values)
            if summary is not None:
                yield JudgeSummary(self._dimension.code, judge, summary, self._low[judge], self._high[judge])

    def criteria(self) -> Iterable[CriterionSummary]:
        """Each criterion that has marks, in the rubric's order."""
        for code, values in self._by_criterion.items():
            summary = summarize(values)
            if summary is not None:
                yield CriterionSummary(self._dimension.code, code, summary)

    def entries(self) -> Iterable[EntrySummary]:
        """Each entry that was marked."""
        for entry, values in self._by_entry.items():
            summary = summarize(values)
            if summary is not None:
                yield EntrySummary(self._dimension.code, entry, summary)
