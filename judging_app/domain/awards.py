"""Station 10: awards and cut lines, given in order of places (RULES §4.12)."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.ranking import Ranking
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    CountMode,
    LineTie,
    Rulebook,
)


class AwardOutcome(NamedTuple):
    """One award in one ranking: who gets it, how many it is for, and a tie across its line.

    `size` is `None` where everyone above the minimum gets it. `open_tie` lists the tied entries
    that wait for a ruling, `held` counts the places kept for them; `extra` counts winners beyond the
    size, because all tied get it.
    """

    award: Award
    scope: str
    size: int | None
    winners: tuple[str, ...]
    open_tie: tuple[str, ...] = ()
    extra: int = 0
    held: int = 0

    @property
    def vacant(self) -> int:
        """Places of the award that nobody gets."""
        return 0 if self.size is None else max(0, self.size - len(self.winners) - self.held)


def give_awards(
    rulebook: Rulebook,
    overall: Ranking,
    tracks: Mapping[str, Ranking],
    final_of: Callable[[str], Fraction],
) -> tuple[AwardOutcome, ...]:
    """Give every award and draw every cut line.

    Prize tiers of one ranking follow each other; a cut line counts from the top by itself.
    """
    outcomes: list[AwardOutcome] = []
    taken: dict[str, int] = {}
    for award in rulebook.awards:
        for scope, ranking in _rankings(award, overall, tracks):
            start = taken.get(scope, 0) if award.kind is AwardKind.AWARD else 0
            outcome, end = _give(award, scope, ranking, start, final_of, rulebook.better)
            outcomes.append(outcome)
            if award.kind is AwardKind.AWARD:
                taken[scope] = end
    return tuple(outcomes)


def _rankings(award: Award, overall: Ranking, tracks: Mapping[str, Ranking]) -> Sequence[tuple[str, Ranking]]:
    if award.scope == EACH_TRACK:
        return list(tracks.items())
    if award.scope:
        return [(award.scope, tracks[award.scope])] if award.scope in tracks else []
    return [("", overall)]


def award_size(award: Award, ranked: int) -> int | None:
    """How many get an award when so many entries are ranked."""
    if award.count is not None:
        return award.count
    if award.percent is None:
        return None
    exact = award.percent * ranked / 100
    match award.percent_mode:
        case CountMode.DOWN:
            return exact.__floor__()
        case CountMode.UP:
            return exact.__ceil__()
        case CountMode.HALF_UP:
            return (exact + Fraction(1, 2)).__floor__()


def _give(
    award: Award,
    scope: str,
    ranking: Ranking,
    start: int,
    final_of: Callable[[str], Fraction],
    better: Better,
) -> tuple[AwardOutcome, int]:
    """Give one award from a position of the ranking on; answer also where the next award starts.

    An award before may have left a tie open across its line; those of the tie who will get this
    award instead are not known yet, so their places are held.
    """
    size = award_size(award, len(ranking.order))
    able = ranking.order[start:]
    if award.minimum is not None:
        able = tuple(entry for entry in able if _reaches(final_of(entry), award.minimum, better))
    numbers = ranking.numbers[start : start + len(able)]
    undecided = ranking.numbers[start - 1] if start and able else None
    waiting = sum(number == undecided for number in numbers)
    open_before = tuple(
        entry
        for entry, number in zip(ranking.order, ranking.numbers, strict=True)
        if waiting and number == undecided
    )
    if size is None or len(able) <= size:
        won = AwardOutcome(award, scope, size, able[waiting:], open_before, held=waiting)
        return won, start + len(able)
    if size <= waiting:
        won = AwardOutcome(award, scope, size, (), open_before if size else (), held=size)
        return won, start + size
    if size == 0 or numbers[size - 1] != numbers[size]:
        won = AwardOutcome(award, scope, size, able[waiting:size], open_before, held=waiting)
        return won, start + size
    clear = numbers.index(numbers[size])
    end = clear + numbers.count(numbers[size])
    match award.line_tie:
        case LineTie.INCLUDE:
            won = AwardOutcome(award, scope, size, able[waiting:end], open_before, end - size, waiting)
            return won, start + end
        case LineTie.EXCLUDE:
            won = AwardOutcome(award, scope, size, able[waiting:clear], open_before, held=waiting)
            return won, start + clear
        case LineTie.RULING:
            tied = open_before + able[clear:end]
            held = waiting + size - clear
            return AwardOutcome(award, scope, size, able[waiting:clear], tied, held=held), start + size


def _reaches(final: Fraction, minimum: Fraction, better: Better) -> bool:
    return final >= minimum if better is Better.HIGHER else final <= minimum
