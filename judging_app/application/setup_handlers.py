"""Handlers of set-up edits: applied all or none, kept in the log, undone from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import EditSetup, UndoSetup
from judging_app.application.handling import Desk, Done, kept_out, refuse_errors
from judging_app.application.records import AuditEntry, Draft
from judging_app.application.setup import Edit, Record, SetupAct, SetupChange, SetupKind, apply_edits
from judging_app.application.stage.breaks import shows_kept
from judging_app.application.stage.draws import not_shown_any_more
from judging_app.application.stage.material import shown
from judging_app.application.stage.order import is_on_record, keep_turn
from judging_app.application.stage.records import StageRecords
from judging_app.application.stage.state_log import StageMark
from judging_app.application.state import EventState
from judging_app.domain.canonical import from_text
from judging_app.domain.event import Entry, Event, Judge, Participation, Recusal, Seat
from judging_app.domain.event_checks import contradictions, new_unfit_codes
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Finding, JudgingError, Problem

SETUP: Final = "setup"
"""Subject of every set-up edit in the log."""

_AREAS: Final = {
    SetupKind.EVENT: {Area.EVENT},
    SetupKind.TRACK: {Area.EVENT, Area.ENTRIES},
    SetupKind.ENTRY: {Area.ENTRIES},
    SetupKind.JUDGE: {Area.SEATS},
    SetupKind.ROUND: {Area.EVENT},
    SetupKind.PANEL: {Area.SEATS},
    SetupKind.SEAT: {Area.SEATS},
    SetupKind.PARTICIPATION: {Area.ENTRIES, Area.SEATS},
    SetupKind.RECUSAL: {Area.SEATS},
    SetupKind.FIGURE: {Area.FIGURES},
    SetupKind.ORIGIN: {Area.ENTRIES},
}


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One edit that can be taken back or done again. `number` is its entry in the log."""

    number: int
    act: SetupAct
    text: str

    @property
    def change(self) -> SetupChange:
        """The edits, read from the log when they are wanted: an import of a long table is large."""
        change: SetupChange = from_text(SetupChange, self.text)
        return change


@dataclass(frozen=True, slots=True)
class UndoStacks:
    """What can be undone and what can be redone, the latest last."""

    undo: tuple[UndoStep, ...] = ()
    redo: tuple[UndoStep, ...] = ()


def undo_stacks(entries: Sequence[AuditEntry]) -> UndoStacks:
    """Read the stacks off the log's entries about the set-up, oldest first."""
    undo: list[UndoStep] = []
    redo: list[UndoStep] = []
    for entry in entries:
        act = SetupAct(entry.act)
        if act is SetupAct.UNDO and undo:
            redo.append(undo.pop())
        elif act is SetupAct.REDO and redo:
            undo.append(redo.pop())
        elif act not in {SetupAct.UNDO, SetupAct.REDO}:
            undo.append(UndoStep(entry.number, act, entry.after))
            redo.clear()
    return UndoStacks(tuple(undo), tuple(redo))


def edit_setup(command: EditSetup, desk: Desk) -> Done:
    """Apply edits of the set-up; raises CHANGED_MEANWHILE, or what would contradict the records."""
    return _carry_out(desk, command.round, command.act, command.change)


def undo_setup(command: UndoSetup, desk: Desk) -> Done:
    """Take the latest edit back or do it again; raises NOTHING_TO_UNDO, or UNDO_BLOCKED where a later
    act of another kind (a figure verified) stands on it."""
    stacks = undo_stacks(desk.store.read_acts(SETUP))
    steps = stacks.redo if command.redo else stacks.undo
    if not steps:
        raise JudgingError.of(Problem.NOTHING_TO_UNDO)
    act, change = SetupAct.UNDO, steps[-1].change.inverse
    if command.redo:
        act, change = SetupAct.REDO, steps[-1].change
    try:
        return _carry_out(desk, command.round, act, change)
    except JudgingError as error:
        if error.problem is Problem.CHANGED_MEANWHILE:
            raise JudgingError.of(Problem.UNDO_BLOCKED, what=error.findings[0].facts["what"]) from error
        raise


def _carry_out(desk: Desk, round_code: str, act: SetupAct, change: SetupChange) -> Done:
    if not change.edits:
        raise JudgingError.of(Problem.ALREADY_DONE)
    kinds = frozenset(edit.kind for edit in change.edits)
    with_sheets = any(_moves_sheets(edit) for edit in change.edits)
    event = desk.state.with_every_sheet() if with_sheets else desk.state.without_sheets()
    changed = apply_edits(event, change.edits)
    # Drafts leave no trace in the log: another program's are in the store alone for a moment.
    drafts = desk.store.read_drafts() if any(_takes_away(edit) for edit in change.edits) else ()
    refuse_errors(
        [
            *kept_out(contradictions(changed)),
            # What is undone or done again was there before.
            *(() if act in {SetupAct.UNDO, SetupAct.REDO} else new_unfit_codes(event, changed)),
            *_orphans(desk, changed, change.edits, drafts),
            *_on_stage_before(desk, round_code, change.edits),
        ]
    )
    _drop_empty_drafts(desk, changed, drafts)
    stage = _keep_breaks(desk, event, changed)
    if act is SetupAct.UNDO:
        stage = _hide_draws(desk, stage, event, changed)
    desk.work.put_setup(changed, frozenset((edit.kind, edit.round) for edit in change.edits))
    desk.log(act.value, (SETUP,), None, change, change.note)
    areas = frozenset(area for kind in kinds for area in _AREAS[kind])
    if stage is not desk.state.stage:
        areas |= {Area.STAGE, Area.SCREEN}
    outcome = Outcome(Changes(round_code, areas, _entries(change.edits)))

    def take(state: EventState) -> None:
        _take(state, changed)
        state.take_stage(stage)

    return Done(outcome, take)


def _hide_draws(desk: Desk, stage: StageRecords, event: Event, changed: Event) -> StageRecords:
    """Show the waiting page where a draw is read out that is taken back; logged before the edit, too."""
    for state in not_shown_any_more(stage, event, changed):
        round_ = changed.round(state.round)
        after = state if round_ is None else replace(state, picture=shown(changed, round_, stage, state))
        desk.work.put_stage_state(after)
        before = StageMark.of(stage.state(state.round, state.session), desk.moment)
        subject = ("stage", state.round, "state", state.session)
        desk.log("screen", subject, before, StageMark.of(after, desk.moment), "")
        stage = stage.with_state(after)
    return stage


def _keep_breaks(desk: Desk, event: Event, changed: Event) -> StageRecords:
    """Keep breaks where they are in the day; logged before the edit, which stays the latest act to undo."""
    stage = desk.state.stage
    for code, before, after in shows_kept(stage, event, changed):
        desk.work.put_show(code, after)
        desk.log("show", ("stage", code), before, after, "")
        stage = stage.with_show(code, after)
    return stage


def _take(state: EventState, changed: Event) -> None:
    state.take_event(changed)
    state.take_seats(state.seats.without_slips_of_others({judge.code for judge in changed.judges}))


def _moves_sheets(edit: Edit) -> bool:
    """Whether sheets lean on what an edit changes; checking them all takes its time."""
    before, after = edit.before, edit.after
    if before is None:
        return edit.kind is SetupKind.RECUSAL
    if after is None:
        return edit.kind not in {SetupKind.EVENT, SetupKind.ROUND, SetupKind.FIGURE, SetupKind.ORIGIN}
    if isinstance(before, Entry) and isinstance(after, Entry):
        return before.track != after.track
    if isinstance(before, Seat) and isinstance(after, Seat):
        return before.dimension != after.dimension
    if isinstance(before, Participation) and isinstance(after, Participation):
        return before.panel != after.panel
    return False


def _takes_away(edit: Edit) -> bool:
    return edit.after is None and edit.kind in {SetupKind.ENTRY, SetupKind.JUDGE}


def _drop_empty_drafts(desk: Desk, changed: Event, drafts: Sequence[Draft]) -> None:
    """Drop drafts that say nothing where their entry or judge goes."""
    entries = {item.code for item in changed.entries}
    judges = {item.code for item in changed.judges}
    for draft in drafts:
        stays = draft.key.entry in entries and draft.key.judge in judges
        if draft.is_empty and not stays:
            desk.work.drop_draft(draft.round, draft.key)


def _orphans(desk: Desk, changed: Event, edits: Sequence[Edit], drafts: Sequence[Draft]) -> Iterator[Finding]:
    """Entries and judges that are to go although sheets, drafts, evidence or a laptop hang on them."""
    gone = {(edit.kind, _code(edit.before)) for edit in edits if edit.after is None}
    entries = {code for kind, code in gone if kind is SetupKind.ENTRY} - {
        item.code for item in changed.entries
    }
    judges = {code for kind, code in gone if kind is SetupKind.JUDGE} - {item.code for item in changed.judges}
    if not (entries or judges):
        return
    keys = [*desk.state.sheet_keys(), *(draft.key for draft in drafts if not draft.is_empty)]
    for code in sorted(entries & {key.entry for key in keys}):
        yield Finding(Problem.HAS_SHEETS, {"what": code}, ("entry", code))
    for code in sorted(judges & {key.judge for key in keys}):
        yield Finding(Problem.HAS_SHEETS, {"what": code}, ("judge", code))
    seats = desk.state.seats
    for code in sorted(judges & (seats.pairings.keys() | {item.sheet.judge for item in seats.held})):
        yield Finding(Problem.HAS_LAPTOP, {"what": code}, ("judge", code))
    keyed = {place.key for place in desk.state.keyings.sheets} - set(keys)
    for code in sorted(entries & {key.entry for key in keyed}):
        yield Finding(Problem.HAS_KEYINGS, {"what": code}, ("entry", code))
    for code in sorted(judges & {key.judge for key in keyed}):
        yield Finding(Problem.HAS_KEYINGS, {"what": code}, ("judge", code))
    held = {item.entry for item in desk.store.read_evidence_list(withdrawn=True)}
    for code in sorted(entries & held):
        yield Finding(Problem.HAS_EVIDENCE, {"what": code}, ("entry", code))


def _on_stage_before(desk: Desk, round_code: str, edits: Sequence[Edit]) -> Iterator[Finding]:
    """Entries that are to go, or to get another turn, although they have been on stage.

    Turns are those of the event, and every round draws anew: only the round that the edit is made
    for keeps them, or all where it is made for none.
    """
    stage = desk.state.stage
    rounds = [item.code for item in desk.state.bare_event().rounds]
    known = {code: is_on_record(stage, code) for code in rounds}
    asked = [round_code] if round_code in known else rounds
    turns = frozenset[str]().union(*(keep_turn(stage, code) for code in asked))
    stay = frozenset[str]().union(*known.values())
    there = {(edit.kind, edit.round, _named(edit.after)) for edit in edits if edit.after is not None}
    found: dict[str, None] = {}
    for edit in edits:
        code, after = _named(edit.before), edit.after
        gone = edit.before is not None and (edit.kind, edit.round, code) not in there
        if edit.kind is SetupKind.ENTRY:
            turned = (
                isinstance(edit.before, Entry)
                and isinstance(after, Entry)
                and edit.before.order != after.order
            )
            if (gone and code in stay) or (turned and code in turns):
                found[code] = None
        elif edit.kind is SetupKind.PARTICIPATION and gone and code in known.get(edit.round, ()):
            found[code] = None
    for code in found:
        yield Finding(Problem.ON_STAGE_BEFORE, {"entry": code}, ("entry", code))


def _named(record: Record | None) -> str:
    """The entry that a record is, or that it is about."""
    if isinstance(record, Entry):
        return record.code
    return record.entry if isinstance(record, Participation) else ""


def _entries(edits: Sequence[Edit]) -> tuple[str, ...]:
    """The entries that edits are about."""
    codes: dict[str, None] = {}
    for edit in edits:
        for record in (edit.before, edit.after):
            if isinstance(record, Entry):
                codes[record.code] = None
            elif isinstance(record, Participation | Recusal | IndicatorValue):
                codes[record.entry] = None
    return tuple(codes)


def _code(record: Record | None) -> str:
    return record.code if isinstance(record, Entry | Judge) else ""
