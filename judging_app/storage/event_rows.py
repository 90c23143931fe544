"""A whole event to rows and back, as it is made, carried over and loaded."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select

from judging_app.application.ports import Act
from judging_app.application.records import SheetRevision
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import (
    Adjustment,
    Entry,
    EntryStatus,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Role,
    Round,
    Ruling,
    Seat,
    Track,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rulebook import Rulebook
from judging_app.storage import tables
from judging_app.storage.mapping import (
    figure_values,
    participation_values,
    recusal_values,
    revision_values,
    table,
    text_values,
    to_revision,
)
from judging_app.storage.tables import Base
from judging_app.storage.unit_of_work import SqlUnitOfWork

_Row = Mapping[str, Any]


def insert_event(connection: Connection, event: Event, actor: str, at: datetime) -> None:
    """Insert a whole event, its sheets as first revisions, with one entry in the audit log."""
    head = {
        "id": 1,
        "uuid": str(uuid4()),
        "name": event.name,
        "date": event.date,
        "place": event.place,
        "organizer": event.organizer,
        "created_at": at.isoformat(),
    }
    _insert_all(connection, tables.EventRow, [head])
    _insert_people(connection, event)
    for position, round_ in enumerate(event.rounds):
        _insert_round(connection, round_, position)
        _insert_rulebook(connection, round_, actor, at)
        _insert_records(connection, round_)
    revisions = [held for round_ in event.rounds for held in _first_revisions(round_, actor, at)]
    _insert_all(connection, tables.RevisionRow, [revision_values(held) for held in revisions])
    SqlUnitOfWork(connection).append_audit(Act(at, actor, "create", "event", "", canonical_text(event)))


def _insert_all(connection: Connection, row_class: type[Base], rows: Iterable[_Row]) -> None:
    found = [dict(row) for row in rows]
    if found:
        connection.execute(insert(table(row_class)), found)


def _insert_people(connection: Connection, event: Event) -> None:
    _insert_all(
        connection,
        tables.TrackRow,
        [{"code": item.code, "position": at, "name": item.name} for at, item in enumerate(event.tracks)],
    )
    _insert_all(
        connection, tables.EntryRow, [_entry_values(item, at) for at, item in enumerate(event.entries)]
    )
    _insert_all(
        connection, tables.JudgeRow, [_judge_values(item, at) for at, item in enumerate(event.judges)]
    )


def _entry_values(item: Entry, position: int) -> _Row:
    return {
        "code": item.code,
        "position": position,
        "name": item.name,
        "organization": item.organization,
        "leader": item.leader,
        "track": item.track,
        "region": item.region,
        "industry": item.industry,
        "running_order": item.order,
        "note": item.note,
    }


def _judge_values(item: Judge, position: int) -> _Row:
    return {
        "code": item.code,
        "position": position,
        "name": item.name,
        "organization": item.organization,
        "title": item.title,
        "expertise": item.expertise,
    }


def _insert_round(connection: Connection, round_: Round, position: int) -> None:
    code = round_.code
    head = {"code": code, "position": position, "name": round_.name, "rulebook": 1}
    _insert_all(connection, tables.RoundRow, [head])
    _insert_all(
        connection,
        tables.PanelRow,
        [
            {"round": code, "code": item.code, "position": at, "name": item.name}
            for at, item in enumerate(round_.panels)
        ],
    )
    _insert_all(
        connection,
        tables.SeatRow,
        [
            {
                "round": code,
                "panel": item.panel,
                "judge": item.judge,
                "position": at,
                "role": item.role.value,
                "votes": item.votes,
                "seat_group": item.group,
            }
            for at, item in enumerate(round_.seats)
        ],
    )


def _insert_rulebook(connection: Connection, round_: Round, actor: str, at: datetime) -> None:
    version = {
        "round": round_.code,
        "version": 1,
        "fingerprint": round_.rulebook.fingerprint,
        "text": canonical_text(round_.rulebook),
        "reason": "",
        "actor": actor,
        "at": at.isoformat(),
    }
    _insert_all(connection, tables.RulebookRow, [version])


def _insert_records(connection: Connection, round_: Round) -> None:
    code = round_.code
    kept: tuple[tuple[type[Base], list[_Row]], ...] = (
        (
            tables.ParticipationRow,
            [participation_values(code, item, at) for at, item in enumerate(round_.participations)],
        ),
        (tables.RecusalRow, [recusal_values(code, item, at) for at, item in enumerate(round_.recusals)]),
        (tables.FigureRow, [figure_values(code, item, at) for at, item in enumerate(round_.values)]),
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
        _insert_all(connection, row_class, rows)


def _first_revisions(round_: Round, actor: str, at: datetime) -> list[SheetRevision]:
    fingerprint = round_.rulebook.fingerprint
    return [
        SheetRevision(
            round_.code,
            sheet,
            1,
            "/".join(("import", round_.code, *sheet.key)),
            actor,
            at,
            fingerprint,
        )
        for sheet in round_.sheets
    ]


def select_event(connection: Connection) -> Event:
    """Read the event without its sheets."""
    head = connection.execute(select(table(tables.EventRow))).one()
    return Event(
        head.name,
        head.date,
        head.place,
        head.organizer,
        tuple(Track(row.code, row.name) for row in _in_order(connection, tables.TrackRow)),
        tuple(
            Entry(
                row.code,
                row.name,
                row.organization,
                row.leader,
                row.track,
                row.region,
                row.industry,
                row.running_order,
                row.note,
            )
            for row in _in_order(connection, tables.EntryRow)
        ),
        tuple(
            Judge(row.code, row.name, row.organization, row.title, row.expertise)
            for row in _in_order(connection, tables.JudgeRow)
        ),
        tuple(_to_round(connection, row) for row in _in_order(connection, tables.RoundRow)),
    )


def _in_order(connection: Connection, row_class: type[Base], round_code: str | None = None) -> Sequence[Any]:
    found = table(row_class)
    query = select(found).order_by(found.c.position)
    if round_code is not None:
        query = query.where(found.c.round == round_code)
    return connection.execute(query).all()


def _to_round(connection: Connection, head: Any) -> Round:
    code = head.code
    books = table(tables.RulebookRow)
    text = connection.execute(
        select(books.c.text).where(books.c.round == code, books.c.version == head.rulebook)
    ).scalar_one()
    return Round(
        code,
        head.name,
        from_text(Rulebook, text),
        tuple(Panel(row.code, row.name) for row in _in_order(connection, tables.PanelRow, code)),
        tuple(
            Seat(row.judge, row.panel, Role(row.role), row.votes, row.seat_group)
            for row in _in_order(connection, tables.SeatRow, code)
        ),
        tuple(
            Participation(row.entry, row.panel, EntryStatus(row.status), row.reason)
            for row in _in_order(connection, tables.ParticipationRow, code)
        ),
        tuple(
            Recusal(row.judge, row.entry, row.reason)
            for row in _in_order(connection, tables.RecusalRow, code)
        ),
        (),
        tuple(from_text(IndicatorValue, row.text) for row in _in_order(connection, tables.FigureRow, code)),
        tuple(
            from_text(Adjustment, row.text)
            for row in _in_order(connection, tables.AdjustmentRow, code)
            if row.withdrawn is None
        ),
        tuple(from_text(Ruling, row.text) for row in _in_order(connection, tables.RulingRow, code)),
    )


def select_current(connection: Connection) -> list[SheetRevision]:
    """Read the latest revision of every sheet, in the order in which sheets first came in."""
    rows = table(tables.RevisionRow)
    latest: dict[tuple[str, ...], Any] = {}
    for row in connection.execute(select(rows).order_by(rows.c.number)):
        latest[row.round, row.dimension, row.entry, row.judge] = row
    return [to_revision(row) for row in latest.values()]
