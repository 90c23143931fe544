"""What stands in the cells and heads of the verification table, ready to be painted."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from judging_app.application.figure_review import FigureState
from judging_app.desktop.theme.tokens import Tone

FIGURE_CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cell, as one of the values below."""
FIGURE_COLUMN_ROLE = Qt.ItemDataRole.UserRole + 2
"""A header's column."""

Index = QModelIndex | QPersistentModelIndex


class Zone(StrEnum):
    """Which part of the table a column stands in: the sides stay, the middle scrolls."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class FigureColumn(NamedTuple):
    """A column: of entries, of one indicator, or of one dimension's score."""

    zone: Zone
    title: str
    below: str
    group: str
    code: str
    dimension: str


class EntryCell(NamedTuple):
    """An entry's number, name and organization."""

    number: str
    name: str
    below: str
    muted: bool

    @property
    def text(self) -> str:
        """What a tool tip and a screen reader say."""
        return " ".join(part for part in (self.number, self.name, self.below) if part)


class FigureCell(NamedTuple):
    """One figure: the number in use, the claim it replaces, the band and the points, or a state."""

    state: FigureState
    figure: str
    struck: str
    band: str
    points: str
    words: str
    tone: Tone
    confirmed: bool
    draft: bool
    text: str


class BlankCell(NamedTuple):
    """An indicator that is not for the entry's track, or an entry that left."""

    text: str = ""


class ScoreCell(NamedTuple):
    """A dimension's score, or how many figures it still lacks."""

    score: str
    missing: str

    @property
    def text(self) -> str:
        """What a screen reader says."""
        return f"{self.score} {self.missing}".strip()


AnyCell = EntryCell | FigureCell | BlankCell | ScoreCell

ICONS: dict[FigureState, tuple[str, Tone]] = {
    FigureState.EMPTY: ("circle", Tone.MUTE),
    FigureState.OPEN: ("circle", Tone.MUTE),
    FigureState.UNFOUNDED: ("paperclip", Tone.DANGER),
    FigureState.VERIFIED: ("check", Tone.OK),
    FigureState.REDUCED: ("eraser-fill", Tone.WARN),
}
"""The sign of each state; shape first, never colour alone."""
CONFIRMED_ICON = "checks"
"""The sign of a figure that a second person has confirmed."""
