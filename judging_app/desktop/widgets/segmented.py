"""Segments of which one is chosen, each with its count: filters over a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_HEIGHT = 32
_FILLED_PAD = 11
_BARE_PAD = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """A key, the words, and a count where there is one."""

    key: str
    text: str
    count: int | None = None

    @property
    def shown(self) -> str:
        """Words and count as they stand on the segment."""
        return self.text if self.count is None else f"{self.text} {self.count}"


class Segmented(QWidget, FocusRingHolder):
    """A row of segments; arrows move, Home and End jump.

    `bare` leaves out the well around them, as over the list on the judge's desk.

    Signals:
        chosen: The key of the segment that the person chose.
    """

    chosen = Signal(str)

    def __init__(
        self,
        segments: Sequence[Segment] = (),
        *,
        bare: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._segments = tuple(segments)
        self._bare = bare
        self._name = name
        self._current = segments[0].key if segments else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._speak()
        follow_theme(self._on_theme)

    def current(self) -> str:
        """Give the key of the chosen segment."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a segment without announcing it."""
        self._current = key
        self._speak()
        self.update()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show other segments or counts; the choice stays where its key still exists."""
        self._segments = tuple(segments)
        if segments and self._current not in {each.key for each in segments}:
            self._current = segments[0].key
        self._speak()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = sum(box.width() for box in self._boxes())
        edge = 0 if self._bare else tokens().px(6)
        return QSize(int(wide) + edge, tokens().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = now.px(now.radius.control)
        if not self._bare:
            painter.setPen(QPen(QColor(now.line), 1))
            painter.setBrush(QColor(now.sunken))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        for segment, box in zip(self._segments, self._boxes(), strict=True):
            self._paint_segment(painter, segment, box)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for segment, box in zip(self._segments, self._boxes(), strict=True):
            if box.contains(event.position()):
                self._choose(segment.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._segments) - 1
        here = self._place()
        goals = {
            Qt.Key.Key_Left: max(here - 1, 0),
            Qt.Key.Key_Right: min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None or not self._segments:
            super().keyPressEvent(event)
            return
        self._choose(self._segments[goal].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring_off()

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _place(self) -> int:
        keys = [each.key for each in self._segments]
        return keys.index(self._current) if self._current in keys else 0

    def _boxes(self) -> list[QRectF]:
        now = tokens()
        size, pad = self._type_size(), now.px(_BARE_PAD if self._bare else _FILLED_PAD)
        edge = 0 if self._bare else now.px(3)
        left: float = edge
        boxes = []
        for segment in self._segments:
            # Room for the bold text, so that nothing moves when the choice does.
            wide = text_width(segment.shown, size, bold=True) + 2 * pad
            boxes.append(QRectF(left, edge, wide, now.px(_HEIGHT) - 2 * edge))
            left += wide
        return boxes

    def _paint_segment(self, painter: QPainter, segment: Segment, box: QRectF) -> None:
        now = tokens()
        on = segment.key == self._current
        if on:
            painter.setPen(QPen(QColor(now.line_strong), 1))
            painter.setBrush(QColor(now.sunken if self._bare else now.surface))
            inner = box.adjusted(0.5, 4.5, -0.5, -4.5) if self._bare else box.adjusted(0.5, 0.5, -0.5, -0.5)
            radius = inner.height() / 2 if self._bare else now.px(6)
            painter.drawRoundedRect(inner, radius, radius)
        paint_text(
            painter,
            box,
            segment.shown,
            colour=now.text if on else now.text2,
            size=self._type_size(),
            bold=on,
            align=Qt.AlignmentFlag.AlignHCenter,
        )

    def _type_size(self) -> int:
        return tokens().type.caption if self._bare else tokens().type.table

    def _speak(self) -> None:
        shown = [each.shown for each in self._segments if each.key == self._current]
        self.setAccessibleName(" ".join(part for part in (self._name, *shown) if part))

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.updateGeometry()
        self.update()
