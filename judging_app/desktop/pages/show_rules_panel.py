"""The rules of the day beside the run of show: times, judges, reveal, awards; in force at once."""

from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from judging_app.application.stage.records import AwardOrder, OvertimeOf, RevealWhen, ShowRules
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.pages.show_fields import FormRow, LengthEdit
from judging_app.desktop.pages.show_keeper import ShowKeeper
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.inputs import CheckBox, RadioButton
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate

LENGTHS: Final = ("pitch", "pitch_warning", "questions", "question_warning")
COUNTS: Final = ("first_together", "frozen")
SWITCHES: Final = ("bell", "names", "with_final")
CHOICES: Final[dict[str, tuple[Any, ...]]] = {
    "follow": (True, False),
    "when": tuple(RevealWhen),
    "awards": tuple(AwardOrder),
    "overtime": tuple(OvertimeOf),
}
_MOST = 999


class ShowRulesPanel(SidePanel):
    """Every change is in force at once; what is refused is said at its field."""

    def __init__(self, keeper: ShowKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._has_penalty = False
        self.lengths = {name: LengthEdit() for name in LENGTHS}
        self.counts = {name: IntEdit(0, _MOST, 0) for name in COUNTS}
        self.switches = {name: CheckBox() for name in SWITCHES}
        self.radios = {name: {value: RadioButton() for value in CHOICES[name]} for name in CHOICES}
        self.rows = {name: FormRow(field) for name, field in (self.lengths | self.counts).items()}
        self.titles = {name: make_label(size="body", strong=True) for name in ("time", *CHOICES)}
        self.abouts = {name: _about() for name in (*SWITCHES, *CHOICES, "penalty")}
        self.notes = {name: NoteLine() for name in (*SWITCHES, *CHOICES)}
        self._groups: list[QWidget] = []
        self._titled: list[QWidget] = []
        self._lay_out_form()
        self._wire()
        self.retranslate()
        follow_theme(self._on_form_theme)

    def show_view(self, view: ShowView, *, read_only: bool) -> None:
        """Follow the show: what holds, and whether the rulebook has a time penalty."""
        self._has_penalty = bool(view.round.rulebook.time_penalty.rows)
        self._say_penalty()
        self.refresh()
        for field in self._fields():
            field.setEnabled(not read_only)

    def refresh(self) -> None:
        """Show the rules in force, or those that are on their way to be."""
        rules = self._keeper.rules
        blockers = [QSignalBlocker(field) for field in self._fields()]
        for name, length in self.lengths.items():
            if not length.hasFocus() or length.seconds != getattr(rules, name):
                length.set_seconds(getattr(rules, name))
        for name, count in self.counts.items():
            if not count.hasFocus():
                count.set_value(getattr(rules, name))
        for name, switch in self.switches.items():
            switch.setChecked(getattr(rules, name))
        for name, radios in self.radios.items():
            for value, radio in radios.items():
                radio.setChecked(getattr(rules, name) == value)
        del blockers

    def focus_first(self) -> QWidget:
        """What has the keyboard when the panel opens."""
        return self.lengths["pitch"]

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.set_heading(
            translate("ShowPage", "In force at once; kept in the log"),
            translate("ShowPage", "Rules of the day"),
        )
        for name, title in self.titles.items():
            title.setText(_title(name))
        for name, row in self.rows.items():
            row.set_texts(*_row_words(name))
        for name, switch in self.switches.items():
            text, about = _row_words(name)
            switch.setText(text)
            switch.setAccessibleDescription(about)
            self.abouts[name].setText(about)
        for name, radios in self.radios.items():
            self.abouts[name].setText(_choice_about(name))
            for value, radio in radios.items():
                radio.setText(_choice(value))
                radio.setAccessibleName(f"{_title(name)} {_choice(value)}")
        self._say_penalty()

    def _say_penalty(self) -> None:
        if self._has_penalty:
            text = translate("ShowPage", "The deduction comes from the time penalties of the rulebook.")
        else:
            text = translate(
                "ShowPage", "The rulebook has no time penalties: overtime is recorded, nothing is proposed."
            )
        self.abouts["penalty"].setText(text)

    def _fields(self) -> list[Any]:
        radios = [radio for group in self.radios.values() for radio in group.values()]
        return [*self.lengths.values(), *self.counts.values(), *self.switches.values(), *radios]

    def _lay_out_form(self) -> None:
        add = self.body.addWidget
        add(self.titles["time"])
        for name in LENGTHS:
            add(self.rows[name])
        self._add_switch("bell")
        self._add_choice("overtime")
        add(self.abouts["penalty"])
        self._add_choice("follow")
        add(self.rows["first_together"])
        self._add_choice("when")
        self._add_switch("names")
        self._add_switch("with_final")
        add(self.rows["frozen"])
        self._add_choice("awards")

    def _add_switch(self, name: str) -> None:
        self._add_group(self.switches[name], self.abouts[name], self.notes[name])
        self.notes[name].hide()

    def _add_choice(self, name: str) -> None:
        radios = self.radios[name].values()
        self._add_group(self.titles[name], *radios, self.abouts[name], self.notes[name])
        self.notes[name].hide()
        self._titled.append(self._groups[-1])

    def _add_group(self, *widgets: QWidget) -> None:
        """What belongs together stands close; radio buttons exclude their siblings, so each has a parent."""
        group = QWidget()
        set_look(group, kind="clear")
        column = QVBoxLayout(group)
        for widget in widgets:
            column.addWidget(widget)
        self._groups.append(group)
        self.body.addWidget(group)

    def _wire(self) -> None:
        for name, length in self.lengths.items():
            length.settled.connect(lambda seconds, name=name: self._set(name, seconds))
            length.refused.connect(lambda text, name=name: self._refuse_text(name, text))
        for name, count in self.counts.items():
            count.settled.connect(lambda number, name=name: self._set(name, number))
        for name, switch in self.switches.items():
            switch.toggled.connect(lambda on, name=name: self._set(name, on))
        for name, radios in self.radios.items():
            for value, radio in radios.items():
                radio.toggled.connect(partial(self._on_radio, name, value))

    def _on_radio(self, name: str, value: object, on: bool) -> None:
        if on:
            self._set(name, value)

    def _set(self, name: str, value: object) -> None:
        rules: ShowRules = replace(self._keeper.rules, **{name: value})  # type: ignore[arg-type]
        self._say_wrong(name, "")
        self._keeper.put(replace(self._keeper.show, rules=rules), lambda why: self._on_refused(name, why))

    def _refuse_text(self, name: str, text: str) -> None:
        words = translate("ShowPage", "Write minutes and seconds, as 8:00; “{text}” was not taken.")
        self._say_wrong(name, words.format(text=text))

    def _on_refused(self, name: str, why: str) -> None:
        self._say_wrong(name, why)
        self.refresh()

    def _say_wrong(self, name: str, why: str) -> None:
        if name in self.rows:
            self.rows[name].set_wrong(why)
            return
        self.notes[name].set_wrong(why)
        self.notes[name].setVisible(bool(why))

    def _on_form_theme(self) -> None:
        now = tokens()
        for group in self._groups:
            layout = group.layout()
            if layout is not None:
                layout.setSpacing(now.px(2))
                layout.setContentsMargins(0, now.px(8 if group in self._titled else 0), 0, 0)
        self.body.setSpacing(now.px(7))


def _about() -> QLabel:
    return make_label(size="caption", ink="text2", wrap=True)


def _title(name: str) -> str:
    return {
        "time": translate("ShowPage", "Time on stage"),
        "follow": translate("ShowPage", "Judges"),
        "when": translate("ShowPage", "Reveal of scores"),
        "awards": translate("ShowPage", "Announcing the awards"),
        "overtime": translate("ShowPage", "Overtime that counts"),
    }[name]


def _row_words(name: str) -> tuple[str, str]:
    """The name of a field and its explanation."""
    return {
        "pitch": (
            translate("ShowPage", "Pitch"),
            translate("ShowPage", "Minutes:seconds; 0 where there is none."),
        ),
        "pitch_warning": (
            translate("ShowPage", "Warn before the pitch ends"),
            translate("ShowPage", "Time left when the clock turns amber; 0 never warns."),
        ),
        "questions": (
            translate("ShowPage", "Questions"),
            translate("ShowPage", "Begins when the pitch is ended; 0 where there is none."),
        ),
        "question_warning": (translate("ShowPage", "Warn before the questions end"), ""),
        "bell": (
            translate("ShowPage", "Ring a bell"),
            translate("ShowPage", "At the warning and at the end; it can be muted on the day."),
        ),
        "first_together": (
            translate("ShowPage", "First entries scored together"),
            translate("ShowPage", "Their desks open after the last of them; 0: each by itself."),
        ),
        "names": (
            translate("ShowPage", "With judges' names"),
            translate("ShowPage", "Otherwise the screen says judge 1, judge 2 …"),
        ),
        "with_final": (
            translate("ShowPage", "With the final score"),
            translate("ShowPage", "After the panel's score; every part of it must be settled by then."),
        ),
        "frozen": (
            translate("ShowPage", "Last entries kept off the board"),
            translate("ShowPage", "Their places stay open until the awards; 0 hides none."),
        ),
    }[name]


def _choice(value: object) -> str:
    if isinstance(value, bool):
        if value:
            return translate("ShowPage", "Follow the stage")
        return translate("ShowPage", "Free to score any entry")
    return {
        RevealWhen.AT_ONCE: translate("ShowPage", "Each at once"),
        RevealWhen.ONE_LATER: translate("ShowPage", "One entry later"),
        RevealWhen.AT_END: translate("ShowPage", "Only at the end"),
        AwardOrder.LOWEST_FIRST: translate("ShowPage", "From the lowest award up"),
        AwardOrder.HIGHEST_FIRST: translate("ShowPage", "From the highest award down"),
        OvertimeOf.PITCH: translate("ShowPage", "Of the pitch"),
        OvertimeOf.BOTH: translate("ShowPage", "Of pitch and questions"),
        OvertimeOf.NEITHER: translate("ShowPage", "None"),
    }[value]  # type: ignore[index]


def _choice_about(name: str) -> str:
    return {
        "follow": translate(
            "ShowPage", "Following, marks are taken only for entries that have been on stage."
        ),
        "when": translate("ShowPage", "Each: when its sheets are in. Later: when the next one has finished."),
        "awards": translate("ShowPage", "In which order the screen announces them."),
        "overtime": translate(
            "ShowPage", "What is over the limit is proposed as a deduction, to be confirmed."
        ),
    }[name]
