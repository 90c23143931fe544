"""An icon that stands by itself in a layout."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, tokens


class IconLabel(QWidget):
    """An icon in the colour of a tone; decoration only, the words beside it say the same."""

    def __init__(
        self, icon: str, *, tone: Tone = Tone.PLAIN, size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def set_icon(self, icon: str, *, tone: Tone) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.setVisible(bool(icon))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(self._size), tokens().px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._icon:
            return
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._icon, tokens().tone(self._tone).strong)
        painter.end()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
