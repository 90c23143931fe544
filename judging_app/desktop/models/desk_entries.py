"""The list of entries on the desk: state, number, name and total of each, filtered and searched.

A row that is in view stays in view while its state changes: the list is filtered anew only when
the person asks for it, so that keying a mark never takes the row in hand away.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from judging_app.desktop.widgets.state_glyph import SheetGlyph

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1


_ROLES: Final = frozenset(
    {
        ROW_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class Group(StrEnum):
    """What the list can be narrowed to."""

    ALL = "all"
    OPEN = "open"
    RETURNED = "returned"
    """Given back by the organizer, to be handed in again."""
    DRAFT = "draft"
    WAITING = "waiting"
    """Handed in and on its way."""
    HELD = "held"
    """Handed in and with the organizer, who has to settle it."""
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
    live: bool = False
    """Whether its entry is on stage now."""

    def matches(self, needle: str) -> bool:
        """Whether a search finds the row by number, code, name or organization."""
        haystack = f"{self.number} {self.code} {self.name} {self.organization}".casefold()
        return needle.casefold() in haystack


class EntryListModel(QAbstractListModel):
    """Rows of entries in running order; a row is made when it is first looked at."""

    def __init__(self, parent: object = None) -> None:
        super().__init__()
        self._groups: dict[str, Group] = {}
        self._make: Callable[[str], EntryRow] | None = None
        self._rows: dict[str, EntryRow] = {}
        self._shown: list[str] = []
        self._places: dict[str, int] = {}
        self._group = Group.ALL
        self._needle = ""

    def set_rows(self, groups: Mapping[str, Group], make: Callable[[str], EntryRow]) -> None:
        """Show other entries: the group of each by its code, and what makes a row of a code."""
        self._groups, self._make, self._rows = dict(groups), make, {}
        self._filter()

    def update_row(self, row: EntryRow) -> bool:
        """Show another state of an entry; tells whether the counts of groups changed."""
        group = self._groups.get(row.code)
        if self._rows.get(row.code) == row and group is row.group:
            return False
        self._rows[row.code], self._groups[row.code] = row, row.group
        place = self._places.get(row.code)
        if place is not None:
            index = self.index(place)
            self.dataChanged.emit(index, index)
        return group is not row.group

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
        for group in self._groups.values():
            found[group] += 1
        found[Group.ALL] = len(self._groups)
        return found

    def row(self, code: str) -> EntryRow | None:
        """An entry's row."""
        if code not in self._rows and code in self._groups and self._make is not None:
            self._rows[code] = self._make(code)
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
            order = list(self._groups)
            here = order.index(code) if code in self._groups else -1
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
        row = self.row(self._shown[index.row()]) if role in _ROLES else None
        if row is None:
            return None
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
            for code, group in self._groups.items()
            if self._group in (Group.ALL, group) and self._is_found(code)
        ]
        self._places = {code: place for place, code in enumerate(self._shown)}
        self.endResetModel()

    def _is_found(self, code: str) -> bool:
        if not self._needle:
            return True
        row = self.row(code)
        return row is not None and row.matches(self._needle)
