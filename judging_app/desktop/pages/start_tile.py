"""A large button of the start screen: icon, title, a line about it, and its keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.key_cap import key_caps_width, paint_key_caps
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_HEIGHT: Final = 76
_LOW: Final = 62
_LOWEST: Final = 54
_ICON: Final = 40


class ActionTile(QAbstractButton, FocusRingHolder):
    """One thing to begin with; the primary one is filled."""

    def __init__(
        self, icon: str, *, keys: Sequence[str] = (), primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._keys, self._primary = icon, tuple(keys), primary
        self._about = ""
        self._high = _HEIGHT
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def set_texts(self, title: str, about: str) -> None:
        """Say what the tile does."""
        self.setText(title)
        self._about = about
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setToolTip(f"{about}  {'+'.join(self._keys)}")
        self.update()

    def set_low(self, *, low: bool, lowest: bool = False) -> None:
        """Take less height, where the window has little."""
        self._high = _LOWEST if lowest else _LOW if low else _HEIGHT
        self._on_theme()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(392), tokens().px(self._high))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(240), tokens().px(self._high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.card)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = now.accent if self._primary else now.surface
        if self.underMouse() or self.isDown():
            fill = now.accent_hover if self._primary else now.hover
        painter.setPen(QPen(QColor(fill if self._primary else now.line), 1))
        painter.setBrush(QColor(fill))
        radius = now.px(now.radius.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self._paint_icon(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_icon(self, painter: QPainter) -> None:
        now = tokens()
        side = now.px(_ICON)
        box = QRectF(now.px(16), (self.height() - side) / 2, side, side)
        ground = QColor(now.accent_soft)
        if self._primary:
            ground = QColor(now.on_accent)
            ground.setAlphaF(0.17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, now.px(8), now.px(8))
        inner = now.px(10)
        ink = now.on_accent if self._primary else now.accent
        paint_icon(painter, box.adjusted(inner, inner, -inner, -inner), self._icon, ink)

    def _paint_words(self, painter: QPainter) -> None:
        now = tokens()
        left, edge = now.px(72), self.width() - now.px(18)
        needed = max(
            text_width(self.text(), now.type.criterion, bold=True), text_width(self._about, now.type.table)
        )
        caps = key_caps_width(self._keys, now) + now.px(8)
        # The words go before the keys; those stand in the tool tip too.
        shown = bool(self._keys) and left + needed + caps <= edge
        right = edge - caps + now.px(8) if shown else edge
        if shown:
            paint_key_caps(
                painter,
                now,
                keys=self._keys,
                left=right,
                middle=self.height() / 2,
                on_fill=now.on_accent if self._primary else None,
            )
        middle = self.height() / 2
        room = right - left - (now.px(8) if shown else 0)
        title = QRectF(left, middle - now.px(25), room, now.px(26))
        about = QRectF(left, middle + now.px(1), room, now.px(22))
        ink = now.on_accent if self._primary else now.text
        paint_text(painter, title, self.text(), colour=ink, size=now.type.criterion, bold=True)
        soft = now.on_accent if self._primary else now.text2
        paint_text(painter, about, self._about, colour=soft, size=now.type.table)

    def _on_theme(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
