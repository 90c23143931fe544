"""Fields for options that are chosen: from a list, by a tick, by a sign that turns over."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.models.rules_values import places_text
from judging_app.desktop.pages.rules_fields import OptionField
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.event import Track
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_MOST_PLACES: Final = 6


_WIDEST_CHOICE: Final = 240


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
