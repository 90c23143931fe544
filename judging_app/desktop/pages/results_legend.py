"""The foot of the results table: awards with their counts, and what the signs mean."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.models.ranking_cells import MarkCell
from judging_app.desktop.pages.results_delegate import paint_mark
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_HEIGHT = 38


class LegendItem(NamedTuple):
    """A sign and its words; `strong` words come before them, as an award's name."""

    words: str
    strong: str = ""
    icon: str = ""
    tone: Tone = Tone.PLAIN
    mark: MarkCell | None = None


class Legend(QWidget):
    """One line of items; those that do not fit are left out from the end, the hint first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[LegendItem] = ()
        self._hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def set_items(self, items: Sequence[LegendItem], hint: str) -> None:
        """Show other items, with a hint at the right."""
        self._items, self._hint = tuple(items), hint
        spoken = [" ".join(part for part in (item.strong, item.words) if part) for item in items]
        self.setAccessibleName(", ".join([*spoken, hint]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left: float = now.px(16)
        for item in self._items:
            if left + self._width(item) > self.width() - now.px(12):
                break
            left = self._paint_item(painter, left, item) + now.px(22)
        wide = text_width(self._hint, now.type.caption)
        if left + wide < self.width() - now.px(16):
            room = QRectF(self.width() - wide - now.px(16), 0, wide + 2, self.height())
            paint_text(painter, room, self._hint, colour=now.text2, size=now.type.caption)
        painter.end()

    def _width(self, item: LegendItem) -> int:
        now = tokens()
        wide = text_width(item.words, now.type.caption)
        wide += text_width(item.strong, now.type.caption, bold=True) + now.px(4) if item.strong else 0
        wide += now.px(22) if item.icon else 0
        return wide + (self._mark_width(item) if item.mark else 0)

    def _mark_width(self, item: LegendItem) -> int:
        return tokens().px(44 if item.mark and item.mark.text else 26)

    def _paint_item(self, painter: QPainter, left: float, item: LegendItem) -> float:
        now = tokens()
        middle = self.height() / 2
        if item.icon:
            side = now.px(16)
            box = QRectF(left, middle - side / 2, side, side)
            paint_icon(painter, box, item.icon, now.tone(item.tone).strong)
            left += now.px(22)
        if item.mark is not None:
            wide = self._mark_width(item)
            shift = now.px(8) if not item.mark.text else -now.px(6)
            paint_mark(painter, QRectF(left, 0, wide + shift, self.height()), item.mark, now)
            left += wide
        for words, strong in ((item.strong, True), (item.words, False)):
            if words:
                wide = text_width(words, now.type.caption, bold=strong)
                room = QRectF(left, 0, wide + 2, self.height())
                colour = now.tone(item.tone).text if strong else now.text2
                paint_text(painter, room, words, colour=colour, size=now.type.caption, bold=strong)
                left += wide + (now.px(4) if strong else 0)
        return left

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.update()
