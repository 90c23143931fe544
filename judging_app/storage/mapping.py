"""Rows to domain values and back; nothing is computed here."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from judging_app.application.records import AuditEntry, Draft, SheetRevision
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
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from judging_app.storage import tables
from judging_app.storage.tables import Base

Row = Mapping[str, Any]


def table(row_class: type[Base]) -> Table:
    """The table of a row class."""
    found = row_class.__table__
    assert isinstance(found, Table)  # noqa: S101 -- mapped classes have plain tables
    return found


def marks_text(marks: Mapping[str, int]) -> str:
    """Marks as they are stored: criterion codes and ticks, sorted."""
    return json.dumps(marks, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def revision_values(revision: SheetRevision) -> dict[str, Any]:
    """A sheet revision as a row."""
    sheet = revision.sheet
    return {
        "round": revision.round,
        "dimension": sheet.dimension,
        "entry": sheet.entry,
        "judge": sheet.judge,
        "revision": revision.revision,
        "standing": sheet.standing.value,
        "marks": marks_text(sheet.marks),
        "note": sheet.note,
        "reason": sheet.reason,
        "submission": revision.submission,
        "rulebook": revision.rulebook,
        "actor": revision.actor,
        "at": revision.at.isoformat(),
    }


def to_revision(row: Any) -> SheetRevision:
    """A row as a sheet revision."""
    sheet = Sheet(
        row.dimension,
        row.entry,
        row.judge,
        Standing(row.standing),
        json.loads(row.marks),
        row.note,
        row.reason,
    )
    return SheetRevision(
        row.round,
        sheet,
        row.revision,
        row.submission,
        row.actor,
        datetime.fromisoformat(row.at),
        row.rulebook,
    )


def draft_values(draft: Draft) -> dict[str, Any]:
    """A draft as a row."""
    return {
        "round": draft.round,
        "dimension": draft.key.dimension,
        "entry": draft.key.entry,
        "judge": draft.key.judge,
        "marks": marks_text(draft.marks),
        "note": draft.note,
        "at": draft.at.isoformat(),
    }


def to_draft(row: Any) -> Draft:
    """A row as a draft."""
    key = SheetKey(row.dimension, row.entry, row.judge)
    return Draft(row.round, key, json.loads(row.marks), row.note, datetime.fromisoformat(row.at))


def to_audit(row: Any) -> AuditEntry:
    """A row as an entry of the audit log."""
    return AuditEntry(
        row.number,
        datetime.fromisoformat(row.at),
        row.actor,
        row.act,
        row.subject,
        row.before,
        row.after,
        row.reason,
        row.previous,
        row.digest,
    )


def participation_values(round_code: str, item: Participation, position: int) -> dict[str, Any]:
    """An entry's standing in a round as a row."""
    return {
        "round": round_code,
        "entry": item.entry,
        "position": position,
        "panel": item.panel,
        "status": item.status.value,
        "reason": item.reason,
    }


def insert_all(connection: Connection, row_class: type[Base], rows: Iterable[Row]) -> None:
    """Insert many rows at once; no rows is fine."""
    found = [dict(row) for row in rows]
    if found:
        connection.execute(insert(table(row_class)), found)


def insert_setup(connection: Connection, event: Event) -> None:
    """Insert tracks, entries and judges."""
    insert_all(
        connection,
        tables.TrackRow,
        [{"code": item.code, "position": at, "name": item.name} for at, item in enumerate(event.tracks)],
    )
    insert_all(
        connection,
        tables.EntryRow,
        [
            {
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
            }
            for at, item in enumerate(event.entries)
        ],
    )
    insert_all(
        connection,
        tables.JudgeRow,
        [
            {
                "code": item.code,
                "position": at,
                "name": item.name,
                "organization": item.organization,
                "title": item.title,
                "expertise": item.expertise,
            }
            for at, item in enumerate(event.judges)
        ],
    )


def insert_round(connection: Connection, round_: Round, position: int, actor: str, at: str) -> None:
    """Insert a round with everything in it but its sheets."""
    code = round_.code
    insert_all(
        connection,
        tables.RoundRow,
        [{"code": code, "position": position, "name": round_.name, "rulebook": 1}],
    )
    insert_all(
        connection,
        tables.RulebookRow,
        [
            {
                "round": code,
                "version": 1,
                "fingerprint": round_.rulebook.fingerprint,
                "text": canonical_text(round_.rulebook),
                "reason": "",
                "actor": actor,
                "at": at,
            }
        ],
    )
    insert_all(
        connection,
        tables.PanelRow,
        [
            {"round": code, "code": item.code, "position": at_, "name": item.name}
            for at_, item in enumerate(round_.panels)
        ],
    )
    insert_all(
        connection,
        tables.SeatRow,
        [
            {
                "round": code,
                "panel": item.panel,
                "judge": item.judge,
                "position": at_,
                "role": item.role.value,
                "votes": item.votes,
                "seat_group": item.group,
            }
            for at_, item in enumerate(round_.seats)
        ],
    )
    _insert_records(connection, round_)


def _insert_records(connection: Connection, round_: Round) -> None:
    code = round_.code
    insert_all(
        connection,
        tables.ParticipationRow,
        [participation_values(code, item, at) for at, item in enumerate(round_.participations)],
    )
    insert_all(
        connection,
        tables.RecusalRow,
        [
            {
                "round": code,
                "judge": item.judge,
                "entry": item.entry,
                "position": at,
                "reason": item.reason,
            }
            for at, item in enumerate(round_.recusals)
        ],
    )
    insert_all(
        connection,
        tables.FigureRow,
        [figure_values(code, item, at) for at, item in enumerate(round_.values)],
    )
    insert_all(
        connection,
        tables.AdjustmentRow,
        [
            text_values(code, item.code, item, at) | {"withdrawn": None}
            for at, item in enumerate(round_.adjustments)
        ],
    )
    insert_all(
        connection,
        tables.RulingRow,
        [text_values(code, item.code, item, at) for at, item in enumerate(round_.rulings)],
    )


def figure_values(round_code: str, item: IndicatorValue, position: int) -> dict[str, Any]:
    """A figure as a row."""
    return {
        "round": round_code,
        "entry": item.entry,
        "criterion": item.criterion,
        "position": position,
        "text": canonical_text(item),
    }


def text_values(round_code: str, code: str, item: object, position: int) -> dict[str, Any]:
    """A record that is kept in its canonical text as a row."""
    return {"round": round_code, "code": code, "position": position, "text": canonical_text(item)}


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
