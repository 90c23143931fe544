"""A search field: a lens before the text, Esc empties it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.themed import follow_theme, tokens

_ICON = 16
_LEFT = 11


class SearchField(QLineEdit):
    """A line edit for searching; `textChanged` tells every change, debouncing is the page's."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_placeholder(placeholder)
        follow_theme(self._on_theme)

    def set_placeholder(self, placeholder: str) -> None:
        """Say what can be searched; it is the spoken name too, and the tool tip where room is short."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = tokens()
        side = now.px(_ICON)
        painter = QPainter(self)
        box = QRectF(now.px(_LEFT), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "magnifying-glass", now.text2)
        painter.end()

    def _on_theme(self) -> None:
        # The style sheet gives the padding of all fields; the lens needs more on the left.
        self.setTextMargins(tokens().px(_ICON + 5), 0, 0, 0)
        self.setFixedHeight(tokens().px(tokens().height.field))
