"""Every page of the window with 1,000 entries: until it is shown, and the longest block meanwhile."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from tests.benchmarks.events import Measured

SHOWN = 150.0
"""Milliseconds from the click on the rail until the page stands there with what it shows."""
BLOCK = 50.0
"""Milliseconds for which one thing may keep the window's thread."""


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Open each page for the first time and once more; the slower of the two counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from judging_app.desktop.application import make_window
    from judging_app.desktop.event_view import PAGES
    from judging_app.desktop.settings import SettingsFile

    target = str(folder / "pages.judging")
    library = Library()
    library.create(target, event)
    application = QApplication.instance() or QApplication([])
    window = make_window(library, SettingsFile(folder / "settings.json"))
    window.resize(1366, 768)
    window.show()
    window.open(target)
    turns = _Turns(application.processEvents)
    turns.until(lambda: window.view is not None)
    view = window.view
    assert view is not None
    operations = window.session.operations
    assert operations is not None

    def answered() -> Callable[[], bool]:
        """Whether everything that was asked so far has come back: the worker keeps the order."""
        done: list[None] = []
        operations.run(lambda _: None, done.append, view)
        return lambda: bool(done)

    turns.until(answered())
    for kind in PAGES:
        times, blocks = [], []
        for key in (kind.key, "settings", kind.key):
            turns.longest = 0.0
            start = perf_counter()
            with turns.timed():
                view.go_to(key)
            # Pages may ask for more once they have the first answer.
            for _ in range(3):
                turns.until(answered())
            times.append((perf_counter() - start) * 1e3)
            blocks.append(turns.longest * 1e3)
        note = f"first {times[0]:.0f}, again {times[2]:.0f}"
        yield Measured(f"page {kind.key} shown, ms", max(times[0], times[2]), SHOWN, note)
        yield Measured(f"page {kind.key} longest block, ms", max(blocks[0], blocks[2]), BLOCK, "")
    window.close()


class _Turns:
    """Turns of the event loop, each timed."""

    def __init__(self, turn: Callable[[], None]) -> None:
        self._turn = turn
        self.longest = 0.0

    def until(self, done: Callable[[], bool], seconds: float = 60) -> None:
        end = perf_counter() + seconds
        while not done():
            with self.timed():
                self._turn()
            if perf_counter() > end:
                raise SystemExit("a page did not come up")
        with self.timed():
            self._turn()

    def timed(self) -> "_Timed":
        return _Timed(self)


class _Timed:
    def __init__(self, turns: _Turns) -> None:
        self._turns = turns

    def __enter__(self) -> None:
        self._start = perf_counter()

    def __exit__(self, *_: object) -> None:
        self._turns.longest = max(self._turns.longest, perf_counter() - self._start)
