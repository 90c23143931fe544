"""What a judge has to be told of the running order: how it differs from what the judge has seen last.

A judge who scores by number must hear that No. 7 and No. 9 have changed places, also where that
happened while the program was closed. What was seen is kept on the laptop, by entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.event import UNRANKED, EntryStatus

_MOST_SWAPS: Final = 3
"""More entries that changed places in pairs are told as another order altogether."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An entry's turn. `number` is 0 where the running order is open."""

    entry: str
    number: int
    status: EntryStatus = EntryStatus.COMPETING


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """The turns of a judge's entries in a round; `draw` numbers the latest draw of lots among them."""

    turns: tuple[Turn, ...] = ()
    draw: int = 0

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each entry."""
        return {turn.entry: turn.number for turn in self.turns}


@dataclass(frozen=True, slots=True)
class SeenOrder:
    """The running order that a judge knows, and the newer one that the judge is being told of."""

    known: RunningOrder
    told: RunningOrder | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """An entry that went to another turn; those between the two numbers moved up or down by one."""

    turn: Turn
    before: int


@dataclass(frozen=True, slots=True)
class OrderNews:
    """How the running order `now` differs from the one that a judge knows.

    `swaps` are pairs that changed places and `move` is a single entry that went elsewhere; `drawn`
    stands for a draw of lots and `reordered` for anything else. `restored`: the judge was told of
    another order, and what holds again is the one from before. `out` left the contest, `back` returned
    to it, `added` came to the judge's entries and `gone` left them.
    """

    now: RunningOrder
    swaps: tuple[tuple[Turn, Turn], ...] = ()
    move: Move | None = None
    drawn: bool = False
    reordered: bool = False
    restored: bool = False
    is_first: bool = False
    """Whether the entries had no numbers before."""
    out: tuple[Turn, ...] = ()
    back: tuple[Turn, ...] = ()
    added: tuple[Turn, ...] = ()
    gone: tuple[Turn, ...] = ()


def order_of(part: SeatSlice, round_code: str) -> RunningOrder:
    """The running order as a judge's laptop has it."""
    round_ = part.event.round(round_code)
    if round_ is None:
        return RunningOrder()
    statuses = {item.entry: item.status for item in round_.participations}
    turns = tuple(
        Turn(entry.code, entry.order, statuses[entry.code])
        for entry in part.event.in_running_order()
        if entry.code in statuses
    )
    stage = next((item for item in part.stage if item.round == round_code), None)
    return RunningOrder(turns, 0 if stage is None else stage.draw)


def news_between(seen: SeenOrder, now: RunningOrder) -> OrderNews | None:
    """What a judge has to be told, if anything."""
    known = seen.known
    if known.turns == now.turns:
        told_otherwise = seen.told is not None and seen.told.turns != now.turns
        return OrderNews(now, restored=True) if told_otherwise else None
    before = {turn.entry: turn for turn in known.turns}
    after = {turn.entry: turn for turn in now.turns}
    both = [(before[code], turn) for code, turn in after.items() if code in before]
    out = tuple(turn for old, turn in both if turn.status in UNRANKED and old.status not in UNRANKED)
    back = tuple(turn for old, turn in both if old.status in UNRANKED and turn.status not in UNRANKED)
    added = tuple(turn for code, turn in after.items() if code not in before)
    gone = tuple(turn for code, turn in before.items() if code not in after)
    changed = [(old, turn) for old, turn in both if old.number != turn.number]
    if not changed:
        # A status that keeps an entry in the contest is nothing to tell of.
        is_news = out or back or added or gone
        return OrderNews(now, out=out, back=back, added=added, gone=gone) if is_news else None
    drawn = now.draw != known.draw
    swaps = () if drawn else _swaps(changed)
    move = None if drawn or swaps else _move(both, changed)
    return OrderNews(
        now,
        swaps,
        move,
        drawn=drawn,
        reordered=not (drawn or swaps or move),
        is_first=not any(old.number for old, _ in changed),
        out=out,
        back=back,
        added=added,
        gone=gone,
    )


def _swaps(changed: list[tuple[Turn, Turn]]) -> tuple[tuple[Turn, Turn], ...]:
    """The pairs that changed places, the lower number first; none where that is not all there is to it."""
    by_old = {old.number: turn for old, turn in changed}
    pairs = []
    for old, turn in changed:
        other = by_old.get(turn.number)
        if not old.number or other is None or other.number != old.number:
            return ()
        if old.number < turn.number:
            pairs.append((turn, other))
    found = sorted(pairs, key=lambda pair: pair[1].number)
    return tuple(found) if len(by_old) == len(changed) and len(found) <= _MOST_SWAPS else ()


def _move(both: list[tuple[Turn, Turn]], changed: list[tuple[Turn, Turn]]) -> Move | None:
    """The one entry that went elsewhere while all those between moved up or down by one."""
    old_numbers = [old.number for old, _ in changed]
    between = [old for old, _ in both if min(old_numbers) <= old.number <= max(old_numbers)]
    if len(between) != len(changed):
        return None
    old_order = sorted(changed, key=lambda pair: pair[0].number)
    before = [turn.entry for _, turn in old_order]
    after = [turn.entry for _, turn in sorted(changed, key=lambda pair: pair[1].number)]
    numbers = [old.number for old, _ in old_order]
    if numbers != sorted(turn.number for _, turn in changed) or 0 in numbers:
        return None
    ends = ((old_order[0], before[1:], after[:-1]), (old_order[-1], before[:-1], after[1:]))
    found = ((old, turn) for (old, turn), rest, left in ends if rest == left)
    return next((Move(turn, old.number) for old, turn in found), None)
