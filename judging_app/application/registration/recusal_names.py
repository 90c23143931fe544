"""Whom a judge does not score, as one cell names them: projects, their codes, or organizations."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from judging_app.application.registration.identity import index, name_key, same_code
from judging_app.application.registration.numbers import NOTHING
from judging_app.application.registration.words import core, likeness, plain
from judging_app.domain.event import Entry

_SEPARATORS: Final = re.compile(r"[、,，;；\n|]+|(?<=\S)\s+/\s+(?=\S)")
_LIKE_ENOUGH: Final = 0.6


class Unresolved(NamedTuple):
    """A name that means no entry, or several; and the whole cell as it may have been meant."""

    name: str
    candidates: tuple[str, ...]
    suggestion: str | None


class RecusalNames:
    """Finds entries by what a cell calls them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._by_name = index(entries, lambda entry: name_key(entry.name))
        self._by_code = index(entries, lambda entry: same_code(entry.code))
        self._by_organization = index(
            (entry for entry in entries if entry.organization), lambda entry: name_key(entry.organization)
        )

    def resolve(self, text: str) -> tuple[list[Entry], list[Unresolved]]:
        """The entries that a cell names, each once, and the names that leave a doubt.

        An organization stands for every entry of its own. A cell that says "无" names nobody. Where
        the cell as a whole names one entry (乡村快递) and its parts name others (乡村、快递), neither
        is taken.
        """
        if plain(text) in NOTHING or not text.strip():
            return [], []
        whole = self._find(text)
        entries, doubts = self._resolve_parts(text)
        if len(whole) != 1 or entries == whole:
            return entries, doubts
        if doubts:
            return whole, []
        names = (whole[0].name, *(entry.name for entry in entries))
        return [], [Unresolved(text, names, None)]

    def _resolve_parts(self, text: str) -> tuple[list[Entry], list[Unresolved]]:
        parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
        found: dict[str, Entry] = {}
        doubts: list[Unresolved] = []
        for at, part in enumerate(parts):
            entries = self._find(part)
            if not entries or self._is_doubtful(part, entries):
                doubts.append(self._doubt(parts, at, entries))
            else:
                found |= {entry.code: entry for entry in entries}
        return list(found.values()), doubts

    def _find(self, name: str) -> list[Entry]:
        key = name_key(name)
        for table in (self._by_name, self._by_code, self._by_organization):
            entries = table.get(key if table is not self._by_code else same_code(name))
            if entries:
                return entries
        return []

    def _is_doubtful(self, name: str, entries: Sequence[Entry]) -> bool:
        return len(entries) > 1 and name_key(name) not in self._by_organization

    def _doubt(self, parts: Sequence[str], at: int, entries: Sequence[Entry]) -> Unresolved:
        near = list(entries) or self._near(parts[at])
        candidates = tuple(entry.name for entry in near)
        if entries or not near:
            return Unresolved(parts[at], candidates, None)
        mended = [near[0].name if place == at else part for place, part in enumerate(parts)]
        return Unresolved(parts[at], candidates, "、".join(mended))

    def _near(self, name: str) -> list[Entry]:
        key = core(name)
        scored = [(self._score(key, entry), entry) for entry in self._entries]
        best = max((score for score, _ in scored), default=0.0)
        return [entry for score, entry in scored if score == best] if best >= _LIKE_ENOUGH else []

    @staticmethod
    def _score(key: str, entry: Entry) -> float:
        names = [core(entry.name), core(entry.organization)]
        scores = [likeness(key, name) for name in names]
        held = len(key) >= 2 and any(key in name for name in names)
        return max(*scores, _LIKE_ENOUGH if held else 0.0)


def listed(entries: Iterable[Entry]) -> str:
    """Entries as a cell names them."""
    return "、".join(entry.name for entry in entries)
