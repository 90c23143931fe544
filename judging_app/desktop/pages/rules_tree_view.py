"""The criteria tree as it is seen and driven: one delegate, keys for everything."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from judging_app.desktop.models.rules_rows import RowKind, RubricRow
from judging_app.desktop.models.rules_tree import Column, Key, RubricTree
from judging_app.desktop.pages.rules_tree_delegate import RubricDelegate, RubricHeader, row_fill
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.wording.language import translate

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {Column.POINTS: 80, Column.SHARE: 156, Column.SCORING: 116, Column.STEP: 62}
_NAME = 224
_INDENT = 20


class RubricView(QTreeView):
    """The tree.

    Signals:
        row_selected: The key of the current row, `None` where there is none.
        opened: Enter, or a double click on what is not edited in its place.
        shift_requested: Alt with an arrow: steps up or down, and levels in or out.
        added, duplicated, removed: Ins, Ctrl+D, Del.
        menu_requested: A context menu is wanted here (a global point).
    """

    row_selected = Signal(object)
    opened = Signal()
    shift_requested = Signal(int, int)
    added = Signal()
    duplicated = Signal()
    removed = Signal()
    menu_requested = Signal(object)

    def __init__(self, model: RubricTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = model
        self._collapsed: set[Key] = set()
        self.setHeader(RubricHeader(self))
        self.setModel(model)
        self.setItemDelegate(RubricDelegate(self))
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.collapsed.connect(lambda index: self._collapsed.add(self._key(index)))
        self.expanded.connect(lambda index: self._collapsed.discard(self._key(index)))
        self.doubleClicked.connect(self._on_double_click)
        self.retranslate()
        follow_theme(self._on_theme)

    def show_draft(self) -> None:
        """Show the draft; selection, open branches and the scroll position stay."""
        key, column = self.current_key(), max(self.currentIndex().column(), 0)
        scrolled = self.verticalScrollBar().value()
        if not self._tree.show_draft():
            return
        for each in self._tree.row_keys():
            self.setExpanded(self._tree.index_of(each), each not in self._collapsed)
        if key is None or not self.select(key, column):
            first = self._first_leaf()
            if first is not None:
                self.select(first)
        self.verticalScrollBar().setValue(scrolled)

    def current_key(self) -> Key | None:
        """The key of the current row."""
        row = self._tree.row_of(self.currentIndex())
        return None if row is None else row.key

    def current_row(self) -> RubricRow | None:
        """The current row."""
        return self._tree.row_of(self.currentIndex())

    def select(self, key: Key, column: int = Column.POINTS) -> bool:
        """Make a row the current one and bring it into sight."""
        index = self._tree.index_of(key, column)
        if not index.isValid():
            return False
        parent = index.parent()
        while parent.isValid():
            self.setExpanded(parent, True)
            parent = parent.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def retranslate(self) -> None:
        """Say the own words again, in the language in use."""
        self.setAccessibleName(translate("Rules", "Criteria"))
        self.header().viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self._tree.row_of(current)
        self.row_selected.emit(None if row is None else row.key)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            moves = {
                Qt.Key.Key_Up: (-1, 0),
                Qt.Key.Key_Down: (1, 0),
                Qt.Key.Key_Left: (0, -1),
                Qt.Key.Key_Right: (0, 1),
            }
            if key in moves:
                self.shift_requested.emit(*moves[key])
                return
        if modifiers & Qt.KeyboardModifier.ControlModifier and key is Qt.Key.Key_D:
            self.duplicated.emit()
            return
        plain = {
            Qt.Key.Key_Insert: self.added,
            Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
        }.get(key)
        if plain is not None and self.state() != QAbstractItemView.State.EditingState:
            plain.emit()
            return
        column = self.currentIndex().column()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._go_sideways(key, column):
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        # The draft moved the row; a move left to the view would take it out once more.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Qt's own fill of the row would cover the indent with another colour.
        option.state &= ~QStyle.StateFlag.State_MouseOver
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: object, index: Index) -> None:
        row = self._tree.row_of(index)
        if row is None:
            return
        now = tokens()
        box = QRectF(rect)  # type: ignore[call-overload]
        selected = self.currentIndex().siblingAtColumn(0) == index
        painter.fillRect(box, QColor(row_fill(row, now, selected=selected)))
        painter.fillRect(QRectF(0, box.bottom(), box.width() + 1, 1), QColor(now.line))
        if selected:
            painter.fillRect(QRectF(0, box.top(), now.px(4), box.height()), QColor(now.accent))
        if not row.children:
            return
        side = now.px(14)
        middle = QPointF(box.right() - side / 2, box.center().y())
        sign = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_icon(painter, sign, "caret-down" if self.isExpanded(index) else "caret-right", now.text2)

    def _go_sideways(self, key: Qt.Key, column: int) -> bool:
        """Arrows walk the cells that can be edited; at the name they open and close a branch."""
        row = self._tree.row_of(self.currentIndex())
        if row is None or row.kind is not RowKind.LEAF:
            return False
        order = [Column.NAME, Column.POINTS, Column.STEP]
        at = order.index(Column(column)) if column in order else 1
        goal = at + (1 if key is Qt.Key.Key_Right else -1)
        if not 0 <= goal < len(order):
            return False
        self.setCurrentIndex(self.currentIndex().siblingAtColumn(order[goal]))
        return True

    def _on_double_click(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit()

    def _first_leaf(self) -> Key | None:
        rows = (self._tree.row_of(self._tree.index_of(key)) for key in self._tree.row_keys())
        return next((row.key for row in rows if row is not None and row.kind is RowKind.LEAF), None)

    def _key(self, index: QModelIndex) -> Key:
        row = self._tree.row_of(index)
        return ("", "") if row is None else row.key

    def _share_width(self) -> None:
        """The bands take what the others leave; in a narrow window they go first, then the scoring."""
        now, header = tokens(), self.header()
        room = self.viewport().width()
        narrow = room < now.px(620)
        self.setColumnHidden(Column.BANDS, narrow)
        self.setColumnHidden(Column.SCORING, room < now.px(520))
        for column, wide in _WIDTHS.items():
            header.resizeSection(column, now.px(wide))
        fixed = sum(now.px(wide) for column, wide in _WIDTHS.items() if not self.isColumnHidden(column))
        if narrow:
            header.resizeSection(Column.NAME, max(room - fixed, now.px(120)))
            return
        name = min(max(round(room * 0.25), now.px(150)), now.px(_NAME + 80))
        header.resizeSection(Column.NAME, name)
        header.resizeSection(Column.BANDS, max(room - fixed - name, now.px(60)))

    def _on_theme(self) -> None:
        self.setIndentation(tokens().px(_INDENT))
        self.scheduleDelayedItemsLayout()
        self._share_width()
