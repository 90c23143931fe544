"""Measures for how long the window's thread is busy with one thing while tests drive it.

Nothing is asserted, as a slow machine is not a fault of the program: the longest block is told at
the end of the run, and `tests/benchmarks` holds it against a bar.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication


@dataclass
class Watchdog:
    """The longest time, in seconds, that one turn of the event loop or one act took."""

    longest: float = 0.0
    where: str = ""
    test: str = ""

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Time one thing that a test lets the window do."""
        start = time.perf_counter()
        yield
        seconds = time.perf_counter() - start
        if seconds > self.longest:
            self.longest, self.where = seconds, self.test


WATCHDOG = Watchdog()
"""One for the whole run."""


def wait_for(condition: Callable[[], object], *, seconds: float, what: str = "") -> None:
    """Let the window work, each turn timed, until something is so."""
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, f"never came about: {what or condition}"
        with WATCHDOG.busy():
            QApplication.processEvents()
        time.sleep(0.002)
