"""A judge's laptop: finding events, pairing by a slip's code, and the seats that lie here."""

import contextlib
import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Final, Protocol

from judging_app.application.seats.desk_port import Credentials, DeskStore, OutboxItem
from judging_app.application.seats.joining import FoundEvent, KnownSeat, LinkState
from judging_app.application.seats.order_news import OrderNews, RunningOrder
from judging_app.application.seats.seat_judging import SeatJudging
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import codes, packets
from judging_app.lan.addresses import machine_name
from judging_app.lan.client import HostClient
from judging_app.lan.courier import USUAL_PACE, Courier, Pace
from judging_app.lan.discovery import BlockedNotice, Browser, FoundHost
from judging_app.lan.finder import Finder
from judging_app.lan.joining import PairedSeat, Pairing
from judging_app.lan.pinning import seen_certificate
from judging_app.lan.tokens import claimed
from judging_app.lan.typed_address import read_address, shown_address

_log = logging.getLogger(__name__)

_LOOK_SECONDS: Final = 4.0
_DEVICE_FILE: Final = "device"


class DeskFolders(Protocol):
    """Where seats are kept; storage implements it."""

    def create(
        self, folder: Path, credentials: Credentials, part: SeatSlice, evidence: Mapping[str, bytes]
    ) -> None:
        """Make a seat's folder, whole or not at all."""

    def open(self, folder: Path) -> DeskStore:
        """Open a seat for this program alone; raises SEAT_OPEN_ELSEWHERE."""

    def look(self, folder: Path) -> KnownSeat:
        """Tell what seat lies in a folder."""

    def is_open(self, folder: Path) -> bool:
        """Whether a program has a seat open."""

    def remove(self, folder: Path) -> None:
        """Remove a seat; raises SEAT_OPEN_ELSEWHERE."""


class OpenDesk:
    """A seat that is open; implements `OpenSeat`."""

    def __init__(self, seat: KnownSeat, store: DeskStore, finder: Finder | None, pace: Pace) -> None:
        self._seat = seat
        self._store = store
        self._judging = SeatJudging(store, seat.judge_name)
        self._courier = Courier(store, self._judging.refresh, finder, pace)
        self._judging.handed_in = self._courier.handed_in
        self._courier.start()

    @property
    def seat(self) -> KnownSeat:
        """Which seat it is."""
        return self._seat

    @property
    def judging(self) -> SeatJudging:
        """The one way in."""
        return self._judging

    def outbox(self) -> Sequence[OutboxItem]:
        """Everything that was ever handed in here, in order, with its receipts."""
        return self._store.read_outbox()

    def order_news(self, round_code: str) -> OrderNews | None:
        """What the judge has to be told of the running order."""
        return self._judging.order_news(round_code)

    def note_order_seen(self, round_code: str, order: RunningOrder) -> None:
        """Keep that the judge has seen a running order."""
        self._judging.note_order_seen(round_code, order)

    def link(self) -> LinkState:
        """How it stands to the host."""
        return self._courier.link()

    def watch_link(self, watcher: Callable[[LinkState], None]) -> Callable[[], None]:
        """Be told on any thread when that changes; answers how to stop."""
        return self._courier.watch(watcher)

    def move_to(self, address: str) -> None:
        """Go on with the same host at another address; raises ADDRESS_MALFORMED."""
        self._courier.move_to(address)

    def write_packet(self, path: Path) -> int:
        """Write everything that was handed in here as a sealed packet file; answers how many sheets."""
        known = self._store.credentials()
        outbox = self._store.read_outbox()
        content = packets.content_of(outbox, self._store.read_signatures(), self._store.read_recusals())
        packets.write_packet(path, claimed(known.token), bytes.fromhex(known.packet_key), content)
        return len(outbox)

    def close(self) -> None:
        """Deliver what can be delivered at once, keep the rest, let go. Closing again does nothing."""
        self._courier.stop()
        self._judging.close()


class SeatShelf:
    """The seats of a laptop, each in a folder under `root`; implements `SeatLibrary`.

    `interfaces` (addresses) keeps what is told and heard on the network to those.
    """

    def __init__(
        self,
        root: Path,
        folders: DeskFolders,
        *,
        interfaces: Sequence[str] | None = None,
        pace: Pace = USUAL_PACE,
        listens: bool = True,
    ) -> None:
        self._root = root
        self._folders = folders
        self._interfaces = interfaces
        self._pace = pace
        self._listens = listens
        self._lock = Lock()
        self._heard: dict[tuple[str, int], str] = {}
        """The events of hosts that were heard of, by address."""
        self._notices: dict[str, BlockedNotice] = {}

    def find(self, found: Callable[[Sequence[FoundEvent]], None]) -> Callable[[], None]:
        """Look for events on the network; `found` is called on any thread. Answers how to stop."""

        def heard(hosts: tuple[FoundHost, ...]) -> None:
            with self._lock:
                for host in hosts:
                    self._heard.update({(ip, host.port): host.event for ip in host.addresses})
            found([FoundEvent(host.event, host.name, f"{host.addresses[0]}:{host.port}") for host in hosts])

        browser = Browser(heard, self._interfaces)
        browser.start()
        return browser.close

    def look(self, address: str) -> FoundEvent:
        """Ask an address which event it has; raises HOST_UNREACHABLE, HOST_REFUSED, HOST_NOT_TLS, ..."""
        place = read_address(address)
        client = HostClient(*place, self._certificate_at(place))
        try:
            hello = client.hello()
        finally:
            client.close()
        return FoundEvent(hello.event, hello.name, shown_address(place))

    def join(self, address: str, code: str) -> Pairing:
        """Pair with a host by the slip's code; raises PAIRING_CODE_WRONG, TOO_MANY_REQUESTS, ...

        Raises SEAT_OPEN_ELSEWHERE before anything is paired where a program on this laptop has the
        seat open: a new pairing would take the seat from it.
        """
        secret = codes.normalised(code)
        place = read_address(address)
        certificate = self._certificate_at(place)

        def met(event: str) -> None:
            self._need_free(event, codes.plate_of(secret))

        return Pairing(place, certificate, secret, self._device(), machine_name(), met, self._take_in)

    def open_seat_file(self, path: Path, code: str) -> KnownSeat:
        """Take a seat file in; raises NOT_A_PACKET, PAIRING_CODE_WRONG, SEAL_BROKEN, ..."""
        brought = packets.read_seat_file(path, codes.normalised(code))
        known = self._known(brought.credentials)
        if known is not None and _number(self._credentials_in(known)) >= _number(brought.credentials):
            # It lies here already, or was paired by network since: that is newer than the file.
            return known
        return self._take_in(PairedSeat(brought.credentials, brought.slice, brought.evidence))

    def seats(self) -> Sequence[KnownSeat]:
        """Seats that this laptop was paired with, the latest first; unreadable ones with their problem."""
        found = []
        for folder in self._seat_folders():
            try:
                found.append(self._folders.look(folder))
            except JudgingError as error:
                _log.warning("seat %s: %s", folder.name, error)
                if error.problem is Problem.FILE_MISSING:
                    continue  # what a removal left over: no seat any more
                # It stays where it is: what lies in it may still be saved by hand.
                found.append(KnownSeat(folder, "", "", "", "", "", _changed(folder), problem=error))
        return sorted(found, key=lambda seat: seat.used, reverse=True)

    def open(self, seat: KnownSeat) -> OpenDesk:
        """Open a seat; raises SEAT_OPEN_ELSEWHERE where another program has it open."""
        store = self._folders.open(seat.folder)
        try:
            finder = Finder(seat.event, self._interfaces) if self._listens else None
            return OpenDesk(self._folders.look(seat.folder), store, finder, self._pace)
        except BaseException:
            store.close()
            raise

    def forget(self, seat: KnownSeat) -> None:
        """Remove a seat from this laptop; refused with SEAT_HOLDS_SHEETS while anything waits in it."""
        waiting = self._folders.look(seat.folder).waiting
        if waiting:
            raise JudgingError.of(Problem.SEAT_HOLDS_SHEETS, count=str(waiting))
        self._folders.remove(seat.folder)

    def _take_in(self, paired: PairedSeat) -> KnownSeat:
        """Keep what pairing gave; a seat that this laptop had before keeps what was handed in."""
        new = paired.credentials
        known = self._known(new)
        if known is None:
            folder = self._root / secrets.token_hex(8)
            self._folders.create(folder, new, paired.slice, paired.evidence)
            return self._folders.look(folder)
        with contextlib.closing(self._folders.open(known.folder)) as store:
            store.put_credentials(new)
            store.put_slice(paired.slice)
            for code, content in paired.evidence.items():
                store.put_evidence(code, content)
        return self._folders.look(known.folder)

    def _known(self, new: Credentials) -> KnownSeat | None:
        """The seat that this laptop has of the same judge in the same event."""
        seat_of = new.event, new.judge
        return next((seat for seat in self.seats() if (seat.event, seat.judge) == seat_of), None)

    def _credentials_in(self, seat: KnownSeat) -> Credentials:
        with contextlib.closing(self._folders.open(seat.folder)) as store:
            return store.credentials()

    def _need_free(self, event: str, plate: str) -> None:
        """Raise SEAT_OPEN_ELSEWHERE where the seat that a code may mean is open on this laptop."""
        for seat in self.seats():
            meant = seat.event == event and seat.plate in {"", plate}
            if meant and self._folders.is_open(seat.folder):
                raise JudgingError.of(Problem.SEAT_OPEN_ELSEWHERE)

    def _seat_folders(self) -> list[Path]:
        if not self._root.is_dir():
            return []
        return [item for item in self._root.iterdir() if item.is_dir() and item.suffix != ".partial"]

    def _certificate_at(self, place: tuple[str, int]) -> bytes:
        try:
            return seen_certificate(*place, _LOOK_SECONDS)
        except JudgingError as error:
            if error.problem is Problem.HOST_UNREACHABLE:
                self._tell_blocked(place)
            raise

    def _tell_blocked(self, place: tuple[str, int]) -> None:
        """Tell a host that is heard but cannot be reached: its firewall is likely to stand between."""
        with self._lock:
            event = self._heard.get(place)
            if event is None:
                return
            before = self._notices.pop(event, None)
            notice = self._notices[event] = BlockedNotice(event, interfaces=self._interfaces)
        if before is not None:
            before.close()
        notice.start()

    def _device(self) -> str:
        """This laptop's own id, the same for every seat: pairing again with the same one is no change."""
        path = self._root / _DEVICE_FILE
        with contextlib.suppress(OSError):
            known = path.read_text(encoding="ascii").strip()
            if known:
                return known
        device = secrets.token_hex(16)
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            path.write_text(device, encoding="ascii")
        except OSError as error:
            raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file=str(path)) from error
        return device


def _changed(folder: Path) -> datetime:
    """When something in a folder was changed last; long ago where even that cannot be told."""
    try:
        return datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def _number(credentials: Credentials) -> int:
    return claimed(credentials.token).number
