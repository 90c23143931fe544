"""实算样例: the rules at work on one entry, anew after every edit."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_example import (
    Line,
    edge_lines,
    final_line,
    judged_part,
    lines,
    panel_size,
)
from judging_app.desktop.models.rules_numbers import points_text, short
from judging_app.desktop.models.rules_tree import Key
from judging_app.desktop.pages.rules_findings import FindingsBox
from judging_app.desktop.pages.rules_totals import FinalRow, TotalBox
from judging_app.desktop.widgets.band_tiles import BandTiles
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.fact_row import FactRow
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.desktop.widgets.title_row import TitleRow
from judging_app.domain.band_ranges import judge_view
from judging_app.domain.exact import exact_text
from judging_app.domain.problems import Finding, errors_in
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.worked_example import (
    JudgedExample,
    MeasuredExample,
    WorkedExample,
    worked_example,
)
from judging_app.wording.language import translate

_ABREAST = 4


class ExamplePanel(QFrame):
    """Totals, sums, final score, edge cases, the judge's view, and what is wrong.

    Signals:
        finding_chosen: A finding whose option is wanted.
        worked: The final score of the example, in words.
    """

    finding_chosen = Signal(object)
    worked = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._totals: dict[str, list[Fraction | None]] = {}
        self._key: Key | None = None
        self._code = ""
        self.example: WorkedExample | None = None
        self.head = TitleRow("calculator")
        self._live = make_label(size="caption", ink="text2")
        self.head.aside.addWidget(self._live)
        self.dimensions = Segmented()
        self._caption = make_label(size="table", ink="text2", wrap=True)
        self.reset_button = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self.boxes: list[TotalBox] = []
        self.rows: list[FactRow] = []
        self.edges: list[FactRow] = []
        self.final = FinalRow()
        self._edge_title = make_label(size="table", ink="text2")
        self._view_title = ElidedLabel(size=13, ink="text2")
        self._view_full = make_label(size="caption", ink="text2")
        self.tiles = BandTiles()
        self.view_row = FactRow()
        self.findings = FindingsBox()
        self._lay_out()
        self.findings.chosen.connect(self.finding_chosen)
        self.reset_button.clicked.connect(self.reset)
        self.dimensions.chosen.connect(self._on_dimension)
        set_look(self, kind="card")
        follow_theme(self._on_theme)
        self.retranslate()

    def show_draft(self) -> None:
        """Work the example through the rules on screen."""
        rulebook = self._draft.rulebook
        known = {code: row for code, row in self._totals.items() if rulebook.dimension(code) is not None}
        size = panel_size(self._draft.round)
        self.example = worked_example(rulebook, known, panel_size=0 if known else size)
        self._show(self.example)
        self.show_criterion(self._key)

    def show_criterion(self, key: Key | None) -> None:
        """Show a criterion as a judge sees it, or the figure that stands for it in the example."""
        self._key = key
        found = self._criterion(key)
        for widget in (self._view_title, self._view_full, self.tiles, self.view_row, self._view_line):
            widget.setVisible(found is not None)
        if found is None:
            return
        dimension, item = found
        full = translate("Rules", "out of {full}").format(full=points_text(item.maximum))
        self._view_full.setText(full)
        if dimension.kind is DimensionKind.JUDGED:
            text = translate("Rules", "“{criterion}” as judges see it")
            bands = [(band.name, _marks(band.low, band.high)) for band in judge_view(item)]
            self.tiles.show_bands(bands)
            self.view_row.setVisible(not bands)
            step = translate("Rules", "in steps of {step}").format(step=points_text(item.step))
            self.view_row.show_fact(f"{points_text(item.minimum)}–{points_text(item.maximum)}", step)
        else:
            text = translate("Rules", "“{criterion}” in the example")
            self.tiles.show_bands(())
            self.view_row.show_fact(*self._figure(item))
        self._view_title.set_text(text.format(criterion=item.name))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is wrong; errors stand on top, as there may be no example below them."""
        self.findings.show_findings(findings)
        column = self._inner
        wanted = 0 if errors_in(findings) else column.count() - 2
        if column.indexOf(self.findings) != wanted:
            column.removeWidget(self.findings)
            column.insertWidget(wanted, self.findings)

    def reset(self) -> None:
        """Take the example's own totals again."""
        self._totals = {}
        self.show_draft()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.head.set_title(translate("Rules", "Worked example"))
        self._live.setText(translate("Rules", "follows every edit"))
        self._edge_title.setText(translate("Rules", "Edge cases"))
        self.reset_button.setText(translate("Rules", "Own totals again"))
        self.findings.retranslate()
        if self._draft.view is not None:
            self.show_draft()

    # --- Inside -----------------------------------------------------------------------------

    def _show(self, example: WorkedExample) -> None:
        rulebook = self._draft.rulebook
        part = judged_part(example, self._code)
        judged = [
            item
            for item in rulebook.judged
            if any(item.code == each.dimension for each in example.dimensions)
        ]
        self.dimensions.set_segments([Segment(item.code, item.name) for item in judged])
        self.dimensions.setVisible(len(judged) > 1)
        self._show_totals(part)
        self._fill(self.rows, self._rows, lines(rulebook, example), small=False)
        final = final_line(rulebook, example)
        self.final.show_fact(final.label, final.value)
        self.final.setVisible(bool(example.dimensions))
        dimension = None if part is None else rulebook.dimension(part.dimension)
        found = [] if part is None or dimension is None else edge_lines(rulebook, dimension, part)
        self._fill(self.edges, self._edges, found, small=True)
        self._well.setVisible(bool(found))
        self.worked.emit(f"{final.label}  {final.value}")

    def _show_totals(self, part: JudgedExample | None) -> None:
        totals = () if part is None else part.totals
        while len(self.boxes) < len(totals):
            box, at = TotalBox(), len(self.boxes)
            box.typed.connect(lambda value, at=at: self._on_total(at, value))
            self.boxes.append(box)
            self._grid.addWidget(box, at // _ABREAST, at % _ABREAST)
        for at, box in enumerate(self.boxes):
            box.setVisible(at < len(totals))
            if at < len(totals):
                box.show_total(totals[at])
        self._caption.setVisible(bool(totals))
        text = translate("Rules", "Totals of {count} judges (try other numbers)")
        self._caption.setText(text.format(count=len(totals)))
        self.reset_button.setVisible(bool(self._totals))

    def _fill(self, rows: list[FactRow], column: QVBoxLayout, found: Sequence[Line], *, small: bool) -> None:
        while len(rows) < len(found):
            row = FactRow(small=small)
            rows.append(row)
            column.addWidget(row)
        for at, row in enumerate(rows):
            row.setVisible(at < len(found))
            if at < len(found):
                line = found[at]
                row.show_fact(line.label, line.value, strong=line.strong, parted=line.parted)

    def _on_total(self, at: int, value: Fraction | None) -> None:
        part = None if self.example is None else judged_part(self.example, self._code)
        if part is None:
            return
        row = self._totals.setdefault(part.dimension, [total.total for total in part.totals])
        row[at] = value
        self.show_draft()

    def _on_dimension(self, code: str) -> None:
        self._code = code
        self.show_draft()

    def _criterion(self, key: Key | None) -> tuple[Dimension, Criterion] | None:
        if key is None or key[0] != "criterion":
            return None
        for dimension in self._draft.rulebook.dimensions:
            item = dimension.criterion(key[1])
            if item is not None and item in dimension.leaves():
                return dimension, item
        return None

    def _figure(self, item: Criterion) -> tuple[str, str]:
        for part in () if self.example is None else self.example.dimensions:
            if not isinstance(part, MeasuredExample):
                continue
            for figure in part.figures:
                if figure.criterion == item.code:
                    counts = figure.counts or {}
                    value = ", ".join(f"{name} {number}" for name, number in counts.items())
                    if figure.value is not None:
                        value = f"{short(figure.value)}{item.unit}"
                    points = "—" if figure.points is None else short(figure.points, 4)
                    return value or "—", translate("Rules", "{points} points").format(points=points)
        return "—", ""

    def _lay_out(self) -> None:
        page = QWidget()
        set_look(page, kind="clear")
        page.setMinimumWidth(1)
        inner = self._inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        caption = QHBoxLayout()
        caption.addWidget(self._caption, 1)
        caption.addWidget(self.reset_button)
        self._grid = QGridLayout()
        for column in range(_ABREAST):
            self._grid.setColumnStretch(column, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._well = QFrame()
        set_look(self._well, kind="well")
        self._edges = QVBoxLayout(self._well)
        self._edges.addWidget(self._edge_title)
        self._view_line = make_divider()
        view = QHBoxLayout()
        view.addWidget(self._view_title, 1)
        view.addWidget(self._view_full)
        inner.addWidget(self.dimensions)
        inner.addLayout(caption)
        inner.addLayout(self._grid)
        inner.addLayout(self._rows)
        inner.addWidget(self.final)
        inner.addWidget(self._well)
        inner.addWidget(self._view_line)
        inner.addLayout(view)
        inner.addWidget(self.tiles)
        inner.addWidget(self.view_row)
        inner.addWidget(self.findings)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(scroll, 1)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(8), now.px(10))
        self._column.setSpacing(now.px(6))
        self._inner.setSpacing(now.px(7))
        self._inner.setContentsMargins(0, 0, now.px(8), 0)
        self.head.setContentsMargins(0, 0, now.px(8), 0)
        self._grid.setSpacing(now.px(6))
        self._edges.setContentsMargins(now.px(12), now.px(8), now.px(12), now.px(8))
        self._edges.setSpacing(now.px(1))


def _marks(low: Fraction | None, high: Fraction | None) -> str:
    if low is None or high is None:
        return "—"
    return exact_text(low) if low == high else f"{exact_text(low)}–{exact_text(high)}"
