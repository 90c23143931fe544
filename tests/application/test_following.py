"""The thread that looks what others stored: it goes on whatever happens, and ends when it is told to."""

import time
from collections.abc import Callable
from threading import Event as Signal

import pytest

from judging_app.application import following
from judging_app.application.following import Follower
from judging_app.domain.problems import JudgingError, Problem
from tests.application.contests import Contest


class Looks:
    """Counts looks; each does what the next of `acts` says, the last one from then on."""

    def __init__(self, *acts: Callable[[], str]) -> None:
        self.acts, self.count = acts, 0

    def __call__(self) -> str:
        self.count += 1
        return self.acts[min(self.count, len(self.acts)) - 1]()


def lost() -> str:
    raise JudgingError.of(Problem.STORAGE_FAILED, file="", detail="gone")


def broken() -> str:
    raise RuntimeError("a fault of the program")


def until(condition: Callable[[], object]) -> None:
    ends = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.002)


@pytest.mark.parametrize("fault", [lost, broken])
def test_a_look_that_fails_is_followed_by_the_next(fault: Callable[[], str]) -> None:
    looks = Looks(fault, fault, lambda: "same")
    follower = Follower(Contest().judging, looks, every=0.005)
    until(lambda: looks.count > 3)
    follower.stop()


def test_nobody_looks_after_the_end() -> None:
    looks = Looks(lambda: "same")
    follower = Follower(Contest().judging, looks, every=0.005)
    until(lambda: looks.count)
    follower.stop()
    count = looks.count
    time.sleep(0.03)
    assert looks.count == count


def test_a_look_that_a_dead_network_holds_up_does_not_hold_up_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following, "_STOPPING", 0.05)
    dead = Signal()

    def hang() -> str:
        dead.wait(5)
        return "same"

    looks = Looks(hang)
    follower = Follower(Contest().judging, looks, every=0.005)
    until(lambda: looks.count)
    started = time.monotonic()
    follower.stop()
    assert time.monotonic() - started < 1
    dead.set()


def test_drafts_are_read_only_where_the_mark_has_moved() -> None:
    contest = Contest()
    reads: list[bool] = []
    plain = contest.store.read_drafts
    contest.store.read_drafts = lambda: reads.append(True) or plain()  # type: ignore[method-assign]
    marks = iter("aab")
    looks = Looks(lambda: next(marks, "b"))
    follower = Follower(contest.judging, looks, every=0.002)
    until(lambda: looks.count > 6)
    follower.stop()
    assert len(reads) == 2
