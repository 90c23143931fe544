"""Handlers of the run of show: its rules, sessions and breaks, and the draw of lots."""

from dataclasses import replace
from typing import Any, Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import EditSetup
from judging_app.application.handling import Desk, Done
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.setup_handlers import edit_setup
from judging_app.application.stage.commands import (
    DrawLots,
    SetShow,
)
from judging_app.application.stage.order import competing, keep_turn
from judging_app.application.stage.records import (
    Draw,
    Phase,
    Show,
    ShowRules,
)
from judging_app.application.stage.stepping import MOST_SECONDS, STAGE, need_session, stage_changed
from judging_app.domain.event import UNRANKED, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.running_order import drawn
from judging_app.domain.texts import is_fit_code

MOST_SESSIONS: Final = 200
MOST_BREAKS: Final = 500


def set_show(command: SetShow, desk: Desk) -> Done:
    """Put another run of show in force; raises SHOW_UNFIT where it contradicts itself."""
    round_ = desk.state.round(command.round)
    stage = desk.state.stage
    before = stage.show(round_.code)
    if command.show == before:
        raise JudgingError.of(Problem.ALREADY_DONE)
    _check_rules(command.show.rules)
    _check_sense(command.show.rules, before.rules, round_)
    # What was said about entries that are gone may stay: an undo brings them back.
    gone = {*before.members, *(item.before for item in before.breaks)}
    _check_plan(command.show, {item.entry for item in round_.participations} | gone)
    for state in stage.states_of(round_.code):
        # A stage that has had somebody on it stays, and so do those who have been there.
        turns = {item.entry for item in state.appearances} | ({state.entry} if state.entry else set())
        known = {item.code for item in command.show.stages}
        moved = [code for code in turns if command.show.session_of(code) != state.session]
        is_on = bool(turns) or state.phase is not Phase.IDLE
        if moved or (is_on and state.session not in known):
            raise JudgingError.of(Problem.SHOW_UNFIT, what="session")
    desk.work.put_show(round_.code, command.show)
    desk.log("show", (STAGE, round_.code), before, command.show, "")
    return stage_changed(round_.code, stage.with_show(round_.code, command.show), Area.STAGE)


def _check_rules(rules: ShowRules) -> None:
    times = (rules.pitch, rules.questions, rules.pitch_warning, rules.question_warning)
    if any(not 0 <= seconds <= MOST_SECONDS for seconds in times):
        raise JudgingError.of(Problem.SHOW_UNFIT, what="time")
    if rules.first_together < 0 or rules.frozen < 0:
        raise JudgingError.of(Problem.SHOW_UNFIT, what="count")


def _check_sense(rules: ShowRules, before: ShowRules, round_: Round) -> None:
    """Refuse a warning longer than its part, and more entries than there are; what held before may stay."""
    for part in ("pitch", "questions"):
        name = "pitch_warning" if part == "pitch" else "question_warning"
        length, warning = getattr(rules, part), getattr(rules, name)
        is_new = (length, warning) != (getattr(before, part), getattr(before, name))
        if is_new and 0 < length < warning:
            raise JudgingError.of(Problem.WARNING_TOO_LONG, warning=_clock(warning), length=_clock(length))
    playing = sum(item.status not in UNRANKED for item in round_.participations)
    for name in ("first_together", "frozen"):
        count = getattr(rules, name)
        # The rules may be set before the entries are there.
        if playing and count > playing and count != getattr(before, name):
            raise JudgingError.of(Problem.MORE_THAN_ENTRIES, number=str(count), entries=str(playing))


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _check_plan(show: Show, entries: set[str]) -> None:
    codes = [item.code for item in show.sessions]
    texts = [*codes, *(item.title for item in show.breaks)]
    texts += [text for item in show.sessions for text in (item.name, item.date, item.hall, item.start)]
    if len(set(codes)) < len(codes) or not all(map(is_fit_code, texts)) or len(codes) > MOST_SESSIONS:
        raise JudgingError.of(Problem.SHOW_UNFIT, what="session")
    known = {item.code for item in show.stages}
    if not set(show.members) <= entries or not set(show.members.values()) <= known:
        raise JudgingError.of(Problem.SHOW_UNFIT, what="session")
    places = [(item.session, item.before) for item in show.breaks]
    fits = all(item.session in known and item.before in entries | {""} for item in show.breaks)
    lengths = all(0 <= item.minutes * 60 <= MOST_SECONDS for item in show.breaks)
    if not (fits and lengths) or len(set(places)) < len(places) or len(places) > MOST_BREAKS:
        raise JudgingError.of(Problem.SHOW_UNFIT, what="break")


def draw_lots(command: DrawLots, desk: Desk) -> Done:
    """Draw a session's running order; the outcome is an edit of the set-up like any other.

    Entries that have been on stage, or were revealed, keep their turns. Raises NOTHING_TO_SHOW where
    fewer than two are left to be drawn among.
    """
    round_, event = desk.state.round(command.round), desk.state.without_sheets()
    stage = desk.state.stage
    need_session(stage.show(round_.code), command.session)
    state = stage.state(round_.code, command.session)
    kept = keep_turn(stage, round_.code) | {state.entry}
    entries = tuple(
        item.code for item in competing(event, round_, stage, command.session) if item.code not in kept
    )
    if len(entries) < 2:
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    wanted = drawn(event, entries, command.seed)
    turns = {item.code: item for item in wanted.entries}
    order = tuple(sorted(entries, key=lambda code: turns[code].order))
    number = len(stage.draws) + 1
    draw = Draw(
        number,
        round_.code,
        command.session,
        command.seed,
        tuple(sorted(entries)),
        order,
        tuple(turns[code].order for code in order),
        tuple(turns[code].name for code in order),
        desk.now,
    )
    desk.work.add_draw(draw)
    desk.log("lots", (STAGE, round_.code, "draw", str(number)), None, draw, "")
    edits = differences(event, wanted)
    changed: Done | None = None
    if edits:
        # The same order may be drawn again.
        change = SetupChange(edits, str(command.seed))
        changed = edit_setup(EditSetup(round_.code, SetupAct.DRAW_ORDER, change), desk)
    areas = frozenset({Area.STAGE}) | (changed.outcome.changes.areas if changed else frozenset())

    def take(memory: Any) -> None:
        if changed is not None:
            changed.take(memory)
        memory.take_stage(replace(memory.stage, draws=(*memory.stage.draws, draw)))

    return Done(Outcome(Changes(round_.code, areas)), take)
