"""Which score sheets a round has on paper, and what each of them is for."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from judging_app.application.keying.numbers import SheetRef
from judging_app.domain.event import UNRANKED, Entry, Event, Judge, Role, Round, Seat
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rubric import Dimension
from judging_app.domain.sheets import COUNTING, Sheet, SheetKey, Standing

SIGNED: Final = COUNTING | {Standing.ABSTAINED, Standing.VOIDED}
"""Standings of sheets that a judge has handed in, and so signs."""


class PaperSheet(NamedTuple):
    """One seat's sheet for one entry in one dimension.

    `seat_number` counts the seats of the panel from 1. `sheet` is what was handed in, `None` on a
    sheet to be filled in by hand.
    """

    ref: SheetRef
    dimension: Dimension
    entry: Entry
    judge: Judge
    seat: Seat
    seat_number: int
    sheet: Sheet | None = None


def blank_sheets(
    event: Event, round_: Round, *, judge: str = "", entry: str = "", reserves: bool = False
) -> tuple[PaperSheet, ...]:
    """Every sheet that somebody may have to fill in: a stack for each judge, in running order.

    There is none for a judge who is recused from the entry, and none for an entry that is out.
    Reserves get theirs where they are asked for, or named. Raises NOTHING_TO_PRINT where none is left.
    """
    recused = {(item.judge, item.entry) for item in round_.recusals}
    out = {item.entry for item in round_.participations if item.status in UNRANKED}
    return _some(
        item
        for item in all_sheets(event, round_)
        if _is_wanted(item, judge, entry)
        and (item.seat.role is not Role.RESERVE or reserves or judge)
        and (item.judge.code, item.entry.code) not in recused
        and item.entry.code not in out
    )


def filled_sheets(event: Event, round_: Round, *, judge: str = "", entry: str = "") -> tuple[PaperSheet, ...]:
    """Every sheet that was handed in, in the same order; raises NOTHING_TO_PRINT where there is none."""
    held = {sheet.key: sheet for sheet in round_.sheets if sheet.standing in SIGNED}
    return _some(
        item._replace(sheet=sheet)
        for item in all_sheets(event, round_)
        if _is_wanted(item, judge, entry)
        and (sheet := held.get(SheetKey(item.dimension.code, item.entry.code, item.judge.code))) is not None
    )


def sheet_refs(event: Event, round_: Round) -> tuple[SheetRef, ...]:
    """Every sheet of a round that can be on paper: what a number is looked up in."""
    return tuple(item.ref for item in all_sheets(event, round_))


def check_names(event: Event, judge: str, entry: str) -> None:
    """Raise UNKNOWN_JUDGE or UNKNOWN_ENTRY for a code that is nobody's; empty ones mean all."""
    if judge and event.judge(judge) is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=judge)
    if entry and event.entry(entry) is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=entry)


def all_sheets(event: Event, round_: Round) -> Iterator[PaperSheet]:
    """Every seat's sheet for every entry of its panel, whoever is recused or out: a stack for each judge."""
    judges = {item.code: item for item in event.judges}
    panels = {item.entry: item.panel for item in round_.participations}
    entries = event.in_running_order()
    numbers = {
        seat: number
        for panel in round_.panels
        for number, seat in enumerate(round_.seats_of(panel.code), start=1)
    }
    asked = {
        (item.code, track): bool(item.leaves(track))
        for item in round_.rulebook.judged
        for track in {entry.track for entry in entries}
    }
    order = {code: at for at, code in enumerate(judges)}
    for seat in sorted(round_.seats, key=lambda seat: order.get(seat.judge, len(order))):
        for dimension in round_.rulebook.judged:
            for entry in entries:
                if (
                    panels.get(entry.code) == seat.panel
                    and seat.scores(dimension.code)
                    and seat.judge in judges
                    and asked[dimension.code, entry.track]
                ):
                    ref = SheetRef(round_.code, dimension.code, entry.code, seat.judge)
                    yield PaperSheet(ref, dimension, entry, judges[seat.judge], seat, numbers.get(seat, 0))


def _is_wanted(item: PaperSheet, judge: str, entry: str) -> bool:
    return judge in {"", item.judge.code} and entry in {"", item.entry.code}


def _some(sheets: Iterator[PaperSheet]) -> tuple[PaperSheet, ...]:
    found = tuple(sheets)
    if not found:
        raise JudgingError.of(Problem.NOTHING_TO_PRINT)
    return found
