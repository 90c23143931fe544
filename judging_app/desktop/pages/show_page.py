"""The run of show: order, draw of lots, sessions and breaks, how the day runs."""

from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import SIGNAL, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.changes import Changes
from judging_app.application.commands import SetEntryStatus
from judging_app.application.proposals import ChangeStatus
from judging_app.application.stage.records import Phase
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.show_model import ShowModel
from judging_app.desktop.models.show_rows import run_lines
from judging_app.desktop.models.show_times import times_of
from judging_app.desktop.models.show_words import session_name
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.consequences_question import ConsequencesQuestion
from judging_app.desktop.pages.entry_status import status_asked
from judging_app.desktop.pages.show_acts import RowWishes, RunActs, row_menu
from judging_app.desktop.pages.show_break_panel import BreakPanel
from judging_app.desktop.pages.show_breaks import BreakActs
from judging_app.desktop.pages.show_draw_panel import DrawLotsPanel
from judging_app.desktop.pages.show_head import DRAW, RULES, SESSIONS, ShowHead, ShowTools
from judging_app.desktop.pages.show_keeper import ShowKeeper
from judging_app.desktop.pages.show_rules_panel import ShowRulesPanel
from judging_app.desktop.pages.show_sessions_panel import SessionsPanel
from judging_app.desktop.pages.show_table import RunTable
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.event import UNRANKED, EntryStatus
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

BREAK, QUESTION = "break", "question"
AnyPanel = DrawLotsPanel | ShowRulesPanel | SessionsPanel | BreakPanel | ConsequencesQuestion
_SIDE: Final = 320
_MINUTE_MS: Final = 30_000


class ShowPage(Page):
    """The run of show at the left, one of its forms at the right.

    Signals:
        rehearsal_wanted: The day shall be rehearsed; its button shows where somebody listens.
        entries_wanted: Entries are added on their own page.
    """

    rehearsal_wanted = Signal()
    entries_wanted = Signal()

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.book: StageBook | None = None
        self.run = ShowModel(self)
        self.table = RunTable(self.run)
        self.head = ShowHead()
        self.sessions_bar = Segmented()
        self.note = NoteLine()
        self.empty = EmptyState(icon="list-numbers", title="")
        self.empty_add = KindButton(kind=ButtonKind.PRIMARY, icon="plus")
        self.tools = ShowTools()
        self.side = QStackedWidget()
        self.panels: dict[str, AnyPanel] = {}
        self.question = ConsequencesQuestion(operations, round_code)
        self.break_panel = BreakPanel()
        self.wishes = RowWishes(self)
        self._asked: tuple[str, EntryStatus] | None = None
        self._back_to = ""
        self._wanted: list[str] = []
        self._has_looked = False
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_view)
        self.side.hide()
        self.note.hide()
        self._lay_out()
        self._wire()
        follow_theme(self._on_theme)

    def set_stage(self, book: StageBook) -> None:
        """Take the window's one book of the stage."""
        self.book = book
        self.keeper = ShowKeeper(book, self)
        self.acts = RunActs(book, self)
        self.draw_panel = DrawLotsPanel(book)
        self.rules_panel = ShowRulesPanel(self.keeper)
        self.sessions_panel = SessionsPanel(self.keeper)
        self.panels = {
            DRAW: self.draw_panel,
            RULES: self.rules_panel,
            SESSIONS: self.sessions_panel,
            BREAK: self.break_panel,
            QUESTION: self.question,
        }
        for key, panel in self.panels.items():
            self.side.addWidget(panel)
            panel.closed.connect(partial(self._on_closed, key))
        self.breaks = BreakActs(self.keeper, self.break_panel, self)
        self.breaks.said.connect(self._say)
        self.breaks.done.connect(partial(self._on_closed, BREAK))
        self.acts.said.connect(self._say)
        self.acts.done.connect(self._want)
        self.sessions_panel.session_wanted.connect(book.set_session)
        self.sessions_bar.chosen.connect(book.set_session)
        book.changed.connect(self._on_view)
        book.refused.connect(self._on_refused)
        self.retranslate()

    @property
    def view(self) -> ShowView | None:
        """The show, once it is there."""
        return None if self.book is None else self.book.view

    @property
    def shown_panel(self) -> str:
        """The form at the right, empty where there is none."""
        if self.side.isHidden():
            return ""
        return next((key for key, panel in self.panels.items() if panel is self.side.currentWidget()), "")

    def concerns(self, changes: Changes) -> bool:
        """The window's book of the stage hears of changes by itself."""
        return False

    def refresh(self) -> None:
        """Ask for the show anew."""
        if self.book is not None:
            self.book.refresh()

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the table."""
        super().show_page()
        self.head.rehearse.setVisible(self.receivers(SIGNAL("rehearsal_wanted()")) > 0)
        self._minute.start()
        self._show()
        self.table.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def open_panel(self, key: str) -> None:
        """Show a form at the right, with the keyboard in it."""
        self._has_looked = True
        if self.shown_panel in (DRAW, RULES, SESSIONS):
            self._back_to = self.shown_panel
        self.side.setCurrentWidget(self.panels[key])
        self.side.show()
        self._show_panel()
        panel = self.panels[key]
        if isinstance(panel, DrawLotsPanel | ShowRulesPanel | SessionsPanel):
            panel.focus_first().setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_status(self, status: EntryStatus) -> None:
        """Ask whether the current entry's status shall change, showing what that would do."""
        view, line = self.view, self.table.current_line()
        row = None if view is None or line is None else view.row(line.entry)
        if view is None or row is None or self._is_read_only():
            return
        self._asked = row.entry.code, status
        self.open_panel(QUESTION)
        self.question.ask(
            ChangeStatus(row.entry.code, status), lambda: status_asked(row.entry, status), view.event
        )

    def ask_break(self) -> None:
        """Ask for a break before the current row, or change the one that stands there."""
        view, line = self.view, self.table.current_line()
        if view is None or line is None or self._is_read_only():
            return
        self.open_panel(BREAK)
        self.breaks.ask(view, line)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.head.retranslate()
        self.tools.retranslate()
        self.empty_add.setText(translate("ShowPage", "Add entries"))
        self.empty.set_texts(
            title=translate("ShowPage", "No entries here yet"),
            sentence=translate("ShowPage", "Add entries, or assign some to this session."),
        )
        self.table.setAccessibleName(translate("ShowPage", "Run of show"))
        self.run.retranslate()
        for panel in self.panels.values():
            panel.retranslate()
        self._show()

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._card_frame = QFrame()
        set_look(self._card_frame, kind="card")
        self._cover = QStackedWidget()
        self._cover.addWidget(self.table)
        self._cover.addWidget(self.empty)
        self.empty.add_action(self.empty_add)
        self._card = QVBoxLayout(self._card_frame)
        self._card.addWidget(self._cover)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.sessions_bar)
        self._bar.addStretch(1)
        self._column = QVBoxLayout()
        self._column.addLayout(self._bar)
        self._column.addWidget(self.tools)
        self._column.addWidget(self.note)
        self._column.addWidget(self._card_frame, 1)
        self._body = QHBoxLayout()
        self._body.addLayout(self._column, 1)
        self._body.addWidget(self.side)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.head)
        self._outer.addLayout(self._body, 1)
        self.setFocusProxy(self.table)

    def _wire(self) -> None:
        self.table.hand_changed.connect(self._on_hand)
        self.table.moved_before.connect(self._on_moved)
        self.table.stepped.connect(self._on_step)
        self.table.acts_wanted.connect(self._open_menu)
        self.table.remove_wanted.connect(self._on_remove)
        self.tools.swap.clicked.connect(self._on_swap)
        self.tools.pause.clicked.connect(self.ask_break)
        self.tools.late.clicked.connect(self._on_late)
        self.tools.status.clicked.connect(self._on_status)
        for button in (self.tools.entries, self.empty_add):
            button.clicked.connect(self.entries_wanted)
        self.head.rehearse.clicked.connect(self.rehearsal_wanted)
        for key, button in self.head.buttons.items():
            button.clicked.connect(partial(self._toggle_panel, key))
        self.wishes.step.connect(self._on_step)
        self.wishes.swap.connect(lambda: self.acts.swap(self._hand()))
        self.wishes.late.connect(self._on_late)
        self.wishes.pause.connect(self.ask_break)
        self.wishes.drop_pause.connect(self._on_remove)
        self.wishes.status.connect(self.ask_status)
        self.question.confirmed.connect(self._on_confirmed)

    def _on_view(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        book, view = self.book, self.view
        if book is None or view is None:
            return
        left = (book.remaining() or 0) if view.state.phase is Phase.BREAK else 0
        times = times_of(view, datetime.now(UTC), left)
        keys = [line.key for line in self.table.in_hand()]
        current = self.table.current_line()
        if self.run.show_lines(run_lines(view, times)):
            wanted = self._wanted or keys
            self.table.select_keys(wanted if any(self.run.row_of(key) >= 0 for key in wanted) else [])
            if self.table.current_line() is None and self.run.lines:
                first = current.before if current is not None else ""
                self.table.select_keys([first] if self.run.row_of(first) >= 0 else [self.run.lines[0].key])
        elif self._wanted:
            self.table.select_keys(self._wanted)
        self._wanted = []
        self._cover.setCurrentIndex(0 if self.run.lines else 1)
        self.head.show_view(view, times)
        self._show_sessions(view)
        if not self._has_looked:
            # The first look decides which form is of use: lots come first, the rules after that.
            self._has_looked = True
            begun = view.has_begun or view.draw is not None
            self.side.setCurrentWidget(self.panels[RULES if begun else DRAW])
            self.side.show()
        self._show_panel()
        self._weigh()

    def _show_sessions(self, view: ShowView) -> None:
        stages = view.show.stages
        self.sessions_bar.setVisible(len(stages) > 1)
        members = [view.show.session_of(item.entry) for item in view.round.participations]
        self.sessions_bar.set_segments(
            [
                Segment(item.code, session_name(item, at), members.count(item.code))
                for at, item in enumerate(stages)
            ]
        )
        self.sessions_bar.set_current(view.session.code)

    def _show_panel(self) -> None:
        view, read_only = self.view, self._is_read_only()
        if view is None:
            return
        match self.shown_panel:
            case "draw":
                self.draw_panel.show_view(view)
            case "rules":
                self.rules_panel.show_view(view, read_only=read_only)
            case "sessions":
                self.sessions_panel.show_view(view, self._hand(), read_only=read_only)

    def _weigh(self) -> None:
        """Offer what can be done with what is in hand."""
        view, line, may = self.view, self.table.current_line(), not self._is_read_only()
        row = None if view is None or line is None else view.row(line.entry)
        self.tools.swap.setEnabled(may and len(self._hand()) == 2)
        self.tools.pause.setEnabled(may and line is not None)
        self.tools.late.setEnabled(may and row is not None and line is not None and not line.fixed)
        self.tools.status.setEnabled(may and row is not None)
        out = row is not None and row.participation.status in UNRANKED
        self.tools.say_status(is_out=out)

    def _hand(self) -> list[str]:
        return [line.entry for line in self.table.in_hand() if line.entry]

    def _is_read_only(self) -> bool:
        return self.book is None or self.book.read_only

    def _want(self, keys: list[str]) -> None:
        self._wanted = keys

    def _say(self, words: str) -> None:
        self.note.set_wrong(words)
        self.note.setVisible(bool(words))

    def _on_hand(self) -> None:
        self._say("")
        if self._asked is not None and self._hand() != [self._asked[0]]:
            self._on_closed(QUESTION)
        self._weigh()
        if self.shown_panel == SESSIONS:
            self._show_panel()

    def _on_step(self, by: int) -> None:
        view, line = self.view, self.table.current_line()
        if view is not None and line is not None and line.is_break:
            self.breaks.step(view, line, by)
        else:
            self.acts.step(self._hand(), by)

    def _on_moved(self, entries: list[str], before: str) -> None:
        self.acts.move(entries, before)

    def _on_swap(self) -> None:
        # Greyed for a moment the button would pass the keyboard on to the one beside it.
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.acts.swap(self._hand())

    def _on_late(self) -> None:
        hand = self._hand()
        if hand:
            self.acts.move(hand, "")

    def _on_status(self) -> None:
        view, line = self.view, self.table.current_line()
        row = None if view is None or line is None else view.row(line.entry)
        if row is not None:
            out = row.participation.status in UNRANKED
            self.ask_status(EntryStatus.COMPETING if out else EntryStatus.WITHDRAWN)

    def _on_remove(self) -> None:
        """Delete takes a break out; an entry is withdrawn, with a reason."""
        view, line = self.view, self.table.current_line()
        if view is None or line is None:
            return
        if line.is_break:
            self.breaks.remove(view.session.code, line.before)
        elif not line.out:
            self.ask_status(EntryStatus.WITHDRAWN)

    def _on_confirmed(self, reason: str) -> None:
        asked = self._asked
        self._on_closed(QUESTION)
        if asked is not None:
            entry, status = asked
            command = SetEntryStatus(self.round_code, entry, status, reason)
            self.operations.do(command, None, self, self._on_refused)

    def _on_refused(self, error: JudgingError) -> None:
        if self.isVisible():
            self._say(" ".join(sentence(finding) for finding in error.findings[:3]))

    def _toggle_panel(self, key: str) -> None:
        if self.shown_panel == key:
            self._on_closed(key)
        else:
            self.open_panel(key)

    def _on_closed(self, key: str) -> None:
        """A question gives way to the form that it came over; any other form leaves the room free."""
        if key == QUESTION:
            self._asked = None
            self.question.drop()
        if self.shown_panel != key:
            return
        if key in (QUESTION, BREAK) and self._back_to:
            self.side.setCurrentWidget(self.panels[self._back_to])
            self._show_panel()
        else:
            self.side.hide()
        if key not in (QUESTION, BREAK):
            self._back_to = ""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self) -> None:
        view, line = self.view, self.table.current_line()
        if view is None or line is None or self._is_read_only():
            return
        menu = row_menu(self, line, view.row(line.entry), len(self._hand()), self.wishes)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(QPoint(tokens().px(60), box.bottom())))

    def _on_theme(self) -> None:
        now = tokens()
        self._outer.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._outer.setSpacing(now.px(10))
        self._column.setSpacing(now.px(8))
        self._body.setSpacing(now.px(12))
        self._card.setContentsMargins(1, now.px(4), 1, now.px(5))
        self.side.setFixedWidth(now.px(_SIDE))
