"""The run of show as a table."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from judging_app.desktop.models.show_rows import RunLine
from judging_app.wording.language import translate

LINE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The whole line."""
NUMBER, NAME, ORGANIZATION, TRACK, TIME, STATE = range(6)
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class ShowModel(QAbstractTableModel):
    """Lines of the run of show; only what changed is told, so that what is in hand stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[RunLine, ...] = ()

    def show_lines(self, lines: Sequence[RunLine]) -> bool:
        """Show other lines; answers whether all of them are new, and nothing is selected any more."""
        if [line.key for line in lines] != [line.key for line in self.lines]:
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()
            return True
        before, self.lines = self.lines, tuple(lines)
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, STATE))
        return False

    def retranslate(self) -> None:
        """Say the heads again, in the language in use."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STATE)

    def line(self, row: int) -> RunLine | None:
        """A line by its place."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def row_of(self, key: str) -> int:
        """The place of a line, -1 where there is none."""
        return next((at for at, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else STATE + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        line = self.line(index.row())
        if line is not None and not line.is_break and not line.fixed:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(line)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken if index.column() == 0 else _texts(line)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            about = (line.name, line.organization, line.track)
            return "\n".join(part for part in about if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("ShowPage", "Turn"),
                translate("ShowPage", "Entry"),
                translate("ShowPage", "Organization"),
                translate("ShowPage", "Track"),
                translate("ShowPage", "On stage"),
                translate("ShowPage", "State"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


def _texts(line: RunLine) -> tuple[str, str, str, str, str, str]:
    return line.number, line.name, line.organization, line.track, line.time, line.sign.word
