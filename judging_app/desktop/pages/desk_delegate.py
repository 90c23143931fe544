"""Paints one entry of the desk's list: as a row of two lines, or as number and glyph in a rail."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from judging_app.desktop.models.desk_entries import ROW_ROLE, EntryRow, Group
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.state_glyph import glyph_tone, paint_glyph
from judging_app.desktop.widgets.themed import paint_text, text_width, tokens
from judging_app.wording.language import translate

_ROW: Final = 48
_RAIL_ROW: Final = 44
_GLYPH: Final = 20
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class EntryDelegate(QStyledItemDelegate):
    """A row of the list; a narrow one shows number and glyph only."""

    def __init__(self, *, narrow: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, tokens().px(_RAIL_ROW if self._narrow else _ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, EntryRow):
            return
        now = tokens()
        rect: QRectF = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now, rect, selected=selected, state=state)
        if self._narrow:
            self._paint_narrow(painter, now, rect, row, selected=selected)
        else:
            self._paint_wide(painter, now, rect, row, selected=selected)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, now: Tokens, rect: QRectF, *, selected: bool, state: QStyle.StateFlag
    ) -> None:
        box = rect.adjusted(now.px(6), 1, -now.px(6), -1)
        radius = now.px(now.radius.control)
        if selected:
            painter.setPen(QPen(QColor(now.accent), 2 if state & QStyle.StateFlag.State_HasFocus else 1.4))
            painter.setBrush(QColor(now.accent_soft))
            painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.hover))
            painter.drawRoundedRect(box, radius, radius)

    def _paint_wide(
        self, painter: QPainter, now: Tokens, rect: QRectF, row: EntryRow, *, selected: bool
    ) -> None:
        side = now.px(_GLYPH)
        glyph = QRectF(rect.left() + now.px(17), rect.center().y() - side / 2, side, side)
        paint_glyph(painter, glyph, row.glyph, now)
        left, right = rect.left() + now.px(47), rect.right() - now.px(16)
        top = QRectF(left, rect.top() + now.px(5), right - left, now.px(20))
        number = text_width(row.number, now.type.body, bold=True) + now.px(8)
        muted = row.group is Group.OTHER
        paint_text(painter, top, row.number, colour=now.text2, size=now.type.body, bold=True)
        name = top.adjusted(number, 0, 0, 0)
        ink = now.text3 if muted else now.text
        paint_text(painter, name, row.name, colour=ink, size=now.type.body, bold=selected)
        bottom = QRectF(left, rect.top() + now.px(25), right - left, now.px(18))
        if row.total:
            paint_text(
                painter, bottom, row.total, colour=now.text, size=now.type.body, bold=True, align=_RIGHT
            )
            bottom.setWidth(bottom.width() - text_width(row.total, now.type.body, bold=True) - now.px(8))
        if row.live:
            bottom.setWidth(bottom.width() - self._paint_live(painter, now, bottom) - now.px(6))
        tone = glyph_tone(row.glyph)
        plain = tone in (Tone.PLAIN, Tone.MUTE)
        words = now.text2 if plain else now.tone(tone).text
        paint_text(painter, bottom, row.state, colour=words, size=now.type.caption)

    def _paint_live(self, painter: QPainter, now: Tokens, line: QRectF) -> int:
        """A badge at the line's right end; answers how wide it is."""
        words = translate("JudgeStage", "On stage")
        wide = text_width(words, now.type.axis, bold=True) + now.px(16)
        box = QRectF(line.right() - wide, line.top() + now.px(1), wide, line.height() - now.px(1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.tone(Tone.DANGER).strong))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, box, words, colour=now.on_accent, size=now.type.axis, bold=True, align=middle)
        return wide

    def _paint_narrow(
        self, painter: QPainter, now: Tokens, rect: QRectF, row: EntryRow, *, selected: bool
    ) -> None:
        side = now.px(_GLYPH)
        glyph = QRectF(rect.right() - now.px(12) - side, rect.center().y() - side / 2, side, side)
        paint_glyph(painter, glyph, row.glyph, now)
        number = QRectF(
            rect.left() + now.px(11), rect.top(), glyph.left() - rect.left() - now.px(12), rect.height()
        )
        ink = now.text if selected else now.text2
        size = now.type.body if len(row.number) < 3 else now.type.axis
        paint_text(painter, number, row.number, colour=ink, size=size, bold=True)
        if row.live:
            dot = now.px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.tone(Tone.DANGER).strong))
            painter.drawEllipse(QRectF(rect.left() + now.px(11), rect.bottom() - now.px(4) - dot, dot, dot))
