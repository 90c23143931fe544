"""What was acknowledged is there, whenever the program is killed."""

import multiprocessing
import random
import sys
import time

import pytest

from judging_app.application.verification import verify_store
from judging_app.signing import is_signed
from judging_app.storage.opening import EventFile, check_records
from tests.storage.builders import small_event
from tests.storage.homes import Shelf
from tests.storage.importing import import_until_killed, with_imported
from tests.storage.submitting import Told, submit_until_killed

KILLS = 25
SEED = 20260517

IMPORTS_KILLED = 8

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs processes that start at once")


def told_until_killed(target: str, rolls: random.Random) -> list[Told]:
    """Let the program work, kill it at some moment, and answer what it told before."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.submitting"])
    inbox, outbox = context.Pipe(duplex=False)
    program = context.Process(target=submit_until_killed, args=(target, rolls.randrange(10**9), outbox))
    program.start()
    outbox.close()
    told: list[Told] = [inbox.recv() for _ in range(rolls.randrange(1, 40))]
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


def lost_sheets(told: list[Told], opened: EventFile) -> list[Told]:
    """The acknowledged sheets that are not stored exactly once."""
    stored = [
        ("sheet", held.sheet.key, held.sheet.marks, held.submission, held.revision)
        for held in opened.store.read_all_revisions()
    ]
    return [item for item in told if item[0] == "sheet" and stored.count(item) != 1]


def lost_drafts(told: list[Told], opened: EventFile) -> list[Told]:
    """The acknowledged drafts that are gone, though nothing that came later took their place.

    A sheet or a draft may have come through whose acknowledgement the kill cut off.
    """
    acknowledged = {item[3] for item in told}
    replaced = {
        held.sheet.key for held in opened.store.read_revisions() if held.submission not in acknowledged
    }
    drafts = {held.key: held.marks for held in opened.store.read_drafts()}
    latest = {item[1]: item for item in told}
    waiting = {key: item for key, item in latest.items() if item[0] == "draft" and key not in replaced}
    return [item for key, item in waiting.items() if key not in drafts]


def test_no_acknowledged_sheet_or_draft_is_lost_when_the_program_is_killed(
    files: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    target = files.create()
    rolls = random.Random(SEED)
    told: list[Told] = []
    unacknowledged = 0
    for _ in range(KILLS):
        told += told_until_killed(target, rolls)
        opened = files.open(target)
        assert opened.left_by is not None
        assert lost_sheets(told, opened) == []
        assert lost_drafts(told, opened) == []
        assert check_records(opened.store) == []
        unacknowledged = len(opened.store.read_all_revisions()) - sum(item[0] == "sheet" for item in told)
        assert 0 <= unacknowledged <= KILLS
        opened.close()
    opened = files.open(target)
    assert verify_store(opened.store, is_signed) == []
    with capsys.disabled():
        sheets = sum(item[0] == "sheet" for item in told)
        lost = len(lost_sheets(told, opened) + lost_drafts(told, opened))
        print(
            f"\n{KILLS} kills: {sheets} sheets and {len(told) - sheets} drafts acknowledged, "
            f"{unacknowledged} stored without their acknowledgement, acknowledged and lost: {lost}"
        )


def test_an_import_that_is_killed_is_there_whole_or_not_at_all(files: Shelf) -> None:
    target = files.create()
    rolls = random.Random(SEED)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.submitting", "tests.storage.importing"])
    bare = small_event()
    whole = with_imported(bare)
    for _ in range(IMPORTS_KILLED):
        inbox, outbox = context.Pipe(duplex=False)
        program = context.Process(target=import_until_killed, args=(target, outbox))
        program.start()
        outbox.close()
        inbox.recv()
        time.sleep(rolls.random() * 0.1)
        program.kill()
        program.join()
        program.close()
        inbox.close()
        opened = files.open(target)
        assert opened.store.read_event() in (bare, whole)
        assert verify_store(opened.store, is_signed) == []
        opened.close()
