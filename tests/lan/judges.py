"""Judges' programs without a window, and the network between them and their host."""

import contextlib
import socket
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from uuid import uuid4

from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.queries import DeskEntry, DeskOf, SliceOf
from judging_app.application.seats.commands import PairSeat
from judging_app.application.seats.desk_port import Credentials, Delivery, OutboxItem
from judging_app.application.seats.joining import LinkState
from judging_app.application.seats.slice import SeatSlice
from judging_app.lan import tokens
from judging_app.lan.courier import Pace
from judging_app.lan.seat_library import OpenDesk, SeatShelf
from judging_app.lan.tokens import SeatToken
from judging_app.storage.desk_files import SeatFolders
from tests.lan.halls import Hall
from tests.lan.laptops import HALL, HOME
from tests.storage.builders import marks

QUICK = Pace(poll=0.15, first_retry=0.05, longest_retry=0.2, refused=0.4, draft=0.1)
SELDOM = Pace(poll=60.0, first_retry=0.05, longest_retry=0.2, refused=0.4, draft=60.0)
"""Nothing goes over the network but what is handed in."""


def until(is_so: Callable[[], bool], seconds: float = 6.0) -> None:
    """Wait for something that another thread brings about."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.005)


class Judge:
    """A judge's laptop with a seat."""

    def __init__(self, folder: Path, credentials: Credentials, part: SeatSlice, pace: Pace = QUICK) -> None:
        self.folder = folder
        self.shelf = SeatShelf(folder.parent, SeatFolders(), pace=pace, listens=False)
        if not folder.exists():
            SeatFolders.create(folder, credentials, part)
        self.seat: OpenDesk = self.shelf.open(SeatFolders.look(folder))
        self.told: list[LinkState] = []
        self.seat.watch_link(self.told.append)

    @classmethod
    def seated(cls, hall: Hall, folder: Path, port: int = 0, pace: Pace = QUICK) -> "Judge":
        """A laptop that J1 was paired with, without the arithmetic of a pairing code."""
        device = uuid4().hex
        hall.do(PairSeat("", "J1", device, "评委的电脑", agreed=True))
        token = hall.token("J1", device)
        known = tokens.claimed(token)
        secret = bytes.fromhex(hall.identity.secret)
        credentials = Credentials(
            hall.identity.event,
            "J1",
            device,
            token,
            tokens.packet_key(secret, SeatToken(known.event, "J1", device, known.number)).hex(),
            hall.identity.certificate,
            f"{HOME}:{port or hall.port}",
        )
        return cls(folder, credentials, hall.judging.ask(SliceOf("J1")), pace)

    def again(self, pace: Pace = QUICK) -> "Judge":
        """The same seat after the program was closed and started."""
        self.close()
        known = SeatFolders.open(self.folder)
        credentials, part = known.credentials(), known.read_slice()
        known.close()
        return Judge(self.folder, credentials, part, pace)

    def hand_in(self, entry: str = "E1", idea: int = 50, reason: str = "") -> str:
        """Hand a sheet in, going on from what the desk shows; answers the submission's id."""
        base = self.shown(entry).revision
        submission = uuid4().hex
        reason = reason or ("更正" if base else "")
        sheet = SubmitSheet(HALL, "pitch", entry, "J1", marks(idea), submission, base, "", reason)
        self.seat.judging.do(sheet)
        return submission

    def type(self, entry: str, idea: int) -> None:
        """Type marks without handing them in."""
        self.seat.judging.do(SaveDraft(HALL, "pitch", entry, "J1", marks(idea)))

    def shown(self, entry: str = "E1") -> DeskEntry:
        """One entry as the desk shows it."""
        desk = self.seat.judging.ask(DeskOf(HALL, "pitch", "J1"))
        return next(item for item in desk.entries if item.entry.code == entry)

    def item(self, submission: str) -> OutboxItem:
        """What was handed in, and how far it came."""
        return next(item for item in self.seat.outbox() if item.revision.submission == submission)

    def has(self, submission: str, delivery: Delivery = Delivery.RECEIVED) -> bool:
        """Whether something that was handed in has come so far."""
        return self.item(submission).delivery is delivery

    @property
    def link(self) -> LinkState:
        return self.seat.link()

    def close(self) -> None:
        self.seat.close()


class Cable:
    """A network between a judge and a host, with the faults that a test asks for."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.is_down = False
        """Connections are closed at once."""
        self.is_silent = False
        """Nothing comes through, and nobody says so."""
        self.lost_answers = 0
        """The next so many answers are lost, after the host has acted."""
        self._listener = socket.create_server((HOME, 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets: list[socket.socket] = []
        self._threads = [Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    def cut(self) -> None:
        """End every connection there is."""
        for item in tuple(self._sockets):
            with contextlib.suppress(OSError):
                item.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(5)
        for item in self._sockets:
            item.close()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(near)
            if self.is_down:
                near.close()
                continue
            try:
                far = socket.create_connection((HOME, self.target), 2)
            except OSError:
                near.close()
                continue
            self._sockets.append(far)
            for there, back, answers in ((near, far, False), (far, near, True)):
                thread = Thread(target=self._carry, args=(there, back, answers), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _carry(self, source: socket.socket, sink: socket.socket, answers: bool) -> None:
        with contextlib.suppress(OSError):
            source.settimeout(None)
            while data := source.recv(65536):
                if self.is_silent:
                    continue
                if answers and self.lost_answers:
                    self.lost_answers -= 1
                    break
                sink.sendall(data)
        for item in (source, sink):
            with contextlib.suppress(OSError):
                item.shutdown(socket.SHUT_RDWR)
