"""Which laptops were heard of, and when."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from judging_app.application.judging import utc_now
from judging_app.application.seats.hosting import Presence
from judging_app.lan.limits import Clock

CONNECTED_SECONDS: Final = 6.0
"""Three times the pause between two questions of a laptop: one that is lost means nothing."""


@dataclass(slots=True)
class _Heard:
    machine: str
    at: float
    receipt: datetime | None = None
    waiting: int = 0


class Attendance:
    """Notes who was heard of. Written by the loop's thread, read by any."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._heard: dict[str, _Heard] = {}
        self.receipts = 0
        """How many sheets were stored since the host was opened."""

    def note(self, judge: str, machine: str, waiting: int | None = None) -> None:
        """A judge's laptop was heard of; `waiting` is how many sheets it still holds, if it says so."""
        heard = self._heard.get(judge)
        if heard is None:
            heard = self._heard[judge] = _Heard(machine, self._clock())
        heard.machine = machine
        heard.at = self._clock()
        if waiting is not None:
            heard.waiting = waiting

    def note_receipt(self, judge: str, at: datetime) -> None:
        """A judge's sheet was stored."""
        self.receipts += 1
        heard = self._heard.get(judge)
        if heard is not None:
            heard.receipt = at

    def presence(self) -> Mapping[str, Presence]:
        """Every laptop that was heard of, by judge."""
        now, today = self._clock(), utc_now()
        return {
            judge: Presence(
                judge,
                heard.machine,
                datetime.fromtimestamp(today.timestamp() - (now - heard.at), today.tzinfo),
                now - heard.at < CONNECTED_SECONDS,
                heard.receipt,
                heard.waiting,
            )
            for judge, heard in tuple(self._heard.items())
        }

    def signs(self) -> tuple[object, ...]:
        """What a screen shows of it: differs when a laptop comes, goes, hands in or falls behind."""
        now = self._clock()
        return tuple(
            (judge, heard.machine, now - heard.at < CONNECTED_SECONDS, heard.receipt, heard.waiting)
            for judge, heard in tuple(self._heard.items())
        )
