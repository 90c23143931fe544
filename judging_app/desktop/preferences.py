"""Holds the settings in force: applies language and look at once and remembers them."""

import logging
from dataclasses import replace

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from judging_app.desktop.event_people import EventPeople
from judging_app.desktop.operations import Worker
from judging_app.desktop.settings import EventNames, EventPort, RecentEvent, Settings, SettingsFile
from judging_app.desktop.theme.style import theme
from judging_app.wording.language import Language, current_language, use_language

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """The settings in force.

    Signals:
        spoken: The language is another one; everything open says itself anew.
        recent_changed: The list of recent events is another one.
        changed: The `Settings` in force, whatever of them is another.
        work_changed: The name for the log or the folder for backups is another one.
    """

    spoken = Signal()
    recent_changed = Signal()
    changed = Signal(object)
    work_changed = Signal()

    def __init__(self, file: SettingsFile, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._worker = worker
        self._translator: QTranslator | None = None
        self._ending = False
        self.settings = file.read()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self._dress())
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: self._dress())

    def apply(self) -> None:
        """Bring language and look into force."""
        use_language(self.settings.language)
        self._speak_qt()
        self._dress()

    def take(self, settings: Settings) -> None:
        """Take other settings into force and remember them."""
        before, self.settings = self.settings, settings
        if settings.language is not before.language:
            use_language(settings.language)
            self._speak_qt()
            self.spoken.emit()
        self._dress()
        if settings.recent != before.recent:
            self.recent_changed.emit()
        self.changed.emit(settings)
        if (settings.person, settings.backup_folder) != (before.person, before.backup_folder):
            self.work_changed.emit()
        if not self._ending:
            self._worker.run(lambda: self._file.write(settings))

    def switch_language(self) -> None:
        """Speak the other language."""
        other = Language.ENGLISH if current_language() is Language.CHINESE else Language.CHINESE
        self.take(replace(self.settings, language=other))

    def remember(self, event: RecentEvent) -> None:
        """Put an event at the head of the recent ones."""
        self.take(self.settings.with_recent(event))

    def forget(self, target: str) -> None:
        """Take an event off the recent ones."""
        self.take(self.settings.without_recent(target))

    def people_of(self, target: str) -> EventPeople:
        """Who verifies and confirms in an event; the verifier is whom the settings name, until another is.

        The account's name is nobody: it would go into the log and onto the papers unnoticed.
        """
        known = next((item for item in self.settings.people if item.target == target), EventNames(target))

        def keep(verifier: str, confirmer: str) -> None:
            names = EventNames(target, verifier, confirmer)
            if names not in self.settings.people:
                self.take(self.settings.with_people(names))

        return EventPeople(known.verifier or self.settings.person, known.confirmer, keep)

    def port_of(self, target: str) -> int | None:
        """The port at which an event was opened to laptops last; `None` where it never was."""
        return next((item.port for item in self.settings.ports if item.target == target), None)

    def keep_port(self, target: str, port: int) -> None:
        """Remember it: laptops look for the event where they found it before."""
        if port != self.port_of(target):
            self.take(self.settings.with_port(EventPort(target, port)))

    def end(self) -> None:
        """The worker ends: what is still taken is written by `write_last`."""
        self._ending = True

    def write_last(self, geometry: str) -> None:
        """Remember where the window stood; the program ends, so nobody waits for this."""
        self.settings = replace(self.settings, geometry=geometry)
        self._file.write(self.settings)

    def _dress(self) -> None:
        hints: QStyleHints = QGuiApplication.styleHints()
        dark = self.settings.look == "dark" or (
            self.settings.look == "system" and hints.colorScheme() is Qt.ColorScheme.Dark
        )
        contrast = hints.accessibility().contrastPreference()
        now = theme()
        now.set_high_contrast(contrast is Qt.ContrastPreference.HighContrast)
        now.set_dark(dark)
        now.set_scale(self.settings.scale)

    def _speak_qt(self) -> None:
        """Have Qt's own dialogs and menus speak the language too."""
        application = QApplication.instance()
        if application is None:
            return
        if self._translator is not None:
            application.removeTranslator(self._translator)
            self._translator = None
        if current_language() is Language.CHINESE:
            translator = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if translator.load("qtbase_zh_CN", folder):
                application.installTranslator(translator)
                self._translator = translator
            else:
                _log.warning("Qt's Chinese texts are not there")
