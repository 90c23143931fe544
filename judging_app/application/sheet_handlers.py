"""Handlers of sheets: drafts, submissions, excuses, what is voided or given back."""

from dataclasses import replace
from typing import Final

from judging_app.application.actors import ActorRole
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import (
    ExcuseSeat,
    ReturnSheet,
    SaveDraft,
    SheetCommand,
    SubmitSheet,
    VacateSeat,
    VoidSheet,
)
from judging_app.application.handling import Desk, Done, need_reason, refuse_errors
from judging_app.application.proposals import LeaveSeat, left_open
from judging_app.application.records import Draft, Receipt, SheetRevision
from judging_app.application.seats.records import HeldSubmission
from judging_app.application.stage.order import may_be_scored
from judging_app.application.state import EventState
from judging_app.domain.event_checks import check_sheet
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import COUNTING, Sheet, SheetKey, Standing

_OWN_IDS: Final = ("import/", "paper/", "excuse/", "void/", "return/")
"""How the ids of revisions begin that came of something else than a sheet that was sent."""

_CHANGED_WITH_REASON = COUNTING | {Standing.VOIDED}
"""Standings that a new submission overrides only with a reason: it undoes what somebody decided."""


def save_draft(command: SaveDraft, desk: Desk) -> Done:
    """Keep marks as typed; a draft may be half done, but what it says must be possible."""
    sheet = Sheet(*command.key, Standing.DRAFT, dict(command.marks), command.note)
    refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(command.round), sheet))
    draft = Draft(command.round, sheet.key, sheet.marks, sheet.note, desk.now)
    outcome = Outcome(Changes(command.round, frozenset({Area.DRAFTS}), (command.entry,), command.judge))
    if draft.is_empty and sheet.key not in desk.state.revisions(command.round):
        # A desk that was emptied again is one that nobody has touched.
        desk.work.drop_draft(command.round, sheet.key)
        return Done(outcome, lambda state: state.forget_draft(draft))
    desk.work.put_draft(draft)
    return Done(outcome, lambda state: state.take_draft(draft))


def submit_sheet(command: SubmitSheet, desk: Desk) -> Done:
    """Store a sheet's next revision; the same submission again gives the same receipt."""
    refuse_own_id(command.submission)
    sheet = command.as_sheet()
    again = desk.state.submission(command.submission)
    if again is not None:
        if again.sheet != sheet or again.round != command.round:
            raise JudgingError.of(Problem.SUBMISSION_ID_REUSED, submission=command.submission)
        return Done(submitted(again), lambda state: state.catch_up(again))
    refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(command.round), sheet))
    refuse_closed(desk, command.round, command.entry)
    _refuse_early(desk, command)
    current = desk.state.revision(command.round, command.key)
    _check_base(desk.state, command, current)
    _refuse_change(desk, current)
    return _append(desk, command, sheet, current, command.submission, "submit")


def refuse_own_id(submission: str) -> None:
    """Keep senders from ids that the program gives to what nobody sent; raises SUBMISSION_ID_REUSED."""
    if submission.startswith(_OWN_IDS):
        raise JudgingError.of(Problem.SUBMISSION_ID_REUSED, submission=submission)


def submit_held(item: HeldSubmission, reason: str, desk: Desk) -> Done:
    """Store a submission that was held back as the sheet's next revision, whatever came between."""
    sheet = replace(item.sheet, reason=reason)
    refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(item.round), sheet))
    current = desk.state.revision(item.round, sheet.key)
    revision = _store(desk, item.round, sheet, current, item.submission, "submit")
    return Done(submitted(revision), lambda state: state.take_revision(revision))


def store_paper(round_code: str, sheet: Sheet, submission: str, desk: Desk) -> SheetRevision:
    """Store what a paper sheet says as the sheet's next revision; the caller has checked it."""
    act = "submit" if sheet.standing in COUNTING else "excuse"
    return _store(desk, round_code, sheet, desk.state.revision(round_code, sheet.key), submission, act)


def refuse_closed(desk: Desk, round_code: str, entry: str) -> None:
    """Raise ENTRY_CLOSED where an entry takes no more sheets."""
    if desk.state.is_closed(round_code, entry):
        raise JudgingError.of(Problem.ENTRY_CLOSED, entry=entry)


def _refuse_early(desk: Desk, command: SubmitSheet) -> None:
    """Take marks for an entry that has not been on stage with a reason only; raises NOT_PRESENTED.

    The event's own host takes none from a judge: there it is the organizer who gives the reason.
    """
    stage = desk.state.stage
    round_ = desk.state.round(command.round)
    if may_be_scored(desk.state.bare_event(), round_, stage, command.entry):
        return
    by_judge = desk.actor.role is ActorRole.JUDGE and stage.seats is None
    if by_judge or not command.reason.strip():
        raise JudgingError.of(Problem.NOT_PRESENTED, entry=command.entry)


def _refuse_change(desk: Desk, current: SheetRevision | None) -> None:
    """Where submitting locks a sheet, its judge cannot change it until it is returned."""
    given = current is not None and current.sheet.standing in COUNTING
    if given and desk.actor.role is ActorRole.JUDGE and not desk.state.seats.rules.may_revise:
        raise JudgingError.of(Problem.SHEET_NOT_RETURNED)


def _check_base(state: EventState, command: SubmitSheet, current: SheetRevision | None) -> None:
    """Refuse a sheet that goes on from another revision than the latest; without `after` numbers count."""
    latest, submission = (0, "") if current is None else (current.revision, current.submission)
    fits = command.after == submission if command.after else command.base == latest
    if not fits:
        base = _known_base(state, command, latest)
        raise JudgingError.of(Problem.STALE_REVISION, base=str(base), latest=str(latest))
    _refuse_locked(current, "SubmitSheet")
    if current is not None and current.sheet.standing in _CHANGED_WITH_REASON:
        need_reason(command.reason)


def _known_base(state: EventState, command: SubmitSheet, latest: int) -> int:
    """The number here of the revision that a sheet goes on from; none where the latest has that number."""
    seen = state.submission(command.after)
    base = command.base if seen is None else seen.revision
    return 0 if base == latest else base


def _refuse_locked(current: SheetRevision | None, act: str) -> None:
    if current is not None and current.sheet.standing is Standing.LOCKED:
        raise JudgingError.of(Problem.NOT_ALLOWED, role="", act=act)


def _append(
    desk: Desk,
    command: SheetCommand,
    sheet: Sheet,
    current: SheetRevision | None,
    submission: str,
    act: str,
) -> Done:
    revision = _store(desk, command.round, sheet, current, submission, act)
    return Done(submitted(revision), lambda state: state.take_revision(revision))


def _store(
    desk: Desk, round_code: str, sheet: Sheet, current: SheetRevision | None, submission: str, act: str
) -> SheetRevision:
    revision = SheetRevision(
        round_code,
        sheet,
        1 if current is None else current.revision + 1,
        submission,
        desk.actor.name,
        desk.now,
        desk.state.fingerprint(round_code),
    )
    desk.work.append_revision(revision)
    desk.work.drop_draft(round_code, sheet.key)
    before = None if current is None else current.sheet
    desk.log(act, ("sheet", round_code, *sheet.key), before, sheet, sheet.reason)
    return revision


def submitted(revision: SheetRevision) -> Outcome:
    """The answer to a sheet that is stored: what it changed, and its receipt."""
    sheet = revision.sheet
    changes = Changes(revision.round, frozenset({Area.SHEETS, Area.DRAFTS}), (sheet.entry,), sheet.judge)
    return Outcome(changes, Receipt(revision.submission, revision.revision, revision.at))


def excuse_seat(command: ExcuseSeat, desk: Desk) -> Done:
    """Record an abstention or an absence; marks that were there stay in the revisions before."""
    if command.standing not in {Standing.ABSTAINED, Standing.ABSENT}:
        raise JudgingError.of(Problem.NOT_ALLOWED, role="", act=command.standing.value)
    need_reason(command.reason)
    _refuse_locked(desk.state.revision(command.round, command.key), "ExcuseSeat")
    sheet = Sheet(*command.key, command.standing, {}, "", command.reason)
    return _change_standing(command, desk, sheet, "excuse")


def vacate_seat(command: VacateSeat, desk: Desk) -> Done:
    """Excuse a seat from every sheet that it owes; raises ALREADY_DONE where it owes none.

    Each sheet stands in the log as if it had been excused by itself.
    """
    need_reason(command.reason)
    round_ = desk.state.round(command.round)
    kept = {key: held.sheet for key, held in desk.state.revisions(command.round).items()}
    leave = LeaveSeat(command.panel, command.judge)
    owed = left_open(desk.state.bare_event(), round_, kept, leave)
    if not owed:
        raise JudgingError.of(Problem.ALREADY_DONE)
    revisions = [_excused(desk, command, key) for key in owed]
    entries = tuple(dict.fromkeys(key.entry for key in owed))
    changes = Changes(command.round, frozenset({Area.SHEETS, Area.DRAFTS}), entries, command.judge)

    def take(state: EventState) -> None:
        for revision in revisions:
            state.take_revision(revision)

    return Done(Outcome(changes), take)


def _excused(desk: Desk, command: VacateSeat, key: SheetKey) -> SheetRevision:
    current = desk.state.revision(command.round, key)
    sheet = Sheet(*key, Standing.ABSENT, {}, "", command.reason)
    refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(command.round), sheet))
    submission = _own_submission("excuse", command.round, key, current)
    return _store(desk, command.round, sheet, current, submission, "excuse")


def void_sheet(command: VoidSheet, desk: Desk) -> Done:
    """Void a submitted sheet, marks kept."""
    return _take_out(command, desk, Standing.VOIDED, command.reason, "void")


def return_sheet(command: ReturnSheet, desk: Desk) -> Done:
    """Return a submitted sheet to its judge, marks kept."""
    return _take_out(command, desk, Standing.RETURNED, command.reason, "return")


def _take_out(command: SheetCommand, desk: Desk, standing: Standing, reason: str, act: str) -> Done:
    need_reason(reason)
    current = desk.state.revision(command.round, command.key)
    if current is None or current.sheet.standing not in COUNTING:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    if standing is Standing.RETURNED:
        # A closed entry takes no sheet back: its judge could not hand it in again.
        refuse_closed(desk, command.round, command.entry)
    return _change_standing(command, desk, replace(current.sheet, standing=standing, reason=reason), act)


def _change_standing(command: SheetCommand, desk: Desk, sheet: Sheet, act: str) -> Done:
    refuse_errors(check_sheet(desk.state.bare_event(), desk.state.round(command.round), sheet))
    current = desk.state.revision(command.round, command.key)
    submission = _own_submission(act, command.round, command.key, current)
    return _append(desk, command, sheet, current, submission, act)


def _own_submission(act: str, round_code: str, key: SheetKey, current: SheetRevision | None) -> str:
    """The submission id of a revision that no judge sent."""
    number = 1 if current is None else current.revision + 1
    return "/".join((act, round_code, *key, str(number)))
