"""How a panel stands before an entry: who is to score it, whose sheets count, and what trimming drops."""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.aggregation import Method, PanelScore, Rung, Vote
from judging_app.domain.event import Participation, Role, Seat, seat_group
from judging_app.domain.rubric import Dimension
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import DimensionScore, SeatStanding
from judging_app.domain.scoring import gather
from judging_app.domain.sheets import EXCUSED

_BY_DESIGN = frozenset({Method.MEDIAN, Method.CLOSEST_TWO})
"""Methods that keep one or two values of any number."""


class Trimming(NamedTuple):
    """What became of the values of one group of seats.

    `criterion` is empty where whole sheets are aggregated, `group` where seats are not weighted by
    group. `judges` brought a value; of `low` and `high` votes were dropped (or, with the method
    SOFT, counted half). `kept` is the number of votes that count.
    """

    criterion: str
    group: str
    method: Method
    judges: tuple[str, ...]
    low: tuple[str, ...]
    high: tuple[str, ...]
    kept: Fraction


class Expected(NamedTuple):
    """What will be done with one group once everybody has handed in: its votes and the ladder's step."""

    group: str
    votes: int
    rung: Rung


class PanelState(NamedTuple):
    """How an entry stands in one judged dimension.

    seats: who is to score it, reserves that will have to stand in included. counting: whose sheets
    count now (seats without a vote are in neither). owed: who has not handed in yet. excused: who
    owes nothing, and why. score: the dimension's score in points, `None` while there is none.
    """

    seats: tuple[str, ...]
    counting: tuple[str, ...]
    owed: tuple[str, ...]
    excused: tuple[SeatStanding, ...]
    expected: tuple[Expected, ...]
    trimmings: tuple[Trimming, ...]
    score: Fraction | None

    @property
    def marks_left(self) -> int:
        """The fewest votes that any group or criterion is left with; expected ones while sheets are owed."""
        if self.owed or not self.counting:
            return min((_left(item.rung, item.votes) for item in self.expected), default=0)
        return min((_kept(item) for item in self.trimmings), default=0)


def _left(rung: Rung, votes: int) -> int:
    return votes - rung.drop_low - rung.drop_high


def _kept(trimming: Trimming) -> int:
    return len(trimming.judges) if trimming.method in _BY_DESIGN else int(trimming.kept)


def panel_state(board: Scoreboard, dimension: Dimension, entry: str) -> PanelState | None:
    """How an entry stands in one judged dimension; `None` where it is not scored there."""
    score = board.scores[entry].dimension(dimension.code)
    if score is None:
        return None
    item = board.index.participations[entry]
    gathered = gather(board.index, dimension, item)
    counting = tuple(seat.judge for seat, _ in gathered.sheets if seat.votes)
    expected = _expected_seats(board, dimension, item, score)
    return PanelState(
        tuple(seat.judge for seat in expected),
        counting,
        gathered.owed,
        gathered.excused,
        _expected(dimension, expected),
        tuple(_trimmings(score)),
        score.score,
    )


def _expected_seats(
    board: Scoreboard, dimension: Dimension, item: Participation, score: DimensionScore
) -> list[Seat]:
    """The seats that are not excused, and as many reserves as are needed and can stand in."""
    sheets = board.index.sheets_of(dimension.code, item.entry)
    recused = board.index.recused_from(item.entry)
    out = {judge for judge, sheet in sheets.items() if sheet.standing in EXCUSED} | set(recused)
    seats = board.index.seats_for(item.panel, dimension.code)
    able = [seat for seat in seats if seat.votes and seat.judge not in out]
    there = set(sheets)
    reserves = [seat for seat in able if seat.role is Role.RESERVE]
    reserves.sort(key=lambda seat: seat.judge not in there)
    regular = [seat for seat in able if seat.role is not Role.RESERVE]
    return regular + reserves[: len(score.excused)]


def _expected(dimension: Dimension, seats: list[Seat]) -> tuple[Expected, ...]:
    rule = dimension.aggregation
    votes: Counter[str] = Counter()
    for seat in seats:
        votes[seat_group(seat) if rule.group_weights else ""] += seat.votes
    groups = [item.group for item in rule.group_weights] if rule.group_weights else [""]
    return tuple(Expected(group, votes[group], rule.rung_for(votes[group])) for group in groups)


def _trimmings(score: DimensionScore) -> Iterator[Trimming]:
    panels: list[tuple[str, PanelScore | None]] = [("", score.panel)]
    panels += [(item.criterion, item.panel) for item in score.criteria]
    for criterion, panel in panels:
        for group in panel.groups if panel is not None else ():
            yield Trimming(
                criterion,
                group.group,
                group.rung.method,
                tuple(vote.judge for vote in group.votes),
                _judges(vote for vote in group.votes if vote.dropped_low or vote.half_low),
                _judges(vote for vote in group.votes if vote.dropped_high or vote.half_high),
                group.counted,
            )


def _judges(votes: Iterable[Vote]) -> tuple[str, ...]:
    return tuple(vote.judge for vote in votes)
