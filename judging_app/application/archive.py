"""归档: the one file that keeps an event with its papers; what is in it, as plain values.

An archive is a ZIP of plain formats, so that it opens in twenty years without this program. Its
manifest names every member with size and SHA-256; `record.json` is the canonical record that the
seal is over, byte for byte.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from judging_app.application.evidence import EvidenceFile
from judging_app.application.sealing.records import ContentMark, Seal, SealRecords
from judging_app.application.sealing.statement import signed_bytes
from judging_app.domain.canonical import to_plain
from judging_app.domain.problems import Finding, Severity

ARCHIVE_SUFFIX: Final = ".judging-archive"

FORMAT: Final = 1
"""Version of archives; a newer one is refused."""

README: Final = "README.txt"
MANIFEST: Final = "MANIFEST.json"
SIGNATURE: Final = "MANIFEST.signature.json"
EVENT: Final = "event.judging"
RECORD: Final = "record.json"
SEAL: Final = "seal.json"
EVIDENCE_FOLDER: Final = "evidence"
RESULTS_FOLDER: Final = "results"
PAPERS_FOLDER: Final = "papers"

BESIDE: Final = frozenset({MANIFEST, SIGNATURE})
"""Members that the manifest does not name."""

_LONGEST_NAME: Final = 60
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{a}{n}" for a in ("com", "lpt") for n in range(10)}
)


class FileKind(StrEnum):
    """What can be verified."""

    EVENT = "event"
    WORKBOOK = "workbook"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of verifying a file; `mark` is what it says of its content and seal, if anything."""

    kind: FileKind
    findings: tuple[Finding, ...] = ()
    mark: ContentMark | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong; notes do not count."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """What was archived: how many members, how many bytes, and what the content is marked with."""

    members: int
    size: int
    mark: ContentMark


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive; `digest` is its SHA-256 as hexadecimal digits."""

    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list of an archive: what it is of, and what is in it.

    `key` is the organizer's public key where the list is signed (`SIGNATURE`), which it can be only on
    the computer that has the key of the seal.
    """

    event: str
    organizer: str
    content: str
    records: str
    seal: int = 0
    seal_broken: int = 0
    key: str = ""
    program: str = ""
    made_at: str = ""
    members: tuple[Member, ...] = field(default=())
    format: int = FORMAT

    def text(self) -> str:
        """The list as it is written: JSON for people and programs."""
        plain: dict[str, Any] = {name: getattr(self, name) for name in _FIELDS}
        plain["members"] = [
            {"name": item.name, "size": item.size, "sha256": item.digest} for item in self.members
        ]
        return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


_FIELDS: Final = (
    "format",
    "event",
    "organizer",
    "content",
    "records",
    "seal",
    "seal_broken",
    "key",
    "program",
    "made_at",
)
_WHOLE: Final = frozenset({"format", "seal", "seal_broken"})


def read_manifest(text: str) -> Manifest:
    """Take a manifest as it was written; raises `ValueError` for anything else.

    Of a newer format only `format` is looked at.
    """
    try:
        plain = json.loads(text)
    except RecursionError as error:
        raise ValueError("depth") from error
    if not isinstance(plain, Mapping) or type(plain.get("format")) is not int:
        raise ValueError("format")
    if plain["format"] > FORMAT:
        return Manifest("", "", "", "", format=plain["format"])
    values = {name: _typed(plain, name, int if name in _WHOLE else str) for name in _FIELDS}
    members = plain.get("members")
    if not isinstance(members, list):
        raise ValueError("members")  # noqa: TRY004 -- as whatever else is wrong with the text
    return Manifest(**values, members=tuple(_member(item) for item in members))


def _member(plain: Any) -> Member:
    if not isinstance(plain, Mapping):
        raise ValueError("members")  # noqa: TRY004 -- as whatever else is wrong with the text
    return Member(_typed(plain, "name", str), _typed(plain, "size", int), _typed(plain, "sha256", str))


def _typed(plain: Mapping[str, Any], name: str, kind: type) -> Any:
    value = plain.get(name)
    if type(value) is not kind:
        raise ValueError(name)
    return value


def seals_text(seals: SealRecords) -> str:
    """Every seal and break, with the very text that each signature is over."""
    acts: list[dict[str, Any]] = []
    for act in seals.acts:
        plain = dict(to_plain(act))
        if isinstance(act, Seal):
            plain["code"] = act.code
            plain["key_code"] = act.key_code
            plain["signed_text"] = signed_bytes(act.statement).decode()
        acts.append(plain)
    return json.dumps({"format": FORMAT, "acts": acts}, ensure_ascii=False, indent=1) + "\n"


def evidence_names(evidence: Sequence[EvidenceFile]) -> dict[str, str]:
    """The member that holds each piece of evidence, by its code: the code, then the name made safe."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for item in sorted(evidence, key=lambda found: found.code):
        stem, dot, end = item.name.rpartition(".")
        safe = safe_name(f"{item.code}-{stem if dot else item.name}")
        suffix = f".{safe_name(end)[:8]}" if dot else ""
        name, at = f"{safe}{suffix}", 1
        while name.casefold() in taken:
            at += 1
            name = f"{safe}~{at}{suffix}"
        taken.add(name.casefold())
        names[item.code] = f"{EVIDENCE_FOLDER}/{name}"
    return names


def safe_name(text: str) -> str:
    """A name that every file system takes: letters and digits of any script, no signs that mean anything."""
    kept = "".join(sign if sign.isalnum() or sign in "-_()（）" else "_" for sign in text)
    kept = kept.strip("_")[:_LONGEST_NAME] or "_"
    return f"{kept}_" if kept.casefold() in _RESERVED else kept


def distinct_names(codes: Sequence[str]) -> dict[str, str]:
    """A safe name for each code, no two the same even where case counts for nothing."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for code in codes:
        safe, at = safe_name(code), 1
        name = safe
        while name.casefold() in taken:
            at += 1
            name = f"{safe}~{at}"
        taken.add(name.casefold())
        names[code] = name
    return names
