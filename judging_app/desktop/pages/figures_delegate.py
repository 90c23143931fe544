"""Paints the cells of the verification table: two lines each, the current one in a frame."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from judging_app.application.figure_review import DONE, FigureState
from judging_app.desktop.models.figures_cells import (
    CONFIRMED_ICON,
    FIGURE_CELL_ROLE,
    ICONS,
    EntryCell,
    FigureCell,
    ScoreCell,
)
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import paint_text, text_width, tokens

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class FigureDelegate(QStyledItemDelegate):
    """One delegate for every column; row and cell in hand are told to it, as a row spans three views."""

    row = -1
    column = -1
    hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens().px(60), tokens().px(tokens().height.row_verification))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        now, box = tokens(), QRectF(option.rect)
        current = index.row() == self.row
        cell = index.data(FIGURE_CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = index.row() == self.hovered
        painter.fillRect(box, QColor(now.accent_soft if current else now.hover if hovered else now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        match cell:
            case EntryCell():
                if current:
                    painter.fillRect(
                        QRectF(box.left(), box.top(), now.px(4), box.height()), QColor(now.accent)
                    )
                _paint_entry(painter, box, cell, now, strong=current)
            case FigureCell():
                if current and index.column() == self.column:
                    _paint_frame(painter, box, now)
                _paint_figure(painter, box, cell, now)
            case ScoreCell():
                _paint_score(painter, box, cell, now)
        painter.restore()


def _paint_frame(painter: QPainter, box: QRectF, now: Tokens) -> None:
    painter.setPen(QPen(QColor(now.accent), max(2, now.px(2))))
    painter.setBrush(QColor(now.surface))
    inner = box.adjusted(2, 3, -4, -4)
    painter.drawRoundedRect(inner, now.px(7), now.px(7))


def _halves(box: QRectF, now: Tokens) -> tuple[QRectF, QRectF]:
    middle = box.top() + box.height() * 0.53
    high = now.px(20)
    upper = QRectF(box.left(), middle - high - now.px(1), box.width(), high)
    return upper, QRectF(box.left(), middle, box.width(), high)


def _paint_entry(painter: QPainter, box: QRectF, cell: EntryCell, now: Tokens, *, strong: bool) -> None:
    upper, lower = _halves(box, now)
    left = box.left() + now.px(16)
    wide = text_width("000", now.type.body, bold=True)
    number = QRectF(left, upper.top(), wide, upper.height())
    colour = now.accent_text if strong else now.text3 if cell.muted else now.text2
    paint_text(painter, number, cell.number, colour=colour, size=now.type.body, bold=True)
    name = upper.adjusted(left + wide - box.left(), 0, -now.px(6), 0)
    ink = now.text3 if cell.muted else now.text
    if cell.below:
        paint_text(painter, name, cell.name, colour=ink, size=now.type.body, bold=strong)
        lower.setLeft(name.left())
        lower.setRight(name.right())
        paint_text(painter, lower, cell.below, colour=now.text2, size=now.type.caption)
        return
    name = QRectF(name.left(), box.top(), name.width(), box.height())
    paint_text(painter, name, cell.name, colour=ink, size=now.type.body, bold=strong)


def _paint_figure(painter: QPainter, box: QRectF, cell: FigureCell, now: Tokens) -> None:
    inner = box.adjusted(now.px(8), 0, -now.px(8), 0)
    upper, lower = _halves(inner, now)
    icon, tone = ICONS[cell.state]
    icon = CONFIRMED_ICON if cell.confirmed and cell.state is FigureState.VERIFIED else icon
    side = now.px(14)
    place = QRectF(inner.left(), upper.center().y() - side / 2, side, side)
    paint_icon(painter, place, icon, now.tone(tone).strong)
    left = inner.left() + now.px(20)
    done = cell.state in DONE
    size = now.type.body
    wide = min(text_width(cell.figure, size, bold=done), int(inner.right() - left))
    room = QRectF(left, upper.top(), wide + 1, upper.height())
    paint_text(painter, room, cell.figure, colour=now.text if done else now.text2, size=size, bold=done)
    if cell.struck:
        _paint_struck(
            painter, QRectF(left + wide, upper.top(), inner.right() - left - wide, upper.height()), cell, now
        )
    if done:
        _paint_points(painter, lower, cell, now)
    else:
        colour = now.tone(cell.tone).text if cell.state is FigureState.UNFOUNDED else now.text2
        bold = cell.state is FigureState.UNFOUNDED
        paint_text(painter, lower, cell.words, colour=colour, size=now.type.caption, bold=bold)


def _paint_struck(painter: QPainter, room: QRectF, cell: FigureCell, now: Tokens) -> None:
    """The claim behind the verified figure, struck through; left out where it does not fit whole."""
    wide = text_width(cell.struck, now.type.caption)
    extra = now.px(18) if cell.confirmed else 0
    left = room.left() + now.px(8)
    if left + wide <= room.right() + now.px(4):
        box = QRectF(left, room.top() + 1, wide + 1, room.height())
        paint_text(painter, box, cell.struck, colour=now.text2, size=now.type.caption)
        painter.setPen(QPen(QColor(now.text2), 1))
        y = round(box.center().y()) + 0.5
        painter.drawLine(int(left) - 1, int(y), int(left) + wide + 1, int(y))
        left += wide + now.px(5)
    if extra and left + now.px(13) <= room.right() + now.px(6):
        side = now.px(13)
        place = QRectF(left, room.center().y() - side / 2, side, side)
        paint_icon(painter, place, CONFIRMED_ICON, now.tone(Tone.OK).strong)


def _paint_points(painter: QPainter, lower: QRectF, cell: FigureCell, now: Tokens) -> None:
    left = lower.left() - now.px(2)
    if cell.band:
        wide = max(text_width(cell.band, now.type.axis) + now.px(10), now.px(22))
        high = now.px(16)
        chip = QRectF(left, lower.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.tone(Tone.MUTE).soft))
        painter.drawRoundedRect(chip, high / 2, high / 2)
        paint_text(
            painter, chip, cell.band, colour=now.tone(Tone.MUTE).text, size=now.type.axis, align=_CENTRE
        )
        left = chip.right() + now.px(7)
    else:
        left += now.px(2)
    room = QRectF(left, lower.top(), lower.right() - left, lower.height())
    paint_text(painter, room, cell.points, colour=now.text2, size=now.type.caption)


def _paint_score(painter: QPainter, box: QRectF, cell: ScoreCell, now: Tokens) -> None:
    room = box.adjusted(now.px(4), 0, -now.px(16), 0)
    known = cell.score != "—"
    settled = known and not cell.missing
    colour, size = (now.text2, now.type.body) if known else (now.text3, now.type.body)
    if settled:
        colour, size = now.text, now.type.criterion
    if not cell.missing:
        paint_text(painter, room, cell.score, colour=colour, size=size, bold=settled, align=_RIGHT)
        return
    upper, lower = _halves(room, now)
    paint_text(painter, upper, cell.score, colour=colour, size=size, bold=settled, align=_RIGHT)
    ink = now.tone(Tone.MUTE).text if known else now.tone(Tone.DANGER).text
    paint_text(painter, lower, cell.missing, colour=ink, size=now.type.caption, align=_RIGHT)
