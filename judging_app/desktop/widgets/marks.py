"""Exact marks between key and screen: whole numbers of ticks, never a float.

One point is 10,000 ticks. What a person types is read into ticks, checked against a scale, and
written back with as many decimals as the step needs.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

TICKS_PER_POINT: Final = 10_000
_DECIMALS: Final = 4
_NUMBER: Final = re.compile(r"(\d*)(?:\.(\d*))?")
_LONGEST: Final = 9  # digits before the point; keeps a stuck key from making endless numbers


class RefusalCode(StrEnum):
    """Why a typed mark is not taken."""

    ABOVE_MAX = "above_max"
    BELOW_MIN = "below_min"
    OFF_STEP = "off_step"
    NOT_A_NUMBER = "not_a_number"


@dataclass(frozen=True, slots=True)
class RefusalFacts:
    """What a sentence about a refused mark needs; numbers are ticks."""

    text: str
    minimum: int
    maximum: int
    step: int
    lower: int | None = None
    upper: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A code with its facts."""

    code: RefusalCode
    facts: RefusalFacts


class Reading(StrEnum):
    """How far a typed text has come."""

    EMPTY = "empty"
    VALID = "valid"
    PENDING = "pending"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A typed text, read: its mark where there is one, and why it is refused where it is."""

    reading: Reading
    value: int | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A named part of a scale, both ends included, with the sentence that describes it."""

    name: str
    minimum: int
    maximum: int
    descriptor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkScale:
    """The marks that a criterion allows: from minimum to maximum in whole steps."""

    minimum: int
    maximum: int
    step: int

    @property
    def decimals(self) -> int:
        """Decimals that the step and the ends need."""
        return max(_decimals(self.step), _decimals(self.minimum))

    def format(self, value: int | None) -> str:
        """Write a mark with as many decimals as the step needs; no mark is an empty text."""
        return "" if value is None else _write(value, self.decimals)

    def snapped(self, value: int) -> int:
        """Give the allowed mark nearest to `value`; a tie goes up."""
        steps = (2 * (value - self.minimum) + self.step) // (2 * self.step)
        last = (self.maximum - self.minimum) // self.step
        return self.minimum + min(max(steps, 0), last) * self.step

    def middle(self, band: Band) -> int:
        """Give the mark in the middle of a band."""
        return self.snapped((band.minimum + band.maximum) // 2)

    def moved(self, value: int | None, steps: int) -> int | None:
        """Move a mark by steps; no mark becomes the lowest one going up and stays none going down."""
        if value is None:
            return self.minimum if steps > 0 else None
        return self.snapped(value + steps * self.step)

    def parse(self, text: str) -> Parsed:
        """Read a typed text."""
        plain = _plain(text)
        if not plain:
            return Parsed(Reading.EMPTY)
        match = _NUMBER.fullmatch(plain)
        if match is None or len(match[1]) > _LONGEST:
            return self._refused(RefusalCode.NOT_A_NUMBER, text, None)
        whole, fraction = match[1], match[2] or ""
        if not whole and not fraction:
            return Parsed(Reading.PENDING, refusal=self._refusal(RefusalCode.NOT_A_NUMBER, text, None))
        if fraction.rstrip("0")[_DECIMALS:]:
            return self._refused(RefusalCode.OFF_STEP, text, _ticks(whole, fraction))
        return self._judged(text, _ticks(whole, fraction), has_point="." in plain, places=len(fraction))

    def _judged(self, text: str, value: int, *, has_point: bool, places: int) -> Parsed:
        code = self._fault(value)
        if code is None:
            # "21." already stands for 21, but the person is clearly about to type on.
            waiting = has_point and places == 0
            return Parsed(Reading.PENDING if waiting else Reading.VALID, value)
        if self._may_become_valid(value, has_point=has_point, places=places):
            return Parsed(Reading.PENDING, refusal=self._refusal(code, text, value))
        return self._refused(code, text, value)

    def _fault(self, value: int) -> RefusalCode | None:
        if value > self.maximum:
            return RefusalCode.ABOVE_MAX
        if value < self.minimum:
            return RefusalCode.BELOW_MIN
        return RefusalCode.OFF_STEP if (value - self.minimum) % self.step else None

    def _may_become_valid(self, value: int, *, has_point: bool, places: int) -> bool:
        """Tell whether typing on could end in an allowed mark: "1" may become 15 where 10 is least."""
        if has_point:
            unit = 10 ** max(_DECIMALS - places, 0)
            return self._allows_within(value, value + unit - 1)
        spans = ((value * 10**n, (value + TICKS_PER_POINT) * 10**n - 1) for n in range(_LONGEST))
        return any(self._allows_within(low, high) for low, high in spans)

    def _allows_within(self, low: int, high: int) -> bool:
        low, high = max(low, self.minimum), min(high, self.maximum)
        first = self.minimum + -((self.minimum - low) // self.step) * self.step
        return low <= high and first <= high

    def _refused(self, code: RefusalCode, text: str, value: int | None) -> Parsed:
        return Parsed(Reading.REFUSED, refusal=self._refusal(code, text, value))

    def _refusal(self, code: RefusalCode, text: str, value: int | None) -> Refusal:
        lower = upper = None
        if code is RefusalCode.OFF_STEP and value is not None:
            lower = self.minimum + (value - self.minimum) // self.step * self.step
            upper = lower + self.step if lower + self.step <= self.maximum else None
        return Refusal(code, RefusalFacts(text, self.minimum, self.maximum, self.step, lower, upper))


def write_short(value: int) -> str:
    """Write a mark without trailing zeros, as ranges and full marks are written: 14.5, 18."""
    return _write(value, _decimals(value))


def band_range(band: Band) -> str:
    """Write the range of a band with an en dash."""
    return f"{write_short(band.minimum)}–{write_short(band.maximum)}"


def band_index(bands: Sequence[Band], value: int | None) -> int | None:
    """Find the band of a mark: the last one that begins at or below it."""
    if value is None:
        return None
    found = [index for index, band in enumerate(bands) if band.minimum <= value]
    return found[-1] if found else None


def _plain(text: str) -> str:
    """Make half-width digits and a decimal point of what a Chinese input method types."""
    return unicodedata.normalize("NFKC", text).strip().replace("。", ".")


def _ticks(whole: str, fraction: str) -> int:
    return int(whole or "0") * TICKS_PER_POINT + int((fraction + "0" * _DECIMALS)[:_DECIMALS])


@cache
def _decimals(ticks: int) -> int:
    return next(n for n in range(_DECIMALS + 1) if ticks * 10**n % TICKS_PER_POINT == 0)


def _write(ticks: int, decimals: int) -> str:
    sign, size = ("−", -ticks) if ticks < 0 else ("", ticks)
    whole, rest = divmod(size, TICKS_PER_POINT)
    fraction = f"{rest:04d}"[:decimals]
    return f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"
