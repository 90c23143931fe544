"""A key in the scoring desk to the repainted total, with 1,000 entries loaded."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from tests.benchmarks.events import Measured

FRAME = 16.0
"""Milliseconds in one frame at 60 Hz."""


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Type marks at a desk over a real event file; the median over 200 keys that change the total."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from judging_app.desktop.application import make_window
    from judging_app.desktop.settings import SettingsFile

    # An empty desk: the sheets of one judge are left out, so that marks can be keyed.
    first = event.judges[0].code
    round_ = event.rounds[0]
    sheets = tuple(sheet for sheet in round_.sheets if sheet.judge != first)
    target = str(folder / "desk.judging")
    library = Library()
    library.create(target, replace(event, rounds=(replace(round_, sheets=sheets),)))
    application = QApplication.instance() or QApplication([])
    window = make_window(library, SettingsFile(folder / "settings.json"))
    window.resize(1366, 768)
    window.show()
    window.open(target)
    _wait_for(application.processEvents, lambda: window.view is not None)
    assert window.view is not None
    window.view.go_to("desk")
    times = _type(application.processEvents)
    window.close()
    median = sorted(times)[len(times) // 2] * 1e3
    worst = max(times) * 1e3
    yield Measured("key to repainted total, ms", median, FRAME, f"{len(times)} keys, longest {worst:.1f} ms")


def _type(work: Callable[[], None]) -> list[float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    _wait_for(work, lambda: isinstance(QApplication.focusWidget(), QLineEdit), 20)
    times: list[float] = []
    while len(times) < 200:
        box = QApplication.focusWidget()
        for key in (Qt.Key.Key_7, Qt.Key.Key_Period, Qt.Key.Key_5):
            start = perf_counter()
            QTest.keyClick(box, key)
            work()
            if key != Qt.Key.Key_Period:
                times.append(perf_counter() - start)
        QTest.keyClick(box, Qt.Key.Key_Return)
        work()
    return times


def _wait_for(work: Callable[[], None], done: Callable[[], bool], seconds: float = 20) -> None:
    end = perf_counter() + seconds
    while not done():
        work()
        if perf_counter() > end:
            raise SystemExit("the desk did not come up")
