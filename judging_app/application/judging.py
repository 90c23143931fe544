"""One way in: screens, the command line and hosts all hold a `Judging`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import groupby
from threading import RLock
from typing import Protocol, TypeVar

from judging_app.application.actors import Actor, check_access
from judging_app.application.answers import ReadOn, from_memory, from_store, needs_memory
from judging_app.application.changes import EVERYTHING, ChangeCount, Changes, Outcome, by_round
from judging_app.application.commands import Command, SaveDraft, SubmitSheet
from judging_app.application.handlers import handle
from judging_app.application.news import take_news
from judging_app.application.ports import Clock, EventStore, UnitOfWork
from judging_app.application.queries import Query
from judging_app.application.seats.commands import ReceiveSheet
from judging_app.application.stage.steady import Steady, moment_now
from judging_app.application.state import EventState
from judging_app.domain.problems import JudgingError
from judging_app.domain.stage_clock import Moment

Answer = TypeVar("Answer")
Watcher = Callable[[Changes], None]
Given = tuple[Actor, Command]
"""A command and who gives it."""

_GROUPED = (SaveDraft, SubmitSheet, ReceiveSheet)
"""Commands of which many share one commit: all that they store can be taken back one by one."""


class Judging(Protocol):
    """An event that can be changed and read; a caller cannot tell where it lies."""

    def do(self, command: Command) -> Outcome:
        """Carry out a command; once this answers, the change is durable."""

    def ask(self, query: Query[Answer]) -> Answer:
        """Answer a query."""

    def moment(self) -> Moment:
        """The moment that it is, by the clock that the stage's times are counted with."""

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Be told, on any thread, what others than the callers of `do` changed; answers how to stop."""


def utc_now() -> datetime:
    """The time in UTC, to the millisecond, as the records keep it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


class LocalJudging:
    """An event in a store that this program holds. Any thread may call it; one at a time gets in.

    Memory follows the store: what a transaction changed is looked at by nobody else until it is
    durable, and where a commit fails without saying whether it came through, the event is read anew
    before anything else happens. What another program wrote is taken in before the next command, or
    by `catch_up`, and watchers are told of it.
    """

    def __init__(
        self, store: EventStore, actor: Actor, clock: Clock = utc_now, steady: Steady = moment_now
    ) -> None:
        self._store = store
        self._actor = actor
        self._clock = clock
        self._steady = steady
        self._lock = RLock()
        self._watchers: list[Watcher] = []
        self._news: list[Changes] = []
        self._memory: EventState | None = None
        self.count = ChangeCount()
        """What changed so far, by whomever."""
        self._state()

    @property
    def actor(self) -> Actor:
        """Who is at the keyboard."""
        return self._actor

    def do(self, command: Command) -> Outcome:
        """Check and store, as the person at the keyboard; raises `JudgingError`."""
        return self.do_as(self._actor, command)

    def do_as(self, actor: Actor, command: Command) -> Outcome:
        """Check and store as somebody; watchers are told where it is not the person at the keyboard."""
        with self._telling() as told:
            outcome = self._do_one(actor, command)
            if actor is not self._actor:
                told.append(outcome.changes)
        return outcome

    def do_all(self, acts: Sequence[Given]) -> list[Outcome | JudgingError]:
        """Carry out what several people gave at once, in order; many share one durable commit.

        Answers for each its outcome or why it was refused; one that is refused leaves no trace and
        holds up none of the others. Nothing is answered before it is durable.
        """
        answers: list[Outcome | JudgingError] = []
        with self._telling() as told:
            for grouped, run in groupby(acts, lambda act: isinstance(act[1], _GROUPED)):
                given = list(run)
                answers += self._do_group(given) if grouped else [self._tried(act) for act in given]
            told += [item.changes for item in answers if isinstance(item, Outcome)]
        return answers

    def moment(self) -> Moment:
        """The moment that it is, by the clock that the stage's times are counted with."""
        return self._steady()

    def act_as(self, actor: Actor) -> None:
        """From now on somebody else is at the keyboard."""
        self._actor = actor

    def ask(self, query: Query[Answer]) -> Answer:
        """Answer a query from memory, history and the log from the store.

        Nobody waits for what is only read from the store, a moment of its own: a long log takes seconds.
        """
        if not needs_memory(query):
            return from_store(query, self._store)
        with self._lock:
            found = from_memory(query, self._state(), self._store)
        return found.read(self._store) if isinstance(found, ReadOn) else found

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Be told what others than the person at the keyboard changed; answers how to stop."""
        with self._lock:
            self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None

    def catch_up(self, *, drafts: bool = False) -> bool:
        """Take in what other programs stored, and tell of it; answers whether there was anything.

        With `drafts` they are looked at too: they leave no trace in the log.
        """
        if not drafts and self._is_current():
            return False
        with self._telling():
            # Looked at once more: a commit of this program may have come in between, and a store that
            # cannot be reached must keep nobody waiting for the lock.
            if drafts or not self._is_current():
                self._follow(drafts=drafts)
            return bool(self._news)

    def _is_current(self) -> bool:
        """Whether memory is up with the log of the store."""
        memory = self._memory
        return memory is not None and memory.log_end == self._store.read_log_end()

    def forget(self) -> None:
        """Read the event anew before the next command or answer: its store was changed from outside."""
        with self._lock:
            self._memory = None
            self.count.add_everything()

    def _do_one(self, actor: Actor, command: Command) -> Outcome:
        check_access(actor, command)
        state = self._state()
        with self._store.begin() as work:
            state = self._current(state, work)
            done = handle(command, state, work, self._store, actor, self._clock(), self._steady())
            self._memory = None
            log_end = work.log_end()
        done.take(state)
        state.log_end = log_end
        self._memory = state
        self.count.add(done.outcome.changes)
        return done.outcome

    def _do_group(self, acts: Sequence[Given]) -> list[Outcome | JudgingError]:
        if len(acts) == 1:
            return [self._tried(acts[0])]
        try:
            return self._do_together(acts)
        except Exception:  # noqa: BLE001 -- asked again one by one, where it is raised
            # What failed may be one of them, or the disk: by themselves each finds its own answer.
            self._memory = None
            return [self._tried(act) for act in acts]

    def _do_together(self, acts: Sequence[Given]) -> list[Outcome | JudgingError]:
        answers: list[Outcome | JudgingError] = []
        state = self._state()
        with self._store.begin() as work:
            state = self._current(state, work)
            self._memory = None
            for actor, command in acts:
                mark = work.mark()
                try:
                    check_access(actor, command)
                    done = handle(command, state, work, self._store, actor, self._clock(), self._steady())
                except JudgingError as error:
                    work.back_to(mark)
                    answers.append(error)
                else:
                    # The next one has to see it; everybody else waits for the lock.
                    done.take(state)
                    answers.append(done.outcome)
            log_end = work.log_end()
        state.log_end = log_end
        self._memory = state
        for item in answers:
            if isinstance(item, Outcome):
                self.count.add(item.changes)
        return answers

    def _tried(self, act: Given) -> Outcome | JudgingError:
        try:
            return self._do_one(*act)
        except JudgingError as error:
            return error

    def _current(self, state: EventState, work: UnitOfWork) -> EventState:
        """Memory as it stands now that nobody else can write."""
        if state.log_end != work.log_end():
            self._follow(drafts=False)
        return self._state()

    def _follow(self, *, drafts: bool) -> None:
        """Take in what other programs stored."""
        memory, self._memory = self._memory, None
        with self._store.one_moment():
            changes = None if memory is None else take_news(memory, self._store, drafts=drafts)
            if memory is None or changes is None:
                memory, changes = EventState(self._store), (EVERYTHING,)
        self._memory = memory
        self._news += changes
        for item in changes:
            self.count.add(item)

    def _state(self) -> EventState:
        if self._memory is None:
            with self._store.one_moment():
                self._memory = EventState(self._store)
            # Whatever became of a commit that failed: desks may look different.
            self.count.add_everything()
        return self._memory

    @contextmanager
    def _telling(self) -> Iterator[list[Changes]]:
        """Alone with the event. Watchers are told afterwards, of others' changes even where this failed."""
        told: list[Changes] = []
        watchers: tuple[Watcher, ...] = ()
        try:
            with self._lock:
                try:
                    yield told
                finally:
                    told[:0], self._news = self._news, []
                    watchers = tuple(self._watchers)
        finally:
            _tell(watchers, told)

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()


def _tell(watchers: Sequence[Watcher], told: Sequence[Changes]) -> None:
    for changes in _merged(told) if watchers else ():
        for watcher in watchers:
            watcher(changes)


def _merged(told: Sequence[Changes]) -> Iterable[Changes]:
    """What changed, once for each desk that it concerns."""
    if EVERYTHING in told:
        return (EVERYTHING,)
    desks: dict[str, list[Changes]] = {}
    for changes in told:
        if changes.areas:
            desks.setdefault(changes.judge, []).append(changes)
    return [changes for items in desks.values() for changes in by_round(items)]
