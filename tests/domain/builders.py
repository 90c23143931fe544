"""Small contests for the tests of the domain, written as short as a table on paper.

Numbers are given as integers or as decimal text ("8.5"), never as binary floats.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from judging_app.domain.aggregation import Aggregation, Method, SeatValue
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    Entry,
    EntryStatus,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Role,
    Round,
    Ruling,
    RulingKind,
    Seat,
    Track,
)
from judging_app.domain.exact import TICKS_PER_POINT, Rounding
from judging_app.domain.indicators import AsIs, IndicatorRule, IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Scoreboard, Standings
from judging_app.domain.scores import EntryScore
from judging_app.domain.sheets import Sheet, Standing

Number = int | str | Fraction
Marks = Mapping[str, Number]

TRIMMED = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1)
TALK = "talk"
DEEDS = "deeds"


def points(number: Number) -> Fraction:
    """An exact number of points."""
    return Fraction(number)


def ticks(number: Number) -> int:
    """Points as whole ticks."""
    scaled = Fraction(number) * TICKS_PER_POINT
    assert scaled.denominator == 1
    return scaled.numerator


def seat_values(*values: Number, votes: int = 1, group: str = "", first: int = 1) -> list[SeatValue]:
    """Seats J1, J2, ... with these points."""
    return [SeatValue(f"J{at}", ticks(value), votes, group) for at, value in enumerate(values, start=first)]


def leaf(code: str = "mark", maximum: Number = 100, **options: Any) -> Criterion:
    """A criterion that carries marks, in steps of 0.01 unless told."""
    options.setdefault("step", 100)
    if "minimum" in options:
        options["minimum"] = ticks(options["minimum"])
    return Criterion(code, code, maximum=ticks(maximum), **options)


def judged(*leaves: Criterion, code: str = TALK, **options: Any) -> Dimension:
    """A judged dimension; a single criterion "mark" of 100 points unless told."""
    return Dimension(code, code, DimensionKind.JUDGED, leaves or (leaf(),), **options)


def figure(
    code: str = "figure", rule: IndicatorRule | None = None, maximum: Number = 100, **options: Any
) -> Criterion:
    """A measured criterion; the figure is the points unless told."""
    return leaf(code, maximum, indicator=rule or AsIs(), **options)


def measured(*leaves: Criterion, code: str = DEEDS, **options: Any) -> Dimension:
    """A measured dimension; a single indicator "figure" taken as it is unless told."""
    return Dimension(code, code, DimensionKind.MEASURED, leaves or (figure(),), **options)


def rules(*dimensions: Dimension, **options: Any) -> Rulebook:
    """A rulebook that rounds nowhere unless told."""
    options.setdefault("final", None)
    return Rulebook("rules", dimensions or (judged(),), **options)


def sheet(
    entry: str,
    judge: str,
    marks: Number | Marks,
    *,
    dimension: str = TALK,
    standing: Standing = Standing.SUBMITTED,
) -> Sheet:
    """A submitted sheet; a bare number is the mark for the criterion "mark"."""
    given = marks if isinstance(marks, Mapping) else {"mark": marks}
    return Sheet(dimension, entry, judge, standing, {code: ticks(mark) for code, mark in given.items()})


def sheets(
    table: Mapping[str, Sequence[Number | Marks | None]], *, dimension: str = TALK
) -> tuple[Sheet, ...]:
    """Sheets from a table: one row per entry, one column per judge J1, J2, ...; None for no sheet."""
    return tuple(
        sheet(entry, f"J{at}", mark, dimension=dimension)
        for entry, row in table.items()
        for at, mark in enumerate(row, start=1)
        if mark is not None
    )


def figures(table: Mapping[str, Number | Mapping[str, Number]]) -> tuple[IndicatorValue, ...]:
    """Verified figures by entry; a bare number is for the indicator "figure"."""
    return tuple(
        IndicatorValue(entry, code, verified=points(value))
        for entry, given in table.items()
        for code, value in (given if isinstance(given, Mapping) else {"figure": given}).items()
    )


def seats(number: int, panel: str = "P", first: int = 1) -> tuple[Seat, ...]:
    """Regular seats J1, J2, ... of a panel."""
    return tuple(Seat(f"J{at}", panel) for at in range(first, first + number))


def contest(
    rulebook: Rulebook,
    marks: Mapping[str, Sequence[Number | Marks | None]] | None = None,
    *,
    entries: Sequence[str] = (),
    tracks: Mapping[str, str] | None = None,
    seated: Sequence[Seat] = (),
    panels: Mapping[str, str] | None = None,
    statuses: Mapping[str, EntryStatus] | None = None,
    more_sheets: Sequence[Sheet] = (),
    values: Sequence[IndicatorValue] = (),
    recusals: Sequence[tuple[str, str]] = (),
    adjustments: Sequence[Adjustment] = (),
    rulings: Sequence[Ruling] = (),
    before: Event | None = None,
    code: str = "R",
) -> Event:
    """One round over a table of marks: an entry's row holds the marks of judges J1, J2, ...

    `panels` assigns entries to panels ("P" unless told); `before` is an event whose rounds come first.
    """
    table = marks or {}
    names = tuple(dict.fromkeys([*entries, *table]))
    tracks, panels, statuses = tracks or {}, panels or {}, statuses or {}
    taken = tuple(seated) or seats(max((len(row) for row in table.values()), default=1))
    earlier = before.rounds if before else ()
    judges = dict.fromkeys(seat.judge for round_ in earlier for seat in round_.seats)
    judges |= dict.fromkeys(seat.judge for seat in taken)
    panel_codes = dict.fromkeys([*(seat.panel for seat in taken), *panels.values()])
    round_ = Round(
        code,
        code,
        rulebook,
        tuple(Panel(panel, panel) for panel in panel_codes),
        taken,
        tuple(
            Participation(name, panels.get(name, "P"), statuses.get(name, EntryStatus.COMPETING))
            for name in names
        ),
        tuple(Recusal(judge, entry, "") for judge, entry in recusals),
        (*sheets(table), *more_sheets),
        tuple(values),
        tuple(adjustments),
        tuple(rulings),
    )
    known = before.entries if before else ()
    codes = {entry.code for entry in known}
    fresh = tuple(Entry(name, name, track=tracks.get(name, "")) for name in names if name not in codes)
    return Event(
        "contest",
        tracks=tuple(Track(track, track) for track in dict.fromkeys(tracks.values())),
        entries=(*known, *fresh),
        judges=tuple(Judge(judge, judge) for judge in judges),
        rounds=(*earlier, round_),
    )


def panel_seat(judge: str, **options: Any) -> Seat:
    """A seat in the panel "P"."""
    return Seat(judge, "P", **options)


def reserve(judge: str) -> Seat:
    """A reserve seat in the panel "P"."""
    return Seat(judge, "P", Role.RESERVE)


def scored(event: Event, entry: str, code: str = "R") -> EntryScore:
    """One entry's score."""
    return Scoreboard(event, code).scores[entry]


def finals(event: Event, code: str = "R") -> dict[str, Fraction | None]:
    """Every entry's final score."""
    return Scoreboard(event, code).finals()


def standings(event: Event, code: str = "R") -> Standings:
    """The standings of a round."""
    return Scoreboard(event, code).standings


def places(event: Event, code: str = "R") -> list[tuple[str, Fraction]]:
    """(entry, place) from the first to the last, overall."""
    return [(place.entry, place.number) for place in standings(event, code).overall.places()]


def bonus(entry: str, number: Number, **options: Any) -> Adjustment:
    """Points added."""
    options.setdefault("code", f"bonus-{entry}-{number}")
    return Adjustment(entry=entry, kind=AdjustmentKind.BONUS, points=points(number), reason="r", **options)


def deduction(entry: str, number: Number, **options: Any) -> Adjustment:
    """Points taken off."""
    options.setdefault("code", f"deduction-{entry}-{number}")
    return Adjustment(
        entry=entry, kind=AdjustmentKind.DEDUCTION, points=points(number), reason="r", **options
    )


def overtime(entry: str, seconds: int) -> Adjustment:
    """Seconds over the limit."""
    return Adjustment(f"time-{entry}", entry, AdjustmentKind.OVERTIME, seconds=seconds, reason="r")


def ruling(*order: str, kind: RulingKind = RulingKind.RULING, code: str = "1") -> Ruling:
    """A recorded order among tied entries."""
    return Ruling(code, kind, order, "r")


def decimals(number: int) -> Rounding:
    """Half-up to so many decimals."""
    return Rounding(number)


def in_round(event: Event, code: str = "R", **changes: Any) -> Event:
    """The same event with one round changed."""
    rounds = tuple(replace(item, **changes) if item.code == code else item for item in event.rounds)
    return replace(event, rounds=rounds)
