"""The store of one event: reads on one engine, transactions on the other."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Engine, delete, func, insert, select, text, update

from judging_app.application.ports import Act
from judging_app.application.records import AuditEntry, Draft, SheetRevision, audit_digest
from judging_app.domain.canonical import digest
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey
from judging_app.storage import tables
from judging_app.storage.failures import translated
from judging_app.storage.mapping import (
    draft_values,
    figure_values,
    insert_all,
    insert_round,
    insert_setup,
    participation_values,
    revision_values,
    select_current,
    select_event,
    table,
    text_values,
    to_audit,
    to_draft,
    to_revision,
)

_AUDIT_LOCK = 0x4A55
"""Key of the advisory lock that puts PostgreSQL's writers in one line, as SQLite's are."""


class SqlUnitOfWork:
    """One open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current_revision(self, round_code: str, key: SheetKey) -> SheetRevision | None:
        """The latest revision of a sheet."""
        rows = table(tables.RevisionRow)
        query = select(rows).where(*_is_sheet(round_code, key)).order_by(rows.c.revision.desc()).limit(1)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else to_revision(row)

    def revision_of_submission(self, submission: str) -> SheetRevision | None:
        """The revision that a submission id was stored as."""
        rows = table(tables.RevisionRow)
        row = self._connection.execute(select(rows).where(rows.c.submission == submission)).one_or_none()
        return None if row is None else to_revision(row)

    def append_revision(self, revision: SheetRevision) -> None:
        """Store a new revision; the ones before it stay."""
        self._connection.execute(insert(table(tables.RevisionRow)), revision_values(revision))

    def append_revisions(self, revisions: Sequence[SheetRevision]) -> None:
        """Store many revisions at once, as an import does."""
        insert_all(self._connection, tables.RevisionRow, [revision_values(item) for item in revisions])

    def put_draft(self, draft: Draft) -> None:
        """Store a draft in the place of the one before."""
        self.drop_draft(draft.round, draft.key)
        self._connection.execute(insert(table(tables.DraftRow)), draft_values(draft))

    def drop_draft(self, round_code: str, key: SheetKey) -> None:
        """Forget a draft that has been submitted."""
        rows = table(tables.DraftRow)
        self._connection.execute(
            delete(rows).where(
                rows.c.round == round_code,
                rows.c.dimension == key.dimension,
                rows.c.entry == key.entry,
                rows.c.judge == key.judge,
            )
        )

    def put_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Store a recusal."""
        values = {
            "round": round_code,
            "judge": recusal.judge,
            "entry": recusal.entry,
            "position": self._next_position(tables.RecusalRow, round_code),
            "reason": recusal.reason,
        }
        self._connection.execute(insert(table(tables.RecusalRow)), values)

    def drop_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Take a recusal back."""
        rows = table(tables.RecusalRow)
        self._connection.execute(
            delete(rows).where(
                rows.c.round == round_code,
                rows.c.judge == recusal.judge,
                rows.c.entry == recusal.entry,
            )
        )

    def put_adjustment(self, round_code: str, adjustment: Adjustment) -> None:
        """Store an adjustment."""
        position = self._next_position(tables.AdjustmentRow, round_code)
        values = text_values(round_code, adjustment.code, adjustment, position) | {"withdrawn": None}
        self._connection.execute(insert(table(tables.AdjustmentRow)), values)

    def withdraw_adjustment(self, round_code: str, code: str, reason: str) -> None:
        """Mark an adjustment as withdrawn; its row stays."""
        rows = table(tables.AdjustmentRow)
        self._connection.execute(
            update(rows).where(rows.c.round == round_code, rows.c.code == code).values(withdrawn=reason)
        )

    def put_participation(self, round_code: str, participation: Participation) -> None:
        """Store an entry's standing in a round."""
        rows = table(tables.ParticipationRow)
        values = participation_values(round_code, participation, 0)
        del values["position"]
        self._connection.execute(
            update(rows)
            .where(rows.c.round == round_code, rows.c.entry == participation.entry)
            .values(**values)
        )

    def put_figure(self, round_code: str, value: IndicatorValue) -> None:
        """Store an entry's figure for an indicator."""
        rows = table(tables.FigureRow)
        self._connection.execute(
            delete(rows).where(
                rows.c.round == round_code,
                rows.c.entry == value.entry,
                rows.c.criterion == value.criterion,
            )
        )
        position = self._next_position(tables.FigureRow, round_code)
        self._connection.execute(insert(rows), figure_values(round_code, value, position))

    def put_ruling(self, round_code: str, ruling: Ruling) -> None:
        """Store a ruling."""
        position = self._next_position(tables.RulingRow, round_code)
        values = text_values(round_code, ruling.code, ruling, position)
        self._connection.execute(insert(table(tables.RulingRow)), values)

    def append_audit(self, act: Act) -> None:
        """Add an act to the end of the audit chain."""
        rows = table(tables.AuditRow)
        last = self._connection.execute(
            select(rows.c.number, rows.c.digest).order_by(rows.c.number.desc()).limit(1)
        ).one_or_none()
        number, previous = (1, "") if last is None else (last.number + 1, last.digest)
        at = act.at.isoformat()
        facts = (number, at, act.actor, act.act, act.subject, act.before, act.after, act.reason)
        self._connection.execute(
            insert(rows),
            {
                "number": number,
                "at": at,
                "actor": act.actor,
                "act": act.act,
                "subject": act.subject,
                "before": act.before,
                "after": act.after,
                "reason": act.reason,
                "previous": previous,
                "digest": audit_digest(previous, facts),
            },
        )

    def _next_position(self, row_class: type[tables.Base], round_code: str) -> int:
        rows = table(row_class)
        highest = self._connection.execute(
            select(func.max(rows.c.position)).where(rows.c.round == round_code)
        ).scalar()
        return 0 if highest is None else int(highest) + 1


def _is_sheet(round_code: str, key: SheetKey) -> tuple[ColumnElement[bool], ...]:
    rows = table(tables.RevisionRow)
    return (
        rows.c.round == round_code,
        rows.c.dimension == key.dimension,
        rows.c.entry == key.entry,
        rows.c.judge == key.judge,
    )


class SqlStore:
    """An event in a database; `close` is given by whoever opened the engines."""

    def __init__(self, writer: Engine, reader: Engine, name: str = "") -> None:
        self._writer = writer
        self._reader = reader
        self.name = name

    def read_event(self) -> Event:
        """The event as it stands, each sheet at its latest revision."""
        with self._reading() as connection:
            event = select_event(connection)
            revisions = select_current(connection)
        sheets: dict[str, list[SheetRevision]] = {}
        for revision in revisions:
            sheets.setdefault(revision.round, []).append(revision)
        rounds = tuple(
            replace(item, sheets=tuple(held.sheet for held in sheets.get(item.code, ())))
            for item in event.rounds
        )
        return replace(event, rounds=rounds)

    def read_setup(self) -> Event:
        """The event without its sheets."""
        with self._reading() as connection:
            return select_event(connection)

    def read_revisions(self) -> Sequence[SheetRevision]:
        """The latest revision of every sheet."""
        with self._reading() as connection:
            return select_current(connection)

    def read_drafts(self) -> Sequence[Draft]:
        """Every draft."""
        with self._reading() as connection:
            return [to_draft(row) for row in connection.execute(select(table(tables.DraftRow)))]

    def read_history(self, round_code: str, key: SheetKey) -> Sequence[SheetRevision]:
        """Every revision of one sheet, oldest first."""
        rows = table(tables.RevisionRow)
        query = select(rows).where(*_is_sheet(round_code, key)).order_by(rows.c.revision)
        with self._reading() as connection:
            return [to_revision(row) for row in connection.execute(query)]

    def read_audit(self, newest: int | None = None) -> Sequence[AuditEntry]:
        """The audit log, oldest first; only the newest entries if a number is given."""
        rows = table(tables.AuditRow)
        query = select(rows).order_by(rows.c.number.desc())
        if newest is not None:
            query = query.limit(newest)
        with self._reading() as connection:
            return [to_audit(row) for row in connection.execute(query)][::-1]

    def taken_codes(self, round_code: str) -> frozenset[str]:
        """Codes of adjustments and rulings ever used in a round, withdrawn ones included."""
        with self._reading() as connection:
            return frozenset(
                code
                for row_class in (tables.AdjustmentRow, tables.RulingRow)
                for code in connection.scalars(
                    select(table(row_class).c.code).where(table(row_class).c.round == round_code)
                )
            )

    @contextmanager
    def begin(self) -> Iterator[SqlUnitOfWork]:
        """Start a transaction that is durable once the block ends without an error."""
        with translated(self.name), self._writer.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _AUDIT_LOCK})
            yield SqlUnitOfWork(connection)

    def create_event(self, event: Event, actor: str, at: str) -> None:
        """Write a whole event into empty tables, all or nothing."""
        with translated(self.name), self._writer.begin() as connection:
            insert_event(connection, event, actor, at)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.name), self._reader.connect() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the engines."""
        self._reader.dispose()
        self._writer.dispose()


def insert_event(connection: Connection, event: Event, actor: str, at: str) -> None:
    """Insert a whole event, its sheets as first revisions, with one entry in the audit log."""
    insert_all(
        connection,
        tables.EventRow,
        [
            {
                "id": 1,
                "uuid": str(uuid4()),
                "name": event.name,
                "date": event.date,
                "place": event.place,
                "organizer": event.organizer,
                "created_at": at,
            }
        ],
    )
    insert_setup(connection, event)
    work = SqlUnitOfWork(connection)
    moment = datetime.fromisoformat(at)
    for position, round_ in enumerate(event.rounds):
        insert_round(connection, round_, position, actor, at)
        fingerprint = round_.rulebook.fingerprint
        work.append_revisions(
            [
                SheetRevision(
                    round_.code,
                    sheet,
                    1,
                    "/".join(("import", round_.code, *sheet.key)),
                    actor,
                    moment,
                    fingerprint,
                )
                for sheet in round_.sheets
            ]
        )
    work.append_audit(Act(moment, actor, "create", "event", "", digest(event)))
