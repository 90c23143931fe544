"""A new event as it is first written: one round under a chosen rulebook, one panel, nothing in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from judging_app.domain.event import Event, Panel, Round, Track
from judging_app.domain.rulebook import Rulebook

ROUND_CODE: Final = "R1"
PANEL_CODE: Final = "P1"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """What an organizer fills in for a new event."""

    name: str
    round_name: str
    panel_name: str
    rulebook: Rulebook
    date: str = ""
    place: str = ""
    organizer: str = ""
    tracks: tuple[Track, ...] = ()


def make_event(wanted: NewEvent) -> Event:
    """Make the event: its records can be stored although entries and seats are still to come."""
    panels = (Panel(PANEL_CODE, wanted.panel_name),) if wanted.rulebook.judged else ()
    round_ = Round(ROUND_CODE, wanted.round_name, wanted.rulebook, panels)
    return Event(
        wanted.name,
        wanted.date,
        wanted.place,
        wanted.organizer,
        tracks=wanted.tracks,
        rounds=(round_,),
    )


def coded_tracks(named: Iterable[tuple[str, str]], taken: Sequence[Track] = ()) -> tuple[Track, ...]:
    """Tracks of (code, name) pairs; one without a code gets the next free of T1, T2, ..."""
    pairs = list(named)
    used = {code for code, _ in pairs if code} | {track.code for track in taken}
    made: list[Track] = []
    number = 0
    for code, name in pairs:
        if code:
            made.append(Track(code, name))
            continue
        number += 1
        while f"T{number}" in used:
            number += 1
        made.append(Track(f"T{number}", name))
    return tuple(made)
