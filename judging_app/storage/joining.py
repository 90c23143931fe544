"""Several programs on an event of a database server: all may write, and none of them changes the tables.

Every connection that may write shares a lock for as long as it lasts, and makes sure of the tables'
version when it is made, so also when a server was away for a while. Whoever brings old tables up
must have that lock alone. The server ends both with a program that is killed.
"""

import time
from collections.abc import Callable
from contextlib import closing
from secrets import randbelow
from typing import Any, Final

from sqlalchemy import Connection, Engine, delete, event, insert, text

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import schema, tables
from judging_app.storage.holding import Holder, held_by, holder_values, read_holders
from judging_app.storage.mapping import table

_OPEN: Final = 0x4A55_4447
"""Key of the advisory lock that connections which may write share."""
_PATIENCE: Final = 3.0
"""Seconds that somebody else's change of the tables is waited for."""
_PAUSE: Final = 0.05
_APPLICATION: Final = "judging-app"

_SETTINGS: Final = (
    # A computer that was switched off in the middle of a transaction stands in the writers' line
    # until the server gives it up; those behind it wait a little longer than that.
    "SET idle_in_transaction_session_timeout = '15s'",
    "SET lock_timeout = '20s'",
)


def new_number() -> int:
    """A number for this program among those that have the event open."""
    return 1 + randbelow(2**31 - 1)


def application_of(number: int) -> str:
    """The name under which the server shows a program's connections."""
    return f"{_APPLICATION} {number}"


def share(engine: Engine, name: str) -> None:
    """Let an engine's connections, from now on, share the event with other programs that write it.

    A connection raises EVENT_FILE_HELD while somebody changes the tables, and EVENT_FILE_NEWER once
    somebody has.
    """

    def take_part(connection: Any, _: object) -> None:
        try:
            _take_part(connection, name)
        except BaseException:
            connection.close()
            raise

    # Connections of before do not have it.
    engine.dispose()
    event.listen(engine, "connect", take_part)


def _take_part(connection: Any, name: str) -> None:
    with closing(connection.cursor()) as cursor:
        for setting in _SETTINGS:
            cursor.execute(setting)
        if not _patiently(lambda: _answer(cursor, "SELECT pg_try_advisory_lock_shared(%s)", _OPEN)):
            raise held_by(name, None)
        revision = _answer(cursor, "SELECT version_num FROM alembic_version")
    # The lock is the session's and outlasts the transaction.
    connection.commit()
    if not schema.is_newest(revision):
        raise JudgingError.of(Problem.EVENT_FILE_NEWER, file=name, version=revision)


def bring_up(engine: Engine, name: str) -> None:
    """Bring old tables up; raises EVENT_FILE_HELD with who has the event open."""
    alone = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    with closing(alone):
        alone.detach()

        def is_settled() -> bool:
            locked = alone.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _OPEN})
            return bool(locked) or _is_newest(alone)

        if not _patiently(is_settled):
            raise held_by(name, next(iter(connected(alone).values()), None))
        if not _is_newest(alone):
            with engine.begin() as connection:
                schema.migrate(connection)


def sign_in(engine: Engine, number: int, holder: Holder) -> None:
    """Write down that a program has the event open; those that were killed are forgotten."""
    rows = table(tables.HolderRow)
    with engine.begin() as connection:
        there = connected(connection)
        connection.execute(delete(rows).where(rows.c.id.not_in(there)))
        connection.execute(insert(rows), holder_values(number, holder))


def sign_out(engine: Engine, number: int) -> None:
    """Write down that a program closed the event."""
    rows = table(tables.HolderRow)
    with engine.begin() as connection:
        connection.execute(delete(rows).where(rows.c.id == number))


def connected(connection: Connection) -> dict[int, Holder]:
    """Who has the event open for writing just now, by number."""
    seen = "SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
    names = set(connection.scalars(text(seen)))
    holders = read_holders(connection)
    return {number: holder for number, holder in holders.items() if application_of(number) in names}


def _is_newest(connection: Connection) -> bool:
    return schema.is_newest(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")


def _answer(cursor: Any, query: str, *values: object) -> Any:
    cursor.execute(query, values)
    return cursor.fetchone()[0]


def _patiently(attempt: Callable[[], object]) -> bool:
    ends = time.monotonic() + _PATIENCE
    while not attempt():
        if time.monotonic() > ends:
            return False
        time.sleep(_PAUSE)
    return True
