"""Handlers of what concerns judges' own laptops."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import SubmitSheet
from judging_app.application.handling import Desk, Done, need_reason
from judging_app.application.ports import Act, UnitOfWork
from judging_app.application.round_handlers import need_entry
from judging_app.application.seats.commands import (
    CloseEntry,
    IssueSlips,
    PairSeat,
    PrepareHost,
    ReceiveSheet,
    ReleaseSeat,
    SetDeskRules,
    SettleSubmission,
    SignSheets,
    TakePacket,
)
from judging_app.application.seats.records import (
    HeldSubmission,
    HostIdentity,
    Pairing,
    SeatRecords,
    Settlement,
    Signature,
)
from judging_app.application.sheet_handlers import refuse_own_id, submit_held, submit_sheet, submitted
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Round
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.sheets import Sheet

SEAT = "seat"
"""The first word of the log's subjects about laptops: nothing that places depend on."""
MOST_HELD: Final = 200
"""Submissions of one judge that wait for the organizer. More stay on the laptop until some are settled:
what is held is kept for good, and a laptop that was replaced could fill the event file."""
MOST_HELD_OF_SHEET: Final = 5


def prepare_host(command: PrepareHost, desk: Desk) -> Done:
    """Keep the identity; raises ALREADY_DONE where the event has one."""
    if desk.state.seats.identity is not None:
        raise JudgingError.of(Problem.ALREADY_DONE)
    keep_identity(desk.work, command.identity, desk.actor.name, desk.now)
    return _seats_changed(replace(desk.state.seats, identity=command.identity))


def keep_identity(work: UnitOfWork, identity: HostIdentity, actor: str, at: datetime) -> None:
    """Store what hosts of the event prove themselves with."""
    work.put_identity(identity)
    # The log is shown and exported: what is secret does not stand in it.
    work.append_audit(Act(at, actor, "host", f"{SEAT}/host", "", canonical_text(identity.event)))


def issue_slips(command: IssueSlips, desk: Desk) -> Done:
    """Put slips in the place of those that the same judges had."""
    for slip in command.slips:
        _need_judge(desk, slip.judge)
    judges = [slip.judge for slip in command.slips]
    desk.work.put_slips(command.slips)
    desk.log("slips", (SEAT, "slips"), None, judges, "")
    return _seats_changed(desk.state.seats.with_slips(command.slips))


def pair_seat(command: PairSeat, desk: Desk) -> Done:
    """Let a laptop score for a judge; another one than before needs the organizer's agreement."""
    _need_judge(desk, command.judge)
    before = desk.state.seats.pairings.get(command.judge)
    if before is not None and before.device != command.device and not command.agreed:
        raise JudgingError.of(Problem.SEAT_TAKEN, judge=command.judge, machine=before.machine)
    number = max(command.number, 1 if before is None else before.number + 1)
    pairing = Pairing(command.judge, number, command.device, command.machine, desk.now)
    return _paired(desk, "pair", before, pairing, "")


def release_seat(command: ReleaseSeat, desk: Desk) -> Done:
    """Have a judge score on paper: take the seat from its laptop, where one has it.

    Raises ALREADY_DONE where it is on paper, UNKNOWN_JUDGE where there is no such judge.
    """
    need_reason(command.reason)
    _need_judge(desk, command.judge)
    before = desk.state.seats.pairings.get(command.judge)
    if before is not None and not before.device:
        raise JudgingError.of(Problem.ALREADY_DONE)
    number = 1 if before is None else before.number + 1
    pairing = Pairing(command.judge, number, "", "", desk.now)
    return _paired(desk, "release", before, pairing, command.reason)


def _paired(desk: Desk, act: str, before: Pairing | None, pairing: Pairing, reason: str) -> Done:
    desk.work.put_pairing(pairing)
    desk.log(act, (SEAT, pairing.judge), before, pairing, reason)
    seats = desk.state.seats
    return _seats_changed(replace(seats, pairings={**seats.pairings, pairing.judge: pairing}), pairing.judge)


def receive_sheet(command: ReceiveSheet, desk: Desk) -> Done:
    """Take a sheet from a laptop, or hold it back with the reason; the same again changes nothing.

    Raises SUBMISSION_ID_REUSED where the same id comes with another sheet, ENTRY_NOT_IN_ROUND or
    UNKNOWN_DIMENSION where it names nothing that could be scored, and TOO_MANY_HELD where the
    organizer has enough to settle already.
    """
    sheet = command.sheet
    refuse_own_id(sheet.submission)
    held = desk.state.seats.held_submission(sheet.submission)
    if held is not None:
        return _held_already(held, sheet, desk)
    if desk.state.submission(sheet.submission) is not None:
        return submit_sheet(sheet, desk)
    _need_place(desk.state.round(sheet.round), sheet)
    if command.late:
        return _hold(command, desk, JudgingError.of(Problem.SEAT_MOVED, judge=sheet.judge))
    if command.held:
        return _hold(command, desk, JudgingError.of(Problem.HELD_BEFORE))
    try:
        return submit_sheet(sheet, desk)
    except JudgingError as error:
        return _hold(command, desk, error)


def _need_place(round_: Round, sheet: SubmitSheet) -> None:
    """Raise unless there is such a sheet at all, perhaps another judge's: all else is junk."""
    if all(item.entry != sheet.entry for item in round_.participations):
        raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=sheet.entry)
    if all(dimension.code != sheet.dimension for dimension in round_.rulebook.judged):
        raise JudgingError.of(Problem.UNKNOWN_DIMENSION, dimension=sheet.dimension)


def _held_already(held: HeldSubmission, sheet: SubmitSheet, desk: Desk) -> Done:
    """The answer to a submission that was held back before: its receipt, once somebody accepted it."""
    if (held.round, held.sheet) != (sheet.round, sheet.as_sheet()):
        raise JudgingError.of(Problem.SUBMISSION_ID_REUSED, submission=sheet.submission)
    stored = desk.state.submission(sheet.submission)
    if stored is not None:
        return Done(submitted(stored), lambda state: state.catch_up(stored))
    return Done(Outcome(Changes(sheet.round, frozenset()), held=True), lambda _: None)


def _hold(command: ReceiveSheet, desk: Desk, error: JudgingError) -> Done:
    sent = command.sheet
    item = hold_sheet(
        desk, sent.round, sent.as_sheet(), sent.base, sent.submission, error.findings[0], command.machine
    )
    changes = Changes(sent.round, frozenset({Area.LAPTOPS}), (sent.entry,), sent.judge)
    return Done(Outcome(changes, held=True), lambda state: state.take_seats(state.seats.with_held(item)))


def hold_sheet(
    desk: Desk, round_code: str, sheet: Sheet, base: int, submission: str, why: Finding, machine: str
) -> HeldSubmission:
    """Keep a sheet for the organizer to settle; raises TOO_MANY_HELD."""
    held = desk.state.seats.held
    waiting = [item.sheet.key for item in held if item.is_open and item.sheet.judge == sheet.judge]
    if len(waiting) >= MOST_HELD or waiting.count(sheet.key) >= MOST_HELD_OF_SHEET:
        raise JudgingError.of(Problem.TOO_MANY_HELD, count=str(len(waiting)))
    number = max((item.number for item in held), default=0) + 1
    facts = dict(why.facts)
    item = HeldSubmission(
        number, round_code, sheet, base, submission, why.problem.value, facts, machine, desk.now
    )
    desk.work.add_held(item)
    desk.log("hold", (SEAT, "held", str(item.number)), None, item, "")
    return item


def settle_submission(command: SettleSubmission, desk: Desk) -> Done:
    """Accept or dismiss what was held back; what is accepted is checked like any sheet."""
    need_reason(command.reason)
    seats = desk.state.seats
    item = next((held for held in seats.held if held.number == command.number and held.is_open), None)
    if item is None:
        raise JudgingError.of(Problem.ALREADY_DONE)
    settlement = Settlement.ACCEPTED if command.accept else Settlement.DISMISSED
    settled = replace(item, settlement=settlement, reason=command.reason)
    subject = (SEAT, "held", str(item.number))
    desk.work.settle_held(settled)
    if not command.accept:
        desk.log("dismiss", subject, item, settled, command.reason)
        changes = Changes(item.round, frozenset({Area.LAPTOPS}), (item.sheet.entry,), item.sheet.judge)
        return Done(Outcome(changes), lambda state: state.take_seats(seats.with_held(settled)))
    stored = submit_held(item, command.reason, desk)
    desk.log("accept", subject, item, settled, command.reason)

    def take(state: Any) -> None:
        stored.take(state)
        state.take_seats(state.seats.with_held(settled))

    changes = stored.outcome.changes
    areas = changes.areas | {Area.LAPTOPS}
    return Done(replace(stored.outcome, changes=replace(changes, areas=areas)), take)


def close_entry(command: CloseEntry, desk: Desk) -> Done:
    """Close an entry for sheets, or open it again with a reason."""
    round_ = desk.state.round(command.round)
    need_entry(desk.state.bare_event(), round_, command.entry)
    found = next(item for item in round_.participations if item.entry == command.entry)
    if found.closed is not command.reopen:
        raise JudgingError.of(Problem.ALREADY_DONE)
    if command.reopen:
        need_reason(command.reason)
    changed = replace(found, closed=not command.reopen)
    desk.work.put_participation(command.round, changed)
    act = "reopen" if command.reopen else "close"
    desk.log(act, ("participation", command.round, command.entry), found, changed, command.reason)
    parts = tuple(changed if item is found else item for item in round_.participations)
    changes = Changes(round_.code, frozenset({Area.SHEETS}), (command.entry,))
    # Closing changes nothing that scores are worked out from.
    return Done(Outcome(changes), lambda state: state.take_closing(replace(round_, participations=parts)))


def sign_sheets(command: SignSheets, desk: Desk) -> Done:
    """Keep a judge's signature under the sheets as they are stored now.

    Raises SIGNED_OTHERWISE where a sheet is not stored at the revision that the judge saw, and
    SUBMISSION_ID_REUSED where the same id comes with another signature.
    """
    round_ = desk.state.round(command.round)
    changes = Changes(round_.code, frozenset({Area.LAPTOPS}), (), command.judge)
    seats = desk.state.seats
    again = next((item for item in seats.signatures if item.id == command.id), None)
    if again is not None:
        if (again.round, again.judge, again.sheets) != (round_.code, command.judge, command.sheets):
            raise JudgingError.of(Problem.SUBMISSION_ID_REUSED, submission=command.id)
        return Done(Outcome(Changes(round_.code, frozenset())), lambda _: None)
    _need_judge(desk, command.judge)
    if not command.name.strip():
        raise JudgingError.of(Problem.SIGNER_MISSING)
    revisions = desk.state.revisions(round_.code)
    stored = {
        (key.dimension, key.entry): held.revision
        for key, held in revisions.items()
        if key.judge == command.judge
    }
    for sheet in command.sheets:
        if stored.get(sheet.place) != sheet.revision:
            raise JudgingError.of(Problem.SIGNED_OTHERWISE, entry=sheet.entry)
    signature = Signature(
        command.id,
        round_.code,
        command.judge,
        command.name.strip(),
        command.drawing,
        command.sheets,
        desk.now,
    )
    desk.work.add_signature(signature)
    desk.log("sign", (SEAT, command.judge), None, signature, "")
    signed = replace(seats, signatures=(*seats.signatures, signature))
    return Done(Outcome(changes), lambda state: state.take_seats(signed))


def take_packet(command: TakePacket, desk: Desk) -> Done:
    """Note a packet file as taken in; raises PACKET_TAKEN the second time."""
    seats = desk.state.seats
    if command.id in seats.packets:
        raise JudgingError.of(Problem.PACKET_TAKEN)
    desk.work.add_packet(command.id, command.judge, desk.now)
    desk.log("packet", (SEAT, command.judge), None, command.id, "")
    return _seats_changed(replace(seats, packets=seats.packets | {command.id}), command.judge)


def set_desk_rules(command: SetDeskRules, desk: Desk) -> Done:
    """Put other rules for judges' desks in force."""
    before = desk.state.seats.rules
    if command.rules == before:
        raise JudgingError.of(Problem.ALREADY_DONE)
    desk.work.put_desk_rules(command.rules)
    desk.log("desk-rules", (SEAT, "rules"), before, command.rules, "")
    return _seats_changed(replace(desk.state.seats, rules=command.rules))


def _need_judge(desk: Desk, judge: str) -> None:
    if desk.state.bare_event().judge(judge) is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=judge)


def _seats_changed(seats: SeatRecords, judge: str = "") -> Done:
    changes = Changes("", frozenset({Area.LAPTOPS}), (), judge)
    return Done(Outcome(changes), lambda state: state.take_seats(seats))
