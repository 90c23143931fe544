"""Engines for an event: one that writes, one that only reads.

SQLite: WAL, `synchronous=FULL`, and every writing transaction starts with `BEGIN IMMEDIATE`, so
that a read that is followed by a write is never lost and never meets "database is locked" half
way. Readers use a connection of their own that cannot write.
"""

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool, StaticPool

APPLICATION_ID: Final = 0x4A554447
"""Marks a SQLite file as an event file ("JUDG")."""

_BUSY_MILLISECONDS: Final = 5_000


def is_url(target: str) -> bool:
    """Whether an event is named by a database URL rather than a file."""
    return "://" in target


def server_engine(url: str) -> Engine:
    """An engine for PostgreSQL; a bare `postgresql://` means psycopg 3."""
    parsed = make_url(url)
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(parsed, isolation_level="SERIALIZABLE", pool_pre_ping=True)


def writing_engine(path: Path) -> Engine:
    """The engine that writes an event file: one connection, kept open."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False),
        poolclass=StaticPool,
    )
    event.listen(engine, "connect", _set_up_writer)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path, *, immutable: bool = False) -> Engine:
    """An engine that cannot write; `immutable` for media on which not even a lock can be put."""
    uri = path.resolve().as_uri() + ("?immutable=1" if immutable else "?mode=ro")
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
