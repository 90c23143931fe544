"""Numbers as offices write them, read exactly or not at all."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from judging_app.application.registration.units import WORDS, Unit, find_unit
from judging_app.application.registration.words import plain
from judging_app.domain.exact import exact_text
from judging_app.domain.problems import Problem

NOTHING: Final = frozenset(
    plain(word)
    for word in (
        "无",
        "没有",
        "暂无",
        "未填",
        "空",
        "-",
        "--",
        "—",
        "——",
        "–",
        "―",
        "/",
        "\\",
        "n/a",
        "na",
        "nil",
    )
) | {"none", "null", "*"}
"""Words for a figure that leave open whether it is 0 or missing."""

_MOST: Final = 60
_NARROW: Final = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0x00A0: " ",
    0x2212: "-",
    0xFF0D: "-",
    0xFFE5: "¥",
}
"""Full-width forms. Superscripts and circled digits stay what they are: they are no figures."""
_NUMBER: Final = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+"
_PLAIN: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)\Z")
_WRITTEN: Final = re.compile(rf"(?:¥|rmb|人民币)?\s*({_NUMBER})\s*({WORDS})?\Z")
_BEFORE: Final = r"(?:大约|大概|约为|约|近|将近|接近|超过|超|逾|不足|不到|至少|最多|~|≈|>=|<=|>|<|≥|≤)"
_AFTER: Final = r"(?:左右|上下|以上|以下|以内|\+|多|余)"
_ROUGH: Final = re.compile(rf"({_BEFORE}?)\s*({_NUMBER})\s*([多余来]?)\s*({WORDS})?\s*({_AFTER}?)\Z")
_EXPONENT: Final = re.compile(r"[+-]?\d+(?:\.\d+)?e[+-]?\d{1,2}\Z")
_BRACKETS: Final = re.compile(rf"\(({_NUMBER})\)\Z")


@dataclass(frozen=True, slots=True)
class NumberText:
    """What a text says: a number in `unit`, or what is wrong and what it may have meant.

    `rewritten` tells that the text is not plain digits, though it can mean nothing else.
    A text that leaves open whether it is 0 has neither a value nor a problem other than
    NUMBER_OR_NOTHING.
    """

    value: Fraction | None = None
    unit: Unit | None = None
    rewritten: bool = False
    problem: Problem | None = None
    suggestion: Fraction | None = None


@lru_cache(maxsize=65_536)
def read_number(text: str) -> NumberText:
    """Read a number: digits in either width, thousands separators, a currency sign, a unit behind it."""
    bare = text.strip()
    if not bare:
        return NumberText()
    if len(bare) > _MOST:
        return NumberText(problem=Problem.CELL_NOT_A_NUMBER)
    if bare.isascii() and _PLAIN.match(bare):
        return NumberText(Fraction(bare))
    if plain(bare) in NOTHING:
        return NumberText(problem=Problem.NUMBER_OR_NOTHING, suggestion=Fraction(0))
    narrow = bare.translate(_NARROW).casefold()
    written = _WRITTEN.match(narrow)
    if written is not None and narrow.isprintable() and _only_ascii_digits(narrow):
        unit = None if written[2] is None else find_unit(written[2])
        return NumberText(_fraction(written[1]), unit, rewritten=True)
    return _guess(narrow)


def _guess(narrow: str) -> NumberText:
    """What a text that is no number may have meant; never taken without being asked."""
    if not _only_ascii_digits(narrow):
        return NumberText(problem=Problem.CELL_NOT_A_NUMBER)
    rough = _ROUGH.match(narrow)
    if rough is not None:
        unit = None if rough[4] is None else find_unit(rough[4])
        return NumberText(None, unit, problem=Problem.NUMBER_APPROXIMATE, suggestion=_fraction(rough[2]))
    if _EXPONENT.match(narrow):
        return NumberText(problem=Problem.CELL_NOT_A_NUMBER, suggestion=Fraction(narrow))
    brackets = _BRACKETS.match(narrow)
    if brackets is not None:
        return NumberText(problem=Problem.CELL_NOT_A_NUMBER, suggestion=-_fraction(brackets[1]))
    dotted = narrow.replace("。", ".")
    if dotted != narrow and _PLAIN.match(dotted):
        return NumberText(problem=Problem.CELL_NOT_A_NUMBER, suggestion=Fraction(dotted))
    return NumberText(problem=Problem.CELL_NOT_A_NUMBER)


def _fraction(digits: str) -> Fraction:
    return Fraction(digits.rstrip(".").replace(",", "").replace(" ", ""))


def _only_ascii_digits(text: str) -> bool:
    return all(character.isascii() or not character.isdigit() for character in text)


def number_text(value: Fraction) -> str:
    """Write a number as it would be typed."""
    return exact_text(value)
