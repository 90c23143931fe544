"""Who is connected: strangers are bounded, by address and in all, and never in the way of judges.

Used on the thread of the loop alone.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from judging_app.lan.limits import Clock

GUEST: Final = "guest"
"""Under this name a request's state holds `(Guests, Guest)`: the connection that it came by."""
MOST_STRANGERS: Final = 600
MOST_OF_ONE_ADDRESS: Final = 300
"""A whole room may come in through one router. Who showed a token is not counted."""
MOST_OF_ONE_SEAT: Final = 8
"""A laptop needs two; what a bad network cut off is noticed late."""
PATIENCE: Final = 3.0
"""Seconds within which a laptop that has a token shows it, also on a bad network."""


@dataclass(eq=False, slots=True)
class Guest:
    """One connection. `seat` is empty until it shows a token; `hang_up` ends it."""

    address: str
    came: float
    hang_up: Callable[[], object] = lambda: None
    seat: str = ""
    has_left: bool = False


class Guests:
    """Every connection there is.

    Where there are too many strangers, the one that came first makes room, unless it came just now:
    idle connections lock nobody out, and a flood of new ones costs the host little.
    """

    def __init__(
        self,
        most: int = MOST_STRANGERS,
        most_of_one_address: int = MOST_OF_ONE_ADDRESS,
        most_of_one_seat: int = MOST_OF_ONE_SEAT,
        clock: Clock = time.monotonic,
    ) -> None:
        self._most = most
        self._most_of_one_address = most_of_one_address
        self._most_of_one_seat = most_of_one_seat
        self._clock = clock
        # Dictionaries without values: sets that remember who came first.
        self._strangers: dict[Guest, None] = {}
        self._of_address: dict[str, dict[Guest, None]] = {}
        self._of_seat: dict[str, dict[Guest, None]] = {}

    def admit(self, address: str) -> Guest | None:
        """Let somebody in who has just connected, or answer nothing: then there are too many."""
        now = self._clock()
        neighbours = self._of_address.get(address, {})
        for crowd, most in (
            (neighbours, self._most_of_one_address),
            (self._strangers, self._most),
        ):
            if len(crowd) >= most:
                first = next(iter(crowd))
                if now - first.came < PATIENCE:
                    return None
                self._turn_out(first)
        guest = Guest(address, now)
        self._strangers[guest] = None
        self._of_address.setdefault(address, {})[guest] = None
        return guest

    def seat(self, guest: Guest, seat: str) -> None:
        """Note that a connection showed a genuine token of this seat: it is no stranger's any more."""
        if guest.seat == seat or guest.has_left:
            return
        self._forget(guest)
        guest.seat = seat
        own = self._of_seat.setdefault(seat, {})
        own[guest] = None
        if len(own) > self._most_of_one_seat:
            self._turn_out(next(iter(own)))

    def leave(self, guest: Guest) -> None:
        """Note that a connection is gone; twice is once."""
        if not guest.has_left:
            guest.has_left = True
            self._forget(guest)

    def __len__(self) -> int:
        """How many are connected."""
        return len(self._strangers) + sum(map(len, self._of_seat.values()))

    def _turn_out(self, guest: Guest) -> None:
        self.leave(guest)
        guest.hang_up()

    def _forget(self, guest: Guest) -> None:
        self._strangers.pop(guest, None)
        for crowds, key in ((self._of_address, guest.address), (self._of_seat, guest.seat)):
            crowd = crowds.get(key)
            if crowd is not None:
                crowd.pop(guest, None)
                if not crowd:
                    del crowds[key]
