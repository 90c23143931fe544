"""What is drawn round the text of a certificate: a frame of lines and a running fret (回纹)."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from judging_app.documents.wrapping import UNITS_PER_INCH
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT

MM: Final = UNITS_PER_INCH / 25.4
"""Units in a millimetre."""
FRAME_ROOM: Final = 19.0 * MM
"""As far as the frame reaches in from the paper's edge, with the blank that it needs."""

_OUTER: Final = 8.0 * MM
_FRET_TOP: Final = 9.7 * MM
_FRET: Final = 4.6 * MM
_INNER: Final = 16.0 * MM
_CORNER: Final = 11.0 * MM

_HOOK: Final = (
    (0.0, 1.0), (0.0, 0.0), (0.82, 0.0), (0.82, 0.78), (0.26, 0.78), (0.26, 0.3), (0.55, 0.3), (0.55, 0.52),
)  # fmt: skip
"""One turn of the fret in a square of 1; the next begins where the base line leads."""


def draw_frame(painter: QPainter, paper: QRectF, colour: QColor) -> None:
    """Draw the frame for a sheet of paper."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, 2.2))
    painter.drawRect(_inset(paper, _OUTER))
    painter.setPen(_pen(colour, 0.75))
    painter.drawPath(_fret(_inset(paper, _FRET_TOP)))
    painter.setPen(_pen(colour, 0.9))
    painter.drawPath(_notched(_inset(paper, _INNER), _CORNER - (_INNER - _FRET_TOP)))
    for corner in _corners(_inset(paper, _FRET_TOP)):
        _draw_ornament(painter, corner, colour)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width * POINT)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _inset(paper: QRectF, by: float) -> QRectF:
    return paper.adjusted(by, by, -by, -by)


def _fret(box: QRectF) -> QPainterPath:
    """Turns of the fret along all four sides, as many as fit between the corners."""
    path = QPainterPath()
    sides = (
        (box.topLeft(), 0.0, box.width()),
        (box.topRight(), 90.0, box.height()),
        (box.bottomRight(), 180.0, box.width()),
        (box.bottomLeft(), 270.0, box.height()),
    )
    for start, turned, length in sides:
        transform = QTransform().translate(start.x(), start.y()).rotate(turned)
        path.addPath(transform.map(_run(length)))
    return path


def _run(length: float) -> QPainterPath:
    """One side from left to right, the fret standing on its base line below."""
    path = QPainterPath()
    room = length - 2 * _CORNER
    turns = max(2, round(room / _FRET) // 2 * 2)
    wide = room / turns
    for at in range(turns):
        left = _CORNER + at * wide
        # Turned towards the middle from either end, so that both corners look alike.
        points = _HOOK if at < turns // 2 else tuple((1 - x, y) for x, y in _HOOK)
        path.addPolygon([QPointF(left + x * wide, y * _FRET) for x, y in points])
    path.moveTo(_CORNER, _FRET)
    path.lineTo(length - _CORNER, _FRET)
    return path


def _notched(box: QRectF, notch: float) -> QPainterPath:
    """A rectangle whose corners are stepped in."""
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    points = [
        (left + notch, top), (right - notch, top), (right - notch, top + notch), (right, top + notch),
        (right, bottom - notch), (right - notch, bottom - notch), (right - notch, bottom),
        (left + notch, bottom), (left + notch, bottom - notch), (left, bottom - notch),
        (left, top + notch), (left + notch, top + notch),
    ]  # fmt: skip
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    path.closeSubpath()
    return path


def _corners(box: QRectF) -> Iterator[QRectF]:
    side = _CORNER - 1.3 * MM
    yield QRectF(box.left(), box.top(), side, side)
    yield QRectF(box.right() - side, box.top(), side, side)
    yield QRectF(box.right() - side, box.bottom() - side, side, side)
    yield QRectF(box.left(), box.bottom() - side, side, side)


def _draw_ornament(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A flower of eight petals in a square."""
    painter.setPen(_pen(colour, 0.9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    petal = QPainterPath()
    reach = box.width() * 0.42
    petal.moveTo(0, 0)
    petal.cubicTo(reach * 0.34, -reach * 0.4, reach * 0.22, -reach * 0.85, 0, -reach)
    petal.cubicTo(-reach * 0.22, -reach * 0.85, -reach * 0.34, -reach * 0.4, 0, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for at in range(8):
        scale = 1.0 if at % 2 == 0 else 0.72
        transform = QTransform().translate(box.center().x(), box.center().y()).rotate(at * 45)
        painter.drawPath(transform.scale(scale, scale).map(petal))
    painter.setBrush(QColor("#ffffff"))
    painter.drawEllipse(box.center(), reach * 0.13, reach * 0.13)
