"""What joining does: finds hosts, pairs by the code, confirms who it is, and opens the seat."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.commands import Recuse
from judging_app.application.library import EventLibrary
from judging_app.application.queries import WholeEvent
from judging_app.application.seats.joining import FoundEvent, Joining, KnownSeat, OpenSeat
from judging_app.desktop import files
from judging_app.desktop.pages import join_words
from judging_app.desktop.pages.desk_top import Choice
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.pages.join_code import LENGTH
from judging_app.desktop.pages.join_identity import Identity
from judging_app.desktop.pages.join_page import JoinPage
from judging_app.desktop.pages.join_status import JoinStatus
from judging_app.desktop.pages.judge_seat_words import own_recusals, seat_words
from judging_app.desktop.seat_session import SeatSession
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_POLL_MS: Final = 2_000
_SECOND_MS: Final = 1_000
_STEPS: Final = (0, 1, 2)
_SEARCH, _CODE, _IDENTITY = _STEPS


class JoinFlow(QObject):
    """Wires the page to the library and the session. An answer to what is no longer wanted is dropped.

    Signals:
        entered: The judge confirmed who it is and takes the seat; it is open in the session.
    """

    entered = Signal()

    def __init__(self, page: JoinPage, session: SeatSession, library: EventLibrary) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._library = library
        self._ticket = 0
        self._events: tuple[FoundEvent, ...] = ()
        self._typed: FoundEvent | None = None
        self._chosen: FoundEvent | None = None
        self._file = ""
        self._seat: KnownSeat | None = None
        self._event: Event | None = None
        self._joining: Joining | None = None
        self._error: JudgingError | None = None
        self._seconds = 0
        self._asked = ""
        self._goes_on: Callable[[], JoinStatus] = lambda: join_words.searching(self._events, self._chosen)
        self._stop: Callable[[], None] | None = None
        self._looking = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._clock.timeout.connect(self._on_second)
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._ask_whether_agreed)
        self._wire()

    def begin(self) -> None:
        """Show an empty page and look for hosts."""
        self._rest()
        self._seat = self._event = None
        self._typed = self._chosen = None
        self._file = ""
        self._events = ()
        self._page.start_over()
        self._page.show_hosts((), None)
        self._look()
        self._say(self._searching)

    def end(self) -> None:
        """Stop looking; a seat that was found but not taken is let go of."""
        self._rest()
        self._stop_looking()
        if self._seat is not None:
            self._session.close()
            self._seat = None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._say(self._goes_on)
        if self._event is not None and self._seat is not None:
            self._page.show_identity(identity_of(self._event, self._seat))

    def _wire(self) -> None:
        page = self._page
        page.code.completed.connect(lambda _: self._pair())
        page.code.typed.connect(lambda _: self._on_typed())
        page.code.refused.connect(self._on_refused_sign)
        page.hosts.chosen.connect(self._choose)
        page.hosts.address_given.connect(self._ask_address)
        page.status.action_requested.connect(self._on_action)
        page.help.address_wanted.connect(self._want_address)
        page.help.again_wanted.connect(self._look_again)
        page.offline.file_wanted.connect(self._choose_file)
        page.identity.entered.connect(self._enter)
        page.identity.disowned.connect(self._disown)
        page.identity.recusal_declared.connect(self._recuse)
        self._session.opened.connect(self._on_opened)
        self._session.failed.connect(self._on_not_opened)

    # Hosts

    def _look(self) -> None:
        """Look for hosts; beginning and ending it may take a moment, so neither is done here."""
        self._stop_looking()
        self._looking += 1
        number, network, seats = self._looking, self._session.network, self._library.seats

        def tell(found: Sequence[FoundEvent]) -> None:
            network.bring(self._on_heard, (number, tuple(found)), self)

        network.run(lambda: seats.find(tell), lambda stop: self._on_looking(number, stop), owner=self)

    def _on_looking(self, number: int, stop: Callable[[], None]) -> None:
        if number == self._looking:
            self._stop = stop
        else:
            self._session.network.run(stop)

    def _stop_looking(self) -> None:
        stop, self._stop = self._stop, None
        self._looking += 1
        if stop is not None:
            self._session.network.run(stop)

    def _on_heard(self, heard: tuple[int, Sequence[FoundEvent]]) -> None:
        number, found = heard
        if number == self._looking:
            self._on_found(found)

    def _look_again(self) -> None:
        self._events = ()
        self._look()
        if self._seat is None:
            self._rest()
            self._say(self._searching)

    def _on_found(self, events: Sequence[FoundEvent]) -> None:
        """The list is another one; a single event is chosen, one that is gone is not any more."""
        self._events = tuple(events)
        if self._file or self._seat is not None or self._joining is not None:
            return
        if self._chosen not in (*self._events, self._typed):
            self._chosen = None
        if self._chosen is None and len(self._events) == 1:
            self._chosen = self._events[0]
        self._page.show_hosts(self._events, self._chosen)
        if self._is_idle():
            self._say(self._searching)
            self._pair_if_ready()

    def _choose(self, event: FoundEvent) -> None:
        self._chosen, self._file = event, ""
        if self._is_idle() or self._error is not None:
            self._error = None
            self._say(self._searching)
            self._pair_if_ready()
        if len(self._page.code.code()) < LENGTH:
            self._page.take_focus()

    def _want_address(self) -> None:
        self._page.hosts.ask_address()

    def _ask_address(self, address: str) -> None:
        ticket = self._begin(lambda: join_words.asking(address))
        self._asked = address
        self._session.network.run(
            lambda: self._library.seats.look(address),
            lambda found: self._on_answered(ticket, found),
            lambda error: self._on_trouble(ticket, error),
            self,
        )

    def _on_answered(self, ticket: int, found: FoundEvent) -> None:
        if ticket != self._ticket:
            return
        self._asked = ""
        self._typed = self._chosen = found
        self._page.hosts.forget_address()
        self._end_of_work()
        self._say(self._searching)
        self._page.take_focus()
        self._pair_if_ready()

    # The code

    def _on_typed(self) -> None:
        """A change of the code takes back what was said of the one before."""
        if self._error is not None and not self._seconds:
            self._error = None
            self._say(self._searching)

    def _on_refused_sign(self, sign: str) -> None:
        self._page.show_status(join_words.no_such_sign(sign), self._step(), self._found_words())

    def _pair_if_ready(self) -> None:
        if len(self._page.code.code()) == LENGTH:
            self._pair()

    def _pair(self) -> None:
        """Pair as soon as there are six signs and it is known with whom."""
        code, chosen, path = self._page.code.code(), self._chosen, self._file
        if self._seat is not None or self._seconds or self._page.code.isReadOnly():
            return
        seats = self._library.seats
        if path:
            ticket = self._begin(join_words.pairing)
            self._session.network.run(
                lambda: seats.open_seat_file(Path(path), code),
                lambda seat: self._on_seat(ticket, seat),
                lambda error: self._on_trouble(ticket, error),
                self,
            )
        elif chosen is not None:
            ticket = self._begin(join_words.pairing)
            self._session.network.run(
                lambda: _joined(seats.join(chosen.address, code)),
                lambda found: self._on_joined(ticket, *found),
                lambda error: self._on_trouble(ticket, error),
                self,
            )
        elif self._events:
            self._page.hosts.take_focus()

    def _on_joined(self, ticket: int, joining: Joining, seat: KnownSeat | None) -> None:
        if ticket != self._ticket:
            return
        if seat is not None:
            self._on_seat(ticket, seat)
            return
        self._joining = joining
        self._say(join_words.awaiting)
        self._poll.start()

    def _ask_whether_agreed(self) -> None:
        joining, ticket = self._joining, self._ticket
        if joining is not None:
            self._session.network.run(
                joining.poll,
                lambda seat: self._on_polled(ticket, seat),
                lambda error: self._on_trouble(ticket, error),
                self,
            )

    def _on_polled(self, ticket: int, seat: KnownSeat | None) -> None:
        if ticket != self._ticket:
            return
        if seat is None:
            self._poll.start()
        else:
            self._on_seat(ticket, seat)

    def _on_trouble(self, ticket: int, error: JudgingError) -> None:
        if ticket != self._ticket:
            return
        self._end_of_work()
        self._error = error
        if error.problem is Problem.TOO_MANY_REQUESTS:
            told = error.findings[0].facts.get("seconds", "")
            self._seconds = max(int(told), 1) if told.isdecimal() else 30
            self._clock.start()
        wrong = error.problem in (Problem.PAIRING_CODE_WRONG, Problem.PAIRING_CODE_MALFORMED)
        self._page.code.set_wrong(wrong=wrong)
        self._say(lambda: join_words.trouble(error, self._seconds))
        if not self._asked:
            self._page.take_focus()

    def _on_second(self) -> None:
        self._seconds = max(self._seconds - 1, 0)
        if not self._seconds:
            self._clock.stop()
        self._say(self._goes_on)

    def _on_action(self) -> None:
        """The one button of the status: cancel, try again, or type the address."""
        if self._joining is not None or self._page.code.isReadOnly():
            self._rest()
            self._say(self._searching)
            self._page.take_focus()
        elif self._file and self._error is None:
            self._file = ""
            self._say(self._searching)
        elif self._error is not None:
            self._error = None
            if self._asked:
                self._ask_address(self._asked)
            else:
                self._pair()
        else:
            self._want_address()

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

    def _on_seat(self, ticket: int, seat: KnownSeat) -> None:
        if ticket != self._ticket:
            return
        self._joining = None
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
            self._on_trouble(self._ticket, error)

    def _on_event(self, event: Event) -> None:
        seat = self._seat
        if seat is None:
            return
        self._event = event
        self._page.code.setReadOnly(True)
        self._say(lambda: join_words.paired(seat.event_name, seat.address))
        self._page.show_identity(identity_of(event, seat))

    def _enter(self) -> None:
        if self._seat is None:
            return
        self._stop_looking()
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
        self._session.over_network(
            lambda opened: (opened.judging.do(command), opened.judging.ask(WholeEvent()))[1],
            self._on_recused,
            self._on_not_recused,
        )

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
        return join_words.searching(self._events, self._chosen)

    def _say(self, speak: Callable[[], JoinStatus]) -> None:
        self._goes_on = speak
        self._page.show_status(speak(), self._step(), self._found_words())

    def _step(self) -> int:
        if self._seat is not None:
            return _IDENTITY
        return _CODE if self._chosen is not None or self._file else _SEARCH

    def _found_words(self) -> str:
        return "" if self._chosen is None else self._chosen.name

    def _is_idle(self) -> bool:
        return self._error is None and not self._page.code.isReadOnly()

    def _begin(self, speak: Callable[[], JoinStatus]) -> int:
        """Start something that waits; what comes back under an older number is not wanted any more."""
        self._rest()
        self._page.set_locked(locked=True)
        self._say(speak)
        return self._ticket

    def _end_of_work(self) -> None:
        self._joining = None
        self._poll.stop()
        self._page.set_locked(locked=False)

    def _rest(self) -> None:
        """Want nothing any more that is on its way."""
        self._ticket += 1
        self._error = None
        self._seconds = 0
        self._asked = ""
        self._clock.stop()
        self._end_of_work()


def _joined(joining: Joining) -> tuple[Joining, KnownSeat | None]:
    """Where nobody has to agree the seat is there at once."""
    return joining, None if joining.awaits else joining.poll()


def identity_of(event: Event, seat: KnownSeat) -> Identity:
    """Who the seat belongs to, by its own part of the event."""
    judge = event.judge(seat.judge)
    entries = {entry.code: entry for entry in event.entries}
    recusals = own_recusals(event, seat.judge)
    recused = {(round_.code, item.entry) for round_, item in recusals}
    lines = [
        translate("Join", "{number}  {name}: {reason}").format(
            number=number_of(entries[item.entry]), name=entries[item.entry].name, reason=item.reason
        )
        for _, item in recusals
        if item.entry in entries
    ]
    choices = [
        Choice(f"{round_.code}/{part.entry}", f"{number_of(entries[part.entry])}  {entries[part.entry].name}")
        for round_ in event.rounds
        for part in round_.participations
        if part.entry in entries and (round_.code, part.entry) not in recused
    ]
    name = seat.judge_name if judge is None else judge.name
    about = "" if judge is None else seat_words(event, judge)
    return Identity(name, about, lines, choices)
