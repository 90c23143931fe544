"""Removing entries: the question before it, and the withdrawal that is offered instead."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from judging_app.application.setup import SetupAct
from judging_app.desktop.models.entries_edits import without_entries
from judging_app.desktop.pages.entries_questions import carry_sheets, remove_question, withdraw_question
from judging_app.desktop.pages.event_book import EventBook
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.problems import sentence


class EntriesRemoval(QObject):
    """Asks, removes, or leads to the withdrawal of an entry that was scored.

    Signals:
        removed: The entries are gone from the list.
        declined: Everything stays as it is.
        withdrawal_wanted: An entry is to be withdrawn; its code.
        said: Why something was refused.
    """

    removed = Signal()
    declined = Signal()
    withdrawal_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, book: EventBook, column: QVBoxLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._column = column
        self.panel: ConfirmPanel | None = None

    def ask(self, codes: Sequence[str]) -> None:
        """Ask whether entries shall go; those with sheets cannot."""
        event = self._book.whole
        if event is None or not codes:
            return
        entries = [entry for entry in event.entries if entry.code in codes]
        scored = carry_sheets(event, codes)
        if scored:
            self._offer_withdrawal(scored)
        else:
            self._put(remove_question(entries), lambda: self._remove(codes))

    def drop(self) -> None:
        """Ask no more."""
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def _remove(self, codes: Sequence[str]) -> None:
        event = self._book.whole
        if event is not None and self._book.edit(
            SetupAct.EDIT_ENTRIES, without_entries(event, codes), failed=self._refused
        ):
            self.removed.emit()

    def _refused(self, error: JudgingError) -> None:
        if error.problem is Problem.HAS_SHEETS:
            self._offer_withdrawal([finding.facts.get("what", "") for finding in error.findings])
        else:
            self.said.emit(" ".join(sentence(finding) for finding in error.findings[:3]))

    def _offer_withdrawal(self, scored: Sequence[str]) -> None:
        event = self._book.whole
        entry = None if event is None else event.entry(scored[0])
        if entry is not None:
            code = entry.code
            self._put(withdraw_question(entry, len(scored)), lambda: self.withdrawal_wanted.emit(code))

    def _put(self, question: Question, act: Callable[[], None]) -> None:
        self.drop()
        self.panel = ConfirmPanel(question)

        def confirmed(_: str) -> None:
            self.drop()
            act()

        self.panel.confirmed.connect(confirmed)
        self.panel.declined.connect(self._decline)
        self._column.insertWidget(1, self.panel)
        self.panel.take_focus()

    def _decline(self) -> None:
        self.drop()
        self.declined.emit()
