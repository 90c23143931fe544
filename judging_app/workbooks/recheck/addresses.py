"""Where the raw facts stand: cells of the event's own sheets in the same workbook.

The sheets are written by `event_sheets` and `write_marks` in the order of the records, so that every
address is known beforehand and a formula can point straight at its cell.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from openpyxl.utils import get_column_letter

from judging_app.domain.event import Adjustment, Event, Round
from judging_app.domain.sheets import COUNTING, Sheet, SheetKey
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.cells import number_cell
from judging_app.workbooks.columns import SheetLayout
from judging_app.workbooks.layout import ADJUSTMENTS, FIGURES, MARKS
from judging_app.workbooks.recheck.formulas import either, number, quoted
from judging_app.workbooks.rule_layout import CRITERIA, DIMENSIONS, OPTIONS, RULEBOOK
from judging_app.workbooks.write_marks import mark_headers

_FIRST_ROW: Final = 2
_BEFORE_MARKS: Final = 5
_STANDING: Final = "E"


def sheet_reference(title: str) -> str:
    """A sheet's title as it stands before a cell in a formula."""
    return "'" + title.replace("'", "''") + "'!"


class Addresses:
    """The cells of one round's raw facts."""

    def __init__(self, event: Event, round_: Round, language: Language) -> None:
        before = event.rounds[: event.rounds.index(round_)]
        self._language = language
        _, headers = mark_headers(event, language)
        self._columns: Mapping[str, int] = {code: _BEFORE_MARKS + at for at, code in enumerate(headers, 1)}
        start = _FIRST_ROW + sum(len(item.sheets) for item in before)
        self._sheets = {sheet.key: start + at for at, sheet in enumerate(round_.sheets)}
        start = _FIRST_ROW + sum(len(item.values) for item in before)
        self._figures = {(item.entry, item.criterion): start + at for at, item in enumerate(round_.values)}
        start = _FIRST_ROW + sum(len(item.adjustments) for item in before)
        self._adjustments = {id(item): start + at for at, item in enumerate(round_.adjustments)}
        start = _FIRST_ROW + sum(len(item.rulebook.dimensions) for item in before)
        self._dimensions = {item.code: start + at for at, item in enumerate(round_.rulebook.dimensions)}
        rubrics = [[leaf for item in r.rulebook.dimensions for leaf in item.criteria] for r in before]
        start = _FIRST_ROW + sum(map(len, rubrics))
        rubric = [leaf for item in round_.rulebook.dimensions for leaf in item.criteria]
        self._criteria = {leaf.code: start + at for at, leaf in enumerate(rubric)}
        start = _FIRST_ROW + len(before) * len(OPTIONS)
        self._options = {option.key: start + at for at, option in enumerate(OPTIONS)}
        self._marks = sheet_reference(MARKS.title(language))
        self._words = [quoted(term(standing, language)) for standing in sorted(COUNTING)]

    def marks(self, key: SheetKey, codes: Iterable[str]) -> list[str]:
        """The cells of some marks of a sheet, neighbours as one range."""
        row = self._sheets[key]
        runs: list[list[int]] = []
        for column in sorted(self._columns[code] for code in codes):
            if runs and runs[-1][1] == column - 1:
                runs[-1][1] = column
            else:
                runs.append([column, column])
        return [
            f"{self._marks}{get_column_letter(low)}{row}"
            + (f":{get_column_letter(high)}{row}" if high > low else "")
            for low, high in runs
        ]

    def mark(self, key: SheetKey, code: str) -> str:
        """The cell of one mark."""
        return f"{self._marks}{get_column_letter(self._columns[code])}{self._sheets[key]}"

    def standing(self, sheet: Sheet) -> str:
        """The cell of a sheet's standing."""
        return f"{self._marks}{_STANDING}{self._sheets[sheet.key]}"

    def has_counting_standing(self, sheet: Sheet) -> str:
        """Whether the standing of a sheet is one that counts."""
        cell = self.standing(sheet)
        return either([f"{cell}={word}" for word in self._words])

    def figure(self, entry: str, criterion: str, column: str) -> str:
        """A cell of a figure's row."""
        return self._at(FIGURES, column, self._figures[entry, criterion])

    def adjustment(self, item: Adjustment, column: str) -> str:
        """A cell of an adjustment's row."""
        return self._at(ADJUSTMENTS, column, self._adjustments[id(item)])

    def dimension(self, code: str, column: str, value: Fraction) -> str:
        """A number of a dimension."""
        return parameter(value, self._at(DIMENSIONS, column, self._dimensions[code]))

    def criterion(self, code: str, column: str, value: Fraction) -> str:
        """A number of a criterion."""
        return parameter(value, self._at(CRITERIA, column, self._criteria[code]))

    def option(self, key: str, value: Fraction | int) -> str:
        """A number of the rulebook."""
        return parameter(value, self._at(RULEBOOK, "value", self._options[key]))

    def _at(self, layout: SheetLayout, column: str, row: int) -> str:
        letter = get_column_letter(1 + [item.key for item in layout.columns].index(column))
        return f"{sheet_reference(layout.title(self._language))}${letter}${row}"


def parameter(value: Fraction | int, address: str) -> str:
    """A cell that holds a number; the number itself where the cell holds it as a text."""
    return number(value) if isinstance(number_cell(value), str) else address
