"""The table of the matrix of recusals: a cell for each entry and judge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judging_app.desktop.models.recusals_matrix import MATRIX_ROLE, MatrixCell, RecusalsModel
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens

_ENTRY = (150, 300)
"""Least and most width of the entries' names."""
_JUDGE = (64, 108)
"""Least and most width of a judge's column."""


class RecusalsDelegate(QStyledItemDelegate):
    """Paints a sign where a judge is recused, and the frame of the current cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens().px(_JUDGE[0]), tokens().px(34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = index.data(MATRIX_ROLE)
        if not isinstance(cell, MatrixCell):
            return
        now, box = tokens(), QRectF(option.rect)
        mute = now.tone(Tone.MUTE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(mute.soft if cell.recused else now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), QColor(now.line))
        if cell.recused:
            side = now.px(17)
            sign = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            paint_icon(painter, sign, "prohibit", mute.strong)
        elif cell.muted:
            middle = QRectF(box.center().x() - now.px(5), box.center().y() - 0.5, now.px(10), 1)
            painter.fillRect(middle, QColor(now.text3))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()


class RecusalsTable(QTableView):
    """Arrows move, Space or Enter or a click on a cell asks.

    Signals:
        toggle_requested: The judge and the entry of a cell.
    """

    toggle_requested = Signal(str, str)

    def __init__(self, model: RecusalsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self.setModel(model)
        self.setItemDelegate(RecusalsDelegate(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setSectionsClickable(False)
            head.setHighlightSections(False)
            head.setTextElideMode(Qt.TextElideMode.ElideRight)
        corner = QWidget()
        set_look(corner, kind="clear")
        self.setCornerWidget(corner)
        model.modelReset.connect(self._fit)
        follow_theme(self._fit)

    def current_pair(self) -> tuple[str, str]:
        """The judge and the entry of the current cell."""
        return self._matrix.pair_at(self.currentIndex())

    def select_pair(self, judge: str, entry: str) -> None:
        """Make a cell the current one; the first one where it is not shown."""
        index = self._matrix.index_of(judge, entry)
        self.setCurrentIndex(index if index.isValid() else self._matrix.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self.toggle_requested.emit(*self.current_pair())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.toggle_requested.emit(*self.current_pair())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Names take a third at most, judges share the rest; what does not fit is scrolled."""
        now = tokens()
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        judges = max(self._matrix.columnCount(), 1)
        spare = max(room - judges * now.px(_JUDGE[0]), room // 3)
        names = max(now.px(_ENTRY[0]), min(now.px(_ENTRY[1]), spare))
        each = max(now.px(_JUDGE[0]), min(now.px(_JUDGE[1]), (room - names) // judges))
        if self.verticalHeader().width() != names:
            self.verticalHeader().setFixedWidth(names)
        self.verticalHeader().setDefaultSectionSize(now.px(34))
        self.horizontalHeader().setFixedHeight(now.px(38))
        self.horizontalHeader().setDefaultSectionSize(each)
