"""CSV files: which encoding they are in, and the one table that they hold."""

from pathlib import Path
from typing import Final

from judging_app.application.registration.delimited import table_from_text
from judging_app.application.registration.tables import RawTable
from judging_app.domain.problems import Finding, JudgingError, Place, Problem

_MOST_BYTES: Final = 64 * 1024 * 1024
"""Size beyond which no honest table of entries goes (20,000 rows take about 4 MB)."""
_MARKED: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TRIED: Final = ("utf-8", "gb18030")
_BINARY: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")


def read_text_table(path: Path) -> RawTable:
    """Read a file of delimited text; UTF-8 before GB18030, as text in one is seldom valid in the other."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _refuse(path, Problem.DANGEROUS_WORKBOOK)
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        raise _refuse(path, Problem.FILE_MISSING) from None
    except OSError as error:
        raise _refuse(path, Problem.STORAGE_FAILED, detail=str(error)) from error
    return table_from_text(_decoded(path, data), path.stem, path.name)


def _decoded(path: Path, data: bytes) -> str:
    if data.startswith(_BINARY):
        raise _refuse(path, Problem.TEXT_NOT_DECODED)
    marked = next((encoding for mark, encoding in _MARKED if data.startswith(mark)), None)
    for encoding in _TRIED if marked is None else (marked,):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _refuse(path, Problem.TEXT_NOT_DECODED)


def _refuse(path: Path, problem: Problem, **facts: str) -> JudgingError:
    return JudgingError([Finding(problem, {"file": path.name, **facts}, place=Place(path.name))])
