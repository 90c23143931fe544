"""Numbers of a rulebook as people type and read them."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from judging_app.domain.exact import exact_text, from_ticks, read_decimal, to_ticks

_WIDE = str.maketrans("０１２３４５６７８９．－％", "0123456789.-%")


def clean(text: str) -> str:
    """A number as it was typed, full-width digits and blanks put right."""
    return text.translate(_WIDE).replace(" ", "").replace("\N{MINUS SIGN}", "-")


def read_number(text: str) -> Fraction | None:
    """Read a decimal, or a fraction such as 1/3; `None` when it is neither."""
    text = clean(text)
    whole, slash, part = text.partition("/")
    if not slash:
        return read_decimal(text)
    upper, lower = read_decimal(whole), read_decimal(part)
    return upper / lower if upper is not None and lower else None


@dataclass(frozen=True, slots=True)
class NumberKind:
    """How a number is read and written; an empty text is `None` where that is allowed.

    `read` answers `None` for a text that is not such a number.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str]
    optional: bool = False


def _read_points(text: str) -> int | None:
    value = read_number(text)
    return None if value is None else to_ticks(value)


def _read_whole(text: str) -> int | None:
    text = clean(text)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def points_text(ticks: int) -> str:
    """Points that are kept in ticks."""
    return exact_text(from_ticks(ticks))


DECIMAL = NumberKind(read_number, exact_text)
OPTIONAL_DECIMAL = NumberKind(read_number, exact_text, optional=True)
TICKS = NumberKind(_read_points, points_text)
WHOLE = NumberKind(_read_whole, str)
PERCENT = NumberKind(
    lambda text: None if (value := read_number(text.rstrip("%％"))) is None else value / 100,
    lambda value: exact_text(value * 100),
)
"""A part of one, typed as a percentage."""
OPTIONAL_WHOLE = NumberKind(_read_whole, str, optional=True)


def share_of(full: Callable[[], int]) -> NumberKind:
    """A point on a scale as a percentage of it; `full` answers how many ticks the scale has now."""

    def read(text: str) -> int | None:
        value = read_number(text.rstrip("%％"))
        return None if value is None else round(value * full() / 100)

    def write(ticks: int) -> str:
        scale = full()
        return short(Fraction(ticks * 100, scale)) if scale > 0 else points_text(ticks)

    return NumberKind(read, write)


def short(value: Fraction, places: int = 2) -> str:
    """A number to look at: exact where it is short, else to so many decimals."""
    text = exact_text(value)
    if "/" in text or len(text.partition(".")[2]) > places:
        scaled = round(value * 10**places)
        return exact_text(Fraction(scaled, 10**places))
    return text
