"""The rules of a round in words: one line for each option that is in use."""

from collections.abc import Iterator

from judging_app.domain.record_digest import records_digest
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.columns import Column, SheetLayout
from judging_app.workbooks.event_sheets import EventSheets
from judging_app.workbooks.results_model import ResultColumn, ResultSheet, ResultValue
from judging_app.workbooks.rule_layout import (
    AWARDS,
    CRITERIA,
    DIMENSIONS,
    RULEBOOK,
    TIE_BREAKS,
    TIME_PENALTIES,
)

_ALWAYS = frozenset({"name", "kind", "weight"})
"""Options that are said even where they are the usual ones."""


def round_code_word(language: Language) -> str:
    """Names the line that tells which round the results are of."""
    return language.translate("Results", "Round code")


class RuleLines:
    """Collects the lines of one round."""

    def __init__(self, board: Scoreboard, language: Language) -> None:
        self._board = board
        self._language = language
        self._sheets = EventSheets(board.event, language)

    def sheet(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """The lines as a results sheet."""
        say = self._language
        columns = (
            ResultColumn(say.translate("Results", "Rule"), 34),
            ResultColumn(say.translate("Results", "Content"), 90),
        )
        rows: list[list[ResultValue]] = [[name, text] for name, text in self._lines()]
        return ResultSheet(title, heading, columns, rows, keys=(0,))

    def _lines(self) -> Iterator[tuple[str, str]]:
        say, rulebook = self._language, self._board.rulebook
        yield round_code_word(say), self._board.round.code
        yield say.translate("Results", "Fingerprint"), rulebook.fingerprint
        yield say.translate("Results", "Digest of all records"), records_digest(self._board.event)
        for _, option, value in self._of(RULEBOOK):
            if value:
                yield option, value
        for dimension in rulebook.dimensions:
            yield from self._dimension(dimension)
        yield say.translate("Results", "Tie-breaks"), " → ".join(self._chain(rulebook))
        for _, seconds, points in self._of(TIME_PENALTIES):
            yield f"{TIME_PENALTIES.title(say)} {seconds}", points
        for values in self._of(AWARDS):
            yield f"{AWARDS.title(say)} {values[1]}", self._named(AWARDS, values, 2)

    def _of(self, layout: SheetLayout) -> Iterator[list[str]]:
        """The rows of this round in a sheet of the event, as texts."""
        for row in self._sheets.rows(layout):
            values = ["" if value is None else str(value) for value in row]
            if values[0] == self._board.round.code:
                yield values

    def _dimension(self, dimension: Dimension) -> Iterator[tuple[str, str]]:
        say = self._language
        label = f"{DIMENSIONS.title(say)} {dimension.code}"
        for values in self._of(DIMENSIONS):
            if values[1] == dimension.code:
                yield label, self._named(DIMENSIONS, values, 2)
        for values in self._of(CRITERIA):
            if values[1] == dimension.code:
                yield f"{CRITERIA.title(say)} {values[2]}", self._named(CRITERIA, values, 3)

    def _named(self, layout: SheetLayout, values: list[str], start: int) -> str:
        """Every option that differs from its default, with its name."""
        usual = {column.key: self._usual(column) for column in layout.columns}
        parts = [
            f"{column.title(self._language)}: {value}"
            for column, value in zip(layout.columns[start:], values[start:], strict=False)
            if value and (column.key in _ALWAYS or value != usual[column.key])
        ]
        return "; ".join(parts)

    def _usual(self, column: Column) -> str:
        value = None if column.required else column.write(column.default, self._language)
        return "" if value is None else str(value)

    def _chain(self, rulebook: Rulebook) -> Iterator[str]:
        names = {item.code: item.name for item in rulebook.dimensions}
        names |= {leaf.code: leaf.name for item in rulebook.dimensions for leaf in item.criteria}
        for values, key in zip(self._of(TIE_BREAKS), rulebook.tie_chain, strict=False):
            of = names.get(key.of) or values[2] if len(values) > 2 else ""
            yield f"{term(key.kind, self._language)}（{of}）" if of else term(key.kind, self._language)
