"""The log's table: low rows, one column that takes what is left, none cut off where room is short."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from judging_app.desktop.models.log_model import LogModel
from judging_app.desktop.pages.list_view import ListDelegate
from judging_app.desktop.widgets.plain_table import make_plain
from judging_app.desktop.widgets.themed import follow_theme, tokens

_ROW = 36
_LEAST_WHAT = 300


class LogTable(QTableView):
    """The entries of the log with one current row.

    Signals:
        entry_selected: The number of the entry in the current row.
        entry_opened: Enter or a double click on it.
    """

    entry_selected = Signal(int)
    entry_opened = Signal(int)

    def __init__(self, model: LogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ListDelegate(self))
        make_plain(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        # Rows are as high as the theme says; asking each of 20,000 for its height would cost seconds.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.activated.connect(lambda index: self.entry_opened.emit(self._number(index)))
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._on_inserted)
        follow_theme(self._fit)

    def current_number(self) -> int:
        """The number of the entry in the current row, 0 for none."""
        return self._number(self.currentIndex())

    def select_number(self, number: int) -> bool:
        """Make an entry's row the current one; tells whether it is shown."""
        row = self._model.row_of(number)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))
        return row >= 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _number(self, index: QModelIndex) -> int:
        row = self._model.row_at(index.row())
        return 0 if row is None else row.entry.number

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        self.entry_selected.emit(self._number(current))

    def _on_inserted(self, _: QModelIndex, first: int, last: int) -> None:
        """What comes in above pushes nothing out of sight that somebody is reading."""
        bar = self.verticalScrollBar()
        if first == 0 and bar.value() > 0:
            bar.setValue(bar.value() + (last + 1) * self.verticalHeader().defaultSectionSize())

    def _fit(self) -> None:
        now = tokens()
        self.verticalHeader().setDefaultSectionSize(now.px(_ROW))
        self.horizontalHeader().setFixedHeight(now.px(38))
        columns = self._model.columns
        widths = [now.px(column.width) for column in columns]
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        what = next(at for at, column in enumerate(columns) if column.stretches)
        others = sum(widths) - widths[what]
        # The reason stands in the panel too: it is the first to go.
        shows_reason = room - others >= now.px(_LEAST_WHAT)
        self.setColumnHidden(len(columns) - 1, not shows_reason)
        if not shows_reason:
            others -= widths[-1]
        widths[what] = max(room - others, now.px(160))
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
