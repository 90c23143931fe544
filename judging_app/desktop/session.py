"""The event that is open: opening, making, backing up and closing it, always on the worker."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.library import EventLibrary
from judging_app.desktop.opening import Opened, describe, open_and_check
from judging_app.desktop.operations import Operations, Worker
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError

BACKUP_EVERY_MS: Final = 5 * 60 * 1000
_FIRST_BACKUP_MS: Final = 1500


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was tried to be opened, for the words of a refusal and for trying again."""

    target: str
    read_only: bool = False


class Session(QObject):
    """Holds at most one open event.

    Signals:
        opened: An `Opened`; its operations are in `operations`.
        failed: The `Attempt` and the `JudgingError` that it ended with.
        closed: The event was let go of.
        described: A `RecentEvent` that sums the event up, at opening and before closing.
        backed_up: The path of a checked backup.
        backup_failed: The `JudgingError` of a backup.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    closed = Signal()
    described = Signal(object)
    backed_up = Signal(object)
    backup_failed = Signal(object)

    def __init__(self, library: EventLibrary, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._worker = worker
        self._held: Opened | None = None
        self._backed_up = 0
        self._ticket = 0
        self.operations: Operations | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY_MS)
        self._timer.timeout.connect(self._on_timer)

    @property
    def current(self) -> Opened | None:
        """The event that is open, if one is."""
        return self._held

    def open(self, target: str, *, read_only: bool = False) -> None:
        """Open an event in the place of the one that is open."""
        attempt = Attempt(target, read_only)
        self._start(lambda: target, attempt)

    def create(self, target: str, event: Event) -> None:
        """Make a new event file and open it."""

        def make() -> str:
            self._library.create(target, event)
            return target

        self._start(make, Attempt(target))

    def open_sample(self, target: Path) -> None:
        """Make the sample event as a file of its own and open it."""

        def make() -> str:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._library.create(str(target), self._library.sample_event())
            return str(target)

        self._start(make, Attempt(str(target)))

    def open_backup(self, target: str) -> None:
        """Bring the latest sound backup of an event back beside it, and open that."""
        self._start(lambda: self._library.restore_backup(target), Attempt(target))

    def back_up(self) -> None:
        """Make a backup now."""
        held = self._held
        if held is None or held.source.read_only:
            return
        if self.operations is not None:
            self._backed_up = self.operations.given
        self._worker.run(held.source.back_up, self.backed_up.emit, self._on_backup_failed, self)

    def cancel(self) -> None:
        """Want no longer what is being opened: it is let go of as soon as it is open."""
        self._ticket += 1

    def close(self) -> None:
        """Store what is under way, back up if something changed, and let go of the event."""
        held, self._held = self._held, None
        if held is None:
            return
        self._timer.stop()
        changed = self._has_news()
        if self.operations is not None:
            self.operations.deleteLater()
            self.operations = None
        self._worker.run(lambda: describe(held.source), self.described.emit, owner=self)
        if changed:
            self._worker.run(held.source.back_up, failed=self._on_backup_failed, owner=self)
        self._worker.run(held.source.close, lambda _: self.closed.emit(), owner=self)

    def _start(self, make: Callable[[], str], attempt: Attempt) -> None:
        """Open what `make` answers; the event before stays open until the new one is there."""
        library = self._library
        again = self._held is not None and self._held.target == attempt.target
        if again:
            # The same file cannot be held twice, not even by the same program.
            self.close()
        self._ticket += 1
        ticket = self._ticket
        self._worker.run(
            lambda: open_and_check(library, make(), read_only=attempt.read_only),
            lambda opened: self._on_opened(ticket, opened),
            lambda error: self._on_failed(ticket, attempt, error),
            self,
        )

    def _on_opened(self, ticket: int, opened: Opened) -> None:
        if ticket != self._ticket:
            self._worker.run(opened.source.close)
            return
        self.close()
        self._held = opened
        self.operations = Operations(opened.source.judging, self._worker, self._library, self)
        self._backed_up = 0
        self._timer.start()
        self.opened.emit(opened)
        self._worker.run(lambda: describe(opened.source), self.described.emit, owner=self)
        # The first backup waits until the first page has what it asked for.
        QTimer.singleShot(_FIRST_BACKUP_MS, self, self._back_up_at_start)

    def _back_up_at_start(self) -> None:
        if self._held is not None:
            self.back_up()

    def _on_failed(self, ticket: int, attempt: Attempt, error: JudgingError) -> None:
        if ticket == self._ticket:
            self.failed.emit(attempt, error)

    def _has_news(self) -> bool:
        """Whether commands were given since the last backup, carried out yet or not."""
        return self.operations is not None and self.operations.given != self._backed_up

    def _on_timer(self) -> None:
        if self._has_news():
            self.back_up()

    def _on_backup_failed(self, error: JudgingError) -> None:
        self._backed_up = -1
        self.backup_failed.emit(error)
