"""The model of the log's table: newest first, fetched page by page as it is scrolled."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from judging_app.desktop.models.entries_cells import KEY_ROLE, LIST_CELL_ROLE, Index, ListColumn, PlainCell
from judging_app.desktop.models.log_rows import LogRow, person_word
from judging_app.wording.act_values import local_time
from judging_app.wording.language import translate

_ROOT = QModelIndex()
_TEXT_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


class LogModel(QAbstractTableModel):
    """Rows of the log that were fetched so far.

    Signals:
        more_wanted: The table is scrolled to its end and older entries are there.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LogRow] = []
        self._columns: tuple[ListColumn, ...] = ()
        self._is_whole = True
        self._waits = False
        self.retranslate()

    @property
    def columns(self) -> Sequence[ListColumn]:
        """The columns in order."""
        return self._columns

    @property
    def newest(self) -> int:
        """The number of the newest entry that is shown, 0 for none."""
        return self._rows[0].entry.number if self._rows else 0

    @property
    def oldest(self) -> int:
        """The number of the oldest entry that was fetched, 0 for none."""
        return self._rows[-1].entry.number if self._rows else 0

    def row_at(self, row: int) -> LogRow | None:
        """The entry in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, number: int) -> int:
        """The row of an entry's number, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.entry.number == number), -1)

    def show_rows(self, rows: Sequence[LogRow], *, is_whole: bool) -> None:
        """Show the first page; `is_whole` tells that there is nothing older."""
        self.beginResetModel()
        self._rows, self._is_whole, self._waits = list(rows), is_whole, False
        self.endResetModel()

    def add_older(self, rows: Sequence[LogRow], *, is_whole: bool) -> None:
        """Show a further page below."""
        self._is_whole, self._waits = is_whole, False
        if rows:
            self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def add_newer(self, rows: Sequence[LogRow]) -> None:
        """Show what was done meanwhile above."""
        if rows:
            self.beginInsertRows(_ROOT, 0, len(rows) - 1)
            self._rows[:0] = rows
            self.endInsertRows()

    def retranslate(self) -> None:
        """Say the heads again, in the language in use."""
        self._columns = (
            ListColumn("at", translate("LogPage", "Time"), 156),
            ListColumn("who", translate("LogPage", "Who"), 104),
            ListColumn("what", translate("LogPage", "What"), 300, stretches=True),
            ListColumn("why", translate("LogPage", "Reason"), 190),
        )
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and not self._is_whole and not self._waits

    def fetchMore(self, parent: Index = _ROOT) -> None:
        self._waits = True
        self.more_wanted.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == KEY_ROLE:
            return row.entry.number
        text = self._text(row, self._columns[index.column()].key)
        if role == LIST_CELL_ROLE:
            return PlainCell(text, muted=self._columns[index.column()].key != "what")
        return text if role in _TEXT_ROLES else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, row: LogRow, column: str) -> str:
        match column:
            case "at":
                return local_time(row.entry.at)
            case "who":
                return person_word(row.entry.actor)
            case "what":
                return row.sentence
        return row.entry.reason
