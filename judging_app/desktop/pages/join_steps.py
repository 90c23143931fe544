"""The dark side of joining: three steps, and where the person is on them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from judging_app.desktop.logo import paint_logo
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.themed import follow_theme, font, paint_text, text_width, tokens
from judging_app.wording.language import translate

_PAD: Final = 56
_STEP: Final = 78
_DISC: Final = 32


class JoinSteps(QWidget):
    """Name, what joining takes, the steps, and who sees the marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[tuple[str, str], ...] = ()
        self._current = 0
        follow_theme(self._on_theme)

    def set_steps(self, steps: Sequence[tuple[str, str]], current: int) -> None:
        """Show the steps, each with a line about it; those before `current` are done."""
        self._steps, self._current = tuple(steps), current
        words = [f"{name}: {about}" for name, about in steps]
        self.setAccessibleName(words[current] if current < len(words) else "")
        self.setAccessibleDescription("; ".join(words))
        self.setToolTip("\n".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(480), tokens().px(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(now.ink))
        left = now.px(_PAD if self.width() >= now.px(420) else 28)
        short = self.height() < now.px(600)
        top = now.px(24 if short else 52)
        self._paint_head(painter, left, top)
        top += now.px(40 + (36 if short else 90))
        self._paint_title(painter, left, top)
        self._paint_steps(painter, left, top + now.px(96 if short else 134))
        if not short:
            self._paint_foot(painter, left)
        painter.end()

    def _paint_head(self, painter: QPainter, left: float, top: float) -> None:
        now = tokens()
        side = now.px(40)
        paint_logo(painter, QRectF(left, top, side, side), tile=now.ink_text, ink=now.ink)
        box = QRectF(left + side + now.px(12), top, self.width(), side)
        name = translate("Start", "Judging App")
        paint_text(painter, box, name, colour=now.ink_text, size=now.type.mark, bold=True)

    def _paint_title(self, painter: QPainter, left: float, top: float) -> None:
        now = tokens()
        room = self.width() - left - now.px(16)
        title = QRectF(left, top, room, now.px(56))
        words = translate("Join", "Join as a judge")
        size = 40 if text_width(words, 40, bold=True) <= room else 28
        paint_text(painter, title, words, colour=now.ink_text, size=size, bold=True)
        about = QRectF(left, top + now.px(58), room, now.px(24))
        words = translate("Join", "Half a minute, no account")
        paint_text(painter, about, words, colour=now.ink_text2, size=now.type.criterion)

    def _paint_steps(self, painter: QPainter, left: float, top: float) -> None:
        now = tokens()
        disc, pace = now.px(_DISC), now.px(_STEP)
        for at, (name, about) in enumerate(self._steps):
            y = top + at * pace
            if at + 1 < len(self._steps):
                painter.setPen(QPen(QColor(now.ink_track), now.px(2)))
                x = left + disc / 2
                painter.drawLine(round(x), round(y + disc + 3), round(x), round(y + pace - 3))
            self._paint_disc(painter, QRectF(left, y, disc, disc), at)
            words = left + disc + now.px(18)
            room = self.width() - words - now.px(12)
            ink = now.ink_text if at <= self._current else now.ink_text2
            upper = QRectF(words, y - now.px(4), room, now.px(26))
            lower = QRectF(words, y + now.px(22), room, now.px(20))
            paint_text(painter, upper, name, colour=ink, size=now.type.criterion, bold=at == self._current)
            paint_text(painter, lower, about, colour=now.ink_text2, size=now.type.table)

    def _paint_disc(self, painter: QPainter, box: QRectF, at: int) -> None:
        now = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        here, done = at == self._current, at < self._current
        painter.setBrush(QColor(now.ink_text if here else now.ink_tile))
        painter.drawEllipse(box)
        if done:
            inner = box.adjusted(*(round(box.width() * side) for side in (0.29, 0.29, -0.29, -0.29)))
            paint_icon(painter, inner, "check-bold", now.ink_ok)
            return
        ink = now.ink if here else now.ink_text2
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, box, str(at + 1), colour=ink, size=now.type.body, bold=True, align=middle)

    def _paint_foot(self, painter: QPainter, left: float) -> None:
        now = tokens()
        y = self.height() - now.px(80)
        side = now.px(18)
        paint_icon(painter, QRectF(left, y, side, side), "shield-check", now.ink_text2)
        box = QRectF(
            left + side + now.px(9), y - now.px(1), self.width() - left - side - now.px(21), now.px(64)
        )
        words = translate("Join", "Marks stay on the hall's network; no one else sees yours")
        painter.setFont(font(now.type.table))
        painter.setPen(QColor(now.ink_text2))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), words)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
