"""A thread that keeps multicast DNS running, whatever the network does meanwhile."""

import logging
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Final

from zeroconf import Error, InterfaceChoice, IPVersion, Zeroconf

from judging_app.lan.addresses import own_addresses

Work = Callable[[Zeroconf], None]

LOOK_SECONDS: Final = 5.0
"""How often the thread looks for a network that came or went, and tries again after a failure."""
_CLOSING_SECONDS: Final = 2.0
"""How long closing waits for the farewell to go out; a network that hangs is left to itself."""

_log = logging.getLogger(__name__)


class Multicast:
    """Opens multicast DNS on a thread of its own, and again after every failure, until it is closed.

    `opened` is called on that thread each time; so is whatever is given to `post`. Nothing here
    raises for the network's sake. With `interfaces` (addresses) given it keeps to those, else it
    takes all there are, and follows as they change. `lifetime` in seconds ends it by itself.
    """

    def __init__(
        self, opened: Work, interfaces: Sequence[str] | None = None, lifetime: float | None = None
    ) -> None:
        self._opened = opened
        self._interfaces = None if interfaces is None else list(interfaces)
        self._lifetime = lifetime
        self._until: float | None = None
        self._work: SimpleQueue[Work] = SimpleQueue()
        self._closing = Event()
        self._thread: Thread | None = None
        self.failed = False
        """Whether multicast does not work at present, as where a system forbids it."""

    def start(self) -> None:
        """Begin; returns at once."""
        if self._lifetime is not None:
            self._until = time.monotonic() + self._lifetime
        self._thread = Thread(target=self._run, name="multicast", daemon=True)
        self._thread.start()

    def post(self, work: Work) -> None:
        """Have something done with the open multicast DNS."""
        self._work.put(work)

    def close(self) -> None:
        """Say farewell to the network and end the thread."""
        self._closing.set()
        self._work.put(lambda _: None)
        if self._thread is not None:
            self._thread.join(_CLOSING_SECONDS)

    def _run(self) -> None:
        while not self._is_over():
            try:
                self._serve()
            except (OSError, RuntimeError, Error) as error:
                self.failed = True
                _log.warning("multicast: %r", error)
                self._closing.wait(LOOK_SECONDS)

    def _serve(self) -> None:
        interfaces = InterfaceChoice.All if self._interfaces is None else self._interfaces
        known = own_addresses()
        with Zeroconf(interfaces, ip_version=IPVersion.V4Only, use_asyncio=False) as zeroconf:
            self._opened(zeroconf)
            self.failed = False
            while not self._is_over():
                try:
                    self._work.get(timeout=self._patience())(zeroconf)
                except Empty:
                    present = own_addresses()
                    if self._interfaces is None and present != known:
                        zeroconf.update_interfaces()
                        known = present

    def _is_over(self) -> bool:
        return self._closing.is_set() or (self._until is not None and time.monotonic() >= self._until)

    def _patience(self) -> float:
        if self._until is None:
            return LOOK_SECONDS
        return max(0.0, min(LOOK_SECONDS, self._until - time.monotonic()))
