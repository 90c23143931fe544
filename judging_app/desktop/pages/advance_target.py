"""Where the list goes: the next round of this event, a new event file, or a table to send on."""

import unicodedata
from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from judging_app.application.advancement import AdvancementView, next_round_code
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.advancement import NextEvent, NextRound
from judging_app.domain.exact import read_decimal, show
from judging_app.wording.advancement import proposed_name
from judging_app.wording.language import translate

_WHOLE = 100


class Target(StrEnum):
    """What becomes of the list."""

    ROUND = "round"
    EVENT = "event"
    TABLE = "table"


class AdvanceTarget(QWidget):
    """The choice of a target, and what each of them needs to know.

    Signals:
        changed: Something was chosen or typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: AdvancementView | None = None
        self.choice = Segmented()
        self.round = Labelled(ComboBox())
        self.name = Labelled(QLineEdit())
        self.carry = Labelled(QLineEdit())
        self.keep_panels = CheckBox()
        self.renumber = CheckBox()
        self.about = make_label(size="caption", ink="text2", wrap=True)
        self.keep_panels.setChecked(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self.choice,
            self.round,
            self.name,
            self.carry,
            self.keep_panels,
            self.renumber,
            self.about,
        ):
            self._column.addWidget(part)
        self.choice.chosen.connect(lambda _: self._on_choice())
        self._rounds.currentIndexChanged.connect(lambda _: self._on_choice())
        for edit in (self._name, self._carry):
            edit.textChanged.connect(lambda _: self._weigh())
        self.keep_panels.toggled.connect(lambda _: self.changed.emit())
        self.renumber.toggled.connect(lambda _: self.changed.emit())
        follow_theme(self._on_theme)

    @property
    def target(self) -> Target:
        """What was chosen."""
        return Target(self.choice.current() or Target.ROUND)

    @property
    def filled_round(self) -> str:
        """The round that is there already and gets the list; empty for a new one."""
        return str(self._rounds.currentData() or "") if self.target is Target.ROUND else ""

    @property
    def is_complete(self) -> bool:
        """Whether everything that the target needs is there."""
        if self.target is Target.TABLE or self.filled_round:
            return True
        return bool(self._name.text().strip()) and not self.carry.is_wrong()

    def next_round(self, view: AdvancementView) -> NextRound:
        """The next round as it was asked for."""
        share = self._share()
        return NextRound(
            next_round_code(view.event),
            self._name.text().strip(),
            carry=None if share is None else share / _WHOLE,
            keep_panels=self.keep_panels.isChecked(),
        )

    def next_event(self, view: AdvancementView) -> NextEvent:
        """The next level's event as it was asked for."""
        name = self._name.text().strip()
        panels = view.round.panels
        return NextEvent(
            name,
            name,
            panel_name=panels[0].name if panels else "",
            renumber=self.renumber.isChecked(),
        )

    def show_view(self, view: AdvancementView) -> None:
        """Offer the rounds that the list can fill; the name follows the line until somebody types one."""
        before = self._view
        self._view = view
        proposed = proposed_name(view)
        if before is None or self._name.text() in {"", proposed_name(before)}:
            self._name.setText(proposed)
        self._fill_rounds(view)
        self._on_choice()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.choice.set_segments(
            [
                Segment(Target.ROUND, translate("Advance", "Next round")),
                Segment(Target.EVENT, translate("Advance", "New event")),
                Segment(Target.TABLE, translate("Advance", "Table")),
            ]
        )
        self.round.set_name(translate("Advance", "Round"))
        optional = translate("Advance", "(optional)")
        self.carry.set_name(translate("Advance", "Counts on from here, %"), optional=optional)
        self.keep_panels.setText(translate("Advance", "Same panels and judges"))
        self.renumber.setText(translate("Advance", "Number the entries anew"))
        if self._view is not None:
            self._fill_rounds(self._view)
        self._on_choice()

    @property
    def _rounds(self) -> ComboBox:
        field = self.round.field
        assert isinstance(field, ComboBox)  # noqa: S101 -- made so
        return field

    @property
    def _name(self) -> QLineEdit:
        field = self.name.field
        assert isinstance(field, QLineEdit)  # noqa: S101 -- made so
        return field

    @property
    def _carry(self) -> QLineEdit:
        field = self.carry.field
        assert isinstance(field, QLineEdit)  # noqa: S101 -- made so
        return field

    def _fill_rounds(self, view: AdvancementView) -> None:
        chosen = self._rounds.currentData() if self._rounds.count() else view.to_round
        self._rounds.blockSignals(True)
        self._rounds.clear()
        self._rounds.addItem(translate("Advance", "A new round"), "")
        for item in view.following:
            self._rounds.addItem(item.name or item.code, item.code)
        self._rounds.setCurrentIndex(max(0, self._rounds.findData(chosen)))
        self._rounds.blockSignals(False)

    def _share(self) -> Fraction | None:
        plain = unicodedata.normalize("NFKC", self._carry.text()).strip().rstrip("%").strip()
        return read_decimal(plain) if plain else None

    def _on_choice(self) -> None:
        """Show what the chosen target needs, and say what it will do."""
        is_round, fills = self.target is Target.ROUND, bool(self.filled_round)
        self.round.setVisible(is_round and self._rounds.count() > 1)
        self.name.setVisible(self.target is not Target.TABLE and not fills)
        self.carry.setVisible(is_round and not fills)
        self.keep_panels.setVisible(is_round and not fills)
        self.renumber.setVisible(self.target is Target.EVENT)
        label = translate("Advance", "Name of the event")
        if is_round:
            label = translate("Advance", "Name of the round")
        self.name.set_name(label)
        self.about.setText(self._about(fills=fills))
        self._weigh()

    def _about(self, *, fills: bool) -> str:
        if self.target is Target.EVENT:
            return translate(
                "Advance",
                "A new event file with these entries, their scores and where they come from. "
                "Judges and marks stay here.",
            )
        if self.target is Target.TABLE:
            return translate(
                "Advance",
                "An Excel table to sign and send on. The next level's program takes it in under Entries › "
                "Import a table.",
            )
        if fills:
            return translate("Advance", "These entries take part in the round, and no others.")
        return translate(
            "Advance",
            "The round gets this one's rules, which you can change there; it cannot be taken out again.",
        )

    def _weigh(self) -> None:
        typed, share = self._carry.text().strip(), self._share()
        wrong = bool(typed) and (share is None or not 0 <= share < _WHOLE)
        why = translate("Advance", "Enter a number from 0 to below 100") if wrong else ""
        self.carry.set_wrong(why)
        if typed and share is not None and not wrong:
            self.carry.set_hint(
                translate("Advance", "The new round counts {own} %").format(own=show(_WHOLE - share))
            )
        self.changed.emit()

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(8))
