"""Clocks for rehearsals: one that passes faster than the machine's, and one that is set by hand."""

from threading import Lock

from judging_app.application.stage.steady import Steady, moment_now
from judging_app.domain.scaled_time import ScaledTime, later
from judging_app.domain.stage_clock import Moment


class ScaledSteady:
    """The machine's clocks, so many times as fast; at speed 0 they stand. Any thread may look or set it."""

    def __init__(self, base: Steady = moment_now, speed: int = 1) -> None:
        self._base = base
        self._lock = Lock()
        self._time = ScaledTime.starting(base(), speed)

    def __call__(self) -> Moment:
        """The moment that it is in the rehearsal."""
        with self._lock:
            return self._time.at(self._base())

    @property
    def speed(self) -> int:
        """How many times as fast as the machine's clock."""
        return self._time.speed

    def set_speed(self, speed: int) -> None:
        """Pass at another speed from now on."""
        with self._lock:
            self._time = self._time.with_speed(self._base(), speed)


class VirtualSteady:
    """Clocks that stand until they are told that time has passed: nobody waits for them."""

    def __init__(self, start: Moment | None = None) -> None:
        self._now = moment_now() if start is None else start

    def __call__(self) -> Moment:
        """The moment that it is."""
        return self._now

    def pass_by(self, milliseconds: int) -> None:
        """Let time pass."""
        self._now = later(self._now, milliseconds)
