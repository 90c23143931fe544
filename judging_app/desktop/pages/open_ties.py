"""Which tie of an entry waits for a ruling or a lot, or was settled by one and may be settled anew."""

from typing import NamedTuple

from judging_app.application.queries import Explanation, StandingsView
from judging_app.domain.ranking import Place
from judging_app.domain.rulebook import DECIDED_BY_PEOPLE, TieKeyKind


class Tie(NamedTuple):
    """A tied group and the kind of decision that the rulebook asks for."""

    entries: tuple[str, ...]
    kind: TieKeyKind
    is_open: bool


def tie_to_rule(view: StandingsView, explanation: Explanation) -> Tie | None:
    """The tie that people decide, overall first, then in the entry's track."""
    for place in (explanation.place, explanation.track_place):
        found = None if place is None else _in_place(place)
        if found is not None:
            return found
    kinds = [key.kind for key in view.round.rulebook.tie_chain if key.kind in DECIDED_BY_PEOPLE]
    if kinds and explanation.awards_open:
        return Tie(explanation.awards_open[0].open_tie, kinds[0], is_open=True)
    return None


def _in_place(place: Place) -> Tie | None:
    note = place.note
    if note is None:
        return None
    if note.open_key is not None:
        return Tie(note.entries, note.open_key.kind, is_open=True)
    for step in note.steps:
        if step.key.kind in DECIDED_BY_PEOPLE:
            return Tie(tuple(entry for entry, _ in step.values), step.key.kind, is_open=False)
    return None
