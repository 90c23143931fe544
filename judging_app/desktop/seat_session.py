"""The seat that is open on a judge's laptop: opening, watching its connection, closing.

What is kept on this disk goes over the worker that stores drafts; what may hang on a network goes
over one of its own, so that no draft ever waits for a host that does not answer.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from judging_app.application.library import EventLibrary
from judging_app.application.seats.joining import KnownSeat, LinkState, OpenSeat
from judging_app.desktop.operations import Failure, Operations, Worker

Answer = TypeVar("Answer")


class SeatSession(QObject):
    """Holds at most one open seat.

    Signals:
        opened: The `OpenSeat`; its operations are in `operations`.
        failed: The `KnownSeat` that was tried, and the `JudgingError`.
        link_changed: The `LinkState` of the open seat.
        listed: The `KnownSeat`s of this laptop, the latest first.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    link_changed = Signal(object)
    listed = Signal(object)

    def __init__(
        self, library: EventLibrary, worker: Worker, network: Worker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._worker = worker
        self.network = network
        self._ticket = 0
        self._stop: Callable[[], None] | None = None
        self.current: OpenSeat | None = None
        self.operations: Operations | None = None
        self.link: LinkState | None = None

    def list_seats(self) -> None:
        """Look which seats this laptop has."""
        self._worker.run(lambda: tuple(self._library.seats.seats()), self.listed.emit, owner=self)

    def open(self, seat: KnownSeat) -> None:
        """Open a seat in the place of the one that is open."""
        self.close()
        self._ticket += 1
        ticket = self._ticket
        self._worker.run(
            lambda: self._library.seats.open(seat),
            lambda opened: self._on_opened(ticket, opened),
            lambda error: self.failed.emit(seat, error),
            self,
        )

    def close(self) -> None:
        """Let go of the seat; what is under way is stored before."""
        self._ticket += 1
        seat, self.current = self.current, None
        if self._stop is not None:
            self._stop()
            self._stop = None
        if self.operations is not None:
            self.operations.deleteLater()
            self.operations = None
        self.link = None
        if seat is not None:
            self._worker.run(seat.close)

    def close_and_forget(self) -> None:
        """Let go of a seat that was taken by mistake, and remove it from this laptop."""
        seat = None if self.current is None else self.current.seat
        self.close()
        if seat is not None:
            self.forget(seat)

    def forget(
        self, seat: KnownSeat, then: Callable[[], None] | None = None, failed: Failure | None = None
    ) -> None:
        """Remove a seat from this laptop."""

        def gone(_: object) -> None:
            self.list_seats()
            if then is not None:
                then()

        self._worker.run(lambda: self._library.seats.forget(seat), gone, failed or (lambda _: None), self)

    def write_packet(self, path: str, then: Callable[[int], None], failed: Failure) -> None:
        """Write what was handed in here as a packet file."""
        seat = self.current
        if seat is not None:
            self._worker.run(lambda: seat.write_packet(Path(path)), then, failed, self)

    def move_to(self, address: str, then: Callable[[], None], failed: Failure) -> None:
        """Go on with the same host at another address."""
        seat = self.current
        if seat is not None:
            self.network.run(lambda: seat.move_to(address), lambda _: then(), failed, self)

    def over_network(
        self, work: Callable[[OpenSeat], Answer], then: Callable[[Answer], None], failed: Failure
    ) -> None:
        """Do something that waits for the host."""
        seat = self.current
        if seat is not None:
            self.network.run(lambda: work(seat), then, failed, self)

    def _on_opened(self, ticket: int, seat: OpenSeat) -> None:
        if ticket != self._ticket:
            self._worker.run(seat.close)
            return
        self.current = seat
        self.operations = Operations(seat.judging, self._worker, self._library, self)
        self.link = seat.link()
        worker = self._worker
        self._stop = seat.watch_link(lambda state: worker.bring(self._on_link, (seat, state), self))
        self.opened.emit(seat)

    def _on_link(self, told: tuple[OpenSeat, LinkState]) -> None:
        seat, state = told
        if seat is self.current:
            self.link = state
            self.link_changed.emit(state)
