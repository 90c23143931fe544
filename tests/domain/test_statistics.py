"""Statistics against values worked out by hand, and against the standard library's."""

import statistics
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.statistics import MOST_CLASSES, distribution, summarize

TICKS = st.integers(0, 1_000_000)


def test_a_summary_worked_out_by_hand() -> None:
    """85.5, 82, 91, 88.5: mean 86.75; squares of the differences 1.5625, 22.5625, 18.0625, 3.0625."""
    found = summarize([855_000, 820_000, 910_000, 885_000])
    assert found is not None
    assert (found.number, found.mean, found.median) == (4, Fraction("86.75"), Fraction(87))
    assert found.deviation == Fraction("3.8837")  # √(45.25 ÷ 3) = √15.0833… = 3.88372…
    assert (found.lowest, found.highest, found.spread) == (82, 91, 9)


def test_one_value_has_no_deviation_and_none_has_no_summary() -> None:
    found = summarize([TICKS_PER_POINT])
    assert found is not None
    assert (found.mean, found.median, found.deviation, found.spread) == (1, 1, None, 0)
    assert summarize([]) is None


@given(st.lists(TICKS, min_size=2, max_size=40))
def test_it_agrees_with_the_standard_library(values: list[int]) -> None:
    found = summarize(values)
    points = [Fraction(value, TICKS_PER_POINT) for value in values]
    assert found is not None
    assert (found.mean, found.median) == (statistics.mean(points), statistics.median(points))
    assert found.deviation is not None
    assert abs(float(found.deviation) - statistics.stdev(map(float, points))) < 0.0001


def test_classes_are_of_a_width_that_people_count_in() -> None:
    """From 64.47 to 87.73 is 23.26: width 2 would take more than nine classes, width 5 takes six."""
    found = distribution(
        [Fraction("64.47"), Fraction(70), Fraction("74.99"), Fraction(75), Fraction("87.73")]
    )
    assert [(item.low, item.high, item.number) for item in found] == [
        (60, 65, 1),
        (65, 70, 0),
        (70, 75, 2),
        (75, 80, 1),
        (80, 85, 0),
        (85, 90, 1),
    ]


def test_equal_values_make_one_class() -> None:
    (only,) = distribution([Fraction(80)] * 3)
    assert (only.low, only.number) == (80, 3)
    assert distribution([]) == ()


@given(st.lists(st.fractions(-1000, 1000), min_size=1, max_size=60))
def test_every_value_is_counted_once_in_the_class_that_holds_it(values: list[Fraction]) -> None:
    found = distribution(values)
    assert len(found) <= MOST_CLASSES
    assert sum(item.number for item in found) == len(values)
    for item in found:
        assert item.number == sum(item.low <= value < item.high for value in values)
