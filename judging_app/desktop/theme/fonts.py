"""Fonts made of the tokens: one family chain, two weights, figures of equal width."""

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont

from judging_app.desktop.theme.tokens import Tokens

FAMILIES: Final = ("Microsoft YaHei UI", "Noto Sans CJK SC", "PingFang SC", "sans-serif")

# Columns of marks must not jitter while digits change, so every digit takes the same width.
_TABULAR: Final = QFont.Tag("tnum")


def ui_font(tokens: Tokens, size: float, *, bold: bool = False) -> QFont:
    """Give the font for a logical size; sizes are pixels, as the design is measured in pixels."""
    # A copy, as some underline theirs; Qt shares what is the same.
    return QFont(pixel_font(max(1, tokens.px(size)), bold=bold))


@lru_cache(maxsize=64)
def pixel_font(pixels: int, *, bold: bool = False) -> QFont:
    """Give the font of a size in pixels; it is shared, so nobody changes it."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setFeature(_TABULAR, 1)
    return font
