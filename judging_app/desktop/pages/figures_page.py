"""Performance verification: claims and verified figures side by side, with points and evidence."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.figure_review import FigureKey
from judging_app.application.queries import WholeEvent
from judging_app.desktop import files
from judging_app.desktop.models.figures_book import FiguresBook, Wanted
from judging_app.desktop.models.figures_paste import PasteAs, Pasted, block_of, lay_over
from judging_app.desktop.models.figures_table import FiguresModel
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.figures_case import FigureCase
from judging_app.desktop.pages.figures_files import FiguresFiles
from judging_app.desktop.pages.figures_grid import FiguresGrid
from judging_app.desktop.pages.figures_head import CONFIRM, FiguresFilters, FiguresHead
from judging_app.desktop.pages.figures_legend import FiguresLegend
from judging_app.desktop.pages.figures_looking import EvidenceDesk
from judging_app.desktop.pages.figures_panel import FiguresPanel
from judging_app.desktop.pages.figures_paste import PastePanel
from judging_app.desktop.pages.figures_people import People
from judging_app.desktop.pages.figures_preview import EvidencePreview
from judging_app.desktop.pages.figures_saying import Saying
from judging_app.desktop.pages.figures_walk import FigureWalk
from judging_app.desktop.pages.figures_work import FiguresWork
from judging_app.desktop.sealed_forms import SealedForm
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, make_divider, set_look, tokens
from judging_app.desktop.widgets.toast import UndoToast
from judging_app.domain.event import Event
from judging_app.domain.indicators import IndicatorValue
from judging_app.wording.language import translate

_SIDE = 348
_LEAST_SIDE = 292
_BOTH_HEIGHT = 620
"""From this height on a question and the panel below it both have room."""


class FiguresPage(Page):
    """The table of figures, and the panel of the one in hand.

    Signals:
        import_requested: Figures are to come from a registration table.
        entries_wanted: There are no entries yet: on to their page.
    """

    import_requested = Signal()
    entries_wanted = Signal()

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.model = FiguresModel(self)
        self.work = FiguresWork(operations, round_code, self)
        self.evidence = FiguresFiles(operations, round_code, self)
        self.head = FiguresHead()
        self.filters = FiguresFilters()
        self.grid = FiguresGrid(self.model)
        self.legend = FiguresLegend()
        self.panel = FiguresPanel()
        SealedForm(operations, self.panel, self.panel.body, self.panel.act_button)
        self.paste = PastePanel()
        self.preview = EvidencePreview()
        self.strip = Strip()
        self.saying = Saying(self.strip, self)
        self.people = People(self.head, operations)
        self.question: ConfirmPanel | None = None
        self._asked: Callable[[str], None] | None = None
        self._book: FiguresBook | None = None
        self._goal: FigureKey | None = None
        self._empty = EmptyState(icon="clipboard-text", title="")
        self.to_entries = KindButton(kind=ButtonKind.PRIMARY, icon="list-bullets")
        self._empty.add_action(self.to_entries)
        self._waiting = Skeleton(translate("Figures", "Reading the figures…"), rows=8)
        self._lay_out()
        self.looking = EvidenceDesk(
            self.evidence, self.grid, self.panel, self.preview, self._cover, self._card, self.ask
        )
        self.walk = FigureWalk(self, self)
        self.toast = UndoToast(self)
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def confirming(self) -> bool:
        """Whether the second person walks through verified figures."""
        return self.head.mode.current() == CONFIRM

    @property
    def book(self) -> FiguresBook | None:
        """The figures shown, once they are loaded."""
        return self._book

    def refresh(self) -> None:
        """Ask for the figures and their evidence anew."""
        self.operations.ask(WholeEvent(), self._on_event, self)
        self.evidence.refresh()

    def concerns(self, changes: Changes) -> bool:
        """Figures, evidence, and what rows, columns and points are made of."""
        areas = {Area.FIGURES, Area.EVIDENCE, Area.ENTRIES, Area.EVENT, Area.RULES, Area.ADJUSTMENTS}
        return bool(changes.areas & areas)

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the table."""
        super().show_page()
        if self.grid.current is not None:
            self.evidence.turn_to(self.grid.current)
        self.grid.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for part in (self.head, self.filters, self.panel, self.paste, self.preview, self.strip, self.toast):
            part.retranslate()
        self.to_entries.setText(translate("Figures", "To the entries"))
        self._say_empty()
        self.grid.name(translate("Figures", "Figures by entry and indicator"))
        if self._book is not None:
            self._show(self._book)

    def show_figure(self, entry: str, criterion: str) -> None:
        """Put a figure in hand, as soon as the figures are there; its filter gives way."""
        self._goal = (entry, criterion)
        if self._book is not None:
            self._go_to(self._goal)

    def undo(self) -> None:
        """Take the last figure or block back; the window's Ctrl+Z comes here first."""
        self._show_undone(self.work.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._show_undone(self.work.redo())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.evidence.rest()

    def show_case(self) -> None:
        """Show the figure in hand anew."""
        key, book = self.grid.current, self._book
        found = None if key is None else self.model.leaf(key[1])
        entry = None if key is None or book is None else book.review.event.entry(key[0])
        if key is None or book is None or found is None or entry is None:
            self.panel.show_case(None)
            return
        own = [each for each in self.model.figure_keys() if each[0] == key[0]]
        number = own.index(key) + 1 if key in own else 1
        dimension, leaf = found
        self.panel.show_case(
            FigureCase(book, entry, dimension, leaf, number, max(len(own), number), self.confirming)
        )

    def ask(self, question: Question, then: Callable[[str], None]) -> None:
        """Ask in the panel's place; `then` gets the reason."""
        self.drop_question()
        self._asked = then
        self.question = ConfirmPanel(question)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.declined.connect(self._on_declined)
        self._side_column.insertWidget(0, self.question)
        self._make_room()
        self.question.take_focus()

    def drop_question(self) -> None:
        """Take the question away unanswered."""
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None
            self._make_room()

    def _make_room(self) -> None:
        """Where both do not fit the panel gives way to the question, so that neither is squeezed."""
        fits = self.height() - self.head.height() >= tokens().px(_BOTH_HEIGHT)
        self._side.setVisible(self.question is None or fits)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        card = QFrame()
        set_look(card, kind="card")
        inner = QVBoxLayout(card)
        inner.setSpacing(0)
        inner.addWidget(self.grid, 1)
        inner.addWidget(make_divider())
        inner.addWidget(self.legend)
        self._card = card
        self._card_column = inner
        self._cover = QStackedWidget()
        self._empty_card = QFrame()
        set_look(self._empty_card, kind="card")
        QVBoxLayout(self._empty_card).addWidget(self._empty)
        for part in (self._waiting, self._empty_card, card, self.preview):
            self._cover.addWidget(part)
        self._left = QVBoxLayout()
        self._left.addWidget(self.filters)
        self._left.addWidget(self._cover, 1)
        self._side = QStackedWidget()
        self._side.addWidget(self.panel)
        self._side.addWidget(self.paste)
        self._side_room = QWidget()
        self._side_column = QVBoxLayout(self._side_room)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self._side, 1)
        self._body = QHBoxLayout()
        self._body.addLayout(self._left, 1)
        self._body.addWidget(self._side_room)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._body, 1)
        self.setFocusProxy(self.grid)

    def _wire(self) -> None:
        grid, panel, work = self.grid, self.panel, self.work
        grid.key_selected.connect(self._on_selected)
        grid.typed.connect(panel.start_typing)
        grid.entered.connect(panel.submit)
        grid.pasted.connect(self._on_paste)
        panel.claim_given.connect(work.claim)
        panel.pasted.connect(self._on_paste)
        self.paste.wanted.connect(self._on_block)
        self.paste.closed.connect(self._close_paste)
        work.changed.connect(self._on_changed_figures)
        work.done.connect(self.toast.show_done)
        work.refused.connect(self._on_refused)
        self.evidence.refused.connect(self.saying.say_wrong)
        self.evidence.not_added.connect(self.saying.say_not_added)
        self.evidence.began.connect(self.saying.settle)
        for act in (panel.verify_requested, panel.claim_given):
            act.connect(lambda _: self.saying.settle())
        panel.confirm_requested.connect(self.saying.settle)
        self.head.confirmer.field.textChanged.connect(lambda _: panel.refuse(""))
        self.head.verifier.field.textChanged.connect(lambda _: panel.refuse(""))
        self.to_entries.clicked.connect(self.entries_wanted)
        self.evidence.said.connect(self.saying.say_done)
        self.head.mode_chosen.connect(lambda _: self._on_mode())
        self.head.undo_button.clicked.connect(self.undo)
        self.head.import_button.clicked.connect(self.import_requested)
        self.head.export_button.clicked.connect(self._on_export)
        self.toast.undo_requested.connect(self.undo)
        self.filters.chosen.connect(lambda _: self._narrow())
        self.filters.search.textChanged.connect(lambda _: self._narrow())
        for field in (self.filters.search, self.head.verifier.field, self.head.confirmer.field):
            field.returnPressed.connect(grid.setFocus)
        self.saying.figure_wanted.connect(self._go_to)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    # What came from the file

    def _on_event(self, event: Event) -> None:
        if event.round(self.round_code) is None:
            return
        first = self._book is None
        if self._book is None:
            self._book = FiguresBook(event, self.round_code)
        else:
            self._book.take_event(event)
        self.work.book = self._book
        self._show(self._book)
        if first:
            self.grid.select_first()
        if self._goal is not None:
            self._go_to(self._goal)

    def _show(self, book: FiguresBook) -> None:
        """Show all figures anew; cell and scroll position stay."""
        selected, scrolled = self.grid.current, self.grid.scroll_value()
        self.model.show_book(book)
        empty = not (book.review.leaves and book.review.entries)
        self._say_empty()
        if empty:
            self._cover.setCurrentWidget(self._empty_card)
        elif self._cover.currentWidget() is not self.preview:
            self._cover.setCurrentWidget(self._card)
        for part in (self._side_room, self.filters):
            part.setVisible(not empty)
        self._show_counts(book)
        if not self.grid.select(selected, scroll=False):
            self.grid.select_first()
        self.grid.scroll_to_value(scrolled)
        self.show_case()

    def _say_empty(self) -> None:
        """Why there is nothing to verify: rules without figures, or no entries yet."""
        waits = self._book is not None and bool(self._book.review.leaves)
        self.to_entries.setVisible(waits)
        if waits:
            self._empty.set_texts(
                title=translate("Figures", "No entries in this round yet"),
                sentence=translate("Figures", "Bring in a registration table: claimed figures come with it."),
            )
        else:
            self._empty.set_texts(
                title=translate("Figures", "No figures to verify"),
                sentence=translate(
                    "Figures", "The rules of this round have no dimension that is measured by figures."
                ),
            )

    def _show_counts(self, book: FiguresBook) -> None:
        progress = book.progress()
        self.filters.show_counts(book.counts(), progress, confirming=self.confirming)
        asked = book.review.round.rulebook.confirm_figures or bool(progress.confirmed)
        self.legend.show_state(confirming=self.confirming, asked=asked)
        self.head.undo_button.setEnabled(self.work.can_undo)

    def _on_refused(self, key: FigureKey | None, why: str) -> None:
        self.toast.dismiss()
        self.saying.refuse(self._book, key, why)

    def _on_changed_figures(self) -> None:
        if self._book is None:
            return
        current = self.grid.current
        self.model.refresh_values(current[0] if current else "")
        self._show_counts(self._book)
        self.show_case()

    # The figure in hand

    def _on_selected(self, key: FigureKey | None) -> None:
        self.drop_question()
        self.show_case()
        if key is not None:
            self.evidence.turn_to(key)
            self.looking.show_list()

    def _on_confirmed(self, reason: str) -> None:
        then = self._asked
        self.drop_question()
        if then is not None:
            then(reason)

    def _on_declined(self) -> None:
        self.drop_question()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_mode(self) -> None:
        self._on_changed_figures()
        if self.confirming and not self.people.confirmer():
            self.head.confirmer.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_undone(self, key: FigureKey | None) -> None:
        self.toast.dismiss()
        if key is not None:
            self.grid.select(key)
        if self._book is not None:
            self._show_counts(self._book)

    # Filters, paste, export

    def _narrow(self) -> None:
        current = self.grid.current
        self.model.narrow(Wanted(self.filters.segments.current()), self.filters.search.text())
        if not self.grid.select(current):
            self.grid.select_first()
        self.show_case()

    def _on_find(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _on_paste(self) -> None:
        data, key = QGuiApplication.clipboard().mimeData(), self.grid.current
        if key is None:
            return
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.looking.attach(paths)
        elif data.hasText() and data.text().strip():
            if not self.walk.has_verifier():
                return
            block = block_of(data.text())
            # Rows and columns are those that were shown when the block was pasted.
            self.paste.show_block(partial(self._lay, key, block))
            self._side.setCurrentWidget(self.paste)
            self.paste.take_focus()
        elif data.hasImage():
            self.looking.attach_picture(data.imageData())

    def _lay(self, key: FigureKey, block: tuple[tuple[str, ...], ...], kind: PasteAs) -> Pasted:
        return lay_over(self.model, key, block, kind, self.people.verifier())

    def _on_block(self, values: list[IndicatorValue]) -> None:
        self._close_paste()
        self.work.write_block(values)

    def _close_paste(self) -> None:
        self._side.setCurrentWidget(self.panel)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_export(self) -> None:
        book = self._book
        if book is None:
            return
        title = translate("Figures", "Export the verification list")
        ending = translate("Figures", "verification")
        path = files.ask_new_workbook(
            self, title, files.proposed_name(self.operations.folder, f"{book.event.name} {ending}", ".xlsx")
        )
        if path:
            event, code = book.event, self.round_code
            self.operations.run(
                lambda library: library.write_figures(event, code, Path(path)),
                lambda _: self.saying.say_done(translate("Figures", "Saved: {file}").format(file=path)),
                self,
                self.saying.say_error,
            )

    # What is said

    def _go_to(self, key: FigureKey) -> None:
        self._goal = None
        if not self.grid.select(key):
            self.filters.search.clear()
            self.filters.segments.set_current(Wanted.ALL)
            self._narrow()
            self.grid.select(key)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        now = tokens()
        wide = min(now.px(_SIDE), max(now.px(_LEAST_SIDE), self.width() * 30 // 100))
        self._side_room.setFixedWidth(min(wide, max(self.width() // 2, 1)))
        self._make_room()

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._left.setSpacing(now.px(10))
        self._side_column.setSpacing(now.px(10))
        # The table keeps clear of the card's round corners.
        self._card_column.setContentsMargins(1, now.px(4), 1, now.px(2))
        self._arrange()
