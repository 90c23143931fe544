"""What the log says of a step on stage: enough to read it by, and no picture."""

from dataclasses import dataclass

from judging_app.application.stage.records import Cue, Phase, StageState
from judging_app.domain.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class StageMark:
    """How a stage stood: whose turn, which part of it, the clock in milliseconds, what was shown."""

    entry: str = ""
    phase: Phase = Phase.IDLE
    elapsed: int = 0
    limit: int = 0
    cue: Cue = Cue()
    covered: bool = False

    @classmethod
    def of(cls, state: StageState, now: Moment) -> "StageMark":
        """The mark of a state at a moment."""
        clock = state.clock
        elapsed, limit = (0, 0) if clock is None else (clock.elapsed(now), clock.limit)
        return cls(state.entry, state.phase, elapsed, limit, state.cue, state.covered)
