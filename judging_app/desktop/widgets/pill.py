"""A pill: a state in an icon and a few words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_ICON = 14
_PAD = 10
_GAP = 5


class Pill(QWidget):
    """A tone, an icon and a text; outlined pills state a fact, filled ones a condition."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.MUTE,
        icon: str = "",
        outlined: bool = False,
        strong: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon = text, tone, icon
        self._outlined, self._strong, self._small = outlined, strong, small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        follow_theme(self._on_theme)

    def text(self) -> str:
        """Give the text."""
        return self._text

    def tone(self) -> Tone:
        """Give the tone."""
        return self._tone

    def icon(self) -> str:
        """Give the icon's name."""
        return self._icon

    def set_state(self, text: str, *, tone: Tone, icon: str = "") -> None:
        """Show another state."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = tokens()
        wide = text_width(self._text, self._size(), bold=self._strong) + 2 * now.px(_PAD) + 1
        wide += now.px(_ICON + _GAP) if self._icon else 0
        return QSize(wide, now.px(20 if self._small else now.height.pill))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        colours = now.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = now.line_strong if self._tone in (Tone.PLAIN, Tone.MUTE) else colours.strong
        painter.setPen(QPen(QColor(edge), 1) if self._outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.surface if self._outlined else colours.soft))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        x = now.px(_PAD)
        if self._icon:
            side = now.px(_ICON)
            where = QRectF(x, (self.height() - side) / 2, side, side)
            paint_icon(painter, where, self._icon, colours.strong)
            x += side + now.px(_GAP)
        rect = QRectF(x, 0, self.width() - x - now.px(_PAD) + 1, self.height())
        paint_text(painter, rect, self._text, colour=colours.text, size=self._size(), bold=self._strong)
        painter.end()

    def _size(self) -> int:
        return tokens().type.axis if self._small else tokens().type.table

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
