"""Handlers of the day on stage: each step makes the next state, durable before anybody sees it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import AddAdjustment, EditSetup, WithdrawAdjustment
from judging_app.application.handling import Desk, Done, need_reason
from judging_app.application.round_handlers import add_adjustment, need_entry, withdraw_adjustment
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.setup_handlers import edit_setup
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
    StageCommand,
)
from judging_app.application.stage.cues import Material, last_cue, next_cue, picture_of
from judging_app.application.stage.draws import after_reading, is_in_force
from judging_app.application.stage.material import is_on, material_of
from judging_app.application.stage.order import competing, keep_turn, last_entries
from judging_app.application.stage.records import (
    ON_THE_CLOCK,
    Appearance,
    Cue,
    CueKind,
    Draw,
    Phase,
    Release,
    ResultsRelease,
    Session,
    Show,
    ShowRules,
    StageRecords,
    StageState,
)
from judging_app.application.stage.releases import release_of, results_of
from judging_app.application.stage.revealing import open_overtime, why_not_yet
from judging_app.application.stage.state_log import StageMark
from judging_app.domain.event import UNRANKED, Adjustment, AdjustmentKind, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.running_order import drawn
from judging_app.domain.stage_clock import MS, StageClock
from judging_app.domain.texts import is_fit_code, plain_line

STAGE: Final = "stage"
"""The first word of the log's subjects about the stage: nothing that places depend on."""
MOST_SECONDS: Final = 24 * 3600
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
    return _changed(round_.code, stage.with_show(round_.code, command.show), Area.STAGE)


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
    _need_session(stage.show(round_.code), command.session)
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


def drive_stage(command: DriveStage, desk: Desk) -> Done:
    """Take a step on stage; raises CHANGED_MEANWHILE where the sender saw another state."""
    state = _state(command, desk)
    _refuse_stale(command.seen, state)
    if command.act is StageAct.BACK:
        return _step_back(command, desk, state)
    after = _STEPS[command.act](_Step(command, desk, state))
    return _stepped(command, desk, state, after, command.act.value)


def _refuse_stale(seen: int, state: StageState) -> None:
    if seen and seen != state.number:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=state.entry)


@dataclass(frozen=True, slots=True)
class _Step:
    command: DriveStage
    desk: Desk
    state: StageState

    @property
    def rules(self) -> ShowRules:
        """The rules of the show."""
        return self.desk.state.stage.show(self.command.round).rules

    def clock(self) -> StageClock:
        """The clock that is on; raises NOTHING_ON_STAGE where there is none."""
        if self.state.clock is None or self.state.phase not in ON_THE_CLOCK:
            raise JudgingError.of(Problem.NOTHING_ON_STAGE)
        return self.state.clock


def _call(step: _Step) -> StageState:
    state, desk, entry = step.state, step.desk, step.command.entry
    _need_competing(desk, state, entry)
    if state.phase in {Phase.PITCH, Phase.QUESTIONS}:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=state.entry)
    draw = desk.state.stage.draw_of(state.round, state.session)
    return replace(
        state,
        entry=entry,
        phase=Phase.CALLED,
        clock=_pitch_clock(step.rules),
        # Who comes by a draw is known from then on, read out or not.
        drawn=state.drawn if draw is None else draw.number,
        cue=Cue(CueKind.ENTRY, entry),
    )


def _pitch_clock(rules: ShowRules) -> StageClock:
    return StageClock(rules.pitch * MS, rules.pitch_warning * MS)


def _need_competing(desk: Desk, state: StageState, entry: str) -> None:
    """Raise unless an entry is in the contest, and belongs to this stage."""
    round_ = desk.state.round(state.round)
    need_entry(desk.state.bare_event(), round_, entry)
    part = next(item for item in round_.participations if item.entry == entry)
    if part.status in UNRANKED:
        raise JudgingError.of(Problem.ENTRY_NOT_COMPETING, entry=entry)
    if desk.state.stage.show(state.round).session_of(entry) != state.session:
        raise JudgingError.of(Problem.UNKNOWN_SESSION, session=state.session)


def _start(step: _Step) -> StageState:
    state, now = step.state, step.desk.moment
    if state.phase is Phase.CALLED:
        _need_competing(step.desk, state, state.entry)
        appearance = Appearance(state.entry, step.desk.now)
        # The rules may have changed since the call, and somebody else's marks may have been shown.
        begun = replace(
            state.with_appearance(appearance),
            phase=Phase.PITCH,
            clock=_pitch_clock(step.rules).started(now),
            cue=Cue(CueKind.ENTRY, state.entry),
        )
        return begun if step.rules.pitch else _forward(_Step(step.command, step.desk, begun))
    clock = step.clock()
    if clock.runs:
        raise JudgingError.of(Problem.ALREADY_DONE)
    return replace(state, clock=clock.started(now))


def _pause(step: _Step) -> StageState:
    clock = step.clock()
    if not clock.runs:
        raise JudgingError.of(Problem.ALREADY_DONE)
    return replace(step.state, clock=clock.paused(step.desk.moment))


def _more_time(step: _Step) -> StageState:
    if not step.command.seconds or abs(step.command.seconds) > MOST_SECONDS:
        raise JudgingError.of(Problem.SHOW_UNFIT, what="time")
    clock = step.clock().extended(step.command.seconds * MS, step.desk.moment)
    return replace(step.state, clock=clock)


def _restart(step: _Step) -> StageState:
    return replace(step.state, clock=step.clock().restarted(step.desk.moment))


def _forward(step: _Step) -> StageState:
    state, now, rules = step.state, step.desk.moment, step.rules
    turn = state.appearance(state.entry)
    if state.phase not in {Phase.PITCH, Phase.QUESTIONS} or turn is None or state.clock is None:
        raise JudgingError.of(Problem.NOTHING_ON_STAGE)
    took, over = state.clock.elapsed(now), state.clock.overtime(now)
    if state.phase is Phase.PITCH:
        took, over = (took, over) if rules.pitch else (0, 0)
        state = state.with_appearance(replace(turn, pitch=took, pitch_over=over))
        if rules.questions:
            clock = StageClock(rules.questions * MS, rules.question_warning * MS).started(now)
            return replace(state, phase=Phase.QUESTIONS, clock=clock)
        turn = state.appearance(state.entry) or turn
    else:
        turn = replace(turn, questions=took, questions_over=over)
    return replace(state.with_appearance(replace(turn, done=True)), phase=Phase.SCORING, clock=None)


def _break(step: _Step) -> StageState:
    if is_on(step.state) and step.state.phase is not Phase.CALLED:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=step.state.entry)
    if not 0 <= step.command.seconds <= MOST_SECONDS:
        raise JudgingError.of(Problem.SHOW_UNFIT, what="time")
    clock = StageClock(step.command.seconds * MS).started(step.desk.moment) if step.command.seconds else None
    title = plain_line(step.command.title)
    return replace(step.state, entry="", phase=Phase.BREAK, clock=clock, cue=Cue(CueKind.BREAK), pause=title)


def _idle(step: _Step) -> StageState:
    if step.state.phase in {Phase.PITCH, Phase.QUESTIONS}:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=step.state.entry)
    if step.state.phase is Phase.IDLE:
        raise JudgingError.of(Problem.ALREADY_DONE)
    return replace(step.state, entry="", phase=Phase.IDLE, clock=None, cue=Cue())


_STEPS: Final[dict[StageAct, Callable[[_Step], StageState]]] = {
    StageAct.CALL: _call,
    StageAct.START: _start,
    StageAct.PAUSE: _pause,
    StageAct.MORE_TIME: _more_time,
    StageAct.RESTART: _restart,
    StageAct.FORWARD: _forward,
    StageAct.BREAK: _break,
    StageAct.IDLE: _idle,
}


def _step_back(command: DriveStage, desk: Desk, state: StageState) -> Done:
    """Take the latest step back: the state before it holds again, and a step back from there leads on.

    What was released stays released: the audience has seen it. What was corrected since is not shown
    as it was before.
    """
    if not state.number:
        raise JudgingError.of(Problem.NO_STEP_BACK)
    before = StageState(state.round, state.session)
    if state.before:
        found = desk.store.read_stage_state(state.round, state.session, state.before)
        if found is None:
            raise JudgingError.of(Problem.NO_STEP_BACK)
        before = found
    if before.entry and not _is_here(desk, before):
        raise JudgingError.of(Problem.NO_STEP_BACK)
    after = replace(
        before,
        number=state.number + 1,
        covered=state.covered,
        clock=_clock_back(state, before),
        drawn=state.drawn,
        seen=state.seen,
        cue=_still_shown(desk, before),
    )
    material = material_of(desk.state.bare_event(), desk.state.round(state.round), desk.state.stage, after)
    after = replace(after, picture=picture_of(after.cue, material))
    if after == replace(state, number=after.number):
        # The very beginning again: nothing was before it.
        raise JudgingError.of(Problem.NO_STEP_BACK)
    return _kept(command, desk, state, after, StageAct.BACK.value)


def _still_shown(desk: Desk, before: StageState) -> Cue:
    """What a step back shows: a corrected reveal whole, as it holds now; the waiting page where awards
    were corrected, or a draw holds no more."""
    stage, event, cue = desk.state.stage, desk.state.bare_event(), before.cue
    if cue.kind is CueKind.REVEAL:
        release = stage.release_of(before.round, cue.entry)
        if release is not None and release.number != cue.number:
            cue = replace(cue, number=release.number)
            shown = replace(before, cue=cue)
            return last_cue(cue, material_of(event, desk.state.round(before.round), stage, shown))
    if cue.kind is CueKind.AWARDS:
        results = stage.results_of(before.round)
        return cue if results is None or results.number == cue.number else Cue()
    if cue.kind is CueKind.DRAW:
        draw = stage.draw_of(before.round, before.session)
        holds = draw is not None and draw.number == cue.number and is_in_force(draw, event)
        return cue if holds else Cue()
    return cue


def _clock_back(state: StageState, before: StageState) -> StageClock | None:
    """The clock that a step back leads to: back from the end of a turn it stands as the turn was recorded."""
    turn = state.appearance(before.entry)
    if state.phase is not Phase.SCORING or before.clock is None or turn is None:
        return before.clock
    took = {Phase.PITCH: turn.pitch, Phase.QUESTIONS: turn.questions}.get(before.phase)
    return before.clock if took is None else replace(before.clock, counted=took, since=None)


def _is_here(desk: Desk, state: StageState) -> bool:
    """Whether the entry of a state still takes part, and still belongs to this stage."""
    entries = {item.entry for item in desk.state.round(state.round).participations}
    return (
        state.entry in entries and desk.state.stage.show(state.round).session_of(state.entry) == state.session
    )


def admit_entry(command: AdmitEntry, desk: Desk) -> Done:
    """Let an entry be scored that has not been on stage."""
    need_reason(command.reason)
    state = _state(command, desk)
    _need_competing(desk, state, command.entry)
    if state.appearance(command.entry) is not None:
        raise JudgingError.of(Problem.ALREADY_DONE)
    admitted = Appearance(command.entry, desk.now, settled=True, admitted=plain_line(command.reason))
    after = state.with_appearance(admitted)
    return _stepped(command, desk, state, after, "admit", reason=command.reason, about=command.entry)


def settle_overtime(command: SettleOvertime, desk: Desk) -> Done:
    """Turn an entry's overtime into the rulebook's time penalty, or let it be.

    What was deducted for it before is taken back: after a step back, or another turn, the same
    overtime is decided about once more. Raises ALREADY_DONE where there is nothing to decide.
    """
    round_, state = desk.state.round(command.round), _state(command, desk)
    need_reason(command.reason)
    turn = state.appearance(command.entry)
    rules = desk.state.stage.show(command.round).rules
    if turn is None or not open_overtime(round_, rules, turn):
        raise JudgingError.of(Problem.ALREADY_DONE)
    settled = state.with_appearance(replace(turn, settled=True))
    earlier = [
        item
        for item in round_.adjustments
        if (item.entry, item.kind) == (command.entry, AdjustmentKind.OVERTIME)
    ]
    # Each is made from the round as it stands, and taken in after the one before.
    taken_back = [
        withdraw_adjustment(WithdrawAdjustment(command.round, item.code, command.reason), desk)
        for item in earlier
    ]
    added: Done | None = None
    if command.accept:
        adjustment = Adjustment(
            "",
            command.entry,
            AdjustmentKind.OVERTIME,
            seconds=command.seconds,
            target=round_.rulebook.time_penalty.target,
            reason=command.reason,
        )
        added = add_adjustment(AddAdjustment(command.round, adjustment), desk)
    stepped = _stepped(command, desk, state, settled, "overtime", reason=command.reason, about=command.entry)
    acts = [*taken_back, *([] if added is None else [added])]
    codes = {item.code for item in earlier}

    def take(memory: Any) -> None:
        for act in acts:
            act.take(memory)
        stands = memory.round(command.round)
        if codes:
            left = tuple(item for item in stands.adjustments if item.code not in codes)
            memory.take_round(replace(stands, adjustments=left))
        stepped.take(memory)

    areas = stepped.outcome.changes.areas.union(*(act.outcome.changes.areas for act in acts))
    return Done(Outcome(Changes(command.round, areas, (command.entry,))), take)


def reveal_entry(command: RevealEntry, desk: Desk) -> Done:
    """Release an entry's marks and begin to show them; what was released before is shown as it was."""
    event = desk.state.event
    round_ = desk.state.round(command.round)
    need_entry(event, round_, command.entry)
    stage, state = desk.state.stage, _state(command, desk)
    _refuse_stale(command.seen, state)
    if is_on(state) and state.phase is not Phase.CALLED:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=state.entry)
    known = stage.release_of(command.round, command.entry)
    if known is None or command.reason:
        refused = why_not_yet(desk.state, command.round, command.entry, corrects=known is not None)
        if refused is not None:
            raise JudgingError([refused])
        board = desk.state.board(command.round)
        release = release_of(
            board,
            command.session,
            command.entry,
            len(stage.releases) + 1,
            desk.now,
            with_final=stage.show(command.round).rules.with_final,
            reason="" if known is None else command.reason.strip(),
        )
        held_off = command.entry in last_entries(event, round_, stage) if known is None else known.held_off
        release = replace(release, held_off=held_off)
        if known is not None and known.shows_like(release):
            raise JudgingError.of(Problem.ALREADY_REVEALED, entry=command.entry)
        stage, known = _add_release(desk, stage, release, release.entry), release
    after = replace(state, cue=Cue(CueKind.REVEAL, command.entry, number=known.number))
    return _stepped(command, desk, state, after, "screen", stage, screen_only=True)


def announce_awards(command: AnnounceAwards, desk: Desk) -> Done:
    """Release places and awards and begin to announce them; what was announced is shown as it was."""
    stage, state = desk.state.stage, _state(command, desk)
    _refuse_stale(command.seen, state)
    if is_on(state) and state.phase is not Phase.CALLED:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=state.entry)
    known = stage.results_of(command.round)
    if known is None or command.reason:
        _refuse_unsettled(desk, stage, command.round)
        board = desk.state.board(command.round)
        reason = "" if known is None else command.reason.strip()
        order = stage.show(command.round).rules.awards
        release = results_of(board, len(stage.releases) + 1, desk.now, reason, order)
        if known is not None and known.shows_like(release):
            raise JudgingError.of(Problem.ALREADY_DONE)
        stage, known = _add_release(desk, stage, release, ""), release
    after = replace(state, cue=Cue(CueKind.AWARDS, number=known.number))
    return _stepped(command, desk, state, after, "screen", stage, screen_only=True)


def _refuse_unsettled(desk: Desk, stage: StageRecords, round_code: str) -> None:
    """Raise while entries still take sheets, or somebody's overtime is undecided."""
    round_ = desk.state.round(round_code)
    for part in round_.participations:
        if part.status not in UNRANKED and not part.closed:
            raise JudgingError.of(Problem.ENTRY_STILL_OPEN, entry=part.entry)
    for state in stage.states_of(round_code):
        for turn in state.appearances:
            if open_overtime(round_, stage.show(round_code).rules, turn):
                raise JudgingError.of(Problem.OVERTIME_OPEN, entry=turn.entry)


def _add_release(
    desk: Desk, stage: StageRecords, release: Release | ResultsRelease, entry: str
) -> StageRecords:
    desk.work.add_release(release)
    act = "reveal" if isinstance(release, Release) else "announce"
    subject = (STAGE, release.round, "release", str(release.number))
    before = stage.release_of(release.round, entry) if entry else stage.results_of(release.round)
    desk.log(act, subject, before, release, release.reason)
    return replace(stage, releases=(*stage.releases, release))


_SHOWN_AT_ONCE: Final = frozenset(
    {CueKind.WAITING, CueKind.ENTRY, CueKind.BREAK, CueKind.DRAW, CueKind.RANKING}
)


def cue_screen(command: CueScreen, desk: Desk) -> Done:
    """Show another picture; raises NOTHING_TO_SHOW where there is nothing of that kind."""
    state = _state(command, desk)
    if command.kind not in _SHOWN_AT_ONCE:
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    entry = state.entry if command.kind is CueKind.ENTRY else ""
    draw = desk.state.stage.draw_of(state.round, state.session) if command.kind is CueKind.DRAW else None
    number = 0 if draw is None else draw.number
    after = replace(state, cue=Cue(command.kind, entry, number=number))
    material = material_of(desk.state.bare_event(), desk.state.round(command.round), desk.state.stage, after)
    there = {
        CueKind.ENTRY: material.entry,
        CueKind.DRAW: material.draw,
        CueKind.RANKING: material.interim,
        CueKind.BREAK: material.pause,
    }
    if not there.get(command.kind, material.waiting):
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    return _stepped(command, desk, state, after, "screen", screen_only=True)


def advance_screen(command: AdvanceScreen, desk: Desk) -> Done:
    """Show the picture's next step; raises CHANGED_MEANWHILE where the sender saw another one.

    Under a cover nothing goes on, for nobody would see it: raises SCREEN_COVERED.

    It stands in the log like every step: other programs on the event find out by nothing else, and
    what the hall saw when can be told afterwards.
    """
    state = _state(command, desk)
    if command.seen != state.cue:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=state.cue.entry)
    if state.covered:
        raise JudgingError.of(Problem.SCREEN_COVERED)
    material = material_of(desk.state.bare_event(), desk.state.round(command.round), desk.state.stage, state)
    cue = next_cue(state.cue, material)
    if cue is None:
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    return _stepped(command, desk, state, replace(state, cue=cue), "screen", screen_only=True)


def cover_screen(command: CoverScreen, desk: Desk) -> Done:
    """Hide what the projector shows, or show it again."""
    state = _state(command, desk)
    if state.covered is command.covered:
        raise JudgingError.of(Problem.ALREADY_DONE)
    after = replace(state, covered=command.covered)
    # A step back takes back what was done before: whether it was covered meanwhile is no step of its own.
    return _stepped(command, desk, state, after, "cover", screen_only=True, before=state.before)


def _state(command: StageCommand, desk: Desk) -> StageState:
    desk.state.round(command.round)
    _need_session(desk.state.stage.show(command.round), command.session)
    return desk.state.stage.state(command.round, command.session)


def _need_session(show: Show, session: str) -> Session:
    found = next((item for item in show.stages if item.code == session), None)
    if found is None:
        raise JudgingError.of(Problem.UNKNOWN_SESSION, session=session)
    return found


def _stepped(
    command: StageCommand,
    desk: Desk,
    state: StageState,
    after: StageState,
    act: str,
    stage: StageRecords | None = None,
    *,
    screen_only: bool = False,
    reason: str = "",
    about: str = "",
    before: int | None = None,
) -> Done:
    """Keep a new state, with the picture that its cue asks for. `before`: where a step back leads to."""
    stage = desk.state.stage if stage is None else stage
    event, round_ = desk.state.bare_event(), desk.state.round(command.round)
    after = replace(after, number=state.number + 1, before=state.number if before is None else before)
    after = after_reading(after, stage)
    material = material_of(event, round_, stage, after)
    after = replace(after, picture=picture_of(after.cue, material), seen=_seen(after, material))
    return _kept(command, desk, state, after, act, stage, screen_only=screen_only, reason=reason, about=about)


def _seen(after: StageState, material: Material) -> tuple[int, ...]:
    """The releases that the hall has seen to their end, with the one that comes to its end now."""
    release = material.release
    ends = after.cue.kind is CueKind.REVEAL and next_cue(after.cue, material) is None
    if release is None or not ends or release.number in after.seen:
        return after.seen
    return (*after.seen, release.number)


def _kept(
    command: StageCommand,
    desk: Desk,
    state: StageState,
    after: StageState,
    act: str,
    stage: StageRecords | None = None,
    *,
    screen_only: bool = False,
    reason: str = "",
    about: str = "",
) -> Done:
    stage = desk.state.stage if stage is None else stage
    desk.work.put_stage_state(after)
    if act:
        subject = state_subject(after)
        marks: tuple[object, object] = StageMark.of(state, desk.moment), StageMark.of(after, desk.moment)
        if about:
            # What was decided about an entry's turn is no matter of how the stage stands.
            subject = (STAGE, after.round, "turn", about)
            marks = state.appearance(about), after.appearance(about)
        desk.log(act, subject, *marks, reason)
    areas = {Area.SCREEN} if screen_only else {Area.STAGE, Area.SCREEN}
    return _changed(
        command.round, stage.with_state(after), *areas, entries=(after.entry,) if after.entry else ()
    )


def state_subject(state: StageState) -> tuple[str, str, str, str]:
    """What the log calls a stage: the last part is empty where the show is not divided."""
    return STAGE, state.round, "state", state.session


def _changed(round_code: str, stage: StageRecords, *areas: Area, entries: Sequence[str] = ()) -> Done:
    changes = Changes(round_code, frozenset(areas), tuple(entries))
    return Done(Outcome(changes), lambda memory: memory.take_stage(stage))
