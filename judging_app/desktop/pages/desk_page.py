"""The scoring desk: choose a seat, key marks, submit, correct. Widgets and wiring only."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.queries import WholeEvent
from judging_app.desktop.models.desk_book import DeskBook
from judging_app.desktop.models.desk_entries import EntryListModel
from judging_app.desktop.models.desk_sheet import DeskSheet, Phase
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.desk_acts import Act, allowed_acts
from judging_app.desktop.pages.desk_frame import DeskFrame, Mode
from judging_app.desktop.pages.desk_papers import DeskPapers
from judging_app.desktop.pages.desk_seats import choose, dimension_choices, seat_choices
from judging_app.desktop.pages.desk_stage_words import (
    go_live_words,
    in_step,
    live_word,
    nobody_words,
    out_of_step,
)
from judging_app.desktop.pages.desk_state import own_words, side_state
from judging_app.desktop.pages.desk_top import DeskTop
from judging_app.desktop.pages.desk_words import band_words, entry_row, group_of, number_of, sheet_facts
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.domain.event import Entry, Event
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class DeskPage(Page):
    """Scores for every seat on one laptop, for a judge or a scorekeeper.

    With a `top` of its own it is a judge's laptop: one seat, and what its judge may do.

    Signals:
        signing_requested: Every sheet is handed in; the judge wants to look through them and sign.
    """

    signing_requested = Signal()

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        parent: QWidget | None = None,
        *,
        top: DeskTop | None = None,
    ) -> None:
        super().__init__(operations, round_code, parent)
        self._read_only = False
        self._as_judge = top is not None
        self._all_handed_in = False
        self._alone = False
        self._offline = False
        self._event: Event | None = None
        self._own: list[int] = []
        self._goal: SheetKey | None = None
        self.entries = EntryListModel()
        self.book = DeskBook(operations, round_code, self, as_judge=self._as_judge)
        self.frame = DeskFrame(self.entries, operations.moment, top=top)
        self._empty = EmptyState(icon="clipboard-text", title="")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(Skeleton(translate("Desk", "Reading the sheets…"), rows=8))
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.frame)
        self.papers = DeskPapers(self, self.book, as_judge=self._as_judge)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._wire()
        self._add_keys()
        self.retranslate()

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be keyed."""
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:
        """Show sheets but take no edits, for an event that is open for reading."""
        self._read_only = self.frame.sheet.read_only = read_only
        self._show_sheet()

    def refresh(self) -> None:
        """Ask for seats, dimensions and the desk anew; what is being keyed stays."""
        self.operations.ask(WholeEvent(), self._on_event, self)

    def show_page(self) -> None:
        """Come to the front with the keyboard on the marks."""
        super().show_page()
        QTimer.singleShot(0, self, self._go_to_marks)

    def concerns(self, changes: Changes) -> bool:
        """Own drafts are on the desk already; sheets, seats and entries may change elsewhere."""
        return bool(changes.areas & {Area.SHEETS, Area.SEATS, Area.ENTRIES, Area.STAGE, Area.KEYING})

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._empty.set_texts(
            title=translate("Desk", "Nothing to score here"),
            sentence=translate(
                "Desk", "A round needs a judged dimension, a judge in a seat and entries for the panel."
            ),
        )
        self.frame.retranslate()
        self._show_choices()
        self._show_list()
        self._show_sheet()

    def _wire(self) -> None:
        frame, book = self.frame, self.book
        book.loaded.connect(self._on_loaded)
        book.turned.connect(self._on_turned)
        book.sheet_changed.connect(self._on_sheet_changed)
        book.receipted.connect(self._on_receipted)
        book.refused.connect(self._on_refused)
        frame.top.seat_chosen.connect(lambda judge: self._sit_down(judge, book.seat[1]))
        frame.top.dimension_chosen.connect(lambda code: self._sit_down(book.seat[0], code))
        frame.top.act_requested.connect(self.papers.begin_act)
        frame.top.help_requested.connect(self.papers.toggle_keys)
        self.papers.refused.connect(self._on_refused)
        frame.list.entry_chosen.connect(self._turn)
        frame.rail.entry_chosen.connect(self._turn)
        frame.list.view.entry_opened.connect(self._on_opened)
        frame.rail.view.entry_opened.connect(self._on_opened)
        frame.arranged.connect(self._show_stage)
        frame.stage.action_requested.connect(self.go_live)
        frame.sheet.early.given.connect(self._on_early)
        frame.sheet.early.put_away.connect(self._go_to_marks)
        frame.sheet.mark_edited.connect(book.set_mark)
        frame.sheet.past_end.connect(self._on_past_end)
        frame.sheet.history_requested.connect(lambda: self.papers.begin_act(Act.HISTORY))
        frame.side.note_edited.connect(self._with_entry(book.set_note))
        frame.side.reason_edited.connect(self._with_entry(book.set_reason))
        frame.side.main_requested.connect(self._on_main)
        frame.bar.main_requested.connect(self._on_main)
        frame.side.second_requested.connect(self._on_second)
        frame.bar.second_requested.connect(self._on_second)

    def _with_entry(self, take: Callable[[str, str], None]) -> Callable[[str], None]:
        def hand_on(text: str) -> None:
            if self.book.current is not None:
                take(self.book.current.key.entry, text)

        return hand_on

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Alt+Left", lambda: self.step_entry(-1)),
            ("Alt+Right", lambda: self.step_entry(1)),
            ("Ctrl+Return", self.submit),
            ("Ctrl+Enter", self.submit),
            ("F2", self.frame.open_note),
            ("F1", self.papers.toggle_keys),
            ("F5", self.go_live),
            ("Ctrl+F", self.frame.open_search),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            # Of the window: the keys must work wherever the focus is while the page is shown.
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def open_sheet(self, key: SheetKey) -> None:
        """Sit down at a sheet's seat and take it in hand as soon as it is there."""
        self._goal = key
        self._sit_down(key.judge, key.dimension)

    def step_entry(self, step: int) -> None:
        """Go to the entry before or after, and on to its first missing mark."""
        sheet = self.book.current
        goal = "" if sheet is None else self.entries.beside(sheet.key.entry, step)
        if goal and not self.papers.is_open:
            self._turn(goal)
            self._go_to_marks()

    def go_live(self) -> None:
        """Go to the entry on stage, and on to its first missing mark."""
        live = self.book.live
        if live in self.book.sheets and not self.papers.is_open:
            self._turn(live)
            self._go_to_marks()

    def submit(self) -> None:
        """Hand the sheet in, or go to what is missing: a mark, or the reason of a correction."""
        sheet = self.book.current
        if sheet is None or not sheet.editable or self._read_only or self.papers.is_open:
            return
        if not self.frame.sheet.settle():
            return
        if not sheet.is_complete():
            self.frame.close_drawers()
            self.frame.sheet.go_to(sheet.missing()[0].code)
        elif sheet.wants_early_reason:
            self.frame.close_drawers()
            self.frame.sheet.early.ask()
        elif sheet.correcting and not sheet.reason.strip():
            self.frame.ask_reason()
        else:
            self.frame.strip.clear()
            # The button is out of use until the receipt comes; the page keeps the keys meanwhile.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.book.submit(sheet.key.entry)

    def _on_event(self, event: Event) -> None:
        self._event = event
        judge, dimension = choose(event, self.round_code, self.book.seat)
        if not judge or not dimension:
            self._stack.setCurrentWidget(self._empty)
            return
        self._show_choices()
        self._sit_down(judge, dimension)

    def _sit_down(self, judge: str, dimension: str) -> None:
        if self._event is not None:
            # The seat that was chosen may not score the dimension that the one before did.
            judge, dimension = choose(self._event, self.round_code, (judge, dimension))
        if (judge, dimension) != self.book.seat:
            # A refresh of the same seat never takes the keyboard off a mark.
            self.frame.sheet.let_go()
        self.book.sit_down(judge, dimension)
        self._show_choices()

    def _on_loaded(self) -> None:
        first = self._stack.currentWidget() is not self.frame
        self._stack.setCurrentWidget(self.frame if self.book.sheets else self._empty)
        goal = self._goal
        if goal is not None and (goal.judge, goal.dimension) == self.book.seat:
            self._goal = None
            self._turn(goal.entry)
        self._show_list()
        self._on_turned()
        if first and self.isVisible():
            # The rows get their places first; a row that is not laid out cannot be scrolled to.
            QTimer.singleShot(0, self, self._go_to_marks)

    def _turn(self, entry: str) -> None:
        """Take another sheet in hand. What is being typed is settled into its own sheet first."""
        self.frame.sheet.let_go()
        self.book.turn_to(entry)

    def _on_turned(self) -> None:
        sheet = self.book.current
        if sheet is None:
            return
        shown = self._shows_own_totals()
        self._own = self.book.own_totals(sheet.key.entry) if shown else []
        self.frame.side.set_plot_allowed(shown)
        for view in (self.frame.list.view, self.frame.rail.view):
            view.set_current(sheet.key.entry)
        self._show_sheet()

    def _shows_own_totals(self) -> bool:
        """A judge's own distribution is the organizer's to switch off; at the event's desk it is on."""
        return not self._as_judge or self.book.desk is None or self.book.desk.rules.own_totals

    def _on_opened(self) -> None:
        self.frame.close_drawers()
        self._go_to_marks()

    def _go_to_marks(self) -> None:
        sheet = self.book.current
        if sheet is None or self.papers.is_open:
            return
        missing = sheet.missing()
        leaves = missing if missing and sheet.editable else sheet.plan.leaves
        if leaves:
            self.frame.sheet.go_to(leaves[0].code)

    def _on_past_end(self) -> None:
        sheet = self.book.current
        if sheet is not None and sheet.editable and sheet.missing():
            self.frame.sheet.go_to(sheet.missing()[0].code)
        elif self.frame.mode is Mode.COMPACT:
            self.frame.bar.main.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.frame.side.note.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_main(self) -> None:
        sheet = self.book.current
        if sheet is not None and not sheet.editable and self._all_handed_in:
            self.signing_requested.emit()
        elif sheet is not None and not sheet.editable:
            self.step_entry(1)
        else:
            self.submit()

    def _on_second(self) -> None:
        sheet = self.book.current
        if sheet is None:
            return
        if sheet.phase is Phase.CORRECTING:
            self.book.drop_correction(sheet.key.entry)
        else:
            self.book.begin_correction(sheet.key.entry)
            self._go_to_marks()

    def _on_early(self, entry: str, reason: str) -> None:
        self.book.score_ahead(entry, reason)
        self._go_to_marks()

    def _on_sheet_changed(self, entry: str) -> None:
        sheet = self.book.sheets[entry]
        if self.entries.update_row(entry_row(sheet, live=entry == self.book.on_stage)):
            self.frame.list.show_counts()
        if sheet is self.book.current:
            self._show_state(sheet)

    def _on_receipted(self, entry: str) -> None:
        self.frame.strip.clear()
        self._show_ledger()
        if self.hasFocus():
            main = self.frame.bar.main if self.frame.mode is Mode.COMPACT else self.frame.side.main
            main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, entry: str, error: JudgingError) -> None:
        sheet = self.book.sheets.get(entry)
        where = "" if sheet is None else number_of(sheet.source.entry)
        head = translate("Desk", "No. {number}: not stored").format(number=where)
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        self.frame.strip.show_message(
            head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True
        )
        self._show_ledger()

    def _show_choices(self) -> None:
        if self._event is None:
            return
        judge, dimension = self.book.seat
        self.frame.top.set_event(self._event.name)
        self.frame.top.set_seats(seat_choices(self._event, self.round_code), judge)
        self.frame.top.set_dimensions(dimension_choices(self._event, self.round_code, judge), dimension)

    def _show_list(self) -> None:
        sheets = self.book.sheets
        groups = {code: group_of(sheet) for code, sheet in sheets.items()}
        live = self.book.on_stage
        self.entries.set_rows(groups, lambda code: entry_row(sheets[code], live=code == live))
        self.frame.list.show_counts()
        self._show_ledger()

    def _show_ledger(self) -> None:
        self.frame.top.set_ledger(*self.book.ledger())

    def _show_sheet(self) -> None:
        sheet, desk = self.book.current, self.book.desk
        if sheet is None or desk is None or self._event is None:
            return
        self._show_stage()
        self.frame.sheet.show_sheet(sheet, desk.dimension)
        self.frame.side.set_note(sheet.note)
        self._show_state(sheet)

    def _show_stage(self) -> None:
        """Show who is on stage, or else whose sheet is in hand, and how the two stand to each other."""
        sheet, desk = self.book.current, self.book.desk
        if sheet is None or desk is None or self._event is None:
            return
        frame, own = self.frame, sheet.source.entry
        live = desk.event.entry(self.book.live) if self.book.live else None
        self._show_band(live, own)
        title = translate("Desk", "{dimension} sheet").format(dimension=desk.dimension.name)
        whose = f"{translate('Desk', 'No. {number}').format(number=number_of(own))} {own.name}"
        same = live is None or live.code == own.code
        if not same and self.book.on_stage:
            # The band is another entry's: whose sheet this is stands over the marks.
            title = whose
        frame.sheet.set_head(title, sheet_facts(sheet))
        in_hand = live is not None and same and not self._offline
        phase = desk.stage.phase
        frame.sheet.set_stage(in_step(number_of(own), phase) if in_hand else "")
        if live is None or same or not desk.stage.follow:
            # Judges who are free are not out of step with anything.
            frame.stage.clear()
            return
        number = number_of(live)
        there = live.code in self.book.sheets
        frame.stage.show_message(
            out_of_step(number_of(own), number, phase, is_current=not self._offline),
            "" if frame.sheet.has_head else whose,
            tone=Tone.WARN,
            icon="warning-fill",
            action=go_live_words(number) if there else "",
            keys=("F5",) if there else (),
        )

    def _show_band(self, live: Entry | None, own: Entry) -> None:
        """The entry on stage; where nobody is there, that of the sheet in hand, and who comes next."""
        book, frame = self.book, self.frame
        if book.desk is None or self._event is None:
            return
        is_there = live is not None and bool(book.on_stage)
        entry = live if live is not None and is_there else own
        words, meta = "", band_words(entry, self._event.tracks)
        if is_there:
            words = live_word(is_current=not self._offline)
        elif live is not None or (book.desk.stage.follow and not self._offline):
            words, coming = nobody_words(live, book.upcoming)
            meta = coming or meta
        frame.band.set_entry(
            number=number_of(entry), live=words, meta=meta, title=entry.name, quiet=not is_there
        )
        frame.clock.show_stage(book.desk.stage if is_there else None)

    def _show_state(self, sheet: DeskSheet) -> None:
        """Show what follows from a mark: total, counts, storing; called at every key."""
        code = sheet.key.entry
        state = side_state(
            sheet,
            read_only=self._read_only,
            has_next=bool(self.entries.beside(code, 1)),
            all_handed_in=self._all_handed_in,
            alone=self._alone,
        )
        self.frame.side.show_state(state)
        self.frame.side.set_reason(sheet.reason)
        here, words, rank = own_words(sheet, self._own)
        self.frame.side.set_own(self._own, here=here, words=words, rank=rank)
        number = translate("Desk", "No. {number}").format(number=number_of(sheet.source.entry))
        self.frame.bar.show_state(state, number)
        place, shown = self.entries.place_of(code), len(self.entries.shown())
        self.frame.top.set_switcher(
            f"{number_of(sheet.source.entry)} / {shown}" if place is not None else number
        )
        self.frame.top.set_allowed(allowed_acts(sheet, read_only=self._read_only))
        self.frame.sheet.show_state(sheet)
