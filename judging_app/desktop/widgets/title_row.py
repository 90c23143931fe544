"""The head of a small card: an icon, its title, and what can be done on the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, tokens


class TitleRow(QWidget):
    """Icon and title; small widgets go into `aside`."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(size=15, bold=True)
        self.aside = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(IconLabel(icon, tone=Tone.ACCENT, size=18))
        self._row.addWidget(self.title, 1)
        self._row.addLayout(self.aside)
        follow_theme(self._on_theme)

    def set_title(self, text: str) -> None:
        """Show another title."""
        self.title.set_text(text)

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setSpacing(now.px(8))
        self.aside.setSpacing(now.px(2))
        self.setFixedHeight(now.px(now.height.compact))
