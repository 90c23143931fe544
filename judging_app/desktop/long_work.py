"""Work of many seconds, on a thread of its own: what is keyed meanwhile is stored without waiting for it.

It tells how far it is and stops when the person says so, or when the event is closed.
"""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from judging_app.application.progress import Cancelled, Progress
from judging_app.desktop.worker import Failure, Worker

Answer = TypeVar("Answer")
Told = Callable[[int, int], None]

_PAUSE: Final = 0.05
"""Seconds between two tellings of how far it is."""

_STOPPED: Final = object()
"""Stands for the answer of work that was stopped."""


class LongWork(QObject):
    """Carries out one piece of work at a time.

    Its thread reads the event: `finish` has to come before the event is let go of.

    Signals:
        broke: A fault of the program itself, as the exception; it is logged already.
    """

    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._stops: list[Event] = []
        self._is_finished = False

    def run(
        self,
        work: Callable[[Progress], Answer],
        then: Callable[[Answer], None],
        owner: QObject,
        *,
        failed: Failure,
        told: Told | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Callable[[], None]:
        """Begin; `told` hears of the progress, and one of `then`, `failed` and `stopped` of the end.

        Answers how to stop this piece of work and no other.
        """
        stop = Event()
        if self._is_finished:
            return stop.set
        worker = self._worker
        if worker is None:
            worker = self._worker = Worker(self)
            worker.broke.connect(self.broke)
        self._stops = [item for item in self._stops if not item.is_set()]
        self._stops.append(stop)

        said = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal said
            if stop.is_set():
                raise Cancelled
            now = monotonic()
            # Thousands of rows a second are more than a window can show, or should have to.
            if told is not None and (now - said >= _PAUSE or done == total):
                said = now
                worker.bring(lambda told_now: told(*told_now), (done, total), owner)

        def carry_out() -> object:
            try:
                return work(progress)
            except Cancelled:
                return _STOPPED
            finally:
                # There is nothing left to stop: the next run strikes it off the list.
                stop.set()

        def end(answer: Any) -> None:
            if answer is not _STOPPED:
                then(answer)
            elif stopped is not None:
                stopped()

        worker.run(carry_out, end, failed, owner)
        return stop.set

    def cancel(self) -> None:
        """Have everything that goes on or waits stop at its next safe point."""
        for stop in self._stops:
            stop.set()

    def finish(self) -> None:
        """Stop and wait for the end; on any thread."""
        self._is_finished = True
        self.cancel()
        if self._worker is not None:
            self._worker.finish()
