"""The foot of the live board: what the signs mean."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.models.live_board import sign_word
from judging_app.desktop.widgets.state_glyph import SheetGlyph, paint_glyph
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.wording.language import translate

_HEIGHT = 36
_SIGNS: Sequence[SheetGlyph] = (
    SheetGlyph.STORED,
    SheetGlyph.DRAFT,
    SheetGlyph.NOT_SCORED,
    SheetGlyph.MISSING,
    SheetGlyph.RECUSED,
    SheetGlyph.OFFLINE,
    SheetGlyph.RETURNED,
    SheetGlyph.LOCKED,
    SheetGlyph.ABSTAINED,
    SheetGlyph.ABSENT,
    SheetGlyph.VOIDED,
)
"""The commonest first: what does not fit is left out from the end."""


class LiveLegend(QWidget):
    """One line of signs with their words, and how marks are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.setAccessibleName(translate("Live", ", ").join(sign_word(sign) for sign in _SIGNS))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        size, pad = now.type.caption, now.px(14)
        hint = translate("Live", "Marks are hidden: hold F8 to see totals")
        hint_width = text_width(hint, size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, side = pad, now.px(15)
        # The hint keeps its room unless that would leave only a sign or two.
        end = self.width() - pad - (hint_width + now.px(16) if self.width() > 2 * hint_width else 0)
        for sign in _SIGNS:
            words = sign_word(sign)
            wide = side + now.px(6) + text_width(words, size)
            if left + wide > end:
                break
            paint_glyph(painter, QRectF(left, (self.height() - side) / 2, side, side), sign, now)
            room = QRectF(left + side + now.px(6), 0, wide, self.height())
            paint_text(painter, room, words, colour=now.text2, size=size)
            left += wide + now.px(16)
        if end < self.width() - pad:
            room = QRectF(self.width() - pad - hint_width, 0, hint_width + 2, self.height())
            paint_text(painter, room, hint, colour=now.text2, size=size)
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.update()
