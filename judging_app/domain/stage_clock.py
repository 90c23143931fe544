"""The clock on stage: time that is counted between two looks at clocks which nobody can turn.

A span is measured on the machine's steady clock, which runs on while the machine sleeps and which
setting the time of day does not move. Only where the machine was started anew in between, or the
event goes on on another one, is the time of day all there is.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

MS: Final = 1000
"""Milliseconds in a second."""

_MILLISECOND: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """One look at both clocks: the time of day, and milliseconds since the machine was started.

    `boot` names the start of the machine: only moments of the same one can be told apart by `steady`.
    """

    at: datetime
    steady: int
    boot: str


def span(start: Moment, end: Moment) -> int:
    """Milliseconds from one moment to a later one; never negative."""
    if start.boot == end.boot:
        return max(end.steady - start.steady, 0)
    return max((end.at - start.at) // _MILLISECOND, 0)


@dataclass(frozen=True, slots=True)
class StageClock:
    """A span of time for a part of an entry's turn, in milliseconds.

    It warns `warning` before the end (0: not at all). `counted` is what has gone by up to `since`,
    the moment from which it runs on; `None` while it stands.
    """

    limit: int
    warning: int = 0
    counted: int = 0
    since: Moment | None = None

    @property
    def runs(self) -> bool:
        """Whether time goes by."""
        return self.since is not None

    def elapsed(self, now: Moment) -> int:
        """What has gone by."""
        return self.counted if self.since is None else self.counted + span(self.since, now)

    def remaining(self, now: Moment) -> int:
        """What is left; negative once the time is over."""
        return self.limit - self.elapsed(now)

    def overtime(self, now: Moment) -> int:
        """How far the time is over; 0 while it is not."""
        return max(self.elapsed(now) - self.limit, 0)

    def warns(self, now: Moment) -> bool:
        """Whether the end is near, or past."""
        return self.remaining(now) <= self.warning

    def started(self, now: Moment) -> "StageClock":
        """The clock, running from now on; one that runs already is left alone."""
        return self if self.runs else replace(self, since=now)

    def paused(self, now: Moment) -> "StageClock":
        """The clock, standing."""
        return replace(self, counted=self.elapsed(now), since=None)

    def extended(self, by: int, now: Moment) -> "StageClock":
        """The clock with more time, or with less where `by` is negative.

        Less time makes nobody late by itself: a second is left of what has not gone by yet.
        """
        least = min(self.limit, self.elapsed(now) + MS)
        return replace(self, limit=max(self.limit + by, least, MS))

    def restarted(self, now: Moment) -> "StageClock":
        """The clock from its beginning; it runs if it ran."""
        return replace(self, counted=0, since=now if self.runs else None)
