"""The projector: what it shows now and next, what was revealed, board of places and awards."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.changes import Changes
from judging_app.application.queries import ScreenOf
from judging_app.application.stage.commands import AnnounceAwards, CoverScreen
from judging_app.application.stage.records import CueKind
from judging_app.application.stage.show_view import ScreenView, ShowView
from judging_app.desktop.models.stage_next import CHOICES, Upcoming, awards_command, reveal_command, upcoming
from judging_app.desktop.models.stage_words import cue_word
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.live_one_press import OnePress, offer
from judging_app.desktop.pages.live_stage_notice import hall_name
from judging_app.desktop.pages.stage_awards import AwardsCard
from judging_app.desktop.pages.stage_display import DisplayCard
from judging_app.desktop.pages.stage_questions import begin_question, results_correction, reveal_correction
from judging_app.desktop.pages.stage_reveals import RevealsCard
from judging_app.desktop.pages.stage_screens import NextCard, NowCard
from judging_app.desktop.stage.book import QUIET, StageBook
from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

SIDE_WIDTH: Final = 328
_SIDE_BY_SIDE: Final = 1000
_COURSE: Final = "course"
"""The choice that follows the course of the day."""
_PREVIEW_SHARES: Final = (0.30, 0.36)
"""The part of the page's height that the two screens may take: one below the other, side by side."""


class StagePage(Page):
    """Two screens, the choice of the next picture, reveals at the left; display and awards at the right.

    Signals:
        page_wanted: The key of a page where the step is taken that comes before, or where something
            that keeps the awards back is put right.
    """

    page_wanted = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.book: StageBook | None = None
        self.chosen: CueKind | None = None
        self.shown: ScreenView | None = None
        self.question: ConfirmPanel | None = None
        self.title = make_label(size="title", strong=True)
        self.subtitle = ElidedLabel(size=13, ink="text2")
        self.sessions = ComboBox()
        self.here = KindButton(icon="monitor-play")
        self.here.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.here.hide()
        self.strip = Strip()
        self.now, self.next = NowCard(), NextCard()
        self.cover, self.link, self.take = self.now.cover, self.next.link, self.next.take
        self.choices = Segmented()
        self.choices_name = make_label(size="table", ink="text2")
        self.reveals = RevealsCard()
        self.display = DisplayCard()
        self.awards = AwardsCard()
        self._lay_out()
        self._wire()
        self.display.set_projector(None)
        self.retranslate()
        follow_theme(self._on_theme)

    def set_stage(self, book: StageBook) -> None:
        """Take the window's one book of the stage."""
        self.book = book
        for card in (self.now, self.next):
            card.canvas.set_moment(book.moment)
        book.changed.connect(self._on_book)
        book.hall_changed.connect(self._on_book)
        book.rested.connect(self._show_next)
        book.refused.connect(self._on_refused)
        self._on_book()

    def set_projector(self, projector: Projector) -> None:
        """Take the window's one projector."""
        self.display.set_projector(projector)
        projector.changed.connect(self._show_now)
        self._show_now()

    def refresh(self) -> None:
        """Ask for the show anew."""
        if self.book is not None:
            self.book.refresh()

    def concerns(self, changes: Changes) -> bool:
        """Nothing by itself: the book of the stage asks anew, and tells."""
        return False

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the reveals."""
        super().show_page()
        self._on_book()
        self.reveals.table.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @property
    def upcoming(self) -> Upcoming | None:
        """What comes next, once there is a view."""
        view = None if self.book is None else self.book.view
        return None if view is None else upcoming(view, self.chosen)

    def take_next(self) -> None:
        """Show what the preview says that comes next; begun awards are asked about once."""
        found = self.upcoming
        if self.book is None or found is None or found.command is None or self.book.read_only:
            return
        if not self.book.is_in_hall or self.book.rests:
            return
        if found.asks:
            self.ask_awards()
            return
        if self.book.press(found.command):
            self.strip.clear()
            self._choose(None)

    def cover_screen(self) -> None:
        """Hide the picture; what is hidden already stays so."""
        view = None if self.book is None else self.book.hall
        if self.book is not None and view is not None and not view.state.covered:
            self.book.do(CoverScreen(view.round.code, view.session.code, covered=True))

    def ask_awards(self) -> None:
        """Ask before places and awards are announced; known ones are shown again at once."""
        book = self.book
        if book is None or book.view is None or book.read_only:
            return
        command = AnnounceAwards(book.view.round.code, book.view.session.code)
        if book.view.results is not None:
            book.do(awards_command(book.view))
            return
        self._ask(begin_question(), lambda _: book.do(command))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._end_question()
        self.title.setText(translate("StagePage", "Screen"))
        self.sessions.setAccessibleName(translate("StagePage", "Session"))
        self.here.setText(translate("StagePage", "Show this session on the screen"))
        self.choices_name.setText(translate("StagePage", "Show next"))
        course = Segment(_COURSE, translate("StagePage", "In order"))
        self.choices.set_segments([course, *(Segment(kind.value, cue_word(kind)) for kind in CHOICES)])
        self.strip.retranslate()
        self.now.canvas.retranslate()
        for card in (self.next, self.reveals, self.display, self.awards):
            card.retranslate()
        self._show_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            # Held down it is one step.
            if not event.isAutoRepeat():
                self.take_next()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.cover_screen()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.subtitle, 1)
        self._head.addWidget(self.here)
        self._head.addWidget(self.sessions)
        self._screens = QHBoxLayout()
        self._screens.addWidget(self.now, 1)
        self._screens.addWidget(self.next, 1)
        self._choosing = QHBoxLayout()
        self._choosing.addWidget(self.choices_name)
        self._choosing.addWidget(self.choices)
        self._choosing.addStretch(1)
        self._main = QVBoxLayout()
        self._main.addLayout(self._screens)
        self._main.addLayout(self._choosing)
        self._main.addWidget(self.reveals, 1)
        self._side = QWidget()
        set_look(self._side, kind="clear")
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self.display)
        self._side_column.addWidget(self.awards, 1)
        inner = QWidget()
        set_look(inner, kind="clear")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addLayout(self._main, 1)
        self._body.addWidget(self._side)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._scroll, 1)

    def _wire(self) -> None:
        self.cover.clicked.connect(self._on_cover)
        self.take.clicked.connect(self.take_next)
        OnePress(self.take, parent=self)
        self.here.clicked.connect(self._on_here)
        self.link.clicked.connect(self._on_link)
        self.choices.chosen.connect(lambda key: self._choose(None if key == _COURSE else CueKind(key)))
        self.sessions.activated.connect(self._on_session)
        self.reveals.reveal_wanted.connect(self._on_reveal)
        self.reveals.correction_wanted.connect(self._on_correct)
        self.awards.begin_wanted.connect(self.ask_awards)
        self.awards.correction_wanted.connect(self._on_correct_awards)
        self.awards.page_wanted.connect(self.page_wanted)
        self.setFocusProxy(self.reveals.table)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.take_next)

    def _on_book(self) -> None:
        book = self.book
        if book is None or book.view is None or not self.isVisible():
            return
        query = ScreenOf(self.round_code, book.hall_session)
        self.operations.ask(query, self._on_screen, self)
        self._show_view()

    def _on_screen(self, screen: ScreenView) -> None:
        self.shown = screen
        self.now.canvas.show_screen(screen)
        self._show_now()

    def _show_view(self) -> None:
        book = self.book
        view = None if book is None else book.view
        if book is None or view is None:
            return
        name = translate("StagePage", "{event} · {round}")
        self.subtitle.set_text(name.format(event=view.event.name, round=view.round.name))
        self._show_sessions(view)
        proposed = view.state.cue.entry or ("" if book.step is None else book.step.entry)
        self.reveals.show_view(view, read_only=book.read_only, proposed=proposed)
        self.awards.show_view(view, read_only=book.read_only)
        self._show_next()
        self._show_now()

    def _show_sessions(self, view: ShowView) -> None:
        stages = view.show.stages
        self.sessions.setVisible(len(stages) > 1)
        with QSignalBlocker(self.sessions):
            known = [self.sessions.itemData(at) for at in range(self.sessions.count())]
            if known != [item.code for item in stages]:
                self.sessions.clear()
                for item in stages:
                    self.sessions.addItem(item.name or item.code, item.code)
            self.sessions.setCurrentIndex(max(self.sessions.findData(view.session.code), 0))
        self.here.setVisible(self.book is not None and not self.book.is_in_hall)

    def _show_now(self) -> None:
        read_only = self.book is None or self.book.read_only
        self.now.show_screen(self.shown, self.display.projector, read_only=read_only)

    def _show_next(self) -> None:
        book, found = self.book, self.upcoming
        if book is not None and book.view is not None and found is not None:
            view = book.view
            turns = view.turns and self.chosen is None and not view.state.covered
            self.next.show_upcoming(view, found, turns=turns, read_only=book.read_only)
            if not book.is_in_hall:
                words = translate("StagePage", "The screen shows “{session}” now.")
                self.next.show_line(words.format(session=hall_name(book)), icon="info", tone=Tone.WARN)
            able = self.take.isEnabled() and book.is_in_hall
            offer(self.take, able=able, rests=book.rests)

    def _choose(self, kind: CueKind | None) -> None:
        self.chosen = kind
        self.choices.set_current(_COURSE if kind is None else kind.value)
        self._show_next()

    def _on_cover(self) -> None:
        book = self.book
        view = None if book is None else book.hall
        if book is not None and view is not None:
            book.do(CoverScreen(view.round.code, view.session.code, covered=not view.state.covered))

    def _on_here(self) -> None:
        """The hall is shown the session that is looked at; nothing else brings that about."""
        if self.book is not None:
            self.book.show_in_hall()
        self.reveals.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_link(self) -> None:
        found = self.upcoming
        if found is not None and found.page:
            self.page_wanted.emit(found.page)

    def _on_session(self, _: int) -> None:
        if self.book is not None:
            self._end_question()
            self._choose(None)
            self.book.set_session(self.sessions.currentData() or "")

    def _on_reveal(self, entry: str) -> None:
        book = self.book
        if book is not None and book.view is not None:
            self.strip.clear()
            self._choose(None)
            book.do(reveal_command(book.view, entry))

    def _on_correct(self, entry: str) -> None:
        book = self.book
        view = None if book is None else book.view
        row = None if view is None else view.row(entry)
        if book is None or view is None or row is None:
            return
        self._ask(reveal_correction(row), lambda reason: book.do(reveal_command(view, entry, reason)))

    def _on_correct_awards(self) -> None:
        book = self.book
        view = None if book is None else book.view
        if book is None or view is None:
            return
        self._ask(
            results_correction(view),
            lambda reason: book.do(AnnounceAwards(view.round.code, view.session.code, reason)),
        )

    def _ask(self, question: Question, then: Callable[[str], None]) -> None:
        """Ask inside the page; the act follows the answer."""
        self._end_question()
        panel = ConfirmPanel(question)
        self.question = panel

        def act(reason: str) -> None:
            self._end_question()
            self.strip.clear()
            self._choose(None)
            then(reason)

        panel.confirmed.connect(act)
        panel.declined.connect(self._end_question)
        self.take.set_kind(ButtonKind.SECONDARY)
        if self._is_wide:
            self._side_column.insertWidget(0, panel)
        else:
            # Where everything stands in one column, whatever is asked stands above it.
            self._column.insertWidget(self._column.indexOf(self._scroll), panel)
        self._scroll.ensureVisible(0, 0)
        panel.take_focus()

    def _end_question(self) -> None:
        panel, self.question = self.question, None
        if panel is None:
            return
        had_focus = panel.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        panel.hide()
        panel.deleteLater()
        self.take.set_kind(ButtonKind.PRIMARY)
        if had_focus:
            self.reveals.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: JudgingError) -> None:
        if not self.isVisible() or error.problem in QUIET:
            return
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        head = translate("StagePage", "Not shown")
        self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= tokens().px(_SIDE_BY_SIDE)

    def _arrange(self) -> None:
        """Side by side where there is room; else display and awards come below."""
        now = tokens()
        wide = self._is_wide
        kind = QBoxLayout.Direction
        self._body.setDirection(kind.LeftToRight if wide else kind.TopToBottom)
        self._side.setMinimumWidth(now.px(SIDE_WIDTH) if wide else 0)
        self._side.setMaximumWidth(now.px(SIDE_WIDTH) if wide else 16777215)
        self.reveals.keep_rows(3 if wide else 5)
        self.awards.keep_room(now.px(48 if wide else 200))
        for card in (self.now, self.next):
            card.limit(round(self.height() * _PREVIEW_SHARES[wide]))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._head.setSpacing(now.px(10))
        self.title.setMinimumHeight(now.px(now.height.field))
        self._screens.setSpacing(now.px(10))
        self._choosing.setSpacing(now.px(10))
        self._main.setSpacing(now.px(10))
        self._side_column.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._arrange()
