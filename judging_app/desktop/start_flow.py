"""What the start screen's tiles lead to: reading a workbook, making, opening, the sample, the template."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QObject

from judging_app.application.archive import ARCHIVE_SUFFIX
from judging_app.application.library import EventLibrary
from judging_app.desktop import files
from judging_app.desktop.operations import Worker
from judging_app.desktop.pages.start_page import StartPage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.refusals import Refusal, WayOut, refusal_of, way_words
from judging_app.desktop.session import Attempt, Session
from judging_app.desktop.settings import APPLICATION
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.language import translate

_OF_PLACE: Final = frozenset({Problem.FILE_EXISTS, Problem.FILE_NOT_WRITABLE, Problem.FOLDER_MISSING})


class StartFlow(QObject):
    """Wires the start screen to the library, the session and the settings."""

    def __init__(
        self,
        page: StartPage,
        session: Session,
        library: EventLibrary,
        worker: Worker,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._library = library
        self._worker = worker
        self._preferences = preferences
        self._workbook = ""
        self._event: Event | None = None
        self._ticket = 0
        self._attempt: Attempt | None = None
        self._refusal: Refusal | None = None
        self._wire()
        self.show_recent()

    def show_recent(self) -> None:
        """Show the recent events as they are remembered."""
        self._page.show_recent(self._preferences.settings.recent)

    def open(self, target: str, *, read_only: bool = False) -> None:
        """Open an event file; read a workbook or unpack an archive where the path is one."""
        if target.lower().endswith(".xlsx"):
            self.read(target)
            return
        if target.lower().endswith(ARCHIVE_SUFFIX):
            self.unpack(target)
            return
        self._begin(translate("Start", "Opening {file}…").format(file=Path(target).name))
        self._session.open(target, read_only=read_only)

    def unpack(self, path: str) -> None:
        """Ask where the event in an archive goes, and open it there; the archive stays as it is."""
        stem = Path(path).name[: -len(ARCHIVE_SUFFIX)]
        proposed = files.proposed_name(str(Path(path).parent), stem, ".judging")
        target = files.ask_new_event_file(self._page, proposed)
        if target:
            self._unpack_to(path, target)

    def read(self, path: str) -> None:
        """Read a workbook and show what is in it."""
        ticket = self._begin(translate("Start", "Reading {file}…").format(file=Path(path).name))
        self._workbook = path
        self._worker.run(
            lambda: self._library.read_workbook(Path(path)),
            lambda found: self._on_read(ticket, found[0], found[1]),
            lambda error: self._on_read(ticket, None, error.findings),
            self,
        )

    def try_sample(self) -> None:
        """Open a fresh copy of the sample event."""
        self._begin(translate("Start", "Opening the sample event…"))
        folder = platformdirs.user_data_path(APPLICATION, appauthor=False)
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
        self._session.open_sample(folder / f"sample-{stamp}.judging")

    def choose_workbook(self) -> None:
        """Ask for a workbook and read it."""
        path = files.ask_workbook(self._page, self._folder())
        if path:
            self.read(path)

    def choose_event(self) -> None:
        """Ask for an event file and open it."""
        path = files.ask_event_file(self._page, self._folder())
        if path:
            self.open(path)

    def save_template(self) -> None:
        """Ask for a place and write the template there."""
        name = translate("Start", "event template")
        title = translate("Start", "Save the template")
        path = files.ask_new_workbook(self._page, title, files.proposed_name(self._folder(), name, ".xlsx"))
        if path:
            self._worker.run(
                lambda: self._library.write_template(Path(path)),
                lambda _: self._on_template(path),
                lambda error: self._on_failed(Attempt(path), error),
                self,
            )

    def save_event(self) -> None:
        """Ask where the event that was read goes, make it and open it."""
        if self._event is None:
            return
        folder = str(Path(self._workbook).parent)
        path = files.ask_new_event_file(self._page, files.proposed_name(folder, self._event.name, ".judging"))
        if path:
            self._begin(translate("Start", "Saving {file}…").format(file=Path(path).name))
            self._session.create(path, self._event)

    def locate(self, target: str) -> None:
        """Ask where a recent event's file is now; the old place leaves the list."""
        path = files.ask_event_file(self._page, str(Path(target).parent))
        if path:
            self._preferences.forget(target)
            self.open(path)

    def retranslate(self) -> None:
        """Say a refusal again, in the language in use."""
        if self._page.error.isVisible() and self._refusal is not None:
            self._show_refusal(self._refusal)

    def _wire(self) -> None:
        page, session = self._page, self._session
        page.workbook_requested.connect(self.choose_workbook)
        page.event_requested.connect(self.choose_event)
        page.sample_requested.connect(self.try_sample)
        page.template_requested.connect(self.save_template)
        page.workbook_dropped.connect(self.read)
        page.event_chosen.connect(self.open)
        page.locate_requested.connect(self.locate)
        page.recent_removed.connect(self._preferences.forget)
        page.language_requested.connect(self._preferences.switch_language)
        page.work_cancelled.connect(self._on_cancelled)
        page.findings.save_requested.connect(self.save_event)
        page.findings.again_requested.connect(lambda: self.read(self._workbook))
        page.findings.other_requested.connect(self.choose_workbook)
        page.error.action_requested.connect(self._on_way)
        session.failed.connect(self._on_failed)
        self._preferences.recent_changed.connect(self.show_recent)

    def _unpack_to(self, path: str, target: str) -> None:
        self._begin(translate("Start", "Opening {file}…").format(file=Path(path).name))
        self._session.open_archive(path, target)

    def _begin(self, words: str) -> int:
        """Start a piece of work; what comes back under an older number is not wanted any more."""
        self._ticket += 1
        self._page.strip.clear()
        self._page.show_work(words)
        return self._ticket

    def _on_cancelled(self) -> None:
        self._ticket += 1
        self._session.cancel()
        self._page.show_list()

    def _on_read(self, ticket: int, event: Event | None, findings: Sequence[Finding]) -> None:
        if ticket == self._ticket:
            self._event = event
            self._page.show_workbook(Path(self._workbook).name, event, findings)

    def _on_failed(self, attempt: Attempt, error: JudgingError) -> None:
        self._attempt = attempt
        self._page.show_list()
        # An archive is refused by its own name, its event's new file only where that cannot be made.
        about = attempt.target if error.problem in _OF_PLACE else attempt.archive or attempt.target
        self._show_refusal(refusal_of(about, error, has_backup=attempt.has_backup))
        self._page.take_focus()

    def _show_refusal(self, refusal: Refusal) -> None:
        self._refusal = refusal
        self._page.error.show_error(
            what=refusal.what,
            why=refusal.why,
            safety=refusal.safety,
            actions=[way_words(way) for way in refusal.ways],
            details=refusal.details,
        )

    def _on_way(self, place: int) -> None:
        attempt, refusal = self._attempt, self._refusal
        if attempt is None or refusal is None:
            return
        way = refusal.ways[place]
        self._page.error.hide()
        if way is WayOut.BACKUP:
            self._begin(translate("Start", "Bringing the latest backup back…"))
            self._session.open_backup(attempt.target)
        elif way is WayOut.LOCATE:
            self.locate(attempt.target)
        elif way is WayOut.OTHER_PLACE and attempt.archive:
            self.unpack(attempt.archive)
        elif way is WayOut.OTHER_PLACE:
            self.save_event()
        elif attempt.archive:
            self._unpack_to(attempt.archive, attempt.target)
        else:
            self.open(attempt.target, read_only=attempt.read_only or way is WayOut.READ_ONLY)

    def _on_template(self, path: str) -> None:
        head = translate("Start", "Template saved")
        self._page.strip.show_message(head, path, tone=Tone.OK, icon="check-circle-fill", closable=True)

    def _folder(self) -> str:
        recent = self._preferences.settings.recent
        return str(Path(recent[0].target).parent) if recent else str(platformdirs.user_documents_path())
