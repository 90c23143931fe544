"""The fields of the certificates' editor: texts with placeholders, choices, numbers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import follow_theme, tokens


class TextLine(QLineEdit):
    """One line; placeholders go in where the cursor is.

    Signals:
        entered: The keyboard came here.
    """

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def value(self) -> str:
        """The text."""
        return self.text()

    def set_value(self, text: str) -> None:
        """Show another text; what is typed stays where it is the same."""
        if self.text() != text:
            self.setText(text)


class TextBox(QPlainTextEdit):
    """Several lines; Tab goes on to the next field.

    Signals:
        entered: The keyboard came here.
    """

    entered = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        follow_theme(self._on_theme)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def value(self) -> str:
        """The text."""
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show another text; the cursor stays where it is the same."""
        if self.toPlainText() != text:
            self.setPlainText(text)

    def insert(self, text: str) -> None:
        """Put a text in where the cursor is."""
        self.insertPlainText(text)

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(22 * self._lines + 20))


class NumberLine(IntEdit):
    """A whole number within limits."""

    def __init__(self, limits: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(*limits, limits[0], parent)


class Choice(ComboBox):
    """One of several values; texts are set with the language."""

    def value(self) -> Any:
        """The value that is chosen."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered is added by its own name."""
        at = self.findData(value)
        if at < 0:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def offer(self, values: Any, word: Callable[[Any], str]) -> None:
        """Offer values by their words; the choice stays."""
        chosen = self.currentData()
        self.clear()
        for value in values:
            self.addItem(word(value), value)
        if chosen is not None:
            self.set_value(chosen)
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
