"""Why this place: the steps from marks to award, drawn from the explanation's values."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from judging_app.application.queries import Explanation
from judging_app.desktop.models.ranking_cells import tier_tone
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.pages.why_lines import (
    AwardBand,
    MarkChips,
    StepNumber,
    text_label,
)
from judging_app.desktop.pages.why_tables import compared_table, rows_table
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import make_label, set_look, tokens
from judging_app.wording.derivations import as_text, explain
from judging_app.wording.derivations_lines import (
    ComparedLine,
    Line,
    MarksLine,
    RowLine,
    Step,
    StepKind,
    TextLine,
)
from judging_app.wording.derivations_numbers import entry_number, place_number
from judging_app.wording.language import translate


class WhyPanel(SidePanel):
    """Shows the explanation of one entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explanation: Explanation | None = None
        self._formulas = False
        self._content: QWidget | None = None
        self._toggle = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._toggle.clicked.connect(self._on_toggle)
        self._top.insertWidget(1, self._toggle)
        self.retranslate()

    @property
    def explanation(self) -> Explanation | None:
        """What is explained."""
        return self._explanation

    def show_explanation(self, explanation: Explanation) -> None:
        """Explain an entry; the same entry again keeps the scroll position."""
        before = self._explanation
        self._explanation = explanation
        self._build()
        if before is None or before.entry.code != explanation.entry.code:
            self.scroll_to_top()

    def text(self) -> str:
        """The explanation as text, as it is copied."""
        if self._explanation is None:
            return ""
        return f"{self._caption_text()} {self.title.text()}\n{as_text(explain(self._explanation))}"

    def copy_text(self) -> None:
        """Put the explanation on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self._name_toggle()
        if self._explanation is not None:
            self._build()

    def _name_toggle(self) -> None:
        words = translate("WhyPanel", "Formulas")
        if self._formulas:
            words = translate("WhyPanel", "Hide formulas")
        self._toggle.setText(words)

    def _on_toggle(self) -> None:
        self._formulas = not self._formulas
        self._name_toggle()
        if self._explanation is not None:
            self._build()

    def _caption_text(self) -> str:
        if self._explanation is None or self._explanation.place is None:
            return translate("WhyPanel", "Why there is no place")
        number = place_number(self._explanation.place.number)
        if self._explanation.place.shared:
            return translate("WhyPanel", "Why shared place {number}").format(number=number)
        return translate("WhyPanel", "Why place {number}").format(number=number)

    def _build(self) -> None:
        if self._explanation is None:
            return
        entry = self._explanation.entry
        self.set_heading(self._caption_text(), f"{entry_number(entry)} · {entry.name}")
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        set_look(self._content, kind="clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().px(9))
        steps = explain(self._explanation)
        figures = any(isinstance(line, RowLine) and line.detail for step in steps for line in step.lines)
        self._toggle.setVisible(figures)
        for step in steps:
            column.addLayout(self._award(step) if step.kind is StepKind.AWARD else self._step(step))
        self.body.addWidget(self._content)

    def _step(self, step: Step) -> QLayout:
        now = tokens()
        column = QVBoxLayout()
        column.setSpacing(now.px(3))
        head = QHBoxLayout()
        head.setSpacing(now.px(9))
        head.addWidget(StepNumber(step.number))
        head.addWidget(make_label(step.title, size="body", strong=True, wrap=True), 1)
        head.addWidget(make_label(step.value, size="body", strong=True))
        column.addLayout(head)
        lines = QVBoxLayout()
        lines.setContentsMargins(now.px(29), 0, 0, 0)
        lines.setSpacing(now.px(2))
        for kind, group in groupby(step.lines, key=type):
            self._add_lines(lines, kind, list(group))
        column.addLayout(lines)
        return column

    def _add_lines(self, column: QVBoxLayout, kind: type, lines: Sequence[Line]) -> None:
        if kind is RowLine:
            rows = [line for line in lines if isinstance(line, RowLine)]
            column.addWidget(rows_table(rows, formulas=self._formulas or any(line.alert for line in rows)))
        elif kind is ComparedLine:
            column.addWidget(compared_table([line for line in lines if isinstance(line, ComparedLine)]))
        else:
            for line in lines:
                if isinstance(line, MarksLine):
                    column.addWidget(MarkChips(line))
                elif isinstance(line, TextLine):
                    column.addWidget(text_label(line))

    def _award(self, step: Step) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(tokens().px(4))
        icon = "arrow-circle-up" if step.tier < 0 else "medal"
        column.addWidget(AwardBand(step.title, step.value, tier_tone(step.tier), icon))
        for line in step.lines:
            if isinstance(line, TextLine):
                column.addWidget(text_label(line))
        return column
