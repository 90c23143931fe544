"""Random seats, rules, rulebooks and small events for general rules."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from judging_app.domain.aggregation import Aggregation, Combine, Level, Method, SeatValue, Transform
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    AdjustmentStage,
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
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import AsIs, IndicatorValue, RatioToBest
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    FinalMethod,
    LineTie,
    PlaceStyle,
    Rulebook,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.sheets import Sheet, Standing
from tests.domain.builders import DEEDS, TALK

MARKS = st.integers(min_value=0, max_value=20).map(lambda half: half * 5_000)
"""0 to 10 points in steps of 0.5: few values, so that ties are common."""


@st.composite
def _seats(draw: st.DrawFn) -> list[SeatValue]:
    marks = draw(st.lists(MARKS, min_size=1, max_size=9))
    votes = draw(st.lists(st.integers(1, 3), min_size=len(marks), max_size=len(marks)))
    return [SeatValue(f"J{at}", mark, vote) for at, (mark, vote) in enumerate(zip(marks, votes, strict=True))]


SEATS = _seats()

AGGREGATIONS = st.builds(
    Aggregation,
    method=st.sampled_from(Method),
    drop_low=st.integers(0, 2),
    drop_high=st.integers(0, 2),
    minimum=st.integers(0, 5),
    combine=st.sampled_from(Combine),
    multiplier=st.just(Fraction(1)),
)


PLACES = st.sampled_from([None, 0, 1, 2])
ROUNDINGS = PLACES.map(lambda places: None if places is None else Rounding(places))
LEAVES = (Criterion("x", "x", maximum=100_000, step=5_000), Criterion("y", "y", maximum=100_000, step=5_000))
TIE_KEYS = st.sampled_from(
    [
        TieKey(TieKeyKind.DIMENSION, TALK),
        TieKey(TieKeyKind.CRITERION, "x"),
        TieKey(TieKeyKind.INDICATOR, "figure"),
        TieKey(TieKeyKind.UNROUNDED),
        TieKey(TieKeyKind.UNTRIMMED),
        TieKey(TieKeyKind.TOTAL, TALK),
        TieKey(TieKeyKind.HIGHEST),
        TieKey(TieKeyKind.LOWEST),
        TieKey(TieKeyKind.DROP_LOWEST, TALK),
        TieKey(TieKeyKind.FIRSTS),
        TieKey(TieKeyKind.SEAT, "J1"),
        TieKey(TieKeyKind.DEDUCTIONS, lower_first=True),
        TieKey(TieKeyKind.RULING),
        TieKey(TieKeyKind.LOT),
    ]
)
AWARDS = st.lists(
    st.builds(
        Award,
        name=st.just("prize"),
        kind=st.sampled_from(AwardKind),
        scope=st.sampled_from(["", EACH_TRACK, "T1"]),
        count=st.integers(1, 3),
        line_tie=st.sampled_from(LineTie),
    ),
    max_size=3,
)
PANEL_RULES = st.one_of(
    st.builds(
        Aggregation,
        level=st.sampled_from(Level),
        method=st.sampled_from(Method),
        drop_low=st.integers(0, 1),
        drop_high=st.integers(0, 1),
    ),
    st.builds(Aggregation, transform=st.sampled_from(Transform)),
)


@st.composite
def rulebooks(draw: st.DrawFn, *, local: bool) -> Rulebook:
    """A rulebook for the events of `contests`: one judged dimension x + y, one measured figure."""
    own = draw(PANEL_RULES)
    calibration = Calibration()
    if local:
        own = replace(own, transform=Transform.NONE)
    elif own.level is Level.SHEET and own.transform is Transform.NONE:
        method = draw(st.sampled_from(CalibrationMethod))
        calibration = Calibration(method, draw(ROUNDINGS), Rounding(3))
    figure = RatioToBest() if not local and draw(st.booleans()) else AsIs()
    dimensions = (
        Dimension(TALK, TALK, DimensionKind.JUDGED, LEAVES, aggregation=own, calibration=calibration),
        Dimension(
            DEEDS,
            DEEDS,
            DimensionKind.MEASURED,
            (Criterion("figure", "figure", maximum=1_000_000, indicator=figure),),
        ),
    )
    skating = not local and draw(st.integers(0, 4)) == 0
    return Rulebook(
        "random",
        dimensions[:1] if skating else dimensions,
        final=draw(ROUNDINGS),
        better=draw(st.sampled_from(Better)),
        method=FinalMethod.SKATING if skating else FinalMethod.SCORE,
        tie_chain=(*draw(st.lists(TIE_KEYS, max_size=3)), TieKey(TieKeyKind.SHARED)),
        place_style=draw(st.sampled_from(PlaceStyle)),
        awards=tuple(draw(AWARDS)),
    )


@st.composite
def sheet_for(draw: st.DrawFn, entry: str, judge: str) -> Sheet:
    """A sheet with coarse marks; now and then one that does not count."""
    standing = draw(st.sampled_from([Standing.SUBMITTED] * 6 + [Standing.DRAFT, Standing.VOIDED]))
    marks = {code: draw(st.integers(0, 6)) * 5_000 for code in ("x", "y")}
    return Sheet(TALK, entry, judge, standing, marks)


@st.composite
def contests(draw: st.DrawFn, *, local: bool) -> Event:
    """A small event: up to six entries in two tracks, four seats of several kinds, many ties."""
    rulebook = draw(rulebooks(local=local))
    names = "ABCDEF"[: draw(st.integers(1, 6))]
    seats = (
        Seat("J1", "P", Role.HEAD),
        Seat("J2", "P", votes=draw(st.integers(0, 2))),
        Seat("J3", "P", dimension=draw(st.sampled_from(["", TALK]))),
        Seat("J4", "P", Role.RESERVE),
        Seat("J5", "Q"),
        Seat("J6", "Q"),
    )
    taken = {name: draw(st.sampled_from(["P", "P", "Q"])) for name in names}
    statuses = st.sampled_from([EntryStatus.COMPETING] * 5 + [EntryStatus.ZERO, EntryStatus.WITHDRAWN])
    sheets = tuple(
        draw(sheet_for(name, seat.judge))
        for name in names
        for seat in seats
        if seat.panel == taken[name] and draw(st.integers(0, 9))
    )
    values = tuple(
        IndicatorValue(name, "figure", verified=Fraction(draw(st.integers(0, 3)))) for name in names
    )
    adjustments = tuple(
        Adjustment(
            f"{name}-{stage}",
            name,
            AdjustmentKind.DEDUCTION,
            Fraction(1),
            target=TALK,
            stage=stage,
            reason="r",
        )
        for name in names
        for stage in AdjustmentStage
        if draw(st.integers(0, 5)) == 0
    )
    order = tuple(draw(st.permutations(names)))
    rulings = (Ruling("1", draw(st.sampled_from(RulingKind)), order, "r"),) if draw(st.booleans()) else ()
    round_ = Round(
        "R",
        "R",
        rulebook,
        (Panel("P", "P"), Panel("Q", "Q")),
        seats,
        tuple(Participation(name, taken[name], draw(statuses)) for name in names),
        (Recusal("J3", "A"),) if draw(st.booleans()) else (),
        sheets,
        values,
        adjustments,
        rulings,
    )
    return Event(
        "random",
        tracks=(Track("T1", "T1"), Track("T2", "T2")),
        entries=tuple(Entry(name, name, track="T1" if name in "ACE" else "T2") for name in names),
        judges=tuple(Judge(seat.judge, seat.judge) for seat in seats),
        rounds=(round_,),
    )
