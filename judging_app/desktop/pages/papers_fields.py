"""The fields of the certificates' editor: texts with placeholders, choices, numbers."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens


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


class TickLine(QWidget):
    """A check box whose words go on in a second line where there is no room; all of it is the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = CheckBox()
        self._label = make_label(wrap=True)
        self._label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self._row = row
        self.setFocusProxy(self.box)
        follow_theme(self._on_theme)

    def set_text(self, text: str) -> None:
        """Say what is ticked."""
        self._label.setText(text)
        self.box.setAccessibleName(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.box.isEnabled():
            self.box.toggle()

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(4))
        self.setMinimumHeight(tokens().px(28))
        self._label.setMinimumHeight(tokens().px(22))


class Choice(ComboBox):
    """One of several values, each kept as its text; `kind` makes a value of it again."""

    def __init__(self, kind: Callable[[str], Any] = str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def value(self) -> Any:
        """The value that is chosen."""
        return self._kind(self.currentData() or "")

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered is added by its own name."""
        at = self.findData(str(value))
        if at < 0:
            self.addItem(str(value), str(value))
            at = self.count() - 1
        self.setCurrentIndex(at)

    def offer(self, values: Iterable[Any], word: Callable[[Any], str]) -> None:
        """Offer values by their words; the choice stays."""
        chosen = self.currentData()
        self.clear()
        for value in values:
            self.addItem(word(value), str(value))
        if chosen is not None:
            self.set_value(chosen)
