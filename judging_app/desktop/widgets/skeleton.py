"""Grey bars in place of rows that are still being read; the words say so from the first moment."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens

_DELAY_MS = 200
_ROW = 30
_HEAD = 24


class Skeleton(QWidget):
    """A sentence at once, bars only after 200 ms, so that quick work does not flicker."""

    def __init__(self, text: str, *, rows: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._rows = rows
        self._bars = False
        self.setAccessibleName(text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show_bars)
        self._timer.start(_DELAY_MS)
        follow_theme(self._on_theme)

    def show_bars(self) -> None:
        """Show the bars now."""
        self._bars = True
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(220), tokens().px(_HEAD + _ROW * self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        head = QRectF(0, 0, self.width(), now.px(_HEAD - 4))
        paint_text(painter, head, self._text, colour=now.text2, size=now.type.table)
        if self._bars:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.sunken))
            for row in range(self._rows):
                self._paint_row(painter, now.px(_HEAD + _ROW * row))
        painter.end()

    def _paint_row(self, painter: QPainter, top: float) -> None:
        now = tokens()
        square, bar, left = now.px(16), now.px(12), now.px(32)
        middle = top + now.px(_ROW) / 2
        painter.drawRoundedRect(QRectF(0, middle - square / 2, now.px(20), square), 4, 4)
        painter.drawRoundedRect(QRectF(left, middle - bar / 2, self.width() - left, bar), 4, 4)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
