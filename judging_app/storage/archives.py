"""Archives as files: written member by member, put in their place whole; read with care."""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from os import SEEK_END
from pathlib import Path, PurePosixPath
from typing import IO, Final

from judging_app.application.archive import Member
from judging_app.application.progress import Progress
from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.backups import is_folder
from judging_app.storage.failures import translated
from judging_app.whole_file import written_whole

MOST_BYTES: Final = 16 * 1024**3
"""Unpacked size beyond which no honest archive goes."""

MOST_MEMBERS: Final = 50_000

SMALL_MEMBER: Final = 16 * 1024 * 1024
"""Members up to this size may compress as well as they like."""

HIGHEST_RATIO: Final = 200
"""Unpacked by packed size; event files have 3 to 15, JSON up to 40."""

_CHUNK: Final = 1 << 20
_PACKED: Final = frozenset({".xlsx", ".docx", ".pptx", ".pdf", ".png", ".jpg", ".jpeg", ".webp"})
"""What is packed already."""

_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same content makes the same archive."""

_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
"""How the last record of a ZIP file begins, and its size where no comment follows."""

_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError)


class NewArchive:
    """An archive under construction, in a place of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with translated(path):
            self._zip = zipfile.ZipFile(path, "w")

    def add(self, name: str, content: bytes) -> Member:
        """Add a member from memory."""
        with self._adding(name) as (member, count):
            member.write(content)
            count(content)
        return self._last

    def add_file(self, name: str, source: Path, tell: Callable[[], None]) -> Member:
        """Add a file as a member; `tell` is called now and then, and may stop it by raising."""
        with self._adding(name) as (member, count), source.open("rb") as file:
            while chunk := file.read(_CHUNK):
                member.write(chunk)
                count(chunk)
                tell()
        return self._last

    def close(self) -> None:
        """Write the directory at the end."""
        with translated(self._path):
            self._zip.close()

    @contextmanager
    def _adding(self, name: str) -> Iterator[tuple[IO[bytes], Callable[[bytes], None]]]:
        info = zipfile.ZipInfo(name, _WHEN)
        info.compress_type = zipfile.ZIP_STORED if _is_packed(name) else zipfile.ZIP_DEFLATED
        # Readable to whoever unpacks it elsewhere.
        info.external_attr = 0o644 << 16
        found, size = sha256(), 0

        def count(chunk: bytes) -> None:
            nonlocal size
            found.update(chunk)
            size += len(chunk)

        with translated(self._path), self._zip.open(info, "w", force_zip64=True) as member:
            yield member, count
        self._last = Member(name, size, found.hexdigest())


def _is_packed(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in _PACKED


def check_folder(path: Path) -> None:
    """Raise FOLDER_MISSING before any work is done for a file that cannot be put anywhere."""
    folder = path.absolute().parent
    if not is_folder(folder):
        raise JudgingError.of(Problem.FOLDER_MISSING, folder=str(folder))


def put_in_place(source: Path, path: Path, tell: Callable[[], None]) -> int:
    """Copy a finished file to its place, whole or not at all; answers its size."""
    size = 0
    with written_whole(path) as part, source.open("rb") as file, part.open("wb") as target:
        while chunk := file.read(_CHUNK):
            target.write(chunk)
            size += len(chunk)
            tell()
    return size


class ArchiveReader:
    """An archive that somebody sent, weighed and looked over before anything is unpacked."""

    def __init__(self, path: Path, file: zipfile.ZipFile) -> None:
        self.path = path
        self._zip = file
        self._infos = {info.filename: info for info in file.infolist()}

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every member with its size, as the directory has it."""
        return {name: info.file_size for name, info in self._infos.items()}

    def read(self, name: str, most: int) -> bytes:
        """A small member's content."""
        if self._infos[name].file_size > most:
            raise _refuse(self.path, Problem.ARCHIVE_DANGEROUS, name)
        return b"".join(self._chunks(name))

    def digest(self, name: str, tell: Callable[[], None]) -> str:
        """The SHA-256 of a member."""
        found = sha256()
        for chunk in self._chunks(name):
            found.update(chunk)
            tell()
        return found.hexdigest()

    def unpack(self, name: str, target: Path) -> None:
        """Write a member to a file that is not there yet; the name is the caller's, never the archive's."""
        with translated(target), target.open("xb") as file:
            for chunk in self._chunks(name):
                file.write(chunk)

    def _chunks(self, name: str) -> Iterator[bytes]:
        with _honest(self.path), self._zip.open(self._infos[name]) as member:
            while chunk := member.read(_CHUNK):
                yield chunk


@contextmanager
def open_archive(path: Path) -> Iterator[ArchiveReader]:
    """Open an archive for reading; raises `JudgingError` with what is wrong with the file."""
    if not path.is_file():
        raise JudgingError.of(Problem.FILE_MISSING, file=str(path))
    with translated(path), path.open("rb") as stream:
        if stream.read(2) != b"PK":
            raise _refuse(path, Problem.NOT_AN_ARCHIVE)
        with _honest(path):
            file = zipfile.ZipFile(stream)
        with file:
            _look_over(path, file.infolist())
            _refuse_beside(path, stream, file)
            yield ArchiveReader(path, file)


def _refuse_beside(path: Path, stream: IO[bytes], file: zipfile.ZipFile) -> None:
    """Refuse what stands in the file beside its members: nobody would look at it, and something might."""
    first = min((info.header_offset for info in file.infolist()), default=0)
    stream.seek(-_END_SIZE, SEEK_END)
    if first or file.comment or not stream.read().startswith(_END):
        raise _refuse(path, Problem.ARCHIVE_DANGEROUS, "")


def _look_over(path: Path, infos: list[zipfile.ZipInfo]) -> None:
    names: set[str] = set()
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise _refuse(path, Problem.ARCHIVE_DANGEROUS, "size")
    for info in infos:
        name = info.filename
        packed = max(info.compress_size, 1)
        swollen = info.file_size > SMALL_MEMBER and info.file_size > HIGHEST_RATIO * packed
        odd = info.flag_bits & 1 or info.compress_type not in _METHODS or info.is_dir()
        if swollen or odd or not _is_plain(info.orig_filename) or name.casefold() in names:
            raise _refuse(path, Problem.ARCHIVE_DANGEROUS, name)
        names.add(name.casefold())


def _is_plain(name: str) -> bool:
    """Whether a name stays inside the folder that an archive is unpacked to, on every system."""
    parts = name.split("/")
    return (
        name.isprintable()
        and not any(sign in name for sign in '\\:*?"<>|')
        and all(part not in {"", ".", ".."} for part in parts)
    )


@contextmanager
def _honest(path: Path) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        detail = str(error) or type(error).__name__
        raise _refuse(path, Problem.ARCHIVE_DAMAGED, detail) from error


def _refuse(path: Path, problem: Problem, detail: str = "") -> JudgingError:
    return JudgingError.of(problem, file=path.name, detail=detail)


class Steps:
    """Tells how many of a number of steps are done; between them only whether to stop."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        self.tell()

    def tell(self) -> None:
        """Say how far it is; raises `Cancelled` where the person wants it so."""
        self._progress(self._done, self._total)

    def next(self) -> None:
        """One more step is done."""
        self._done = min(self._done + 1, self._total)
        self.tell()
