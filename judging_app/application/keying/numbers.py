"""The number and the QR code of a printed score sheet, by which it is found again when it is keyed.

A number is eight digits, shown as "1234 5678". The first seven come from a digest of what the sheet
is for, so that the same sheet printed twice has the same number, and neighbours have quite different
ones. The last is Damm's check digit: it tells every single wrong digit and every swap of two
neighbours (H. Michael Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004).
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, quote, urlencode

from judging_app.domain.event import Event

DIGITS: Final = 8
"""Digits of a number, the check digit included."""

_SCHEME: Final = "judging:s?"
_HALF: Final = DIGITS // 2
_LONGEST: Final = 180
"""Signs that a code of 53 modules holds; on paper these are half a millimetre each."""
_RULES_SIGNS: Final = 8
_TAG_SIGNS: Final = 4

# The totally anti-symmetric quasigroup of order 10 of Damm's thesis, page 111.
_QUASIGROUP: Final = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


class SheetRef(NamedTuple):
    """What a printed sheet is for, by codes."""

    round: str
    dimension: str
    entry: str
    judge: str


@dataclass(frozen=True, slots=True)
class ScannedSheet:
    """What a sheet's QR code says.

    `ref` is `None` where the codes are too long for a code that a camera reads: then the number says
    it all. `rules` are the first digits of the fingerprint of the rules that it was printed under; `event`
    tells sheets of another event apart (`event_tag`).
    """

    ref: SheetRef | None
    number: str
    rules: str
    event: str


def check_digit(digits: str) -> str:
    """Damm's check digit of a row of digits."""
    interim = 0
    for digit in digits:
        interim = int(_QUASIGROUP[interim][int(digit)])
    return str(interim)


def is_sound(number: str) -> bool:
    """Whether a number is eight digits that the last one confirms: a typing slip is not."""
    return (
        len(number) == DIGITS
        and number.isascii()
        and number.isdecimal()
        and check_digit(number[:-1]) == number[-1]
    )


def sheet_number(ref: SheetRef) -> str:
    """The number of a sheet, without a blank.

    It rests on codes alone, so that no corrected name changes it. Two sheets of one event may, very
    seldom, share a number: whoever looks one up must be ready for several (`find_numbers`).
    """
    digest = sha256("\x1f".join(ref).encode()).digest()
    digits = f"{int.from_bytes(digest[:8]) % 10 ** (DIGITS - 1):0{DIGITS - 1}}"
    return digits + check_digit(digits)


def shown_number(number: str) -> str:
    """A number as it is printed: "1234 5678"."""
    return f"{number[:_HALF]} {number[_HALF:]}"


def typed_number(typed: str) -> str:
    """A number as somebody typed it, without blanks and dashes; full-width digits are digits too."""
    text = unicodedata.normalize("NFKC", typed)
    return "".join(sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Pd")


def find_numbers(refs: Iterable[SheetRef], typed: str) -> list[SheetRef]:
    """Those of the sheets that have a typed number: none, one, or very seldom several."""
    number = typed_number(typed)
    return [ref for ref in refs if sheet_number(ref) == number] if is_sound(number) else []


def event_tag(event: Event) -> str:
    """Four hexadecimal digits that tell sheets of another event apart.

    Changes with the event's name and day, so that a difference is a reason to ask, not to refuse.
    """
    return sha256(f"{event.name}\x1f{event.date}".encode()).hexdigest()[:_TAG_SIGNS]


def qr_text(ref: SheetRef, number: str, rules: str, event: str) -> str:
    """What a sheet's QR code holds; plain ASCII.

    `rules` is the fingerprint of the round's rulebook (its first eight digits are kept), `event` the
    event's tag. Codes that would make the picture too fine for a camera are left out.
    """
    about = {"n": number, "f": rules[:_RULES_SIGNS], "v": event}
    codes = {"r": ref.round, "d": ref.dimension, "e": ref.entry, "j": ref.judge}
    whole = _SCHEME + urlencode(about | codes, quote_via=quote)
    return whole if len(whole) <= _LONGEST else _SCHEME + urlencode(about)


def read_qr_text(text: str) -> ScannedSheet | None:
    """Read what a code held; `None` where it is no sheet's, or its number is not that of its codes."""
    text = text.strip()
    if not text.startswith(_SCHEME):
        return None
    try:
        held = dict(parse_qsl(text.removeprefix(_SCHEME), keep_blank_values=True, errors="strict"))
        ref = SheetRef(held["r"], held["d"], held["e"], held["j"]) if "r" in held else None
        scanned = ScannedSheet(ref, held["n"], held["f"], held["v"])
    except (KeyError, ValueError):
        return None
    agrees = is_sound(scanned.number) and (ref is None or scanned.number == sheet_number(ref))
    return scanned if agrees else None
