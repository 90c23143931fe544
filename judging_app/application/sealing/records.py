"""What an event keeps about its seals."""

from dataclasses import dataclass
from datetime import datetime

from judging_app.domain.short_code import short_code


@dataclass(frozen=True, slots=True)
class SealStatement:
    """What a seal says. Its canonical text in UTF-8 is what is signed.

    `number` counts the seals of an event. `content` is the SHA-256 of the canonical record
    (`sealing.content`), `records` that of what workbooks carry (`record_digest`); `audit_number` and
    `audit_digest` name the log's last entry before the seal. `by` sealed it, on behalf of `organizer`.
    """

    number: int
    event: str
    organizer: str
    content: str
    records: str
    audit_number: int
    audit_digest: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Seal:
    """A statement signed with the organizer's Ed25519 key; key and signature as hexadecimal digits."""

    statement: SealStatement
    key: str
    signature: str

    @property
    def code(self) -> str:
        """The content's digest as people compare it."""
        return short_code(self.statement.content)

    @property
    def key_code(self) -> str:
        """The public key as people compare it."""
        return short_code(self.key)


@dataclass(frozen=True, slots=True)
class SealBreak:
    """An event was opened again after seal `number`; the seal stays in the record and counts no more."""

    number: int
    at: datetime
    by: str
    reason: str


SealAct = Seal | SealBreak


@dataclass(frozen=True, slots=True)
class SealRecords:
    """Every seal and every break, oldest first."""

    acts: tuple[SealAct, ...] = ()

    @property
    def in_force(self) -> Seal | None:
        """The seal that holds."""
        last = self.acts[-1] if self.acts else None
        return last if isinstance(last, Seal) else None

    @property
    def broken(self) -> SealBreak | None:
        """The break of the last seal, where no newer seal followed."""
        last = self.acts[-1] if self.acts else None
        return last if isinstance(last, SealBreak) else None

    @property
    def seals(self) -> tuple[Seal, ...]:
        """Every seal, broken ones too."""
        return tuple(item for item in self.acts if isinstance(item, Seal))

    @property
    def next_number(self) -> int:
        """The number of the next seal."""
        return len(self.seals) + 1


@dataclass(frozen=True, slots=True)
class ContentMark:
    """What papers and workbooks say about the content that they were made from.

    The code is the same before and after sealing as long as nothing changes: a ranking that was
    signed right before the seal proves itself by it.
    """

    content: str
    seal: Seal | None = None
    broken: SealBreak | None = None

    @property
    def code(self) -> str:
        """The content's digest as people compare it."""
        return short_code(self.content)
