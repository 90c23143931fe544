"""Who gets a certificate: one for each winner of an award, none for a vacancy or an open tie."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from judging_app.application.queries import StandingsView
from judging_app.domain.awards import AwardOutcome
from judging_app.domain.event import Entry
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.ranking import Place
from judging_app.domain.rulebook import AwardKind

DOUBTS: Final = frozenset(
    {
        Problem.SHEETS_OWED,
        Problem.INDICATOR_VALUE_MISSING,
        Problem.SUBMISSIONS_HELD,
        Problem.TIE_UNDECIDED,
        Problem.AWARD_LINE_TIED,
    }
)
"""While one of these stands, another entry may yet win."""


class Winner(NamedTuple):
    """An entry that won an award.

    `place` is that in the award's ranking, `None` while a tie about it is open. `sequence` counts the
    certificates of the round from 1, whichever of them are printed.
    """

    entry: Entry
    track: str
    award: str
    place: Fraction | None
    shared: bool
    score: Fraction | None
    sequence: int


class AwardGroup(NamedTuple):
    """An award in one ranking: `track` is the ranking's name, empty for the overall one.

    `waiting` counts the places that an open tie keeps free, `vacant` those that nobody gets.
    """

    key: str
    award: str
    track: str
    is_cut_line: bool
    winners: tuple[Winner, ...]
    waiting: int
    vacant: int


def award_groups(view: StandingsView) -> tuple[AwardGroup, ...]:
    """Every award of a round with its winners, prizes before cut lines."""
    outcomes = view.standings.awards
    order = sorted(range(len(outcomes)), key=lambda at: outcomes[at].award.kind is AwardKind.ADVANCE)
    entries = {entry.code: entry for entry in view.event.entries}
    tracks = {track.code: track.name or track.code for track in view.event.tracks}
    groups: list[AwardGroup] = []
    count = 0
    for at in order:
        outcome = outcomes[at]
        winners = tuple(_winners(view, outcome, entries, tracks, count))
        groups.append(
            AwardGroup(
                f"{at}/{outcome.scope}",
                outcome.award.name,
                tracks.get(outcome.scope, outcome.scope),
                outcome.award.kind is AwardKind.ADVANCE,
                winners,
                outcome.held,
                outcome.vacant,
            )
        )
        # Places kept free keep their numbers: a ruling renumbers nobody's certificate.
        count += len(winners) + outcome.held
    return tuple(groups)


def doubts(view: StandingsView) -> tuple[Finding, ...]:
    """What makes the results provisional: certificates that are printed now may be wrong."""
    return tuple(finding for finding in view.notices if finding.problem in DOUBTS)


def _winners(
    view: StandingsView,
    outcome: AwardOutcome,
    entries: dict[str, Entry],
    tracks: dict[str, str],
    before: int,
) -> Iterator[Winner]:
    standings = view.standings
    ranking = standings.tracks.get(outcome.scope) if outcome.scope else standings.overall
    for number, code in enumerate(outcome.winners, start=before + 1):
        place = None if ranking is None else ranking.place(code)
        entry = entries[code]
        known = None if place is None or _is_open(place) else place
        yield Winner(
            entry,
            tracks.get(entry.track, entry.track),
            outcome.award.name,
            None if known is None else known.number,
            known is not None and known.shared,
            standings.scores[code].final,
            number,
        )


def _is_open(place: Place) -> bool:
    return place.note is not None and place.note.open_key is not None
