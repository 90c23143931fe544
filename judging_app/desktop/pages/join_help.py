"""What helps where a laptop cannot reach the host, and how to score without a network."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate


class HelpCard(Card):
    """Four things to look at, in the order in which they help most often.

    Signals:
        address_wanted: Type the host's address.
        again_wanted: Look for hosts anew.
    """

    address_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines = [make_label(size="table", wrap=True) for _ in range(4)]
        self.address = KindButton(size=ButtonSize.COMPACT)
        self.again = KindButton(size=ButtonSize.COMPACT, icon="arrow-clockwise")
        for line in self._lines:
            self.body.addWidget(line)
        self._gap = QSpacerItem(0, 0)
        self.body.addItem(self._gap)
        row = QHBoxLayout()
        row.addWidget(self.address)
        row.addWidget(self.again)
        row.addStretch(1)
        self.body.addLayout(row)
        self.address.clicked.connect(self.address_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.retranslate()
        self.hide()
        follow_theme(self._on_help_theme)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.set_title(translate("Join", "Cannot connect?"))
        lines = (
            translate("Join", "1. Both laptops must be on the same network: look at the Wi-Fi's name."),
            translate("Join", "2. The organizer must have opened the event to judges' laptops."),
            translate("Join", "3. On the organizer's laptop, Windows Firewall must let the program through."),
            translate(
                "Join",
                "4. If the event is not found, type the address on the slip or the organizer's screen.",
            ),
        )
        for label, words in zip(self._lines, lines, strict=True):
            label.setText(words)
        self.address.setText(translate("Join", "Type the address"))
        self.again.setText(translate("Join", "Look again"))

    def _on_help_theme(self) -> None:
        self.body.setSpacing(tokens().px(6))
        self._gap.changeSize(0, tokens().px(4))


class OfflineCard(Card):
    """How to score without a network.

    Signals:
        file_wanted: Choose the seat file.
    """

    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = make_label(size="table", wrap=True)
        self.choose = KindButton(size=ButtonSize.COMPACT, icon="folder-open")
        self.body.addWidget(self._words)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.choose.clicked.connect(self.file_wanted)
        self.retranslate()
        self.hide()
        follow_theme(self._on_offline_theme)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.set_title(translate("Join", "Score without a network"))
        self._words.setText(
            translate(
                "Join",
                "The organizer writes a seat file and tells you its code. At the end you bring a packet.",
            )
        )
        self.choose.setText(translate("Join", "Choose the seat file…"))

    def _on_offline_theme(self) -> None:
        self.body.setSpacing(tokens().px(8))


def in_column(*parts: QWidget) -> QVBoxLayout:
    """Put parts below each other without a margin."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    return column
