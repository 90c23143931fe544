"""Handlers of a round's records: recusals, adjustments, statuses, rulings."""

from dataclasses import replace
from typing import Any

from judging_app.application.actors import ActorRole
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import (
    AddAdjustment,
    GiveRuling,
    Recuse,
    SetEntryStatus,
    WithdrawAdjustment,
)
from judging_app.application.handling import Desk, Done, need_reason, refuse_errors
from judging_app.domain.event import Event, Recusal, Round
from judging_app.domain.event_checks import check_adjustment, check_ruling
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import COUNTING


def recuse(command: Recuse, desk: Desk) -> Done:
    """Record or lift a recusal. Marks that the judge gave stop counting; they are not deleted.

    A judge may step back before giving marks; later, or once the entry is closed, the organizer may.
    """
    round_ = desk.state.round(command.round)
    event = desk.state.bare_event()
    if event.judge(command.judge) is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=command.judge)
    by_judge = desk.actor.role is ActorRole.JUDGE
    if by_judge:
        _need_own_entry(round_, command)
    else:
        need_entry(event, round_, command.entry)
    need_reason(command.reason)
    recusal = Recusal(command.judge, command.entry, command.reason)
    before = [item for item in round_.recusals if (item.judge, item.entry) == (command.judge, command.entry)]
    if bool(before) is not command.lift or (command.confirmed and _was_lifted(desk, command)):
        raise JudgingError.of(Problem.ALREADY_DONE)
    if by_judge:
        _refuse_late(desk, command)
    others = tuple(item for item in round_.recusals if item not in before)
    if command.lift:
        desk.work.drop_recusal(command.round, recusal)
    else:
        desk.work.put_recusal(command.round, recusal)
    subject = ("recusal", command.round, command.judge, command.entry)
    after = None if command.lift else recusal
    desk.log("recuse", subject, before[0] if before else None, after, command.reason)
    recusals = others if command.lift else (*others, recusal)
    return round_changed(round_, Area.SEATS, command.entry, recusals=recusals)


def _need_own_entry(round_: Round, command: Recuse) -> None:
    """Raise unless the judge has the entry to score; of what others score nothing is told."""
    panels = {seat.panel for seat in round_.seats if seat.judge == command.judge}
    if not panels:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=command.round)
    if all(item.entry != command.entry or item.panel not in panels for item in round_.participations):
        raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=command.entry)


def _refuse_late(desk: Desk, command: Recuse) -> None:
    """Keep a judge from taking back, by a recusal, what counts already: that is for the organizer."""
    if desk.state.is_closed(command.round, command.entry):
        raise JudgingError.of(Problem.ENTRY_CLOSED, entry=command.entry)
    given = desk.state.revisions(command.round).values()
    place = command.judge, command.entry
    if any(
        held.sheet.standing in COUNTING and (held.sheet.judge, held.sheet.entry) == place for held in given
    ):
        raise JudgingError.of(Problem.RECUSAL_AFTER_SHEET, entry=command.entry)


def _was_lifted(desk: Desk, command: Recuse) -> bool:
    """Whether the log tells that the recusal was taken back: then no restored file lost it."""
    acts = desk.store.read_acts(f"recusal/{command.round}/{command.judge}/{command.entry}")
    return bool(acts) and not acts[-1].after


def add_adjustment(command: AddAdjustment, desk: Desk) -> Done:
    """Add a bonus, a deduction or overtime to an entry."""
    round_ = desk.state.round(command.round)
    adjustment = command.adjustment
    taken = desk.store.taken_codes(command.round)
    if not adjustment.code:
        adjustment = replace(adjustment, code=next_code("A", taken))
    elif adjustment.code in taken:
        raise JudgingError.of(Problem.DUPLICATE_CODE, code=adjustment.code)
    need_entry(desk.state.bare_event(), round_, adjustment.entry)
    need_reason(adjustment.reason)
    subject = ("adjustment", command.round, adjustment.code)
    refuse_errors(list(check_adjustment(round_, adjustment, subject)))
    desk.work.put_adjustment(command.round, adjustment)
    desk.log("adjust", subject, None, adjustment, adjustment.reason)
    adjustments = (*round_.adjustments, adjustment)
    return round_changed(round_, Area.ADJUSTMENTS, adjustment.entry, adjustments=adjustments)


def withdraw_adjustment(command: WithdrawAdjustment, desk: Desk) -> Done:
    """Take an adjustment back, with a reason."""
    round_ = desk.state.round(command.round)
    need_reason(command.reason)
    found = next((item for item in round_.adjustments if item.code == command.code), None)
    if found is None:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    desk.work.withdraw_adjustment(command.round, command.code, command.reason)
    desk.log("withdraw", ("adjustment", command.round, found.code), found, None, command.reason)
    adjustments = tuple(item for item in round_.adjustments if item is not found)
    return round_changed(round_, Area.ADJUSTMENTS, found.entry, adjustments=adjustments)


def set_entry_status(command: SetEntryStatus, desk: Desk) -> Done:
    """Withdraw, disqualify, cancel, zero or readmit an entry."""
    round_ = desk.state.round(command.round)
    need_reason(command.reason)
    found = next((item for item in round_.participations if item.entry == command.entry), None)
    if found is None:
        raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=command.entry)
    changed = replace(found, status=command.status, reason=command.reason)
    desk.work.put_participation(command.round, changed)
    desk.log("status", ("participation", command.round, command.entry), found, changed, command.reason)
    participations = tuple(changed if item is found else item for item in round_.participations)
    return round_changed(round_, Area.ENTRIES, command.entry, participations=participations)


def give_ruling(command: GiveRuling, desk: Desk) -> Done:
    """Record a ruling or a lot; a later one about the same entries goes before it."""
    round_ = desk.state.round(command.round)
    ruling = command.ruling
    taken = desk.store.taken_codes(command.round)
    if not ruling.code:
        ruling = replace(ruling, code=next_code("R", taken))
    elif ruling.code in taken:
        raise JudgingError.of(Problem.DUPLICATE_CODE, code=ruling.code)
    need_reason(ruling.reason)
    subject = ("ruling", command.round, ruling.code)
    refuse_errors(check_ruling(desk.state.bare_event(), round_, ruling, subject))
    desk.work.put_ruling(command.round, ruling)
    desk.log("ruling", subject, None, ruling, ruling.reason)
    return round_changed(round_, Area.RULINGS, *ruling.order, rulings=(*round_.rulings, ruling))


def need_entry(event: Event, round_: Round, entry: str) -> None:
    """Raise unless the entry takes part in the round."""
    if event.entry(entry) is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=entry)
    if all(item.entry != entry for item in round_.participations):
        raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=entry)


def round_changed(round_: Round, area: Area, *entries: str, **parts: Any) -> Done:
    """The answer to a command that changed these parts of a round."""
    changed = replace(round_, **parts)
    outcome = Outcome(Changes(round_.code, frozenset({area}), entries))
    return Done(outcome, lambda state: state.take_round(changed))


def next_code(letter: str, taken: frozenset[str]) -> str:
    """The first free code of a kind: A1, A2, …"""
    number = 1
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"
