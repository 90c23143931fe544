"""Changes of the running order (出场顺序): two entries change places, one comes later, lots are drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from judging_app.domain.assignment import drawn_order
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem


def swapped(event: Event, one: str, other: str) -> Event:
    """The event with two entries in each other's turn; raises UNKNOWN_ENTRY."""
    orders = {code: _order(event, code) for code in (one, other)}
    return _with_orders(event, {one: orders[other], other: orders[one]})


def moved(event: Event, entries: Sequence[str], entry: str, before: str) -> Event:
    """The event with one of `entries` in the turn before another of them; last for "".

    `entries` are in running order. Only the numbers that they have are dealt out anew; where one is
    missing or stands twice, all of them are counted from the lowest on. Raises UNKNOWN_ENTRY.
    """
    rest = [code for code in entries if code != entry]
    if len(rest) == len(entries) or (before and before not in rest):
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=entry if len(rest) == len(entries) else before)
    at = rest.index(before) if before else len(rest)
    return in_order(event, [*rest[:at], entry, *rest[at:]])


def drawn(event: Event, entries: Sequence[str], seed: int) -> Event:
    """The event with the turns of these entries drawn by lots: each gets another one's number.

    By the SHA-256 of "seed/code", as `drawn_order` says: anybody can draw again from the seed.
    """
    return in_order(event, drawn_order(entries, seed))


def in_order(event: Event, entries: Sequence[str]) -> Event:
    """The event with entries in this order, on the numbers that they have; raises UNKNOWN_ENTRY."""
    numbers = sorted(_order(event, code) for code in entries)
    if 0 in numbers or len(set(numbers)) < len(numbers):
        taken = {each.order for each in event.entries if each.code not in entries}
        free = (number for number in range(1, len(entries) + len(taken) + 1) if number not in taken)
        numbers = [next(free) for _ in entries]
    return _with_orders(event, dict(zip(entries, numbers, strict=True)))


def _order(event: Event, code: str) -> int:
    entry = event.entry(code)
    if entry is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=code)
    return entry.order


def _with_orders(event: Event, orders: Mapping[str, int]) -> Event:
    entries = tuple(
        replace(each, order=orders[each.code]) if each.code in orders else each for each in event.entries
    )
    return replace(event, entries=entries)
