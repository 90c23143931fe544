"""A copy of an event that is handed on: one file, checked, that tells nothing of who has the event open."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Table, func, insert, select

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import schema
from judging_app.storage.backups import copy_checked, remove_database
from judging_app.storage.engine import is_url, server_engines, shown_url, writing_engine
from judging_app.storage.failures import translated
from judging_app.storage.tables import Base

_HOLDER: Final = "holder"
_ROWS: Final = 500
"""Rows that are taken over at once; evidence comes one by one."""
_LARGE: Final = "evidence_content"


def copy_event(target: str, path: Path) -> None:
    """Copy one moment of an event, from a file or from a server, into a new event file.

    Raises BACKUP_FAILED or ARCHIVE_NOT_COPIED where the copy does not hold what the event holds, and
    what writing raises. The event is only read; nothing half-copied is left.
    """
    try:
        if is_url(target):
            _copy_server(target, path)
        else:
            with translated(path):
                copy_checked(Path(target), path)
        with translated(path), closing(sqlite3.connect(path, isolation_level=None)) as copy:
            # Whoever opens the copy has not been left alone by anybody.
            copy.execute(f"DELETE FROM {_HOLDER}")  # noqa: S608 -- a constant
            copy.execute("PRAGMA journal_mode = DELETE")
            copy.execute("VACUUM")
    except BaseException:
        remove_database(path)
        raise


def _copy_server(url: str, path: Path) -> None:
    writer, reader = server_engines(url)
    engine = writing_engine(path)
    name = shown_url(url)
    try:
        # Readers of a server see one moment of the event throughout.
        with translated(name), reader.connect() as source, translated(path), engine.begin() as copy:
            schema.migrate(copy)
            for rows in Base.metadata.sorted_tables:
                if rows.name != _HOLDER:
                    _copy_rows(source, copy, rows, name)
    finally:
        engine.dispose()
        reader.dispose()
        writer.dispose()


def _copy_rows(source: Connection, copy: Connection, rows: Table, name: str) -> None:
    size = 1 if rows.name == _LARGE else _ROWS
    # Pages of rows by their key, as a driver may otherwise fetch a whole table at once.
    keys = list(rows.primary_key.columns)
    at = 0
    while found := _page(source, rows, keys, at, size):
        copy.execute(insert(rows), found)
        at += len(found)
    counted = copy.execute(select(func.count()).select_from(rows)).scalar_one()
    if counted != source.execute(select(func.count()).select_from(rows)).scalar_one():
        raise JudgingError.of(Problem.ARCHIVE_NOT_COPIED, place=name, detail=rows.name)


def _page(source: Connection, rows: Table, keys: Sequence[Any], at: int, size: int) -> list[dict[str, Any]]:
    found = source.execute(select(rows).order_by(*keys).offset(at).limit(size)).mappings()
    return [dict(row) for row in found]
