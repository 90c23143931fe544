"""The figure in hand with what is known of it, and the box that says how it differs from its claim."""

from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from judging_app.application.figure_review import FigureKey, FigureState
from judging_app.desktop.models.figures_book import FiguresBook
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Entry
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.wording.language import translate


class FigureCase(NamedTuple):
    """The figure in hand, with its place among its entry's figures."""

    book: FiguresBook
    entry: Entry
    dimension: Dimension
    leaf: Criterion
    number: int
    of: int
    confirming: bool

    @property
    def key(self) -> FigureKey:
        """Entry and criterion."""
        return self.entry.code, self.leaf.code

    @property
    def record(self) -> IndicatorValue:
        """What is recorded."""
        return self.book.review.record(self.key)

    @property
    def state(self) -> FigureState:
        """Where the figure stands."""
        return self.book.review.state(self.key)


class DifferenceBox(QFrame):
    """By how much the verified figure differs, and the field for the reason."""

    def __init__(self, reason: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("eraser-fill", tone=Tone.WARN, size=15)
        self.words: QLabel = make_label(size="table", ink="warn", strong=True, wrap=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self.words, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(reason)
        follow_theme(self._on_theme)
        self.hide()

    def show_difference(self, words: str) -> None:
        """Say the difference; without words the box gives its room away."""
        self.words.setText(words)
        self.setVisible(bool(words))

    def _on_theme(self) -> None:
        now = tokens()
        self._head.setSpacing(now.px(8))
        self._column.setSpacing(now.px(6))
        self._column.setContentsMargins(now.px(10), now.px(8), now.px(10), now.px(10))
        colour, radius = now.tone(Tone.WARN).soft, now.px(now.radius.control)
        self.setStyleSheet(f"DifferenceBox {{ background: {colour}; border-radius: {radius}px; }}")


def people_words(record: IndicatorValue) -> str:
    """Say who verified and confirmed a figure, or why it does not count."""
    if record.evidence_missing and not record.is_verified:
        if record.reason:
            text = translate("Figures", "No evidence, so the claim does not count: {reason}")
            return text.format(reason=record.reason)
        return translate("Figures", "No evidence, so the claim does not count")
    parts = []
    if record.is_verified and record.verified_by:
        parts.append(translate("Figures", "Verified by {person}").format(person=record.verified_by))
    if record.is_verified and record.confirmed_by:
        parts.append(translate("Figures", "confirmed by {person}").format(person=record.confirmed_by))
    if not record.is_verified and record.reason:
        parts.append(record.reason)
    if record.evidence:
        parts.append(translate("Figures", "Listed: {evidence}").format(evidence=record.evidence))
    return " · ".join(parts)
