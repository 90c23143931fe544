"""The line under the code: what was found, what goes on, or what is wrong and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens


@dataclass(frozen=True, slots=True)
class JoinStatus:
    """Icon, tone, a few strong words, the rest, and the words of a button where there is one."""

    head: str
    rest: str = ""
    tone: Tone = Tone.PLAIN
    icon: str = ""
    action: str = ""


class StatusLine(QWidget):
    """Shows a status; it is told to screen readers by its name.

    Signals:
        action_requested: The button was pressed.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("", size=18)
        self._head = make_label(strong=True)
        self._rest = make_label(size="table", ink="text2", wrap=True)
        self.button = KindButton(size=ButtonSize.COMPACT)
        self.button.clicked.connect(self.action_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._icon, 0, top)
        self._row.addWidget(self._head, 0, top)
        self._row.addWidget(self._rest, 1, top)
        self._row.addWidget(self.button, 0, top)
        self.status = JoinStatus("")
        follow_theme(self._on_theme)

    def show_status(self, status: JoinStatus) -> None:
        """Show another status."""
        self.status = status
        self._icon.set_icon(status.icon, tone=status.tone)
        self._head.setText(status.head)
        set_look(self._head, ink=str(status.tone) if status.tone is not Tone.PLAIN else "text2")
        self._rest.setText(status.rest)
        self.button.setText(status.action)
        self.button.setVisible(bool(status.action))
        self.setAccessibleName(" ".join(part for part in (status.head, status.rest) if part))

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(8))
        self.setMinimumHeight(tokens().px(34))
