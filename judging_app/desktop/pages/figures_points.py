"""What a figure earns: points, the ruler of its bands, and the formula in words."""

from fractions import Fraction

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.figure_review import FigureKey, FigureReview
from judging_app.desktop.models.figures_book import FiguresBook
from judging_app.desktop.models.figures_ruler import RulerPart, place_on, ruler_of
from judging_app.desktop.models.figures_table import points_text
from judging_app.desktop.widgets.band_ruler import BandRuler, RulerMark
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.exact import show
from judging_app.domain.indicators import FIELD_RULES, IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.scores import ItemScore
from judging_app.wording.derivations_formulas import formula
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.derivations_tale import Tale
from judging_app.wording.language import current_language, translate


class FigurePoints(QWidget):
    """Follows the figure while it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[RulerPart, ...] = ()
        self.caption = make_label(size="table", ink="text2")
        self.points = make_label(size="criterion", strong=True)
        self.ruler = BandRuler()
        self.formula = make_label(size="caption", ink="text2", wrap=True)
        self.others = make_label(size="caption", ink="warn", wrap=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self.caption, 1)
        self._head.addWidget(self.points)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.ruler)
        self._column.addWidget(self.formula)
        self._column.addWidget(self.others)
        follow_theme(self._on_theme)

    def show_leaf(self, leaf: Criterion) -> None:
        """Show the bands of an indicator."""
        self._parts = ruler_of(leaf)
        edges = [show(part.low) for part in self._parts[1:] if part.low is not None]
        if len(edges) != len(self._parts) - 1:
            edges = [show(part.high) for part in self._parts[:-1] if part.high is not None]
        if len(edges) != len(self._parts) - 1:
            self._parts, edges = (), []
        self.ruler.set_bands([part.label for part in self._parts], edges)
        self.caption.setText(translate("Figures", "Points"))

    def show_value(
        self, book: FiguresBook, dimension: Dimension, leaf: Criterion, value: IndicatorValue | None
    ) -> None:
        """Show what a figure would earn; `None` is a figure that is not there or cannot be read."""
        review = book.review if value is None else book.review.with_value(value)
        item = None if value is None else review.item((value.entry, value.criterion))
        text = points_text(book, dimension, leaf, item, full=True)
        failed = item is not None and item.earned is not None and item.earned.points is None
        if failed:
            text = translate("Figures", "Not met: not evaluated")
        self.points.setText(text or "—")
        set_look(self.points, ink="danger" if failed else "text" if text else "text3")
        words = "" if item is None or value is None else _formula(review, dimension, leaf, item, value)
        self.formula.setText(words)
        self.formula.setVisible(bool(words))
        moves = isinstance(leaf.indicator, FIELD_RULES)
        self.others.setText(
            translate("Figures", "Measured against the others: their points change with this figure too")
        )
        self.others.setVisible(moves)
        self._mark(value)

    def clear(self, key: FigureKey | None = None) -> None:
        """Show nothing."""
        self.points.setText("—")
        self.formula.hide()
        self.others.hide()

    def _mark(self, value: IndicatorValue | None) -> None:
        verified = None if value is None else value.verified
        claimed = None if value is None else value.claimed
        mark = self._place(claimed if verified is None else verified)
        claim = self._place(claimed) if verified is not None and verified != claimed else None
        spoken = ""
        if mark is not None:
            number = claimed if verified is None else verified
            spoken = translate("Figures", "{figure} lies in band {band}").format(
                figure="" if number is None else shown(number), band=self._parts[mark.band].label
            )
        self.ruler.set_marks(mark, claim, spoken)

    def _place(self, number: Fraction | None) -> RulerMark | None:
        place = None if number is None else place_on(self._parts, number)
        return None if place is None else RulerMark(place.part, place.along)

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(6))


def _formula(
    review: FigureReview, dimension: Dimension, leaf: Criterion, item: ItemScore, value: IndicatorValue
) -> str:
    entry = review.event.entry(value.entry)
    case = None if entry is None else review.explanation(entry)
    if case is None:
        return ""
    return formula(Tale(case, current_language()), dimension, leaf, item, value.counts)
