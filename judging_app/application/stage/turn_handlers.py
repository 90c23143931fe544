"""Handlers of turns on stage: who is there, the clock, a step back, overtime, marks without a turn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from judging_app.application.changes import Changes, Outcome
from judging_app.application.commands import AddAdjustment, WithdrawAdjustment
from judging_app.application.handling import Desk, Done, need_reason
from judging_app.application.round_handlers import add_adjustment, need_entry, withdraw_adjustment
from judging_app.application.stage.commands import (
    AdmitEntry,
    DriveStage,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.cues import last_cue, picture_of
from judging_app.application.stage.draws import is_in_force
from judging_app.application.stage.material import is_on, material_of
from judging_app.application.stage.records import (
    ON_THE_CLOCK,
    Appearance,
    Cue,
    CueKind,
    Phase,
    ShowRules,
    StageState,
)
from judging_app.application.stage.revealing import open_overtime
from judging_app.application.stage.stepping import MOST_SECONDS, kept, refuse_stale, stage_of, stepped
from judging_app.domain.event import UNRANKED, Adjustment, AdjustmentKind
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.stage_clock import MS, StageClock
from judging_app.domain.texts import plain_line


def drive_stage(command: DriveStage, desk: Desk) -> Done:
    """Take a step on stage; raises CHANGED_MEANWHILE where the sender saw another state."""
    state = stage_of(command, desk)
    refuse_stale(command.seen, state)
    if command.act is StageAct.BACK:
        return _step_back(command, desk, state)
    after = _STEPS[command.act](_Step(command, desk, state))
    return stepped(command, desk, state, after, command.act.value)


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
    return kept(command, desk, state, after, StageAct.BACK.value)


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
    state = stage_of(command, desk)
    _need_competing(desk, state, command.entry)
    if state.appearance(command.entry) is not None:
        raise JudgingError.of(Problem.ALREADY_DONE)
    admitted = Appearance(command.entry, desk.now, settled=True, admitted=plain_line(command.reason))
    after = state.with_appearance(admitted)
    return stepped(command, desk, state, after, "admit", reason=command.reason, about=command.entry)


def settle_overtime(command: SettleOvertime, desk: Desk) -> Done:
    """Turn an entry's overtime into the rulebook's time penalty, or let it be.

    What was deducted for it before is taken back: after a step back, or another turn, the same
    overtime is decided about once more. Raises ALREADY_DONE where there is nothing to decide.
    """
    round_, state = desk.state.round(command.round), stage_of(command, desk)
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
    settling = stepped(command, desk, state, settled, "overtime", reason=command.reason, about=command.entry)
    acts = [*taken_back, *([] if added is None else [added])]
    codes = {item.code for item in earlier}

    def take(memory: Any) -> None:
        for act in acts:
            act.take(memory)
        stands = memory.round(command.round)
        if codes:
            left = tuple(item for item in stands.adjustments if item.code not in codes)
            memory.take_round(replace(stands, adjustments=left))
        settling.take(memory)

    areas = settling.outcome.changes.areas.union(*(act.outcome.changes.areas for act in acts))
    return Done(Outcome(Changes(command.round, areas, (command.entry,))), take)
