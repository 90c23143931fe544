"""The sheet in hand: a box for every mark, the total, and what there is instead of marks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.keying.answers import KeyingView
from judging_app.desktop.models.desk_sheet import decimals_of, full_text, points_of, scale_of, total_text
from judging_app.desktop.models.keying_form import KeyingForm
from judging_app.desktop.models.keying_lookup import CODE_BEGINS
from judging_app.desktop.pages.desk_words import number_of, refusal_words
from judging_app.desktop.pages.keying_words import full_number, notices, turn_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.mark_box import MarkBox
from judging_app.desktop.widgets.marks import Refusal
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_divider, make_label, tokens
from judging_app.domain.rubric import Criterion
from judging_app.domain.sheets import Standing
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_STANDINGS = (Standing.SUBMITTED, Standing.ABSTAINED, Standing.ABSENT)


class KeyingRow(QWidget):
    """One criterion: what it is, its full points, and the box for the mark."""

    def __init__(self, leaf: Criterion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaf = leaf
        self.box = MarkBox(scale=scale_of(leaf), name=leaf.name)
        self._name = ElidedLabel(leaf.name, size=tokens().type.criterion, lines=2)
        self._points = make_label(size="table", ink="text2")
        self.note = NoteLine()
        self.note.hide()
        self.setFocusProxy(self.box)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self.note)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._points)
        self._row.addWidget(self.box)
        self.box.refused.connect(lambda code, facts: self._say(refusal_words(Refusal(code, facts))))
        self.box.refusal_cleared.connect(lambda: self._say(""))
        self.box.value_edited.connect(lambda _: self._say(""))
        follow_theme(self._on_theme)
        self.retranslate()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        points = translate("Desk", "{points} points").format(points=points_of(self.leaf))
        if self.leaf.optional or self.leaf.bonus:
            points = translate("Keying", "{points}, optional").format(points=points)
        self._points.setText(points)
        self.box.retranslate()
        self._say("")

    def _say(self, words: str) -> None:
        self.note.set_wrong(words)
        self.note.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        # A hairline leads the eye from the criterion to its box.
        now = tokens()
        painter = QPainter(self)
        inset = now.px(16)
        painter.fillRect(inset, self.height() - 1, self.width() - 2 * inset, 1, QColor(now.line))
        painter.end()

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setContentsMargins(now.px(16), now.px(3), now.px(16), now.px(3))
        self._row.setSpacing(now.px(12))
        self._name.set_lines(1)


class KeyingSheetCard(Card):
    """The form of one sheet, driven by keys alone.

    Signals:
        edited: Something was keyed.
        store_requested: Store the keying.
        leave_requested: Put the sheet away.
        drop_requested: Take back what was keyed first.
        notice_requested: The button of a notice was pressed.
        code_typed: A scanner begins to type in a box; the letter that it began with.
    """

    edited = Signal()
    store_requested = Signal()
    leave_requested = Signal()
    drop_requested = Signal()
    notice_requested = Signal()
    code_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._form: KeyingForm | None = None
        self._rows: dict[str, KeyingRow] = {}
        self._name = ElidedLabel(size=tokens().type.title, bold=True)
        self._facts = ElidedLabel(size=tokens().type.table, ink="text2")
        self.turn = Pill()
        self.notices = (Strip(), Strip())
        self.standing = Segmented()
        self._paper = QWidget()
        self._paper.setProperty("kind", "clear")
        self._page = QVBoxLayout(self._paper)
        self._lines = QVBoxLayout()
        self.area = QScrollArea()
        self._total_title = make_label(size="table", ink="text2")
        self.total = make_label(size="headline", strong=True)
        self._of = make_label(size="table", ink="text2")
        self.note = QLineEdit()
        self.store = KindButton(
            kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE, icon="check-bold", keys=("Ctrl", "↵")
        )
        self.leave = KindButton(kind=ButtonKind.PLAIN, keys=("Esc",))
        self.drop = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="arrow-counter-clockwise")
        self._lay_out()
        self._wire()
        follow_theme(self._on_card_theme)

    @property
    def rows(self) -> Sequence[KeyingRow]:
        """The rows in order."""
        return tuple(self._rows.values())

    def row(self, criterion: str) -> KeyingRow:
        """A criterion's row."""
        return self._rows[criterion]

    def show_form(self, form: KeyingForm) -> None:
        """Lay a sheet out, empty or with what is keyed already."""
        self._form = form
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {leaf.code: KeyingRow(leaf) for leaf in form.plan.leaves}
        for at, row in enumerate(self.rows):
            self._lines.insertWidget(at, row)
            row.box.set_value(form.marks.get(row.leaf.code))
            self._wire_row(row)
        before: QWidget = self.standing
        for row in self.rows:
            QWidget.setTabOrder(before, row.box)
            before = row.box
        for after in (self.note, self.store, self.leave, self.drop):
            QWidget.setTabOrder(before, after)
            before = after
        self.standing.set_current(form.standing.value)
        self.note.setText(form.note)
        self.area.verticalScrollBar().setValue(0)

    def show_state(self, form: KeyingForm, view: KeyingView, name: str, *, read_only: bool) -> None:
        """Show what follows from what is keyed and from where the sheet stands."""
        paper = form.sheet.paper
        self._name.set_text(f"{number_of(paper.entry)} {paper.entry.name}")
        facts = [paper.judge.name, paper.dimension.name, full_number(form.sheet)]
        self._facts.set_text("   ".join(facts))
        tone = Tone.ACCENT if form.turn == 2 else Tone.MUTE
        self.turn.set_state(turn_words(form), tone=tone, icon="keyboard")
        said = notices(form, view, name)
        for strip, item in zip(self.notices, [*said, None, None], strict=False):
            if item is None:
                strip.clear()
            else:
                strip.show_message(item.head, item.rest, tone=item.tone, icon=item.icon, action=item.action)
        open_ = form.may_be_keyed and not read_only and not form.is_storing
        marks = open_ and form.standing is Standing.SUBMITTED
        for row in self.rows:
            row.box.set_read_only(not marks)
        self.standing.setEnabled(open_)
        self.note.setReadOnly(not open_)
        total, decimals = form.total(), decimals_of(form.plan.leaves)
        self.total.setText("—" if total is None else total_text(total, decimals))
        if form.standing is not Standing.SUBMITTED:
            self.total.setText(term(form.standing))
        self._of.setText(f"/ {full_text(form.plan.full)}")
        self._of.setVisible(form.standing is Standing.SUBMITTED)
        missing = form.missing()
        words = translate("Keying", "Store")
        if missing:
            words = translate("Keying", "Still missing: {name}").format(name=missing[0].name)
        self.store.setText(words)
        self.store.setEnabled(open_ and not form.is_second_by(name))
        for part in (self.turn, self.store, self.standing, self.note):
            part.setVisible(form.may_be_keyed)
        self.drop.setVisible(bool(form.sheet.keyings) and not read_only)

    def go_to(self, criterion: str) -> None:
        """Put the keyboard on a criterion."""
        row = self._rows.get(criterion)
        if row is not None:
            row.box.setFocus(Qt.FocusReason.OtherFocusReason)
            if row is self.rows[0]:
                # Back at the top, with what is said of the sheet as far as there is room.
                self.area.verticalScrollBar().setValue(0)
            self.area.ensureWidgetVisible(row, 0, 0)

    def settle(self) -> bool:
        """Take what stands in the boxes as final; tells whether nothing was refused."""
        wrong = next((row for row in self.rows if row.box.refusal() is not None), None)
        if wrong is not None:
            self.go_to(wrong.leaf.code)
        return wrong is None

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.standing.set_segments(
            [
                Segment(Standing.SUBMITTED.value, translate("Keying", "Marks")),
                Segment(Standing.ABSTAINED.value, term(Standing.ABSTAINED)),
                Segment(Standing.ABSENT.value, term(Standing.ABSENT)),
            ]
        )
        self.standing.setAccessibleName(translate("Keying", "What the sheet says"))
        self.standing.setToolTip(
            translate("Keying", "Recusal ticked on the sheet: record it on the judges page instead")
        )
        self._total_title.setText(translate("Keying", "Total"))
        self.note.setPlaceholderText(translate("Keying", "Note, as it stands on the paper (optional)"))
        self.note.setAccessibleName(translate("Keying", "Note"))
        self.leave.setText(translate("Keying", "Leave"))
        self.drop.setText(translate("Keying", "Take back the 1st keying…"))
        for row in self.rows:
            row.retranslate()
        for strip in self.notices:
            strip.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A scanner types wherever the keyboard is; no mark begins with the letter that its codes do."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            typed = event.text()
            if typed and typed.casefold() == CODE_BEGINS[0] and not event.modifiers():
                self.code_typed.emit(typed)
                return True
        return super().eventFilter(watched, event)

    def _wire(self) -> None:
        self.standing.chosen.connect(self._on_standing)
        self.note.textEdited.connect(self._on_note)
        self.note.returnPressed.connect(lambda: self.store.setFocus(Qt.FocusReason.TabFocusReason))
        self.store.clicked.connect(self.store_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.drop.clicked.connect(self.drop_requested)
        for strip in self.notices:
            strip.action_requested.connect(self.notice_requested)
        self.store.installEventFilter(self)

    def _wire_row(self, row: KeyingRow) -> None:
        code = row.leaf.code
        row.box.value_edited.connect(lambda value: self._on_mark(code, value))
        row.box.next_requested.connect(lambda: self._step(code, 1))
        row.box.previous_requested.connect(lambda: self._step(code, -1))
        line = row.box.focusProxy()
        if line is not None:
            line.installEventFilter(self)

    def _on_mark(self, code: str, value: int | None) -> None:
        if self._form is None:
            return
        if value is None:
            self._form.marks.pop(code, None)
        else:
            self._form.marks[code] = value
        self.edited.emit()

    def _on_standing(self, key: str) -> None:
        if self._form is not None:
            self._form.standing = Standing(key)
            self.edited.emit()

    def _on_note(self, text: str) -> None:
        if self._form is not None:
            self._form.note = text
            self.edited.emit()

    def _step(self, code: str, step: int) -> None:
        codes = list(self._rows)
        goal = codes.index(code) + step
        if goal >= len(codes):
            missing = () if self._form is None else self._form.missing()
            if missing:
                self.go_to(missing[0].code)
            else:
                self.store.setFocus(Qt.FocusReason.TabFocusReason)
        elif goal >= 0:
            self.go_to(codes[goal])

    def _lay_out(self) -> None:
        self._head_box = QWidget()
        head = QHBoxLayout(self._head_box)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        head.addLayout(words, 1)
        head.addWidget(self.turn)
        self._head_layout = head
        self._notice_room = QVBoxLayout()
        for strip in self.notices:
            self._notice_room.addWidget(strip)
        self._choice = QHBoxLayout()
        self._choice.addWidget(self.standing)
        self._choice.addStretch(1)
        self._choice.addWidget(self.drop)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        # What is said of the sheet scrolls with it: on a small screen it must not take the marks' room.
        for part in (self._notice_room, self._choice, self._lines):
            self._page.addLayout(part)
        self._page.addStretch(1)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._paper)
        self.area.viewport().setAutoFillBackground(False)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._total_title)
        self._foot.addWidget(self.total)
        self._foot.addWidget(self._of)
        self._foot.addStretch(1)
        self._foot.addWidget(self.leave)
        self._foot.addWidget(self.store)
        self._note_room = QHBoxLayout()
        self._note_room.addWidget(self.note)
        self.body.addWidget(self._head_box)
        self.body.addWidget(make_divider())
        self.body.addWidget(self.area, 1)
        self.body.addLayout(self._note_room)
        self.body.addWidget(make_divider())
        self.body.addLayout(self._foot)

    def _on_card_theme(self) -> None:
        now = tokens()
        side = now.px(16)
        self.body.setSpacing(0)
        self._head_layout.setContentsMargins(side, now.px(9), side, now.px(9))
        self._head_layout.setSpacing(now.px(12))
        self._notice_room.setContentsMargins(now.px(8), now.px(4), now.px(8), 0)
        self._notice_room.setSpacing(now.px(4))
        self._choice.setContentsMargins(side, now.px(8), side, now.px(4))
        self._note_room.setContentsMargins(side, now.px(6), side, now.px(8))
        self._foot.setContentsMargins(side, now.px(8), side, now.px(8))
        self._foot.setSpacing(now.px(8))
