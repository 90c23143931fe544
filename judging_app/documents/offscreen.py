"""Fonts need Qt's application object; where no window has made one, it is made here."""

import os
import sys
from typing import Final

from PySide6.QtGui import QGuiApplication

_LINUX: Final = "linux"


class _Kept:
    """Holds the application for the rest of the process: Qt must not lose it while pages are drawn."""

    application: QGuiApplication | None = None


def ensure_application() -> None:
    """Make an application without a display, unless there is one already.

    Must run on the main thread where there is none. On Linux the platform is `offscreen`, as a
    display that is named but not there would end the process.
    """
    if QGuiApplication.instance() is not None:
        return
    arguments = ["judging-app"]
    if sys.platform.startswith(_LINUX) and not os.environ.get("QT_QPA_PLATFORM"):
        arguments += ["-platform", "offscreen"]
    _Kept.application = QGuiApplication(arguments)
