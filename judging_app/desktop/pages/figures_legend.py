"""The foot of the verification table: what the signs mean, and what Enter does."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.application.figure_review import FigureState
from judging_app.desktop.models.figures_cells import CONFIRMED_ICON, ICONS
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.wording.language import translate

_HEIGHT = 34


class FiguresLegend(QWidget):
    """One line; what does not fit is left out, the hint first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[tuple[str, Tone, str]] = []
        self._hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def show_state(self, *, confirming: bool, asked: bool) -> None:
        """Explain the signs that the page uses now."""
        self._items = [
            (*ICONS[FigureState.VERIFIED], translate("Figures", "Verified")),
            (*ICONS[FigureState.REDUCED], translate("Figures", "Changed (claim struck)")),
            (*ICONS[FigureState.UNFOUNDED], translate("Figures", "No evidence")),
            (*ICONS[FigureState.OPEN], translate("Figures", "To verify")),
        ]
        if confirming or asked:
            self._items.insert(2, (CONFIRMED_ICON, Tone.OK, translate("Figures", "Confirmed")))
        self._hint = translate("Figures", "Enter verifies and goes on")
        if confirming:
            self._hint = translate("Figures", "Enter confirms and goes on")
        self.setAccessibleName(", ".join([*(words for _, _, words in self._items), self._hint]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        left: float = now.px(16)
        side = now.px(14)
        size = now.type.caption
        for icon, tone, words in self._items:
            wide = text_width(words, size)
            if left + side + now.px(8) + wide > self.width() - now.px(8):
                break
            box = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, box, icon, now.tone(tone).strong)
            left += side + now.px(8)
            paint_text(painter, QRectF(left, 0, wide + 2, self.height()), words, colour=now.text2, size=size)
            left += wide + now.px(20)
        wide = text_width(self._hint, size)
        if left + wide < self.width() - now.px(16):
            room = QRectF(self.width() - wide - now.px(16), 0, wide + 2, self.height())
            paint_text(painter, room, self._hint, colour=now.text2, size=size)
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.update()
