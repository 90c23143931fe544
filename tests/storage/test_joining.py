"""Several programs have an event on a server open at once; only its tables are one program's to change."""

import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import joining, schema
from judging_app.storage.engine import server_engines, shown_url
from judging_app.storage.holding import Holder
from judging_app.storage.opening import create_event_file, open_event
from judging_app.storage.store import SqlStore
from tests.storage.builders import KEY, revision, scored_event, small_event
from tests.storage.homes import Server, Shelf, server_programs
from tests.storage.other_programs import other_program_holding
from tests.storage.test_migrations import install_next_version


def who_is_there(databases: Shelf, target: str) -> list[Holder]:
    with databases.raw(target) as connection:
        return list(joining.connected(connection).values())


def until(condition: Callable[[], object]) -> None:
    """The server takes a moment to notice that a program is gone."""
    ends = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_two_programs_write_at_the_same_time_and_it_is_known_who_they_are(databases: Shelf) -> None:
    target = databases.create()
    with other_program_holding(target) as other:
        opened = databases.open(target)
        assert opened.left_by is None
        there = who_is_there(databases, target)
        assert {holder.host for holder in there} == {socket.gethostname()}
        assert [holder.person for holder in there if holder.process == other.process.pid] == ["张三"]
        assert len(there) == 2
        with opened.store.begin() as work:
            work.append_revision(revision(1))
        other.close_event()
    assert len(who_is_there(databases, target)) == 1
    opened.close()
    assert who_is_there(databases, target) == []


def test_a_program_that_was_killed_is_there_no_more_and_nobody_hears_of_a_crash(databases: Shelf) -> None:
    target = databases.create()
    with other_program_holding(target) as other:
        other.kill()
        until(lambda: not who_is_there(databases, target))
        opened = databases.open(target)
    assert opened.left_by is None
    with databases.raw(target) as connection:
        assert connection.scalar(text("SELECT count(*) FROM holder")) == 1


def test_tables_are_not_brought_up_under_a_program_that_writes(
    databases: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "_PATIENCE", 0.2)
    target = databases.create(scored_event())
    with other_program_holding(target) as other:
        install_next_version(tmp_path, monkeypatch)
        with pytest.raises(JudgingError) as refused:
            open_event(target)
        (finding,) = refused.value.findings
        assert finding.problem is Problem.EVENT_FILE_HELD
        facts = dict(finding.facts)
        since = facts.pop("since")
        assert facts == {"file": shown_url(target), "host": socket.gethostname(), "person": "张三"}
        assert since
        other.close_event()
    assert databases.open(target).store.read_event() == scored_event()
    with databases.raw(target) as connection:
        assert schema.revision_of(connection) == "0006"


def test_whoever_comes_while_the_tables_are_changed_waits_a_while_and_is_told_then(
    databases: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "_PATIENCE", 0.2)
    target = databases.create()
    with databases.raw(target) as changing:
        changing.execute(text("SELECT pg_advisory_lock(:key)"), {"key": joining._OPEN})
        with pytest.raises(JudgingError) as refused:
            open_event(target)
        assert refused.value.problem is Problem.EVENT_FILE_HELD
        monkeypatch.setattr(joining, "_PATIENCE", 10.0)
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(databases.open, target)
            time.sleep(0.2)
            assert not waiting.done()
            changing.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": joining._OPEN})
            assert waiting.result().store.read_event() == small_event()


def test_a_program_that_lost_the_server_does_not_write_into_newer_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL is installed")
    own = Server(programs)
    try:
        own.execute("CREATE DATABASE event")
        target = own.url("event")
        create_event_file(target, small_event(), "甲")
        opened = open_event(target)
        own.halt("fast")
        own.start()
        with pytest.MonkeyPatch.context() as newer:
            install_next_version(tmp_path, newer)
            open_event(target).close()
        with pytest.raises(JudgingError) as refused, opened.store.begin() as work:
            work.append_revision(revision(1))
        assert refused.value.problem is Problem.EVENT_FILE_NEWER
        opened.close()
        writer, _ = server_engines(target)
        with writer.connect() as connection:
            assert connection.scalar(text("SELECT count(*) FROM sheet_revision")) == 0
        writer.dispose()
    finally:
        own.stop()


def store_in_the_middle(asleep: SqlStore, awake: SqlStore) -> None:
    with asleep.begin() as work:
        work.append_revision(revision(1, submission="asleep"))
        with awake.begin() as other:
            other.append_revision(revision(1, submission="awake"))


def test_a_program_that_lies_still_in_a_transaction_is_given_up_and_the_others_go_on(
    databases: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a computer that went to sleep, or was switched off, in the middle of storing something."""
    target = databases.create()
    monkeypatch.setattr(joining, "_SETTINGS", ("SET idle_in_transaction_session_timeout = '200ms'",))
    asleep = databases.open(target)
    monkeypatch.undo()
    awake = databases.open(target)
    with pytest.raises(JudgingError) as refused:
        store_in_the_middle(asleep.store, awake.store)
    assert refused.value.problem is Problem.STORAGE_FAILED
    assert [held.submission for held in awake.store.read_all_revisions()] == ["awake"]
    with awake.store._writer.connect() as connection:
        usual = connection.exec_driver_sql("SHOW idle_in_transaction_session_timeout").scalar()
    assert usual == "15s"


def test_a_viewer_keeps_nobody_from_bringing_the_tables_up(
    databases: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = databases.create()
    viewer = databases.open(target, read_only=True)
    assert list(viewer.store.read_history("final", KEY)) == []
    install_next_version(tmp_path, monkeypatch)
    assert databases.open(target).store.read_event() == small_event()
    assert who_is_there(databases, target) != []
