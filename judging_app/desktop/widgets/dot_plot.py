"""A judge's own totals as dots on a line, with the total at hand marked among them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.marks import TICKS_PER_POINT, write_short
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_DOT = 3.2
_TAG = 18
_AXIS = 18
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)


class DotPlot(QWidget):
    """Dots stack where totals are close; the flag with words stands on the total at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._totals: tuple[int, ...] = ()
        self._here: int | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def set_totals(
        self, totals: Sequence[int], *, here: int | None, words: str = "", spoken: str = ""
    ) -> None:
        """Show totals in ticks; `words` stand on the flag, `spoken` tells the picture in a sentence."""
        self._totals, self._here, self._words = tuple(totals), here, words
        self.setAccessibleName(spoken)
        self.update()

    def axis_marks(self) -> Sequence[int]:
        """Give the points written under the line, whole and round."""
        every = [*self._totals, *([self._here] if self._here is not None else [])]
        if not every:
            return ()
        low, high = min(every) // TICKS_PER_POINT, -(-max(every) // TICKS_PER_POINT)
        step = next((each for each in _STEPS if (high - low) / each <= 5), _STEPS[-1])
        first = low // step * step
        last = max(-(-high // step) * step, first + step)
        return tuple(range(first, last + 1, step))

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(250), tokens().px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        marks = self.axis_marks()
        if not marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter, marks)
        self._paint_dots(painter, marks)
        if self._here is not None:
            self._paint_here(painter, marks)
        painter.end()

    def _x_of(self, ticks: int, marks: Sequence[int]) -> float:
        inset = tokens().px(10)
        first, last = marks[0] * TICKS_PER_POINT, marks[-1] * TICKS_PER_POINT
        return inset + (ticks - first) / (last - first) * (self.width() - 2 * inset)

    def _floor(self) -> float:
        return self.height() - tokens().px(_AXIS) - 3.5

    def _paint_axis(self, painter: QPainter, marks: Sequence[int]) -> None:
        now = tokens()
        floor = self._floor()
        painter.setPen(QPen(QColor(now.line_strong), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        for mark in marks:
            x = self._x_of(mark * TICKS_PER_POINT, marks)
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + 3))
            box = QRectF(x - now.px(20), floor + 4, now.px(40), now.px(_AXIS) - 1)
            middle = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, box, str(mark), colour=now.text2, size=now.type.axis, align=middle)
            painter.setPen(QPen(QColor(now.line_strong), 1))

    def _paint_dots(self, painter: QPainter, marks: Sequence[int]) -> None:
        now = tokens()
        radius = _DOT * now.scale
        stacks: Counter[int] = Counter()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.ctl))
        for total in sorted(self._totals):
            x = self._x_of(total, marks)
            column = round(x / (2 * radius))
            y = self._floor() - radius * 1.9 - stacks[column] * radius * 2.4
            stacks[column] += 1
            painter.drawEllipse(QPointF(x, max(y, radius)), radius, radius)

    def _paint_here(self, painter: QPainter, marks: Sequence[int]) -> None:
        now = tokens()
        here = self._here or 0
        x = self._x_of(here, marks)
        words = self._words or write_short(here)
        wide = text_width(words, now.type.axis, bold=True) + now.px(10)
        left = min(max(x - wide / 2, 0), self.width() - wide)
        tag = QRectF(left, 0, wide, now.px(_TAG))
        painter.setPen(QPen(QColor(now.accent), 2))
        painter.drawLine(QPointF(x, tag.bottom()), QPointF(x, self._floor()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawRoundedRect(tag, now.px(4), now.px(4))
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, tag, words, colour=now.on_accent, size=now.type.axis, bold=True, align=middle)

    def _on_theme(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
