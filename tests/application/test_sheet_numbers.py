"""Numbers and QR texts of printed score sheets: found again, and a slip of the finger is noticed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.keying.numbers import (
    SheetRef,
    check_digit,
    event_tag,
    find_numbers,
    is_sound,
    qr_text,
    read_qr_text,
    sheet_number,
    shown_number,
    typed_number,
)
from judging_app.domain.event import Event

REF = SheetRef("final", "talk", "03", "J1")
FINGERPRINT = "0123456789abcdef" * 4
CODES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=12)
REFS = st.builds(SheetRef, CODES, CODES, CODES, CODES)


@pytest.mark.parametrize(
    ("digits", "check"),
    [
        # The worked example of the published scheme: 0 -5-> 9 -7-> 7 -2-> 4.
        ("572", "4"),
        # By hand along the table: 0 -1-> 3 -2-> 5 -3-> 4 -4-> 0 -5-> 9 -6-> 6 -7-> 1.
        ("1234567", "1"),
        ("0000000", "0"),
    ],
)
def test_the_check_digit_is_that_of_the_published_scheme(digits: str, check: str) -> None:
    assert check_digit(digits) == check
    assert check_digit(digits + check) == "0"


@given(REFS, st.integers(0, 7), st.integers(1, 9))
def test_every_single_wrong_digit_is_noticed(ref: SheetRef, at: int, more: int) -> None:
    number = sheet_number(ref)
    wrong = number[:at] + str((int(number[at]) + more) % 10) + number[at + 1 :]

    assert is_sound(number)
    assert not is_sound(wrong)


@given(REFS, st.integers(0, 6))
def test_every_swap_of_two_neighbours_is_noticed(ref: SheetRef, at: int) -> None:
    number = sheet_number(ref)
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]

    assert is_sound(swapped) == (number[at] == number[at + 1])


@pytest.mark.parametrize("number", ["", "1234567", "12345678", "123456711", "1234567a", "１２３４５６７１"])
def test_what_is_no_number_is_not_sound(number: str) -> None:
    assert not is_sound(number)


@given(REFS)
def test_a_number_comes_back_however_it_is_typed(ref: SheetRef) -> None:
    number = sheet_number(ref)
    wide = number.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})

    for typed in (
        number,
        shown_number(number),
        f"  {number[:4]}-{number[4:]} ",
        wide,
        f"{wide[:4]}　{wide[4:]}",
    ):
        assert typed_number(typed) == number
        assert find_numbers([ref, REF._replace(judge="J9")], typed)[0] == ref


def test_a_number_is_shown_in_two_halves() -> None:
    assert shown_number("12345671") == "1234 5671"


def test_a_number_rests_on_every_code_and_on_nothing_else() -> None:
    others = [REF._replace(**{field: "x"}) for field in SheetRef._fields]

    assert len({sheet_number(ref) for ref in (REF, *others)}) == 5
    assert sheet_number(SheetRef(*REF)) == sheet_number(REF)
    # Codes that run together are told apart.
    assert sheet_number(SheetRef("a", "bc", "d", "e")) != sheet_number(SheetRef("ab", "c", "d", "e"))


def test_all_sheets_that_share_a_number_are_found() -> None:
    refs = [
        SheetRef("final", "talk", f"E{entry}", f"J{judge}") for entry in range(1000) for judge in range(12)
    ]
    held: dict[str, list[SheetRef]] = {}
    for ref in refs:
        held.setdefault(sheet_number(ref), []).append(ref)
    shared = max(held.values(), key=len)

    assert find_numbers(refs, sheet_number(shared[0])) == shared
    # Of 12,000 sheets about 7 pairs share one of ten million numbers; 30 would speak against the digest.
    assert len(refs) - len(held) < 30


@given(REFS)
def test_a_qr_text_is_plain_ascii_and_comes_back(ref: SheetRef) -> None:
    text = qr_text(ref, sheet_number(ref), FINGERPRINT, "12af")

    assert text.isascii()
    assert text.isprintable()
    scanned = read_qr_text(text)
    assert scanned is not None
    assert scanned.number == sheet_number(ref)
    assert (scanned.rules, scanned.event) == ("01234567", "12af")
    assert scanned.ref in {ref, None}


def test_usual_codes_are_in_the_qr_text() -> None:
    text = qr_text(REF, sheet_number(REF), FINGERPRINT, "12af")

    assert text == f"judging:s?n={sheet_number(REF)}&f=01234567&v=12af&r=final&d=talk&e=03&j=J1"
    assert read_qr_text(text) is not None


def test_codes_that_are_too_long_for_a_camera_leave_the_number_alone() -> None:
    long = REF._replace(entry="项目" * 100)
    text = qr_text(long, sheet_number(long), FINGERPRINT, "12af")

    assert len(text) < 60
    scanned = read_qr_text(text)
    assert scanned is not None
    assert (scanned.ref, scanned.number) == (None, sheet_number(long))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/?n=12345671",
        "judging://192.168.1.20:8430/?code=7K429P",
        "judging:s?",
        "judging:s?n=12345671",
        "judging:s?n=12345678&f=01234567&v=12af",
        "judging:s?n=12345671&f=01234567&v=12af&r=final&d=talk&e=03&j=J1",
        "judging:s?n=12345671&f=01234567&v=12af&r=%FF&d=talk&e=03&j=J1",
    ],
)
def test_a_text_that_is_no_sheets_is_refused(text: str) -> None:
    assert read_qr_text(text) is None


def test_another_event_has_another_tag() -> None:
    event = Event("返乡创业大赛", date="2026-11-20")

    assert len(event_tag(event)) == 4
    assert event_tag(event) == event_tag(replace(event, place="市文化馆"))
    assert (
        len({event_tag(event), event_tag(replace(event, name="x")), event_tag(replace(event, date="x"))}) == 3
    )
