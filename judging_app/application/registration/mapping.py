"""Which column means what: guessed, corrected by a person, and remembered for the next table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, NamedTuple

from judging_app.application.registration.layout import Column, Table
from judging_app.application.registration.numbers import read_number
from judging_app.application.registration.tables import CellKind, is_filled
from judging_app.application.registration.targets import KEPT_NOWHERE, Target, TargetKind
from judging_app.application.registration.units import MONEY, find_unit
from judging_app.application.registration.vocabulary import (
    Guess,
    Vocabulary,
    Why,
    header_key,
    unit_of,
)

_PEOPLE: Final = find_unit("人")
_SAMPLE: Final = 200
"""Filled cells by which a column of words is told from one of figures."""


class ColumnChoice(NamedTuple):
    """What a column means, in which unit its figures are ("" if unknown), and how sure that is.

    `rival` is the meaning that the header has, too, where another column took it.
    """

    target: Target | None = None
    unit: str = ""
    why: Why = Why.NONE
    rival: Target | None = None


@dataclass(frozen=True)
class ColumnMapping:
    """The meaning of every column, by its number from 1."""

    choices: tuple[ColumnChoice, ...]

    @cached_property
    def by_target(self) -> Mapping[Target, int]:
        """The column of each meaning that is kept."""
        return {
            choice.target: number
            for number, choice in enumerate(self.choices, start=1)
            if choice.target is not None and choice.target.kind not in KEPT_NOWHERE
        }

    def choice(self, column: int) -> ColumnChoice:
        """What a column means."""
        return self.choices[column - 1] if 1 <= column <= len(self.choices) else ColumnChoice()

    def with_target(self, column: int, target: Target | None) -> "ColumnMapping":
        """Say what a column means; a column that meant the same before means nothing now."""
        chosen = list(self.choices)
        for at, choice in enumerate(chosen):
            if target is not None and choice.target == target and target.kind not in KEPT_NOWHERE:
                chosen[at] = choice._replace(target=None, why=Why.CHOSEN)
        chosen[column - 1] = chosen[column - 1]._replace(target=target, why=Why.CHOSEN, rival=None)
        return ColumnMapping(tuple(chosen))

    def confirmed(self, column: int) -> "ColumnMapping":
        """Say that a column means what it was taken for."""
        return self.with_target(column, self.choice(column).target)

    def with_unit(self, column: int, unit: str) -> "ColumnMapping":
        """Say in which unit a column's figures are."""
        chosen = list(self.choices)
        why = Why.CHOSEN if chosen[column - 1].why is Why.LIKENESS else chosen[column - 1].why
        chosen[column - 1] = chosen[column - 1]._replace(unit=unit, why=why)
        return ColumnMapping(tuple(chosen))


class RememberedColumn(NamedTuple):
    """What a header meant to a person: a meaning by name ("indicator:上缴税金"), and a unit."""

    target: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What headers meant in earlier tables, by the kind of table and the header as it is compared."""

    columns: Mapping[str, RememberedColumn] = field(default_factory=dict)

    def to_json(self) -> dict[str, list[str]]:
        """As plain JSON."""
        return {key: list(column) for key, column in self.columns.items()}

    @classmethod
    def from_json(cls, data: Any) -> "Remembered":
        """Take back what `to_json` gave; whatever does not fit is left out."""
        if not isinstance(data, dict):
            return cls()
        found: dict[str, RememberedColumn] = {}
        for key, value in data.items():
            fits = (
                isinstance(value, list) and len(value) == 2 and all(isinstance(part, str) for part in value)
            )
            if isinstance(key, str) and fits:
                found[key] = RememberedColumn(value[0], value[1])
        return cls(found)


def remember(
    remembered: Remembered, table: Table, mapping: ColumnMapping, vocabulary: Vocabulary
) -> Remembered:
    """Add what a person said about a table's columns to what is remembered."""
    columns = dict(remembered.columns)
    for column in table.columns:
        choice = mapping.choice(column.number)
        if choice.why is not Why.CHOSEN or not column.levels:
            continue
        key = _key(vocabulary, column)
        if choice.target is None:
            columns.pop(key, None)
        else:
            stated = "" if column.unit is not None and column.unit.name == choice.unit else choice.unit
            columns[key] = RememberedColumn(_written(choice.target, vocabulary), stated)
    return Remembered(columns)


def guess_mapping(
    table: Table, vocabulary: Vocabulary, remembered: Remembered | None = None
) -> ColumnMapping:
    """Guess what every column means: what is remembered first, then the words, then likeness.

    A meaning goes to the column that it fits best; no two columns share one.
    """
    known = Remembered() if remembered is None else remembered
    bids: list[tuple[Why, float, int, Guess]] = []
    units: dict[int, str] = {}
    for column in table.columns:
        units[column.number] = "" if column.unit is None else column.unit.name
        note = known.columns.get(_key(vocabulary, column)) if column.levels else None
        target = None if note is None else _read(note.target, vocabulary)
        if note is not None and target is not None:
            units[column.number] = note.unit or units[column.number]
            bids.append((Why.REMEMBERED, -1.0, column.number, Guess(target, Why.REMEMBERED, 1.0)))
            continue
        guesses = vocabulary.guesses(column.levels)
        bids += [(guess.why, -guess.score, column.number, guess) for guess in guesses]
    choices = {column.number: ColumnChoice(unit=units[column.number]) for column in table.columns}
    taken: set[Target] = set()
    for why, _, number, guess in sorted(bids, key=lambda bid: bid[:3]):
        target = guess.target
        if choices[number].target is not None:
            continue
        if target in taken:
            if choices[number].rival is None and why is not Why.LIKENESS:
                choices[number] = choices[number]._replace(rival=target)
            continue
        choices[number] = choices[number]._replace(target=target, why=why, rival=None)
        if target.kind not in KEPT_NOWHERE:
            taken.add(target)
    return ColumnMapping(
        tuple(_settle(table, vocabulary, column, choices[column.number]) for column in table.columns)
    )


def _settle(table: Table, vocabulary: Vocabulary, column: Column, choice: ColumnChoice) -> ColumnChoice:
    """Take a column of words for evidence; give money the unit that stands above the table.

    Money, shares and people are always figures: words there are mistakes to be mended.
    """
    target = choice.target
    if target is None or target.kind is not TargetKind.INDICATOR:
        return choice
    wanted = unit_of(vocabulary.leaves[target.code])
    may_be_words = wanted is None or not (wanted.is_scaled or wanted == _PEOPLE)
    if may_be_words and choice.why is not Why.REMEMBERED and _holds_words(table, column.number):
        return choice._replace(target=target._replace(kind=TargetKind.EVIDENCE))
    if not choice.unit and table.unit is not None and wanted is not None and wanted.dimension == MONEY:
        return choice._replace(unit=table.unit.name)
    return choice


def _holds_words(table: Table, column: int) -> bool:
    seen = 0
    for line in table.lines:
        cell = line.cell(column)
        if line.skipped is not None or not is_filled(cell):
            continue
        if cell.kind is not CellKind.TEXT or any(character.isdigit() for character in cell.text):
            return False
        read = read_number(cell.text)
        if read.suggestion is None:
            seen += 1
        if seen >= _SAMPLE:
            break
    return seen > 0


def _key(vocabulary: Vocabulary, column: Column) -> str:
    return f"{vocabulary.purpose}:{header_key(column.levels)}"


def _written(target: Target, vocabulary: Vocabulary) -> str:
    leaf = vocabulary.leaves.get(target.code)
    return target.kind.value if leaf is None else f"{target.kind.value}:{leaf.name}"


def _read(text: str, vocabulary: Vocabulary) -> Target | None:
    """Find what a remembered meaning is here: an indicator by its name, as codes differ between rules."""
    kind, _, name = text.partition(":")
    if kind not in {member.value for member in TargetKind}:
        return None
    if not name:
        target = Target(TargetKind(kind))
        return target if target.kind in vocabulary.kinds else None
    code = next((code for code, leaf in vocabulary.leaves.items() if leaf.name == name), None)
    return None if code is None else Target(TargetKind(kind), code)
