"""The right side of the results page: why, adjustments, a ruling, a status, or a list of notices."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.commands import (
    AddAdjustment,
    Command,
    GiveRuling,
    SetEntryStatus,
    WithdrawAdjustment,
)
from judging_app.application.evidence import EvidenceFile
from judging_app.application.proposals import ChangeStatus
from judging_app.application.queries import EvidenceOf, Explanation, ExplanationOf, StandingsView
from judging_app.desktop.models.ranking_completeness import figure_gaps, owed_sheets
from judging_app.desktop.models.ranking_status import Status
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.adjustment_panel import AdjustmentPanel
from judging_app.desktop.pages.advance_panel import AdvancePanel
from judging_app.desktop.pages.consequences_question import ConsequencesQuestion
from judging_app.desktop.pages.entry_status import status_asked, status_menu, status_of
from judging_app.desktop.pages.open_ties import Tie, tie_to_rule
from judging_app.desktop.pages.results_missing import MissingPanel
from judging_app.desktop.pages.results_status import NoticesPanel
from judging_app.desktop.pages.ruling_panel import RulingPanel
from judging_app.desktop.pages.why_panel import WhyPanel
from judging_app.desktop.sealed_forms import SealedForm
from judging_app.desktop.widgets.buttons import KindButton, place_below
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.event import Adjustment, EntryStatus, Ruling
from judging_app.domain.problems import JudgingError
from judging_app.wording.act_names import Names
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_Panel = (
    WhyPanel
    | AdjustmentPanel
    | RulingPanel
    | NoticesPanel
    | MissingPanel
    | ConsequencesQuestion
    | AdvancePanel
)
_AnyPanel = TypeVar(
    "_AnyPanel",
    AdjustmentPanel,
    RulingPanel,
    NoticesPanel,
    MissingPanel,
    ConsequencesQuestion,
    AdvancePanel,
)

SIDE_WIDTH = 312
_MISSING = frozenset({"sheets", "figures"})
"""Pills whose list is of what is missing, with a way to each."""


class ResultsSide(QWidget):
    """Answers about the selected entry, and gives the commands about it.

    Signals:
        closed: The person wants the side away.
        entry_chosen: A notice leads to this entry.
        sheet_wanted: The key of a sheet that somebody wants to fill in.
        figure_wanted: Entry and criterion of a figure that somebody wants to verify.
        round_wanted: The code of the round that entries went on to.
    """

    closed = Signal()
    entry_chosen = Signal(str)
    sheet_wanted = Signal(object)
    figure_wanted = Signal(str, str)
    round_wanted = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._round_code = operations, round_code
        self._view: StandingsView | None = None
        self._entry = ""
        self._statuses: tuple[Status, ...] = ()
        self._evidence: frozenset[tuple[str, str]] = frozenset()
        self._tie: Tie | None = None
        self._notices_key = ""
        self._asked: tuple[str, EntryStatus] | None = None
        self.why = WhyPanel()
        self._panels: list[_Panel] = [self.why]
        self._explanation: Explanation | None = None
        self._has_figures_page = False
        self.adjust_button = KindButton()
        self.copy_button = KindButton()
        self.rule_button = KindButton(icon="scales")
        self.status_button = KindButton()
        self._stack = QStackedWidget()
        self._lay_out()
        self._wire()
        follow_theme(self._on_theme)
        self.retranslate()

    @property
    def entry(self) -> str:
        """The code of the entry that is answered about."""
        return self._entry

    @cached_property
    def adjustments(self) -> AdjustmentPanel:
        """The adjustments of the entry; made when it is first wanted, as the next four."""
        panel = self._added(AdjustmentPanel())
        SealedForm(self._operations, panel, panel.body, panel.add_button)
        panel.closed.connect(self._leave_form)
        panel.add_requested.connect(self._on_add)
        panel.withdraw_requested.connect(self._on_withdraw)
        if self._explanation is not None:
            panel.show_entry(self._explanation.event, self._explanation.round, self._explanation.entry)
        return panel

    @cached_property
    def ruling(self) -> RulingPanel:
        """A ruling on a tie."""
        panel = self._added(RulingPanel())
        panel.closed.connect(self._leave_form)
        panel.ruling_requested.connect(self._on_ruling)
        return panel

    @cached_property
    def notices(self) -> NoticesPanel:
        """The list behind a pill."""
        panel = self._added(NoticesPanel())
        panel.closed.connect(self._leave_form)
        panel.entry_chosen.connect(self.entry_chosen)
        return panel

    @cached_property
    def missing(self) -> MissingPanel:
        """Sheets or figures that are missing, with a way to each."""
        panel = self._added(MissingPanel())
        panel.offer_figures(self._has_figures_page)
        panel.closed.connect(self._leave_form)
        panel.entry_chosen.connect(self.entry_chosen)
        panel.sheet_wanted.connect(self.sheet_wanted)
        panel.figure_wanted.connect(self.figure_wanted)
        return panel

    @cached_property
    def advance(self) -> AdvancePanel:
        """Who goes on from the round, and where to."""
        panel = self._added(AdvancePanel(self._operations, self._round_code))
        panel.closed.connect(self._leave_form)
        panel.round_wanted.connect(self.round_wanted)
        return panel

    def show_advance(self) -> None:
        """Show who would go on."""
        self.advance.start()
        self._stack.setCurrentWidget(self.advance)
        self.advance.list.setFocus()

    @cached_property
    def question(self) -> ConsequencesQuestion:
        """What a change of the entry's status would do."""
        panel = self._added(ConsequencesQuestion(self._operations, self._round_code))
        SealedForm(self._operations, panel, panel.body, panel.act)
        panel.closed.connect(self._drop_question)
        panel.confirmed.connect(self._on_status_confirmed)
        return panel

    def offer_figures(self, offers: bool) -> None:
        """Whether there is a page that figures are verified on."""
        self._has_figures_page = offers
        if "missing" in vars(self):
            self.missing.offer_figures(offers)

    def show_entry(self, entry: str) -> None:
        """Answer about an entry; a form that was open for another one closes."""
        if entry != self._entry:
            self._drop_question()
            if not self._shows_list() and self._stack.currentWidget() is not self._panel_of("advance"):
                self._stack.setCurrentWidget(self.why)
        self._entry = entry
        self._ask()

    def refresh(self, view: StandingsView) -> None:
        """Follow new standings."""
        self._view = view
        self._ask()
        if self._stack.currentWidget() is self._panel_of("advance"):
            self.advance.refresh()

    def _panel_of(self, name: str) -> QWidget | None:
        """A panel that may not have been made yet."""
        panel = vars(self).get(name)
        return panel if isinstance(panel, QWidget) else None

    def show_status(self, status: Status) -> None:
        """Show the list behind a pill."""
        self._notices_key = status.key
        if status.key == "figures":
            self._operations.ask(EvidenceOf(self._round_code), self._on_evidence, self)
        self._show_list(status)
        self._stack.setCurrentWidget(self.missing if status.key in _MISSING else self.notices)

    def follow_status(self, statuses: tuple[Status, ...]) -> None:
        """Keep the open list of a pill up to date."""
        self._statuses = statuses
        if self._shows_list():
            found = next((item for item in statuses if item.key == self._notices_key), None)
            if found is not None:
                self._show_list(found)

    def _show_list(self, status: Status) -> None:
        view = self._view
        if status.key not in _MISSING or view is None:
            self.notices.show_findings(status.text, status.findings)
        elif status.key == "sheets":
            self.missing.show_sheets(status.text, owed_sheets(view), Names(view.event), view.round.code)
        else:
            gaps = figure_gaps(view, self._evidence)
            self.missing.show_figures(status.text, gaps, Names(view.event), view.round.code)

    def _on_evidence(self, files: Sequence[EvidenceFile]) -> None:
        self._evidence = frozenset((item.entry, item.criterion) for item in files)
        self.follow_status(self._statuses)

    def show_why(self) -> None:
        """Show why the entry stands where it stands."""
        self._stack.setCurrentWidget(self.why)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.adjust_button.setText(translate("ResultsPage", "Adjust…"))
        self.copy_button.setText(translate("ResultsPage", "Copy text"))
        self.rule_button.setText(translate("ResultsPage", "Rule…"))
        self.status_button.setText(translate("ResultsPage", "Status…"))
        for panel in self._panels:
            panel.retranslate()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.why)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._stack, 1)
        self._foot = QWidget()
        self._grid = QGridLayout(self._foot)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for at, button in enumerate((self.adjust_button, self.status_button, self.copy_button)):
            self._grid.addWidget(button, 1, at)
        self._grid.addWidget(self.rule_button, 0, 0, 1, 3)
        self._column.addWidget(self._foot)

    def _wire(self) -> None:
        self.why.closed.connect(self.closed)
        self._stack.currentChanged.connect(lambda _: self._show_foot())
        self.copy_button.clicked.connect(self._on_copy)
        self.adjust_button.clicked.connect(self._on_adjust)
        self.rule_button.clicked.connect(self._on_rule)
        self.status_button.clicked.connect(self._on_status)

    def _added(self, panel: _AnyPanel) -> _AnyPanel:
        self._panels.append(panel)
        self._stack.addWidget(panel)
        panel.retranslate()
        return panel

    def _shows_list(self) -> bool:
        return isinstance(self._stack.currentWidget(), NoticesPanel | MissingPanel)

    def _ask(self) -> None:
        if not self._entry:
            return
        wanted = self._entry
        query = ExplanationOf(self._round_code, wanted)
        self._operations.ask(query, lambda answer: self._on_answer(wanted, answer), self)

    def _on_answer(self, wanted: str, explanation: Explanation) -> None:
        if wanted != self._entry:
            return
        self.copy_button.setText(translate("ResultsPage", "Copy text"))
        self.why.show_explanation(explanation)
        self._explanation = explanation
        if "adjustments" in vars(self):
            self.adjustments.show_entry(explanation.event, explanation.round, explanation.entry)
        self._tie = None if self._view is None else tie_to_rule(self._view, explanation)
        self._show_foot()

    def _show_foot(self) -> None:
        self._foot.setVisible(self._stack.currentWidget() is self.why)
        self.rule_button.setVisible(self._tie is not None)
        if self._tie is not None and self._tie.is_open:
            self.rule_button.setText(translate("ResultsPage", "Rule…"))
        elif self._tie is not None:
            self.rule_button.setText(translate("ResultsPage", "Rule anew…"))

    def _leave_form(self) -> None:
        self._stack.setCurrentWidget(self.why)

    def _on_copy(self) -> None:
        self.why.copy_text()
        self.copy_button.setText(translate("ResultsPage", "Copied"))

    def _on_adjust(self) -> None:
        self.adjustments.clear_form()
        self._stack.setCurrentWidget(self.adjustments)
        self.adjustments.number_field.setFocus()

    def _on_rule(self) -> None:
        if self._tie is not None and self._view is not None:
            self.ruling.show_tie(self._view.event, self._tie.entries, self._tie.kind)
            self._stack.setCurrentWidget(self.ruling)
            self.ruling.order_list.setFocus()

    def _on_status(self) -> None:
        if self._view is None:
            return
        current = status_of(self._view.round, self._entry)
        menu = status_menu(self, current, self.ask_status)
        menu.exec(place_below(self.status_button))

    def ask_status(self, status: EntryStatus) -> None:
        """Show what a change of the entry's status would do, and ask why it shall be."""
        entry = None if self._view is None else self._view.event.entry(self._entry)
        if entry is None:
            return
        view = self._view
        if view is None:
            return
        self._asked = entry.code, status
        self._stack.setCurrentWidget(self.question)
        self.question.ask(ChangeStatus(entry.code, status), lambda: status_asked(entry, status), view.event)

    def _drop_question(self) -> None:
        self._asked = None
        if "question" not in vars(self):
            return
        self.question.drop()
        if self._stack.currentWidget() is self.question:
            self._leave_form()

    def _on_status_confirmed(self, reason: str) -> None:
        asked = self._asked
        self._drop_question()
        if asked is not None:
            entry, status = asked
            self._operations.do(SetEntryStatus(self._round_code, entry, status, reason))

    def _on_add(self, adjustment: Adjustment) -> None:
        self._do(AddAdjustment(self._round_code, adjustment), self.adjustments)

    def _on_withdraw(self, code: str, reason: str) -> None:
        self._do(WithdrawAdjustment(self._round_code, code, reason), self.adjustments)

    def _on_ruling(self, ruling: Ruling) -> None:
        self._do(GiveRuling(self._round_code, ruling), self.ruling)

    def _do(self, command: Command, panel: AdjustmentPanel | RulingPanel) -> None:
        """Give a command; the panel says what is wrong, or gives way to the new explanation."""

        def refused(error: JudgingError) -> None:
            panel.refuse(" ".join(sentence(finding) for finding in error.findings))

        self._operations.do(command, lambda _: self._leave_form(), self, refused)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(10))
        self._grid.setSpacing(now.px(8))
