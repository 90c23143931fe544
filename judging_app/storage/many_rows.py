"""Many rows in one step of the database.

Each step that a SQLite statement takes lets other threads of the program in, and the writer waits
for its turn again; with hundreds of judges at once that waiting is longer than the writing. So rows
go over as one JSON text, which SQLite itself takes apart. PostgreSQL's driver sends them together.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert

Row = Mapping[str, Any]

_FEW = 1


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows that all name the same columns, in order."""
    packed = _packed(connection, rows)
    if packed is None:
        if rows:
            connection.execute(insert(table), rows)
        return
    names = list(rows[0])
    columns = ", ".join(_quoted(name) for name in names)
    parts = ", ".join(f"json_extract(value, '$[{at}]')" for at in range(len(names)))
    into = f"INSERT INTO {_quoted(table.name)} ({columns})"
    taken = f"{into} SELECT {parts} FROM json_each(?) ORDER BY key"  # noqa: S608 -- names of our own tables
    connection.exec_driver_sql(taken, (packed,))


def delete_rows(connection: Connection, table: Table, keys: Sequence[Row]) -> None:
    """Delete the rows with these keys; all name the same columns."""
    packed = _packed(connection, keys)
    if packed is None:
        if keys:
            wanted = delete(table).where(*(table.c[name] == bindparam(f"the_{name}") for name in keys[0]))
            connection.execute(wanted, [{f"the_{name}": key[name] for name in key} for key in keys])
        return
    names = list(keys[0])
    columns = ", ".join(_quoted(name) for name in names)
    parts = ", ".join(f"json_extract(value, '$[{at}]')" for at in range(len(names)))
    those = f"SELECT {parts} FROM json_each(?)"  # noqa: S608 -- names of our own tables
    gone = f"DELETE FROM {_quoted(table.name)} WHERE ({columns}) IN ({those})"  # noqa: S608 -- likewise
    connection.exec_driver_sql(gone, (packed,))


def _packed(connection: Connection, rows: Sequence[Row]) -> str | None:
    """The rows as JSON, where that is how they go over."""
    if connection.dialect.name != "sqlite" or len(rows) <= _FEW:
        return None
    text = json.dumps([list(row.values()) for row in rows], ensure_ascii=False)
    # SQLite's JSON ends a text at a NUL.
    return None if "\\u0000" in text else text


def _quoted(name: str) -> str:
    return f'"{name}"'
