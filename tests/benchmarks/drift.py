"""The stage's clock in an hour of starts, pauses and added time, as three observers read it.

Simulated, beside exact arithmetic in whole milliseconds: the organizer's window and the stage screen
look at the host's clocks, the third is a judge's laptop whose own clock runs fast and which hears of
the host's over a link with up to 200 ms of delay each way.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from judging_app.application.stage.host_clock import HostClock, heard
from judging_app.application.stage.records import Phase, SeatStage
from judging_app.application.stage.seat_stage import rebased
from judging_app.domain.stage_clock import Moment, StageClock
from tests.benchmarks.events import Measured

HOUR_MS: Final = 3_600_000
LONGEST_WAY_MS: Final = 200
_LOOK_MS: Final = 100
_FAST: Final = 40
"""Parts in a million by which the laptop's clock runs fast, as cheap quartz does."""
_SEEDS: Final = 5
_DAY: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)


def measure() -> Iterator[Measured]:
    """The largest difference that any observer sees from the exact time, in milliseconds."""
    found = [Hour(seed).run() for seed in range(_SEEDS)]
    for name, worst in (
        ("organizer and stage", max(hour.near for hour in found)),
        ("a laptop", max(hour.far for hour in found)),
    ):
        looks = sum(hour.looks for hour in found)
        yield Measured(
            f"clock drift in an hour, simulated, ms: {name}", worst, 50, f"{_SEEDS} hours, {looks} looks"
        )


@dataclass
class Exact:
    """The clock by bare arithmetic: what ran before, and since when it runs."""

    limit: int
    before: int = 0
    since: int | None = None

    def remaining(self, now: int) -> int:
        """Milliseconds that are left."""
        return self.limit - self.before - (0 if self.since is None else now - self.since)


class Laptop:
    """A judge's laptop: another start, another clock, and a link that is slow now and then."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._known: HostClock | None = None
        self.stage = SeatStage("R1")

    def moment(self, now: int) -> Moment:
        """Its own clocks at a moment of the host's; its time of day is set wrong by an hour."""
        steady = 77_000_000 + now + now * _FAST // 1_000_000
        return Moment(_DAY + timedelta(hours=1, milliseconds=now), steady, "laptop")

    def _way(self) -> int:
        """Milliseconds one way: some in most cases, up to 200 now and then."""
        usual = self._chance.randint(1, 15)
        return self._chance.randint(20, LONGEST_WAY_MS) if self._chance.random() < 0.3 else usual

    def hear(self, now: int, clock: StageClock) -> int:
        """Ask at `now` and take the answer in; answers when it came."""
        theirs, came = now + self._way(), 0
        came = theirs + self._way()
        self._known = heard(self._known, self.moment(now), self.moment(came), host(theirs))
        ours = self.moment(came)
        self.stage = rebased(SeatStage("R1", "E1", Phase.PITCH, clock), self._known.at(ours), ours)
        return came

    def remaining(self, now: int) -> int:
        """What its screen says."""
        assert self.stage.clock is not None
        return self.stage.clock.remaining(self.moment(now))


def host(now: int) -> Moment:
    """The host's clocks; somebody sets its time of day an hour back in the middle."""
    shift = timedelta(hours=-1 if now > HOUR_MS // 2 else 0)
    return Moment(_DAY + shift + timedelta(milliseconds=now), 5_000_000 + now, "host")


class Hour:
    """One hour of a clock that people start, stop and give more time."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._clock, self._exact = StageClock(480_000), Exact(480_000)
        self._laptop = Laptop(self._chance)
        self.near = self.far = self.looks = 0

    def run(self) -> "Hour":
        """Act at random moments and look ten times a second; the laptop hears of every act."""
        now = 0
        for _ in range(8):
            # It was there before the show began.
            now = self._laptop.hear(now + 2_000, self._clock)
        while now < HOUR_MS:
            self._act(now)
            heard_at = self._laptop.hear(now, self._clock)
            until = now + self._chance.randint(3_000, 90_000)
            for look in range(now, until, _LOOK_MS):
                self._look(look + self._chance.randrange(_LOOK_MS), is_heard=look >= heard_at)
            now = until
        return self

    def _act(self, now: int) -> None:
        exact, act = self._exact, self._chance.choice(("toggle", "toggle", "more", "anew"))
        if act == "more":
            seconds = self._chance.choice((-30, 30, 60))
            if exact.limit + seconds * 1_000 >= self._clock.elapsed(host(now)) + 1_000:
                self._clock, exact.limit = (
                    self._clock.extended(seconds * 1_000, host(now)),
                    exact.limit + seconds * 1_000,
                )
        elif act == "anew":
            self._clock = self._clock.restarted(host(now))
            exact.before, exact.since = 0, None if exact.since is None else now
        elif exact.since is None:
            self._clock, exact.since = self._clock.started(host(now)), now
        else:
            self._clock = self._clock.paused(host(now))
            exact.before, exact.since = exact.before + now - exact.since, None

    def _look(self, now: int, *, is_heard: bool) -> None:
        expected = self._exact.remaining(now)
        for _ in ("organizer", "stage"):
            self.near = max(self.near, abs(self._clock.remaining(host(now)) - expected))
        if is_heard:
            self.far = max(self.far, abs(self._laptop.remaining(now) - expected))
        self.looks += 1
