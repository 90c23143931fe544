"""What each seat brought to an entry in a judged dimension, and what became of it."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from judging_app.domain.aggregation import Vote
from judging_app.domain.exact import TICKS_PER_POINT, from_ticks
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scoring import gather, sheet_value
from judging_app.domain.sheets import Sheet, Standing


class SeatTotal(NamedTuple):
    """One seat's part in an entry's panel score.

    total: the sheet's total in points, `None` where no sheet counts. vote: what the panel did with
    it; `None` where criteria are aggregated one by one, and where the sheet has no vote. standing:
    why there is no total. spare: a reserve's sheet that was not needed. ticks: the total in ticks.
    """

    judge: str
    total: Fraction | None
    vote: Vote | None = None
    standing: Standing | None = None
    spare: bool = False
    sheet: Sheet | None = None
    ticks: int | Fraction = 0

    @property
    def dropped(self) -> bool:
        """Whether nothing of it counts."""
        vote = self.vote
        return vote is not None and (vote.dropped_low > 0 or vote.dropped_high > 0) and vote.kept == 0


def seat_totals(board: Scoreboard, dimension: Dimension, entry: str) -> Mapping[str, SeatTotal]:
    """Every seat that had to do with an entry, by judge; empty where it is not scored there.

    A reserve and a seat without a vote that brought nothing are left out: nothing was asked of them.
    """
    score = board.scores[entry].dimension(dimension.code)
    if score is None:
        return {}
    index = board.index
    plan = index.plan_for(dimension, entry)
    gathered = gather(index, dimension, index.participations[entry])
    votes = {vote.judge: vote for vote in score.panel.votes} if score.panel is not None else {}
    found: dict[str, SeatTotal] = {}
    for seat, sheet in gathered.sheets:
        ticks = sheet_value(plan, sheet)
        vote = votes.get(seat.judge)
        found[seat.judge] = SeatTotal(seat.judge, points_of(ticks), vote, sheet=sheet, ticks=ticks)
    sheets = index.sheets_of(dimension.code, entry)
    for judge in gathered.owed:
        kept = sheets.get(judge)
        standing = Standing.NOT_SCORED if kept is None else kept.standing
        found[judge] = SeatTotal(judge, None, standing=standing, sheet=kept)
    for excused in gathered.excused:
        kept = sheets.get(excused.judge)
        found[excused.judge] = SeatTotal(excused.judge, None, standing=excused.standing, sheet=kept)
    for judge in gathered.spare:
        found[judge] = SeatTotal(judge, None, spare=True, sheet=sheets.get(judge))
    return found


def mark_decimals(criterion: Criterion) -> int:
    """Decimals that a mark of a criterion may have, by its step."""
    return next(places for places in range(5) if not criterion.step * 10**places % TICKS_PER_POINT)


def total_decimals(dimension: Dimension) -> int | None:
    """Decimals that any judge's total may have; `None` where factors decide and nothing is rounded."""
    rounding = dimension.rounding(Station.SHEET)
    if rounding is not None:
        return rounding.places
    leaves = dimension.leaves()
    if any(leaf.factor != 1 for leaf in leaves):
        return None
    return max(map(mark_decimals, leaves), default=0)


@lru_cache(maxsize=4096)
def points_of(ticks: int | Fraction) -> Fraction:
    """Ticks as points; the same totals come again and again."""
    return from_ticks(ticks)


class SeatTotals:
    """Every seat's totals of a round, each looked up once; for a board that does not change."""

    def __init__(self, board: Scoreboard) -> None:
        self._board = board
        self._found: dict[tuple[str, str], Mapping[str, SeatTotal]] = {}

    def of(self, dimension: Dimension, entry: str) -> Mapping[str, SeatTotal]:
        """What `seat_totals` says."""
        key = dimension.code, entry
        if key not in self._found:
            self._found[key] = seat_totals(self._board, dimension, entry)
        return self._found[key]


def drop_signs(vote: Vote) -> str:
    """▼ dropped as lowest, ▲ as highest, hollow where it counts half; a number where only some votes are."""
    if not (vote.dropped_low or vote.dropped_high or vote.half_low or vote.half_high):
        return ""
    some = "" if vote.kept == 0 or vote.votes == 1 else str(vote.dropped_low or vote.dropped_high)
    dropped = ("▼" if vote.dropped_low else "") + ("▲" if vote.dropped_high else "")
    half = ("▽" if vote.half_low else "") + ("△" if vote.half_high else "")
    return dropped + (some if dropped else "") + half
