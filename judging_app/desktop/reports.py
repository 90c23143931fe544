"""The program's own faults: kept in the log, shown with a report to copy, never swallowed."""

import logging
import platform
import sys
import threading
import traceback
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

import platformdirs
from PySide6.QtCore import QObject, Signal, qVersion

from judging_app import __version__
from judging_app.desktop.settings import APPLICATION

_LOG_BYTES: Final = 1_000_000
_LOG_FILES: Final = 3
_log = logging.getLogger(__name__)


def log_folder() -> Path:
    """Where log files lie."""
    return platformdirs.user_log_path(APPLICATION, appauthor=False)


def start_log(folder: Path) -> None:
    """Write warnings and worse into a file that cannot grow without end."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / f"{APPLICATION}.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
        )
    except OSError:
        # Without a folder for logs the program still runs; the console hears what there is.
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def report_of(error: BaseException) -> str:
    """What to send to the people who mend the program."""
    head = (
        f"{APPLICATION} {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        datetime.now().astimezone().isoformat(timespec="seconds"),
    )
    return "\n".join([*head, "", *traceback.format_exception(error)])


class FaultCatcher(QObject):
    """Takes every exception that nobody caught, on any thread, to the window.

    Signals:
        caught: The exception.
    """

    caught = Signal(object)

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def remove(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("a fault that nobody caught", exc_info=(kind, error, trace))
        self.caught.emit(error)
