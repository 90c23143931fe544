"""How a stage goes from one state to the next: with its picture, stored and in the log."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.handling import Desk, Done
from judging_app.application.stage.commands import (
    StageCommand,
)
from judging_app.application.stage.cues import Material, next_cue, picture_of
from judging_app.application.stage.draws import after_reading
from judging_app.application.stage.material import material_of
from judging_app.application.stage.records import (
    CueKind,
    Session,
    Show,
    StageRecords,
    StageState,
)
from judging_app.application.stage.state_log import StageMark
from judging_app.domain.problems import JudgingError, Problem

STAGE: Final = "stage"
"""The first word of the log's subjects about the stage: nothing that places depend on."""
MOST_SECONDS: Final = 24 * 3600
"""Of a turn's part, of a break, or of what is added to a clock."""


def stage_of(command: StageCommand, desk: Desk) -> StageState:
    """How the stage of a command stands; raises UNKNOWN_ROUND and UNKNOWN_SESSION."""
    desk.state.round(command.round)
    need_session(desk.state.stage.show(command.round), command.session)
    return desk.state.stage.state(command.round, command.session)


def need_session(show: Show, session: str) -> Session:
    """A session by its code; raises UNKNOWN_SESSION."""
    found = next((item for item in show.stages if item.code == session), None)
    if found is None:
        raise JudgingError.of(Problem.UNKNOWN_SESSION, session=session)
    return found


def stepped(
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
    return kept(command, desk, state, after, act, stage, screen_only=screen_only, reason=reason, about=about)


def _seen(after: StageState, material: Material) -> tuple[int, ...]:
    """The releases that the hall has seen to their end, with the one that comes to its end now."""
    release = material.release
    ends = after.cue.kind is CueKind.REVEAL and next_cue(after.cue, material) is None
    if release is None or not ends or release.number in after.seen:
        return after.seen
    return (*after.seen, release.number)


def kept(
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
    """Store a state as it is and write it into the log; nothing for an empty `act`.

    `about` is the entry whose turn it was that something was decided about.
    """
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
    return stage_changed(
        command.round, stage.with_state(after), *areas, entries=(after.entry,) if after.entry else ()
    )


def state_subject(state: StageState) -> tuple[str, str, str, str]:
    """What the log calls a stage: the last part is empty where the show is not divided."""
    return STAGE, state.round, "state", state.session


def stage_changed(round_code: str, stage: StageRecords, *areas: Area, entries: Sequence[str] = ()) -> Done:
    """The answer to a command that changed what is kept about the stage."""
    changes = Changes(round_code, frozenset(areas), tuple(entries))
    return Done(Outcome(changes), lambda memory: memory.take_stage(stage))


def refuse_stale(seen: int, state: StageState) -> None:
    """Raise CHANGED_MEANWHILE where the sender saw another state; 0 does not ask."""
    if seen and seen != state.number:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=state.entry)
