"""What is keyed from paper, on every kind of store."""

import multiprocessing
import random
import sys
import time

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from judging_app.application.judging import LocalJudging
from judging_app.application.keying.answers import KeyingOf, KeyingState
from judging_app.application.keying.records import Keyed
from judging_app.application.queries import WholeEvent
from judging_app.application.verification import verify_store
from judging_app.domain.sheets import Standing
from judging_app.signing import is_signed
from tests.application.contests import Contest
from tests.storage.builders import KEY, small_event
from tests.storage.homes import Shelf
from tests.storage.keying import ORGANIZER, a_table_of_keyers, key_until_killed, keyed


def test_what_was_keyed_is_there_when_the_event_is_opened_again(shelf: Shelf) -> None:
    target = shelf.create()
    opened = shelf.open(target)
    judging = LocalJudging(opened.store, ORGANIZER)
    memory = Contest(small_event())
    for command in a_table_of_keyers():
        judging.do(command)
        memory.judging.do(command)
    shown, view = judging.ask(WholeEvent()), judging.ask(KeyingOf("final"))
    opened.close()
    again = shelf.open(target, read_only=True)
    fresh = LocalJudging(again.store, ORGANIZER)
    assert (fresh.ask(WholeEvent()), fresh.ask(KeyingOf("final"))) == (shown, view)
    assert shown == memory.judging.ask(WholeEvent())
    states = [item.state for item in view.sheets]
    assert states == [item.state for item in memory.judging.ask(KeyingOf("final")).sheets]
    # J1: E1 alike, E2 settled; J2: E4 abstained; J3: E4 decided for the paper.
    assert states.count(KeyingState.COUNTED) == 4
    assert [item.standing for item in shown.rounds[0].sheets].count(Standing.ABSTAINED) == 1
    assert verify_store(again.store, is_signed) == []


def test_only_what_is_newer_is_read(shelf: Shelf) -> None:
    opened = shelf.opened()
    judging = LocalJudging(opened.store, ORGANIZER)
    judging.do(keyed("张三"))
    judging.do(keyed("李四"))
    assert [act.number for act in opened.store.read_keyings()] == [1, 2]
    assert [act.number for act in opened.store.read_keyings(after=1)] == [2]


@pytest.mark.parametrize("act", ["UPDATE keying SET text = ''", "DELETE FROM keying"])
def test_the_database_itself_refuses_to_change_a_keying(shelf: Shelf, act: str) -> None:
    target = shelf.create()
    opened = shelf.open(target)
    LocalJudging(opened.store, ORGANIZER).do(keyed("张三"))
    opened.close()
    with pytest.raises(DBAPIError), shelf.raw(target) as connection:
        connection.execute(text(act))


def test_a_keying_that_was_changed_behind_the_programs_back_is_found(files: Shelf) -> None:
    target = files.create()
    opened = files.open(target)
    judging = LocalJudging(opened.store, ORGANIZER)
    judging.do(keyed("张三"))
    judging.do(keyed("李四"))
    opened.close()
    with files.raw(target) as connection:
        connection.execute(text("DROP TRIGGER keying_no_update"))
        connection.execute(text("UPDATE keying SET text = replace(text, '张三', '王五') WHERE number = 1"))
    found = verify_store(files.open(target, read_only=True).store, is_signed)
    assert [item.subject for item in found] == [("keying", "1")]


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes that start at once")
def test_no_acknowledged_keying_is_lost_when_the_program_is_killed(files: Shelf) -> None:
    rolls = random.Random(20260517)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.keying"])
    # An odd number of keyings: the last sheet was keyed once when the power went.
    for wanted in (1, 5, rolls.randrange(3, 18)):
        target = files.create()
        inbox, outbox = context.Pipe(duplex=False)
        program = context.Process(target=key_until_killed, args=(target, outbox))
        program.start()
        outbox.close()
        told = [inbox.recv() for _ in range(wanted)]
        time.sleep(rolls.random() * 0.005)
        program.kill()
        program.join()
        try:
            while True:
                told.append(inbox.recv())
        except EOFError:
            inbox.close()
        program.close()
        opened = files.open(target)
        stored = [(act.by, act.place.key) for act in opened.store.read_keyings() if isinstance(act, Keyed)]
        # One more may have come through whose acknowledgement the kill cut off.
        assert told == stored[: len(told)]
        assert len(stored) <= len(told) + 1
        view = LocalJudging(opened.store, ORGANIZER).ask(KeyingOf("final"))
        assert view.numbers()[KeyingState.ONCE] == len(stored) % 2
        assert verify_store(opened.store, is_signed) == []
        opened.close()


def test_a_keying_goes_on_after_the_program_was_started_again(files: Shelf) -> None:
    target = files.create()
    opened = files.open(target)
    LocalJudging(opened.store, ORGANIZER).do(keyed("张三"))
    opened.close()
    opened = files.open(target)
    outcome = LocalJudging(opened.store, ORGANIZER).do(keyed("李四"))
    assert outcome.receipt is not None
    (sheet,) = opened.store.read_event().rounds[0].sheets
    assert sheet.key == KEY
