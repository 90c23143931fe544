"""Dimensions and criteria as a tree that can be edited, moved and dragged."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_edits import Spot, children_of, dimension_of, move_criterion
from judging_app.desktop.models.rules_numbers import TICKS
from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.models.rules_rows import RowKind, RubricRow, rubric_rows
from judging_app.wording.language import translate

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_MIME: Final = "application/x-judging-criterion"


class Column(IntEnum):
    """The columns of the tree."""

    NAME = 0
    POINTS = 1
    SHARE = 2
    SCORING = 3
    BANDS = 4
    STEP = 5


class RubricTree(QAbstractItemModel):
    """Shows the draft's dimensions; edits of cells and drops go into the draft.

    Signals:
        refused: A typed text was not taken; what may be typed instead.
        moved: A row was dragged elsewhere; its key.
    """

    refused = Signal(str)
    moved = Signal(object)

    def __init__(self, draft: RulesDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._rows: list[RubricRow] = []
        self._flat: list[RubricRow] = []
        self._numbers: dict[int, int] = {}
        self._above: dict[int, int] = {}
        self._place: dict[int, int] = {}

    def show_draft(self) -> bool:
        """Show the draft as it is now; answers whether rows came, went or moved."""
        rows = rubric_rows(self._draft.rulebook, self._draft.current_event)
        flat = [each for row in rows for each in row.walk()]
        if [each.key for each in flat] == [each.key for each in self._flat] and self._same_shape(rows):
            self._rows, self._flat = rows, flat
            self._numbers = {id(row): number for number, row in enumerate(flat)}
            self._tell()
            return False
        self.beginResetModel()
        self._rows, self._flat = rows, flat
        self._above, self._place = {}, {}
        ids = self._numbers = {id(row): number for number, row in enumerate(flat)}
        for place, row in enumerate(rows):
            self._place[ids[id(row)]] = place
        for row in flat:
            for place, child in enumerate(row.children):
                self._above[ids[id(child)]] = ids[id(row)]
                self._place[ids[id(child)]] = place
        self.endResetModel()
        return True

    def row_of(self, index: Index) -> RubricRow | None:
        """The row at an index."""
        return self._flat[index.internalId()] if index.isValid() else None

    def index_of(self, key: Key, column: int = 0) -> QModelIndex:
        """The index of a row, invalid when it is not there."""
        for number, row in enumerate(self._flat):
            if row.key == key:
                return self.createIndex(self._place[number], column, number)
        return QModelIndex()

    def row_keys(self) -> list[Key]:
        """The keys of every row from top to bottom."""
        return [row.key for row in self._flat]

    # --- Qt -----------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        rows = self._rows if not parent.isValid() else self._flat[parent.internalId()].children
        if not 0 <= row < len(rows) or not 0 <= column < len(Column):
            return QModelIndex()
        return self.createIndex(row, column, self._numbers[id(rows[row])])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._above.get(index.internalId()) if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(self._place[above], 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._rows)
        return len(self._flat[parent.internalId()].children) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: translate("Rules", "Criterion"),
            Column.POINTS: translate("Rules", "Points"),
            Column.SHARE: translate("Rules", "Share"),
            Column.SCORING: translate("Rules", "Scoring"),
            Column.BANDS: translate("Rules", "Bands / thresholds"),
            Column.STEP: translate("Rules", "Step"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_of(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        column = Column(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = {Column.NAME: row.name, Column.SCORING: row.scoring, Column.BANDS: row.bands}
            return told.get(column, "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return {
                Column.NAME: row.name,
                Column.POINTS: row.points,
                Column.SHARE: row.sum_text or row.share,
                Column.SCORING: row.scoring,
                Column.BANDS: row.bands,
                Column.STEP: row.step,
            }[column]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_of(index)
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._draft.read_only:
            return flags
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if row.kind is not RowKind.DIMENSION:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self._path(row, Column(index.column())) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_of(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        path = self._path(row, Column(index.column()))
        text = str(value).strip()
        if path is None:
            return False
        if index.column() == Column.NAME:
            return self._set_name(path, text)
        ticks = TICKS.read(text)
        if ticks is None or ticks < 0 or (ticks == 0 and index.column() == Column.STEP):
            words = translate(
                "Rules",
                "“{text}” is not a number of points. Type one such as 20 or 12.5; nothing was changed.",
            )
            self.refused.emit(words.format(text=text))
            return False
        self._draft.put(path, ticks)
        return True

    # --- Dragging -----------------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = self.row_of(indexes[0]) if indexes else None
        if row is not None:
            data.setData(_MIME, row.code.encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return data.hasFormat(_MIME) and parent.isValid()

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        onto = self.row_of(parent)
        if onto is None or not data.hasFormat(_MIME):
            return False
        code = bytes(data.data(_MIME).data()).decode()
        spot = self._spot(code, onto, row)
        if spot is None:
            return False
        self._draft.edit(move_criterion(self._draft.rulebook, code, spot))
        self.moved.emit(("criterion", code))
        # The model moved the row itself: nothing is left for the view to take out.
        return False

    def _spot(self, code: str, onto: RubricRow, row: int) -> Spot | None:
        """Where a drop puts a criterion: between the children of a row, or after a leaf dropped on."""
        rulebook = self._draft.rulebook
        dimension = rulebook.dimensions[onto.dimension]
        if onto.kind is RowKind.LEAF:
            parent = dimension.criteria[onto.criterion].parent
            siblings = [item.code for item in children_of(dimension.criteria, parent)]
            if onto.code not in siblings:
                return None
            row = siblings.index(onto.code) + 1
        else:
            parent = "" if onto.kind is RowKind.DIMENSION else onto.code
            siblings = [item.code for item in children_of(dimension.criteria, parent)]
            row = len(siblings) if row < 0 else row
        # The row's own place closes behind it.
        own = dimension_of(rulebook, code)
        if own is dimension and code in siblings and siblings.index(code) < row:
            row -= 1
        return Spot(dimension.code, parent, row)

    # --- Own ----------------------------------------------------------------------------------

    def _same_shape(self, rows: list[RubricRow]) -> bool:
        def shape(rows: list[RubricRow]) -> list[object]:
            return [(row.key, shape(row.children)) for row in rows]

        return shape(rows) == shape(self._rows)

    def _tell(self) -> None:
        """Say that every row may read differently."""
        for number in range(len(self._flat)):
            place = self._place[number]
            ends = (self.createIndex(place, column, number) for column in (0, len(Column) - 1))
            self.dataChanged.emit(*ends)

    def _path(self, row: RubricRow, column: Column) -> Path | None:
        """What a cell edits, where it can be edited in its place."""
        head: Path = ("dimensions", row.dimension)
        if row.kind is RowKind.DIMENSION:
            return (*head, "name") if column is Column.NAME else None
        head = (*head, "criteria", row.criterion)
        if column is Column.NAME:
            return (*head, "name")
        if row.kind is RowKind.LEAF and column is Column.POINTS:
            return (*head, "maximum")
        if row.kind is RowKind.LEAF and column is Column.STEP:
            return (*head, "step")
        return None

    def _set_name(self, path: Path, text: str) -> bool:
        if not text:
            self.refused.emit(translate("Rules", "A name cannot be empty; nothing was changed."))
            return False
        self._draft.put(path, text)
        return True

    def _spoken(self, row: RubricRow) -> str:
        if row.kind is RowKind.DIMENSION:
            return f"{row.name} · {row.points} · {row.sum_text}"
        parts = [row.name, row.points, row.share, row.scoring, row.bands, row.step, row.flags]
        return " · ".join(part for part in parts if part)
