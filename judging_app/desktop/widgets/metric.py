"""A big number with its full mark: 84.5 / 100."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, font, text_width, tokens


class Metric(QWidget):
    """A number and what it is out of, on one baseline; it shrinks before it is cut."""

    def __init__(
        self, *, size: int = 52, ink: str = "text", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size, self._ink, self._name = size, ink, name
        self._value = self._out_of = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def set_value(self, value: str, out_of: str = "") -> None:
        """Show a number that is written already; an empty one shows a dash."""
        self._value, self._out_of = value, out_of
        spoken = (self._name, value or "—", f"/ {out_of}" if out_of else "")
        self.setAccessibleName(" ".join(part for part in spoken if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = text_width(self._value or "—", self._size, bold=True) + self._rest_width()
        return QSize(wide, tokens().px(self._size * 1.08))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        size: float = self._size
        shown = self._value or "—"
        full = text_width(shown, size, bold=True)
        room = self.width() - self._rest_width()
        if full > room > 0:
            size = size * room / full
        face = QFontMetrics(font(self._size, bold=True))
        baseline = (self.height() + face.capHeight()) / 2
        painter.setFont(font(size, bold=True))
        painter.setPen(QColor(getattr(now, self._ink) if self._value else now.text3))
        painter.drawText(QPointF(0, baseline), shown)
        if self._out_of:
            painter.setFont(font(self._small()))
            painter.setPen(QColor(now.text2))
            left = text_width(shown, size, bold=True) + now.px(10)
            painter.drawText(QPointF(left, baseline), f"/ {self._out_of}")
        painter.end()

    def _small(self) -> int:
        return max(tokens().type.table, round(self._size * 0.32))

    def _rest_width(self) -> int:
        return text_width(f"/ {self._out_of}", self._small()) + tokens().px(12) if self._out_of else 0

    def _on_theme(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
