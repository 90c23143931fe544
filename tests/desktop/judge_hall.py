"""A hall with a real host on this computer, and the program of a judge in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from judging_app.application.commands import Command
from judging_app.application.queries import WholeEvent
from judging_app.application.seats.commands import SetDeskRules
from judging_app.application.seats.joining import FoundEvent
from judging_app.application.seats.records import DeskRules
from judging_app.bootstrap import FileEvent, Library
from judging_app.desktop.opening import this_person
from judging_app.domain.event import Event
from judging_app.lan.courier import Pace
from judging_app.lan.host import Host
from judging_app.lan.seat_library import SeatShelf
from judging_app.storage.desk_files import SeatFolders

HOME = "127.0.0.1"
QUICK = Pace(poll=0.05, first_retry=0.05, longest_retry=0.1, refused=0.2, draft=0.05)


class NearbyShelf(SeatShelf):
    """The seats of a laptop that hears of the hosts that a test names, and of no others."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, SeatFolders(), pace=QUICK, listens=False)
        self.nearby: tuple[FoundEvent, ...] = ()

    def find(self, found: Callable[[Sequence[FoundEvent]], None]) -> Callable[[], None]:
        found(self.nearby)
        return lambda: None


class LaptopLibrary(Library):
    """A library whose seats lie in a folder of the test's."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.shelf = NearbyShelf(root)

    @property
    def seats(self) -> NearbyShelf:  # type: ignore[override]
        """The seats, without anything that listens on the network."""
        return self.shelf


class Hall:
    """An event that is open to laptops; the organizer's acts go straight into it."""

    def __init__(self, folder: Path, event: Event, rules: DeskRules | None = None) -> None:
        target = str(folder / "hall.judging")
        Library().create(target, event)
        self.file = FileEvent(target, this_person("组委会"), read_only=False)
        self.host = Host(self.file.judging, announce=False, interface=HOME)
        self.port = 0
        if rules is not None:
            self.do(SetDeskRules("", rules))
        self.open()

    def open(self) -> None:
        """Open the event to laptops, at the same port as before."""
        self.port = self.host.start(self.port).port

    @property
    def found(self) -> FoundEvent:
        """What a laptop hears of it."""
        event = self.file.judging.ask(WholeEvent())
        return FoundEvent("event", event.name, f"{HOME}:{self.port}")

    def code(self, judge: str) -> str:
        """A fresh pairing code."""
        return self.host.issue_codes([judge])[judge]

    def do(self, command: Command) -> None:
        """Something that the organizer does."""
        self.file.judging.do(command)

    def close(self) -> None:
        """Close the event."""
        self.host.stop()
        self.file.close()
