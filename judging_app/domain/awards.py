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
    that wait for a ruling; `extra` counts winners beyond the size, because all tied get it.
    """

    award: Award
    scope: str
    size: int | None
    winners: tuple[str, ...]
    open_tie: tuple[str, ...] = ()
    extra: int = 0

    @property
    def vacant(self) -> int:
        """Places of the award that nobody gets."""
        return 0 if self.size is None else max(0, self.size - len(self.winners) - len(self.open_tie))


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
            outcome = _give(award, scope, ranking, start, final_of, rulebook.better)
            outcomes.append(outcome)
            if award.kind is AwardKind.AWARD:
                taken[scope] = start + len(outcome.winners) + len(outcome.open_tie)
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
) -> AwardOutcome:
    size = award_size(award, len(ranking.order))
    able = ranking.order[start:]
    if award.minimum is not None:
        able = tuple(entry for entry in able if _reaches(final_of(entry), award.minimum, better))
    if size is None or len(able) <= size:
        return AwardOutcome(award, scope, size, able)
    line = start + size
    if size == 0 or ranking.numbers[line - 1] != ranking.numbers[line]:
        return AwardOutcome(award, scope, size, able[:size])
    number = ranking.numbers[line]
    clear = tuple(entry for at, entry in enumerate(able) if ranking.numbers[start + at] < number)
    tied = tuple(entry for at, entry in enumerate(able) if ranking.numbers[start + at] == number)
    match award.line_tie:
        case LineTie.INCLUDE:
            return AwardOutcome(award, scope, size, clear + tied, extra=len(clear + tied) - size)
        case LineTie.EXCLUDE:
            return AwardOutcome(award, scope, size, clear)
        case LineTie.RULING:
            return AwardOutcome(award, scope, size, clear, open_tie=tied)


def _reaches(final: Fraction, minimum: Fraction, better: Better) -> bool:
    return final >= minimum if better is Better.HIGHER else final <= minimum
