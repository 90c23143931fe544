"""A ruler of bands: where a verified figure lies, and where the claimed one lay."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_GAP: Final = 4
_BAND: Final = 22
_TRACK: Final = 29
_HEIGHT: Final = 52


class RulerMark(NamedTuple):
    """A place on the ruler: the band, and how far along it from 0 to 1."""

    band: int
    along: float


class BandRuler(QWidget):
    """Bands of equal width with the edges between them below; ▲ verified, △ claimed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._edges: tuple[str, ...] = ()
        self._mark: RulerMark | None = None
        self._claim: RulerMark | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    @property
    def mark(self) -> RulerMark | None:
        """Where the verified figure lies."""
        return self._mark

    @property
    def claim(self) -> RulerMark | None:
        """Where the claimed figure lies."""
        return self._claim

    def set_bands(self, labels: Sequence[str], edges: Sequence[str]) -> None:
        """Show other bands; between two of them stands an edge, so there is one edge fewer."""
        self._labels, self._edges = tuple(labels), tuple(edges)
        self.setVisible(bool(labels))
        self.update()

    def set_marks(self, mark: RulerMark | None, claim: RulerMark | None, spoken: str) -> None:
        """Show where the figures lie; `spoken` says the same in words."""
        self._mark, self._claim = mark, claim
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._labels:
            return
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, label in enumerate(self._labels):
            self._paint_band(painter, at, label)
        y = now.px(_TRACK) + 0.5
        painter.setPen(QPen(QColor(now.line_strong), 1))
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        self._paint_edges(painter)
        if self._claim is not None:
            self._paint_triangle(painter, self._claim, y, filled=False)
        if self._mark is not None:
            self._paint_triangle(painter, self._mark, y, filled=True)
        painter.end()

    def _paint_band(self, painter: QPainter, at: int, label: str) -> None:
        now, box = tokens(), self._box(at)
        on = self._mark is not None and self._mark.band == at
        painter.setPen(QPen(QColor(now.accent), 2) if on else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent_soft if on else now.sunken))
        inner = box.adjusted(1, 1, -1, -1) if on else box
        painter.drawRoundedRect(inner, now.px(now.radius.small), now.px(now.radius.small))
        colour = now.accent_text if on else now.text2
        fits = text_width(label, now.type.caption, bold=on) <= box.width() - now.px(6)
        size = now.type.caption if fits else now.type.axis
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, box, label, colour=colour, size=size, bold=on, align=centre)

    def _paint_edges(self, painter: QPainter) -> None:
        now = tokens()
        last = -1e9
        for at, edge in enumerate(self._edges):
            wide = text_width(edge, now.type.axis)
            x = (self._box(at).right() + self._box(at + 1).left()) / 2
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            if left < last + now.px(4):
                continue
            box = QRectF(left, now.px(_TRACK + 6), wide + 2, now.px(16))
            paint_text(painter, box, edge, colour=now.text2, size=now.type.axis)
            last = left + wide

    def _paint_triangle(self, painter: QPainter, mark: RulerMark, y: float, *, filled: bool) -> None:
        now, box = tokens(), self._box(mark.band)
        x = box.left() + box.width() * min(max(mark.along, 0.0), 1.0)
        half, high = now.px(5), now.px(8)
        top, foot = y - high / 2, y + high / 2
        painter.setPen(QPen(QColor(now.accent if filled else now.text2), max(1.2, now.px(1.2))))
        painter.setBrush(QColor(now.accent if filled else now.surface))
        painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + half, foot), QPointF(x - half, foot)]))

    def _box(self, at: int) -> QRectF:
        now, count = tokens(), len(self._labels)
        gap = now.px(_GAP)
        wide = (self.width() - gap * (count - 1)) / count
        return QRectF(at * (wide + gap), 0, wide, now.px(_BAND))

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.update()
