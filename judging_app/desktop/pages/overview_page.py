"""The overview of an event: what it is, how far each judge is, what to look at, what is backed up."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from judging_app.application.changes import Changes
from judging_app.application.queries import ProgressOf, SeatProgress, StandingsOf, StandingsView, WholeEvent
from judging_app.desktop.models.findings import FindingsModel
from judging_app.desktop.models.named_findings import named_findings
from judging_app.desktop.models.seat_progress import SeatProgressModel
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.findings_panel import FindingsView
from judging_app.desktop.pages.overview_table import SeatTable
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.domain.event import Event
from judging_app.wording.language import translate


class OverviewPage(Page):
    """Facts, progress, notices, backups, export.

    Signals:
        export_requested: "event" or "template".
        backup_requested: A backup is wanted now.
        round_chosen: The code of the round that all pages are to show.
    """

    export_requested = Signal(str)
    backup_requested = Signal()
    round_chosen = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._event: Event | None = None
        self._across = 0
        self._backup = ""
        self.seats = SeatProgressModel()
        self.notices = FindingsModel()
        self.table = SeatTable(self.seats)
        self.notices_view = FindingsView(self.notices)
        self._title = ElidedLabel(size=tokens().type.title, bold=True)
        self.rounds = ComboBox()
        self._owed = Pill()
        self.export = KindButton(icon="table")
        self.template = KindButton(kind=ButtonKind.PLAIN, icon="download-simple")
        self.backup = KindButton(kind=ButtonKind.PLAIN, icon="floppy-disk")
        self._facts: list[tuple[QLabel, QLabel]] = []
        self._facts_card = Card()
        self._seats_card = Card(ruled=True, padded=False)
        self._notices_card = Card(ruled=True, padded=False)
        self._calm = EmptyState(icon="check-circle", title="")
        self._saved = ElidedLabel(size=tokens().type.caption, ink="text2")
        self._lay_out()
        self.setFocusProxy(self.table)
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def refresh(self) -> None:
        """Ask for the event, each seat's progress and the notices."""
        self.operations.ask(WholeEvent(), self._on_event, self)
        self.operations.ask(ProgressOf(self.round_code), self._on_progress, self)
        self.operations.ask(StandingsOf(self.round_code), self._on_standings, self)

    def concerns(self, changes: Changes) -> bool:
        """Drafts count too: they show who has begun."""
        return True

    def set_backup(self, path: str) -> None:
        """Tell where the newest backup of this run lies."""
        self._backup = path
        self._show_backup()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.export.setText(translate("Overview", "Export the event workbook"))
        self.template.setText(translate("Overview", "Template"))
        self.template.setToolTip(translate("Overview", "Save an empty event workbook to fill in"))
        self.backup.setText(translate("Overview", "Back up now"))
        self.rounds.setAccessibleName(translate("Overview", "Round"))
        self._seats_card.set_title(translate("Overview", "Judges' progress"))
        self._notices_card.set_title(translate("Overview", "To look at"))
        self._calm.set_texts(title=translate("Overview", "Nothing to look at"))
        self.seats.retranslate()
        self.notices.retranslate()
        self._show_event()
        self._show_owed()
        self._show_backup()

    def _on_event(self, event: Event) -> None:
        self._event = event
        self._show_event()

    def _on_progress(self, seats: tuple[SeatProgress, ...]) -> None:
        self.seats.set_seats(seats)
        self._show_owed()

    def _on_standings(self, view: StandingsView) -> None:
        self.notices.set_findings(named_findings(view.event, view.notices))
        self.notices_view.setVisible(bool(view.notices))
        self._calm.setVisible(not view.notices)
        caption = str(len(view.notices)) if view.notices else ""
        self._notices_card.set_title(translate("Overview", "To look at"), caption=caption)

    def _show_event(self) -> None:
        event = self._event
        if event is None:
            return
        self._title.set_text(event.name)
        round_ = event.round(self.round_code)
        entries = len(round_.participations) if round_ else 0
        judges = len({seat.judge for seat in round_.seats}) if round_ else 0
        texts = (
            (translate("Overview", "Date"), event.date),
            (translate("Overview", "Place"), event.place),
            (translate("Overview", "Organizer"), event.organizer),
            (translate("Overview", "Entries"), str(entries)),
            (translate("Overview", "Judges"), str(judges)),
            (translate("Overview", "Rulebook"), round_.rulebook.name if round_ else ""),
        )
        for (name, value), (title, words) in zip(self._facts, texts, strict=True):
            name.setText(title)
            value.setText(words or "—")
        self.rounds.blockSignals(True)
        self.rounds.clear()
        for item in event.rounds:
            self.rounds.addItem(item.name or item.code, item.code)
        self.rounds.setCurrentIndex(max(self.rounds.findData(self.round_code), 0))
        self.rounds.blockSignals(False)
        self.rounds.setVisible(len(event.rounds) > 1)

    def _show_owed(self) -> None:
        stored, owed = self.seats.totals()
        if owed:
            words = translate("Overview", "Sheets owed: {owed}").format(owed=owed)
            self._owed.set_state(words, tone=Tone.WARN, icon="warning-fill")
        else:
            words = translate("Overview", "All {stored} sheets in").format(stored=stored)
            self._owed.set_state(words, tone=Tone.OK, icon="check-bold")
        self._owed.setVisible(bool(stored or owed))

    def _show_backup(self) -> None:
        if not self._backup:
            self._saved.set_text(
                translate("Overview", "A checked backup is made every 5 minutes and on closing")
            )
            return
        words = translate("Overview", "Newest checked backup: {path}")
        self._saved.set_text(words.format(path=self._backup))

    def _wire(self) -> None:
        self.export.clicked.connect(lambda: self.export_requested.emit("event"))
        self.template.clicked.connect(lambda: self.export_requested.emit("template"))
        self.backup.clicked.connect(self.backup_requested)
        self.rounds.activated.connect(lambda place: self.round_chosen.emit(str(self.rounds.itemData(place))))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for part in (self.rounds, self._owed, self.template, self.export):
            head.addWidget(part)
        self._head = head
        self._grid = QGridLayout()
        for _ in range(6):
            name, value = make_label(size="caption", ink="text2"), make_label(strong=True, wrap=True)
            self._facts.append((name, value))
        self._facts_card.body.addLayout(self._grid)
        self._table_room = QVBoxLayout()
        self._table_room.addWidget(self.table)
        self._seats_card.body.addLayout(self._table_room)
        self._notices_card.body.addWidget(self.notices_view)
        self._notices_card.body.addWidget(self._calm)
        self.notices_view.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._saved, 1)
        foot.addWidget(self.backup)
        self._foot = foot
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._seats_card, 1)
        self._middle.addWidget(self._notices_card)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._facts_card)
        self._column.addLayout(self._middle, 1)
        self._column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme()

    def _place_facts(self) -> None:
        """All facts in one line where it is wide enough, else in two."""
        across = 6 if self.width() >= tokens().px(1100) else 3
        if across == self._across:
            return
        self._across = across
        for place, (name, value) in enumerate(self._facts):
            self._grid.addWidget(name, place // across * 2, place % across)
            self._grid.addWidget(value, place // across * 2 + 1, place % across)
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def _on_theme(self) -> None:
        now = tokens()
        self._place_facts()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(8))
        self._column.setSpacing(now.px(12))
        self._head.setSpacing(now.px(10))
        self._middle.setSpacing(now.px(12))
        self._table_room.setContentsMargins(now.px(9), 0, now.px(9), now.px(4))
        self._grid.setVerticalSpacing(now.px(2))
        self._grid.setHorizontalSpacing(now.px(20))
        self._notices_card.setFixedWidth(now.px(340 if self.width() > now.px(1000) else 260))
