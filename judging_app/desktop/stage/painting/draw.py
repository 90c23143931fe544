"""Paints the values that a picture is laid out of."""

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from judging_app.desktop.logo import paint_logo
from judging_app.desktop.stage.painting.items import Align, Box, Item, Medal, Panel, Sign, Text
from judging_app.desktop.stage.painting.type import advance, metrics, stage_font
from judging_app.desktop.theme.icons import paint_icon, require_icon

CUP: Final = "trophy-fill"
_RAYS: Final = 48
_EDGE: Final = 2.0
_DASHES: Final = [6.0, 5.0]


def rect(box: Box) -> QRectF:
    """A box as Qt has it."""
    return QRectF(box.x, box.y, box.w, box.h)


def prepare() -> None:
    """Load what painting needs: an error while a painter is open kills the process."""
    require_icon(CUP)


def paint_items(painter: QPainter, items: Iterable[Item]) -> None:
    """Paint items, in order."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for item in items:
        if isinstance(item, Text):
            paint_text(painter, item)
        elif isinstance(item, Panel):
            _paint_panel(painter, item)
        elif isinstance(item, Sign):
            paint_logo(painter, rect(item.box), tile=item.tile, ink=item.ink)
        else:
            _paint_medal(painter, item)


def paint_text(painter: QPainter, item: Text) -> None:
    """Paint a line of text: the one place where a letter gets onto the stage."""
    font = stage_font(item.size, bold=item.bold, spacing=item.spacing)
    measures = metrics(item.size, bold=item.bold, spacing=item.spacing)
    wide = advance(item.text, item.size, bold=item.bold, spacing=item.spacing) - item.spacing
    x = item.box.x
    if item.align is Align.MIDDLE:
        x += (item.box.w - wide) / 2
    elif item.align is Align.RIGHT:
        x += item.box.w - wide
    painter.setFont(font)
    painter.setPen(QColor(item.colour))
    painter.drawText(QPointF(x, item.box.middle[1] + measures.capHeight() / 2), item.text)


def _paint_panel(painter: QPainter, item: Panel) -> None:
    box = rect(item.box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if item.edge:
        pen = QPen(QColor(item.edge), _EDGE)
        if item.dashed:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        box.adjust(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2)
    if item.fill:
        fill = QColor(item.fill)
        fill.setAlphaF(item.alpha)
        painter.setBrush(fill)
    painter.drawRoundedRect(box, item.radius, item.radius)


def _paint_medal(painter: QPainter, item: Medal) -> None:
    x, y = item.box.middle
    whole = item.box.w / 2
    disc = whole * 0.685
    colour = QColor(item.deep)
    for at in range(_RAYS):
        long = at % 2 == 0
        colour.setAlphaF(0.30 if long else 0.16)
        painter.setPen(QPen(colour, whole * 0.013, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        angle = 2 * math.pi * (at + 0.5) / _RAYS
        inner, outer = whole * 0.79, whole * (1.0 if long else 0.92)
        painter.drawLine(
            QPointF(x + inner * math.cos(angle), y + inner * math.sin(angle)),
            QPointF(x + outer * math.cos(angle), y + outer * math.sin(angle)),
        )
    metal = QLinearGradient(x - disc, y - disc, x + disc, y + disc)
    metal.setColorAt(0.1, QColor(item.light))
    metal.setColorAt(0.9, QColor(item.deep))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(metal)
    painter.drawEllipse(QPointF(x, y), disc, disc)
    painter.setPen(QPen(QColor(item.ink), whole * 0.012))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), disc * 0.89, disc * 0.89)
    cup = disc * 1.12
    paint_icon(painter, QRectF(x - cup / 2, y - cup / 2, cup, cup), CUP, item.ink)
