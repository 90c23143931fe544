"""The one way from any thread to the window's: a door that is there as long as the program runs.

A signal must not be emitted on an object that the window's thread may be deleting at that very
moment, and asking first whether it is still there leaves a gap. So other threads never touch an
object of a page: they hand what is to be called to the door, and whether anybody is left to hear it
is looked at on the window's thread.
"""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

_Packet = tuple[Callable[[Any], None], object, QObject | None]


class _Door(QObject):
    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def _on_arrived(self, packet: _Packet) -> None:
        call, value, owner = packet
        if owner is None or shiboken6.isValid(owner):
            call(value)


_doors: list[_Door] = []


def open_door() -> None:
    """Make the door, on the window's thread; whatever other threads may report to calls this first."""
    if not _doors:
        _doors.append(_Door())


def bring(call: Callable[[Any], None], value: object, owner: QObject | None = None) -> None:
    """Call something on the window's thread, from any thread; not once `owner` is gone."""
    _doors[0].arrived.emit((call, value, owner))


def deliver() -> None:
    """Call at once what was brought so far: for a window that is about to close."""
    if _doors:
        QCoreApplication.sendPostedEvents(_doors[0])
