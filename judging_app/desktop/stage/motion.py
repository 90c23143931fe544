"""Whether the system wants anything on a screen to move at all."""

import ctypes
import sys
from typing import Final

from PySide6.QtWidgets import QStyle, QWidget

_CLIENT_AREA_ANIMATION: Final = 0x1042
"""Windows: "Show animations" among the settings for accessibility (SPI_GETCLIENTAREAANIMATION)."""


def may_move(widget: QWidget) -> bool:
    """Whether transitions are wanted; a system that does not say wants them."""
    if sys.platform == "win32":
        wanted = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(wanted), 0)
        if told:
            return bool(wanted.value)
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0
