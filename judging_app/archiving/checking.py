"""Checks an archive from end to end."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from judging_app.application.archive import (
    BESIDE,
    EVENT,
    MANIFEST,
    RECORD,
    RESULTS_FOLDER,
    SEAL,
    SIGNATURE,
    FileKind,
    Verified,
    distinct_names,
    evidence_names,
    seals_text,
)
from judging_app.application.progress import Progress
from judging_app.application.sealing.records import ContentMark
from judging_app.application.verification import verify_store
from judging_app.archiving.content import (
    MOST_TEXT,
    PUBLIC,
    RESULTS,
    EventContent,
    manifest_of,
    member_changed,
)
from judging_app.domain.problems import Finding, JudgingError, Place, Problem, Severity
from judging_app.domain.record_digest import records_digest
from judging_app.signing import is_signed
from judging_app.storage.archives import (
    ArchiveReader,
    Steps,
    open_archive,
)
from judging_app.storage.opening import EventFile, open_event
from judging_app.storage.rehearsing import RehearsalFolder, clear_leftovers
from judging_app.workbooks.verification import check_public_table, check_results


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
        self._manifest = manifest_of(archive)
        self._digests: dict[str, str] = {}
        self.mark: ContentMark | None = None

    def findings(self) -> Iterator[Finding]:
        """Every difference, the list first."""
        yield from self._members()
        yield from self._signature()
        content: EventContent | None = None
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
                yield member_changed(name, item.digest, found)
            elif sizes[name] != item.size:
                yield member_changed(name, str(item.size), str(sizes[name]))
            self._steps.next()

    def _signature(self) -> Iterator[Finding]:
        """The list, signed where it says so; a list whose signature was taken away has lost it."""
        sizes, key = self._archive.sizes, self._manifest.key
        if not key and SIGNATURE not in sizes:
            if self._manifest.seal:
                # Whoever takes a signature away must not pass unnoticed; one made elsewhere has none.
                yield Finding(Problem.ARCHIVE_UNSIGNED, severity=Severity.WARNING, place=Place(MANIFEST))
            return
        if SIGNATURE not in sizes:
            yield Finding(Problem.MEMBER_MISSING, {"member": SIGNATURE}, place=Place(SIGNATURE))
            return
        listed = self._archive.read(MANIFEST, MOST_TEXT)
        try:
            plain = json.loads(self._archive.read(SIGNATURE, MOST_TEXT))
            holds = plain["key"] == key and is_signed(listed, key, plain["signature"])
        except (ValueError, KeyError, TypeError, RecursionError):
            holds = False
        if not holds:
            yield Finding(Problem.ARCHIVE_FORGED, {"member": MANIFEST}, place=Place(MANIFEST))

    def _event(self) -> Iterator[tuple[Finding | None, EventContent | None]]:
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
                yield None, EventContent.of(opened.store)
        except JudgingError as error:
            for finding in error.findings:
                facts = {**finding.facts, "file": EVENT}
                yield replace(finding, facts=facts, place=finding.place._replace(file=EVENT)), None
        self._steps.next()

    def _head(self, content: EventContent) -> Iterator[Finding]:
        """What the list says the archive is of."""
        expected = content.manifest()
        for name in ("event", "organizer", "content", "records", "seal", "seal_broken"):
            one, other = str(getattr(expected, name)), str(getattr(self._manifest, name))
            if one != other:
                yield _differs(MANIFEST, name, one, other)
        seal = content.mark.seal
        if self._manifest.key and (seal is None or seal.key != self._manifest.key):
            yield _differs(MANIFEST, "key", "" if seal is None else seal.key, self._manifest.key)

    def _texts(self, content: EventContent) -> Iterator[Finding]:
        """The record and the seals beside the event are the event's, letter for letter."""
        for name, text in ((RECORD, content.record), (SEAL, seals_text(content.seals))):
            expected = sha256(text.encode("utf-8")).hexdigest()
            if name not in self._archive.sizes:
                yield from self._unlisted(name)
            elif (found := self._digest(name)) != expected:
                yield _differs(name, "SHA-256", expected, found)

    def _evidence(self, content: EventContent) -> Iterator[Finding]:
        names = evidence_names(content.evidence)
        for item in content.evidence:
            name = names[item.code]
            if name not in self._archive.sizes:
                yield from self._unlisted(name)
            elif (found := self._digest(name)) != item.digest:
                yield _differs(name, item.name, item.digest, found)

    def _workbooks(self, content: EventContent) -> Iterator[Finding]:
        names = distinct_names([item.code for item in content.event.rounds])
        for code, name in names.items():
            results = partial(self._results, content=content, code=code)
            yield from self._workbook(f"{RESULTS_FOLDER}/{name}{RESULTS}", results)
            public = partial(check_public_table, event=content.event, code=code, mark=content.mark)
            yield from self._workbook(f"{RESULTS_FOLDER}/{name}{PUBLIC}", public)

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

    def _results(self, path: Path, *, content: EventContent, code: str) -> Iterator[Finding]:
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


def _open(target: Path) -> EventFile:
    """Open an unpacked event; one of an earlier version of the program is brought up, as it is a copy."""
    try:
        return open_event(str(target), read_only=True)
    except JudgingError as error:
        if error.problem is not Problem.EVENT_FILE_OLDER:
            raise
        return open_event(str(target))


def _differs(member: str, what: str, expected: str, found: str) -> Finding:
    facts = {"member": member, "what": what, "expected": expected, "found": found}
    return Finding(Problem.MEMBER_DIFFERS, facts, place=Place(member))


def _mark_text(mark: ContentMark | None) -> str:
    if mark is None:
        return ""
    return mark.code if mark.seal is None else f"{mark.code} #{mark.seal.statement.number}"
