"""A label on the left and its value on the right; a value too long for the line goes below it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, font, paint_text, text_width, tokens

_ROW = 23


class FactRow(QWidget):
    """One fact; a strong one is bold, a caption small."""

    def __init__(self, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = self._value = ""
        self._strong = self._parted = False
        self._small = small
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self.updateGeometry)

    @property
    def value(self) -> str:
        """The value in words."""
        return self._value

    @property
    def label(self) -> str:
        """What it is."""
        return self._label

    def show_fact(self, label: str, value: str, *, strong: bool = False, parted: bool = False) -> None:
        """Show another fact; `parted` draws a hairline above it."""
        self._label, self._value, self._strong, self._parted = label, value, strong, parted
        self.setAccessibleName(f"{label} {value}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        now = tokens()
        lines = 1 if self._fits(width) else 1 + self._value_lines(width)
        return now.px(_ROW - (3 if self._small else 0)) * lines + self._head()

    def sizeHint(self) -> QSize:
        wide = self.width() or tokens().px(260)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        top = self._head()
        if self._parted:
            painter.fillRect(QRectF(0, now.px(5), self.width(), 1), QColor(now.line))
        size = self._type_size()
        high = now.px(_ROW - (3 if self._small else 0))
        right = Qt.AlignmentFlag.AlignRight
        label = QRectF(0, top, self.width(), high)
        paint_text(painter, label, self._label, colour=now.text2, size=size)
        if self._fits(self.width()):
            paint_text(
                painter, label, self._value, colour=now.text, size=size, bold=self._strong, align=right
            )
        else:
            painter.setPen(QColor(now.text))
            painter.setFont(font(size, bold=self._strong))
            below = QRectF(0, top + high, self.width(), self.height() - top - high)
            painter.drawText(below, int(Qt.TextFlag.TextWordWrap | right), self._value)
        painter.end()

    def _fits(self, width: int) -> bool:
        size = self._type_size()
        words = text_width(self._label, size) + text_width(self._value, size, bold=self._strong)
        return words + tokens().px(10) <= width

    def _value_lines(self, width: int) -> int:
        wide = text_width(self._value, self._type_size(), bold=self._strong)
        return max(-(-round(wide * 1.12) // max(width, 1)), 1)

    def _head(self) -> int:
        return tokens().px(11) if self._parted else 0

    def _type_size(self) -> int:
        return tokens().type.caption if self._small else tokens().type.table
