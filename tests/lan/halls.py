"""A hall for the tests: the small event, open to laptops of this computer."""

from pathlib import Path
from uuid import uuid4

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Command
from judging_app.application.judging import LocalJudging
from judging_app.application.ports import EventStore
from judging_app.application.queries import DoorOf, HistoryOf
from judging_app.application.records import SheetRevision
from judging_app.application.seats.commands import PairSeat
from judging_app.application.seats.records import HeldSubmission, HostIdentity
from judging_app.domain.event import Event
from judging_app.domain.sheets import SheetKey
from judging_app.lan import tokens
from judging_app.lan.host import Host
from judging_app.storage.opening import EventFile, create_event_file, open_event
from tests.lan.laptops import HALL, HOME, Laptop
from tests.storage.builders import small_event

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)


class Hall:
    """An event with its host; laptops that a test opens are closed with it."""

    def __init__(self, store: EventStore, port: int = 0) -> None:
        self.judging = LocalJudging(store, ORGANIZER)
        self.host = Host(self.judging, announce=False, interface=HOME)
        self.port = self.host.start(port).port
        self._laptops: list[Laptop] = []

    def close(self) -> None:
        for laptop in self._laptops:
            laptop.close()
        self.host.stop()

    def laptop(self, token: str = "", device: str = "") -> Laptop:
        """A laptop that has not been paired by code; with a token if one is given."""
        laptop = Laptop(self.port, token, device)
        self._laptops.append(laptop)
        return laptop

    def seated(self, judge: str, machine: str = "评委的电脑") -> Laptop:
        """A laptop that has a judge's seat, without the arithmetic of a pairing code."""
        device = uuid4().hex
        self.do(PairSeat("", judge, device, machine, agreed=True))
        return self.laptop(self.token(judge, device), device)

    def token(self, judge: str, device: str, number: int | None = None) -> str:
        """A token as this host issues it."""
        if number is None:
            number = self.judging.ask(DoorOf()).seats.pairings[judge].number
        seat = tokens.SeatToken(self.identity.event, judge, device, number)
        return tokens.issue(bytes.fromhex(self.identity.secret), seat)

    def do(self, command: Command) -> None:
        """Something that the organizer does in the window."""
        self.judging.do(command)

    @property
    def identity(self) -> HostIdentity:
        found = self.judging.ask(DoorOf()).seats.identity
        assert found is not None
        return found

    def history(self, entry: str, judge: str) -> tuple[SheetRevision, ...]:
        """Every stored revision of a judge's sheet."""
        return self.judging.ask(HistoryOf(HALL, SheetKey("pitch", entry, judge)))

    def held(self) -> tuple[HeldSubmission, ...]:
        return self.judging.ask(DoorOf()).seats.held


class FileHall(Hall):
    """A hall over an event file."""

    def __init__(self, path: Path, event: Event | None = None, port: int = 0) -> None:
        self.path = path
        if not path.exists():
            create_event_file(str(path), small_event() if event is None else event, "组委会")
        self.file: EventFile = open_event(str(path))
        super().__init__(self.file.store, port)

    def close(self) -> None:
        super().close()
        self.file.close()
