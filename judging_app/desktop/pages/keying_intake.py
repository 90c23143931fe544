"""Sheets that come by themselves: from photos and scans one after the other, and from the camera."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from judging_app.desktop.camera import CameraTrouble
from judging_app.desktop.models.keying_codes import PICTURES
from judging_app.desktop.pages.keying_camera import CameraView
from judging_app.desktop.pages.keying_pictures import PictureReader
from judging_app.desktop.pages.keying_words import (
    Said,
    camera_words,
    found_words,
    looking_words,
    nothing_found_words,
    unreadable_words,
)

_SUFFIXES: Final = frozenset(pattern.removeprefix("*") for pattern in PICTURES.split())


class Desk(Protocol):
    """What sheets come to."""

    @property
    def is_free(self) -> bool:
        """Whether no sheet is in hand."""

    @property
    def may_turn(self) -> bool:
        """Whether the sheet in hand, if there is one, may be put away for another."""

    def take_text(self, text: str) -> None:
        """Open the sheet that a code means, or say why not."""

    def go_on(self) -> None:
        """Take the next sheet that waits."""

    def say(self, speak: Callable[[], Said], act: Callable[[], None] | None = None) -> None:
        """Say something."""


class Intake(QObject):
    """The stack of codes that wait to be keyed, and where they come from."""

    def __init__(self, desk: Desk, camera: CameraView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue: list[str] = []
        self.pictures = PictureReader(self)
        self.pictures.found.connect(self._on_found)
        self.pictures.progress.connect(self._on_progress)
        self.pictures.ended.connect(self._on_ended)
        self.pictures.unreadable.connect(self._on_unreadable)
        camera.code_seen.connect(self._on_seen)
        camera.troubled.connect(self._on_trouble)

    def next(self) -> str:
        """The next code that waits; empty where none does."""
        return self._queue.pop(0) if self._queue else ""

    def forget(self) -> None:
        """Let the sheets that wait be."""
        self.pictures.stop()
        self._queue.clear()

    def read_files(self, paths: Sequence[str]) -> None:
        """Look for codes in photos and scans; the sheets come one after the other."""
        self._queue.clear()
        self.pictures.read_files(paths)

    def paste(self) -> None:
        """Paste: a picture is looked through, a text goes where the keyboard is."""
        data, here = QGuiApplication.clipboard().mimeData(), QApplication.focusWidget()
        paths = picture_files(data)
        image = QGuiApplication.clipboard().image() if data is not None and data.hasImage() else QImage()
        if paths:
            self.read_files(paths)
        elif not image.isNull():
            self.pictures.read_image(image)
        elif isinstance(here, QLineEdit):
            here.paste()

    def _on_seen(self, text: str) -> None:
        """A code lies in front of the camera; a sheet that is being keyed is never put away for it."""
        if self._desk.may_turn:
            self._desk.take_text(text)

    def _on_trouble(self, trouble: CameraTrouble) -> None:
        self._desk.say(partial(camera_words, trouble))

    def _on_found(self, texts: tuple[str, ...]) -> None:
        self._queue += [text for text in texts if text not in self._queue]
        if self._desk.is_free:
            self._desk.go_on()

    def _on_progress(self, done: int, all_: int) -> None:
        if all_ > 1 and done < all_:
            self._desk.say(partial(looking_words, done, all_), self.pictures.stop)

    def _on_ended(self, codes: int, blank: int) -> None:
        self._desk.say(partial(found_words, codes, blank) if codes else nothing_found_words)

    def _on_unreadable(self, name: str) -> None:
        self._desk.say(partial(unreadable_words, name))


def picture_files(data: QMimeData | None) -> list[str]:
    """The files among what is dropped or pasted that may be pictures of sheets."""
    urls: Sequence[QUrl] = data.urls() if data is not None and data.hasUrls() else ()
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return [path for path in paths if Path(path).suffix.lower() in _SUFFIXES]
