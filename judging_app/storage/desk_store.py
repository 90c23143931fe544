"""A judge's own store: the slice of the event, drafts, and everything that was handed in.

A SQLite file in a folder of its own (a seat), as durable as an event: WAL, `synchronous=FULL`,
`BEGIN IMMEDIATE`. It holds the laptop's token, so nobody else on the laptop may read it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import local

from sqlalchemy import Connection, Engine, case, delete, literal, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_replace

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.records import KeyingAct
from judging_app.application.log import LogFilter
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.ports import LogEnd
from judging_app.application.records import AuditEntry, Draft, Receipt, SheetRevision
from judging_app.application.sealing.records import SealRecords
from judging_app.application.seats.desk_port import Credentials, Delivery, GivenRecusal, OutboxItem
from judging_app.application.seats.order_news import SeenOrder
from judging_app.application.seats.outbox import as_judge_sees, delivered, held_here, waiting_spots
from judging_app.application.seats.records import SeatRecords, Signature
from judging_app.application.seats.slice import SeatSlice
from judging_app.application.stage.records import StageRecords, StageState
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.storage.desk_rows import (
    AGAIN,
    KEPT,
    delivery_values,
    select_outbox,
    select_recusals,
    select_signatures,
)
from judging_app.storage.desk_tables import (
    CREDENTIALS,
    DELIVERY,
    DRAFT,
    EVIDENCE,
    OUTBOX,
    RECUSAL,
    SEEN_ORDER,
    SIGNATURE,
    SLICE,
)
from judging_app.storage.desk_work import WAITING, DeskUnitOfWork, put_written, select_written
from judging_app.storage.failures import translated
from judging_app.storage.mapping import to_draft

_DONE = "done"
_TO_DELIVER = frozenset({WAITING, AGAIN})
_REFUSED = "refused"


class SqlDeskStore:
    """A seat that is open: implements `DeskStore`. Any thread may call it."""

    def __init__(self, writer: Engine, reader: Engine, name: str, release: Callable[[], None]) -> None:
        self._writer = writer
        self._reader = reader
        self._release: Callable[[], None] | None = release
        self.name = name
        self._parsed: tuple[int, SeatSlice] | None = None
        self._moment = local()

    # -- what the courier works with

    def credentials(self) -> Credentials:
        """What this laptop was paired with."""
        with self._reading() as connection:
            found: Credentials = from_text(
                Credentials, connection.execute(select(CREDENTIALS.c.text)).scalar_one()
            )
        return found

    def put_credentials(self, credentials: Credentials) -> None:
        """Keep another token or address; durable."""
        with self._writing() as connection:
            connection.execute(update(CREDENTIALS).values(text=canonical_text(credentials)))

    def read_slice(self) -> SeatSlice:
        """The slice as it came last."""
        with self._reading() as connection:
            return self._slice(connection)

    def put_slice(self, part: SeatSlice) -> None:
        """Keep a newer slice; what it no longer knows of waits again; durable."""
        with self._writing() as connection:
            connection.execute(update(SLICE).values(number=SLICE.c.number + 1, text=canonical_text(part)))
            for item in select_outbox(connection):
                changed = delivered(item, part)
                if changed != item:
                    self._put_delivery(connection, changed)
            _settle(connection, part)

    def read_outbox(self) -> Sequence[OutboxItem]:
        """Everything that was ever handed in here, in order."""
        with self._reading() as connection:
            return select_outbox(connection)

    def note_receipt(self, submission: str, receipt: Receipt) -> None:
        """Keep that the host has a submission in its database; durable."""
        self._note(submission, Delivery.RECEIVED, receipt)

    def note_held(self, submission: str) -> None:
        """Keep that the host holds a submission for the organizer; durable."""
        self._note(submission, Delivery.HELD, None)

    def read_signatures(self) -> Sequence[Signature]:
        """Every signature that was given here and not refused, in order."""
        with self._reading() as connection:
            return [item for item, state in select_signatures(connection) if state != _REFUSED]

    def read_signatures_waiting(self) -> Sequence[Signature]:
        """Signatures that were given here and that the host has not confirmed."""
        with self._reading() as connection:
            return [item for item, state in select_signatures(connection) if state == WAITING]

    def note_signed(self, signature: str) -> None:
        """Keep that the host has a signature; durable."""
        with self._writing() as connection:
            connection.execute(update(SIGNATURE).where(SIGNATURE.c.id == signature).values(state=_DONE))

    def note_not_signed(self, signature: str) -> None:
        """Keep that the host refused a signature: its sheets have changed, and it is worth nothing."""
        with self._writing() as connection:
            connection.execute(update(SIGNATURE).where(SIGNATURE.c.id == signature).values(state=_REFUSED))

    def read_recusals_waiting(self) -> Sequence[GivenRecusal]:
        """Recusals that were given here and that the host does not have, or has no more."""
        with self._reading() as connection:
            return [item for item, state in select_recusals(connection) if state in _TO_DELIVER]

    def read_recusals(self) -> Sequence[GivenRecusal]:
        """Those, and the ones that the host has: what a packet brings to a restored event file."""
        with self._reading() as connection:
            return [item for item, state in select_recusals(connection) if state != _DONE]

    def note_recused(self, round_code: str, entry: str, *, stored: bool) -> None:
        """Keep that the host answered a recusal, as stored or as refused: it waits no more; durable."""
        mine = RECUSAL.c.round == round_code, RECUSAL.c.entry == entry
        # One that the host had before and still does not show was lifted: it is not sent for ever.
        state = case((RECUSAL.c.state == WAITING, KEPT), else_=_DONE) if stored else literal(_DONE)
        with self._writing() as connection:
            connection.execute(update(RECUSAL).where(*mine).values(state=state))

    def read_seen_order(self, round_code: str) -> SeenOrder | None:
        """The running order that the judge has seen; None where none was noted yet."""
        wanted = select(SEEN_ORDER.c.text).where(SEEN_ORDER.c.round == round_code)
        with self._reading() as connection:
            text = connection.scalar(wanted)
            found: SeenOrder | None = None if text is None else from_text(SeenOrder, text)
        return found

    def put_seen_order(self, round_code: str, seen: SeenOrder) -> None:
        """Keep which running order the judge has seen; durable."""
        text = canonical_text(seen)
        put = insert_or_replace(SEEN_ORDER).values(round=round_code, text=text)
        # Nothing of the event: whoever holds that in memory need not read it anew.
        with translated(self.name), self._writer.begin() as connection:
            connection.execute(put.on_conflict_do_update(set_={"text": text}))

    def put_evidence(self, code: str, content: bytes) -> None:
        """Keep the content of a piece of evidence for reading without a network."""
        put = insert_or_replace(EVIDENCE).values(code=code, content=content)
        with self._writing() as connection:
            connection.execute(put.on_conflict_do_update(set_={"content": content}))

    def missing_evidence(self) -> Sequence[str]:
        """Codes of evidence in the slice whose content is not here."""
        with self._reading() as connection:
            there = set(connection.scalars(select(EVIDENCE.c.code)))
            return [item.code for item in self._slice(connection).evidence if item.code not in there]

    # -- the event as its judge sees it

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Within the block all that this thread reads is of one and the same moment."""
        with self._reading() as connection:
            self._moment.connection = connection
            try:
                yield
            finally:
                self._moment.connection = None

    def read_event(self) -> Event:
        """The judge's part of the event, each sheet at its latest revision."""
        sheets: dict[tuple[str, SheetKey], SheetRevision] = {
            (held.round, held.sheet.key): held for held in self.read_all_revisions()
        }
        event = self.read_setup()
        rounds = tuple(
            item.with_sheets(held.sheet for held in sheets.values() if held.round == item.code)
            for item in event.rounds
        )
        return replace(event, rounds=rounds)

    def read_setup(self) -> Event:
        """The judge's part of the event without sheets; recusals given here stand in it."""
        with self._reading() as connection:
            event = self._slice(connection).event
            own = [item for item, state in select_recusals(connection) if state != _DONE]
        for given in own:
            rounds = tuple(
                replace(item, recusals=(*item.recusals, given.recusal))
                if item.code == given.round
                and given.recusal.entry not in {held.entry for held in item.recusals}
                else item
                for item in event.rounds
            )
            event = replace(event, rounds=rounds)
        return event

    def read_log_end(self) -> LogEnd:
        """How often was written here: tells whether anything was."""
        with self._reading() as connection:
            return select_written(connection), ""

    def read_seats(self) -> SeatRecords:
        """Rules, what is held and signatures from the slice; signatures and sheets that wait here."""
        with self._reading() as connection:
            part = self._slice(connection)
            outbox = select_outbox(connection)
            given = select_signatures(connection)
        there = {item.id for item in part.signatures}
        own = (item for item, state in given if state != _REFUSED and item.id not in there)
        return SeatRecords(
            held=(*part.held, *held_here(part, outbox)),
            signatures=(*part.signatures, *own),
            rules=part.rules,
            waiting=waiting_spots(outbox),
        )

    def read_seals(self) -> SealRecords:
        """None: on a judge's laptop a sealed event is one whose entries are all closed."""
        return SealRecords()

    def read_keyings(self, after: int = 0) -> Sequence[KeyingAct]:
        """None: a judge's laptop scores no paper."""
        return ()

    def read_certificate(self) -> CertificateTemplate | None:
        """None: certificates are printed by the organizer."""

    def read_stage(self) -> StageRecords:
        """Whose turn it is on stage, as the host said last."""
        return StageRecords(seats=self.read_slice().stage)

    def read_stage_state(self, round_code: str, session: str, number: int) -> StageState | None:
        """None: a judge's laptop drives no stage."""

    def read_revisions(self) -> Sequence[SheetRevision]:
        """The latest revision of every sheet of the judge's."""
        latest = {(held.round, held.sheet.key): held for held in self.read_all_revisions()}
        return list(latest.values())

    def read_all_revisions(self, after: int = 0) -> Sequence[SheetRevision]:
        """The host's latest revisions, and over them what was handed in here and is not there yet."""
        with self._reading() as connection:
            return as_judge_sees(self._slice(connection), select_outbox(connection))[after:]

    def read_drafts(self) -> Sequence[Draft]:
        """Every draft."""
        with self._reading() as connection:
            return [to_draft(row) for row in connection.execute(select(DRAFT))]

    def read_history(self, round_code: str, key: SheetKey) -> Sequence[SheetRevision]:
        """The revisions of one sheet that are known here, oldest first."""
        with self._reading() as connection:
            part = self._slice(connection)
            outbox = select_outbox(connection)
        seen = as_judge_sees(part, outbox)
        known = {held.submission for held in seen}
        earlier = [
            replace(item.revision, revision=item.receipt.revision, at=item.receipt.at)
            for item in outbox
            if item.receipt is not None and item.revision.submission not in known
        ]
        found = [held for held in (*earlier, *seen) if (held.round, held.sheet.key) == (round_code, key)]
        return sorted(found, key=lambda held: held.revision)

    def read_evidence_list(self, *, withdrawn: bool = False) -> Sequence[EvidenceFile]:
        """The evidence in the slice, without content."""
        return self.read_slice().evidence

    def read_evidence(self, code: str) -> bytes:
        """The content of a piece of evidence; raises FILE_MISSING where it has not come yet."""
        with self._reading() as connection:
            content = connection.scalar(select(EVIDENCE.c.content).where(EVIDENCE.c.code == code))
        if content is None:
            raise JudgingError.of(Problem.FILE_MISSING, file=code)
        return bytes(content)

    # -- what only the organizer's program has

    def read_audit(self, newest: int | None = None) -> Sequence[AuditEntry]:
        """Nothing: the log is the host's."""
        return ()

    def read_acts(self, subject: str) -> Sequence[AuditEntry]:
        """Nothing: the log is the host's."""
        return ()

    def read_log(
        self, wanted: LogFilter, *, before: int | None = None, since: int = 0, most: int | None = None
    ) -> Sequence[AuditEntry]:
        """Nothing: the log is the host's."""
        return ()

    def count_log(self, wanted: LogFilter) -> int:
        """None: the log is the host's."""
        return 0

    def read_log_people(self) -> Sequence[str]:
        """Nobody: the log is the host's."""
        return ()

    def read_rulebooks(self, round_code: str) -> Sequence[RulebookVersion]:
        """Nothing: earlier versions are the host's; the one in force stands in the round."""
        return ()

    def read_rulebook_draft(self, round_code: str) -> RulebookDraft | None:
        """None: drafts are the host's."""
        return None

    def taken_codes(self, round_code: str) -> frozenset[str]:
        """None: a judge makes no adjustments or rulings."""
        return frozenset()

    @contextmanager
    def begin(self) -> Iterator[DeskUnitOfWork]:
        """Start a transaction that is durable once the block ends without an error."""
        with translated(self.name), self._writer.begin() as connection:
            work = DeskUnitOfWork(
                connection, lambda: as_judge_sees(self._slice(connection), select_outbox(connection))
            )
            yield work
            work.write()

    def close(self) -> None:
        """Let go of the seat. Closing again does nothing."""
        release, self._release = self._release, None
        self._reader.dispose()
        self._writer.dispose()
        if release is not None:
            release()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        shared: Connection | None = getattr(self._moment, "connection", None)
        if shared is not None:
            yield shared
            return
        with translated(self.name), self._reader.connect() as connection:
            try:
                yield connection
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise JudgingError.of(
                    Problem.EVENT_FILE_DAMAGED, file=self.name, detail=str(error)
                ) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translated(self.name), self._writer.begin() as connection:
            yield connection
            put_written(connection, select_written(connection) + 1)

    def _slice(self, connection: Connection) -> SeatSlice:
        """The slice, read from its text only once."""
        number = connection.execute(select(SLICE.c.number)).scalar_one()
        parsed = self._parsed
        if parsed is None or parsed[0] != number:
            text = connection.execute(select(SLICE.c.text)).scalar_one()
            parsed = self._parsed = (number, from_text(SeatSlice, text))
        return parsed[1]

    def _note(self, submission: str, delivery: Delivery, receipt: Receipt | None) -> None:
        with self._writing() as connection:
            number = connection.scalar(select(OUTBOX.c.number).where(OUTBOX.c.submission == submission))
            if number is not None:
                values = delivery_values(delivery, receipt, was_held=delivery is Delivery.HELD)
                connection.execute(update(DELIVERY).where(DELIVERY.c.number == number).values(values))

    def _put_delivery(self, connection: Connection, item: OutboxItem) -> None:
        values = delivery_values(item.delivery, item.receipt, was_held=item.was_held)
        connection.execute(update(DELIVERY).where(DELIVERY.c.number == item.number).values(values))


def _settle(connection: Connection, part: SeatSlice) -> None:
    """Let signatures and recusals wait, or not, as a slice tells; forget evidence that is gone from it."""
    signed = {item.id for item in part.signatures}
    for signature, state in select_signatures(connection):
        wanted = _DONE if signature.id in signed else WAITING
        if state not in {_REFUSED, wanted}:
            mine = SIGNATURE.c.id == signature.id
            connection.execute(update(SIGNATURE).where(mine).values(state=wanted))
    there = {(item.code, held.entry) for item in part.event.rounds for held in item.recusals}
    known = {(item.code, held.entry) for item in part.event.rounds for held in item.participations}
    for given, state in select_recusals(connection):
        spot = given.round, given.recusal.entry
        if spot in there:
            wanted = KEPT
        elif state == KEPT and spot in known:
            wanted = AGAIN  # lifted, or forgotten by a restored file: the host's log knows which
        else:
            continue
        if state != wanted:
            mine_too = RECUSAL.c.round == spot[0], RECUSAL.c.entry == spot[1]
            connection.execute(update(RECUSAL).where(*mine_too).values(state=wanted))
    kept = [item.code for item in part.evidence]
    connection.execute(delete(EVIDENCE).where(EVIDENCE.c.code.not_in(kept)))
