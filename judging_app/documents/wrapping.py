"""Text broken into lines, with its measures.

All lengths are in units of a twentieth of a typographic point, on every device: a page is laid
out once and looks the same on screen, on paper and in a PDF.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

UNITS_PER_POINT: Final = 20
UNITS_PER_INCH: Final = 72 * UNITS_PER_POINT

# The families of the window, so that a page looks like the program it came from.
_FAMILIES: Final = ("Microsoft YaHei UI", "Noto Sans CJK SC", "PingFang SC", "sans-serif")

# Every sign as wide as the others and none like another: for codes that are typed off the paper.
_CODE_FAMILIES: Final = ("Consolas", "DejaVu Sans Mono", "Menlo", "monospace")
_LEADING: Final = 1.4

# Noto swaps digits for local forms that a PDF cannot name: they would be lost to whoever copies a
# fingerprint or has the page read aloud. A ligature reads as a letter that nobody wrote.
_FEATURES_OFF: Final = (QFont.Tag("locl"), QFont.Tag("liga"))


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; sizes are in points, `colour` is written as #rrggbb, `code` is to be typed off."""

    size: float
    bold: bool = False
    colour: str = "#1a1a1a"
    code: bool = False

    def font(self) -> QFont:
        """The font, sized in units."""
        font = QFont()
        font.setFamilies(list(_CODE_FAMILIES if self.code else _FAMILIES))
        font.setPixelSize(round(self.size * UNITS_PER_POINT))
        font.setWeight(QFont.Weight.Bold if self.bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for feature in _FEATURES_OFF:
            font.setFeature(feature, 0)
        return font


class Line:
    """One line of a text, drawn from its upper left corner."""

    def __init__(self, layout: QTextLayout, line: QTextLine, text: str, style: Style) -> None:
        self._layout = layout  # Qt's line points into it
        self._line = line
        self._colour = style.colour
        self.text = text
        self.width = line.naturalTextWidth()
        self.size = style.size
        self.height = max(line.height(), style.size * UNITS_PER_POINT * _LEADING)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the line in the middle of its height."""
        painter.setPen(QColor(self._colour))
        self._line.draw(painter, QPointF(left, top + (self.height - self._line.height()) / 2))


def wrapped(text: str, style: Style, width: float) -> list[Line]:
    """Break a text at its line feeds and at the given width; a word that is too long is broken too."""
    lines: list[Line] = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    for part in text.split("\n"):
        layout = QTextLayout(part, style.font())
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            # Qt counts in UTF-16, in which rare characters take two.
            start, length = line.textStart(), line.textLength()
            shown = part.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")
            lines.append(Line(layout, line, shown, style))
        layout.endLayout()
    return lines
