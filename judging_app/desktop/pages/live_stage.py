"""Brings the show to the live page: band, controls, next step, preview, and the row that is on stage."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.application.seats.board import BoardView
from judging_app.application.stage.commands import StageAct
from judging_app.application.stage.next_step import NextKind, NextStep
from judging_app.application.stage.records import Phase, Show, StageState
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.live_model import LiveModel
from judging_app.desktop.models.live_stage import phase_words, progress_of
from judging_app.desktop.pages.live_follow import Follow
from judging_app.desktop.pages.live_next_card import KEYS, NextCard
from judging_app.desktop.pages.live_one_press import offer
from judging_app.desktop.pages.live_preview_card import PreviewCard
from judging_app.desktop.pages.live_stage_band import StageBand
from judging_app.desktop.pages.live_stage_bar import BeginLine, StageBar, to_skip
from judging_app.desktop.pages.live_stage_panel import StageAsk
from judging_app.desktop.stage.book import QUIET, StageBook
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.problems import JudgingError
from judging_app.domain.stage_clock import MS
from judging_app.wording.language import translate
from judging_app.wording.stage_words import minutes

_KEPT: Final = 60
"""States of the stage that are remembered, to say what a step back takes back: as many as the file keeps."""


class StageParts(QWidget):
    """What stands over the board: the band with its controls, or one line before a show has begun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band, self.bar, self.line = StageBand(), StageBar(), BeginLine()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.line, self.band, self.bar):
            part.hide()
            self._column.addWidget(part)
        self.hide()
        follow_theme(self._on_theme)

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(10))


class LiveStage(QObject):
    """The wiring of the stage; the page says where its parts stand.

    Signals:
        changed: There is a newer view.
        asked: A `StageAsk` with the entry that it is about; its panel is wanted.
        check_wanted: An entry whose sheets somebody shall look at before it is closed.
        refused: The `JudgingError` of a step.
    """

    changed = Signal()
    asked = Signal(object, str)
    check_wanted = Signal(str)
    refused = Signal(object)

    def __init__(self, model: LiveModel, follow: Follow, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts = StageParts()
        self.next, self.preview = NextCard(), PreviewCard()
        self.next.hide()
        self.preview.hide()
        self.session = ComboBox()
        self.session.hide()
        self.session.activated.connect(self._on_session)
        self.book: StageBook | None = None
        self._model, self._follow = model, follow
        self._board: BoardView | None = None
        self._states: OrderedDict[tuple[str, int], StageState] = OrderedDict()
        self._said: tuple[str, Phase, str] | None = None
        bar = self.parts.bar
        bar.next.clicked.connect(self.take_step)
        bar.pause.clicked.connect(self.toggle_clock)
        bar.more_wanted.connect(lambda by: self._drive(StageAct.MORE_TIME, seconds=by))
        bar.restart.clicked.connect(lambda: self._drive(StageAct.RESTART))
        bar.back.clicked.connect(lambda: self._drive(StageAct.BACK))
        bar.rest.clicked.connect(self._on_rest)
        bar.skip.clicked.connect(self._on_skip)
        self.parts.line.begin_wanted.connect(self.take_step)
        self.next.wanted.connect(self.take_step)
        self.next.other_wanted.connect(self.take)

    @property
    def view(self) -> ShowView | None:
        """The show as it is known."""
        return None if self.book is None else self.book.view

    @property
    def has_begun(self) -> bool:
        """Whether a show is on."""
        return self.view is not None and self.view.has_begun

    @property
    def is_prepared(self) -> bool:
        """Whether the first entry can come and somebody has planned for it: lots, sessions, breaks, rules."""
        view = self.view
        if view is None or view.has_begun or view.next_entry is None:
            return False
        return view.draw is not None or view.show != Show()

    def set_book(self, book: StageBook) -> None:
        """Follow a book of the stage."""
        self.book = book
        self.preview.set_moment(book.moment)
        book.changed.connect(self._on_changed)
        book.ticked.connect(self._on_tick)
        book.warned.connect(self._on_warned)
        book.ended.connect(self._on_ended)
        book.rested.connect(self._show_step)
        book.refused.connect(self._on_refused)
        self._on_changed()

    def show_board(self, board: BoardView) -> None:
        """Take a newer board: who owes a sheet stands on it."""
        self._board = board
        self._show_step()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.parts.bar.retranslate()
        self.next.retranslate()
        self.preview.retranslate()
        self._show()

    def take_step(self) -> bool:
        """Take the next step, or open what has to be decided; answers whether there was anything."""
        step = None if self.book is None else self.book.step
        return step is not None and self.take(step)

    def take(self, step: NextStep) -> bool:
        """Take a step, or ask about it first; answers whether there was anything."""
        book, view = self.book, self.view
        if book is None or view is None or book.read_only:
            return False
        if step.kind is NextKind.OVERTIME:
            self.asked.emit(StageAsk.OVERTIME, step.entry)
            return True
        if step.kind is NextKind.CORRECT:
            self.asked.emit(StageAsk.CORRECT_RESULTS, "")
            return True
        if step.kind is NextKind.NEXT_SESSION and not book.rests:
            # The hall is shown it once somebody says so: the strip that comes up offers it.
            book.set_session(step.session)
            return True
        row = view.row(step.entry)
        if step.kind is NextKind.COLLECT and row is not None and row.is_complete:
            self.check_wanted.emit(step.entry)
            return True
        if step.kind is NextKind.AWARDS and view.results is None:
            if book.rests:
                return False
            self.asked.emit(StageAsk.AWARDS, "")
            return True
        return step.command is not None and book.press(step.command)

    def toggle_clock(self) -> bool:
        """Let the clock stand or go on; answers whether there is one that can."""
        bar = self.parts.bar
        if self.book is None or not bar.pause.isEnabled():
            return False
        self.book.toggle_clock()
        return True

    def _drive(self, act: StageAct, *, seconds: int = 0) -> None:
        if self.book is not None:
            self.book.drive(act, seconds=seconds)

    def _on_rest(self) -> None:
        view = self.view
        if view is not None and view.state.phase is Phase.BREAK:
            self._drive(StageAct.IDLE)
        else:
            self.asked.emit(StageAsk.BREAK, "")

    def _on_skip(self) -> None:
        entry = None if self.view is None else to_skip(self.view)
        if entry is not None:
            self.asked.emit(StageAsk.PUT_OFF, entry.code)

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        book, view = self.book, self.view
        if book is None or view is None:
            return
        self._remember(view)
        self._show_sessions(view)
        parts, begun = self.parts, view.has_begun
        parts.band.show_view(view, book.moment())
        parts.bar.show_view(view, self._before(view), read_only=book.read_only)
        parts.line.show_view(view, read_only=book.read_only)
        parts.band.setVisible(begun)
        parts.bar.setVisible(begun)
        parts.line.setVisible(not begun and view.next_entry is not None)
        parts.setVisible(begun or view.next_entry is not None)
        self.preview.show_view(view)
        live = view.state.entry if begun else ""
        self._model.show_progress(progress_of(view), live)
        self._follow.follow(live)
        self._show_step()
        self._say(view)

    def _show_step(self) -> None:
        book, view = self.book, self.view
        if book is None or view is None:
            return
        others = book.others
        rests = book.rests
        self.next.show_step(view, book.step, others, self._board, read_only=book.read_only, rests=rests)
        offer(self.parts.line.begin, able=not book.read_only, rests=rests)
        words, button = self.next.words, self.parts.bar.next
        if words is not None:
            button.setText(words.button)
            button.set_icon_name(words.icon)
            button.set_keys(KEYS)
            offer(button, able=words.able and not book.read_only, rests=rests)
            button.setToolTip(words.text)

    def _show_sessions(self, view: ShowView) -> None:
        """Which of several sessions is looked at; where there is one alone, nothing is chosen."""
        stages = view.show.stages
        self.session.setVisible(len(stages) > 1)
        self.session.setAccessibleName(translate("LiveStage", "Session"))
        known = [(self.session.itemData(at), self.session.itemText(at)) for at in range(self.session.count())]
        wanted = [(item.code, item.name) for item in stages]
        if known != wanted:
            self.session.clear()
            for code, name in wanted:
                self.session.addItem(name, code)
        self.session.setCurrentIndex([item.code for item in stages].index(view.session.code))

    def _on_session(self, at: int) -> None:
        if self.book is not None:
            self.book.set_session(str(self.session.itemData(at)))

    def _remember(self, view: ShowView) -> None:
        self._states[view.session.code, view.state.number] = view.state
        while len(self._states) > _KEPT:
            self._states.popitem(last=False)

    def _before(self, view: ShowView) -> StageState | None:
        state = view.state
        if state.number and not state.before:
            return StageState(state.round, state.session)
        return self._states.get((view.session.code, state.before))

    def _say(self, view: ShowView) -> None:
        """Announce another phase, and not how things stand when the page is opened."""
        here = (view.session.code, view.state.phase, view.state.entry)
        before, self._said = self._said, here
        if before is not None and before != here:
            self.parts.band.announce(phase_words(view))

    def _on_tick(self) -> None:
        book, view = self.book, self.view
        if book is not None and view is not None and self.parts.band.isVisible():
            self.parts.band.tick(view, book.moment())

    def _on_warned(self) -> None:
        clock = None if self.book is None or not self.book.is_in_hall else self.book.clock
        if clock is not None:
            text = translate("LiveStage", "{time} left").format(time=minutes(clock.warning // MS))
            self.parts.band.announce(text)

    def _on_ended(self) -> None:
        if self.book is not None and self.book.is_in_hall:
            self.parts.band.announce(translate("LiveStage", "The time is over"))

    def _on_refused(self, error: JudgingError) -> None:
        # A step that was taken already, by another key or by itself, is nothing to tell of.
        if error.problem not in QUIET:
            self.refused.emit(error)
