"""The line under a control: a quiet description, or what is wrong, with icon, words and colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, font, paint_text, text_width, tokens

_HEIGHT = 20
_TALL = 36
_ICON_ROOM = 19


class NoteLine(QWidget):
    """One line that keeps its height, so that nothing jumps when it speaks.

    Only what is wrong may take a second line: it must be readable whole without a pointer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def text(self) -> str:
        """Give what the line says."""
        return self._text

    def is_wrong(self) -> bool:
        """Tell whether the line says what is wrong."""
        return self._wrong

    def set_quiet(self, text: str) -> None:
        """Describe."""
        self._say(text, wrong=False)

    def set_wrong(self, text: str) -> None:
        """Say what is wrong; an empty text ends it."""
        self._say(text, wrong=bool(text))

    def sizeHint(self) -> QSize:
        return QSize(0, tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        single = self.height() < now.px(_TALL)
        colour, left = now.text2, 0
        if self._wrong:
            colour = now.tone(Tone.DANGER).text
            side = now.px(14)
            box = QRectF(0, (now.px(_HEIGHT) - side) / 2, side, side)
            paint_icon(painter, box, "warning-circle-fill", now.tone(Tone.DANGER).strong)
            left = now.px(_ICON_ROOM)
        rect = QRectF(left, 0, self.width() - left, self.height())
        if single:
            paint_text(painter, rect, self._text, colour=colour, size=now.type.caption, bold=self._wrong)
        else:
            painter.setPen(QColor(colour))
            painter.setFont(font(now.type.caption, bold=True))
            painter.drawText(rect, int(Qt.TextFlag.TextWordWrap), self._text)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _say(self, text: str, *, wrong: bool) -> None:
        self._text, self._wrong = text, wrong
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._fit()
        self.update()

    def _fit(self) -> None:
        now = tokens()
        needed = text_width(self._text, now.type.caption, bold=True) + now.px(_ICON_ROOM)
        tall = self._wrong and needed > self.width() > 0
        self.setFixedHeight(now.px(_TALL if tall else _HEIGHT))

    def _on_theme(self) -> None:
        self._fit()
        self.update()
