"""Slips (桌卡) for the judges' tables: eight of size A7 on a page of A4, to be cut apart."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from judging_app.application.seats.slips import PrintedSlip, SlipSheet
from judging_app.documents.blocks import Shown
from judging_app.documents.pdf import A4, write_pdf
from judging_app.documents.qr_code import qr_path, quiet_zone
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT
from judging_app.documents.wrapping import Line, Style, wrapped
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import Language
from judging_app.wording.slips import SlipWords, slip_words

_COLUMNS: Final = 2
_ROWS: Final = 4
_PER_PAGE: Final = _COLUMNS * _ROWS
_WIDTH: Final = A4.width() / _COLUMNS * POINT
_HEIGHT: Final = A4.height() / _ROWS * POINT

# Wider than what the usual office printer cannot reach (4.2 mm), and room for a crooked cut.
_PAD_X: Final = 16 * POINT
_PAD_Y: Final = 13 * POINT
_INNER: Final = _WIDTH - 2 * _PAD_X

_QUIET: Final = "#444444"
_EVENT: Final = Style(7.5, colour=_QUIET)
_NAME: Final = Style(18.5, bold=True)
_SEAT: Final = Style(8.5)
_CODE: Final = Style(37.0, bold=True, code=True)
_LABEL: Final = Style(6.5, colour=_QUIET)
_STEP: Final = Style(7.5)
_ADDRESS: Final = Style(9.5, bold=True, code=True)
_SMALL: Final = Style(6.0, colour=_QUIET)

_NAME_LEAST: Final = 0.7
_SHRINK: Final = 0.95
_SCALE_LEAST: Final = 0.2

_QR: Final = 77.0 * POINT
_BLANK: Final = quiet_zone(_QR)
_BESIDE: Final = _INNER - _QR - _BLANK
_BOX_HEIGHT: Final = 43 * POINT
_INDENT: Final = 10 * POINT
_GAP: Final = 4 * POINT

_CUT: Final = QPen(QColor("#8a8a8a"), 0.5 * POINT, Qt.PenStyle.CustomDashLine)
_CUT.setDashPattern([8, 6])
_FRAME: Final = QPen(QColor("#1a1a1a"), 0.9 * POINT)


def write_slips(sheet: SlipSheet, path: Path, language: Language | None = None) -> None:
    """Write slips as a PDF, whole or not at all, in the language in use unless another is given.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    words = slip_words(language, with_address=bool(sheet.address))
    title = f"{words.title} {sheet.event}".strip()
    write_pdf(path, title, lambda writer: print_slips(writer, sheet, words))


def print_slips(device: QPagedPaintDevice, sheet: SlipSheet, words: SlipWords) -> None:
    """Draw slips row by row on A4 without margins, whose pixels are the units of `wrapping`."""
    painter = QPainter()
    if not painter.begin(device):
        raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file="")
    try:
        for first in range(0, len(sheet.slips), _PER_PAGE):
            if first:
                device.newPage()
            on_page = sheet.slips[first : first + _PER_PAGE]
            _draw_cuts(painter, -(-len(on_page) // _COLUMNS))
            for place, slip in enumerate(on_page):
                row, column = divmod(place, _COLUMNS)
                painter.save()
                painter.translate(column * _WIDTH, row * _HEIGHT)
                _draw_slip(painter, sheet, slip, words)
                painter.restore()
    finally:
        painter.end()


def _draw_slip(painter: QPainter, sheet: SlipSheet, slip: PrintedSlip, words: SlipWords) -> None:
    """One slip: who it is for at the top, how to come in at the bottom."""
    foot = _foot(words)
    bottom = _HEIGHT - _PAD_Y - _height(foot)
    _draw(painter, foot, bottom)

    steps = _steps(words, sheet.address)
    under = _BOX_HEIGHT + 1.5 * _GAP
    top = bottom - _GAP - max(under + _height(steps), _QR + 2 * (_BLANK - _GAP))
    _draw_code(painter, QRectF(_PAD_X, top, _BESIDE, _BOX_HEIGHT), slip.shown_code, words.code_label)
    _draw(painter, steps, top + under)
    # In the middle between head and foot, so that the paper is blank on all sides of it.
    beside = (top + bottom - _GAP - _QR) / 2
    square = QRectF(_PAD_X + _INNER - _QR, beside, _QR, _QR)
    painter.fillPath(qr_path(sheet.uri(slip), square), Qt.GlobalColor.black)

    _draw(painter, _fitting_head(sheet.event, slip, top - 1.5 * _GAP - _PAD_Y), _PAD_Y)


def _foot(words: SlipWords) -> list[Shown]:
    """The small print: how to treat the slip, and below the QR code what it is for."""
    scan = wrapped(words.scan, _SMALL, _INNER / 2)
    wide = max(line.width for line in scan)
    care = wrapped(words.care, _SMALL, _INNER - wide - 2 * _GAP)
    return [*_stacked(care, _PAD_X), *_stacked(scan, _PAD_X + _INNER - wide)]


def _fitting_head(event: str, slip: PrintedSlip, room: float) -> list[Shown]:
    """Event, name and seat; where all of them are long, smaller, so that nothing is cut."""
    scale = 1.0
    while _height(head := _head(event, slip, scale)) > room and scale > _SCALE_LEAST:
        scale *= _SHRINK
    return head


def _head(event: str, slip: PrintedSlip, scale: float) -> list[Shown]:
    lines = wrapped(event, _scaled(_EVENT, scale), _INNER)
    lines += _name_lines(slip.judge, _scaled(_NAME, scale))
    if slip.seat:
        lines += wrapped(slip.seat, _scaled(_SEAT, scale), _INNER)
    return _stacked(lines, _PAD_X)


def _name_lines(name: str, style: Style) -> list[Line]:
    """A name in one line, down to 70 % of its size; where that is not enough, in several."""
    size = style.size
    while size > style.size * _NAME_LEAST:
        lines = wrapped(name, replace(style, size=size), _INNER)
        if len(lines) == 1:
            return lines
        size *= _SHRINK
    return wrapped(name, _scaled(style, _NAME_LEAST), _INNER)


def _scaled(style: Style, scale: float) -> Style:
    return replace(style, size=style.size * scale)


def _steps(words: SlipWords, address: str) -> list[Shown]:
    """The numbered steps, with the address below the one that asks for it."""
    shown: list[Shown] = []
    for at, step in enumerate(words.steps):
        top = _height(shown)
        shown += [Shown(_PAD_X, top, line) for line in wrapped(str(at + 1), _STEP, _INDENT)]
        shown += _stacked(wrapped(step, _STEP, _BESIDE - _INDENT), _PAD_X + _INDENT, top)
        if address and at == words.address_step:
            lines = wrapped(address, _ADDRESS, _BESIDE - _INDENT)
            shown += _stacked(lines, _PAD_X + _INDENT, _height(shown))
    return shown


def _stacked(lines: Sequence[Line], left: float, top: float = 0.0) -> list[Shown]:
    shown = []
    for line in lines:
        shown.append(Shown(left, top, line))
        top += line.height
    return shown


def _height(shown: Sequence[Shown]) -> float:
    return max((item.top + item.line.height for item in shown), default=0.0)


def _draw(painter: QPainter, shown: Sequence[Shown], top: float) -> None:
    for item in shown:
        item.line.draw(painter, item.left, top + item.top)


def _draw_code(painter: QPainter, box: QRectF, code: str, label: str) -> None:
    """The code in a frame, whose upper edge the label interrupts."""
    painter.setPen(_FRAME)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4 * POINT, 4 * POINT)
    for line in wrapped(code, _CODE, box.width())[:1]:
        # The signs are capitals: their own middle, not that of the line, belongs in the frame's.
        font = QFontMetricsF(_CODE.font())
        lower = (font.descent() - font.ascent() + font.capHeight()) / 2
        left, top = box.center().x() - line.width / 2, box.center().y() - line.height / 2
        line.draw(painter, left, top + lower)
    for line in wrapped(label, _LABEL, box.width())[:1]:
        left, top = box.left() + 9 * POINT, box.top() - line.height / 2
        gap = QRectF(left - 3 * POINT, top, line.width + 6 * POINT, line.height)
        painter.fillRect(gap, Qt.GlobalColor.white)
        line.draw(painter, left, top)


def _draw_cuts(painter: QPainter, rows: int) -> None:
    """Where to cut: below each row and between the columns, as far down as there are slips."""
    painter.setPen(_CUT)
    for row in range(1, min(rows + 1, _ROWS)):
        painter.drawLine(QLineF(0, row * _HEIGHT, _COLUMNS * _WIDTH, row * _HEIGHT))
    for column in range(1, _COLUMNS):
        painter.drawLine(QLineF(column * _WIDTH, 0, column * _WIDTH, rows * _HEIGHT))
    for row in range(1, min(rows + 1, _ROWS)):
        _draw_scissors(painter, QPointF(24 * POINT, row * _HEIGHT), 0)
    for column in range(1, _COLUMNS):
        _draw_scissors(painter, QPointF(column * _WIDTH, 24 * POINT), 90)


def _draw_scissors(painter: QPainter, at: QPointF, turned: float) -> None:
    """A pair of scissors that cuts along a line; drawn, as few fonts have the sign."""
    painter.save()
    painter.translate(at)
    painter.rotate(turned)
    painter.setPen(QPen(QColor("#555555"), 0.6 * POINT))
    painter.setBrush(Qt.GlobalColor.white)
    for side in (-POINT, POINT):
        painter.drawEllipse(QPointF(-4.2 * POINT, 2.3 * side), 1.7 * POINT, 1.7 * POINT)
        painter.drawLine(QLineF(-2.7 * POINT, 1.5 * side, 5.5 * POINT, -1.9 * side))
    painter.restore()
