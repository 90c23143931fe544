"""Frames of a camera. QtMultimedia brings 170 MB along and is an extra: without it all else works."""

import importlib
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QImage

_MULTIMEDIA: Final = "PySide6.QtMultimedia"
_PAUSE_MS: Final = 80


class CameraTrouble(StrEnum):
    """Why there are no frames."""

    NO_LIBRARY = "no_library"
    """QtMultimedia is not installed."""
    NO_CAMERA = "no_camera"
    FAILED = "failed"
    """The camera is in use elsewhere, or the system does not allow it."""


class FrameSource(QObject):
    """Where frames come from: a camera, or whatever stands in for one.

    Signals:
        frame: A picture, as often as they come.
        failed: It broke off; a `CameraTrouble`.
    """

    frame = Signal(QImage)
    failed = Signal(object)

    def start(self) -> None:
        """Begin to send frames."""
        raise NotImplementedError

    def stop(self) -> None:
        """Send no more, and let go of the camera."""
        raise NotImplementedError


class WebCamera(FrameSource):
    """The system's default camera through QtMultimedia."""

    def __init__(self, multimedia: Any, device: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera = multimedia.QCamera(device, self)
        self._session = multimedia.QMediaCaptureSession(self)
        self._sink = multimedia.QVideoSink(self)
        self._since = QElapsedTimer()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self.take_frame)
        self._camera.errorOccurred.connect(lambda *_: self.failed.emit(CameraTrouble.FAILED))

    def start(self) -> None:
        """Turn the camera on."""
        self._camera.start()

    def stop(self) -> None:
        """Turn the camera off."""
        self._camera.stop()

    def take_frame(self, frame: Any) -> None:
        """Pass a `QVideoFrame` on as a picture; an empty one is passed over, and what comes too soon.

        Turning a frame into a picture takes the window's time: some a second are enough.
        """
        if self._since.isValid() and self._since.elapsed() < _PAUSE_MS:
            return
        image = frame.toImage()
        if not image.isNull():
            self._since.start()
            self.frame.emit(image)


def open_camera(parent: QObject | None = None) -> FrameSource | CameraTrouble:
    """The camera, not started yet, or why there is none."""
    try:
        multimedia: Any = importlib.import_module(_MULTIMEDIA)
    except ImportError:
        return CameraTrouble.NO_LIBRARY
    device = multimedia.QMediaDevices.defaultVideoInput()
    if device.isNull():
        return CameraTrouble.NO_CAMERA
    return WebCamera(multimedia, device, parent)
