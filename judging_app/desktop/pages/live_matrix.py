"""The live board's table: entries pinned at the left, the count at the right, judges scroll between."""

from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QScrollBar, QTableView, QWidget

from judging_app.desktop.models.live_model import FIRST_JUDGE, NAME, NUMBER, STAGE, LiveModel
from judging_app.desktop.pages.live_delegate import LiveDelegate
from judging_app.desktop.pages.live_header import LiveHeader
from judging_app.desktop.widgets.plain_table import make_plain
from judging_app.desktop.widgets.themed import follow_theme, text_width, tokens
from judging_app.domain.sheets import SheetKey

_NUMBER: Final = 50
_STAGE: Final = 88
_GIVEN: Final = 62
_LEAST_NAME: Final = 104
_WANTED_NAME: Final = 220
_LEAST_JUDGE: Final = 54
_WANTED_JUDGE: Final = 76


class _Part(QTableView):
    """One part of the table."""

    def __init__(self, model: LiveModel, delegate: LiveDelegate) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.head = LiveHeader(self)
        self.setHorizontalHeader(self.head)
        make_plain(self)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Whole columns only: a sign that is cut off would read as another sign.
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Cells(_Part):
    """The judges' columns, with the keyboard."""

    opened = Signal()
    focused = Signal(bool)

    def __init__(self, model: LiveModel, delegate: LiveDelegate) -> None:
        super().__init__(model, delegate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            # The page's: it stops the clock on stage.
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class LiveMatrix(QWidget):
    """Three views of one model with one current cell, kept over refreshes.

    Signals:
        moved: The current cell is another one.
        opened: Enter, or a double click: the current cell's acts are wanted.
        entry_opened: An entry's own acts are wanted; its code.
        judge_opened: A judge's acts are wanted; the code.
    """

    moved = Signal()
    opened = Signal()
    entry_opened = Signal(str)
    judge_opened = Signal(str)

    def __init__(self, model: LiveModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = LiveDelegate(self)
        self.left = _Part(model, self._delegate)
        self.cells = _Cells(model, self._delegate)
        self.right = _Part(model, self._delegate)
        self.right.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._sideways = QScrollBar(Qt.Orientation.Horizontal)
        self._kept: SheetKey | tuple[str, int] | None = None
        self._last_column = FIRST_JUDGE
        self._lay_out()
        self._join()
        follow_theme(self._on_theme)

    def current(self) -> QModelIndex:
        """The current cell."""
        index = self.cells.currentIndex()
        return index if index.isValid() and self._model.head(index.column()) is not None else QModelIndex()

    def current_entry(self) -> str:
        """The entry in the current row."""
        index = self.cells.currentIndex()
        return self._model.rows[index.row()].entry if index.isValid() else ""

    def select(self, index: QModelIndex) -> None:
        """Make a cell the current one and show it."""
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.cells.selectionModel().setCurrentIndex(index, flags)

    def select_entry(self, entry: str) -> None:
        """Make an entry's row the current one; the column stays."""
        row = self._model.row_of(entry)
        here = self.current()
        if row >= 0:
            self.select(self._model.index(row, here.column() if here.isValid() else FIRST_JUDGE))

    def show_entry(self, entry: str) -> bool:
        """Make an entry's row the current one, with rows before and after it; answers if it is there."""
        row = self._model.row_of(entry)
        if row < 0:
            return False
        self.select_entry(entry)
        middle = QAbstractItemView.ScrollHint.PositionAtCenter
        self.cells.scrollTo(self._model.index(row, self._column()), middle)
        # Whole rows: the one below the head would be cut.
        bar, high = self.cells.verticalScrollBar(), self.cells.verticalHeader().defaultSectionSize()
        if bar.value() < bar.maximum():
            bar.setValue(bar.value() // high * high)
        return True

    def show_totals(self, wanted: bool) -> None:
        """Show totals in place of the signs, or the signs."""
        if wanted is not self._delegate.shows_totals:
            self._delegate.shows_totals = wanted
            self.cells.viewport().update()

    @property
    def shows_totals(self) -> bool:
        """Whether totals are shown."""
        return self._delegate.shows_totals

    def take_focus(self) -> None:
        """Put the keyboard on the table."""
        self.cells.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

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
        for at, view in enumerate((self.left, self.cells, self.right)):
            grid.addWidget(view, 0, at)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._sideways, 1, 1)
        self.setFocusProxy(self.cells)

    def _join(self) -> None:
        """One current cell, one scroll position, one hovered row."""
        shared = self.cells.selectionModel()
        parts = (self.left, self.cells, self.right)
        bars = [view.verticalScrollBar() for view in parts]
        for view, bar in zip(parts, bars, strict=True):
            if view is not self.cells:
                view.setSelectionModel(shared)
                view.clicked.connect(self._on_aside)
            for other in bars:
                if other is not bar:
                    bar.valueChanged.connect(other.setValue)
            view.entered.connect(lambda index: self._hover(index.row()))
            view.viewport().installEventFilter(self)
            view.head.judge_chosen.connect(self._on_head)
        self.left.doubleClicked.connect(lambda _: self.entry_opened.emit(self.current_entry()))
        self.right.doubleClicked.connect(lambda _: self.entry_opened.emit(self.current_entry()))
        self.cells.doubleClicked.connect(lambda _: self.opened.emit())
        self.cells.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cells.customContextMenuRequested.connect(self._on_context)
        self.cells.opened.connect(self.opened)
        self.cells.focused.connect(self._on_focus)
        shared.currentChanged.connect(self._on_current)
        self._model.modelAboutToBeReset.connect(self._keep)
        self._model.modelReset.connect(self._restore)
        inner = self.cells.horizontalScrollBar()
        inner.rangeChanged.connect(self._on_range)
        inner.valueChanged.connect(self._sideways.setValue)
        self._sideways.valueChanged.connect(inner.setValue)

    def _on_aside(self, index: QModelIndex) -> None:
        """A click beside the cells takes the row, in the column that was current."""
        self.select(self._model.index(index.row(), self._column()))
        self.cells.setFocus(Qt.FocusReason.MouseFocusReason)

    def _column(self) -> int:
        at = self._last_column
        return at if self._model.head(at) is not None else FIRST_JUDGE

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and self._model.head(current.column()) is not None:
            self._last_column = current.column()
            self.cells.scrollTo(current)
        self._delegate.current_row = current.row()
        self._repaint()
        self.moved.emit()

    def _on_context(self, place: QPoint) -> None:
        index = self.cells.indexAt(place)
        if index.isValid():
            self.select(index)
            self.opened.emit()

    def _on_head(self, column: int) -> None:
        head = self._model.head(column)
        if head is not None:
            self.judge_opened.emit(head.judge)

    def _on_focus(self, has: bool) -> None:
        self._delegate.has_keyboard = has
        self.cells.viewport().update()

    def _keep(self) -> None:
        index = self.current()
        cell = self._model.cell(index) if index.isValid() else None
        entry = self.current_entry()
        self._kept = cell.key if cell is not None else (entry, self._last_column) if entry else None

    def _restore(self) -> None:
        self._delegate.current_row = self._delegate.hovered = -1
        self._fit()
        if isinstance(self._kept, SheetKey):
            self.select(self._model.place_of(self._kept))
        elif self._kept is not None and self._model.row_of(self._kept[0]) >= 0:
            self._last_column = self._kept[1]
            self.select(self._model.index(self._model.row_of(self._kept[0]), self._column()))
        if not self.cells.currentIndex().isValid() and self._model.rowCount():
            self.select(self._model.index(0, FIRST_JUDGE))

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self._repaint()

    def _repaint(self) -> None:
        for view in (self.left, self.cells, self.right):
            view.viewport().update()

    def _on_range(self, low: int, high: int) -> None:
        self._sideways.setRange(low, high)
        self._sideways.setPageStep(max(1, self.cells.horizontalScrollBar().pageStep()))
        self._sideways.setVisible(high > low)

    def _on_theme(self) -> None:
        high = tokens().px(tokens().height.row_matrix)
        for view in (self.left, self.cells, self.right):
            view.verticalHeader().setDefaultSectionSize(high)
            view.head.fit()
        self._fit()

    def _fit(self) -> None:
        """Give the judges what they need and the name what is left; what does not fit scrolls."""
        now, judges = tokens(), len(self._model.heads)
        if not judges:
            return
        room = self.width() - self.right.verticalScrollBar().sizeHint().width()
        number, given = now.px(_NUMBER), max(now.px(_GIVEN), text_width("000/000", now.type.body))
        least = now.px(_LEAST_NAME)
        stage = now.px(_STAGE)
        if room - number - given - stage - least < judges * now.px(_LEAST_JUDGE):
            # The lock and the count say as much where there is no room for the word.
            stage = now.px(26)
        spare = room - number - given - stage
        judge = (spare - now.px(_WANTED_NAME)) // judges
        judge = min(max(judge, now.px(_LEAST_JUDGE)), now.px(_WANTED_JUDGE))
        shown = min(judges, max((spare - least) // judge, 1))
        name = spare - shown * judge
        widths = {NUMBER: number, NAME: name, STAGE: stage, self._model.last: given}
        for view in (self.left, self.cells, self.right):
            view.head.fit()
            for column in range(self._model.last + 1):
                width = widths.get(column, judge)
                is_here = view is self._part_of(column)
                view.setColumnHidden(column, not is_here)
                if is_here and view.columnWidth(column) != width:
                    view.setColumnWidth(column, width)
        self.left.setFixedWidth(number + name + stage)
        self.cells.setFixedWidth(shown * judge)
        inner = self.cells.horizontalScrollBar()
        self._on_range(inner.minimum(), inner.maximum())

    def _part_of(self, column: int) -> _Part:
        if column < FIRST_JUDGE:
            return self.left
        return self.right if column == self._model.last else self.cells
