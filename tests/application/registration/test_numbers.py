"""Numbers as offices write them: read exactly, or asked about."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.registration.numbers import read_number
from judging_app.domain.exact import show
from judging_app.domain.problems import Problem

_WIDE = str.maketrans("0123456789.,-+", "０１２３４５６７８９．，－＋")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1286.4", "1286.4"),
        ("1,286.40", "1286.4"),
        ("１２０．５", "120.5"),
        ("1,286", "1286"),
        ("￥3 200 000.05", "3200000.05"),
        ("¥12", "12"),
        (" 45 ", "45"),
        ("-3.5", "-3.5"),
        ("−3.5", "-3.5"),
        (".5", "0.5"),
        ("0.1", "0.1"),
    ],
)
def test_a_number_is_read_exactly(text: str, value: str) -> None:
    assert read_number(text).value == Fraction(value)


@pytest.mark.parametrize(
    ("text", "unit"), [("45人", "人"), ("3.5 万元", "万元"), ("85%", "%"), ("12 ％", "%")]
)
def test_a_unit_behind_a_number_is_named(text: str, unit: str) -> None:
    read = read_number(text)
    assert read.unit is not None
    assert read.unit.name == unit
    assert read.rewritten


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("约45人", 45), ("45左右", 45), ("近1,200", 1200), ("100余人", 100), (">50", 50), ("50以上", 50)],
)
def test_an_approximate_number_is_offered_and_not_taken(text: str, suggestion: int) -> None:
    read = read_number(text)
    assert read.value is None
    assert read.problem is Problem.NUMBER_APPROXIMATE
    assert read.suggestion == suggestion


@pytest.mark.parametrize("text", ["无", "-", "—", "——", "/", "N/A", " 无 "])
def test_a_word_for_nothing_is_a_question(text: str) -> None:
    read = read_number(text)
    assert (read.value, read.problem, read.suggestion) == (None, Problem.NUMBER_OR_NOTHING, 0)


@pytest.mark.parametrize(
    "text", ["10²", "①", "一百", "12.3.4", "1,28", "1,2345", "40-50", "٣", "--5", "1e", "x" * 500, "9" * 61]
)
def test_what_is_no_number_is_no_number(text: str) -> None:
    read = read_number(text)
    assert read.value is None
    assert read.problem is Problem.CELL_NOT_A_NUMBER


def test_what_may_be_meant_is_offered() -> None:
    assert read_number("1.39E+3").suggestion == 1390
    assert read_number("(12)").suggestion == -12
    assert read_number("12。5").suggestion == Fraction("12.5")


@given(
    st.integers(-(10**12), 10**12),
    st.integers(0, 4),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "￥", "¥"]),
    st.sampled_from(["", " ", "\u3000", "\xa0"]),
)
def test_every_accepted_writing_gives_the_same_fraction(
    whole: int, places: int, grouped: bool, wide: bool, sign: str, blank: str
) -> None:
    value = Fraction(whole, 10**places)
    digits = show(value, places)
    if grouped:
        front, dot, back = digits.lstrip("-").partition(".")
        digits = ("-" if whole < 0 else "") + f"{int(front):,}" + dot + back
    text = digits.translate(_WIDE) if wide else digits
    assert read_number(blank + sign + text + blank).value == value


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    read = read_number(text)
    assert (read.value is None) or (read.problem is None)
