"""A ruling or a draw of lots among tied entries: put them in order, say who decided and why."""

import secrets
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QWidget

from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.assignment import drawn_order
from judging_app.domain.event import Event, Ruling, RulingKind
from judging_app.domain.rulebook import TieKeyKind
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_BY_HAND, _BY_PROGRAM = "hand", "program"
_SEED_DIGITS: Final = 8
_MOST_DIGITS: Final = 18


def fresh_seed() -> str:
    """A seed that nobody chose."""
    return str(secrets.randbelow(9 * 10 ** (_SEED_DIGITS - 1)) + 10 ** (_SEED_DIGITS - 1))


class OrderList(QListWidget):
    """Entries to be put in order: Alt+Up and Alt+Down move the current one, as do the buttons.

    An order that was drawn by the program is `fixed`: whoever moved an entry would undo the draw.
    """

    fixed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(steps)
            return
        super().keyPressEvent(event)

    def move_current(self, steps: int) -> None:
        """Move the current entry up or down."""
        row = self.currentRow()
        goal = row + steps
        if self.fixed or row < 0 or not 0 <= goal < self.count():
            return
        self.insertItem(goal, self.takeItem(row))
        self.setCurrentRow(goal)
        self.number()

    def number(self) -> None:
        """Write the positions before the names."""
        for row in range(self.count()):
            item = self.item(row)
            item.setText(f"{row + 1}.  {item.data(Qt.ItemDataRole.UserRole + 1)}")


class RulingPanel(SidePanel):
    """Asks for an order among tied entries; lots may be drawn by the program or on the table.

    The program's draw sorts by the SHA-256 of "seed/code"; the seed stands in the reason, so that
    anybody can draw the same order again.

    Signals:
        ruling_requested: A `Ruling` without a code.
    """

    ruling_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event: Event | None = None
        self._tied: tuple[str, ...] = ()
        self._kind = RulingKind.RULING
        self._hint = make_label(size="table", ink="text2", wrap=True)
        self._way = Segmented()
        self._seed_box = QWidget()
        self._seed_label = make_label(size="table", ink="text2")
        self._seed = QLineEdit()
        self._draw = KindButton(icon="shuffle")
        self._drawn = ""
        self._order = OrderList()
        self._up = KindButton(icon="arrow-up", size=ButtonSize.COMPACT)
        self._down = KindButton(icon="arrow-down", size=ButtonSize.COMPACT)
        self._by_label = make_label(size="table", ink="text2")
        self._by = QLineEdit()
        self._reason_label = make_label(size="table", ink="text2")
        self._reason = QLineEdit()
        self._note = NoteLine()
        self._record = KindButton(kind=ButtonKind.PRIMARY)
        self._cancel = KindButton()
        self._lay_out_form()
        self._way.chosen.connect(lambda _: self._on_way())
        self._draw.clicked.connect(self._on_draw)
        self._seed.returnPressed.connect(self._on_draw)
        self._seed.textChanged.connect(self._on_seed)
        self._up.clicked.connect(lambda: self._order.move_current(-1))
        self._down.clicked.connect(lambda: self._order.move_current(1))
        self._record.clicked.connect(self._on_record)
        self._cancel.clicked.connect(self.closed)
        self._reason.textChanged.connect(self._weigh)
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def order_list(self) -> OrderList:
        """The tied entries, best first."""
        return self._order

    @property
    def way_choice(self) -> Segmented:
        """Lots: drawn on the table, or by the program."""
        return self._way

    @property
    def seed_field(self) -> QLineEdit:
        """The seed of the program's draw."""
        return self._seed

    @property
    def draw_button(self) -> KindButton:
        """Draws."""
        return self._draw

    @property
    def by_field(self) -> QLineEdit:
        """Who decided."""
        return self._by

    @property
    def reason_field(self) -> QLineEdit:
        """The reason."""
        return self._reason

    @property
    def record_button(self) -> KindButton:
        """Records it."""
        return self._record

    def show_tie(self, event: Event, tied: Sequence[str], wanted: TieKeyKind) -> None:
        """Ask about a tied group; the same group again keeps the order that is being made."""
        kind = RulingKind.LOT if wanted is TieKeyKind.LOT else RulingKind.RULING
        if (tuple(tied), kind) != (self._tied, self._kind) or self._event is None:
            self._reason.clear()
            self._by.clear()
            self._note.set_quiet("")
            self._way.set_current(_BY_HAND)
            self._seed.setText(fresh_seed())
            self._drawn = ""
        self._event, self._tied, self._kind = event, tuple(tied), kind
        self._list(drawn_order(tied, int(self._drawn)) if self._drawn else tied)
        self._on_theme()
        self.retranslate()

    def _list(self, codes: Sequence[str]) -> None:
        event = self._event
        if event is None:
            return
        self._order.clear()
        for code in codes:
            entry = event.entry(code)
            name = code if entry is None else f"{entry_number(entry)} · {entry.name}"
            self._order.addItem(name)
            item = self._order.item(self._order.count() - 1)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setData(Qt.ItemDataRole.UserRole + 1, name)
        self._order.number()
        self._order.setCurrentRow(0)

    def refuse(self, text: str) -> None:
        """Say why the ruling was not stored."""
        self._note.set_wrong(text)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        lot = self._kind is RulingKind.LOT
        hint = translate("RulingPanel", "Put the tied entries in the order that was decided, best first.")
        if lot:
            hint = translate(
                "RulingPanel", "Put the tied entries in the order that was drawn, first lot first."
            )
        if self._by_program():
            hint = translate(
                "RulingPanel",
                "The seed decides: entries by the SHA-256 of “{example}”; anybody can check",
            ).format(example=f"{self._seed.text().strip()}/{min(self._tied, default='')}")
        self._hint.setText(hint)
        self._way.set_segments(
            [
                Segment(_BY_HAND, translate("RulingPanel", "On the table")),
                Segment(_BY_PROGRAM, translate("RulingPanel", "By the program")),
            ]
        )
        self._way.setAccessibleName(translate("RulingPanel", "How lots are drawn"))
        self._way.setVisible(lot)
        self._seed_box.setVisible(self._by_program())
        self._seed_label.setText(translate("RulingPanel", "Seed"))
        self._seed.setAccessibleName(self._seed_label.text())
        self._draw.setText(translate("RulingPanel", "Draw"))
        self._by_label.setText(translate("RulingPanel", "Decided by"))
        self._by.setAccessibleName(self._by_label.text())
        self._reason_label.setText(translate("RulingPanel", "Reason"))
        self._reason.setAccessibleName(self._reason_label.text())
        self._order.setAccessibleName(translate("RulingPanel", "Order, best first"))
        self._record.setText(translate("RulingPanel", "Record"))
        self._cancel.setText(translate("RulingPanel", "Back"))
        for button, name in (
            (self._up, translate("RulingPanel", "Move up")),
            (self._down, translate("RulingPanel", "Move down")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Alt+↑)" if button is self._up else f"{name} (Alt+↓)")
        text = translate("RulingPanel", "{count} entries are tied").format(count=len(self._tied))
        self.set_heading(text, term(self._kind))
        self._weigh()

    def _lay_out_form(self) -> None:
        row = QHBoxLayout(self._seed_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._seed_label)
        row.addWidget(self._seed, 1)
        row.addWidget(self._draw)
        set_look(self._seed_box, kind="clear")
        for each in (self._way, self._hint, self._seed_box, self._order):
            self.body.addWidget(each)
        moves = QHBoxLayout()
        moves.addWidget(self._up)
        moves.addWidget(self._down)
        moves.addStretch(1)
        self.body.addLayout(moves)
        for widget in (self._by_label, self._by, self._reason_label, self._reason, self._note):
            self.body.addWidget(widget)
        self.foot.addWidget(self._cancel, 1)
        self.foot.addWidget(self._record, 1)

    def _weigh(self) -> None:
        drawn = not self._by_program() or bool(self._drawn)
        self._order.fixed = self._by_program()
        for button in (self._up, self._down):
            button.setEnabled(not self._order.fixed)
        self._draw.setEnabled(self._given_seed() is not None)
        self._record.setEnabled(drawn and bool(self._reason.text().strip()) and len(self._tied) > 1)

    def _by_program(self) -> bool:
        return self._kind is RulingKind.LOT and self._way.current() == _BY_PROGRAM

    def _given_seed(self) -> int | None:
        text = self._seed.text().strip()
        return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None

    def _on_way(self) -> None:
        """A draw counts for its own way only."""
        self._drawn = ""
        self._reason.clear()
        self._list(self._tied)
        self.retranslate()

    def _on_seed(self) -> None:
        """Another seed is another draw: the one before stands no longer."""
        if self._drawn and self._given_seed() != int(self._drawn):
            self._drawn = ""
            self._reason.clear()
            self._list(self._tied)
        self.retranslate()

    def _on_draw(self) -> None:
        seed = self._given_seed()
        if seed is None:
            return
        self._drawn = str(seed)
        self._list(drawn_order(self._tied, seed))
        self._reason.setText(self._draw_words())
        self._reason.setCursorPosition(0)
        self._weigh()

    def _draw_words(self) -> str:
        text = translate("RulingPanel", "Drawn by the program, seed {seed}, by the SHA-256 of “seed/code”")
        return text.format(seed=self._drawn)

    def _on_record(self) -> None:
        rows = range(self._order.count())
        order = tuple(self._order.item(row).data(Qt.ItemDataRole.UserRole) for row in rows)
        reason, by = self._reason.text().strip(), self._by.text().strip()
        if self._by_program() and self._draw_words() not in reason:
            # Whatever is written beside it, the seed stays on record.
            reason = f"{self._draw_words()} · {reason}"
        self.ruling_requested.emit(Ruling("", self._kind, order, reason, by))

    def _on_theme(self) -> None:
        now = tokens()
        rows = min(max(self._order.count(), 2), 8)
        self._order.setFixedHeight(now.px(34) * rows + 2)
        self._order.setStyleSheet(
            f"QListWidget {{ border: 1px solid {now.ctl}; border-radius: {now.px(8)}px; }}"
            f"QListWidget::item {{ height: {now.px(34)}px; padding-left: {now.px(8)}px; }}"
        )
