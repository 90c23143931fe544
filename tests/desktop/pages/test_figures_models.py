"""Rulers, typed figures and pasted blocks: what the verification page works with."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.desktop.models.figures_paste import block_of
from judging_app.desktop.models.figures_ruler import band_label, place_on, ruler_of
from judging_app.desktop.models.figures_typed import read_figure, typed_figure, verified_value
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import (
    BandRow,
    BandTable,
    ByHand,
    IndicatorValue,
    Interval,
    Knot,
    PerUnit,
    Piecewise,
    Slope,
    earn,
)
from judging_app.domain.rubric import Band, Criterion
from tests.desktop.pages.figures_contest import knots, leaf

JOBS = leaf("jobs", "就业", 30, "人", knots((0, 5, 15, 30, 50)))
FULL = Fraction(30)


@pytest.mark.parametrize(
    ("figure", "part", "along"),
    [
        (0, 0, 0.0),
        (Fraction(5, 2), 0, 0.5),
        (5, 1, 0.0),
        (38, 3, 0.4),
        (50, 4, 0.0),
        (60, 4, 0.5),
        (999, 4, 0.94),
    ],
)
def test_a_figure_lies_on_the_ruler_where_it_earns(figure: Fraction | int, part: int, along: float) -> None:
    parts = ruler_of(JOBS)
    assert [each.label for each in parts] == ["差", "及格", "中", "良", "优"]
    place = place_on(parts, Fraction(figure))
    assert place is not None
    assert (place.part, round(place.along, 4)) == (part, along)


@given(st.fractions(min_value=0, max_value=200))
def test_the_band_on_the_ruler_is_the_one_that_gave_the_points(figure: Fraction) -> None:
    assert isinstance(JOBS.indicator, Piecewise)
    parts = ruler_of(JOBS)
    place = place_on(parts, figure)
    assert place is not None
    assert 0 <= place.along <= 1
    assert parts[place.part].label == band_label(JOBS, earn(JOBS.indicator, figure, FULL))


def test_bands_of_a_table_read_from_small_to_large() -> None:
    rows = (
        BandRow(Interval(Fraction(4)), Fraction(20)),
        BandRow(Interval(Fraction(2), Fraction(4)), Fraction(16)),
        BandRow(Interval(None, Fraction(2)), Fraction(8)),
    )
    table = leaf("b", "增收", 20, "万元", BandTable(rows))
    assert [part.label for part in ruler_of(table)] == ["8 分", "16 分", "20 分"]
    assert band_label(table, earn(BandTable(rows), Fraction(2), Fraction(20))) == "2–4"
    assert band_label(table, earn(BandTable(rows), Fraction(9), Fraction(20))) == "≥4"


def test_named_bands_of_the_rubric_go_before_the_usual_names() -> None:
    bands = (Band("乙", 0), Band("甲", 20 * TICKS_PER_POINT))
    named = Criterion("j", "j", maximum=30 * TICKS_PER_POINT, bands=bands, indicator=JOBS.indicator)
    assert isinstance(named.indicator, Piecewise)
    assert [part.label for part in ruler_of(named)] == ["乙", "乙", "乙", "甲", "甲"]
    assert band_label(named, earn(named.indicator, Fraction(29), FULL)) == "甲"


def test_coefficients_of_ones_own_are_shown_as_they_are() -> None:
    own = Piecewise((Knot(Fraction(10), Fraction(1, 2)), Knot(Fraction(20), Fraction(1))))
    parts = ruler_of(leaf("p", "p", 10, "", own))
    assert [(part.label, part.low, part.high) for part in parts] == [
        ("—", None, 10),
        ("≥50 %", 10, 20),
        ("≥100 %", 20, None),
    ]


def test_slopes_and_units_end_where_they_are_capped() -> None:
    slope = Slope(Fraction(50), Fraction(5), Fraction(1, 10), cap=Fraction(10))
    # 5 + 0.1 x (value - 50) reaches 10 at 100.
    assert [part.low for part in ruler_of(leaf("s", "s", 10, "", slope))] == [None, 50, 100]
    # Full units of 3 give a point each up to 10: 30.
    units = PerUnit(Fraction(3), Fraction(1), Fraction(10))
    assert [part.low for part in ruler_of(leaf("u", "u", 10, "", units))] == [0, 30]
    assert ruler_of(leaf("n", "n", 10, "", ByHand())) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("38", 38),
        (" ３８．５ ", Fraction(77, 2)),
        ("1,200", 1200),
        ("12,34", None),
        ("3。5", Fraction(7, 2)),
        ("-4", -4),
        ("1e5", None),
        ("38人", None),
    ],
)
def test_numbers_are_read_as_people_type_them(text: str, number: Fraction | int | None) -> None:
    assert read_figure(text) == number


def test_points_by_hand_keep_to_bounds_and_step() -> None:
    half = Criterion("h", "规范", maximum=10 * TICKS_PER_POINT, step=TICKS_PER_POINT // 2, indicator=ByHand())
    assert typed_figure(half, "7.5").number == Fraction(15, 2)
    assert typed_figure(half, "7.3").wrong
    assert typed_figure(half, "10.5").wrong
    assert typed_figure(half, "").wrong == ""


def test_a_claim_that_is_verified_as_it_is_needs_and_keeps_no_reason() -> None:
    record = IndicatorValue("A", "jobs", Fraction(42), reason="缺名册", evidence_missing=True)
    made = verified_value(JOBS, record, None, None, reason="缺名册", by="甲")
    assert made == IndicatorValue("A", "jobs", Fraction(42), Fraction(42), verified_by="甲")
    assert verified_value(JOBS, IndicatorValue("A", "jobs"), None, None, reason="", by="甲") is None


def test_a_block_is_cut_at_tabs_and_lines() -> None:
    assert block_of("1\t2\r\n3\t \r\n") == (("1", "2"), ("3", ""))
    assert block_of("38") == (("38",),)
