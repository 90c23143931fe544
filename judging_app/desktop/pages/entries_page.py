"""The entries of a round: who competes, in which order; edited in place, or brought in from a table."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import SetEntryStatus
from judging_app.application.proposals import ChangeStatus
from judging_app.desktop.models.entries_edits import Field
from judging_app.desktop.models.entries_model import EntriesModel
from judging_app.desktop.models.entries_rows import EntryRows, entry_columns, entry_text
from judging_app.desktop.models.import_kinds import ENTRIES
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.consequences_question import ConsequencesQuestion
from judging_app.desktop.pages.entries_editing import EntriesEditing
from judging_app.desktop.pages.entries_form import EntryForm
from judging_app.desktop.pages.entries_removal import EntriesRemoval
from judging_app.desktop.pages.entries_table_view import EntriesTable
from judging_app.desktop.pages.entry_status import status_asked, status_menu, status_of
from judging_app.desktop.pages.event_book import EventBook
from judging_app.desktop.pages.import_panel import ImportPanel
from judging_app.desktop.pages.import_sources import ask_table_file, copied_table, dropped_file, is_block
from judging_app.desktop.pages.list_page import ListPage
from judging_app.desktop.sealed_forms import SealedForm
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton, place_below
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.segmented import Segment
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.event import EntryStatus, Event, Round
from judging_app.wording.language import translate

_SIDE_WIDTH: Final = 320


class EntriesPage(ListPage):
    """The list of entries; a table on its way in takes its place.

    Signals:
        order_wanted: The running order is to be drawn, where draws are made.
    """

    order_wanted = Signal()

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        self.book = EventBook(operations, round_code)
        self.entries = EntriesModel()
        self.list = EntriesTable(self.entries, self._tracks)
        super().__init__(operations, round_code, icon="list-bullets", table=self.list, parent=parent)
        self.book.setParent(self)
        self.entries.setParent(self)
        self.form = EntryForm()
        self._rows = EntryRows()
        self.note = NoteLine()
        self.question = ConsequencesQuestion(operations, round_code)
        SealedForm(operations, self.form, self.form.column, self.form.button)
        SealedForm(operations, self.question, self.question.body, self.question.act)
        self.editing = EntriesEditing(self.book, self)
        self.removal = EntriesRemoval(self.book, self.column, self)
        self.importer = ImportPanel(operations, round_code, ENTRIES)
        self.import_button = KindButton(icon="file-arrow-down")
        self.add_button = KindButton(icon="plus")
        self.remove_button = KindButton(icon="trash")
        self.status_button = KindButton(icon="flag")
        self.order_button = KindButton(icon="list-numbers")
        self.empty_import = KindButton(kind=ButtonKind.PRIMARY, icon="file-arrow-down")
        self.empty_paste = KindButton(icon="clipboard-text", keys=("Ctrl V",))
        self.empty_add = KindButton(icon="plus")
        self._folder = ""
        self._asked: tuple[str, EntryStatus] | None = None
        self._wanted_key = ""
        self._removed_at = 0
        self._late = False
        self._awaited: Path | None = None
        """A table chosen before the event was there."""
        self._place_parts()
        self._wire()
        self.setAcceptDrops(True)
        follow_theme(self._on_side_theme)
        self.retranslate()

    @property
    def is_importing(self) -> bool:
        """Whether a table is being looked through."""
        return self._pages.currentWidget() is self.importer

    def refresh(self) -> None:
        """Ask for the event anew."""
        self.book.refresh()

    def concerns(self, changes: Changes) -> bool:
        """Everything of the set-up may be shown, and sheets keep an entry from being removed."""
        shown = {Area.ENTRIES, Area.SEATS, Area.EVENT, Area.FIGURES, Area.RULES, Area.SHEETS}
        return bool(changes.areas & shown)

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the list or on the table that is coming in."""
        super().show_page()
        if self.is_importing:
            self.importer.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("EntriesPage", "Entries"))
        self.search.set_placeholder(translate("EntriesPage", "Search name, number, organization"))
        self.import_button.setText(translate("EntriesPage", "Import a table…"))
        self.add_button.setText(translate("EntriesPage", "Add"))
        self.remove_button.setText(translate("EntriesPage", "Remove"))
        self.status_button.setText(translate("EntriesPage", "Status…"))
        self.order_button.setText(translate("EntriesPage", "Draw order…"))
        self.empty_import.setText(translate("EntriesPage", "Import a registration table…"))
        self.empty_paste.setText(translate("EntriesPage", "Paste"))
        self.empty_add.setText(translate("EntriesPage", "Add one by one"))
        self.empty.set_texts(
            title=translate("EntriesPage", "No entries in this round"),
            sentence=translate(
                "EntriesPage",
                "Take them from a registration table, drop the file here, or paste cells from Excel.",
            ),
        )
        self.form.retranslate()
        self.question.retranslate()
        self.importer.retranslate()
        self._show()

    def import_file(self, path: Path) -> None:
        """Look through a registration table."""
        event = self.book.whole
        self._awaited = path if event is None else None
        if event is not None:
            self._folder = str(path.parent)
            self._leave_list()
            self.importer.read_file(path, event)

    def import_text(self, text: str) -> None:
        """Look through cells that were pasted."""
        event = self.book.whole
        if event is not None:
            self._leave_list()
            self.importer.read_text(text, event)

    def undo(self) -> bool:
        """Take back what was mended in a table that is looked through; else `False`: nothing of its own."""
        if self.is_importing:
            self.importer.undo()
        return self.is_importing

    def redo(self) -> bool:
        """Do again what was taken back in the table."""
        if self.is_importing:
            self.importer.redo()
        return self.is_importing

    def ask_status(self, status: EntryStatus) -> None:
        """Ask whether the current entry's status shall change, showing what that would do."""
        event = self.book.whole
        entry = None if event is None else event.entry(self.table.current_key())
        if event is None or entry is None:
            return
        self.removal.drop()
        self._asked = entry.code, status
        self.question.show()
        self.question.ask(ChangeStatus(entry.code, status), lambda: status_asked(entry, status), event)

    def remove_selected(self) -> None:
        """Ask whether the entries in hand shall go; those with sheets cannot."""
        self._drop_question()
        keys = self.list.selected_keys()
        self._removed_at = min((self.entries.row_of(key) for key in keys), default=0)
        self.removal.ask(keys)

    def move_selected(self, step: int) -> None:
        """Bring the entries in hand one place up (-1) or down (1) among those shown."""
        keys = self.list.selected_keys()
        if not keys:
            return
        self._back_to_running_order()
        rows = sorted(self.entries.row_of(key) for key in keys)
        place = rows[0] - 1 if step < 0 else rows[-1] + 2
        if place >= 0 and rows[-1] + max(step, 0) < self.entries.rowCount():
            self.list.drop_rows([self.entries.key_at(row) for row in rows], place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None and not self.importer.book.is_mended:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.import_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.is_importing:
            self._paste()
        else:
            super().keyPressEvent(event)

    def _place_parts(self) -> None:
        for button in (
            self.import_button,
            self.order_button,
            self.add_button,
            self.remove_button,
            self.status_button,
        ):
            self.head.addWidget(button)
        for button in (self.empty_import, self.empty_paste, self.empty_add):
            self.empty.add_action(button)
        self.column.insertWidget(1, self.form)
        self.column.insertWidget(2, self.note)
        self.body.addWidget(self.question)
        for part in (self.form, self.note, self.question):
            part.hide()
        listed = QWidget()
        # The list's layout moves as it is: what was laid out for the page becomes one of two faces.
        listed.setLayout(self._outer)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(listed)
        self._pages.addWidget(self.importer)

    def _wire(self) -> None:
        self.book.changed.connect(self._show)
        # What is typed changes the rows: the editor must be closed before that.
        self.entries.typed.connect(self.editing.type, Qt.ConnectionType.QueuedConnection)
        self.list.key_selected.connect(self._on_selected)
        self.list.moved_before.connect(self._on_moved)
        self.list.stepped.connect(self.move_selected)
        self.list.remove_wanted.connect(self.remove_selected)
        self.list.pasted.connect(self._paste)
        self.list.sort_wanted.connect(self._on_sort)
        self.list.itemDelegate().closeEditor.connect(self._on_editor_closed)
        self.status_button.clicked.connect(self._on_status)
        self.order_button.clicked.connect(self.order_wanted)
        self.question.closed.connect(self._drop_question)
        self.question.confirmed.connect(self._on_confirmed)
        self.editing.said.connect(self._refuse)
        self.editing.wanted.connect(self._want)
        self.removal.said.connect(self._refuse)
        self.removal.removed.connect(self._on_removed)
        self.removal.declined.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.removal.withdrawal_wanted.connect(self._on_withdrawal)
        self.form.added.connect(lambda entry: self.editing.add(self.round_code, entry))
        self.form.closed.connect(self._close_form)
        for button, act in (
            (self.import_button, self.choose_file),
            (self.empty_import, self.choose_file),
            (self.empty_paste, self._paste),
            (self.add_button, self._open_form),
            (self.empty_add, self._open_form),
            (self.remove_button, self.remove_selected),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        self.importer.closed.connect(self._show_list)
        self.importer.imported.connect(self._on_imported)
        self.importer.file_wanted.connect(self.choose_file)

    def _tracks(self) -> list[tuple[str, str]]:
        event = self.book.whole
        tracks = () if event is None else event.tracks
        return [("", translate("EntriesPage", "None")), *((track.code, track.name) for track in tracks)]

    def _show(self) -> None:
        event, round_ = self.book.whole, self.book.round
        if event is None or round_ is None:
            return
        self.importer.take_event(event)
        if self._awaited is not None:
            self.import_file(self._awaited)
        if self.list.is_editing():
            # The rows change under an open editor only once it is closed.
            self._late = True
            return
        self._late = False
        selected, scrolled = self.list.current_key(), self.list.verticalScrollBar().value()
        rows = self._rows.of(event, round_)
        self._show_filters(event, [row.group for row in rows])
        self.subtitle.set_text(self._counts(round_))
        self.form.set_tracks(event.tracks)
        columns = entry_columns(with_origins=bool(event.origins))
        self.entries.show_entries(columns, rows, partial(entry_text, event))
        self._show_sorting()
        self.show_empty(empty=not rows)
        for button in (self.remove_button, self.status_button):
            button.setEnabled(bool(rows))
        wanted, self._wanted_key = self._wanted_key, ""
        if wanted and self.list.select_key(wanted):
            self.list.scrollTo(self.list.currentIndex())
        elif not selected and rows:
            self.list.setCurrentIndex(self.entries.index(0, self.entries.column_of(Field.NAME)))
        elif self.list.current_key() != selected:
            self.restore_selection(selected, scrolled)

    def _show_filters(self, event: Event, tracks: list[str]) -> None:
        segments = [Segment("", translate("EntriesPage", "All"), len(tracks))]
        segments += [
            Segment(track.code, track.name, tracks.count(track.code))
            for track in event.tracks
            if track.code in tracks
        ]
        self.groups.set_segments(segments, translate("EntriesPage", "Track"))

    def _counts(self, round_: Round) -> str:
        competing = sum(item.status is EntryStatus.COMPETING for item in round_.participations)
        text = translate("EntriesPage", "{round} · competing {competing} of {all} · recusals {recusals}")
        return text.format(
            round=round_.name,
            competing=competing,
            all=len(round_.participations),
            recusals=len(round_.recusals),
        )

    def _want(self, code: str) -> None:
        """Have this entry in hand once the rows are shown anew."""
        self._wanted_key = code

    def _refuse(self, words: str) -> None:
        self.note.set_wrong(words)
        self.note.setVisible(bool(words))

    def _on_removed(self) -> None:
        last = self.entries.rowCount() - 1
        self.list.select_key(self.entries.key_at(min(self._removed_at, last)))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_withdrawal(self, code: str) -> None:
        self.list.select_key(code)
        self.ask_status(EntryStatus.WITHDRAWN)

    def _on_moved(self, keys: list[str], before: str) -> None:
        self._back_to_running_order()
        self._wanted_key = self.list.current_key()
        self.editing.move(keys, before)
        self._select(keys)

    def _select(self, keys: list[str]) -> None:
        """Keep several rows in hand after they moved."""
        model = self.list.selectionModel()
        if len(keys) > 1:
            flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
            for key in keys:
                model.select(self.entries.index(self.entries.row_of(key), 0), flags)

    def _on_sort(self, key: str) -> None:
        by, down = self.entries.sorted_by
        self._wanted_key = self.list.current_key()
        if key == Field.ORDER:
            self.entries.sort_by("")
        else:
            self.entries.sort_by(key, down=by == key and not down)
        self._show_sorting()
        self.restore_selection(self._wanted_key, 0)
        self._wanted_key = ""

    def _back_to_running_order(self) -> None:
        if self.entries.sorted_by[0]:
            keys = self.list.selected_keys()
            self.entries.sort_by("")
            self._show_sorting()
            self.list.select_key(keys[0] if keys else "")
            self._select(keys)

    def _show_sorting(self) -> None:
        key, down = self.entries.sorted_by
        head = self.list.horizontalHeader()
        head.setSortIndicatorShown(bool(key))
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(self.entries.column_of(key), order)

    def _on_editor_closed(self) -> None:
        if self._late:
            self._show()

    def _on_selected(self, key: str) -> None:
        if self._asked is not None and key != self._asked[0]:
            self._drop_question()

    def _on_status(self) -> None:
        round_, key = self.book.round, self.list.current_key()
        if round_ is not None and key:
            menu = status_menu(self, status_of(round_, key), self.ask_status)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place_below(self.status_button))

    def _on_confirmed(self, reason: str) -> None:
        asked = self._asked
        self._drop_question()
        if asked is not None:
            entry, status = asked
            self.operations.do(SetEntryStatus(self.round_code, entry, status, reason))

    def _drop_question(self) -> None:
        self._asked = None
        self.question.drop()
        self.question.hide()

    def _open_form(self) -> None:
        self.form.show()
        self.form.take_focus()

    def _close_form(self) -> None:
        self.form.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> None:
        """Ask for a registration table and look through it."""
        path = ask_table_file(self, self._folder)
        if path:
            self.import_file(Path(path))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if is_block(text):
            self.import_text(copied_table())
            return
        index = self.list.currentIndex()
        if text.strip() and index.isValid():
            self.entries.setData(index, text)
        elif not self.entries.rowCount():
            self._refuse(
                translate("EntriesPage", "There are no cells on the clipboard. Copy them in Excel first.")
            )

    def _leave_list(self) -> None:
        self.removal.drop()
        self._drop_question()
        self._refuse("")
        self._pages.setCurrentWidget(self.importer)
        self.setFocusProxy(self.importer)

    def _show_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self.setFocusProxy(self.list)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_imported(self) -> None:
        self._show_list()
        self.refresh()

    def _on_side_theme(self) -> None:
        self.question.setFixedWidth(tokens().px(_SIDE_WIDTH))
