"""Fields that show one option of a rulebook and say when a person changed it."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from judging_app.desktop.models.rules_numbers import NumberKind
from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.widgets.themed import follow_theme, paint_text, set_look, text_width, tokens
from judging_app.wording.language import translate

_TYPING_MS: Final = 200


class OptionField(QWidget):
    """A control for one option; `path` says which.

    Signals:
        edited: The option's new value.
        refused: A typed text was not taken; what may be typed instead.
    """

    edited = Signal(object)
    refused = Signal(str)
    types = False
    """Whether every key is an edit: those of one visit are one step to undo."""

    def __init__(self, control: QWidget, path: Path, name: str) -> None:
        super().__init__()
        self.path = path
        self.control = control
        control.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(control)
        self.setFocusProxy(control)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_value(self, value: Any) -> None:
        """Show the option's value without announcing an edit."""
        raise NotImplementedError


class LineEdit(QLineEdit):
    """A line that leaves Ctrl+Z and Ctrl+Y to the page, which takes back whole edits of the rules."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return False
        return super().event(event)


class UnitEdit(LineEdit):
    """A line for a number at the right, with its unit behind it."""

    left = Signal()

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        set_look(self, fieldSize="compact")
        follow_theme(self._on_theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._unit:
            return
        now = tokens()
        painter = QPainter(self)
        wide = text_width(self._unit, now.type.caption)
        box = QRectF(self.width() - wide - now.px(9), 0, wide + 1, self.height())
        paint_text(painter, box, self._unit, colour=now.text2, size=now.type.caption)
        painter.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _on_theme(self) -> None:
        now = tokens()
        room = text_width(self._unit, now.type.caption) + now.px(5) if self._unit else 0
        self.setTextMargins(0, 0, room, 0)


class NumberField(OptionField):
    """A number, or nothing where that is allowed; a text that is neither changes nothing."""

    types = True

    def __init__(
        self, path: Path, name: str, kind: NumberKind, *, unit: str = "", width: int = 84, empty: str = ""
    ) -> None:
        self._kind, self._width = kind, width
        self._value: Any = None
        self.edit = UnitEdit(unit)
        super().__init__(self.edit, path, name)
        self.edit.setPlaceholderText(empty if kind.optional else "")
        self.edit.textEdited.connect(self._on_typed)
        self.edit.editingFinished.connect(self._on_finished)
        self.edit.left.connect(self._on_finished)
        follow_theme(self._on_theme)

    def show_value(self, value: Any) -> None:
        self._value = value
        if self._read(self.edit.text()) == (True, value):
            return
        self._write()

    def _read(self, text: str) -> tuple[bool, Any]:
        text = text.strip()
        if not text:
            return self._kind.optional, None
        value = self._kind.read(text)
        return value is not None, value

    def _write(self) -> None:
        self.edit.setText("" if self._value is None else self._kind.write(self._value))
        set_look(self.edit, wrong=False)

    def _on_typed(self, text: str) -> None:
        fits, value = self._read(text)
        set_look(self.edit, wrong=not fits)
        if fits and value != self._value:
            self._value = value
            self.edited.emit(value)

    def _on_finished(self) -> None:
        text = self.edit.text().strip()
        fits, _ = self._read(text)
        if not fits:
            words = translate("Rules", "“{text}” is not a number that fits here; nothing was changed.")
            self.refused.emit(words.format(text=text))
        self._write()

    def _on_theme(self) -> None:
        self.edit.setFixedWidth(tokens().px(self._width))


class TextField(OptionField):
    """A line of text, stored a moment after the last key."""

    types = True

    def __init__(self, path: Path, name: str, *, empty: str = "", width: int = 0) -> None:
        self.edit = LineEdit()
        self._width = width
        super().__init__(self.edit, path, name)
        set_look(self.edit, fieldSize="compact")
        self.edit.setPlaceholderText(empty)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self._tell)
        self.edit.textEdited.connect(lambda _: self._timer.start())
        self.edit.editingFinished.connect(self._on_finished)
        self._value = ""
        follow_theme(self._on_theme)

    def show_value(self, value: Any) -> None:
        self._value = value
        if not self._timer.isActive() and self.edit.text() != value:
            self.edit.setText(value)

    def _on_finished(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def _tell(self) -> None:
        text = self.edit.text().strip()
        if text != self._value:
            self._value = text
            self.edited.emit(text)

    def _on_theme(self) -> None:
        if self._width:
            self.edit.setFixedWidth(tokens().px(self._width))


class LongTextEdit(QPlainTextEdit):
    """A few lines of text that Tab leaves."""

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        follow_theme(self._on_theme)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(20 * self._lines + 18))


class LongTextField(OptionField):
    """A text of several lines."""

    types = True

    def __init__(self, path: Path, name: str, *, lines: int = 3, empty: str = "") -> None:
        self.edit = LongTextEdit(lines)
        super().__init__(self.edit, path, name)
        self.edit.setPlaceholderText(empty)
        self._value = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self._tell)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left.connect(self._tell)

    def show_value(self, value: Any) -> None:
        self._value = value
        if not self._timer.isActive() and self.edit.toPlainText() != value:
            self.edit.blockSignals(True)
            self.edit.setPlainText(value)
            self.edit.blockSignals(False)

    def _on_typed(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        text = self.edit.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.edited.emit(text)
