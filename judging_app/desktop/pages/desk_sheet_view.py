"""The sheet in hand: its head, and a row for every criterion."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.desk_sheet import DeskSheet, bands_of, points_of, scale_of
from judging_app.desktop.pages.desk_early import EarlyPanel
from judging_app.desktop.pages.desk_state import notice_of
from judging_app.desktop.pages.desk_words import refusal_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.criterion_row import CriterionRow
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_divider, make_label, tokens
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import translate


class SheetView(Card):
    """Rows of criteria. Each edit is announced with the entry that the row was filled from.

    Signals:
        mark_edited: Entry, criterion, and the mark in ticks or None.
        past_end: Enter in the last row.
        history_requested: The person wants to see the revisions.
        papers_requested: The person wants to read the entry's papers, or to put them away.
        rows_made: The rows are others; the order of the keyboard has to be laid anew.
    """

    mark_edited = Signal(str, str, object)
    past_end = Signal()
    history_requested = Signal()
    papers_requested = Signal()
    rows_made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._key = SheetKey("", "", "")
        self._editable: bool | None = None
        self.read_only = False
        self._dimension: Dimension | None = None
        self._leaves: tuple[Criterion, ...] = ()
        self._rows: dict[str, CriterionRow] = {}
        self._refused: CriterionRow | None = None
        self._heading = ElidedLabel(size=tokens().type.criterion, bold=True)
        self._facts = make_label(size="table", ink="text2")
        self._history = KindButton(
            kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="clock-counter-clockwise"
        )
        self._history.clicked.connect(self.history_requested)
        self.papers = KindButton(size=ButtonSize.COMPACT, icon="paperclip", keys=("F4",))
        self.papers.clicked.connect(self.papers_requested)
        self.papers.hide()
        self.stage = Pill()
        self.stage.hide()
        self.notice = Strip()
        self.early = EarlyPanel()
        self._notice_room = QVBoxLayout()
        self._notice_room.addWidget(self.notice)
        self._notice_room.addWidget(self.early)
        self._top = QWidget()
        self._top_rule = make_divider()
        self._paper = QWidget()
        self._paper.setProperty("kind", "clear")
        self._lines = QVBoxLayout(self._paper)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.area = QScrollArea()
        self._lay_out()
        follow_theme(self._on_sheet_theme)

    @property
    def rows(self) -> Sequence[CriterionRow]:
        """The rows in order."""
        return tuple(self._rows.values())

    def row(self, criterion: str) -> CriterionRow:
        """A criterion's row."""
        return self._rows[criterion]

    def show_sheet(self, sheet: DeskSheet, dimension: Dimension) -> None:
        """Show a sheet; rows are made anew only where the criteria are others.

        The same sheet shown again leaves alone what is being typed.
        """
        same = sheet.key == self._key
        self._key = sheet.key
        if sheet.plan.leaves != self._leaves or dimension != self._dimension:
            self._dimension = dimension
            self._make_rows(sheet.plan.leaves)
            same = False
        for code, row in self._rows.items():
            if not same:
                row.set_message("")
            if not same or row.value() != sheet.marks.get(code):
                row.set_value(sheet.marks.get(code))
        self.show_state(sheet)

    def show_state(self, sheet: DeskSheet) -> None:
        """Show what may be done, without touching a mark that is being typed."""
        editable = sheet.editable and not self.read_only
        if editable is not self._editable:
            self._editable = editable
            for row in self._rows.values():
                row.set_read_only(not editable)
        words = translate("Desk", "Revision {number}").format(number=sheet.source.revision)
        self._history.setText(words)
        self._history.setVisible(sheet.source.revision > 0)
        head, rest, tone, icon = notice_of(sheet)
        if head:
            self.notice.show_message(head, rest, tone=tone, icon=icon)
        else:
            self.notice.clear()
        self.early.show_sheet(sheet, read_only=self.read_only)

    def set_stage(self, words: str) -> None:
        """Say that the entry in hand is on stage, or nothing."""
        self.stage.set_state(words, tone=Tone.ACCENT, icon="broadcast")
        self.stage.setVisible(bool(words))

    def set_papers(self, count: int) -> None:
        """Offer the entry's papers, where there are any."""
        words = translate("Desk", "Papers {count}").format(count=count)
        self.papers.setText(words)
        self.papers.setVisible(count > 0)

    def set_head(self, title: str, facts: str) -> None:
        """Say what is scored, and the full points."""
        self._heading.set_text(title)
        self._heading.updateGeometry()
        self._facts.setText(facts)

    @property
    def has_head(self) -> bool:
        """Whether there is room for the head."""
        return not self._top.isHidden()

    def set_head_visible(self, visible: bool) -> None:
        """Leave the head out where the screen is small; the history stays in the menu."""
        self._top.setVisible(visible)
        self._top_rule.setVisible(visible)

    def settle(self) -> bool:
        """Take what stands in the boxes as final; tells whether nothing was refused."""
        self._refused = next((row for row in self.rows if row.box.refusal() is not None), None)
        self.let_go()
        if self._refused is None:
            return True
        self._refused.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def let_go(self) -> None:
        """Take the keyboard off the marks; a text that is no mark gives way to the mark before it."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def go_to(self, criterion: str) -> None:
        """Put the keyboard on a criterion."""
        row = self._rows.get(criterion)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        for leaf in self._leaves:
            row = self._rows[leaf.code]
            row.set_texts(**self._texts_of(leaf))
            row.set_message("")
            row.retranslate()
        self.early.retranslate()
        self._share_out()

    def _share_out(self) -> None:
        """Where the words of one row want room, those of all rows get it."""
        roomy = any(row.wants_room() for row in self.rows)
        for row in self.rows:
            row.set_roomy(roomy)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._top)
        # As wide as its words, for the pill to stand beside them.
        self._heading.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head.addWidget(self._heading)
        head.addWidget(self.stage)
        head.addStretch(1)
        head.addWidget(self.papers)
        head.addWidget(self._history)
        head.addWidget(self._facts)
        self._head_layout = head
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._paper)
        self.area.viewport().setAutoFillBackground(False)
        self.body.setSpacing(0)
        self.body.addWidget(self._top)
        self.body.addWidget(self._top_rule)
        self.body.addLayout(self._notice_room)
        self.body.addWidget(self.area, 1)

    def _make_rows(self, leaves: tuple[Criterion, ...]) -> None:
        for row in self._rows.values():
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._leaves, self._rows, self._editable = leaves, {}, None
        for leaf in leaves:
            row = CriterionRow(
                name=leaf.name, points="", scale=scale_of(leaf), bands=bands_of(leaf), explain=refusal_words
            )
            row.set_texts(**self._texts_of(leaf))
            self._rows[leaf.code] = row
            self._lines.addWidget(row)
            self._wire(leaf.code, row)
        if self._rows:
            self.rows[-1].set_last(True)
        self._share_out()
        self.rows_made.emit()

    def _wire(self, code: str, row: CriterionRow) -> None:
        row.value_edited.connect(lambda value: self.mark_edited.emit(self._key.entry, code, value))
        row.refused.connect(lambda *_: self._note_refusal(row))
        row.next_requested.connect(lambda: self._step(code, 1))
        row.previous_requested.connect(lambda: self._step(code, -1))
        row.focus_changed.connect(lambda focused: self._on_row_focus(row, focused))

    def _texts_of(self, leaf: Criterion) -> dict[str, str]:
        points = translate("Desk", "{points} points").format(points=points_of(leaf))
        if leaf.bonus:
            points = translate("Desk", "{points} · bonus").format(points=points)
        elif leaf.optional:
            points = translate("Desk", "{points} · optional").format(points=points)
        parent = None if self._dimension is None else self._dimension.criterion(leaf.parent)
        name = leaf.name if parent is None else f"{parent.name} · {leaf.name}"
        empty = (
            translate("Desk", "Drag, pick a band or type; empty is not 0")
            if leaf.bands
            else translate("Desk", "Drag or type; empty is not 0")
        )
        return {"name": name, "points": points, "guidance": leaf.guidance, "empty_hint": empty}

    def _note_refusal(self, row: CriterionRow) -> None:
        self._refused = row

    def _step(self, code: str, step: int) -> None:
        codes = list(self._rows)
        goal = codes.index(code) + step
        if goal >= len(codes):
            self.past_end.emit()
        elif goal >= 0:
            self.go_to(codes[goal])

    def _on_row_focus(self, row: CriterionRow, focused: bool) -> None:
        if focused:
            self.area.ensureWidgetVisible(row, 0, 0)

    def _on_sheet_theme(self) -> None:
        now = tokens()
        self._notice_room.setContentsMargins(now.px(8), 0, now.px(8), 0)
        self._head_layout.setContentsMargins(now.px(20), now.px(7), now.px(18), now.px(6))
        self._head_layout.setSpacing(now.px(12))
        self._top.setFixedHeight(now.px(46))
        self.body.setSpacing(0)
