"""Rulebooks in the making and in force: drafts, versions, and what a new version changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.event import Event, Round
from judging_app.domain.problems import Finding, JudgingError
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Scoreboard


@dataclass(frozen=True, slots=True)
class RulebookVersion:
    """One published version of a round's rulebook; versions are kept for ever."""

    round: str
    version: int
    rulebook: Rulebook
    reason: str
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RulebookDraft:
    """A rulebook being edited. `base` is the fingerprint of the version that it began from."""

    round: str
    rulebook: Rulebook
    base: str
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlaceMove:
    """An entry's place and final score before and after; `None` where it has none."""

    entry: str
    place_before: Fraction | None
    place_after: Fraction | None
    score_before: Fraction | None
    score_after: Fraction | None


@dataclass(frozen=True, slots=True)
class Amendment:
    """A new version of the rules as the log keeps it, with every place that it moved."""

    rulebook: Rulebook
    moves: tuple[PlaceMove, ...] = ()


class AmendmentView(NamedTuple):
    """What publishing a rulebook would do. `findings` with errors keep it from being published.

    `lost_figures` counts figures of indicators that the new rules no longer have.
    """

    findings: tuple[Finding, ...]
    moves: tuple[PlaceMove, ...]
    needs_reason: bool
    lost_figures: int


def amended(round_: Round, rulebook: Rulebook) -> Round:
    """The round under another rulebook; figures of indicators that are gone go with them."""
    known = {leaf.code for dimension in rulebook.measured for leaf in dimension.leaves()}
    values = tuple(value for value in round_.values if value.criterion in known)
    return replace(round_, rulebook=rulebook, values=values)


def with_round(event: Event, changed: Round) -> Event:
    """The event with one of its rounds in another state."""
    rounds = tuple(changed if item.code == changed.code else item for item in event.rounds)
    return replace(event, rounds=rounds)


class _Standing(NamedTuple):
    place: Fraction | None
    score: Fraction | None


def place_moves(before: Event, after: Event, round_code: str) -> tuple[PlaceMove, ...]:
    """Compare the places and final scores of a round in two states of an event."""
    old, new = _standings(before, round_code), _standings(after, round_code)
    nothing = _Standing(None, None)
    moves = []
    for entry in dict.fromkeys((*old, *new)):
        one, other = old.get(entry, nothing), new.get(entry, nothing)
        if one != other:
            moves.append(PlaceMove(entry, one.place, other.place, one.score, other.score))
    return tuple(moves)


def _standings(event: Event, round_code: str) -> Mapping[str, _Standing]:
    """Every entry's place and score; nothing where the rules cannot rank."""
    try:
        board = Scoreboard(event, round_code)
        ranking = board.standings.overall
    except JudgingError:
        return {}
    places = {place.entry: place.number for place in ranking.places()}
    return {entry: _Standing(places.get(entry), score.final) for entry, score in board.scores.items()}
