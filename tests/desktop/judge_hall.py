"""A hall with a real host on this computer, and the program of a judge in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import Command
from judging_app.application.queries import DeskEntry, DeskOf, DoorOf, DoorView, SliceOf, WholeEvent
from judging_app.application.seats.commands import PairSeat, SetDeskRules
from judging_app.application.seats.desk_port import Credentials
from judging_app.application.seats.joining import FoundEvent, KnownSeat
from judging_app.application.seats.records import DeskRules, HeldSubmission, HostIdentity, Signature
from judging_app.bootstrap import FileEvent, Library
from judging_app.desktop.judge_view import JudgeView
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.join_page import JoinPage
from judging_app.desktop.pages.judge_desk import JudgeDesk
from judging_app.domain.event import Event
from judging_app.lan import tokens
from judging_app.lan.courier import Pace
from judging_app.lan.host import Host
from judging_app.lan.joining import PairedSeat
from judging_app.lan.seat_library import SeatShelf
from judging_app.storage.desk_files import SeatFolders
from tests.desktop.conftest import CTRL, Driver, wait

HOME = "127.0.0.1"
QUICK = Pace(poll=0.05, first_retry=0.05, longest_retry=0.1, refused=0.2, draft=0.05)
MARKS = ("21", "20.5", "18", "12.5", "12.5")
"""84.5 of 100."""
LESS = ("20", "20", "18", "12", "12")
"""82 of 100."""


class NearbyShelf(SeatShelf):
    """The seats of a laptop that hears of the hosts that a test names, and of no others."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, SeatFolders(), pace=QUICK, listens=False)
        self.nearby: tuple[FoundEvent, ...] = ()

    def find(self, found: Callable[[Sequence[FoundEvent]], None]) -> Callable[[], None]:
        found(self.nearby)
        return lambda: None

    def take_in(self, hall: "Hall", judge: str) -> KnownSeat:
        """A seat without the arithmetic of a pairing code, which takes half a second."""
        identity = hall.identity
        device = self._device()
        hall.do(PairSeat("", judge, device, "评委的电脑", agreed=True))
        number = hall.door.seats.pairings[judge].number
        token = tokens.SeatToken(identity.event, judge, device, number)
        secret = bytes.fromhex(identity.secret)
        credentials = Credentials(
            identity.event,
            judge,
            device,
            tokens.issue(secret, token),
            tokens.packet_key(secret, token).hex(),
            identity.certificate,
            hall.found.address,
        )
        return self._take_in(PairedSeat(credentials, hall.file.judging.ask(SliceOf(judge))))


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
    def door(self) -> DoorView:
        """What is kept about laptops."""
        return self.file.judging.ask(DoorOf())

    @property
    def identity(self) -> HostIdentity:
        """What the host proves itself with."""
        found = self.door.seats.identity
        assert found is not None
        return found

    @property
    def found(self) -> FoundEvent:
        """What a laptop hears of it."""
        event = self.file.judging.ask(WholeEvent())
        return FoundEvent(self.identity.event, event.name, f"{HOME}:{self.port}")

    def code(self, judge: str) -> str:
        """A fresh pairing code."""
        return self.host.issue_codes([judge])[judge]

    def do(self, command: Command) -> None:
        """Something that the organizer does."""
        self.file.judging.do(command)

    def sheet(self, entry: str, judge: str = "J3") -> DeskEntry:
        """A judge's sheet as it is in the event's database."""
        desk = self.file.judging.ask(DeskOf("R1", "D1", judge))
        return next(item for item in desk.entries if item.entry.code == entry)

    def held(self) -> tuple[HeldSubmission, ...]:
        """What waits for the organizer."""
        return tuple(item for item in self.door.seats.held if item.is_open)

    def signature(self, judge: str = "J3") -> Signature | None:
        """A judge's latest signature in the event's database."""
        return self.door.seats.signature_of("R1", judge)

    def close(self) -> None:
        """Close the event."""
        self.host.stop()
        self.file.close()


class Laptop(Driver):
    """A judge at the window of a laptop."""

    def __init__(self, folder: Path, hall: Hall) -> None:
        self.hall = hall
        self.shelf_root = folder / "seats"
        library = LaptopLibrary(self.shelf_root)
        self.shelf = library.shelf
        self.shelf.nearby = (hall.found,)
        super().__init__(folder, library)

    @property
    def view(self) -> JudgeView:
        """What stands over the seat."""
        assert self.window.judge.view is not None
        return self.window.judge.view

    @property
    def page(self) -> JudgeDesk:
        """The desk."""
        assert self.view.desk is not None
        return self.view.desk

    @property
    def join_page(self) -> JoinPage:
        """The page for joining."""
        assert self.window.judge.page is not None
        return self.window.judge.page

    def sit(self, judge: str = "J3") -> JudgeDesk:
        """Pair without a code, and go on from the start screen as with a seat of yesterday."""
        self.shelf.take_in(self.hall, judge)
        return self.resume()

    def resume(self) -> JudgeDesk:
        """Go on with the seat that the start screen offers."""
        self.window.judge.list_seats()
        wait(lambda: not self.window.start.seat.isHidden(), what="the seat is offered")
        self.click(self.window.start.seat.button)
        return self.seated()

    def seated(self) -> JudgeDesk:
        """Wait until the desk is there and connected."""
        wait(lambda: self.window.judge.view is not None, what="the seat opens")
        wait(lambda: self.view.desk is not None and self.view.desk.book.sheets, what="the desk is loaded")
        wait(lambda: self.view.sheets is not None and self.view.sheets.is_loaded, what="my sheets are loaded")
        QApplication.processEvents()
        return self.page

    def join(self) -> JoinPage:
        """Press the key for judges."""
        self.press(Qt.Key.Key_J, CTRL)
        wait(lambda: self.window.judge.page is not None and self.join_page.isVisible(), what="joining")
        return self.join_page

    def phase(self, entry: str) -> Phase:
        """Where a sheet stands on this laptop."""
        return self.page.book.sheets[entry].phase

    def hand_in(self, entry: str, marks: Sequence[str] = MARKS, until: Phase = Phase.STORED) -> None:
        """Key a sheet and hand it in with the keyboard."""
        self.turn(self.page, entry)
        self.key_marks(self.page, *marks)
        self.press(Qt.Key.Key_Return, CTRL)
        wait(lambda: self.phase(entry) is until, what=f"{entry} is {until}")
