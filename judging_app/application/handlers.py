"""Carries commands out: check, write in one transaction, say what to take into memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from judging_app.application.actors import Actor
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import (
    AddAdjustment,
    Command,
    ExcuseSeat,
    GiveRuling,
    RecordFigure,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    SheetCommand,
    SubmitSheet,
    VoidSheet,
    WithdrawAdjustment,
)
from judging_app.application.ports import Act, EventStore, UnitOfWork
from judging_app.application.records import Draft, Receipt, SheetRevision
from judging_app.application.state import EventState
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Recusal, Round
from judging_app.domain.event_checks import (
    SheetRules,
    check_adjustment,
    check_figure,
    check_ruling,
    check_sheet,
)
from judging_app.domain.problems import Finding, JudgingError, Problem, errors_in
from judging_app.domain.sheets import COUNTING, Sheet, Standing


@dataclass(frozen=True, slots=True)
class Done:
    """A command carried out: the answer, and how memory follows once it is stored."""

    outcome: Outcome
    take: Callable[[EventState], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What every handler works with."""

    state: EventState
    work: UnitOfWork
    store: EventStore
    actor: Actor
    now: datetime

    def log(self, act: str, subject: Sequence[str], before: object, after: object, reason: str) -> None:
        """Write the act to the audit log, in the same transaction."""
        texts = ["" if item is None else canonical_text(item) for item in (before, after)]
        self.work.append_audit(
            Act(self.now, self.actor.name, act, "/".join(subject), texts[0], texts[1], reason)
        )


def handle(
    command: Command,
    state: EventState,
    work: UnitOfWork,
    store: EventStore,
    actor: Actor,
    now: datetime,
) -> Done:
    """Carry a command out inside a transaction; raises `JudgingError` and then nothing is stored."""
    return _HANDLERS[type(command)](command, Desk(state, work, store, actor, now))


def _refuse_errors(findings: Sequence[Finding]) -> None:
    errors = errors_in(findings)
    if errors:
        raise JudgingError(errors)


def _need_reason(reason: str) -> None:
    if not reason.strip():
        raise JudgingError.of(Problem.REASON_MISSING)


def _nothing(_: EventState) -> None:
    """Memory already holds what was asked for."""


def save_draft(command: SaveDraft, desk: Desk) -> Done:
    """Keep marks as typed. Only their form is checked: a draft may be half done."""
    round_ = desk.state.round(command.round)
    dimension = round_.rulebook.dimension(command.dimension)
    entry = desk.state.bare_event().entry(command.entry)
    if dimension is None or entry is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=command.entry)
    rules = SheetRules.for_track(dimension, entry.track)
    sheet = Sheet(*command.key, Standing.DRAFT, command.marks, command.note)
    _refuse_errors(list(rules.check_marks(sheet, ("sheet", command.round, *command.key))))
    draft = Draft(command.round, command.key, dict(command.marks), command.note, desk.now)
    desk.work.put_draft(draft)
    changes = Changes(command.round, frozenset({Area.DRAFTS}), (command.entry,))
    return Done(Outcome(changes), lambda state: state.take_draft(draft))


def submit_sheet(command: SubmitSheet, desk: Desk) -> Done:
    """Store a sheet's next revision; the same submission again gives the same receipt."""
    sheet = Sheet(*command.key, Standing.SUBMITTED, dict(command.marks), command.note, command.reason)
    again = desk.work.revision_of_submission(command.submission)
    if again is not None:
        if again.sheet != sheet or again.round != command.round:
            raise JudgingError.of(Problem.SUBMISSION_ID_REUSED, submission=command.submission)
        return Done(_submitted(again), _nothing)
    _refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(command.round), sheet))
    current = desk.work.current_revision(command.round, command.key)
    _check_base(command, current)
    return _append(desk, command, sheet, current, command.submission, "submit")


def _check_base(command: SubmitSheet, current: SheetRevision | None) -> None:
    latest = 0 if current is None else current.revision
    if command.base != latest:
        raise JudgingError.of(Problem.STALE_REVISION, base=str(command.base), latest=str(latest))
    if current is None:
        return
    if current.sheet.standing is Standing.LOCKED:
        raise JudgingError.of(Problem.NOT_ALLOWED, role="", act="SubmitSheet")
    if current.sheet.standing in COUNTING:
        _need_reason(command.reason)


def _append(
    desk: Desk,
    command: SheetCommand,
    sheet: Sheet,
    current: SheetRevision | None,
    submission: str,
    act: str,
) -> Done:
    revision = SheetRevision(
        command.round,
        sheet,
        1 if current is None else current.revision + 1,
        submission,
        desk.actor.name,
        desk.now,
        desk.state.round(command.round).rulebook.fingerprint,
    )
    desk.work.append_revision(revision)
    desk.work.drop_draft(command.round, command.key)
    before = None if current is None else current.sheet
    desk.log(act, ("sheet", command.round, *command.key), before, sheet, sheet.reason)
    return Done(_submitted(revision), lambda state: state.take_revision(revision))


def _submitted(revision: SheetRevision) -> Outcome:
    changes = Changes(revision.round, frozenset({Area.SHEETS, Area.DRAFTS}), (revision.sheet.entry,))
    return Outcome(changes, Receipt(revision.submission, revision.revision, revision.at))


def excuse_seat(command: ExcuseSeat, desk: Desk) -> Done:
    """Record an abstention or an absence; marks that were there stay in the revisions before."""
    if command.standing not in {Standing.ABSTAINED, Standing.ABSENT}:
        raise JudgingError.of(Problem.NOT_ALLOWED, role="", act=command.standing.value)
    _need_reason(command.reason)
    sheet = Sheet(*command.key, command.standing, {}, "", command.reason)
    return _change_standing(command, desk, sheet, "excuse")


def void_sheet(command: VoidSheet, desk: Desk) -> Done:
    """Void a submitted sheet, marks kept."""
    return _take_out(command, desk, Standing.VOIDED, command.reason, "void")


def return_sheet(command: ReturnSheet, desk: Desk) -> Done:
    """Return a submitted sheet to its judge, marks kept."""
    return _take_out(command, desk, Standing.RETURNED, command.reason, "return")


def _take_out(command: SheetCommand, desk: Desk, standing: Standing, reason: str, act: str) -> Done:
    _need_reason(reason)
    current = desk.work.current_revision(command.round, command.key)
    if current is None or current.sheet.standing not in COUNTING:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    return _change_standing(command, desk, replace(current.sheet, standing=standing, reason=reason), act)


def _change_standing(command: SheetCommand, desk: Desk, sheet: Sheet, act: str) -> Done:
    _refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(command.round), sheet))
    current = desk.work.current_revision(command.round, command.key)
    number = 1 if current is None else current.revision + 1
    submission = "/".join((act, command.round, *command.key, str(number)))
    return _append(desk, command, sheet, current, submission, act)


def recuse(command: Recuse, desk: Desk) -> Done:
    """Record or lift a recusal. Marks that the judge gave stop counting; they are not deleted."""
    round_ = desk.state.round(command.round)
    event = desk.state.bare_event()
    if event.judge(command.judge) is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=command.judge)
    if event.entry(command.entry) is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=command.entry)
    _need_reason(command.reason)
    recusal = Recusal(command.judge, command.entry, command.reason)
    before = [item for item in round_.recusals if (item.judge, item.entry) == (command.judge, command.entry)]
    if bool(before) is not command.lift:
        raise JudgingError.of(Problem.ALREADY_DONE)
    others = tuple(item for item in round_.recusals if item not in before)
    if command.lift:
        desk.work.drop_recusal(command.round, recusal)
    else:
        desk.work.put_recusal(command.round, recusal)
    subject = ("recusal", command.round, command.judge, command.entry)
    after = None if command.lift else recusal
    desk.log("recuse", subject, before[0] if before else None, after, command.reason)
    recusals = others if command.lift else (*others, recusal)
    return _round_changed(round_, Area.SEATS, command.entry, recusals=recusals)


def add_adjustment(command: AddAdjustment, desk: Desk) -> Done:
    """Add a bonus, a deduction or overtime to an entry."""
    round_ = desk.state.round(command.round)
    adjustment = command.adjustment
    taken = desk.store.taken_codes(command.round)
    if not adjustment.code:
        adjustment = replace(adjustment, code=next_code("A", taken))
    elif adjustment.code in taken:
        raise JudgingError.of(Problem.DUPLICATE_CODE, code=adjustment.code)
    if desk.state.bare_event().entry(adjustment.entry) is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=adjustment.entry)
    _need_reason(adjustment.reason)
    subject = ("adjustment", command.round, adjustment.code)
    _refuse_errors(list(check_adjustment(round_, adjustment, subject)))
    desk.work.put_adjustment(command.round, adjustment)
    desk.log("adjust", subject, None, adjustment, adjustment.reason)
    adjustments = (*round_.adjustments, adjustment)
    return _round_changed(round_, Area.ADJUSTMENTS, adjustment.entry, adjustments=adjustments)


def withdraw_adjustment(command: WithdrawAdjustment, desk: Desk) -> Done:
    """Take an adjustment back, with a reason."""
    round_ = desk.state.round(command.round)
    _need_reason(command.reason)
    found = next((item for item in round_.adjustments if item.code == command.code), None)
    if found is None:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    desk.work.withdraw_adjustment(command.round, command.code, command.reason)
    desk.log("withdraw", ("adjustment", command.round, found.code), found, None, command.reason)
    adjustments = tuple(item for item in round_.adjustments if item is not found)
    return _round_changed(round_, Area.ADJUSTMENTS, found.entry, adjustments=adjustments)


def set_entry_status(command: SetEntryStatus, desk: Desk) -> Done:
    """Withdraw, disqualify, cancel, zero or readmit an entry."""
    round_ = desk.state.round(command.round)
    _need_reason(command.reason)
    found = next((item for item in round_.participations if item.entry == command.entry), None)
    if found is None:
        raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=command.entry)
    changed = replace(found, status=command.status, reason=command.reason)
    desk.work.put_participation(command.round, changed)
    desk.log("status", ("participation", command.round, command.entry), found, changed, command.reason)
    participations = tuple(changed if item is found else item for item in round_.participations)
    return _round_changed(round_, Area.ENTRIES, command.entry, participations=participations)


def record_figure(command: RecordFigure, desk: Desk) -> Done:
    """Record an entry's figure; the figure before stays in the log."""
    round_ = desk.state.round(command.round)
    value = command.value
    subject = ("value", command.round, value.entry, value.criterion)
    _refuse_errors(check_figure(desk.state.bare_event(), round_, value, subject))
    key = (value.entry, value.criterion)
    before = next((item for item in round_.values if (item.entry, item.criterion) == key), None)
    desk.work.put_figure(command.round, value)
    desk.log("figure", subject, before, value, value.reason)
    others = tuple(item for item in round_.values if item is not before)
    return _round_changed(round_, Area.FIGURES, value.entry, values=(*others, value))


def give_ruling(command: GiveRuling, desk: Desk) -> Done:
    """Record a ruling or a lot; a later one about the same entries goes before it."""
    round_ = desk.state.round(command.round)
    ruling = command.ruling
    taken = desk.store.taken_codes(command.round)
    if not ruling.code:
        ruling = replace(ruling, code=next_code("R", taken))
    elif ruling.code in taken:
        raise JudgingError.of(Problem.DUPLICATE_CODE, code=ruling.code)
    _need_reason(ruling.reason)
    subject = ("ruling", command.round, ruling.code)
    _refuse_errors(check_ruling(desk.state.bare_event(), round_, ruling, subject))
    desk.work.put_ruling(command.round, ruling)
    desk.log("ruling", subject, None, ruling, ruling.reason)
    return _round_changed(round_, Area.RULINGS, *ruling.order, rulings=(*round_.rulings, ruling))


def _round_changed(round_: Round, area: Area, *entries: str, **parts: Any) -> Done:
    changed = replace(round_, **parts)
    outcome = Outcome(Changes(round_.code, frozenset({area}), entries))
    return Done(outcome, lambda state: state.take_round(changed))


def next_code(letter: str, taken: frozenset[str]) -> str:
    """The first free code of a kind: A1, A2, …"""
    number = 1
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"


_HANDLERS: dict[type[Command], Callable[[Any, Desk], Done]] = {
    SaveDraft: save_draft,
    SubmitSheet: submit_sheet,
    ExcuseSeat: excuse_seat,
    VoidSheet: void_sheet,
    ReturnSheet: return_sheet,
    Recuse: recuse,
    AddAdjustment: add_adjustment,
    WithdrawAdjustment: withdraw_adjustment,
    SetEntryStatus: set_entry_status,
    RecordFigure: record_figure,
    GiveRuling: give_ruling,
}
