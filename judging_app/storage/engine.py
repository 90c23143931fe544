"""Engines for an event: one that writes, one that only reads.

SQLite: WAL, `synchronous=FULL`, and every writing transaction starts with `BEGIN IMMEDIATE`, so
that a read that is followed by a write is never lost and never meets "database is locked" half
way. PostgreSQL: every writing transaction waits in one line before its first look, and looks at
what is committed then. Readers cannot write and see one moment of the event throughout.
"""

import sqlite3
from pathlib import Path, PurePath
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, QueuePool

from judging_app.domain.problems import JudgingError, Problem

APPLICATION_ID: Final = 0x4A554447
"""Marks a SQLite file as an event file ("JUDG")."""

_BUSY_MILLISECONDS: Final = 5_000
_CONNECT_SECONDS: Final = 10
_KEEPALIVE: Final = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""When a server that does not answer any more is given up: seconds, times, milliseconds."""
_LINE: Final = 0x4A55
"""Key of the advisory lock that puts PostgreSQL's writers in one line, as SQLite's are."""


def is_url(target: str) -> bool:
    """Whether an event is named by a database URL rather than a file."""
    return "://" in target


def shown_url(url: str) -> str:
    """A database URL as people may see it: without its password."""
    return _parsed(url).render_as_string(hide_password=True)


def server_engines(url: str, application: str = "judging-app") -> tuple[Engine, Engine]:
    """The writing and the reading engine for PostgreSQL; a bare `postgresql://` means psycopg 3.

    The server knows their connections by the name of the application. What the URL says itself stays.
    """
    parsed = _parsed(url)
    wanted = {"application_name": application, "connect_timeout": _CONNECT_SECONDS, **_KEEPALIVE}
    arguments = {key: value for key, value in wanted.items() if key not in parsed.query}
    try:
        engine = create_engine(parsed, pool_pre_ping=True, connect_args=arguments)
    except ModuleNotFoundError as error:
        raise JudgingError.of(Problem.STORAGE_FAILED, detail=str(error)) from error
    writer = engine.execution_options(isolation_level="READ COMMITTED")
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    event.listen(writer, "begin", _wait_in_line)
    return writer, reader


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise JudgingError.of(Problem.STORAGE_FAILED, detail="not a database URL") from error
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername != "postgresql+psycopg":
        raise JudgingError.of(Problem.STORAGE_FAILED, detail=f"{parsed.drivername}: not PostgreSQL")
    return parsed


def file_uri(path: PurePath, options: str) -> str:
    """A file as SQLite's URI; a Windows share goes after an empty host, as SQLite reads it."""
    uri = path.as_uri()
    if path.drive.startswith("\\\\"):
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?{options}"


def writing_engine(path: Path) -> Engine:
    """The engine that writes an event file: one connection, kept open, which threads take in turn."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    event.listen(engine, "connect", _set_up_writer)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path, *, immutable: bool = False) -> Engine:
    """An engine that cannot write; `immutable` for media on which not even a lock can be put."""
    uri = file_uri(path.resolve(), "immutable=1" if immutable else "mode=ro")
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False),
        poolclass=NullPool,
    )
    event.listen(engine, "connect", _set_up_reader)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up_writer(connection: Any, _: object) -> None:
    for pragma in (
        f"busy_timeout = {_BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        # Every commit goes on into the file itself at once: whoever copies the one file of an open
        # event must not be left with an old state. A desk commits a few times a second at most.
        "wal_autocheckpoint = 1",
        "foreign_keys = ON",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _set_up_reader(connection: Any, _: object) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")


def _wait_in_line(connection: Any) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LINE})")
