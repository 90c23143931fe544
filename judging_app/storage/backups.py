"""Copies of an event file, made by SQLite's backup and believed only once opened and checked.

They lie in a folder beside the event, or in one that the person chose for all events, as on a
second drive.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.engine import file_uri
from judging_app.storage.failures import translated
from judging_app.storage.free_place import refuse_taken
from judging_app.storage.tables import Base

KEPT: Final = 12
"""Rolling backups that are kept; the oldest go first."""


def backup_folder(path: Path, chosen: Path | None = None) -> Path:
    """Where an event file's backups lie: a folder beside it, or one of its own in the chosen folder.

    In a folder for all events two files of one name are told apart by where they lie.
    """
    if chosen is None:
        return path.with_name(path.stem + ".backups")
    place = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return chosen / f"{path.stem}-{place[:6]}.backups"


def back_up(path: Path, now: datetime, chosen: Path | None = None) -> Path:
    """Copy an event file into its backup folder, check the copy, and drop the oldest ones.

    Raises BACKUP_FAILED when the copy does not hold what the file holds, DISK_FULL and the like
    when it cannot be written, BACKUP_FOLDER_MISSING where the chosen folder is not there; the file
    itself is only read.
    """
    if chosen is not None and not is_folder(chosen):
        # Never made anew: the path of a stick that was pulled out would lead to the first drive.
        raise JudgingError.of(Problem.BACKUP_FOLDER_MISSING, folder=str(chosen))
    folder = backup_folder(path, chosen)
    stamp = now.astimezone().strftime("%Y%m%d-%H%M%S-%f")[:-3]
    target = folder / f"{path.stem}.{stamp}.judging"
    partial = target.with_suffix(".partial")
    with translated(folder):
        folder.mkdir(exist_ok=True)
        try:
            copy_checked(path, partial)
            partial.replace(target)
            flush_folder(folder)
        finally:
            remove_database(partial)
        # A clock that was set back must not make the newest copy look like the oldest.
        others = [backup for backup in backups_of(path, chosen) if backup != target]
        for old in others[: max(0, len(others) + 1 - KEPT)]:
            old.unlink(missing_ok=True)
    return target


def copy_checked(path: Path, target: Path) -> None:
    """Copy one moment of an event file, and believe the copy only once it was opened and compared."""
    _check(target, _copy(path, target))


def backups_of(path: Path, chosen: Path | None = None) -> list[Path]:
    """The backups of an event file in one folder, oldest first."""
    folder = backup_folder(path, chosen)
    if not is_folder(folder):
        return []
    start = path.stem + "."
    return sorted(
        item for item in folder.iterdir() if item.name.startswith(start) and item.suffix == ".judging"
    )


def latest_backup(path: Path, chosen: Path | None = None) -> Path | None:
    """The newest backup of an event file, beside it or in the chosen folder."""
    found = [*backups_of(path), *(backups_of(path, chosen) if chosen else ())]
    # The name holds the moment at which the copy was made.
    return max(found, key=lambda item: item.name, default=None)


def is_folder(path: Path) -> bool:
    """Whether a folder is there; a drive that answers with an error is not."""
    try:
        return path.is_dir()
    except OSError:
        return False


def restore_latest(path: Path, chosen: Path | None = None) -> Path:
    """Copy an event file's latest backup beside it, under the backup's own name.

    A copy that is there already is not written over: somebody may have gone on with it.
    """
    latest = latest_backup(path, chosen)
    if latest is None:
        raise JudgingError.of(Problem.NO_BACKUP, file=str(path))
    target = path.with_name(latest.name)
    if not target.exists():
        refuse_taken(target)
        with translated(target):
            shutil.copyfile(latest, target)
            _flush(target, os.O_RDWR)
    return target


def remove_database(path: Path) -> None:
    """Remove a database file that is not wanted, with whatever SQLite keeps beside it."""
    for leftover in (path, *(path.with_name(f"{path.name}-{end}") for end in ("wal", "shm", "journal"))):
        with suppress(PermissionError):
            leftover.unlink(missing_ok=True)


def flush_folder(folder: Path) -> None:
    """Make a new name in a folder as durable as the file under it; Windows does so by itself."""
    if os.name != "nt":
        _flush(folder, os.O_RDONLY)


def _flush(path: Path, how: int) -> None:
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


Content = tuple[tuple[int, ...], tuple[object, ...] | None]
"""What two copies of an event must agree on: records in every table, and the last act in the log."""


def _copy(path: Path, target: Path) -> Content:
    """Copy one moment of a file, and answer what it held at that moment."""
    with _reading(path) as source, closing(sqlite3.connect(target)) as copy:
        source.execute("BEGIN")
        content = _content(source)
        source.backup(copy)
        # A copy that is carried away must be one file, not a file and a log.
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.commit()
    _flush(target, os.O_RDWR)
    return content


def _check(copy: Path, expected: Content) -> None:
    """Open the copy and compare it with what the file held: soundness, records, the last act."""
    detail = ""
    try:
        with _reading(copy) as connection:
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            if sound and _content(connection) == expected:
                return
    except sqlite3.DatabaseError as error:
        detail = str(error)
    raise JudgingError.of(Problem.BACKUP_FAILED, file=str(copy), detail=detail)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    uri = file_uri(path.resolve(), "mode=ro")
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        yield connection


def _content(connection: sqlite3.Connection) -> Content:
    found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    names = [name for name in Base.metadata.tables if name in found]
    counts = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names]  # noqa: S608
    last = connection.execute("SELECT * FROM audit ORDER BY number DESC LIMIT 1").fetchone()
    return tuple(counts), last
