"""A card: a white sheet with a hairline edge and, where wanted, a row for its title."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, set_look, tokens


class Card(QFrame):
    """A titled frame; widgets go into `body`, small things on the right of the title into `aside`."""

    def __init__(
        self,
        title: str = "",
        *,
        caption: str = "",
        ruled: bool = False,
        padded: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._padded = padded
        self._title = make_label(title, size="criterion", strong=True)
        self._caption = make_label(caption, size="table", ink="text2")
        self.aside = QHBoxLayout()
        self.body = QVBoxLayout()
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.addWidget(self._title)
        head.addWidget(self._caption)
        head.addStretch(1)
        head.addLayout(self.aside)
        self._head_row = head
        self._rule = make_divider()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._rule)
        self._column.addLayout(self.body, 1)
        self._rule.setVisible(ruled)
        set_look(self, kind="card")
        self._show_head()
        follow_theme(self._on_theme)

    @property
    def title_label(self) -> QLabel:
        """The title, for tests and accessible relations."""
        return self._title

    def set_title(self, title: str, *, caption: str = "") -> None:
        """Show another title."""
        self._title.setText(title)
        self._caption.setText(caption)
        self._show_head()

    def _show_head(self) -> None:
        self._title.setVisible(bool(self._title.text()))
        self._caption.setVisible(bool(self._caption.text()))
        self._head.setVisible(bool(self._title.text() or self._caption.text()))
        self.setAccessibleName(self._title.text() or self._caption.text())
        self._pad()

    def _on_theme(self) -> None:
        now = tokens()
        side = now.px(now.space.large)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._head_row.setContentsMargins(side, now.px(10), side, now.px(8))
        self._head_row.setSpacing(now.px(now.space.small))
        self.aside.setSpacing(now.px(now.space.small))
        self.body.setSpacing(now.px(now.space.small))
        self._pad()

    def _pad(self) -> None:
        now = tokens()
        side = now.px(now.space.large)
        if self._padded:
            # Without a title the body keeps the same distance from every edge.
            top = side if self._head.isHidden() else now.px(6)
            self.body.setContentsMargins(side, top, side, side)
        else:
            self.body.setContentsMargins(0, 0, 0, 0)
