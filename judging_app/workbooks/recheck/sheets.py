"""The recheck: every final score and every place once more, from the raw marks, by live formulas.

On the first sheet stands a line for each entry, the recomputed values beside the program's, and one
cell that says whether all are equal. Behind it stands every station on the way, a column each, whose
formulas point at the marks, figures, adjustments and rules in the event's own sheets; and a third
sheet where panels or judges are corrected. What no formula can honestly compute is taken over from
the program, and named.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from judging_app.domain.ranking import Ranking
from judging_app.domain.rubric import Station
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.workbooks.recheck.addresses import sheet_reference
from judging_app.workbooks.recheck.calibration import CalibrationTable
from judging_app.workbooks.recheck.final import DimensionLanes, FinalLanes
from judging_app.workbooks.recheck.formulas import quoted
from judging_app.workbooks.recheck.places import PlaceLanes
from judging_app.workbooks.recheck.table import Lane, RecheckSheet, Table
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import (
    NEEDED,
    PLACE,
    WORDS,
    Entrants,
    Formula,
    decimals_at,
    final_decimals,
)

Titled = Callable[[str, str], tuple[str, tuple[str, ...]]]
"""Gives a results sheet's title and the two lines above it, for its key and what it is of."""

VERDICT_CELL: Final = "A3"
"""The cell that says whether everything is equal."""

_SUMMARY_ROW: Final = 9
_STEPS_ROW: Final = 9
_CALIBRATION_ROW: Final = 7
_TOLERANCE: Final = "0.00000001"


def recheck_sheets(board: Scoreboard, language: Language, titled: Titled) -> Iterator[RecheckSheet]:
    """The sheets of the recheck; none where a round has no entries."""
    if board.index.participations:
        yield from _Recheck(board, language, titled).sheets()


class _Recheck:
    """One round's recheck in one language."""

    def __init__(self, board: Scoreboard, language: Language, titled: Titled) -> None:
        self._board = board
        self._say = language
        self._title, self._heading = titled("recheck", "")
        self._steps_title, self._steps_heading = titled("recheck", language.translate("Recheck", "Steps"))
        self._panels_title, self._panels_heading = titled(
            "recheck", language.translate("Recheck", "Calibration")
        )
        self._work = work = Work(board, language, _STEPS_ROW)
        self._steps = sheet_reference(self._steps_title)
        entries = {entry.code: entry for entry in board.event.entries}
        self._names = [entries[item.entry] for item in work.entrants]
        self._add_names(work.table, [entry.code for entry in self._names])
        self._panels = CalibrationTable(work, self._panels_title, _CALIBRATION_ROW)
        self._dimensions = [
            DimensionLanes(work, dimension, self._panels, self._steps)
            for dimension in board.rulebook.dimensions
        ]
        self._final = FinalLanes(work, self._dimensions)
        self._places = PlaceLanes(work, self._dimensions, self._final)

    def sheets(self) -> Iterator[RecheckSheet]:
        """The line for each entry; the stations; the corrections."""
        yield self._summary()
        yield self._stations()
        if self._panels.table.size:
            yield self._corrections()

    def _add_names(self, table: Table, codes: Sequence[str]) -> None:
        entrants = Entrants(self._board)
        lanes = [
            table.lane(self._say.translate("Results", "Number"), width=9),
            table.lane(self._say.translate("Results", "Entry"), width=22),
            table.lane(self._say.translate("Results", "Track"), width=10),
        ]
        for row, code in enumerate(codes):
            for lane, text in zip(lanes, entrants.about(entrants.entries[code]), strict=True):
                lane.give(row, text)

    # --- A line for each entry ---------------------------------------------------------------

    def _summary(self) -> RecheckSheet:
        say = self._say
        at = {item.entry: row for row, item in enumerate(self._work.entrants)}
        order = [at[entry.code] for entry in Entrants(self._board).in_order]
        table = Table(_SUMMARY_ROW, len(order))
        self._add_names(table, [self._names[row].code for row in order])
        pairs = [self._pair(table, order, *item) for item in self._compared()]
        differences = table.lane(say.translate("Recheck", "Differences"), width=8, decimals=PLACE)
        verdict = table.lane(say.translate("Recheck", "Result"), width=10, decimals=WORDS)
        equal, different = say.translate("Recheck", "Equal"), say.translate("Recheck", "Different")
        failed = say.translate("Recheck", "Error")
        for row in range(table.size):
            parts = [_differs(ours.cell(row), theirs.cell(row)) for ours, theirs in pairs]
            differences.put(row, f"={'+'.join(parts)}" if parts else "=0", 0)
            cell = differences.cell(row)
            text = f"IF({cell}=0,{quoted(equal)},{quoted(different)})"
            verdict.put(row, f"=IF(ISERROR({cell}),{quoted(failed)},{text})", equal)
        heading: tuple[str | Formula, ...] = (
            *self._heading,
            self._verdict(table.lanes[0], differences, verdict, failed),
            self._taken_over(),
            say.translate(
                "Recheck", "Left: recomputed by formulas from the raw marks. Right: the program's value."
            ),
        )
        return RecheckSheet(
            self._title,
            heading,
            table.columns(),
            table.rows(),
            frozen=2,
            filtered=False,
            bands=table.bands(),
            verdict=verdict.at,
            equal=equal,
        )

    def _compared(self) -> Iterator[tuple[str, Lane, list[Fraction | int | None], int]]:
        """(band, recomputed column, the program's values by row of the steps, decimals)."""
        work, say, board = self._work, self._say, self._board
        for found in self._dimensions:
            dimension = found.dimension
            band = work.bands[dimension.code]
            if found.judged is not None and found.judged.control is not None:
                control = found.judged.control
                values: list[Fraction | int | None] = [control.number(row) for row in range(work.table.size)]
                yield f"{band} {control.title}", control, values, NEEDED
            scores = [board.scores[item.entry].dimension(dimension.code) for item in work.entrants]
            values = [None if score is None else score.score for score in scores]
            yield band, found.score, values, decimals_at(dimension, Station.DIMENSION)
        title = say.translate("Recheck", "Final score")
        values = [board.scores[item.entry].final for item in work.entrants]
        yield title, self._final.final, values, final_decimals(board)
        rankings = [board.standings.overall]
        place = say.translate("Recheck", "Place")
        yield place, self._places.overall, self._given_places(rankings), PLACE
        if self._places.in_track is not None:
            rankings = list(board.standings.tracks.values())
            title = say.translate("Recheck", "Place in track")
            yield title, self._places.in_track, self._given_places(rankings), PLACE

    def _given_places(self, rankings: Sequence[Ranking]) -> list[Fraction | int | None]:
        places = {place.entry: place.number for ranking in rankings for place in ranking.places()}
        return [places.get(item.entry) for item in self._work.entrants]

    def _pair(
        self,
        table: Table,
        order: Sequence[int],
        band: str,
        lane: Lane,
        values: Sequence[Fraction | int | None],
        decimals: int,
    ) -> tuple[Lane, Lane]:
        say = self._say
        title = (
            say.translate("Recheck", "Taken over") if lane.given else say.translate("Recheck", "Recomputed")
        )
        ours = table.lane(title, band, width=9, decimals=decimals)
        theirs = table.lane(say.translate("Recheck", "Program"), band, width=9, decimals=decimals)
        for row, at in enumerate(order):
            if lane.holds(at):
                ours.put(row, f"={self._steps}{lane.cell(at)}", lane.value(at))
            theirs.give(row, values[at])
        return ours, theirs

    def _verdict(self, codes: Lane, differences: Lane, verdict: Lane, failed: str) -> Formula:
        """All equal; or how many rows are not, and the entry with the most differences.

        A changed mark moves its own entry's score and, with it, other entries' places: the one with
        the most differences is where to look.
        """
        say, span, found = self._say, verdict.whole(), differences.whole()
        count = f"ROWS({span})-COUNTIF({span},{quoted(say.translate('Recheck', 'Equal'))})"
        if self._panels.table.size:
            panels = sheet_reference(self._panels_title) + self._panels.verdict.whole()
            held = (say.translate("Recheck", "Equal"), say.translate("Recheck", "Taken over"))
            count += f"+ROWS({panels})" + "".join(f"-COUNTIF({panels},{quoted(word)})" for word in held)
        most = f'IF(MAX({found})>0,INDEX({codes.whole()},MATCH(MAX({found}),{found},0)),"")'
        broken = f'IFERROR(INDEX({codes.whole()},MATCH({quoted(failed)},{span},0)),"")'
        all_equal = self._all_equal()
        template = say.translate("Recheck", "Rows that differ: {count}; most of all: {entry}")
        before, rest = template.split("{count}")
        between = rest.removesuffix("{entry}")
        told = "&".join([quoted(before), f"({count})", quoted(between), f"IFERROR({most},{broken})"])
        return Formula(f"=IF({count}=0,{quoted(all_equal)},{told})", all_equal)

    def _all_equal(self) -> str:
        """What the cell says where nothing differs; never more than was recomputed."""
        say, taken = self._say, len(self._work.taken_over)
        if not taken:
            return say.translate("Recheck", "All equal")
        text = say.translate("Recheck", "All that was recomputed is equal; steps taken over: {count}")
        return text.format(count=taken)

    def _taken_over(self) -> str:
        say, found = self._say, list(self._work.taken_over)
        if not found:
            return say.translate("Recheck", "Every step is recomputed by formulas; nothing is taken over.")
        template = say.translate("Recheck", "These steps take the program's value and prove nothing: {steps}")
        return template.format(steps="; ".join(found))

    # --- The sheets behind it ----------------------------------------------------------------

    def _stations(self) -> RecheckSheet:
        say, table = self._say, self._work.table
        heading = (*self._steps_heading, *self._legend(), self._taken_over())
        mark = say.translate("Recheck", "{title} (program's value)")
        for lane in table.lanes:
            if lane.given:
                lane.title = mark.format(title=lane.title)
        return RecheckSheet(
            self._steps_title,
            heading,
            table.columns(),
            table.rows(),
            frozen=2,
            filtered=False,
            bands=table.bands(),
        )

    def _legend(self) -> tuple[str, str]:
        say = self._say
        order = say.translate(
            "Recheck", "Left to right: totals, panel score, dimension score, final score, places."
        )
        words = say.translate("Recheck", "A word in place of a total says why the sheet does not count.")
        reserves = say.translate(
            "Recheck", "Which reserve stands in, and what was ruled or drawn, is the program's."
        )
        return order, f"{words} {reserves}"

    def _corrections(self) -> RecheckSheet:
        table = self._panels.table
        legend = self._say.translate(
            "Recheck", "Means, coefficients and deviations, recomputed from the columns of the steps."
        )
        return RecheckSheet(
            self._panels_title,
            (*self._panels_heading, legend),
            table.columns(),
            table.rows(),
            keys=(0, 1),
            frozen=2,
            filtered=False,
            bands=table.bands(),
            verdict=self._panels.verdict.at,
            equal=self._say.translate("Recheck", "Equal"),
        )


def _differs(ours: str, theirs: str) -> str:
    """1 or more where two cells differ: in their numbers, or in whether there is a number at all."""
    number = f"(ABS(N({ours})-N({theirs}))>{_TOLERANCE})"
    return f"{number}+(ISNUMBER({ours})<>ISNUMBER({theirs}))"
