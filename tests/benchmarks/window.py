"""A window over a large event, with every turn of its event loop timed."""

import os
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.bootstrap import Library
from judging_app.desktop.application import make_window
from judging_app.desktop.page import Page
from judging_app.desktop.settings import SettingsFile
from judging_app.domain.event import Event

_LONGEST = 60.0
_PAUSE = 0.0005
"""Seconds in which the worker has the processor, as while a window sleeps."""


class TimedWindow:
    """The program with one event open; `longest` is the longest block, in seconds, since it was set to 0."""

    def __init__(self, event: Event, folder: Path) -> None:
        self.longest = 0.0
        target = str(folder / "timed.judging")
        library = Library()
        library.create(target, event)
        instance = QApplication.instance() or QApplication([])
        assert isinstance(instance, QApplication)
        self._application = instance
        self.window = make_window(library, SettingsFile(folder / "settings.json"))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.open(target)
        self.until(lambda: self.window.view is not None)
        view = self.window.view
        assert view is not None
        self.view = view
        self.settle()

    def timed(self, work: Callable[[], object]) -> None:
        """Do something on the window's thread."""
        start = perf_counter()
        work()
        self.longest = max(self.longest, perf_counter() - start)

    def until(self, done: Callable[[], object]) -> None:
        """Let the window work until something is so."""
        end = perf_counter() + _LONGEST
        while not done():
            self.timed(self._application.processEvents)
            sleep(_PAUSE)
            if perf_counter() > end:
                raise SystemExit("it never came about")
        self.timed(self._application.processEvents)

    def settle(self) -> None:
        """Wait until the worker has answered everything, and what was asked for upon its answers."""
        operations = self.window.session.operations
        assert operations is not None
        for _ in range(4):
            done: list[None] = []
            operations.run(lambda _: None, done.append, self.view)
            self.until(lambda done=done: done)

    def page(self, key: str) -> Page:
        """Bring a page to the front and wait until it shows what it has to."""
        self.view.go_to(key)
        self.settle()
        return self.view.pages[key]

    def until_painted(self, act: Callable[[], object], widget: QWidget, shows: Callable[[], object]) -> float:
        """Milliseconds from an act until a widget has been painted while `shows` is so."""
        watch = _Watch(widget, shows)
        start = perf_counter()
        self.timed(act)
        while not watch.seen:
            self.timed(self._application.processEvents)
            if perf_counter() - start > _LONGEST:
                raise SystemExit("it was never painted")
        widget.removeEventFilter(watch)
        return (perf_counter() - start) * 1e3

    def close(self) -> None:
        """End the program."""
        self.window.close()


class _Watch(QObject):
    """Sees a widget being painted while something is so."""

    def __init__(self, widget: QWidget, shows: Callable[[], object]) -> None:
        super().__init__()
        self._shows = shows
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and self._shows():
            self.seen = True
        return False
