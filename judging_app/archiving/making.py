"""Makes the archive of an event, and takes the event out of one again."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from judging_app import __version__
from judging_app.application.archive import (
    ARCHIVE_SUFFIX,
    EVENT,
    MANIFEST,
    PAPERS_FOLDER,
    README,
    RECORD,
    RESULTS_FOLDER,
    SEAL,
    SIGNATURE,
    ArchiveReport,
    distinct_names,
    evidence_names,
    seals_text,
)
from judging_app.application.judging import utc_now
from judging_app.application.library import EventLibrary
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Progress
from judging_app.archiving.content import PUBLIC, RESULTS, EventContent, manifest_of, member_changed
from judging_app.domain.problems import JudgingError, Problem
from judging_app.signing import OrganizerKey
from judging_app.storage.archives import (
    NewArchive,
    Steps,
    check_folder,
    open_archive,
    put_in_place,
)
from judging_app.storage.backups import flush_folder
from judging_app.storage.copying import copy_event
from judging_app.storage.failures import translated
from judging_app.storage.free_place import refuse_taken
from judging_app.storage.opening import open_event
from judging_app.storage.rehearsing import RehearsalFolder, clear_leftovers
from judging_app.storage.store import SqlStore
from judging_app.wording.archive_readme import readme

_KINDS: Final = (PaperKind.RANKING, PaperKind.PUBLIC, PaperKind.SUMMARY, PaperKind.FILLED)
_OF_A_ROUND: Final = 3 + len(_KINDS)
"""Members of a round at most: results, public table, rules, papers."""

_OF_AN_EVENT: Final = 7
"""Members of any archive, and the last copy."""


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
            content = EventContent.of(opened.store)
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

    def __init__(self, library: EventLibrary, folder: Path, content: EventContent, steps: Steps) -> None:
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
            yield from self._made(f"{RESULTS_FOLDER}/{name}{RESULTS}", results)
            public = partial(library.write_public_table, event, code, mark=mark)
            yield from self._made(f"{RESULTS_FOLDER}/{name}{PUBLIC}", public)
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


def _public(key: OrganizerKey) -> str:
    """The key of this computer; one that cannot be read signs nothing, and keeps nobody from archiving."""
    try:
        return key.public()
    except JudgingError:
        return ""


def unpack_event(path: Path, target: Path) -> None:
    """Write the event file of an archive to a place of its own; never over anything.

    The archive is looked over, and the event must be the one that its list names.
    """
    with open_archive(path) as archive:
        manifest = manifest_of(archive)
        listed = {item.name: item for item in manifest.members}
        if EVENT not in listed or EVENT not in archive.sizes:
            raise JudgingError.of(Problem.MEMBER_MISSING, member=EVENT)
        refuse_taken(target)
        check_folder(target)
        found = archive.digest(EVENT, lambda: None)
        if found != listed[EVENT].digest:
            raise JudgingError([member_changed(EVENT, listed[EVENT].digest, found)])
        try:
            archive.unpack(EVENT, target)
        except JudgingError:
            target.unlink(missing_ok=True)
            raise
        flush_folder(target.absolute().parent)
