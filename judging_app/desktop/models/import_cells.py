"""What stands in the cells of the import preview, ready to be painted."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.targets import Target
from judging_app.desktop.theme.tokens import Tone

IMPORT_CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cell, as one of the values below."""

ROW, STATUS, FINDING = 0, 1, 2
"""The columns that never scroll away; the table's own follow."""
FIXED = 3

Index = QModelIndex | QPersistentModelIndex


class RowCell(NamedTuple):
    """A row's number in the file, and whether it is hidden there."""

    number: int
    hidden: str = ""


class StatusCell(NamedTuple):
    """What a row would do, as a pill."""

    text: str
    tone: Tone


class FindingCell(NamedTuple):
    """What is to be said about a row; `more` counts what does not fit."""

    text: str
    tone: Tone = Tone.MUTE
    more: int = 0


class ValueCell(NamedTuple):
    """A cell of the table. `before` is what the event has where that changes; `tone` marks trouble."""

    text: str
    before: str = ""
    changed: bool = False
    tone: Tone = Tone.PLAIN
    number: bool = False
    muted: bool = False
    mended: bool = False
    awaited: bool = False
    """Empty though it must be filled in."""


class HeadCell(NamedTuple):
    """A column's head: what the file says, what it means, and how its figures are converted."""

    source: str
    meaning: str
    remark: str = ""
    tone: Tone = Tone.PLAIN
    taken: bool = True


class DataColumn(NamedTuple):
    """A column of the preview: its number in the file (0 where the file has none), its meaning."""

    number: int
    target: Target | None


TONES = {
    RowStatus.NEW: Tone.OK,
    RowStatus.UPDATED: Tone.ACCENT,
    RowStatus.SAME: Tone.MUTE,
    RowStatus.SKIPPED: Tone.MUTE,
    RowStatus.BLOCKED: Tone.DANGER,
}
