"""A plan's entries laid into the event: tracks, entries, their part in the round, claimed figures."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from judging_app.domain.event import Entry, Event, Participation, Round, Track
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.origins import Origin


def applied(
    event: Event,
    round_: Round,
    new_tracks: Sequence[Track],
    entries: Sequence[Entry],
    values: Sequence[IndicatorValue],
    origins: Sequence[Origin] = (),
) -> Event:
    """The event with these entries, figures and origins; whatever is not named stays as it is.

    A new entry joins the round, in its panel where the round has exactly one.
    """
    planned = {entry.code: entry for entry in entries}
    known = {entry.code for entry in event.entries}
    old = tuple(planned.get(entry.code, entry) for entry in event.entries)
    new = tuple(entry for entry in entries if entry.code not in known)
    fresh = {origin.entry: origin for origin in origins}
    kept = tuple(fresh.pop(origin.entry, origin) for origin in event.origins)
    return replace(
        event,
        tracks=(*event.tracks, *new_tracks),
        entries=(*old, *new),
        rounds=tuple(
            _joined(item, list(planned), values) if item.code == round_.code else item
            for item in event.rounds
        ),
        origins=(*kept, *fresh.values()),
    )


def _joined(round_: Round, codes: Sequence[str], values: Sequence[IndicatorValue]) -> Round:
    present = {item.entry for item in round_.participations}
    panel = round_.panels[0].code if len(round_.panels) == 1 else ""
    joining = tuple(Participation(code, panel) for code in codes if code not in present)
    changed = {(value.entry, value.criterion): value for value in values}
    kept = tuple(changed.pop((value.entry, value.criterion), value) for value in round_.values)
    return replace(
        round_,
        participations=(*round_.participations, *joining),
        values=(*kept, *changed.values()),
    )


def with_claim(value: IndicatorValue, claimed: Fraction) -> IndicatorValue:
    """A figure with another claim; what was verified belonged to the old one and is asked for anew."""
    return replace(
        value,
        claimed=claimed,
        verified=None,
        counts=None,
        verified_by="",
        confirmed_by="",
        evidence_missing=False,
    )
