"""The canonical form: it gives every value back, and the fingerprint knows every option."""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, IntEnum
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupWeight,
    Level,
    Method,
    Rung,
    Transform,
)
from judging_app.domain.calibration import Calibration, CalibrationMethod, Deviation
from judging_app.domain.canonical import canonical_text, digest, from_plain, from_text, to_plain
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.indicators import (
    AsIs,
    BandRow,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Category,
    Gate,
    IndicatorValue,
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import (
    Band,
    Criterion,
    Dimension,
    DimensionKind,
    Station,
    StationRounding,
)
from judging_app.domain.rulebook import (
    Award,
    AwardKind,
    Better,
    CountMode,
    FinalMethod,
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
from tests.domain.strategies import contests, rulebooks

F = Fraction
INTERVAL = Interval(F(1), F(5, 2), low_closed=False, high_closed=True)

# Every class of the rulebook with every field set to something that is not its default.
PANEL_RULE = Aggregation(
    Level.CRITERION,
    Method.TRIMMED,
    1,
    2,
    5,
    (Rung(3, Method.CLOSEST_TWO, 1, 1),),
    Combine.SUM,
    Transform.BORDA,
    (GroupWeight("judge", F(75)),),
    F("0.6"),
    "dd",
)
CALIBRATION = Calibration(
    CalibrationMethod.ADDITIVE,
    Rounding(4, RoundingMode.DOWN),
    Rounding(3),
    F(60),
    F(90),
    Deviation.POPULATION,
    F(500),
    F(100),
    4,
)
CRITERION = Criterion(
    "x",
    "创新性",
    "parent",
    400_000,
    10_000,
    5_000,
    F(1, 3),
    bonus=True,
    optional=True,
    tracks=("old",),
    unit="万元",
    guidance="…",
    bands=(Band("优", 300_000, "卓越"),),
    indicator=Piecewise((Knot(F(1, 3), F("0.6")),)),
)
DIMENSION = Dimension(
    "talk",
    "路演答辩",
    DimensionKind.JUDGED,
    (CRITERION,),
    F(70),
    F(100),
    F(0),
    F(110),
    PANEL_RULE,
    CALIBRATION,
    (StationRounding(Station.PANEL, Rounding(2, RoundingMode.HALF_EVEN)),),
)
FULL = Rulebook(
    "全部选项",
    (DIMENSION,),
    Rounding(3, RoundingMode.UP),
    Better.LOWER,
    FinalMethod.SKATING,
    F(1),
    F(120),
    F(8),
    F(5),
    TimePenalty((BandRow(INTERVAL, F("0.2")),), "talk"),
    RoundRule(RoundMode.BEST, (RoundTerm("R1", F("0.3")),), F("0.7"), 2),
    (TieKey(TieKeyKind.CRITERION, "x", lower_first=True),),
    PlaceStyle.MEAN,
    (
        Award(
            "一等奖",
            AwardKind.ADVANCE,
            "*",
            3,
            F(10),
            CountMode.UP,
            F(80),
            LineTie.RULING,
            "R2",
        ),
    ),
    Unverified.INCOMPLETE,
    F(15),
    "RULES",
)
INDICATORS = [
    BandTable((BandRow(INTERVAL, F(5)), BandRow(Interval(), F(1, 3)))),
    Slope(F(50), F(5), F("0.1"), F(10), BelowThreshold.CONTINUE, whole_units=True),
    Slope(F(50), F(5), F("0.1")),
    PerUnit(F(3), F(1), F(5)),
    Piecewise((Knot(F(80), F("0.8")), Knot(F(100), F(1)))),
    RatioToBest(lower_is_better=True),
    MinMax(lower_is_better=True, least=F(1, 3)),
    Categories((Category("企业", F(2)),), F(8)),
    Gate(F(1), F(40)),
    AsIs(),
    ByHand(),
    ValueOnly(),
]


def test_a_rulebook_with_every_option_set_comes_back_whole():
    assert from_text(Rulebook, canonical_text(FULL)) == FULL


@pytest.mark.parametrize("rule", INDICATORS, ids=lambda rule: type(rule).__name__)
def test_every_indicator_rule_comes_back_as_what_it_was(rule):
    leaf = Criterion("x", "x", indicator=rule)
    assert from_text(Criterion, canonical_text(leaf)) == leaf


@settings(max_examples=60, deadline=None)
@given(st.one_of(rulebooks(local=True), rulebooks(local=False)))
def test_any_rulebook_comes_back_from_its_canonical_text(rulebook):
    again = from_text(Rulebook, canonical_text(rulebook))
    assert again == rulebook
    assert again.fingerprint == rulebook.fingerprint


@settings(max_examples=40, deadline=None)
@given(contests(local=True))
def test_any_event_comes_back_from_its_canonical_text(event):
    assert from_text(Event, canonical_text(event)) == event


def test_a_figure_with_counts_or_without_comes_back():
    for value in (
        IndicatorValue("A", "x", F(1, 3), F(0), {"企业": 3, "个体户": 0}, "e", "r"),
        IndicatorValue("A", "x"),
        IndicatorValue("A", "x", counts={}),
    ):
        assert from_text(IndicatorValue, canonical_text(value)) == value


def other(value: Any) -> Any:
    """A different value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next(member for member in type(value) if member is not value)
    if isinstance(value, int | Fraction):
        return value + 1
    if isinstance(value, str):
        return value + "!"
    if isinstance(value, tuple):
        return value[:-1] if value else ("!",)
    raise TypeError(value)


def changed_once(value: Any, path: str = ""):
    """Every variant of a value with exactly one option changed, with the way to it."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            here, item = f"{path}.{field.name}", getattr(value, field.name)
            variants = list(changed_once(item, here))
            if not dataclasses.is_dataclass(item):
                variants.append((here, other(item)))
            for name, variant in variants:
                yield name, replace(value, **{field.name: variant})
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            for name, variant in changed_once(item, f"{path}[{at}]"):
                yield name, (*value[:at], variant, *value[at + 1 :])


CHANGES = list(changed_once(FULL))


def test_the_changes_reach_every_class_of_the_rulebook():
    reached = {name.rsplit(".", 1)[-1] for name, _ in CHANGES}
    kinds = (Rulebook, Dimension, Criterion, Aggregation, Calibration, Award, RoundRule, TieKey, TimePenalty)
    expected = {field.name for kind in kinds for field in dataclasses.fields(kind)}
    # these hold a record, whose own fields are changed one by one
    records = {"final", "time_penalty", "round_rule", "aggregation", "calibration", "statistic", "indicator"}
    assert expected - reached == records


@pytest.mark.parametrize(("name", "variant"), CHANGES, ids=[name for name, _ in CHANGES])
def test_the_fingerprint_changes_with_every_option(name, variant):
    assert variant.fingerprint != FULL.fingerprint


@pytest.mark.parametrize(("name", "variant"), CHANGES[::5], ids=[name for name, _ in CHANGES[::5]])
def test_a_changed_rulebook_comes_back_with_its_change(name, variant):
    assert from_text(Rulebook, canonical_text(variant)) == variant


def test_all_fingerprints_of_changed_rulebooks_differ_from_each_other():
    prints = {variant.fingerprint for _, variant in CHANGES}
    assert len(prints) == len(set(map(canonical_text, (variant for _, variant in CHANGES)))) == len(CHANGES)


def spelt_out(value: Any) -> Any:
    """The same value with every field given in so many words."""
    if dataclasses.is_dataclass(value):
        return type(value)(
            **{field.name: spelt_out(getattr(value, field.name)) for field in dataclasses.fields(value)}
        )
    if isinstance(value, tuple):
        return tuple(spelt_out(item) for item in value)
    return value


@settings(max_examples=40, deadline=None)
@given(st.one_of(rulebooks(local=True), rulebooks(local=False)))
def test_spelling_defaults_out_keeps_the_fingerprint(rulebook):
    assert spelt_out(rulebook).fingerprint == rulebook.fingerprint


def test_a_default_that_is_spelt_out_is_not_written():
    assert canonical_text(Criterion("x", "x", minimum=0, factor=F(1))) == canonical_text(Criterion("x", "x"))
    assert to_plain(Criterion("x", "x")) == {"is": "Criterion", "code": "x", "name": "x"}


def test_an_option_switched_off_is_not_the_same_as_left_at_its_default():
    # `floor` is 0 unless told: no floor must be written and must come back
    without = Rulebook("r", (), floor=None, final=None)
    assert without.fingerprint != Rulebook("r", ()).fingerprint
    assert from_text(Rulebook, canonical_text(without)) == without


def test_the_canonical_text_is_sorted_compact_and_keeps_chinese_as_it_is():
    text = canonical_text(TieKey(TieKeyKind.CRITERION, "创新性", lower_first=True))
    assert text == '{"is":"TieKey","kind":"criterion","lower_first":true,"of":"创新性"}'


def test_the_digest_is_the_sha_256_of_the_canonical_text():
    # sha256 of the two bytes [] as published for the empty JSON list
    assert digest(()) == "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"


def test_the_order_in_which_marks_were_keyed_does_not_matter():
    first = Sheet("talk", "A", "J", Standing.DRAFT, {"x": 1, "y": 2})
    second = Sheet("talk", "A", "J", Standing.DRAFT, {"y": 2, "x": 1})
    assert canonical_text(first) == canonical_text(second)


def test_a_third_is_written_as_a_fraction_and_a_half_as_a_decimal():
    assert to_plain((F(1, 3), F(1, 2), F(7))) == ["1/3", "0.5", "7"]


def test_binary_floats_have_no_canonical_form():
    with pytest.raises(TypeError):
        to_plain(0.5)
    with pytest.raises(TypeError):
        to_plain({"a": object()})


def test_an_enumeration_of_numbers_is_written_as_its_value():
    level = IntEnum("level", {"LOW": 1})
    assert to_plain(level.LOW) == 1


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (int, "1"),
        (int, True),
        (bool, 1),
        (str, 5),
        (Rounding, {"is": "Rounding"}),
        (Rounding, {"is": "Rounding", "places": 1, "unknown": 2}),
        (RoundingMode, "sideways"),
        (Fraction, "a half"),
        (AsIs | ByHand, {"is": "Something"}),
        (Fraction | None, "x"),
        (tuple[int, int], [1]),
        (float, 1.5),
    ],
)
def test_what_does_not_fit_its_type_is_refused(kind, plain):
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_plain(kind, plain)


def test_tuples_mappings_and_unions_are_rebuilt_by_their_type():
    assert from_plain(tuple[int, str], [1, "a"]) == (1, "a")
    assert from_plain(tuple[Fraction, ...], ["1/3", "2"]) == (F(1, 3), F(2))
    assert from_plain(Mapping[str, int], {"x": 1}) == {"x": 1}
    assert from_plain(Fraction | None, None) is None
    assert from_plain(AsIs | ByHand, json.loads('{"is":"ByHand"}')) == ByHand()
