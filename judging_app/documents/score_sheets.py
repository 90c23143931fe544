"""Score sheets (评分表) on paper: one page of A4 for each judge and entry, more where the rubric is long."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice

from judging_app.application.progress import Progress, untold
from judging_app.documents.blocks import Ink, Shown, Strip
from judging_app.documents.pages import Leaflet, Margin, Page, body_of, place_strips, print_leaflets
from judging_app.documents.pdf import A4, write_pdf
from judging_app.documents.qr_code import qr_path
from judging_app.documents.rows import Cell, Column, Side, Typesetter, centred, columns_of, stacked
from judging_app.documents.signing import choice_row, sign_rows
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT
from judging_app.documents.wrapping import Style
from judging_app.wording.papers_sheets import CriteriaTable, ScoreSheets, SheetText

_QUIET: Final = "#444444"
_EVENT: Final = Style(11.0, bold=True)
_TITLE: Final = Style(18.0, bold=True)
_ABOUT: Final = Style(9.0, colour=_QUIET)
_LABEL: Final = Style(8.5, colour=_QUIET)
_FIELD: Final = Style(9.5)
_NAME: Final = Style(12.0, bold=True)
_CELL: Final = Style(8.5)
_CRITERION: Final = Style(9.5, bold=True)
_HEAD: Final = Style(8.5, bold=True)
_MARK: Final = Style(13.0, bold=True)
_CARE: Final = Style(8.0, colour=_QUIET)
_CHOICE: Final = Style(9.5)
_NUMBER: Final = Style(13.0, bold=True, code=True)
_CAPTION: Final = Style(6.5, colour=_QUIET)
_WORD: Final = Style(11.0, bold=True)

_QR: Final = 80 * POINT
_QUIET_ZONE: Final = 12 * POINT
"""At least four modules of the coarsest code that occurs: one of 29 modules."""
_BESIDE: Final = 12 * POINT
_SHARES: Final = (5, 20, 13, 46, 16)
_FIELD_LABEL: Final = 62 * POINT
_TOTAL_HIGH: Final = 34 * POINT
_NOTE_LEAST: Final = 46 * POINT
_NOTE_MOST: Final = 110 * POINT

# How high a row is at least, and whether the levels are told: the first that fits on one page is
# taken. 24 points (8.5 mm) is what a number written by hand needs; on several pages the second is.
_ROOMY: Final = ((42 * POINT, True), (32 * POINT, True), (26 * POINT, True), (24 * POINT, False))
_FLOWING: Final = _ROOMY[1]


def write_score_sheets(sheets: ScoreSheets, path: Path, *, progress: Progress = untold) -> None:
    """Write score sheets as one PDF, whole or not at all; progress counts sheets.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    title = f"{sheets.title} {sheets.event_name}".strip()
    write_pdf(path, title, lambda writer: print_score_sheets(writer, sheets, progress=progress))


def print_score_sheets(
    device: QPagedPaintDevice, sheets: ScoreSheets, *, progress: Progress = untold
) -> None:
    """Draw score sheets on a printer, a preview or a PDF, on the paper that is set there."""
    size = QSizeF(device.pageLayout().fullRectPoints().size())
    print_leaflets(device, score_sheet_leaflets(sheets, size, progress=progress))


def score_sheet_leaflets(
    sheets: ScoreSheets, size: QSizeF = A4, *, progress: Progress = untold
) -> Iterator[Leaflet]:
    """Lay sheets out on paper of a size in points, each as it is asked for."""
    layout = _Layout(body_of(size))
    for done, paper in enumerate(sheets.sheets):
        progress(done, len(sheets.sheets))
        text = sheets.text(paper)
        margin = Margin(*text.above, sheets.foot, sheets.page_words, bare_first=True)
        yield Leaflet(layout.pages(text), margin)
    progress(len(sheets.sheets), len(sheets.sheets))


class _Layout:
    """Lays sheets out one after the other; what they have in common is laid out once."""

    def __init__(self, body: QRectF) -> None:
        self._body = body
        self._width = body.width()
        self._room = body.height()
        self._set = Typesetter()
        self._columns = columns_of(_SHARES, self._width)
        self._tables: dict[tuple[CriteriaTable, float, bool], tuple[Strip, list[tuple[str, Strip]]]] = {}

    def pages(self, text: SheetText) -> list[Page]:
        """One sheet's pages."""
        head = self._head(text)
        tail = self._tail(text)
        above = [*head, *self._fields(text)]
        used = _height(above) + _height(tail)
        for least, has_levels in _ROOMY:
            rows = self._rows(text, least, has_levels=has_levels)
            note = self._note(text, _NOTE_LEAST)
            spare = self._room - used - _height(rows) - _height(note)
            if spare >= 0:
                note = self._note(text, _NOTE_LEAST if text.marks else min(_NOTE_MOST, _NOTE_LEAST + spare))
                return place_strips(self._joined(above, rows, note, tail), self._body)
        rows = self._rows(text, *_FLOWING[:1], has_levels=_FLOWING[1])
        return place_strips(self._joined(above, rows, self._note(text, _NOTE_LEAST), tail), self._body)

    def _joined(
        self, above: Sequence[Strip], rows: Sequence[Strip], note: Sequence[Strip], tail: Sequence[Strip]
    ) -> list[Strip]:
        """The parts in order; total, remarks and signature stay with the last criterion."""
        end = [*rows[-2:], *note]
        kept = [replace(strip, keep=True) for strip in end]
        return [*above, *rows[:-2], *kept, *tail]

    def _head(self, text: SheetText) -> list[Strip]:
        """Event, title and round on the left, the QR code with the number on the right."""
        width = self._width - _QR - _BESIDE
        lines = [
            *self._set.lines(text.event, _EVENT, width),
            *self._set.lines(text.title, _TITLE, width),
            *self._set.lines(text.about, _ABOUT, width),
            *self._set.lines(text.standing, _WORD, width),
        ]
        left = self._width - _QR
        square = QRectF(left, 0, _QR, _QR)
        below = QRectF(left, _QR + _QUIET_ZONE - 2 * POINT, _QR, 18.5 * POINT)
        caption = QRectF(left, below.bottom(), _QR, 9.5 * POINT)
        shown = [
            *stacked(lines, 0.0),
            *centred(self._set.lines(text.number, _NUMBER, _QR)[:1], below),
            *centred(self._set.lines(text.number_label, _CAPTION, _QR)[:1], caption),
        ]
        height = max(caption.bottom(), sum(line.height for line in lines)) + 5 * POINT
        return [Strip(height, tuple(shown), keep=True, ink=Ink(shape=qr_path(text.qr, square)))]

    def _fields(self, text: SheetText) -> list[Strip]:
        """Who and what the sheet is for, in a frame."""
        strips = self._field_row([text.entry], [1.0], _NAME)
        if text.fields:
            shares = [2.0, 1.0] if len(text.fields) > 1 else [1.0]
            strips += self._field_row(text.fields, shares, _FIELD)
        strips += self._field_row(text.judge, [1.0, 1.4], _FIELD, first=_NAME)
        return [replace(strip, keep=True) for strip in strips]

    def _field_row(
        self,
        fields: Sequence[tuple[str, str]],
        shares: Sequence[float],
        style: Style,
        *,
        first: Style | None = None,
    ) -> list[Strip]:
        cells: list[Cell] = []
        columns: list[Column] = []
        for at, ((label, text), part) in enumerate(zip(fields, columns_of(shares, self._width), strict=True)):
            cells += [Cell(label, _LABEL), Cell(text, first if first and not at else style)]
            columns += [
                Column(part.left, _FIELD_LABEL),
                Column(part.left + _FIELD_LABEL, part.width - _FIELD_LABEL),
            ]
        return list(self._set.row(cells, columns, self._room / 2, least=24 * POINT))

    def _rows(self, text: SheetText, least: float, *, has_levels: bool) -> list[Strip]:
        """The table with its head, the marks in their boxes, and the total."""
        key = text.table, least, has_levels
        if key not in self._tables:
            self._tables[key] = self._table(text.table, least, has_levels=has_levels)
        head, rows = self._tables[key]
        strips = [replace(head, before=8 * POINT, keep=True)]
        seen = set[str]()
        for code, strip in rows:
            mark = "" if code in seen else text.marks.get(code, "")
            seen.add(code)
            strips.append(self._with_mark(strip, mark))
        return [*strips, self._total(text, head)]

    def _table(
        self, table: CriteriaTable, least: float, *, has_levels: bool
    ) -> tuple[Strip, list[tuple[str, Strip]]]:
        """The head, and each row beside the code of its criterion."""
        cells = [Cell(title, _HEAD, Side.MIDDLE) for title in table.head]
        head = next(self._set.row(cells, self._columns, self._room, least=18 * POINT, filled=True))
        rows: list[tuple[str, Strip]] = []
        for row in table.rows:
            if row.is_group:
                words = f"{row.name}  {row.looks}".strip()
                whole = [Column(0.0, self._width)]
                parts = self._set.row([Cell(words, _HEAD)], whole, self._room - head.height, filled=True)
                rows += [("", replace(part, head=head, keep=True)) for part in parts]
                continue
            looks = "\n".join(part for part in (row.looks, row.levels if has_levels else "") if part)
            line = (
                Cell(row.number, _CELL, Side.MIDDLE),
                Cell(row.name, _CRITERION),
                Cell(row.points, _CELL, Side.MIDDLE),
                Cell(looks, _CELL),
                Cell("", _CELL),
            )
            for part in self._set.row(line, self._columns, self._room - head.height, least=least):
                box = Ink(boxes=(part.cells[-1],))
                rows.append((row.code, replace(part, head=head, ink=box)))
        return head, rows

    def _with_mark(self, strip: Strip, mark: str) -> Strip:
        if not mark:
            return strip
        box = strip.cells[-1]
        lines = self._set.lines(mark, _MARK, box.width())
        return replace(strip, shown=(*strip.shown, *centred(lines, box)))

    def _total(self, text: SheetText, head: Strip) -> Strip:
        last = self._columns[-1]
        columns = [Column(0.0, last.left), last]
        cells = (Cell(text.table.total, _CRITERION, Side.RIGHT), Cell(text.total, _MARK, Side.MIDDLE))
        row = next(self._set.row(cells, columns, self._room, least=_TOTAL_HIGH))
        return replace(row, head=head, ink=Ink(boxes=(row.cells[-1],)))

    def _note(self, text: SheetText, least: float) -> list[Strip]:
        """The box for remarks, its label in the upper corner."""
        columns = [Column(0.0, self._width)]
        label = self._set.lines(text.note_label, _LABEL, self._width)
        high = sum(line.height for line in label) + 4 * POINT
        strips = []
        for strip in self._set.row([Cell(text.note, _FIELD)], columns, self._room * 0.6 - high):
            height = max(strip.height + high, least)
            lowered = [Shown(item.left, item.top + high, item.line) for item in strip.shown]
            shown: Sequence[Shown] = [*stacked(label, 4 * POINT, 2 * POINT), *lowered]
            box = QRectF(0, 0, self._width, height)
            strips.append(Strip(height, tuple(shown), cells=(box,)))
        return strips

    def _tail(self, text: SheetText) -> list[Strip]:
        """What to mind, boxes to tick, lines to sign on: all on one page."""
        strips: list[Strip] = []
        for at, care in enumerate(text.care):
            label = f"{at + 1}." if len(text.care) > 1 else ""
            indent = 12 * POINT if label else 0.0
            lines = self._set.lines(care, _CARE, self._width - indent)
            shown = [*stacked(self._set.lines(label, _CARE, indent)[:1], 0.0), *stacked(lines, indent)]
            height = sum(line.height for line in lines)
            strips.append(Strip(height, tuple(shown), before=0.0 if at else 6 * POINT, keep=True))
        if text.choices:
            choices = [(item.label, item.is_ticked) for item in text.choices]
            last = "" if text.reason else text.reason_label
            strips.append(replace(choice_row(self._set, choices, last, self._width, _CHOICE), keep=True))
        if text.reason:
            words = f"{text.reason_label}  {text.reason}"
            lines = self._set.lines(words, _CHOICE, self._width)[:6]
            strips.append(Strip(sum(line.height for line in lines), tuple(stacked(lines, 0.0)), keep=True))
        return [*strips, *sign_rows(self._set, text.signs, self._width)]


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.before + strip.height for strip in strips)
