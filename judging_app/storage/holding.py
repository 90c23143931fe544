"""Who holds an event file for writing: one program at a time, and the others are told who.

The operating system's lock decides and is gone with the process. The row in the file says who it
is; a row without a lock is left over from a program that was killed.
"""

import getpass
import os
import socket
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.exc import DBAPIError

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import tables
from judging_app.storage.engine import reading_engine
from judging_app.storage.mapping import table


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that has, or had, an event file open for writing."""

    host: str
    person: str
    process: int
    since: datetime


def this_program(now: datetime) -> Holder:
    """Describe this very program."""
    try:
        person = getpass.getuser()
    except (OSError, KeyError, ImportError):
        person = ""
    return Holder(socket.gethostname(), person, os.getpid(), now)


def take_lock(path: Path) -> FileLock:
    """Lock an event file for this program; raises EVENT_FILE_HELD with who has it."""
    lock = FileLock(path.with_name(path.name + "-lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise JudgingError.of(Problem.EVENT_FILE_HELD, file=str(path), **_facts(path)) from None
    return lock


def _facts(path: Path) -> dict[str, str]:
    engine = reading_engine(path)
    try:
        with engine.connect() as connection:
            holder = read_holder(connection)
    except DBAPIError:
        holder = None
    finally:
        engine.dispose()
    if holder is None:
        return {"host": "", "person": "", "since": ""}
    return {"host": holder.host, "person": holder.person, "since": holder.since.isoformat()}


def read_holder(connection: Connection) -> Holder | None:
    """Read who holds the file, as far as the file knows."""
    row = connection.execute(select(table(tables.HolderRow))).first()
    if row is None:
        return None
    return Holder(row.host, row.person, row.process, datetime.fromisoformat(row.since))


def write_holder(engine: Engine, holder: Holder | None) -> Holder | None:
    """Put a holder (or none) in the place of the one before, and answer the one before."""
    rows = table(tables.HolderRow)
    with engine.begin() as connection:
        before = read_holder(connection)
        connection.execute(delete(rows))
        if holder is not None:
            connection.execute(
                insert(rows),
                {
                    "id": 1,
                    "host": holder.host,
                    "person": holder.person,
                    "process": holder.process,
                    "since": holder.since.isoformat(),
                },
            )
    return before
