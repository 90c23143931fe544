"""Formulas as text, in what Excel 2016 and LibreOffice 7.4 both know.

Why a double agrees with exact arithmetic. A value on its way through a sheet carries an error of a
few units in its last place: below 1e-9 for anything up to a million points. Before a station rounds,
the value is rounded to nine decimals, which takes that error off: a tie (2.675 at two decimals) has
fewer than nine decimals, so it comes back as the very double that a person would type, and Excel and
LibreOffice both round that away from zero. A value that is no tie keeps its side as long as it is
further than `CLOSEST` from the nearest one; `is_safe` tests exactly this on the exact value when the
cell is written, and a cell that fails it takes over the program's value and says so. Equality (of
totals, of places) is only ever asked of values with nine decimals, or with the whole of the few
decimals that marks can have.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from judging_app.domain.exact import Rounding, RoundingMode, exact_text
from judging_app.domain.indicators import Interval

SNAP: Final = 9
"""Decimals that take the error of doubles off."""
CLOSEST: Final = Fraction(3, 10**9)
"""A value nearer than this to a point where rounding turns, and not on it, is not left to doubles."""
LARGEST: Final = 10**6
"""Points above which a double no longer holds nine decimals safely."""
FINEST: Final = 8
"""Decimals of a rounding beyond which nine decimals no longer tell a tie."""


def decimals_of(value: Fraction) -> int | None:
    """Count the decimals of a number; `None` when they never end."""
    text = exact_text(value)
    return None if "/" in text else len(text.partition(".")[2])


def number(value: Fraction | int) -> str:
    """Write a number into a formula."""
    value = Fraction(value)
    text = exact_text(value)
    return f"({text})" if "/" in text or value < 0 else text


def quoted(text: str) -> str:
    """Write a text into a formula."""
    return '"' + text.replace('"', '""') + '"'


def choose(cases: Iterable[tuple[str, str]], otherwise: str) -> str:
    """The first case that holds: IFs inside one another."""
    answer = otherwise
    for condition, value in reversed(list(cases)):
        answer = f"IF({condition},{value},{answer})"
    return answer


def both(conditions: Sequence[str]) -> str:
    """All of the conditions."""
    return conditions[0] if len(conditions) == 1 else f"AND({','.join(conditions)})"


def either(conditions: Sequence[str]) -> str:
    """Any of the conditions."""
    return conditions[0] if len(conditions) == 1 else f"OR({','.join(conditions)})"


def when(condition: str, value: str) -> str:
    """A cell's whole formula: the value where the condition holds, else nothing."""
    return f'=IF({condition},{value},"")'


def numbers_in(cells: Sequence[str]) -> str:
    """Whether every one of some cells holds a number."""
    return f"ISNUMBER({cells[0]})" if len(cells) == 1 else f"COUNT({','.join(cells)})={len(cells)}"


def snapped(value: str) -> str:
    """A value without the error of doubles."""
    return f"ROUND({value},{SNAP})"


def rounded(value: str, rounding: Rounding | None) -> str:
    """Round as `exact.Rounding` does; half-even has no function, so its ties are told apart by hand."""
    if rounding is None:
        return value
    places = rounding.places
    inner = snapped(value) if places < SNAP else value
    match rounding.mode:
        case RoundingMode.HALF_UP:
            return f"ROUND({inner},{places})"
        case RoundingMode.DOWN:
            return f"ROUNDDOWN({inner},{places})"
        case RoundingMode.UP:
            return f"ROUNDUP({inner},{places})"
        case RoundingMode.HALF_EVEN:
            scale = 10**places
            steps = f"ROUND(({value})*{scale},{max(SNAP - places, 1)})"
            even = f"2*ROUND({steps}/2,0)/{scale}"
            return f"IF(ABS({steps})-INT(ABS({steps}))=0.5,{even},ROUND({inner},{places}))"


def is_safe(value: Fraction, rounding: Rounding | None) -> bool:
    """Whether a double is sure to be rounded as the exact value is."""
    if abs(value) > LARGEST:
        return False
    if rounding is None:
        return True
    if rounding.places > FINEST:
        return False
    scaled = abs(value) * 10**rounding.places
    if rounding.mode in {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN}:
        scaled -= Fraction(1, 2)
    rest = scaled % 1
    off = min(rest, 1 - rest) / 10**rounding.places
    return bool(off == 0 or off >= CLOSEST)


def are_apart(values: Iterable[Fraction]) -> bool:
    """Whether different values are still different with nine decimals."""
    ordered = sorted(set(values))
    if ordered and max(-ordered[0], ordered[-1]) > LARGEST:
        return False
    return all(high - low >= CLOSEST for low, high in pairwise(ordered))


def bounded(value: str, floor: str | None, ceiling: str | None) -> str:
    """Hold a value between two cells or numbers, the floor first."""
    if ceiling is not None:
        value = f"MIN({value},{ceiling})"
    return value if floor is None else f"MAX({value},{floor})"


def capped(value: str, cap: Fraction | None) -> str:
    """A value, but never above a cap."""
    return value if cap is None else f"MIN({value},{number(cap)})"


def holds(interval: Interval, cell: str) -> str:
    """Whether a cell's number lies in an interval."""
    conditions = []
    if interval.low is not None:
        conditions.append(f"{cell}>{'=' if interval.low_closed else ''}{number(interval.low)}")
    if interval.high is not None:
        conditions.append(f"{cell}<{'=' if interval.high_closed else ''}{number(interval.high)}")
    return both(conditions) if conditions else f"ISNUMBER({cell})"
