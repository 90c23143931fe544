"""Two keyings that differ, side by side: what the paper says is chosen, with a name and a reason."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.keying.answers import KeyingSheet
from judging_app.application.keying.records import Keyed
from judging_app.desktop.models.desk_sheet import decimals_of, scale_of, total_text
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.pages.keying_words import clock, full_number
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.domain.index import Plan
from judging_app.domain.rubric import Criterion
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_STANDING = ""
"""Stands for a criterion where one keying has marks and the other has none."""


class ValueButton(KindButton):
    """One of two values; checked, it is what the paper says."""

    def __init__(self, text: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.setCheckable(True)
        self.setAccessibleName(spoken)

    def show_choice(self, *, chosen: bool) -> None:
        """Show whether this is the one."""
        self.setChecked(chosen)
        self.set_kind(ButtonKind.PRIMARY if chosen else ButtonKind.SECONDARY)
        self.set_icon_name("check-bold" if chosen else "")


class DifferencesCard(Card):
    """Both keyings of one sheet.

    Signals:
        settled: Standing, marks, name and reason of what the paper says.
        drop_requested: Neither is right: both keyings are to be taken back.
        leave_requested: Put the sheet away.
    """

    settled = Signal(object, object, str, str)
    drop_requested = Signal()
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._sheet: KeyingSheet | None = None
        self._chosen: dict[str, int] = {}
        self._read_only = False
        self.buttons: dict[tuple[str, int], ValueButton] = {}
        self._name = ElidedLabel(size=tokens().type.title, bold=True)
        self._facts = ElidedLabel(size=tokens().type.table, ink="text2")
        self._pill = Pill()
        self._ask = make_label(wrap=True)
        self._grid_box = QWidget()
        self.area = QScrollArea()
        self.by, self.reason = QLineEdit(), QLineEdit()
        self._by_box, self._reason_box = Labelled(self.by), Labelled(self.reason)
        self.total = make_label(size="criterion", strong=True)
        self.drop = KindButton(kind=ButtonKind.PLAIN, icon="arrow-counter-clockwise")
        self.leave = KindButton(kind=ButtonKind.PLAIN, keys=("Esc",))
        self.settle = KindButton(kind=ButtonKind.PRIMARY, icon="check-bold", keys=("Ctrl", "↵"))
        self._lay_out()
        self.by.textChanged.connect(self._weigh)
        self.reason.textChanged.connect(self._weigh)
        self.settle.clicked.connect(self.take)
        self.drop.clicked.connect(self.drop_requested)
        self.leave.clicked.connect(self.leave_requested)
        follow_theme(self._on_card_theme)

    @property
    def sheet(self) -> KeyingSheet | None:
        """The sheet that is shown."""
        return self._sheet

    def set_read_only(self, read_only: bool) -> None:
        """Show both, but settle nothing."""
        self._read_only = read_only
        self._weigh()

    def show_sheet(self, sheet: KeyingSheet) -> None:
        """Show both keyings; nothing is chosen beforehand."""
        same = self._sheet is not None and self._sheet.both == sheet.both
        self._sheet = sheet
        if not same:
            self._chosen = {}
            self.reason.clear()
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the first value to choose."""
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Settle, once all is chosen and said."""
        content = self._content()
        if self.settle.isEnabled() and content is not None:
            self.settled.emit(*content, self.by.text().strip(), self.reason.text().strip())

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._ask.setText(
            translate("Keying", "Look at the paper again and choose what it says. Until then nothing counts.")
        )
        self._by_box.set_name(translate("Keying", "Settled by"))
        self._reason_box.set_name(translate("Keying", "Reason (kept in the log)"))
        self.drop.setText(translate("Keying", "Neither is right: take both back…"))
        self.leave.setText(translate("Keying", "Leave"))
        self.settle.setText(translate("Keying", "Count what is chosen"))
        self._show()

    def _show(self) -> None:
        sheet = self._sheet
        if sheet is None or sheet.both is None:
            return
        paper = sheet.paper
        self._name.set_text(f"{number_of(paper.entry)} {paper.entry.name}")
        self._facts.set_text("   ".join([paper.judge.name, paper.dimension.name, full_number(sheet)]))
        words = translate("Keying", "The two keyings differ")
        self._pill.set_state(words, tone=Tone.DANGER, icon="warning-circle-fill")
        self._fill(sheet, sheet.both)
        self._weigh()

    def _differing(self) -> list[tuple[str, Criterion | None]]:
        """What is to be chosen: a criterion's mark, or what the sheet says at all."""
        sheet = self._sheet
        if sheet is None or sheet.both is None:
            return []
        first, second = sheet.both
        if first.standing is not second.standing:
            return [(_STANDING, None)]
        leaves = sheet.paper.dimension.leaves(sheet.paper.entry.track)
        return [
            (leaf.code, leaf) for leaf in leaves if first.marks.get(leaf.code) != second.marks.get(leaf.code)
        ]

    def _fill(self, sheet: KeyingSheet, both: tuple[Keyed, Keyed]) -> None:
        now = tokens()
        box = QWidget()
        set_look(box, kind="clear")
        grid = QGridLayout(box)
        grid.setContentsMargins(now.px(16), now.px(6), now.px(16), now.px(6))
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(now.px(8))
        grid.setColumnStretch(0, 1)
        self.buttons = {}
        for at, item in enumerate(both):
            text = (
                translate("Keying", "1st: {name} {time}")
                if not at
                else translate("Keying", "2nd: {name} {time}")
            )
            head = make_label(text.format(name=item.by, time=clock(item.at)), size="table", ink="text2")
            grid.addWidget(head, 0, at + 1)
        line = 0
        for line, (code, leaf) in enumerate(self._differing(), start=1):
            name = translate("Keying", "What the sheet says") if leaf is None else leaf.name
            grid.addWidget(make_label(name, size="criterion", wrap=True), line, 0)
            for at, item in enumerate(both):
                value = _standing_words(sheet, item) if leaf is None else _mark_words(item, leaf)
                button = ValueButton(value, f"{name}: {value}, {item.by}")
                button.clicked.connect(self._chooser(code, at))
                self.buttons[code, at] = button
                grid.addWidget(button, line, at + 1)
        alike = len(sheet.paper.dimension.leaves(sheet.paper.entry.track)) - line
        if both[0].standing is both[1].standing and alike:
            text = translate("Keying", "{count} other marks are the same in both").format(count=alike)
            grid.addWidget(make_label(text, size="table", ink="text2"), line + 1, 0, 1, 3)
        grid.setRowStretch(line + 2, 1)
        self.area.setWidget(box)
        self._show_chosen()

    def _chooser(self, code: str, at: int) -> Callable[[], None]:
        def choose() -> None:
            self._chosen[code] = at
            self._show_chosen()
            self._weigh()

        return choose

    def _show_chosen(self) -> None:
        for (code, at), button in self.buttons.items():
            button.show_choice(chosen=self._chosen.get(code) == at)

    def _content(self) -> tuple[Standing, Mapping[str, int]] | None:
        """What is chosen; `None` while something is still open."""
        sheet, wanted = self._sheet, [code for code, _ in self._differing()]
        if sheet is None or sheet.both is None or any(code not in self._chosen for code in wanted):
            return None
        if wanted == [_STANDING]:
            item = sheet.both[self._chosen[_STANDING]]
            return item.standing, item.marks
        marks = dict(sheet.both[0].marks)
        for code in wanted:
            mark = sheet.both[self._chosen[code]].marks.get(code)
            marks.pop(code, None)
            if mark is not None:
                marks[code] = mark
        return sheet.both[0].standing, marks

    def _weigh(self) -> None:
        content = self._content()
        said = bool(self.by.text().strip() and self.reason.text().strip())
        self.settle.setEnabled(content is not None and said and not self._read_only)
        self.drop.setVisible(not self._read_only)
        self.total.setText("")
        if content is not None and self._sheet is not None:
            words = _total_words(self._sheet, *content)
            self.total.setText(translate("Keying", "Total {total}").format(total=words))

    def _lay_out(self) -> None:
        head_box = QWidget()
        head = QHBoxLayout(head_box)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        head.addLayout(words, 1)
        head.addWidget(self._pill)
        self._head_layout = head
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self._ask_room = QVBoxLayout()
        self._ask_room.addWidget(self._ask)
        self._said = QHBoxLayout()
        self._said.addWidget(self._by_box, 1)
        self._said.addWidget(self._reason_box, 2)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.drop)
        self._foot.addStretch(1)
        self._foot.addWidget(self.total)
        self._foot.addWidget(self.leave)
        self._foot.addWidget(self.settle)
        self.body.addWidget(head_box)
        self.body.addWidget(make_divider())
        self.body.addLayout(self._ask_room)
        self.body.addWidget(self.area, 1)
        self.body.addLayout(self._said)
        self.body.addLayout(self._foot)

    def _on_card_theme(self) -> None:
        now = tokens()
        side = now.px(16)
        self.body.setSpacing(0)
        self._head_layout.setContentsMargins(side, now.px(9), side, now.px(9))
        self._ask_room.setContentsMargins(side, now.px(10), side, now.px(2))
        self._said.setContentsMargins(side, now.px(6), side, now.px(6))
        self._said.setSpacing(now.px(12))
        self._foot.setContentsMargins(side, now.px(6), side, now.px(10))
        self._foot.setSpacing(now.px(8))
        self._show()


def _mark_words(item: Keyed, leaf: Criterion) -> str:
    return scale_of(leaf).format(item.marks.get(leaf.code)) or "—"


def _standing_words(sheet: KeyingSheet, item: Keyed) -> str:
    if item.standing is Standing.SUBMITTED:
        return translate("Keying", "Total {total}").format(total=_total_words(sheet, *item.content))
    return term(item.standing)


def _total_words(sheet: KeyingSheet, standing: Standing, marks: Mapping[str, int]) -> str:
    if standing is not Standing.SUBMITTED or not marks:
        return term(standing)
    paper = sheet.paper
    plan = Plan.of(paper.dimension, paper.entry.track)
    key = SheetKey(sheet.ref.dimension, sheet.ref.entry, sheet.ref.judge)
    return total_text(sheet_value(plan, Sheet(*key, standing, marks)), decimals_of(plan.leaves))
