"""Opening and making event files: checked before anything is believed, refused with a clear reason."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from judging_app.application.records import first_broken_link
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.storage.backups import back_up, is_sound
from judging_app.storage.engine import (
    APPLICATION_ID,
    is_url,
    reading_engine,
    server_engine,
    writing_engine,
)
from judging_app.storage.failures import translated
from judging_app.storage.holding import Holder, take_lock, this_program, write_holder
from judging_app.storage.schema import HEAD, REVISIONS, migrate, revision_of
from judging_app.storage.store import SqlStore

_HEADER: Final = b"SQLite format 3\x00"


@dataclass
class EventFile:
    """An open event: its store, and what was noticed while opening it.

    `left_by` is the program that had the file before and did not close it (a crash, a power cut).
    """

    target: str
    store: SqlStore
    read_only: bool
    left_by: Holder | None = None
    backup: Path | None = None
    _lock: FileLock | None = field(default=None, repr=False)
    _writer: Engine | None = field(default=None, repr=False)

    @property
    def path(self) -> Path | None:
        """The file, or `None` where the event lies on a database server."""
        return None if is_url(self.target) else Path(self.target)

    def back_up(self) -> Path | None:
        """Make a checked backup now; a server's databases are its keeper's to back up."""
        if self.path is None or self.read_only:
            return None
        self.backup = back_up(self.path, datetime.now(UTC))
        return self.backup

    def close(self) -> None:
        """Let go of the file; what is stored is stored already."""
        if self._writer is not None and self.path is not None and not self.read_only:
            # A full disk at the very end must not keep the program from closing.
            with suppress(DBAPIError):
                write_holder(self._writer, None)
        self.store.close()
        if self._lock is not None:
            self._lock.release()
            Path(self._lock.lock_file).unlink(missing_ok=True)


def create_event_file(target: str, event: Event, actor: str) -> None:
    """Write a new event file (or fill an empty database), whole or not at all.

    Raises FILE_EXISTS rather than writing over anything.
    """
    now = datetime.now(UTC)
    at = now.replace(microsecond=now.microsecond // 1000 * 1000).isoformat()
    if is_url(target):
        _fill(server_engine(target), event, actor, at, target)
        return
    path = Path(target)
    if path.exists():
        raise JudgingError.of(Problem.FILE_EXISTS, file=target)
    partial = path.with_name(path.name + ".partial")
    with translated(target):
        partial.unlink(missing_ok=True)
        try:
            _fill(writing_engine(partial), event, actor, at, target)
            partial.rename(path)
        finally:
            for leftover in (partial, *(Path(f"{partial}-{end}") for end in ("wal", "shm"))):
                leftover.unlink(missing_ok=True)


def _fill(engine: Engine, event: Event, actor: str, at: str, name: str) -> None:
    store = SqlStore(engine, engine, name)
    try:
        with translated(name), engine.begin() as connection:
            if revision_of(connection) is not None:
                raise JudgingError.of(Problem.FILE_EXISTS, file=name)
            migrate(connection)
        store.create_event(event, actor, at)
    finally:
        store.close()


def open_event(target: str, *, read_only: bool = False) -> EventFile:
    """Open an event after checking it; raises `JudgingError` with the reason it cannot be opened."""
    if is_url(target):
        return _open_server(target)
    path = Path(target)
    _check_file(path)
    if read_only:
        return _open_to_read(path)
    return _open_to_write(path)


def _open_server(url: str) -> EventFile:
    engine = server_engine(url)
    with translated(url), engine.connect() as connection:
        _check_revision(revision_of(connection), url)
    return EventFile(url, SqlStore(engine, engine, url), read_only=False)


def _check_file(path: Path) -> None:
    """Look at a file before any database does: is it there, is it an event at all?"""
    if not path.is_file():
        raise JudgingError.of(Problem.FILE_MISSING, file=str(path))
    with translated(path), path.open("rb") as file:
        head = file.read(100)
    if not head:
        raise JudgingError.of(Problem.EVENT_FILE_EMPTY, file=str(path))
    if not head.startswith(_HEADER):
        raise JudgingError.of(Problem.NOT_AN_EVENT_FILE, file=str(path))
    if len(head) == 100 and int.from_bytes(head[68:72], "big") not in {0, APPLICATION_ID}:
        raise JudgingError.of(Problem.NOT_AN_EVENT_FILE, file=str(path))


def _check_content(path: Path, engine: Engine) -> str:
    """Check soundness and version; answers the version."""
    with translated(path):
        if not is_sound(path):
            raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=str(path))
        with engine.connect() as connection:
            return _check_revision(revision_of(connection), str(path))


def _check_revision(revision: str | None, name: str) -> str:
    if revision is None:
        raise JudgingError.of(Problem.NOT_AN_EVENT_FILE, file=name)
    if revision not in REVISIONS:
        raise JudgingError.of(Problem.EVENT_FILE_NEWER, file=name, version=revision)
    return revision


def _open_to_read(path: Path) -> EventFile:
    engine = reading_engine(path)
    try:
        revision = _check_content(path, engine)
    except JudgingError as error:
        if error.problem is not Problem.EVENT_FILE_READ_ONLY:
            raise
        # WAL needs a place for its index; on write-protected media the file cannot change anyway.
        engine = reading_engine(path, immutable=True)
        revision = _check_content_immutable(path, engine)
    if revision != HEAD:
        raise JudgingError.of(Problem.EVENT_FILE_READ_ONLY, file=str(path))
    return EventFile(str(path), SqlStore(engine, engine, str(path)), read_only=True)


def _check_content_immutable(path: Path, engine: Engine) -> str:
    with translated(path), engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
            raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=str(path))
        return _check_revision(revision_of(connection), str(path))


def _open_to_write(path: Path) -> EventFile:
    with translated(path):
        path.open("r+b").close()
        lock = take_lock(path)
    try:
        return _open_locked(path, lock)
    except BaseException:
        lock.release()
        raise


def _open_locked(path: Path, lock: FileLock) -> EventFile:
    reader = reading_engine(path)
    revision = _check_content(path, reader)
    now = datetime.now(UTC)
    backup = None if revision == HEAD else back_up(path, now)
    writer = writing_engine(path)
    with translated(path):
        if revision != HEAD:
            with writer.begin() as connection:
                migrate(connection)
        left_by = write_holder(writer, this_program(now))
    store = SqlStore(writer, reader, str(path))
    return EventFile(
        str(path), store, read_only=False, left_by=left_by, backup=backup, _lock=lock, _writer=writer
    )


def check_records(store: SqlStore) -> list[Finding]:
    """Check the audit chain from its first link to its last."""
    broken = first_broken_link(list(store.read_audit()))
    if broken is None:
        return []
    return [Finding(Problem.AUDIT_CHAIN_BROKEN, {"number": str(broken.number)}, ("audit",))]
