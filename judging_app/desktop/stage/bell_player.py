"""Plays a sound by what the system has: the program itself brings no player along."""

import logging
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_LINUX: Final = (("paplay",), ("pw-play",), ("aplay", "-q"))
"""The first one that is there plays. PulseAudio's comes first: PipeWire answers to it as well, while
where PipeWire is there beside PulseAudio for pictures only, its own player is silent."""
_UNSEEN: Final = frozenset({"offscreen", "minimal"})

_log = logging.getLogger(__name__)


def play(path: Path | None) -> None:
    """Begin to play a WAV file, and do not wait for it; where nothing plays it, the system beeps."""
    if path is None or not _plays(path):
        QApplication.beep()


def is_heard() -> bool:
    """Whether anybody sits there who would hear it: not without a screen."""
    return QGuiApplication.platformName() not in _UNSEEN


def _plays(path: Path) -> bool:
    if sys.platform == "win32":
        return _by_windows(path)
    command = player_of(sys.platform)
    return command is not None and _by_program([*command, str(path)])


def player_of(platform: str, find: Callable[[str], str | None] = shutil.which) -> tuple[str, ...] | None:
    """The command that plays a file on a system; `None` where there is none."""
    known = (("afplay",),) if platform == "darwin" else _LINUX
    return next((command for command in known if find(command[0])), None)


def _by_program(command: list[str]) -> bool:
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    # Detached: a player that hangs neither holds the window nor outlives it as a warning.
    started, _ = process.startDetached()
    return bool(started)


if sys.platform == "win32":
    import winsound

    def _by_windows(path: Path) -> bool:
        try:
            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        except RuntimeError as error:
            _log.warning("the bell cannot be played: %s", error)
            return False
        return True
