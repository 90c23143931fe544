"""A table model over rows of cells, for lists that are read and searched but not edited."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from judging_app.desktop.models.entries_cells import (
    KEY_ROLE,
    LIST_CELL_ROLE,
    Index,
    ListCell,
    ListColumn,
    PlainCell,
    TitleCell,
)

_ROOT = QModelIndex()
_TEXT_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


class ListRow(NamedTuple):
    """A row: its key, the group that a filter goes by, what a search looks in, and the cells."""

    key: str
    group: str
    searched: str
    cells: tuple[ListCell, ...]


def _whole(cell: ListCell) -> str:
    """What a cell says, with the line below a name: either may be too long for its column."""
    if isinstance(cell, PlainCell) and cell.tip:
        return cell.tip
    below = cell.below if isinstance(cell, TitleCell) else ""
    return f"{cell.text}\n{below}" if below else cell.text


class ListModel(QAbstractTableModel):
    """Rows of cells, narrowed by group and search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[ListColumn, ...] = ()
        self._rows: tuple[ListRow, ...] = ()
        self._shown: tuple[ListRow, ...] = ()
        self._group = ""
        self._search = ""

    @property
    def columns(self) -> Sequence[ListColumn]:
        """The columns in order."""
        return self._columns

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """Every row, whatever is searched for."""
        return self._rows

    def show_rows(self, columns: Sequence[ListColumn], rows: Sequence[ListRow]) -> None:
        """Show other rows; group and search stay."""
        self._columns, self._rows = tuple(columns), tuple(rows)
        self._narrow(self._group, self._search)

    def choose_group(self, group: str) -> None:
        """Show one group, or all of them for an empty key."""
        self._narrow(group, self._search)

    def search(self, text: str) -> None:
        """Show the rows that hold a text."""
        self._narrow(self._group, text.strip().casefold())

    def row_of(self, key: str) -> int:
        """The row of a key, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._shown) if row.key == key), -1)

    def key_at(self, row: int) -> str:
        """The key of a row, empty where there is none."""
        return self._shown[row].key if 0 <= row < len(self._shown) else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == KEY_ROLE:
            return row.key
        if role == LIST_CELL_ROLE:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _whole(row.cells[index.column()])
        return row.cells[index.column()].text if role in _TEXT_ROLES else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _narrow(self, group: str, search: str) -> None:
        self.beginResetModel()
        self._group, self._search = group, search
        self._shown = tuple(
            row for row in self._rows if (not group or row.group == group) and search in row.searched
        )
        self.endResetModel()
