"""The bell of the stage clock: one stroke at the warning, two at the end."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.desktop.settings import APPLICATION, Settings
from judging_app.desktop.stage.bell_player import is_heard, play
from judging_app.desktop.stage.bell_sound import bell_sound
from judging_app.desktop.stage.book import StageBook

WARNING: Final = 1
END: Final = 2
"""Strokes."""

_log = logging.getLogger(__name__)


class Bell(QObject):
    """Rings by a stage's clock, unless it is muted here or the show has no bell.

    Signals:
        changed: It was muted, or is not any more.
    """

    changed = Signal()

    def __init__(
        self,
        book: StageBook,
        *,
        muted: bool = False,
        folder: Path | None = None,
        player: Callable[[Path | None], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._muted = muted
        self._folder = folder or platformdirs.user_cache_path(APPLICATION, appauthor=False)
        self._player = player or (play if is_heard() else None)
        self._files: dict[int, Path] = {}
        self._due = 0
        # A machine that wakes up is past the warning and the end at once: one of them rings.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ring_due)
        book.warned.connect(lambda: self._want(WARNING))
        book.ended.connect(lambda: self._want(END))

    @property
    def muted(self) -> bool:
        """Whether it is muted here, in every show."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        if muted != self._muted:
            self._muted = muted
            self.changed.emit()

    def take(self, settings: Settings) -> None:
        """Follow what is set elsewhere."""
        self.muted = settings.bell_muted

    @property
    def rings(self) -> bool:
        """Whether it would ring now: not muted, and the show has a bell."""
        view = self._book.view
        return not self._muted and view is not None and view.show.rules.bell

    def ring(self, strokes: int = WARNING) -> None:
        """Ring now, whatever the clock says: so that the hall's loudspeakers can be tried."""
        player = self._player
        if player is None:
            return
        if strokes in self._files:
            player(self._files[strokes])
            return

        def made(path: Path | None) -> None:
            if path is not None:
                self._files[strokes] = path
            player(path)

        folder = self._folder
        self._book.operations.run(lambda _: bell_file(folder, strokes), made, self)

    def _want(self, strokes: int) -> None:
        self._due = max(self._due, strokes)
        self._soon.start()

    def _ring_due(self) -> None:
        strokes, self._due = self._due, 0
        if self.rings:
            self.ring(strokes)


def bell_file(folder: Path, strokes: int) -> Path | None:
    """The sound as a file, made when it is first wanted; `None` where the disk does not take it."""
    path = folder / f"bell-{strokes}.wav"
    sound = bell_sound(strokes)
    try:
        if not path.is_file() or path.read_bytes() != sound:
            folder.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(".partial")
            partial.write_bytes(sound)
            partial.replace(path)
    except OSError as error:
        _log.warning("the bell cannot be written: %s", error)
        return None
    return path
