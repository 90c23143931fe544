"""Opening events: checked before anything is believed, refused with a clear reason."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from os import SEEK_END
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from judging_app.application.records import first_broken_link
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.storage import joining, schema
from judging_app.storage.backups import back_up
from judging_app.storage.creating import create_event_file as create_event_file  # noqa: PLC0414 -- one door
from judging_app.storage.engine import (
    APPLICATION_ID,
    is_url,
    reading_engine,
    server_engines,
    shown_url,
    writing_engine,
)
from judging_app.storage.failures import translated
from judging_app.storage.holding import (
    Holder,
    Release,
    hold_file,
    log_size,
    this_program,
    tidy,
    write_holder,
)
from judging_app.storage.store import SqlStore

_HEADER: Final = b"SQLite format 3\x00"
_HEADER_SIZE: Final = 100


@dataclass
class EventFile:
    """An open event: its store, and what was noticed while opening it.

    `left_by` is the program that had the file before and did not close it (a crash, a power cut); a
    server keeps itself in order, and says nothing of programs that are gone.
    """

    target: str
    store: SqlStore
    read_only: bool
    left_by: Holder | None = None
    backup: Path | None = None
    _release: Release | None = field(default=None, repr=False)
    _sign_off: Callable[[], object] | None = field(default=None, repr=False)

    @property
    def path(self) -> Path | None:
        """The file, or `None` where the event lies on a database server."""
        return None if is_url(self.target) else Path(self.target)

    def back_up(self, chosen: Path | None = None) -> Path | None:
        """Make a checked backup now; a server's databases are its keeper's to back up."""
        if self.path is None or self.read_only:
            return None
        self.backup = back_up(self.path, datetime.now(UTC), chosen)
        return self.backup

    def close(self) -> None:
        """Let go of the event; what is stored is stored already. Closing again does nothing."""
        sign_off, self._sign_off = self._sign_off, None
        release, self._release = self._release, None
        if sign_off is not None:
            # A full disk or a lost server at the very end must not keep the program from closing.
            with suppress(JudgingError), translated(self.store.name):
                sign_off()
        self.store.close()
        if release is not None:
            release()
        elif self.path is not None:
            tidy(self.path)


def open_event(target: str, *, read_only: bool = False) -> EventFile:
    """Open an event after checking it; raises `JudgingError` with the reason it cannot be opened."""
    if is_url(target):
        return _open_server(target, read_only=read_only)
    path = Path(target)
    _check_file(path)
    try:
        return _open_to_read(path) if read_only else _open_to_write(path)
    except JudgingError:
        tidy(path)
        raise


def _check_file(path: Path) -> None:
    """Look at a file before any database does: is it there, is it an event at all?"""
    with translated(path):
        if not path.is_file():
            raise JudgingError.of(Problem.FILE_MISSING, file=str(path))
        with path.open("rb") as file:
            head = file.read(_HEADER_SIZE)
            size = file.seek(0, SEEK_END)
    if not head:
        raise JudgingError.of(Problem.EVENT_FILE_EMPTY, file=str(path))
    if not head.startswith(_HEADER):
        raise JudgingError.of(Problem.NOT_AN_EVENT_FILE, file=str(path))
    # The first bytes say how large a page is; a file that ends inside a page was cut short.
    page = int.from_bytes(head[16:18], "big") or 1
    if len(head) < _HEADER_SIZE or (page > 1 and size % page):
        raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=str(path))


def _check_content(path: Path, engine: Engine) -> str:
    """Check whose file it is, its soundness and its version; answers the version."""
    with translated(path), engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
            raise JudgingError.of(Problem.NOT_AN_EVENT_FILE, file=str(path))
        if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
            raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=str(path))
        return _check_revision(schema.revision_of(connection), str(path))


def _check_revision(revision: str | None, name: str) -> str:
    if revision is None:
        raise JudgingError.of(Problem.NOT_AN_EVENT_FILE, file=name)
    if not schema.is_known(revision):
        raise JudgingError.of(Problem.EVENT_FILE_NEWER, file=name, version=revision)
    return revision


def _open_to_read(path: Path) -> EventFile:
    engine = reading_engine(path)
    try:
        revision = _check_content(path, engine)
    except JudgingError as error:
        # WAL needs a place for its index. Where none can be made the file alone is read, unless
        # part of the event still lies in the log beside it.
        if error.problem is not Problem.EVENT_FILE_READ_ONLY or log_size(path):
            raise
        engine = reading_engine(path, immutable=True)
        revision = _check_content(path, engine)
    if not schema.is_newest(revision):
        raise JudgingError.of(Problem.EVENT_FILE_OLDER, file=str(path))
    return EventFile(str(path), SqlStore(engine, engine, str(path)), read_only=True)


def _open_to_write(path: Path) -> EventFile:
    with translated(path):
        path.open("r+b").close()
        release = hold_file(path)
    try:
        return _open_held(path, release)
    except BaseException:
        release()
        raise


def _open_held(path: Path, release: Release) -> EventFile:
    reader = reading_engine(path)
    revision = _check_content(path, reader)
    now = datetime.now(UTC)
    backup = None if schema.is_newest(revision) else back_up(path, now)
    writer = writing_engine(path)
    try:
        with translated(path):
            left_by = _take_over(writer, revision, now)
    except BaseException:
        writer.dispose()
        raise
    store = SqlStore(writer, reader, str(path))
    return EventFile(str(path), store, False, left_by, backup, release, partial(write_holder, writer, None))


def _take_over(writer: Engine, revision: str, now: datetime) -> Holder | None:
    """Bring the tables up if need be, and sign for the event; answers who never signed off."""
    if not schema.is_newest(revision):
        with writer.begin() as connection:
            schema.migrate(connection)
    return write_holder(writer, this_program(now))


def _open_server(url: str, *, read_only: bool) -> EventFile:
    name, number = shown_url(url), joining.new_number()
    writer, reader = server_engines(url, joining.application_of(number))
    store = SqlStore(writer, reader, name)
    try:
        with translated(name):
            with reader.connect() as connection:
                revision = _check_revision(schema.revision_of(connection), name)
            if read_only:
                if not schema.is_newest(revision):
                    raise JudgingError.of(Problem.EVENT_FILE_OLDER, file=name)
                return EventFile(url, SqlStore(reader, reader, name), read_only=True)
            if not schema.is_newest(revision):
                joining.bring_up(writer, name)
            joining.share(writer, name)
            joining.sign_in(writer, number, this_program(datetime.now(UTC)))
    except BaseException:
        store.close()
        raise
    return EventFile(url, store, False, _sign_off=partial(joining.sign_out, writer, number))


def check_records(store: SqlStore) -> list[Finding]:
    """Check the audit chain from its first link to its last."""
    try:
        broken = first_broken_link(list(store.read_audit()))
    except JudgingError as error:
        if error.problem is not Problem.AUDIT_CHAIN_BROKEN:
            raise
        return [Finding(Problem.AUDIT_CHAIN_BROKEN, error.findings[0].facts, ("audit",))]
    if broken is None:
        return []
    return [Finding(Problem.AUDIT_CHAIN_BROKEN, {"number": str(broken.number)}, ("audit",))]
