"""Marks are whole ticks from the key to the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.desktop.widgets.marks import (
    TICKS_PER_POINT,
    Band,
    MarkScale,
    Reading,
    RefusalCode,
    band_index,
    band_range,
    write_short,
)

POINT = TICKS_PER_POINT
HALVES = MarkScale(minimum=0, maximum=25 * POINT, step=POINT // 2)
WHOLES = MarkScale(minimum=0, maximum=10 * POINT, step=POINT)
QUARTERS = MarkScale(minimum=0, maximum=25 * POINT, step=POINT // 4)
FROM_TEN = MarkScale(minimum=10 * POINT, maximum=25 * POINT, step=POINT // 2)


@pytest.mark.parametrize(
    ("scale", "ticks", "text"),
    [
        (HALVES, 210_000, "21.0"),
        (HALVES, 0, "0.0"),
        (WHOLES, 70_000, "7"),
        (QUARTERS, 212_500, "21.25"),
        (QUARTERS, 210_000, "21.00"),
    ],
)
def test_a_mark_is_written_with_as_many_decimals_as_its_step_needs(
    scale: MarkScale, ticks: int, text: str
) -> None:
    assert scale.format(ticks) == text


def test_no_mark_is_written_as_nothing_and_never_as_zero() -> None:
    assert HALVES.format(None) == ""
    assert HALVES.parse("").value is None
    assert HALVES.parse("  ").reading is Reading.EMPTY
    assert HALVES.parse("0").value == 0


@pytest.mark.parametrize("text", ["21.5", "２１．５", "21。5", "２１。５", " 21.5 ", "21.50"])
def test_what_a_chinese_input_method_types_is_the_same_mark(text: str) -> None:
    parsed = HALVES.parse(text)
    assert (parsed.reading, parsed.value) == (Reading.VALID, 215_000)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("26", RefusalCode.ABOVE_MAX),
        ("21.3", RefusalCode.OFF_STEP),
        ("21.55", RefusalCode.OFF_STEP),
        ("21.50001", RefusalCode.OFF_STEP),
        ("abc", RefusalCode.NOT_A_NUMBER),
        ("-1", RefusalCode.NOT_A_NUMBER),
        ("1.2.3", RefusalCode.NOT_A_NUMBER),
        ("1" * 12, RefusalCode.NOT_A_NUMBER),
    ],
)
def test_a_text_that_cannot_become_a_mark_is_refused_with_its_reason(text: str, code: RefusalCode) -> None:
    parsed = HALVES.parse(text)
    assert parsed.reading is Reading.REFUSED
    assert parsed.value is None
    assert parsed.refusal is not None
    assert parsed.refusal.code is code


def test_a_refusal_off_the_step_names_the_allowed_marks_on_both_sides() -> None:
    refusal = HALVES.parse("21.3").refusal
    assert refusal is not None
    facts = refusal.facts
    assert (facts.text, facts.lower, facts.upper, facts.step) == ("21.3", 210_000, 215_000, 5_000)
    assert (facts.minimum, facts.maximum) == (0, 250_000)


@pytest.mark.parametrize("text", [".", "21."])
def test_a_text_on_its_way_to_a_mark_is_neither_a_mark_nor_refused(text: str) -> None:
    assert HALVES.parse(text).reading is Reading.PENDING


def test_a_first_digit_below_the_minimum_waits_for_the_second() -> None:
    assert FROM_TEN.parse("1").reading is Reading.PENDING
    assert FROM_TEN.parse("15").value == 150_000
    assert FROM_TEN.parse("3").reading is Reading.REFUSED
    assert FROM_TEN.parse("9.5").reading is Reading.REFUSED


def test_a_decimal_that_the_step_needs_more_of_waits() -> None:
    assert QUARTERS.parse("21.2").reading is Reading.PENDING
    assert QUARTERS.parse("21.25").value == 212_500
    assert QUARTERS.parse("21.3").reading is Reading.REFUSED


@given(st.integers(min_value=0, max_value=100))
def test_every_allowed_mark_is_read_back_from_its_own_writing(steps: int) -> None:
    value = steps * QUARTERS.step
    assert QUARTERS.parse(QUARTERS.format(value)).value == value


@given(st.integers(min_value=-50_000, max_value=400_000))
def test_snapping_gives_the_nearest_allowed_mark(value: int) -> None:
    snapped = HALVES.snapped(value)
    assert snapped % HALVES.step == 0
    assert HALVES.minimum <= snapped <= HALVES.maximum
    inside = min(max(value, HALVES.minimum), HALVES.maximum)
    assert abs(snapped - inside) * 2 <= HALVES.step


def test_moving_from_no_mark_starts_at_the_minimum_and_never_goes_down() -> None:
    assert HALVES.moved(None, 1) == 0
    assert HALVES.moved(None, -1) is None
    assert HALVES.moved(250_000, 1) == 250_000
    assert HALVES.moved(0, -1) == 0


def test_the_middle_of_a_band_is_an_allowed_mark_and_a_tie_goes_up() -> None:
    low = Band(name="差", minimum=0, maximum=145_000)
    good = Band(name="良", minimum=200_000, maximum=220_000)
    assert HALVES.middle(good) == 210_000
    assert HALVES.middle(low) == 75_000
    assert band_range(low) == "0–14.5"
    assert write_short(180_000) == "18"


def test_a_mark_between_two_bands_belongs_to_the_lower_one() -> None:
    bands = (
        Band(name="差", minimum=0, maximum=145_000),
        Band(name="中", minimum=150_000, maximum=195_000),
    )
    assert band_index(bands, 147_500) == 0
    assert band_index(bands, 150_000) == 1
    assert band_index(bands, None) is None
