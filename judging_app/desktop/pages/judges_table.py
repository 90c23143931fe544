"""The table of seats: a row is moved among its panel's by Alt with an arrow, or by dragging."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.pages.list_view import ListTable
from judging_app.desktop.widgets.themed import tokens


class SeatTable(ListTable):
    """A list whose rows can be put in another order.

    Signals:
        step_requested: The current row shall go up (-1) or down (1).
        drop_requested: The key of a row, and that of the row in whose place it shall stand.
        remove_requested: The current row shall go.
        add_requested: Another row is wanted.
    """

    step_requested = Signal(int)
    drop_requested = Signal(str, str)
    remove_requested = Signal()
    add_requested = Signal()

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._pressed: QPoint | None = None
        self._dragged = ""
        self._target = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.key_opened.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (
            event.position().toPoint() - self._pressed
        ).manhattanLength() >= QApplication.startDragDistance()
        if not self._dragged and far:
            self._dragged = self.current_key()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged:
            self._target = self.rowAt(event.position().toPoint().y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, target = self._dragged, self._target
        self._pressed, self._dragged, self._target = None, "", -1
        self.viewport().unsetCursor()
        self.viewport().update()
        goal = self._model.key_at(target)
        if dragged and goal and goal != dragged:
            self.drop_requested.emit(dragged, goal)
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._dragged or self._target < 0:
            return
        box = self.visualRect(self._model.index(self._target, 0))
        down = self._target > self._model.row_of(self._dragged)
        y = box.bottom() if down else box.top()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(tokens().accent), tokens().px(2)))
        painter.drawLine(0, y, self.viewport().width(), y)
        painter.end()
