"""Tracks as a table spells them: known ones, new ones, and those that look like another."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from judging_app.application.registration.words import core, likeness, simplified
from judging_app.domain.event import Track

_ENDINGS: Final = ("组别", "赛道", "组", "类", "track", "group")
_ALIKE: Final = 0.8


@dataclass(frozen=True)
class TrackNames:
    """How every spelling of a table is to be read.

    `known` gives a track's code for its exact name or code; `fresh` are the names of tracks to be
    created, in the table's order; `alike` gives the name that a spelling probably means.
    """

    known: dict[str, str]
    fresh: dict[str, str]
    alike: dict[str, str]


def read_tracks(tracks: Iterable[Track], spelled: Iterable[tuple[str, bool]]) -> TrackNames:
    """Sort a table's spellings; each comes with whether a person said that it is right as it is.

    The event's tracks are the measure. Where it has none, the commonest spelling of the table is;
    no spelling is ever merged into another unasked.
    """
    known: dict[str, str] = {}
    names: list[str] = []
    for track in tracks:
        known.setdefault(track.code, track.code)
        names.append(track.name)
    for track in tracks:
        known[track.name] = track.code
    counted: Counter[str] = Counter()
    sure: set[str] = set()
    for text, confirmed in spelled:
        counted[text] += 1
        if confirmed:
            sure.add(text)
    alike: dict[str, str] = {}
    fresh: set[str] = set()
    for text, _ in sorted(counted.items(), key=lambda item: (item[0] != item[0].strip(), -item[1])):
        if text in known or not text.strip():
            continue
        near = None if text in sure else _nearest(text, names)
        if near is not None:
            alike[text] = near
        else:
            fresh.add(text)
            names.append(text)
    codes = set(known.values())
    fresh_codes: dict[str, str] = {}
    for text in (text for text in counted if text in fresh):
        fresh_codes[text] = _free_code(codes)
        codes.add(fresh_codes[text])
    return TrackNames(known, fresh_codes, alike)


def _free_code(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"T{number}" in taken:
        number += 1
    return f"T{number}"


def _nearest(text: str, names: list[str]) -> str | None:
    stem = _stem(text)
    for name in names:
        if _stem(name) == stem:
            return name
    best = max(names, key=lambda name: likeness(stem, _stem(name)), default=None)
    if best is None or min(len(stem), len(_stem(best))) < 2:
        return None
    return best if likeness(stem, _stem(best)) >= _ALIKE else None


def _stem(name: str) -> str:
    stem = simplified(core(name))
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) > len(ending):
            return stem.removesuffix(ending)
    return stem
