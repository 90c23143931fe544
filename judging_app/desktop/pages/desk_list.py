"""The list of entries beside the sheet: filters, search, rows; and its narrow face, the rail."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from judging_app.desktop.models.desk_entries import ROW_ROLE, EntryListModel, EntryRow, Group
from judging_app.desktop.pages.desk_delegate import EntryDelegate
from judging_app.desktop.pages.desk_words import group_words
from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, tokens
from judging_app.wording.language import translate

_SEARCH_DELAY_MS = 120
Index = QModelIndex | QPersistentModelIndex


class EntryView(QListView):
    """A list view of entries that keeps the sheet in hand selected.

    Signals:
        entry_chosen: The person chose an entry, by its code.
        entry_opened: It was clicked, or Enter was pressed on it: the marks are wanted.
    """

    entry_chosen = Signal(str)
    entry_opened = Signal()

    def __init__(self, model: EntryListModel, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._current = ""
        self.setModel(model)
        self.setItemDelegate(EntryDelegate(narrow=narrow, parent=self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model.modelReset.connect(self._on_reset)
        self.clicked.connect(lambda _: self.entry_opened.emit())
        follow_theme(self._on_theme)

    def set_current(self, code: str) -> None:
        """Mark the sheet in hand, without announcing it."""
        self._current = code
        place = self._entries.place_of(code)
        if place is None:
            self.clearSelection()
            return
        index = self._entries.index(place)
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Current
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entry_opened.emit()
            return
        if event.text().isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._begin_mark(event)
            return
        super().keyPressEvent(event)

    def _begin_mark(self, event: QKeyEvent) -> None:
        """Whoever types a number while the list has the keyboard means the first mark that is missing."""
        self.entry_opened.emit()
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self:
            QApplication.sendEvent(focused, event)

    def keyboardSearch(self, search: str) -> None:
        """Digits typed here are meant as a mark: they must not jump to another entry."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE)
        if isinstance(row, EntryRow) and row.code != self._current:
            self._current = row.code
            self.entry_chosen.emit(row.code)

    def _on_reset(self) -> None:
        self.set_current(self._current)

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()


class FilterBar(QWidget):
    """The groups as segments, or as a drop-down where their words do not fit (English, large text).

    Signals:
        chosen: The group that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = Segmented(bare=True)
        self._combo = ComboBox()
        self._stack = QStackedLayout(self)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments)
        row.addStretch(1)
        self._stack.addWidget(holder)
        self._stack.addWidget(self._combo)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._segments.chosen.connect(self.chosen)
        self._combo.activated.connect(self._on_activated)
        follow_theme(self._on_theme)

    @property
    def segments(self) -> Segmented:
        """The segments, for tests."""
        return self._segments

    def show_counts(self, counts: dict[Group, int], current: Group) -> None:
        """Show how many entries each group has; empty groups but the first ones are left out."""
        shown = [group for group in Group if counts[group] or group in (Group.ALL, Group.OPEN, current)]
        parts = [
            Segment(group, group_words(group), None if group is Group.ALL else counts[group])
            for group in shown
        ]
        self._segments.set_segments(parts)
        self._segments.set_current(current)
        self._combo.clear()
        for part in parts:
            self._combo.addItem(part.shown, part.key)
        self._combo.setCurrentIndex(shown.index(current))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(80), tokens().px(36))

    def _fit(self) -> None:
        self._stack.setCurrentIndex(0 if self._segments.sizeHint().width() <= self.width() else 1)

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(str(self._combo.itemData(place)))

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(36))
        self._fit()


class EntryListPanel(Card):
    """Title with count, search, filters and the list.

    Signals:
        entry_chosen: The person chose an entry, by its code.
    """

    entry_chosen = Signal(str)

    def __init__(self, model: EntryListModel, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._model = model
        self._group, self._needle = Group.ALL, ""
        self._search_button = icon_button("magnifying-glass", name="")
        self._search_button.setCheckable(True)
        self.search = SearchField()
        self._search_row = QWidget()
        search = QHBoxLayout(self._search_row)
        search.setContentsMargins(8, 0, 8, 0)
        search.addWidget(self.search)
        self._search_row.hide()
        self.filters = FilterBar()
        self.view = EntryView(model)
        self._nothing = make_label(size="table", ink="text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SEARCH_DELAY_MS)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_list_theme)

    def open_search(self) -> None:
        """Put the keyboard into the search field."""
        self._search_button.setChecked(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_counts(self) -> None:
        """Tell the counts of the groups."""
        counts = self._model.counts()
        caption = translate("Desk", "{count} in all").format(count=counts[Group.ALL])
        self.set_title(translate("Desk", "Entries"), caption=caption)
        self.filters.show_counts(counts, self._group)
        self._nothing.setVisible(not self._model.shown())
        self.view.setVisible(bool(self._model.shown()))

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        name = translate("Desk", "Search entries")
        self._search_button.setAccessibleName(name)
        self._search_button.setToolTip(f"{name}  Ctrl+F")
        self.search.set_placeholder(translate("Desk", "Number, name or organization"))
        self._nothing.setText(translate("Desk", "No entry here. Choose another filter or search."))
        self.view.setAccessibleName(translate("Desk", "Entries"))
        self.show_counts()

    def _lay_out(self) -> None:
        self.aside.addWidget(self._search_button)
        self._bar = QVBoxLayout()
        self._bar.addWidget(self._search_row)
        self._bar.addWidget(self.filters)
        self.body.addLayout(self._bar)
        self.body.addWidget(make_divider())
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._nothing, 1)
        self.body.setSpacing(0)

    def _wire(self) -> None:
        self._search_button.toggled.connect(self._on_search_toggled)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._narrow)
        self.filters.chosen.connect(self._on_filter)
        self.view.entry_chosen.connect(self.entry_chosen)

    def _on_search_toggled(self, on: bool) -> None:
        self._search_row.setVisible(on)
        if on:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.clear()

    def _on_filter(self, key: str) -> None:
        self._group = Group(key)
        self._narrow()

    def _narrow(self) -> None:
        self._model.narrow(self._group, self.search.text())
        self.show_counts()

    def _on_list_theme(self) -> None:
        now = tokens()
        self._bar.setContentsMargins(now.px(4), 0, now.px(2), now.px(4))
        self._bar.setSpacing(now.px(6))
        self.body.setSpacing(0)


class EntryRail(Card):
    """The narrow face: a button that opens the list, and number with glyph for each entry.

    Signals:
        entry_chosen: The person chose an entry, by its code.
        list_requested: The whole list is wanted.
    """

    entry_chosen = Signal(str)
    list_requested = Signal()

    def __init__(self, model: EntryListModel, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._button = icon_button("list", name="")
        self._button.clicked.connect(self.list_requested)
        self.view = EntryView(model, narrow=True)
        # There is no room for a bar; the wheel, the keys and the whole list are the ways along.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.entry_chosen.connect(self.entry_chosen)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self._button)
        top.addStretch(1)
        self._top = top
        self.body.addLayout(top)
        self.body.addWidget(make_divider())
        self.body.addWidget(self.view, 1)
        self.retranslate()
        follow_theme(self._on_rail_theme)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        name = translate("Desk", "Show the list of entries")
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)
        self.view.setAccessibleName(translate("Desk", "Entries"))

    def _on_rail_theme(self) -> None:
        now = tokens()
        self.setFixedWidth(now.px(72))
        self._top.setContentsMargins(0, now.px(4), 0, now.px(2))
        self.body.setSpacing(0)
