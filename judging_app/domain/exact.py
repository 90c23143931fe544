"""Exact points: integers and fractions from the mark to the place, never a binary float.

Marks are kept as whole *ticks*, ten-thousandths of a point, whatever the step of a criterion is:
the finest step in use is 0.01 (RULES §3) and a stored mark keeps its meaning when an amended
rulebook changes the step.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

TICKS_PER_POINT: Final = 10_000
"""Ticks in one point; every step, minimum, maximum and mark is a whole number of ticks."""

_DECIMAL: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)\Z")
_MOST_DIGITS: Final = 40


class RoundingMode(StrEnum):
    """How a value that lies between two decimals is settled."""

    HALF_UP = "half_up"
    """四舍五入: a half goes away from zero. The usual, and the default."""
    HALF_EVEN = "half_even"
    """A half goes to the even neighbour; exists because some rules ask for it."""
    DOWN = "down"
    """Towards zero (截断)."""
    UP = "up"
    """Away from zero (进一)."""


@dataclass(frozen=True, slots=True)
class Rounding:
    """A number of decimals and the way of getting there."""

    places: int
    mode: RoundingMode = RoundingMode.HALF_UP

    def apply(self, value: Fraction) -> Fraction:
        """Round an exact value to `places` decimals; the answer is exact again."""
        scale = 10**self.places
        sign = -1 if value < 0 else 1
        whole, rest = divmod(abs(value.numerator) * scale, value.denominator)
        if rest and _goes_up(whole, 2 * rest, value.denominator, self.mode):
            whole += 1
        return Fraction(sign * whole, scale)


def _goes_up(whole: int, twice_rest: int, denominator: int, mode: RoundingMode) -> bool:
    match mode:
        case RoundingMode.HALF_UP:
            return twice_rest >= denominator
        case RoundingMode.HALF_EVEN:
            return twice_rest > denominator or (twice_rest == denominator and whole % 2 == 1)
        case RoundingMode.UP:
            return True
        case RoundingMode.DOWN:
            return False


def rounded(value: Fraction, rounding: Rounding | None) -> Fraction:
    """Round where the rulebook says so; `None` means that the station does not round."""
    return value if rounding is None else rounding.apply(value)


def read_decimal(text: str) -> Fraction | None:
    """Read a plain decimal ("21.5", "-3"), or answer `None` when the text is not one.

    Neither exponents nor thousands separators are decimals here; what a table may carry besides
    is cleaned where tables are read.
    """
    text = text.strip()
    if len(text) > _MOST_DIGITS or not text.isascii() or not _DECIMAL.match(text):
        return None
    return Fraction(text)


def to_ticks(points: Fraction) -> int | None:
    """Turn points into whole ticks, or answer `None` when they are finer than a tick."""
    scaled = points * TICKS_PER_POINT
    return scaled.numerator if scaled.denominator == 1 else None


def from_ticks(ticks: int | Fraction) -> Fraction:
    """Turn ticks into points."""
    return Fraction(ticks) / TICKS_PER_POINT


def show(value: Fraction, places: int | None = None) -> str:
    """Write a value as a decimal: with `places` decimals (half-up), or exactly when it is finite.

    A value without a finite decimal is shown to ten places; callers that must not lose anything
    use `exact_text`.
    """
    if places is None:
        places = _finite_places(value)
        if places is None:
            places = 10
    settled = Rounding(places).apply(value)
    whole = abs(settled.numerator) * 10**places // settled.denominator
    digits = str(whole).rjust(places + 1, "0")
    sign = "-" if settled < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def exact_text(value: Fraction) -> str:
    """Write a value without loss: a finite decimal where there is one, else "numerator/denominator"."""
    if _finite_places(value) is None:
        return f"{value.numerator}/{value.denominator}"
    return show(value)


def read_exact(text: str) -> Fraction:
    """Read what `exact_text` wrote; raises `ValueError` on anything else."""
    return Fraction(text)


def _finite_places(value: Fraction) -> int | None:
    """Count the decimals of a value, or answer `None` when they never end."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
