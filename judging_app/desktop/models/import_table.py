"""The table model of the import preview: what stands in the file, what it means, what it would do.

Rows come from the book's latest plan; what was typed since then is shown over it, so that a cell
never waits for its plan.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from judging_app.application.registration.findings import RowFinding
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.targets import KEPT_NOWHERE, Target
from judging_app.desktop.models.import_book import ImportBook
from judging_app.desktop.models.import_cells import (
    FINDING,
    FIXED,
    IMPORT_CELL_ROLE,
    ROW,
    STATUS,
    TONES,
    DataColumn,
    FindingCell,
    Index,
    RowCell,
    StatusCell,
    ValueCell,
)
from judging_app.desktop.models.import_making import (
    cell_text,
    column_findings,
    finding_cell,
    head_cell,
    value_cell,
)
from judging_app.desktop.models.import_rows import Preview, PreviewRow, Shown, belongs
from judging_app.desktop.models.import_words import status_word
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_ROOT = QModelIndex()
_TEXT_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


class ImportModel(QAbstractTableModel):
    """Rows of a table on its way into the event; a cell is mended through `setData`."""

    def __init__(self, book: ImportBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._preview: Preview | None = None
        self._rows: list[PreviewRow] = []
        self._columns: tuple[DataColumn, ...] = ()
        self._shown = Shown.ALL
        self._held: frozenset[int] = frozenset()
        book.planned.connect(self.take_plan)
        book.mended.connect(self._on_mended)

    @property
    def columns(self) -> Sequence[DataColumn]:
        """The table's own columns."""
        return self._columns

    @property
    def shown(self) -> Shown:
        """Which rows are shown."""
        return self._shown

    def counts(self) -> Mapping[Shown, int]:
        """How many rows each filter shows."""
        return dict.fromkeys(Shown, 0) if self._preview is None else self._preview.counts

    def start(self) -> None:
        """Show another table from its beginning."""
        self._shown, self._held = Shown.ALL, frozenset()
        self.take_plan()

    def take_plan(self) -> None:
        """Show the book's latest plan; rows stay where they are, even mended out of a filter."""
        preview = self._book.preview
        if preview is None:
            return
        columns = self._columns_of(preview)
        shown = [row for row in preview.rows if belongs(row, self._shown) or row.number in self._held]
        same = columns == self._columns and [row.number for row in shown] == [
            row.number for row in self._rows
        ]
        if not same:
            self.beginResetModel()
        self._preview, self._rows, self._columns = preview, shown, columns
        if same:
            self._tell_all()
        else:
            self.endResetModel()

    def show_only(self, shown: Shown) -> None:
        """Show the rows of a filter; they stay in sight until another is chosen."""
        self.beginResetModel()
        self._shown = shown
        rows = () if self._preview is None else self._preview.rows
        self._rows = [row for row in rows if belongs(row, shown)]
        self._held = frozenset(row.number for row in self._rows) if shown is not Shown.ALL else frozenset()
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.beginResetModel()
        self.endResetModel()

    def row_at(self, place: int) -> PreviewRow | None:
        """The row at a place of the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, number: int) -> int:
        """Where a row of the file is shown, -1 where it is not."""
        return next((at for at, row in enumerate(self._rows) if row.number == number), -1)

    def section_of(self, target: Target | None) -> int:
        """The section that shows a meaning; the findings' where none does."""
        at = next((at for at, each in enumerate(self._columns) if each.target == target and target), -1)
        return FINDING if at < 0 else at + FIXED

    def says_anything(self) -> bool:
        """Whether anything stands beside the rows shown."""
        return any(row.findings or row.status is RowStatus.SKIPPED for row in self._rows)

    def has_changes(self, target: Target | None) -> bool:
        """Whether a column changes anything that the event has."""
        return self._preview is not None and target in self._preview.changed

    def column_at(self, section: int) -> DataColumn | None:
        """The table's column that a section shows."""
        at = section - FIXED
        return self._columns[at] if 0 <= at < len(self._columns) else None

    def next_trouble(self, number: int, section: int, *, back: bool = False) -> RowFinding | None:
        """The finding after (or before) a cell, round the table's end."""
        found = () if self._preview is None else self._preview.troubles
        if not found:
            return None
        places = [((finding.row, self.section_of(finding.target)), finding) for finding in found]
        places.sort(key=lambda each: each[0])
        here = (number, section)
        if back:
            before = [finding for place, finding in places if place < here]
            return before[-1] if before else places[-1][1]
        return next((finding for place, finding in places if place > here), places[0][1])

    def guess_at(self, section: int) -> int:
        """The column of a section where a person is to confirm what it was taken for, else 0."""
        column = self.column_at(section)
        guessed = () if self._preview is None else self._preview.guessed
        return column.number if column is not None and column.number in guessed else 0

    def is_mended(self, number: int, target: Target) -> bool:
        """Whether a cell holds something else than the file has."""
        draft = self._book.draft
        return draft is not None and (number, target) in draft.overrides.cells

    def file_text(self, row: PreviewRow, target: Target) -> str:
        """What the file has in a cell."""
        column = next((each.number for each in self._columns if each.target == target), 0)
        return row.line.cell(column).text if column else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else FIXED + len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._can_edit(index) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == IMPORT_CELL_ROLE:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.EditRole:
            column = self.column_at(index.column())
            return "" if column is None else cell_text(self._book, row, column)
        if role in _TEXT_ROLES:
            return self._spoken(row, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column_at(index.column())
        if role != Qt.ItemDataRole.EditRole or not self._can_edit(index) or column is None:
            return False
        row, text = self._rows[index.row()], str(value)
        target = column.target
        if target is None or text == cell_text(self._book, row, column):
            return False
        if text == self.file_text(row, target) and self.is_mended(row.number, target):
            self._book.restore_cell(row.number, target)
        else:
            self._book.set_cell(row.number, target, text)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        head = head_cell(self._book, section, self.column_at(section))
        if role == IMPORT_CELL_ROLE:
            return head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(filter(None, (head.source, head.meaning, head.remark)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                [*self._column_words(section), translate("ImportTable", "Click to choose its meaning (F4)")]
            )
        return None

    def _columns_of(self, preview: Preview) -> tuple[DataColumn, ...]:
        """The columns of the file, and the meanings that only a finding or a person asks for."""
        draft = self._book.draft
        if draft is None:
            return ()
        own = [
            DataColumn(column.number, draft.mapping.choice(column.number).target)
            for column in draft.table.columns
        ]
        known = {column.target for column in own}
        asked = (*preview.asked, *(target for _, target in draft.overrides.cells))
        extra = dict.fromkeys(target for target in asked if target not in known)
        return (*own, *(DataColumn(0, target) for target in extra))

    def _can_edit(self, index: Index) -> bool:
        column = self.column_at(index.column())
        row = self.row_at(index.row())
        if column is None or column.target is None or row is None or row.planned is None:
            return False
        return column.target.kind not in KEPT_NOWHERE and row.status is not RowStatus.SKIPPED

    def _cell(self, row: PreviewRow, section: int) -> RowCell | StatusCell | FindingCell | ValueCell:
        if section == ROW:
            hidden = translate("ImportTable", "Hidden row") if row.line.is_hidden else ""
            return RowCell(row.number, hidden)
        if section == STATUS:
            return StatusCell(status_word(row.status), TONES[row.status])
        if section == FINDING:
            return finding_cell(row)
        return value_cell(self._book, row, self._columns[section - FIXED])

    def _spoken(self, row: PreviewRow, section: int) -> str:
        cell = self._cell(row, section)
        if isinstance(cell, RowCell):
            return " ".join(filter(None, (str(cell.number), cell.hidden)))
        if isinstance(cell, FindingCell):
            return "\n".join(sentence(found.finding) for found in row.findings) or cell.text
        if isinstance(cell, ValueCell) and cell.changed:
            return f"{cell.before or translate('ImportTable', 'nothing')} → {cell.text}"
        return cell.text

    def _column_words(self, section: int) -> list[str]:
        column, draft = self.column_at(section), self._book.draft
        if column is None or draft is None or not column.number:
            return []
        label = draft.table.columns[column.number - 1].label
        return [label, *(sentence(found) for found in column_findings(self._book, column.number))]

    def column_sentences(self, section: int) -> list[str]:
        """What is to be said about the column that a section shows."""
        column = self.column_at(section)
        return (
            []
            if column is None or not column.number
            else [sentence(found) for found in column_findings(self._book, column.number)]
        )

    def _on_mended(self) -> None:
        """Show what was typed at once; what it does follows with the plan."""
        if self._preview is not None and self._columns_of(self._preview) != self._columns:
            self.take_plan()
        else:
            self._tell_all()

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))
