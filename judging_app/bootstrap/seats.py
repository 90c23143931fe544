"""The judge's side: events on the network, and the seats of this laptop."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from judging_app.application.seats.joining import FoundEvent, Joining, KnownSeat, OpenSeat

if TYPE_CHECKING:
    from judging_app.lan.seat_library import SeatShelf


from judging_app.bootstrap.places import data_folder


class Seats:
    """The judge's side: events on the network, and the seats of this laptop in folders under `root`."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root

    @cached_property
    def _shelf(self) -> "SeatShelf":
        from judging_app.lan.seat_library import SeatShelf  # noqa: PLC0415 -- slow import
        from judging_app.storage.desk_files import SeatFolders  # noqa: PLC0415 -- slow import

        return SeatShelf(self._place, SeatFolders())

    @property
    def _place(self) -> Path:
        return self._root or data_folder() / "seats"

    def find(self, found: Callable[[Sequence[FoundEvent]], None]) -> Callable[[], None]:
        """Look for events on the network; `found` is called on any thread. Answers how to stop."""
        return self._shelf.find(found)

    def look(self, address: str) -> FoundEvent:
        """Ask an address which event it has."""
        return self._shelf.look(address)

    def join(self, address: str, code: str) -> Joining:
        """Pair with a host by the slip's code."""
        return self._shelf.join(address, code)

    def open_seat_file(self, path: Path, code: str) -> KnownSeat:
        """Take a seat file in, for scoring without a network."""
        return self._shelf.open_seat_file(path, code)

    def seats(self) -> Sequence[KnownSeat]:
        """Seats that this laptop was paired with, the latest first."""
        # Every program looks when it starts: where there is none, the LAN room is not loaded for it.
        return self._shelf.seats() if self._place.is_dir() else ()

    def open(self, seat: KnownSeat) -> OpenSeat:
        """Open a seat; raises SEAT_OPEN_ELSEWHERE where another program has it open."""
        return self._shelf.open(seat)

    def forget(self, seat: KnownSeat) -> None:
        """Remove a seat from this laptop; refused with SEAT_HOLDS_SHEETS while sheets wait in it."""
        self._shelf.forget(seat)
