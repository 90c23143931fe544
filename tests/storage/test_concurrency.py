"""Several writers and readers at once: nothing is lost, nothing is stored twice, nobody is turned away."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.ports import Act
from judging_app.domain.event import Event
from judging_app.storage.engine import reading_engine, server_engines, writing_engine
from judging_app.storage.opening import check_records
from judging_app.storage.store import SqlStore
from tests.storage.builders import ENTRIES, JUDGES, KEY, NOON, marks, revision
from tests.storage.homes import Shelf

WRITERS = 4
EACH = 12


def separate_store(shelf: Shelf, target: str) -> SqlStore:
    """A store with engines of its own, as another program would have."""
    if shelf.kind == "sqlite":
        return SqlStore(writing_engine(Path(target)), reading_engine(Path(target)))
    return SqlStore(*server_engines(target))


def append_next(store: SqlStore, writer: str, times: int, start: Barrier) -> None:
    """Append revisions of one sheet, each behind what the log says is there; the first act is `create`."""
    start.wait()
    for at in range(times):
        with store.begin() as work:
            number, _ = work.log_end()
            work.append_revision(revision(number, submission=f"{writer}-{at}"))
            work.append_audit(Act(NOON, writer, "submit", str(number)))


def run_writers(stores: list[SqlStore]) -> None:
    start = Barrier(len(stores))
    with ThreadPoolExecutor(len(stores)) as pool:
        waiting = [pool.submit(append_next, store, f"W{at}", EACH, start) for at, store in enumerate(stores)]
        for item in waiting:
            item.result()


def check_line(store: SqlStore, writers: int) -> None:
    history = list(store.read_history("final", KEY))
    assert [held.revision for held in history] == list(range(1, writers * EACH + 1))
    expected = {f"W{writer}-{at}" for writer in range(writers) for at in range(EACH)}
    assert {held.submission for held in history} == expected
    assert [entry.subject for entry in store.read_audit()][1:] == [str(held.revision) for held in history]
    assert check_records(store) == []


def test_threads_that_share_a_store_write_one_after_the_other(shelf: Shelf) -> None:
    store = shelf.opened().store
    run_writers([store] * WRITERS)
    check_line(store, WRITERS)


def test_programs_with_connections_of_their_own_write_one_after_the_other(shelf: Shelf) -> None:
    target = shelf.create()
    stores = [separate_store(shelf, target) for _ in range(WRITERS)]
    try:
        run_writers(stores)
        check_line(stores[0], WRITERS)
    finally:
        for store in stores:
            store.close()


def test_the_same_submission_sent_by_two_programs_at_once_is_stored_once(shelf: Shelf) -> None:
    target = shelf.create()
    stores = [separate_store(shelf, target) for _ in range(2)]
    judgings = [LocalJudging(store, Actor("评委", ActorRole.ORGANIZER)) for store in stores]
    commands = [
        SubmitSheet("final", "pitch", entry, judge, marks(), f"{entry}{judge}")
        for entry in ENTRIES
        for judge in JUDGES
    ]
    start = Barrier(2)

    def send(judging: LocalJudging) -> list[object]:
        start.wait()
        return [judging.do(command).receipt for command in commands]

    try:
        with ThreadPoolExecutor(2) as pool:
            first, second = pool.map(send, judgings)
        assert first == second
        assert [held.submission for held in stores[0].read_all_revisions()] == [
            command.submission for command in commands
        ]
        assert [held.revision for held in stores[0].read_all_revisions()] == [1] * len(commands)
        assert check_records(stores[0]) == []
    finally:
        for store in stores:
            store.close()


def test_a_reader_sees_the_event_before_or_after_a_transaction_and_never_half_of_it(shelf: Shelf) -> None:
    target = shelf.create()
    store = shelf.open(target).store
    viewer = shelf.open(target, read_only=True).store
    other = KEY._replace(judge="J2")
    with store.begin() as work:
        work.append_revision(revision(1))
        assert viewer.read_event().rounds[0].sheets == ()
        work.append_revision(revision(1, other))
    assert viewer.read_event().rounds[0].sheets == (revision(1).sheet, revision(1, other).sheet)


def test_readers_are_never_held_up_by_a_busy_writer(shelf: Shelf) -> None:
    target = shelf.create()
    store = shelf.open(target).store
    viewer = shelf.open(target, read_only=True).store
    start = Barrier(2)

    def watch() -> list[Event]:
        start.wait()
        return [viewer.read_event() for _ in range(15)]

    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(append_next, store, "W0", EACH, start)
        seen = pool.submit(watch).result()
        writing.result()
    sheets = [event.rounds[0].sheets for event in seen]
    assert {len(found) for found in sheets} <= {0, 1}
    check_line(store, 1)
