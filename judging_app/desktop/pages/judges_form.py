"""The form of one judge and seat: every field is stored as soon as it is left, or on Enter."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from judging_app.desktop.models.judges_rows import has_dimensions, has_groups
from judging_app.desktop.pages.judges_owed import OwedList
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Judge, Role, Round, Seat
from judging_app.domain.event_checks import MOST_VOTES
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_TEXTS = ("name", "organization", "title", "expertise")


class Filled(NamedTuple):
    """What the form says: a judge, and the seat (none where no panel is chosen)."""

    judge: Judge
    seat: Seat | None


class JudgeForm(SidePanel):
    """Edits the judge of the current row, or takes in new ones, one after another.

    Signals:
        edited: A field of the judge shown was changed; carries the `Filled` form.
        added: A new judge is wanted; carries the `Filled` form.
        stand_in_requested: A reserve shall take the seat.
        remove_requested: The seat shall go.
    """

    edited = Signal(object)
    added = Signal(object)
    stand_in_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self._shown: Filled | None = None
        self._is_new = False
        self.fields = {name: QLineEdit() for name in _TEXTS}
        self.panel, self.role, self.dimension = ComboBox(), ComboBox(), ComboBox()
        self.votes, self.group = QLineEdit(), QLineEdit()
        self.note = NoteLine()
        self.owed = OwedList()
        self.add = KindButton(kind=ButtonKind.PRIMARY)
        self.stand_in = KindButton(icon="swap")
        self.remove = KindButton(icon="trash")
        self._labels: dict[QWidget, QLabel] = {}
        self._grid = QGridLayout()
        self._lay_out_form()
        self._connect()
        self.retranslate()
        follow_theme(self._on_form_theme)

    @property
    def is_new(self) -> bool:
        """Whether the form waits for a new judge."""
        return self._is_new

    def show_judge(self, round_: Round, judge: Judge, seat: Seat | None, *, can_stand_in: bool) -> None:
        """Show a judge; what is being typed is kept where it is the same judge still."""
        filled = Filled(judge, seat)
        again = not self._is_new and self._shown is not None and self._shown.judge.code == judge.code
        self._is_new, self._round = False, round_
        self._fill(filled, keep_typing=again)
        self.stand_in.setVisible(can_stand_in)
        if not again:
            self.note.set_quiet("")
        self._say_mode()

    def show_new(self, round_: Round, panel: str) -> None:
        """Wait for a new judge, in this panel unless another is chosen."""
        again = self._is_new
        self._is_new, self._round = True, round_
        chosen = panel or (round_.panels[0].code if round_.panels else "")
        if again:
            self._fill_choices(round_, self.panel.currentData() or chosen)
        else:
            self._fill(Filled(Judge("", ""), Seat("", chosen)), keep_typing=False)
        self._say_mode()

    def take_next(self) -> None:
        """Empty the names for the next new judge; panel and role stay."""
        for field in self.fields.values():
            field.clear()
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_new(self) -> None:
        """Wait for a new judge no longer."""
        if self._is_new:
            self._is_new, self._shown = False, None
            self.note.set_quiet("")

    def say_wrong(self, text: str) -> None:
        """Say what cannot be, and show again what is."""
        if self._shown is not None and not self._is_new:
            self._fill(self._shown, keep_typing=False)
        self.note.set_wrong(text)

    def filled(self) -> Filled | None:
        """What the form says; `None` where it cannot be so, which the note tells."""
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        if not texts["name"]:
            self.note.set_wrong(translate("JudgeForm", "A judge needs a name"))
            return None
        votes = self.votes.text().strip()
        if not votes.isdecimal() or int(votes) > MOST_VOTES:
            text = translate("JudgeForm", "Votes: a whole number from 0 to {most}")
            self.note.set_wrong(text.format(most=MOST_VOTES))
            return None
        shown = Filled(Judge("", ""), None) if self._shown is None or self._is_new else self._shown
        judge = replace(shown.judge, **texts)
        panel = self.panel.currentData() or ""
        seat = shown.seat or Seat(judge.code, "")
        seat = replace(
            seat,
            panel=panel,
            role=Role(self.role.currentData()),
            votes=int(votes),
            group=self.group.text().strip(),
            dimension=self.dimension.currentData() or "",
        )
        return Filled(judge, seat if panel or self._is_new else None)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        names: Sequence[tuple[QWidget, str]] = (
            (self.fields["name"], translate("JudgeForm", "Name")),
            (self.fields["organization"], translate("JudgeForm", "Organization")),
            (self.fields["title"], translate("JudgeForm", "Title")),
            (self.fields["expertise"], translate("JudgeForm", "Expertise")),
            (self.panel, translate("JudgeForm", "Panel")),
            (self.role, translate("JudgeForm", "Role")),
            (self.votes, translate("JudgeForm", "Votes")),
            (self.dimension, translate("JudgeForm", "Scores")),
            (self.group, translate("JudgeForm", "Vote group")),
        )
        for widget, name in names:
            self._labels[widget].setText(name)
            widget.setAccessibleName(name)
        self.group.setToolTip(
            translate("JudgeForm", "Seats of one group share one weight, such as experts and the public")
        )
        self.add.setText(translate("JudgeForm", "Add"))
        self.stand_in.setText(translate("JudgeForm", "Substitute…"))
        self.remove.setText(translate("JudgeForm", "Remove"))
        if self._round is not None:
            self._fill_choices(self._round, self.panel.currentData() or "")
        self._say_mode()

    def _lay_out_form(self) -> None:
        widgets = (*self.fields.values(), self.panel, self.role, self.votes, self.dimension, self.group)
        for row, widget in enumerate(widgets):
            label = make_label(size="table", ink="text2")
            self._labels[widget] = label
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(widget, row, 1)
        self._grid.setColumnStretch(1, 1)
        for box in (self.panel, self.role, self.dimension):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.note)
        self.body.addWidget(self.owed)
        for button in (self.stand_in, self.remove, self.add):
            self.foot.addWidget(button, 1)

    def _connect(self) -> None:
        for field in (*self.fields.values(), self.votes, self.group):
            field.editingFinished.connect(self._on_edited)
            field.returnPressed.connect(self._on_add)
        for box in (self.panel, self.role, self.dimension):
            box.activated.connect(lambda _: self._on_edited())
        self.add.clicked.connect(self._on_add)
        self.stand_in.clicked.connect(self.stand_in_requested)
        self.remove.clicked.connect(self.remove_requested)

    def _fill(self, filled: Filled, *, keep_typing: bool) -> None:
        before, self._shown = self._shown, filled
        for name, field in self.fields.items():
            new = getattr(filled.judge, name)
            held = before is not None and getattr(before.judge, name) == new
            if not (keep_typing and held and field.hasFocus()):
                field.setText(new)
        seat = filled.seat or Seat("", "")
        if self._round is not None:
            self._fill_choices(self._round, seat.panel)
        self.role.setCurrentIndex(self.role.findData(seat.role.value))
        self.dimension.setCurrentIndex(max(0, self.dimension.findData(seat.dimension)))
        for field, text in ((self.votes, str(seat.votes)), (self.group, seat.group)):
            if not (keep_typing and field.hasFocus() and field.isModified()):
                field.setText(text)

    def _fill_choices(self, round_: Round, panel: str) -> None:
        role, dimension = self.role.currentData(), self.dimension.currentData()
        for box in (self.panel, self.role, self.dimension):
            box.clear()
        if not round_.panels or (self._shown is not None and self._shown.seat is None):
            self.panel.addItem(translate("JudgeForm", "None yet"), "")
        for each in round_.panels:
            self.panel.addItem(each.name, each.code)
        self.panel.setCurrentIndex(max(0, self.panel.findData(panel)))
        for kind in Role:
            self.role.addItem(term(kind), kind.value)
        self.role.setCurrentIndex(max(0, self.role.findData(role or Role.REGULAR.value)))
        self.dimension.addItem(translate("JudgesPage", "All that is judged"), "")
        for part in round_.rulebook.judged:
            self.dimension.addItem(part.name, part.code)
        self.dimension.setCurrentIndex(max(0, self.dimension.findData(dimension or "")))
        for widget, shows in ((self.dimension, has_dimensions(round_)), (self.group, has_groups(round_))):
            widget.setVisible(shows)
            self._labels[widget].setVisible(shows)

    def _say_mode(self) -> None:
        self.owed.setVisible(not self._is_new)
        self.add.setVisible(self._is_new)
        self.remove.setVisible(not self._is_new)
        if self._is_new:
            self.stand_in.hide()
            self.set_heading(translate("JudgeForm", "New judge"), translate("JudgeForm", "Add a judge"))
        elif self._shown is not None:
            self.set_heading(translate("JudgeForm", "Judge and seat"), self._shown.judge.name)

    def _on_edited(self) -> None:
        if self._is_new or self._shown is None:
            return
        filled = self.filled()
        if filled is None:
            words = self.note.text()
            self.say_wrong(words)
        elif filled != self._shown:
            self.note.set_quiet("")
            self.edited.emit(filled)

    def _on_add(self) -> None:
        if self._is_new and (filled := self.filled()) is not None:
            self.note.set_quiet("")
            self.added.emit(filled)

    def _on_form_theme(self) -> None:
        self._grid.setHorizontalSpacing(tokens().px(10))
        self._grid.setVerticalSpacing(tokens().px(7))
