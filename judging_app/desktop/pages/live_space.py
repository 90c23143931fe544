"""Space is the clock's on the live page, whichever of the stage's buttons has the keyboard.

The keyboard moves on by itself when a button that had it goes away: a press of Space that is meant
for the clock must not take a step back.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class SpaceForClock(QObject):
    """Takes Space from buttons, which are pressed by Enter or the mouse; `toggle` is what it does."""

    def __init__(self, toggle: Callable[[], object], *buttons: QAbstractButton, parent: QObject) -> None:
        super().__init__(parent)
        self._toggle = toggle
        for button in buttons:
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space or event.modifiers():
            return False
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._toggle()
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
