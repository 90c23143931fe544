"""The right side of the desk: live total, the judge's own distribution, the note, handing in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from judging_app.desktop.pages.desk_note import NoteEdit
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.dot_plot import DotPlot
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.metric import Metric
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.wording.language import translate

_LEAST_WITH_PLOT = 430
_LEAST_WITH_SECOND = 520
_LEAST_WITH_REASON = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class SideState:
    """Everything that the side shows of a sheet, in words."""

    heading: str
    total: str
    out_of: str
    pill: str
    pill_tone: Tone
    pill_icon: str
    saved: str
    saved_tone: Tone
    saved_icon: str
    saved_short: str
    rule: str
    button: str
    button_icon: str
    button_keys: tuple[str, ...]
    button_primary: bool
    button_enabled: bool
    second: str = ""
    asks_reason: bool = False
    editable: bool = True


class DeskSide(Card):
    """Total, distribution, note, reason of a correction, and the button that hands in.

    Signals:
        note_edited: The note was changed by the person.
        reason_edited: The reason of a correction was changed.
        main_requested: The big button.
        second_requested: The small button under it: correct, or take the correction back.
    """

    note_edited = Signal(str)
    reason_edited = Signal(str)
    main_requested = Signal()
    second_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._heading = ElidedLabel(size=tokens().type.table, ink="text2")
        self._pill = Pill()
        self.total = Metric(size=tokens().type.total)
        self._own = make_label(size="table", ink="text2")
        self._own_rank = make_label(size="table", ink="text2")
        self.plot = DotPlot()
        self._note_title = make_label(size="table", ink="text2")
        self._note_who = make_label(size="table", ink="text2")
        self.note = NoteEdit()
        self._reason_title = make_label(size="table", ink="text2")
        self.reason = QLineEdit()
        self.main = KindButton(kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self.second = KindButton(size=ButtonSize.COMPACT)
        self._saved_icon = IconLabel("floppy-disk", size=16)
        self._saved = make_label(size="table", wrap=True)
        self._rule_words = make_label(size="caption", ink="text2", wrap=True)
        self._filling = False
        self._plot_wanted = self._plot_allowed = True
        self._is_drawer = False
        self._icon = ""
        self._state: SideState | None = None
        self._plot_parts: list[QWidget] = []
        self._in_bar_too: list[QWidget] = []
        self._rows: list[QHBoxLayout] = []
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_side_theme)

    @property
    def saved_label(self) -> QLabel:
        """The line that says what is stored, for tests."""
        return self._saved

    @property
    def pill(self) -> Pill:
        """The count of marks given."""
        return self._pill

    def show_state(self, state: SideState) -> None:
        """Show a sheet's state; the note being typed is left alone."""
        self._state = state
        self._heading.set_text(state.heading)
        self.total.set_value(state.total, state.out_of)
        self._pill.set_state(state.pill, tone=state.pill_tone, icon=state.pill_icon)
        self._pill.setVisible(bool(state.pill) and not self._is_drawer)
        self._saved.setText(state.saved)
        set_look(self._saved, ink=str(state.saved_tone))
        shown = bool(state.saved) and not self._is_drawer
        self._saved_icon.set_icon(state.saved_icon if shown else "", tone=state.saved_tone)
        self._rule_words.setText(state.rule)
        self._show_button(state)
        self.second.setText(state.second)
        self.second.setVisible(bool(state.second))
        for widget in (self._reason_title, self.reason):
            widget.setVisible(state.asks_reason)
        self._fit_plot()
        self.note.set_locked(not state.editable)
        hint = translate("Desk", "Write a note (F2)") if state.editable else ""
        self.note.setPlaceholderText(hint)

    def set_note(self, note: str) -> None:
        """Show a note without announcing it."""
        if note != self.note.toPlainText():
            self._filling = True
            self.note.setPlainText(note)
            self._filling = False

    def set_reason(self, reason: str) -> None:
        """Show the reason of a correction."""
        set_look(self.reason, wrong=False)
        if reason != self.reason.text():
            self.reason.blockSignals(True)
            self.reason.setText(reason)
            self.reason.blockSignals(False)

    def ask_reason(self) -> None:
        """Put the keyboard on the reason that is missing."""
        set_look(self.reason, wrong=True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_own(self, totals: Sequence[int], *, here: int | None, words: str, rank: str) -> None:
        """Show the judge's own totals."""
        self.plot.set_totals(totals, here=here, words=words, spoken=rank)
        self._own_rank.setText(rank)

    def set_drawer(self, is_drawer: bool) -> None:
        """As a drawer the side keeps note and reason only: the bar below says and does the rest."""
        self._is_drawer = is_drawer
        for part in self._in_bar_too:
            part.setVisible(not is_drawer)
        if self._state is not None:
            # What a sheet has no words for stays away.
            self.show_state(self._state)

    def set_plot_wanted(self, wanted: bool) -> None:
        """Say whether the screen has room for the distribution at all."""
        self._plot_wanted = wanted
        self._fit_plot()

    def set_plot_allowed(self, allowed: bool) -> None:
        """Say whether the judge may see the own distribution."""
        self._plot_allowed = allowed
        self._fit_plot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_plot()
        self._fit_button()

    def _fit_plot(self) -> None:
        """A correction needs room for its reason; the note goes before the distribution."""
        least = _LEAST_WITH_PLOT if self.second.isHidden() else _LEAST_WITH_SECOND
        if not self.reason.isHidden():
            least = _LEAST_WITH_REASON
        visible = self._plot_wanted and self._plot_allowed and self.height() >= tokens().px(least)
        for part in self._plot_parts:
            part.setVisible(visible)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._own.setText(translate("Desk", "My totals"))
        self._note_title.setText(translate("Desk", "Note"))
        self._note_who.setText(translate("Desk", "Organizers only"))
        self.note.setAccessibleName(translate("Desk", "Note"))
        self._reason_title.setText(translate("Desk", "Reason for the correction"))
        self.reason.setAccessibleName(translate("Desk", "Reason for the correction"))
        self.reason.setPlaceholderText(translate("Desk", "Required; it is kept in the log"))

    def _show_button(self, state: SideState) -> None:
        self.main.setText(state.button)
        self._icon = state.button_icon
        self.main.set_keys(state.button_keys)
        self.main.set_kind(ButtonKind.PRIMARY if state.button_primary else ButtonKind.SECONDARY)
        self.main.setEnabled(state.button_enabled)
        self.main.setVisible(bool(state.button) and not self._is_drawer)
        self._fit_button()

    def _fit_button(self) -> None:
        """The icon goes where it and the words do not fit in a line; the button grows with what wraps."""
        self.main.set_icon_name(self._icon)
        if self.main.sizeHint().width() > self.main.width():
            self.main.set_icon_name("")
        self.main.grow_to_words()

    def _lay_out(self) -> None:
        self._row(self._heading, self._pill).setStretch(0, 1)
        self.body.addWidget(self.total)
        first = make_divider()
        self.body.addWidget(first)
        own = QWidget()
        line = QHBoxLayout(own)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._own)
        line.addStretch(1)
        line.addWidget(self._own_rank)
        self.body.addWidget(own)
        self.body.addWidget(self.plot)
        second = make_divider()
        self.body.addWidget(second)
        self._plot_parts = [own, self.plot, second]
        self._row(self._note_title, None, self._note_who)
        self.body.addWidget(self.note, 1)
        self.body.addWidget(self._reason_title)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.main)
        self.body.addWidget(self.second)
        self._in_bar_too = [self._heading, self._pill, self.total, first, self.main]
        self._in_bar_too += [self._saved_icon, self._saved, self._rule_words]
        foot = self._row(self._saved_icon, self._saved)
        foot.setStretch(1, 1)
        self.body.addWidget(self._rule_words)

    def _row(self, *parts: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        self._rows.append(row)
        self.body.addLayout(row)
        return row

    def _wire(self) -> None:
        self.note.textChanged.connect(self._on_note)
        self.reason.textEdited.connect(self._on_reason)
        self.main.clicked.connect(self.main_requested)
        self.second.clicked.connect(self.second_requested)

    def _on_note(self) -> None:
        if not self._filling:
            self.note_edited.emit(self.note.toPlainText())

    def _on_reason(self, reason: str) -> None:
        set_look(self.reason, wrong=False)
        self.reason_edited.emit(reason)

    def _on_side_theme(self) -> None:
        now = tokens()
        side = now.px(17)
        self.body.setContentsMargins(side, now.px(12), side, now.px(12))
        self.body.setSpacing(now.px(8))
        for row in self._rows:
            row.setSpacing(now.px(6))
        self._fit_button()
