"""The list of entries on the desk: state, number, name and total of each, filtered and searched.

A row that is in view stays in view while its state changes: the list is filtered anew only when
the person asks for it, so that keying a mark never takes the row in hand away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from judging_app.desktop.widgets.state_glyph import SheetGlyph

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1


class Group(StrEnum):
    """What the list can be narrowed to."""

    ALL = "all"
    OPEN = "open"
    DRAFT = "draft"
    STORED = "stored"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a row shows; `state` is the word that stands beside the glyph."""

    code: str
    number: str
    name: str
    organization: str
    glyph: SheetGlyph
    group: Group
    state: str
    total: str = ""
    spoken: str = ""

    def matches(self, needle: str) -> bool:
        """Whether a search finds the row by number, code, name or organization."""
        haystack = f"{self.number} {self.code} {self.name} {self.organization}".casefold()
        return needle.casefold() in haystack


class EntryListModel(QAbstractListModel):
    """Rows of entries in running order."""

    def __init__(self, parent: object = None) -> None:
        super().__init__()
        self._rows: dict[str, EntryRow] = {}
        self._shown: list[str] = []
        self._places: dict[str, int] = {}
        self._group = Group.ALL
        self._needle = ""

    def set_rows(self, rows: Iterable[EntryRow]) -> None:
        """Show other entries."""
        self._rows = {row.code: row for row in rows}
        self._filter()

    def update_row(self, row: EntryRow) -> bool:
        """Show another state of an entry; tells whether the counts of groups changed."""
        before = self._rows.get(row.code)
        if before == row:
            return False
        self._rows[row.code] = row
        place = self._places.get(row.code)
        if place is not None:
            index = self.index(place)
            self.dataChanged.emit(index, index)
        return before is None or before.group is not row.group

    def narrow(self, group: Group, needle: str) -> None:
        """Show the rows of a group that a search finds."""
        if (group, needle.strip()) != (self._group, self._needle):
            self._group, self._needle = group, needle.strip()
            self._filter()

    @property
    def group(self) -> Group:
        """What the list is narrowed to."""
        return self._group

    def counts(self) -> dict[Group, int]:
        """Rows of each group, shown or not."""
        found = dict.fromkeys(Group, 0)
        for row in self._rows.values():
            found[row.group] += 1
        found[Group.ALL] = len(self._rows)
        return found

    def row(self, code: str) -> EntryRow | None:
        """An entry's row."""
        return self._rows.get(code)

    def shown(self) -> Sequence[str]:
        """The entries in view, in order."""
        return self._shown

    def place_of(self, code: str) -> int | None:
        """Where an entry stands in view, if it does."""
        return self._places.get(code)

    def beside(self, code: str, step: int) -> str:
        """The entry in view before or after one; an entry out of view counts from where it would be."""
        if not self._shown:
            return ""
        place = self._places.get(code)
        if place is None:
            order = list(self._rows)
            here = order.index(code) if code in self._rows else -1
            after = sum(1 for shown in self._shown if order.index(shown) < here)
            goal = after if step > 0 else after - 1
        else:
            goal = place + step
        return self._shown[goal] if 0 <= goal < len(self._shown) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[self._shown[index.row()]]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.number} {row.name}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [
            code
            for code, row in self._rows.items()
            if self._group in (Group.ALL, row.group) and (not self._needle or row.matches(self._needle))
        ]
        self._places = {code: place for place, code in enumerate(self._shown)}
        self.endResetModel()
