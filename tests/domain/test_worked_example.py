"""The worked example: the picture's numbers by hand, the edge cases, and never an exception."""

from dataclasses import replace
from fractions import Fraction
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.domain.aggregation import Aggregation, Combine, GroupWeight, Level, Method, Rung, Transform
from judging_app.domain.band_ranges import judge_view
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import (
    AsIs,
    BandRow,
    BandTable,
    ByHand,
    Categories,
    Category,
    Gate,
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.problems import Problem, errors_in
from judging_app.domain.rubric import Band, Station, StationRounding
from judging_app.domain.rulebook import (
    Award,
    AwardKind,
    FinalMethod,
    LineTie,
    RoundMode,
    RoundRule,
    RoundTerm,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.worked_example import Fate, JudgedExample, MeasuredExample, worked_example
from tests.domain.builders import DEEDS, TALK, figure, judged, leaf, measured, rules, ticks
from tests.domain.strategies import rulebooks

F = Fraction
TWO = Rounding(2)
FROM_FIVE = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5)
COEFFICIENTS = (F(0), F("0.4"), F("0.6"), F("0.8"), F(1))


def piecewise(*values):
    pairs = zip((0, *values), COEFFICIENTS, strict=True)
    return Piecewise(tuple(Knot(F(value), share) for value, share in pairs))


def rounded_at(*stations):
    return tuple(StationRounding(station, TWO) for station in stations)


CRITERIA = (leaf("CX", 25, step=5_000), leaf("KX", 25, step=5_000), leaf("XY", 20, step=5_000))
CRITERIA += (leaf("TD", 15, step=5_000), leaf("ZS", 15, step=5_000))
FIGURES = (
    figure("JY", piecewise(5, 15, 30, 50), 30),
    figure("YS", piecewise(100, 300, 600, 1200), 25),
    figure("ZZ", piecewise(20, 60, 120, 240), 20),
    figure("SS", piecewise(2, 8, 20, 45), 15),
    figure("RY", piecewise(1, 3, 5, 8), 10),
)
SELECTION = rules(
    judged(
        *CRITERIA,
        weight=F(60),
        aggregation=FROM_FIVE,
        roundings=rounded_at(Station.PANEL, Station.DIMENSION),
    ),
    measured(*FIGURES, weight=F(40), roundings=rounded_at(Station.CRITERION, Station.DIMENSION)),
    final=TWO,
)
TOTALS = tuple(F(total) for total in ("88.5", "86", "84.5", "91", "89.5", "87", "88"))
SHOWN = {"JY": F(38), "YS": F(742), "ZZ": F(156), "SS": F(24), "RY": F(5)}


def example(rulebook=SELECTION, totals=None, **options):
    given_totals = None if totals is None else {TALK: [None if t is None else F(t) for t in totals]}
    return worked_example(rulebook, given_totals, **options)


def talk(*args, **options):
    found = example(*args, **options).dimensions[0]
    assert isinstance(found, JudgedExample)
    return found


def aggregated(**options):
    """A rulebook of one criterion of 100 that only says how marks are aggregated."""
    return rules(judged(aggregation=Aggregation(**options)))


# --- The picture -----------------------------------------------------------------------------


def test_seven_totals_and_five_figures_on_the_way_to_the_final_score():
    """88.5 + 86 + 89.5 + 87 + 88 = 439, / 5 = 87.80, x 60 % = 52.68.
    26.40 + 21.18 + 17.20 + 12.48 + 8.00 = 85.26, x 40 % = 34.104. Together 86.784, 86.78.
    """
    shown = example(totals=TOTALS, figures=SHOWN)
    first, second = shown.dimensions
    assert isinstance(first, JudgedExample)
    assert isinstance(second, MeasuredExample)
    kept, low, high = Fate.KEPT, Fate.DROPPED_LOW, Fate.DROPPED_HIGH
    assert [total.fate for total in first.totals] == [kept, kept, low, high, kept, kept, kept]
    assert tuple(total.total for total in first.totals) == TOTALS
    assert (first.kept_sum, first.kept_count, first.mean) == (439, 5, F("87.8"))
    assert (first.full, first.step) == (100, F("0.5"))
    assert first.score.weighted == F("52.68")
    assert [item.points for item in second.figures] == [F(p) for p in ("26.4", "21.18", "17.2", "12.48", "8")]
    assert (second.total, second.score.weighted) == (F("85.26"), F("34.104"))
    assert (shown.combined, shown.final) == (F("86.784"), F("86.78"))
    assert shown.findings == ()


def test_the_example_totals_are_those_of_the_picture_until_somebody_types_others():
    assert tuple(total.total for total in talk().totals) == TOTALS


def test_edge_cases_of_the_picture():
    """Four judges: (88.5 + 86 + 84.5 + 91) / 4 = 87.5. Without the seventh: 439 - 88 = 351 / 4 = 87.75.
    The first gives 0: 0 and 91 are dropped, (86 + 84.5 + 89.5 + 87 + 88) / 5 = 87; the first gives
    nothing: 84.5 and 91 are dropped, (86 + 89.5 + 87 + 88) / 4 = 87.625, 87.63.
    Two of 91 (the 89.5 becomes one): drop 84.5 and one 91, (88.5 + 86 + 91 + 87 + 88) / 5 = 88.1.
    """
    edges = talk(totals=TOTALS).edges
    assert edges.fewer is not None
    assert (edges.fewer.sheets, edges.fewer.rung.method, edges.fewer.value) == (4, Method.MEAN, F("87.5"))
    assert edges.recused is not None
    assert (edges.recused.sheets, edges.recused.kept, edges.recused.value) == (6, 4, F("87.75"))
    assert (edges.recused.rung.drop_low, edges.recused.rung.drop_high) == (1, 1)
    assert edges.zero is not None
    assert (edges.zero.counted.sheets, edges.zero.counted.value) == (7, 87)
    assert (edges.zero.missing.sheets, edges.zero.missing.value) == (6, F("87.63"))
    assert edges.tied is not None
    assert (edges.tied.total, edges.tied.dropped, edges.tied.edge.value) == (91, 1, F("88.1"))


def test_a_zero_counts_where_nothing_is_dropped():
    """(0 + 90 + 60) / 3 = 50; without the first (90 + 60) / 2 = 75."""
    edges = talk(aggregated(), [30, 90, 60]).edges
    assert edges.zero is not None
    assert (edges.zero.counted.value, edges.zero.missing.value) == (50, 75)
    assert edges.fewer is None
    assert edges.tied is not None
    assert edges.tied.dropped == 0


def test_a_ladder_shows_its_next_step_down():
    """Six votes are needed for 2 + 2; with five 1 + 1: (80, 81, 82) / 3 = 81."""
    ladder = (Rung(1), Rung(4, Method.TRIMMED, 1, 1), Rung(6, Method.TRIMMED, 2, 2))
    edges = talk(aggregated(method=Method.TRIMMED, ladder=ladder), [70, 80, 81, 82, 90, 85, 86]).edges
    assert edges.fewer is not None
    assert (edges.fewer.sheets, edges.fewer.rung.drop_low, edges.fewer.value) == (5, 1, 81)


# --- What the user may type ------------------------------------------------------------------


def test_a_judge_without_a_total_is_missing_and_not_zero():
    """(80 + 90) / 2 = 85, not (80 + 0 + 90) / 3."""
    found = talk(aggregated(), [80, None, 90])
    assert [total.fate for total in found.totals] == [Fate.KEPT, Fate.MISSING, Fate.KEPT]
    assert found.totals[1].total is None
    assert found.mean == 85


def test_nobody_gave_a_total():
    shown = example(SELECTION, [None] * 7)
    assert isinstance(shown.dimensions[0], JudgedExample)
    assert shown.dimensions[0].mean is None
    assert shown.final is None


def test_as_many_judges_as_totals():
    assert [total.number for total in talk(totals=[80, 90, 85]).totals] == [1, 2, 3]


def test_the_panel_is_as_large_as_the_caller_says_or_as_trimming_needs():
    assert len(talk(panel_size=5).totals) == 5
    assert len(talk(aggregated(method=Method.TRIMMED, drop_low=3, drop_high=3)).totals) == 9
    assert len(talk(aggregated()).totals) == 7


def test_a_total_off_the_step_or_above_the_full_points_is_taken_as_it_is():
    assert [total.total for total in talk(totals=["97.25", 130, 90]).totals] == [F("97.25"), 130, 90]


def test_a_sheet_that_rounds_shows_what_counted():
    found = talk(rules(judged(roundings=(StationRounding(Station.SHEET, Rounding(1)),))), ["97.25", 90])
    assert (found.totals[0].total, found.totals[0].counted) == (F("97.25"), F("97.3"))


def test_half_weight_extremes():
    """(70 / 2 + 80 + 90 / 2) / 2 = 80."""
    found = talk(aggregated(method=Method.SOFT), [70, 80, 90])
    assert [total.fate for total in found.totals] == [Fate.HALF, Fate.KEPT, Fate.HALF]
    assert (found.kept_sum, found.kept_count, found.mean) == (160, 2, 80)


def test_factored_marks_add_up_to_the_total():
    rubric = (leaf("x", 10, factor=F(3)), leaf("y", 10, factor=F(2)), leaf("z", 50))
    assert talk(rules(judged(*rubric)), [88, 77]).mean == F("82.5")


def test_criteria_aggregated_one_by_one_have_no_single_sum():
    found = talk(
        rules(judged(leaf("x", 50), leaf("y", 50), aggregation=replace(FROM_FIVE, level=Level.CRITERION)))
    )
    assert found.kept_sum is None
    assert [item.criterion for item in found.score.criteria] == ["x", "y"]
    assert found.edges.recused is not None
    assert found.edges.recused.kept == 4


def test_a_track_chooses_its_rubric():
    rubric = (leaf("x", 60), leaf("y", 40, tracks=("S",)), leaf("z", 20, tracks=("G",)))
    assert talk(rules(judged(*rubric))).full == 100
    assert talk(rules(judged(*rubric)), track="G").full == 80


# --- Rules that look beyond the entry --------------------------------------------------------

BEYOND = [
    rules(measured(figure("x", RatioToBest(), 10), figure("y", MinMax(lower_is_better=True), 10))),
    aggregated(transform=Transform.PLACES, combine=Combine.SUM),
    aggregated(transform=Transform.BORDA),
    aggregated(group_weights=(GroupWeight("expert", F(75)), GroupWeight("public", F(25)))),
    rules(judged(code="a"), judged(leaf("b1"), code="b"), method=FinalMethod.SKATING),
    rules(judged(aggregation=Aggregation(difficulty="dd")), measured(figure("dd", ValueOnly(), 0))),
    rules(round_rule=RoundRule(RoundMode.WEIGHTED, (RoundTerm("first"),))),
    rules(
        tie_chain=(
            TieKey(TieKeyKind.SEAT, "P7"),
            TieKey(TieKeyKind.EARLIER_ROUND, "first"),
            TieKey(TieKeyKind.SHARED),
        ),
        awards=(Award("a", scope="S", count=1), Award("b", AwardKind.ADVANCE, count=1, to_round="last")),
    ),
    *(rules(judged(calibration=Calibration(method, statistic=Rounding(3)))) for method in CalibrationMethod),
]


@pytest.mark.parametrize("rulebook", BEYOND)
def test_other_entries_panels_rounds_and_judges_are_made_up_where_the_rules_name_them(rulebook):
    shown = worked_example(rulebook)
    assert shown.findings == ()
    assert shown.final is not None


def test_an_earlier_round_counts_as_eighty_five():
    rulebook = rules(round_rule=RoundRule(RoundMode.WEIGHTED, (RoundTerm("first"),)))
    assert example(rulebook, [90]).final == 175


@pytest.mark.parametrize(
    "rule",
    [
        piecewise(5, 15, 30, 50),
        BandTable((BandRow(Interval(None, F(5)), F(2)), BandRow(Interval(F(5)), F(10)))),
        Slope(F(5), F(5), F(1, 2), F(10)),
        PerUnit(F(3), F(1), F(10)),
        Categories((Category("国家级", F(3)),)),
        Gate(F(5), F(10)),
        AsIs(),
        ByHand(),
    ],
)
def test_every_indicator_rule_earns_something_in_the_example(rule):
    found = worked_example(rules(measured(figure("x", rule, 10)))).dimensions[0]
    assert isinstance(found, MeasuredExample)
    assert found.figures[0].points is not None
    assert 0 < found.figures[0].points <= 10


def test_categories_show_their_counts():
    """Four of the first kind at 3 points are 12, of at most 10."""
    rulebook = rules(measured(figure("x", Categories((Category("国家级", F(3)),)), 10)))
    found = worked_example(rulebook, figures={"x": F(4)}).dimensions[0]
    assert isinstance(found, MeasuredExample)
    assert (found.figures[0].counts, found.figures[0].points) == ({"国家级": 4}, 10)


# --- Half-edited rules -----------------------------------------------------------------------


def test_weights_that_do_not_add_up_leave_the_dimensions_visible_and_no_final_score():
    rulebook = rules(judged(weight=F(60)), measured(weight=F(35)))
    shown = worked_example(rulebook)
    assert [finding.problem for finding in shown.findings] == [Problem.WEIGHTS_DO_NOT_ADD_UP]
    assert [item.dimension for item in shown.dimensions] == [TALK, DEEDS]
    assert (shown.entry, shown.final) == (None, None)


@pytest.mark.parametrize(
    ("rulebook", "problem"),
    [
        (replace(rules(), dimensions=()), Problem.NO_DIMENSION),
        (rules(replace(judged(), criteria=())), Problem.NO_CRITERION),
        (rules(judged(leaf("x", 0))), Problem.POINTS_NOT_POSITIVE),
        (rules(judged(leaf("x", 10, step=0))), Problem.STEP_DOES_NOT_FIT),
        (rules(measured(figure("x", Piecewise(())))), Problem.INDICATOR_RULE_DOES_NOT_FIT),
        (rules(measured(figure("x", PerUnit(F(0), F(0))))), Problem.INDICATOR_RULE_DOES_NOT_FIT),
        (rules(judged(), judged()), Problem.DUPLICATE_CODE),
        (aggregated(group_weights=(GroupWeight("a", F(0)),)), Problem.WEIGHT_NOT_POSITIVE),
    ],
)
def test_where_the_rulebook_cannot_rank_it_says_why_and_shows_nothing(rulebook, problem):
    shown = worked_example(rulebook)
    assert problem in {finding.problem for finding in shown.findings}
    assert shown.dimensions == ()
    assert shown.entry is None


POINTS = st.sampled_from([0, 1, -10, 5_000, 100_000, 333])
FRACTIONS = st.sampled_from([F(-1), F(0), F(1, 3), F(40), F(60), F(100)])
LEAF = st.builds(
    leaf,
    code=st.sampled_from(["a", "b", "c", TALK]),
    maximum=st.integers(-1, 30),
    step=POINTS,
    factor=FRACTIONS,
    bonus=st.booleans(),
    optional=st.booleans(),
    parent=st.sampled_from(["", "a", "b", "nowhere"]),
    tracks=st.sampled_from([(), ("S",)]),
    bands=st.lists(st.builds(Band, st.just("band"), POINTS), max_size=3).map(tuple),
    indicator=st.sampled_from(
        [
            None,
            AsIs(),
            Piecewise(()),
            Piecewise((Knot(F(1), F(1)),)),
            BandTable(()),
            PerUnit(F(0), F(1)),
            RatioToBest(),
            Categories(()),
            Gate(F(3)),
            Slope(F(1), F(1), F(-1)),
            PerUnit(F(1), F(-1)),
        ]
    ),
)
RULE = st.builds(
    Aggregation,
    level=st.sampled_from(Level),
    method=st.sampled_from(Method),
    drop_low=st.integers(0, 4),
    drop_high=st.integers(0, 4),
    minimum=st.integers(0, 9),
    ladder=st.lists(st.builds(Rung, st.integers(0, 9), st.sampled_from(Method)), max_size=2).map(tuple),
    combine=st.sampled_from(Combine),
    transform=st.sampled_from(Transform),
    group_weights=st.lists(st.builds(GroupWeight, st.sampled_from("xy"), FRACTIONS), max_size=2).map(tuple),
    difficulty=st.sampled_from(["", "a"]),
)
DIMENSION = st.builds(
    lambda make, leaves, **options: replace(make(), criteria=tuple(leaves), **options),
    st.sampled_from([judged, measured]),
    st.lists(LEAF, max_size=4),
    weight=st.none() | FRACTIONS,
    normalise_to=st.none() | FRACTIONS,
    aggregation=RULE,
)
HALF_EDITED = st.builds(
    lambda dimensions, **options: replace(rules(), dimensions=tuple(dimensions), **options),
    st.lists(DIMENSION, max_size=3),
    method=st.sampled_from(FinalMethod),
    tie_chain=st.lists(
        st.builds(TieKey, st.sampled_from(TieKeyKind), st.sampled_from(["", "a", TALK, "head", "nowhere"])),
        max_size=3,
    ).map(tuple),
)
TYPED = st.none() | st.lists(st.none() | FRACTIONS, max_size=9).map(lambda row: {TALK: row})


@settings(max_examples=150, deadline=None)
@given(HALF_EDITED, TYPED)
def test_no_half_edited_rulebook_breaks_the_example(rulebook, totals):
    shown = worked_example(rulebook, totals)
    assert shown.final is None or not any(
        finding.problem is Problem.NO_DIMENSION for finding in shown.findings
    )


@settings(max_examples=40, deadline=None)
@given(rulebooks(local=False))
def test_a_rulebook_that_can_rank_has_an_example(rulebook):
    shown = worked_example(rulebook)
    assert shown.dimensions
    assert (shown.entry is None) is bool(errors_in(shown.findings))


@pytest.mark.parametrize(
    "changes",
    [
        {"tie_chain": (TieKey(TieKeyKind.DIMENSION, "gone"),)},
        {"tie_chain": ()},
        {"awards": (Award("a"),)},
        {"awards": (Award("a", scope="", count=1, line_tie=LineTie.RULING),)},
    ],
)
def test_a_mistake_about_ties_or_awards_leaves_the_dimensions_visible(changes):
    shown = worked_example(rules(**changes))
    assert [item.dimension for item in shown.dimensions] == [TALK]
    assert shown.final is None


def test_it_is_quick_enough_for_every_key():
    """A generous multiple of what is promised (20 ms): this catches a change of order only."""
    start = perf_counter()
    worked_example(SELECTION)
    assert perf_counter() - start < 1


# --- What a judge sees -----------------------------------------------------------------------


def view(*lows, maximum=20, step=5_000, **options):
    bands = tuple(Band(name, ticks(low)) for name, low in zip("差中良优", lows, strict=False))
    return [
        (band.low, band.high) for band in judge_view(leaf("x", maximum, step=step, bands=bands, **options))
    ]


def test_bands_of_twenty_points_in_halves():
    assert view(0, 12, 16, 18) == [(0, F("11.5")), (12, F("15.5")), (16, F("17.5")), (18, 20)]


def test_bands_in_whole_points_begin_at_a_mark_that_can_be_given():
    """Of 25 in whole points 22.5 is 23, and the band below ends at 22."""
    assert view(0, 15, 20, "22.5", maximum=25, step=10_000) == [(0, 14), (15, 19), (20, 22), (23, 25)]


def test_a_band_that_no_mark_reaches_has_no_range():
    assert view(0, "16.2", "16.8", step=10_000) == [(0, 16), (None, None), (17, 20)]


def test_a_scale_that_does_not_start_at_zero():
    """5 to 10 in steps of 2 ends at 9."""
    assert view(5, 8, minimum=5, maximum=10, step=20_000) == [(5, 7), (9, 9)]


def test_a_criterion_without_a_step_or_without_bands_has_no_view():
    assert view(0, 5, step=0) == []
    assert view() == []
