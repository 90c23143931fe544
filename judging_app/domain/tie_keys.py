"""The values that equal entries are compared by (RULES §3 Ties)."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from judging_app.domain.event import UNRANKED, Role
from judging_app.domain.exact import from_ticks
from judging_app.domain.ranking import KeyValue
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import TieKey, TieKeyKind
from judging_app.domain.scoring import gather, sheet_value
from judging_app.domain.sheets import COUNTING

if TYPE_CHECKING:
    from judging_app.domain.scoreboard import Scoreboard

HEAD_SEAT = "head"
"""Names the head judge of an entry's panel in a tie key of kind SEAT."""


def key_value(board: "Scoreboard", entry: str, key: TieKey) -> KeyValue:
    """Find an entry's value for a link of the chain; `None` where it has none."""
    match key.kind:
        case TieKeyKind.DIMENSION:
            dimension = board.scores[entry].dimension(key.of)
            return None if dimension is None else dimension.score
        case TieKeyKind.CRITERION:
            return _criterion(board, entry, key.of)
        case TieKeyKind.INDICATOR:
            value = board.index.value_of(entry, key.of)
            return None if value is None else value.used
        case TieKeyKind.UNROUNDED:
            return board.scores[entry].exact
        case TieKeyKind.EARLIER_ROUND:
            return board.earlier.get(key.of, {}).get(entry)
        case TieKeyKind.DEDUCTIONS:
            score = board.scores[entry]
            parts = [score.adjustments, *(item.adjustments for item in score.dimensions)]
            parts += [item.sheet_adjustments for item in score.dimensions]
            return sum((part.deduction for part in parts), Fraction(0))
        case TieKeyKind.SEAT:
            return _seat(board, entry, key.of)
        case TieKeyKind.FIRSTS:
            return _firsts(board, entry, key.of)
        case _:
            return _from_totals(board, entry, key)


def _criterion(board: "Scoreboard", entry: str, code: str) -> KeyValue:
    for dimension in board.scores[entry].dimensions:
        for item in dimension.items:
            if item.criterion == code:
                return item.score
        for criterion in board.criteria_of(entry, dimension.dimension):
            if criterion.criterion == code:
                return criterion.score
    return None


def _judged(board: "Scoreboard", of: str) -> Sequence[Dimension]:
    """The judged dimension that a key names, or all of them."""
    return [dimension for dimension in board.rulebook.judged if not of or dimension.code == of]


def _totals(board: "Scoreboard", entry: str, dimension: Dimension) -> list[tuple[str, int | Fraction, int]]:
    """(judge, total in ticks, votes) of the counting sheets."""
    participation = board.index.participations[entry]
    plan = board.index.plan_for(dimension, entry)
    return [
        (seat.judge, sheet_value(plan, sheet), seat.votes)
        for seat, sheet in gather(board.index, dimension, participation).sheets
    ]


def _from_totals(board: "Scoreboard", entry: str, key: TieKey) -> KeyValue:
    """Keys over the sheets as they are, nothing dropped; several dimensions are added up."""
    answers: list[Fraction | tuple[Fraction, ...]] = []
    for dimension in _judged(board, key.of):
        totals = _totals(board, entry, dimension)
        votes = sorted(total for _, total, number in totals for _ in range(number))
        if not votes:
            return None
        answers.append(_over_votes(key.kind, votes))
    if not answers:
        return None
    if isinstance(answers[0], tuple):
        return answers[0]
    return sum((answer for answer in answers if isinstance(answer, Fraction)), Fraction(0))


def _over_votes(kind: TieKeyKind, votes: list[int | Fraction]) -> Fraction | tuple[Fraction, ...]:
    match kind:
        case TieKeyKind.UNTRIMMED:
            return from_ticks(Fraction(sum(votes), len(votes)))
        case TieKeyKind.HIGHEST:
            return from_ticks(votes[-1])
        case TieKeyKind.LOWEST:
            return from_ticks(votes[0])
        case TieKeyKind.DROP_LOWEST:
            return tuple(from_ticks(sum(votes[dropped:])) for dropped in range(1, len(votes)))
        case _:
            return from_ticks(sum(votes))


def _seat(board: "Scoreboard", entry: str, of: str) -> KeyValue:
    """One judge's total over the judged dimensions, also where the seat has no vote.

    Where each dimension has a head of its own, each head's total counts for that dimension.
    """
    panel = board.index.participations[entry].panel
    answer: Fraction | None = None
    for dimension in board.rulebook.judged:
        seats = board.index.seats_for(panel, dimension.code)
        heads = (seat.judge for seat in seats if seat.role is Role.HEAD)
        judge = next(heads, "") if of == HEAD_SEAT else of
        sheet = board.index.sheets_of(dimension.code, entry).get(judge)
        if sheet is not None and sheet.standing in COUNTING:
            total = from_ticks(sheet_value(board.index.plan_for(dimension, entry), sheet))
            answer = total if answer is None else answer + total
    return answer


def _firsts(board: "Scoreboard", entry: str, of: str) -> KeyValue:
    """How many judges with a vote gave the entry their highest total, alone or shared."""
    firsts = 0
    others = [item.entry for item in board.index.competing() if item.status not in UNRANKED]
    for dimension in _judged(board, of):
        best: dict[str, int | Fraction] = {}
        for other in others:
            for judge, total, _ in _totals(board, other, dimension):
                best[judge] = max(total, best.get(judge, total))
        own = _totals(board, entry, dimension)
        firsts += sum(total == best[judge] for judge, total, votes in own if votes)
    return Fraction(firsts)
