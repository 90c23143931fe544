"""The live page: who has handed in what, whose laptop is there, and what needs a person now."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from judging_app.application.changes import Area, Changes
from judging_app.application.seats.hosting import HostControl
from judging_app.desktop.models.live_cards import CardAct, LiveCard, live_cards
from judging_app.desktop.models.live_stage_cards import stage_cards
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.live_acts import BoardAct, Subject
from judging_app.desktop.pages.live_board_card import BoardCard
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_follow import Follow
from judging_app.desktop.pages.live_head import HeadBar
from judging_app.desktop.pages.live_side import LiveSide
from judging_app.desktop.pages.live_space import SpaceForClock
from judging_app.desktop.pages.live_stage import LiveStage
from judging_app.desktop.pages.live_stage_notice import StageNotice
from judging_app.desktop.pages.live_stage_panel import StageAsk
from judging_app.desktop.pages.live_switch import HostSwitch
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

SIDE_WIDTH: Final = 328
_SIDE_BY_SIDE: Final = 1000
"""The narrowest page, at 100 %, on which the board and what needs a person stand side by side."""
_HIGH: Final = 640
"""The lowest page, at 100 %, on which the band takes its full height and the side its preview."""
_ROOMY: Final = 900
"""The lowest page, at 100 %, on which the row of tools stays beside the band."""
_BEHIND_MS: Final = 1500
"""How far what needs a person may lag while the page is out of sight."""
_SHOWN: Final = frozenset(
    {Area.SHEETS, Area.DRAFTS, Area.SEATS, Area.ENTRIES, Area.LAPTOPS, Area.RULES, Area.EVENT}
)


class LivePage(Page):
    """The stage over the board of sheets at the left; the next step, cards and panels at the right.

    Signals:
        needs: How many things need a person here.
        sheet_wanted: The key of a sheet that shall be entered from paper.
    """

    sheet_wanted = Signal(object)
    needs = Signal(int)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.book = LiveBook(operations, round_code, self)
        self.board = BoardCard()
        self.model, self.matrix = self.board.model, self.board.matrix
        self.head = HeadBar()
        self.side = LiveSide(self.book)
        self.switch = HostSwitch(self.book, self.head, self.side, self)
        self.follow = Follow(self.matrix, lambda: self.side.is_open)
        self.stage = LiveStage(self.model, self.follow, self)
        self.strip, self.notice = Strip(), StageNotice()
        buttons = (*self.stage.parts.bar.buttons, self.stage.next.button, *self.stage.next.others)
        SpaceForClock(self.stage.toggle_clock, *buttons, parent=self)
        self._wants_side = False
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._behind = QTimer(self)
        self._behind.setSingleShot(True)
        self._behind.setInterval(_BEHIND_MS)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def set_source(self, load_host: Callable[[], HostControl] | None, *, read_only: bool) -> None:
        """Say what can be done with the open event: how its host is loaded, and whether it can be changed."""
        self.book.read_only = read_only
        if load_host is not None and not read_only:
            self.book.take_host(load_host)
        self._show_host()

    def set_stage(self, book: StageBook) -> None:
        """Take the window's one book of the stage."""
        self.side.stage.set_book(book)
        self.stage.set_book(book)
        self.notice.set_book(book)

    def set_projector(self, projector: Projector) -> None:
        """Take the window's one projector."""
        self.stage.preview.set_projector(projector)

    def set_backup(self, at: datetime) -> None:
        """Say when the latest backup was made."""
        self.head.set_backup(at)

    @property
    def laptops(self) -> int:
        """How many judges' laptops are connected at this moment."""
        now = self.book.now
        if now is None or not now.status.is_open:
            return 0
        return sum(presence.connected for presence in now.presence.values())

    def refresh(self) -> None:
        """Ask for board and host anew, at a pace that can be followed."""
        self.book.refresh()

    def concerns(self, changes: Changes) -> bool:
        """Every sheet and draft counts here, and everything about laptops."""
        return bool(changes.areas & _SHOWN) and changes.round in ("", self.round_code)

    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(changes)
        if self.concerns(changes) and not self.isVisible() and not self._behind.isActive():
            self._behind.start()

    def _catch_up(self) -> None:
        """Out of sight the count of what needs a person stands on the rail."""
        if not self.isVisible():
            self.book.refresh()

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the board."""
        super().show_page()
        self.matrix.take_focus()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.head.retranslate()
        self.head.show_totals(on=self.matrix.shows_totals)
        self.side.retranslate()
        self.board.retranslate()
        self.stage.retranslate()
        self.strip.retranslate()
        self.notice.retranslate()
        self._show_host()
        if self.book.board is not None:
            # The rows hold words too.
            self.book.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8 and not event.isAutoRepeat():
            self.board.hold_totals(wanted=True)
            return
        is_space = event.key() == Qt.Key.Key_Space and not event.modifiers()
        # Nothing that takes Space itself had the keyboard: it comes here only then.
        if is_space and not event.isAutoRepeat() and self.stage.toggle_clock():
            return
        # Here, too, only where nothing that takes Esc itself had the keyboard.
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat() and self.notice.uncover():
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8 and not event.isAutoRepeat():
            self.board.hold_totals(wanted=False)
            return
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            # The key may be let go in another window.
            self.board.hold_totals(wanted=False)
        super().changeEvent(event)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self.side_column = QWidget()
        self._side_rows = QVBoxLayout(self.side_column)
        self._side_rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.stage.next, self.side, self.stage.preview):
            self._side_rows.addWidget(part)
        self._side_rows.setStretch(1, 1)
        self._main = QVBoxLayout()
        self._main.addWidget(self.stage.parts)
        self._main.addWidget(self.board, 1)
        self._body = QHBoxLayout()
        self._body.addLayout(self._main, 1)
        self._body.addWidget(self.side_column)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._body, 1)

    def _wire(self) -> None:
        book, head, side = self.book, self.head, self.side
        book.board_changed.connect(self._on_board)
        book.host_changed.connect(self._on_host)
        book.refused.connect(self._on_refused)
        self._clock.timeout.connect(self._on_clock)
        self._behind.timeout.connect(self._catch_up)
        self.matrix.opened.connect(self._on_opened)
        self.matrix.entry_opened.connect(lambda entry: self._show_subject(Subject(entry)))
        self.matrix.judge_opened.connect(lambda judge: self._show_subject(Subject(judge=judge)))
        self.matrix.moved.connect(self._on_moved)
        head.address.clicked.connect(self._copy_address)
        for button, panel in ((head.host, side.host), (head.codes, side.codes), (head.rules, side.rules)):
            button.clicked.connect(lambda _=False, panel=panel: side.open_panel(panel))
        head.packet.clicked.connect(side.files.read_packet)
        head.totals.clicked.connect(self.board.toggle_totals)
        self.board.totals_shown.connect(lambda on: head.show_totals(on=on))
        head.cards.clicked.connect(self._on_cards_button)
        head.search.textChanged.connect(lambda text: self.board.find_entry(text, onwards=False))
        head.search.returnPressed.connect(lambda: self.board.find_entry(head.search.text(), onwards=True))
        side.opened.connect(self._on_side_opened)
        side.closed.connect(self._on_side_closed)
        side.cards.act_wanted.connect(self._on_card)
        side.acts.sheet_wanted.connect(self.sheet_wanted)
        side.host.copied.connect(self._say_copied)
        side.codes.saved.connect(self._say_saved)
        side.host.codes_wanted.connect(lambda: side.open_panel(side.codes))
        self.setFocusProxy(self.matrix)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(head.begin_search)
        self._wire_stage()

    def _wire_stage(self) -> None:
        stage = self.stage
        self.head.put_session(stage.session)
        stage.changed.connect(self._on_stage)
        stage.asked.connect(self._ask_stage)
        stage.check_wanted.connect(self._check_entry)
        stage.refused.connect(self._on_stage_refused)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            keys = QShortcut(QKeySequence(key), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.setAutoRepeat(False)
            keys.activated.connect(self._on_next_key)

    def _on_board(self) -> None:
        board = self.book.board
        if board is None:
            return
        heads = self.book.heads()
        self.board.show_board(board.rows, heads)
        self.head.show_board(board.view, read_only=self.book.read_only)
        self.stage.show_board(board.view)
        self._show_host()
        self._show_cards()
        self.side.refresh(heads)

    def _on_host(self) -> None:
        self._on_clock()
        self._show_cards()
        self._show_host()
        self.side.refresh(self.model.heads)

    def _on_clock(self) -> None:
        """Laptops come and go, and time goes by for those that are cut off."""
        board = self.book.board
        if board is not None and self.isVisible():
            heads = self.book.heads()
            if len(heads) == len(self.model.heads):
                self.model.show_heads(heads)
            self._show_cards()

    def _show_cards(self) -> None:
        board = self.book.board
        if board is None:
            return
        now, at = self.book.now, self.book.time()
        read_only = self.book.read_only
        cards = live_cards(board.view, board.rows, now, at, read_only=read_only)
        cards = [*stage_cards(self.stage.view, read_only=read_only), *cards]
        self.side.cards.show_cards(cards)
        self.needs.emit(len(cards))
        self._arrange()
        if any(head.is_lost for head in self.model.heads):
            self._clock.start()
        else:
            self._clock.stop()

    def _show_host(self) -> None:
        is_main = not self.side.is_open and not self.stage.has_begun and not self.stage.is_prepared
        self.head.show_host(self.book.view, self.book.now, read_only=self.book.read_only, is_main=is_main)

    def _on_stage(self) -> None:
        self._show_cards()
        self._show_host()
        self._arrange()

    def _on_next_key(self) -> None:
        """Ctrl+Enter: not while something is being typed, which it might be meant for."""
        here = QApplication.focusWidget()
        writes = isinstance(here, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox)
        if not writes or here is self.head.search:
            self.stage.take_step()

    def _ask_stage(self, what: StageAsk, entry: str) -> None:
        panel = self.side.stage
        panel.ask(what, entry)
        self.side.open_panel(panel)
        panel.take_focus()

    def _check_entry(self, entry: str) -> None:
        self.matrix.select_entry(entry)
        self._show_subject(Subject(entry))
        self.side.acts.ask(BoardAct.CLOSE)

    def _on_stage_refused(self, error: JudgingError) -> None:
        # Every page of the stage hears of it; the one in front says it.
        if self.isVisible():
            self._on_refused(error)

    def _on_opened(self) -> None:
        index = self.matrix.current()
        head = self.model.head(index.column()) if index.isValid() else None
        if head is None:
            return
        cell = self.model.cell(index)
        entry = self.matrix.current_entry()
        subject = Subject(entry) if cell is None else Subject(entry, head.judge, head.dimension)
        self._show_subject(subject)
        self.side.acts.cross.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self) -> None:
        """The panel about a sheet follows the keyboard, unless something is being asked there."""
        acts = self.side.acts
        if self.side.currentWidget() is not acts or acts.question is not None or not acts.subject.dimension:
            return
        index = self.matrix.current()
        cell = self.model.cell(index) if index.isValid() else None
        if cell is not None and cell.key != acts.subject.key:
            acts.show_subject(Subject(cell.key.entry, cell.key.judge, cell.key.dimension), self.model.heads)

    def _show_subject(self, subject: Subject) -> None:
        self.side.show_subject(subject, self.model.heads)

    def _on_card(self, card: LiveCard, act: CardAct) -> None:
        asked = {
            CardAct.OVERTIME: StageAsk.OVERTIME,
            CardAct.CORRECT: StageAsk.CORRECT,
            CardAct.CORRECT_RESULTS: StageAsk.CORRECT_RESULTS,
        }.get(act)
        if asked is not None:
            self._ask_stage(asked, card.target)
        elif act is CardAct.OPEN:
            self.switch.turn(wanted=True)
        elif act in (CardAct.AGREE, CardAct.TURN_AWAY):
            agree = act is CardAct.AGREE
            self.book.ask_host(lambda host: host.settle(card.target, agree=agree), lambda _: None, self)
        elif act is CardAct.ON_PAPER:
            self.sheet_wanted.emit(card.key)
        elif act is CardAct.COMPARE:
            self._compare(int(card.target))
        elif act is CardAct.SHOW_CELL and card.key is not None:
            self.matrix.select(self.model.place_of(card.key))
            self._show_subject(Subject(card.key.entry, card.key.judge, card.key.dimension))
        elif act is CardAct.SHOW_ENTRY:
            self.matrix.select_entry(card.target)
            self._show_subject(Subject(card.target))
        elif act in (CardAct.SHOW_JUDGE, CardAct.RELEASE):
            self._show_subject(Subject(judge=card.target))
            if act is CardAct.RELEASE:
                self.side.acts.ask(BoardAct.RELEASE)

    def _compare(self, number: int) -> None:
        view = self.book.view
        item = None if view is None else next((each for each in view.held if each.number == number), None)
        if item is not None:
            self.matrix.select(self.model.place_of(item.sheet.key))
            self.side.conflict.show_item(item)
            self.side.open_panel(self.side.conflict)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self.head.address.text())
        self._say_copied()

    def _say_copied(self) -> None:
        self._say(translate("Live", "Address copied"), self.head.address.text())

    def _say_saved(self, path: str) -> None:
        self._say(translate("Live", "Slips saved"), str(Path(path)))

    def _say(self, head: str, rest: str) -> None:
        self.strip.show_message(head, rest, tone=Tone.OK, icon="check-circle-fill", closable=True)

    def _on_refused(self, error: JudgingError) -> None:
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        head = translate("Live", "Not done")
        self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)

    def _on_side_opened(self) -> None:
        self._show_host()
        self._open_side(wanted=True)

    def _on_side_closed(self) -> None:
        self._show_host()
        self._wants_side = False
        self._arrange()
        if self.matrix.isVisible():
            self.matrix.take_focus()

    def _on_cards_button(self) -> None:
        if self._wants_side and self.side.is_open:
            self.side.close_panel()
        else:
            self._open_side(wanted=not self._wants_side)

    def _open_side(self, *, wanted: bool) -> None:
        self._wants_side = wanted
        self._arrange()

    def _arrange(self) -> None:
        """Side by side where there is room; else the side takes the board's place."""
        now = tokens()
        wide = self.width() >= now.px(_SIDE_BY_SIDE)
        high = self.height() >= now.px(_HIGH)
        begun, shown = self.stage.has_begun, wide or self._wants_side
        self._place_side(beside=wide)
        # The one that goes, goes first: both at once would push the window over the screen's edge.
        if not shown:
            self.side_column.hide()
        self.board.setVisible(wide or not shown)
        self.side_column.setVisible(shown)
        self.stage.parts.band.set_low(not high)
        self.stage.next.setVisible(begun and wide)
        self.stage.next.set_behind(self.side.is_open)
        self.stage.parts.line.set_main(is_main=self.stage.is_prepared and not self.side.is_open)
        bar = self.stage.parts.bar
        bar.set_short(not wide)
        words = self.stage.next.words
        bar.next.setVisible(begun and not wide and words is not None and bool(words.button))
        bar.next.set_kind(ButtonKind.SECONDARY if self.side.is_open else ButtonKind.PRIMARY)
        self.stage.preview.setVisible(begun and high and not self.side.is_open)
        self.head.fold(may=begun and self.height() < now.px(_ROOMY))
        # A panel lies over the cards: what needs somebody has to be seen all the same.
        self.head.cards.setVisible(not wide or (self.side.is_open and self.side.cards.count > 0))
        self.head.show_count(self.side.cards.count, is_board_hidden=shown and not wide)
        self.side_column.setMinimumWidth(now.px(SIDE_WIDTH) if wide else 0)
        self.side_column.setMaximumWidth(now.px(SIDE_WIDTH) if wide else 16777215)

    def _place_side(self, *, beside: bool) -> None:
        """At the right over the whole height, or below the band where the board is."""
        is_beside = self._body.indexOf(self.side_column) >= 0
        if beside is is_beside:
            return
        if beside:
            self._main.removeWidget(self.side_column)
            self._body.addWidget(self.side_column)
        else:
            self._body.removeWidget(self.side_column)
            self._main.addWidget(self.side_column, 1)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._main.setSpacing(now.px(10))
        self._side_rows.setSpacing(now.px(10))
        self._arrange()
