"""The tables of an event. Marks are kept as whole ticks, other decimals as exact text.

Position columns keep the order that the organizer's table had. Sheet revisions, rulebook versions
and the audit log are append-only: triggers made by the migration refuse updates and deletes.
"""

from typing import Final

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, Text, UniqueConstraint, false
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

APPEND_ONLY: Final = (
    "sheet_revision",
    "rulebook_version",
    "audit",
    "evidence_content",
    "pairing",
    "signature",
    "release",
    "draw",
    "seal",
    "keying",
)

_NAMES: Final = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {str: Text()}  # noqa: RUF012 -- SQLAlchemy declares it so


class EventRow(Base):
    """The event; exactly one row."""

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str]
    name: Mapped[str]
    date: Mapped[str]
    place: Mapped[str]
    organizer: Mapped[str]
    created_at: Mapped[str]
    __table_args__ = (CheckConstraint("id = 1", name="single"),)


class HolderRow(Base):
    """The program that has the file open for writing; a row that is left over tells of a crash."""

    __tablename__ = "holder"
    id: Mapped[int] = mapped_column(primary_key=True)
    host: Mapped[str]
    person: Mapped[str]
    process: Mapped[int]
    since: Mapped[str]


class TrackRow(Base):
    """A track."""

    __tablename__ = "track"
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]


class EntryRow(Base):
    """An entry."""

    __tablename__ = "entry"
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    organization: Mapped[str]
    leader: Mapped[str]
    track: Mapped[str]
    region: Mapped[str]
    industry: Mapped[str]
    running_order: Mapped[int]
    note: Mapped[str]


class JudgeRow(Base):
    """A judge."""

    __tablename__ = "judge"
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    organization: Mapped[str]
    title: Mapped[str]
    expertise: Mapped[str]


class RoundRow(Base):
    """A round; `rulebook` is the version in force."""

    __tablename__ = "round"
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    rulebook: Mapped[int]


class RulebookRow(Base):
    """One version of a round's rulebook, in its canonical text."""

    __tablename__ = "rulebook_version"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    text: Mapped[str]
    reason: Mapped[str]
    actor: Mapped[str]
    at: Mapped[str]


class PanelRow(Base):
    """A panel."""

    __tablename__ = "panel"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]


class SeatRow(Base):
    """A seat."""

    __tablename__ = "seat"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    panel: Mapped[str] = mapped_column(primary_key=True)
    judge: Mapped[str] = mapped_column(ForeignKey("judge.code"), primary_key=True)
    position: Mapped[int]
    role: Mapped[str]
    votes: Mapped[int]
    seat_group: Mapped[str]
    dimension: Mapped[str] = mapped_column(server_default="")


class ParticipationRow(Base):
    """An entry in a round."""

    __tablename__ = "participation"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    entry: Mapped[str] = mapped_column(ForeignKey("entry.code"), primary_key=True)
    position: Mapped[int]
    panel: Mapped[str]
    status: Mapped[str]
    reason: Mapped[str]
    closed: Mapped[bool] = mapped_column(server_default=false())


class RecusalRow(Base):
    """A recusal."""

    __tablename__ = "recusal"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    judge: Mapped[str] = mapped_column(ForeignKey("judge.code"), primary_key=True)
    entry: Mapped[str] = mapped_column(ForeignKey("entry.code"), primary_key=True)
    position: Mapped[int]
    reason: Mapped[str]


class FigureRow(Base):
    """An entry's figure for an indicator; decimals as exact text, empty where there is none."""

    __tablename__ = "figure"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    entry: Mapped[str] = mapped_column(ForeignKey("entry.code"), primary_key=True)
    criterion: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]


class RevisionRow(Base):
    """One revision of a sheet; `marks` maps criterion codes to ticks."""

    __tablename__ = "sheet_revision"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    round: Mapped[str] = mapped_column(ForeignKey("round.code"))
    dimension: Mapped[str]
    entry: Mapped[str] = mapped_column(ForeignKey("entry.code"))
    judge: Mapped[str] = mapped_column(ForeignKey("judge.code"))
    revision: Mapped[int]
    standing: Mapped[str]
    marks: Mapped[str]
    note: Mapped[str]
    reason: Mapped[str]
    submission: Mapped[str]
    rulebook: Mapped[str]
    actor: Mapped[str]
    at: Mapped[str]
    __table_args__ = (
        UniqueConstraint("round", "dimension", "entry", "judge", "revision", name="uq_revision"),
        UniqueConstraint("submission"),
        CheckConstraint("revision >= 1", name="positive"),
    )


class DraftRow(Base):
    """Marks on a desk, replaced at every key."""

    __tablename__ = "draft"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    dimension: Mapped[str] = mapped_column(primary_key=True)
    entry: Mapped[str] = mapped_column(ForeignKey("entry.code"), primary_key=True)
    judge: Mapped[str] = mapped_column(ForeignKey("judge.code"), primary_key=True)
    marks: Mapped[str]
    note: Mapped[str]
    at: Mapped[str]


class AdjustmentRow(Base):
    """An adjustment; withdrawn ones stay, with the reason."""

    __tablename__ = "adjustment"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    withdrawn: Mapped[str | None]


class RulingRow(Base):
    """A ruling or a draw of lots."""

    __tablename__ = "ruling"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]


class RulebookDraftRow(Base):
    """A round's rulebook as it is being edited."""

    __tablename__ = "rulebook_draft"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    base: Mapped[str]
    text: Mapped[str]
    actor: Mapped[str]
    at: Mapped[str]


class EvidenceRow(Base):
    """A piece of evidence without its content; one that was taken off stays, with the reason."""

    __tablename__ = "evidence"
    code: Mapped[str] = mapped_column(primary_key=True)
    round: Mapped[str] = mapped_column(ForeignKey("round.code"))
    entry: Mapped[str] = mapped_column(ForeignKey("entry.code"))
    text: Mapped[str]
    withdrawn: Mapped[str | None]


class EvidenceContentRow(Base):
    """The content of a piece of evidence, apart so that lists are read without it."""

    __tablename__ = "evidence_content"
    code: Mapped[str] = mapped_column(ForeignKey("evidence.code"), primary_key=True)
    content: Mapped[bytes]


class HostIdentityRow(Base):
    """What hosts of the event prove themselves with; at most one row."""

    __tablename__ = "host_identity"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    __table_args__ = (CheckConstraint("id = 1", name="single"),)


class SlipRow(Base):
    """What checks a judge's pairing code; never the code itself."""

    __tablename__ = "slip"
    judge: Mapped[str] = mapped_column(ForeignKey("judge.code"), primary_key=True)
    text: Mapped[str]


class PairingRow(Base):
    """A laptop that was let in for a judge, or an end of that; the highest number is in force."""

    __tablename__ = "pairing"
    judge: Mapped[str] = mapped_column(ForeignKey("judge.code"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class HeldRow(Base):
    """A submission that was held back, with what became of it."""

    __tablename__ = "held_submission"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    submission: Mapped[str]
    text: Mapped[str]
    __table_args__ = (UniqueConstraint("submission"),)


class SignatureRow(Base):
    """A judge's signature under sheets."""

    __tablename__ = "signature"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str]
    text: Mapped[str]
    __table_args__ = (UniqueConstraint("id"),)


class PacketRow(Base):
    """A packet file that was taken in."""

    __tablename__ = "packet"
    id: Mapped[str] = mapped_column(primary_key=True)
    judge: Mapped[str]
    at: Mapped[str]


class DeskRulesRow(Base):
    """What judges may do on their desks; at most one row."""

    __tablename__ = "desk_rules"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    __table_args__ = (CheckConstraint("id = 1", name="single"),)


class ShowRow(Base):
    """A round's run of show, in its canonical text."""

    __tablename__ = "show"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    text: Mapped[str]


class StageStateRow(Base):
    """How a stage stood of late; the highest number of a session is in force."""

    __tablename__ = "stage_state"
    round: Mapped[str] = mapped_column(ForeignKey("round.code"), primary_key=True)
    session: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]


class ReleaseRow(Base):
    """What was released: an entry's marks, or places and awards."""

    __tablename__ = "release"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    round: Mapped[str] = mapped_column(ForeignKey("round.code"))
    text: Mapped[str]


class DrawRow(Base):
    """A draw of lots for the running order."""

    __tablename__ = "draw"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    round: Mapped[str] = mapped_column(ForeignKey("round.code"))
    text: Mapped[str]


class SealRow(Base):
    """A seal, or the break of one."""

    __tablename__ = "seal"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]


class KeyingRow(Base):
    """A sheet that was keyed from paper once, or what became of two keyings."""

    __tablename__ = "keying"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    round: Mapped[str] = mapped_column(ForeignKey("round.code"))
    text: Mapped[str]


class CertificateRow(Base):
    """The template of the certificates; at most one row."""

    __tablename__ = "certificate"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    __table_args__ = (CheckConstraint("id = 1", name="single"),)


class OriginRow(Base):
    """Where an entry comes from: its place and scores in the round or the event before."""

    __tablename__ = "origin"
    entry: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]


class AuditRow(Base):
    """One link of the audit chain."""

    __tablename__ = "audit"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    actor: Mapped[str]
    act: Mapped[str]
    subject: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]
    previous: Mapped[str]
    digest: Mapped[str]


Index("ix_audit_subject", AuditRow.subject)
