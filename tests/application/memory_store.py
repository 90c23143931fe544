"""An event store in memory, written to the port alone: what it keeps is plain to see."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, contextmanager, nullcontext
from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.records import KeyingAct
from judging_app.application.log import LogFilter
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.ports import Act, LogEnd
from judging_app.application.records import AuditEntry, Draft, SheetRevision, audit_digest
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
from judging_app.application.setup import SetupKind, apply_edits, differences
from judging_app.application.stage.records import AnyRelease, Draw, Show, StageRecords, StageState
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Round, Ruling
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey
from tests.storage.builders import NOON


@dataclass
class Kept:
    """Everything that is stored."""

    event: Event
    revisions: list[SheetRevision] = field(default_factory=list)
    drafts: dict[tuple[str, SheetKey], Draft] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)
    codes: set[tuple[str, str]] = field(default_factory=set)
    rulebooks: list[RulebookVersion] = field(default_factory=list)
    rulebook_drafts: dict[str, RulebookDraft] = field(default_factory=dict)
    evidence: dict[str, tuple[EvidenceFile, bytes]] = field(default_factory=dict)
    taken_off: set[str] = field(default_factory=set)
    seats: SeatRecords = field(default_factory=SeatRecords)
    stage: StageRecords = field(default_factory=StageRecords)
    stage_states: dict[tuple[str, str, int], StageState] = field(default_factory=dict)
    seals: SealRecords = field(default_factory=SealRecords)
    keyings: list[KeyingAct] = field(default_factory=list)
    certificate: CertificateTemplate | None = None

    def copied(self) -> "Kept":
        """Lists and tables of its own; what is in them never changes."""
        return Kept(*(copy(getattr(self, item.name)) for item in fields(self)))


class MemoryStore:
    """Keeps an event; a transaction works on a copy, which takes the original's place at its end."""

    def __init__(self, event: Event) -> None:
        bare = replace(event, rounds=tuple(replace(item, sheets=()) for item in event.rounds))
        self.kept = Kept(bare)
        for round_ in event.rounds:
            first = RulebookVersion(round_.code, 1, round_.rulebook, "", "组委会", NOON)
            self.kept.rulebooks.append(first)
            for sheet in round_.sheets:
                name = "/".join(("import", round_.code, *sheet.key))
                book = round_.rulebook.fingerprint
                self.kept.revisions.append(SheetRevision(round_.code, sheet, 1, name, "组委会", NOON, book))
            for item in (*round_.adjustments, *round_.rulings):
                self.kept.codes.add((round_.code, item.code))
        self.before_commit: Callable[[], None] = lambda: None
        self.after_commit: Callable[[], None] = lambda: None
        self.is_closed = False

    def read_event(self) -> Event:
        current = self.read_revisions()
        rounds = tuple(
            item.with_sheets(held.sheet for held in current if held.round == item.code)
            for item in self.kept.event.rounds
        )
        return replace(self.kept.event, rounds=rounds)

    def read_setup(self) -> Event:
        return self.kept.event

    def read_log_end(self) -> LogEnd:
        return _log_end(self.kept)

    def read_stage(self) -> StageRecords:
        return self.kept.stage

    def read_seals(self) -> SealRecords:
        return self.kept.seals

    def read_keyings(self, after: int = 0) -> Sequence[KeyingAct]:
        return [act for act in self.kept.keyings if act.number > after]

    def read_certificate(self) -> CertificateTemplate | None:
        return self.kept.certificate

    def read_stage_state(self, round_code: str, session: str, number: int) -> StageState | None:
        return self.kept.stage_states.get((round_code, session, number))

    def read_seats(self) -> SeatRecords:
        return self.kept.seats

    def read_revisions(self) -> Sequence[SheetRevision]:
        latest = {(held.round, held.sheet.key): held for held in self.kept.revisions}
        return list(latest.values())

    def one_moment(self) -> AbstractContextManager[None]:
        return nullcontext()

    def read_all_revisions(self, after: int = 0) -> Sequence[SheetRevision]:
        return self.kept.revisions[after:]

    def read_drafts(self) -> Sequence[Draft]:
        return list(self.kept.drafts.values())

    def read_history(self, round_code: str, key: SheetKey) -> Sequence[SheetRevision]:
        return [held for held in self.kept.revisions if (held.round, held.sheet.key) == (round_code, key)]

    def read_audit(self, newest: int | None = None) -> Sequence[AuditEntry]:
        return list(self.kept.audit if newest is None else self.kept.audit[len(self.kept.audit) - newest :])

    def read_acts(self, subject: str) -> Sequence[AuditEntry]:
        return [entry for entry in self.kept.audit if entry.subject == subject]

    def read_log(
        self, wanted: LogFilter, *, before: int | None = None, since: int = 0, most: int | None = None
    ) -> Sequence[AuditEntry]:
        found = [
            entry
            for entry in reversed(self.kept.audit)
            if entry.number > since and (before is None or entry.number < before) and _fits(entry, wanted)
        ]
        return found[:most]

    def count_log(self, wanted: LogFilter) -> int:
        return len(self.read_log(wanted))

    def read_log_people(self) -> Sequence[str]:
        return sorted({entry.actor for entry in self.kept.audit})

    def read_rulebooks(self, round_code: str) -> Sequence[RulebookVersion]:
        return [version for version in self.kept.rulebooks if version.round == round_code]

    def read_rulebook_draft(self, round_code: str) -> RulebookDraft | None:
        return self.kept.rulebook_drafts.get(round_code)

    def read_evidence_list(self, *, withdrawn: bool = False) -> Sequence[EvidenceFile]:
        return [
            item
            for item, _ in self.kept.evidence.values()
            if withdrawn or item.code not in self.kept.taken_off
        ]

    def read_evidence(self, code: str) -> bytes:
        return self.kept.evidence[code][1]

    def taken_codes(self, round_code: str) -> frozenset[str]:
        return frozenset(code for held, code in self.kept.codes if held == round_code)

    @contextmanager
    def begin(self) -> Iterator["MemoryWork"]:
        kept = self.kept.copied()
        work = MemoryWork(kept)
        yield work
        self.before_commit()
        self.kept = work.kept
        self.after_commit()

    def close(self) -> None:
        self.is_closed = True


def _log_end(kept: Kept) -> LogEnd:
    return (kept.audit[-1].number, kept.audit[-1].digest) if kept.audit else (0, "")


def _fits(entry: AuditEntry, wanted: LogFilter) -> bool:
    texts = [entry.subject, entry.reason, entry.actor]
    if entry.act != "create":
        texts += [entry.before, entry.after]
    named = any(
        code in entry.subject.split("/") or any(f'"{code}"' in text for text in texts)
        for code in wanted.codes
    )
    return (
        (not wanted.acts or entry.act in wanted.acts)
        and wanted.actor in ("", entry.actor)
        and (named or wanted.text.casefold() in "\n".join(texts).casefold())
    )


class MemoryWork:
    """One open transaction."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._marks: list[Kept] = []

    @property
    def kept(self) -> Kept:
        return self._kept

    def log_end(self) -> LogEnd:
        return _log_end(self._kept)

    def mark(self) -> int:
        self._marks.append(self._kept.copied())
        return len(self._marks) - 1

    def back_to(self, mark: int) -> None:
        self._kept = self._marks[mark]
        del self._marks[mark:]

    def append_revision(self, revision: SheetRevision) -> None:
        assert all(held.submission != revision.submission for held in self._kept.revisions)
        self._kept.revisions.append(revision)

    def put_identity(self, identity: HostIdentity) -> None:
        assert self._kept.seats.identity is None
        self._kept.seats = replace(self._kept.seats, identity=identity)

    def put_slips(self, slips: Sequence[Slip]) -> None:
        self._kept.seats = self._kept.seats.with_slips(slips)

    def put_pairing(self, pairing: Pairing) -> None:
        pairings = {**self._kept.seats.pairings, pairing.judge: pairing}
        self._kept.seats = replace(self._kept.seats, pairings=pairings)

    def add_held(self, item: HeldSubmission) -> None:
        self._kept.seats = self._kept.seats.with_held(item)

    def settle_held(self, item: HeldSubmission) -> None:
        self._kept.seats = self._kept.seats.with_held(item)

    def add_signature(self, signature: Signature) -> None:
        seats = self._kept.seats
        self._kept.seats = replace(seats, signatures=(*seats.signatures, signature))

    def add_packet(self, packet: str, judge: str, at: datetime) -> None:
        seats = self._kept.seats
        self._kept.seats = replace(seats, packets=seats.packets | {packet})

    def put_show(self, round_code: str, show: Show) -> None:
        self._kept.stage = self._kept.stage.with_show(round_code, show)

    def put_stage_state(self, state: StageState) -> None:
        self._kept.stage = self._kept.stage.with_state(state)
        self._kept.stage_states[state.round, state.session, state.number] = state

    def add_release(self, release: AnyRelease) -> None:
        stage = self._kept.stage
        self._kept.stage = replace(stage, releases=(*stage.releases, release))

    def add_draw(self, draw: Draw) -> None:
        self._kept.stage = replace(self._kept.stage, draws=(*self._kept.stage.draws, draw))

    def add_seal(self, act: SealAct) -> None:
        self._kept.seals = SealRecords((*self._kept.seals.acts, act))

    def add_keying(self, act: KeyingAct) -> None:
        self._kept.keyings.append(act)

    def put_certificate(self, template: CertificateTemplate) -> None:
        self._kept.certificate = template

    def put_desk_rules(self, rules: DeskRules) -> None:
        self._kept.seats = replace(self._kept.seats, rules=rules)

    def put_draft(self, draft: Draft) -> None:
        self._kept.drafts[draft.round, draft.key] = draft

    def drop_draft(self, round_code: str, key: SheetKey) -> None:
        self._kept.drafts.pop((round_code, key), None)

    def put_recusal(self, round_code: str, recusal: Recusal) -> None:
        self._change(round_code, lambda item: replace(item, recusals=(*item.recusals, recusal)))

    def drop_recusal(self, round_code: str, recusal: Recusal) -> None:
        who = (recusal.judge, recusal.entry)
        self._change(
            round_code,
            lambda item: replace(
                item, recusals=tuple(held for held in item.recusals if (held.judge, held.entry) != who)
            ),
        )

    def put_adjustment(self, round_code: str, adjustment: Adjustment) -> None:
        self._kept.codes.add((round_code, adjustment.code))
        self._change(round_code, lambda item: replace(item, adjustments=(*item.adjustments, adjustment)))

    def withdraw_adjustment(self, round_code: str, code: str, reason: str) -> None:
        self._change(
            round_code,
            lambda item: replace(
                item, adjustments=tuple(held for held in item.adjustments if held.code != code)
            ),
        )

    def put_participation(self, round_code: str, participation: Participation) -> None:
        self._change(
            round_code,
            lambda item: replace(
                item,
                participations=tuple(
                    participation if held.entry == participation.entry else held
                    for held in item.participations
                ),
            ),
        )

    def put_figure(self, round_code: str, value: IndicatorValue) -> None:
        what = (value.entry, value.criterion)
        self._change(
            round_code,
            lambda item: replace(
                item,
                values=(*(held for held in item.values if (held.entry, held.criterion) != what), value),
            ),
        )

    def put_ruling(self, round_code: str, ruling: Ruling) -> None:
        self._kept.codes.add((round_code, ruling.code))
        self._change(round_code, lambda item: replace(item, rulings=(*item.rulings, ruling)))

    def put_setup(self, event: Event, lists: AbstractSet[tuple[SetupKind, str]]) -> None:
        # Only the lists that are named are taken over, as a database would.
        wanted = [edit for edit in differences(self._kept.event, event) if (edit.kind, edit.round) in lists]
        self._kept.event = apply_edits(self._kept.event, wanted)
        judges = {judge.code for judge in self._kept.event.judges}
        self._kept.seats = self._kept.seats.without_slips_of_others(judges)

    def add_round(self, event: Event, first: RulebookVersion) -> None:
        added = event.round(first.round)
        assert added is not None
        self._kept.rulebooks.append(first)
        self._kept.event = replace(self._kept.event, rounds=(*self._kept.event.rounds, added))

    def put_rulebook_draft(self, draft: RulebookDraft) -> None:
        self._kept.rulebook_drafts[draft.round] = draft

    def drop_rulebook_draft(self, round_code: str) -> None:
        self._kept.rulebook_drafts.pop(round_code, None)

    def add_rulebook(self, version: RulebookVersion) -> None:
        self._kept.rulebooks.append(version)
        self._change(version.round, lambda item: replace(item, rulebook=version.rulebook))

    def add_evidence(self, item: EvidenceFile, content: bytes) -> None:
        self._kept.evidence[item.code] = (item, content)

    def withdraw_evidence(self, code: str, reason: str) -> None:
        self._kept.taken_off.add(code)

    def append_audit(self, act: Act) -> None:
        log = self._kept.audit
        previous = log[-1].digest if log else ""
        said = (act.actor, act.act, act.subject, act.before, act.after, act.reason)
        digest = audit_digest(previous, (len(log) + 1, act.at.isoformat(), *said))
        log.append(AuditEntry(len(log) + 1, act.at, *said, previous, digest))

    def _change(self, round_code: str, change: Callable[[Round], Round]) -> None:
        rounds = self._kept.event.rounds
        changed = tuple(change(item) if item.code == round_code else item for item in rounds)
        self._kept.event = replace(self._kept.event, rounds=changed)
