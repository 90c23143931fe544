"""Texts that may take two lines in a small place: split at a blank, else in the middle."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from judging_app.desktop.widgets.themed import paint_text, text_width, tokens


def split_text(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text, one where it fits, else two of about the same length."""
    if text_width(text, size, bold=bold) <= width or len(text) < 2:
        return (text,)
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    middle = len(text) / 2
    if blanks:
        at = min(blanks, key=lambda blank: abs(blank - middle))
        return text[:at], text[at + 1 :]
    if text.isascii():
        return (text,)
    at = (len(text) + 1) // 2
    return text[:at], text[at:]


def paint_lines(
    painter: QPainter,
    room: QRectF,
    text: str,
    *,
    colour: str,
    size: float,
    bold: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    at_foot: bool = False,
) -> None:
    """Paint a text in one or two lines, in the middle of the room or at its foot; both elided."""
    lines = split_text(text, room.width(), size, bold=bold)
    high = tokens().px(size * 1.3)
    top = room.bottom() - high * len(lines) if at_foot else room.center().y() - high * len(lines) / 2
    for number, line in enumerate(lines):
        box = QRectF(room.left(), top + number * high, room.width(), high)
        paint_text(painter, box, line, colour=colour, size=size, bold=bold, align=align)
