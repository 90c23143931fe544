"""Frame times of the stage screen: an entry's reveal, and one picture giving way to another.

A frame is what the window's thread does between two pictures on the display: laying out and painting
what has changed in the first one, composing in the others. What is counted is the processor time of
that thread, which whatever else the machine does leaves alone. The painted window is not handed to
a graphics card here; the bars leave room for that.
"""

import os
from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import median, quantiles
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from judging_app.application.stage.show_view import ScreenView
from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.wording.language import Language, use_language
from tests.benchmarks.events import Measured
from tests.desktop.stage.pictures import CHINESE, FATES, NOW, SEVEN, all_views, reveal, tiles, view_of

SIZES = {"1920x1080": (1920, 1080), "3840x2160": (3840, 2160)}
_BARS = {"1920x1080": (8.0, 16.0, 32.0), "3840x2160": (16.0, 33.0, 66.0)}
"""Milliseconds: the median, the 99th percentile and the worst frame of a reveal."""
_CHANGES = ("waiting", "time", "fates", "award", "board-2", "draw", "waiting", "award", "board-2", "time")
_TIMES = 3
_MS = 1e3


class _TimedCanvas(StageCanvas):
    """Counts what the window's thread works for each frame, in seconds."""

    _spent = 0.0

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[float] = []

    def show_screen(self, view: ScreenView | None) -> None:
        start = thread_time()
        super().show_screen(view)
        self._spent += thread_time() - start

    def event(self, event: QEvent) -> bool:
        start = thread_time()
        answer = super().event(event)
        self._spent += thread_time() - start
        if isinstance(event, QPaintEvent):
            self.frames.append(self._spent)
            self._spent = 0.0
        return answer

    def _on_timer(self) -> None:
        start = thread_time()
        super()._on_timer()
        self._spent += thread_time() - start


def measure() -> Iterator[Measured]:
    """Measure on a full high definition and on a 4K display."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    use_language(Language.CHINESE)
    for name, size in SIZES.items():
        canvas = _TimedCanvas()
        canvas.set_moment(lambda: NOW)
        canvas.resize(*size)
        canvas.show()
        application.processEvents()
        # Fonts are loaded with the first picture of an event, before anybody waits.
        _play(application, canvas, _reveal())
        canvas.frames.clear()
        for _ in range(_TIMES):
            _play(application, canvas, _reveal())
        yield from _figures(f"reveal at {name}", canvas.frames, _BARS[name])
        views = all_views(Language.CHINESE)
        _play(application, canvas, [views[key] for key in _CHANGES])
        canvas.frames.clear()
        _play(application, canvas, [views[key] for key in _CHANGES])
        detail = f"{len(canvas.frames)} frames, median {median(canvas.frames) * _MS:.2g} ms"
        worst = max(canvas.frames) * _MS
        yield Measured(
            f"one picture after another at {name}, worst frame, ms", worst, 2 * _BARS[name][2], detail
        )
        canvas.close()
        canvas.deleteLater()


def _reveal() -> list[ScreenView]:
    """Every step of an entry's reveal: seven tiles, the dropped ones, the score, the final score."""
    whole = tiles(SEVEN, None, FATES)
    score = Fraction("87.80")
    pictures = [
        *(reveal(CHINESE, tiles(SEVEN, turned)) for turned in range(8)),
        reveal(CHINESE, whole),
        reveal(CHINESE, whole, score=score),
        reveal(CHINESE, whole, score=score, final=Fraction("86.78")),
    ]
    return [view_of(picture) for picture in pictures]


def _play(application: QApplication, canvas: StageCanvas, views: Sequence[ScreenView]) -> None:
    for view in views:
        canvas.show_screen(view)
        application.processEvents()
        while canvas.moves:
            application.processEvents()


def _figures(what: str, frames: Sequence[float], bars: tuple[float, float, float]) -> Iterator[Measured]:
    detail = f"{len(frames)} frames"
    yield Measured(f"{what}, median frame, ms", median(frames) * _MS, bars[0], detail)
    yield Measured(f"{what}, 99th percentile, ms", quantiles(frames, n=100)[98] * _MS, bars[1], detail)
    yield Measured(f"{what}, worst frame, ms", max(frames) * _MS, bars[2], detail)
