"""What the use cases need from the outside: a clock and a store."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.records import KeyingAct
from judging_app.application.log import LogFilter
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.records import AuditEntry, Draft, SheetRevision
from judging_app.application.sealing.records import SealAct, SealRecords
from judging_app.application.seats.records import (
    DeskRules,
    HeldSubmission,
    HostIdentity,
    Pairing,
    SeatRecords,
    Signature,
    Slip,
)
from judging_app.application.setup import SetupKind
from judging_app.application.stage.records import AnyRelease, Draw, Show, StageRecords, StageState
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey

LogEnd = tuple[int, str]
"""Number and digest of the log's last entry; (0, "") for an empty log."""

Clock = Callable[[], datetime]
"""Answers the time, with its zone."""


@dataclass(frozen=True, slots=True)
class Act:
    """What the audit log says of a command, before it gets its place in the chain."""

    at: datetime
    actor: str
    act: str
    subject: str
    before: str = ""
    after: str = ""
    reason: str = ""


class UnitOfWork(Protocol):
    """One transaction on the event: all of it is stored, or none of it.

    Nobody else can write while it lasts.
    """

    def log_end(self) -> LogEnd:
        """The end of the log, this transaction's own acts included."""

    def mark(self) -> int:
        """A point to go back to."""

    def back_to(self, mark: int) -> None:
        """Take back what was put since a mark; only sheets, drafts, what is held, and the log."""

    def append_revision(self, revision: SheetRevision) -> None:
        """Store a new revision; the ones before it stay."""

    def put_draft(self, draft: Draft) -> None:
        """Store a draft in the place of the one before."""

    def drop_draft(self, round_code: str, key: SheetKey) -> None:
        """Forget a draft that has been submitted."""

    def put_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Store a recusal."""

    def drop_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Take a recusal back."""

    def put_adjustment(self, round_code: str, adjustment: Adjustment) -> None:
        """Store an adjustment."""

    def withdraw_adjustment(self, round_code: str, code: str, reason: str) -> None:
        """Mark an adjustment as withdrawn; its row stays."""

    def put_participation(self, round_code: str, participation: Participation) -> None:
        """Store an entry's standing in a round."""

    def put_figure(self, round_code: str, value: IndicatorValue) -> None:
        """Store an entry's figure for an indicator."""

    def put_ruling(self, round_code: str, ruling: Ruling) -> None:
        """Store a ruling."""

    def put_setup(self, event: Event, lists: AbstractSet[tuple[SetupKind, str]]) -> None:
        """Make the stored lists of the set-up, each named by kind and round, those of `event`.

        The slip of a judge who goes, goes along.
        """

    def add_round(self, event: Event, first: RulebookVersion) -> None:
        """Store the round of `event` that a rulebook's first version is of, after all others."""

    def put_rulebook_draft(self, draft: RulebookDraft) -> None:
        """Store a rulebook's draft in the place of the one before."""

    def drop_rulebook_draft(self, round_code: str) -> None:
        """Forget a rulebook's draft."""

    def add_rulebook(self, version: RulebookVersion) -> None:
        """Store a new version of a round's rulebook and put it in force; the ones before stay."""

    def add_evidence(self, item: EvidenceFile, content: bytes) -> None:
        """Store a piece of evidence."""

    def withdraw_evidence(self, code: str, reason: str) -> None:
        """Mark a piece of evidence as taken off; it stays in the file."""

    def append_audit(self, act: Act) -> None:
        """Add an act to the end of the audit chain."""

    def put_identity(self, identity: HostIdentity) -> None:
        """Store what hosts of the event prove themselves with."""

    def put_slips(self, slips: Sequence[Slip]) -> None:
        """Store slips in the place of those of the same judges."""

    def put_pairing(self, pairing: Pairing) -> None:
        """Store a pairing; it is the one in force. The ones before stay."""

    def add_held(self, item: HeldSubmission) -> None:
        """Store a submission that is held back."""

    def settle_held(self, item: HeldSubmission) -> None:
        """Store what became of a submission that was held back."""

    def add_signature(self, signature: Signature) -> None:
        """Store a signature; the ones before stay."""

    def add_packet(self, packet: str, judge: str, at: datetime) -> None:
        """Store that a packet file was taken in."""

    def put_desk_rules(self, rules: DeskRules) -> None:
        """Store the rules of judges' desks."""

    def put_show(self, round_code: str, show: Show) -> None:
        """Store a round's run of show in the place of the one before."""

    def put_stage_state(self, state: StageState) -> None:
        """Store how a stage stands; the states right before it stay, for stepping back."""

    def add_release(self, release: AnyRelease) -> None:
        """Store what is released; the ones before stay."""

    def add_draw(self, draw: Draw) -> None:
        """Store a draw of lots; the ones before stay."""

    def add_seal(self, act: SealAct) -> None:
        """Store a seal or the break of one; the ones before stay."""

    def add_keying(self, act: KeyingAct) -> None:
        """Store an act of keying a paper sheet; the ones before stay."""

    def put_certificate(self, template: CertificateTemplate) -> None:
        """Store the certificates' template in the place of the one before."""


class EventStore(Protocol):
    """An event file or database."""

    def one_moment(self) -> AbstractContextManager[None]:
        """Within the block all that this thread reads is of one and the same moment."""

    def read_event(self) -> Event:
        """The event as it stands, each sheet at its latest revision."""

    def read_setup(self) -> Event:
        """The event without its sheets."""

    def read_log_end(self) -> LogEnd:
        """The number and the digest of the log's last entry; tells whether anything was written."""

    def read_seats(self) -> SeatRecords:
        """What is kept about judges' laptops."""

    def read_stage(self) -> StageRecords:
        """What is kept about the day on stage."""

    def read_seals(self) -> SealRecords:
        """Every seal and every break of one."""

    def read_keyings(self, after: int = 0) -> Sequence[KeyingAct]:
        """Every act of keying paper sheets that is numbered above `after`, in order."""

    def read_certificate(self) -> CertificateTemplate | None:
        """The certificates' template; `None` where none is kept."""

    def read_stage_state(self, round_code: str, session: str, number: int) -> StageState | None:
        """A state that a stage was in of late; `None` where it is not kept any more."""

    def read_revisions(self) -> Sequence[SheetRevision]:
        """The latest revision of every sheet."""

    def read_all_revisions(self, after: int = 0) -> Sequence[SheetRevision]:
        """Every revision of every sheet but the first `after`, in the order in which they were stored."""

    def read_drafts(self) -> Sequence[Draft]:
        """Every draft."""

    def read_history(self, round_code: str, key: SheetKey) -> Sequence[SheetRevision]:
        """Every revision of one sheet, oldest first."""

    def read_audit(self, newest: int | None = None) -> Sequence[AuditEntry]:
        """The audit log, oldest first; only the newest entries if a number is given."""

    def read_acts(self, subject: str) -> Sequence[AuditEntry]:
        """The log's entries about exactly this subject, oldest first."""

    def read_log(
        self, wanted: LogFilter, *, before: int | None = None, since: int = 0, most: int | None = None
    ) -> Sequence[AuditEntry]:
        """Entries that fit a filter, newest first: those before one number and after another."""

    def count_log(self, wanted: LogFilter) -> int:
        """How many entries fit a filter."""

    def read_log_people(self) -> Sequence[str]:
        """Everybody who is named in the log, in order of name."""

    def read_rulebooks(self, round_code: str) -> Sequence[RulebookVersion]:
        """Every version of a round's rulebook, oldest first."""

    def read_rulebook_draft(self, round_code: str) -> RulebookDraft | None:
        """The draft of a round's rulebook, if there is one."""

    def read_evidence_list(self, *, withdrawn: bool = False) -> Sequence[EvidenceFile]:
        """The evidence attached, without content; with `withdrawn`, also what was taken off."""

    def read_evidence(self, code: str) -> bytes:
        """The content of a piece of evidence; raises FILE_MISSING for an unknown one."""

    def taken_codes(self, round_code: str) -> frozenset[str]:
        """Codes of adjustments and rulings ever used in a round, withdrawn ones included."""

    def begin(self) -> AbstractContextManager[UnitOfWork]:
        """Start a transaction that is durable once the block ends without an error."""

    def close(self) -> None:
        """Let go of the file."""
