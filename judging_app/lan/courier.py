"""Carries what a judge handed in to the host, and brings what the host has for the judge.

One thread does it all, one request after the other: sheets arrive in the order in which they were
handed in, and a slice is never older than the receipts before it. Everything is delivered at least
once; the host knows a submission by its id. The laptop's clock decides nothing.
"""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event, Thread
from typing import Final

from judging_app.application.changes import Changes
from judging_app.application.seats.desk_port import DeskStore
from judging_app.application.seats.joining import Link, LinkState
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.addresses import machine_name
from judging_app.lan.client import HostClient, HostError
from judging_app.lan.errands import Errands
from judging_app.lan.evidence_fetcher import EvidenceFetcher
from judging_app.lan.finder import Finder
from judging_app.lan.gate import Gate, Over
from judging_app.lan.link_board import LinkBoard, LinkWatcher
from judging_app.lan.typed_address import Address, read_address, shown_address
from judging_app.lan.wire import POLL_SECONDS, STAGE_POLL_SECONDS

_log = logging.getLogger(__name__)

_LOST: Final = frozenset({Problem.HOST_UNREACHABLE, Problem.HOST_REFUSED, Problem.HOST_NOT_TLS})
_REACHED: Final = frozenset({Link.CONNECTED, Link.REPLACED})
_STOP_SECONDS: Final = 0.9
_LAST_SECONDS: Final = 0.6
"""For how long closing goes on delivering what waits."""
_LONGEST_WAIT: Final = 60.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How often the courier goes, in seconds."""

    poll: float = POLL_SECONDS
    on_stage: float = STAGE_POLL_SECONDS
    """While an entry's turn is on."""
    first_retry: float = 0.5
    longest_retry: float = 5.0
    refused: float = 30.0
    """Until it looks again where somebody has to mend something first."""
    draft: float = 1.0
    """The least time between two drafts."""


USUAL_PACE: Final = Pace()


class Courier:
    """Delivers a seat's outbox and keeps its slice fresh until it is stopped.

    `arrived` is called on any thread with what may look different now. With a `finder` a host that
    is lost is looked for on the network; whoever has its certificate is the same host.
    """

    def __init__(
        self,
        store: DeskStore,
        arrived: Callable[[Changes], None],
        finder: Finder | None = None,
        pace: Pace = USUAL_PACE,
    ) -> None:
        self._gate = Gate(store)
        self._finder = finder
        self._pace = pace
        self._errands = Errands(self._gate, arrived, self._is_over, draft=pace.draft, aside=pace.refused)
        self._evidence = EvidenceFetcher(self._gate, arrived, self._is_over)
        self._thread = Thread(target=self._run, name="courier", daemon=True)
        self._wake = Event()
        self._stopping = Event()
        self._over_at = float("inf")
        self._impatient = Event()
        """Set where waiting has to end, whatever it was for."""
        self._heard: tuple[Address, ...] = ()
        self._address = _known_address(store.credentials().address)
        self._client: HostClient | None = None
        self._connected_to: Address | None = None
        self._failures = 0
        self._poll_at = 0.0
        self._board = LinkBoard(self._gate, Link.TRYING if self._address else Link.ALONE, self._host)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def handed_in(self) -> None:
        """Something lies in the outbox, or on the desk: go at once."""
        self._wake.set()

    def link(self) -> LinkState:
        """How it stands to the host."""
        return self._state

    def watch(self, watcher: LinkWatcher) -> Callable[[], None]:
        """Be told on any thread when that changes; answers how to stop."""
        return self._board.watch(watcher)

    def move_to(self, address: str) -> None:
        """Look for the host at another address; raises ADDRESS_MALFORMED."""
        place = read_address(address)
        self._settle_at(place)
        self._hurry()

    def stop(self) -> None:
        """Deliver what can be delivered at once, and end within a second, whatever the network does.

        Afterwards the store is touched no more.
        """
        self._over_at = time.monotonic() + _LAST_SECONDS
        self._stopping.set()
        self._hurry()
        if self._thread.is_alive():
            self._thread.join(_STOP_SECONDS)
        self._gate.close()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._impatient.clear()
                self._wake.clear()
                self._turn_and_rest()
            if self._state.link in _REACHED and self._state.waiting:
                self._turn_and_rest()
        except Over:
            pass
        finally:
            self._hang_up()
            if self._finder is not None:
                self._finder.stop()

    def _turn_and_rest(self) -> None:
        try:
            self._rest(*self._turn())
        except Over:
            raise
        except Exception:  # noqa: BLE001 -- logged; sheets have to be delivered for the rest of the day
            _log.exception("courier")
            self._stopping.wait(self._pace.longest_retry)

    def _turn(self) -> tuple[float, bool]:
        """Go once; answers how long to rest, and whether nothing that is handed in cuts that short."""
        try:
            return self._go()
        except HostError as error:
            return self._failed(error)
        except JudgingError as error:  # this laptop's disk
            self._failures += 1
            self._show(self._state.link, error)
            return self._backoff(), False

    def _go(self) -> tuple[float, bool]:
        self._show(self._state.link, self._state.problem)  # what waits may be more by now
        if self._state.link not in _REACHED:
            self._look_elsewhere()
        client = self._connect()
        if client is None:
            self._listen()
            self._show(Link.ALONE, None)
            return _LONGEST_WAIT, False
        if self._errands.sheets(client):
            self._poll_at = 0.0
        replaced = self._state.link is Link.REPLACED
        if not replaced:
            if self._errands.recusals(client):
                self._poll_at = 0.0
            self._errands.signatures(client)
        if self._is_over():
            return 0.0, False
        if time.monotonic() >= self._poll_at:
            self._errands.slice(client)
            pace = self._pace
            poll = min(pace.on_stage, pace.poll) if self._errands.is_on_stage else pace.poll
            self._poll_at = time.monotonic() + poll * random.uniform(0.85, 1.15)
            self._reached()
        self._show(self._state.link, self._state.problem if replaced else self._errands.refusal)
        again = None if self._state.link is Link.REPLACED else self._errands.drafts(client)
        rest = self._poll_at - time.monotonic()
        return (rest if again is None else min(rest, again)), False

    def _reached(self) -> None:
        self._failures = 0
        if self._finder is not None:
            self._finder.stop()
        self._show(Link.CONNECTED, self._errands.refusal)
        self._evidence.fetch(self._new_client)

    def _failed(self, error: HostError) -> tuple[float, bool]:
        self._poll_at = 0.0  # nothing counts as reached before the host has answered
        problem = error.problem
        if problem is Problem.SEAT_MOVED:
            news = self._state.link is not Link.REPLACED
            self._show(Link.REPLACED, error)
            self._poll_at = time.monotonic() + self._pace.refused
            return (0.0 if news else self._pace.refused), False
        if problem is Problem.TOO_MANY_REQUESTS:
            self._show(Link.CONNECTED, error)
            return min(_seconds(error), _LONGEST_WAIT), True
        self._failures += 1
        if problem in _LOST and not error.status:
            self._lost(error)
            return self._backoff(), False
        if error.is_passing:
            self._show(Link.CONNECTED, error)
            return self._backoff(), False
        if problem is Problem.HOST_IMPOSTOR:
            self._listen()
        self._hang_up()
        self._show(Link.REFUSED, error)
        return self._pace.refused, True

    def _lost(self, error: HostError) -> None:
        self._hang_up()
        self._show(Link.OFFLINE, error)
        self._listen()
        found = self._address in self._heard
        if found and error.problem is Problem.HOST_UNREACHABLE and self._finder is not None:
            self._finder.blocked()

    def _backoff(self) -> float:
        return min(self._pace.first_retry * 2.0 ** min(self._failures - 1, 16), self._pace.longest_retry)

    def _rest(self, seconds: float, hard: bool) -> None:
        """Wait; what is handed in cuts it short, unless the host has to be left alone (`hard`)."""
        until = time.monotonic() + seconds
        while not self._stopping.is_set() and (left := until - time.monotonic()) > 0:
            if not self._wake.wait(left) or self._impatient.is_set() or not hard:
                return
            self._wake.clear()
            self._show(self._state.link, self._state.problem)

    def _hurry(self) -> None:
        self._impatient.set()
        self._wake.set()

    def _is_over(self) -> bool:
        return time.monotonic() > self._over_at

    def _listen(self) -> None:
        if self._finder is not None and not self._stopping.is_set():
            self._finder.start(self._found)

    def _found(self, places: tuple[Address, ...]) -> None:
        self._heard = places
        if any(place != self._address for place in places):
            self._hurry()

    def _look_elsewhere(self) -> None:
        """Try the addresses that were heard of; the certificate tells whether it is the same host."""
        with self._gate.store() as store:
            event = store.credentials().event
        for place in self._heard:
            if place == self._address or self._stopping.is_set():
                continue
            client = self._new_client(place)
            try:
                if client.hello().event != event:
                    continue
            except HostError:
                continue
            finally:
                client.close()
            self._settle_at(place)
            return

    def _settle_at(self, place: Address) -> None:
        with self._gate.store() as store:
            store.put_credentials(replace(store.credentials(), address=shown_address(place)))
        self._address = place
        self._poll_at = 0.0

    def _connect(self) -> HostClient | None:
        if self._client is None or self._connected_to != self._address:
            self._hang_up()
            if self._address is None:
                return None
            self._connected_to = self._address
            self._client = self._new_client(self._address)
        return self._client

    def _new_client(self, place: Address | None = None) -> HostClient:
        host, port = place or self._connected_to or ("", 0)
        with self._gate.store() as store:
            known = store.credentials()
        certificate = known.certificate.encode()
        return HostClient(host, port, certificate, token=known.token, machine=machine_name())

    def _hang_up(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _show(self, link: Link, problem: JudgingError | None) -> None:
        self._board.show(link, self._host, problem)

    @property
    def _state(self) -> LinkState:
        return self._board.state

    @property
    def _host(self) -> str:
        return "" if self._address is None else shown_address(self._address)


def _known_address(text: str) -> Address | None:
    """Where the host was last; nowhere for a seat that was never on a network."""
    try:
        return read_address(text)
    except JudgingError:
        return None


def _seconds(error: JudgingError) -> float:
    try:
        return max(1.0, float(error.findings[0].facts.get("seconds", "1")))
    except ValueError:
        return 1.0
