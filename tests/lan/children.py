"""What the children of a kill test do: a host on an event file, a judge's program on a seat's folder."""

import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.queries import Desk, DeskOf
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.joining import OpenSeat
from judging_app.bootstrap import Library
from judging_app.domain.problems import JudgingError
from judging_app.lan.courier import Pace
from judging_app.lan.host import Host
from judging_app.lan.seat_library import SeatShelf
from judging_app.storage.desk_files import SeatFolders

HASTY = Pace(poll=0.4, first_retry=0.05, longest_retry=0.3, refused=1.0, draft=0.5)


def host(path: str, port: str) -> None:
    """Hold an event open to laptops of this computer until killed."""
    opened = Library().open(path, Actor("组委会", ActorRole.ORGANIZER))
    Host(opened.judging, announce=False, interface="127.0.0.1").start(int(port))
    while True:
        signal.pause()


def judge(root: str, told: str, seed: str, sheets: str) -> None:
    """Hand sheets in, one after the other, over and over; write down every receipt once it is here.

    Stops handing in when `told` + ".stop" exists, and writes "done" once nothing waits.
    """
    shelf = SeatShelf(Path(root), SeatFolders(), pace=HASTY, listens=False)
    seat = shelf.open(shelf.seats()[0])
    stop, done = Path(told + ".stop"), Path(told + ".done")
    turns = _turns(seat, random.Random(f"{seed}/{time.time_ns()}"), int(sheets))
    with Path(told).open("a", encoding="utf-8") as book:
        known: set[str] = set()
        while not stop.exists():
            next(turns)
            time.sleep(0.02)
            _write_down(seat, book, known)
        while seat.link().waiting:
            time.sleep(0.02)
        _write_down(seat, book, known)
    done.touch()
    signal.pause()


def _turns(seat: OpenSeat, chance: random.Random, sheets: int) -> Iterator[None]:
    """Key and hand in; a sheet that was handed in is corrected, with a reason, by and by."""
    who = seat.seat.judge
    while True:
        desk: Desk = seat.judging.ask(DeskOf("final", "pitch", who))
        for entry in desk.entries[:sheets]:
            marks = {leaf.code: chance.randrange(0, leaf.maximum + 1, leaf.step) for leaf in entry.leaves}
            key = ("final", "pitch", entry.entry.code, who)
            revision = next(
                item.revision
                for item in seat.judging.ask(DeskOf("final", "pitch", who)).entries
                if item.entry.code == entry.entry.code
            )
            # The organizer may have changed something between the look and the act.
            with suppress(JudgingError):
                seat.judging.do(SaveDraft(*key, marks))
                seat.judging.do(SubmitSheet(*key, marks, str(uuid4()), revision, reason="再核对"))
            yield


def _write_down(seat: OpenSeat, book: IO[str], known: set[str]) -> None:
    for item in seat.outbox():
        submission = item.revision.submission
        if item.delivery is Delivery.RECEIVED and submission not in known:
            known.add(submission)
            book.write(submission + "\n")
    book.flush()
