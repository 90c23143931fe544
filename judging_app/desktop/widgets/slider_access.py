"""What a screen reader is told about an own-painted slider.

Role and value text only. A QAccessibleValueInterface cannot be offered from Python: in PySide6
6.11.3 an overridden `interface_cast` crashes the process as soon as it has to answer "none", which
a screen reader asks all the time. So the value, its range and its band stand in name and value text.
"""

from typing import Final, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@runtime_checkable
class SpeaksValue(Protocol):
    """A widget that can say its value in words."""

    def value_text(self) -> str:
        """Say the value."""
        ...


class _SliderInterface(QAccessibleWidget):
    """Presents a widget as a slider with a spoken value."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Slider)

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.object()
        if kind is QAccessible.Text.Value and isinstance(widget, SpeaksValue):
            return widget.value_text()
        return super().text(kind)


class _Registry:
    """Keeps the interfaces alive: Qt owns them, but would not keep their Python half."""

    installed = False
    alive: Final[list[QAccessibleInterface]] = []


def speak_as_slider() -> None:
    """Teach Qt to present widgets that speak a value as sliders; once is enough."""
    if not _Registry.installed:
        _Registry.installed = True
        QAccessible.installFactory(_interface_for)


def announce_value(widget: QWidget, points: float) -> None:
    """Tell a listening screen reader that the value changed; the number is for its display only."""
    QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, points))


def _interface_for(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not isinstance(thing, SpeaksValue):
        return None
    _Registry.alive[:] = [interface for interface in _Registry.alive if shiboken6.isValid(interface)]
    interface = _SliderInterface(thing)
    _Registry.alive.append(interface)
    return interface
