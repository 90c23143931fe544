"""The table of the import preview: row, state and what is wrong stay in sight, its cells scroll.

Two views share one model; the right one holds the keyboard and the editors.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QTableView, QWidget

from judging_app.application.registration.targets import Target, TargetKind
from judging_app.desktop.models.import_cells import FIXED, IMPORT_CELL_ROLE, HeadCell
from judging_app.desktop.models.import_table import ImportModel
from judging_app.desktop.pages.import_delegate import ROW_HEIGHT, ImportDelegate
from judging_app.desktop.pages.import_header import ImportHeader, head_width
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import follow_theme, tokens

_FIXED_WIDTHS: Final = (56, 84, 236)
_NOTHING_SAID: Final = 84
"""The findings' column where no row has any."""
_WIDTHS: Final = {
    TargetKind.NAME: 156,
    TargetKind.ORGANIZATION: 176,
    TargetKind.NOTE: 110,
    TargetKind.EVIDENCE: 120,
    TargetKind.RECUSALS: 240,
    TargetKind.TITLE: 110,
    TargetKind.CONTACT: 100,
}
_LEAST: Final = 76
_CHANGED: Final = 124
_MOST: Final = 190


class _View(QTableView):
    """One of the two views."""

    def __init__(self, model: ImportModel, delegate: ImportDelegate, *, chooses: bool) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.head = ImportHeader(chooses=chooses, parent=self)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class _KeyboardView(_View, FocusRingHolder):
    """The view of the table's own columns."""

    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            # Enter in a field comes through here, too; it must not open the field again.
            super().keyPressEvent(event)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif key == Qt.Key.Key_Escape or (not plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            event.ignore()
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


class ImportGrid(QWidget):
    """The table with its current cell, kept over plans.

    Signals:
        moved: Another cell is current.
        column_pressed: A column's head was clicked; its section.
    """

    moved = Signal()
    column_pressed = Signal(int)

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        # One for each view: a view complains of editors that another one opened.
        self._delegates = (ImportDelegate(self), ImportDelegate(self))
        self._number, self._section = 0, FIXED
        self._says = False
        self.fixed = _View(model, self._delegates[0], chooses=False)
        self.view = _KeyboardView(model, self._delegates[1], chooses=True)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.fixed.clicked.connect(self._on_fixed_clicked)
        self.fixed.doubleClicked.connect(self._on_fixed_clicked)
        self.view.head.sectionClicked.connect(self.column_pressed)
        self.view.emptied.connect(self._on_emptied)
        selection = self.view.selectionModel()
        selection.currentChanged.connect(self._on_current)
        model.modelReset.connect(self._on_reset)
        model.headerDataChanged.connect(lambda *_: self._fit())
        follow_theme(self._fit)

    @property
    def number(self) -> int:
        """The current row's number in the file, 0 where there is none."""
        return self._number if self._model.place_of(self._number) >= 0 else 0

    @property
    def section(self) -> int:
        """The current cell's section."""
        return self._section

    def select(self, number: int, section: int | None = None) -> bool:
        """Make a cell the current one; tells whether its row is shown."""
        place = self._model.place_of(number)
        if place < 0:
            return False
        wanted = self._section if section is None or section < FIXED else section
        wanted = min(max(wanted, FIXED), max(FIXED, self._model.columnCount() - 1))
        index = self._model.index(place, wanted)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        return True

    def start(self) -> None:
        """Another table is shown."""
        self._says = False
        self._fit()

    def select_first(self) -> None:
        """Make the first cell the current one."""
        row = self._model.row_at(0)
        if row is not None:
            name = self._model.section_of(Target(TargetKind.NAME))
            self.select(row.number, max(name, FIXED))

    def name(self, text: str) -> None:
        """Give the table its spoken name."""
        self.view.setAccessibleName(text)

    def section_place(self, section: int) -> QPoint:
        """The point below a column's head, on the screen."""
        left = self.view.head.sectionViewportPosition(section)
        return self.view.head.viewport().mapToGlobal(QPoint(max(0, left), self.view.head.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.fixed, 0, 0)
        grid.addWidget(self.view, 0, 1)
        grid.setColumnStretch(1, 1)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.fixed.setVerticalScrollBarPolicy(off)
        self.fixed.setHorizontalScrollBarPolicy(off)
        self.fixed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fixed.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        trigger = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.fixed.verticalScrollBar().valueChanged.connect(self.view.verticalScrollBar().setValue)
        self.view.verticalScrollBar().valueChanged.connect(self.fixed.verticalScrollBar().setValue)
        # The left view has no bar below: it must end where the right one's rows end.
        self.view.horizontalScrollBar().rangeChanged.connect(lambda _low, _high: self._level())

    def _level(self) -> None:
        bar = self.view.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        self.fixed.setViewportMargins(0, self.fixed.viewportMargins().top(), 0, below)

    def _on_fixed_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row is None:
            return
        finding = next((found for found in row.findings if found.target is not None), None)
        section = None if finding is None else self._model.section_of(finding.target)
        self.select(row.number, section)
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        row = self._model.row_at(current.row())
        if row is None:
            return
        self._number, self._section = row.number, current.column()
        self._mark()
        self.moved.emit()

    def _on_emptied(self) -> None:
        index = self.view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._model.setData(index, "")

    def _on_reset(self) -> None:
        for at in range(self._model.columnCount()):
            self.fixed.setColumnHidden(at, at >= FIXED)
            self.view.setColumnHidden(at, at < FIXED)
        self._fit()
        if not self.select(self._number):
            self.select_first()
        self._mark()
        self.moved.emit()

    def _mark(self) -> None:
        place = self._model.place_of(self._number)
        for delegate in self._delegates:
            delegate.row, delegate.section = place, self._section
        self.fixed.viewport().update()
        self.view.viewport().update()

    def _fit(self) -> None:
        now = tokens()
        for view in (self.fixed, self.view):
            view.verticalHeader().setDefaultSectionSize(now.px(ROW_HEIGHT))
        # The room is given away only with another table: mending the last row moves nothing.
        self._says = self._says or self._model.says_anything()
        fixed = (*_FIXED_WIDTHS[:-1], _FIXED_WIDTHS[-1] if self._says else _NOTHING_SAID)
        for at, width in enumerate(fixed):
            self.fixed.setColumnWidth(at, now.px(width))
        self.fixed.setFixedWidth(sum(now.px(width) for width in fixed))
        widths = [self._width(section) for section in range(FIXED, self._model.columnCount())]
        room = self.width() - self.fixed.width() - self.view.verticalScrollBar().sizeHint().width() - 2
        spare = max(0, room - sum(widths))
        for at, width in enumerate(widths):
            column = self._model.columns[at]
            own = column.target is not None and column.target.kind is TargetKind.NAME
            self.view.setColumnWidth(at + FIXED, width + (spare if own else 0))
        self._level()

    def _width(self, section: int) -> int:
        now = tokens()
        column = self._model.columns[section - FIXED]
        head = self._model.headerData(section, Qt.Orientation.Horizontal, IMPORT_CELL_ROLE)
        needed = head_width(head) if isinstance(head, HeadCell) else 0
        least = now.px(_WIDTHS.get(column.target.kind, _LEAST) if column.target else _LEAST)
        if self._model.has_changes(column.target):
            # What the event has and what it would have stand there both.
            least = max(least, now.px(_CHANGED))
        return max(least, min(needed, now.px(_MOST)))
