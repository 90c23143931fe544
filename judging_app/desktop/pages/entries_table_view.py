"""The table of entries: several rows at once, cells edited in place, rows dragged to their turn."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from heapq import nlargest

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from judging_app.desktop.models.entries_cells import StateCell
from judging_app.desktop.models.entries_edits import Field
from judging_app.desktop.models.entries_model import EntriesModel
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.pages.list_view import ListDelegate, ListTable
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import text_width, tokens

_Index = QModelIndex | QPersistentModelIndex
_ALT = Qt.KeyboardModifier.AltModifier
_PAD, _PILL_PAD = 20, 38
_MOST = 240
"""How wide a column may grow for what stands in it."""


class EntriesDelegate(ListDelegate):
    """Paints the cells, frames the one in hand, and opens a field or the choice of tracks."""

    def __init__(self, tracks: Callable[[], Sequence[tuple[str, str]]], parent: "EntriesTable") -> None:
        super().__init__(parent)
        self._tracks = tracks
        self._table = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if index == self._table.currentIndex() and self._table.hasFocus():
            now = tokens()
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(option.rect).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, now.px(3), now.px(3))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        head = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        editor: QWidget
        if self._is_track(index):
            box = ComboBox(parent)
            for code, name in self._tracks():
                box.addItem(name, code)
            box.activated.connect(lambda _: self._commit(box))
            # The list opens by itself: one key or click less, and arrows only look until Enter.
            QTimer.singleShot(0, box, box.showPopup)
            editor = box
        else:
            editor = QLineEdit(parent)
        editor.setAccessibleName(head)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, ComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, ComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _is_track(self, index: _Index) -> bool:
        return self._table.entries.columns[index.column()].key == Field.TRACK

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class EntriesTable(ListTable):
    """The list of entries.

    Signals:
        moved_before: Entries are to come before another (empty: last); their codes, its code.
        stepped: Alt+Up or Alt+Down: the entries in hand go up (-1) or down (1).
        remove_wanted: Delete.
        pasted: Ctrl+V.
        sort_wanted: A column's head was clicked; its key.
    """

    moved_before = Signal(object, str)
    stepped = Signal(int)
    remove_wanted = Signal()
    pasted = Signal()
    sort_wanted = Signal(str)

    def __init__(
        self,
        model: EntriesModel,
        tracks: Callable[[], Sequence[tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        self._measured: tuple[tuple[ListRow, ...], int, list[int]] = ((), 0, [])
        super().__init__(model, parent)
        self.entries = model
        model.dataChanged.connect(lambda *_: self._fit())
        self._drop_at = -1
        self.setItemDelegate(EntriesDelegate(tracks, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(lambda at: self.sort_wanted.emit(model.columns[at].key))

    def column_widths(self, room: int) -> list[int]:
        """As wide as what stands in them: a column without any content gives its room away."""
        now, columns = tokens(), self._model.columns
        usual = [now.px(column.width) for column in columns]
        widths = [
            base if column.stretches else min(need, max(now.px(_MOST), base))
            for column, base, need in zip(columns, usual, self._needs(), strict=True)
        ]
        # Where there is too little room the widest give back first what they have beyond the usual.
        over = sum(widths) - room
        for at in sorted(range(len(widths)), key=lambda at: usual[at] - widths[at]):
            back = max(0, min(over, widths[at] - usual[at]))
            widths[at] -= back
            over -= back
        return widths

    def _needs(self) -> list[int]:
        """What each column needs for its head and its longest texts."""
        now, rows = tokens(), self._model.rows
        held, scale, found = self._measured
        columns = self._model.columns
        if held is rows and scale == now.px(1000) and len(found) == len(columns):
            return found
        found = []
        for at, column in enumerate(columns):
            texts = {row.cells[at].text for row in rows}
            longest = nlargest(3, texts, key=_weight)
            pill = any(isinstance(row.cells[at], StateCell) for row in rows[:1])
            pad = now.px(_PILL_PAD if pill else _PAD)
            size = now.type.caption if pill else now.type.table
            head = text_width(column.title, now.type.caption) + now.px(_PAD)
            found.append(max(head, *(text_width(text, size) + pad for text in ("", *longest))))
        self._measured = rows, now.px(1000), found
        return found

    def selected_keys(self) -> list[str]:
        """The codes of the rows in hand, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.entries.key_at(row) for row in rows]

    def select_key(self, key: str) -> bool:
        """Make the row of a key the current one; the column stays."""
        row = self.entries.row_of(key)
        if row < 0:
            return False
        column = self.currentIndex().column()
        if column < 0:
            column = max(0, self.entries.column_of(Field.NAME))
        self.setCurrentIndex(self.entries.index(row, column))
        return True

    def is_editing(self) -> bool:
        """Whether an editor is open."""
        return self.state() is QAbstractItemView.State.EditingState

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        index = self.currentIndex()
        if self.is_editing():
            # Enter in a field comes through here, too; it must not open the field again.
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & _ALT:
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Files are the page's: only rows of this very list are taken here.
        if event.source() is self:
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        self._drop_at = self._place_of(event.position().toPoint())
        self.viewport().update()
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_at = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        place, self._drop_at = self._place_of(event.position().toPoint()), -1
        self.viewport().update()
        # The rows are dealt out anew by the page; Qt must not take the dragged ones away.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.drop_rows(self.selected_keys(), place)

    def drop_rows(self, keys: Sequence[str], place: int) -> None:
        """Bring rows before the one at a place of the list."""
        later = (self.entries.key_at(row) for row in range(place, self.entries.rowCount()))
        before = next((key for key in later if key not in keys), "")
        self.moved_before.emit(list(keys), before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at < 0:
            return
        now = tokens()
        y = self.rowViewportPosition(self._drop_at)
        if self._drop_at >= self.entries.rowCount():
            y = self.rowViewportPosition(self._drop_at - 1) + self.rowHeight(self._drop_at - 1)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(now.accent), now.px(2)))
        painter.drawLine(QPoint(0, y), QPoint(self.viewport().width(), y))
        painter.end()

    def _place_of(self, where: QPoint) -> int:
        row = self.rowAt(where.y())
        if row < 0:
            return self.entries.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) / 2
        return row + (where.y() > middle)


@lru_cache(maxsize=65_536)
def _weight(text: str) -> int:
    """How much room a text takes, roughly: Chinese characters are twice as wide as letters."""
    return sum(2 if character > "\u2000" else 1 for character in text)
