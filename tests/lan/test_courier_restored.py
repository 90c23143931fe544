"""An older copy of the event file: what was settled meanwhile stays settled, what was given comes again."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from judging_app.application.commands import Recuse
from judging_app.application.queries import WholeEvent
from judging_app.application.seats.commands import CloseEntry, SettleSubmission
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.joining import Link
from judging_app.domain.sheets import Standing
from tests.lan.halls import FileHall
from tests.lan.judges import Judge, until
from tests.lan.laptops import HALL


@pytest.fixture
def hall(halls: Callable[..., FileHall]) -> FileHall:
    return halls()


@pytest.fixture
def judge(hall: FileHall, tmp_path: Path) -> Iterator[Judge]:
    """A judge's laptop, and a copy of the event file from this moment."""
    opened = Judge.seated(hall, tmp_path / "seats" / "seat")
    until(lambda: opened.link.link is Link.CONNECTED)
    shutil.copy(hall.path, tmp_path / "copy.judging")
    yield opened
    opened.close()


def recused(hall: FileHall) -> list[str]:
    """The entries that J1 has stepped back from, as the host knows."""
    return [item.entry for item in hall.judging.ask(WholeEvent()).rounds[0].recusals]


def test_a_recusal_that_was_confirmed_comes_again(
    halls: Callable[..., FileHall], hall: FileHall, judge: Judge
) -> None:
    judge.seat.judging.do(Recuse(HALL, "J1", "E1", "亲属"))
    until(lambda: recused(hall) == ["E1"] and judge.link.waiting == 0)
    hall.close()
    until(lambda: judge.link.link is Link.OFFLINE)
    restored = halls("copy", hall.port)
    until(lambda: recused(restored) == ["E1"])
    until(lambda: judge.link.waiting == 0)
    assert judge.shown().standing is Standing.RECUSED


def test_a_recusal_that_the_organizer_lifted_does_not_come_again(hall: FileHall, judge: Judge) -> None:
    judge.seat.judging.do(Recuse(HALL, "J1", "E1", "亲属"))
    until(lambda: recused(hall) == ["E1"] and judge.link.waiting == 0)
    hall.do(Recuse(HALL, "J1", "E1", "已核实无关系", lift=True))
    until(lambda: judge.shown().standing is Standing.NOT_SCORED and judge.link.waiting == 0)
    assert recused(hall) == []
    # The judge may step back anew.
    judge.seat.judging.do(Recuse(HALL, "J1", "E1", "还是回避为好"))
    until(lambda: recused(hall) == ["E1"])


def test_what_was_dismissed_is_held_again_and_does_not_count(
    halls: Callable[..., FileHall], hall: FileHall, judge: Judge
) -> None:
    hall.do(CloseEntry(HALL, "E1"))
    submission = judge.hand_in()
    until(lambda: judge.has(submission, Delivery.HELD))
    hall.do(SettleSubmission(HALL, 1, accept=False, reason="作废"))
    hall.close()
    until(lambda: judge.link.link is Link.OFFLINE)
    restored = halls("copy", hall.port)
    until(lambda: len(restored.held()) == 1)
    until(lambda: judge.has(submission, Delivery.HELD))
    assert restored.held()[0].problem == "held_before"
    assert restored.history("E1", "J1") == ()
