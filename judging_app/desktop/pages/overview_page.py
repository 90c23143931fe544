"""The overview of an event: what it is, what it lacks before the start, how far each judge is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.changes import Changes
from judging_app.application.commands import EditSetup
from judging_app.application.preflight import PreflightOf
from judging_app.application.preflight_checks import Check, CheckCode, MendedOn
from judging_app.application.queries import (
    ProgressOf,
    SeatProgress,
    StandingsOf,
    StandingsView,
    WholeEvent,
)
from judging_app.application.setup import SetupAct, SetupChange, SetupKind, differences
from judging_app.application.surroundings import Surroundings
from judging_app.desktop.models.grouped_notices import NoticesModel, grouped
from judging_app.desktop.models.seat_progress import SeatProgressModel
from judging_app.desktop.opening import Opened
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.findings_panel import FindingsView
from judging_app.desktop.pages.head_form import HeadValues
from judging_app.desktop.pages.overview_head import HeadCard, with_values
from judging_app.desktop.pages.overview_preflight import PreflightCard
from judging_app.desktop.pages.overview_steps import StepsCard, steps_of
from judging_app.desktop.pages.overview_table import SeatTable
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, tokens
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import Standing
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_BOTH = 680
_FIGURES = frozenset({CheckCode.FIGURES_CLAIMED, CheckCode.FIGURES_VERIFIED, CheckCode.FIGURES_CONFIRMED})


class OverviewPage(Page):
    """Facts, checks before the start, progress, notices, backups, export.

    Until the first sheet is handed in the checks and the next steps stand in the middle, afterwards
    progress and notices; the checks are then behind a button.

    Signals:
        page_wanted: The key of the page where something is put right.
        export_requested: "event" or "template".
        backup_requested: A backup is wanted now.
        round_chosen: The code of the round that all pages are to show.
    """

    export_requested = Signal(str)
    backup_requested = Signal()
    round_chosen = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._event: Event | None = None
        self._backup = ""
        self._target = ""
        self._folder: Callable[[], Path | None] = lambda: None
        self._checks: tuple[Check, ...] = ()
        self._checks_wanted = False
        self._seen_rules = False
        self._is_arriving = False
        self.seats = SeatProgressModel()
        self.notices = NoticesModel()
        self.table = SeatTable(self.seats)
        self.notices_view = FindingsView(self.notices)
        self._title = ElidedLabel(size=tokens().type.title, bold=True)
        self.rounds = ComboBox()
        self._owed = Pill()
        self.export = KindButton(icon="table")
        self.template = KindButton(kind=ButtonKind.PLAIN, icon="download-simple")
        self.backup = KindButton(kind=ButtonKind.PLAIN, icon="floppy-disk")
        self.checks = KindButton(kind=ButtonKind.PLAIN, icon="clipboard-text")
        self.head = HeadCard()
        self.preflight = PreflightCard()
        self.steps = StepsCard()
        self._seats_card = Card(ruled=True, padded=False)
        self._notices_card = Card(ruled=True, padded=False)
        self._calm = EmptyState(icon="check-circle", title="")
        self._saved = ElidedLabel(size=tokens().type.caption, ink="text2")
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def set_place(self, opened: Opened, backup_folder: Callable[[], Path | None]) -> None:
        """Tell where the event lies, and where its backups go as the settings stand."""
        self._target, self._folder = opened.target, backup_folder
        if opened.source.read_only:
            self.head.set_read_only()
            self.backup.setEnabled(False)

    def show_page(self) -> None:
        """Come to the front; the clock, the disk and the backups are looked at anew every time."""
        was_stale = self._is_stale
        self._is_arriving = True
        super().show_page()
        if not was_stale:
            self._ask_checks()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_focus()

    def note_visit(self, page: str) -> None:
        """Another page was looked at: the rules count as read then."""
        if page == MendedOn.RULES and not self._seen_rules:
            self._seen_rules = True
            self._show_steps()

    def refresh(self) -> None:
        """Ask for the event, each seat's progress, the notices and the checks."""
        self.operations.ask(WholeEvent(), self._on_event, self)
        self.operations.ask(ProgressOf(self.round_code), self._on_progress, self)
        self.operations.ask(StandingsOf(self.round_code), self._on_standings, self)
        self._ask_checks()

    def concerns(self, changes: Changes) -> bool:
        """Drafts count too: they show who has begun."""
        return True

    def set_backup(self, path: str) -> None:
        """Tell where the newest backup of this run lies."""
        self._backup = path
        self._show_backup()
        self._look_around()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.export.setText(translate("Overview", "Export the event workbook"))
        self._name_template()
        self.template.setAccessibleName(translate("Overview", "Template"))
        self.template.setToolTip(translate("Overview", "Save an empty event workbook to fill in"))
        self.backup.setText(translate("Overview", "Back up now"))
        self.rounds.setAccessibleName(translate("Overview", "Round"))
        self._seats_card.set_title(translate("Overview", "Judges' progress"))
        self._name_notices()
        self._calm.set_texts(title=translate("Overview", "Nothing to look at"))
        for part in (self.head, self.preflight, self.steps):
            part.retranslate()
        self.seats.retranslate()
        self.notices.retranslate()
        self._show_event()
        self._show_owed()
        self._show_checks()
        self._show_backup()

    def _name_template(self) -> None:
        """Where it is narrow the icon has to do: the event's name needs the room."""
        wide = self.width() >= tokens().px(1000)
        self.template.setText(translate("Overview", "Template") if wide else "")

    def _on_event(self, event: Event) -> None:
        self._event = event
        self._show_event()

    def _on_progress(self, seats: tuple[SeatProgress, ...]) -> None:
        self.seats.set_seats(seats)
        self._show_owed()
        self._show_phase()
        self._show_steps()

    def _on_standings(self, view: StandingsView) -> None:
        # Before the first sheet everything is owed, and the checks say what is missing.
        notices = view.notices if self.is_live else ()
        self.notices.set_notices(grouped(view.event, notices))
        self.notices_view.setVisible(bool(notices))
        self._calm.setVisible(not notices)
        self._name_notices()

    def _name_notices(self) -> None:
        count = self.notices.rowCount()
        self._notices_card.set_title(translate("Overview", "To look at"), caption=str(count) if count else "")

    def _show_event(self) -> None:
        event = self._event
        if event is None:
            return
        self._title.set_text(event.name)
        round_ = event.round(self.round_code)
        if round_ is not None:
            self.head.show_event(event, round_)
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
        self._owed.setVisible(bool(stored))

    @property
    def is_live(self) -> bool:
        """Whether sheets have been handed in: the day has begun."""
        return self.seats.totals()[0] > 0

    def _ask_checks(self) -> None:
        """Look around on the worker, then ask; on the live day only while somebody looks at the checks."""
        if self.is_live and not self._checks_wanted and self._checks:
            return
        self._look_around()

    def _look_around(self) -> None:
        target, folder = self._target, self._folder()
        if not target:
            return
        self.operations.run(lambda library: library.surroundings(target, folder), self._on_surroundings, self)

    def _on_surroundings(self, around: Surroundings) -> None:
        self.operations.ask(PreflightOf(self.round_code, around), self._on_checks, self)

    def _on_checks(self, checks: tuple[Check, ...]) -> None:
        self._checks = checks
        self._show_checks()
        self._show_steps()
        # What was the next thing to do when the page was left may be done by now.
        done = self._is_arriving and any(item.hasFocus() and item.step.done for item in self.steps.buttons)
        self._is_arriving = False
        if self.hasFocus() or done:
            self._take_focus()

    def _show_checks(self) -> None:
        if self._event is None or not self._checks:
            return
        self.preflight.show_checks(self._checks, self._event)
        left = len(self.preflight.open_checks)
        words = translate("Overview", "Before the start ({number})").format(number=left)
        self.checks.setText(words if left else translate("Overview", "Before the start"))

    def _show_phase(self) -> None:
        live = self.is_live
        # A low window has room for the form or for what stands below it, not for both.
        free = not self.head.is_editing() or self.height() >= tokens().px(_BOTH)
        looking = not live or self._checks_wanted
        self.checks.setVisible(live)
        self.checks.set_icon_name("x" if self._checks_wanted else "clipboard-text")
        self.preflight.setVisible(free and looking)
        self.steps.setVisible(free and not live)
        self._seats_card.setVisible(free and not looking)
        self._notices_card.setVisible(free and live)

    def _show_steps(self) -> None:
        event = self._event
        round_ = None if event is None else event.round(self.round_code)
        if round_ is None:
            return
        tried = any(seat.standings.get(Standing.DRAFT, 0) for seat in self.seats.seats()) or self.is_live
        waiting = any(check.code in _FIGURES for check in self.preflight.open_checks)
        steps = steps_of(round_, read=self._seen_rules or tried, verified=not waiting, tried=tried)
        self.steps.show_steps(steps)

    def _take_focus(self) -> None:
        """Put the keyboard where the next thing to do is."""
        if self.head.is_editing():
            return
        step = self.steps.next_button()
        if self.is_live and not self._checks_wanted:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.steps.isVisible() and step is not None:
            step.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.preflight.take_focus()

    def _toggle_checks(self) -> None:
        self._checks_wanted = not self._checks_wanted
        self._show_phase()
        if self._checks_wanted:
            self._ask_checks()

    def _mend(self, check: Check) -> None:
        if check.code is CheckCode.BACKUP_AGE:
            self.backup_requested.emit()
        elif check.page is MendedOn.OVERVIEW:
            self.head.open_form()
            if check.code is CheckCode.EVENT_DATE:
                self.head.form.date.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.page_wanted.emit(check.page.value)

    def _look_at(self, place: int) -> None:
        self.page_wanted.emit(self.notices.notice(place).page)

    def _store_head(self, values: HeadValues) -> None:
        event = self._event
        if event is None:
            return
        edits = differences(event, with_values(event, self.round_code, values))
        if not edits:
            self.head.close_form()
            return
        only_tracks = all(edit.kind is SetupKind.TRACK for edit in edits)
        act = SetupAct.EDIT_TRACKS if only_tracks else SetupAct.EDIT_EVENT
        command = EditSetup(self.round_code, act, SetupChange(edits))
        self.operations.do(command, lambda _: self.head.close_form(), self, self._on_refused)

    def _on_refused(self, error: JudgingError) -> None:
        self.head.show_wrong(" ".join(sentence(finding) for finding in error.findings[:3]))

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
        self.checks.clicked.connect(self._toggle_checks)
        self.preflight.mend_requested.connect(self._mend)
        self.steps.page_wanted.connect(self.page_wanted)
        for chosen in (self.notices_view.clicked, self.notices_view.activated):
            chosen.connect(lambda index: self._look_at(index.row()))
        self.head.save_requested.connect(self._store_head)
        self.head.edited.connect(self._on_theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for part in (self.rounds, self._owed, self.checks, self.template, self.export):
            head.addWidget(part)
        self._head = head
        self._table_room = QVBoxLayout()
        self._table_room.addWidget(self.table)
        self._seats_card.body.addLayout(self._table_room)
        self._notices_card.body.addWidget(self.notices_view)
        self._notices_card.body.addWidget(self._calm)
        self.notices_view.setCursor(Qt.CursorShape.PointingHandCursor)
        self.notices_view.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._saved, 1)
        foot.addWidget(self.backup)
        self._foot = foot
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.preflight, 1)
        self._middle.addWidget(self._seats_card, 1)
        self._middle.addWidget(self.steps)
        self._middle.addWidget(self._notices_card)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.head)
        self._column.addLayout(self._middle, 1)
        self._column.addLayout(foot)
        self._show_phase()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme()

    def _on_theme(self) -> None:
        now = tokens()
        self._show_phase()
        self.head.arrange(wide=self.width() >= now.px(1100))
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(8))
        self._column.setSpacing(now.px(12))
        self._head.setSpacing(now.px(10))
        self._middle.setSpacing(now.px(12))
        self._table_room.setContentsMargins(now.px(9), 0, now.px(9), now.px(4))
        self._name_template()
        side = now.px(340 if self.width() > now.px(1000) else 260)
        self._notices_card.setFixedWidth(side)
        self.steps.setFixedWidth(side)
