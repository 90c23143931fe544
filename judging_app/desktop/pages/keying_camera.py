"""The live picture of the camera beside the list of sheets."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.camera import CameraTrouble, FrameSource, open_camera
from judging_app.desktop.pages.keying_pictures import FrameReader
from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens
from judging_app.wording.language import translate


class CameraView(QWidget):
    """Shows frames and hands codes on that come in front of the camera.

    Signals:
        code_seen: A code that was not there a moment ago.
        troubled: There are no frames; a `CameraTrouble`.
    """

    code_seen = Signal(str)
    troubled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_source = open_camera
        self._source: FrameSource | None = None
        self._frame = QImage()
        self.reader = FrameReader(self)
        self.reader.found.connect(self.code_seen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        follow_theme(self.updateGeometry)
        self.retranslate()

    @property
    def is_on(self) -> bool:
        """Whether frames are coming."""
        return self._source is not None

    def turn_on(self) -> bool:
        """Open the camera and show it; tells whether it worked."""
        if self._source is not None:
            return True
        source = self.open_source(self)
        if isinstance(source, CameraTrouble):
            self.troubled.emit(source)
            return False
        self._source = source
        source.frame.connect(self._on_frame)
        source.failed.connect(self._on_failed)
        self.reader.follow(source)
        source.start()
        self.show()
        return True

    def turn_off(self) -> None:
        """Let go of the camera."""
        source, self._source = self._source, None
        if source is not None:
            source.stop()
            source.deleteLater()
        self._frame = QImage()
        self.hide()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.setAccessibleName(translate("Keying", "Picture of the camera"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(320), tokens().px(210))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), now.px(now.radius.card), now.px(now.radius.card))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(now.ink))
        if self._frame.isNull():
            words = translate("Keying", "Hold the sheet's code in front of the camera")
            room = QRectF(self.rect()).adjusted(now.px(12), 0, -now.px(12), 0)
            paint_text(
                painter,
                room,
                words,
                colour=now.ink_text,
                size=now.type.table,
                align=Qt.AlignmentFlag.AlignHCenter,
            )
        else:
            size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._frame)
        painter.end()

    def _on_frame(self, frame: QImage) -> None:
        self._frame = frame
        self.update()

    def _on_failed(self, trouble: CameraTrouble) -> None:
        self.turn_off()
        self.troubled.emit(trouble)
