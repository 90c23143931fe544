"""How a band slider is painted, apart from how it behaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from judging_app.desktop.theme.tokens import Tokens
from judging_app.desktop.widgets.band_geometry import BandGeometry, Segment
from judging_app.desktop.widgets.marks import Band, MarkScale, band_index, band_range, write_short
from judging_app.desktop.widgets.themed import paint_text, text_width

_CHIP: Final = 30
_TRACK: Final = 43
_THICK: Final = 4
_THUMB: Final = 8
_HALO: Final = 11
_APART: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class BandLook:
    """The state that a band slider shows."""

    bands: Sequence[Band]
    scale: MarkScale
    value: int | None
    hovered: int | None
    focused: bool
    quiet: bool


def paint_band_slider(painter: QPainter, tokens: Tokens, geometry: BandGeometry, look: BandLook) -> None:
    """Paint chips, track and thumb."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    active = band_index(look.bands, look.value)
    # One squeezed segment stacks them all: a row of mixed chips would look broken.
    wide = geometry.segments[0].right - geometry.segments[0].left
    stacked = any(_line_width(tokens, band, bold=True) > wide - tokens.px(6) for band in look.bands)
    for index, (band, segment) in enumerate(zip(look.bands, geometry.segments, strict=False)):
        on, hovered = index == active, index == look.hovered
        box = _paint_fill(painter, tokens, segment, on=on, hovered=hovered)
        (_paint_stacked if stacked else _paint_line)(painter, tokens, band, box, on=on)
    if not look.bands:
        _paint_ends(painter, tokens, geometry, look.scale)
    thumb = None if look.value is None else geometry.x_of(look.value)
    for segment in geometry.segments:
        _paint_track(painter, tokens, segment, thumb, quiet=look.quiet)
    if thumb is not None:
        _paint_thumb(painter, tokens, thumb, look)


def least_chip_width(tokens: Tokens, bands: Sequence[Band]) -> int:
    """Give the width at which every chip still shows its range whole, under its whole name."""
    size = tokens.type.axis
    widths = (
        max(text_width(band_range(band), size), text_width(band.name, size, bold=True)) for band in bands
    )
    return max(widths, default=0) + tokens.px(10)


def _line_width(tokens: Tokens, band: Band, *, bold: bool) -> int:
    name = text_width(band.name, tokens.type.body, bold=bold)
    return name + tokens.px(_APART) + text_width(band_range(band), tokens.type.caption, bold=bold)


def _paint_fill(painter: QPainter, tokens: Tokens, segment: Segment, *, on: bool, hovered: bool) -> QRectF:
    """Paint the chip itself and give its box."""
    box = QRectF(segment.left, 0, segment.right - segment.left, tokens.px(_CHIP))
    box.adjust(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(QColor(tokens.accent), 1.5) if on else Qt.PenStyle.NoPen)
    fill = tokens.accent_soft if on else (tokens.track if hovered else tokens.sunken)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, tokens.px(6), tokens.px(6))
    return box


def _paint_line(painter: QPainter, tokens: Tokens, band: Band, box: QRectF, *, on: bool) -> None:
    """Name and range side by side, as one block in the middle."""
    left = box.center().x() - _line_width(tokens, band, bold=on) / 2
    name = QRectF(left, box.top(), text_width(band.name, tokens.type.body, bold=on), box.height())
    ink = tokens.accent_text if on else tokens.text
    paint_text(painter, name, band.name, colour=ink, size=tokens.type.body, bold=on)
    span = QRectF(name.right() + tokens.px(_APART), box.top() + 1, box.right() - name.right(), box.height())
    ink = tokens.accent_text if on else tokens.text2
    paint_text(painter, span, band_range(band), colour=ink, size=tokens.type.caption, bold=on)


def _paint_stacked(painter: QPainter, tokens: Tokens, band: Band, box: QRectF, *, on: bool) -> None:
    """Name over range in small type: a squeezed segment still carries both."""
    ink = tokens.accent_text if on else tokens.text
    middle = Qt.AlignmentFlag.AlignHCenter
    half = box.height() / 2
    above = QRectF(box.left() + 2, box.top() + 1, box.width() - 4, half)
    below = QRectF(box.left() + 2, box.center().y() - 1, box.width() - 4, half)
    small = tokens.type.axis
    paint_text(painter, above, band.name, colour=ink, size=small, bold=True, align=middle)
    paint_text(painter, below, band_range(band), colour=ink if on else tokens.text2, size=small, align=middle)


def _paint_ends(painter: QPainter, tokens: Tokens, geometry: BandGeometry, scale: MarkScale) -> None:
    """Without bands the ends of the scale are written over the track."""
    segment = geometry.segments[0]
    box = QRectF(segment.left, tokens.px(_TRACK - 27), segment.right - segment.left, tokens.px(16))
    size = tokens.type.caption
    right = Qt.AlignmentFlag.AlignRight
    paint_text(painter, box, write_short(scale.minimum), colour=tokens.text2, size=size)
    paint_text(painter, box, write_short(scale.maximum), colour=tokens.text2, size=size, align=right)


def _paint_track(
    painter: QPainter, tokens: Tokens, segment: Segment, thumb: float | None, *, quiet: bool
) -> None:
    thick = tokens.px(_THICK)
    box = QRectF(segment.left, tokens.px(_TRACK) - thick / 2, segment.right - segment.left, thick)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.track))
    painter.drawRoundedRect(box, thick / 2, thick / 2)
    if thumb is None or thumb <= segment.left:
        return
    box.setRight(min(segment.right, thumb))
    painter.setBrush(QColor(tokens.ctl if quiet else tokens.accent))
    painter.drawRoundedRect(box, thick / 2, thick / 2)


def _paint_thumb(painter: QPainter, tokens: Tokens, x: float, look: BandLook) -> None:
    middle = QPointF(x, tokens.px(_TRACK))
    strong = QColor(tokens.ctl if look.quiet else tokens.accent)
    if look.focused and not look.quiet:
        halo = QColor(strong)
        halo.setAlphaF(0.28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(middle, tokens.px(_HALO), tokens.px(_HALO))
    pen = tokens.px(2.5) if tokens.scale > 1 else 2.5
    radius = tokens.px(_THUMB) - pen / 2
    painter.setPen(QPen(strong, pen))
    painter.setBrush(QColor(tokens.surface))
    painter.drawEllipse(middle, radius, radius)
