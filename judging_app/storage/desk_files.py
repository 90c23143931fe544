"""Seats as folders on a judge's laptop: made whole, opened by one program at a time, listed, removed."""

import os
import shutil
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout
from sqlalchemy import Connection, func, insert, or_, select, update

from judging_app.application.seats.desk_port import Credentials
from judging_app.application.seats.joining import KnownSeat
from judging_app.application.seats.outbox import tally
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.backups import flush_folder
from judging_app.storage.desk_rows import AGAIN, select_outbox, select_recusals, select_signatures
from judging_app.storage.desk_store import SqlDeskStore
from judging_app.storage.desk_tables import (
    CREDENTIALS,
    DRAFT,
    EVIDENCE,
    META,
    SLICE,
    bring_up,
    check_kind,
    check_sound,
    is_older,
    make_tables,
)
from judging_app.storage.desk_work import WAITING
from judging_app.storage.engine import reading_engine, writing_engine
from judging_app.storage.failures import translated

DESK: Final = "desk.sqlite"
_LOCK: Final = "desk.lock"
_BEGUN: Final = or_(DRAFT.c.marks != "{}", DRAFT.c.note != "")
_OWNER_ONLY: Final = 0o600
_FOLDER_OWNER_ONLY: Final = 0o700


def create_desk(
    folder: Path, credentials: Credentials, part: SeatSlice, evidence: Mapping[str, bytes] | None = None
) -> None:
    """Make a seat's folder, whole or not at all; raises FILE_EXISTS rather than writing over one."""
    with translated(folder):
        if folder.exists():
            raise JudgingError.of(Problem.FILE_EXISTS, file=str(folder))
        partial = folder.with_name(folder.name + ".partial")
        shutil.rmtree(partial, ignore_errors=True)
        try:
            partial.mkdir(mode=_FOLDER_OWNER_ONLY, parents=True)
            path = partial / DESK
            # Before anything is in it: SQLite gives its log the same mode.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))
            _fill(path, credentials, part, evidence or {})
            partial.rename(folder)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        flush_folder(folder.parent)


def _fill(path: Path, credentials: Credentials, part: SeatSlice, evidence: Mapping[str, bytes]) -> None:
    engine = writing_engine(path)
    try:
        with engine.begin() as connection:
            make_tables(connection)
            connection.execute(insert(META), {"id": 1, "written": 0, "used": _now()})
            connection.execute(insert(CREDENTIALS), {"id": 1, "text": canonical_text(credentials)})
            connection.execute(insert(SLICE), {"id": 1, "number": 1, "text": canonical_text(part)})
            rows = [{"code": code, "content": content} for code, content in evidence.items()]
            if rows:
                connection.execute(insert(EVIDENCE), rows)
    finally:
        engine.dispose()


def open_desk(folder: Path) -> SqlDeskStore:
    """Open a seat for this program alone.

    Raises SEAT_OPEN_ELSEWHERE, FILE_MISSING, EVENT_FILE_DAMAGED, EVENT_FILE_NEWER.
    """
    path = folder / DESK
    with translated(path):
        if not path.is_file():
            raise JudgingError.of(Problem.FILE_MISSING, file=str(path))
        lock = _held(folder)
        try:
            return _open_held(path, lock)
        except BaseException:
            lock.release()
            raise


def _open_held(path: Path, lock: FileLock) -> SqlDeskStore:
    reader = reading_engine(path)
    with reader.connect() as connection:
        check_kind(connection, path.parent.name)
        check_sound(connection, path.parent.name)
    _bring_up(path)
    writer = writing_engine(path)
    try:
        with writer.begin() as connection:
            connection.execute(update(META).values(used=_now()))
    except BaseException:
        writer.dispose()
        raise
    return SqlDeskStore(writer, reader, str(path), lock.release)


def _bring_up(path: Path) -> None:
    """Bring the tables of a sound seat of an older program to this version; durable, whole or not at all."""
    with closing(reading_engine(path).connect()) as connection:
        if not is_older(connection):
            return
    writer = writing_engine(path)
    try:
        with writer.begin() as connection:
            bring_up(connection)
    finally:
        writer.dispose()


def look_at_desk(folder: Path) -> KnownSeat:
    """Tell what seat lies in a folder, open or not."""
    path = folder / DESK
    with translated(path):
        if not path.is_file():
            raise JudgingError.of(Problem.FILE_MISSING, file=str(path))
        with closing(reading_engine(path).connect()) as connection:
            check_kind(connection, folder.name)
        _bring_up(path)
        with closing(reading_engine(path).connect()) as connection:
            try:
                return _known(folder, connection)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise JudgingError.of(Problem.EVENT_FILE_DAMAGED, file=str(path)) from error


def _known(folder: Path, connection: Connection) -> KnownSeat:
    credentials = from_text(Credentials, connection.execute(select(CREDENTIALS.c.text)).scalar_one())
    part = from_text(SeatSlice, connection.execute(select(SLICE.c.text)).scalar_one())
    judge = part.event.judge(credentials.judge)
    return KnownSeat(
        folder,
        credentials.event,
        part.event.name,
        credentials.judge,
        credentials.judge if judge is None else judge.name,
        credentials.address,
        datetime.fromisoformat(connection.execute(select(META.c.used)).scalar_one()),
        _waiting(part, connection),
        connection.scalar(select(func.count()).where(_BEGUN)) or 0,
        credentials.plate,
    )


def _waiting(part: SeatSlice, connection: Connection) -> int:
    """Sheets, signatures and recusals that were given here and that the host does not have."""
    sheets = tally(part, select_outbox(connection)).waiting
    signatures = sum(state == WAITING for _, state in select_signatures(connection))
    return sheets + signatures + sum(state in {WAITING, AGAIN} for _, state in select_recusals(connection))


def is_desk_open(folder: Path) -> bool:
    """Whether a program has a seat open."""
    with translated(folder):
        try:
            _held(folder).release()
        except JudgingError as error:
            if error.problem is not Problem.SEAT_OPEN_ELSEWHERE:
                raise
            return True
    return False


def remove_desk(folder: Path) -> None:
    """Remove a seat from this laptop; raises SEAT_OPEN_ELSEWHERE while a program has it open."""
    with translated(folder):
        lock = _held(folder)
        try:
            # The file first: whatever is left after a crash is no seat any more.
            (folder / DESK).unlink(missing_ok=True)
        finally:
            lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _held(folder: Path) -> FileLock:
    lock = FileLock(folder / _LOCK, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise JudgingError.of(Problem.SEAT_OPEN_ELSEWHERE) from None
    return lock


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class SeatFolders:
    """All of this, for whoever keeps seats without knowing how they are stored."""

    create = staticmethod(create_desk)
    open = staticmethod(open_desk)
    look = staticmethod(look_at_desk)
    is_open = staticmethod(is_desk_open)
    remove = staticmethod(remove_desk)
