"""A small stage screen with what it is above it, and what can be done about it below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_label,
    set_look,
    text_width,
    tokens,
)

_WIDE, _HIGH = 16, 9
_LINE = 13


class FittedLine(ElidedLabel):
    """A text of one line, or of two where one is too short; it stands in the middle of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(size=_LINE, ink="text2", parent=parent)

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.set_lines(2 if text_width(self.text(), _LINE) > self.width() else 1)


class _Frame(QWidget):
    """Holds a screen that keeps 16 to 9, as wide as there is room unless that is too high."""

    def __init__(self, canvas: StageCanvas) -> None:
        super().__init__()
        self.most = 0
        self._canvas = canvas
        canvas.setParent(self)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Place the screen in the middle."""
        high = self.width() * _HIGH // _WIDE
        if self.most:
            high = min(high, self.most)
        wide = high * _WIDE // _HIGH
        self.setFixedHeight(high)
        self._canvas.setGeometry((self.width() - wide) // 2, 0, wide, high)


class PreviewCard(QFrame):
    """Caption and title, the screen, a line about it, and buttons; the screen keeps 16 to 9."""

    def __init__(self, *buttons: KindButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = make_label(size="caption", ink="text2")
        self.title = ElidedLabel(size=16, bold=True)
        self.pill = Pill(small=True)
        self.canvas = StageCanvas()
        self.canvas.set_animated(False)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.icon = IconLabel("", size=18)
        self.line = FittedLine()
        self._frame = _Frame(self.canvas)
        self._buttons = buttons
        self._lay_out()
        set_look(self, kind="card")
        follow_theme(self._on_theme)

    def show_title(self, caption: str, title: str) -> None:
        """Say what the screen shows."""
        self.caption.setText(caption)
        self.title.set_text(title)
        self.setAccessibleName(f"{caption}: {title}")

    def show_line(self, text: str, *, icon: str = "", tone: Tone = Tone.PLAIN) -> None:
        """Say something about the picture."""
        self.line.set_text(text)
        self.icon.set_icon(icon, tone=tone)

    def show_pill(self, text: str, *, tone: Tone, icon: str = "") -> None:
        """State a condition at the right of the caption; an empty text states none."""
        self.pill.set_state(text, tone=tone, icon=icon)
        self.pill.setVisible(bool(text))

    def limit(self, height: int) -> None:
        """Let the screen grow no higher."""
        if height != self._frame.most:
            self._frame.most = height
            self._frame.fit()

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.caption, 1)
        self._top.addWidget(self.pill)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.icon)
        self._foot.addWidget(self.line, 1)
        for button in self._buttons:
            self._foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.title)
        self._column.addWidget(self._frame)
        self._column.addLayout(self._foot)

    def _on_theme(self) -> None:
        now = tokens()
        side = now.px(now.space.medium)
        self._column.setContentsMargins(side, now.px(8), side, now.px(10))
        self._column.setSpacing(now.px(6))
        self._top.setSpacing(now.px(now.space.small))
        self._top.setContentsMargins(0, 0, 0, 0)
        self.caption.setMinimumHeight(now.px(20))
        self._foot.setSpacing(now.px(now.space.small))
