"""The tables of a judge's own store. What was handed in is append-only; how far it came stands beside."""

from typing import Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from judging_app.domain.problems import JudgingError, Problem

APPLICATION_ID: Final = 0x4A55_4453
"""Marks a SQLite file as a judge's store ("JUDS"), which no program takes for an event."""
VERSION: Final = 3
"""Of the tables; kept as SQLite's user_version."""
_ADDED: Final = (
    # Before that was kept a submission was held back only while its state said so.
    ("delivery", "was_held", "BOOLEAN NOT NULL DEFAULT 0", "UPDATE delivery SET was_held = (state = 'held')"),
)
"""Columns that an older version may lack: table, name, type, and what fills it."""

_metadata = MetaData()


def _single(name: str, *columns: Column[object]) -> Table:
    """A table of one row."""
    return Table(
        name, _metadata, Column("id", Integer, CheckConstraint("id = 1"), primary_key=True), *columns
    )


META: Final = _single(
    "meta", Column("written", Integer, nullable=False), Column("used", Text, nullable=False)
)
"""How often was written here, and when it was opened last."""
CREDENTIALS: Final = _single("credentials", Column("text", Text, nullable=False))
SLICE: Final = _single(
    "slice", Column("number", Integer, nullable=False), Column("text", Text, nullable=False)
)
DRAFT: Final = Table(
    "draft",
    _metadata,
    *(Column(name, Text, primary_key=True) for name in ("round", "dimension", "entry", "judge")),
    *(Column(name, Text, nullable=False) for name in ("marks", "note", "at")),
)
OUTBOX: Final = Table(
    "outbox",
    _metadata,
    Column("number", Integer, primary_key=True),
    Column("submission", Text, nullable=False, unique=True),
    Column("base", Integer, nullable=False),
    Column("after", Text, nullable=False),
    Column("text", Text, nullable=False),
)
DELIVERY: Final = Table(
    "delivery",
    _metadata,
    Column("number", Integer, ForeignKey("outbox.number"), primary_key=True),
    Column("state", Text, nullable=False),
    Column("was_held", Boolean, nullable=False),
    Column("revision", Integer),
    Column("at", Text),
)
SIGNATURE: Final = Table(
    "signature",
    _metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("state", Text, nullable=False),
)
RECUSAL: Final = Table(
    "recusal",
    _metadata,
    Column("round", Text, primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("state", Text, nullable=False),
)
EVIDENCE: Final = Table(
    "evidence",
    _metadata,
    Column("code", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
SEEN_ORDER: Final = Table(
    "seen_order",
    _metadata,
    Column("round", Text, primary_key=True),
    Column("text", Text, nullable=False),
)
"""The running order that the judge has seen, of each round."""


def make_tables(connection: Connection) -> None:
    """Make all tables in an empty file, and mark it as what it is."""
    _metadata.create_all(connection, checkfirst=False)
    for act in ("UPDATE", "DELETE"):
        connection.exec_driver_sql(
            f"CREATE TRIGGER outbox_no_{act.lower()} BEFORE {act} ON outbox "
            "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
        )
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def check_kind(connection: Connection, name: str) -> None:
    """Look whether it is a judge's store of this version.

    Raises EVENT_FILE_DAMAGED, or EVENT_FILE_NEWER for one that a newer program wrote.
    """
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=name, detail="application_id")
    version = connection.exec_driver_sql("PRAGMA user_version").scalar() or 0
    if version > VERSION:
        raise JudgingError.of(Problem.EVENT_FILE_NEWER, file=name, version=str(version))


def is_older(connection: Connection) -> bool:
    """Whether an older program wrote the tables, so that `bring_up` has something to do."""
    return (connection.exec_driver_sql("PRAGMA user_version").scalar() or 0) < VERSION


def bring_up(connection: Connection) -> None:
    """Bring the tables of an older program to this version, within the caller's transaction."""
    if not is_older(connection):
        return
    for table, column, kind, filling in _ADDED:
        rows = connection.exec_driver_sql(f"PRAGMA table_info({table})")
        if column not in {row.name for row in rows}:
            connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
            connection.exec_driver_sql(filling)
    SEEN_ORDER.create(connection, checkfirst=True)
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def check_sound(connection: Connection, name: str) -> None:
    """Look whether the whole file can be read; raises EVENT_FILE_DAMAGED."""
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=name, detail="integrity_check")
