"""What a judge's desk knows of the stage: whose turn it is, the clock, and which entries may be scored."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import timedelta

from judging_app.application.stage.order import is_free, scorable
from judging_app.application.stage.records import SeatStage
from judging_app.application.state import EventState
from judging_app.domain.event import Round
from judging_app.domain.stage_clock import Moment, span


def seat_stage(state: EventState, round_: Round, own: AbstractSet[str]) -> SeatStage:
    """The stage as a judge knows it who scores the entries `own`; that of another hall is left out."""
    stage = state.stage
    if stage.seats is not None:
        return next((item for item in stage.seats if item.round == round_.code), SeatStage(round_.code))
    rules = stage.show(round_.code).rules
    draws = (item.number for item in stage.draws if item.round == round_.code and own & set(item.entries))
    found = SeatStage(round_.code, pitch=rules.pitch, questions=rules.questions, draw=max(draws, default=0))
    live = next((item for item in stage.states_of(round_.code) if item.entry in own), None)
    if live is not None:
        found = replace(found, entry=live.entry, phase=live.phase, clock=live.clock)
    if is_free(stage, round_.code):
        return found
    open_entries = scorable(state.bare_event(), round_, stage) & own
    seen = {turn.entry for item in stage.states_of(round_.code) for turn in item.appearances}
    return replace(
        found,
        follow=True,
        scorable=tuple(sorted(open_entries)),
        together=rules.first_together,
        waiting=tuple(sorted((seen & own) - open_entries)),
    )


def rebased(found: SeatStage, theirs: Moment, ours: Moment) -> SeatStage:
    """A stage whose clock runs by this machine's clocks: `theirs` and `ours` are one and the same moment."""
    clock = found.clock
    if clock is None or clock.since is None:
        return found
    gone = span(clock.since, theirs)
    # Both clocks: should this machine be started anew meanwhile, the time of day is all there is.
    since = Moment(ours.at - timedelta(milliseconds=gone), ours.steady - gone, ours.boot)
    return replace(found, clock=replace(clock, since=since))
