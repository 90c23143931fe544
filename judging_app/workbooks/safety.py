"""Opening a workbook that somebody sent: what it is, and whether it is safe to read at all.

openpyxl has no guard against archives that unpack without end (FACTS §9), so every part is
weighed and looked through before it gets to see the file.
"""

import contextlib
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import IO, Final, cast
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it ships no types
from openpyxl import Workbook, load_workbook
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import from_ISO8601
from openpyxl.utils.exceptions import InvalidFileException

from judging_app.domain.problems import Finding, JudgingError, Place, Problem
from judging_app.workbooks.cells import CellValue
from judging_app.workbooks.strict_reading import StrictReader, StrictSheet, TooManyRowsError
from judging_app.workbooks.styles import Look, Styles

MOST_BYTES: Final = 400 * 1024 * 1024
"""Unpacked size beyond which no honest event workbook goes (150,000 marks take about 15 MB)."""

HIGHEST_RATIO: Final = 100
"""Unpacked by packed size; honest workbooks have 7 to 20."""

MOST_ROWS: Final = 300_000
"""Rows that a sheet may have."""

SMALL_PART: Final = 4 * 1024 * 1024
"""Parts up to this size may compress as well as they like."""

_CONTENT_TYPES: Final = "[Content_Types].xml"
_OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 64
_ENTITY: Final = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y")
_FAR_CELL: Final = re.compile(rb"""\sr\s*=\s*["'](?:[A-Za-z]{4,}|[A-Za-z]{0,3}\d{8,})""")
_PLAIN_FORMULA: Final = re.compile(r'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*><f(?: aca="(?:false|0)")?>([^<]+)</f>')
_ANY_FORMULA: Final = re.compile(r"<(?:\w+:)?f[\s>/]")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s>/]")

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    NotImplementedError,
    ParseError,
    InvalidFileException,
)
"""What zipfile and openpyxl raise on files that are not what they say."""


def refuse(path: Path, problem: Problem, **facts: str) -> JudgingError:
    """Make the error for a file as a whole."""
    return JudgingError([Finding(problem, {"file": path.name, **facts}, place=Place(path.name))])


class SafeWorkbook:
    """A workbook that may be read, row by row."""

    def __init__(self, path: Path, stream: IO[bytes], parts_with_formulas: frozenset[str]) -> None:
        self.path = path
        self._stream = stream
        self._parts = parts_with_formulas
        self._live: Workbook | None = None
        self._strict: dict[str, StrictSheet] | None = None
        self._book: Workbook = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        self._styles = Styles(self._book)

    @property
    def titles(self) -> list[str]:
        """The titles of the worksheets, in order."""
        return [sheet.title for sheet in self._book.worksheets]

    @property
    def every_title(self) -> list[str]:
        """The titles of all sheets, also of those that hold no cells."""
        return list(self._book.sheetnames)

    def read_strictly(self) -> None:
        """From now on every sheet is read once and kept, as `StrictReader` reads it."""
        self._strict = {}

    def strict(self, title: str) -> StrictSheet:
        """What a sheet holds beside its values; only where it is read strictly."""
        kept = {} if self._strict is None else self._strict
        if title not in kept:
            texts = self._book[title]._shared_strings  # type: ignore[attr-defined]  # noqa: SLF001
            reader = StrictReader(texts, self._styles.number, from_ISO8601, MOST_ROWS)
            with _honest(self.path):
                try:
                    kept[title] = reader.read(self.xml(title))
                except TooManyRowsError:
                    raise _too_many(self.path, title) from None
        return kept[title]

    def look(self, style: int) -> Look:
        """What the cells with a style show of their values."""
        with _honest(self.path):
            return self._styles.look(style)

    def part_name(self, title: str) -> str:
        """The part that a sheet lies in."""
        return str(getattr(self._book[title], "_worksheet_path", ""))

    def member(self, name: str) -> bytes:
        """Any part as it lies in the file; empty where there is none."""
        with _honest(self.path), zipfile.ZipFile(self._stream) as archive:
            return archive.read(name) if name in archive.namelist() else b""

    def rows(self, title: str) -> Iterator[tuple[CellValue | None, ...]]:
        """Read a sheet's rows as values; each as long as its last cell."""
        if self._strict is None:
            yield from self._read_rows(title)
        else:
            yield from self.strict(title).rows

    def _read_rows(self, title: str) -> Iterator[tuple[CellValue | None, ...]]:
        sheet = self._book[title]
        sheet.reset_dimensions()
        with _honest(self.path):
            for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
                if number > MOST_ROWS:
                    raise _too_many(self.path, title)
                yield cast("tuple[CellValue | None, ...]", row)

    def cells(self, title: str) -> Iterator[Sequence[ReadOnlyCell | EmptyCell]]:
        """Read a sheet's rows as cells, each as long as its last cell; the caller bounds their number."""
        sheet = self._book[title]
        sheet.reset_dimensions()
        with _honest(self.path):
            yield from cast("Iterator[Sequence[ReadOnlyCell | EmptyCell]]", sheet.iter_rows())

    def is_hidden(self, title: str) -> bool:
        """Whether a sheet is hidden."""
        return self._book[title].sheet_state != "visible"

    def xml(self, title: str) -> Iterator[bytes]:
        """Read a sheet's part as it lies in the file, piece by piece, for what openpyxl leaves out."""
        name = self.part_name(title)
        with _honest(self.path), zipfile.ZipFile(self._stream) as archive, archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                yield chunk

    def formulas(self, title: str) -> Mapping[tuple[int, int], str]:
        """Find a sheet's formulas by (row, column)."""
        if self._strict is not None:
            return self.strict(title).formulas
        if self.part_name(title) not in self._parts:
            return {}
        text = b"".join(self.xml(title)).decode("utf-8", "replace")
        found = _PLAIN_FORMULA.findall(text)
        if len(found) == len(_ANY_FORMULA.findall(text)):
            return {(int(row), _column(letters)): f"={unescape(formula)}" for letters, row, formula in found}
        # Formulas that stand for several cells, or other prefixes: slower, but openpyxl knows them all.
        return self._formulas_by_openpyxl(title)

    def _formulas_by_openpyxl(self, title: str) -> Mapping[tuple[int, int], str]:
        self._stream.seek(0)
        with _honest(self.path):
            if self._live is None:
                self._live = load_workbook(self._stream, read_only=True, data_only=False, keep_links=False)
            sheet = self._live[title]
            sheet.reset_dimensions()
            return {
                (cell.row or 0, cell.column or 0): str(getattr(cell.value, "text", cell.value))
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "f"
            }


@lru_cache(1 << 14)
def _column(letters: str) -> int:
    return column_index_from_string(letters)


def _too_many(path: Path, title: str) -> JudgingError:
    place = Place(path.name, title)
    return JudgingError([Finding(Problem.TOO_MANY_ROWS, {"max": str(MOST_ROWS)}, place=place)])


@contextlib.contextmanager
def _honest(path: Path) -> Iterator[None]:
    """Turn what zipfile and openpyxl raise on a broken file into a finding about the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except DefusedXmlException:
            raise refuse(path, Problem.DANGEROUS_WORKBOOK) from None
        except _BROKEN as error:
            if isinstance(error.__cause__, DefusedXmlException):
                raise refuse(path, Problem.DANGEROUS_WORKBOOK) from None
            raise refuse(path, Problem.DAMAGED_WORKBOOK, reason=str(error)) from error


@contextlib.contextmanager
def open_safely(path: Path) -> Iterator[SafeWorkbook]:
    """Open a workbook for reading, or raise `JudgingError` with what is wrong with the file."""
    try:
        stream = path.open("rb")
    except (FileNotFoundError, IsADirectoryError):
        raise refuse(path, Problem.FILE_MISSING) from None
    except OSError as error:
        raise refuse(path, Problem.DAMAGED_WORKBOOK, reason=str(error)) from None
    with stream:
        with _honest(path):
            parts = _look_through(path, stream)
            stream.seek(0)
            book = SafeWorkbook(path, stream, parts)
        yield book


def _look_through(path: Path, stream: IO[bytes]) -> frozenset[str]:
    """Weigh and scan every part; answers with the parts that hold formulas."""
    _check_kind(path, stream)
    try:
        archive = zipfile.ZipFile(stream)
    except zipfile.BadZipFile:
        raise refuse(path, Problem.DAMAGED_WORKBOOK) from None
    with archive:
        names = set(archive.namelist())
        if len({name.lstrip("/").casefold() for name in names}) < len(archive.infolist()):
            # Two parts by one name: which of them is read depends on who reads.
            raise refuse(path, Problem.DANGEROUS_WORKBOOK)
        if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:200]:
            raise refuse(path, Problem.OPEN_DOCUMENT_SHEET)
        if _CONTENT_TYPES not in names:
            raise refuse(path, Problem.NOT_A_WORKBOOK)
        _weigh(path, archive.infolist())
        found: set[str] = set()
        for info in archive.infolist():
            if info.flag_bits & 1:
                raise refuse(path, Problem.ENCRYPTED_WORKBOOK)
            if info.filename.endswith((".xml", ".rels")) and _scan(path, archive, info):
                found.add(info.filename)
        if not any(name.startswith("xl/") for name in names):
            raise refuse(path, Problem.NOT_A_WORKBOOK)
    return frozenset(found)


def _check_kind(path: Path, stream: IO[bytes]) -> None:
    head = stream.read(8)
    if head == _OLE:
        encrypted = _ENCRYPTED in stream.read(8 * _CHUNK)
        raise refuse(path, Problem.ENCRYPTED_WORKBOOK if encrypted else Problem.OLD_WORKBOOK)
    if not head.startswith(b"PK"):
        raise refuse(path, Problem.NOT_A_WORKBOOK)
    stream.seek(0)


def _weigh(path: Path, infos: list[zipfile.ZipInfo]) -> None:
    total = sum(info.file_size for info in infos)
    swollen = any(
        info.file_size > SMALL_PART and info.file_size > HIGHEST_RATIO * max(info.compress_size, 1)
        for info in infos
    )
    if total > MOST_BYTES or swollen:
        raise refuse(path, Problem.DANGEROUS_WORKBOOK, size=str(total), max=str(MOST_BYTES))


def _scan(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Read a part through once: no entities, no cells off the sheet; tell whether it has formulas."""
    has_formula = False
    is_sheet = "worksheets/" in info.filename
    with archive.open(info) as part:
        tail = b""
        while chunk := part.read(_CHUNK):
            text = tail + chunk
            if _ENTITY.search(text) or (is_sheet and _FAR_CELL.search(text)):
                raise refuse(path, Problem.DANGEROUS_WORKBOOK)
            has_formula = has_formula or (is_sheet and _FORMULA.search(text) is not None)
            tail = text[-_OVERLAP:]
    return has_formula
