"""The verification table: entry pinned at the left, scores at the right, indicators scroll between.

Three views share one model and one current cell; the middle one holds the keyboard.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QScrollBar, QTableView, QWidget

from judging_app.application.figure_review import FigureKey
from judging_app.desktop.models.figures_cells import FigureColumn, Zone
from judging_app.desktop.models.figures_table import FiguresModel
from judging_app.desktop.pages.figures_delegate import FigureDelegate
from judging_app.desktop.pages.figures_header import FigureHeader
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.plain_table import make_plain
from judging_app.desktop.widgets.themed import follow_theme, tokens

_ENTRY: Final = 236
_LEAST_ENTRY: Final = 132
_LEAF: Final = 116
_SCORE: Final = 100
_LEAST_SCORE: Final = 84
_NUMBER_KEYS: Final = "0123456789.。-０１２３４５６７８９"


class _ZoneView(QTableView):
    """One zone of the table."""

    def __init__(self, model: FiguresModel, delegate: FigureDelegate, zone: Zone) -> None:
        super().__init__()
        self.zone = zone
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.head = FigureHeader(self)
        self.setHorizontalHeader(self.head)
        make_plain(self)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        # Whole columns only: a figure that is cut off would read as another figure.
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        if zone is not Zone.RIGHT:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if zone is not Zone.MIDDLE:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _KeyboardView(_ZoneView, FocusRingHolder):
    """The zone that holds the keyboard."""

    moved = Signal(int, int)
    jumped = Signal(bool)
    typed = Signal(str)
    entered_key = Signal()
    went_back = Signal()
    pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_PageUp: (-8, 0),
            Qt.Key.Key_PageDown: (8, 0),
        }
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif key in steps:
            self.moved.emit(*steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.jumped.emit(key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.went_back if shift else self.entered_key).emit()
        elif key == Qt.Key.Key_F2:
            self.typed.emit("")
        elif event.text() and event.text() in _NUMBER_KEYS:
            self.typed.emit(event.text())
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        holder = self.parentWidget()
        if holder is not None:
            self.ring_on(holder, event.reason(), radius=tokens().radius.card)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()


class FiguresGrid(QWidget):
    """The table with its current cell, kept over refreshes.

    Signals:
        key_selected: Another cell is current; its key, `None` where there is nothing to verify.
        typed: A digit was typed over the cell: the verified value begins with it.
        entered: Enter: verify (or confirm) and go on.
        went_back: Shift+Enter.
        pasted: Ctrl+V.
    """

    key_selected = Signal(object)
    typed = Signal(str)
    entered = Signal()
    went_back = Signal()
    pasted = Signal()

    def __init__(self, model: FiguresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = FigureDelegate(self)
        self._current: FigureKey | None = None
        self._left = _ZoneView(model, self._delegate, Zone.LEFT)
        self._middle = _KeyboardView(model, self._delegate, Zone.MIDDLE)
        self._right = _ZoneView(model, self._delegate, Zone.RIGHT)
        self._sideways = QScrollBar(Qt.Orientation.Horizontal)
        self._lay_out()
        self._join()
        model.modelReset.connect(self._on_reset)
        self.setFocusProxy(self._middle)
        follow_theme(self._fit)

    @property
    def views(self) -> Sequence[QTableView]:
        """The three views, for tests."""
        return (self._left, self._middle, self._right)

    @property
    def current(self) -> FigureKey | None:
        """The figure of the current cell."""
        return self._current

    def name(self, text: str) -> None:
        """Give the table its spoken name."""
        self._middle.setAccessibleName(text)

    def select(self, key: FigureKey | None, *, scroll: bool = True) -> bool:
        """Make a figure's cell the current one; tells whether it is shown."""
        index = QModelIndex() if key is None else self._model.index_of(key)
        if key is None or not index.isValid():
            return False
        changed = key != self._current
        self._current = key
        self._mark(index, scroll=scroll)
        if changed:
            self.key_selected.emit(key)
        return True

    def select_first(self) -> None:
        """Make the first figure the current one, or none where none is shown."""
        keys = self._model.figure_keys()
        if not keys or not self.select(keys[0]):
            self._current = None
            before, self._delegate.row, self._delegate.column = self._delegate.row, -1, -1
            self._repaint(before)
            self.key_selected.emit(None)

    def move_by(self, down: int) -> None:
        """Go up or down by so many rows."""
        self._on_moved(down, 0)

    def scroll_value(self) -> int:
        """How far the table is scrolled down."""
        return self._right.verticalScrollBar().value()

    def scroll_to_value(self, value: int) -> None:
        """Scroll down to where the table was."""
        self._right.verticalScrollBar().setValue(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return False

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for at, view in enumerate((self._left, self._middle, self._right)):
            grid.addWidget(view, 0, at)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._sideways, 1, 1)
        self._sideways.hide()

    def _join(self) -> None:
        bar = self._right.verticalScrollBar()
        for view in (self._left, self._middle, self._right):
            view.entered.connect(lambda index: self._hover(index.row()))
            view.clicked.connect(self._on_clicked)
            view.viewport().installEventFilter(self)
        for view in (self._left, self._middle):
            view.verticalScrollBar().valueChanged.connect(bar.setValue)
            bar.valueChanged.connect(view.verticalScrollBar().setValue)
        self._middle.moved.connect(self._on_moved)
        self._middle.jumped.connect(self._on_jumped)
        self._middle.typed.connect(self.typed)
        self._middle.entered_key.connect(self.entered)
        self._middle.went_back.connect(self.went_back)
        self._middle.pasted.connect(self.pasted)
        inner = self._middle.horizontalScrollBar()
        inner.rangeChanged.connect(self._on_range)
        inner.valueChanged.connect(self._sideways.setValue)
        self._sideways.valueChanged.connect(inner.setValue)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._middle.setFocus(Qt.FocusReason.MouseFocusReason)
        key = self._model.key_at(index)
        if key is None and index.isValid():
            entry = self._model.entries[index.row()]
            code = self._current[1] if self._current else ""
            row = [each for each in self._model.figure_keys() if each[0] == entry.code]
            key = next((each for each in row if each[1] == code), row[0] if row else None)
        self.select(key)

    def _on_moved(self, down: int, right: int) -> None:
        keys = self._model.figure_keys()
        if self._current is None or not keys:
            self.select_first()
            return
        if right:
            row = [key for key in keys if key[0] == self._current[0]]
            at = row.index(self._current) if self._current in row else 0
            self.select(row[min(max(at + right, 0), len(row) - 1)] if row else None)
            return
        column = [key for key in keys if key[1] == self._current[1]]
        at = column.index(self._current) if self._current in column else 0
        self.select(column[min(max(at + down, 0), len(column) - 1)] if column else None)

    def _on_jumped(self, to_end: bool) -> None:
        keys = self._model.figure_keys()
        if keys:
            self.select(keys[-1 if to_end else 0])

    def _mark(self, index: QModelIndex, *, scroll: bool) -> None:
        before = self._delegate.row
        self._delegate.row, self._delegate.column = index.row(), index.column()
        self._middle.setCurrentIndex(index)
        if scroll:
            self._middle.scrollTo(index)
            self._right.scrollTo(self._model.index(index.row(), len(self._model.columns) - 1))
        self._repaint(before, index.row())

    def _repaint(self, *rows: int) -> None:
        """Paint rows anew, which span three views."""
        for view in (self._left, self._middle, self._right):
            for row in rows:
                wide = view.viewport().width()
                view.viewport().update(0, view.rowViewportPosition(row), wide, view.rowHeight(row))

    def _hover(self, row: int) -> None:
        before = self._delegate.hovered
        if row != before:
            self._delegate.hovered = row
            self._repaint(before, row)

    def _on_reset(self) -> None:
        self._delegate.hovered = -1
        index = QModelIndex() if self._current is None else self._model.index_of(self._current)
        self._delegate.row, self._delegate.column = index.row(), index.column()
        if index.isValid():
            self._middle.setCurrentIndex(index)
        grouped = any(column.group for column in self._model.columns)
        for view in (self._left, self._middle, self._right):
            view.head.set_grouped(grouped)
            for at, column in enumerate(self._model.columns):
                view.setColumnHidden(at, column.zone is not view.zone)
        self._fit()

    def _on_range(self, low: int, high: int) -> None:
        self._sideways.setRange(low, high)
        self._sideways.setPageStep(max(1, self._middle.horizontalScrollBar().pageStep()))
        self._sideways.setVisible(high > low)

    def _fit(self) -> None:
        """Indicators get what they need, the name what is left; what does not fit scrolls."""
        now, columns = tokens(), self._model.columns
        for view in (self._left, self._middle, self._right):
            view.verticalHeader().setDefaultSectionSize(now.px(now.height.row_verification))
        if not columns:
            return
        bar = self._right.verticalScrollBar().sizeHint().width()
        counted = {zone: sum(column.zone is zone for column in columns) for zone in Zone}
        roomy = self.width() >= now.px(_ENTRY + _SCORE + 3 * _LEAF)
        score = now.px(_SCORE if roomy and counted[Zone.RIGHT] == 1 else _LEAST_SCORE)
        room = self.width() - bar - score * counted[Zone.RIGHT]
        leaf, entry = now.px(_LEAF), now.px(_ENTRY)
        wanted = leaf * counted[Zone.MIDDLE]
        if room - entry < wanted:
            entry = max(room - wanted, now.px(_LEAST_ENTRY if not roomy else _ENTRY - 40))
        fitting = max(min((room - entry) // leaf, counted[Zone.MIDDLE]), 1)
        spare = room - entry - fitting * leaf
        if spare > 0:
            # The names take what is left, up to the design's width; then the indicators spread.
            more = min(spare, max(now.px(_ENTRY) - entry, 0))
            entry += more
            leaf += (spare - more) // fitting
            entry += spare - more - (spare - more) // fitting * fitting
        for at, column in enumerate(columns):
            self._view_of(column).setColumnWidth(
                at, {Zone.LEFT: entry, Zone.MIDDLE: leaf}.get(column.zone, score)
            )
        self._left.setFixedWidth(entry)
        self._middle.setFixedWidth(max(fitting * leaf, 1))
        inner = self._middle.horizontalScrollBar()
        self._on_range(inner.minimum(), inner.maximum())

    def _view_of(self, column: FigureColumn) -> _ZoneView:
        return {Zone.LEFT: self._left, Zone.MIDDLE: self._middle, Zone.RIGHT: self._right}[column.zone]
