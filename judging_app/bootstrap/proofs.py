"""What the library does to prove an event: seal it, verify it, archive it."""

import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from judging_app.application.archive import ARCHIVE_SUFFIX, MANIFEST, FileKind, Verified
from judging_app.application.judging import utc_now
from judging_app.application.progress import Progress, untold
from judging_app.application.sealing.records import Seal, SealStatement
from judging_app.bootstrap.places import Places
from judging_app.bootstrap.suffixes import need_suffix
from judging_app.domain.problems import Finding, Problem, Severity
from judging_app.domain.short_code import short_code


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


class ProofShelf(Places):
    """Seals, verification and archives."""

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
        """Verify an event, a results workbook or an archive, told apart by what is in the file.

        A seal of another key than this computer's is noted: the file holds, and somebody may have made
        it anew.
        """
        found = self._verified(target, progress)
        seal, own = None if found.mark is None else found.mark.seal, self.organizer_key()
        if seal is None or not own or seal.key == own:
            return found
        facts = {"key": seal.key_code, "own": short_code(own)}
        note = Finding(Problem.SEAL_KEY_OTHER, facts, severity=Severity.WARNING)
        return replace(found, findings=(*found.findings, note))

    def _verified(self, target: str, progress: Progress) -> Verified:
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

    def open_archive(self, path: Path, target: str) -> None:
        """Unpack the event file of an archive to a place where nothing is yet."""
        need_suffix(Path(target), ".judging")
        from judging_app.archiving.making import unpack_event  # noqa: PLC0415 -- slow import

        unpack_event(path, Path(target))

    def sign(self, statement: SealStatement, by: str) -> Seal:
        """Sign the statement of a seal, now, with the organizer's key on this computer."""
        from judging_app.application.sealing.statement import signed  # noqa: PLC0415 -- seldom needed

        return signed(statement, by, utc_now(), self._organizer_key().sign)

    def organizer_key(self) -> str:
        """The organizer's public key on this computer, empty where none has been made yet."""
        return self._organizer_key().public()
