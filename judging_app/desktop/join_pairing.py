"""One try to get a seat: by a host and a code, or by a seat file and its code."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.library import EventLibrary
from judging_app.application.seats.joining import FoundEvent, Joining, KnownSeat
from judging_app.desktop.operations import Worker
from judging_app.domain.problems import JudgingError

_POLL_MS: Final = 2_000


class SeatTry(QObject):
    """Runs on the network's worker; what was cancelled is not told of any more.

    Signals:
        answered: A host was asked by its address, and this is its event.
        awaits: The organizer has to agree; it is asked again and again whether that has happened.
        seated: The `KnownSeat`.
        failed: The `JudgingError`.
    """

    answered = Signal(object)
    awaits = Signal()
    seated = Signal(object)
    failed = Signal(object)

    def __init__(self, library: EventLibrary, network: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._network = network
        self._ticket = 0
        self._joining: Joining | None = None
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._ask_whether_agreed)

    def cancel(self) -> int:
        """Want nothing any more that is on its way; answers the number of what comes next."""
        self._ticket += 1
        self._joining = None
        self._poll.stop()
        return self._ticket

    def ask(self, address: str) -> None:
        """Ask an address which event it has."""
        ticket = self.cancel()
        self._network.run(
            lambda: self._library.seats.look(address),
            lambda found: self._on_answered(ticket, found),
            lambda error: self._on_failed(ticket, error),
            self,
        )

    def pair(self, address: str, code: str) -> None:
        """Pair with a host."""
        ticket = self.cancel()
        self._network.run(
            lambda: _joined(self._library.seats.join(address, code)),
            lambda found: self._on_joined(ticket, *found),
            lambda error: self._on_failed(ticket, error),
            self,
        )

    def open_file(self, path: str, code: str) -> None:
        """Take a seat file in."""
        ticket = self.cancel()
        self._network.run(
            lambda: self._library.seats.open_seat_file(Path(path), code),
            lambda seat: self._on_seat(ticket, seat),
            lambda error: self._on_failed(ticket, error),
            self,
        )

    def _on_answered(self, ticket: int, found: FoundEvent) -> None:
        if ticket == self._ticket:
            self.answered.emit(found)

    def _on_joined(self, ticket: int, joining: Joining, seat: KnownSeat | None) -> None:
        if ticket != self._ticket:
            return
        if seat is not None:
            self.seated.emit(seat)
            return
        self._joining = joining
        self.awaits.emit()
        self._poll.start()

    def _ask_whether_agreed(self) -> None:
        joining, ticket = self._joining, self._ticket
        if joining is not None:
            self._network.run(
                joining.poll,
                lambda seat: self._on_polled(ticket, seat),
                lambda error: self._on_failed(ticket, error),
                self,
            )

    def _on_polled(self, ticket: int, seat: KnownSeat | None) -> None:
        if seat is not None:
            self._on_seat(ticket, seat)
        elif ticket == self._ticket:
            self._poll.start()

    def _on_seat(self, ticket: int, seat: KnownSeat) -> None:
        if ticket == self._ticket:
            self.seated.emit(seat)

    def _on_failed(self, ticket: int, error: JudgingError) -> None:
        if ticket == self._ticket:
            self.failed.emit(error)


def _joined(joining: Joining) -> tuple[Joining, KnownSeat | None]:
    """Where nobody has to agree the seat is there at once."""
    return joining, None if joining.awaits else joining.poll()
