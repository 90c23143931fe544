"""The judges of a round: their seats, which entries they score, and from which they are recused."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.models.import_kinds import JUDGES
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.import_panel import ImportPanel
from judging_app.desktop.pages.import_sources import ask_table_file, copied_table, dropped_file
from judging_app.desktop.pages.judges_book import JudgesBook
from judging_app.desktop.pages.judges_owed import OwedList
from judging_app.desktop.pages.judges_seats import SeatsView
from judging_app.desktop.pages.judges_table import SeatTable
from judging_app.desktop.pages.panels_view import PanelsView
from judging_app.desktop.pages.recusals_view import RecusalsView
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate

SEATS: Final = "seats"
PANELS: Final = "panels"
RECUSALS: Final = "recusals"

_KINDS: Final[dict[str, type[PanelsView] | type[RecusalsView]]] = {
    PANELS: PanelsView,
    RECUSALS: RecusalsView,
}


class JudgesPage(Page):
    """Three views of the same judges; Ctrl+1, Ctrl+2 and Ctrl+3 lead to them.

    A table of judges comes in from a file, dropped on the page, or pasted into the list.
    """

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.book = JudgesBook(operations, round_code, self)
        self.seats = SeatsView(self.book)
        self._views: dict[str, SeatsView | PanelsView | RecusalsView] = {}
        self.importing: ImportPanel | None = None
        self.title = make_label(size="title", strong=True)
        self.subtitle = ElidedLabel(size=13, ink="text2")
        self.choice = Segmented()
        self._stack = QStackedWidget()
        self._head = QHBoxLayout()
        self._lay_out()
        self.choice.chosen.connect(self.go_to)
        self.book.changed.connect(self._show)
        for button in (self.seats.import_table, self.seats.empty_import):
            button.clicked.connect(self.choose_table)
        self.seats.empty_paste.clicked.connect(self.paste)
        self.setAcceptDrops(True)
        self._add_keys()
        self.retranslate()
        self.go_to(SEATS)
        follow_theme(self._on_theme)

    @property
    def panels(self) -> PanelsView:
        """The view of panels and draws; made when it is first wanted, as the next one."""
        view = self._made(PANELS)
        assert isinstance(view, PanelsView)  # noqa: S101 -- tells the type checker
        return view

    @property
    def recusals(self) -> RecusalsView:
        """The view of recusals."""
        view = self._made(RECUSALS)
        assert isinstance(view, RecusalsView)  # noqa: S101 -- tells the type checker
        return view

    @property
    def model(self) -> ListModel:
        """The seats as rows."""
        return self.seats.model

    @property
    def table(self) -> SeatTable:
        """The list of seats."""
        return self.seats.table

    @property
    def owed_panel(self) -> OwedList:
        """What the current seat owes."""
        return self.seats.form.owed

    def refresh(self) -> None:
        """Ask for progress and standings anew."""
        self.book.refresh()

    def concerns(self, changes: Changes) -> bool:
        """Every sheet counts here, drafts too, and what the seats score."""
        shown = {Area.SHEETS, Area.DRAFTS, Area.SEATS, Area.ENTRIES, Area.EVENT, Area.RULES}
        return bool(changes.areas & shown)

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the list."""
        super().show_page()
        front: QWidget = self._view().home if self.importing is None else self.importing
        front.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def go_to(self, key: str) -> None:
        """Bring one of the three views to the front."""
        self.choice.set_current(key)
        self._stack.setCurrentWidget(self._made(key))
        for name, view in self._views.items():
            for button in view.head_buttons:
                button.setVisible(name == key)
        self._show()
        # Only now does the view know what to put the keyboard on.
        self.setFocusProxy(self._views[key].home)

    def choose_table(self) -> None:
        """Ask for a table of judges and show what it would do."""
        name = ask_table_file(self)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Show what a table of judges would do; it is stored from there, or not."""
        if self.book.whole is not None:
            self._open_import().read_file(path, self.book.whole)

    def paste(self) -> None:
        """Show what the copied cells would do, where there are any."""
        text = copied_table()
        if text and self.book.whole is not None:
            self._open_import().read_text(text, self.book.whole)

    def undo(self) -> bool:
        """Take back what was mended in a table that is looked through; else `False`: nothing of its own."""
        if self.importing is not None:
            self.importing.undo()
        return self.importing is not None

    def redo(self) -> bool:
        """Do again what was taken back in the table."""
        if self.importing is not None:
            self.importing.redo()
        return self.importing is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.importing is None and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.import_file(path)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("JudgesPage", "Judges"))
        self.choice.set_segments(
            [
                Segment(SEATS, translate("JudgesPage", "Seats")),
                Segment(PANELS, translate("JudgesPage", "Panels")),
                Segment(RECUSALS, translate("JudgesPage", "Recusals")),
            ]
        )
        for view in self._views.values():
            view.retranslate()
        if self.importing is not None:
            self.importing.retranslate()
        self._show()

    def _show(self) -> None:
        round_ = self.book.round
        if round_ is None:
            return
        owed = sum(len(sheets) for sheets in self.book.owed.values())
        text = translate("JudgesPage", "{round} · seats {seats} · sheets owed {owed}")
        self.subtitle.set_text(text.format(round=round_.name, seats=len(round_.seats), owed=owed))
        self._view().show_event()
        if self.importing is not None and self.book.whole is not None and self.book.is_settled:
            self.importing.take_event(self.book.whole)

    def _open_import(self) -> ImportPanel:
        if self.importing is None:
            self.importing = ImportPanel(self.operations, self.round_code, JUDGES)
            self.importing.closed.connect(self._close_import)
            self.importing.imported.connect(self._close_import)
            self.importing.file_wanted.connect(self.choose_table)
            self._pages.addWidget(self.importing)
        self._pages.setCurrentWidget(self.importing)
        return self.importing

    def _close_import(self) -> None:
        if self.importing is not None:
            self._pages.removeWidget(self.importing)
            self.importing.deleteLater()
            self.importing = None
        self.go_to(SEATS)
        self.seats.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _view(self) -> SeatsView | PanelsView | RecusalsView:
        return self._made(self.choice.current())

    def _made(self, key: str) -> SeatsView | PanelsView | RecusalsView:
        view = self._views.get(key)
        if view is None:
            view = self._views[key] = self.seats if key == SEATS else _KINDS[key](self.book)
            self._stack.addWidget(view)
            for button in view.head_buttons:
                self._head.addWidget(button)
                button.setVisible(key == self.choice.current())
        return view

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head.addWidget(self.title)
        self._head.addWidget(self.choice)
        self._head.addWidget(self.subtitle, 1)
        self._front = QWidget()
        self._outer = QVBoxLayout(self._front)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self._stack, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._front)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _add_keys(self) -> None:
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._find)
        for at, key in enumerate((SEATS, PANELS, RECUSALS), start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self._jump(key))

        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self._front)
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(self.paste)

    def _jump(self, key: str) -> None:
        self.go_to(key)
        self._view().home.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _find(self) -> None:
        self._view().search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_theme(self) -> None:
        now = tokens()
        self._outer.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._outer.setSpacing(now.px(10))
        self._head.setSpacing(now.px(10))
        self.title.setMinimumHeight(now.px(now.height.field))
