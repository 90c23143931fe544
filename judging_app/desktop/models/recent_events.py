"""The recent events of the start screen: name, path, state, and whether the file is still there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from judging_app.desktop.settings import RecentEvent
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate

Index = QModelIndex | QPersistentModelIndex
RECENT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class RecentRow:
    """What a row shows."""

    event: RecentEvent
    missing: bool
    state: str
    tone: Tone
    icon: str
    detail: str


class RecentModel(QAbstractListModel):
    """Recent events, newest first, narrowed by a search."""

    def __init__(self) -> None:
        super().__init__()
        self._events: Sequence[RecentEvent] = ()
        self._missing: frozenset[str] = frozenset()
        self._needle = ""
        self._rows: list[RecentRow] = []

    def set_events(self, events: Sequence[RecentEvent]) -> None:
        """Show other events."""
        self._events = tuple(events)
        self._lay_out()

    def set_found(self, found: Mapping[str, bool]) -> None:
        """Tell which files are there."""
        self._missing = frozenset(target for target, there in found.items() if not there)
        self._lay_out()

    def search(self, needle: str) -> None:
        """Show the events whose name or path holds a text."""
        self._needle = needle.strip().casefold()
        self._lay_out()

    def retranslate(self) -> None:
        """Say states again, in the language in use."""
        self._lay_out()

    def row(self, place: int) -> RecentRow:
        """The row at a place."""
        return self._rows[place]

    def is_empty(self) -> bool:
        """Whether there are no recent events at all."""
        return not self._events

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RECENT_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.event.name}\n{row.event.target}".strip()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.event.name} {row.state} {row.detail} {row.event.target}"
        return None

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = [
            row_of(event, missing=event.target in self._missing)
            for event in self._events
            if self._needle in f"{event.name} {event.target}".casefold()
        ]
        self.endResetModel()


def row_of(event: RecentEvent, *, missing: bool) -> RecentRow:
    """Put an event into words."""
    state, tone, icon = _state(event, missing=missing)
    counts = translate("Start", "Entries {entries} · judges {judges}").format(
        entries=event.entries, judges=event.judges
    )
    if not missing and event.sheets and event.owed:
        counts = translate("Start", "{sheets} of {all} sheets").format(
            sheets=event.sheets, all=event.sheets + event.owed
        )
    parts = [counts if event.entries and not missing else "", _when(event.opened)]
    return RecentRow(event, missing, state, tone, icon, "    ".join(part for part in parts if part))


def _state(event: RecentEvent, *, missing: bool) -> tuple[str, Tone, str]:
    if missing:
        return translate("Start", "File not found"), Tone.DANGER, "warning"
    if not event.sheets:
        return translate("Start", "Not started"), Tone.MUTE, "clipboard-text"
    if event.owed:
        return translate("Start", "Scoring"), Tone.ACCENT, "note-pencil"
    return translate("Start", "All sheets in"), Tone.OK, "check-circle"


def _when(opened: str) -> str:
    try:
        moment = datetime.fromisoformat(opened).astimezone()
    except ValueError:
        return ""
    if moment.date() == date.today():  # noqa: DTZ011 -- the person's own calendar
        return translate("Start", "today {time}").format(time=moment.strftime("%H:%M"))
    if moment.year == date.today().year:  # noqa: DTZ011 -- the person's own calendar
        return translate("Start", "{month}/{day}").format(month=moment.month, day=moment.day)
    return moment.strftime("%Y-%m-%d")
