"""A field to sign in by hand: strokes of the mouse, a finger or a pen, kept as an SVG path."""

import re
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens

WIDTH: Final = 600
HEIGHT: Final = 200
"""The box that the path's coordinates are measured in, however large the field is on the screen."""
_LEAST_STEP: Final = 2
"""Points nearer to the one before add nothing that can be seen."""
_MOST_POINTS: Final = 4_000
_POINT = re.compile(r"([ML])(\d{1,4}) (\d{1,4})")

Stroke = list[tuple[int, int]]


def path_text(strokes: list[Stroke]) -> str:
    """Strokes as an SVG path: "M10 20L11 24L…"."""
    return "".join(f"{'L' if at else 'M'}{x} {y}" for stroke in strokes for at, (x, y) in enumerate(stroke))


def strokes_of(path: str) -> list[Stroke]:
    """Read such a path; what is no part of one is passed over."""
    strokes: list[Stroke] = []
    for act, x, y in _POINT.findall(path):
        if act == "M" or not strokes:
            strokes.append([])
        strokes[-1].append((int(x), int(y)))
    return strokes


def paint_strokes(painter: QPainter, box: QRectF, strokes: list[Stroke], colour: str) -> None:
    """Paint strokes into a box of any size, in their own proportions."""
    share = min(box.width() / WIDTH, box.height() / HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), max(1.6, 5 * share))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        points = [QPointF(box.left() + x * share, box.top() + y * share) for x, y in stroke]
        if len(points) == 1:
            painter.drawPoint(points[0])
            continue
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.drawPath(path)


class SignaturePad(QWidget):
    """The field. It takes no keyboard: a typed name does the same.

    Signals:
        changed: A stroke was drawn, or all were wiped away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._drawing = False
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def path(self) -> str:
        """What was drawn; empty where nothing was."""
        return path_text(self._strokes)

    def clear(self) -> None:
        """Wipe everything away."""
        self._strokes, self._drawing = [], False
        self.changed.emit()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say what the empty field is for; it is the spoken name too."""
        self._hint = hint
        self.setAccessibleName(hint)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(300), tokens().px(102))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(180), tokens().px(102))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind is QEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind is QEvent.Type.TabletMove:
            self._go_on(event.position())
        elif kind is QEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self.isEnabled():
            points = event.points()
            if event.type() is QEvent.Type.TouchBegin and points:
                self._begin(points[0].position())
            elif event.type() is QEvent.Type.TouchUpdate and points:
                self._go_on(points[0].position())
            elif event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
                self._end()
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(now.ctl if self.isEnabled() else now.line), 1))
        painter.setBrush(QColor(now.surface if self.isEnabled() else now.sunken))
        painter.drawRoundedRect(box, now.px(now.radius.control), now.px(now.radius.control))
        low = self.height() - now.px(24)
        painter.setPen(QPen(QColor(now.line_strong), 1, Qt.PenStyle.DashLine))
        painter.drawLine(now.px(14), low, self.width() - now.px(14), low)
        if not self._strokes:
            middle = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, box, self._hint, colour=now.text3, size=now.type.table, align=middle)
        paint_strokes(painter, self._field(), self._strokes, now.text)
        painter.end()

    def _field(self) -> QRectF:
        """The part of the widget that has the path's proportions, in the middle."""
        share = min(self.width() / WIDTH, self.height() / HEIGHT)
        field = QRectF(0, 0, WIDTH * share, HEIGHT * share)
        field.moveCenter(QRectF(self.rect()).center())
        return field

    def _point(self, place: QPointF) -> tuple[int, int]:
        field = self._field()
        share = field.width() / WIDTH
        x = round((place.x() - field.left()) / share)
        y = round((place.y() - field.top()) / share)
        return min(max(x, 0), WIDTH), min(max(y, 0), HEIGHT)

    def _begin(self, place: QPointF) -> None:
        self._strokes.append([self._point(place)])
        self._drawing = True
        self.update()

    def _go_on(self, place: QPointF) -> None:
        if not self._drawing or sum(len(stroke) for stroke in self._strokes) >= _MOST_POINTS:
            return
        here, before = self._point(place), self._strokes[-1][-1]
        if abs(here[0] - before[0]) + abs(here[1] - before[1]) >= _LEAST_STEP:
            self._strokes[-1].append(here)
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(102))
        self.updateGeometry()
        self.update()
