"""The ground of every picture: a dark gradient with faint waves."""

import math
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from judging_app.desktop.stage.painting.items import Space
from judging_app.desktop.theme.tokens import Stage

_WAVES: Final = 11
_RINGS: Final = 7
_STEP: Final = 24.0
_FAINT: Final = 0.085


def paint_backdrop(painter: QPainter, space: Space, colours: Stage) -> None:
    """Paint it over the whole space."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, space.w, space.h)
    ground.setColorAt(0.0, QColor(colours.top))
    ground.setColorAt(1.0, QColor(colours.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(0, 0, math.ceil(space.w), math.ceil(space.h), ground)
    line = QColor(colours.text2)
    line.setAlphaF(_FAINT)
    painter.setPen(QPen(line, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for at in range(_WAVES):
        painter.drawPath(_wave(space, at))
    line.setAlphaF(_FAINT / 5)
    painter.setPen(QPen(line, 2.4))
    for at in range(_RINGS):
        painter.drawEllipse(QPointF(space.w * 0.86, space.h * 0.42), 300 + at * 62, 220 + at * 48)


def _wave(space: Space, at: int) -> QPainterPath:
    """One of a sheaf of waves that part to the right."""
    base = space.h - 300 + at * 27
    path = QPainterPath()
    steps = math.ceil(space.w / _STEP)
    for step in range(steps + 1):
        share = step / steps
        swell = math.sin(share * 2 * math.pi * 1.15 + 0.35 + at * 0.085)
        tall = (34 + 62 * share) * (1 - at * 0.035)
        y = base - swell * tall * (0.45 + 0.55 * abs(2 * share - 0.8)) - share * (30 - at * 9)
        point = QPointF(share * space.w, y)
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    return path
