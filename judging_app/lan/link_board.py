"""What a judge is told of the connection: counted from the store, told when it changes."""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from judging_app.application.judging import utc_now
from judging_app.application.seats.joining import Link, LinkState
from judging_app.application.seats.outbox import tally
from judging_app.domain.problems import JudgingError
from judging_app.lan.errands import things_waiting
from judging_app.lan.gate import Gate

LinkWatcher = Callable[[LinkState], None]


class LinkBoard:
    """The latest state of the link, for any thread; watchers are called on the one that shows it."""

    def __init__(self, gate: Gate, link: Link, host: str) -> None:
        self._gate = gate
        self._lock = Lock()
        self._watchers: list[LinkWatcher] = []
        self.state = self._counted(link, host, None)

    def show(self, link: Link, host: str, problem: JudgingError | None) -> None:
        """Count anew, and tell whoever watches if anything is different."""
        before = self.state
        state = self._counted(link, host, problem)
        if state.link is before.link:
            state = replace(state, since=before.since)
        if problem and before.problem and problem.findings == before.problem.findings:
            state = replace(state, problem=before.problem)
        if state == before:
            return
        with self._lock:
            self.state = state
            watchers = tuple(self._watchers)
        for watcher in watchers:
            watcher(state)

    def watch(self, watcher: LinkWatcher) -> Callable[[], None]:
        """Be told when the state changes; answers how to stop."""
        with self._lock:
            self._watchers.append(watcher)

        def stop() -> None:
            with self._lock:
                if watcher in self._watchers:
                    self._watchers.remove(watcher)

        return stop

    def _counted(self, link: Link, host: str, problem: JudgingError | None) -> LinkState:
        with self._gate.store() as store:
            counted = tally(store.read_slice(), store.read_outbox())
            waiting, drafts = things_waiting(store), sum(not draft.is_empty for draft in store.read_drafts())
        return LinkState(
            link,
            utc_now(),
            host,
            waiting,
            counted.stored,
            counted.handed_in,
            counted.receipt,
            problem,
            drafts,
            counted.held,
        )
