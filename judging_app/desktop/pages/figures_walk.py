"""The walk through the figures: verify or confirm one, and go on to the next that is open."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt

from judging_app.application.figure_review import FigureKey, FigureState
from judging_app.desktop.models.figures_book import FiguresBook
from judging_app.desktop.models.figures_table import FiguresModel
from judging_app.desktop.pages.figures_grid import FiguresGrid
from judging_app.desktop.pages.figures_head import FiguresHead
from judging_app.desktop.pages.figures_panel import FiguresPanel
from judging_app.desktop.pages.figures_people import People
from judging_app.desktop.pages.figures_questions import send_back_question, unfounded_question
from judging_app.desktop.pages.figures_saying import Saying
from judging_app.desktop.pages.figures_work import FiguresWork
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.domain.indicators import IndicatorValue
from judging_app.wording.language import translate


class Host(Protocol):
    """What the page offers to whoever walks through its figures."""

    model: FiguresModel
    work: FiguresWork
    grid: FiguresGrid
    panel: FiguresPanel
    people: People
    head: FiguresHead
    saying: Saying

    @property
    def book(self) -> FiguresBook | None:
        """The figures shown."""

    @property
    def confirming(self) -> bool:
        """Whether the second person walks."""

    def show_case(self) -> None:
        """Show the figure in hand anew."""

    def ask(self, question: Question, then: Callable[[str], None]) -> None:
        """Ask for a reason in the panel's place."""


class FigureWalk(QObject):
    """Does what the keys and buttons of table and panel ask for."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        grid, panel = host.grid, host.panel
        grid.went_back.connect(self._go_back)
        panel.verify_requested.connect(self._on_verify)
        panel.confirm_requested.connect(self._on_confirm)
        panel.send_back_requested.connect(self._on_send_back)
        panel.unfounded_requested.connect(self._on_unfounded)
        panel.typed.connect(self._on_typed)
        panel.went_back.connect(self._go_back)
        panel.moved.connect(self._on_moved)
        panel.cancelled.connect(self._on_cancel)

    def _on_typed(self) -> None:
        case = self._host.panel.case
        if case is not None:
            case.book.keep_draft(case.key, self._host.panel.draft())
            self._host.model.refresh_values(case.entry.code)

    def _on_cancel(self) -> None:
        case = self._host.panel.case
        if case is not None:
            case.book.keep_draft(case.key, None)
            self._host.panel.show_case(None)
            self._host.model.refresh_values(case.entry.code)
            self._host.show_case()
        self._host.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_verifier(self) -> bool:
        """Whether it is known who verifies; asks for the name where it is not."""
        if self._host.people.verifier():
            return True
        self._host.panel.refuse(translate("Figures", "Enter the verifier's name at the top"))
        self._host.head.verifier.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _on_verify(self, value: IndicatorValue) -> None:
        if not self.has_verifier():
            return
        self._host.work.verify(value, self._host.people.verifier())
        self._go_on()

    def _on_confirm(self) -> None:
        key = self._host.grid.current
        by, book = self._host.people.confirmer(), self._host.book
        if key is None or book is None:
            return
        if not book.is_confirmed(key):
            if not by:
                self._host.panel.refuse(translate("Figures", "Enter the confirmer's name at the top"))
                self._host.head.confirmer.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            wrong = self._host.work.confirm(key, by)
            if wrong:
                self._host.panel.refuse(wrong)
                return
        self._go_on()

    def _go_on(self) -> None:
        """To the next figure that is open, from the current one on and round to the beginning."""
        keys, current, book = self._host.model.figure_keys(), self._host.grid.current, self._host.book
        if book is None or current is None:
            return
        at = keys.index(current) if current in keys else -1
        ordered = [*keys[at + 1 :], *keys[: max(at, 0)]]
        competing = (key for key in ordered if book.review.competes(key[0]))
        goal = next((key for key in competing if book.is_open(key, confirming=self._host.confirming)), None)
        if goal is None:
            self._host.saying.say_done(
                translate("Figures", "All figures shown are confirmed")
                if self._host.confirming
                else translate("Figures", "All figures shown are verified")
            )
        else:
            self._host.grid.select(goal)
        self._host.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        keys, current = self._host.model.figure_keys(), self._host.grid.current
        if current in keys and keys.index(current) > 0:
            self._host.grid.select(keys[keys.index(current) - 1])
        self._host.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, down: int) -> None:
        self._host.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._host.grid.move_by(down)

    def _on_unfounded(self) -> None:
        case = self._host.panel.case
        if case is None:
            return
        if case.state is FigureState.UNFOUNDED:
            self._host.work.clear_unfounded(case.key)
            return
        question = unfounded_question(case.entry, case.leaf)
        self._host.ask(question, partial(self._mark_unfounded, case.key))

    def _mark_unfounded(self, key: FigureKey, reason: str) -> None:
        self._host.work.mark_unfounded(key, reason)
        self._go_on()

    def _on_send_back(self) -> None:
        case = self._host.panel.case
        if case is not None:
            question = send_back_question(case.entry, case.leaf, case.record.verified_by)
            self._host.ask(question, partial(self._send_back, case.key))

    def _send_back(self, key: FigureKey, reason: str) -> None:
        self._host.work.send_back(key, reason)
        self._go_on()
