"""What one cell holds, without loss: texts that stay texts, numbers that stay exact.

Excel keeps numbers as binary floats of 15 significant digits. A number that fits is written as a
number, any other as text; both are read back to the exact value.
"""

import datetime
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from openpyxl.cell.cell import ERROR_CODES

from judging_app.domain.exact import TICKS_PER_POINT, exact_text, to_ticks
from judging_app.domain.problems import JudgingError, Problem

CellValue = str | int | float | bool | datetime.datetime | datetime.date | datetime.time | datetime.timedelta
"""What openpyxl reads out of a cell that is not empty."""

Written = str | int | float | None
"""What is written into a cell; `None` leaves it empty."""

LONGEST_TEXT: Final = 32_767
"""Characters that a cell of an Excel workbook can hold."""

_DIGITS: Final = 15
_EXACT_WHOLE: Final = 10**_DIGITS
_SCALE: Final = 10**10
_MOST_CHARACTERS: Final = 400
_DECIMAL: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)\Z")
_RATIO: Final = re.compile(r"[+-]?\d+/0*[1-9]\d*\Z")
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})\Z")

_WIDE: Final[Mapping[int, str]] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    0x3000: " ",
    0x2212: "-",
    0x2264: "<=",
    0x2265: ">=",
}

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LOOKS_ESCAPED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4})")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


class CellError(Exception):
    """A cell that cannot be taken: the problem and its facts; who reads the sheet adds the place."""

    def __init__(self, problem: Problem, **facts: str) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.facts = facts


def narrow(text: str) -> str:
    """Turn full-width digits and punctuation into plain ones, for whatever is not a name."""
    return text if text.isascii() else text.translate(_WIDE)


def encode_text(text: str) -> str | None:
    """Make a text safe to stand in a cell so that `decode_text` gives it back whole.

    Characters that XML forbids, outer blanks and texts that would pass for an error value are
    written the way OOXML writes such characters, as _x000D_; Excel shows them as they were.
    """
    if not text:
        return None
    answer = _UNWRITABLE.sub(_escape, _LOOKS_ESCAPED.sub("_x005F_", text))
    if answer[0].isspace() or answer in ERROR_CODES:
        answer = _escape_character(answer[0]) + answer[1:]
    if answer[-1].isspace():
        answer = answer[:-1] + _escape_character(answer[-1])
    if len(answer) > LONGEST_TEXT:
        raise JudgingError.of(Problem.CELL_NOT_READABLE, text=text[:40], example=f"<= {LONGEST_TEXT}")
    return answer


def _escape(match: re.Match[str]) -> str:
    return _escape_character(match.group())


def _escape_character(character: str) -> str:
    return f"_x{ord(character):04X}_"


def decode_text(text: str) -> str:
    """Take a cell's text: outer blanks off, then what `encode_text` escaped."""
    text = text.strip()
    return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text) if "_x" in text else text


def read_text(value: CellValue | None) -> str:
    """Take any cell as text; a number as its digits, a date as year-month-day."""
    if value is None:
        return ""
    if isinstance(value, str):
        if value in ERROR_CODES:
            raise CellError(Problem.CELL_ERROR_VALUE, text=value)
        return decode_text(value)
    return shown(value)


def shown(value: CellValue) -> str:
    """Show a cell's value as a finding quotes it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(value, f".{_DIGITS}g")
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)


def read_number(value: CellValue) -> Fraction:
    """Take a cell as an exact number: Excel's own numbers by their 15 digits, texts if they are one."""
    if isinstance(value, str):
        return _number_of_text(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CellError(Problem.CELL_NOT_A_NUMBER, text=shown(value))
    if isinstance(value, int):
        return Fraction(value)
    try:
        return Fraction(format(value, f".{_DIGITS}g"))
    except ValueError:
        raise CellError(Problem.CELL_NOT_A_NUMBER, text=str(value)) from None


def _number_of_text(text: str) -> Fraction:
    """Read digits in either width; thousands separators only where they can be nothing else."""
    if text in ERROR_CODES:
        raise CellError(Problem.CELL_ERROR_VALUE, text=text)
    digits = narrow(text).strip()
    if len(digits) <= _MOST_CHARACTERS and digits.isascii():
        if _DECIMAL.match(digits) or _RATIO.match(digits):
            return Fraction(digits)
        if _GROUPED.match(digits):
            return Fraction(digits.replace(",", ""))
    raise CellError(Problem.CELL_NOT_A_NUMBER, text=text[:80])


def read_whole(value: CellValue) -> int:
    """Take a cell as a whole number."""
    number = read_number(value)
    if number.denominator != 1:
        raise CellError(Problem.CELL_NOT_A_WHOLE_NUMBER, text=shown(value))
    return number.numerator


def read_ticks(value: CellValue) -> int:
    """Take a cell as points and answer in ticks."""
    ticks = to_ticks(read_number(value))
    if ticks is None:
        raise CellError(Problem.CELL_TOO_FINE, text=shown(value))
    return ticks


def number_cell(value: Fraction | int) -> int | float | str:
    """Write a number as a number where 15 digits hold it exactly, else as text."""
    if value.denominator == 1:
        whole = value.numerator
        return whole if -_EXACT_WHOLE < whole < _EXACT_WHOLE else str(whole)
    scale, rest = divmod(_SCALE, value.denominator)
    if not rest and -_EXACT_WHOLE < value.numerator * scale < _EXACT_WHOLE:
        return value.numerator / value.denominator
    text = exact_text(Fraction(value))
    if "/" not in text and len(text.lstrip("-0.").replace(".", "")) <= _DIGITS:
        return float(text)
    return text


def ticks_cell(ticks: int) -> int | float | str:
    """Write ticks as points."""
    points, rest = divmod(ticks, TICKS_PER_POINT)
    return number_cell(Fraction(ticks, TICKS_PER_POINT) if rest else points)


def shown_cell(value: Fraction) -> int | float:
    """Write a number for a table that people look at: ten decimals at most, half up."""
    if _SCALE % value.denominator == 0:
        return value.numerator if value.denominator == 1 else value.numerator / value.denominator
    scaled = (2 * abs(value.numerator) * _SCALE + value.denominator) // (2 * value.denominator)
    return (scaled if value > 0 else -scaled) / _SCALE
