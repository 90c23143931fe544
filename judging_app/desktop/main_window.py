"""The window: a shell that shows the start screen or the open event, and what went wrong."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.library import EventLibrary
from judging_app.application.queries import WholeEvent
from judging_app.desktop.crossing import deliver
from judging_app.desktop.judge_shell import JudgeShell
from judging_app.desktop.logo import logo_icon
from judging_app.desktop.new_event_flow import NewEventFlow
from judging_app.desktop.opening import Opened
from judging_app.desktop.operations import Worker
from judging_app.desktop.overlay import Overlay
from judging_app.desktop.pages.new_event_page import NewEventPage
from judging_app.desktop.pages.settings_page import SettingsPage, SettingsPaper
from judging_app.desktop.pages.start_page import StartPage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.rehearsal_shell import RehearsalShell
from judging_app.desktop.reports import log_folder, report_of
from judging_app.desktop.session import Session
from judging_app.desktop.start_flow import StartFlow
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.error_panel import ErrorPanel
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

if TYPE_CHECKING:
    from judging_app.desktop.event_view import EventView

_SIZE = QSize(1366, 768)
_LEAST = QSize(760, 480)
_FRAME = QSize(16, 40)
"""What a title bar and a frame take at most; the system tells only once the window stands."""


def first_size(available: QSize) -> QSize:
    """The window's size before anybody has chosen one: with its frame it fits what a screen has free."""
    return _SIZE.boundedTo(available - _FRAME).expandedTo(_LEAST)


class MainWindow(QMainWindow):
    """Holds the worker, the session and the pages of the program."""

    def __init__(self, library: EventLibrary, preferences: Preferences, worker: Worker) -> None:
        super().__init__()
        self._library = library
        self._worker = worker
        self.preferences = preferences
        self.session = Session(library, worker, self)
        self.start = StartPage()
        self.flow = StartFlow(self.start, self.session, library, worker, preferences)
        self.new = NewEventPage()
        self.new_flow = NewEventFlow(self.new, self.session, library, worker, preferences)
        self.settings = SettingsPage(preferences.settings, str(log_folder()))
        self.settings.setParent(self)
        self.settings.hide()
        self.view: EventView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.new)
        self.judge = JudgeShell(self._stack, self.start, library, worker, preferences)
        self.setCentralWidget(self._stack)
        self.rehearsal = RehearsalShell(self._stack, library, worker, self.settings, preferences)
        self.overlay = Overlay(self._stack)
        # Each by itself and not the window: what is out of sight is dressed when it is shown.
        for part in (self.start, self.new, self.settings, self.overlay):
            theme().dress(part)
        self.setWindowIcon(logo_icon())
        self._event_name = ""
        self._wire()
        self._add_keys()
        self._place()
        self._name()

    def open(self, target: str) -> None:
        """Open an event file, or read a workbook."""
        self.flow.open(target)

    def load_pages(self) -> None:
        """Load the code of every page while the start screen stands, before an event is opened."""
        self.judge.list_seats()
        self._worker.run(self._library.clear_rehearsals)
        self._worker.run(lambda: import_module("judging_app.desktop.exports"))

    def close_event(self) -> None:
        """Let the open event go and come back to the start screen."""
        self.rehearsal.end()
        self.session.close()
        view, self.view = self.view, None
        if view is not None:
            self._leave(view)
            self._stack.removeWidget(view)
            view.deleteLater()
        self.show_start()
        self.flow.show_recent()
        self._name()

    def close_window(self) -> None:
        """End the program."""
        self.close()

    def ask_to_close_event(self) -> None:
        """Let the open event go, unless laptops are connected: that is said first."""
        if self.view is None or not self.view.asks_before_closing(self.close_event):
            self.close_event()

    def _leave(self, view: "EventView") -> None:
        """Take the settings back: they outlive every event, but not the window."""
        view.leave()
        self.settings.setParent(self)
        self.settings.hide()

    def show_start(self) -> None:
        """Show the start screen; a new event that was begun keeps what was filled in."""
        self._stack.setCurrentWidget(self.start)
        self.start.take_focus()

    def show_new(self) -> None:
        """Show the page for a new event."""
        self._stack.setCurrentWidget(self.new)
        self.new_flow.begin()

    def show_settings(self) -> None:
        """Lay the settings over the start screen."""
        paper = SettingsPaper(self.preferences.settings, str(log_folder()))
        paper.close_requested.connect(self.overlay.close_content)
        paper.page.changed.connect(self.preferences.take)
        self.preferences.spoken.connect(paper.retranslate)
        self.preferences.changed.connect(paper.page.show_settings)
        self.overlay.show_widget(paper, widest=640)
        paper.page.language.setFocus()

    def show_fault(self, error: BaseException) -> None:
        """Show a fault of the program itself with a report; scoring can go on."""
        panel, report = ErrorPanel(), report_of(error)

        def speak() -> None:
            panel.show_error(
                what=translate("Shell", "Something in the program went wrong"),
                why=translate("Shell", "Copy the report and send it to whoever looks after the program."),
                safety=translate(
                    "Shell", "What was stored is safe; the last act may not have been carried out."
                ),
                actions=[translate("Shell", "Go on")],
                details=report,
            )

        speak()
        again = self.preferences.spoken.connect(speak)
        panel.destroyed.connect(lambda: self.preferences.spoken.disconnect(again))
        panel.action_requested.connect(lambda _: self.overlay.close_content())
        self.overlay.show_widget(panel, widest=560)

    def closeEvent(self, event: QCloseEvent) -> None:
        is_ending = isinstance(app := QCoreApplication.instance(), QGuiApplication) and app.isSavingSession()
        if self.view is not None and not is_ending and self.view.asks_before_closing(self.close_window):
            event.ignore()
            return
        # Every draft that was keyed is queued already: closing only waits until it is stored.
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.rehearsal.end()
        if self.view is not None:
            self.view.projector.close()
        self.session.close()
        self.judge.close()
        self._worker.finish()
        self.preferences.end()
        deliver()
        self.preferences.write_last(geometry)
        event.accept()

    def _wire(self) -> None:
        self.session.opened.connect(self._on_opened)
        self.session.described.connect(self.preferences.remember)
        self.session.backed_up.connect(self._on_backed_up)
        self.session.backup_astray.connect(self._on_backup_astray)
        self.session.backup_failed.connect(self._on_backup_failed)
        self.preferences.changed.connect(self.settings.show_settings)
        self.preferences.work_changed.connect(self._work)
        self.start.new_requested.connect(self.show_new)
        self.new.left.connect(self.show_start)
        self.session.failed.connect(lambda *_: self._back_from_new())
        self._worker.broke.connect(self.show_fault)
        self.judge.start_wanted.connect(self.show_start)
        self.rehearsal.changed.connect(self._name)
        self.judge.named.connect(self._name_seat)
        self.settings.changed.connect(self.preferences.take)
        self.start.settings.clicked.connect(self.show_settings)
        self.preferences.spoken.connect(self._retranslate)
        self._work()

    def _work(self) -> None:
        """Bring the name for the log and the folder for backups into force."""
        settings = self.preferences.settings
        self.session.work_as(settings.person, settings.backups)
        self.start.set_backup_folder(settings.backup_folder)

    def _back_from_new(self) -> None:
        """An event that was made but does not open is told on the start screen, with the ways out."""
        if self._stack.currentWidget() is self.new:
            self._stack.setCurrentWidget(self.start)
            self.start.take_focus()

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+N", self.show_new),
            ("Ctrl+I", self.flow.choose_workbook),
            ("Ctrl+O", self.flow.choose_event),
            ("Ctrl+D", self.flow.try_sample),
            ("Ctrl+T", self.flow.save_template),
            ("Ctrl+J", self.judge.show_join),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self.start)
            shortcut.activated.connect(act)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self._on_close_key)

    def _on_close_key(self) -> None:
        if self.rehearsal.is_on:
            self.rehearsal.end()
        elif self.view is not None:
            self.ask_to_close_event()
        elif self.judge.view is not None:
            self.judge.leave()

    def _rehearse(self) -> None:
        held = self.session.current
        if held is not None and self.view is not None:
            self.rehearsal.begin(held, self.view)

    def _on_opened(self, opened: Opened) -> None:
        self.rehearsal.end()
        if self.view is not None:
            self._leave(self.view)
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
        operations = self.session.operations
        if operations is None:
            return
        self._event_name = opened.event.name
        operations.people = self.preferences.people_of(opened.target)
        operations.changed.connect(self._on_changed)
        self.start.show_list()
        self.new_flow.forget(opened.target)
        # The pages are most of the program; the start screen is there before they are loaded.
        from judging_app.desktop.event_view import EventView  # noqa: PLC0415 -- slow import
        from judging_app.desktop.exports import Exports  # noqa: PLC0415 -- slow import

        self.view = EventView(opened, operations, self.settings, preferences=self.preferences)
        self.view.close_requested.connect(self.ask_to_close_event)
        self.view.backup_requested.connect(self.session.back_up)
        self.view.rehearsal_wanted.connect(self._rehearse)
        Exports(self.view, opened)
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.view.go_to("overview")
        self._name()

    def _on_changed(self, changes: Changes) -> None:
        operations = self.session.operations
        if Area.EVENT in changes.areas and operations is not None:
            operations.ask(WholeEvent(), self._rename, self)

    def _rename(self, event: Event) -> None:
        self._event_name = event.name
        self._name()

    def _on_backed_up(self, path: object) -> None:
        # The backup made on closing comes when nothing can be asked any more.
        if self.view is None or self.session.operations is None:
            return
        if path is not None:
            self.view.show_backup(str(path))

    def _on_backup_astray(self, error: JudgingError) -> None:
        self._say_of_backup(error, lambda: translate("Shell", "Backups lie beside the event for now"))

    def _on_backup_failed(self, error: JudgingError) -> None:
        self._say_of_backup(error, lambda: translate("Shell", "No backup was made"))

    def _say_of_backup(self, error: JudgingError, words: Callable[[], str]) -> None:
        if self.view is None:
            return
        view = self.view

        def speak() -> None:
            head = words()
            view.strip.show_message(
                head,
                sentence(error.findings[0]),
                tone=Tone.WARN,
                icon="warning-fill",
                action=translate("Shell", "Settings"),
                closable=True,
            )

        view.say(speak, lambda: view.go_to("settings"))

    def _retranslate(self) -> None:
        self.start.retranslate()
        self.flow.retranslate()
        self.new_flow.retranslate()
        self.settings.show_settings(self.preferences.settings)
        self.settings.retranslate()
        if self.view is not None:
            self.view.retranslate()
        self._name()

    def _name_seat(self, event: str) -> None:
        self._event_name = event
        self._name()

    def _name(self) -> None:
        product = translate("Start", "Judging App")
        is_open = self.view is not None or self.judge.view is not None
        name = self.rehearsal.name or self._event_name
        self.setWindowTitle(f"{name} · {product}" if is_open else product)

    def _place(self) -> None:
        self.setMinimumSize(_LEAST)
        self.resize(first_size(self.screen().availableSize()))
        if self.preferences.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.preferences.settings.geometry.encode("ascii")))
