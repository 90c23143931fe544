"""Units that a header states, and the exact factor from one to another."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from judging_app.application.registration.words import plain


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its usual name, the dimension that it measures, and how many of the base unit it is."""

    name: str
    dimension: str
    factor: Fraction

    @property
    def is_count(self) -> bool:
        """Whether it counts things that are never fewer than none."""
        return self.dimension.startswith("count")

    @property
    def is_scaled(self) -> bool:
        """Whether offices write the same figure in several scales, so that it must be stated."""
        return self.dimension in {"money", "share"}


MONEY: Final = "money"
SHARE: Final = "share"


def _group(dimension: str, *units: tuple[str, Fraction | int]) -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for names, factor in units:
        first, *others = names.split()
        unit = Unit(first, dimension, Fraction(factor))
        found |= {plain(name): unit for name in (first, *others)}
    return found


_UNITS: Final = {
    **_group(
        MONEY,
        ("元 人民币元 圆 元人民币 yuan rmb cny", 1),
        ("千元", 1_000),
        ("万元 万 万元人民币 人民币万元 cny10,000 10,000cny 10,000yuan 10kyuan 10kcny cny10k", 10_000),
        ("百万元", 1_000_000),
        ("千万元", 10_000_000),
        ("亿元 亿", 100_000_000),
    ),
    **_group(SHARE, ("% 百分比 百分数 百分点 个百分点 percent", Fraction(1, 100))),
    **_group(SHARE, ("‰", Fraction(1, 1_000)), ("比例 小数 ratio", 1)),
    **_group("count 人", ("人 名 位 人数 persons people person", 1), ("万人", 10_000)),
    **_group("count 户", ("户 户数 households", 1), ("万户", 10_000)),
    **_group("count 项", ("项 项数 items", 1)),
    **_group("count 个", ("个 个数", 1)),
    **_group("count 家", ("家 家数", 1)),
    **_group("count 件", ("件 件数", 1)),
    **_group("count 次", ("次 人次 次数 times", 1)),
    **_group("area", ("亩", 1), ("公顷 ha", 15), ("平方米 ㎡ m2", Fraction(3, 2_000))),
    **_group("mass", ("公斤 千克 kg", 1), ("斤", Fraction(1, 2)), ("吨 t", 1_000)),
    **_group("points", ("分 points", 1)),
}

WORDS: Final = "|".join(re.escape(word) for word in sorted(_UNITS, key=len, reverse=True))
"""Every word for a unit, the longest first, for patterns."""

_OPEN: Final = "（(【[〔"
_CLOSE: Final = "）)】]〕"
_REMARK: Final = re.compile(rf"[{re.escape(_OPEN)}]([^{re.escape(_CLOSE)}]*)[{re.escape(_CLOSE)}]")
_TOKENS: Final = re.compile(r"[,，;；、\s]+")
_PREFIX: Final = re.compile(r"^(?:金额)?单位[:：为]?")
_PER: Final = re.compile(r"[/／](?:人|户|年)$")
_TRAILING: Final = re.compile(rf"[/／:：,，_\-—\s]\s*({WORDS})$")
_GLUED: Final = re.compile(r"(百万元|千万元|万元|亿元|千元|%|‰)$")
_STATED: Final = re.compile(r"单位[:：]\s*(?:人民币)?(百万元|千万元|万元|亿元|千元|元)")


def find_unit(text: str) -> Unit | None:
    """The unit that a word means, such as "万元" or "人"; `None` where it means none."""
    return _UNITS.get(plain(text))


def split_label(text: str) -> tuple[str, str, Unit | None]:
    """Take a header apart: (name without remarks, name with their content, the unit it states).

    A header that states two units, as "（元、万元）", states none; "（元/人）" is in 元.
    """
    bare = _REMARK.sub("", text).strip()
    found: set[Unit] = set()
    kept: list[str] = []
    for remark in _REMARK.findall(text):
        units = [unit for unit in map(_unit_of_token, _TOKENS.split(remark)) if unit is not None]
        found.update(units)
        if not units:
            kept.append(remark)
    compact = re.sub(r"\s+", " ", bare)
    trailing = _TRAILING.search(plain_line(compact)) or _GLUED.search(plain_line(compact))
    if trailing is not None and trailing.start() > 0:
        unit = find_unit(trailing[1])
        if unit is not None:
            found.add(unit)
            bare = compact[: trailing.start()]
    unit = found.pop() if len(found) == 1 else None
    return bare, bare + "".join(kept), unit


def _unit_of_token(token: str) -> Unit | None:
    bare = _PREFIX.sub("", token)
    money = find_unit(_PER.sub("", bare))
    return money if money is not None and money.dimension == MONEY else find_unit(bare)


def plain_line(text: str) -> str:
    """A header in one width and case, of the same length as it was."""
    return "".join(
        chr(ord(character) - 0xFEE0) if "\uff01" <= character <= "\uff5e" else character for character in text
    ).lower()


def stated_unit(text: str) -> Unit | None:
    """The unit of money that a line above a table states: "单位：万元"."""
    found = _STATED.search(text)
    return None if found is None else find_unit(found[1])
