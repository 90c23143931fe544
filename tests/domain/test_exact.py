"""Exact points: rounding modes, reading and writing decimals, ticks."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.exact import (
    Rounding,
    RoundingMode,
    exact_text,
    from_ticks,
    read_decimal,
    read_exact,
    rounded,
    show,
    to_ticks,
)

VALUES = st.fractions(min_value=-1000, max_value=1000, max_denominator=10**7)
PLACES = st.integers(min_value=0, max_value=6)


def test_a_half_is_rounded_up_so_that_97_25_becomes_97_3():
    """RULES §2.11: MW杯 publishes 97.25 as 97.3."""
    assert Rounding(1).apply(Fraction("97.25")) == Fraction("97.3")


def test_a_half_is_rounded_to_the_even_neighbour_only_where_the_rulebook_asks_for_it():
    half_even = Rounding(1, RoundingMode.HALF_EVEN)
    assert half_even.apply(Fraction("97.25")) == Fraction("97.2")
    assert half_even.apply(Fraction("97.35")) == Fraction("97.4")
    assert half_even.apply(Fraction("97.251")) == Fraction("97.3")


def test_half_up_is_the_default_mode():
    assert Rounding(2).mode is RoundingMode.HALF_UP


@pytest.mark.parametrize(
    ("mode", "positive", "negative"),
    [
        (RoundingMode.HALF_UP, "2.3", "-2.3"),
        (RoundingMode.HALF_EVEN, "2.2", "-2.2"),
        (RoundingMode.DOWN, "2.2", "-2.2"),
        (RoundingMode.UP, "2.3", "-2.3"),
    ],
)
def test_every_mode_treats_a_negative_value_as_the_mirror_of_the_positive_one(mode, positive, negative):
    assert Rounding(1, mode).apply(Fraction("2.25")) == Fraction(positive)
    assert Rounding(1, mode).apply(Fraction("-2.25")) == Fraction(negative)


def test_rounding_up_leaves_a_value_that_has_no_further_decimals():
    assert Rounding(1, RoundingMode.UP).apply(Fraction("2.2")) == Fraction("2.2")


def test_rounding_up_moves_even_the_smallest_remainder():
    assert Rounding(1, RoundingMode.UP).apply(Fraction("2.2") + Fraction(1, 10**30)) == Fraction("2.3")


def test_a_value_just_under_a_half_goes_down_however_close_it_is():
    assert Rounding(1).apply(Fraction("2.25") - Fraction(1, 10**30)) == Fraction("2.2")


def test_no_rounding_leaves_a_third_a_third():
    assert rounded(Fraction(1, 3), None) == Fraction(1, 3)


@given(VALUES, PLACES)
def test_rounding_half_up_is_symmetric_about_zero(value, places):
    assert Rounding(places).apply(-value) == -Rounding(places).apply(value)


@given(VALUES, PLACES, st.sampled_from(RoundingMode))
def test_rounding_twice_is_rounding_once(value, places, mode):
    once = Rounding(places, mode).apply(value)
    assert Rounding(places, mode).apply(once) == once


@given(VALUES, PLACES, st.sampled_from([RoundingMode.HALF_UP, RoundingMode.HALF_EVEN]))
def test_rounding_to_the_nearest_moves_a_value_by_half_a_unit_at_most(value, places, mode):
    assert abs(Rounding(places, mode).apply(value) - value) <= Fraction(1, 2 * 10**places)


@given(VALUES, VALUES, PLACES, st.sampled_from(RoundingMode))
def test_rounding_never_swaps_two_values(left, right, places, mode):
    low, high = sorted((left, right))
    assert Rounding(places, mode).apply(low) <= Rounding(places, mode).apply(high)


@pytest.mark.parametrize(
    ("text", "value"),
    [("21.5", "43/2"), ("-3", "-3"), ("+0.10", "1/10"), (" 8 ", "8"), (".5", "1/2"), ("7.", "7"), ("0", "0")],
)
def test_a_plain_decimal_is_read_exactly(text, value):
    assert read_decimal(text) == Fraction(value)


@pytest.mark.parametrize(
    "text", ["", "-", ".", "1e3", "1,000", "1/2", "NaN", "inf", "９", "1 2", "0x1", "1_0", "--1", "1" * 41]
)
def test_what_is_not_a_plain_decimal_is_not_read(text):
    assert read_decimal(text) is None


def test_a_tenth_has_a_thousand_ticks_and_a_finer_value_than_a_tick_has_none():
    assert to_ticks(Fraction("0.1")) == 1000
    assert to_ticks(Fraction("0.0001")) == 1
    assert to_ticks(Fraction("0.00001")) is None
    assert to_ticks(Fraction(1, 3)) is None


def test_ticks_become_points_exactly():
    assert from_ticks(83_645) == Fraction("8.3645")
    assert from_ticks(Fraction(1, 3)) == Fraction(1, 30_000)


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_ticks_survive_the_way_to_points_and_back(ticks):
    assert to_ticks(from_ticks(ticks)) == ticks


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("83.64", 2, "83.64"),
        ("83.645", 2, "83.65"),
        ("9", 2, "9.00"),
        ("-0.004", 2, "0.00"),
        ("-0.005", 2, "-0.01"),
        ("0.05", 1, "0.1"),
        ("7.5", 0, "8"),
        ("1/3", 4, "0.3333"),
        ("21.50", None, "21.5"),
        ("100", None, "100"),
        ("1/3", None, "0.3333333333"),
        ("-12.25", None, "-12.25"),
    ],
)
def test_a_value_is_shown_with_the_decimals_asked_for_or_as_many_as_it_has(value, places, text):
    assert show(Fraction(value), places) == text


def test_exact_text_is_a_decimal_where_there_is_one_and_a_fraction_otherwise():
    assert exact_text(Fraction("0.125")) == "0.125"
    assert exact_text(Fraction(2, 3)) == "2/3"
    assert exact_text(Fraction(-7)) == "-7"


@given(VALUES)
def test_exact_text_loses_nothing(value):
    assert read_exact(exact_text(value)) == value
