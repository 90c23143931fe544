"""How often a device may ask, and how long it waits after wrong codes. Memory is bounded."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Final, TypeVar

_Kept = TypeVar("_Kept")

Clock = Callable[[], float]
"""Seconds that never run backwards."""

MOST_KEYS: Final = 4096
"""Keys that are remembered; beyond that the one longest unused is forgotten."""

FREE_TRIES: Final = 3
FIRST_WAIT: Final = 5.0
LONGEST_WAIT: Final = 300.0
"""Seconds. At the longest wait a guesser needs about nine years for the 923,521 codes of one slip."""
WRONG_OF_ONE_SLIP: Final = 30
WRONG_OF_ONE_ADDRESS: Final = 200
"""Wrong codes that are free in all: a whole room that comes in through one router may err once each."""
PAUSE_AFTER_MANY: Final = 10.0
"""Seconds from one wrong code to the next beyond that. Who has a hundred addresses needs 107 days for
the codes of one slip, and yet nobody who has the right code waits longer than this for them."""


class Bucket:
    """A token bucket: `burst` requests at once, then `rate` requests a second."""

    def __init__(self, rate: float, burst: float, clock: Clock = time.monotonic) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._level = burst
        self._at = clock()

    def take(self) -> float:
        """Take one: 0 when allowed, else the seconds until one is there, and nothing is taken."""
        wait = self.wait()
        if not wait:
            self._level -= 1
        return wait

    def wait(self) -> float:
        """Seconds until one can be taken; 0 when it is at once. Takes nothing."""
        now = self._clock()
        self._level = min(self._burst, self._level + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (1 - self._level) / self._rate)


class Buckets:
    """A token bucket for each key, as an address or a device."""

    def __init__(
        self, rate: float, burst: float, clock: Clock = time.monotonic, most: int = MOST_KEYS
    ) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._most = most
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> float:
        """Take one from a key's bucket: 0 when allowed, else the seconds to wait."""
        with self._lock:
            bucket = self._buckets.get(key)
            if bucket is None:
                bucket = self._buckets[key] = Bucket(self._rate, self._burst, self._clock)
            _used(self._buckets, key, self._most)
            return bucket.take()

    def wait(self, key: str) -> float:
        """Seconds until one can be taken from a key's bucket; takes nothing."""
        with self._lock:
            bucket = self._buckets.get(key)
            return 0.0 if bucket is None else bucket.wait()

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._buckets)


@dataclass(slots=True)
class _Tries:
    wrong: int = 0
    until: float = 0.0


class WrongCodes:
    """How long the next try of a code is not looked at.

    It grows to five minutes for who was wrong himself: for one slip from one address. All wrong codes of a
    slip together, and all of an address, are held to a slow pace and no more, so that a stranger
    keeps no slip from its judge, and one judge not a room that comes in through the same router.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._own = Slowdown(clock)
        self._of_slip = Buckets(1 / PAUSE_AFTER_MANY, WRONG_OF_ONE_SLIP, clock)
        self._of_address = Buckets(1 / PAUSE_AFTER_MANY, WRONG_OF_ONE_ADDRESS, clock)

    def wait(self, plate: str, address: str) -> float:
        """Seconds until the next try is looked at; 0 when it is at once."""
        return max(
            self._own.wait(f"{plate} {address}"),
            self._of_slip.wait(plate),
            self._of_address.wait(address),
        )

    def wrong(self, plate: str, address: str) -> None:
        """Note a wrong code."""
        self._own.wrong(f"{plate} {address}")
        self._of_slip.take(plate)
        self._of_address.take(address)

    def right(self, plate: str, address: str) -> None:
        """Forget somebody's own wrong codes: the right one came."""
        self._own.right(f"{plate} {address}")


class Slowdown:
    """Waiting after wrong codes: three are free, then 5 seconds, doubling up to 300."""

    def __init__(self, clock: Clock = time.monotonic, most: int = MOST_KEYS) -> None:
        self._clock = clock
        self._most = most
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> float:
        """Seconds until the next try is looked at; 0 when it is at once."""
        with self._lock:
            tries = self._tries.get(key)
            return max(0.0, tries.until - self._clock()) if tries else 0.0

    def wrong(self, key: str) -> None:
        """Note a wrong code."""
        with self._lock:
            tries = self._tries.setdefault(key, _Tries())
            _used(self._tries, key, self._most)
            tries.wrong += 1
            beyond = tries.wrong - FREE_TRIES
            if beyond > 0:
                # The exponent is bounded: a patient guesser must not make a number overflow.
                tries.until = self._clock() + min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(beyond - 1, 16))

    def right(self, key: str) -> None:
        """Forget the wrong codes: the right one came."""
        with self._lock:
            self._tries.pop(key, None)

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._tries)


def _used(kept: OrderedDict[str, _Kept], key: str, most: int) -> None:
    kept.move_to_end(key)
    while len(kept) > most:
        kept.popitem(last=False)
