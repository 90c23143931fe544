"""A judge's desk and the event it belongs to, with nothing but calls between them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import Desk, DeskEntry, DeskOf, SliceOf
from judging_app.application.records import Receipt
from judging_app.application.seats.commands import ReceiveSheet
from judging_app.application.seats.desk_port import Credentials, Delivery, OutboxItem
from judging_app.application.seats.outbox import submission_of
from judging_app.application.seats.seat_judging import SeatJudging
from judging_app.application.seats.slice import SeatSlice
from judging_app.storage.desk_files import create_desk, open_desk
from judging_app.storage.desk_store import SqlDeskStore
from judging_app.storage.opening import EventFile, open_event
from tests.storage.builders import NOON, marks

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
CREDENTIALS = Credentials(
    "3f2a91c0-77b4-4e81-9c55-0123456789ab", "J1", "laptop", "token", "00" * 32, "certificate", ""
)


def ticking() -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is looked at."""
    seconds = iter(range(10**6))
    return lambda: NOON + timedelta(seconds=next(seconds))


class Office:
    """The event, as its host would answer for it."""

    def __init__(self, file: EventFile) -> None:
        self.file = file
        self.judging = LocalJudging(file.store, ORGANIZER, ticking())

    def slice(self, judge: str = "J1") -> SeatSlice:
        """What the judge's laptop may know now."""
        return self.judging.ask(SliceOf(judge))

    def receive(self, sheet: SubmitSheet) -> Receipt | None:
        """Take a sheet as a host does; nothing means that it is held."""
        actor = Actor("评委", ActorRole.JUDGE, sheet.judge)
        return self.judging.do_as(actor, ReceiveSheet(sheet.round, sheet, "laptop")).receipt

    def restored(self, copy: Path) -> "Office":
        """The event as an earlier copy of its file has it."""
        return Office(open_event(str(copy)))


class JudgesDesk:
    """A judge's program without its window and without a network."""

    def __init__(self, folder: Path, part: SeatSlice) -> None:
        self.folder = folder
        if not folder.exists():
            create_desk(folder, replace(CREDENTIALS, judge=part.judge), part)
        self.store: SqlDeskStore = open_desk(folder)
        self.judging = SeatJudging(self.store, "评委甲")
        self._sent = 0

    def hand_in(self, entry: str = "E1", idea: int = 50, base: int | None = None, reason: str = "") -> str:
        """Hand a sheet in, going on from what the desk shows; answers the submission's id."""
        self._sent += 1
        submission = f"{self.folder.name}-{entry}-{self._sent}-{idea}"
        seen = self.shown(entry).revision if base is None else base
        reason = reason or ("更正" if seen else "")
        sheet = SubmitSheet("final", "pitch", entry, "J1", marks(idea), submission, seen, "", reason)
        assert self.judging.do(sheet).receipt is None
        return submission

    def desk(self) -> Desk:
        """The judge's desk as it is shown."""
        return self.judging.ask(DeskOf("final", "pitch", "J1"))

    def shown(self, entry: str = "E1") -> DeskEntry:
        """One entry as the desk shows it."""
        return next(item for item in self.desk().entries if item.entry.code == entry)

    def item(self, submission: str) -> OutboxItem:
        """What was handed in, and how far it came."""
        return next(item for item in self.store.read_outbox() if item.revision.submission == submission)

    def waiting(self) -> list[str]:
        """Submissions that are still to be delivered, in order."""
        return [
            item.revision.submission for item in self.store.read_outbox() if item.delivery is Delivery.WAITING
        ]

    def deliver(self, office: Office) -> None:
        """Hand over what waits, as a courier does, without fetching the slice."""
        while True:
            outbox = self.store.read_outbox()
            item = next((item for item in outbox if item.delivery is Delivery.WAITING), None)
            if item is None:
                break
            receipt = office.receive(submission_of(item, outbox))
            if receipt is None:
                self.store.note_held(item.revision.submission)
            else:
                self.store.note_receipt(item.revision.submission, receipt)
        self.judging.refresh()

    def fetch(self, office: Office) -> None:
        """Take the slice as it is now."""
        self.store.put_slice(office.slice())
        self.judging.refresh()

    def close(self) -> None:
        """Let go."""
        self.judging.close()
