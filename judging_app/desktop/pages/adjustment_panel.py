"""Bonuses, deductions and overtime of one entry: what there is, add one, take one back."""

import unicodedata
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.pages.adjustment_list import AdjustmentList
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import make_label, set_look
from judging_app.domain.adjustments import time_penalty
from judging_app.domain.event import Adjustment, AdjustmentKind, AdjustmentStage, Entry, Event, Round
from judging_app.domain.exact import read_decimal, show
from judging_app.domain.rulebook import FINAL
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term


class AdjustmentPanel(SidePanel):
    """The form and the list; it only says what is wanted, the page gives the commands.

    Signals:
        add_requested: An `Adjustment` without a code.
        withdraw_requested: The code of an adjustment, and the reason.
    """

    add_requested = Signal(object)
    withdraw_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self._entry: Entry | None = None
        self._kind = Segmented()
        self._number_label = make_label(size="table", ink="text2")
        self._number = QLineEdit()
        self._target_label = make_label(size="table", ink="text2")
        self._target = ComboBox()
        self._reason_label = make_label(size="table", ink="text2")
        self._reason = QLineEdit()
        self._note = NoteLine()
        self._add = KindButton(kind=ButtonKind.PRIMARY)
        self._cancel = KindButton()
        self._list = AdjustmentList()
        self._lay_out_form()
        self._kind.chosen.connect(lambda _: self._weigh())
        self._number.textChanged.connect(lambda _: self._weigh())
        self._reason.textChanged.connect(lambda _: self._weigh())
        self._add.clicked.connect(self._on_add)
        self._cancel.clicked.connect(self.closed)
        self._list.withdraw_requested.connect(self.withdraw_requested)
        self.retranslate()

    @property
    def kind_choice(self) -> Segmented:
        """Bonus, deduction or overtime."""
        return self._kind

    @property
    def number_field(self) -> QLineEdit:
        """Points, or seconds over time."""
        return self._number

    @property
    def reason_field(self) -> QLineEdit:
        """The reason."""
        return self._reason

    @property
    def add_button(self) -> KindButton:
        """Adds it."""
        return self._add

    @property
    def note(self) -> NoteLine:
        """What it will do, or what is wrong."""
        return self._note

    @property
    def list(self) -> AdjustmentList:
        """The adjustments that the entry has."""
        return self._list

    def show_entry(self, event: Event, round_: Round, entry: Entry) -> None:
        """Show an entry's adjustments; another entry empties the form."""
        if self._entry is None or self._entry.code != entry.code:
            self.clear_form()
        self._round, self._entry = round_, entry
        own = [item for item in round_.adjustments if item.entry == entry.code]
        self._list.show_adjustments(own, self._target_names(round_))
        self._fill_targets(round_)
        self.retranslate()

    def clear_form(self) -> None:
        """Empty the form, as after an adjustment was stored."""
        self._number.clear()
        self._reason.clear()
        self._note.set_quiet("")

    def refuse(self, text: str) -> None:
        """Say why the adjustment was not stored."""
        self._note.set_wrong(text)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self._list.retranslate()
        self._kind.set_segments([Segment(kind.value, term(kind)) for kind in AdjustmentKind])
        self._target_label.setText(translate("AdjustmentPanel", "Acts on"))
        self._reason_label.setText(translate("AdjustmentPanel", "Reason"))
        self._reason.setAccessibleName(self._reason_label.text())
        self._target.setAccessibleName(self._target_label.text())
        self._add.setText(translate("AdjustmentPanel", "Add"))
        self._cancel.setText(translate("AdjustmentPanel", "Back"))
        if self._round is not None:
            self._fill_targets(self._round)
        if self._entry is not None:
            caption = translate("AdjustmentPanel", "Bonus and deduction")
            self.set_heading(caption, f"{entry_number(self._entry)} · {self._entry.name}")
        self._weigh()

    def _lay_out_form(self) -> None:
        form = QVBoxLayout()
        for widget in (
            self._kind,
            self._number_label,
            self._number,
            self._target_label,
            self._target,
            self._reason_label,
            self._reason,
            self._note,
        ):
            form.addWidget(widget)
        self.body.addWidget(self._list)
        self.body.addLayout(form)
        row = QHBoxLayout()
        row.addWidget(self._cancel, 1)
        row.addWidget(self._add, 1)
        self.foot.addLayout(row)

    def _target_names(self, round_: Round) -> dict[tuple[str, AdjustmentStage], str]:
        score, sheet = AdjustmentStage.SCORE, AdjustmentStage.SHEET
        names = {(FINAL, score): translate("AdjustmentPanel", "Final score")}
        for dimension in round_.rulebook.dimensions:
            names[dimension.code, score] = dimension.name
        for dimension in round_.rulebook.judged:
            text = translate("AdjustmentPanel", "{dimension}, every judge's total")
            names[dimension.code, sheet] = text.format(dimension=dimension.name)
        return names

    def _fill_targets(self, round_: Round) -> None:
        chosen = self._target.currentIndex()
        self._target.clear()
        for (target, stage), name in self._target_names(round_).items():
            self._target.addItem(name, (target, stage.value))
        self._target.setCurrentIndex(max(chosen, 0))

    def _is_overtime(self) -> bool:
        return self._kind.current() == AdjustmentKind.OVERTIME.value

    def _given(self) -> Fraction | None:
        plain = unicodedata.normalize("NFKC", self._number.text()).strip().replace("。", ".")
        value = read_decimal(plain)
        if value is not None and self._is_overtime() and value.denominator != 1:
            return None
        return value

    def _weigh(self) -> None:
        """Allow the act once number and reason are there; say what overtime costs."""
        overtime, value = self._is_overtime(), self._given()
        label = translate("AdjustmentPanel", "Points")
        if overtime:
            label = translate("AdjustmentPanel", "Seconds over time")
        self._number_label.setText(label)
        self._number.setAccessibleName(label)
        self._target_label.setVisible(not overtime)
        self._target.setVisible(not overtime)
        typed = bool(self._number.text().strip())
        wrong = typed and (value is None or (value <= 0 and not overtime))
        set_look(self._number, wrong=wrong)
        if wrong:
            self._note.set_wrong(translate("AdjustmentPanel", "Enter a number above 0"))
        else:
            self._note.set_quiet(self._cost(value) if overtime and value is not None else "")
        self._add.setEnabled(value is not None and not wrong and bool(self._reason.text().strip()))

    def _cost(self, seconds: Fraction) -> str:
        if self._round is None:
            return ""
        rule = self._round.rulebook.time_penalty
        points = time_penalty(rule, int(seconds))
        names = self._target_names(self._round)
        text = translate("AdjustmentPanel", "Costs {points} points: {target}")
        target = names.get((rule.target, AdjustmentStage.SCORE), rule.target)
        return text.format(points=show(points), target=target)

    def _on_add(self) -> None:
        value = self._given()
        if value is None or self._entry is None:
            return
        reason = self._reason.text().strip()
        if self._is_overtime():
            made = Adjustment(
                "", self._entry.code, AdjustmentKind.OVERTIME, seconds=int(value), reason=reason
            )
        else:
            target, stage = self._target.currentData(Qt.ItemDataRole.UserRole)
            kind = AdjustmentKind(self._kind.current())
            made = Adjustment(
                "",
                self._entry.code,
                kind,
                value,
                target=target,
                stage=AdjustmentStage(stage),
                reason=reason,
            )
        self.add_requested.emit(made)
