"""What stands in the cells of the results table, ready to be painted."""

from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.wording.derivations_lines import VoteState

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cell, as one of the values below."""
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 2
"""The entry's code."""
CLOSING_ROLE = Qt.ItemDataRole.UserRole + 3
"""The tone of the rule under a row, where an award's tier ends."""
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 4
"""The `Column`, in the header."""


class PlaceCell(NamedTuple):
    """A place; with a tone it stands in a ring of the award, `provisional` in a hollow grey one."""

    text: str
    tone: Tone | None = None
    provisional: bool = False


class TextCell(NamedTuple):
    """A plain text, right-aligned where it is a number.

    `remark` is a small word below a score that may still change: provisional, unverified.
    """

    text: str
    strong: bool = False
    muted: bool = False
    tone: Tone | None = None
    remark: str = ""


class NameCell(NamedTuple):
    """A name with the pills that belong to it."""

    text: str
    pills: tuple[tuple[str, Tone], ...] = ()
    muted: bool = False


class MarkCell(NamedTuple):
    """A judge's total: kept or dropped, or the glyph of why there is none."""

    text: str
    state: VoteState = VoteState.KEPT
    glyph: SheetGlyph | None = None
    absent: bool = False
    spoken: str = ""


class AwardCell(NamedTuple):
    """An award, and whether the entry stands above a cut line too."""

    text: str
    tone: Tone = Tone.PLAIN
    icon: str = ""
    advances: bool = False


Cell = PlaceCell | TextCell | NameCell | MarkCell | AwardCell
Index = QModelIndex | QPersistentModelIndex

_TONES = (Tone.GOLD, Tone.SILVER, Tone.BRONZE)


def tier_tone(tier: int) -> Tone:
    """The tone of an award's tier; a cut line is no prize."""
    if tier < 0:
        return Tone.OK
    return _TONES[tier] if tier < len(_TONES) else Tone.ACCENT


def cell_of(index: Index) -> Any:
    """The cell at an index."""
    return index.data(CELL_ROLE)
