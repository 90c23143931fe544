"""The foot of the live board: what the signs mean."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.models.live_board import sign_word
from judging_app.desktop.widgets.state_glyph import SheetGlyph, paint_glyph
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.wording.language import translate

_HEIGHT = 36
_LINE = 22
_SIGNS: Sequence[SheetGlyph] = (
    SheetGlyph.STORED,
    SheetGlyph.DRAFT,
    SheetGlyph.NOT_SCORED,
    SheetGlyph.MISSING,
    SheetGlyph.HELD,
    SheetGlyph.RECUSED,
    SheetGlyph.OFFLINE,
    SheetGlyph.RETURNED,
    SheetGlyph.LOCKED,
    SheetGlyph.ABSTAINED,
    SheetGlyph.ABSENT,
    SheetGlyph.VOIDED,
)
"""The commonest first."""


class LiveLegend(QWidget):
    """Signs with their words, in as many lines as they need, and how marks are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.setAccessibleName(translate("Live", ", ").join(sign_word(sign) for sign in _SIGNS))
        self._on_theme()

    @property
    def lines(self) -> int:
        """How many lines there are."""
        places = self._places()
        return max(line for line, _ in places) + 1

    def sizeHint(self) -> QSize:
        return QSize(0, self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        size, pad, side = now.type.caption, now.px(14), now.px(15)
        line_high = now.px(_LINE)
        top = (self.height() - self.lines * line_high) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        *places, (hint_line, hint_left) = self._places()
        for sign, (line, left) in zip(_SIGNS, places, strict=True):
            box = QRectF(left, top + line * line_high, self.width() - pad - left, line_high)
            paint_glyph(painter, QRectF(left, box.center().y() - side / 2, side, side), sign, now)
            room = box.adjusted(side + now.px(6), 0, 2, 0)
            paint_text(painter, room, sign_word(sign), colour=now.text2, size=size)
        room = QRectF(hint_left, top + hint_line * line_high, self.width() - hint_left, line_high)
        paint_text(painter, room, _hint(), colour=now.text2, size=size)
        painter.end()

    def _places(self) -> list[tuple[int, int]]:
        """Line and left edge of each sign, and of the hint, which keeps to the right."""
        now = tokens()
        size, pad, side, gap = now.type.caption, now.px(14), now.px(15), now.px(16)
        end = self.width() - pad
        places, line, left = [], 0, pad
        for sign in _SIGNS:
            wide = side + now.px(6) + text_width(sign_word(sign), size)
            if left > pad and left + wide > end:
                line, left = line + 1, pad
            places.append((line, left))
            left += wide + gap
        hint = text_width(_hint(), size)
        if left > pad and left + hint > end:
            line += 1
        return [*places, (line, max(end - hint, pad))]

    def _high(self) -> int:
        return tokens().px(_HEIGHT + (self.lines - 1) * _LINE)

    def _on_theme(self) -> None:
        self.setFixedHeight(self._high())
        self.update()


def _hint() -> str:
    return translate("Live", "Marks are hidden: hold F8 to see totals")
