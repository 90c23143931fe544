"""A field for a whole number."""

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget


class _Digits(QIntValidator):
    """Digits as a Chinese keyboard writes them are digits."""

    def validate(self, typed: str, at: int) -> object:
        return super().validate(unicodedata.normalize("NFKC", typed), at)


class IntEdit(QLineEdit):
    """Takes digits only; what lies outside its limits becomes the value from before.

    Where the field is `asked` about before it counts, it stays as it was typed.

    Signals:
        settled: The value, when the field is left or Enter is pressed.
    """

    settled = Signal(int)

    def __init__(
        self, least: int, most: int, value: int, parent: QWidget | None = None, *, asked: bool = False
    ) -> None:
        super().__init__(str(value), parent)
        self._asked = asked
        self._least, self._most, self._value = least, most, value
        self.setValidator(_Digits(0, most, self))
        self.editingFinished.connect(self._settle)

    def value(self) -> int:
        """The number, or the one from before where what is typed is none."""
        number = self._typed()
        return self._value if number is None else number

    @property
    def is_whole(self) -> bool:
        """Whether what is typed is a number within the limits."""
        return self._typed() is not None

    def _typed(self) -> int | None:
        typed = self.text().strip()
        number = int(typed) if typed.isascii() and typed.isdigit() else self._least - 1
        return number if self._least <= number <= self._most else None

    def set_value(self, value: int) -> None:
        """Show another number."""
        self._value = value
        if self.text() != str(value):
            self.setText(str(value))

    def _settle(self) -> None:
        if self._asked and not self.is_whole:
            return
        self.set_value(self.value())
        self.settled.emit(self._value)
