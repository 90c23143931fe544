"""The entries of a round: who competes, in which order, who is recused, and their status."""

from PySide6.QtWidgets import QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import SetEntryStatus
from judging_app.application.queries import WholeEvent
from judging_app.desktop.models.entries_rows import entry_columns, entry_rows
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.entry_status import status_menu, status_of, status_question
from judging_app.desktop.pages.list_page import ListPage
from judging_app.desktop.widgets.buttons import KindButton, place_below
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.desktop.widgets.segmented import Segment
from judging_app.domain.event import EntryStatus, Event, Round
from judging_app.wording.language import translate


class EntriesPage(ListPage):
    """The list of entries, and the way to change a status."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, icon="users-three", parent=parent)
        self._event: Event | None = None
        self._asked: tuple[str, EntryStatus] | None = None
        self.question: ConfirmPanel | None = None
        self.status_button = KindButton(icon="flag")
        self.status_button.clicked.connect(self._on_status)
        self.head.addWidget(self.status_button)
        self.table.key_selected.connect(self._on_selected)
        self.retranslate()

    def refresh(self) -> None:
        """Ask for the event anew."""
        self.operations.ask(WholeEvent(), self._on_event, self)

    def concerns(self, changes: Changes) -> bool:
        """Statuses and recusals are shown, marks are not."""
        return bool(changes.areas & {Area.ENTRIES, Area.SEATS})

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("EntriesPage", "Entries"))
        self.search.set_placeholder(translate("EntriesPage", "Search name, number, organization"))
        self.status_button.setText(translate("EntriesPage", "Status…"))
        self.empty.set_texts(
            title=translate("EntriesPage", "No entries in this round"),
            sentence=translate("EntriesPage", "Fill in the event workbook and create the event from it."),
        )
        if self._event is not None:
            self._show(self._event)

    def ask_status(self, status: EntryStatus) -> None:
        """Ask whether the current entry's status shall change, and why."""
        entry = None if self._event is None else self._event.entry(self.table.current_key())
        if entry is None:
            return
        self._drop_question()
        self._asked = entry.code, status
        self.question = ConfirmPanel(status_question(entry, status))
        self.question.confirmed.connect(self._on_confirmed)
        self.question.declined.connect(self._drop_question)
        self.column.insertWidget(1, self.question)
        self.question.take_focus()

    def _on_event(self, event: Event) -> None:
        self._event = event
        self._show(event)

    def _show(self, event: Event) -> None:
        round_ = event.round(self.round_code)
        if round_ is None:
            return
        selected, scrolled = self.table.current_key(), self.table.verticalScrollBar().value()
        rows = entry_rows(event, round_)
        self._show_filters(event, [row.group for row in rows])
        self.subtitle.set_text(self._counts(round_))
        self.model.show_rows(entry_columns(), rows)
        self.show_empty(empty=not rows)
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

    def _on_selected(self, key: str) -> None:
        self.status_button.setEnabled(bool(key))
        if self._asked is not None and key != self._asked[0]:
            self._drop_question()

    def _on_status(self) -> None:
        round_ = None if self._event is None else self._event.round(self.round_code)
        key = self.table.current_key()
        if round_ is not None and key:
            menu = status_menu(self, status_of(round_, key), self.ask_status)
            menu.exec(place_below(self.status_button))

    def _on_confirmed(self, reason: str) -> None:
        asked = self._asked
        self._drop_question()
        if asked is not None:
            entry, status = asked
            self.operations.do(SetEntryStatus(self.round_code, entry, status, reason))

    def _drop_question(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None
