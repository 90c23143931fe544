"""From the filled-in form to an event file that is open: looking at its place, making it, opening it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QObject, QTimer

from judging_app.application.library import EventLibrary
from judging_app.application.new_event import NewEvent, coded_tracks, make_event
from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.desktop.operations import Worker
from judging_app.desktop.pages.new_event_page import Filled, NewEventPage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.session import Session
from judging_app.domain.event import Event
from judging_app.domain.event_checks import contradictions
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import Language, current_language, translate
from judging_app.wording.problems import sentence

_PAUSE_MS: Final = 250
_ABOUT_FOLDER: Final = frozenset({Problem.FOLDER_MISSING, Problem.FOLDER_NOT_WRITABLE})


class NewEventFlow(QObject):
    """Wires the page of a new event to the library and the session."""

    def __init__(
        self,
        page: NewEventPage,
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
        self._spoken: Language | None = None
        self._made = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        page.place_changed.connect(self._pause.start)
        page.create_requested.connect(self._create)
        session.failed.connect(lambda *_: page.set_busy(busy=False))

    def begin(self) -> None:
        """The page comes to the front."""
        self._page.begin("", ())
        folders = self._folders()
        self._worker.run(lambda: _first_there(folders), self._page.offer_folder, owner=self)
        self._load()

    def forget(self, target: str) -> None:
        """An event is open; if it is the one that was just made, the form starts anew."""
        if target == self._made:
            self._page.clear()
        self._made = ""

    def retranslate(self) -> None:
        """Say the page again, its rulebooks included, in the language in use."""
        self._page.retranslate()
        if self._spoken is not None:
            self._load()

    def _load(self) -> None:
        """Read the built-in rulebooks: once for each language."""
        language = current_language()
        if language is self._spoken:
            return

        def show(found: Sequence[BuiltInRulebook]) -> None:
            self._spoken = language
            self._page.rules.show_items(found)

        self._worker.run(self._library.built_in_rulebooks, show, owner=self)

    def _folders(self) -> list[Path]:
        """Where the file may go, best first: with the last new event, the last event, the documents."""
        settings = self._preferences.settings
        found = [Path(settings.new_folder)] if settings.new_folder else []
        files = [item.target for item in settings.recent if "://" not in item.target]
        documents = platformdirs.user_documents_path()
        return [*found, *(Path(name).parent for name in files[:1]), documents, *documents.parents]

    def _look(self) -> None:
        """See, on the worker, whether the file could be made where it is to lie."""
        target = self._page.target
        if target:
            self._worker.run(
                lambda: self._library.check_place(target),
                lambda _: self._on_looked(target, None),
                lambda error: self._on_looked(target, error),
                self,
            )

    def _on_looked(self, target: str, error: JudgingError | None) -> None:
        if target != self._page.target:
            return
        about_folder = error is not None and error.problem in _ABOUT_FOLDER
        words = "" if error is None else sentence(error.findings[0])
        self._page.foldered.set_wrong(words if about_folder else "")
        self._page.filed.set_wrong("" if about_folder else words)

    def _create(self, filled: Filled) -> None:
        event = _event_of(filled)
        wrong = contradictions(event)
        if wrong:
            self._page.show_wrong(" ".join(sentence(finding) for finding in wrong[:2]))
            return

        def make() -> None:
            self._library.check_place(filled.target)
            self._library.create(filled.target, event)

        self._worker.run(
            make,
            lambda _: self._on_made(filled.target),
            lambda error: self._on_failed(filled.target, error),
            self,
        )

    def _on_made(self, target: str) -> None:
        self._made = target
        folder = str(Path(target).parent)
        self._preferences.take(replace(self._preferences.settings, new_folder=folder))
        self._session.open(target)

    def _on_failed(self, target: str, error: JudgingError) -> None:
        self._on_looked(target, error)
        self._page.show_wrong(" ".join(sentence(finding) for finding in error.findings[:2]))
        place = self._page.folder if error.problem in _ABOUT_FOLDER else self._page.file
        place.setFocus()


def _first_there(folders: Sequence[Path]) -> str:
    """The first folder that is there: a stick may be gone, and a fresh account has no documents yet."""
    return str(next((folder for folder in folders if folder.is_dir()), Path.home()))


def _event_of(filled: Filled) -> Event:
    head, built_in = filled.head, filled.built_in
    return make_event(
        NewEvent(
            name=head.name,
            date=head.date,
            place=head.place,
            organizer=head.organizer,
            tracks=coded_tracks(head.tracks),
            round_name=head.round_name,
            panel_name=translate("NewEvent", "Panel of judges"),
            rulebook=built_in.rulebook,
        )
    )
