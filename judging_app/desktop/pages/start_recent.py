"""The list of recent events: two lines each, state at the right, a file that is gone in grey."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from judging_app.desktop.models.recent_events import RECENT_ROLE, RecentModel, RecentRow
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.wording.language import translate

_ROW: Final = 86
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class RecentDelegate(QStyledItemDelegate):
    """Paints one recent event."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, tokens().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RECENT_ROLE)
        if not isinstance(row, RecentRow):
            return
        now = tokens()
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        box = rect.adjusted(now.px(8), now.px(4), -now.px(8), -now.px(4))
        if chosen or over:
            painter.setPen(QPen(QColor(now.accent), 1.5) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent_soft if chosen else now.hover))
            painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), now.px(8), now.px(8))
        elif index.row():
            painter.fillRect(
                QRectF(rect.left() + now.px(24), rect.top(), rect.width() - now.px(48), 1), QColor(now.line)
            )
        self._paint_words(painter, now, rect, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, now: Tokens, rect: QRectF, row: RecentRow) -> None:
        left, right = rect.left() + now.px(24), rect.right() - now.px(24)
        top = QRectF(left, rect.top() + now.px(15), right - left, now.px(26))
        low = QRectF(left, rect.top() + now.px(43), right - left, now.px(26))
        tone = now.tone(row.tone)
        state = text_width(row.state, now.type.table, bold=True)
        paint_text(painter, top, row.state, colour=tone.text, size=now.type.table, bold=True, align=_RIGHT)
        side = now.px(16)
        sign = QRectF(right - state - side - now.px(7), top.center().y() - side / 2, side, side)
        paint_icon(painter, sign, row.icon, tone.strong)
        ink = now.text3 if row.missing else now.text
        name = top.adjusted(0, 0, -(state + side + now.px(24)), 0)
        title = row.event.name or row.event.target
        paint_text(painter, name, title, colour=ink, size=now.type.criterion, bold=True)
        taken = self._paint_detail(painter, now, low, row)
        path = low.adjusted(0, 0, -taken - now.px(16), 0)
        paint_text(painter, path, row.event.target, colour=now.text3, size=now.type.table)

    def _paint_detail(self, painter: QPainter, now: Tokens, low: QRectF, row: RecentRow) -> int:
        """Paint counts and day at the right, or the way to find a missing file; tells the width."""
        taken = 0
        if row.missing:
            words = translate("Start", "Locate…")
            wide = text_width(words, now.type.table) + now.px(24)
            button = QRectF(low.right() - wide, low.top(), wide, low.height())
            painter.setPen(QPen(QColor(now.line_strong), 1))
            painter.setBrush(QColor(now.surface))
            painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), now.px(6), now.px(6))
            centre = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, button, words, colour=now.text, size=now.type.table, align=centre)
            taken = wide + now.px(12)
        detail = low.adjusted(0, 0, -taken, 0)
        paint_text(painter, detail, row.detail, colour=now.text2, size=now.type.table, align=_RIGHT)
        return taken + text_width(row.detail, now.type.table)


class RecentView(QListView):
    """Opens on a click or Enter; Delete takes an event off the list.

    Signals:
        chosen: A `RecentRow` that is wanted.
        removed: The target of an event that is to leave the list.
    """

    chosen = Signal(object)
    removed = Signal(str)

    def __init__(self, model: RecentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(RecentDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        follow_theme(self._on_theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._model.row(index.row()).event.target)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.row(index.row()))

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()
