"""A primary button is pressed once: neither a double click nor a key held down is a second press."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class OnePress(QObject):
    """Drops the second press of a double click, and the repeats of a key that is held down."""

    def __init__(self, *buttons: QAbstractButton, parent: QObject) -> None:
        super().__init__(parent)
        for button in buttons:
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonDblClick:
            return True
        return isinstance(event, QKeyEvent) and event.isAutoRepeat()


def offer(button: QAbstractButton, *, able: bool, rests: bool) -> None:
    """Let a button be pressed, or grey it while no press counts; one that has the keyboard keeps it."""
    button.setEnabled(able and (not rests or button.hasFocus()))
