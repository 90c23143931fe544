"""Files on their way into the event as evidence: read in bounded memory, refused before that."""

from pathlib import Path
from typing import BinaryIO

from judging_app.application.evidence import refuse_large
from judging_app.domain.problems import JudgingError, Problem

_PIECE = 256 * 1024

PATTERNS = "*.pdf *.png *.jpg *.jpeg *.webp *.docx *.xlsx *.pptx"
"""What the file dialog offers; what a file is is told by its first bytes."""


def read_evidence(path: Path) -> bytes:
    """Read a file whole; belongs on the worker, a stick or a share may be slow.

    Raises EVIDENCE_TOO_LARGE before anything is read, and EVIDENCE_UNREADABLE for a file that is
    not there, is a folder, or goes away or changes its size while it is read.
    """
    try:
        size = path.stat().st_size
        refuse_large(path.name, size)
        with path.open("rb") as file:
            content = _read(file, path.name)
    except OSError as error:
        raise JudgingError.of(Problem.EVIDENCE_UNREADABLE, file=path.name) from error
    if len(content) < size:
        raise JudgingError.of(Problem.EVIDENCE_UNREADABLE, file=path.name)
    return content


def _read(file: BinaryIO, name: str) -> bytes:
    """Read piece by piece, so that a file that grows meanwhile is refused and not swallowed."""
    pieces: list[bytes] = []
    total = 0
    while piece := file.read(_PIECE):
        total += len(piece)
        refuse_large(name, total)
        pieces.append(piece)
    return b"".join(pieces)
