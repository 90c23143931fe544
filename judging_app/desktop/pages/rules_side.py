"""The column at the right: the example, or what was asked for in its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_tree import Key
from judging_app.desktop.pages.rules_criterion import CriterionPanel
from judging_app.desktop.pages.rules_example import ExamplePanel
from judging_app.desktop.pages.rules_papers import ComparePanel, SheetPanel


class RulesSide(QStackedWidget):
    """Example, settings of a criterion, differences, rules sheet: one at a time.

    Signals:
        left: The person closed what stood in the example's place.
    """

    left = Signal()

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.example = ExamplePanel(draft)
        self.criterion = CriterionPanel(draft)
        self.compare = ComparePanel(draft)
        self.sheet = SheetPanel(draft)
        for panel in (self.criterion, self.compare, self.sheet):
            panel.closed.connect(self._on_closed)
        for widget in (self.example, self.criterion, self.compare, self.sheet):
            self.addWidget(widget)
        self.example.worked.connect(self.criterion.set_score)

    def show_example(self) -> None:
        """Come back to the example."""
        self.setCurrentWidget(self.example)

    def show_panel(self, panel: CriterionPanel | ComparePanel | SheetPanel) -> None:
        """Show a panel in the example's place, up to date."""
        self.setCurrentWidget(panel)
        panel.show_draft()
        panel.scroll_to_top()

    def show_key(self, key: Key | None) -> None:
        """Follow the current row of the tree."""
        self.example.show_criterion(key)
        self.criterion.options.key = key
        if self.currentWidget() is self.criterion:
            self.criterion.show_key(key)

    def show_draft(self) -> None:
        """Show what the draft holds now, in what is in sight; the example is worked out by the page."""
        panel = self.currentWidget()
        if panel is self.criterion and self.criterion.options.base is None:
            self.show_example()
        elif isinstance(panel, CriterionPanel | ComparePanel | SheetPanel):
            panel.show_draft()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for panel in (self.example, self.criterion, self.compare, self.sheet):
            panel.retranslate()

    def _on_closed(self) -> None:
        self.show_example()
        self.left.emit()
