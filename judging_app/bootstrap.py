"""Puts the rooms together: the library of events that the window and the command line use."""

import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

import platformdirs

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.archive import ARCHIVE_SUFFIX, MANIFEST, ArchiveReport, FileKind, Verified
from judging_app.application.following import Follower
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.library import Interrupted, OpenEvent
from judging_app.application.papers.certificate import (
    MOST_PICTURE_BYTES,
    CertificateBook,
    CertificateTemplate,
    read_template,
    template_text,
)
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Progress, untold
from judging_app.application.queries import SeatRecordsOf
from judging_app.application.registration.tables import RawTable
from judging_app.application.rulebook_library import BuiltInRulebook, load_rulebooks
from judging_app.application.sealing.records import ContentMark, Seal, SealStatement
from judging_app.application.seats.joining import FoundEvent, Joining, KnownSeat, OpenSeat
from judging_app.application.seats.slips import SlipSheet
from judging_app.application.stage.steady import Steady
from judging_app.application.surroundings import Surroundings
from judging_app.domain.advancement import Selection
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem

if TYPE_CHECKING:
    from judging_app.application.stage.rehearsal_copy import RehearsalPlan
    from judging_app.application.stage.shared_steady import SharedSteady
    from judging_app.lan.host import Host
    from judging_app.lan.seat_library import SeatShelf
    from judging_app.signing import OrganizerKey
    from judging_app.storage.store import SqlStore

_APPLICATION: Final = "judging-app"


class FileEvent:
    """An open event file (or database) with its way in."""

    def __init__(self, target: str, actor: Actor, *, read_only: bool, steady: Steady | None = None) -> None:
        from judging_app.storage.opening import open_event  # noqa: PLC0415 -- slow import

        self._file = open_event(target, read_only=read_only)
        # A file is one program's; on a server others write too, and all count by the server's clock.
        is_shared = self._file.path is None
        clock: SharedSteady | None = None
        try:
            if is_shared and steady is None:
                clock = steady = _server_clock(self._file.store)
            self._judging = _judging(self._file.store, actor, steady)
            if not read_only:
                _prepare(self._judging)
        except BaseException:
            self._file.close()
            raise
        self._follower: Follower | None = None
        if is_shared:
            self._follower = Follower(self._judging, self._file.store.read_draft_mark, clock=clock)
        self._host: Host | None = None
        self._making_host = Lock()

    @property
    def target(self) -> str:
        """The file's path, or the database's URL."""
        return self._file.target

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._file.read_only

    @property
    def interrupted(self) -> Interrupted | None:
        """What was left over from a program that did not close the event."""
        left = self._file.left_by
        return None if left is None else Interrupted(left.host, left.person, left.since)

    @property
    def judging(self) -> LocalJudging:
        """The one way in."""
        return self._judging

    @property
    def host(self) -> "Host":
        """What opens the event to judges' laptops; the same for as long as the event is open."""
        return self.host_on()

    @property
    def is_hosting(self) -> bool:
        """Whether it is open to judges' laptops."""
        return self._host is not None and self._host.status().is_open

    def host_on(self, interface: str = "") -> "Host":
        """The host, listening on one address of this computer only if one is given the first time."""
        from judging_app.lan.host import Host  # noqa: PLC0415 -- slow import

        with self._making_host:
            if self._host is None:
                self._host = Host(self._judging, read_only=self.read_only, interface=interface)
            return self._host

    def back_up(self, folder: Path | None = None) -> Path | None:
        """Make a checked backup now, beside the event or in a folder; answer where it lies."""
        return self._file.back_up(folder)

    def act_as(self, actor: Actor) -> None:
        """From now on somebody else is at the keyboard."""
        self._judging.act_as(actor)

    def close(self) -> None:
        """Let go of the event."""
        if self._host is not None:
            self._host.stop()
        if self._follower is not None:
            self._follower.stop()
        self._file.close()


class RehearsalEvent(FileEvent):
    """A copy of an event to rehearse a round on, by clocks of its own; closed, it is gone."""

    def __init__(self, plan: "RehearsalPlan", actor: Actor, root: Path, steady: Steady) -> None:
        from judging_app.lan.identity import new_identity  # noqa: PLC0415 -- slow import
        from judging_app.storage.opening import create_event_file  # noqa: PLC0415 -- slow import
        from judging_app.storage.rehearsing import (  # noqa: PLC0415 -- slow import
            RehearsalFolder,
            clear_leftovers,
        )

        clear_leftovers(root)
        self._folder = RehearsalFolder(root)
        try:
            target = str(self._folder.path / "rehearsal.judging")
            # An identity of its own: no laptop of the event takes the copy for the event.
            create_event_file(target, plan.event, actor.name, new_identity())
            super().__init__(target, actor, read_only=False, steady=steady)
        except BaseException:
            self._folder.close()
            raise
        try:
            self._file.store.hurry()
            for command in plan.commands():
                self.judging.do(command)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the copy and remove it."""
        try:
            super().close()
        finally:
            self._folder.close()


def _judging(store: "SqlStore", actor: Actor, steady: Steady | None) -> LocalJudging:
    """The way in to a store; by the machine's clocks, or by others, for the time of day as well."""
    return (
        LocalJudging(store, actor)
        if steady is None
        else LocalJudging(store, actor, lambda: steady().at, steady)
    )


def _server_clock(store: "SqlStore") -> "SharedSteady":
    from judging_app.application.stage.shared_steady import SharedSteady  # noqa: PLC0415 -- on a server only

    return SharedSteady(store.read_server_moment)


def _prepare(judging: LocalJudging) -> None:
    """Give an event of an earlier version of the program what it will prove itself with to laptops.

    Before anybody does anything: a copy from before that could not take in what laptops hold.
    """
    if judging.ask(SeatRecordsOf()).identity is None:
        from judging_app.lan.identity import identity_of  # noqa: PLC0415 -- slow import

        identity_of(judging, Actor("", ActorRole.ORGANIZER))


def _need_suffix(path: Path, suffix: str) -> None:
    """Keep an event file from being written over by a slip in the order of two names."""
    if path.suffix.lower() != suffix:
        raise JudgingError.of(Problem.WRONG_SUFFIX, file=str(path), suffix=suffix)


def _kind_of(target: str) -> FileKind:
    """What a file is, by its first bytes; what cannot be told is taken for an event, and refused as one."""
    path = Path(target)
    try:
        if "://" in target or not path.is_file():
            return FileKind.EVENT
        with path.open("rb") as file:
            zipped = file.read(2) == b"PK"
        named = path.suffix.lower()
        if named == ARCHIVE_SUFFIX:
            return FileKind.ARCHIVE
        if not zipped:
            return FileKind.WORKBOOK if named == ".xlsx" else FileKind.EVENT
        with zipfile.ZipFile(path) as parts:
            return FileKind.ARCHIVE if MANIFEST in parts.namelist() else FileKind.WORKBOOK
    except (OSError, zipfile.BadZipFile):
        return FileKind.WORKBOOK if path.suffix.lower() == ".xlsx" else FileKind.EVENT


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
        return self._root or platformdirs.user_data_path(_APPLICATION, appauthor=False) / "seats"

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


class Library:
    """The events that this program can reach. Rooms are loaded when they are first needed.

    A judge's seats lie in folders under `seats`, by default where the system keeps programs' data, and
    copies to rehearse on under `rehearsals`, where it keeps what may be thrown away. The organizer's
    key lies in `keys`.
    """

    def __init__(
        self, seats: Path | None = None, rehearsals: Path | None = None, keys: Path | None = None
    ) -> None:
        self._seats = Seats(seats)
        self._rehearsals = rehearsals
        self._keys = keys

    @property
    def seats(self) -> Seats:
        """The judge's side: events on the network, and the seats of this laptop."""
        return self._seats

    def open(self, target: str, actor: Actor, *, read_only: bool = False) -> FileEvent:
        """Open an event; raises `JudgingError` with the reason it cannot be opened."""
        return FileEvent(target, actor, read_only=read_only)

    def rehearse(
        self, source: OpenEvent, round_code: str, name: str, actor: Actor, steady: Steady
    ) -> RehearsalEvent:
        """Copy an open event, as it was before a round's show, to a place where nothing is kept.

        The event is only read, wherever it lies, and whoever else has it open. `name` is what the copy
        is called, `steady` its clocks.
        """
        from judging_app.application.stage.rehearsal_copy import plan_of  # noqa: PLC0415 -- seldom needed

        return RehearsalEvent(plan_of(source.judging, round_code, name), actor, self._rehearsal_root, steady)

    def clear_rehearsals(self) -> None:
        """Remove the copies of programs that were killed while they rehearsed."""
        # Every program looks when it starts: where there is none, nothing is loaded for it.
        if self._rehearsal_root.is_dir():
            from judging_app.storage.rehearsing import clear_leftovers  # noqa: PLC0415 -- slow import

            clear_leftovers(self._rehearsal_root)

    @property
    def _rehearsal_root(self) -> Path:
        return self._rehearsals or platformdirs.user_cache_path(_APPLICATION, appauthor=False) / "rehearsals"

    def create(self, target: str, event: Event) -> None:
        """Make a new event file, with what its hosts prove themselves with; never writes over anything."""
        from judging_app.lan.identity import new_identity  # noqa: PLC0415 -- slow import
        from judging_app.storage.opening import create_event_file  # noqa: PLC0415 -- slow import

        create_event_file(target, event, "", new_identity())

    def check_place(self, target: str) -> None:
        """Raise what keeps a new event file from being made here: FILE_EXISTS, FOLDER_MISSING, ..."""
        from judging_app.storage.surroundings import check_place  # noqa: PLC0415 -- slow import

        check_place(Path(target))

    def surroundings(self, target: str, folder: Path | None = None) -> Surroundings:
        """Look at what an event has around it; `folder` is the one chosen for backups."""
        from judging_app.storage.surroundings import surroundings_of  # noqa: PLC0415 -- slow import

        return surroundings_of(target, folder)

    def has_backup(self, target: str, folder: Path | None = None) -> bool:
        """Whether there is a backup of an event file, beside it or in the chosen folder."""
        from judging_app.storage.backups import latest_backup  # noqa: PLC0415 -- slow import

        return latest_backup(Path(target), folder) is not None

    def restore_backup(self, target: str, folder: Path | None = None) -> str:
        """Bring an event file's latest backup back beside it and answer where; the file stays."""
        from judging_app.storage.backups import restore_latest  # noqa: PLC0415 -- slow import

        return str(restore_latest(Path(target), folder))

    def read_workbook(self, path: Path) -> tuple[Event, Sequence[Finding]]:
        """Read an event workbook; raises `JudgingError` with every finding at once."""
        from judging_app.workbooks.reader import read_event  # noqa: PLC0415 -- slow import

        return read_event(path)

    def read_tables(self, path: Path) -> tuple[RawTable, ...]:
        """Read the tables of a workbook or a CSV file as they stand, whatever they are about."""
        from judging_app.workbooks.raw_tables import read_tables  # noqa: PLC0415 -- slow import

        return read_tables(path)

    def write_workbook(self, event: Event, path: Path) -> None:
        """Write an event as an event workbook."""
        _need_suffix(path, ".xlsx")
        from judging_app.workbooks.writer import write_event  # noqa: PLC0415 -- slow import

        write_event(event, path)

    def write_results(
        self,
        event: Event,
        round_code: str,
        path: Path,
        *,
        mark: ContentMark | None = None,
        progress: Progress = untold,
    ) -> None:
        """Write a round's results workbook; `mark` is the code of the content that it is written from."""
        _need_suffix(path, ".xlsx")
        from judging_app.workbooks.results import write_results  # noqa: PLC0415 -- slow import

        write_results(event, round_code, path, mark=mark, progress=progress)

    def write_public_table(
        self, event: Event, round_code: str, path: Path, *, mark: ContentMark | None = None
    ) -> None:
        """Write the table that is published of a round (公示) as a workbook."""
        _need_suffix(path, ".xlsx")
        from judging_app.workbooks.public_table import write_public_table  # noqa: PLC0415 -- slow import

        write_public_table(event, round_code, path, mark=mark)

    def write_entry_table(
        self,
        event: Event,
        round_code: str,
        selection: Selection,
        path: Path,
        *,
        mark: ContentMark | None = None,
    ) -> None:
        """Write the entries that go on from a round as a table for the next level."""
        _need_suffix(path, ".xlsx")
        from judging_app.workbooks.entry_table import write_entry_table  # noqa: PLC0415 -- slow import

        write_entry_table(event, round_code, selection, path, mark=mark)

    def write_results_json(self, event: Event, round_code: str, path: Path) -> None:
        """Write a round's results as JSON, whole or not at all."""
        _need_suffix(path, ".json")
        from judging_app.application.results_record import results_json  # noqa: PLC0415 -- seldom needed

        record = results_json(event, round_code)
        partial = path.with_name(path.name + ".partial")
        try:
            partial.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            partial.replace(path)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file=str(path)) from error

    def verify_results(self, path: Path) -> Sequence[Finding]:
        """Recompute a results workbook and list every difference."""
        from judging_app.workbooks.verification import verify_results  # noqa: PLC0415 -- slow import

        return verify_results(path)

    def verify_event(self, target: str) -> Sequence[Finding]:
        """Check an event file against its own log, and everything in it against its rules."""
        from judging_app.application.verification import verify_store  # noqa: PLC0415 -- seldom needed
        from judging_app.signing import is_signed  # noqa: PLC0415 -- slow import
        from judging_app.storage.opening import open_event  # noqa: PLC0415 -- slow import

        with closing(open_event(target, read_only=True)) as opened:
            return verify_store(opened.store, is_signed)

    def verify_file(self, target: str, *, progress: Progress = untold) -> Verified:
        """Verify an event, a results workbook or an archive, told apart by what is in the file."""
        kind = _kind_of(target)
        if kind is FileKind.ARCHIVE:
            from judging_app.archiving.checking import verify_archive  # noqa: PLC0415 -- slow import

            return verify_archive(Path(target), self._rehearsal_root, progress)
        if kind is FileKind.WORKBOOK:
            from judging_app.workbooks.verification import check_results  # noqa: PLC0415 -- slow import

            checked = check_results(Path(target))
            return Verified(kind, checked.findings, checked.mark)
        from judging_app.application.sealing.answers import ContentOf, answer_content  # noqa: PLC0415
        from judging_app.application.verification import verify_store  # noqa: PLC0415 -- seldom needed
        from judging_app.signing import is_signed  # noqa: PLC0415 -- slow import
        from judging_app.storage.opening import open_event  # noqa: PLC0415 -- slow import

        with closing(open_event(target, read_only=True)) as opened:
            findings = tuple(verify_store(opened.store, is_signed))
            return Verified(kind, findings, answer_content(ContentOf(), opened.store))

    def write_archive(self, opened: OpenEvent, path: Path, *, progress: Progress = untold) -> ArchiveReport:
        """Put an open event and all that follows from it into one file, whole or not at all."""
        from judging_app.archiving.making import write_archive  # noqa: PLC0415 -- slow import

        return write_archive(self, opened.target, path, self._rehearsal_root, self._key(), progress)

    def open_archive(self, path: Path, target: str) -> None:
        """Unpack the event file of an archive to a place where nothing is yet."""
        _need_suffix(Path(target), ".judging")
        from judging_app.archiving.making import unpack_event  # noqa: PLC0415 -- slow import

        unpack_event(path, Path(target))

    def sign(self, statement: SealStatement, by: str) -> Seal:
        """Sign the statement of a seal, now, with the organizer's key on this computer."""
        from judging_app.application.sealing.statement import signed  # noqa: PLC0415 -- seldom needed

        return signed(statement, by, utc_now(), self._key().sign)

    def organizer_key(self) -> str:
        """The organizer's public key on this computer, empty where none has been made yet."""
        return self._key().public()

    def _key(self) -> "OrganizerKey":
        from judging_app.signing import OrganizerKey  # noqa: PLC0415 -- slow import

        return OrganizerKey(self._keys or platformdirs.user_data_path(_APPLICATION, appauthor=False) / "keys")

    def write_rule_sheet(
        self, event: Event, round_code: str, path: Path, *, version: int | None = None
    ) -> None:
        """Write a round's rules as a PDF to print and read out, in the language in use."""
        _need_suffix(path, ".pdf")
        round_ = event.round(round_code)
        if round_ is None:
            raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
        from judging_app.documents.rule_sheet import write_rule_sheet  # noqa: PLC0415 -- slow import
        from judging_app.wording.rule_sheet import rule_sheet  # noqa: PLC0415 -- seldom needed

        write_rule_sheet(rule_sheet(event, round_, version=version), path)

    def write_slips(self, sheet: SlipSheet, path: Path) -> None:
        """Write judges' pairing slips as a PDF to print and cut apart, in the language in use."""
        _need_suffix(path, ".pdf")
        from judging_app.documents.slips import write_slips  # noqa: PLC0415 -- slow import

        write_slips(sheet, path)

    def write_paper(
        self,
        kind: PaperKind,
        event: Event,
        round_code: str,
        path: Path,
        *,
        mark: ContentMark | None = None,
        progress: Progress = untold,
        judge: str = "",
        entry: str = "",
        reserves: bool = False,
    ) -> None:
        """Write a paper of a round as one PDF, whole or not at all, in the language in use."""
        _need_suffix(path, ".pdf")
        from judging_app.documents.papers import paper_of, write_paper  # noqa: PLC0415 -- slow import

        paper = paper_of(kind, event, round_code, mark, judge=judge, entry=entry, reserves=reserves)
        write_paper(paper, path, progress)

    def print_paper(
        self,
        kind: PaperKind,
        event: Event,
        round_code: str,
        printer: str = "",
        *,
        mark: ContentMark | None = None,
        progress: Progress = untold,
        judge: str = "",
        entry: str = "",
        reserves: bool = False,
    ) -> None:
        """Print a paper of a round, on the default printer where none is named."""
        from judging_app.documents.papers import paper_of, print_paper  # noqa: PLC0415 -- slow import

        paper = paper_of(kind, event, round_code, mark, judge=judge, entry=entry, reserves=reserves)
        print_paper(paper, printer, progress)

    def printers(self) -> Sequence[str]:
        """The names of the system's printers, the default first."""
        from judging_app.documents.printing import printers  # noqa: PLC0415 -- slow import

        return printers()

    def print_rule_sheet(self, event: Event, round_code: str, printer: str = "") -> None:
        """Print a round's rules, on the default printer where none is named."""
        round_ = event.round(round_code)
        if round_ is None:
            raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
        from judging_app.documents.printing import on_printer  # noqa: PLC0415 -- slow import
        from judging_app.documents.rule_sheet import print_to  # noqa: PLC0415 -- slow import
        from judging_app.wording.rule_sheet import rule_sheet  # noqa: PLC0415 -- seldom needed

        sheet = rule_sheet(event, round_)
        on_printer(printer, sheet.title, lambda device: print_to(device, sheet))

    def built_in_certificate(self) -> CertificateTemplate:
        """The certificates' template to begin with, in the language in use."""
        from judging_app.resources import resource  # noqa: PLC0415 -- seldom needed
        from judging_app.wording.language import current_language  # noqa: PLC0415 -- seldom needed

        name = f"certificate.{current_language().value}.json"
        return read_template(resource("templates", name).read_text(encoding="utf-8"), name)

    def read_certificate(self, path: Path) -> CertificateTemplate:
        """Read a template that was kept in a file."""
        try:
            # The picture in base64 and a margin: no file of this kind is larger.
            if path.stat().st_size > 2 * MOST_PICTURE_BYTES:
                raise JudgingError.of(Problem.TEMPLATE_UNREADABLE, file=path.name)
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise JudgingError.of(Problem.FILE_MISSING, file=path.name) from error
        except UnicodeDecodeError as error:
            raise JudgingError.of(Problem.TEMPLATE_UNREADABLE, file=path.name) from error
        return read_template(text, path.name)

    def write_certificate(self, template: CertificateTemplate, path: Path) -> None:
        """Keep a template in a file, to be used again."""
        _need_suffix(path, ".json")
        from judging_app.whole_file import written_whole  # noqa: PLC0415 -- seldom needed

        with written_whole(path) as part:
            part.write_text(template_text(template), encoding="utf-8")

    def write_certificates(
        self, book: CertificateBook, path: Path, *, progress: Progress = untold, proof: bool = False
    ) -> None:
        """Write certificates as one PDF, whole or not at all."""
        _need_suffix(path, ".pdf")
        from judging_app.documents.certificates import write_certificates  # noqa: PLC0415 -- slow import

        write_certificates(book, path, progress=progress, proof=proof)

    def print_certificates(
        self, book: CertificateBook, printer: str = "", *, progress: Progress = untold
    ) -> None:
        """Print certificates, on the default printer where none is named."""
        from judging_app.documents.certificates import send_certificates  # noqa: PLC0415 -- slow import

        send_certificates(book, printer, progress=progress)

    def write_table(self, rows: Iterable[Sequence[str]], path: Path) -> None:
        """Write rows of texts as CSV."""
        _need_suffix(path, ".csv")
        from judging_app.workbooks.csv_table import write_csv  # noqa: PLC0415 -- slow import

        write_csv(rows, path)

    def write_figures(self, event: Event, round_code: str, path: Path) -> None:
        """Write a round's figures with their verification as a workbook."""
        _need_suffix(path, ".xlsx")
        from judging_app.workbooks.figures_sheet import write_figures  # noqa: PLC0415 -- slow import

        write_figures(event, round_code, path)

    def write_template(self, path: Path) -> None:
        """Write the event workbook to fill in."""
        _need_suffix(path, ".xlsx")
        from judging_app.workbooks.template import write_template  # noqa: PLC0415 -- slow import

        write_template(path)

    def sample_event(self) -> Event:
        """The sample event, played through to its results."""
        from judging_app.application.sample import load_sample  # noqa: PLC0415 -- seldom needed
        from judging_app.resources import resource  # noqa: PLC0415 -- seldom needed
        from judging_app.wording.language import current_language  # noqa: PLC0415 -- seldom needed

        name = f"sample.{current_language().value}.json"
        return load_sample(resource("sample", name).read_text(encoding="utf-8"))

    def built_in_rulebooks(self) -> Sequence[BuiltInRulebook]:
        """The rulebooks to start an event from, in the language in use."""
        from judging_app.resources import resource  # noqa: PLC0415 -- seldom needed
        from judging_app.wording.language import current_language  # noqa: PLC0415 -- seldom needed

        suffix = f"{current_language().value}.json"
        return load_rulebooks(
            lambda key: resource("rulebooks", f"{key}.{suffix}").read_text(encoding="utf-8")
        )
