"""Fields that show one option of a rulebook and say when a person changed it."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_numbers import NumberKind
from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.models.rules_values import places_text
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox
from judging_app.desktop.widgets.themed import follow_theme, paint_text, set_look, text_width, tokens
from judging_app.domain.event import Track
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_TYPING_MS: Final = 200
_MOST_PLACES: Final = 6
_WIDEST_CHOICE: Final = 240


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


class ChoiceField(OptionField):
    """One of several values, each with its words; a value that is not among them is shown too."""

    def __init__(
        self,
        path: Path,
        name: str,
        choices: Sequence[tuple[Any, str]],
        *,
        width: int = 0,
    ) -> None:
        self.combo = ComboBox()
        self._values = [value for value, _ in choices]
        self._width = width
        super().__init__(self.combo, path, name)
        set_look(self.combo, fieldSize="compact")
        for _, words in choices:
            self.combo.addItem(words)
        if width:
            # The longest word must not push the table apart; the list below it shows words whole.
            self.combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.combo.setMinimumContentsLength(2)
            longest = max(
                (self.combo.fontMetrics().horizontalAdvance(words) for _, words in choices), default=0
            )
            self.combo.view().setMinimumWidth(longest + tokens().px(28))
        self.combo.activated.connect(self._on_activated)
        follow_theme(self._on_theme)

    def show_value(self, value: Any) -> None:
        if value not in self._values:
            self._values.append(value)
            self.combo.addItem(str(value))
        self.combo.setCurrentIndex(self._values.index(value))
        self.combo.setToolTip(self.combo.currentText())

    def choose(self, value: Any) -> None:
        """Choose a value as a person does."""
        self.combo.setCurrentIndex(self._values.index(value))
        self.combo.activated.emit(self.combo.currentIndex())

    def _on_activated(self, at: int) -> None:
        self.edited.emit(self._values[at])

    def _on_theme(self) -> None:
        if self._width:
            self.combo.setFixedWidth(tokens().px(self._width))
        else:
            self.combo.setMaximumWidth(tokens().px(_WIDEST_CHOICE))


class EdgeField(OptionField):
    """Whether an edge belongs to its interval: a sign that a press turns over."""

    def __init__(self, path: Path, name: str, *, low: bool) -> None:
        self._signs = ("≥", ">") if low else ("≤", "<")
        self._value = True
        self.button = KindButton(size=ButtonSize.COMPACT)
        super().__init__(self.button, path, name)
        self.button.clicked.connect(lambda: self.edited.emit(not self._value))
        follow_theme(self._on_theme)

    def show_value(self, value: Any) -> None:
        self._value = bool(value)
        sign = self._signs[0 if self._value else 1]
        self.button.setText(sign)
        words = (
            translate("Rules", "the edge itself counts")
            if self._value
            else translate("Rules", "beyond the edge")
        )
        self.button.setAccessibleName(f"{sign} {words}")
        self.button.setToolTip(words)

    def _on_theme(self) -> None:
        self.button.setFixedSize(tokens().px(34), tokens().px(28))


class FlagField(OptionField):
    """Yes or no."""

    def __init__(self, path: Path, name: str, *, words: str = "") -> None:
        self.box = CheckBox(words)
        super().__init__(self.box, path, name)
        self.box.clicked.connect(lambda: self.edited.emit(self.box.isChecked()))

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class RoundingField(OptionField):
    """Decimals and the way of getting there, or no rounding at all."""

    def __init__(self, path: Path, name: str, *, short: bool = False) -> None:
        self._value: Rounding | None = None
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        choices: list[tuple[Any, str]] = [(None, translate("Rules", "exact"))]
        choices += [(places, places_text(places)) for places in range(_MOST_PLACES + 1)]
        self.places = ChoiceField(path, name, choices, width=106)
        modes = [(mode, term(mode)) for mode in RoundingMode]
        mode_name = f"{name} · {translate('Rules', 'Way of rounding')}"
        self.mode = ChoiceField(path, mode_name, modes, width=104)
        row.addWidget(self.places)
        row.addWidget(self.mode)
        self.mode.setVisible(not short)
        self._short = short
        super().__init__(holder, path, name)
        self.setFocusProxy(self.places)
        self.places.edited.connect(self._on_places)
        self.mode.edited.connect(self._on_mode)

    def show_value(self, value: Any) -> None:
        self._value = value
        self.places.show_value(None if value is None else value.places)
        self.mode.show_value(RoundingMode.HALF_UP if value is None else value.mode)
        self.mode.setEnabled(value is not None)

    def _on_places(self, places: int | None) -> None:
        mode = RoundingMode.HALF_UP if self._value is None else self._value.mode
        self.edited.emit(None if places is None else Rounding(places, mode))

    def _on_mode(self, mode: RoundingMode) -> None:
        if self._value is not None:
            self.edited.emit(Rounding(self._value.places, mode))


class TracksField(OptionField):
    """Some of the event's tracks; none ticked means every one."""

    def __init__(self, path: Path, name: str, tracks: Sequence[Track]) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.boxes = {track.code: CheckBox(track.name) for track in tracks}
        for box in self.boxes.values():
            column.addWidget(box)
            box.clicked.connect(self._on_clicked)
        super().__init__(holder, path, name)
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def show_value(self, value: Any) -> None:
        for code, box in self.boxes.items():
            box.setChecked(code in value)

    def _on_clicked(self) -> None:
        self.edited.emit(tuple(code for code, box in self.boxes.items() if box.isChecked()))
