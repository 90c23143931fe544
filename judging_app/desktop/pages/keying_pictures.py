"""Sheets from pictures: files and the clipboard, page by page, and the frames of a camera.

Decoding has a worker of its own: the event's worker stores what is keyed meanwhile.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QImage

from judging_app.application.evidence import EvidenceKind
from judging_app.desktop.camera import FrameSource
from judging_app.desktop.models.keying_codes import Picture, open_picture, read_codes, read_page
from judging_app.desktop.models.keying_seen import Seen
from judging_app.desktop.operations import Worker


class PictureReader(QObject):
    """Looks through pictures for sheets' codes; one page at a time, so that it can be stopped.

    Signals:
        found: Codes that were found, from the top down.
        progress: So many pages of so many are looked through.
        ended: All is looked through: how many codes there were, and how many pages had none.
        unreadable: The name of a file that is no picture or cannot be read.
    """

    found = Signal(object)
    progress = Signal(int, int)
    ended = Signal(int, int)
    unreadable = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._files: list[Path] = []
        self._picture: Picture | None = None
        self._page = self._done = self._all = self._codes = self._blank = 0
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether pictures are being looked through."""
        return self._is_busy

    def read_files(self, paths: Sequence[str]) -> None:
        """Look files through, after those that are being looked through."""
        self._files += [Path(path) for path in paths]
        if not self._is_busy and self._files:
            self._begin()
            self._next()

    def read_image(self, image: QImage) -> None:
        """Look a picture from the clipboard through."""
        if self._is_busy or image.isNull():
            return
        self._begin()
        self._all = 1
        self._worker.run(lambda: read_codes(image), self._on_page, owner=self)

    def stop(self) -> None:
        """Look at no more pages than the one in hand."""
        self._files.clear()
        self._picture = None

    def finish(self) -> None:
        """Let the worker go."""
        self.stop()
        self._worker.abandon()

    def _begin(self) -> None:
        self._is_busy = True
        self._page = self._done = self._all = self._codes = self._blank = 0

    def _next(self) -> None:
        picture = self._picture
        if picture is not None and self._page < picture.pages:
            number, self._page = self._page, self._page + 1
            self._worker.run(lambda: read_page(picture, number), self._on_page, owner=self)
        elif self._files:
            path = self._files.pop(0)
            self._worker.run(lambda: _opened(path), self._on_opened, owner=self)
        else:
            self._picture, self._is_busy = None, False
            self.ended.emit(self._codes, self._blank)

    def _on_opened(self, picture: Picture) -> None:
        self._picture, self._page = picture, 0
        self._all += picture.pages
        if not picture.pages:
            self.unreadable.emit(picture.name)
        self._next()

    def _on_page(self, texts: tuple[str, ...] | None) -> None:
        self._done += 1
        if texts is None and self._picture is not None:
            self.unreadable.emit(self._picture.name)
        if texts:
            self._codes += len(texts)
            self.found.emit(texts)
        else:
            self._blank += 1
        self.progress.emit(self._done, self._all)
        self._next()


class FrameReader(QObject):
    """Looks at a camera's frames for codes: one at a time, those that come meanwhile are only shown.

    Signals:
        found: A code that was not in front of the camera a moment ago.
    """

    found = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._seen = Seen()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._is_busy = False

    def follow(self, source: FrameSource) -> None:
        """Look at a source's frames from now on."""
        source.frame.connect(self.take)

    def take(self, image: QImage) -> None:
        """Look at a frame, unless one is being looked at."""
        if self._is_busy:
            return
        self._is_busy = True
        # A copy of its own: the camera goes on writing into the frame.
        frame = image.copy()
        self._worker.run(lambda: read_codes(frame), self._on_codes, owner=self)

    def finish(self) -> None:
        """Let the worker go."""
        self._worker.abandon()

    def _on_codes(self, texts: tuple[str, ...]) -> None:
        self._is_busy = False
        for text in self._seen.new_ones(texts, self._clock.elapsed()):
            self.found.emit(text)


def _opened(path: Path) -> Picture:
    try:
        return open_picture(path)
    except OSError:
        return Picture(path.name, EvidenceKind.PNG, b"", 0)
