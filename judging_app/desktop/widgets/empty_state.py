"""What stands in an empty place: an icon, what is missing, and the next thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens


class EmptyState(QWidget):
    """Icon, title, a sentence and one or two buttons, in the middle of the place."""

    def __init__(self, *, icon: str, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, size=32)
        self._title = make_label(title, size="criterion", strong=True)
        self._sentence = make_label(sentence, size="table", ink="text2", wrap=True)
        self._buttons = QHBoxLayout()
        centre = Qt.AlignmentFlag.AlignCenter
        self._title.setAlignment(centre)
        self._sentence.setAlignment(centre)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        self.setAccessibleName(title)
        follow_theme(self._on_theme)

    def set_texts(self, *, title: str, sentence: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)

    def add_action(self, button: KindButton) -> None:
        """Put a button after those already there."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def _on_theme(self) -> None:
        now = tokens()
        margin = now.px(now.space.large)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(now.px(9))
        self._buttons.setSpacing(now.px(now.space.small))
