"""Events on a PostgreSQL server, as far as they differ from files."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event as Signal

import pytest
from sqlalchemy import text

from judging_app.application.ports import Act
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.storage.engine import is_url, server_engines, shown_url
from judging_app.storage.opening import create_event_file, open_event
from judging_app.storage.store import SqlStore
from tests.storage.builders import KEY, NOON, draft, marks, revision, small_event
from tests.storage.homes import Server, Shelf, server_programs


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("postgresql://judge@host/db", True),
        ("/home/评审/x.judging", False),
        (r"C:\\events\\x.judging", False),
        ("x.judging", False),
    ],
)
def test_a_database_is_told_from_a_file_by_its_address(target: str, expected: bool) -> None:
    assert is_url(target) is expected


def test_a_bare_address_means_the_driver_that_the_program_has() -> None:
    writer, reader = server_engines("postgresql://judge@host/db")
    assert {engine.url.drivername for engine in (writer, reader)} == {"postgresql+psycopg"}


def test_a_password_is_never_shown() -> None:
    assert shown_url("postgresql://judge:secret@host/db") == "postgresql+psycopg://judge:***@host/db"


@pytest.mark.parametrize("url", ["mysql://host/db", "postgresql://host:port/db", "sqlite:///x.db", "://"])
@pytest.mark.parametrize("read_only", [True, False])
def test_an_address_that_leads_nowhere_is_refused(url: str, read_only: bool) -> None:
    with pytest.raises(JudgingError) as refused:
        open_event(url, read_only=read_only)
    assert refused.value.problem is Problem.STORAGE_FAILED
    with pytest.raises(JudgingError) as refused:
        create_event_file(url, small_event(), "甲")
    assert refused.value.problem is Problem.STORAGE_FAILED


def test_a_server_that_does_not_answer_is_reported_without_the_password() -> None:
    url = "postgresql://judge:secret@127.0.0.1:1/db"
    with pytest.raises(JudgingError) as refused:
        open_event(url)
    (finding,) = refused.value.findings
    assert (finding.problem, finding.facts["file"]) == (
        Problem.STORAGE_FAILED,
        "postgresql+psycopg://judge:***@127.0.0.1:1/db",
    )
    assert "secret" not in str(finding)


def test_an_empty_database_holds_no_event(databases: Shelf) -> None:
    target = databases.home.new()
    expected = Finding(Problem.NOT_AN_EVENT_FILE, {"file": shown_url(target)})
    for read_only in (True, False):
        with pytest.raises(JudgingError) as refused:
            open_event(target, read_only=read_only)
        assert refused.value.findings == (expected,)


def test_an_event_on_a_server_can_be_looked_at_while_a_program_writes_it(databases: Shelf) -> None:
    target = databases.create()
    writer = databases.open(target)
    viewer = databases.open(target, read_only=True)
    with writer.store.begin() as work:
        work.append_revision(revision(1))
    assert viewer.store.read_event() == writer.store.read_event()
    assert viewer.path is None


def test_an_account_that_may_only_read_is_told_so(databases: Shelf) -> None:
    target = databases.create()
    with databases.raw(target) as connection:
        connection.execute(text("CREATE ROLE visitor LOGIN"))
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor"))
    visiting = target.replace("judge@", "visitor@")
    with pytest.raises(JudgingError) as refused:
        open_event(visiting)
    assert refused.value.problem is Problem.EVENT_FILE_READ_ONLY
    with closing(open_event(visiting, read_only=True)) as viewer:
        assert viewer.store.read_event() == small_event()
    with databases.raw(target) as connection:
        connection.execute(text("DROP OWNED BY visitor"))
        connection.execute(text("DROP ROLE visitor"))


def test_a_writer_that_waited_in_line_sees_what_was_stored_while_it_waited(databases: Shelf) -> None:
    target = databases.create()
    first, second = SqlStore(*server_engines(target)), SqlStore(*server_engines(target))
    started = Signal()

    def write_second() -> int:
        started.set()
        with second.begin() as work:
            number, _ = work.log_end()
            work.append_revision(revision(number, submission="second"))
            return number

    try:
        with ThreadPoolExecutor(1) as pool:
            with first.begin() as work:
                waiting = pool.submit(write_second)
                started.wait()
                work.append_revision(revision(1, submission="first"))
                work.append_audit(Act(NOON, "甲", "submit", "sheet"))
                assert not waiting.done()
            assert waiting.result() == 2
    finally:
        first.close()
        second.close()


def test_a_lost_server_is_reported_and_what_was_acknowledged_is_there_when_it_is_back() -> None:
    programs = server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL is installed")
    own = Server(programs)
    try:
        own.execute("CREATE DATABASE event")
        create_event_file(own.url("event"), small_event(), "甲")
        opened = open_event(own.url("event"))
        with opened.store.begin() as work:
            work.append_revision(revision(1))
        own.halt("immediate")
        with pytest.raises(JudgingError) as refused, opened.store.begin() as work:
            work.put_draft(draft(marks()))
        assert refused.value.problem is Problem.STORAGE_FAILED
        own.start()
        with opened.store.begin() as work:
            work.put_draft(draft(marks()))
        assert list(opened.store.read_history("final", KEY)) == [revision(1)]
        assert list(opened.store.read_drafts()) == [draft(marks())]
        opened.close()
    finally:
        own.stop()
