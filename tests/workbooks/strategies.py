"""Events of every shape that the checks let pass: weird names, weird rules, every option."""

import itertools
import string
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from judging_app.domain import indicators as ind
from judging_app.domain.aggregation import Aggregation, Combine, GroupWeight, Level, Method, Rung, Transform
from judging_app.domain.calibration import Calibration, CalibrationMethod, Deviation
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
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.origins import Origin, OriginScore
from judging_app.domain.rubric import Band, Criterion, Dimension, DimensionKind, Station, StationRounding
from judging_app.domain.rulebook import (
    EACH_TRACK,
    FINAL,
    Award,
    AwardKind,
    Better,
    CountMode,
    LineTie,
    PlaceStyle,
    RoundMode,
    RoundRule,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
    Unverified,
)
from judging_app.domain.sheets import Sheet, Standing
from judging_app.domain.tie_keys import HEAD_SEAT

WILD = st.text(max_size=4) | st.sampled_from(
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "_x0041_",
        "_x004",
        " a ",
        "a\r\nb",
        "#REF!",
        "无",
        "（无）",
        "1/2",
        "007",
        "\t",
        '"',
        "；",
        "：",
        "上限",
    ]
)
"""Any text at all, and those that spreadsheets like to spoil."""
NAME = WILD.filter(bool)
CODE = st.text(string.ascii_letters + string.digits + "编号 _-;:[]\"'=+", min_size=1, max_size=6)
NUMBER = st.fractions(-1000, 1000) | st.decimals(-(10**6), 10**6, places=4).map(Fraction)
ABOVE_0 = st.integers(1, 10**6).map(lambda number: Fraction(number, 1000)) | st.just(Fraction(1, 3))
MAYBE = st.none() | NUMBER
ROUNDING = st.none() | st.builds(Rounding, st.integers(0, 6), st.sampled_from(RoundingMode))
FLAG = st.booleans()


def codes(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Distinct codes; distinct too where width, case and blanks do not matter."""
    return st.lists(
        CODE, min_size=least, max_size=most, unique_by=lambda code: "".join(code.casefold().split())
    )


@st.composite
def _intervals(draw: st.DrawFn, least: int) -> list[ind.Interval]:
    """Intervals side by side that share no value."""
    edges = sorted(draw(st.sets(NUMBER, min_size=least + 1, max_size=least + 4)))
    pairs = list(itertools.pairwise(edges))
    found = [ind.Interval(low, high, high_closed=False, low_closed=draw(FLAG)) for low, high in pairs]
    if draw(FLAG):
        found[0] = replace(found[0], low=None)
    if draw(FLAG):
        found[-1] = replace(found[-1], high=None, high_closed=draw(FLAG))
    return found


def _bands(least: int) -> st.SearchStrategy[tuple[ind.BandRow, ...]]:
    return _intervals(least).flatmap(
        lambda found: st.tuples(*(st.builds(ind.BandRow, st.just(interval), NUMBER) for interval in found))
    )


_KNOTS = st.lists(NUMBER, min_size=2, max_size=4, unique=True).flatmap(
    lambda values: st.tuples(*(st.builds(ind.Knot, st.just(value), NUMBER) for value in sorted(values)))
)
_KINDS = st.lists(NAME, min_size=1, max_size=3, unique=True).flatmap(
    lambda names: st.tuples(*(st.builds(ind.Category, st.just(name), NUMBER) for name in names))
)
RULES: st.SearchStrategy[Any] = st.one_of(
    st.builds(ind.BandTable, _bands(1)),
    st.builds(ind.Slope, NUMBER, NUMBER, NUMBER, MAYBE, st.sampled_from(ind.BelowThreshold), FLAG),
    st.builds(ind.PerUnit, ABOVE_0, NUMBER, MAYBE),
    st.builds(ind.Piecewise, _KNOTS),
    st.builds(ind.RatioToBest, FLAG),
    st.builds(ind.MinMax, FLAG, NUMBER),
    st.builds(ind.Categories, _KINDS, MAYBE),
    st.builds(ind.Gate, NUMBER, NUMBER),
    st.builds(ind.AsIs),
    st.builds(ind.ByHand),
    st.builds(ind.ValueOnly),
)
LADDER = st.lists(
    st.builds(Rung, st.integers(6, 20), st.sampled_from(Method), st.integers(0, 2), st.integers(0, 2)),
    max_size=2,
).map(tuple)


@st.composite
def _calibration(draw: st.DrawFn, rule: Aggregation) -> Calibration:
    methods = [item for item in CalibrationMethod if item is not CalibrationMethod.ADDITIVE]
    if rule.transform is not Transform.NONE:
        methods.remove(CalibrationMethod.STANDARD_SCORE)
    return Calibration(
        draw(st.sampled_from(methods)),
        draw(ROUNDING),
        draw(ROUNDING),
        draw(MAYBE),
        draw(MAYBE),
        draw(st.sampled_from(Deviation)),
        draw(NUMBER),
        draw(NUMBER),
        draw(st.integers(0, 9)),
    )


@st.composite
def _aggregation(draw: st.DrawFn) -> Aggregation:
    return Aggregation(
        Level.SHEET,
        draw(st.sampled_from(Method)),
        draw(st.integers(0, 2)),
        draw(st.integers(0, 2)),
        draw(st.sampled_from([0, 8, 9])),
        draw(LADDER),
        draw(st.sampled_from(Combine)),
        draw(st.sampled_from(Transform)),
        tuple(GroupWeight(name, draw(ABOVE_0)) for name in draw(st.lists(NAME, max_size=2, unique=True))),
        draw(NUMBER),
    )


@st.composite
def _criteria(draw: st.DrawFn, found: list[str], tracks: list[str], *, judged: bool) -> tuple[Criterion, ...]:
    """A parent (sometimes) and its leaves."""
    leaves: list[Criterion] = []
    parent = found[0] if len(found) > 1 and draw(FLAG) else ""
    for code in found[1:] if parent else found:
        step = draw(st.sampled_from([1, 100, 2_500, 5_000, 10_000]))
        low = draw(st.integers(-3, 3)) * step
        full = low + draw(st.integers(3, 40)) * step
        full = full if full > 0 else step * 50 + low % step
        lows = sorted({low, *draw(st.sets(st.integers(low, full), max_size=2))}) if draw(FLAG) else []
        leaves.append(
            Criterion(
                code,
                draw(WILD),
                parent,
                full,
                low if (full - low) % step == 0 else full - step,
                step,
                draw(NUMBER),
                draw(FLAG),
                draw(FLAG),
                tuple(draw(st.lists(st.sampled_from(tracks), unique=True))) if tracks else (),
                draw(WILD),
                draw(WILD),
                (),
                None if judged else draw(RULES),
            )
        )
        if lows and leaves[-1].minimum == low:
            leaves[-1] = replace(leaves[-1], bands=tuple(Band(draw(WILD), at, draw(WILD)) for at in lows))
    return ((Criterion(parent, draw(WILD)),) if parent else ()) + tuple(leaves)


@st.composite
def _dimensions(draw: st.DrawFn, tracks: list[str]) -> tuple[Dimension, ...]:
    found = draw(codes(4, 9).filter(lambda items: "final" not in items))
    cut = draw(st.integers(1, len(found) - 3))
    parts = ((found[0], found[2 : 2 + cut], True), (found[1], found[2 + cut :], False))
    weight = draw(st.none() | st.integers(1, 99).map(Fraction))
    rule = draw(_aggregation())
    answers: list[Dimension] = []
    for code, criteria, judged in parts:
        answers.append(
            Dimension(
                code,
                draw(WILD),
                DimensionKind.JUDGED if judged else DimensionKind.MEASURED,
                draw(_criteria(criteria, tracks, judged=judged)),
                weight if judged or weight is None else 100 - weight,
                draw(MAYBE),
                draw(MAYBE),
                draw(MAYBE),
                rule if judged else Aggregation(),
                draw(_calibration(rule)) if judged else Calibration(),
                tuple(
                    StationRounding(item, draw(ROUNDING.filter(bool)))
                    for item in draw(st.lists(st.sampled_from(Station), max_size=3))
                ),
            )
        )
    return tuple(answers)


@st.composite
def _rulebook(draw: st.DrawFn, tracks: list[str], judges: list[str], before: list[str]) -> Rulebook:
    dimensions = draw(_dimensions(tracks))
    measured = [leaf.code for leaf in dimensions[1].leaves()]
    if draw(FLAG):
        rule = replace(dimensions[0].aggregation, difficulty=measured[0])
        dimensions = (replace(dimensions[0], aggregation=rule), dimensions[1])
    links = [
        TieKey(TieKeyKind.DIMENSION, dimensions[1].code, lower_first=True),
        TieKey(TieKeyKind.CRITERION, dimensions[0].leaves()[0].code),
        TieKey(TieKeyKind.INDICATOR, measured[0]),
        TieKey(TieKeyKind.SEAT, HEAD_SEAT),
        TieKey(TieKeyKind.SEAT, judges[0]),
        *(TieKey(kind, dimensions[0].code) for kind in (TieKeyKind.HIGHEST, TieKeyKind.UNTRIMMED)),
        *(
            TieKey(kind)
            for kind in (TieKeyKind.UNROUNDED, TieKeyKind.FIRSTS, TieKeyKind.LOT, TieKeyKind.SHARED)
        ),
        *(TieKey(TieKeyKind.EARLIER_ROUND, code) for code in before),
    ]
    terms = tuple(RoundTerm(code, draw(NUMBER)) for code in before)
    modes = [RoundMode.LAST_ONLY, RoundMode.WEIGHTED, RoundMode.BEST] if terms else [RoundMode.LAST_ONLY]
    targets = [FINAL, *(item.code for item in dimensions)]
    return Rulebook(
        draw(WILD),
        dimensions,
        draw(ROUNDING),
        draw(st.sampled_from(Better)),
        floor=draw(MAYBE),
        ceiling=draw(MAYBE),
        bonus_cap=draw(MAYBE),
        deduction_cap=draw(MAYBE),
        time_penalty=TimePenalty(draw(st.just(()) | _bands(1)), draw(st.sampled_from(targets))),
        round_rule=RoundRule(draw(st.sampled_from(modes)), terms, draw(NUMBER), 1),
        tie_chain=(*draw(st.lists(st.sampled_from(links), max_size=6)), TieKey(TieKeyKind.RULING)),
        place_style=draw(st.sampled_from(PlaceStyle)),
        awards=tuple(draw(st.lists(_award(tracks, before), max_size=3))),
        unverified=draw(st.sampled_from(Unverified)),
        confirm_figures=draw(st.booleans()),
        range_alarm=draw(MAYBE),
        source=draw(WILD),
    )


_PERCENT = st.integers(1, 10_000).map(lambda number: Fraction(number, 100))
_SIZE = st.one_of(
    st.tuples(st.integers(1, 50), st.none(), MAYBE),
    st.tuples(st.none(), _PERCENT, MAYBE),
    st.tuples(st.none(), st.none(), NUMBER),
)
"""One way of saying how many an award is for: a number, a percentage, or everyone above a score."""


@st.composite
def _award(draw: st.DrawFn, tracks: list[str], before: list[str]) -> Award:
    count, percent, minimum = draw(_SIZE)
    return Award(
        draw(NAME),
        draw(st.sampled_from(AwardKind)),
        draw(st.sampled_from(["", EACH_TRACK, *tracks])),
        count,
        percent,
        draw(st.sampled_from(CountMode)),
        minimum,
        draw(st.sampled_from(LineTie)),
        draw(st.sampled_from(["", *before])),
    )


@st.composite
def _round(draw: st.DrawFn, code: str, before: list[str], base: Event) -> Round:
    tracks = [track.code for track in base.tracks]
    judges, entries = [judge.code for judge in base.judges], list(base.entries)
    rulebook = draw(_rulebook(tracks, judges, before))
    panels = [Panel(panel, draw(WILD)) for panel in draw(codes(1, 2))]
    judged, measured = (item.code for item in rulebook.dimensions)
    aims = [(target, AdjustmentStage.SCORE) for target in (FINAL, judged, measured)]
    aims.append((judged, AdjustmentStage.SHEET))
    groups = [item.group for item in rulebook.dimensions[0].aggregation.group_weights]
    seats = tuple(
        Seat(
            judge,
            panel.code,
            draw(st.sampled_from(Role)),
            draw(st.integers(0 if at else 1, 3)),
            groups[at % len(groups)] if groups else draw(WILD),
            draw(st.sampled_from(["", judged])),
        )
        for panel in panels
        for at, judge in enumerate(judges)
    )
    taking_part = [entry for entry in entries if draw(st.integers(0, 5))]
    return Round(
        code,
        draw(WILD),
        rulebook,
        tuple(panels),
        seats,
        tuple(
            Participation(
                entry.code, draw(st.sampled_from(panels)).code, draw(st.sampled_from(EntryStatus)), draw(WILD)
            )
            for entry in taking_part
        ),
        tuple(Recusal(judges[-1], entry.code, draw(WILD)) for entry in taking_part[:1]),
        tuple(
            draw(_sheet(rulebook.dimensions[0], entry, judge))
            for entry in taking_part
            for judge in judges[:-1]
        ),
        tuple(draw(_value(leaf, entry)) for entry in taking_part for leaf in rulebook.dimensions[1].leaves()),
        tuple(
            Adjustment(
                f"A{at}",
                entry.code,
                draw(st.sampled_from(AdjustmentKind)),
                draw(ABOVE_0),
                draw(st.integers(-60, 600)),
                *draw(st.sampled_from(aims)),
                draw(WILD),
            )
            for at, entry in enumerate(taking_part)
        ),
        tuple(
            Ruling(f"R{at}", kind, tuple(entry.code for entry in taking_part), draw(WILD), draw(WILD))
            for at, kind in enumerate(RulingKind)
            if len(taking_part) > 1
        ),
    )


@st.composite
def _sheet(draw: st.DrawFn, dimension: Dimension, entry: Entry, judge: str) -> Sheet:
    standing = draw(st.sampled_from(Standing))
    leaves = dimension.leaves(entry.track)
    empty = standing in {Standing.ABSTAINED, Standing.RECUSED, Standing.ABSENT}
    if not leaves and standing in {Standing.SUBMITTED, Standing.LOCKED}:
        standing = Standing.DRAFT
    marks = (
        {}
        if empty
        else {
            leaf.code: leaf.minimum
            + draw(st.integers(0, (leaf.maximum - leaf.minimum) // leaf.step)) * leaf.step
            for leaf in leaves
        }
    )
    return Sheet(dimension.code, entry.code, judge, standing, marks, draw(WILD), draw(WILD))


@st.composite
def _value(draw: st.DrawFn, leaf: Criterion, entry: Entry) -> ind.IndicatorValue:
    number = MAYBE
    if isinstance(leaf.indicator, ind.ByHand):
        number = st.none() | st.integers(leaf.minimum, leaf.maximum).map(
            lambda ticks: Fraction(ticks, 10_000)
        )
    counts = None
    if isinstance(leaf.indicator, ind.Categories):
        kinds = [kind.name for kind in leaf.indicator.kinds]
        counts = draw(st.none() | st.dictionaries(st.sampled_from(kinds), st.integers(0, 99)))
    people = draw(WILD), draw(WILD)
    claimed, verified, missing = draw(number), draw(number), draw(st.booleans())
    return ind.IndicatorValue(
        entry.code, leaf.code, claimed, verified, counts, draw(WILD), draw(WILD), *people, missing
    )


@st.composite
def _origin(draw: st.DrawFn, entry: str) -> Origin:
    return Origin(
        entry,
        draw(NAME),
        *(draw(WILD) for _ in range(5)),
        place=draw(MAYBE),
        track_place=draw(MAYBE),
        final=draw(MAYBE),
        scores=tuple(draw(st.lists(st.builds(OriginScore, WILD, NUMBER), max_size=2))),
        awards=tuple(draw(st.lists(WILD, max_size=2))),
        line=draw(WILD),
        reason=draw(WILD),
        code=draw(WILD),
        sealed=draw(FLAG),
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    """A whole event."""
    tracks = tuple(Track(code, draw(WILD)) for code in draw(codes(0, 2)))
    entries = tuple(
        Entry(
            code,
            draw(NAME),
            draw(WILD),
            draw(WILD),
            draw(st.sampled_from(["", *(item.code for item in tracks)])),
            draw(WILD),
            draw(WILD),
            draw(st.integers(0, 9)),
            draw(WILD),
        )
        for code in draw(codes(1, 3))
    )
    judges = tuple(Judge(code, draw(NAME), draw(WILD), draw(WILD), draw(WILD)) for code in draw(codes(2, 3)))
    base = Event(draw(NAME), draw(WILD), draw(WILD), draw(WILD), tracks, entries, judges)
    found = draw(codes(1, 2))
    rounds = tuple(draw(_round(code, found[:at], base)) for at, code in enumerate(found))
    origins = tuple(draw(_origin(entry.code)) for entry in entries[:1] if draw(FLAG))
    return replace(base, rounds=rounds, origins=origins)
