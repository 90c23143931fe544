"""Every page of the window with 1,000 entries: until it is shown, and the longest block meanwhile."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from judging_app.domain.event import Event
from tests.benchmarks.events import Measured, with_figures

if TYPE_CHECKING:
    from tests.benchmarks.window import TimedWindow

SHOWN = 150.0
"""Milliseconds from the click on the rail until the page stands there with what it shows."""
BLOCK = 50.0
"""Milliseconds for which one thing may keep the window's thread."""


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Open each page for the first time and once more; the slower of the two counts.

    Then the edits of `edits`, in the same windows.
    """
    from tests.benchmarks import edits
    from tests.benchmarks.window import TimedWindow

    window = TimedWindow(event, folder)
    yield from _pages(window, ("overview", "entries", "judges", "rules", "desk", "results", "log"))
    yield from edits.measure(window)
    window.close()
    with TemporaryDirectory(dir=folder) as other:
        window = TimedWindow(with_figures(event), Path(other))
        yield from _pages(window, ("figures",))
        yield from edits.measure_figures(window)
        window.close()


def _pages(window: "TimedWindow", keys: tuple[str, ...]) -> Iterator[Measured]:
    from judging_app.desktop.pages.rules_page import RulesPage

    for page in keys:
        times, blocks = [], []
        for key in (page, "settings", page):
            window.longest = 0.0
            start = perf_counter()
            window.timed(lambda key=key: window.view.go_to(key))
            window.settle()
            shown = window.view.pages.get(key)
            if isinstance(shown, RulesPage):
                # The example beside the rules is worked out last.
                window.until(lambda shown=shown: shown.side.example.example is not None)
            times.append((perf_counter() - start) * 1e3)
            blocks.append(window.longest * 1e3)
        note = f"first {times[0]:.0f}, again {times[2]:.0f}"
        yield Measured(f"page {page} shown, ms", max(times[0], times[2]), SHOWN, note)
        yield Measured(f"page {page} longest block, ms", max(blocks[0], blocks[2]), BLOCK, "")
