"""How the value of a column is read from a cell and written into one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, Protocol

from judging_app.domain.problems import Problem
from judging_app.wording.language import Language
from judging_app.wording.terms import from_term, rule_from_term, rule_kinds, term, terms, yes_or_no
from judging_app.workbooks import lists
from judging_app.workbooks.cells import (
    CellError,
    CellValue,
    Written,
    encode_text,
    number_cell,
    read_number,
    read_text,
    read_ticks,
    read_whole,
    ticks_cell,
)
from judging_app.workbooks.grammar import (
    PAIR,
    is_nothing,
    read_interval,
    read_names,
    read_order,
    write_interval,
    write_names,
)
from judging_app.workbooks.rule_text import read_flag


class Codec(Protocol):
    """One kind of column."""

    def read(self, value: CellValue) -> Any:
        """Take a cell that is not blank; raises `CellError` when it does not fit."""

    def write(self, value: Any, language: Language) -> Written:
        """Give what the cell holds for a value."""

    def choices(self, language: Language) -> list[str]:
        """List the words of a drop-down; empty where the column takes anything."""


@dataclass(frozen=True)
class Plain:
    """A column whose cells are read and written by two functions."""

    reads: Callable[[CellValue], Any]
    writes: Callable[[Any], Written]

    def read(self, value: CellValue) -> Any:
        """Take the cell."""
        return self.reads(value)

    def write(self, value: Any, _: Language) -> Written:
        """Write the value."""
        return self.writes(value)

    def choices(self, _: Language) -> list[str]:
        """Anything goes."""
        return []


@dataclass(frozen=True)
class Listed:
    """A column that holds a short list or another small grammar in its text."""

    reads: Callable[[str], Any]
    writes: Callable[[Any, Language], str]

    def read(self, value: CellValue) -> Any:
        """Take the cell."""
        return self.reads(read_text(value))

    def write(self, value: Any, language: Language) -> Written:
        """Write the value; digits alone as a number, so that Excel does not complain."""
        text = self.writes(value, language)
        return int(text) if text.isdecimal() and len(text) <= 2 else encode_text(text)

    def choices(self, _: Language) -> list[str]:
        """Anything goes."""
        return []


@dataclass(frozen=True)
class Choice:
    """One member of an enumeration, by its word or its code."""

    kind: type[Enum]

    def read(self, value: CellValue) -> Enum:
        """Take the cell."""
        text = read_text(value)
        found = from_term(self.kind, text)
        if found is None:
            every = "; ".join([*terms(self.kind, Language.CHINESE), *terms(self.kind, Language.ENGLISH)])
            raise CellError(Problem.CELL_NOT_A_CHOICE, text=text[:80], choices=every)
        return found

    def write(self, value: Enum, language: Language) -> Written:
        """Write the word."""
        return term(value, language)

    def choices(self, language: Language) -> list[str]:
        """List every word."""
        return terms(self.kind, language)


class RuleKind:
    """The kind of an indicator rule."""

    def read(self, value: CellValue) -> type:
        """Take the cell."""
        text = read_text(value)
        found = rule_from_term(text)
        if found is None:
            every = "; ".join(term(kind, language) for language in Language for kind in rule_kinds())
            raise CellError(Problem.CELL_NOT_A_CHOICE, text=text[:80], choices=every)
        return found

    def write(self, value: type, language: Language) -> Written:
        """Write the word."""
        return term(value, language)

    def choices(self, language: Language) -> list[str]:
        """List every kind."""
        return [term(kind, language) for kind in rule_kinds()]


class Flag:
    """Yes or no."""

    def read(self, value: CellValue) -> bool:
        """Take the cell; Excel's own TRUE and FALSE too."""
        return value if isinstance(value, bool) else read_flag(read_text(value))

    def write(self, value: bool, language: Language) -> Written:
        """Write the word."""
        return yes_or_no(value, language)

    def choices(self, language: Language) -> list[str]:
        """Yes and no."""
        return [yes_or_no(value=True, language=language), yes_or_no(value=False, language=language)]


def _read_figure(value: CellValue) -> Any:
    """Take a figure: a number, or the numbers per category."""
    if isinstance(value, str) and any(mark in value for mark in PAIR):
        return lists.read_counts(read_text(value))
    return read_number(value)


def _names(values: tuple[str, ...], _: Language) -> str:
    return write_names(values)


def _order(values: tuple[str, ...], _: Language) -> str:
    return write_names(values, " > ")


TEXT: Final = Plain(read_text, encode_text)
NUMBER: Final = Plain(read_number, number_cell)
TICKS: Final = Plain(read_ticks, ticks_cell)
WHOLE: Final = Plain(read_whole, number_cell)
FLAG: Final = Flag()
FIGURE: Final = Plain(_read_figure, number_cell)
RULE_KIND: Final = RuleKind()
NAMES: Final = Listed(read_names, _names)
ORDER: Final = Listed(read_order, _order)
INTERVAL: Final = Listed(read_interval, lambda value, _: write_interval(value))
ROUNDING: Final = Listed(lists.read_rounding, lists.write_rounding)
ROUNDINGS: Final = Listed(lists.read_roundings, lists.write_roundings)
LADDER: Final = Listed(lists.read_ladder, lists.write_ladder)
GROUPS: Final = Listed(lists.read_groups, lists.write_groups)
TERMS: Final = Listed(lists.read_terms, lists.write_terms)
BANDS: Final = Listed(lists.read_bands, lists.write_bands)
SCORES: Final = Listed(lists.read_scores, lists.write_scores)
DESCRIPTORS: Final = Listed(lists.read_descriptors, lists.write_descriptors)

_NO_WORDS: Final = frozenset({"无", "none", "不取整", "不限"})


def means_none(value: CellValue) -> bool:
    """Whether a cell says that an option is switched off, where a blank would mean its default."""
    if not isinstance(value, str):
        return False
    return is_nothing(value) or value.strip().casefold() in _NO_WORDS


NONE_WORDS: Final[Mapping[Language, str]] = {Language.CHINESE: "无", Language.ENGLISH: "none"}
