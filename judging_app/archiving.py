"""Makes archives of events, checks them, and opens them: what no single room can do by itself."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from judging_app import __version__
from judging_app.application.archive import (
    ARCHIVE_SUFFIX,
    BESIDE,
    EVENT,
    FORMAT,
    MANIFEST,
    PAPERS_FOLDER,
    README,
    RECORD,
    RESULTS_FOLDER,
    SEAL,
    SIGNATURE,
    ArchiveReport,
    FileKind,
    Manifest,
    Verified,
    distinct_names,
    evidence_names,
    read_manifest,
    seals_text,
)
from judging_app.application.evidence import EvidenceFile
from judging_app.application.judging import utc_now
from judging_app.application.library import EventLibrary
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Progress
from judging_app.application.sealing.content import content_digest, content_of
from judging_app.application.sealing.records import ContentMark, SealRecords
from judging_app.application.verification import verify_store
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Place, Problem
from judging_app.domain.record_digest import records_digest
from judging_app.signing import OrganizerKey, is_signed
from judging_app.storage.archives import (
    ArchiveReader,
    NewArchive,
    Steps,
    check_folder,
    open_archive,
    put_in_place,
)
from judging_app.storage.backups import flush_folder
from judging_app.storage.copying import copy_event
from judging_app.storage.failures import translated
from judging_app.storage.opening import EventFile, open_event
from judging_app.storage.rehearsing import RehearsalFolder, clear_leftovers
from judging_app.storage.store import SqlStore
from judging_app.wording.archive_readme import readme
from judging_app.workbooks.verification import check_public_table, check_results

_KINDS: Final = (PaperKind.RANKING, PaperKind.PUBLIC, PaperKind.SUMMARY, PaperKind.FILLED)
_OF_A_ROUND: Final = 3 + len(_KINDS)
"""Members of a round at most: results, public table, rules, papers."""

_OF_AN_EVENT: Final = 7
"""Members of any archive, and the last copy."""

_RESULTS: Final = "-results.xlsx"
_PUBLIC: Final = "-public.xlsx"

_MOST_TEXT: Final = 256 * 1024 * 1024
"""Bytes of a JSON member that are read into memory."""


@dataclass(frozen=True)
class _Content:
    """What an event holds at one moment."""

    event: Event
    seals: SealRecords
    evidence: tuple[EvidenceFile, ...]
    record: str

    @classmethod
    def of(cls, store: SqlStore) -> "_Content":
        with store.one_moment():
            event = store.read_event()
            evidence = tuple(store.read_evidence_list())
            return cls(event, store.read_seals(), evidence, content_of(store, event))

    @property
    def mark(self) -> ContentMark:
        """What papers and workbooks say about it."""
        return ContentMark(content_digest(self.record), self.seals.in_force, self.seals.broken)

    def manifest(self) -> Manifest:
        """The head of the list of an archive."""
        mark = self.mark
        return Manifest(
            self.event.name,
            self.event.organizer,
            mark.content,
            records_digest(self.event),
            0 if mark.seal is None else mark.seal.statement.number,
            0 if mark.broken is None else mark.broken.number,
        )


def write_archive(
    library: EventLibrary, target: str, path: Path, root: Path, key: OrganizerKey, progress: Progress
) -> ArchiveReport:
    """Put a copy of an event and all that follows from it into one file; the event is only read.

    Everything is made in a folder under `root`, which is gone afterwards, or when the next program
    starts; only what is finished comes near `path`. `key` signs the list where it is the seal's.
    """
    if path.suffix.lower() != ARCHIVE_SUFFIX:
        raise JudgingError.of(Problem.WRONG_SUFFIX, file=str(path), suffix=ARCHIVE_SUFFIX)
    check_folder(path)
    clear_leftovers(root)
    with closing(RehearsalFolder(root)) as folder:
        copy = folder.path / EVENT
        copy_event(target, copy)
        with closing(open_event(str(copy), read_only=True)) as opened:
            content = _Content.of(opened.store)
            count = len(content.event.rounds) * _OF_A_ROUND + len(content.evidence) + _OF_AN_EVENT
            steps = Steps(progress, count)
            making = _Making(library, folder.path, content, steps)
            made = making.make(opened.store, key)
        size = put_in_place(made, path, steps.tell)
        flush_folder(path.absolute().parent)
        report = ArchiveReport(making.count, size, content.mark)
    progress(count, count)
    return report


class _Making:
    """One archive that is being made, in a folder of its own."""

    def __init__(self, library: EventLibrary, folder: Path, content: _Content, steps: Steps) -> None:
        self._library = library
        self._folder = folder
        self._content = content
        self._steps = steps
        self.count = 0

    def make(self, store: SqlStore, key: OrganizerKey) -> Path:
        """Write every member and answer where the archive lies."""
        path = self._folder / "made.zip"
        archive = NewArchive(path)
        try:
            self._fill(archive, store, key)
        finally:
            archive.close()
        return path

    def _fill(self, archive: NewArchive, store: SqlStore, key: OrganizerKey) -> None:
        content, mark = self._content, self._content.mark
        signs = mark.seal is not None and _public(key) == mark.seal.key
        text = readme(content.event.name, mark, evidence=bool(content.evidence), signed=signs)
        members = [
            # With a mark at its front, as old editors take it for another encoding otherwise.
            archive.add(README, text.encode("utf-8-sig")),
            archive.add_file(EVENT, self._folder / EVENT, self._steps.tell),
            archive.add(RECORD, content.record.encode("utf-8")),
            archive.add(SEAL, seals_text(content.seals).encode("utf-8")),
        ]
        self._steps.next()
        for name, made in self._papers():
            members.append(archive.add_file(name, made, self._steps.tell))
            with translated(made):
                made.unlink()
        names = evidence_names(content.evidence)
        for code in sorted(names):
            members.append(archive.add(names[code], store.read_evidence(code)))
            self._steps.next()
        manifest = replace(
            content.manifest(),
            key=mark.seal.key if signs and mark.seal is not None else "",
            program=__version__,
            made_at=utc_now().isoformat(),
            members=tuple(members),
        )
        listed = manifest.text().encode("utf-8")
        archive.add(MANIFEST, listed)
        if signs:
            public, signature = key.sign(listed)
            signed = json.dumps({"key": public, "signature": signature}, indent=1) + "\n"
            archive.add(SIGNATURE, signed.encode())
        self.count = len(members) + 1 + signs

    def _papers(self) -> Iterator[tuple[str, Path]]:
        """Every workbook and paper of every round, each made when it is asked for."""
        event, mark, library = self._content.event, self._content.mark, self._library
        names = distinct_names([item.code for item in event.rounds])
        for code, name in names.items():
            results = partial(library.write_results, event, code, mark=mark, progress=self._inner)
            yield from self._made(f"{RESULTS_FOLDER}/{name}{_RESULTS}", results)
            public = partial(library.write_public_table, event, code, mark=mark)
            yield from self._made(f"{RESULTS_FOLDER}/{name}{_PUBLIC}", public)
            rules = partial(library.write_rule_sheet, event, code)
            yield from self._made(f"{PAPERS_FOLDER}/{name}-rules.pdf", rules)
            for kind in _KINDS:
                paper = partial(library.write_paper, kind, event, code, mark=mark, progress=self._inner)
                yield from self._made(f"{PAPERS_FOLDER}/{name}-{kind.value}.pdf", paper)

    def _made(self, name: str, write: Callable[[Path], None]) -> Iterator[tuple[str, Path]]:
        path = self._folder / f"member{Path(name).suffix}"
        try:
            write(path)
        except JudgingError as error:
            # A round in which nobody has scored yet has no sheets to print.
            if error.problem is not Problem.NOTHING_TO_PRINT:
                raise
        else:
            yield name, path
        self._steps.next()

    def _inner(self, _done: int, _total: int) -> None:
        self._steps.tell()


def unpack_event(path: Path, target: Path) -> None:
    """Write the event file of an archive to a place of its own; never over anything.

    The archive is looked over, and the event must be the one that its list names.
    """
    with open_archive(path) as archive:
        manifest = _manifest_of(archive)
        listed = {item.name: item for item in manifest.members}
        if EVENT not in listed or EVENT not in archive.sizes:
            raise JudgingError.of(Problem.MEMBER_MISSING, member=EVENT)
        if target.exists():
            raise JudgingError.of(Problem.FILE_EXISTS, file=str(target))
        check_folder(target)
        found = archive.digest(EVENT, lambda: None)
        if found != listed[EVENT].digest:
            raise JudgingError([_member_changed(EVENT, listed[EVENT].digest, found)])
        try:
            archive.unpack(EVENT, target)
        except JudgingError:
            target.unlink(missing_ok=True)
            raise
        flush_folder(target.absolute().parent)


def verify_archive(path: Path, root: Path, progress: Progress) -> Verified:
    """Check an archive from end to end: list, event, record, seal, workbooks, evidence.

    Every difference is named with the member that it is in.
    """
    clear_leftovers(root)
    with open_archive(path) as archive, closing(RehearsalFolder(root)) as folder:
        check = _Checking(archive, folder.path, Steps(progress, 2 * len(archive.sizes)))
        findings = tuple(check.findings())
        return Verified(FileKind.ARCHIVE, findings, check.mark)


class _Checking:
    """One archive that is being checked."""

    def __init__(self, archive: ArchiveReader, folder: Path, steps: Steps) -> None:
        self._archive = archive
        self._folder = folder
        self._steps = steps
        self._manifest = _manifest_of(archive)
        self._digests: dict[str, str] = {}
        self.mark: ContentMark | None = None

    def findings(self) -> Iterator[Finding]:
        """Every difference, the list first."""
        yield from self._members()
        yield from self._signature()
        content: _Content | None = None
        for finding, found in self._event():
            if finding is not None:
                yield finding
            content = found or content
        if content is None:
            return
        self.mark = content.mark
        yield from self._head(content)
        yield from self._texts(content)
        yield from self._evidence(content)
        yield from self._workbooks(content)

    def _members(self) -> Iterator[Finding]:
        sizes = self._archive.sizes
        listed = {item.name: item for item in self._manifest.members}
        if len(listed) != len(self._manifest.members):
            yield _differs(MANIFEST, "members", "1", "2")
        for name in sorted(sizes.keys() - listed.keys() - BESIDE):
            yield Finding(Problem.MEMBER_UNKNOWN, {"member": name}, place=Place(name))
        for name, item in listed.items():
            if name not in sizes:
                yield Finding(Problem.MEMBER_MISSING, {"member": name}, place=Place(name))
                continue
            found = self._digests[name] = self._archive.digest(name, self._steps.tell)
            if found != item.digest:
                yield _member_changed(name, item.digest, found)
            elif sizes[name] != item.size:
                yield _member_changed(name, str(item.size), str(sizes[name]))
            self._steps.next()

    def _signature(self) -> Iterator[Finding]:
        """The list, signed where it says so; a list whose signature was taken away has lost it."""
        sizes, key = self._archive.sizes, self._manifest.key
        if not key and SIGNATURE not in sizes:
            return
        if SIGNATURE not in sizes:
            yield Finding(Problem.MEMBER_MISSING, {"member": SIGNATURE}, place=Place(SIGNATURE))
            return
        listed = self._archive.read(MANIFEST, _MOST_TEXT)
        try:
            plain = json.loads(self._archive.read(SIGNATURE, _MOST_TEXT))
            holds = plain["key"] == key and is_signed(listed, key, plain["signature"])
        except (ValueError, KeyError, TypeError):
            holds = False
        if not holds:
            yield Finding(Problem.ARCHIVE_FORGED, {"member": MANIFEST}, place=Place(MANIFEST))

    def _event(self) -> Iterator[tuple[Finding | None, _Content | None]]:
        if EVENT not in self._archive.sizes:
            for finding in self._unlisted(EVENT):
                yield finding, None
            return
        target = self._folder / EVENT
        self._archive.unpack(EVENT, target)
        try:
            with closing(_open(target)) as opened:
                for finding in verify_store(opened.store, is_signed):
                    yield replace(finding, place=finding.place._replace(file=EVENT)), None
                yield None, _Content.of(opened.store)
        except JudgingError as error:
            for finding in error.findings:
                facts = {**finding.facts, "file": EVENT}
                yield replace(finding, facts=facts, place=finding.place._replace(file=EVENT)), None
        self._steps.next()

    def _head(self, content: _Content) -> Iterator[Finding]:
        """What the list says the archive is of."""
        expected = content.manifest()
        for name in ("event", "organizer", "content", "records", "seal", "seal_broken"):
            one, other = str(getattr(expected, name)), str(getattr(self._manifest, name))
            if one != other:
                yield _differs(MANIFEST, name, one, other)
        seal = content.mark.seal
        if self._manifest.key and (seal is None or seal.key != self._manifest.key):
            yield _differs(MANIFEST, "key", "" if seal is None else seal.key, self._manifest.key)

    def _texts(self, content: _Content) -> Iterator[Finding]:
        """The record and the seals beside the event are the event's, letter for letter."""
        for name, text in ((RECORD, content.record), (SEAL, seals_text(content.seals))):
            expected = sha256(text.encode("utf-8")).hexdigest()
            if name not in self._archive.sizes:
                yield from self._unlisted(name)
            elif (found := self._digest(name)) != expected:
                yield _differs(name, "SHA-256", expected, found)

    def _evidence(self, content: _Content) -> Iterator[Finding]:
        names = evidence_names(content.evidence)
        for item in content.evidence:
            name = names[item.code]
            if name not in self._archive.sizes:
                yield from self._unlisted(name)
            elif (found := self._digest(name)) != item.digest:
                yield _differs(name, item.name, item.digest, found)

    def _workbooks(self, content: _Content) -> Iterator[Finding]:
        names = distinct_names([item.code for item in content.event.rounds])
        for code, name in names.items():
            results = partial(self._results, content=content, code=code)
            yield from self._workbook(f"{RESULTS_FOLDER}/{name}{_RESULTS}", results)
            public = partial(check_public_table, event=content.event, code=code, mark=content.mark)
            yield from self._workbook(f"{RESULTS_FOLDER}/{name}{_PUBLIC}", public)

    def _workbook(self, name: str, check: Callable[[Path], Iterable[Finding]]) -> Iterator[Finding]:
        """What a check of one workbook finds, with the name that it has in the archive."""
        if name not in self._archive.sizes:
            yield from self._unlisted(name)
            return
        target = self._folder / "workbook.xlsx"
        self._archive.unpack(name, target)
        try:
            found = list(check(target))
        except JudgingError as error:
            found = list(error.findings)
        finally:
            target.unlink()
        for finding in found:
            facts = {**finding.facts, "file": name}
            yield replace(finding, facts=facts, place=finding.place._replace(file=name))
        self._steps.next()

    def _results(self, path: Path, *, content: _Content, code: str) -> Iterator[Finding]:
        """A results workbook: by itself, and beside the event."""
        checked = check_results(path)
        yield from checked.findings
        expected = records_digest(content.event)
        if checked.records and checked.records != expected:
            facts = {"expected": expected, "found": checked.records}
            yield Finding(Problem.RECORDS_DIFFER, facts)
        for what, one, other in (
            ("seal", _mark_text(content.mark), _mark_text(checked.mark)),
            ("round", code, checked.round),
        ):
            if checked.records and one != other:
                yield _differs(path.name, what, one, other)

    def _unlisted(self, name: str) -> Iterator[Finding]:
        """A member that must be there and is not even in the list; one that is listed was named before."""
        if all(listed.name != name for listed in self._manifest.members):
            yield Finding(Problem.MEMBER_MISSING, {"member": name}, place=Place(name))

    def _digest(self, name: str) -> str:
        if name not in self._digests:
            self._digests[name] = self._archive.digest(name, self._steps.tell)
        return self._digests[name]


def _public(key: OrganizerKey) -> str:
    """The key of this computer; one that cannot be read signs nothing, and keeps nobody from archiving."""
    try:
        return key.public()
    except JudgingError:
        return ""


def _open(target: Path) -> EventFile:
    """Open an unpacked event; one of an earlier version of the program is brought up, as it is a copy."""
    try:
        return open_event(str(target), read_only=True)
    except JudgingError as error:
        if error.problem is not Problem.EVENT_FILE_OLDER:
            raise
        return open_event(str(target))


def _manifest_of(archive: ArchiveReader) -> Manifest:
    if MANIFEST not in archive.sizes:
        raise JudgingError.of(Problem.NOT_AN_ARCHIVE, file=archive.path.name)
    try:
        manifest = read_manifest(archive.read(MANIFEST, _MOST_TEXT).decode("utf-8"))
    except ValueError as error:
        detail = f"{MANIFEST}: {error}"
        raise JudgingError.of(Problem.ARCHIVE_DAMAGED, file=archive.path.name, detail=detail) from error
    if manifest.format > FORMAT:
        version = str(manifest.format)
        raise JudgingError.of(Problem.ARCHIVE_NEWER, file=archive.path.name, version=version)
    return manifest


def _member_changed(name: str, expected: str, found: str) -> Finding:
    facts = {"member": name, "expected": expected, "found": found}
    return Finding(Problem.MEMBER_CHANGED, facts, place=Place(name))


def _differs(member: str, what: str, expected: str, found: str) -> Finding:
    facts = {"member": member, "what": what, "expected": expected, "found": found}
    return Finding(Problem.MEMBER_DIFFERS, facts, place=Place(member))


def _mark_text(mark: ContentMark | None) -> str:
    if mark is None:
        return ""
    return mark.code if mark.seal is None else f"{mark.code} #{mark.seal.statement.number}"
