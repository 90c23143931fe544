"""Glyphs of sheet states: the shape says it, the colour only repeats it."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import follow_theme, tokens


class SheetGlyph(StrEnum):
    """A state that has a glyph of its own."""

    NOT_SCORED = "not_scored"
    DRAFT = "draft"
    WAITING = "waiting"
    HELD = "held"
    STORED = "stored"
    STORED_DISC = "stored_disc"
    MISSING = "missing"
    RECUSED = "recused"
    ABSTAINED = "abstained"
    ABSENT = "absent"
    RETURNED = "returned"
    VOIDED = "voided"
    LOCKED = "locked"
    OFFLINE = "offline"


_ICONS: Final = {
    SheetGlyph.WAITING: ("cloud-arrow-up", Tone.ACCENT),
    SheetGlyph.HELD: ("hand-palm", Tone.WARN),
    SheetGlyph.STORED: ("check-bold", Tone.OK),
    SheetGlyph.STORED_DISC: ("check-circle-fill", Tone.OK),
    SheetGlyph.RECUSED: ("prohibit", Tone.MUTE),
    SheetGlyph.ABSENT: ("user-minus", Tone.MUTE),
    SheetGlyph.RETURNED: ("arrow-u-up-left-bold", Tone.WARN),
    SheetGlyph.VOIDED: ("x-square", Tone.MUTE),
    SheetGlyph.LOCKED: ("lock-fill", Tone.MUTE),
    SheetGlyph.OFFLINE: ("wifi-slash", Tone.DANGER),
}


def glyph_tone(glyph: SheetGlyph) -> Tone:
    """Give the tone of a glyph, for the words beside it."""
    own = {
        SheetGlyph.DRAFT: Tone.WARN,
        SheetGlyph.MISSING: Tone.DANGER,
        SheetGlyph.NOT_SCORED: Tone.PLAIN,
        SheetGlyph.ABSTAINED: Tone.MUTE,
    }
    return own[glyph] if glyph in own else _ICONS[glyph][1]


def paint_glyph(painter: QPainter, rect: QRectF, glyph: SheetGlyph, now: Tokens) -> None:
    """Paint a glyph centred in `rect`; delegates call this with their own cell."""
    side = min(rect.width(), rect.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if glyph is SheetGlyph.NOT_SCORED:
        _paint_ring(painter, box, now)
    elif glyph is SheetGlyph.DRAFT:
        _paint_draft(painter, box, now)
    elif glyph is SheetGlyph.MISSING:
        _paint_missing(painter, box, now)
    elif glyph is SheetGlyph.ABSTAINED:
        _paint_abstained(painter, box, now)
    else:
        name, tone = _ICONS[glyph]
        paint_icon(painter, box, name, now.tone(tone).strong)
    painter.restore()


def _paint_ring(painter: QPainter, box: QRectF, now: Tokens) -> None:
    width = max(1.4, box.width() * 0.075)
    painter.setPen(QPen(QColor(now.ctl), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), box.width() * 0.38, box.width() * 0.38)


def _paint_draft(painter: QPainter, box: QRectF, now: Tokens) -> None:
    colours = now.tone(Tone.WARN)
    width = max(1.3, box.width() * 0.075)
    radius = box.width() * 0.45
    pen = QPen(QColor(colours.strong), width)
    # Dashes are measured in pen widths: eleven dashes go round whatever the size.
    dash = 2 * 3.14159 * radius / width / 11
    pen.setDashPattern([dash * 0.68, dash * 0.32])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(QColor(colours.soft))
    painter.drawEllipse(box.center(), radius, radius)
    inner = QRectF(0, 0, box.width() * 0.58, box.width() * 0.58)
    inner.moveCenter(box.center())
    paint_icon(painter, inner, "pencil-simple-fill", colours.strong)


def _paint_missing(painter: QPainter, box: QRectF, now: Tokens) -> None:
    colours = now.tone(Tone.DANGER)
    unit = box.width()
    width = max(1.4, unit * 0.085)
    painter.setPen(QPen(QColor(colours.strong), width))
    painter.setBrush(QColor(colours.soft))
    square = QRectF(0, 0, unit * 0.84, unit * 0.84)
    square.moveCenter(box.center())
    painter.drawRoundedRect(square, unit * 0.18, unit * 0.18)
    pen = QPen(QColor(colours.strong), unit * 0.11)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = box.center().x(), box.center().y()
    painter.drawLine(QLineF(QPointF(x, y - unit * 0.19), QPointF(x, y + unit * 0.04)))
    painter.drawPoint(QPointF(x, y + unit * 0.2))


def _paint_abstained(painter: QPainter, box: QRectF, now: Tokens) -> None:
    """A filled disc with a minus: neither the empty ring nor the prohibit sign."""
    unit = box.width()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.tone(Tone.MUTE).strong))
    painter.drawEllipse(box.center(), unit * 0.42, unit * 0.42)
    pen = QPen(QColor(now.surface), unit * 0.11)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = box.center().x(), box.center().y()
    painter.drawLine(QLineF(QPointF(x - unit * 0.18, y), QPointF(x + unit * 0.18, y)))


class StateGlyph(QWidget):
    """A glyph as a small widget, with the state's word as its spoken name."""

    def __init__(
        self, glyph: SheetGlyph, *, name: str, size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._size = size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def glyph(self) -> SheetGlyph:
        """Give the state shown."""
        return self._glyph

    def set_glyph(self, glyph: SheetGlyph, *, name: str) -> None:
        """Show another state."""
        self._glyph = glyph
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(self._size), tokens().px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_glyph(painter, QRectF(self.rect()), self._glyph, tokens())
        painter.end()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
