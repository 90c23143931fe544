"""What every station of the recheck shares: the round, its rows, the table, and what was taken over."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from judging_app.domain.backdrop import build_backdrop
from judging_app.domain.event import UNRANKED, EntryStatus, Participation
from judging_app.domain.exact import Rounding
from judging_app.domain.rubric import Dimension, DimensionKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import DimensionScore
from judging_app.domain.scoring import Backdrop, judged_score, measured_score
from judging_app.wording.language import Language
from judging_app.workbooks.recheck.addresses import Addresses
from judging_app.workbooks.recheck.formulas import is_safe, rounded, when
from judging_app.workbooks.recheck.table import Lane, Table


class Work:
    """One round under recheck.

    The rows of the table are the entries by panel, those that are out of the contest last, so that
    every panel's rows, and everybody who counts in a comparison, are one range of cells.
    """

    def __init__(self, board: Scoreboard, language: Language, first_row: int) -> None:
        panels = {panel.code: at for at, panel in enumerate(board.round.panels)}
        order = sorted(
            board.index.competing(),
            key=lambda item: (item.status in UNRANKED, panels.get(item.panel, len(panels))),
        )
        self.board = board
        self.index = board.index
        self.rulebook = board.rulebook
        self.language = language
        self.entrants: Sequence[Participation] = order
        self.entering = sum(item.status not in UNRANKED for item in order)
        self.cells = Addresses(board.event, board.round, language)
        self.table = Table(first_row, len(order))
        self.backdrop = Backdrop() if board.rulebook.is_local else build_backdrop(board.index)
        self.taken_over: dict[str, None] = {}
        self.bands: Mapping[str, str] = {
            item.code: item.name or item.code for item in self.rulebook.dimensions
        }
        self._scores: dict[tuple[str, str], DimensionScore | None] = {}

    def rows_of(self, panel: str) -> tuple[int, int] | None:
        """The rows of the entries of a panel that are in the contest: first, and one behind the last."""
        rows = [at for at, item in enumerate(self.entrants[: self.entering]) if item.panel == panel]
        return (rows[0], rows[-1] + 1) if rows else None

    def applies(self, dimension: Dimension, row: int) -> bool:
        """Whether a dimension has anything to look at for the entry of a row."""
        return bool(self.index.plan_for(dimension, self.entrants[row].entry).leaves)

    def is_zero(self, row: int) -> bool:
        """Whether the entry of a row counts as 0."""
        return self.entrants[row].status is EntryStatus.ZERO

    def score(self, dimension: Dimension, row: int) -> DimensionScore | None:
        """What the program made of a dimension for the entry of a row, as far as station 3.

        An entry that counts as 0 has no dimensions, but its sheets still count where entries are
        compared.
        """
        item = self.entrants[row]
        key = dimension.code, item.entry
        if key not in self._scores:
            found = self.board.scores[item.entry].dimension(dimension.code)
            if found is None and self.applies(dimension, row):
                if dimension.kind is DimensionKind.JUDGED:
                    found = judged_score(self.index, self.backdrop, dimension, item)
                else:
                    found = measured_score(self.index, self.backdrop, dimension, item.entry)
            self._scores[key] = found
        return self._scores[key]

    def settle(
        self,
        lane: Lane,
        row: int,
        condition: str,
        value: str,
        exact: Fraction | None,
        rounding: Rounding | None,
    ) -> None:
        """Set a station's cell: the value, rounded, where the condition holds.

        `exact` is the value before rounding; where doubles might round it otherwise the program's
        value is taken over.
        """
        result = exact if exact is None or rounding is None else rounding.apply(exact)
        if exact is not None and not is_safe(exact, rounding):
            self.take_over(lane, row, result)
        else:
            lane.put(row, when(condition, rounded(value, rounding)), result)

    def take_over(self, lane: Lane, row: int, value: Fraction | int | str | None) -> None:
        """Set a cell to the program's value, and say so."""
        lane.give(row, value)
        if value is not None:
            self.say_taken_over(lane)

    def say_taken_over(self, lane: Lane) -> None:
        """Name a column that holds values of the program."""
        lane.given = True
        name = f"{lane.band} {lane.title}" if lane.band else lane.title
        self.taken_over.setdefault(name)
