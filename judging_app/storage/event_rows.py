"""A whole event to rows and back, as it is made, carried over and loaded."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from judging_app.application.amendments import RulebookVersion
from judging_app.application.ports import Act
from judging_app.application.records import SheetRevision
from judging_app.application.setup import SetupKind
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
from judging_app.domain.origins import Origin
from judging_app.domain.rulebook import Rulebook
from judging_app.storage import tables
from judging_app.storage.mapping import (
    revision_values,
    table,
    to_revision,
)
from judging_app.storage.round_rows import insert_all, insert_records, insert_round, insert_rulebook
from judging_app.storage.setup_rows import SETUP_ROWS, setup_values
from judging_app.storage.tables import Base
from judging_app.storage.unit_of_work import SqlUnitOfWork

_Row = Mapping[str, Any]


def insert_event(connection: Connection, event: Event, actor: str, at: datetime) -> None:
    """Insert a whole event, its sheets as first revisions, with one entry in the audit log."""
    (named,) = setup_values(event, SetupKind.EVENT, "")
    head = {**named, "id": 1, "uuid": str(uuid4()), "created_at": at.isoformat()}
    insert_all(connection, tables.EventRow, [head])
    _insert_people(connection, event)
    for position, round_ in enumerate(event.rounds):
        insert_round(connection, event, round_, position)
        first = RulebookVersion(round_.code, 1, round_.rulebook, "", actor, at)
        insert_rulebook(connection, first)
        insert_records(connection, event, round_)
    revisions = [held for round_ in event.rounds for held in _first_revisions(round_, actor, at)]
    insert_all(connection, tables.RevisionRow, [revision_values(held) for held in revisions])
    work = SqlUnitOfWork(connection)
    work.append_audit(Act(at, actor, "create", "event", "", canonical_text(event)))
    work.write()


def _insert_people(connection: Connection, event: Event) -> None:
    for kind in (SetupKind.TRACK, SetupKind.ENTRY, SetupKind.JUDGE, SetupKind.ORIGIN):
        insert_all(connection, SETUP_ROWS[kind], setup_values(event, kind, ""))


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
        tuple(from_text(Origin, row.text) for row in _in_order(connection, tables.OriginRow)),
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
            Seat(row.judge, row.panel, Role(row.role), row.votes, row.seat_group, row.dimension)
            for row in _in_order(connection, tables.SeatRow, code)
        ),
        tuple(
            Participation(row.entry, row.panel, EntryStatus(row.status), row.reason, bool(row.closed))
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
