"""What a judge's program said it keeps is there, whenever it is killed and however full the disk is."""

import multiprocessing
import random
import sys
import time
from pathlib import Path

import pytest

from judging_app.application.commands import SaveDraft
from judging_app.domain.problems import JudgingError, Problem
from tests.storage.builders import KEY, marks
from tests.storage.desks import JudgesDesk, Office
from tests.storage.handing_in import Told, hand_in_until_killed
from tests.storage.homes import Shelf
from tests.storage.test_full_disk import fill

KILLS = 8
SEED = 20260518


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes that start at once")
def test_nothing_that_was_handed_in_is_lost_when_the_program_is_killed(files: Shelf, tmp_path: Path) -> None:
    office = Office(files.opened())
    folder = tmp_path / "seat"
    JudgesDesk(folder, office.slice()).close()
    rolls = random.Random(SEED)
    told: list[Told] = []
    for _ in range(KILLS):
        told += _told_until_killed(folder, rolls)
        desk = JudgesDesk(folder, office.slice())
        outbox = [
            (item.revision.submission, item.revision.sheet.key, item.revision.sheet.marks)
            for item in desk.store.read_outbox()
        ]
        assert [item for item in told if outbox.count(item) != 1] == []
        # At most the one that was under way at each kill is there without a word of it.
        assert len(outbox) - len(told) <= KILLS
        assert desk.waiting() == [submission for submission, _, _ in outbox]
        desk.close()
    assert len(told) > KILLS


def _told_until_killed(folder: Path, rolls: random.Random) -> list[Told]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.handing_in"])
    inbox, outbox = context.Pipe(duplex=False)
    program = context.Process(target=hand_in_until_killed, args=(str(folder), rolls.randrange(10**9), outbox))
    program.start()
    outbox.close()
    told: list[Told] = [inbox.recv() for _ in range(rolls.randrange(1, 12))]
    time.sleep(rolls.random() * 0.02)
    program.kill()
    program.join()
    try:
        while True:
            told.append(inbox.recv())
    except EOFError:
        inbox.close()
    program.close()
    return told


def test_a_full_disk_is_said_and_loses_nothing(small_disk: Path, files: Shelf) -> None:
    office = Office(files.opened())
    desk = JudgesDesk(small_disk / "seat", office.slice())
    kept = desk.hand_in("E1")
    filler = fill(small_disk)
    error = _until_refused(desk)
    assert error.problem is Problem.DISK_FULL
    assert desk.waiting()[0] == kept
    latest = desk.store.read_outbox()[-1].revision
    assert desk.shown("E1").revision == latest.revision
    assert desk.shown("E1").stored_marks == latest.sheet.marks
    filler.unlink()
    again = desk.hand_in("E2")
    assert desk.waiting()[-1] == again
    desk.deliver(office)
    assert office.slice().submissions[-1] == again
    desk.close()


def _until_refused(desk: JudgesDesk) -> JudgingError:
    for at in range(200):
        try:
            desk.judging.do(SaveDraft("final", *KEY, marks(at % 60), "评语" * 900))
            desk.hand_in("E1", at % 60)
        except JudgingError as error:
            return error
    raise AssertionError("the disk never filled up")
