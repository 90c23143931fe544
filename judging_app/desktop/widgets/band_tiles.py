"""The bands of a criterion as a judge sees them: equal tiles with name and marks."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens

_HEIGHT = 46
_GAP = 4


class BandTiles(QWidget):
    """Tiles from the lowest band to the highest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    @property
    def bands(self) -> Sequence[tuple[str, str]]:
        """Names and marks."""
        return self._bands

    def show_bands(self, bands: Sequence[tuple[str, str]]) -> None:
        """Show other bands, each with its name and its marks in words."""
        self._bands = tuple(bands)
        self.setVisible(bool(bands))
        words = ", ".join(f"{name} {marks}" for name, marks in bands)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bands:
            return
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = now.px(_GAP)
        wide = (self.width() - gap * (len(self._bands) - 1)) / len(self._bands)
        centre = Qt.AlignmentFlag.AlignHCenter
        for at, (name, marks) in enumerate(self._bands):
            box = QRectF(at * (wide + gap), 0, wide, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.sunken))
            painter.drawRoundedRect(box, now.px(5), now.px(5))
            upper = QRectF(box.left(), box.top() + now.px(3), box.width(), box.height() / 2 - now.px(3))
            lower = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2 - now.px(3))
            paint_text(painter, upper, name, colour=now.text, size=now.type.table, align=centre)
            paint_text(painter, lower, marks, colour=now.text2, size=now.type.caption, align=centre)
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.update()
