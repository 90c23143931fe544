"""The reveals: every entry with how far it is, and what can be done about the current one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.models.stage_next import busy
from judging_app.desktop.models.stage_rows import reveal_columns, reveal_rows, row_sentence
from judging_app.desktop.models.stage_words import number_words
from judging_app.desktop.pages.list_view import ListTable
from judging_app.desktop.pages.stage_preview import FittedLine
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.themed import follow_theme, make_divider, set_look, tokens
from judging_app.wording.language import translate

_ROW, _HEAD = 36, 38
_LET_THROUGH = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Escape})
"""Keys that belong to the page, whatever row is current."""


class RevealTable(ListTable):
    """The list; Space and Esc go to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LET_THROUGH:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def row_height(self) -> int:
        return tokens().px(_ROW)

    def column_widths(self, room: int) -> list[int]:
        """Where room is short the time goes first."""
        widths = super().column_widths(room)
        at = next((at for at, column in enumerate(self.list_model.columns) if column.key == "at"), -1)
        if at >= 0:
            self.setColumnHidden(at, sum(widths) > room)
            if sum(widths) > room:
                widths[at] = 0
        return widths


class RevealsCard(QFrame):
    """List, and a foot about the current entry.

    Signals:
        reveal_wanted: An entry to be revealed, or shown again.
        correction_wanted: An entry whose reveal is to be corrected.
    """

    reveal_wanted = Signal(str)
    correction_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ListModel(self)
        self.table = RevealTable(self.model)
        self.words = FittedLine()
        self.reveal = KindButton(size=ButtonSize.COMPACT, icon="eye")
        self.correct = KindButton(size=ButtonSize.COMPACT, icon="pencil-simple")
        self._view: ShowView | None = None
        self._read_only = False
        self._was_chosen = False
        self._lay_out()
        self._wire()
        follow_theme(self._on_theme)

    def current(self) -> ShowRow | None:
        """The entry in the current row."""
        return None if self._view is None else self._view.row(self.table.current_key())

    def show_view(self, view: ShowView, *, read_only: bool, proposed: str) -> None:
        """Show the entries; until somebody chooses one, the `proposed` is the current one."""
        self._view, self._read_only = view, read_only
        columns, rows = reveal_columns(), reveal_rows(view)
        if tuple(rows) != self.model.rows or columns != tuple(self.model.columns):
            here, scrolled = self.table.current_key(), self.table.verticalScrollBar().value()
            self.table.selectionModel().blockSignals(True)
            self.model.show_rows(columns, rows)
            self.table.selectionModel().blockSignals(False)
            self.table.select_key(here)
            self.table.verticalScrollBar().setValue(scrolled)
        if not self._was_chosen or not self.table.current_key():
            self._propose(proposed)
        self._show_current()

    def keep_rows(self, count: int) -> None:
        """Have room for at least so many rows."""
        self.table.setMinimumHeight(tokens().px(_HEAD + count * _ROW))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.table.setAccessibleName(translate("StagePage", "Reveals"))
        self.correct.setText(translate("StagePage", "Correct…"))
        if self._view is not None:
            self.show_view(self._view, read_only=self._read_only, proposed=self.table.current_key())

    def _propose(self, entry: str) -> None:
        if not self.table.select_key(entry) and not self.table.current_key():
            self.table.select_key(self.model.key_at(0))
        self._was_chosen = False

    def _lay_out(self) -> None:
        set_look(self, kind="card")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.words, 1)
        self._foot.addWidget(self.correct)
        self._foot.addWidget(self.reveal)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(make_divider())
        self._column.addLayout(self._foot)
        for button in (self.reveal, self.correct):
            # A click leaves the keyboard on the list, where Space shows the next step.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _wire(self) -> None:
        self.table.key_selected.connect(self._on_selected)
        self.table.key_opened.connect(lambda _: self._take_keyboard())
        self.table.clicked.connect(self._on_clicked)
        self.reveal.clicked.connect(lambda: self.reveal_wanted.emit(self.table.current_key()))
        self.correct.clicked.connect(lambda: self.correction_wanted.emit(self.table.current_key()))
        self.setFocusProxy(self.table)

    def _on_selected(self, _: str) -> None:
        self._was_chosen = True
        self._show_current()

    def _on_clicked(self, _: QModelIndex | QPersistentModelIndex) -> None:
        self._was_chosen = True

    def _take_keyboard(self) -> None:
        """Enter leads to the button, and does not yet press it: the hall would see it."""
        for button in (self.correct, self.reveal):
            if button.isVisible() and button.isEnabled():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _show_current(self) -> None:
        row, view = self.current(), self._view
        has_row = row is not None and view is not None and row.state is not EntryState.OUT
        self.reveal.setVisible(has_row)
        self.correct.setVisible(row is not None and row.differs)
        if row is None or view is None:
            self.words.set_text("")
            return
        who = number_words(f"{row.entry.order:02}" if row.entry.order else row.entry.code)
        again = translate("StagePage", "Show {who} again").format(who=who)
        first = translate("StagePage", "Reveal {who}").format(who=who)
        self.reveal.setText(first if row.release is None else again)
        self.words.set_text(f"{who} · {row_sentence(view, row)}")
        is_free = not self._read_only and not busy(view)
        self.reveal.setEnabled(is_free and (row.release is not None or row.refusal is None))
        self.correct.setEnabled(is_free and row.now is not None)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(1, now.px(2), 1, now.px(1))
        self._column.setSpacing(0)
        self._foot.setContentsMargins(now.px(12), now.px(8), now.px(12), now.px(8))
        self._foot.setSpacing(now.px(8))
