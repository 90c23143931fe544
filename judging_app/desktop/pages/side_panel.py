"""The card at the right of a page: a caption and title, a scrolled body, a row of buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate


class SidePanel(QFrame):
    """A panel that answers about one entry; Esc and the cross close it.

    Signals:
        closed: The person wants the panel away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = make_label(size="caption", ink="text2", wrap=True)
        self.title = make_label(size="criterion", strong=True, wrap=True)
        self.cross = icon_button("x", name="")
        self.cross.clicked.connect(self.closed)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self._scroll = QScrollArea()
        self._lay_out()
        set_look(self, kind="card")
        follow_theme(self._on_panel_theme)
        self.speak()

    def set_heading(self, caption: str, title: str) -> None:
        """Say what the panel answers, and about which entry."""
        self.caption.setText(caption)
        self.title.setText(title)
        self.setAccessibleName(f"{caption} {title}")

    def speak(self) -> None:
        """Say the words of the frame again, in the language in use."""
        name = translate("SidePanel", "Close")
        self.cross.setAccessibleName(name)
        self.cross.setToolTip(name)

    def scroll_to_top(self) -> None:
        """Show the body from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        inner = QWidget()
        set_look(inner, kind="clear")
        # Without a least width of its own a long word would push the right edge out of sight.
        inner.setMinimumWidth(1)
        self._inner = QVBoxLayout(inner)
        self._inner.addLayout(self.body)
        self._inner.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._top = QHBoxLayout()
        self._top.addWidget(self.caption, 1)
        self._top.addWidget(self.cross)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.title)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self.foot)

    def _on_panel_theme(self) -> None:
        now = tokens()
        side = now.px(now.space.large)
        self._column.setContentsMargins(side, now.px(7), now.px(8), now.px(12))
        self._column.setSpacing(0)
        self.title.setContentsMargins(0, 0, now.px(8), now.px(8))
        self._inner.setContentsMargins(0, now.px(4), now.px(8), now.px(4))
        self._inner.setSpacing(0)
        self.body.setSpacing(now.px(8))
        self.foot.setContentsMargins(0, 0, now.px(8), 0)
        self.foot.setSpacing(now.px(8))
