"""How far each seat is: a row per seat, with what it still owes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from judging_app.application.queries import SeatProgress
from judging_app.domain.sheets import COUNTING, EXCUSED, Standing
from judging_app.wording.language import translate
from judging_app.wording.terms import term

Index = QModelIndex | QPersistentModelIndex
SEAT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
JUDGE, ROLE, STORED, DRAFTS, EXCUSED_COLUMN, OWED, BAR = range(7)


class SeatProgressModel(QAbstractTableModel):
    """A table of seats."""

    def __init__(self) -> None:
        super().__init__()
        self._seats: Sequence[SeatProgress] = ()

    def set_seats(self, seats: Sequence[SeatProgress]) -> None:
        """Show other seats."""
        self.beginResetModel()
        self._seats = tuple(seats)
        self.endResetModel()

    def retranslate(self) -> None:
        """Say words again, in the language in use."""
        self.set_seats(self._seats)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, BAR)

    def seats(self) -> Sequence[SeatProgress]:
        """The seats that are shown."""
        return self._seats

    def totals(self) -> tuple[int, int]:
        """Sheets that count, and sheets that are still owed."""
        return sum(map(stored_of, self._seats)), sum(seat.owed for seat in self._seats)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._seats)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else BAR + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Overview", "Judge"),
            translate("Overview", "Role"),
            translate("Overview", "Stored"),
            translate("Overview", "Drafts"),
            translate("Overview", "Excused"),
            translate("Overview", "Owed"),
            translate("Overview", "Progress"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        seat = self._seats[index.row()]
        if role == SEAT_ROLE:
            return seat
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return translate("Overview", "{judge}: {stored} stored, {owed} owed").format(
                judge=seat.judge.name, stored=stored_of(seat), owed=seat.owed
            )
        return _text(seat, index.column()) if role == Qt.ItemDataRole.DisplayRole else None


def stored_of(seat: SeatProgress) -> int:
    """Sheets of a seat that count."""
    return sum(seat.standings.get(standing, 0) for standing in COUNTING)


def _text(seat: SeatProgress, column: int) -> str:
    if column == JUDGE:
        return seat.judge.name
    if column == ROLE:
        return term(seat.seat.role)
    if column == BAR:
        return ""
    excused = sum(seat.standings.get(standing, 0) for standing in EXCUSED)
    number = {
        STORED: stored_of(seat),
        DRAFTS: seat.standings.get(Standing.DRAFT, 0),
        EXCUSED_COLUMN: excused,
        OWED: seat.owed,
    }[column]
    # An empty cell is easier to pass over than a column of noughts; what is owed is always told.
    return str(number) if number or column in (STORED, OWED) else ""


def _alignment(column: int) -> Qt.AlignmentFlag:
    numbers = column in (STORED, DRAFTS, EXCUSED_COLUMN, OWED)
    side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
