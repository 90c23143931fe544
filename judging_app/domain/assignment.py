"""Which panel scores which entry: by hand, by track, or by a draw that anybody can repeat.

A draw sorts the entries by the SHA-256 of "seed/code" in UTF-8, written as 64 hexadecimal digits:
with the seed on record anyone can check it with no more than a tool that computes SHA-256
(`printf '%s' '20261105/E07' | sha256sum`), on any machine and in any year.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from judging_app.domain.event import UNRANKED, Event, Participation, Round
from judging_app.domain.problems import JudgingError, Problem


class Conflict(NamedTuple):
    """An entry whose panel seats judges who are recused from it."""

    entry: str
    panel: str
    judges: tuple[str, ...]


class Assignment(NamedTuple):
    """An assignment that is proposed; nothing is changed yet.

    participations: every entry of the round, in the round's order, with its panel. conflicts: what
    recusals could not be honoured. sizes: entries per panel, and track_sizes: per panel and track,
    withdrawn and other unranked entries left out. A draw has its seed and the drawn order.
    """

    participations: tuple[Participation, ...]
    conflicts: tuple[Conflict, ...]
    sizes: Mapping[str, int]
    track_sizes: Mapping[str, Mapping[str, int]]
    seed: int | None = None
    order: tuple[str, ...] = ()


def drawn_order(entries: Iterable[str], seed: int) -> tuple[str, ...]:
    """Draw an order (出场顺序) of these entries' codes: by the SHA-256 of "seed/code"."""
    return tuple(sorted(entries, key=lambda code: hashlib.sha256(f"{seed}/{code}".encode()).hexdigest()))


def by_hand(event: Event, round_: Round, panel_of: Mapping[str, str]) -> Assignment:
    """Put entries into the panels named, by code; all others stay where they are.

    With nothing to change it reports on the assignment as it stands. Raises UNKNOWN_PANEL and
    ENTRY_NOT_IN_ROUND.
    """
    taking_part = {item.entry for item in round_.participations}
    known = {panel.code for panel in round_.panels}
    for entry, panel in panel_of.items():
        if entry not in taking_part:
            raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=entry)
        if panel not in known:
            raise JudgingError.of(Problem.UNKNOWN_PANEL, panel=panel)
    return _assignment(event, round_, panel_of)


def by_track(event: Event, round_: Round, panel_of_track: Mapping[str, str]) -> Assignment:
    """Give every track a panel of its own; tracks that are not named stay where they are.

    The empty code names the entries without a track. Raises UNKNOWN_PANEL.
    """
    tracks = _tracks(event)
    panel_of = {
        item.entry: panel_of_track[tracks.get(item.entry, "")]
        for item in round_.participations
        if tracks.get(item.entry, "") in panel_of_track
    }
    return by_hand(event, round_, panel_of)


def balanced(event: Event, round_: Round, seed: int) -> Assignment:
    """Deal the entries to the panels in serpentine (Z形, as 安徽发改委 does) over a drawn order.

    Each track is dealt apart: first panel to last, last to first, and so on, so that within a track
    and altogether the panels' sizes differ by one at most. Then recusals are honoured: an entry
    that met a recused judge goes to a panel without one, or to the panel with the fewest where there
    is none, and sizes are evened out again as far as recusals let them. Withdrawn, disqualified and
    cancelled entries are not dealt: they keep their panel, or get the first one where they have none.

    Raises UNKNOWN_PANEL for a round without panels.
    """
    panels = [panel.code for panel in round_.panels]
    if not panels:
        raise JudgingError.of(Problem.UNKNOWN_PANEL, panel="")
    tracks = _tracks(event)
    order = drawn_order((item.entry for item in round_.participations if item.status not in UNRANKED), seed)
    by_its_track: dict[str, list[str]] = {track.code: [] for track in event.tracks}
    for entry in order:
        by_its_track.setdefault(tracks.get(entry, ""), []).append(entry)
    deal = _Deal(panels, _allowed(round_, panels))
    for entries in by_its_track.values():
        deal.deal(entries)
    deal.honour(list(by_its_track.values()))
    idle = {
        item.entry: panels[0]
        for item in round_.participations
        if item.status in UNRANKED and item.panel not in panels
    }
    return _assignment(event, round_, idle | deal.panel_of)._replace(seed=seed, order=order)


def _tracks(event: Event) -> Mapping[str, str]:
    return {entry.code: entry.track for entry in event.entries}


def _recused(round_: Round) -> Callable[[str, str], tuple[str, ...]]:
    """Finds the judges of a panel, in seat order, who are recused from an entry."""
    pairs = {(item.judge, item.entry) for item in round_.recusals}
    seated: dict[str, dict[str, None]] = {}
    for seat in round_.seats:
        seated.setdefault(seat.panel, {})[seat.judge] = None

    def find(panel: str, entry: str) -> tuple[str, ...]:
        return tuple(judge for judge in seated.get(panel, ()) if (judge, entry) in pairs)

    return find


def _allowed(round_: Round, panels: Sequence[str]) -> Callable[[str], Sequence[str]]:
    """Finds the panels that an entry may go to: those with the fewest recused judges."""
    recused = _recused(round_)
    concerned = {item.entry for item in round_.recusals}

    def find(entry: str) -> Sequence[str]:
        if entry not in concerned:
            return panels
        numbers = {panel: len(recused(panel, entry)) for panel in panels}
        fewest = min(numbers.values())
        return [panel for panel in panels if numbers[panel] == fewest]

    return find


def _assignment(event: Event, round_: Round, panel_of: Mapping[str, str]) -> Assignment:
    participations = tuple(
        replace(item, panel=panel_of.get(item.entry, item.panel)) for item in round_.participations
    )
    recused, tracks = _recused(round_), _tracks(event)
    ranked = [item for item in participations if item.status not in UNRANKED]
    found = (Conflict(item.entry, item.panel, recused(item.panel, item.entry)) for item in ranked)
    sizes = Counter(item.panel for item in ranked)
    by_track_too: dict[str, Counter[str]] = {panel.code: Counter() for panel in round_.panels}
    for item in ranked:
        by_track_too.setdefault(item.panel, Counter())[tracks.get(item.entry, "")] += 1
    return Assignment(
        participations,
        tuple(conflict for conflict in found if conflict.judges),
        {panel: sizes[panel] for panel in by_track_too},
        {panel: dict(counted) for panel, counted in by_track_too.items()},
    )


class _Deal:
    """Deals entries to panels, and moves some of them where recusals ask for it."""

    def __init__(self, panels: Sequence[str], allowed: Callable[[str], Sequence[str]]) -> None:
        self.panels = panels
        self.allowed = allowed
        self.panel_of: dict[str, str] = {}
        self.totals: Counter[str] = Counter()

    def deal(self, entries: Sequence[str]) -> None:
        """Deal one track in serpentine, so that the last, short pass goes to the smallest panels."""
        passes = len(entries) // len(self.panels)
        row = sorted(self.panels, key=lambda panel: self.totals[panel], reverse=bool(passes % 2))
        for start in range(0, len(entries), len(row)):
            for entry, panel in zip(entries[start : start + len(row)], row, strict=False):
                self._put(entry, panel)
            row = row[::-1]

    def _put(self, entry: str, panel: str) -> None:
        before = self.panel_of.get(entry)
        if before is not None:
            self.totals[before] -= 1
        self.panel_of[entry] = panel
        self.totals[panel] += 1

    def honour(self, tracks: Sequence[Sequence[str]]) -> None:
        """Move entries away from recused judges, then even sizes out without meeting them again.

        Evening out is exact: where no chain of moves leads from a larger panel to one smaller by two
        or more, no other assignment that honours as much is more even (optimal semi-matching,
        Harvey, Ladner, Lovász, Tamir 2003).
        """
        moved = False
        for entries in tracks:
            for entry in entries:
                allowed = self.allowed(entry)
                if self.panel_of[entry] not in allowed:
                    sizes = self._sizes(entries)
                    self._put(entry, min(allowed, key=lambda panel: (sizes[panel], self.totals[panel])))
                    moved = True
        while moved:
            moved = any(self._even_out(entries) for entries in tracks)

    def _sizes(self, entries: Sequence[str]) -> Counter[str]:
        return Counter(self.panel_of[entry] for entry in entries)

    def _even_out(self, entries: Sequence[str]) -> bool:
        """Take one step towards even sizes within a track, else altogether; answers whether there was one."""
        sizes = self._sizes(entries)
        pairs = [(big, small) for big in self.panels for small in self.panels]
        uneven = [pair for pair in pairs if sizes[pair[0]] - sizes[pair[1]] >= 2]
        uneven += [
            (big, small)
            for big, small in pairs
            if sizes[big] - sizes[small] == 1 and self.totals[big] - self.totals[small] >= 2
        ]
        for big, small in uneven:
            chain = self._chain(entries, big, small)
            for entry, panel in chain:
                self._put(entry, panel)
            if chain:
                return True
        return False

    def _chain(self, entries: Sequence[str], start: str, goal: str) -> list[tuple[str, str]]:
        """The shortest chain of moves that takes one entry off `start` and brings one to `goal`."""
        came: dict[str, tuple[str, str]] = {}
        reached, at = [start], 0
        while at < len(reached) and goal not in came:
            panel = reached[at]
            at += 1
            for entry in reversed(entries):
                if self.panel_of[entry] != panel:
                    continue
                for other in self.allowed(entry):
                    if other not in came and other != start:
                        came[other] = entry, panel
                        reached.append(other)
        moves: list[tuple[str, str]] = []
        panel = goal
        while panel != start:
            if panel not in came:
                return []
            entry, before = came[panel]
            moves.append((entry, panel))
            panel = before
        return moves
