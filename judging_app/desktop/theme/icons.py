"""Phosphor icons, tinted by token and drawn as outlines at any size and screen density.

The font comes from the QtAwesome package, but QtAwesome itself is not imported: that costs some
200 ms at start (the whole of qtpy) and, on Windows, copies eleven fonts into the user's font
folder. The glyphs are taken out of the one file as outlines, which also centres them exactly.
"""

import json
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
    QTransform,
)

_EM: Final = 1000.0
_DISABLED_OPACITY: Final = 0.45


class UnknownIconError(LookupError):
    """A name that Phosphor does not have: a slip in the program, not of a user."""


def _fonts_folder() -> Path:
    """Find QtAwesome's fonts without importing it; a bundle carries them beside the code."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle, "qtawesome", "fonts")
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise UnknownIconError("QtAwesome is not installed")
    return Path(spec.origin).parent / "fonts"


def _only(pattern: str) -> Path:
    """Find the one file of a pattern, so that a newer Phosphor needs no change here."""
    return next(iter(sorted(_fonts_folder().glob(pattern))))


@cache
def _charmap() -> dict[str, str]:
    text = _only("phosphor-charmap-*.json").read_text(encoding="utf-8")
    return {name: chr(int(code, 16)) for name, code in json.loads(text).items()}


@cache
def _raw_font() -> QRawFont:
    # A QRawFont loads the file for itself: the family is not added to the application's fonts.
    return QRawFont(str(_only("phosphor-[0-9]*.ttf")), _EM, QFont.HintingPreference.PreferNoHinting)


@cache
def _outline(name: str) -> QPainterPath:
    """Outline of a glyph with the middle of its square at the origin."""
    char = _charmap().get(name)
    if char is None:
        raise UnknownIconError(name)
    font = _raw_font()
    glyph = font.glyphIndexesForString(char)[0]
    path = font.pathForGlyph(glyph)
    path.setFillRule(Qt.FillRule.WindingFill)
    advance = font.advancesForGlyphIndexes([glyph])[0].x()
    middle = path.boundingRect().center().y() if advance == 0 else _square_middle(font)
    path.translate(-advance / 2, -middle)
    return path


def _square_middle(font: QRawFont) -> float:
    """Height of the middle of the drawing square; Phosphor fills it from ascent to descent."""
    return (font.descent() - font.ascent()) / 2


def require_icon(name: str) -> None:
    """Fail on a wrong name before a painter is open: an error inside painting kills the process."""
    _outline(name)


def paint_icon(painter: QPainter, rect: QRectF | QRect, name: str, colour: str | QColor) -> None:
    """Paint an icon centred in `rect`, as large as its shorter side."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    where: QPointF = box.center()
    transform = QTransform.fromTranslate(where.x(), where.y()).scale(side / _EM, side / _EM)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.fillPath(transform.map(_outline(name)), QColor(colour))
    painter.restore()


class _OutlineEngine(QIconEngine):
    """Lets views and tool buttons of Qt draw the same outlines through a QIcon."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * _DISABLED_OPACITY)
        paint_icon(painter, rect, self._name, self._colour)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(pixmap.rect()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _OutlineEngine(self._name, self._colour)


def icon(name: str, colour: str) -> QIcon:
    """Give a QIcon for places where Qt paints; prefer `paint_icon` in an own paintEvent."""
    require_icon(name)
    return QIcon(_OutlineEngine(name, colour))


def icon_pixmap(name: str, colour: str, side: int) -> QPixmap:
    """Give an icon as a pixmap of `side` logical pixels, sharp on the densest screen."""
    require_icon(name)
    ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.primaryScreen() else 1.0
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, side, side), name, colour)
    painter.end()
    return pixmap
