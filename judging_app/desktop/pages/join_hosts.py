"""Which host to join: the events found on the network, or an address that is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.application.seats.joining import FoundEvent
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.inputs import RadioButton
from judging_app.desktop.widgets.themed import follow_theme, font, make_label, tokens
from judging_app.wording.language import translate


class HostChoice(QWidget):
    """A radio button for every event where there are several, and a field for an address.

    Signals:
        chosen: A `FoundEvent`.
        address_given: An address that was typed.
    """

    chosen = Signal(object)
    address_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = make_label(ink="text2")
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self.buttons: list[RadioButton] = []
        self._address_label = make_label(ink="text2")
        self.address = QLineEdit()
        self.connect_button = KindButton()
        self._address_row = QWidget()
        line = QHBoxLayout(self._address_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.address, 1)
        line.addWidget(self.connect_button)
        self._line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._list, self._address_label, self._address_row):
            column.addWidget(part)
        self._column = column
        self._events: tuple[FoundEvent, ...] = ()
        self._asks_address = False
        self.address.returnPressed.connect(self._give)
        self.connect_button.clicked.connect(self._give)
        self.retranslate()
        self._show()
        follow_theme(self._on_theme)

    def show_events(self, events: Sequence[FoundEvent], chosen: FoundEvent | None) -> None:
        """Show what was found; a single event needs no choosing."""
        if tuple(events) != self._events:
            self._events = tuple(events)
            for button in self.buttons:
                self._group.removeButton(button)
                button.hide()
                button.deleteLater()
            self.buttons = [self._button_of(event) for event in events]
        for button, event in zip(self.buttons, self._events, strict=True):
            button.setChecked(event == chosen)
        self._show()
        self._name_buttons()

    def ask_address(self) -> None:
        """Offer the field for an address and put the keyboard there."""
        self._asks_address = True
        self._show()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_address(self, address: str) -> None:
        """Show the field with an address that came from elsewhere, to be looked at and mended."""
        self._asks_address = True
        self.address.setText(address)
        self._show()

    def forget_address(self) -> None:
        """Put the field away."""
        self._asks_address = False
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the choice."""
        for button in self.buttons:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._title.setText(translate("Join", "Which event?"))
        label = translate("Join", "Address on the slip or the organizer's screen")
        self._address_label.setText(label)
        self.address.setAccessibleName(label)
        self.address.setPlaceholderText("192.168.1.20:8430")
        self.connect_button.setText(translate("Join", "Find"))

    def _button_of(self, event: FoundEvent) -> RadioButton:
        button = RadioButton()
        button.setAccessibleName(f"{event.name} {event.address}")
        button.setToolTip(f"{event.name}\n{event.address}")
        button.toggled.connect(lambda on: self.chosen.emit(event) if on and button.hasFocus() else None)
        button.clicked.connect(lambda: self.chosen.emit(event))
        self._group.addButton(button)
        self._rows.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def _name_buttons(self) -> None:
        """A long name gives way to the address, and stands in the tool tip."""
        face = QFontMetrics(font(tokens().type.body))
        for button, event in zip(self.buttons, self._events, strict=True):
            tail = f"    {event.address}"
            room = self.width() - tokens().px(40) - face.horizontalAdvance(tail)
            name = face.elidedText(event.name, Qt.TextElideMode.ElideRight, max(room, 40))
            button.setText(name + tail)

    def _give(self) -> None:
        if self.address.text().strip():
            self.address_given.emit(self.address.text().strip())

    def _show(self) -> None:
        several = len(self._events) > 1
        self._title.setVisible(several)
        self._list.setVisible(several)
        self._address_label.setVisible(self._asks_address)
        self._address_row.setVisible(self._asks_address)
        self.setVisible(several or self._asks_address)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(6))
        self._rows.setSpacing(now.px(4))
        self._line.setSpacing(now.px(8))
        self._name_buttons()
