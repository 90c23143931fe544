"""Type on the stage: how wide a text is, and how one that is too long is made to fit."""

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from judging_app.desktop.stage.painting.items import LEAST
from judging_app.desktop.theme.fonts import pixel_font

LINE: Final = 1.2
"""Height of a line of text, in its size."""
SHRUNK: Final = 0.7
"""How far a name shrinks before it wraps (design: 70 %)."""
CUT: Final = "…"
"""What a text ends with that was cut off."""
_KEPT: Final = 4096
_CLOSE: Final = 1.0


class Fitted(NamedTuple):
    """The lines that a text became, and the size to set them in."""

    lines: tuple[str, ...]
    size: int

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.size * LINE


@lru_cache(maxsize=256)
def stage_font(size: int, *, bold: bool = False, spacing: float = 0.0) -> QFont:
    """The font of a size; unhinted, so that it measures the same at every scale. Nobody changes it."""
    font = QFont(pixel_font(size, bold=bold))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


@lru_cache(maxsize=256)
def metrics(size: int, *, bold: bool = False, spacing: float = 0.0) -> QFontMetricsF:
    """The measures of a font."""
    return QFontMetricsF(stage_font(size, bold=bold, spacing=spacing))


@lru_cache(maxsize=_KEPT)
def advance(text: str, size: int, *, bold: bool = False, spacing: float = 0.0) -> float:
    """How wide a text is."""
    return metrics(size, bold=bold, spacing=spacing).horizontalAdvance(text)


@lru_cache(maxsize=_KEPT)
def fitted(
    text: str,
    size: int,
    width: float,
    *,
    bold: bool = False,
    lines: int = 1,
    height: float = 0.0,
    floor: int = LEAST,
) -> Fitted:
    """Set a text into a width: shrunk to 70 %, then on two lines where `lines` allows, then cut off with "…".

    Two lines are set as large as `height` lets them, up to `size`. Nothing gets smaller than `floor`.
    """
    text = " ".join(text.splitlines())
    natural = advance(text, size, bold=bold)
    if natural <= width:
        return Fitted((text,), size)
    smallest = min(max(round(size * SHRUNK), floor), size)
    shrunk = int(size * width / natural)
    if shrunk >= smallest:
        return Fitted((text,), shrunk)
    if lines < 2:
        return Fitted((_cut(text, smallest, width, bold=bold),), smallest)
    tallest = int(height / 2 / LINE) if height else size
    if tallest < floor:
        return Fitted((_cut(text, smallest, width, bold=bold),), smallest)
    for trial in range(min(size, tallest), min(smallest, tallest) - 1, -2):
        broken = _broken(text, trial, width, bold=bold)
        if len(broken) <= 2:
            return Fitted(_evened(text, trial, width, bold=bold), trial)
    last = min(smallest, tallest)
    first = _broken(text, last, width, bold=bold)[0]
    return Fitted((first.rstrip(), _cut(text[len(first) :].lstrip(), last, width, bold=bold)), last)


@lru_cache(maxsize=_KEPT)
def number_size(text: str, size: int, width: float, *, bold: bool = True) -> int:
    """The size, up to `size`, at which a number stands whole in a width: a number is never cut off."""
    natural = advance(text, size, bold=bold)
    return size if natural <= width else max(int(size * width / natural), 1)


def _cut(text: str, size: int, width: float, *, bold: bool) -> str:
    shown = metrics(size, bold=bold).elidedText(text, Qt.TextElideMode.ElideRight, width)
    # Beside Latin letters the dots may be wider than they were counted.
    while len(shown) > 1 and advance(shown, size, bold=bold) > width:
        shown = shown[:-2].rstrip() + CUT
    return shown


def _broken(text: str, size: int, width: float, *, bold: bool) -> tuple[str, ...]:
    """The lines of a text, broken where its language breaks lines."""
    layout = QTextLayout(text, stage_font(size, bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return tuple(found)


def _evened(text: str, size: int, width: float, *, bold: bool) -> tuple[str, ...]:
    """The same on two lines that are about as long: no single word is left on the second."""
    low, high = width / 2, width
    while high - low > _CLOSE:
        trial = (low + high) / 2
        if len(_broken(text, size, trial, bold=bold)) <= 2:
            high = trial
        else:
            low = trial
    lines = tuple(line.strip() for line in _broken(text, size, high, bold=bold))
    if any(advance(line, size, bold=bold) > width for line in lines):
        lines = tuple(line.strip() for line in _broken(text, size, width, bold=bold))
    return lines
