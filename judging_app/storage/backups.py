"""Copies of an event file, made by SQLite's backup and believed only once opened and checked."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.failures import translated

KEPT: Final = 12
"""Rolling backups that are kept; the oldest go first."""

_COUNTED: Final = ("sheet_revision", "draft", "audit", "entry")


def backup_folder(path: Path) -> Path:
    """Where an event file's backups lie: a folder beside it."""
    return path.with_name(path.stem + ".backups")


def back_up(path: Path, now: datetime) -> Path:
    """Copy an event file into its backup folder, check the copy, and drop the oldest ones.

    Raises BACKUP_FAILED when the copy does not hold what the file holds, DISK_FULL and the like
    when it cannot be written; the file itself is only read.
    """
    folder = backup_folder(path)
    stamp = now.astimezone().strftime("%Y%m%d-%H%M%S-%f")[:-3]
    target = folder / f"{path.stem}.{stamp}.judging"
    partial = target.with_suffix(".partial")
    with translated(folder):
        folder.mkdir(exist_ok=True)
        try:
            _copy(path, partial)
            _check(path, partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        for old in backups_of(path)[:-KEPT]:
            old.unlink(missing_ok=True)
    return target


def backups_of(path: Path) -> list[Path]:
    """The backups of an event file, oldest first."""
    return sorted(backup_folder(path).glob(f"{path.stem}.*.judging"))


def _copy(path: Path, target: Path) -> None:
    source = sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)
    copy = sqlite3.connect(target)
    try:
        source.backup(copy)
        # A copy that is carried away must be one file, not a file and a log.
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.commit()
    except sqlite3.Error as error:
        raise JudgingError.of(Problem.BACKUP_FAILED, file=str(target), detail=str(error)) from error
    finally:
        copy.close()
        source.close()
    _flush(target)


def _flush(target: Path) -> None:
    handle = os.open(target, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check(path: Path, copy: Path) -> None:
    """Open the copy and compare it with the file: soundness and the number of records."""
    if not is_sound(copy) or _counts(copy) != _counts(path):
        raise JudgingError.of(Problem.BACKUP_FAILED, file=str(copy), detail="")


def is_sound(path: Path) -> bool:
    """Whether SQLite finds a file without fault."""
    try:
        connection = sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)
        try:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return False


def _counts(path: Path) -> list[int]:
    connection = sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)
    try:
        return [
            int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608 -- constants
            for name in _COUNTED
        ]
    finally:
        connection.close()
