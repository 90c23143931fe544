"""Which host is meant while joining: those heard of on the network, and one whose address was typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from judging_app.application.library import EventLibrary
from judging_app.application.seats.joining import FoundEvent
from judging_app.desktop.operations import Worker


class HostSearch(QObject):
    """Looks for hosts until it is told to stop. A single one is chosen by itself.

    Signals:
        changed: Other hosts were heard of, or another one is chosen.
    """

    changed = Signal()

    def __init__(self, library: EventLibrary, network: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._network = network
        self._stop: Callable[[], None] | None = None
        self._number = 0
        self._typed: FoundEvent | None = None
        self._is_picked = False
        self.events: tuple[FoundEvent, ...] = ()
        self.chosen: FoundEvent | None = None

    def begin(self) -> None:
        """Look anew; what was chosen before is not any more."""
        self.events, self.chosen, self._typed = (), None, None
        self._is_picked = False
        self._look()

    def look_again(self) -> None:
        """Forget who was heard of, and listen again; what was chosen stays until it is known to be gone."""
        self.events = ()
        self._look()

    def end(self) -> None:
        """Listen no more."""
        stop, self._stop = self._stop, None
        self._number += 1
        if stop is not None:
            self._network.run(stop)

    def choose(self, event: FoundEvent, *, typed: bool = False) -> None:
        """Join this one."""
        if typed:
            self._typed = event
        self.chosen, self._is_picked = event, True
        self.changed.emit()

    def hear(self, events: Sequence[FoundEvent]) -> None:
        """Take in who is on the network now; one that is gone is not chosen any more."""
        self.events = tuple(events)
        gone = self.chosen not in (*self.events, self._typed)
        # What was chosen because it was alone is no choice any more once another one is heard of.
        if gone or (len(self.events) > 1 and not self._is_picked):
            self.chosen, self._is_picked = None, False
        if self.chosen is None and len(self.events) == 1:
            self.chosen = self.events[0]
        self.changed.emit()

    def _look(self) -> None:
        """Beginning and ending may take a moment, so neither is done on the window's thread."""
        self.end()
        number, network, seats = self._number, self._network, self._library.seats

        def tell(found: Sequence[FoundEvent]) -> None:
            network.bring(self._on_heard, (number, tuple(found)), self)

        network.run(lambda: seats.find(tell), lambda stop: self._on_looking(number, stop), owner=self)

    def _on_looking(self, number: int, stop: Callable[[], None]) -> None:
        if number == self._number:
            self._stop = stop
        else:
            self._network.run(stop)

    def _on_heard(self, heard: tuple[int, Sequence[FoundEvent]]) -> None:
        number, found = heard
        if number == self._number:
            self.hear(found)
