"""The list of entries as a model: edited in its cells, and sorted by any column."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCollator, QLocale, QObject, Qt, Signal

from judging_app.desktop.models.entries_cells import Index, ListColumn
from judging_app.desktop.models.entries_edits import Field
from judging_app.desktop.models.entries_table import ListModel, ListRow

EDITABLE = frozenset(Field)
"""The columns that are edited in their cells."""
_FEW = 3
"""So many changed cells are told one by one."""


class EntriesModel(ListModel):
    """Rows of entries. What is typed is told and not kept: the page shows the event that follows.

    Signals:
        typed: A cell was edited; the entry's code, the column's key, the text.
    """

    typed = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text_of: Callable[[str, str], str] = lambda _code, _key: ""
        self._all: tuple[ListRow, ...] = ()
        self._sorted: tuple[str, bool] = ("", False)
        self._collator = QCollator(QLocale(QLocale.Language.Chinese))
        self._collator.setNumericMode(True)

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The column's key that rows are sorted by, empty for the running order; whether downwards."""
        return self._sorted

    def show_entries(
        self, columns: Sequence[ListColumn], rows: Sequence[ListRow], text_of: Callable[[str, str], str]
    ) -> None:
        """Show other rows; `text_of` gives a cell as it is edited, by code and column.

        Where the same rows stand in the same order nothing is reset: selection, scrolling and an
        editor that is open stay.
        """
        self._text_of = text_of
        held = self._shown
        before = [row.key for row in held]
        same = tuple(columns) == self._columns
        self._all = tuple(rows)
        wanted = self._in_order(rows)
        after = [row.key for row in wanted if self._is_shown(row)]
        if same and before == after and before:
            self._rows = tuple(wanted)
            self._shown = tuple(row for row in wanted if self._is_shown(row))
            self._tell_changes(held)
            return
        self.show_rows(columns, wanted)

    def sort_by(self, key: str, *, down: bool = False) -> None:
        """Sort by a column; an empty key gives the running order back."""
        self._sorted = (key, down)
        self.show_rows(self._columns, self._in_order(self._all))

    def column_of(self, key: str) -> int:
        """The place of a column, -1 where it is not shown."""
        return next((at for at, column in enumerate(self._columns) if column.key == key), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if self._columns[index.column()].key in EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._text_of(self.key_at(index.row()), self._columns[index.column()].key)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        text = str(value).strip()
        if text == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        self.typed.emit(self.key_at(index.row()), self._columns[index.column()].key, text)
        return True

    def _tell_changes(self, held: Sequence[ListRow]) -> None:
        """Tell what is another than in the rows held before; a view paints a range whole, a cell alone."""
        cells = [
            (at, place)
            for at, (row, before) in enumerate(zip(self._shown, held, strict=True))
            if row is not before
            for place, cell in enumerate(row.cells)
            if cell != before.cells[place]
        ]
        if len(cells) > _FEW:
            last = self.index(cells[-1][0], len(self._columns) - 1)
            self.dataChanged.emit(self.index(cells[0][0], 0), last)
            return
        for at, place in cells:
            self.dataChanged.emit(self.index(at, place), self.index(at, place))

    def _is_shown(self, row: ListRow) -> bool:
        return (not self._group or row.group == self._group) and self._search in row.searched

    def _in_order(self, rows: Sequence[ListRow]) -> list[ListRow]:
        key, down = self._sorted
        at = self.column_of(key)
        if at < 0:
            return list(rows)
        filled = [row for row in rows if row.cells[at].text]
        empty = [row for row in rows if not row.cells[at].text]

        def weight(row: ListRow) -> Any:
            return self._collator.sortKey(row.cells[at].text)

        return [*sorted(filled, key=weight, reverse=down), *empty]
