"""What stands in the cells of the lists of entries and judges, ready to be painted."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from judging_app.desktop.theme.tokens import Tone

LIST_CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cell, as one of the values below."""
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
"""The code of what the row is about."""

Index = QModelIndex | QPersistentModelIndex


class PlainCell(NamedTuple):
    """A text; numbers stand at the right. `tip` says more than there is room for."""

    text: str
    number: bool = False
    muted: bool = False
    strong: bool = False
    tip: str = ""


class TitleCell(NamedTuple):
    """A name with a line below it."""

    text: str
    below: str = ""
    muted: bool = False


class StateCell(NamedTuple):
    """A state as a pill."""

    text: str
    tone: Tone = Tone.MUTE


class BarCell(NamedTuple):
    """So much of so many, with a bar."""

    done: int
    all: int

    @property
    def text(self) -> str:
        """Both numbers."""
        return f"{self.done}/{self.all}"


ListCell = PlainCell | TitleCell | StateCell | BarCell


class ListColumn(NamedTuple):
    """A column of a list: its head and its width at 100 %; the one that stretches takes the rest."""

    key: str
    title: str
    width: int
    stretches: bool = False
    number: bool = False
