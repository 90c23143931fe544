"""The displays of the machine, each by a name that stays the same when it is plugged in again."""

from collections import Counter
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication, QScreen

from judging_app.wording.language import translate


class ScreenChoice(NamedTuple):
    """A display that the stage can be shown on. `is_own`: the organizer's window is on it."""

    name: str
    text: str
    is_own: bool


class Display(NamedTuple):
    """A display with its name; of several with one name the later ones are counted."""

    name: str
    screen: QScreen


def displays() -> list[Display]:
    """The displays there are."""
    seen: Counter[str] = Counter()
    found = []
    for screen in QGuiApplication.screens():
        name = screen.name() or "display"
        seen[name] += 1
        found.append(Display(name if seen[name] == 1 else f"{name} #{seen[name]}", screen))
    return found


def choice_of(display: Display, own: QScreen | None) -> ScreenChoice:
    """A display as it is offered."""
    screen = display.screen
    size = screen.size() * screen.devicePixelRatio()
    name = display.name.replace("\\\\.\\", "")
    text = f"{name}, {size.width()} × {size.height()}"
    if screen is own:
        text = translate("StageScreen", "{display} (this window)").format(display=text)
    return ScreenChoice(display.name, text, screen is own)
