"""What screens and the command line do with whole events: open, make, bring in, hand out.

A port: the floors that know files implement it, and the roof hands it to the window.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from judging_app.application.actors import Actor
from judging_app.application.archive import ArchiveReport, Verified
from judging_app.application.judging import Judging, LocalJudging
from judging_app.application.papers.certificate import CertificateBook, CertificateTemplate
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Progress, untold
from judging_app.application.registration.tables import RawTable
from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.application.sealing.records import ContentMark, Seal, SealStatement
from judging_app.application.seats.hosting import HostControl
from judging_app.application.seats.joining import SeatLibrary
from judging_app.application.seats.slips import SlipSheet
from judging_app.application.stage.steady import Steady
from judging_app.application.surroundings import Surroundings
from judging_app.domain.advancement import Selection
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding


@dataclass(frozen=True, slots=True)
class Interrupted:
    """Whose program had the event open and never closed it: a crash or a power cut."""

    host: str
    person: str
    since: datetime


class OpenEvent(Protocol):
    """An event that is open."""

    @property
    def target(self) -> str:
        """The file's path, or the database's URL."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""

    @property
    def interrupted(self) -> Interrupted | None:
        """What was left over from a program that did not close the event."""

    @property
    def judging(self) -> Judging:
        """The one way in."""

    @property
    def host(self) -> HostControl:
        """What opens the event to judges' laptops. Asked for first, it may take long to load."""

    @property
    def is_hosting(self) -> bool:
        """Whether it is open to judges' laptops. Asked for it may take long."""

    def back_up(self, folder: Path | None = None) -> Path | None:
        """Make a checked backup now, beside the event or in a folder; answer where it lies."""

    def act_as(self, actor: Actor) -> None:
        """From now on somebody else is at the keyboard."""

    def close(self) -> None:
        """Let go of the event."""


class RehearsalCopy(OpenEvent, Protocol):
    """A copy of an event that is rehearsed on; closed, it is gone."""

    @property
    def judging(self) -> LocalJudging:
        """The one way in; robots come in by it as well."""


class EventLibrary(Protocol):
    """Opens and makes events. Every call may take long: none belongs on a window's thread."""

    @property
    def seats(self) -> SeatLibrary:
        """The judge's side: events on the network, and the seats of this laptop."""

    def open(self, target: str, actor: Actor, *, read_only: bool = False) -> OpenEvent:
        """Open an event; raises `JudgingError` with the reason it cannot be opened."""

    def rehearse(
        self, source: OpenEvent, round_code: str, name: str, actor: Actor, steady: Steady
    ) -> RehearsalCopy:
        """Copy an open event, as it was before a round's show, to a place where nothing is kept.

        The event is only read. `name` is what the copy is called, `steady` its clocks.
        """

    def clear_rehearsals(self) -> None:
        """Remove the copies of programs that were killed while they rehearsed."""

    def create(self, target: str, event: Event) -> None:
        """Make a new event file; never writes over anything."""

    def check_place(self, target: str) -> None:
        """Raise what keeps a new event file from being made here: FILE_EXISTS, FOLDER_MISSING, ..."""

    def surroundings(self, target: str, folder: Path | None = None) -> Surroundings:
        """Look at what an event has around it; `folder` is the one chosen for backups."""

    def has_backup(self, target: str, folder: Path | None = None) -> bool:
        """Whether there is a backup of an event file, beside it or in the chosen folder."""

    def restore_backup(self, target: str, folder: Path | None = None) -> str:
        """Bring an event file's latest backup back beside it and answer where; the file stays.

        Raises NO_BACKUP where there is none, beside it or in the chosen folder.
        """

    def read_workbook(self, path: Path) -> tuple[Event, Sequence[Finding]]:
        """Read an event workbook; raises `JudgingError` with every finding at once."""

    def write_workbook(self, event: Event, path: Path) -> None:
        """Write an event as an event workbook."""

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

    def write_public_table(
        self, event: Event, round_code: str, path: Path, *, mark: ContentMark | None = None
    ) -> None:
        """Write the table that is published of a round (公示) as a workbook."""

    def write_entry_table(
        self,
        event: Event,
        round_code: str,
        selection: Selection,
        path: Path,
        *,
        mark: ContentMark | None = None,
    ) -> None:
        """Write the entries that go on from a round as a table for the next level, with its scores."""

    def verify_file(self, target: str, *, progress: Progress = untold) -> Verified:
        """Verify an event, a results workbook or an archive, told apart by what is in the file.

        Raises `JudgingError` where the file cannot be read as what it is.
        """

    def write_archive(self, opened: OpenEvent, path: Path, *, progress: Progress = untold) -> ArchiveReport:
        """Put an open event, its workbooks, papers, evidence and seals into one file.

        Written whole or not at all, in the language in use. Raises WRONG_SUFFIX, FOLDER_MISSING,
        FILE_NOT_WRITABLE, DISK_FULL, BACKUP_FAILED, and lets `Cancelled` through.
        """

    def open_archive(self, path: Path, target: str) -> None:
        """Unpack the event file of an archive; raises FILE_EXISTS rather than writing over anything."""

    def sign(self, statement: SealStatement, by: str) -> Seal:
        """Sign the statement of a seal, now, with the organizer's key on this computer."""

    def organizer_key(self) -> str:
        """The organizer's public key on this computer, empty where none has been made yet."""

    def write_rule_sheet(
        self, event: Event, round_code: str, path: Path, *, version: int | None = None
    ) -> None:
        """Write a round's rules as a PDF to print and read out, in the language in use.

        `version` is the rulebook's number, where versions are counted.
        """

    def write_slips(self, sheet: SlipSheet, path: Path) -> None:
        """Write judges' pairing slips as a PDF to print and cut apart, in the language in use."""

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
        """Write a paper of a round as one PDF, whole or not at all, in the language in use.

        `judge` and `entry` are codes that choose among sheets and summaries. Raises NOTHING_TO_PRINT
        where the choice leaves nothing.
        """

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
        """Print a paper on a printer by its name, on the default one where it is empty.

        Raises NO_PRINTER or PRINTER_FAILED.
        """

    def printers(self) -> Sequence[str]:
        """The names of the system's printers, the default first."""

    def print_rule_sheet(self, event: Event, round_code: str, printer: str = "") -> None:
        """Print a round's rules, on the default printer where none is named."""

    def built_in_certificate(self) -> CertificateTemplate:
        """The certificates' template to begin with, in the language in use."""

    def read_certificate(self, path: Path) -> CertificateTemplate:
        """Read a template that was kept in a file; raises TEMPLATE_UNREADABLE for anything else."""

    def write_certificate(self, template: CertificateTemplate, path: Path) -> None:
        """Keep a template in a file, to be used again."""

    def write_certificates(
        self, book: CertificateBook, path: Path, *, progress: Progress = untold, proof: bool = False
    ) -> None:
        """Write certificates as one PDF, whole or not at all; a `proof` shows pre-printed paper as well."""

    def print_certificates(
        self, book: CertificateBook, printer: str = "", *, progress: Progress = untold
    ) -> None:
        """Print certificates, on the default printer where none is named."""

    def write_table(self, rows: Iterable[Sequence[str]], path: Path) -> None:
        """Write rows of texts as CSV."""

    def write_figures(self, event: Event, round_code: str, path: Path) -> None:
        """Write a round's figures with their verification as a workbook."""

    def write_template(self, path: Path) -> None:
        """Write the event workbook to fill in."""

    def sample_event(self) -> Event:
        """The sample event, played through to its results."""

    def read_tables(self, path: Path) -> tuple[RawTable, ...]:
        """Read the tables of a workbook or a CSV file as they stand, whatever they are about.

        Raises `JudgingError` where the file cannot be read or holds nothing. What was pasted is
        read by `registration.delimited.tables_from_text`.
        """

    def built_in_rulebooks(self) -> Sequence[BuiltInRulebook]:
        """The rulebooks to start an event from, in the language in use."""
