"""What a header may mean: the words of the trade, and the names of a round's indicators."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from judging_app.application.registration.targets import (
    ENTRY_KINDS,
    ENTRY_PATTERNS,
    ENTRY_WORDS,
    JUDGE_KINDS,
    JUDGE_PATTERNS,
    JUDGE_WORDS,
    Target,
    TargetKind,
    by_word,
    origins_by_word,
)
from judging_app.application.registration.units import Unit, find_unit, split_label
from judging_app.application.registration.words import core, likeness, plain
from judging_app.domain.event import Round
from judging_app.domain.rubric import Criterion


class Why(IntEnum):
    """How sure a column's meaning is; the surer come first."""

    CHOSEN = 0
    """A person said so."""
    REMEMBERED = 1
    """A person said so for a table with the same header."""
    WORD = 2
    """The header is one of the words for it, or the indicator's name."""
    LIKENESS = 3
    """The header looks like the indicator's name: to be looked at."""
    NONE = 4


class Guess(NamedTuple):
    """A meaning that a header may have, and how alike it is (1 for the very word)."""

    target: Target
    why: Why
    score: float


_FILLERS: Final = re.compile(
    r"近一年|近1年|上一?年度?|本年度?|去年|全年|年度|\d{4}年度?|^年|累计|情况|指标|实绩"
    r"|总额|数额|金额|总量|数量|总数|人数|(?<=税)额|数$"
)
_CONCEPTS: Final = (
    (re.compile(r"(上缴|缴纳|实缴|入库)?税[金收款费]|[上实]?缴税|税收贡献"), "纳税"),
    (re.compile(r"(主营)?(业务|营业|经营|主营)收入|营收|营业额"), "营业收入"),
    (re.compile(r"(吸纳|解决|安置|带动|新增)就业|就业带动"), "带动就业"),
    (re.compile(r"荣誉称号|获得荣誉|获奖|奖项"), "荣誉"),
    (re.compile(r"缴纳纳税"), "纳税"),
)
_PART_OF: Final = re.compile(r"其中|其它|其他")
_PART: Final = re.compile(r"^其中")
_RATE: Final = re.compile(r"率|比例|占比|同比|%")
_LIKE_ENOUGH: Final = 0.6


def header_key(levels: Sequence[str]) -> str:
    """The form that a header is remembered by: its levels, remarks and units included."""
    return "/".join(filter(None, map(plain, levels)))


def indicator_key(name: str) -> str:
    """The form that indicators' names are compared in: periods, units and fillers aside."""
    key = _FILLERS.sub("", core(name)) or core(name)
    for pattern, concept in _CONCEPTS:
        key = pattern.sub(concept, key)
    return key


@dataclass(frozen=True)
class _Indicator:
    leaf: Criterion
    key: str
    unit: Unit | None


class Vocabulary:
    """The words that headers are understood by: for registration tables or for judges tables."""

    def __init__(self, purpose: str, leaves: Sequence[Criterion] = ()) -> None:
        self.purpose = purpose
        is_judges = purpose == JUDGES
        self.kinds = JUDGE_KINDS if is_judges else ENTRY_KINDS
        self._words = by_word(JUDGE_WORDS) if is_judges else origins_by_word() | by_word(ENTRY_WORDS)
        self._patterns = JUDGE_PATTERNS if is_judges else ENTRY_PATTERNS
        self.leaves = {leaf.code: leaf for leaf in leaves}
        self._indicators = [_indicator(leaf) for leaf in leaves]
        self._known: dict[str, Target | None] = {}

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every meaning that a person may choose for a column, in the order to offer them in."""
        figures = [Target(TargetKind.INDICATOR, code) for code in self.leaves]
        evidence = [Target(TargetKind.EVIDENCE, code) for code in self.leaves]
        return (*map(Target, self.kinds), *figures, *evidence)

    def known(self, levels: Sequence[str]) -> Target | None:
        """The meaning of a header that is one of the very words, or an indicator's very name."""
        key = "\n".join(levels)
        if key not in self._known:
            sure = (guess for guess in self.guesses(levels, only_words=True) if guess.why is Why.WORD)
            self._known[key] = next((guess.target for guess in sure), None)
        return self._known[key]

    def guesses(self, levels: Sequence[str], *, only_words: bool = False) -> list[Guess]:
        """What a header may mean, the surest first; its last level counts, or all of them together."""
        if not levels:
            return []
        spellings, unit = _spellings(levels)
        for spelling in spellings:
            target = self._words.get(core(spelling) or plain(spelling))
            if target is not None:
                return [Guess(target, Why.WORD, 1.0)]
        found = self._indicator_guesses(levels, spellings, unit, only_words=only_words)
        if only_words or (found and found[0].why is Why.WORD):
            return found
        for spelling in spellings:
            for pattern, kind in self._patterns:
                if pattern.search(core(spelling)):
                    return [Guess(Target(kind), Why.WORD, 0.9)]
        return found

    def _indicator_guesses(
        self, levels: Sequence[str], spellings: Sequence[str], unit: Unit | None, *, only_words: bool
    ) -> list[Guess]:
        keys = {indicator_key(spelling) for spelling in spellings} - {""}
        is_part = any(_PART_OF.search(level) for level in levels)
        found: list[Guess] = []
        for indicator in self._indicators:
            target = Target(TargetKind.INDICATOR, indicator.leaf.code)
            if not _units_agree(unit, indicator.unit):
                continue
            if any(_PART.sub("", core(spelling)) == core(indicator.leaf.name) for spelling in spellings):
                found.append(Guess(target, Why.WORD, 1.0))
            elif is_part:
                continue
            elif indicator.key in keys:
                found.append(Guess(target, Why.WORD, 0.95))
            elif not only_words:
                score = max((_score(key, indicator.key) for key in keys), default=0.0)
                if score:
                    found.append(Guess(target, Why.LIKENESS, score))
        return sorted(found, key=lambda guess: (guess.why, -guess.score))


ENTRIES: Final = "entries"
JUDGES: Final = "judges"


def entry_vocabulary(round_: Round) -> Vocabulary:
    """The words of registration tables, with the indicators that a round measures."""
    leaves = [leaf for dimension in round_.rulebook.measured for leaf in dimension.leaves()]
    return Vocabulary(ENTRIES, leaves)


def judge_vocabulary() -> Vocabulary:
    """The words of judges tables."""
    return Vocabulary(JUDGES)


def unit_of(leaf: Criterion) -> Unit | None:
    """The unit that an indicator's figures are kept in; `None` where the rules state none or an own one."""
    return find_unit(leaf.unit) if leaf.unit else split_label(leaf.name)[2]


def _indicator(leaf: Criterion) -> _Indicator:
    return _Indicator(leaf, indicator_key(split_label(leaf.name)[0]), unit_of(leaf))


def _spellings(levels: Sequence[str]) -> tuple[list[str], Unit | None]:
    """A header's name in every way that it may be meant, and the unit that it states."""
    bare, full, unit = split_label(levels[-1])
    spellings = [full, bare]
    if len(levels) > 1:
        above = "".join(split_label(level)[0] for level in levels[:-1])
        spellings += [above + full, above + bare]
    return list(dict.fromkeys(filter(None, spellings))), unit


def _units_agree(stated: Unit | None, wanted: Unit | None) -> bool:
    if stated is None or wanted is None:
        return True
    return stated.dimension == wanted.dimension or (stated.is_count and wanted.is_count)


def _score(key: str, indicator: str) -> float:
    if bool(_RATE.search(key)) != bool(_RATE.search(indicator)):
        return 0.0
    score = likeness(key, indicator)
    shorter, longer = sorted((key, indicator), key=len)
    held = len(shorter) >= 2 and shorter in longer and not longer.endswith("率")
    return score if score >= _LIKE_ENOUGH or held else 0.0
