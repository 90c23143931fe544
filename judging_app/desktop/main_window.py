"""The window: a shell that shows the start screen or the open event, and what went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QCoreApplication, QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from judging_app.application.library import EventLibrary
from judging_app.desktop.event_view import EventView
from judging_app.desktop.exports import Exports
from judging_app.desktop.logo import logo_icon
from judging_app.desktop.opening import Opened
from judging_app.desktop.operations import Worker
from judging_app.desktop.overlay import Overlay
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.settings_page import SettingsPage, SettingsPaper
from judging_app.desktop.pages.start_page import StartPage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.reports import log_folder, report_of
from judging_app.desktop.session import Session
from judging_app.desktop.start_flow import StartFlow
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.error_panel import ErrorPanel
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_SIZE = QSize(1366, 768)
_LEAST = QSize(760, 480)


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
        self.settings = SettingsPage(preferences.settings, str(log_folder()))
        self.view: EventView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.overlay = Overlay(self._stack)
        self.setWindowIcon(logo_icon())
        self._wire()
        self._add_keys()
        self._place()
        self._name()

    def open(self, target: str) -> None:
        """Open an event file, or read a workbook."""
        self.flow.open(target)

    def close_event(self) -> None:
        """Let the open event go and come back to the start screen."""
        self.session.close()
        view, self.view = self.view, None
        if view is not None:
            view.leave()
            self._stack.removeWidget(view)
            view.deleteLater()
        self._stack.setCurrentWidget(self.start)
        self.flow.show_recent()
        self._name()

    def show_settings(self) -> None:
        """Lay the settings over the start screen."""
        paper = SettingsPaper(self.preferences.settings, str(log_folder()))
        paper.close_requested.connect(self.overlay.close_content)
        paper.page.changed.connect(self.preferences.take)
        self.preferences.spoken.connect(paper.retranslate)
        self.overlay.show_widget(paper, widest=640)
        paper.page.language.setFocus()

    def show_fault(self, error: BaseException) -> None:
        """Show a fault of the program itself with a report; scoring can go on."""
        panel = ErrorPanel()
        panel.show_error(
            what=translate("Shell", "Something in the program went wrong"),
            why=translate("Shell", "Copy the report and send it to whoever looks after the program."),
            safety=translate("Shell", "What was stored is safe; the last act may not have been carried out."),
            actions=[translate("Shell", "Go on")],
            details=report_of(error),
        )
        panel.action_requested.connect(lambda _: self.overlay.close_content())
        self.overlay.show_widget(panel, widest=560)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Every draft that was keyed is queued already: closing only waits until it is stored.
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.session.close()
        self._worker.finish()
        self.preferences.end()
        QCoreApplication.sendPostedEvents(self._worker)
        self.preferences.write_last(geometry)
        event.accept()

    def _wire(self) -> None:
        self.session.opened.connect(self._on_opened)
        self.session.described.connect(self.preferences.remember)
        self.session.backed_up.connect(self._on_backed_up)
        self.session.backup_failed.connect(self._on_backup_failed)
        self._worker.broke.connect(self.show_fault)
        self.settings.changed.connect(self.preferences.take)
        self.start.settings.clicked.connect(self.show_settings)
        self.preferences.spoken.connect(self._retranslate)

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+N", self.flow.choose_workbook),
            ("Ctrl+O", self.flow.choose_event),
            ("Ctrl+D", self.flow.try_sample),
            ("Ctrl+T", self.flow.save_template),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self.start)
            shortcut.activated.connect(act)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self._on_close_key)

    def _on_close_key(self) -> None:
        if self.view is not None:
            self.close_event()

    def _on_opened(self, opened: Opened) -> None:
        if self.view is not None:
            self.view.leave()
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
        operations = self.session.operations
        if operations is None:
            return
        self.start.show_list()
        self.view = EventView(opened, operations, self.settings)
        self.view.close_requested.connect(self.close_event)
        self.view.backup_requested.connect(self.session.back_up)
        Exports(self.view, opened, self._library, self._worker)
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.view.go_to("overview")
        self._name()

    def _on_backed_up(self, path: object) -> None:
        page = None if self.view is None else self.view.pages.get("overview")
        if isinstance(page, OverviewPage) and path is not None:
            page.set_backup(str(path))

    def _on_backup_failed(self, error: JudgingError) -> None:
        if self.view is None:
            return
        view = self.view

        def speak() -> None:
            head = translate("Shell", "No backup was made")
            view.strip.show_message(
                head, sentence(error.findings[0]), tone=Tone.WARN, icon="warning-fill", closable=True
            )

        view.say(speak)

    def _retranslate(self) -> None:
        self.start.retranslate()
        self.flow.retranslate()
        self.settings.show_settings(self.preferences.settings)
        self.settings.retranslate()
        if self.view is not None:
            self.view.retranslate()
        self._name()

    def _name(self) -> None:
        product = translate("Start", "Judging App")
        held = self.session.current
        self.setWindowTitle(
            product if held is None or self.view is None else f"{held.event.name} · {product}"
        )

    def _place(self) -> None:
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        if self.preferences.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.preferences.settings.geometry.encode("ascii")))
