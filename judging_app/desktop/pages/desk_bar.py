"""The foot of the desk on a small screen: total, state, note, submit in one bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.desktop.pages.desk_side import SideState
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.metric import Metric
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate


class DeskBar(Card):
    """What the right side says, in one line.

    Signals:
        main_requested: The big button.
        second_requested: A correction is to be begun.
        side_requested: Note, reason and distribution are wanted.
    """

    main_requested = Signal()
    second_requested = Signal()
    side_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._number = make_label(size="table", ink="text2")
        self._metric = Metric(size=34)
        self._pill = Pill()
        self._saved_icon = IconLabel("floppy-disk", size=16)
        self._saved = ElidedLabel(size=tokens().type.caption, ink="text2")
        self._note = KindButton(icon="note-pencil", keys=("F2",))
        self.second = KindButton()
        self.main = KindButton(kind=ButtonKind.PRIMARY)
        row = QHBoxLayout()
        for part in (self._number, self._metric, self._pill, self._saved_icon):
            row.addWidget(part)
        row.addWidget(self._saved, 1)
        row.addWidget(self._note)
        row.addWidget(self.second)
        row.addWidget(self.main)
        self._row = row
        self.body.addLayout(row)
        self._note.clicked.connect(self.side_requested)
        self.main.clicked.connect(self.main_requested)
        self.second.clicked.connect(self.second_requested)
        self.retranslate()
        follow_theme(self._on_bar_theme)

    def show_state(self, state: SideState, number: str) -> None:
        """Show a sheet's state."""
        self._number.setText(number)
        self._metric.set_value(state.total, state.out_of)
        self._pill.set_state(state.pill, tone=state.pill_tone, icon=state.pill_icon)
        self._pill.setVisible(bool(state.pill))
        self._saved.set_text(state.saved_short)
        self._saved_icon.set_icon(state.saved_icon if state.saved else "", tone=state.saved_tone)
        # While a correction is keyed the way back stands in the side, where its reason is.
        self.second.setText(state.second)
        self.second.setVisible(bool(state.second) and not state.editable)
        self.main.setText(state.button)
        self.main.set_keys(state.button_keys)
        self.main.set_icon_name(state.button_icon if not state.button_primary else "")
        self.main.set_kind(ButtonKind.PRIMARY if state.button_primary else ButtonKind.SECONDARY)
        self.main.setEnabled(state.button_enabled)
        self.main.setVisible(bool(state.button))

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._note.setText(translate("Desk", "Note"))

    def _on_bar_theme(self) -> None:
        now = tokens()
        self._row.setSpacing(now.px(10))
        self.body.setContentsMargins(now.px(16), now.px(8), now.px(8), now.px(8))
        self.setFixedHeight(now.px(60))
