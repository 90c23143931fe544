"""My sheets: every sheet of a judge in the round, what is missing, and signing at the end."""

from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.seats.commands import SignSheets
from judging_app.application.seats.joining import Link, LinkState
from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.models.own_sheets import OwnSheets
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.list_view import ListTable
from judging_app.desktop.pages.sheets_rows import (
    SheetGroup,
    group_of_row,
    row_key,
    sheet_columns,
    sheet_group_words,
    sheet_rows,
)
from judging_app.desktop.pages.sheets_signing import SigningCard
from judging_app.desktop.pages.sheets_words import signing_state
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class SheetsPage(QWidget):
    """The table on the left, the signature on the right.

    Signals:
        sheet_wanted: The `SheetKey` of a sheet to go to.
        packet_wanted: Without a network the packet is the way on.
        closed: Back to scoring.
    """

    sheet_wanted = Signal(object)
    packet_wanted = Signal()
    closed = Signal()

    def __init__(self, operations: Operations, sheets: OwnSheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.sheets = sheets
        self._judge_name = ""
        self._link: LinkState | None = None
        self._signing = ""
        self.model = ListModel(self)
        self.table = ListTable(self.model)
        self.filters = Segmented()
        self.back = KindButton(
            kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="arrow-left", keys=("Esc",)
        )
        self.strip = Strip()
        self._list = Card(padded=False)
        self.card = SigningCard()
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def set_judge(self, name: str) -> None:
        """Say who signs."""
        self._judge_name = name
        self.card.propose_name(name)

    def set_link(self, state: LinkState) -> None:
        """Say how the laptop stands to the host: a signature may be on its way still."""
        self._link = state
        self._show_signing()

    def take_focus(self) -> None:
        """Put the keyboard on the next step: signing, or the first sheet that is missing."""
        if self.sheets.may_sign:
            self.card.take_focus()
            return
        owed = self.sheets.owed()
        self.table.select_key(row_key(owed[0] if owed else self.sheets.rows[0]) if self.sheets.rows else "")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.back.setText(translate("Sheets", "Back to scoring"))
        self.table.setAccessibleName(translate("Sheets", "My sheets"))
        self.card.retranslate()
        self.strip.retranslate()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme()

    def _lay_out(self) -> None:
        self._list.aside.addWidget(self.back)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.filters)
        self._bar.addStretch(1)
        self._list.body.addLayout(self._bar)
        self._list.body.addWidget(self.table, 1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._list, 1)
        self._columns.addWidget(self.card)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._columns, 1)

    def _wire(self) -> None:
        self.sheets.loaded.connect(self._show)
        self.back.clicked.connect(self.closed)
        self.filters.chosen.connect(self._on_filter)
        self.table.key_opened.connect(self._go_to)
        self.table.clicked.connect(lambda index: self._go_to(self.model.key_at(index.row())))
        self.card.signed.connect(self._sign)
        self.card.way_out_requested.connect(self._on_way_out)
        for keys, act in (
            ("Escape", self.closed.emit),
            ("Ctrl+Return", self.card.sign),
            ("Ctrl+Enter", self.card.sign),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            # Of the window: the keys must work wherever the focus is while the page is shown.
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _show(self) -> None:
        rows = self.sheets.rows
        several = len({row.dimension.code for row in rows}) > 1
        current = self.table.current_key()
        self.model.show_rows(sheet_columns(several=several), sheet_rows(rows, several=several))
        self.table.select_key(current)
        groups = [group_of_row(row) for row in rows]
        shown = [
            group
            for group in SheetGroup
            if group in (SheetGroup.ALL, SheetGroup.OWED, SheetGroup.STORED) or group in groups
        ]
        chosen = self.filters.current()
        self.filters.set_segments(
            [
                Segment(
                    group,
                    sheet_group_words(group),
                    len(rows) if group is SheetGroup.ALL else groups.count(group),
                )
                for group in shown
            ]
        )
        self.filters.set_current(chosen if chosen in shown else SheetGroup.ALL)
        self.model.choose_group(self.filters.current())
        caption = translate("Sheets", "{count} in this round").format(count=len(rows))
        self._list.set_title(translate("Sheets", "My sheets"), caption=caption)
        self._show_signing()

    def _show_signing(self) -> None:
        self.card.show_state(signing_state(self.sheets, self._link))

    def _on_filter(self, key: str) -> None:
        self.model.choose_group(key)

    def _go_to(self, key: str) -> None:
        dimension, _, entry = key.partition("/")
        if entry:
            self.sheet_wanted.emit(SheetKey(dimension, entry, self.sheets.judge))

    def _on_way_out(self) -> None:
        owed = self.sheets.owed()
        if self._link is not None and self._link.link is Link.ALONE and not owed:
            self.packet_wanted.emit()
        elif owed:
            self._go_to(row_key(owed[0]))

    def _sign(self, name: str, drawing: str) -> None:
        """Give the signature; pressed twice, it is the same one."""
        if self._signing:
            return
        self._signing = str(uuid4())
        command = SignSheets(
            self.sheets.round_code, self.sheets.judge, self._signing, name, drawing, self.sheets.to_sign()
        )
        self.strip.clear()
        self._operations.do(command, lambda _: self._on_signed(), self, self._on_not_signed)

    def _on_signed(self) -> None:
        self._signing = ""
        self.card.pad.clear()
        # The form goes away with the next answer; the keyboard stays on this page.
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sheets.reload()

    def _on_not_signed(self, error: JudgingError) -> None:
        self._signing = ""
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        head = translate("Sheets", "Not signed")
        self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)
        self.sheets.reload()

    def _on_theme(self) -> None:
        now = tokens()
        small = self.width() < now.px(1000)
        edge = now.px(8 if small else 16)
        self._column.setContentsMargins(edge, now.px(4), edge, edge)
        self._column.setSpacing(now.px(8))
        self._columns.setSpacing(now.px(6 if small else 12))
        self._bar.setContentsMargins(now.px(8), 0, now.px(8), now.px(8))
        self._list.body.setContentsMargins(now.px(8), 0, now.px(2), now.px(6))
        self.card.set_short(short=self.height() < now.px(560))
        self.card.setFixedWidth(now.px(280 if small else 340))
