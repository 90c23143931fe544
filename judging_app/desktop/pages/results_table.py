"""The results table: place and name pinned at the left, totals at the right, judges scroll between.

Three views share one model and one selection, so that with fifteen judges the name and the total
of a row never leave the screen.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QScrollBar, QTableView, QWidget

from judging_app.desktop.models.ranking_columns import Column, ColumnKind, Zone
from judging_app.desktop.models.ranking_model import RankingModel
from judging_app.desktop.pages.results_delegate import ResultDelegate
from judging_app.desktop.pages.results_header import ResultHeader
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.plain_table import make_plain
from judging_app.desktop.widgets.themed import follow_theme, text_width, tokens

_LEAST_NAME = 128
_LEAST_JUDGE = 44
_LEAST_MIDDLE = 132
_MOST_DIMENSION = 92
_MAY_SCROLL = frozenset({ColumnKind.DIMENSION, ColumnKind.ADJUSTMENTS})


class _ZoneView(QTableView):
    """One zone of the table."""

    def __init__(self, model: RankingModel, delegate: ResultDelegate, zone: Zone) -> None:
        super().__init__()
        self.zone = zone
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.head = ResultHeader(self)
        self.setHorizontalHeader(self.head)
        make_plain(self)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Whole columns only: a mark that is cut off would read as another mark.
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        if zone is not Zone.RIGHT:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _KeyboardView(_ZoneView, FocusRingHolder):
    """The zone that holds the keyboard for all three."""

    opened = Signal()
    sideways = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._jump(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        holder = self.parentWidget()
        if holder is not None:
            self.ring_on(holder, event.reason(), radius=tokens().radius.card)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def _jump(self, row: int) -> None:
        if row >= 0:
            column = self.currentIndex().column() if self.currentIndex().isValid() else 0
            self.setCurrentIndex(self.model().index(row, column))


class ResultsTable(QWidget):
    """The table with its selection, kept over refreshes.

    Signals:
        entry_selected: The code of the entry in the current row.
        entry_opened: Enter or a double click on an entry.
    """

    entry_selected = Signal(str)
    entry_opened = Signal(str)

    def __init__(self, model: RankingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = ResultDelegate(self)
        self._left = _ZoneView(model, self._delegate, Zone.LEFT)
        self._middle = _ZoneView(model, self._delegate, Zone.MIDDLE)
        self._right = _KeyboardView(model, self._delegate, Zone.RIGHT)
        self._sideways = QScrollBar(Qt.Orientation.Horizontal)
        self._zones: tuple[Zone, ...] = ()
        self._lay_out()
        self._join()
        model.modelReset.connect(self._on_reset)
        follow_theme(self._fit)

    @property
    def zones(self) -> Sequence[QTableView]:
        """The three views, for tests."""
        return (self._left, self._middle, self._right)

    def current(self) -> str:
        """The code of the entry in the current row."""
        return self._model.entry_at(self._right.currentIndex().row())

    def select(self, entry: str, *, scroll: bool = True) -> bool:
        """Make an entry's row the current one; tells whether it is shown."""
        row = self._model.row_of(entry)
        if row < 0:
            return False
        # The last column stands in the zone that holds the keyboard.
        index = self._model.index(row, len(self._model.columns) - 1)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._right.selectionModel().setCurrentIndex(index, flags)
        if scroll:
            self._right.scrollTo(index)
        return True

    def scroll_value(self) -> int:
        """How far the table is scrolled down."""
        return self._right.verticalScrollBar().value()

    def scroll_to_value(self, value: int) -> None:
        """Scroll down to where the table was."""
        self._right.verticalScrollBar().setValue(value)

    def set_group_title(self, title: str) -> None:
        """Put a title over the judges' columns."""
        self._middle.head.set_group(title)

    def take_focus(self) -> None:
        """Put the keyboard on the table."""
        self._right.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

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
        self.setFocusProxy(self._right)

    def _join(self) -> None:
        """One selection, one scroll position, one hovered row."""
        shared = self._right.selectionModel()
        bars = [view.verticalScrollBar() for view in (self._left, self._middle, self._right)]
        for view, bar in zip((self._left, self._middle, self._right), bars, strict=True):
            if view is not self._right:
                view.setSelectionModel(shared)
            for other in bars:
                if other is not bar:
                    bar.valueChanged.connect(other.setValue)
            view.entered.connect(lambda index: self._hover(index.row()))
            view.viewport().installEventFilter(self)
            view.clicked.connect(lambda _: self._right.setFocus(Qt.FocusReason.MouseFocusReason))
            view.doubleClicked.connect(lambda _: self.entry_opened.emit(self.current()))
        shared.currentRowChanged.connect(self._on_current)
        self._right.opened.connect(lambda: self.entry_opened.emit(self.current()))
        self._right.sideways.connect(self._move_sideways)
        inner = self._middle.horizontalScrollBar()
        inner.rangeChanged.connect(self._on_range)
        inner.valueChanged.connect(self._sideways.setValue)
        self._sideways.valueChanged.connect(inner.setValue)

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.entry_selected.emit(self._model.entry_at(current.row()))
            self._right.scrollTo(self._model.index(current.row(), len(self._model.columns) - 1))

    def _on_reset(self) -> None:
        self._delegate.hovered = -1
        self._zones = ()
        self._fit()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            for view in (self._left, self._middle, self._right):
                view.viewport().update()

    def _move_sideways(self, steps: int) -> None:
        self._sideways.setValue(self._sideways.value() + steps)

    def _on_range(self, low: int, high: int) -> None:
        self._sideways.setRange(low, high)
        self._sideways.setPageStep(max(1, self._middle.horizontalScrollBar().pageStep()))
        self._sideways.setVisible(high > low)

    def _fit(self) -> None:
        """Give the judges what they need, the name what is left; what does not fit scrolls."""
        now, columns = tokens(), self._model.columns
        for view in (self._left, self._middle, self._right):
            view.verticalHeader().setDefaultSectionSize(now.px(now.height.row_result))
        if not columns:
            return
        room = self.width() - self._right.verticalScrollBar().sizeHint().width()
        widths = self._widths(room)
        zones = [column.zone for column in columns]
        pinned = sum(w for w, zone in zip(widths, zones, strict=True) if zone is not Zone.MIDDLE)
        if room - pinned < min(sum(widths) - pinned, now.px(_LEAST_MIDDLE)):
            # Too tight: only place, name, total and award stay; the rest scrolls.
            zones = [Zone.MIDDLE if column.kind in _MAY_SCROLL else column.zone for column in columns]
        self._assign(tuple(zones))
        pinned = sum(w for w, zone in zip(widths, zones, strict=True) if zone is not Zone.MIDDLE)
        scrolled = [w for w, zone in zip(widths, zones, strict=True) if zone is Zone.MIDDLE]
        middle = _whole_columns(scrolled, room - pinned)
        name = next(at for at, column in enumerate(columns) if column.kind is ColumnKind.NAME)
        widths[name] += max(0, room - pinned - middle)
        for at, zone in enumerate(zones):
            self._view_of(zone).setColumnWidth(at, widths[at])
        self._left.setFixedWidth(sum(w for w, zone in zip(widths, zones, strict=True) if zone is Zone.LEFT))
        self._middle.setFixedWidth(middle)
        self._middle.setVisible(middle > 0)
        inner = self._middle.horizontalScrollBar()
        self._on_range(inner.minimum(), inner.maximum())

    def _assign(self, zones: tuple[Zone, ...]) -> None:
        """Show each column in its zone only."""
        if zones == self._zones:
            return
        self._zones = zones
        for view in (self._left, self._middle, self._right):
            for at, zone in enumerate(zones):
                view.setColumnHidden(at, zone is not view.zone)

    def _widths(self, room: int) -> list[int]:
        """Each column's width: judges give way a little first, then the name down to its least."""
        now, columns = tokens(), self._model.columns
        widths = [self._wanted(column) for column in columns]
        if sum(widths) > room:
            judge = now.px(_LEAST_JUDGE)
            pairs = zip(columns, widths, strict=True)
            widths = [min(width, judge) if c.kind is ColumnKind.JUDGE else width for c, width in pairs]
        name = next(at for at, column in enumerate(columns) if column.kind is ColumnKind.NAME)
        widths[name] = max(widths[name] + room - sum(widths), now.px(_LEAST_NAME))
        return widths

    def _wanted(self, column: Column) -> int:
        """The width of a column; a dimension's is as wide as its longest word, within reason."""
        now = tokens()
        if column.kind is not ColumnKind.DIMENSION:
            return now.px(column.width)
        words = column.title.split() if column.title.isascii() else [column.title[:5]]
        longest = max((text_width(word, now.type.caption, bold=True) for word in words), default=0)
        return min(max(now.px(column.width), longest + now.px(12)), now.px(_MOST_DIMENSION))

    def _view_of(self, zone: Zone) -> _ZoneView:
        return {Zone.LEFT: self._left, Zone.MIDDLE: self._middle, Zone.RIGHT: self._right}[zone]


def _whole_columns(widths: Sequence[int], room: int) -> int:
    """The width of as many columns as fit whole, at least one."""
    width = 0
    for number, each in enumerate(widths):
        if number and width + each > room:
            break
        width += each
    return width
