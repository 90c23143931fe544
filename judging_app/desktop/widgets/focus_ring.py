"""The ring around what the keyboard is on: two pixels of accent, one pixel away from the control."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from judging_app.desktop.widgets.themed import tokens

_GAP: Final = 1
_WIDTH: Final = 2
_REACH: Final = _GAP + _WIDTH
_MOVES: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
# A click shows where it went; only the keyboard needs the ring.
_KEYBOARD: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


class FocusRing(QWidget):
    """Floats around a control, outside its edge, so that the control keeps its size.

    It lives in the control's window (or scrolled page) and follows when anything above moves.
    """

    def __init__(self, target: QWidget, *, radius: int) -> None:
        super().__init__(_home_of(target))
        self._target = target
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.destroyed.connect(self.deleteLater)
        widget: QWidget | None = target
        while widget is not None and widget is not self.parentWidget():
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), _WIDTH))
        half = _WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = tokens().px(self._radius) + _GAP + half
        painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _place(self) -> None:
        home = self.parentWidget()
        if home is None:
            return
        corner = self._target.mapTo(home, QPoint(0, 0))
        box = QRect(corner, self._target.size())
        self.setGeometry(box.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setVisible(self._target.isVisible())
        self.raise_()


class FocusRingHolder:
    """Mixed into a control: call `ring_on` and `ring_off` from its focus events."""

    _ring: FocusRing | None = None

    def ring_on(self, target: QWidget, reason: Qt.FocusReason, *, radius: int) -> None:
        """Show the ring where the keyboard brought the focus."""
        self.ring_off()
        if reason in _KEYBOARD:
            self._ring = FocusRing(target, radius=radius)

    def ring_off(self) -> None:
        """Take the ring away."""
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None


def _home_of(target: QWidget) -> QWidget:
    """Find the widget to draw in: the scrolled page around the control, else its window."""
    widget = target.parentWidget()
    while widget is not None:
        above = widget.parentWidget()
        inside_view = above is not None and isinstance(above.parentWidget(), QAbstractScrollArea)
        if above is None or widget.isWindow() or inside_view:
            return widget
        widget = above
    return target
