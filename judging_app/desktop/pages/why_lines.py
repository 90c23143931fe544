"""How the lines of an explanation look: sentences, chips of marks, numbers of steps, awards."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import follow_theme, make_label, paint_text, text_width, tokens
from judging_app.wording.derivations_lines import (
    MarkShown,
    MarksLine,
    TextLine,
    VoteState,
)

_CHIP = 26
_NOTE = 16
_BAND = 38


class MarkChips(QWidget):
    """A panel's marks side by side; dropped ones dashed and struck, with a word under them."""

    def __init__(self, line: MarksLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = line.marks
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        spoken = (" ".join(part for part in (m.judge, m.value, m.note) if part) for m in line.marks)
        self.setAccessibleName(", ".join(spoken))
        self.setToolTip("\n".join(f"{mark.judge}  {mark.value}" for mark in line.marks))
        follow_theme(self._fit)

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, box in zip(self._marks, self._boxes(), strict=True):
            self._paint_chip(painter, mark, box, now)
        painter.end()

    def _paint_chip(self, painter: QPainter, mark: MarkShown, box: QRectF, now: Tokens) -> None:
        dropped = mark.state in (VoteState.LOW, VoteState.HIGH)
        edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(QColor(now.ctl), 1)
        pen.setDashPattern([3, 2.4])
        whole = mark.state is VoteState.KEPT
        painter.setPen(Qt.PenStyle.NoPen if whole else pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if dropped else QColor(now.sunken))
        painter.drawRoundedRect(edge, now.px(4), now.px(4))
        centre = Qt.AlignmentFlag.AlignHCenter
        colour = now.text3 if dropped else now.text
        paint_text(painter, box, mark.value, colour=colour, size=now.type.caption, align=centre)
        if dropped:
            half = text_width(mark.value, now.type.caption) / 2 + now.px(2)
            x, y = box.center().x(), box.center().y() + 0.5
            painter.setPen(QPen(QColor(now.text3), 1))
            painter.drawLine(QLineF(x - half, y, x + half, y))
        if mark.note:
            wide = text_width(mark.note, now.type.axis) + 2
            room = QRectF(box.center().x() - wide / 2, box.bottom() + 1, wide, now.px(_NOTE))
            paint_text(painter, room, mark.note, colour=now.text2, size=now.type.axis, align=centre)

    def _boxes(self) -> list[QRectF]:
        """Chips in rows; all of one width, so that columns stand under each other."""
        now = tokens()
        gap = now.px(3)
        width, per_row = self._width_and_number(gap)
        boxes: list[QRectF] = []
        top = 0
        for start in range(0, len(self._marks), per_row):
            row = self._marks[start : start + per_row]
            boxes += [QRectF(at * (width + gap), top, width, now.px(_CHIP)) for at in range(len(row))]
            top += now.px(_CHIP + 3 + (_NOTE if any(mark.note for mark in row) else 0))
        return boxes

    def _width_and_number(self, gap: int) -> tuple[float, int]:
        """The width of a chip and how many stand in a row; a little narrower if then all of them do."""
        now = tokens()
        widest = max((text_width(mark.value, now.type.caption) for mark in self._marks), default=0)
        noted = max((text_width(mark.note, now.type.axis) for mark in self._marks), default=0)
        width = float(max(widest + now.px(9), min(noted + now.px(1), widest + now.px(22))))
        number = max(1, len(self._marks))
        squeezed = (self.width() + gap) / number - gap
        if squeezed >= widest + now.px(4):
            return min(width, squeezed), number
        return width, max(1, int((self.width() + gap) // (width + gap)))

    def _fit(self) -> None:
        boxes = self._boxes()
        last = [mark for mark, box in zip(self._marks, boxes, strict=True) if box.top() == boxes[-1].top()]
        noted = any(mark.note for mark in last)
        high = boxes[-1].bottom() + (tokens().px(_NOTE + 2) if noted else 0) if boxes else 0
        self.setFixedHeight(int(high))
        self.update()


def text_label(line: TextLine) -> QLabel:
    """A sentence; what asks for attention is in its colour and starts with a sign."""
    ink = "warn" if line.alert else "text2"
    size = "caption" if line.quiet else "table"
    text = f"⚠ {line.text}" if line.alert else line.text
    return make_label(text, size=size, ink=ink, wrap=True, strong=line.alert)


class StepNumber(QWidget):
    """The number of a step in a soft disc."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(20), tokens().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent_soft))
        painter.drawEllipse(self.rect())
        centre = Qt.AlignmentFlag.AlignHCenter
        box = QRectF(self.rect())
        text = str(self._number)
        paint_text(painter, box, text, colour=now.accent_text, size=now.type.axis, bold=True, align=centre)
        painter.end()


class AwardBand(QWidget):
    """An award won: medal, name, and which of how many."""

    def __init__(self, name: str, slot: str, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._slot, self._tone, self._icon = name, slot, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name} {slot}")
        self.setToolTip(f"{name}  {slot}")
        follow_theme(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._on_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        colours = now.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(QRectF(self.rect()), now.px(7), now.px(7))
        side, pad = now.px(19), now.px(12)
        row = now.px(_BAND)
        paint_icon(painter, QRectF(pad, (row - side) / 2, side, side), self._icon, colours.strong)
        left, slot = pad + side + now.px(9), self._slot_width()
        room = QRectF(self.width() - slot - pad, 0, slot + 2, row)
        name = QRectF(left, 0, room.left() - left - now.px(8), row)
        if self._is_tall():
            name.setRight(self.width() - pad)
            room = QRectF(left, row - now.px(9), self.width() - left - pad, now.px(20))
        paint_text(painter, room, self._slot, colour=colours.text, size=now.type.table)
        paint_text(painter, name, self._name, colour=colours.text, size=now.type.body, bold=True)
        painter.end()

    def _slot_width(self) -> int:
        return text_width(self._slot, tokens().type.table)

    def _is_tall(self) -> bool:
        """Whether name and slot need a line each."""
        now = tokens()
        name = text_width(self._name, now.type.body, bold=True)
        return name + self._slot_width() + now.px(12 + 19 + 9 + 8 + 12) > self.width()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_BAND + 20 if self._is_tall() else _BAND))
        self.update()
