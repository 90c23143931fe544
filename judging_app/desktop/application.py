"""Starts the window: the application, its look and language, the log, and what catches faults."""

import sys
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from judging_app import __version__
from judging_app.application.library import EventLibrary
from judging_app.desktop.main_window import MainWindow
from judging_app.desktop.operations import Worker
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.reports import FaultCatcher, log_folder, start_log
from judging_app.desktop.settings import APPLICATION, SettingsFile
from judging_app.desktop.theme.style import theme
from judging_app.wording.language import Language

_HAND_OVER: Final = 0.001
"""Seconds after which a computing thread lets the other one go on."""


def run_window(library: EventLibrary, target: str | None = None, *, language: Language | None = None) -> int:
    """Show the window until it is closed; answers the exit code. A `language` is remembered."""
    start_log(log_folder())
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 -- tells the type checker
    application.setApplicationName(APPLICATION)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APPLICATION)
    window = make_window(library, SettingsFile(), language)
    catcher = FaultCatcher()
    catcher.install()
    catcher.caught.connect(window.show_fault)
    window.show()
    QTimer.singleShot(0, window, window.load_pages)
    # The window is on the screen before the first file is touched.
    if target is not None:
        QTimer.singleShot(0, window, lambda: window.open(target))
    try:
        return application.exec()
    finally:
        catcher.remove()


def make_window(library: EventLibrary, file: SettingsFile, language: Language | None = None) -> MainWindow:
    """Make the window in the look and language that are remembered, or in this language."""
    # While the worker computes, every turn of the window waits for the interpreter's lock to be
    # handed over: a millisecond each time instead of five keeps keys and painting fluent.
    sys.setswitchinterval(_HAND_OVER)
    worker = Worker()
    preferences = Preferences(file, worker)
    preferences.apply()
    if language is not None:
        preferences.take(replace(preferences.settings, language=language))
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme().apply(application)
    window = MainWindow(library, preferences, worker)
    worker.setParent(window)
    preferences.setParent(window)
    return window
