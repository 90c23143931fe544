"""What a judge's desk knows of the stage: whose turn it is, the clock, and which entries may be scored."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from judging_app.application.stage.order import is_free, scorable
from judging_app.application.stage.records import Phase, SeatStage, StageRecords, StageState
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED, Round
from judging_app.domain.stage_clock import Moment, span


def seat_stage(state: EventState, round_: Round, own: AbstractSet[str]) -> SeatStage:
    """The stage as a judge knows it who scores the entries `own`; that of another hall is left out."""
    stage = state.stage
    if stage.seats is not None:
        return next((item for item in stage.seats if item.round == round_.code), SeatStage(round_.code))
    rules = stage.show(round_.code).rules
    draws = (item.number for item in stage.draws if item.round == round_.code and own & set(item.entries))
    found = SeatStage(round_.code, pitch=rules.pitch, questions=rules.questions, draw=max(draws, default=0))
    live = _live(stage, round_, own)
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


_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_RANKS: Final = {Phase.SCORING: 1, Phase.CALLED: 2, Phase.QUESTIONS: 3, Phase.PITCH: 3}
"""Which of several stages a judge follows: where time runs, then where somebody stands ready."""


def _live(stage: StageRecords, round_: Round, own: AbstractSet[str]) -> StageState | None:
    """The stage that a judge follows who scores the entries `own`; of equals the latest.

    One where sheets were collected and are taken no more has nobody on it, nor has one once the awards
    are announced.
    """
    parts = {item.entry: item for item in round_.participations}
    announced = stage.results_of(round_.code) is not None

    def is_followed(item: StageState) -> bool:
        part = parts.get(item.entry)
        if item.entry not in own or part is None or item.phase not in _RANKS:
            return False
        is_over = announced or part.closed or part.status in UNRANKED
        return item.phase is not Phase.SCORING or not is_over

    def urgency(item: StageState) -> tuple[int, datetime]:
        turn = item.appearance(item.entry)
        # Nobody knows when an entry was called: the latest turn of its stage tells.
        turns = item.appearances if turn is None else (turn,)
        return _RANKS[item.phase], max((each.at for each in turns), default=_NEVER)

    return max(filter(is_followed, stage.states_of(round_.code)), key=urgency, default=None)


def rebased(found: SeatStage, theirs: Moment, ours: Moment) -> SeatStage:
    """A stage whose clock runs by this machine's clocks: `theirs` and `ours` are one and the same moment."""
    clock = found.clock
    if clock is None or clock.since is None:
        return found
    gone = span(clock.since, theirs)
    # Both clocks: should this machine be started anew meanwhile, the time of day is all there is.
    since = Moment(ours.at - timedelta(milliseconds=gone), ours.steady - gone, ours.boot)
    return replace(found, clock=replace(clock, since=since))
