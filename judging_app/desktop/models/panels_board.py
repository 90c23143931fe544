"""The board of panels: a list of entries for each, and what a move from one to another carries."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from judging_app.domain.event import UNRANKED, Event, Participation, Round
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The entry, as a `BoardEntry`."""
MIME = "application/x-judging-entries"

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BoardEntry(NamedTuple):
    """An entry on the board: number, name, track, who of its panel is recused, what is special."""

    code: str
    number: str
    name: str
    track: str
    recused: tuple[str, ...] = ()
    muted: bool = False
    moved: bool = False


class BoardColumn(NamedTuple):
    """A panel's entries; `code` is empty for those without a panel."""

    code: str
    name: str
    entries: tuple[BoardEntry, ...]


def board_columns(event: Event, round_: Round, shown: Sequence[Participation]) -> list[BoardColumn]:
    """The panels with their entries in running order, as `shown` assigns them.

    Entries that are elsewhere now are marked as moved. Those without a panel come first.
    """
    tracks = {track.code: track.name for track in event.tracks}
    judges = {judge.code: judge.name for judge in event.judges}
    parts = {part.entry: part for part in shown}
    before = {part.entry: part.panel for part in round_.participations}
    seated = {panel.code: [seat.judge for seat in round_.seats_of(panel.code)] for panel in round_.panels}
    recused = {(item.judge, item.entry) for item in round_.recusals}
    found: dict[str, list[BoardEntry]] = {panel.code: [] for panel in round_.panels}
    alone: list[BoardEntry] = []
    for entry in event.in_running_order():
        part = parts.get(entry.code)
        if part is None:
            continue
        here = [code for code in seated.get(part.panel, ()) if (code, entry.code) in recused]
        item = BoardEntry(
            entry.code,
            entry_number(entry) if entry.order else "",
            entry.name,
            tracks.get(entry.track, ""),
            tuple(judges.get(code, code) for code in here),
            part.status in UNRANKED,
            before.get(entry.code) != part.panel,
        )
        found.get(part.panel, alone).append(item)
    columns = [BoardColumn(panel.code, panel.name, tuple(found[panel.code])) for panel in round_.panels]
    if alone:
        columns.insert(0, BoardColumn("", translate("PanelsPage", "Without a panel"), tuple(alone)))
    return columns


class BoardModel(QAbstractListModel):
    """One column of the board.

    Signals:
        dropped: Codes of entries that were dragged here.
    """

    dropped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[BoardEntry, ...] = ()
        self.accepts = True

    def show_entries(self, entries: Iterable[BoardEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the entries, in order."""
        return tuple(entry.code for entry in self._entries)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            parts = [f"{entry.number} {entry.name}".strip(), entry.track]
            if entry.recused:
                names = translate("Consequences", ", ").join(entry.recused)
                parts.append(translate("PanelsPage", "recused here: {names}").format(names=names))
            if entry.moved:
                parts.append(translate("PanelsPage", "moves here"))
            return " · ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        if not self.accepts:
            return base
        return base | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        codes = [self._entries[index.row()].code for index in indexes]
        data.setData(MIME, "\n".join(codes).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self.accepts and data.hasFormat(MIME)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(tuple(bytes(data.data(MIME).data()).decode().split("\n")))
        # The board is shown anew as it then is: the list must not take its rows out by itself.
        return False
