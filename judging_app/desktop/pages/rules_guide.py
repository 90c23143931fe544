"""Leads to options: the one a finding is about, or a section of 更多规则."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.pages.rules_fields import OptionField
from judging_app.desktop.pages.rules_findings import Goal, goal_of
from judging_app.desktop.widgets.themed import tokens
from judging_app.domain.problems import Finding

if TYPE_CHECKING:
    from judging_app.desktop.pages.rules_page import RulesPage

_ROUND_MS, _ROUNDS = 15, 40


class OptionGuide(QObject):
    """Brings options into sight and puts the keyboard on them.

    Signals:
        main_wanted: The main column is to be in sight, in a narrow window.
        settings_wanted: The settings of the current row of the tree are to be in sight.
    """

    main_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, page: "RulesPage") -> None:
        super().__init__(page)
        self._rules = page

    def go_to_finding(self, finding: Finding) -> None:
        """Bring the option that a finding is about into sight."""
        page = self._rules
        goal = goal_of(finding, page.draft.rulebook)
        if goal is None:
            return
        if goal.criterion:
            self._go_to_criterion(goal)
            return
        self.main_wanted.emit()
        if goal.dimension:
            page.tree.view.select(("dimension", goal.dimension))
            page.more.choose(goal.dimension)
        if goal.section:
            self.show_section(goal.section, goal.path)

    def show_section(self, section: str, path: Path = ()) -> None:
        """Open 更多规则 at a section, with the keyboard on an option where one is named."""
        self.main_wanted.emit()
        more = self._rules.more
        card = more.show_section(section)
        if card is None:
            return
        fields = more.sections[section].fields()
        goal = next((field for field in fields if path and field.path[: len(path)] == path), None)
        self._bring(card, goal, -1, _ROUNDS)

    def _go_to_criterion(self, goal: Goal) -> None:
        page = self._rules
        page.tree.view.select(("criterion", goal.criterion))
        self.settings_wanted.emit()
        for field in page.side.criterion.options.fields():
            if goal.path[0] in field.path:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _bring(self, card: QWidget, goal: OptionField | None, before: int, rounds: int) -> None:
        """Scroll to a card once its place no longer changes: new cards are laid out in several rounds."""
        scroll = self._rules.main_scroll
        inside = scroll.widget()
        if inside is None or not shiboken6.isValid(card):
            return
        top = card.mapTo(inside, QPoint(0, 0)).y()
        if rounds and (top != before or not self._rules.more.is_filled):
            QTimer.singleShot(_ROUND_MS, self, lambda: self._bring(card, goal, top, rounds - 1))
            return
        scroll.verticalScrollBar().setValue(top - tokens().px(40))
        if goal is not None and shiboken6.isValid(goal):
            scroll.ensureWidgetVisible(goal, 0, tokens().px(60))
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
