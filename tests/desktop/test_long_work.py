"""Work that takes long, beside the worker: told of, stopped, finished before an event goes, faults shown."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from judging_app.application.progress import Progress
from judging_app.desktop.long_work import LongWork
from judging_app.domain.problems import JudgingError, Problem
from tests.desktop.conftest import wait


@pytest.fixture
def long(qapp: QApplication) -> Iterator[LongWork]:
    made = LongWork()
    yield made
    made.finish()


class Heard:
    """What came back."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.errors: list[JudgingError] = []
        self.stops = 0
        self.told: list[tuple[int, int]] = []

    def run(self, long: LongWork, work: Callable[[Progress], object]) -> Callable[[], None]:
        return long.run(
            work,
            self.answers.append,
            long,
            failed=self.errors.append,
            told=lambda done, total: self.told.append((done, total)),
            stopped=self._stop,
        )

    def _stop(self) -> None:
        self.stops += 1


def endless(begun: Event) -> Callable[[Progress], object]:
    def work(progress: Progress) -> object:
        while True:
            begun.set()
            progress(1, 2)

    return work


def test_it_tells_how_far_it_is_and_answers(long: LongWork) -> None:
    heard = Heard()

    def work(progress: Progress) -> str:
        # The first and the last are told, and of a thousand in between only what a window can show.
        for done in range(1, 1_001):
            progress(done, 1_000)
        return "done"

    heard.run(long, work)
    wait(lambda: heard.answers, what="the answer")
    assert heard.answers == ["done"]
    assert (heard.told[0], heard.told[-1]) == ((1, 1_000), (1_000, 1_000))
    assert len(heard.told) < 100
    assert (heard.errors, heard.stops) == ([], 0)


def test_one_piece_is_stopped_and_the_next_one_is_done(long: LongWork) -> None:
    first, second, begun = Heard(), Heard(), Event()
    stop = first.run(long, endless(begun))
    second.run(long, lambda _: "next")
    wait(begun.is_set, what="it goes on")
    assert second.answers == []
    stop()
    wait(lambda: second.answers, what="the next piece")
    assert (first.stops, first.answers) == (1, [])


def test_what_was_stopped_before_it_began_stops_at_its_first_step(long: LongWork) -> None:
    first, second, begun, late = Heard(), Heard(), Event(), Event()
    stop_first = first.run(long, endless(begun))
    stop_second = second.run(long, endless(late))
    stop_second()
    stop_first()
    wait(lambda: second.stops, what="both stopped")
    assert second.told == []


def test_a_refusal_is_told_and_a_fault_is_shown(long: LongWork) -> None:
    heard, broken = Heard(), list[object]()
    long.broke.connect(broken.append)

    def refuse(_: Progress) -> object:
        raise JudgingError.of(Problem.DISK_FULL)

    def fail(_: Progress) -> object:
        raise RuntimeError("example")

    heard.run(long, refuse)
    wait(lambda: heard.errors, what="the refusal")
    assert heard.errors[0].problem is Problem.DISK_FULL
    heard.run(long, fail)
    wait(lambda: broken, what="the fault")
    assert heard.answers == []


def test_the_end_waits_for_what_goes_on_and_takes_nothing_more(long: LongWork) -> None:
    heard, begun, ended = Heard(), Event(), Event()

    def work(progress: Progress) -> object:
        try:
            return endless(begun)(progress)
        finally:
            ended.set()

    heard.run(long, work)
    wait(begun.is_set, what="it goes on")
    long.finish()
    assert ended.is_set()
    heard.run(long, lambda _: "too late")
    QApplication.processEvents()
    assert heard.answers == []
