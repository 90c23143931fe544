"""Combo box, check box and radio button with signs drawn by us.

A style sheet can only show picture files for these signs, which blur at 125 % and 150 %; the
outlines of the icon font stay sharp.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import follow_theme, font, tokens

_SIGN = 18
_GAP = 8


class ComboBox(QComboBox):
    """A combo box with a chevron; the wheel over it scrolls the page unless it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        follow_theme(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = tokens()
        side = now.px(14)
        box = QRectF(self.width() - side - now.px(9), (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_icon(painter, box, "caret-down", now.text2 if self.isEnabled() else now.text3)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CheckBox(QCheckBox, FocusRingHolder):
    """A check box whose whole line is the target."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        follow_theme(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return _line_size(self)

    def minimumSizeHint(self) -> QSize:
        return _line_size(self)

    def hitButton(self, place: object) -> bool:
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.small)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        box = _paint_line(painter, self)
        on = self.checkState() is not Qt.CheckState.Unchecked
        painter.setPen(QPen(QColor(_edge(self, on=on)), 1))
        painter.setBrush(QColor(_fill(self, on=on)))
        radius = now.px(now.radius.small)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if on:
            sign = "check-bold" if self.checkState() is Qt.CheckState.Checked else "minus-bold"
            inner = now.px(3)
            paint_icon(painter, box.adjusted(inner, inner, -inner, -inner), sign, now.on_accent)
        painter.end()


class RadioButton(QRadioButton, FocusRingHolder):
    """A radio button whose whole line is the target."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        follow_theme(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return _line_size(self)

    def minimumSizeHint(self) -> QSize:
        return _line_size(self)

    def hitButton(self, place: object) -> bool:
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.small)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        box = _paint_line(painter, self)
        on = self.isChecked()
        painter.setPen(QPen(QColor(_edge(self, on=on)), 1))
        painter.setBrush(QColor(_fill(self, on=on)))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.on_accent))
            painter.drawEllipse(QPointF(box.center()), now.px(3.5), now.px(3.5))
        painter.end()


def _line_size(button: QAbstractButton) -> QSize:
    now = tokens()
    words = QFontMetrics(font(now.type.body)).horizontalAdvance(button.text())
    return QSize(now.px(_SIGN + _GAP + 2) + words, now.px(28))


def _paint_line(painter: QPainter, button: QAbstractButton) -> QRectF:
    """Paint the words and give the place of the sign."""
    now = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = now.px(_SIGN)
    box = QRectF(1, (button.height() - side) / 2, side, side)
    painter.setFont(font(now.type.body))
    painter.setPen(QColor(now.text if button.isEnabled() else now.text3))
    words = QRectF(
        box.right() + now.px(_GAP), 0, button.width() - box.right() - now.px(_GAP), button.height()
    )
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), button.text())
    return box


def _edge(button: QAbstractButton, *, on: bool) -> str:
    now = tokens()
    if not button.isEnabled():
        return now.line_strong
    return now.accent if on else now.ctl


def _fill(button: QAbstractButton, *, on: bool) -> str:
    now = tokens()
    if not button.isEnabled():
        return now.ctl if on else now.sunken
    return now.accent if on else now.surface
