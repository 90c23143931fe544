"""One transaction on an event, row by row."""

from collections.abc import Set as AbstractSet

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.ports import Act
from judging_app.application.records import Draft, SheetRevision, audit_digest
from judging_app.application.setup import SetupKind
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey
from judging_app.storage import tables
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
    to_revision,
)
from judging_app.storage.setup_rows import drop_gone, put_differing


class SqlUnitOfWork:
    """One open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current_revision(self, round_code: str, key: SheetKey) -> SheetRevision | None:
        """The latest revision of a sheet."""
        rows = table(tables.RevisionRow)
        query = select(rows).where(*is_sheet(round_code, key)).order_by(rows.c.revision.desc()).limit(1)
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
        position = self._next_position(tables.RecusalRow, round_code)
        values = recusal_values(round_code, recusal, position)
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

    def put_setup(self, event: Event, lists: AbstractSet[tuple[SetupKind, str]]) -> None:
        """Make the stored lists of the set-up, each named by kind and round, those of `event`."""
        # What points to a record goes before it and comes after it.
        ordered = sorted(lists, key=lambda item: list(SetupKind).index(item[0]))
        for kind, round_code in reversed(ordered):
            drop_gone(self._connection, event, kind, round_code)
        for kind, round_code in ordered:
            put_differing(self._connection, event, kind, round_code)

    def put_rulebook_draft(self, draft: RulebookDraft) -> None:
        """Store a rulebook's draft in the place of the one before."""
        self.drop_rulebook_draft(draft.round)
        self._connection.execute(insert(table(tables.RulebookDraftRow)), rulebook_draft_values(draft))

    def drop_rulebook_draft(self, round_code: str) -> None:
        """Forget a rulebook's draft."""
        rows = table(tables.RulebookDraftRow)
        self._connection.execute(delete(rows).where(rows.c.round == round_code))

    def add_rulebook(self, version: RulebookVersion) -> None:
        """Store a new version of a round's rulebook and put it in force; the ones before stay."""
        rounds = table(tables.RoundRow)
        self._connection.execute(insert(table(tables.RulebookRow)), rulebook_values(version))
        self._connection.execute(
            update(rounds).where(rounds.c.code == version.round).values(rulebook=version.version)
        )

    def add_evidence(self, item: EvidenceFile, content: bytes) -> None:
        """Store a piece of evidence."""
        self._connection.execute(insert(table(tables.EvidenceRow)), evidence_values(item))
        values = {"code": item.code, "content": content}
        self._connection.execute(insert(table(tables.EvidenceContentRow)), values)

    def withdraw_evidence(self, code: str, reason: str) -> None:
        """Mark a piece of evidence as taken off; it stays in the file."""
        rows = table(tables.EvidenceRow)
        self._connection.execute(update(rows).where(rows.c.code == code).values(withdrawn=reason))

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


def is_sheet(round_code: str, key: SheetKey) -> tuple[ColumnElement[bool], ...]:
    """The condition that a row is a revision of one sheet."""
    rows = table(tables.RevisionRow)
    return (
        rows.c.round == round_code,
        rows.c.dimension == key.dimension,
        rows.c.entry == key.entry,
        rows.c.judge == key.judge,
    )
