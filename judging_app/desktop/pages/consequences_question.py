"""A question at the right of a page: what shall be done, what it would do, and why it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from judging_app.application.consequences import Consequences
from judging_app.application.proposals import Proposal
from judging_app.application.queries import ConsequencesOf
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.consequences_panel import ConsequencesPanel
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import make_label
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: how it is called, about whom, what it means, the word on the button."""

    caption: str
    title: str
    meaning: str
    act: str


class ConsequencesQuestion(SidePanel):
    """Shows what a proposal would do and asks for a reason; Enter confirms, Esc leaves all as it is.

    Signals:
        confirmed: It shall be done; carries the reason.
    """

    confirmed = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._round = round_code
        self._proposal: Proposal | None = None
        self._ask: Callable[[], Asked] | None = None
        self.meaning = make_label(size="table", ink="text2", wrap=True)
        self.reason_label = make_label(size="table", ink="text2")
        self.reason = QLineEdit()
        self.note = NoteLine()
        self.panel = ConsequencesPanel()
        self.safe = KindButton()
        self.act = KindButton(kind=ButtonKind.PRIMARY)
        for widget in (self.meaning, self.reason_label, self.reason, self.note, self.panel):
            self.body.addWidget(widget)
        self.foot.addWidget(self.safe, 1)
        self.foot.addWidget(self.act, 1)
        self.reason.textChanged.connect(lambda _: self._weigh())
        self.reason.returnPressed.connect(self._on_act)
        self.act.clicked.connect(self._on_act)
        self.safe.clicked.connect(self.closed)
        self.retranslate()

    def ask(self, proposal: Proposal, words: Callable[[], Asked], event: Event) -> None:
        """Ask about a proposal to the round of an event; `words` are said again in another language."""
        self._proposal, self._ask = proposal, words
        self.reason.clear()
        self.note.set_quiet("")
        self.panel.show_waiting()
        self.retranslate()
        self.scroll_to_top()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

        def answered(consequences: Consequences) -> None:
            if self._proposal is proposal:
                self.panel.show_consequences(consequences, event, self._round)

        def failed(error: JudgingError) -> None:
            if self._proposal is proposal:
                self.panel.clear()
                self.note.set_wrong(sentence(error.findings[0]))

        self._operations.ask(ConsequencesOf(self._round, proposal), answered, self, failed)

    def drop(self) -> None:
        """Ask no more."""
        self._proposal = None
        self.panel.clear()

    @property
    def is_asking(self) -> bool:
        """Whether something is asked."""
        return self._proposal is not None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.reason_label.setText(translate("Consequences", "Reason (kept in the log)"))
        self.reason.setAccessibleName(self.reason_label.text())
        self.safe.setText(translate("Consequences", "Leave as it is"))
        self.panel.retranslate()
        if self._ask is not None:
            asked = self._ask()
            self.set_heading(asked.caption, asked.title)
            self.meaning.setText(asked.meaning)
            self.act.setText(asked.act)
        self._weigh()

    def _weigh(self) -> None:
        self.act.setEnabled(bool(self.reason.text().strip()))

    def _on_act(self) -> None:
        if self.act.isEnabled() and self._proposal is not None:
            self.confirmed.emit(self.reason.text().strip())
