"""The board as a table: number, name and stage, a column for each judge, and the sheets counted."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from judging_app.desktop.models.live_board import (
    STAGE_SIGNS,
    LiveCell,
    LiveRow,
    Stage,
    spoken_cell,
    spoken_row,
)
from judging_app.desktop.models.live_heads import LiveHead, spoken_head
from judging_app.desktop.models.live_stage import Progress
from judging_app.domain.sheets import SheetKey

Index = QModelIndex | QPersistentModelIndex
NUMBER: Final = 0
NAME: Final = 1
STAGE: Final = 2
FIRST_JUDGE: Final = 3

_NO_PARENT: Final = QModelIndex()


class LiveModel(QAbstractTableModel):
    """Rows and heads; only rows that look different are announced."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LiveRow] = []
        self._heads: list[LiveHead] = []
        self._places: dict[str, int] = {}
        self._progress: Mapping[str, Progress] = {}
        self._live = ""

    @property
    def rows(self) -> Sequence[LiveRow]:
        """The entries."""
        return self._rows

    @property
    def heads(self) -> Sequence[LiveHead]:
        """The judges' columns."""
        return self._heads

    @property
    def last(self) -> int:
        """The column that counts the sheets."""
        return FIRST_JUDGE + len(self._heads)

    def show_board(self, rows: Sequence[LiveRow], heads: Sequence[LiveHead]) -> None:
        """Show the board as it stands now."""
        same_columns = [_column(head) for head in heads] == [_column(head) for head in self._heads]
        same_rows = [row.entry for row in rows] == [row.entry for row in self._rows]
        if not (same_columns and same_rows):
            self.beginResetModel()
            self._rows, self._heads = list(rows), list(heads)
            self._places = {row.entry: at for at, row in enumerate(rows)}
            self.endResetModel()
            return
        self.show_heads(heads)
        changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
        self._rows = list(rows)
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, self.last))

    def show_progress(self, progress: Mapping[str, Progress], live: str) -> None:
        """Show how far entries are on stage, and whose turn it is; others are as far as their sheets."""
        before, was = self._progress, self._live
        self._progress, self._live = progress, live
        for at, row in enumerate(self._rows):
            code = row.entry
            if before.get(code) != progress.get(code) or (code in (was, live) and was != live):
                self.dataChanged.emit(self.index(at, 0), self.index(at, self.last))

    def progress(self, at: int) -> Progress:
        """How far the entry of a row is."""
        row = self._rows[at]
        icon, tone = STAGE_SIGNS[row.stage]
        by_sheets = Progress(row.stage_word, icon, tone, row.stage is Stage.PARTLY)
        return self._progress.get(row.entry, by_sheets)

    @property
    def live(self) -> int:
        """The row of the entry whose turn it is; -1 where it is nobody's."""
        return self._places.get(self._live, -1)

    def show_heads(self, heads: Sequence[LiveHead]) -> None:
        """Show how the judges' laptops stand now."""
        changed = [at for at, (new, old) in enumerate(zip(heads, self._heads, strict=True)) if new != old]
        self._heads = list(heads)
        for at in changed:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, FIRST_JUDGE + at, FIRST_JUDGE + at)

    def cell(self, index: Index) -> LiveCell | None:
        """The sheet in a cell."""
        head = self.head(index.column())
        return None if head is None or not index.isValid() else self._cell(index.row(), index.column())

    def head(self, column: int) -> LiveHead | None:
        """The judge of a column."""
        at = column - FIRST_JUDGE
        return self._heads[at] if 0 <= at < len(self._heads) else None

    def row_of(self, entry: str) -> int:
        """Where an entry stands; -1 where it does not."""
        return self._places.get(entry, -1)

    def column_of(self, judge: str, dimension: str = "") -> int:
        """The column of a judge, in a dimension where several are judged; -1 where there is none."""
        for at, head in enumerate(self._heads):
            if head.judge == judge and dimension in ("", head.dimension):
                return FIRST_JUDGE + at
        return -1

    def place_of(self, key: SheetKey) -> QModelIndex:
        """The cell of a sheet."""
        row, column = self.row_of(key.entry), self.column_of(key.judge, key.dimension)
        return QModelIndex() if row < 0 or column < 0 else self.index(row, column)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self._rows else self.last + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        head = self.head(column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if head is None:
                return spoken_row(row, self.progress(index.row()).word)
            return spoken_cell(row, head.name, self._cell(index.row(), column))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        head = self.head(section)
        if head is not None and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken_head(head)
        if role == Qt.ItemDataRole.DisplayRole and head is not None:
            return head.name
        return None

    def _cell(self, row: int, column: int) -> LiveCell | None:
        return self._rows[row].cells[column - FIRST_JUDGE]


def _column(head: LiveHead) -> tuple[str, str]:
    return head.judge, head.dimension
