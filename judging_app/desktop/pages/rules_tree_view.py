"""The criteria tree as it is seen and driven: one delegate, keys for everything."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from judging_app.desktop.models.rules_rows import RowKind, RubricRow
from judging_app.desktop.models.rules_tree import ROW_ROLE, Column, Key, RubricTree
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import follow_theme, font, paint_text, set_look, text_width, tokens
from judging_app.wording.language import translate

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {Column.POINTS: 80, Column.SHARE: 156, Column.SCORING: 116, Column.STEP: 62}
_NAME = 224
_PAD = 12
_INDENT = 20
_BAR = 84


class RubricDelegate(QStyledItemDelegate):
    """Paints every cell from its row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(tokens().px(40), tokens().px(tokens().height.row_tree))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        set_look(editor, fieldSize="compact")
        editor.setFont(font(tokens().type.body, bold=index.column() == Column.POINTS))
        if index.column() != Column.NAME:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.data(int(Qt.ItemDataRole.AccessibleTextRole))))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        now = tokens()
        box = option.rect
        high = now.px(28)
        top = box.top() + (box.height() - high) // 2
        if index.column() == Column.NAME:
            editor.setGeometry(box.left() + now.px(2), top, box.width() - now.px(6), high)
            return
        wide = now.px(60)
        editor.setGeometry(box.right() - wide - now.px(2), top, wide, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, RubricRow):
            return
        now, box = tokens(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        if isinstance(view, RubricView):
            self._ground(painter, box, row, view, selected=selected, column=index.column(), now=now)
        match Column(index.column()):
            case Column.NAME:
                _paint_name(painter, box, row, now)
            case Column.SHARE:
                _paint_share(painter, box, row, now)
            case column:
                _paint_words(painter, box, row, column, now)
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        box: QRectF,
        row: RubricRow,
        view: "RubricView",
        *,
        selected: bool,
        column: int,
        now: Tokens,
    ) -> None:
        painter.fillRect(box, QColor(_fill(row, now, selected=selected)))
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width() + 1, 1), QColor(now.line))
        if selected and view.hasFocus() and view.currentIndex().column() == column:
            painter.setPen(QPen(QColor(now.accent), 1.4))
            painter.drawRoundedRect(box.adjusted(2, 2.5, -2, -3.5), now.px(4), now.px(4))


def _fill(row: RubricRow, now: Tokens, *, selected: bool) -> str:
    if selected:
        return now.accent_soft
    return now.hover if row.kind is RowKind.DIMENSION else now.surface


def _paint_name(painter: QPainter, box: QRectF, row: RubricRow, now: Tokens) -> None:
    group = row.kind is not RowKind.LEAF
    side = now.px(14)
    left = box.left() + now.px(12)
    if row.kind is not RowKind.DIMENSION:
        # The handle stands under the sign of the branch above.
        left = box.left() - now.px(14 if row.kind is RowKind.LEAF else -4)
        dots = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, dots, "dots-six-vertical-bold", now.text3)
        left += side + now.px(8)
    room = QRectF(left, box.top(), box.right() - left - now.px(6), box.height())
    flags = text_width(row.flags, now.type.caption) + now.px(8) if row.flags else 0
    words = text_width(row.name, now.type.body, bold=group)
    name = QRectF(
        room.left(), room.top(), min(words + 2, max(room.width() - flags, now.px(30))), room.height()
    )
    paint_text(painter, name, row.name, colour=now.text, size=now.type.body, bold=group)
    if row.flags:
        rest = QRectF(
            name.right() + now.px(6), room.top(), room.right() - name.right() - now.px(6), room.height()
        )
        paint_text(painter, rest, row.flags, colour=now.text3, size=now.type.caption)


def _paint_share(painter: QPainter, box: QRectF, row: RubricRow, now: Tokens) -> None:
    left = box.left() + now.px(_PAD)
    if row.kind is RowKind.DIMENSION:
        _paint_pill(painter, QRectF(left, box.top(), box.width() - now.px(_PAD), box.height()), row, now)
        return
    if row.kind is RowKind.LEAF:
        high, wide = now.px(6), now.px(_BAR)
        bar = QRectF(left, box.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.track))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if row.fraction > 0:
            bar.setWidth(max(wide * min(row.fraction, 1.0), high))
            painter.setBrush(QColor(now.tone(Tone.OK).strong if row.measured else now.accent))
            painter.drawRoundedRect(bar, high / 2, high / 2)
    words = QRectF(left + now.px(_BAR + 8), box.top(), box.right() - left - now.px(_BAR + 8), box.height())
    paint_text(painter, words, row.share, colour=now.text2, size=now.type.caption)


def _paint_pill(painter: QPainter, box: QRectF, row: RubricRow, now: Tokens) -> None:
    colours = now.tone(Tone.OK if row.sum_fits else Tone.WARN)
    icon = "check" if row.sum_fits else "warning"
    high, side = now.px(24), now.px(14)
    wide = min(text_width(row.sum_text, now.type.table) + side + now.px(24), box.width())
    pill = QRectF(box.left(), box.center().y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    sign = QRectF(pill.left() + now.px(8), pill.center().y() - side / 2, side, side)
    paint_icon(painter, sign, icon, colours.strong)
    words = QRectF(sign.right() + now.px(5), pill.top(), pill.right() - sign.right() - now.px(9), high)
    paint_text(painter, words, row.sum_text, colour=colours.text, size=now.type.table)


def _paint_words(painter: QPainter, box: QRectF, row: RubricRow, column: Column, now: Tokens) -> None:
    group = row.kind is not RowKind.LEAF
    pad = now.px(_PAD)
    inner = box.adjusted(pad, 0, -pad, 0)
    right = Qt.AlignmentFlag.AlignRight
    match column:
        case Column.POINTS:
            paint_text(
                painter, inner, row.points, colour=now.text, size=now.type.body, bold=group, align=right
            )
        case Column.STEP:
            paint_text(painter, inner, row.step, colour=now.text2, size=now.type.table, align=right)
        case Column.SCORING:
            paint_text(painter, inner, row.scoring, colour=now.text2, size=now.type.table)
        case _:
            paint_text(painter, inner, row.bands, colour=now.text2, size=now.type.table)


class RubricHeader(QHeaderView):
    """The titles of the columns, aligned as what stands below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        follow_theme(self._on_theme)

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        now = tokens()
        box = QRectF(rect)  # type: ignore[call-overload]
        painter.save()
        painter.fillRect(box, QColor(now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), QColor(now.line_strong))
        right = section in (Column.POINTS, Column.STEP)
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        left = now.px(16) if section == Column.NAME else now.px(_PAD)
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        inner = box.adjusted(left, 0, -now.px(_PAD), 0)
        paint_text(painter, inner, title, colour=now.text2, size=now.type.caption + 1, align=align)
        painter.restore()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(34))


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
        painter.fillRect(box, QColor(_fill(row, now, selected=selected)))
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
