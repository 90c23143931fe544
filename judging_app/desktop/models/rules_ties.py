"""The tie-break chain as a list that can be put in order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_edits import moved
from judging_app.desktop.models.rules_values import tie_text
from judging_app.domain.rulebook import TieKey

Index = QModelIndex | QPersistentModelIndex
_MIME: Final = "application/x-judging-tie-key"


class TieModel(QAbstractListModel):
    """One row per link of the chain, in words.

    Signals:
        moved: A link came to stand here.
    """

    moved = Signal(int)

    def __init__(self, draft: RulesDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._chain: tuple[TieKey, ...] = ()
        self._words: list[str] = []

    def show_draft(self) -> None:
        """Show the draft's chain."""
        rulebook = self._draft.rulebook
        words = [tie_text(self._draft.current_event, rulebook, key) for key in rulebook.tie_chain]
        if (rulebook.tie_chain, words) == (self._chain, self._words):
            return
        self.beginResetModel()
        self._chain, self._words = rulebook.tie_chain, words
        self.endResetModel()

    def move(self, at: int, steps: int) -> int:
        """Move a link up or down; answers where it stands then."""
        goal = at + steps
        if not (0 <= at < len(self._chain) and 0 <= goal < len(self._chain)):
            return at
        self._draft.put(("tie_chain",), moved(self._chain, at, steps))
        return goal

    def remove(self, at: int) -> None:
        """Take a link out."""
        if 0 <= at < len(self._chain):
            self._draft.put(("tie_chain",), (*self._chain[:at], *self._chain[at + 1 :]))

    def insert(self, at: int, key: TieKey) -> None:
        """Put a link in."""
        self._draft.put(("tie_chain",), (*self._chain[:at], key, *self._chain[at:]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        words = self._words[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {words}"
        return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._draft.read_only else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(_MIME):
            return False
        at = int(bytes(data.data(_MIME).data()).decode())
        goal = row if row >= 0 else self.rowCount()
        goal -= 1 if goal > at else 0
        self.moved.emit(self.move(at, goal - at))
        return False
