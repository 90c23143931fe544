"""What a deal or a draw would come to, in words, before it is applied."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from judging_app.desktop.models.judges_edits import with_order
from judging_app.domain.assignment import Assignment, drawn_order
from judging_app.domain.event import UNRANKED, Event, Participation, Round, Track
from judging_app.wording.language import translate

_MOST_NAMES = 3


class Outcome(NamedTuple):
    """What would come of it; `wrong` keeps it from being applied, as does `idle` (nothing changes)."""

    summary: str
    warning: str = ""
    wrong: str = ""
    idle: bool = False


def tracks_in(event: Event, round_: Round) -> list[Track]:
    """The tracks of a round's entries; those without one go under an empty code."""
    taking_part = {part.entry for part in round_.participations}
    used = {entry.track for entry in event.entries if entry.code in taking_part}
    tracks = [track for track in event.tracks if track.code in used]
    if "" in used and tracks:
        tracks.append(Track("", translate("PanelsPage", "Without a track")))
    return tracks


def held_entries(round_: Round, moved: Mapping[str, str]) -> list[str]:
    """The entries that would change their panel although they have sheets."""
    scored = {sheet.entry for sheet in round_.sheets}
    return [
        part.entry
        for part in round_.participations
        if part.entry in scored and moved.get(part.entry, part.panel) != part.panel
    ]


def entry_names(event: Event, codes: Sequence[str]) -> str:
    """Names of entries, the first few of many."""
    names = [entry.name if (entry := event.entry(code)) is not None else code for code in codes[:_MOST_NAMES]]
    text = translate("Consequences", ", ").join(names)
    return f"{text}…" if len(codes) > _MOST_NAMES else text


def panel_sizes(event: Event, assignment: Assignment, panel: str) -> str:
    """How many entries a panel has, in all and per track; who is out of the ranking is not counted."""
    tracks = assignment.track_sizes.get(panel, {})
    parts = [f"{track.name} {tracks[track.code]}" for track in event.tracks if tracks.get(track.code)]
    text = translate("PanelsPage", "{count} entries").format(count=assignment.sizes.get(panel, 0))
    return f"{text} · {translate('Consequences', ', ').join(parts)}" if len(parts) > 1 else text


def deal_outcome(event: Event, round_: Round, found: Assignment) -> Outcome:
    """What an assignment would change: sizes, recusals that are met, entries that cannot go."""
    goal = {part.entry: part.panel for part in found.participations}
    moved = [part.entry for part in round_.participations if goal[part.entry] != part.panel]
    lines = [translate("PanelsPage", "Entries that change the panel: {count}").format(count=len(moved))]
    lines += [_line(panel.name, panel_sizes(event, found, panel.code)) for panel in round_.panels]
    wrong = ""
    if held := held_entries(round_, goal):
        text = translate("PanelsPage", "{entries}: scored already and would change the panel")
        wrong = text.format(entries=entry_names(event, held))
    judges = {judge.code: judge.name for judge in event.judges}
    comma = translate("Consequences", ", ")
    met = [
        _line(entry_names(event, [item.entry]), comma.join(judges.get(code, code) for code in item.judges))
        for item in found.conflicts
    ]
    warning = ""
    if met:
        head = translate("PanelsPage", "Recusals that could not be honoured: {count}")
        warning = "\n".join((head.format(count=len(met)), *met))
    return Outcome("\n".join(lines), warning, wrong, idle=not moved)


def drawn(event: Event, round_: Round, seed: int, *, by_track: bool) -> tuple[Event, tuple[str, ...]]:
    """The event with the running order drawn, and the order; who is out of the ranking has no number.

    With `by_track` the tracks follow one another, each drawn by itself.
    """
    competing = [part.entry for part in round_.participations if part.status not in UNRANKED]
    if by_track:
        tracks = {entry.code: entry.track for entry in event.entries}
        codes = [*(track.code for track in event.tracks), ""]
        groups = [[code for code in competing if tracks.get(code, "") == track] for track in codes]
    else:
        groups = [competing]
    order = tuple(code for group in groups for code in drawn_order(group, seed))
    return with_order(event, order, _out(round_.participations)), order


def order_outcome(event: Event, round_: Round, changed: Event, order: Sequence[str]) -> Outcome:
    """The order as a list; with one panel the board is this very list."""
    names = {entry.code: entry.name for entry in event.entries}
    lines = [f"{at:02} {names.get(code, code)}" for at, code in enumerate(order, start=1)]
    return Outcome("\n".join(lines) if len(round_.panels) > 1 else "", idle=changed == event)


def _out(parts: Sequence[Participation]) -> list[str]:
    return [part.entry for part in parts if part.status in UNRANKED]


def _line(name: str, text: str) -> str:
    return translate("PanelsPage", "{name}: {text}").format(name=name, text=text)
