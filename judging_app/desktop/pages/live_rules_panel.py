"""The panel with what judges may do on their desks."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from judging_app.application.seats.commands import SetDeskRules
from judging_app.application.seats.records import DeskRules
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.inputs import CheckBox, RadioButton
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.themed import make_label
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_MOST_PERCENT = 100


class DeskRulesPanel(SidePanel):
    """Every change is in force at once, on all laptops."""

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._sent: DeskRules | None = None
        self._is_stored = False
        self.revise_title = make_label(size="body", strong=True)
        self.may_revise, self.locked = RadioButton(), RadioButton()
        self.sees_title = make_label(size="body", strong=True)
        self.own_totals, self.evidence = CheckBox(), CheckBox()
        self.alarm = IntEdit(0, _MOST_PERCENT, DeskRules().range_alarm)
        self.alarm_row = Labelled(self.alarm)
        self.about = make_label(size="caption", ink="text2", wrap=True)
        self.wrong = make_label(size="table", ink="danger", strong=True, wrap=True)
        self.wrong.hide()
        for widget in (
            self.wrong,
            self.revise_title,
            self.may_revise,
            self.locked,
            self.sees_title,
            self.own_totals,
            self.evidence,
            self.alarm_row,
            self.about,
        ):
            self.body.addWidget(widget)
        self.locked.toggled.connect(lambda on: self._set(replace(self._rules(), may_revise=not on)))
        self.own_totals.toggled.connect(lambda on: self._set(replace(self._rules(), own_totals=on)))
        self.evidence.toggled.connect(lambda on: self._set(replace(self._rules(), evidence=on)))
        self.alarm.settled.connect(lambda percent: self._set(replace(self._rules(), range_alarm=percent)))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.set_heading(
            translate("LiveRules", "Judges' desks"), translate("LiveRules", "What judges may do")
        )
        self.revise_title.setText(translate("LiveRules", "After handing in"))
        self.may_revise.setText(translate("LiveRules", "May correct until the entry is closed"))
        self.locked.setText(translate("LiveRules", "Locked, unless returned"))
        self.sees_title.setText(translate("LiveRules", "On the desk"))
        self.own_totals.setText(translate("LiveRules", "Own earlier totals"))
        self.evidence.setText(translate("LiveRules", "Papers of the entries"))
        self.alarm_row.set_name(translate("LiveRules", "Warn where totals differ by more than (%)"))
        self.about.setText(
            translate(
                "LiveRules",
                "Highest against lowest total; 0 never warns. A change is in force at "
                "once on every laptop and stands in the log.",
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the rules in force, or those that are on their way to be."""
        if self._is_stored:
            self._sent = None
        rules, may = self._rules(), not self._book.read_only
        fields = (self.may_revise, self.locked, self.own_totals, self.evidence, self.alarm)
        blockers = [QSignalBlocker(field) for field in fields]
        self.may_revise.setChecked(rules.may_revise)
        self.locked.setChecked(not rules.may_revise)
        self.own_totals.setChecked(rules.own_totals)
        self.evidence.setChecked(rules.evidence)
        if not self.alarm.hasFocus():
            self.alarm.set_value(rules.range_alarm)
        del blockers
        for field in fields:
            field.setEnabled(may)

    def _rules(self) -> DeskRules:
        if self._sent is not None:
            # The next change goes on from the one before, which the board does not show yet.
            return self._sent
        view = self._book.view
        return DeskRules() if view is None else view.rules

    def _set(self, rules: DeskRules) -> None:
        if rules == self._rules() or self._book.view is None:
            return
        self.wrong.hide()
        self._sent, self._is_stored = rules, False

        def done() -> None:
            self._is_stored = self._sent is rules

        def failed(error: JudgingError) -> None:
            self._sent = None
            self.wrong.setText(" ".join(sentence(finding) for finding in error.findings[:3]))
            self.wrong.show()
            self.refresh()

        self._book.do(SetDeskRules("", rules), done, self, failed)
