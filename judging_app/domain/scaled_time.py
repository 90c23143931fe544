"""Time that passes faster than on the clock, or not at all: for rehearsals.

All of it is counted in whole milliseconds: an hour at fifty times the speed is fifty hours exactly.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from judging_app.domain.stage_clock import Moment, span

SPEEDS = range(51)
"""How many times as fast as the clock time may pass; at 0 it stands."""


def later(moment: Moment, by: int) -> Moment:
    """The moment so many milliseconds after another, by both of its clocks."""
    return replace(moment, at=moment.at + timedelta(milliseconds=by), steady=moment.steady + by)


@dataclass(frozen=True, slots=True)
class ScaledTime:
    """Time that has come to `shown` when real time was `real`, and passes `speed` times as fast since."""

    real: Moment
    shown: Moment
    speed: int = 1

    @classmethod
    def starting(cls, now: Moment, speed: int = 1) -> "ScaledTime":
        """Time that is the real one now."""
        return cls(now, now, speed)

    def at(self, now: Moment) -> Moment:
        """What time it is there when real time is `now`."""
        return later(self.shown, span(self.real, now) * self.speed)

    def with_speed(self, now: Moment, speed: int) -> "ScaledTime":
        """The same time, passing at another speed from now on: it neither jumps nor goes back."""
        return ScaledTime(now, self.at(now), speed)
