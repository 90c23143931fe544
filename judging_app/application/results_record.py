"""A round's results as plain values: what `results --json` writes and what archives keep.

Every number is an exact decimal (or "numerator/denominator") in a string, so that nothing is lost
to a reader's floats; what is not there is null, never 0.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

from judging_app.domain.event import Entry, Event
from judging_app.domain.exact import exact_text
from judging_app.domain.ranking import KeyValue, Place, Ranking, TieNote
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import AdjustmentSum, CriterionScore, DimensionScore, ItemScore

FORMAT: Final = 1
"""Version of the record; a later one adds fields and keeps these."""

Record = dict[str, Any]


def results_json(event: Event, round_code: str) -> Record:
    """Rank a round and answer with everything that its ranking consists of.

    Entries come in order of their places, those without a place last.
    """
    board = Scoreboard(event, round_code)
    overall = _by_entry(board.standings.overall)
    tracks = {
        entry: place
        for ranking in board.standings.tracks.values()
        for entry, place in _by_entry(ranking).items()
    }
    order = [*board.standings.overall.order, *(entry for entry, _ in board.standings.unranked)]
    known = {entry.code: entry for entry in event.entries}
    return {
        "format": FORMAT,
        "event": event.name,
        "round": {"code": board.round.code, "name": board.round.name},
        "rulebook": {"name": board.rulebook.name, "fingerprint": board.rulebook.fingerprint},
        "entries": [_entry(board, known[code], overall.get(code), tracks.get(code)) for code in order],
        "awards": [
            {
                "name": outcome.award.name,
                "kind": outcome.award.kind.value,
                "scope": outcome.scope,
                "winners": list(outcome.winners),
                "open_tie": list(outcome.open_tie),
                "vacant": outcome.vacant,
            }
            for outcome in board.standings.awards
        ],
    }


def _by_entry(ranking: Ranking) -> Mapping[str, Place]:
    return {place.entry: place for place in ranking.places()}


def _text(value: Fraction | None) -> str | None:
    return None if value is None else exact_text(value)


def _entry(board: Scoreboard, entry: Entry, place: Place | None, in_track: Place | None) -> Record:
    score = board.scores[entry.code]
    return {
        "code": entry.code,
        "name": entry.name,
        "organization": entry.organization,
        "track": entry.track,
        "place": None if place is None else exact_text(place.number),
        "shared": place is not None and place.shared,
        "place_in_track": None if in_track is None else exact_text(in_track.number),
        "unranked": None if score.unranked is None else score.unranked.value,
        "final": _text(score.final),
        "exact": _text(score.exact),
        "provisional": score.provisional,
        "dimensions": [_dimension(board, entry.code, item) for item in score.dimensions],
        "adjustments": _adjustments(score.adjustments),
        "rounds": [
            {
                "round": part.round,
                "score": _text(part.score),
                "weight": exact_text(part.weight),
                "counted": part.counted,
            }
            for part in score.rounds
        ],
        "awards": [outcome.award.name for outcome in board.standings.awards_of(entry.code)],
        "tie": None if place is None or place.note is None else _tie(place.note),
        "tie_in_track": None if in_track is None or in_track.note is None else _tie(in_track.note),
    }


def _dimension(board: Scoreboard, entry: str, item: DimensionScore) -> Record:
    return {
        "code": item.dimension,
        "raw": _text(item.raw),
        "calibrated": None if item.calibrated is None else _text(item.calibrated.value),
        "score": _text(item.score),
        "weighted": _text(item.weighted),
        "criteria": [*_criteria(board.criteria_of(entry, item.dimension)), *map(_item, item.items)],
        "adjustments": _adjustments(item.adjustments),
        "sheet_adjustments": _adjustments(item.sheet_adjustments),
        "owed": list(item.owed),
        "excused": {seat.judge: seat.standing.value for seat in item.excused},
        "dropped": _dropped(item),
    }


def _criteria(criteria: Iterable[CriterionScore]) -> list[Record]:
    return [
        {"code": item.criterion, "score": _text(item.score), "factored": _text(item.factored)}
        for item in criteria
    ]


def _item(item: ItemScore) -> Record:
    return {
        "code": item.criterion,
        "figure": _text(item.value),
        "verified": item.verified,
        "score": _text(item.score),
    }


def _dropped(item: DimensionScore) -> list[Record]:
    votes = item.panel.votes if item.panel is not None else ()
    return [
        {"judge": vote.judge, "low": vote.dropped_low, "high": vote.dropped_high}
        for vote in votes
        if vote.dropped_low or vote.dropped_high
    ]


def _adjustments(found: AdjustmentSum) -> Record:
    return {
        "net": exact_text(found.net),
        "items": [
            {
                "code": item.code,
                "kind": item.kind.value,
                "points": exact_text(item.points),
                "reason": item.reason,
            }
            for item in found.items
        ],
    }


def _tie(note: TieNote) -> Record:
    """Why a tie fell as it did: with whom, and every key that was looked at with its values."""
    return {
        "with": list(note.entries),
        "steps": [
            {
                "key": step.key.kind.value,
                "of": step.key.of,
                "values": {entry: _key_value(value) for entry, value in step.values},
            }
            for step in note.steps
        ],
        "open": None if note.open_key is None else note.open_key.kind.value,
    }


def _key_value(value: KeyValue) -> str | list[str] | None:
    if isinstance(value, tuple):
        return [exact_text(part) for part in value]
    return _text(value)
