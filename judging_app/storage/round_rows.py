"""A round to rows, as an event is made or the round is added to one."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, func, insert, select

from judging_app.application.amendments import RulebookVersion
from judging_app.application.setup import SetupKind
from judging_app.domain.event import Event, Round
from judging_app.storage import tables
from judging_app.storage.mapping import rulebook_values, table, text_values
from judging_app.storage.setup_rows import SETUP_ROWS, setup_values
from judging_app.storage.tables import Base

_Row = Mapping[str, Any]


def insert_all(connection: Connection, row_class: type[Base], rows: Iterable[_Row]) -> None:
    """Insert rows into one table."""
    found = [dict(row) for row in rows]
    if found:
        connection.execute(insert(table(row_class)), found)


def insert_round(connection: Connection, event: Event, round_: Round, position: int) -> None:
    """Insert a round with its panels and seats; the first version of its rulebook is in force."""
    head = {"code": round_.code, "position": position, "name": round_.name, "rulebook": 1}
    insert_all(connection, tables.RoundRow, [head])
    for kind in (SetupKind.PANEL, SetupKind.SEAT):
        insert_all(connection, SETUP_ROWS[kind], setup_values(event, kind, round_.code))


def insert_rulebook(connection: Connection, version: RulebookVersion) -> None:
    """Insert a version of a round's rulebook."""
    insert_all(connection, tables.RulebookRow, [rulebook_values(version)])


def insert_records(connection: Connection, event: Event, round_: Round) -> None:
    """Insert who takes part, recusals, figures, adjustments and rulings of a round."""
    code = round_.code
    for kind in (SetupKind.PARTICIPATION, SetupKind.RECUSAL, SetupKind.FIGURE):
        insert_all(connection, SETUP_ROWS[kind], setup_values(event, kind, code))
    kept: tuple[tuple[type[Base], list[_Row]], ...] = (
        (
            tables.AdjustmentRow,
            [
                text_values(code, item.code, item, at) | {"withdrawn": None}
                for at, item in enumerate(round_.adjustments)
            ],
        ),
        (
            tables.RulingRow,
            [text_values(code, item.code, item, at) for at, item in enumerate(round_.rulings)],
        ),
    )
    for row_class, rows in kept:
        insert_all(connection, row_class, rows)


def insert_added_round(connection: Connection, event: Event, first: RulebookVersion) -> None:
    """Insert a round after all others, with the first version of its rulebook."""
    added = event.round(first.round)
    assert added is not None  # noqa: S101 -- the event holds the round that is added to it
    highest = connection.execute(select(func.max(table(tables.RoundRow).c.position))).scalar()
    insert_round(connection, event, added, 0 if highest is None else int(highest) + 1)
    insert_rulebook(connection, first)
    insert_records(connection, event, added)
