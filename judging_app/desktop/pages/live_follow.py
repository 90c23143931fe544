"""The board follows the stage, unless somebody looks around on it."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

from judging_app.desktop.pages.live_matrix import LiveMatrix

QUIET_S: Final = 10.0
_TOUCHES: Final = frozenset(
    {QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin}
)


class Follow(QObject):
    """Goes to the row of the entry on stage when its turn comes; who looks around is left in peace.

    Whoever scrolled, clicked or moved on the board in the last ten seconds stays where they are; the
    board goes there afterwards. `held` says that it shall stay altogether, as while a panel is open.
    """

    def __init__(self, matrix: LiveMatrix, held: Callable[[], bool]) -> None:
        super().__init__(matrix)
        self._matrix = matrix
        self._held = held
        self.now: Callable[[], float] = time.monotonic
        self._touched = float("-inf")
        self._entry = self._wanted = ""
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self.try_again)
        for view in (matrix.left, matrix.cells, matrix.right):
            view.viewport().installEventFilter(self)
            view.installEventFilter(self)
        for bar in (matrix.right.verticalScrollBar(), matrix.cells.verticalScrollBar()):
            bar.sliderPressed.connect(self._touch)
            bar.actionTriggered.connect(lambda _: self._touch())

    def follow(self, entry: str) -> None:
        """Say whose turn it is; empty for nobody's, where the board stays."""
        if entry == self._entry:
            return
        self._entry = self._wanted = entry
        self.try_again()

    def try_again(self) -> None:
        """Go to the row that is waited for, if nobody minds by now."""
        if not self._wanted:
            return
        left = self._touched + QUIET_S - self.now()
        if self._held():
            left = max(left, 1.0)
        if left > 0:
            self._waiting.start(round(left * 1000) + 1)
        elif self._matrix.show_entry(self._wanted):
            self._wanted = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touch()
        return False

    def _touch(self) -> None:
        self._touched = self.now()
