"""Lists of the set-up as rows: written whole when an event is made, by their differences later."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, insert, select, update

from judging_app.application.setup import Record, SetupKind, records
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Event, Participation, Recusal
from judging_app.domain.indicators import IndicatorValue
from judging_app.storage import tables
from judging_app.storage.mapping import (
    figure_values,
    participation_values,
    recusal_values,
    table,
)
from judging_app.storage.tables import Base

_Row = dict[str, Any]

SETUP_ROWS: Final[Mapping[SetupKind, type[Base]]] = {
    SetupKind.EVENT: tables.EventRow,
    SetupKind.TRACK: tables.TrackRow,
    SetupKind.ENTRY: tables.EntryRow,
    SetupKind.JUDGE: tables.JudgeRow,
    SetupKind.ROUND: tables.RoundRow,
    SetupKind.PANEL: tables.PanelRow,
    SetupKind.SEAT: tables.SeatRow,
    SetupKind.PARTICIPATION: tables.ParticipationRow,
    SetupKind.RECUSAL: tables.RecusalRow,
    SetupKind.FIGURE: tables.FigureRow,
    SetupKind.ORIGIN: tables.OriginRow,
}
"""The table of each list, those that others point to first."""


def _participation(round_code: str, item: Any, at: int) -> _Row:
    assert isinstance(item, Participation)  # noqa: S101 -- tells the type checker
    return participation_values(round_code, item, at)


def _recusal(round_code: str, item: Any, at: int) -> _Row:
    assert isinstance(item, Recusal)  # noqa: S101 -- tells the type checker
    return recusal_values(round_code, item, at)


def _figure(round_code: str, item: Any, at: int) -> _Row:
    assert isinstance(item, IndicatorValue)  # noqa: S101 -- tells the type checker
    return figure_values(round_code, item, at)


_VALUES: Final[Mapping[SetupKind, Callable[[str, Any, int], _Row]]] = {
    SetupKind.EVENT: lambda _, item, __: {
        "id": 1,
        "name": item.name,
        "date": item.date,
        "place": item.place,
        "organizer": item.organizer,
    },
    SetupKind.TRACK: lambda _, item, at: {"code": item.code, "position": at, "name": item.name},
    SetupKind.ENTRY: lambda _, item, at: {
        "code": item.code,
        "position": at,
        "name": item.name,
        "organization": item.organization,
        "leader": item.leader,
        "track": item.track,
        "region": item.region,
        "industry": item.industry,
        "running_order": item.order,
        "note": item.note,
    },
    SetupKind.JUDGE: lambda _, item, at: {
        "code": item.code,
        "position": at,
        "name": item.name,
        "organization": item.organization,
        "title": item.title,
        "expertise": item.expertise,
    },
    SetupKind.ROUND: lambda code, item, _: {"code": code, "name": item.name},
    SetupKind.PANEL: lambda code, item, at: {
        "round": code,
        "code": item.code,
        "position": at,
        "name": item.name,
    },
    SetupKind.SEAT: lambda code, item, at: {
        "round": code,
        "panel": item.panel,
        "judge": item.judge,
        "position": at,
        "role": item.role.value,
        "votes": item.votes,
        "seat_group": item.group,
        "dimension": item.dimension,
    },
    SetupKind.PARTICIPATION: _participation,
    SetupKind.RECUSAL: _recusal,
    SetupKind.FIGURE: _figure,
    SetupKind.ORIGIN: lambda _, item, at: {
        "entry": item.entry,
        "position": at,
        "text": canonical_text(item),
    },
}


def setup_values(event: Event, kind: SetupKind, round_code: str) -> list[_Row]:
    """A list of the set-up as rows, in order."""
    found: Sequence[Record] = records(event, kind, round_code)
    return [_VALUES[kind](round_code, item, at) for at, item in enumerate(found)]


def drop_gone(connection: Connection, event: Event, kind: SetupKind, round_code: str) -> None:
    """Delete the rows of records that are no longer in a list."""
    wanted = {_key(kind, values) for values in setup_values(event, kind, round_code)}
    gone = _stored(connection, kind, round_code).keys() - wanted
    if gone:
        rows = table(SETUP_ROWS[kind])
        connection.execute(
            delete(rows).where(_is_this(kind)), [_parameters(kind, key) for key in sorted(gone)]
        )


def put_differing(connection: Connection, event: Event, kind: SetupKind, round_code: str) -> None:
    """Insert what is new in a list and update what changed; rows that are right stay untouched."""
    rows = table(SETUP_ROWS[kind])
    stored = _stored(connection, kind, round_code)
    new: list[_Row] = []
    changed: list[_Row] = []
    for values in setup_values(event, kind, round_code):
        key = _key(kind, values)
        held = stored.get(key)
        if held is None:
            new.append(values)
        elif any(held[name] != value for name, value in values.items()):
            changed.append(values | _parameters(kind, key))
    if changed:
        connection.execute(update(rows).where(_is_this(kind)), changed)
    if new:
        connection.execute(insert(rows), new)


def _key(kind: SetupKind, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values[column.name] for column in table(SETUP_ROWS[kind]).primary_key)


def _is_this(kind: SetupKind) -> ColumnElement[bool]:
    """The condition that a row is the one whose key comes as parameters."""
    columns = table(SETUP_ROWS[kind]).primary_key
    return and_(*(column == bindparam(f"key_{column.name}") for column in columns))


def _parameters(kind: SetupKind, key: tuple[Any, ...]) -> _Row:
    columns = table(SETUP_ROWS[kind]).primary_key
    return {f"key_{column.name}": part for column, part in zip(columns, key, strict=True)}


def _stored(connection: Connection, kind: SetupKind, round_code: str) -> dict[tuple[Any, ...], _Row]:
    """The rows of a list as they are stored, by key."""
    rows = table(SETUP_ROWS[kind])
    query = select(rows)
    if kind is SetupKind.ROUND:
        query = query.where(rows.c.code == round_code)
    elif round_code:
        query = query.where(rows.c.round == round_code)
    found = [dict(row._mapping) for row in connection.execute(query)]  # noqa: SLF001 -- SQLAlchemy's public name
    return {_key(kind, row): row for row in found}
