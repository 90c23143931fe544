"""The list of all paper sheets of a round, with a search; a filter comes from the page's head."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.application.keying.numbers import SheetRef
from judging_app.desktop.models.entries_table import ListModel, ListRow
from judging_app.desktop.models.keying_rows import columns, key_of, ref_of
from judging_app.desktop.pages.list_view import ListTable
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.wording.language import translate


class KeyingList(Card):
    """Every sheet with its number and state.

    Signals:
        sheet_chosen: A sheet was clicked, or Enter was pressed on it; its `SheetRef`.
    """

    sheet_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.search = SearchField()
        self.table = ListTable(ListModel(self))
        self._room = QVBoxLayout()
        self._room.addWidget(self.search)
        self.body.addLayout(self._room)
        self.body.addWidget(self.table, 1)
        self.table.key_opened.connect(self._choose)
        self.table.clicked.connect(self._on_clicked)
        self.search.textChanged.connect(self.table.list_model.search)
        self.search.returnPressed.connect(self.table.setFocus)
        follow_theme(self._on_list_theme)
        self.retranslate()

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show the rows anew; the one that is chosen and the place stay."""
        scrolled, selected = self.table.verticalScrollBar().value(), self.table.current_key()
        self.table.list_model.show_rows(columns(), rows)
        self.table.select_key(selected)
        self.table.verticalScrollBar().setValue(scrolled)

    def select(self, ref: SheetRef) -> None:
        """Mark the row of a sheet."""
        self.table.select_key(key_of(ref))

    def choose_group(self, group: str) -> None:
        """Show what falls under a filter."""
        self.table.list_model.choose_group(group)

    def take_focus(self) -> None:
        """Put the keyboard on the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Say own words again, in the language in use; the rows' are made with them."""
        self.search.set_placeholder(translate("Keying", "Search entry, judge, number"))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self.table.list_model.key_at(index.row()))

    def _choose(self, key: str) -> None:
        ref = ref_of(key)
        if ref is not None:
            self.sheet_chosen.emit(ref)

    def _on_list_theme(self) -> None:
        now = tokens()
        self._room.setContentsMargins(now.px(10), now.px(10), now.px(10), now.px(6))
