"""Measures for how long the window's thread is busy with one thing while tests drive it.

Nothing is asserted, as a slow machine is not a fault of the program: the longest block is told at
the end of the run, and `tests/benchmarks` holds it against a bar.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QAbstractEventDispatcher


@dataclass
class Watchdog:
    """The longest time, in seconds, between two looks of the event loop at its queue."""

    longest: float = 0.0
    where: str = ""
    test: str = ""
    _since: float = 0.0

    def follow(self, dispatcher: QAbstractEventDispatcher) -> None:
        """Time every turn of the event loop from its waking to its going to sleep."""
        dispatcher.awake.connect(self._on_awake)
        dispatcher.aboutToBlock.connect(self._on_sleep)

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Time one thing that a test lets the window do."""
        start = perf_counter()
        yield
        self._note(perf_counter() - start)

    def _on_awake(self) -> None:
        self._since = perf_counter()

    def _on_sleep(self) -> None:
        if self._since:
            self._note(perf_counter() - self._since)
            self._since = 0.0

    def _note(self, seconds: float) -> None:
        if seconds > self.longest:
            self.longest, self.where = seconds, self.test


WATCHDOG = Watchdog()
"""One for the whole run."""
