"""The program's sign: a disc with a part cut out, on a rounded tile."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.tokens import LIGHT
from judging_app.desktop.widgets.themed import follow_theme, tokens

_SIXTEENTHS = 16


def paint_logo(painter: QPainter, box: QRectF, *, tile: str, ink: str) -> None:
    """Paint the sign as large as the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tile))
    side = box.width()
    painter.drawRoundedRect(box, side * 0.23, side * 0.23)
    disc = QRectF(0, 0, side * 0.58, side * 0.58)
    disc.moveCenter(box.center())
    veil = QColor(ink)
    veil.setAlphaF(0.55)
    painter.setBrush(veil)
    painter.drawEllipse(disc)
    painter.setBrush(QColor(ink))
    # Qt counts angles in sixteenths of a degree, from three o'clock against the clock.
    painter.drawPie(disc, 90 * _SIXTEENTHS, -210 * _SIXTEENTHS)
    painter.restore()


def logo_icon() -> QIcon:
    """The sign as the window's icon."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_logo(painter, QRectF(0, 0, side, side), tile=LIGHT.accent, ink=LIGHT.on_accent)
        painter.end()
        icon.addPixmap(picture)
    return icon


class Logo(QWidget):
    """The sign in a layout."""

    def __init__(self, *, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(self._size), tokens().px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = tokens()
        paint_logo(painter, QRectF(self.rect()), tile=now.accent, ink=now.on_accent)
        painter.end()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
