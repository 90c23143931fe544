"""An error inside the window: what happened, why, whether the marks are safe, and a way out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate


class ErrorPanel(Card):
    """Title, sentence, a line about the data, the actions, and details to copy for support.

    Signals:
        action_requested: An action was chosen, by its place in the list given.
    """

    action_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._details = ""
        self._what = make_label(size="criterion", strong=True, wrap=True)
        self._why = make_label(size="table", ink="text2", wrap=True)
        self._safety = make_label(size="table", ink="text2", wrap=True)
        self._safety_icon = IconLabel("shield-check", tone=Tone.OK, size=16)
        self._copy = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._copy.clicked.connect(self.copy_details)
        self._choices: list[KindButton] = []
        self._lay_out()
        follow_theme(self._on_panel_theme)
        self.retranslate()
        self.hide()

    @property
    def actions_shown(self) -> Sequence[KindButton]:
        """The actions' buttons in order."""
        return tuple(self._choices)

    @property
    def copy_button(self) -> KindButton:
        """The button that copies the details."""
        return self._copy

    def show_error(
        self,
        *,
        what: str,
        why: str,
        safety: str = "",
        safe: bool = True,
        actions: Sequence[str] = (),
        details: str = "",
    ) -> None:
        """Tell an error; `safe` says whether `safety` is good news."""
        self._what.setText(what)
        self._why.setText(why)
        self._safety.setText(safety)
        self._safety.setVisible(bool(safety))
        tone = Tone.OK if safe else Tone.DANGER
        self._safety_icon.set_icon("shield-check" if safe else "shield-warning", tone=tone)
        self._safety_icon.setVisible(bool(safety))
        self._details = details
        self._copy.setVisible(bool(details))
        self._offer(actions)
        self.setAccessibleName(what)
        self.setAccessibleDescription(" ".join(part for part in (why, safety) if part))
        self.show()

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
        self._copy.setText(translate("ErrorPanel", "Copied"))

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._copy.setText(translate("ErrorPanel", "Copy details"))

    def _offer(self, actions: Sequence[str]) -> None:
        for button in self._choices:
            button.hide()
            button.deleteLater()
        self._choices = [KindButton(text, size=ButtonSize.COMPACT) for text in actions]
        for place, button in enumerate(self._choices):
            button.clicked.connect(lambda _checked=False, place=place: self.action_requested.emit(place))
            self._buttons.insertWidget(place, button)
        self.retranslate()

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(IconLabel("warning-circle-fill", tone=Tone.DANGER, size=18))
        self._top.addWidget(self._what, 1)
        self._safe_row = QHBoxLayout()
        self._safe_row.addWidget(self._safety_icon)
        self._safe_row.addWidget(self._safety, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._copy)
        self._buttons.addStretch(1)
        column = QVBoxLayout()
        for part in (self._top, self._safe_row, self._buttons):
            column.addLayout(part)
        column.insertWidget(1, self._why)
        self.body.addLayout(column)
        self._inner = column

    def _on_panel_theme(self) -> None:
        now = tokens()
        self._top.setSpacing(now.px(9))
        self._safe_row.setSpacing(now.px(6))
        self._buttons.setSpacing(now.px(now.space.small))
        self._inner.setSpacing(now.px(now.space.small))
