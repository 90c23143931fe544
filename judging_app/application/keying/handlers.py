"""Handlers of sheets that are keyed from paper.

Nothing that was keyed once counts, and nothing that was keyed in two ways. What two people keyed alike,
or what was settled, becomes the sheet's next revision in the same transaction. Where another sheet
stands already for that seat and entry (a laptop's, the organizer's), the paper's is held back like a
laptop's that came too late: a person sees both and decides with a reason.
"""

from collections.abc import Callable
from typing import Final

from judging_app.application.actors import ActorRole
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import SheetCommand
from judging_app.application.handling import Desk, Done, need_reason, refuse_errors
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.keying.records import (
    KEYED_STANDINGS,
    Keyed,
    KeyedContent,
    KeyingAct,
    KeyingDropped,
    KeyingResult,
    KeyingSettled,
    SheetKeyings,
)
from judging_app.application.records import Receipt
from judging_app.application.seats.handlers import hold_sheet
from judging_app.application.sheet_handlers import refuse_closed, store_paper
from judging_app.application.stage.order import may_be_scored
from judging_app.application.state import EventState
from judging_app.domain.event_checks import check_sheet
from judging_app.domain.people import is_same_person
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.sheets import WAITED_FOR, Sheet

KEYING: Final = "keying"
"""The first word of the log's subjects about keyings: places depend on what comes of them alone."""

_Take = Callable[[EventState], None]


def key_sheet(command: KeySheet, desk: Desk) -> Done:
    """Keep a keying; the second one, if it is equal, makes the sheet count.

    Raises SIGNER_MISSING without a name, KEYED_BY_SAME_PERSON where the first keying is the same
    person's, KEYING_DIFFERS where two are there and wait to be settled, ENTRY_CLOSED, NOT_PRESENTED
    and whatever is wrong with the sheet.
    """
    by = _need_name(command.by)
    content = KeyedContent(command.standing, dict(command.marks))
    _check(command, content, command.note, desk)
    before = desk.state.keyings.of(command.round, command.key)
    if before.differs:
        raise JudgingError.of(Problem.KEYING_DIFFERS, entry=command.entry, judge=command.judge)
    if before.open and is_same_person(before.open[0].by, by):
        raise JudgingError.of(Problem.KEYED_BY_SAME_PERSON, person=before.open[0].by)
    number = desk.state.keyings.next_number
    act = Keyed(
        number, command.round, *command.key, *content, by, desk.now, command.note.strip(), command.rules
    )
    return _done(command, desk, act, "key", "", command.reason)


def settle_keying(command: SettleKeying, desk: Desk) -> Done:
    """Settle two keyings that differ; both stay in the record.

    Raises NOTHING_TO_CORRECT where nothing differs, CHANGED_MEANWHILE where it is not the two that
    were seen, and NEITHER_KEYED for a mark that neither of the two has.
    """
    by = _need_name(command.by)
    need_reason(command.reason)
    before = desk.state.keyings.of(command.round, command.key)
    if not before.differs:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    first, second = before.open
    if (first.number, second.number) != command.seen:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=command.entry)
    content = KeyedContent(command.standing, dict(command.marks))
    _refuse_neither(content, first, second)
    _check(command, content, command.note, desk)
    act = KeyingSettled(
        desk.state.keyings.next_number,
        command.round,
        *command.key,
        *content,
        command.seen,
        by,
        desk.now,
        command.reason.strip(),
        command.note.strip(),
    )
    return _done(command, desk, act, "settle-keying", command.reason, command.reason)


def drop_keying(command: DropKeying, desk: Desk) -> Done:
    """Take open keyings back; raises NOTHING_TO_CORRECT where there is none of that number.

    Keyings that differ are the organizer's to take back: a scorekeeper would settle them that way.
    """
    by = _need_name(command.by)
    need_reason(command.reason)
    before = desk.state.keyings.of(command.round, command.key)
    gone = tuple(item.number for item in before.open if command.number in {0, item.number})
    if not gone:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    if before.differs and desk.actor.role is not ActorRole.ORGANIZER:
        raise JudgingError.of(Problem.NOT_ALLOWED, role=desk.actor.role.value, act=type(command).__name__)
    number = desk.state.keyings.next_number
    act = KeyingDropped(number, command.round, *command.key, gone, by, desk.now, command.reason.strip())
    return _done(command, desk, act, "drop-keying", command.reason, "")


def _need_name(by: str) -> str:
    name = by.strip()
    if not name:
        raise JudgingError.of(Problem.SIGNER_MISSING)
    return name


def _check(command: SheetCommand, content: KeyedContent, note: str, desk: Desk) -> None:
    """Refuse what could not become a sheet: it would be found out only after the second keying."""
    if content.standing not in KEYED_STANDINGS:
        raise JudgingError.of(Problem.NOT_ALLOWED, role="", act=content.standing.value)
    event, round_ = desk.state.bare_event(), desk.state.round(command.round)
    sheet = Sheet(*command.key, content.standing, content.marks, note)
    findings = check_sheet(event, round_, sheet)
    recused = any((item.judge, item.entry) == (command.judge, command.entry) for item in round_.recusals)
    if recused and not findings:
        # A recused seat has nothing to abstain from, either.
        findings = [Finding(Problem.JUDGE_RECUSED, {"judge": command.judge, "entry": command.entry})]
    refuse_errors(findings)
    refuse_closed(desk, command.round, command.entry)
    if not may_be_scored(event, round_, desk.state.stage, command.entry):
        raise JudgingError.of(Problem.NOT_PRESENTED, entry=command.entry)


def _refuse_neither(content: KeyedContent, first: Keyed, second: Keyed) -> None:
    """Raise NEITHER_KEYED for what neither of two people read off the paper.

    Marks are looked at one by one: each of the two may have slipped somewhere else.
    """
    sides = [item for item in (first, second) if item.standing is content.standing]
    codes = content.marks.keys() | {code for item in sides for code in item.marks}
    wrong = [
        code
        for code in sorted(codes)
        if all(content.marks.get(code) != item.marks.get(code) for item in sides)
    ]
    if not sides or wrong:
        raise JudgingError.of(Problem.NEITHER_KEYED, criterion=wrong[0] if wrong else "")


def _done(command: SheetCommand, desk: Desk, act: KeyingAct, name: str, reason: str, words: str) -> Done:
    """Keep an act and, where it concludes the sheet's keying, what came of it."""
    before = desk.state.keyings.of(command.round, command.key)
    after = before.after(act)
    desk.work.add_keying(act)
    desk.log(name, (KEYING, str(act.number)), None, act, reason)
    changes = Changes(command.round, frozenset({Area.KEYING}), (command.entry,), command.judge)
    outcome = Outcome(changes)
    follow: _Take = _nothing
    if len(after.results) > len(before.results):
        outcome, follow = _conclude(command, desk, after, words)

    def take(state: EventState) -> None:
        state.take_keyings(state.keyings.with_act(act))
        follow(state)

    return Done(outcome, take)


def _nothing(_: EventState) -> None:
    """Memory follows in nothing else."""


def _conclude(command: SheetCommand, desk: Desk, after: SheetKeyings, words: str) -> tuple[Outcome, _Take]:
    """Store what a paper sheet says, hold it back where another sheet stands, or find it stands already."""
    result = after.results[-1]
    sheet = _as_sheet(command, result, words)
    current = desk.state.revision(command.round, command.key)

    def changed(*areas: Area) -> Changes:
        return Changes(command.round, frozenset({Area.KEYING, *areas}), (command.entry,), command.judge)

    if current is None or current.sheet.standing in WAITED_FOR:
        revision = store_paper(command.round, sheet, result.submission, desk)
        receipt = Receipt(revision.submission, revision.revision, revision.at)
        stored = changed(Area.SHEETS, Area.DRAFTS)
        return Outcome(stored, receipt), lambda state: state.take_revision(revision)
    if (current.sheet.standing, current.sheet.marks) == result.content:
        # The paper says what stands: nothing is to be stored, and nobody has to decide anything.
        return Outcome(changed()), _nothing
    first, second = result.keyers
    facts = {"first": first, "second": second, "revision": str(current.revision)}
    error = Finding(Problem.PAPER_AND_OTHER_SHEET, facts)
    item = hold_sheet(
        desk, command.round, sheet, current.revision, result.submission, error, f"{first} / {second}"
    )
    held = changed(Area.LAPTOPS)
    return Outcome(held, held=True), lambda state: state.take_seats(state.seats.with_held(item))


def _as_sheet(command: SheetCommand, result: KeyingResult, words: str) -> Sheet:
    reason = words.replace("{first}", result.keyers[0]).replace("{second}", result.keyers[1])
    return Sheet(*command.key, *result.content, result.note, reason)
