from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.codes import ALPHABET, new_codes, normalised, plate_of, shown


def test_no_sign_can_be_taken_for_another() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 31
    assert not set("01ILO") & set(ALPHABET)


def test_every_slip_has_a_plate_of_its_own() -> None:
    codes = new_codes(200)
    assert len({plate_of(code) for code in codes}) == 200
    assert all(normalised(code) == code for code in codes)


def test_a_plate_that_is_taken_is_not_drawn_again() -> None:
    first = {plate_of(code) for code in new_codes(900)}
    assert len(first) == 900
    rest = {plate_of(code) for code in new_codes(61, frozenset(first))}
    assert len(rest) == 61
    assert not rest & first  # 31 x 31 = 961 plates: now all are taken
    with pytest.raises(ValueError, match="larger than population"):
        new_codes(1, frozenset(first | rest))


def test_secrets_differ_from_slip_to_slip() -> None:
    assert len({code[2:] for code in new_codes(100)}) > 90


@pytest.mark.parametrize(
    "typed",
    [
        "7K429P",
        "7k4-29p",
        " 7 k 4 — 2 9 p ",
        "７Ｋ４－２９Ｐ",
        "7k4–29p\n",
        "7K4−29P",
        "\ufeff7K4\u00a029P\t",
        "7k4\u300029p",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert normalised(typed) == "7K429P"


@pytest.mark.parametrize("typed", ["", "7K429", "7K429PP", "7K4290", "7K429I", "7K4_9P", "7K4评9P"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(JudgingError) as refused:
        normalised(typed)
    assert refused.value.problem is Problem.PAIRING_CODE_MALFORMED
    assert not refused.value.findings[0].facts  # nothing of it may reach a log


@given(st.text())
def test_any_text_is_a_code_or_is_refused(typed: str) -> None:
    with suppress(JudgingError):
        code = normalised(typed)
        assert normalised(shown(code)) == code


def test_a_code_is_shown_in_two_halves() -> None:
    assert shown("7K429P") == "7K4-29P"
    assert plate_of("7K429P") == "7K"
