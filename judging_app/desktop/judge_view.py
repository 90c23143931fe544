"""The window over a judge's seat: top line, what is said of the connection, the desk, my sheets."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.queries import WholeEvent
from judging_app.application.seats.joining import Link, LinkState, OpenSeat
from judging_app.application.seats.order_news import OrderNews
from judging_app.desktop.judge_acts import JudgeActs
from judging_app.desktop.models.own_sheets import OwnSheet, OwnSheets, own_rounds
from judging_app.desktop.overlay import Overlay
from judging_app.desktop.pages.desk_acts import Act, allowed_acts
from judging_app.desktop.pages.desk_top import Choice
from judging_app.desktop.pages.judge_desk import JudgeDesk
from judging_app.desktop.pages.judge_order import order_words
from judging_app.desktop.pages.judge_returned import go_to_words, returned_strip
from judging_app.desktop.pages.judge_seat_words import person_words
from judging_app.desktop.pages.judge_top import JudgeAct, JudgeTop
from judging_app.desktop.pages.judge_words import act_words, ledger_words, link_pill, link_strip
from judging_app.desktop.pages.sheets_page import SheetsPage
from judging_app.desktop.seat_session import SeatSession
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.event import Event
from judging_app.domain.sheets import SheetKey

_TICK_MS: Final = 1000
_OUT_OF_REACH: Final = frozenset({Link.OFFLINE, Link.REFUSED, Link.REPLACED})
_DRAFTS: Final = frozenset({Area.DRAFTS, Area.RULES_DRAFT})


class JudgeView(QWidget):
    """No rail: a judge has one seat, and the pages over it.

    Signals:
        leave_requested: Back to the start screen.
        named: The event's name, for the window's title.
        act_requested: A `JudgeAct` that the program carries out: size, look, language.
    """

    leave_requested = Signal()
    named = Signal(str)
    act_requested = Signal(object)

    def __init__(self, session: SeatSession, seat: OpenSeat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        operations = session.operations
        assert operations is not None, "a seat that is shown is open"  # noqa: S101
        self._session = session
        self._operations = operations
        self.seat = seat.seat
        self._event: Event | None = None
        self._open_seat = seat
        self._order_news: OrderNews | None = None
        self._link = session.link or seat.link()
        self.round_code = ""
        self.top = JudgeTop()
        self.strip = Strip()
        self.returned = Strip()
        self.news = Strip()
        self._strips = (self.strip, self.returned, self.news)
        self._pages = QStackedWidget()
        self._strip_room = QVBoxLayout()
        for part in self._strips:
            self._strip_room.addWidget(part)
        self._top_room = QVBoxLayout()
        self._top_room.addWidget(self.top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top_room)
        column.addLayout(self._strip_room)
        column.addWidget(self._pages, 1)
        self.desk: JudgeDesk | None = None
        self.sheets: OwnSheets | None = None
        self.page: SheetsPage | None = None
        self.overlay = Overlay(self)
        self.acts = JudgeActs(self, session, self.overlay, self.news)
        for dressed in (self.top, *self._strips, self.overlay):
            theme().dress(dressed)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._show_link)
        self._wire()
        self.top.set_event(self.seat.event_name)
        self.top.set_person(self.seat.judge_name)
        self._show_link()
        follow_theme(self._on_theme)
        operations.ask(WholeEvent(), self._on_event, self)

    @property
    def order(self) -> Strip:
        """What is said of a change of the running order; it stands on the desk."""
        assert self.desk is not None, "there is an order once a round is shown"  # noqa: S101
        return self.desk.frame.order

    def show_sheets(self) -> None:
        """Show my sheets."""
        if self.page is None or self.sheets is None:
            return
        self._pages.setCurrentWidget(self.page)
        self.sheets.reload()
        self.page.take_focus()

    def show_desk(self) -> None:
        """Go back to scoring."""
        if self.desk is not None:
            self._pages.setCurrentWidget(self.desk)
            self.desk.show_page()

    def toggle_sheets(self) -> None:
        """Change between my sheets and the desk."""
        if self.page is not None and self._pages.currentWidget() is self.page:
            self.show_desk()
        else:
            self.show_sheets()

    def end(self) -> None:
        """The seat is being let go of: what is being typed is settled, nothing is asked any more."""
        self._ticking.stop()
        if self.desk is not None:
            self.desk.frame.sheet.let_go()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.top.retranslate()
        for strip in self._strips:
            strip.retranslate()
        for page in (self.desk, self.page):
            if page is not None:
                page.retranslate()
        self._show_person()
        self._show_link()
        self._show_returned()
        self._show_order(self._order_news)

    def _wire(self) -> None:
        self._session.link_changed.connect(self._on_link)
        self._operations.changed.connect(self._on_changed)
        self.top.judge_act_requested.connect(self._on_act)
        self.top.round_chosen.connect(self._show_round)
        self.strip.action_requested.connect(self._on_strip)
        self.returned.action_requested.connect(self._go_to_returned)
        self._pages.currentChanged.connect(self._show_returned)
        for part in self._strips:
            part.installEventFilter(self)
        self.acts.leave_requested.connect(self.leave_requested)
        QShortcut(QKeySequence("F3"), self).activated.connect(self.toggle_sheets)

    def _on_act(self, act: JudgeAct) -> None:
        own: dict[JudgeAct, Callable[[], None]] = {
            JudgeAct.SHEETS: self.toggle_sheets,
            JudgeAct.RECUSE: self._ask_recusal,
            JudgeAct.PACKET: self.acts.write_packet,
            JudgeAct.MOVE: self.acts.ask_address,
            JudgeAct.FORGET: self.acts.ask_forget,
            JudgeAct.LEAVE: self.leave_requested.emit,
        }
        if act in own:
            own[act]()
        else:
            self.act_requested.emit(act)

    def _ask_recusal(self) -> None:
        if self.desk is None:
            return
        sheet = self.desk.book.current
        if sheet is not None and Act.RECUSE in allowed_acts(sheet, read_only=self.desk.is_read_only):
            self.acts.ask_recusal(sheet, self.round_code, self._operations)

    def _on_event(self, event: Event) -> None:
        self._event = event
        self.top.set_event(event.name)
        self.named.emit(event.name)
        rounds = own_rounds(event, self.seat.judge)
        codes = [item.code for item in rounds]
        if self.round_code not in codes and codes:
            self._show_round(codes[0])
        self.top.set_rounds([Choice(item.code, item.name) for item in rounds], self.round_code)
        self._show_person()

    def _show_round(self, code: str) -> None:
        """Sit down in a round: its pages are made anew."""
        if code == self.round_code:
            return
        self.round_code = code
        for old in (self.desk, self.page):
            if old is not None:
                self._pages.removeWidget(old)
                old.deleteLater()
        if self.sheets is not None:
            self.sheets.deleteLater()
        self.desk = JudgeDesk(self._operations, code, self.top)
        self.sheets = OwnSheets(self._operations, code, self.seat.judge, self)
        self.page = SheetsPage(self._operations, self.sheets)
        self.page.set_judge(self.seat.judge_name)
        for page in (self.desk, self.page):
            self._pages.addWidget(page)
            theme().dress(page)
        self.desk.frame.order.closed.connect(self._on_order_seen)
        self.desk.book.turned.connect(self._show_returned)
        self.desk.book.loaded.connect(self._show_returned)
        self.desk.signing_requested.connect(self.show_sheets)
        self.sheets.loaded.connect(self._on_sheets)
        self.page.closed.connect(self._on_page_closed)
        self.page.sheet_wanted.connect(self._go_to_sheet)
        self.page.packet_wanted.connect(self.acts.write_packet)
        self.sheets.reload()
        self._show_link()
        self._ask_order()
        self.show_desk()

    def _on_page_closed(self) -> None:
        """Esc puts a question away before it leaves the page under it."""
        if self.overlay.isHidden():
            self.show_desk()
        else:
            self.overlay.close_content()

    def _go_to_sheet(self, key: SheetKey) -> None:
        self.show_desk()
        if self.desk is not None:
            self.desk.open_sheet(key)

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas <= _DRAFTS:
            return
        if self.sheets is not None:
            self.sheets.reload()
        if changes.areas & {Area.ENTRIES, Area.STAGE}:
            self._ask_order()
        if changes.areas & {Area.EVENT, Area.SEATS, Area.RULES}:
            self._operations.ask(WholeEvent(), self._on_event, self)

    def _on_sheets(self) -> None:
        if self.desk is not None and self.sheets is not None:
            done = self.sheets.all_handed_in and not self.sheets.is_signed
            self.desk.set_handed_in(everything=done)
        self._show_returned()
        self._show_ledger()

    def _ask_order(self) -> None:
        """Ask whether the running order is another one than the judge knows."""
        code, seat = self.round_code, self._open_seat
        if code:
            self._operations.gather(
                lambda _: (code, seat.order_news(code)), lambda found: self._on_order(*found), self
            )

    def _on_order(self, round_code: str, news: OrderNews | None) -> None:
        if round_code == self.round_code:
            self._show_order(news)

    def _show_order(self, news: OrderNews | None) -> None:
        """Say how the running order has changed, until the judge has seen it."""
        self._order_news = news
        if self.desk is None:
            return
        if news is None:
            self.order.clear()
            return
        head, rest = order_words(news, self._event)
        self.order.show_message(head, rest, tone=Tone.ACCENT, icon="list-numbers", closable=True)

    def _on_order_seen(self) -> None:
        news, code, seat = self._order_news, self.round_code, self._open_seat
        self._order_news = None
        if news is not None:
            # What came in between is still to be told.
            self._operations.gather(
                lambda _: seat.note_order_seen(code, news.now), lambda _: self._ask_order(), self
            )

    def _on_link(self, state: LinkState) -> None:
        self._link = state
        self._show_link()
        if self.page is not None:
            self.page.set_link(state)

    def _show_link(self) -> None:
        """Show the connection; while it is broken, the seconds run."""
        state, now = self._link, datetime.now(UTC)
        words, tone, icon = link_pill(state, now)
        short, _, _ = link_pill(state, now, short=True)
        self.top.set_link(words, short, tone=tone, icon=icon)
        running = state.link is Link.OFFLINE
        if running and not self._ticking.isActive():
            self._ticking.start()
        elif not running:
            self._ticking.stop()
        said = link_strip(state, now)
        if said is None:
            self.strip.clear()
        else:
            self.strip.show_message(
                said.head, said.rest, tone=said.tone, icon=said.icon, action=act_words(said.act)
            )
        self._show_replaced()
        if self.desk is not None:
            self.desk.set_alone(alone=state.link is Link.ALONE)
            self.desk.set_offline(offline=state.link in _OUT_OF_REACH)
        self._show_ledger()

    def _returned_elsewhere(self) -> tuple[OwnSheet, ...]:
        """Sheets that were given back, but the one that lies in front of the judge."""
        if self.sheets is None or self.desk is None:
            return ()
        in_hand = self.desk.book.current if self._pages.currentWidget() is self.desk else None
        return tuple(row for row in self.sheets.returned() if in_hand is None or row.sheet.key != in_hand.key)

    def _show_returned(self) -> None:
        """Say which sheet was given back while the judge is at another one, and lead there."""
        rows = self._returned_elsewhere()
        if not rows:
            self.returned.clear()
            return
        said = returned_strip(rows)
        self.returned.show_message(
            said.head,
            said.rest,
            tone=said.tone,
            icon=said.icon,
            action=go_to_words(rows[0].sheet.source.entry),
        )

    def _go_to_returned(self) -> None:
        rows = self._returned_elsewhere()
        if rows:
            self._go_to_sheet(rows[0].sheet.key)

    def _show_replaced(self) -> None:
        """Another laptop has the seat: nothing is keyed here any more."""
        replaced = self._link.link is Link.REPLACED
        if self.desk is not None and self.desk.is_read_only is not replaced:
            self.desk.set_read_only(replaced)

    def _show_ledger(self) -> None:
        """The host's word and the laptop's own: whatever is not known to be stored waits."""
        here = self.sheets
        handed_in, held = self._link.handed_in, self._link.held
        waiting = max(handed_in - self._link.stored - held, 0)
        if here is not None and here.is_loaded:
            waiting = max(waiting, len(here.on_the_way()))
            handed_in = max(handed_in, len(here.handed_in()))
            held = max(held, len(here.held()))
        words, tone, icon = ledger_words(max(handed_in - waiting - held, 0), handed_in, held)
        self.top.set_ledger_state(words, tone=tone, icon=icon, shown=handed_in > 0)

    def _show_person(self) -> None:
        self.top.set_person(person_words(self._event, self.seat))

    def _on_strip(self) -> None:
        said = link_strip(self._link, datetime.now(UTC))
        if said is not None:
            self.acts.carry_out(said.act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        if shown and watched in self._strips:
            self._make_room()
        return False

    def _make_room(self) -> None:
        side, top = tokens().px(16), tokens().px(2)
        if all(part.isHidden() for part in self._strips):
            side = top = 0
        self._strip_room.setSpacing(tokens().px(4))
        self._strip_room.setContentsMargins(side, top, side, top)

    def _on_theme(self) -> None:
        now = tokens()
        self.top.set_dark(dark=now.dark)
        self._top_room.setContentsMargins(now.px(16), now.px(4), now.px(16), 0)
        self._make_room()
