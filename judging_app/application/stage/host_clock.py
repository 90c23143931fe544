"""The host's clock as a laptop knows it: by the answer that was under way the shortest.

An answer that took long tells little of the clock: how much of the time was spent on the way back
nobody knows. So the best answer is kept and counted on from, until the laptop's own clock may have
drifted further than a newer answer can be wrong.
"""

from dataclasses import dataclass
from typing import Final

from judging_app.domain.scaled_time import later
from judging_app.domain.stage_clock import Moment, span

_DRIFT: Final = 10_000
"""Two clocks part by no more than a millisecond in so many (100 parts in a million)."""


@dataclass(frozen=True, slots=True)
class HostClock:
    """One and the same moment by the host's clocks and by this laptop's, right to `wrong` milliseconds."""

    theirs: Moment
    ours: Moment
    wrong: int

    def at(self, now: Moment) -> Moment:
        """The host's moment at one of this laptop's, not before the one that is known."""
        return later(self.theirs, span(self.ours, now))

    def wrong_at(self, now: Moment) -> int:
        """How far it may be wrong by now, in milliseconds."""
        return self.wrong + span(self.ours, now) // _DRIFT


def heard(known: HostClock | None, asked: Moment, came: Moment, theirs: Moment) -> HostClock:
    """What is known after an answer: the host looked at its clocks between the question and the answer."""
    trip = span(asked, came)
    fresh = HostClock(theirs, later(came, -(trip // 2)), trip - trip // 2)
    others = known is None or known.theirs.boot != theirs.boot or known.ours.boot != came.boot
    if known is None or others or fresh.wrong <= known.wrong_at(came):
        return fresh
    return known
