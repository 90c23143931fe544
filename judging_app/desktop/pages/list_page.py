"""A page with one list: title, filter, search, and the list in a card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.list_view import ListTable
from judging_app.desktop.pages.track_filter import TrackFilter
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens


class ListPage(Page):
    """A page with one list; subclasses fill it."""

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        *,
        icon: str,
        table: ListTable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(operations, round_code, parent)
        self.table = table or ListTable(ListModel(self))
        self.model = self.table.list_model
        self.groups = TrackFilter()
        self.search = SearchField()
        self.title = make_label(size="title", strong=True)
        self.subtitle = ElidedLabel(size=13, ink="text2")
        self.empty = EmptyState(icon=icon, title="")
        self.head = QHBoxLayout()
        self.column = QVBoxLayout()
        self.body = QHBoxLayout()
        self._cover = QStackedWidget()
        self._lay_out()
        self.groups.chosen.connect(self._on_group)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.setFocusProxy(self.table)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        follow_theme(self._on_theme)

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the list."""
        super().show_page()
        self.table.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def restore_selection(self, key: str, scrolled: int) -> None:
        """Select the key again, else the first row, and scroll to where the list was."""
        if not self.table.select_key(key):
            self.table.select_key(self.model.key_at(0))
        self.table.verticalScrollBar().setValue(scrolled)

    def show_empty(self, *, empty: bool) -> None:
        """Show what stands in the place of an empty list."""
        self._cover.setCurrentIndex(1 if empty else 0)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self.head.addWidget(self.title)
        self.head.addWidget(self.subtitle, 1)
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.groups)
        self._filters.addStretch(1)
        self._filters.addWidget(self.search)
        card = QFrame()
        set_look(card, kind="card")
        self._card = QVBoxLayout(card)
        self._cover.addWidget(self.table)
        self._cover.addWidget(self.empty)
        self._card.addWidget(self._cover)
        self.column.addLayout(self._filters)
        self.column.addWidget(card, 1)
        self.body.addLayout(self.column, 1)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self.head)
        self._outer.addLayout(self.body, 1)

    def _on_group(self, group: str) -> None:
        selected = self.table.current_key()
        self.model.choose_group(group)
        self.restore_selection(selected, 0)

    def _on_search(self, text: str) -> None:
        selected = self.table.current_key()
        self.model.search(text)
        self.restore_selection(selected, 0)

    def _on_theme(self) -> None:
        now = tokens()
        self._outer.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._outer.setSpacing(now.px(10))
        self.head.setSpacing(now.px(10))
        self.title.setMinimumHeight(now.px(now.height.field))
        self.column.setSpacing(now.px(10))
        self.body.setSpacing(now.px(12))
        self._card.setContentsMargins(1, now.px(4), 1, now.px(5))
        self.search.setFixedWidth(now.px(240))
