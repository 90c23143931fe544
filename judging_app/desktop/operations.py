"""Runs everything that may wait on one worker thread, and brings answers back to the window.

A page gives a command or a query and a function to call with the answer; the window's thread
never waits on disk. One worker, so commands are carried out in the order in which they were
given. What others change (a host in this program, another organizer's computer) arrives the same way.
"""

from collections.abc import Callable
from threading import Lock
from typing import Final, TypeVar
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.changes import Changes, Outcome, by_round
from judging_app.application.commands import Command, EditSetup, SaveDraft, UndoSetup
from judging_app.application.judging import Judging
from judging_app.application.library import EventLibrary
from judging_app.application.progress import Progress
from judging_app.application.queries import Query, WholeEvent
from judging_app.desktop.event_people import EventPeople
from judging_app.desktop.long_work import LongWork, Told
from judging_app.desktop.models.named_findings import named_error
from judging_app.desktop.worker import Failure, Worker
from judging_app.domain.problems import JudgingError
from judging_app.domain.stage_clock import Moment

Answer = TypeVar("Answer")
Made = TypeVar("Made")

__all__ = ["Failure", "Operations", "Worker"]

_PAUSE_MS: Final = 100
"""Between two tellings of what others changed: time for the keyboard."""


class Operations(QObject):
    """An open event as pages see it: commands and queries, answered later.

    Signals:
        changed: A command was carried out and is durable, here or by others; what it changed.
        edited: An edit of the set-up, its undoing or redoing was carried out; the command.
        refused: A command was refused and no page took care of it.
        seal_moved: The event was sealed, or opened again; or the forms are to say so in another language.
    """

    changed = Signal(object)
    edited = Signal(object)
    refused = Signal(object)
    seal_moved = Signal()

    def __init__(
        self, judging: Judging, worker: Worker, library: EventLibrary, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._judging = judging
        self._worker = worker
        self._library = library
        self._waiting: dict[tuple[str, ...], SaveDraft] = {}
        self._lock = Lock()
        self.people = EventPeople()
        """Who verifies and confirms this event's figures."""
        self.folder = ""
        """The folder that is proposed for papers about this event."""
        self.is_sealed = False
        """Whether a seal is in force, as far as the window knows."""
        self.given = 0
        """How many changes were made; tells whether there is anything new to back up."""
        self.long = LongWork(self)
        """Work that takes long; it has to end before the event is let go of."""
        self.long.broke.connect(worker.broke)
        self._heard: list[Changes] = []
        self._is_telling = False
        self._listen()

    def note_seal(self, *, is_sealed: bool) -> None:
        """Tell every form whether the event is sealed."""
        self.is_sealed = is_sealed
        self.seal_moved.emit()

    def ask(
        self,
        query: Query[Answer],
        then: Callable[[Answer], None],
        owner: QObject,
        failed: Failure | None = None,
    ) -> None:
        """Ask for something and get the answer in `then`."""
        self._worker.run(lambda: self._judging.ask(query), then, failed or self.refused.emit, owner)

    def moment(self) -> Moment:
        """The moment that it is, by the clock that the stage's times are counted with; never waits."""
        return self._judging.moment()

    def ask_made(
        self,
        query: Query[Answer],
        make: Callable[[Answer], Made],
        then: Callable[[Made], None],
        owner: QObject,
        failed: Failure | None = None,
    ) -> None:
        """Ask for something and get what `make` makes of the answer, on the worker.

        For rows of large events. `make` reads nothing but the answer: no widget, no page.
        """
        self._worker.run(lambda: make(self._judging.ask(query)), then, failed or self.refused.emit, owner)

    def gather(
        self,
        make: Callable[[Judging], Made],
        then: Callable[[Made], None],
        owner: QObject,
        failed: Failure | None = None,
    ) -> None:
        """Ask for several things in one go and get what `make` makes of the answers, on the worker."""
        self._worker.run(lambda: make(self._judging), then, failed or self.refused.emit, owner)

    def do(
        self,
        command: Command,
        then: Callable[[Outcome], None] | None = None,
        owner: QObject | None = None,
        failed: Failure | None = None,
    ) -> None:
        """Give a command; `then` is called once it is durable."""
        self.given += 1

        def done(outcome: Outcome) -> None:
            self.changed.emit(outcome.changes)
            if isinstance(command, EditSetup | UndoSetup):
                self.edited.emit(command)
            if then is not None and (owner is None or shiboken6.isValid(owner)):
                then(outcome)

        self._worker.run(lambda: self._carry_out(command), done, failed or self.refused.emit, self)

    def run(
        self,
        work: Callable[[EventLibrary], Answer],
        then: Callable[[Answer], None],
        owner: QObject,
        failed: Failure | None = None,
    ) -> None:
        """Do something with files (read a table, write a paper) and get the answer in `then`."""
        self._worker.run(lambda: work(self._library), then, failed or self.refused.emit, owner)

    def run_long(
        self,
        work: Callable[[Judging, EventLibrary, Progress], Answer],
        then: Callable[[Answer], None],
        owner: QObject,
        failed: Failure | None = None,
        *,
        told: Told | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Callable[[], None]:
        """Do something that takes long, beside the worker; answers how to stop it."""
        judging, library = self._judging, self._library
        return self.long.run(
            lambda progress: work(judging, library, progress),
            then,
            owner,
            failed=failed or self.refused.emit,
            told=told,
            stopped=stopped,
        )

    def keep_draft(
        self,
        draft: SaveDraft,
        then: Callable[[Outcome], None] | None = None,
        owner: QObject | None = None,
        failed: Failure | None = None,
    ) -> bool:
        """Store marks as typed. Keys that come faster than the disk are stored as one.

        A draft goes out at once and not after a pause: the program may be killed at any moment.
        Answers whether `then` will be called for it; else it rides with one that waits already.
        """
        self.given += 1
        key = (draft.round, *draft.key)
        with self._lock:
            queued = key in self._waiting
            self._waiting[key] = draft
        if queued:
            return False

        def store() -> Outcome:
            with self._lock:
                latest = self._waiting.pop(key)
            return self._carry_out(latest)

        def done(outcome: Outcome) -> None:
            self.changed.emit(outcome.changes)
            if then is not None and (owner is None or shiboken6.isValid(owner)):
                then(outcome)

        self._worker.run(store, done, failed or self.refused.emit, self)
        return True

    def _carry_out(self, command: Command) -> Outcome:
        """Have a command done; a refusal names entries and judges as people know them."""
        try:
            return self._judging.do(command)
        except JudgingError as error:
            raise self._named(error) from error

    def _named(self, error: JudgingError) -> JudgingError:
        try:
            return named_error(self._judging.ask(WholeEvent()), error)
        except JudgingError:
            # On a judge's own laptop the whole event is not to be had.
            return error

    def _listen(self) -> None:
        """Pass on what others change, as long as this is there."""
        # The event outlives this, and tells on threads on which nothing of Qt may go: it never holds this.
        hear, worker = WeakMethod(self._hear), self._worker

        def pass_on(changes: Changes) -> None:
            call = hear()
            if call is not None:
                call(changes)

        stop = self._judging.watch(lambda changes: worker.bring(pass_on, changes))
        self.destroyed.connect(lambda _: stop())

    def _hear(self, changes: Changes) -> None:
        if not shiboken6.isValid(self):
            return
        self.given += 1
        self._heard.append(changes)
        if not self._is_telling:
            self._is_telling = True
            self._tell()

    def _tell(self) -> None:
        """Tell pages what others changed, in one go; the next once they show it, and not at once.

        Two hundred judges are faster than any page: what piles up meanwhile is told together.
        """
        heard, self._heard = self._heard, []
        if not heard:
            self._is_telling = False
            return
        for changes in by_round(heard):
            self.changed.emit(changes)
        self._worker.run(lambda: None, lambda _: QTimer.singleShot(_PAUSE_MS, self, self._tell), owner=self)
