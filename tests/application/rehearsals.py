"""Smaller events out of the sample event, for shows that are over sooner."""

from dataclasses import replace
from typing import Any

from judging_app.domain.event import Event


def few(event: Event, count: int) -> Event:
    """The sample event with its first entries only."""
    kept, (round_,) = {f"{number:02}" for number in range(1, count + 1)}, event.rounds
    parts: dict[str, Any] = {
        name: tuple(item for item in getattr(round_, name) if item.entry in kept)
        for name in ("participations", "recusals", "values", "adjustments", "sheets")
    }
    entries = tuple(entry for entry in event.entries if entry.code in kept)
    return replace(event, entries=entries, rounds=(replace(round_, **parts),))
