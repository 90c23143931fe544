"""What the widgets share: following the theme, labels with a look, and painting of texts."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from judging_app.desktop.theme.fonts import pixel_font, ui_font
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import Tokens


def tokens() -> Tokens:
    """Tokens in force."""
    return theme().tokens


def follow_theme(apply: Callable[[], None]) -> None:
    """Dress a widget now and whenever the theme changes.

    `apply` is a bound method of the widget, so that Qt ends the connection with the widget.
    """
    theme().changed.connect(apply)
    apply()


def font(size: float, *, bold: bool = False) -> QFont:
    """Give the font of a logical size in the theme in force."""
    return ui_font(tokens(), size, bold=bold)


def set_look(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet chooses by, and have it choose again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    # One that was never shown is dressed once, when it is.
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    # The sheet set again makes Qt choose again. `style()` is not asked for: Python would keep a hold
    # on an object that Qt deletes with the window.
    widget.setStyleSheet(widget.styleSheet())
    widget.updateGeometry()
    widget.update()


def make_label(
    text: str = "",
    *,
    size: str = "body",
    ink: str = "text",
    strong: bool = False,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Make a label: a type size by name, an ink by name; text is plain, names may hold a `<`."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    set_look(label, textSize=size, ink=ink, strong=strong)
    return label


def make_divider(parent: QWidget | None = None) -> QFrame:
    """Make a hairline across."""
    line = QFrame(parent)
    line.setProperty("kind", "divider")
    line.setFixedHeight(1)
    return line


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    colour: str,
    size: float,
    bold: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line, centred in height and elided where it does not fit."""
    if not text:
        return
    face = font(size, bold=bold)
    painter.setFont(face)
    painter.setPen(QColor(colour))
    room = max(0, int(rect.width()) + 1)
    if _width(text, face.pixelSize(), bold) > room:
        text = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), text)


def text_width(text: str, size: float, *, bold: bool = False) -> int:
    """Width of a line of text."""
    return _width(text, font(size, bold=bold).pixelSize(), bold)


@lru_cache(maxsize=8192)
def _width(text: str, pixels: int, bold: bool) -> int:
    return QFontMetrics(pixel_font(pixels, bold=bold)).horizontalAdvance(text)


class ElidedLabel(QWidget):
    """A text of at most so many lines; what does not fit ends in … and stands in the tool tip."""

    def __init__(
        self,
        text: str = "",
        *,
        size: float = 14,
        ink: str = "text",
        bold: bool = False,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._size, self._ink, self._bold, self._lines = size, ink, bold, lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        follow_theme(self._on_theme)

    def text(self) -> str:
        """Give the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_lines(self, lines: int) -> None:
        """Take more or fewer lines, as there is room."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    def line_height(self) -> int:
        """Height of one line."""
        return self._line_height()

    def sizeHint(self) -> QSize:
        # Lines are broken by fractions of a pixel.
        wide = text_width(self._text, self._size, bold=self._bold) + 2
        return QSize(wide, self._line_height() * self._lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line_height() * self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(getattr(tokens(), self._ink)))
        painter.setFont(font(self._size, bold=self._bold))
        height = self._line_height()
        shown = self._broken_lines()
        for number, line in enumerate(shown):
            rect = QRectF(0, number * height, self.width(), height)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
        painter.end()
        self.setToolTip(self._text if shown and shown[-1].endswith("…") else "")

    def _line_height(self) -> int:
        return tokens().px(self._size * 1.42)

    def _broken_lines(self) -> list[str]:
        face = font(self._size, bold=self._bold)
        layout = QTextLayout(self._text, face)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= self._lines and (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1:], len(self._text)]
        texts = [self._text[a:b] for a, b in zip(starts, ends, strict=True)][: self._lines]
        if len(starts) > self._lines:
            rest = self._text[starts[self._lines - 1] :]
            texts[-1] = QFontMetrics(face).elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        elif self._lines == 1 and texts:
            texts[0] = QFontMetrics(face).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        return texts

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
