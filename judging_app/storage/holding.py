"""Who holds an event file for writing: one program at a time, and the others are told who.

A lock of the operating system beside the file decides, and is gone with the program. The row in
the event says who it is; a row without a lock is left over from a program that was killed.
"""

import getpass
import os
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.exc import DBAPIError

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import tables
from judging_app.storage.engine import file_uri, reading_engine
from judging_app.storage.failures import translated
from judging_app.storage.mapping import table

Release = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that has, or had, an event open for writing."""

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


def hold_file(path: Path) -> Release:
    """Lock an event file for this program; raises EVENT_FILE_HELD with who has it."""
    # Opened on the worker's thread and closed on the window's: the lock is the program's.
    path.parent.stat()  # the lock would make a folder that is not there
    lock = FileLock(path.with_name(path.name + "-lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise _held(str(path), reading_engine(path)) from None
    return partial(_release_file, lock)


def _release_file(lock: FileLock) -> None:
    # Away with the file while the lock is still ours: afterwards it may be somebody else's. Windows
    # removes it with the lock.
    with suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()


def log_size(path: Path) -> int | None:
    """How much of an event still lies in the log beside its file; `None` where there is no log."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size
    except OSError:
        return None


def tidy(path: Path) -> None:
    """Let SQLite take away the empty log that a connection which cannot write leaves behind.

    Only where nobody holds the file; a log with something in it is left for whoever writes next.
    """
    if log_size(path) != 0:
        return
    with suppress(JudgingError), translated(path):
        release = hold_file(path)
        try:
            if log_size(path) == 0:
                _close_properly(path)
        finally:
            release()


def _close_properly(path: Path) -> None:
    try:
        path.open("r+b").close()
    except OSError:
        # We may not write the file, and whoever may could stumble over a log that is ours.
        for end in ("wal", "shm"):
            path.with_name(f"{path.name}-{end}").unlink(missing_ok=True)
        return
    with closing(sqlite3.connect(file_uri(path.resolve(), "mode=rw"), uri=True)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master")


def _held(name: str, engine: Engine) -> JudgingError:
    try:
        with engine.connect() as connection:
            holder = next(iter(read_holders(connection).values()), None)
    except DBAPIError:
        holder = None
    finally:
        engine.dispose()
    return held_by(name, holder)


def held_by(name: str, holder: Holder | None) -> JudgingError:
    """The refusal that another program has an event; nobody where it is not known who."""
    facts = {"host": "", "person": "", "since": ""}
    if holder is not None:
        facts = {"host": holder.host, "person": holder.person, "since": holder.since.isoformat()}
    return JudgingError.of(Problem.EVENT_FILE_HELD, file=name, **facts)


def read_holders(connection: Connection) -> dict[int, Holder]:
    """Read who signed for the event and did not sign off, by the number of the row."""
    return {
        row.id: Holder(row.host, row.person, row.process, datetime.fromisoformat(row.since))
        for row in connection.execute(select(table(tables.HolderRow)))
    }


def write_holder(engine: Engine, holder: Holder | None) -> Holder | None:
    """Put a file's holder (or none) in the place of the one before, and answer the one before."""
    rows = table(tables.HolderRow)
    with engine.begin() as connection:
        before = next(iter(read_holders(connection).values()), None)
        connection.execute(delete(rows))
        if holder is not None:
            connection.execute(insert(rows), holder_values(1, holder))
    return before


def holder_values(number: int, holder: Holder) -> dict[str, int | str]:
    """A holder as a row."""
    return {
        "id": number,
        "host": holder.host,
        "person": holder.person,
        "process": holder.process,
        "since": holder.since.isoformat(),
    }
