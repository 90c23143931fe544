"""The event that is open: opening, making, backing up and closing it, always on the worker."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.changes import Area, Changes
from judging_app.application.library import EventLibrary, OpenEvent
from judging_app.collection import hold
from judging_app.desktop import files
from judging_app.desktop.opening import Opened, describe, let_go, open_and_check, this_person
from judging_app.desktop.operations import Operations, Worker
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem

BACKUP_EVERY_MS: Final = 5 * 60 * 1000
_FIRST_BACKUP_MS: Final = 1500
_BROKEN: Final = frozenset({Problem.EVENT_FILE_DAMAGED, Problem.EVENT_FILE_EMPTY})


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was tried to be opened, for the words of a refusal and for trying again."""

    target: str
    read_only: bool = False
    has_backup: bool = False
    """Whether a file that turned out broken has a backup to go on with."""
    archive: str = ""
    """The archive that the event was to be unpacked from."""


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup, and why it does not lie in the folder that was chosen for backups."""

    path: Path | None
    astray: JudgingError | None = None


def back_up_somewhere(source: OpenEvent, folder: Path | None) -> BackupMade:
    """Back up into the chosen folder; where that cannot be done, beside the event."""
    if folder is None:
        return BackupMade(source.back_up())
    try:
        return BackupMade(source.back_up(folder))
    except JudgingError as error:
        return BackupMade(source.back_up(), error)


class Session(QObject):
    """Holds at most one open event.

    Signals:
        opened: An `Opened`; its operations are in `operations`.
        failed: The `Attempt` and the `JudgingError` that it ended with.
        closed: The event was let go of.
        described: A `RecentEvent` that sums the event up: at opening, at the first sheet, with every
            backup and before closing, so that it is about right after a crash too.
        backed_up: The path of a checked backup.
        backup_astray: The `JudgingError` that kept a backup out of the chosen folder, said once.
        backup_failed: The `JudgingError` of a backup.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    closed = Signal()
    described = Signal(object)
    backed_up = Signal(object)
    backup_astray = Signal(object)
    backup_failed = Signal(object)

    def __init__(self, library: EventLibrary, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._worker = worker
        self._held: Opened | None = None
        self._backed_up = 0
        self._ticket = 0
        self._person = ""
        self._folder: Path | None = None
        self._astray = False
        self._has_sheets = False
        self.operations: Operations | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY_MS)
        self._timer.timeout.connect(self._on_timer)

    @property
    def current(self) -> Opened | None:
        """The event that is open, if one is."""
        return self._held

    def work_as(self, person: str, backup_folder: Path | None) -> None:
        """Take the name for the log and the folder for backups into force, at once."""
        if backup_folder != self._folder:
            self._astray = False
        self._folder = backup_folder
        if person != self._person and self._held is not None:
            source = self._held.source
            self._worker.run(lambda: source.act_as(this_person(person)))
        self._person = person

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

    def open_archive(self, path: str, target: str) -> None:
        """Unpack an archive's event as a file of its own and open it."""

        def make() -> str:
            self._library.open_archive(Path(path), target)
            return target

        self._start(make, Attempt(target, archive=path))

    def open_sample(self, target: Path) -> None:
        """Make the sample event as a file of its own and open it."""

        def make() -> str:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._library.create(str(target), self._library.sample_event())
            return str(target)

        self._start(make, Attempt(str(target)))

    def open_backup(self, target: str) -> None:
        """Bring the latest sound backup of an event back beside it, and open that."""
        folder = self._folder
        self._start(lambda: self._library.restore_backup(target, folder), Attempt(target))

    def back_up(self) -> None:
        """Make a backup now."""
        held = self._held
        if held is None or held.source.read_only:
            return
        if self.operations is not None:
            self._backed_up = self.operations.given
        self._run_backup(held.source)
        self._describe(held.source)

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
        long = None if self.operations is None else self.operations.long
        if self.operations is not None:
            self.operations.deleteLater()
            self.operations = None
        self._describe(held.source)
        if changed:
            self._run_backup(held.source)
        if long is not None:
            # Stopped now, waited for on the worker: it reads the event until its next safe point.
            long.cancel()
            self._worker.run(long.finish)
        self._worker.run(lambda: let_go(held.source), lambda _: self.closed.emit(), owner=self)

    def _start(self, make: Callable[[], str], attempt: Attempt) -> None:
        """Open what `make` answers; the event before stays open until the new one is there."""
        library, person, folder = self._library, self._person, self._folder
        again = self._held is not None and self._held.target == attempt.target
        if again:
            # The same file cannot be held twice, not even by the same program.
            self.close()
        self._ticket += 1
        ticket = self._ticket
        broken: list[bool] = []

        def work() -> Opened:
            try:
                return open_and_check(library, make(), read_only=attempt.read_only, person=person)
            except JudgingError as error:
                # Looked for here: a drive that is gone would keep the window waiting.
                if error.problem in _BROKEN and library.has_backup(attempt.target, folder):
                    broken.append(True)
                raise

        self._worker.run(
            work,
            lambda opened: self._on_opened(ticket, opened),
            lambda error: self._on_failed(ticket, replace(attempt, has_backup=bool(broken)), error),
            self,
        )

    def _on_opened(self, ticket: int, opened: Opened) -> None:
        if ticket != self._ticket:
            self._worker.run(opened.source.close)
            return
        self.close()
        self._held = opened
        self.operations = Operations(opened.source.judging, self._worker, self._library, self)
        self.operations.folder = files.folder_of(opened.target)
        self.operations.changed.connect(self._on_changed)
        self._has_sheets = False
        self._backed_up = 0
        self._timer.start()
        self._worker.run(hold)
        self.opened.emit(opened)
        self._describe(opened.source)
        # The first backup waits until the first page has what it asked for.
        QTimer.singleShot(_FIRST_BACKUP_MS, self, self._back_up_at_start)

    def _describe(self, source: OpenEvent) -> None:
        self._worker.run(lambda: describe(source), self.described.emit, owner=self)

    def _on_changed(self, changes: Changes) -> None:
        """The first sheet makes another event of it: one that has begun."""
        if Area.SHEETS in changes.areas and self._held is not None and not self._has_sheets:
            self._has_sheets = True
            self._describe(self._held.source)

    def _run_backup(self, source: OpenEvent) -> None:
        folder = self._folder
        self._worker.run(
            lambda: back_up_somewhere(source, folder), self._on_backed_up, self._on_backup_failed, self
        )

    def _on_backed_up(self, made: BackupMade) -> None:
        self.backed_up.emit(made.path)
        if made.astray is not None and not self._astray:
            self.backup_astray.emit(made.astray)
        self._astray = made.astray is not None

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
