"""The matrix of recusals, entries down and judges across, and the list of those declared."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from judging_app.desktop.models.entries_cells import ListColumn, PlainCell, TitleCell
from judging_app.desktop.models.entries_table import ListRow
from judging_app.domain.event import UNRANKED, Entry, Event, Judge, Role, Round, Seat
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term

MATRIX_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cell, as a `MatrixCell`."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MatrixCell(NamedTuple):
    """Whether the judge is recused, why, and whether the entry is out of the ranking."""

    recused: bool
    reason: str
    muted: bool


class RecusalsModel(QAbstractTableModel):
    """One panel's entries and judges."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Entry] = ()
        self._entries: Sequence[Entry] = ()
        self._seats: Sequence[tuple[Judge, Seat]] = ()
        self._reasons: Mapping[tuple[str, str], str] = {}
        self._out: frozenset[str] = frozenset()
        self._wanted = ""

    @property
    def is_any(self) -> bool:
        """Whether there is any cell, searched for or not."""
        return bool(self._all and self._seats)

    def show_panel(self, event: Event, round_: Round, panel: str) -> None:
        """Show the entries and judges of a panel."""
        people = {judge.code: judge for judge in event.judges}
        parts = {part.entry: part for part in round_.participations if part.panel == panel}
        entries = [entry for entry in event.in_running_order() if entry.code in parts]
        seats = [(people[seat.judge], seat) for seat in round_.seats_of(panel) if seat.judge in people]
        self.beginResetModel()
        self._all, self._seats = entries, seats
        self._reasons = {(item.judge, item.entry): item.reason for item in round_.recusals}
        self._out = frozenset(code for code, part in parts.items() if part.status in UNRANKED)
        self._narrow()
        self.endResetModel()

    def search(self, text: str) -> None:
        """Show the entries that hold a text in number, name, organization or leader."""
        self.beginResetModel()
        self._wanted = text.strip().casefold()
        self._narrow()
        self.endResetModel()

    def pair_at(self, index: Index) -> tuple[str, str]:
        """The judge and the entry of a cell; empty codes where there is none."""
        if not index.isValid():
            return "", ""
        return self._seats[index.column()][0].code, self._entries[index.row()].code

    def index_of(self, judge: str, entry: str) -> QModelIndex:
        """The cell of a judge and an entry; an invalid one where it is not shown."""
        column = next((at for at, (each, _) in enumerate(self._seats) if each.code == judge), -1)
        row = next((at for at, each in enumerate(self._entries) if each.code == entry), -1)
        return self.index(row, column)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._seats)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        judge, entry = self._seats[index.column()][0], self._entries[index.row()]
        reason = self._reasons.get((judge.code, entry.code))
        if role == MATRIX_ROLE:
            return MatrixCell(reason is not None, reason or "", entry.code in self._out)
        if role == Qt.ItemDataRole.ToolTipRole:
            return reason
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = translate("RecusalsPage", "scores")
            if reason is not None:
                state = translate("RecusalsPage", "recused: {reason}").format(reason=reason)
            text = translate("RecusalsPage", "{judge}, {entry}: {state}")
            return text.format(judge=judge.name, entry=entry_title(entry), state=state)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if not 0 <= section < (len(self._seats) if across else len(self._entries)):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not across:
            entry = self._entries[section]
            below = f"\n{entry.organization}" if entry.organization else ""
            return entry_title(entry) + (below if role == Qt.ItemDataRole.ToolTipRole else "")
        judge, seat = self._seats[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return judge.name
        parts = [judge.name, judge.organization, "" if seat.role is Role.REGULAR else term(seat.role)]
        return "\n".join(part for part in parts if part)

    def _narrow(self) -> None:
        self._entries = [
            entry
            for entry in self._all
            if self._wanted
            in f"{entry_number(entry)}\n{entry.name}\n{entry.organization}\n{entry.leader}".casefold()
        ]


def entry_title(entry: Entry) -> str:
    """Number and name of an entry."""
    return f"{entry_number(entry)} {entry.name}" if entry.order else entry.name


def recusal_columns() -> tuple[ListColumn, ...]:
    """The columns of the list of recusals."""
    return (
        ListColumn("entry", translate("RecusalsPage", "Entry and reason"), 160, stretches=True),
        ListColumn("judge", translate("RecusalsPage", "Judge"), 88),
    )


def recusal_rows(event: Event, round_: Round) -> list[ListRow]:
    """The recusals of a round, in the order in which they were declared."""
    judges = {judge.code: judge.name for judge in event.judges}
    entries = {entry.code: entry for entry in event.entries}
    rows = []
    for item in round_.recusals:
        entry = entries.get(item.entry)
        title = item.entry if entry is None else entry_title(entry)
        reason = item.reason or translate("RecusalsPage", "No reason given")
        cells = (TitleCell(title, reason), PlainCell(judges.get(item.judge, item.judge)))
        rows.append(ListRow(f"{item.judge}/{item.entry}", "", "", cells))
    return rows
