"""One transaction on an event, row by row."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.records import KeyingAct
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.ports import Act, LogEnd
from judging_app.application.records import Draft, SheetRevision, audit_digest
from judging_app.application.sealing.records import SealAct
from judging_app.application.seats.records import (
    DeskRules,
    HeldSubmission,
    HostIdentity,
    Pairing,
    Signature,
    Slip,
)
from judging_app.application.setup import SetupKind
from judging_app.application.stage.records import AnyRelease, Draw, Show, StageState
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey
from judging_app.storage import tables
from judging_app.storage.certificate_rows import replace_certificate
from judging_app.storage.keying_rows import insert_keying
from judging_app.storage.many_rows import delete_rows, insert_rows
from judging_app.storage.mapping import (
    draft_values,
    evidence_values,
    figure_values,
    participation_values,
    recusal_values,
    revision_values,
    rulebook_draft_values,
    rulebook_values,
    table,
    text_values,
)
from judging_app.storage.round_rows import insert_added_round
from judging_app.storage.seal_rows import insert_seal
from judging_app.storage.seat_rows import (
    drop_slips_of_others,
    held_values,
    insert_identity,
    insert_packet,
    insert_pairing,
    insert_signature,
    replace_desk_rules,
    replace_slips,
    update_held,
)
from judging_app.storage.setup_rows import drop_gone, put_differing
from judging_app.storage.stage_rows import insert_draw, insert_release, insert_stage_state, replace_show

_Put = tuple[str, dict[str, Any]]
"""What is to be written, and the row."""

_REVISION, _HELD, _AUDIT, _DRAFT, _NO_DRAFT = "revision", "held", "audit", "draft", "no draft"
_DRAFT_KEY: Final = ("round", "dimension", "entry", "judge")


class SqlUnitOfWork:
    """One open transaction.

    Sheets, drafts, submissions held back and the log are written together at its end, many rows in
    one statement: what hundreds of judges hand in at once shares not only the commit. Everything
    else is written at once, after what was put before it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._put: list[_Put] = []
        self._end: LogEnd | None = None

    def log_end(self) -> LogEnd:
        """The end of the log, this transaction's own acts included."""
        if self._end is None:
            self._end = select_log_end(self._connection)
        return self._end

    def mark(self) -> int:
        """A point to go back to."""
        return len(self._put)

    def back_to(self, mark: int) -> None:
        """Take back what was put since a mark and is not written yet."""
        undone, self._put = self._put[mark:], self._put[:mark]
        first = next((values for kind, values in undone if kind == _AUDIT), None)
        if first is not None:
            self._end = (int(first["number"]) - 1, str(first["previous"]))

    def write(self) -> None:
        """Write what was put; called at the end, before the commit."""
        put, self._put = self._put, []
        for row_class, name in ((tables.RevisionRow, _REVISION), (tables.HeldRow, _HELD)):
            self._insert(row_class, [values for kind, values in put if kind == name])
        self._write_drafts(put)
        self._insert(tables.AuditRow, [values for kind, values in put if kind == _AUDIT])

    def _write_drafts(self, put: Sequence[_Put]) -> None:
        """Only the last word about each sheet's draft matters."""
        last = {
            tuple(str(values[name]) for name in _DRAFT_KEY): (kind, values)
            for kind, values in put
            if kind in {_DRAFT, _NO_DRAFT}
        }
        keys = [dict(zip(_DRAFT_KEY, key, strict=True)) for key in last]
        delete_rows(self._connection, table(tables.DraftRow), keys)
        self._insert(tables.DraftRow, [values for kind, values in last.values() if kind == _DRAFT])

    def _insert(self, row_class: type[tables.Base], rows: Sequence[dict[str, Any]]) -> None:
        insert_rows(self._connection, table(row_class), rows)

    @property
    def _now(self) -> Connection:
        """The connection, for what is written at once."""
        self.write()
        return self._connection

    def append_revision(self, revision: SheetRevision) -> None:
        """Store a new revision; the ones before it stay."""
        self._put.append((_REVISION, revision_values(revision)))

    def put_draft(self, draft: Draft) -> None:
        """Store a draft in the place of the one before."""
        self._put.append((_DRAFT, draft_values(draft)))

    def drop_draft(self, round_code: str, key: SheetKey) -> None:
        """Forget a draft that has been submitted."""
        self._put.append((_NO_DRAFT, {"round": round_code, **key._asdict()}))

    def add_held(self, item: HeldSubmission) -> None:
        """Store a submission that is held back."""
        self._put.append((_HELD, held_values(item)))

    def settle_held(self, item: HeldSubmission) -> None:
        """Store what became of a submission that was held back."""
        update_held(self._now, item)

    def put_identity(self, identity: HostIdentity) -> None:
        """Store what hosts of the event prove themselves with."""
        insert_identity(self._now, identity)

    def put_slips(self, slips: Sequence[Slip]) -> None:
        """Store slips in the place of those of the same judges."""
        replace_slips(self._now, slips)

    def put_pairing(self, pairing: Pairing) -> None:
        """Store a pairing; it is the one in force."""
        insert_pairing(self._now, pairing)

    def add_signature(self, signature: Signature) -> None:
        """Store a signature; the ones before stay."""
        insert_signature(self._now, signature)

    def add_packet(self, packet: str, judge: str, at: datetime) -> None:
        """Store that a packet file was taken in."""
        insert_packet(self._now, packet, judge, at)

    def put_desk_rules(self, rules: DeskRules) -> None:
        """Store the rules of judges' desks."""
        replace_desk_rules(self._now, rules)

    def put_show(self, round_code: str, show: Show) -> None:
        """Store a round's run of show in the place of the one before."""
        replace_show(self._now, round_code, show)

    def put_stage_state(self, state: StageState) -> None:
        """Store how a stage stands; the states right before it stay, for stepping back."""
        insert_stage_state(self._now, state)

    def add_release(self, release: AnyRelease) -> None:
        """Store what is released; the ones before stay."""
        insert_release(self._now, release)

    def add_draw(self, draw: Draw) -> None:
        """Store a draw of lots; the ones before stay."""
        insert_draw(self._now, draw)

    def put_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Store a recusal."""
        position = self._next_position(tables.RecusalRow, round_code)
        values = recusal_values(round_code, recusal, position)
        self._now.execute(insert(table(tables.RecusalRow)), values)

    def drop_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Take a recusal back."""
        rows = table(tables.RecusalRow)
        self._now.execute(
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
        self._now.execute(insert(table(tables.AdjustmentRow)), values)

    def withdraw_adjustment(self, round_code: str, code: str, reason: str) -> None:
        """Mark an adjustment as withdrawn; its row stays."""
        rows = table(tables.AdjustmentRow)
        self._now.execute(
            update(rows).where(rows.c.round == round_code, rows.c.code == code).values(withdrawn=reason)
        )

    def put_participation(self, round_code: str, participation: Participation) -> None:
        """Store an entry's standing in a round."""
        rows = table(tables.ParticipationRow)
        values = participation_values(round_code, participation, 0)
        del values["position"]
        self._now.execute(
            update(rows)
            .where(rows.c.round == round_code, rows.c.entry == participation.entry)
            .values(**values)
        )

    def put_figure(self, round_code: str, value: IndicatorValue) -> None:
        """Store an entry's figure for an indicator."""
        rows = table(tables.FigureRow)
        self._now.execute(
            delete(rows).where(
                rows.c.round == round_code,
                rows.c.entry == value.entry,
                rows.c.criterion == value.criterion,
            )
        )
        position = self._next_position(tables.FigureRow, round_code)
        self._now.execute(insert(rows), figure_values(round_code, value, position))

    def put_ruling(self, round_code: str, ruling: Ruling) -> None:
        """Store a ruling."""
        position = self._next_position(tables.RulingRow, round_code)
        values = text_values(round_code, ruling.code, ruling, position)
        self._now.execute(insert(table(tables.RulingRow)), values)

    def put_setup(self, event: Event, lists: AbstractSet[tuple[SetupKind, str]]) -> None:
        """Make the stored lists of the set-up, each named by kind and round, those of `event`.

        The slip of a judge who goes, goes along.
        """
        # What points to a record goes before it and comes after it.
        ordered = sorted(lists, key=lambda item: list(SetupKind).index(item[0]))
        if (SetupKind.JUDGE, "") in lists:
            drop_slips_of_others(self._now, [judge.code for judge in event.judges])
        for kind, round_code in reversed(ordered):
            drop_gone(self._now, event, kind, round_code)
        for kind, round_code in ordered:
            put_differing(self._now, event, kind, round_code)

    def add_round(self, event: Event, first: RulebookVersion) -> None:
        """Store the round of `event` that a rulebook's first version is of, after all others."""
        insert_added_round(self._now, event, first)

    def put_rulebook_draft(self, draft: RulebookDraft) -> None:
        """Store a rulebook's draft in the place of the one before."""
        self.drop_rulebook_draft(draft.round)
        self._now.execute(insert(table(tables.RulebookDraftRow)), rulebook_draft_values(draft))

    def drop_rulebook_draft(self, round_code: str) -> None:
        """Forget a rulebook's draft."""
        rows = table(tables.RulebookDraftRow)
        self._now.execute(delete(rows).where(rows.c.round == round_code))

    def add_rulebook(self, version: RulebookVersion) -> None:
        """Store a new version of a round's rulebook and put it in force; the ones before stay."""
        rounds = table(tables.RoundRow)
        self._now.execute(insert(table(tables.RulebookRow)), rulebook_values(version))
        self._now.execute(
            update(rounds).where(rounds.c.code == version.round).values(rulebook=version.version)
        )

    def add_evidence(self, item: EvidenceFile, content: bytes) -> None:
        """Store a piece of evidence."""
        self._now.execute(insert(table(tables.EvidenceRow)), evidence_values(item))
        values = {"code": item.code, "content": content}
        self._now.execute(insert(table(tables.EvidenceContentRow)), values)

    def withdraw_evidence(self, code: str, reason: str) -> None:
        """Mark a piece of evidence as taken off; it stays in the file."""
        rows = table(tables.EvidenceRow)
        self._now.execute(update(rows).where(rows.c.code == code).values(withdrawn=reason))

    def add_seal(self, act: SealAct) -> None:
        """Store a seal or the break of one; the ones before stay."""
        insert_seal(self._now, act)

    def add_keying(self, act: KeyingAct) -> None:
        """Store an act of keying a paper sheet; the ones before stay."""
        insert_keying(self._now, act)

    def put_certificate(self, template: CertificateTemplate) -> None:
        """Store the certificates' template in the place of the one before."""
        replace_certificate(self._now, template)

    def append_audit(self, act: Act) -> None:
        """Add an act to the end of the audit chain."""
        last, previous = self.log_end()
        number, at = last + 1, act.at.isoformat()
        facts = (number, at, act.actor, act.act, act.subject, act.before, act.after, act.reason)
        link = audit_digest(previous, facts)
        self._end = (number, link)
        values = {
            "number": number,
            "at": at,
            "actor": act.actor,
            "act": act.act,
            "subject": act.subject,
            "before": act.before,
            "after": act.after,
            "reason": act.reason,
            "previous": previous,
            "digest": link,
        }
        self._put.append((_AUDIT, values))

    def _next_position(self, row_class: type[tables.Base], round_code: str) -> int:
        rows = table(row_class)
        highest = self._now.execute(
            select(func.max(rows.c.position)).where(rows.c.round == round_code)
        ).scalar()
        return 0 if highest is None else int(highest) + 1


def is_sheet(round_code: str, key: SheetKey) -> tuple[ColumnElement[bool], ...]:
    """The condition that a row is a revision of one sheet."""
    rows = table(tables.RevisionRow)
    return (
        rows.c.round == round_code,
        rows.c.dimension == key.dimension,
        rows.c.entry == key.entry,
        rows.c.judge == key.judge,
    )


def select_log_end(connection: Connection) -> LogEnd:
    """The number and the digest of the log's last entry."""
    rows = table(tables.AuditRow)
    last = connection.execute(
        select(rows.c.number, rows.c.digest).order_by(rows.c.number.desc()).limit(1)
    ).one_or_none()
    return (0, "") if last is None else (int(last.number), str(last.digest))
