"""A field for a whole number."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget


class IntEdit(QLineEdit):
    """Takes digits only; what lies outside its limits becomes the value from before.

    Signals:
        settled: The value, when the field is left or Enter is pressed.
    """

    settled = Signal(int)

    def __init__(self, least: int, most: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(str(value), parent)
        self._least, self._most, self._value = least, most, value
        self.setValidator(QIntValidator(0, most, self))
        self.editingFinished.connect(self._settle)

    def value(self) -> int:
        """The number, or the one from before where what is typed is none."""
        typed = self.text().strip()
        number = int(typed) if typed.isascii() and typed.isdigit() else self._value
        return number if self._least <= number <= self._most else self._value

    def set_value(self, value: int) -> None:
        """Show another number."""
        self._value = value
        if self.text() != str(value):
            self.setText(str(value))

    def _settle(self) -> None:
        self.set_value(self.value())
        self.settled.emit(self._value)
