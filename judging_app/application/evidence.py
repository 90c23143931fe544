"""Evidence: files that back a figure, kept inside the event."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from judging_app.application.commands import AttachEvidence
from judging_app.domain.problems import JudgingError, Problem

MOST_BYTES: Final = 20 * 1024 * 1024
"""A page of a scan is about 1 MB. Larger files would make every backup slow on the day."""


class EvidenceKind(StrEnum):
    """What a file is, by its first bytes and not by its name."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    OFFICE = "office"
    """A document or workbook of the Open XML kind; kept and handed out, not previewed."""


_SIGNATURES: Final = (
    (b"%PDF-", EvidenceKind.PDF),
    (b"\x89PNG\r\n\x1a\n", EvidenceKind.PNG),
    (b"\xff\xd8\xff", EvidenceKind.JPEG),
    (b"PK\x03\x04", EvidenceKind.OFFICE),
)
_OFFICE_NAMES: Final = (".xlsx", ".docx", ".pptx")


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A piece of evidence without its content. `digest` is the content's SHA-256."""

    round: str
    code: str
    entry: str
    criterion: str
    name: str
    kind: EvidenceKind
    size: int
    digest: str
    actor: str
    at: str

    @classmethod
    def of(
        cls, command: AttachEvidence, code: str, kind: EvidenceKind, actor: str, at: datetime
    ) -> "EvidenceFile":
        """Describe a file that is about to be attached."""
        return cls(
            command.round,
            code,
            command.entry,
            command.criterion,
            command.name,
            kind,
            len(command.content),
            hashlib.sha256(command.content).hexdigest(),
            actor,
            at.isoformat(),
        )

    @property
    def about(self) -> tuple[str, str, str]:
        """Round, entry and criterion."""
        return self.round, self.entry, self.criterion


def check_evidence(name: str, content: bytes) -> EvidenceKind:
    """Tell what a file is; raises EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE or EVIDENCE_TYPE."""
    if not content:
        raise JudgingError.of(Problem.EVIDENCE_EMPTY, file=name)
    refuse_large(name, len(content))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return EvidenceKind.WEBP
    for start, kind in _SIGNATURES:
        if content.startswith(start) and (kind is not EvidenceKind.OFFICE or _is_office(name)):
            return kind
    raise JudgingError.of(Problem.EVIDENCE_TYPE, file=name)


def refuse_large(name: str, size: int) -> None:
    """Raise EVIDENCE_TOO_LARGE for a size above the limit, before anything is read."""
    if size > MOST_BYTES:
        megabyte = 1024 * 1024
        facts = {"file": name, "size": str(-(-size // megabyte)), "max": str(MOST_BYTES // megabyte)}
        raise JudgingError.of(Problem.EVIDENCE_TOO_LARGE, **facts)


def _is_office(name: str) -> bool:
    return name.lower().endswith(_OFFICE_NAMES)
