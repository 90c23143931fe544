"""The results sheets as values: written by `results`, compared by `verification`.

One model for both, so that what is checked is what was written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from judging_app.domain.event import Entry
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.scoreboard import Scoreboard
from judging_app.workbooks.cells import Written, encode_text, shown_cell

FREE: Final = 100
"""Decimals of a value that the rulebook does not round: two to four are shown."""

PLACE: Final = -2
"""Marks a column of places, which stand in the middle."""

WORDS: Final = -3
"""Marks a column of words and signs, which stand in the middle."""


NEEDED: Final = -4
"""As many decimals as the numbers of the column have: none or some, the same in every row."""


class Struck(NamedTuple):
    """A number that did not count."""

    value: Fraction


class Signed(NamedTuple):
    """A number with a sign behind it in the same cell; it stays a number."""

    value: Fraction
    sign: str
    struck: bool = False


class Formula(NamedTuple):
    """A live formula, as Excel writes it in English ("=SUM(A1:A3)"), and what it comes to.

    The value is stored beside it, so that a preview that computes nothing shows it all the same.
    """

    text: str
    value: "str | Fraction | int | bool | None"


class Section(str):
    """A line that heads a part of the table; it stands in the first column."""

    __slots__ = ()


ResultValue = str | Fraction | int | Struck | Signed | Formula | None


@dataclass(frozen=True)
class ResultColumn:
    """One column of a results sheet.

    `width` is the least, in characters; a column grows with what it holds up to `most`, and then
    wraps. `decimals` fixes how many are shown; -1 shows what there is in each cell. `strong` puts
    weight on it. What cannot be told from the event's own sheets is not `checked`.
    """

    title: str
    width: int = 10
    decimals: int = -1
    checked: bool = True
    most: int = 40
    strong: bool = False


class Chart(Enum):
    """What a chart shows."""

    FINALS = "finals"
    SPREAD = "spread"
    JUDGES = "judges"


class ChartOf(NamedTuple):
    """A chart over cells of another results sheet.

    `labels` and `values` are its columns, from 0; `row` is the first row of the file's sheet, and
    `points` are what stands in the cells from there on. `axis` names what is counted.
    """

    kind: Chart
    title: str
    sheet: str
    labels: int
    values: int
    row: int
    points: tuple[tuple[str, Fraction | int], ...]
    decimals: int
    axis: str = ""


@dataclass(frozen=True)
class ResultSheet:
    """One results sheet; `keys` are the columns that tell its rows apart.

    A sheet that holds what the event's own sheets do not is not `checked`: the seal, charts. Every
    sheet has `mark_line` below its heading. Without `filtered` there is no filter. `bands` are titles
    above some columns, (first, last, title), counted from 0.
    """

    title: str
    heading: tuple["str | Formula", ...]
    columns: tuple[ResultColumn, ...]
    rows: Sequence[Sequence[ResultValue]]
    keys: tuple[int, ...] = (0,)
    frozen: int = 1
    checked: bool = True
    mark_line: str = ""
    filtered: bool = True
    charts: tuple[ChartOf, ...] = ()
    bands: tuple[tuple[int, int, str], ...] = ()

    @property
    def header_row(self) -> int:
        """The row of the column titles."""
        return len(self.heading) + 2 + bool(self.bands)


def written(value: ResultValue) -> Written:
    """What stands in a cell for a value."""
    if isinstance(value, Struck | Signed | Formula):
        value = value.value
    if isinstance(value, str) or value is None:
        return encode_text(value or "")
    return value if isinstance(value, int) else shown_cell(value)


def shown_value(formula: Formula) -> Written | bool:
    """What a formula's cell shows before anybody recalculates."""
    return formula.value if isinstance(formula.value, bool) else written(formula.value)


def decimals_at(dimension: Dimension, station: Station) -> int:
    """How many decimals to show for a station of a dimension."""
    rounding = dimension.rounding(station)
    return FREE if rounding is None else rounding.places


def final_decimals(board: Scoreboard) -> int:
    """How many decimals to show for a final score."""
    return FREE if board.rulebook.final is None else board.rulebook.final.places


class Entrants:
    """The entries of a round as the results list them: by place, the unranked last."""

    def __init__(self, board: Scoreboard) -> None:
        known = {entry.code: entry for entry in board.event.entries}
        ranked = board.standings.overall.order
        rest = [entry for entry, _ in board.standings.unranked]
        self.entries: Mapping[str, Entry] = known
        self.in_order: tuple[Entry, ...] = tuple(known[code] for code in (*ranked, *rest))
        self._tracks = {track.code: track.name or track.code for track in board.event.tracks}

    def about(self, entry: Entry) -> Iterator[str]:
        """Code, name and track: what every table begins with."""
        yield entry.code
        yield entry.name
        yield self.track(entry.track)

    def track(self, code: str) -> str:
        """The name of a track."""
        return self._tracks.get(code, code)
