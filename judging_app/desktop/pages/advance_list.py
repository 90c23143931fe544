"""The list of those who may go on: a tick, place, entry and final score in a row each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from judging_app.application.advancement import Candidate
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.domain.exact import exact_text, show
from judging_app.wording.language import translate

_ROW = 30
_SIGN = 16
_MOST_ROWS = 6
_CANDIDATE = Qt.ItemDataRole.UserRole
_SCORE = Qt.ItemDataRole.UserRole + 1


class AdvanceList(QListWidget):
    """Ranked entries in order; Space or a click ticks one.

    Signals:
        ticked: Somebody ticked an entry, or took a tick away.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Row(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        follow_theme(self._on_theme)

    def show_candidates(
        self, candidates: Sequence[Candidate], ticked: Sequence[str], places: int | None
    ) -> None:
        """Show entries, some of them ticked; `places` are the decimals of a final score."""
        row, chosen = self.currentRow(), frozenset(ticked)
        self.clear()
        for candidate in candidates:
            origin = candidate.origin
            final = "" if origin.final is None else show(origin.final, places)
            item = QListWidgetItem()
            item.setData(_CANDIDATE, candidate)
            item.setData(_SCORE, final)
            on = origin.entry in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setToolTip(_tip(candidate, final))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _tip(candidate, final))
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), self.count() - 1))
        self._on_theme()

    def codes(self) -> tuple[str, ...]:
        """The entries that are ticked, in order of their places."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            item.data(_CANDIDATE).origin.entry for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def toggle(self, row: int) -> None:
        """Tick an entry, or take its tick away."""
        if not 0 <= row < self.count():
            return
        item = self.item(row)
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle(self.currentRow())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.toggle(index.row())

    def _on_theme(self) -> None:
        rows = max(3, min(_MOST_ROWS, self.count()))
        self.setFixedHeight(tokens().px(_ROW) * rows + 2 * self.frameWidth() + tokens().px(4))
        self.viewport().update()


def _tip(candidate: Candidate, final: str) -> str:
    origin = candidate.origin
    parts = [origin.entry, candidate.entry.name, candidate.entry.organization, origin.track, final]
    if candidate.provisional:
        parts.append(translate("Advance", "provisional"))
    return " · ".join(part for part in parts if part)


class _Row(QStyledItemDelegate):
    """Paints a row; what is above the line stands out, what is below steps back."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, tokens().px(_ROW))

    def editorEvent(self, *_: Any) -> bool:
        # The list toggles by itself, wherever in the row somebody clicks.
        return False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        candidate: Candidate = index.data(_CANDIDATE)
        now, room = tokens(), QRectF(option.rect)
        state = option.state
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(room, QColor(now.sunken))
        _paint_tick(painter, room, on=on)
        ink = now.text if on else now.text2
        left = room.left() + now.px(_SIGN + 14)
        place = "" if candidate.origin.place is None else exact_text(candidate.origin.place)
        size = now.type.table
        paint_text(
            painter,
            QRectF(left, room.top(), now.px(26), room.height()),
            place,
            colour=now.text2,
            size=size,
            align=Qt.AlignmentFlag.AlignRight,
        )
        score = f"{index.data(_SCORE)}{'*' if candidate.provisional else ''}"
        wide = text_width(score, size, bold=True) + now.px(4)
        right = room.right() - now.px(8)
        name = QRectF(left + now.px(36), room.top(), right - wide - left - now.px(42), room.height())
        paint_text(painter, name, candidate.entry.name, colour=ink, size=size)
        paint_text(
            painter,
            QRectF(right - wide, room.top(), wide, room.height()),
            score,
            colour=ink,
            size=size,
            bold=on,
            align=Qt.AlignmentFlag.AlignRight,
        )
        painter.restore()


def _paint_tick(painter: QPainter, room: QRectF, *, on: bool) -> None:
    now = tokens()
    side = now.px(_SIGN)
    box = QRectF(room.left() + now.px(8), room.center().y() - side / 2, side, side)
    painter.setPen(QPen(QColor(now.accent if on else now.ctl), 1))
    painter.setBrush(QColor(now.accent if on else now.surface))
    radius = now.px(now.radius.small)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if on:
        inner = now.px(3)
        paint_icon(painter, box.adjusted(inner, inner, -inner, -inner), "check-bold", now.on_accent)
