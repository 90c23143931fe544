"""The board as it is looked at: a sign for every sheet, how far each entry is, and the words for both."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from judging_app.application.seats.board import BoardCell, BoardColumn, BoardRow, BoardView
from judging_app.desktop.models.desk_sheet import decimals_of, total_text
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.event import UNRANKED
from judging_app.domain.exact import show
from judging_app.domain.index import Plan
from judging_app.domain.sheets import COUNTING, WAITED_FOR, SheetKey, Standing
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_GLYPHS = {
    Standing.NOT_SCORED: SheetGlyph.NOT_SCORED,
    Standing.DRAFT: SheetGlyph.DRAFT,
    Standing.SUBMITTED: SheetGlyph.STORED,
    Standing.LOCKED: SheetGlyph.LOCKED,
    Standing.RETURNED: SheetGlyph.RETURNED,
    Standing.ABSTAINED: SheetGlyph.ABSTAINED,
    Standing.ABSENT: SheetGlyph.ABSENT,
    Standing.RECUSED: SheetGlyph.RECUSED,
    Standing.VOIDED: SheetGlyph.VOIDED,
}
_MOST_DECIMALS = 4


class Stage(StrEnum):
    """How far an entry is."""

    OUT = "out"
    CLOSED = "closed"
    COMPLETE = "complete"
    PARTLY = "partly"
    AWAITED = "awaited"


class LiveCell(NamedTuple):
    """A sheet: its sign, marks keyed of those needed (`drafted`: "3/5"), and its total in points."""

    key: SheetKey
    standing: Standing
    glyph: SheetGlyph
    drafted: str
    filled: int
    needed: int
    revision: int
    signed: bool
    total: str


class LiveRow(NamedTuple):
    """An entry with its sheets by column."""

    entry: str
    number: str
    name: str
    organization: str
    stage: Stage
    stage_word: str
    given: int
    owed: int
    cells: tuple[LiveCell | None, ...]

    @property
    def is_held(self) -> bool:
        """Whether one of its sheets waits for the organizer."""
        return any(cell is not None and cell.glyph is SheetGlyph.HELD for cell in self.cells)

    @property
    def given_text(self) -> str:
        """Sheets that are there of those expected: "6/7"; a dash before the first."""
        return f"{self.given}/{self.owed}" if self.given or self.stage is Stage.CLOSED else "–"


STAGE_SIGNS = {
    Stage.OUT: ("minus-circle", Tone.MUTE),
    Stage.CLOSED: ("lock-fill", Tone.MUTE),
    Stage.COMPLETE: ("check-circle", Tone.OK),
    Stage.PARTLY: ("hourglass", Tone.WARN),
    Stage.AWAITED: ("", Tone.PLAIN),
}
"""Icon and tone of each stage."""


def live_rows(
    view: BoardView, before: Sequence[BoardRow] = (), made: Sequence[LiveRow] = ()
) -> list[LiveRow]:
    """Every entry in running order; rows that were `made` of the same row `before` are taken again."""
    decimals: dict[tuple[str, str], int] = {}
    for column in view.columns:
        for track in {row.entry.track for row in view.rows}:
            key = column.dimension.code, track
            if key not in decimals:
                decimals[key] = decimals_of(Plan.of(column.dimension, track).leaves)
    words = {stage: _stage_word(stage) for stage in Stage}
    known = {row.entry.code: (row, live) for row, live in zip(before, made, strict=True)}
    held = {item.sheet.key for item in view.held}
    waiting = {key.entry for key in held}
    rows: list[LiveRow] = []
    for row in view.rows:
        old, live = known.get(row.entry.code, (None, None))
        if live is None or old != row:
            live = _row(row, view.columns, decimals, words)
        if row.entry.code in waiting or live.is_held:
            # A sheet that waits for the organizer is in no row of the board: its cell says so.
            fresh = _row(row, view.columns, decimals, words)
            live = fresh._replace(cells=tuple(_with_held(cell, held) for cell in fresh.cells))
        rows.append(live)
    return rows


def _with_held(cell: "LiveCell | None", held: AbstractSet[SheetKey]) -> "LiveCell | None":
    if cell is None or cell.key not in held:
        return cell
    return cell._replace(glyph=SheetGlyph.HELD, drafted="")


def _row(
    row: BoardRow,
    columns: Sequence[BoardColumn],
    decimals: dict[tuple[str, str], int],
    words: dict[Stage, str],
) -> LiveRow:
    stage = stage_of(row)
    entry = row.entry
    cells = tuple(
        None
        if cell is None or (stage is Stage.OUT and cell.standing in WAITED_FOR)
        else _cell(cell, decimals[column.dimension.code, entry.track], missing=is_missing(cell, column, row))
        for cell, column in zip(row.cells, columns, strict=True)
    )
    word = term(row.participation.status) if stage is Stage.OUT else words[stage]
    return LiveRow(
        entry.code,
        number_of(entry),
        entry.name,
        entry.organization,
        stage,
        word,
        row.given,
        row.owed,
        cells,
    )


def _cell(cell: BoardCell, decimals: int, *, missing: bool) -> LiveCell:
    glyph = SheetGlyph.MISSING if missing else _GLYPHS[cell.standing]
    drafted = f"{cell.filled}/{cell.needed}" if glyph is SheetGlyph.DRAFT else ""
    total = total_text(cell.total, decimals)
    return LiveCell(
        cell.key,
        cell.standing,
        glyph,
        drafted,
        cell.filled,
        cell.needed,
        cell.revision,
        cell.signed,
        total,
    )


def points_text(points: Fraction, decimals: int = 0) -> str:
    """Write points with at least so many decimals, and never fewer than they have."""
    found = len(show(points).partition(".")[2])
    return show(points, min(max(found, decimals), _MOST_DECIMALS))


def stage_of(row: BoardRow) -> Stage:
    """How far an entry is."""
    if row.participation.status in UNRANKED:
        return Stage.OUT
    if row.participation.closed:
        return Stage.CLOSED
    if not row.given:
        return Stage.AWAITED
    return Stage.PARTLY if row.missing else Stage.COMPLETE


def is_missing(cell: BoardCell, column: BoardColumn, row: BoardRow) -> bool:
    """Whether a sheet is the one that an entry still lacks: the last one, or any of a closed entry."""
    if not column.owes or cell.standing not in WAITED_FOR or row.participation.status in UNRANKED:
        return False
    if row.participation.closed:
        return True
    return cell.standing is not Standing.RETURNED and row.missing == 1 and row.given > 0


def _stage_word(stage: Stage) -> str:
    return {
        Stage.OUT: "",
        Stage.CLOSED: translate("Live", "Closed"),
        Stage.COMPLETE: translate("Live", "All here"),
        Stage.PARTLY: translate("Live", "Sheets coming in"),
        Stage.AWAITED: translate("Live", "Not started"),
    }[stage]


def sign_word(glyph: SheetGlyph) -> str:
    """The word of a sign, as the legend and a screen reader say it."""
    return {
        SheetGlyph.STORED: translate("Live", "Stored"),
        SheetGlyph.LOCKED: translate("Live", "Stored and closed"),
        SheetGlyph.DRAFT: translate("Live", "Draft"),
        SheetGlyph.NOT_SCORED: translate("Live", "Not scored"),
        SheetGlyph.RETURNED: translate("Live", "Returned"),
        SheetGlyph.HELD: translate("Desk", "To be settled"),
        SheetGlyph.MISSING: translate("Live", "Missing"),
        SheetGlyph.RECUSED: translate("Live", "Recused"),
        SheetGlyph.ABSTAINED: translate("Live", "Abstained"),
        SheetGlyph.ABSENT: translate("Live", "Absent"),
        SheetGlyph.VOIDED: translate("Live", "Voided"),
        SheetGlyph.OFFLINE: translate("Live", "Offline"),
    }.get(glyph, "")


def state_words(cell: LiveCell) -> str:
    """A sheet's state in a few words: "Draft, 3 of 5 marks"."""
    word = sign_word(cell.glyph)
    if cell.glyph is SheetGlyph.HELD:
        return word
    if cell.standing in COUNTING:
        if cell.signed:
            return translate("Live", "{state}, signed").format(state=word)
        return word
    if cell.standing in WAITED_FOR and cell.filled:
        text = translate("Live", "{state}, {marked} of {needed} marks")
        return text.format(state=word, marked=cell.filled, needed=cell.needed)
    return word


def spoken_cell(row: LiveRow, judge: str, cell: LiveCell | None) -> str:
    """Entry, judge and state, as a screen reader and the tool tip say them."""
    state = translate("Live", "does not score this entry") if cell is None else state_words(cell)
    text = translate("Live", "No. {number}, {name}, {judge}, {state}")
    return text.format(number=row.number, name=row.name, judge=judge, state=state)


def spoken_row(row: LiveRow, state: str) -> str:
    """Entry, how far it is, and its sheets."""
    text = translate("Live", "No. {number}, {name}, {state}, {given} of {owed} sheets")
    return text.format(number=row.number, name=row.name, state=state, given=row.given, owed=row.owed)
