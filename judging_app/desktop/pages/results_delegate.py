"""Paints the cells of the results table from their values."""

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from judging_app.desktop.models.ranking_cells import (
    CLOSING_ROLE,
    COLUMN_ROLE,
    AwardCell,
    MarkCell,
    NameCell,
    PlaceCell,
    TextCell,
    cell_of,
)
from judging_app.desktop.models.ranking_columns import ColumnKind
from judging_app.desktop.pages.two_lines import paint_lines
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.state_glyph import paint_glyph
from judging_app.desktop.widgets.themed import font, paint_text, text_width, tokens
from judging_app.wording.derivations_lines import VoteState

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class ResultDelegate(QStyledItemDelegate):
    """One delegate for every column; the hovered row is told to it, as a row spans three views."""

    hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens().px(40), tokens().px(tokens().height.row_result))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        now, box = tokens(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, index, selected=selected)
        view = option.widget
        if isinstance(view, QAbstractItemView) and not _is_whole(option.rect, view.viewport().rect()):
            painter.restore()
            return
        cell = cell_of(index)
        match cell:
            case PlaceCell():
                _paint_place(painter, box, cell, now)
            case NameCell():
                _paint_name(painter, box, cell, now, strong=selected)
            case MarkCell():
                paint_mark(painter, box, cell, now)
            case AwardCell():
                _paint_award(painter, box, cell, now)
            case TextCell():
                _paint_number(painter, box, cell, now, index)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        *,
        selected: bool,
    ) -> None:
        """The row's fill, the hairline below it, or the rule that closes a tier."""
        now = tokens()
        fill = now.accent_soft if selected else now.hover if index.row() == self.hovered else now.surface
        painter.fillRect(box, QColor(fill))
        tone = index.data(CLOSING_ROLE)
        high = now.px(2) if tone is not None else 1
        colour = now.tone(tone).strong if tone is not None else now.line
        painter.fillRect(QRectF(box.left(), box.bottom() - high, box.width(), high), QColor(colour))
        if selected and isinstance(cell_of(index), PlaceCell):
            painter.fillRect(QRectF(box.left(), box.top(), now.px(4), box.height()), QColor(now.accent))


def _is_whole(cell: QRect, viewport: QRect) -> bool:
    """Whether a cell is seen over its whole width: half a number would read as another one."""
    return viewport.left() <= cell.left() and cell.right() <= viewport.right()


def _paint_place(painter: QPainter, box: QRectF, cell: PlaceCell, now: Tokens) -> None:
    middle = QPointF(box.left() + now.px(28), box.center().y() - 0.5)
    size = now.type.criterion if len(cell.text) < 3 else now.type.table
    if cell.tone is not None:
        colours = now.tone(cell.tone)
        painter.setPen(QPen(QColor(colours.strong), max(1.4, now.px(1.6))))
        painter.setBrush(QColor(colours.soft))
        painter.drawEllipse(middle, now.px(13.2), now.px(13.2))
    elif cell.provisional:
        painter.setPen(QPen(QColor(now.line_strong), max(1.0, now.px(1.2)), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, now.px(13.2), now.px(13.2))
    text = QRectF(0, 0, now.px(44), now.px(26))
    text.moveCenter(middle)
    ranked = cell.text != "—"
    colour = now.text2 if ranked and cell.tone is None and not cell.provisional else now.text3
    if cell.tone is not None:
        colour = now.tone(cell.tone).text
    paint_text(painter, text, cell.text, colour=colour, size=size - 1, bold=ranked, align=_CENTRE)


def _paint_name(painter: QPainter, box: QRectF, cell: NameCell, now: Tokens, *, strong: bool) -> None:
    right = box.right() - now.px(10)
    for words, tone in reversed(cell.pills):
        wide = text_width(words, now.type.axis, bold=True) + now.px(14)
        if right - wide < box.left() + now.px(84):
            break
        high = now.px(19)
        pill = QRectF(right - wide, box.center().y() - high / 2, wide, high)
        _paint_pill(painter, pill, words, tone, now)
        right -= wide + now.px(6)
    room = QRectF(box.left() + now.px(8), box.top(), right - box.left() - now.px(8), box.height() - 1)
    colour = now.text3 if cell.muted else now.text
    paint_text(painter, room, cell.text, colour=colour, size=now.type.body, bold=strong)


def _paint_pill(painter: QPainter, box: QRectF, words: str, tone: Tone, now: Tokens) -> None:
    colours = now.tone(tone)
    painter.setPen(QPen(QColor(colours.strong), 1))
    painter.setBrush(QColor(now.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
    paint_text(painter, box, words, colour=colours.text, size=now.type.axis, bold=True, align=_CENTRE)


def paint_mark(painter: QPainter, box: QRectF, cell: MarkCell, now: Tokens) -> None:
    """Paint a judge's total: struck with a mark of the end it was dropped at, or the glyph of its lack."""
    if cell.glyph is not None or cell.absent:
        side = now.px(17)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QPointF(box.right() - now.px(22), box.center().y()))
        if cell.glyph is not None:
            paint_glyph(painter, place, cell.glyph, now)
        else:
            paint_icon(painter, place, "user-minus", now.tone(Tone.MUTE).strong)
        return
    dropped = cell.state in (VoteState.LOW, VoteState.HIGH)
    aside = cell.text.startswith("(")
    colour = now.text3 if dropped or aside else now.text
    room = box.adjusted(0, 0, -now.px(4 if aside else 9), -1)
    paint_text(painter, room, cell.text, colour=colour, size=now.type.table, align=_RIGHT)
    if cell.state is not VoteState.KEPT:
        _paint_fate(painter, room, cell, now)


def _paint_fate(painter: QPainter, room: QRectF, cell: MarkCell, now: Tokens) -> None:
    """A strike for a dropped mark, a dot for a part that counts, and ▲ or ▼ beside it."""
    wide = QFontMetrics(font(now.type.table)).horizontalAdvance(cell.text)
    middle, right = room.center().y() + 0.5, room.right()
    painter.setPen(QPen(QColor(now.text3), max(1.0, now.px(1))))
    if cell.state in (VoteState.LOW, VoteState.HIGH):
        painter.drawLine(QLineF(right - wide - now.px(2), middle, right + now.px(1), middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.text2))
    x, half = right + now.px(4.6), now.px(2.6)
    if cell.state is VoteState.HIGH:
        points = [QPointF(x - half, middle + 1), QPointF(x + half, middle + 1), QPointF(x, middle - half)]
        painter.drawPolygon(QPolygonF(points))
    elif cell.state is VoteState.LOW:
        points = [QPointF(x - half, middle - 1), QPointF(x + half, middle - 1), QPointF(x, middle + half)]
        painter.drawPolygon(QPolygonF(points))
    else:
        painter.drawEllipse(QPointF(x, middle), now.px(1.8), now.px(1.8))


def _paint_award(painter: QPainter, box: QRectF, cell: AwardCell, now: Tokens) -> None:
    left, right = box.left() + now.px(10), box.right() - now.px(6)
    colours = now.tone(cell.tone)
    if cell.icon:
        side = now.px(16)
        place = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, place, cell.icon, colours.strong)
        left += side + now.px(4)
    if cell.advances:
        side = now.px(14)
        place = QRectF(right - side, box.center().y() - side / 2, side, side)
        paint_icon(painter, place, "arrow-circle-up", now.tone(Tone.OK).strong)
        right -= side + now.px(3)
    room = QRectF(left, box.top(), right - left, box.height() - 1)
    bold = bool(cell.icon)
    fits = text_width(cell.text, now.type.table, bold=bold) <= room.width()
    size = now.type.table if fits else now.type.axis
    paint_lines(painter, room, cell.text, colour=colours.text, size=size, bold=bold)


def _paint_number(
    painter: QPainter,
    box: QRectF,
    cell: TextCell,
    now: Tokens,
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    column = index.model().headerData(index.column(), Qt.Orientation.Horizontal, COLUMN_ROLE)
    kind = column.kind
    total = kind is ColumnKind.TOTAL
    size: float = (
        now.type.criterion if total else now.type.table if kind is ColumnKind.ORDER else now.type.body
    )
    colour = now.text3 if cell.muted else now.text
    if cell.tone is not None:
        colour = now.tone(cell.tone).text
    gap = now.px(4 if kind is ColumnKind.ORDER else 8)
    room = box.adjusted(0, 0, -gap, -1)
    align = _CENTRE if kind is ColumnKind.ORDER else _RIGHT
    bold = cell.strong and not cell.muted
    if cell.remark:
        half = room.height() / 2
        below = QRectF(box.left(), room.top() + half + now.px(2), room.right() - box.left(), half - now.px(3))
        warn = now.tone(Tone.WARN).text
        paint_text(painter, below, cell.remark, colour=warn, size=now.type.axis, align=_RIGHT)
        room = QRectF(room.left(), room.top() + now.px(2), room.width(), half + now.px(3))
    paint_text(painter, room, cell.text, colour=colour, size=size, bold=bold, align=align)
