"""What joining does: finds hosts, pairs by the code, confirms who it is, and opens the seat."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.commands import Recuse
from judging_app.application.library import EventLibrary
from judging_app.application.queries import WholeEvent
from judging_app.application.seats.joining import FoundEvent, KnownSeat, OpenSeat
from judging_app.desktop import files
from judging_app.desktop.join_pairing import SeatTry
from judging_app.desktop.join_search import HostSearch
from judging_app.desktop.pages import join_words
from judging_app.desktop.pages.join_code import LENGTH
from judging_app.desktop.pages.join_page import JoinPage
from judging_app.desktop.pages.join_status import JoinStatus
from judging_app.desktop.pages.judge_seat_words import identity_of
from judging_app.desktop.seat_session import SeatSession
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_SECOND_MS: Final = 1_000
_USUAL_WAIT: Final = 30
"""Seconds to wait where the host did not say how many."""
_SEARCH, _CODE, _IDENTITY = 0, 1, 2


class JoinFlow(QObject):
    """Wires the page to the search, the try under way and the session.

    Signals:
        entered: The judge confirmed who it is and takes the seat; it is open in the session.
    """

    entered = Signal()

    def __init__(self, page: JoinPage, session: SeatSession, library: EventLibrary) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self.search = HostSearch(library, session.network, self)
        self._try = SeatTry(library, session.network, self)
        self._file = ""
        self._seat: KnownSeat | None = None
        self._event: Event | None = None
        self._error: JudgingError | None = None
        self._seconds = 0
        self._asked = ""
        self._speak: Callable[[], JoinStatus] = self._searching
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._clock.timeout.connect(self._on_second)
        self._wire()

    def begin(self) -> None:
        """Show an empty page and look for hosts."""
        self._rest()
        self._seat = self._event = None
        self._file = ""
        self._page.start_over()
        self._page.show_hosts((), None)
        self.search.begin()
        self._say(self._searching)

    def end(self) -> None:
        """Stop looking; a seat that was found but not taken is let go of."""
        self._rest()
        self.search.end()
        if self._seat is not None:
            self._session.close()
            self._seat = None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._say(self._speak)
        if self._event is not None and self._seat is not None:
            self._page.show_identity(identity_of(self._event, self._seat))

    def _wire(self) -> None:
        page = self._page
        page.code.completed.connect(lambda _: self._pair())
        page.code.returnPressed.connect(self._on_enter)
        page.code.typed.connect(lambda _: self._on_typed())
        page.code.refused.connect(self._on_refused_sign)
        page.code.slip_pasted.connect(lambda address, _: self._take_slip(address))
        page.hosts.chosen.connect(self._choose)
        page.hosts.address_given.connect(self._ask_address)
        page.status.action_requested.connect(self._on_action)
        page.help.address_wanted.connect(page.hosts.ask_address)
        page.help.again_wanted.connect(self._look_again)
        page.offline.file_wanted.connect(self._choose_file)
        page.identity.entered.connect(self._enter)
        page.identity.disowned.connect(self._disown)
        page.identity.recusal_declared.connect(self._recuse)
        self.search.changed.connect(self._on_hosts)
        self._try.answered.connect(self._on_answered)
        self._try.awaits.connect(lambda: self._say(join_words.awaiting))
        self._try.seated.connect(self._on_seat)
        self._try.failed.connect(self._on_trouble)
        self._session.opened.connect(self._on_opened)
        self._session.failed.connect(self._on_not_opened)

    # Which host

    def _on_hosts(self) -> None:
        self._page.show_hosts(self.search.events, self.search.chosen)
        if self._seat is None and self._is_idle():
            self._say(self._searching)
            self._pair_if_ready()

    def _choose(self, event: FoundEvent) -> None:
        self._file = ""
        if not self._page.code.isReadOnly():
            self._rest()
        self.search.choose(event)
        if len(self._page.code.code()) < LENGTH:
            self._page.take_focus()

    def _look_again(self) -> None:
        if self._seat is None:
            self._rest()
            self.search.look_again()
            self._say(self._searching)

    def _ask_address(self, address: str) -> None:
        self._begin(lambda: join_words.asking(address))
        self._asked = address
        self._try.ask(address)

    def _take_slip(self, address: str) -> None:
        """A slip's whole text says where the host is, and its code: ask there, then pair."""
        self._file = ""
        self._page.hosts.show_address(address)
        self._ask_address(address)

    def _on_answered(self, found: FoundEvent) -> None:
        self._rest()
        self._page.hosts.forget_address()
        self._page.put_cards_away()
        self._page.take_focus()
        self.search.choose(found, typed=True)

    # The code

    def _on_typed(self) -> None:
        """A change of the code takes back what was said of the one before."""
        if not self._seconds:
            self._error = None
            self._say(self._searching)

    def _on_refused_sign(self, sign: str) -> None:
        self._page.show_status(join_words.no_such_sign(sign), self._step(), self._found_words())

    def _pair_if_ready(self) -> None:
        if len(self._page.code.code()) == LENGTH:
            self._pair()

    def _pair(self) -> None:
        """Pair as soon as there are six signs and it is known with whom."""
        code, chosen = self._page.code.code(), self.search.chosen
        if self._seat is not None or self._seconds or self._page.code.isReadOnly():
            return
        if self._file:
            self._begin(join_words.pairing)
            self._try.open_file(self._file, code)
        elif chosen is not None:
            self._begin(join_words.pairing)
            self._try.pair(chosen.address, code)
        elif self.search.events:
            self._page.hosts.take_focus()

    def _on_trouble(self, error: JudgingError) -> None:
        asked = self._asked
        self._rest()
        self._error, self._asked = error, asked
        if error.problem is Problem.TOO_MANY_REQUESTS:
            told = error.findings[0].facts.get("seconds", "")
            self._seconds = max(int(told), 1) if told.isdecimal() else _USUAL_WAIT
            self._clock.start()
        wrong = error.problem in (Problem.PAIRING_CODE_WRONG, Problem.PAIRING_CODE_MALFORMED)
        self._page.code.set_wrong(wrong=wrong)
        several, by_file = len(self.search.events) > 1, bool(self._file)
        self._say(lambda: join_words.trouble(error, self._seconds, several=several, by_file=by_file))
        if not asked:
            self._page.take_focus()

    def _on_second(self) -> None:
        self._seconds = max(self._seconds - 1, 0)
        if not self._seconds:
            self._clock.stop()
        self._say(self._speak)

    def _on_action(self) -> None:
        """The one button of the status: cancel, try again, or type the address."""
        error = self._error
        if self._page.code.isReadOnly():
            self._rest()
            if self._seat is not None:
                self._seat = None
                self._session.close()
            self._say(self._searching)
            self._page.take_focus()
        elif error is not None:
            self._try_again()
        elif self._file:
            self._file = ""
            self._say(self._searching)
        else:
            self._page.hosts.ask_address()

    def _try_again(self) -> None:
        """Do once more what failed; not before the host allows it."""
        asked = self._asked
        if self._error is None or self._seconds or self._page.code.isReadOnly():
            return
        self._rest()
        if asked:
            self._ask_address(asked)
        elif len(self._page.code.code()) == LENGTH:
            self._pair()
        else:
            self._say(self._searching)

    def _on_enter(self) -> None:
        """Enter in the code is the button that is offered; a wrong code is not sent once more."""
        if self._page.status.status.action:
            self._try_again()

    def _choose_file(self) -> None:
        path = files.ask_seat_file(self._page)
        if path:
            self._rest()
            self._file = path
            self._page.offline.hide()
            self._page.code.start_over()
            self._say(self._searching)
            self._page.take_focus()

    # The person

    def _on_seat(self, seat: KnownSeat) -> None:
        self._seat = seat
        self._session.open(seat)

    def _on_opened(self, opened: OpenSeat) -> None:
        operations = self._session.operations
        if self._seat is None or operations is None or opened.seat.folder != self._seat.folder:
            return
        operations.ask(WholeEvent(), self._on_event, self)

    def _on_not_opened(self, seat: KnownSeat, error: JudgingError) -> None:
        if self._seat is not None and seat.folder == self._seat.folder:
            self._seat = None
            self._on_trouble(error)

    def _on_event(self, event: Event) -> None:
        seat = self._seat
        if seat is not None:
            self._event = event
            self._say(lambda: join_words.paired(seat.event_name, seat.address))
            self._page.show_identity(identity_of(event, seat))

    def _enter(self) -> None:
        if self._seat is not None:
            self.search.end()
            self._seat = None
            self.entered.emit()

    def _disown(self) -> None:
        """It is somebody else's code: nothing of that seat stays on this laptop."""
        self._seat = self._event = None
        self._session.close_and_forget()
        self._rest()
        self._page.start_over()
        self._say(self._searching)

    def _recuse(self, key: str, reason: str) -> None:
        seat = self._seat
        round_code, _, entry = key.partition("/")
        if seat is None:
            return
        command = Recuse(round_code, seat.judge, entry, reason)

        def declare(opened: OpenSeat) -> Event:
            opened.judging.do(command)
            return opened.judging.ask(WholeEvent())

        self._session.over_network(declare, self._on_recused, self._on_not_recused)

    def _on_recused(self, event: Event) -> None:
        self._page.identity.show_answer("", taken=True)
        if self._seat is not None:
            self._event = event
            self._page.show_identity(identity_of(event, self._seat))

    def _on_not_recused(self, error: JudgingError) -> None:
        words = " ".join(sentence(finding) for finding in error.findings[:2])
        told = translate("Join", "Not declared: {reason} Tell the organizer if it does not work.")
        self._page.identity.show_answer(told.format(reason=words), taken=False)

    # What is said

    def _searching(self) -> JoinStatus:
        if self._file:
            return join_words.seat_file(self._file)
        return join_words.searching(self.search.events, self.search.chosen)

    def _say(self, speak: Callable[[], JoinStatus]) -> None:
        self._speak = speak
        self._page.set_by_file(by_file=bool(self._file))
        self._page.show_status(speak(), self._step(), self._found_words())

    def _step(self) -> int:
        if self._seat is not None:
            return _IDENTITY
        return _CODE if self.search.chosen is not None or self._file else _SEARCH

    def _found_words(self) -> str:
        return "" if self.search.chosen is None else self.search.chosen.name

    def _is_idle(self) -> bool:
        return self._error is None and not self._file and not self._page.code.isReadOnly()

    def _begin(self, speak: Callable[[], JoinStatus]) -> None:
        """Start something that waits; until it is answered or cancelled the code stands as it is."""
        self._rest()
        self._page.code.set_wrong(wrong=False)
        self._page.set_locked(locked=True)
        self._say(speak)

    def _rest(self) -> None:
        """Want nothing any more that is on its way, and say nothing more of what went wrong."""
        self._try.cancel()
        self._error = None
        self._seconds = 0
        self._asked = ""
        self._clock.stop()
        self._page.set_locked(locked=False)
