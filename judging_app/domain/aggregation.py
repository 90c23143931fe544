"""Station 2: the seats' values for one entry become one value (RULES §3, §4.5).

Values are in ticks. A seat's `votes` count as that many equal votes; trimming takes votes, not
seats (MW杯), and exactly one copy of a tied extreme. Recused, abstained, voided and absent seats
never get here: a rule that drops two of six works on the four that remain.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.exact import TICKS_PER_POINT


class Level(StrEnum):
    """What is aggregated across the seats; the two give different results."""

    SHEET = "sheet"
    """Each judge's total, the usual in Chinese contests."""
    CRITERION = "criterion"
    """Each criterion by itself, as in the ISU judging system."""


class Method(StrEnum):
    """How the seats' values become one."""

    MEAN = "mean"
    TRIMMED = "trimmed"
    """Drop the lowest and the highest, mean of the rest."""
    MEDIAN = "median"
    SOFT = "soft"
    """The lowest and the highest count half (MW杯 public score: 5 votes, divided by 4)."""
    CLOSEST_TWO = "closest_two"
    """Mean of the two closest values, the higher pair where two pairs are as close (IJRU)."""


class Combine(StrEnum):
    """What becomes of the kept values."""

    MEAN = "mean"
    SUM = "sum"


class Transform(StrEnum):
    """What a judge's totals are turned into before they are aggregated."""

    NONE = "none"
    PLACES = "places"
    """The judge's own places, 1 for the best, ties sharing the mean place (ordinal sum)."""
    BORDA = "borda"
    """Number of entries that the judge scored, less the place (Borda count)."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: what is done with a panel of at least so many votes."""

    at_least: int
    method: Method = Method.MEAN
    drop_low: int = 0
    drop_high: int = 0

    def leaves_nothing_of(self, votes: int) -> bool:
        """Whether trimming would drop every vote of so many."""
        return self.method is Method.TRIMMED and votes <= self.drop_low + self.drop_high


@dataclass(frozen=True, slots=True)
class GroupWeight:
    """The part of one group of seats (专家 75, 大众 25) in the panel's score."""

    group: str
    weight: Fraction


@dataclass(frozen=True, slots=True)
class Aggregation:
    """How a judged dimension turns its sheets into a panel score.

    `minimum` is the fewest votes for which trimming is done, a plain mean below; a `ladder`
    replaces it with a step for every size. `multiplier` and the entry's value for the indicator
    `difficulty` multiply the result (diving).
    """

    level: Level = Level.SHEET
    method: Method = Method.MEAN
    drop_low: int = 0
    drop_high: int = 0
    minimum: int = 0
    ladder: tuple[Rung, ...] = ()
    combine: Combine = Combine.MEAN
    transform: Transform = Transform.NONE
    group_weights: tuple[GroupWeight, ...] = ()
    multiplier: Fraction = Fraction(1)
    difficulty: str = ""

    def rung_for(self, votes: int) -> Rung:
        """Find what is done with a panel of so many votes."""
        if self.method is not Method.TRIMMED:
            return Rung(0, self.method)
        if self.ladder:
            fitting = [rung for rung in self.ladder if rung.at_least <= votes]
            rung = max(fitting, key=lambda rung: rung.at_least) if fitting else Rung(0)
            return Rung(rung.at_least) if rung.leaves_nothing_of(votes) else rung
        if votes < self.minimum or votes <= self.drop_low + self.drop_high:
            return Rung(0)
        return Rung(self.minimum, Method.TRIMMED, self.drop_low, self.drop_high)


class SeatValue(NamedTuple):
    """What one seat brings: its value in ticks and its votes."""

    judge: str
    value: int | Fraction
    votes: int = 1
    group: str = ""


class Vote(NamedTuple):
    """What became of one seat's value: how many of its votes were dropped at either end.

    `half_low` and `half_high` tell that one vote counts half as an extreme (soft trimming).
    """

    judge: str
    value: int | Fraction
    votes: int
    dropped_low: int = 0
    dropped_high: int = 0
    half_low: bool = False
    half_high: bool = False

    @property
    def kept(self) -> Fraction:
        """The votes that count."""
        halves = Fraction(int(self.half_low) + int(self.half_high), 2)
        return self.votes - self.dropped_low - self.dropped_high - halves


class GroupScore(NamedTuple):
    """One group's votes and value in points, and the step of the ladder that was applied."""

    group: str
    rung: Rung
    votes: tuple[Vote, ...]
    total: Fraction
    """Sum of the kept values, in points."""
    counted: Fraction
    """Number of the kept votes."""
    value: Fraction


class PanelScore(NamedTuple):
    """The seats' values as one value in points, with everything that led to it."""

    value: Fraction
    groups: tuple[GroupScore, ...]

    @property
    def votes(self) -> tuple[Vote, ...]:
        """The votes of every group, in seat order within a group."""
        if len(self.groups) == 1:
            return self.groups[0].votes
        return tuple(vote for group in self.groups for vote in group.votes)


def aggregate(rule: Aggregation, seats: Sequence[SeatValue]) -> PanelScore | None:
    """Turn the seats' values for one entry (or one criterion of it) into a panel score.

    Answers `None` when there is nothing to aggregate: no seat at all, or none in a group that
    carries weight. A missing group is never made up for by the others.
    """
    counting = [seat for seat in seats if seat.votes > 0]
    if not counting:
        return None
    if not rule.group_weights:
        group = _aggregate_group(rule, "", counting)
        return PanelScore(group.value, (group,))
    groups: list[GroupScore] = []
    total = weights = Fraction(0)
    for weighted in rule.group_weights:
        members = [seat for seat in counting if seat.group == weighted.group]
        if not members:
            return None
        group = _aggregate_group(rule, weighted.group, members)
        groups.append(group)
        total += group.value * weighted.weight
        weights += weighted.weight
    return PanelScore(total / weights, tuple(groups))


def _aggregate_group(rule: Aggregation, group: str, seats: list[SeatValue]) -> GroupScore:
    rung = rule.rung_for(sum(seat.votes for seat in seats))
    votes = _MARKERS[rung.method](rung, seats)
    total: int | Fraction = 0
    count: int | Fraction = 0
    for vote in votes:
        if vote.half_low or vote.half_high:
            total += vote.value * vote.kept
            count += vote.kept
        else:
            number = vote.votes - vote.dropped_low - vote.dropped_high
            total += vote.value * number
            count += number
    points = Fraction(total) / TICKS_PER_POINT
    if rule.combine is Combine.SUM:
        return GroupScore(group, rung, votes, points, Fraction(count), points)
    value = Fraction(total, count * TICKS_PER_POINT)
    return GroupScore(group, rung, votes, points, Fraction(count), value)


def _keep_all(_: Rung, seats: list[SeatValue]) -> tuple[Vote, ...]:
    return tuple(Vote(seat.judge, seat.value, seat.votes) for seat in seats)


def _by_value(seats: list[SeatValue]) -> list[int]:
    """Positions of the seats from the lowest value to the highest, seat order among equals."""
    return sorted(range(len(seats)), key=lambda position: seats[position].value)


def _take(seats: list[SeatValue], order: Sequence[int], number: int) -> dict[int, int]:
    """Take so many votes from the front of an order: votes taken by position."""
    taken: dict[int, int] = {}
    for position in order:
        if number <= 0:
            break
        taken[position] = min(seats[position].votes, number)
        number -= taken[position]
    return taken


def _drop_extremes(rung: Rung, seats: list[SeatValue]) -> tuple[Vote, ...]:
    order = _by_value(seats)
    low = _take(seats, order, rung.drop_low)
    high = _take(seats, order[::-1], rung.drop_high)
    return tuple(
        Vote(seat.judge, seat.value, seat.votes, low.get(position, 0), high.get(position, 0))
        for position, seat in enumerate(seats)
    )


def _halve_extremes(rung: Rung, seats: list[SeatValue]) -> tuple[Vote, ...]:
    if sum(seat.votes for seat in seats) < 3:
        return _keep_all(rung, seats)
    order = _by_value(seats)
    return tuple(
        Vote(
            seat.judge,
            seat.value,
            seat.votes,
            half_low=position == order[0],
            half_high=position == order[-1],
        )
        for position, seat in enumerate(seats)
    )


def _keep_middle(_: Rung, seats: list[SeatValue]) -> tuple[Vote, ...]:
    """Median: drop votes from both ends until one (odd) or two (even) remain."""
    votes = sum(seat.votes for seat in seats)
    side = (votes - 1) // 2
    return _drop_extremes(Rung(0, Method.TRIMMED, side, side), seats)


def _keep_closest_two(rung: Rung, seats: list[SeatValue]) -> tuple[Vote, ...]:
    votes = sum(seat.votes for seat in seats)
    if votes < 3:
        return _keep_all(rung, seats)
    values = [seats[position].value for position in _by_value(seats) for _ in range(seats[position].votes)]
    gaps = [(high - low, -index) for index, (low, high) in enumerate(itertools.pairwise(values))]
    first = -min(gaps)[1]
    return _drop_extremes(Rung(0, Method.TRIMMED, first, votes - first - 2), seats)


_MARKERS = {
    Method.MEAN: _keep_all,
    Method.TRIMMED: _drop_extremes,
    Method.MEDIAN: _keep_middle,
    Method.SOFT: _halve_extremes,
    Method.CLOSEST_TWO: _keep_closest_two,
}


def judge_places(totals: Sequence[int | Fraction], *, higher_is_better: bool = True) -> list[Fraction]:
    """Give one judge's places for totals in the same order, ties sharing the mean place."""
    order = sorted(range(len(totals)), key=lambda at: totals[at], reverse=higher_is_better)
    places = [Fraction(0)] * len(totals)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and totals[order[end]] == totals[order[start]]:
            end += 1
        for position in order[start:end]:
            places[position] = Fraction(start + 1 + end, 2)
        start = end
    return places


def transformed(transform: Transform, totals: Sequence[int | Fraction]) -> list[int | Fraction]:
    """Turn one judge's totals over the entries into what the rulebook aggregates, in ticks."""
    match transform:
        case Transform.NONE:
            return list(totals)
        case Transform.PLACES:
            return [place * TICKS_PER_POINT for place in judge_places(totals)]
        case Transform.BORDA:
            return [(len(totals) - place) * TICKS_PER_POINT for place in judge_places(totals)]
