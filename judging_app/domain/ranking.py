"""Station 9: places, and for every tie why it fell as it did (RULES §3 Ties, §4.11).

Entries with equal values walk down the rulebook's chain: each key splits a group into smaller
ones, and what is still equal goes on to the next key. A key that somebody has to supply (a
ruling, a lot) and that is not there yet leaves the tie open and says so.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from judging_app.domain.rulebook import DECIDED_BY_PEOPLE, Better, PlaceStyle, TieKey, TieKeyKind

KeyValue = Fraction | tuple[Fraction, ...] | None
"""What an entry is compared by; `None` where it has nothing, which comes last."""

KeyOf = Callable[[str, TieKey], KeyValue]
OrderOf = Callable[[TieKeyKind, Sequence[str]], Mapping[str, int] | None]
"""Finds the recorded ruling or lot that covers a tied group: position by entry, from 1."""


class TieStep(NamedTuple):
    """One key that a tied group was compared by, with each entry's value."""

    key: TieKey
    values: tuple[tuple[str, KeyValue], ...]


class TieNote(NamedTuple):
    """A tied group's way down the chain, as one of its entries went.

    `open_key` names the decision that is still to be made, if one is.
    """

    entries: tuple[str, ...]
    steps: tuple[TieStep, ...]
    open_key: TieKey | None = None


class Place(NamedTuple):
    """An entry's place; a half only in the mean style."""

    entry: str
    number: Fraction
    shared: bool
    note: TieNote | None


class Ranking(NamedTuple):
    """Entries from the first to the last with their places; `notes` only for those once tied."""

    order: tuple[str, ...]
    numbers: tuple[Fraction | int, ...]
    notes: Mapping[str, TieNote]

    def place(self, entry: str) -> Place | None:
        """The place of an entry, or `None` when it is not ranked here."""
        try:
            at = self.order.index(entry)
        except ValueError:
            return None
        return self._place_at(at)

    def places(self) -> tuple[Place, ...]:
        """Every place in order."""
        return tuple(self._place_at(at) for at in range(len(self.order)))

    def _place_at(self, at: int) -> Place:
        number = self.numbers[at]
        before = at > 0 and self.numbers[at - 1] == number
        after = at + 1 < len(self.numbers) and self.numbers[at + 1] == number
        entry = self.order[at]
        return Place(entry, Fraction(number), before or after, self.notes.get(entry))

    @property
    def open_ties(self) -> tuple[TieNote, ...]:
        """The ties that wait for somebody's decision, each once."""
        seen: dict[tuple[str, ...], TieNote] = {}
        for note in self.notes.values():
            if note.open_key is not None:
                seen.setdefault(note.entries, note)
        return tuple(seen.values())


class Resolved(NamedTuple):
    """A tied group after the chain: parts in order, and each entry's note."""

    parts: tuple[tuple[str, ...], ...]
    notes: Mapping[str, TieNote]


def resolve_tie(
    group: tuple[str, ...], chain: Sequence[TieKey], key_of: KeyOf, order_of: OrderOf
) -> Resolved:
    """Walk a group of equal entries down the tie-break chain."""
    notes: dict[str, TieNote] = {}
    parts: list[tuple[str, ...]] = []

    def walk(tied: tuple[str, ...], at: int, steps: tuple[TieStep, ...]) -> None:
        if len(tied) == 1 or at == len(chain) or chain[at].kind is TieKeyKind.SHARED:
            parts.append(tied)
            notes.update((entry, TieNote(group, steps)) for entry in tied)
            return
        key = chain[at]
        values = _values(tied, key, key_of, order_of)
        if values is None and _is_decided_later(tied, chain[at + 1 :], order_of):
            walk(tied, at + 1, steps)
            return
        if values is None:
            parts.append(tied)
            notes.update((entry, TieNote(tied, steps, key)) for entry in tied)
            return
        step = TieStep(key, tuple((entry, values[entry]) for entry in tied))
        for part in split(tied, values, lower_first=key.lower_first or key.kind in DECIDED_BY_PEOPLE):
            walk(part, at + 1, (*steps, step))

    walk(group, 0, ())
    return Resolved(tuple(parts), notes)


def _is_decided_later(tied: tuple[str, ...], rest: Sequence[TieKey], order_of: OrderOf) -> bool:
    """Whether a lot (or ruling) further down the chain is recorded: nobody needs to rule any more."""
    return any(key.kind in DECIDED_BY_PEOPLE and order_of(key.kind, tied) is not None for key in rest)


def _values(
    tied: tuple[str, ...], key: TieKey, key_of: KeyOf, order_of: OrderOf
) -> Mapping[str, KeyValue] | None:
    if key.kind not in DECIDED_BY_PEOPLE:
        return {entry: key_of(entry, key) for entry in tied}
    order = order_of(key.kind, tied)
    return None if order is None else {entry: Fraction(order[entry]) for entry in tied}


def split(tied: Sequence[str], values: Mapping[str, KeyValue], *, lower_first: bool) -> list[tuple[str, ...]]:
    """Split a group by value, better first; entries without a value come last, together."""
    there = [(value, entry) for entry in tied if (value := values[entry]) is not None]
    there.sort(key=_first, reverse=not lower_first)
    parts = [tuple(entry for _, entry in run) for _, run in groupby(there, key=_first)]
    without = tuple(entry for entry in tied if values[entry] is None)
    return [*parts, without] if without else parts


def _first(pair: tuple[Fraction | tuple[Fraction, ...], str]) -> tuple[Fraction, ...]:
    value = pair[0]
    return value if isinstance(value, tuple) else (value,)


def numbered(parts: Iterable[Sequence[str]], style: PlaceStyle) -> tuple[list[str], list[Fraction | int]]:
    """Give places to groups in order: 1224, 1223, or the mean of the places that are shared."""
    order: list[str] = []
    numbers: list[Fraction | int] = []
    for rank, part in enumerate(parts, start=1):
        start = len(order) + 1
        size = len(part)
        if style is PlaceStyle.DENSE:
            start = rank
        if size == 1:
            order.append(part[0])
            numbers.append(start)
        else:
            shared = Fraction(2 * start + size - 1, 2) if style is PlaceStyle.MEAN else start
            order.extend(part)
            numbers.extend([shared] * size)
    return order, numbers


SORT_SCALE = 10**12


def sort_key(value: Fraction) -> int:
    """A whole number that orders values as far as 12 decimals.

    Sorting integers is many times faster than sorting fractions; values that agree this far and
    go on behind the twelfth decimal are compared exactly afterwards.
    """
    return value.numerator * SORT_SCALE // value.denominator


class SortedEntries:
    """Entries kept in order of value, so that one changed value moves one entry.

    Among equals `positions` decides what is listed first; it never decides a place. Entries in
    `last` come after all others whatever their value: one that counts as 0 is not the best where
    lower is better.
    """

    def __init__(self, better: Better, positions: Mapping[str, int], last: AbstractSet[str]) -> None:
        self._sign = -1 if better is Better.HIGHER else 1
        self._positions = positions
        self._last = last
        self._items: list[tuple[bool, int, int, str]] = []
        self._held: dict[str, tuple[bool, int, int, str]] = {}

    def put(self, entry: str, value: Fraction | None) -> None:
        """Give an entry its value; `None` takes it out."""
        held = self._held.pop(entry, None)
        if held is not None:
            del self._items[bisect_left(self._items, held)]
        if value is None:
            return
        key = self._sign * sort_key(value)
        item = (entry in self._last, key, self._positions[entry], entry)
        self._held[entry] = item
        insort(self._items, item)

    def entries(self) -> list[str]:
        """The entries, better first."""
        return [entry for _, _, _, entry in self._items]

    def groups(self, value_of: Callable[[str], Fraction]) -> list[tuple[str, ...]]:
        """Runs of exactly equal values, better first."""
        groups: list[tuple[str, ...]] = []
        shared: list[int] = []
        before: tuple[bool, int] | None = None
        for is_last, key, _, entry in self._items:
            if before != (is_last, key):
                groups.append((entry,))
                before = (is_last, key)
            else:
                groups[-1] += (entry,)
                shared.append(len(groups) - 1)
        for at in reversed(dict.fromkeys(shared)):
            groups[at : at + 1] = self._split_near(groups[at], value_of)
        return groups

    def _split_near(
        self, near: tuple[str, ...], value_of: Callable[[str], Fraction]
    ) -> list[tuple[str, ...]]:
        """Values that agree in the sort key may still differ behind its last decimal."""
        if all(SORT_SCALE % value_of(entry).denominator == 0 for entry in near):
            return [near]
        values: dict[str, KeyValue] = {entry: value_of(entry) for entry in near}
        return split(near, values, lower_first=self._sign > 0)
