"""What making and checking an archive share: the content of an event, the list, names of workbooks."""

from dataclasses import dataclass
from typing import Final

from judging_app.application.archive import (
    FORMAT,
    MANIFEST,
    Manifest,
    read_manifest,
)
from judging_app.application.evidence import EvidenceFile
from judging_app.application.sealing.content import content_digest, content_of
from judging_app.application.sealing.records import ContentMark, SealRecords
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Place, Problem
from judging_app.domain.record_digest import records_digest
from judging_app.storage.archives import (
    ArchiveReader,
)
from judging_app.storage.store import SqlStore

RESULTS: Final = "-results.xlsx"
PUBLIC: Final = "-public.xlsx"

MOST_TEXT: Final = 256 * 1024 * 1024
"""Bytes of a JSON member that are read into memory."""


@dataclass(frozen=True)
class EventContent:
    """What an event holds at one moment."""

    event: Event
    seals: SealRecords
    evidence: tuple[EvidenceFile, ...]
    record: str

    @classmethod
    def of(cls, store: SqlStore) -> "EventContent":
        """Read it in one go."""
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


def manifest_of(archive: ArchiveReader) -> Manifest:
    """The list of an archive; raises NOT_AN_ARCHIVE, ARCHIVE_DAMAGED or ARCHIVE_NEWER."""
    if MANIFEST not in archive.sizes:
        raise JudgingError.of(Problem.NOT_AN_ARCHIVE, file=archive.path.name)
    try:
        manifest = read_manifest(archive.read(MANIFEST, MOST_TEXT).decode("utf-8"))
    except ValueError as error:
        detail = f"{MANIFEST}: {error}"
        raise JudgingError.of(Problem.ARCHIVE_DAMAGED, file=archive.path.name, detail=detail) from error
    if manifest.format > FORMAT:
        version = str(manifest.format)
        raise JudgingError.of(Problem.ARCHIVE_NEWER, file=archive.path.name, version=version)
    return manifest


def member_changed(name: str, expected: str, found: str) -> Finding:
    """A member that is not what the list says, by digest or size."""
    facts = {"member": name, "expected": expected, "found": found}
    return Finding(Problem.MEMBER_CHANGED, facts, place=Place(name))
