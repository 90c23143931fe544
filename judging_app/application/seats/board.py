"""The organizer's live board: where every sheet stands, what is owed, what needs a person."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from judging_app.application.records import SheetRevision
from judging_app.application.seats.records import DeskRules, HeldSubmission, Pairing, Signature
from judging_app.application.standings_of_sheets import standing_of
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED, Entry, Event, Judge, Participation, Role, Round, Seat
from judging_app.domain.exact import TICKS_PER_POINT, from_ticks
from judging_app.domain.index import Plan
from judging_app.domain.rubric import Dimension
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, WAITED_FOR, SheetKey, Standing


class BoardColumn(NamedTuple):
    """A seat in one judged dimension."""

    seat: Seat
    judge: Judge
    dimension: Dimension

    @property
    def owes(self) -> bool:
        """Whether the entry waits for this seat: reserves and seats without a vote are not waited for."""
        return self.seat.role is not Role.RESERVE and bool(self.seat.votes)


class BoardCell(NamedTuple):
    """One sheet: where it stands, how many of the needed marks are keyed, its revision."""

    key: SheetKey
    standing: Standing
    filled: int
    needed: int
    revision: int
    signed: bool
    """Whether the judge's latest signature covers this very revision."""
    total: int | Fraction | None = None
    """In ticks, where the marks count."""


class WideRange(NamedTuple):
    """Totals of an entry that lie too far apart (极差), in points."""

    dimension: Dimension
    highest: Fraction
    lowest: Fraction
    limit: Fraction


class BoardRow(NamedTuple):
    """An entry: its sheets by column, `None` where the seat does not score it."""

    entry: Entry
    participation: Participation
    cells: tuple[BoardCell | None, ...]
    given: int
    owed: int
    """Sheets that are there and that are expected, of the seats that are waited for."""
    wide: tuple[WideRange, ...]

    @property
    def missing(self) -> int:
        """Sheets that are still to come."""
        return self.owed - self.given


class Tally(NamedTuple):
    """An entry's sheets in three words: `given` of `owed` are there; whether they lie too far apart."""

    given: int
    owed: int
    is_wide: bool


class BoardView(NamedTuple):
    """A round as it is being scored."""

    event: Event
    round: Round
    columns: tuple[BoardColumn, ...]
    rows: tuple[BoardRow, ...]
    held: tuple[HeldSubmission, ...]
    """Held back and not yet settled."""
    pairings: Mapping[str, Pairing]
    slips: frozenset[str]
    """Judges who have a pairing code."""
    signatures: Mapping[str, Signature]
    """Each judge's latest signature."""
    rules: DeskRules


def board_of(state: EventState, round_code: str) -> BoardView:
    """Lay out a round's board from memory; raises UNKNOWN_ROUND."""
    round_ = state.round(round_code)
    return _Board(state, round_).view()


def tallies_of(state: EventState, round_code: str) -> Mapping[str, Tally]:
    """Count every entry's sheets, as the board does; of a closed one nobody asks how far they lie apart."""
    round_ = state.round(round_code)
    return _Board(state, round_).tallies()


class _Board:
    def __init__(self, state: EventState, round_: Round) -> None:
        self._state = state
        self._round = round_
        self._event = state.bare_event()
        self._revisions = state.revisions(round_.code)
        self._recused = {(item.judge, item.entry) for item in round_.recusals}
        self._entries = {entry.code: entry for entry in self._event.entries}
        self._plans: dict[tuple[str, str], Plan] = {}
        self._limits: dict[tuple[str, str], int | Fraction] = {}
        self._places: dict[tuple[str, str, str], int] = {}
        self._owed: dict[tuple[str, str], Sequence[tuple[str, str]]] = {}
        seats = state.seats
        signatures = {judge.code: seats.signature_of(round_.code, judge.code) for judge in self._event.judges}
        self._signatures = {code: found for code, found in signatures.items() if found is not None}
        self._signed = {
            (code, *sheet.place): sheet.revision
            for code, found in self._signatures.items()
            for sheet in found.sheets
        }

    def view(self) -> BoardView:
        seats = self._state.seats
        columns, panels = self._columns()
        taking_part = {item.entry: item for item in self._round.participations}
        rows = tuple(
            self._row(entry, taking_part[entry.code], panels.get(taking_part[entry.code].panel, ()))
            for entry in self._event.in_running_order()
            if entry.code in taking_part
        )
        return BoardView(
            self._event,
            self._round,
            columns,
            rows,
            tuple(item for item in seats.held if item.is_open and item.round == self._round.code),
            seats.pairings,
            frozenset(slip.judge for slip in seats.slips),
            self._signatures,
            seats.rules,
        )

    def tallies(self) -> Mapping[str, Tally]:
        _, panels = self._columns()
        found: dict[str, Tally] = {}
        for part in self._round.participations:
            entry = self._entries.get(part.entry)
            columns = panels.get(part.panel, ())
            if entry is None:
                continue
            given, owed = self._counted(entry, part, columns)
            # Of one sheet, and of a reserve's beside it, a whole row is laid out as well.
            is_wide = bool(given and not part.closed and self._row(entry, part, columns).wide)
            found[part.entry] = Tally(given, owed, is_wide)
        return found

    def _columns(self) -> tuple[tuple[BoardColumn, ...], Mapping[str, list[BoardColumn]]]:
        """Every column, and each panel's own."""
        judges = {judge.code: judge for judge in self._event.judges}
        columns = tuple(
            BoardColumn(seat, judges[seat.judge], dimension)
            for dimension in self._round.rulebook.judged
            for seat in self._round.seats
            if seat.scores(dimension.code)
        )
        self._places = {
            (column.seat.judge, column.seat.panel, column.dimension.code): at
            for at, column in enumerate(columns)
        }
        panels: dict[str, list[BoardColumn]] = {}
        for column in columns:
            panels.setdefault(column.seat.panel, []).append(column)
        return columns, panels

    def _counted(self, entry: Entry, part: Participation, columns: Sequence[BoardColumn]) -> tuple[int, int]:
        """Sheets that are there, and that are expected, of the seats that are waited for."""
        given = waited_for = 0
        for dimension, judge in self._owing(part.panel, entry.track, columns):
            if (judge, entry.code) in self._recused:
                continue
            revision = self._revisions.get(SheetKey(dimension, entry.code, judge))
            # A draft is waited for like a sheet that nobody has touched.
            standing = Standing.NOT_SCORED if revision is None else revision.sheet.standing
            given += standing in COUNTING
            waited_for += standing in WAITED_FOR
        return given, given if part.status in UNRANKED else given + waited_for

    def _owing(self, panel: str, track: str, columns: Sequence[BoardColumn]) -> Sequence[tuple[str, str]]:
        """The sheets, by dimension and judge, that an entry of a panel and a track waits for."""
        if (panel, track) not in self._owed:
            self._owed[panel, track] = [
                (column.dimension.code, column.seat.judge)
                for column in columns
                if column.owes and self._plan(column.dimension, track).leaves
            ]
        return self._owed[panel, track]

    def _row(self, entry: Entry, part: Participation, columns: Sequence[BoardColumn]) -> BoardRow:
        own = [(column, cell) for column in columns if (cell := self._cell(entry, part, column)) is not None]
        # Most columns of a round with many panels are other panels'.
        cells: list[BoardCell | None] = [None] * len(self._places)
        for column, cell in own:
            cells[self._places[column.seat.judge, column.seat.panel, column.dimension.code]] = cell
        out = part.status in UNRANKED
        counted = [cell for column, cell in own if column.owes]
        given = sum(cell.standing in COUNTING for cell in counted)
        owed = given if out else given + sum(cell.standing in WAITED_FOR for cell in counted)
        wide = () if out else self._wide(entry, own)
        return BoardRow(entry, part, tuple(cells), given, owed, wide)

    def _cell(self, entry: Entry, part: Participation, column: BoardColumn) -> BoardCell | None:
        plan = self._plan(column.dimension, entry.track)
        if not plan.leaves:
            return None
        key = SheetKey(column.dimension.code, entry.code, column.seat.judge)
        revision = self._revisions.get(key)
        draft = self._state.draft(self._round.code, key)
        recused = (key.judge, key.entry) in self._recused
        standing = standing_of(revision, draft, recused=recused, closed=part.closed)
        marks = _marks_in_hand(standing, revision, {} if draft is None else draft.marks)
        filled = sum(code in marks for code in plan.required)
        number = 0 if revision is None else revision.revision
        signed = bool(number) and self._signed.get((key.judge, key.dimension, key.entry)) == number
        total = None
        if standing in COUNTING and revision is not None:
            total = sheet_value(plan, revision.sheet)
        return BoardCell(key, standing, filled, len(plan.required), number, signed, total)

    def _wide(self, entry: Entry, own: Sequence[tuple[BoardColumn, BoardCell]]) -> tuple[WideRange, ...]:
        percent = self._state.seats.rules.range_alarm
        found: list[WideRange] = []
        for dimension in self._round.rulebook.judged if percent else ():
            totals = [
                cell.total
                for column, cell in own
                if column.dimension is dimension and column.seat.votes and cell.total is not None
            ]
            if len(totals) < 2:
                continue
            highest, lowest = max(totals), min(totals)
            # Most totals are whole ticks: what all entries are looked at with is one comparison of integers.
            limit = self._limit(dimension, entry.track, percent)
            if highest - lowest > limit:
                found.append(WideRange(dimension, from_ticks(highest), from_ticks(lowest), from_ticks(limit)))
        return tuple(found)

    def _limit(self, dimension: Dimension, track: str, percent: int) -> int | Fraction:
        key = dimension.code, track
        if key not in self._limits:
            limit = dimension.full(track) * TICKS_PER_POINT * percent / 100
            self._limits[key] = limit.numerator if limit.denominator == 1 else limit
        return self._limits[key]

    def _plan(self, dimension: Dimension, track: str) -> Plan:
        key = dimension.code, track
        if key not in self._plans:
            self._plans[key] = Plan.of(dimension, track)
        return self._plans[key]


def _marks_in_hand(
    standing: Standing, revision: SheetRevision | None, draft: Mapping[str, int]
) -> Mapping[str, int]:
    if standing in COUNTING and revision is not None:
        return revision.sheet.marks
    if revision is not None and not draft:
        return revision.sheet.marks
    return draft
