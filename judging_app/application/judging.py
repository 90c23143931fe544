"""One way in: screens, the command line and hosts all hold a `Judging`."""

from datetime import UTC, datetime
from typing import Protocol, TypeVar

from judging_app.application.actors import Actor, check_access
from judging_app.application.answers import answer
from judging_app.application.changes import Outcome
from judging_app.application.commands import Command
from judging_app.application.handlers import handle
from judging_app.application.ports import Clock, EventStore
from judging_app.application.queries import Query
from judging_app.application.state import EventState

Answer = TypeVar("Answer")


class Judging(Protocol):
    """An event that can be changed and read; a caller cannot tell where it lies."""

    def do(self, command: Command) -> Outcome:
        """Carry out a command; once this answers, the change is durable."""

    def ask(self, query: Query[Answer]) -> Answer:
        """Answer a query."""


def utc_now() -> datetime:
    """The time in UTC, to the millisecond, as the records keep it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


class LocalJudging:
    """An event in a store that this program holds.

    Memory follows the store: a change is taken in once it is durable, and where a commit fails
    without saying whether it came through, the event is read anew before anything else happens.
    """

    def __init__(self, store: EventStore, actor: Actor, clock: Clock = utc_now) -> None:
        self._store = store
        self._actor = actor
        self._clock = clock
        self._memory: EventState | None = EventState(store)

    def do(self, command: Command) -> Outcome:
        """Check, store, and only then take the change into memory; raises `JudgingError`."""
        check_access(self._actor, command)
        state = self._state()
        with self._store.begin() as work:
            done = handle(command, state, work, self._store, self._actor, self._clock())
            self._memory = None
        done.take(state)
        self._memory = state
        return done.outcome

    def act_as(self, actor: Actor) -> None:
        """From now on somebody else is at the keyboard."""
        self._actor = actor

    def ask(self, query: Query[Answer]) -> Answer:
        """Answer a query from memory, history and the log from the store."""
        return answer(query, self._state(), self._store)

    def _state(self) -> EventState:
        if self._memory is None:
            self._memory = EventState(self._store)
        return self._memory

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()
