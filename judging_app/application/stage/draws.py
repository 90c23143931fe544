"""What the hall knows of a draw of lots: nothing of it before it was read out."""

from collections.abc import Iterator
from dataclasses import replace

from judging_app.application.stage.records import Cue, CueKind, Draw, StageRecords, StageState
from judging_app.domain.event import Event


def is_unread(stage: StageRecords, state: StageState) -> bool:
    """Whether lots were drawn for a stage whose outcome the hall does not know yet.

    It does once they were read out to the end, or an entry was called on stage by them. Until then
    nobody is named as next: that would tell who has drawn the first turn.
    """
    draw = stage.draw_of(state.round, state.session)
    return draw is not None and draw.number > state.drawn


def after_reading(state: StageState, stage: StageRecords) -> StageState:
    """The state with what the hall knows by the lines that it shows."""
    draw = stage.draw_numbered(state.cue.number) if state.cue.kind is CueKind.DRAW else None
    if draw is None or state.covered or state.cue.step < len(draw.order):
        return state
    return replace(state, drawn=max(state.drawn, draw.number))


def not_shown_any_more(stage: StageRecords, before: Event, after: Event) -> Iterator[StageState]:
    """The stages that read out a draw which an undo takes back, each as it is with the waiting page."""
    for state in stage.states.values():
        draw = stage.draw_numbered(state.cue.number) if state.cue.kind is CueKind.DRAW else None
        if draw is not None and is_in_force(draw, before) and not is_in_force(draw, after):
            yield replace(state, number=state.number + 1, before=state.number, cue=Cue())


def is_in_force(draw: Draw, event: Event) -> bool:
    """Whether entries have the turns that a draw has given them."""
    turns = {entry.code: entry.order for entry in event.entries}
    return all(turns.get(code) == number for code, number in zip(draw.order, draw.numbers, strict=True))
