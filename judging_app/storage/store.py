"""The store of one event: reads on one engine, transactions on the other."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, timedelta
from threading import local

from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import NoResultFound

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.records import KeyingAct
from judging_app.application.log import LogFilter
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.ports import LogEnd
from judging_app.application.records import AuditEntry, Draft, SheetRevision
from judging_app.application.sealing.records import SealRecords
from judging_app.application.seats.records import SeatRecords
from judging_app.application.stage.records import StageRecords, StageState
from judging_app.domain.canonical import from_text
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.domain.stage_clock import Moment
from judging_app.storage import tables
from judging_app.storage.certificate_rows import select_certificate
from judging_app.storage.event_rows import select_current, select_event
from judging_app.storage.failures import translated
from judging_app.storage.keying_rows import select_keyings
from judging_app.storage.log_rows import fits
from judging_app.storage.mapping import (
    table,
    to_audit,
    to_draft,
    to_revision,
    to_rulebook,
    to_rulebook_draft,
)
from judging_app.storage.seal_rows import select_seals
from judging_app.storage.seat_rows import select_seats
from judging_app.storage.stage_rows import select_stage, select_stage_state
from judging_app.storage.unit_of_work import SqlUnitOfWork, is_sheet, select_log_end


class SqlStore:
    """An event in a database; `close` is given by whoever opened the engines."""

    def __init__(self, writer: Engine, reader: Engine, name: str = "") -> None:
        self._writer = writer
        self._reader = reader
        self.name = name
        self._moment = local()

    def hurry(self) -> None:
        """Wait for the disk no more: for a copy that nobody keeps."""
        # There is one connection for writing, kept open; within a transaction it cannot be told.
        connection = self._writer.raw_connection()
        try:
            connection.cursor().execute("PRAGMA synchronous = OFF")
        finally:
            connection.close()

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Within the block all that this thread reads is of one and the same moment."""
        with translated(self.name), self._reader.connect() as connection:
            self._moment.connection = connection
            try:
                yield
            finally:
                self._moment.connection = None

    def read_event(self) -> Event:
        """The event as it stands, each sheet at its latest revision."""
        with self._reading() as connection:
            event = select_event(connection)
            revisions = select_current(connection)
        sheets: dict[str, list[SheetRevision]] = {}
        for revision in revisions:
            sheets.setdefault(revision.round, []).append(revision)
        rounds = tuple(
            item.with_sheets(held.sheet for held in sheets.get(item.code, ())) for item in event.rounds
        )
        return replace(event, rounds=rounds)

    def read_setup(self) -> Event:
        """The event without its sheets."""
        with self._reading() as connection:
            return select_event(connection)

    def read_log_end(self) -> LogEnd:
        """The number and the digest of the log's last entry."""
        with self._reading() as connection:
            return select_log_end(connection)

    def read_seats(self) -> SeatRecords:
        """What is kept about judges' laptops."""
        with self._reading() as connection:
            return select_seats(connection)

    def read_stage(self) -> StageRecords:
        """What is kept about the day on stage."""
        with self._reading() as connection:
            return select_stage(connection)

    def read_seals(self) -> SealRecords:
        """Every seal and every break of one."""
        with self._reading() as connection:
            return select_seals(connection)

    def read_keyings(self, after: int = 0) -> Sequence[KeyingAct]:
        """Every act of keying paper sheets that is numbered above `after`, in order."""
        with self._reading() as connection:
            return select_keyings(connection, after)

    def read_certificate(self) -> CertificateTemplate | None:
        """The certificates' template; `None` where none is kept."""
        with self._reading() as connection:
            return select_certificate(connection)

    def read_stage_state(self, round_code: str, session: str, number: int) -> StageState | None:
        """A state that a stage was in of late; `None` where it is not kept any more."""
        with self._reading() as connection:
            return select_stage_state(connection, round_code, session, number)

    def read_revisions(self) -> Sequence[SheetRevision]:
        """The latest revision of every sheet."""
        with self._reading() as connection:
            return select_current(connection)

    def read_all_revisions(self, after: int = 0) -> Sequence[SheetRevision]:
        """Every revision of every sheet but the first `after`, in the order in which they were stored."""
        rows = table(tables.RevisionRow)
        query = select(rows).order_by(rows.c.number)
        with self._reading() as connection:
            # None is ever taken away, and writers stand in line: those that were counted stay the first.
            return [to_revision(row) for row in connection.execute(query.offset(after) if after else query)]

    def read_drafts(self) -> Sequence[Draft]:
        """Every draft."""
        with self._reading() as connection:
            return [to_draft(row) for row in connection.execute(select(table(tables.DraftRow)))]

    def read_draft_mark(self) -> str:
        """A text that is another one whenever drafts are, on a server.

        Drafts are written at every key: the server numbers the transactions that wrote them itself.
        """
        query = "SELECT count(*) || '/' || coalesce(max(xmin::text::bigint), 0) FROM draft"
        with self._reading() as connection:
            return str(connection.scalar(text(query)))

    def read_server_moment(self) -> Moment:
        """The moment that it is by the clocks of a server, which all who write there can look at."""
        query = "SELECT clock_timestamp() AS now, pg_postmaster_start_time() AS started"
        with self._reading() as connection:
            row = connection.execute(text(query)).one()
        steady = (row.now - row.started) // timedelta(milliseconds=1)
        # To the millisecond, as the records keep the time of day.
        at = row.now.astimezone(UTC).replace(microsecond=row.now.microsecond // 1000 * 1000)
        return Moment(at, steady, f"server-{row.started.astimezone(UTC).isoformat()}")

    def read_history(self, round_code: str, key: SheetKey) -> Sequence[SheetRevision]:
        """Every revision of one sheet, oldest first."""
        rows = table(tables.RevisionRow)
        query = select(rows).where(*is_sheet(round_code, key)).order_by(rows.c.revision)
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

    def read_acts(self, subject: str) -> Sequence[AuditEntry]:
        """The log's entries about exactly this subject, oldest first."""
        rows = table(tables.AuditRow)
        query = select(rows).where(rows.c.subject == subject).order_by(rows.c.number)
        with self._reading() as connection:
            return [to_audit(row) for row in connection.execute(query)]

    def read_log(
        self, wanted: LogFilter, *, before: int | None = None, since: int = 0, most: int | None = None
    ) -> Sequence[AuditEntry]:
        """Entries that fit a filter, newest first: those before one number and after another."""
        rows = table(tables.AuditRow)
        query = select(rows).where(*fits(wanted), rows.c.number > since).order_by(rows.c.number.desc())
        if before is not None:
            query = query.where(rows.c.number < before)
        if most is not None:
            query = query.limit(most)
        with self._reading() as connection:
            return [to_audit(row) for row in connection.execute(query)]

    def count_log(self, wanted: LogFilter) -> int:
        """How many entries fit a filter."""
        rows = table(tables.AuditRow)
        with self._reading() as connection:
            return connection.scalar(select(func.count(rows.c.number)).where(*fits(wanted))) or 0

    def read_log_people(self) -> Sequence[str]:
        """Everybody who is named in the log, in order of name."""
        rows = table(tables.AuditRow)
        with self._reading() as connection:
            return sorted(connection.scalars(select(rows.c.actor).distinct()))

    def read_rulebooks(self, round_code: str) -> Sequence[RulebookVersion]:
        """Every version of a round's rulebook, oldest first."""
        rows = table(tables.RulebookRow)
        query = select(rows).where(rows.c.round == round_code).order_by(rows.c.version)
        with self._reading() as connection:
            return [to_rulebook(row) for row in connection.execute(query)]

    def read_rulebook_draft(self, round_code: str) -> RulebookDraft | None:
        """The draft of a round's rulebook, if there is one."""
        rows = table(tables.RulebookDraftRow)
        with self._reading() as connection:
            row = connection.execute(select(rows).where(rows.c.round == round_code)).one_or_none()
            return None if row is None else to_rulebook_draft(row)

    def read_evidence_list(self, *, withdrawn: bool = False) -> Sequence[EvidenceFile]:
        """The evidence attached, without content; with `withdrawn`, also what was taken off."""
        rows = table(tables.EvidenceRow)
        query = select(rows.c.text)
        if not withdrawn:
            query = query.where(rows.c.withdrawn.is_(None))
        with self._reading() as connection:
            found = [from_text(EvidenceFile, text) for text in connection.scalars(query)]
        return sorted(found, key=lambda item: item.at)

    def read_evidence(self, code: str) -> bytes:
        """The content of a piece of evidence; raises FILE_MISSING for an unknown one."""
        rows = table(tables.EvidenceContentRow)
        with self._reading() as connection:
            content = connection.scalar(select(rows.c.content).where(rows.c.code == code))
        if content is None:
            raise JudgingError.of(Problem.FILE_MISSING, file=code)
        return bytes(content)

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
            work = SqlUnitOfWork(connection)
            yield work
            work.write()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.name), self._connected() as connection:
            try:
                yield connection
            except (ValueError, KeyError, TypeError, AttributeError, NoResultFound) as error:
                # Rows that no version of the program writes: the database is sound, its content is not.
                raise JudgingError.of(
                    Problem.EVENT_FILE_DAMAGED, file=self.name, detail=str(error)
                ) from error

    def _connected(self) -> AbstractContextManager[Connection]:
        held: Connection | None = getattr(self._moment, "connection", None)
        return self._reader.connect() if held is None else nullcontext(held)

    def close(self) -> None:
        """Let go of the engines."""
        self._reader.dispose()
        self._writer.dispose()
