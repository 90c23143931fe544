"""How the final score is split: a tile for each part, and handles between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.slider_access import announce_value, speak_as_slider
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_HEIGHT = 74
_GAP = 7
_LEAST = 150


@dataclass(frozen=True, slots=True)
class Part:
    """A tile: its key, words, the large number, and the weight it is as wide as."""

    key: str
    name: str
    caption: str
    figure: str
    weight: Fraction
    icon: str
    tone: Tone


class SplitHandle(QWidget, FocusRingHolder):
    """Between two tiles: drag it, or move it by the arrow keys, one per cent a step.

    Signals:
        moved: By how many per cent the left tile grows, and a number that is the same for one drag.
    """

    moved = Signal(int, int)
    drags = 0

    def __init__(self, parent: "SplitBar") -> None:
        super().__init__(parent)
        self._bar = parent
        self._from: float | None = None
        self._given = 0
        self._hovered = False
        self.left: Part | None = None
        self.right: Part | None = None
        speak_as_slider()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        follow_theme(self._on_theme)

    def between(self, left: Part, right: Part) -> None:
        """Stand between two tiles."""
        self.left, self.right = left, right
        self.setAccessibleName(f"{left.name} / {right.name}")
        announce_value(self, float(left.weight))

    def value_text(self) -> str:
        """Say both parts for a screen reader."""
        if self.left is None or self.right is None:
            return ""
        return f"{self.left.name} {self.left.figure}, {self.right.name} {self.right.figure}"

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, now.px(14), now.px(32))
        box.moveCenter(QRectF(self.rect()).center())
        strong = self._hovered or self._from is not None
        painter.setPen(QPen(QColor(now.accent if strong else now.ctl), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), now.px(6), now.px(6))
        painter.setPen(QPen(QColor(now.text2), 1))
        for step in (-1, 0, 1):
            y = box.center().y() + step * now.px(4)
            reach = now.px(3)
            painter.drawLine(QPointF(box.center().x() - reach, y), QPointF(box.center().x() + reach, y))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -5,
            Qt.Key.Key_PageUp: 5,
        }.get(Qt.Key(event.key()))
        if steps is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.moved.emit(steps, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            SplitHandle.drags += 1
            self._from, self._given = event.globalPosition().x(), 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        wanted = round((event.globalPosition().x() - self._from) * 100 / max(self._bar.track(), 1))
        if wanted != self._given:
            steps, self._given = wanted - self._given, wanted
            self.moved.emit(steps, SplitHandle.drags)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring_off()

    def _on_theme(self) -> None:
        self.setFixedSize(tokens().px(28), tokens().px(44))


class SplitBar(QWidget):
    """Tiles as wide as their weights.

    Signals:
        chosen: The key of a tile that was clicked.
        moved: The position of a handle, by how many per cent the tile left of it grows, and a
            number that is the same for all moves of one drag (0 for keys).
    """

    chosen = Signal(str)
    moved = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._movable = False
        self.handles: list[SplitHandle] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    @property
    def parts(self) -> Sequence[Part]:
        """The tiles that are shown."""
        return self._parts

    def show_parts(self, parts: Sequence[Part], *, movable: bool) -> None:
        """Show other tiles; handles only where weights can be moved."""
        self._parts, self._movable = tuple(parts), movable
        wanted = max(len(parts) - 1, 0) if movable else 0
        while len(self.handles) < wanted:
            handle = SplitHandle(self)
            at = len(self.handles)
            handle.moved.connect(lambda steps, drag, at=at: self.moved.emit(at, steps, drag))
            self.handles.append(handle)
        for at, handle in enumerate(self.handles):
            handle.setVisible(at < wanted)
            if at < wanted:
                handle.between(parts[at], parts[at + 1])
        self.setAccessibleName(", ".join(f"{part.name} {part.figure}" for part in parts))
        # A light tile may be too narrow for its words.
        self.setToolTip("\n".join(f"{part.name} {part.figure} · {part.caption}" for part in parts))
        self._place()
        self.update()

    def track(self) -> float:
        """The width that stands for 100 per cent."""
        return max(self.width() - tokens().px(_GAP) * (len(self._parts) - 1), 1)

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(400), tokens().px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for part, box in zip(self._parts, self.boxes(), strict=True):
            if box.contains(event.position()):
                self.chosen.emit(part.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part, box in zip(self._parts, self.boxes(), strict=True):
            _paint_part(painter, part, box)
        painter.end()

    def boxes(self) -> list[QRectF]:
        """Where the tiles stand; a light one keeps the room that its words need."""
        if not self._parts:
            return []
        gap, room = tokens().px(_GAP), self.track()
        least = min(tokens().px(_LEAST), room / len(self._parts))
        whole = sum((max(part.weight, Fraction(0)) for part in self._parts), Fraction(0))
        shares = [
            float(max(part.weight, Fraction(0)) / whole) if whole else 1 / len(self._parts)
            for part in self._parts
        ]
        wide = [max(share * room, least) for share in shares]
        over = sum(wide) - room
        spare = sum(each - least for each in wide)
        if over > 0 and spare > 0:
            wide = [each - (each - least) * over / spare for each in wide]
        boxes, x = [], 0.0
        for each in wide:
            boxes.append(QRectF(x, 0, each, self.height()))
            x += each + gap
        return boxes

    def _place(self) -> None:
        boxes = self.boxes()
        for at, handle in enumerate(self.handles):
            if at + 1 < len(boxes):
                middle = boxes[at].right() + tokens().px(_GAP) / 2
                x = round(middle - handle.width() / 2)
                handle.move(x, (self.height() - handle.height()) // 2)
                handle.raise_()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self._place()
        self.update()


def _paint_part(painter: QPainter, part: Part, box: QRectF) -> None:
    now = tokens()
    accent = part.tone is Tone.ACCENT
    colours = now.tone(part.tone)
    painter.setPen(QPen(QColor(colours.strong), 1))
    painter.setBrush(QColor(now.accent_soft if accent else colours.soft))
    painter.setOpacity(1.0)
    radius = now.px(now.radius.control)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    ink = now.accent_text if accent else colours.text
    pad, side = now.px(16), now.px(18)
    figure_size = now.type.timer - 8
    wide = text_width(part.figure, figure_size, bold=True)
    small = box.width() < wide + now.px(190)
    if small:
        figure_size = now.type.mark
        wide = text_width(part.figure, figure_size, bold=True)
    painter.setPen(QColor(ink))
    figure = QRectF(box.right() - pad - wide - 2, box.top(), wide + 2, box.height())
    paint_text(painter, figure, part.figure, colour=ink, size=figure_size, bold=True)
    room = figure.left() - box.left() - pad - now.px(8)
    name = QRectF(box.left() + pad, box.top() + now.px(10), room, now.px(28))
    icon = QRectF(name.left(), name.center().y() - side / 2, side, side)
    paint_icon(painter, icon, part.icon, ink)
    left = side + now.px(8)
    paint_text(
        painter, name.adjusted(left, 0, 0, 0), part.name, colour=ink, size=now.type.criterion, bold=True
    )
    caption = QRectF(name.left(), box.top() + now.px(40), room, now.px(22))
    paint_text(painter, caption, part.caption, colour=now.text2, size=now.type.table)
