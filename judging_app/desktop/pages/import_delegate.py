"""Paints the cells of the import preview, and opens the editors in them."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judging_app.desktop.models.import_cells import (
    FIXED,
    IMPORT_CELL_ROLE,
    FindingCell,
    RowCell,
    StatusCell,
    ValueCell,
)
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import paint_text, text_width, tokens
from judging_app.wording.language import translate

ROW_HEIGHT = 38
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight
_ICONS = {Tone.DANGER: "warning-circle-fill", Tone.WARN: "warning-fill", Tone.MUTE: "minus-circle"}


class ImportDelegate(QStyledItemDelegate):
    """Paints one of the two views; the row in hand is told to it, as a row spans both."""

    row = -1
    section = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(tokens().px(60), tokens().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now, box = tokens(), QRectF(option.rect)
        cell = index.data(IMPORT_CELL_ROLE)
        current = index.row() == self.row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(now.accent_soft if current else now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), QColor(now.line))
        room = box.adjusted(now.px(8), 0, -now.px(8), 0)
        match cell:
            case RowCell():
                _paint_row(painter, room, cell, now)
            case StatusCell():
                _paint_status(painter, room, cell, now)
            case FindingCell():
                _paint_finding(painter, room, cell, now)
            case ValueCell():
                _paint_value(painter, box, cell, now)
        if current and index.column() == self.section and index.column() >= FIXED:
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), now.px(3), now.px(3))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = QLineEdit(parent)
        head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        field.setAccessibleName(str(head))
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


def _paint_row(painter: QPainter, room: QRectF, cell: RowCell, now: Tokens) -> None:
    if cell.hidden:
        side = now.px(14)
        place = QRectF(room.left(), room.center().y() - side / 2, side, side)
        paint_icon(painter, place, "eye-slash", now.tone(Tone.WARN).strong)
    paint_text(painter, room, str(cell.number), colour=now.text3, size=now.type.table, align=_RIGHT)


def _paint_status(painter: QPainter, room: QRectF, cell: StatusCell, now: Tokens) -> None:
    colours = now.tone(cell.tone)
    wide = min(text_width(cell.text, now.type.caption) + now.px(18), room.width())
    high = now.px(22)
    pill = QRectF(room.left(), room.center().y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    centre = Qt.AlignmentFlag.AlignHCenter
    paint_text(painter, pill, cell.text, colour=colours.text, size=now.type.caption, align=centre)


def _paint_finding(painter: QPainter, room: QRectF, cell: FindingCell, now: Tokens) -> None:
    if not cell.text:
        return
    colours = now.tone(cell.tone)
    side = now.px(14)
    place = QRectF(room.left(), room.center().y() - side / 2, side, side)
    paint_icon(painter, place, _ICONS.get(cell.tone, "info"), colours.strong)
    words = room.adjusted(now.px(20), 0, 0, 0)
    if cell.more:
        rest = translate("ImportTable", "+{count}").format(count=cell.more)
        wide = text_width(rest, now.type.caption) + now.px(4)
        paint_text(painter, words, rest, colour=colours.text, size=now.type.caption, align=_RIGHT)
        words = words.adjusted(0, 0, -wide, 0)
    paint_text(painter, words, cell.text, colour=colours.text, size=now.type.caption)


def _paint_value(painter: QPainter, box: QRectF, cell: ValueCell, now: Tokens) -> None:
    if cell.tone in (Tone.DANGER, Tone.WARN):
        colours = now.tone(cell.tone)
        inner = box.adjusted(now.px(2), now.px(3), -now.px(2), -now.px(3))
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(inner, now.px(4), now.px(4))
    room = box.adjusted(now.px(8), 0, -now.px(8), 0)
    ink = now.text3 if cell.muted else now.tone(cell.tone).text if cell.tone is not Tone.PLAIN else now.text
    if cell.changed:
        _paint_change(painter, room, cell, now)
        return
    if cell.mended:
        side = now.px(12)
        place = QRectF(room.left(), room.center().y() - side / 2, side, side)
        paint_icon(painter, place, "pencil-simple", now.accent)
        room = room.adjusted(now.px(16), 0, 0, 0)
    text = cell.text
    if cell.awaited:
        text = translate("ImportTable", "Fill in")
    align = _RIGHT if cell.number else Qt.AlignmentFlag.AlignLeft
    paint_text(painter, room, text, colour=ink, size=now.type.table, align=align)


def _paint_change(painter: QPainter, room: QRectF, cell: ValueCell, now: Tokens) -> None:
    """What the event has, and what it would have: above and below, so that neither is cut."""
    half = room.height() / 2
    upper = QRectF(room.left(), room.top() + now.px(2), room.width(), half - now.px(2))
    lower = QRectF(room.left(), room.top() + half, room.width(), half - now.px(2))
    before = cell.before or translate("ImportTable", "nothing")
    align = _RIGHT if cell.number else Qt.AlignmentFlag.AlignLeft
    paint_text(painter, upper, before, colour=now.text3, size=now.type.axis, align=align)
    after = f"→ {cell.text}"
    colour = now.tone(Tone.ACCENT).text
    paint_text(painter, lower, after, colour=colour, size=now.type.caption, bold=True, align=align)
