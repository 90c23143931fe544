"""The projector: which display shows the stage, and what it is given to show."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from judging_app.desktop.operations import Operations
from judging_app.desktop.preferences import Preferences


class ScreenChoice(NamedTuple):
    """A display that the stage can be shown on. `is_own`: the organizer's window is on it."""

    name: str
    text: str
    is_own: bool


class Projector(QObject):
    """The stage's window on a display.

    Signals:
        changed: It was opened or closed, the displays are others, or its own was lost or found.
        advance_requested: Space was pressed on it.
        cover_requested: Esc was pressed on it.
    """

    changed = Signal()
    advance_requested = Signal()
    cover_requested = Signal()

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        parent: QObject | None = None,
        *,
        preferences: Preferences | None = None,
        target: str = "",
    ) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.session = ""
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Whether the stage is to be seen, even if its display is lost for the moment."""
        return self._is_open

    @property
    def is_lost(self) -> bool:
        """Whether it is open and its display is gone."""
        return False

    def was_open(self) -> bool:
        """Whether it was open when the program ended or was killed."""
        return False

    def screens(self) -> list[ScreenChoice]:
        """The displays there are, the one that is proposed first."""
        return []

    def open(self, name: str = "") -> None:
        """Show the stage on a display; without a name on the one that is proposed."""
        self._is_open = True
        self.changed.emit()

    def close(self) -> None:
        """Take the stage off its display."""
        self._is_open = False
        self.changed.emit()

    def set_session(self, code: str) -> None:
        """Show another session's stage."""
        self.session = code
