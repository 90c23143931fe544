"""Figures of a measured indicator: read from a cell, checked, and brought into the rules' unit."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from judging_app.application.registration.numbers import NumberText, number_text, read_number
from judging_app.application.registration.tables import CellKind, RawCell
from judging_app.application.registration.units import SHARE, Unit, find_unit
from judging_app.application.registration.vocabulary import unit_of
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import ByHand
from judging_app.domain.problems import Problem, Severity
from judging_app.domain.rubric import Criterion


class Trouble(NamedTuple):
    """What is wrong with a cell, without its place."""

    problem: Problem
    facts: dict[str, str]
    severity: Severity = Severity.ERROR
    suggestion: str | None = None


class Figure(NamedTuple):
    """A figure in the rules' unit, if there is one, and what is to be said about its cell."""

    value: Fraction | None
    troubles: tuple[Trouble, ...] = ()


def cell_trouble(cell: RawCell) -> Trouble | None:
    """What is wrong with a cell whatever it is meant for: an error value, a formula without result."""
    if cell.kind is CellKind.ERROR:
        return Trouble(Problem.CELL_ERROR_VALUE, {"text": cell.text})
    if cell.kind is CellKind.FORMULA:
        return Trouble(Problem.CELL_FORMULA_WITHOUT_VALUE, {"text": cell.text})
    return None


@dataclass(frozen=True)
class FigureColumn:
    """One indicator's column: the unit that it is written in and the unit that is kept."""

    leaf: Criterion
    unit: Unit | None
    kept: Unit | None

    @classmethod
    def of(cls, leaf: Criterion, unit: str) -> "FigureColumn":
        """A column whose figures are in a unit, given by its name ("" if that is not known)."""
        return cls(leaf, find_unit(unit) if unit else None, unit_of(leaf))

    @cached_property
    def converts(self) -> bool:
        """Whether figures change on their way into the rules' unit."""
        return self.factor != 1

    @property
    def does_not_fit(self) -> bool:
        """Whether the column measures something else than the indicator does."""
        if self.unit is None or self.kept is None or self.unit.dimension == self.kept.dimension:
            return False
        return not (self.unit.is_count and self.kept.is_count)

    @cached_property
    def factor(self) -> Fraction:
        """What a figure of the column is multiplied by."""
        if self.unit is None or self.kept is None or self.unit.dimension != self.kept.dimension:
            return Fraction(1)
        return self.unit.factor / self.kept.factor

    def read(self, cell: RawCell) -> Figure:
        """Read a cell; nothing that leaves a doubt becomes a figure."""
        trouble = cell_trouble(cell)
        if trouble is not None:
            return Figure(None, (trouble,))
        if cell.kind is CellKind.DATE:
            return Figure(None, (Trouble(Problem.CELL_NOT_A_NUMBER, {"text": cell.text}),))
        number = read_number(cell.text)
        if number.problem is not None:
            return Figure(None, (self._unread(cell.text.strip(), number),))
        if number.value is None:
            return Figure(None)
        return self._taken(cell, number, number.value)

    def _unread(self, text: str, number: NumberText) -> Trouble:
        problem = number.problem or Problem.CELL_NOT_A_NUMBER
        suggestion = number.suggestion
        if suggestion is not None and number.unit is not None:
            suggestion = self._in_column(suggestion, number.unit)
        facts = {"text": text[:80], "criterion": self.leaf.name}
        severity = Severity.WARNING if problem is Problem.NUMBER_OR_NOTHING else Severity.ERROR
        return Trouble(problem, facts, severity, None if suggestion is None else number_text(suggestion))

    def _in_column(self, value: Fraction, unit: Unit) -> Fraction | None:
        """A figure that a cell states in its own unit, in the column's; `None` where that cannot be."""
        column = self.unit or self.kept
        if column is None or unit.dimension == column.dimension:
            return value if column is None else value * unit.factor / column.factor
        return None

    def _taken(self, cell: RawCell, number: NumberText, value: Fraction) -> Figure:
        column = self.unit or self.kept
        text = cell.text.strip()
        stated = number.unit
        if stated is not None and column is not None and not _same(stated, column):
            own = self._in_column(value, stated)
            if own is None or stated.dimension != SHARE:
                suggestion = None if own is None else number_text(own)
                facts = {"text": text, "unit": column.name, "criterion": self.leaf.name}
                return Figure(None, (Trouble(Problem.NUMBER_UNIT_DIFFERS, facts, suggestion=suggestion),))
            value = own
        troubles = list(self._doubts(text, value))
        if any(trouble.severity is Severity.ERROR for trouble in troubles):
            return Figure(None, tuple(troubles))
        if number.rewritten and cell.kind is not CellKind.NUMBER:
            facts = {"text": text, "value": number_text(value)}
            troubles.append(Trouble(Problem.NUMBER_REWRITTEN, facts, Severity.WARNING))
        kept = value * self.factor if self.converts else value
        troubles += self._bounds(kept)
        return Figure(kept, tuple(troubles))

    def _doubts(self, text: str, value: Fraction) -> list[Trouble]:
        unit = self.kept or self.unit
        if unit is None:
            return []
        facts = {"text": text, "criterion": self.leaf.name}
        if value.numerator < 0 and unit.dimension != SHARE:
            severity = Severity.ERROR if unit.is_count else Severity.WARNING
            return [Trouble(Problem.NUMBER_NEGATIVE, facts, severity)]
        if unit.is_count and (value * self.factor if self.converts else value).denominator != 1:
            return [Trouble(Problem.CELL_NOT_A_WHOLE_NUMBER, facts, Severity.WARNING)]
        return []

    def _bounds(self, value: Fraction) -> list[Trouble]:
        """Points that a person gives must lie within the leaf's bounds (domain/event_checks.py)."""
        leaf = self.leaf
        if not isinstance(leaf.indicator, ByHand):
            return []
        if leaf.minimum <= value * TICKS_PER_POINT <= leaf.maximum:
            return []
        facts = {
            "criterion": leaf.name,
            "value": number_text(value),
            "min": number_text(Fraction(leaf.minimum, TICKS_PER_POINT)),
            "max": number_text(Fraction(leaf.maximum, TICKS_PER_POINT)),
        }
        return [Trouble(Problem.INDICATOR_VALUE_OUT_OF_RANGE, facts)]


def _same(left: Unit, right: Unit) -> bool:
    return left.dimension == right.dimension and left.factor == right.factor
