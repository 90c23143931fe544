"""Paints the cells of the live board from their values."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from judging_app.desktop.models.live_board import LiveCell, LiveRow, Stage
from judging_app.desktop.models.live_model import NAME, NUMBER, STAGE, LiveModel
from judging_app.desktop.models.live_stage import Progress
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.state_glyph import SheetGlyph, paint_glyph
from judging_app.desktop.widgets.themed import paint_text, text_width, tokens

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_WORDS = 40
"""The narrowest column in which a stage is written out."""
_LARGE = frozenset({SheetGlyph.DRAFT, SheetGlyph.MISSING})
"""Glyphs with something inside them."""


class LiveDelegate(QStyledItemDelegate):
    """One delegate for all cells. The current row spans three views, so it is told to the delegate."""

    current_row = -1
    hovered = -1
    shows_totals = False
    has_keyboard = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens().px(40), tokens().px(tokens().height.row_matrix))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, LiveModel):
            return
        now, box, row = tokens(), QRectF(option.rect), model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        live = index.row() == model.live
        self._paint_ground(painter, box, index, now, live=model.live)
        view = option.widget
        whole = not isinstance(view, QAbstractItemView) or _is_whole(option.rect, view.viewport().rect())
        column = index.column()
        current = index.row() == self.current_row
        strong = live if model.live >= 0 else current
        if column == NUMBER:
            _paint_number(painter, box, row, now, strong=strong)
        elif column == NAME:
            _paint_name(painter, box, row, now, strong=strong)
        elif column == STAGE:
            _paint_stage(painter, box, model.progress(index.row()), now)
        elif column == model.last:
            _paint_given(painter, box, row, now)
        elif whole:
            cell = model.cell(index)
            if cell is not None:
                self._paint_cell(painter, box, cell, now)
            if current and bool(option.state & QStyle.StateFlag.State_Selected):
                self._paint_cursor(painter, box, now)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        now: Tokens,
        *,
        live: int,
    ) -> None:
        """The row on stage stands out; while nobody is there, the one that the keyboard is on."""
        current, row = index.row() == self.current_row, index.row()
        strong = row == live if live >= 0 else current
        fill = now.hover if current or row == self.hovered else now.surface
        painter.fillRect(box, QColor(now.accent_soft if strong else fill))
        if strong and live >= 0:
            for top in (box.top() - 1, box.bottom() - 1):
                painter.fillRect(QRectF(box.left(), top, box.width(), now.px(1.5)), QColor(now.accent))
        else:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        if strong and index.column() == NUMBER:
            painter.fillRect(QRectF(box.left(), box.top(), now.px(4), box.height()), QColor(now.accent))

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: LiveCell, now: Tokens) -> None:
        if self.shows_totals and cell.total:
            paint_text(painter, box, cell.total, colour=now.text, size=now.type.table, align=_CENTRE)
            return
        side = now.px(20 if cell.glyph in _LARGE else 16)
        wide = text_width(cell.drafted, now.type.axis) if cell.drafted else 0
        gap = now.px(3) if wide else 0
        if side + gap + wide > box.width() - now.px(4):
            gap = wide = 0
        left = box.center().x() - (side + gap + wide) / 2
        place = QRectF(left, box.center().y() - side / 2, side, side)
        paint_glyph(painter, place, cell.glyph, now)
        if wide:
            room = QRectF(place.right() + gap, box.top(), wide + 2, box.height() - 1)
            paint_text(painter, room, cell.drafted, colour=now.tone(Tone.WARN).text, size=now.type.axis)

    def _paint_cursor(self, painter: QPainter, box: QRectF, now: Tokens) -> None:
        """Where the keyboard is; grey while it is elsewhere."""
        painter.setPen(QPen(QColor(now.accent if self.has_keyboard else now.ctl), now.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = now.px(2)
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge - 1), now.px(5), now.px(5))


def _is_whole(cell: QRect, viewport: QRect) -> bool:
    """Whether a cell is seen over its whole width."""
    return viewport.left() <= cell.left() and cell.right() <= viewport.right()


def _paint_number(painter: QPainter, box: QRectF, row: LiveRow, now: Tokens, *, strong: bool) -> None:
    room = box.adjusted(now.px(16), 0, 0, -1)
    colour = now.accent_text if strong else now.text3 if row.stage is Stage.OUT else now.text2
    paint_text(painter, room, row.number, colour=colour, size=now.type.body, bold=True)


def _paint_name(painter: QPainter, box: QRectF, row: LiveRow, now: Tokens, *, strong: bool) -> None:
    room = box.adjusted(now.px(4), 0, -now.px(10), -1)
    colour = now.text3 if row.stage is Stage.OUT else now.text
    paint_text(painter, room, row.name, colour=colour, size=now.type.body, bold=strong)


def _paint_stage(painter: QPainter, box: QRectF, progress: Progress, now: Tokens) -> None:
    colours = now.tone(progress.tone)
    side, left = now.px(14), box.left()
    if progress.icon:
        place = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, place, progress.icon, colours.strong)
    if box.width() < now.px(_WORDS):
        return
    room = box.adjusted(side + now.px(5), 0, -now.px(2), -1)
    size = now.type.caption
    paint_text(painter, room, progress.word, colour=colours.text, size=size, bold=progress.strong)


def _paint_given(painter: QPainter, box: QRectF, row: LiveRow, now: Tokens) -> None:
    part = row.stage is Stage.PARTLY or (row.stage is Stage.CLOSED and row.given < row.owed)
    colour = now.tone(Tone.WARN).text if part else now.text3 if row.given_text == "–" else now.text
    room = box.adjusted(0, 0, -now.px(14), -1)
    paint_text(painter, room, row.given_text, colour=colour, size=now.type.body, bold=part, align=_RIGHT)
