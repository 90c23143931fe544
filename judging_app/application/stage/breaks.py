"""Breaks stay where they are in the day when entries around them change their turns."""

from collections.abc import Iterator
from dataclasses import replace

from judging_app.application.stage.records import Show, StageRecords
from judging_app.domain.event import Event


def shows_kept(stage: StageRecords, before: Event, after: Event) -> Iterator[tuple[str, Show, Show]]:
    """Rounds whose breaks come before other entries now: the round, its show as it was, and as it is.

    A break is known by the entry after it. Where another entry gets that turn the break comes before
    that one: lunch stays between the sixth and the seventh, whoever they are. Taken back, the change
    brings everything back.
    """
    for code, show in stage.shows.items():
        kept = _kept(show, *(_turns(event, code, show) for event in (before, after)))
        if kept != show:
            yield code, show, kept


def _turns(event: Event, round_code: str, show: Show) -> dict[str, list[str]]:
    """Every session's entries in running order."""
    round_ = event.round(round_code)
    playing = {item.entry for item in round_.participations} if round_ is not None else set()
    turns: dict[str, list[str]] = {item.code: [] for item in show.stages}
    for entry in event.in_running_order():
        if entry.code in playing:
            turns[show.session_of(entry.code)].append(entry.code)
    return turns


def _kept(show: Show, before: dict[str, list[str]], after: dict[str, list[str]]) -> Show:
    breaks = []
    for item in show.breaks:
        old, new = before.get(item.session, []), after.get(item.session, [])
        moves = item.before in old and set(old) == set(new)
        breaks.append(replace(item, before=new[old.index(item.before)]) if moves else item)
    return replace(show, breaks=tuple(breaks))
