"""Measured leaves: how a verified figure becomes points."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.indicators import (
    AsIs,
    BandRow,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Category,
    Earned,
    Field,
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
    earn,
)

F = Fraction
FULL = F(100)
VALUES = st.fractions(min_value=-200, max_value=400, max_denominator=100)


def gets(rule, value, full=FULL, **more):
    return earn(rule, F(value), F(full), **more).points


def bands(*rows):
    """Rows of (low, high, points), closed below and open above."""
    return BandTable(
        tuple(
            BandRow(Interval(None if low is None else F(low), None if high is None else F(high)), F(points))
            for low, high, points in rows
        )
    )


SALES = bands((50, None, 5), (20, 50, 4), (None, 20, 3))
TAXES = bands((10, None, 5), (2, 10, 4), (None, 2, 3))


@pytest.mark.parametrize(
    ("sales", "earned"), [("50", 5), ("49.99", 4), ("20", 4), ("19.99", 3), ("0", 3), ("1000", 5)]
)
def test_sales_bands_are_closed_at_their_lower_edge(sales, earned):
    """RULES §2.12, 句容: ≥50万 5, [20,50)万 4, <20万 3."""
    assert gets(SALES, sales, 5) == earned


def test_tax_bands_are_closed_at_their_lower_edge():
    """RULES §2.12: 上缴税金 ≥10万 5, [2,10) 4, <2 3."""
    assert [gets(TAXES, tax, 5) for tax in ("10", "9.99", "2", "1.99")] == [5, 4, 4, 3]


@pytest.mark.parametrize(("rate", "earned"), [("69.9", 0), ("70", 1), ("80", 2), ("89.9", 2), ("90", 3)])
def test_occupancy_bands_of_the_chongqing_incubators(rate, earned):
    """RULES §2.14: <70 % 0, [70,80) 1, [80,90) 2, ≥90 3."""
    assert gets(bands((70, 80, 1), (80, 90, 2), (90, None, 3)), rate, 3) == earned


def test_a_figure_outside_all_bands_earns_nothing_and_names_no_band():
    assert earn(bands((70, 80, 1)), F(60), F(3)) == Earned(F(0), -1)


def test_the_band_that_applied_is_named():
    assert earn(SALES, F(30), F(5)) == Earned(F(4), 1)


def test_an_edge_belongs_to_the_side_that_claims_it():
    """RULES §2.2: with overlapping edges the rulebook must say which side an edge belongs to."""
    upper = Interval(F(85), F(100), low_closed=False, high_closed=True)
    lower = Interval(F(70), F(85), high_closed=True)
    assert (upper.holds(F(85)), lower.holds(F(85))) == (False, True)
    assert not upper.overlaps(lower)
    assert not lower.overlaps(upper)


def test_two_intervals_that_both_claim_an_edge_overlap():
    left = Interval(F(0), F(10), high_closed=True)
    right = Interval(F(10), F(20))
    assert left.overlaps(right)
    assert right.overlaps(left)


def test_intervals_that_are_open_to_one_side_overlap_where_they_reach_each_other():
    assert Interval(None, F(10)).overlaps(Interval(F(9), None))
    assert not Interval(None, F(10)).overlaps(Interval(F(10), None))
    assert Interval().overlaps(Interval(F(3), F(4)))


DESKS = Slope(threshold=F(50), base=F(5), per_unit=F("0.1"), cap=F(10))
NEWCOMERS = Slope(threshold=F(5), base=F(5), per_unit=F("0.5"), cap=F(15))
OCCUPANCY = Slope(threshold=F(60), base=F(6), per_unit=F("0.1"), cap=F(10))


@pytest.mark.parametrize(
    ("rule", "value", "earned"),
    [
        (DESKS, 49, "0"),
        (DESKS, 50, "5"),
        (DESKS, 51, "5.1"),
        (DESKS, 100, "10"),
        (DESKS, 101, "10"),
        (NEWCOMERS, 4, "0"),
        (NEWCOMERS, 5, "5"),
        (NEWCOMERS, 8, "6.5"),
        (NEWCOMERS, 25, "15"),
        (NEWCOMERS, 60, "15"),
        (OCCUPANCY, "59.9", "0"),
        (OCCUPANCY, 60, "6"),
        (OCCUPANCY, 75, "7.5"),
        (OCCUPANCY, 100, "10"),
    ],
)
def test_threshold_slope_and_cap_of_the_maker_space_indicators(rule, value, earned):
    """RULES §2.13: 工位数 50→5 +0.1 cap 10; 新增入驻 5→5 +0.5 cap 15; 入驻率 60 %→6 +0.1 cap 10."""
    assert gets(rule, value) == F(earned)


@pytest.mark.parametrize(("tax", "earned"), [("0", 0), ("2.99", 0), ("3", 1), ("8.9", 2), ("9", 3)])
def test_every_full_three_of_tax_earns_one_point(tax, earned):
    """RULES §2.13: 纳税每满 3 万 1 分."""
    assert gets(PerUnit(F(3), F(1)), tax) == earned


def test_every_full_thirty_of_funding_earns_one_point_up_to_the_cap():
    assert gets(PerUnit(F(30), F(1)), "89.9") == 2
    assert gets(PerUnit(F(30), F(1), cap=F(5)), "1000") == 5


@pytest.mark.parametrize("value", ["-0.01", "-3", "-100"])
def test_a_negative_figure_has_no_full_units_and_loses_no_points(value):
    assert gets(PerUnit(F(3), F(1)), value) == 0


def test_a_slope_that_starts_at_zero_below_its_threshold_never_goes_under_zero():
    # 10 points for no complaint, 4 less for each: 10, 6, 2, then 0 and not -2
    rule = Slope(threshold=F(0), base=F(10), per_unit=F(-4))
    assert [gets(rule, complaints) for complaints in (0, 1, 2, 3)] == [10, 6, 2, 0]


def test_companies_earn_two_points_each_and_sole_traders_one():
    """RULES §2.13: 企业 2 分/个, 个体户 1 分/个: 3 x 2 + 4 x 1 = 10."""
    rule = Categories((Category("企业", F(2)), Category("个体户", F(1))))
    assert gets(rule, 0, counts={"企业": 3, "个体户": 4}) == 10


def test_degrees_earn_points_by_level_up_to_eight():
    """RULES §2.13: 博士3 硕士2 本科1 专科0.5, cap 8."""
    rule = Categories(
        (Category("博士", F(3)), Category("硕士", F(2)), Category("本科", F(1)), Category("专科", F("0.5"))),
        cap=F(8),
    )
    assert gets(rule, 0, counts={"博士": 1, "硕士": 1, "本科": 1, "专科": 1}) == F("6.5")
    assert gets(rule, 0, counts={"博士": 1, "硕士": 2, "本科": 1, "专科": 1}) == 8  # 8.5 capped
    assert gets(rule, 0, counts={}) == 0


def test_a_kind_that_the_rule_does_not_know_earns_nothing():
    assert gets(Categories((Category("企业", F(2)),)), 0, counts={"协会": 5}) == 0


STANDARDS = Piecewise(
    (
        Knot(F(20), F("0.2")),
        Knot(F(40), F("0.4")),
        Knot(F(60), F("0.6")),
        Knot(F(80), F("0.8")),
        Knot(F(100), F("1.0")),
    )
)


def test_half_way_between_two_standard_values_earns_half_way_between_their_points():
    """RULES §2.15: actual 90 %, upper 100 %, own 80 % -> efficacy 0.5.

    Weight 10: own grade 10 x 0.8 = 8, upper 10 x 1.0 = 10, adjustment 0.5 x (10 - 8) = 1 -> 9.
    """
    assert earn(STANDARDS, F(90), F(10)) == Earned(F(9), 4)


def test_the_efficacy_method_gives_the_full_weight_from_the_best_standard_up_and_holds_the_lowest():
    assert gets(STANDARDS, 100, 10) == 10
    assert gets(STANDARDS, 250, 10) == 10
    assert gets(STANDARDS, 20, 10) == 2
    assert gets(STANDARDS, -5, 10) == 2


def test_the_plain_efficacy_form_is_60_plus_40_times_the_share_of_the_way():
    """RULES §2.15: 60 + 40 x (x - x_不允许) / (x_满意 - x_不允许); 不允许 50, 满意 150, x 75 -> 70."""
    rule = Piecewise((Knot(F(50), F("0.6")), Knot(F(150), F(1))))
    assert gets(rule, 75) == 70
    assert [gets(rule, edge) for edge in (50, 100, 150)] == [60, 80, 100]


def test_votes_are_divided_by_the_most_votes_of_the_round():
    """RULES §2.16: votes / max votes x 100; 1250 of 5000 -> 25."""
    field = Field(F(0), F(5000))
    assert [gets(RatioToBest(), votes, field=field) for votes in (5000, 1250, 0)] == [100, 25, 0]


def test_where_less_is_better_the_best_is_divided_by_the_value():
    field = Field(F(20), F(80))
    assert [gets(RatioToBest(lower_is_better=True), x, field=field) for x in (20, 40, 80)] == [100, 50, 25]


def test_nobody_gets_points_where_nobody_has_a_vote():
    assert gets(RatioToBest(), 0, field=Field(F(0), F(0))) == 0


def test_a_loss_earns_nothing_against_the_best_and_a_bigger_loss_not_more():
    field = Field(F(-20), F(-10))
    assert [gets(RatioToBest(), loss, field=field) for loss in (-10, -20)] == [0, 0]
    assert gets(RatioToBest(), -20, field=Field(F(-20), F(50))) == 0


def test_min_max_spans_the_field_and_the_worst_keeps_its_least_share():
    field = Field(F(10), F(30))
    assert [gets(MinMax(), x, field=field) for x in (10, 15, 30)] == [0, 25, 100]
    # least 0.6: 60 + 40 x share
    assert [gets(MinMax(least=F("0.6")), x, field=field) for x in (10, 15, 30)] == [60, 70, 100]
    assert [gets(MinMax(lower_is_better=True), x, field=field) for x in (10, 15, 30)] == [100, 75, 0]


def test_min_max_gives_everyone_full_points_where_all_are_equal():
    assert gets(MinMax(), 7, field=Field(F(7), F(7))) == 100


def test_a_gate_that_is_met_gives_its_points_and_one_that_is_not_stops_the_evaluation():
    """RULES §2.14, 重庆: 基本条件 met → 40 points, not met → not evaluated at all (not 0)."""
    gate = Gate(at_least=F(1), points=F(40))
    assert gets(gate, 1) == 40
    assert gets(gate, 0) is None


def test_points_computed_elsewhere_and_points_given_by_hand_are_taken_as_they_stand():
    assert gets(AsIs(), "12.345") == F("12.345")
    assert gets(ByHand(), "7.5") == F("7.5")


def test_a_figure_for_comparison_only_earns_no_points():
    assert gets(ValueOnly(), "3.4") == 0


@pytest.mark.parametrize(
    ("distance", "earned"), [(90, "60"), (100, "80"), (85, "50"), ("92.5", "65"), (55, "-10")]
)
def test_ski_jumping_distance_is_60_at_the_k_point_and_two_points_per_metre_either_way(distance, earned):
    """RULES §5: 60 ± m x 2.0 at K 90."""
    rule = Slope(threshold=F(90), base=F(60), per_unit=F(2), below=BelowThreshold.CONTINUE)
    assert gets(rule, distance) == F(earned)


def test_only_full_units_beyond_the_threshold_count_where_the_rule_says_so():
    rule = Slope(threshold=F(50), base=F(5), per_unit=F("0.1"), whole_units=True)
    assert gets(rule, "50.9") == 5
    assert gets(rule, "51.9") == F("5.1")


def test_the_verified_figure_counts_before_the_claimed_one_even_when_it_is_zero():
    assert IndicatorValue("A", "x", claimed=F(9)).used == 9
    assert IndicatorValue("A", "x", claimed=F(9), verified=F(0)).used == 0
    assert IndicatorValue("A", "x", claimed=F(9)).is_verified is False
    assert IndicatorValue("A", "x", counts={"企业": 1}).is_verified is True
    assert IndicatorValue("A", "x").used is None


@given(VALUES, VALUES)
def test_a_higher_figure_never_earns_less_under_the_efficacy_method(left, right):
    low, high = sorted((left, right))
    assert gets(STANDARDS, low, 10) <= gets(STANDARDS, high, 10)


@given(VALUES)
def test_the_efficacy_method_stays_between_the_lowest_and_the_highest_coefficient(value):
    assert 2 <= gets(STANDARDS, value, 10) <= 10


@given(VALUES, VALUES)
def test_min_max_and_ratio_stay_between_nothing_and_full_points(left, right):
    low, high = sorted((left, right))
    for rule in (MinMax(), MinMax(lower_is_better=True), RatioToBest(), RatioToBest(lower_is_better=True)):
        for value in (low, high):
            assert 0 <= gets(rule, value, field=Field(low, high)) <= 100


@given(VALUES)
def test_a_value_lies_in_exactly_one_of_two_bands_that_meet(value):
    below, above = Interval(None, F(20)), Interval(F(20), None)
    assert below.holds(value) != above.holds(value)
