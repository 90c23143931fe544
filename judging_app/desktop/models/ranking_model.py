"""The model of the results table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from judging_app.application.queries import StandingsView
from judging_app.desktop.models.ranking_cells import (
    CELL_ROLE,
    CLOSING_ROLE,
    COLUMN_ROLE,
    ENTRY_ROLE,
    Index,
    MarkCell,
    TextCell,
)
from judging_app.desktop.models.ranking_columns import Column, columns_of
from judging_app.desktop.models.ranking_rows import RankingRows, Row

_ROOT = QModelIndex()


class RankingModel(QAbstractTableModel):
    """A round's standings, overall or for one track, narrowed by a search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: RankingRows | None = None
        self._shown: tuple[Row, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._search = ""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns in order."""
        return self._columns

    @property
    def rows(self) -> Sequence[Row]:
        """The rows shown, in order."""
        return self._shown

    def show_view(self, view: StandingsView, track: str, judged: str) -> None:
        """Show other standings, another track, or the judges of another dimension."""
        self.beginResetModel()
        self._content = RankingRows(view, track, judged)
        self._columns = columns_of(view, judged)
        self._shown = self._found()
        self.endResetModel()

    def search(self, text: str) -> None:
        """Narrow the rows to those whose number, name or organization holds the text."""
        if text.strip().casefold() == self._search:
            return
        self.beginResetModel()
        self._search = text.strip().casefold()
        self._shown = self._found()
        self.endResetModel()

    def row_of(self, entry: str) -> int:
        """The row of an entry, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._shown) if row.entry.code == entry), -1)

    def entry_at(self, row: int) -> str:
        """The code of the entry in a row, empty where there is none."""
        return self._shown[row].entry.code if 0 <= row < len(self._shown) else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._content is None:
            return None
        row = self._shown[index.row()]
        if role == ENTRY_ROLE:
            return row.entry.code
        if role == CLOSING_ROLE:
            return None if self._search else row.closing
        if role not in _CELL_ROLES:
            return None
        cell = self._content.cell(row, self._columns[index.column()])
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        return self._spoken(cell, self._columns[index.column()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == COLUMN_ROLE:
            return column
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return " ".join(part for part in (column.title, column.subtitle) if part)
        return None

    def _found(self) -> tuple[Row, ...]:
        rows = () if self._content is None else self._content.rows
        if not self._search:
            return rows
        return tuple(row for row in rows if self._search in _searched(row))

    def _spoken(self, cell: Any, column: Column) -> str:
        words = [column.title, cell.text]
        if isinstance(cell, MarkCell):
            words.append(cell.spoken)
        if isinstance(cell, TextCell):
            words.append(cell.remark)
        return " ".join(word for word in words if word)


_CELL_ROLES = frozenset(
    {
        int(CELL_ROLE),
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


def _searched(row: Row) -> str:
    entry = row.entry
    parts = (entry.code, f"{entry.order:02}", entry.name, entry.organization, entry.leader)
    return "\n".join(parts).casefold()
