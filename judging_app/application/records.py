"""What the event file keeps beside the event itself: revisions, drafts, receipts, the audit log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from judging_app.domain.canonical import digest
from judging_app.domain.sheets import Sheet, SheetKey


@dataclass(frozen=True, slots=True)
class SheetRevision:
    """One revision of a sheet, kept for ever. `rulebook` is the fingerprint it was given under."""

    round: str
    sheet: Sheet
    revision: int
    submission: str
    actor: str
    at: datetime
    rulebook: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Marks as they stand on the desk, not submitted."""

    round: str
    key: SheetKey
    marks: Mapping[str, int]
    note: str
    at: datetime

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing: every mark was taken out again."""
        return not self.marks and not self.note


@dataclass(frozen=True, slots=True)
class Receipt:
    """入库回执: proof that a revision is durably stored; given only after the commit."""

    submission: str
    revision: int
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act in the log: who, when, what, about what, before, after, why.

    `previous` is the digest of the entry before, `digest` that of this one, so that no entry can
    be changed or taken out without breaking every later one.
    """

    number: int
    at: datetime
    actor: str
    act: str
    subject: str
    before: str
    after: str
    reason: str
    previous: str
    digest: str

    def expected_digest(self) -> str:
        """The digest that this entry must have after `previous`."""
        return audit_digest(
            self.previous,
            (
                self.number,
                self.at.isoformat(),
                self.actor,
                self.act,
                self.subject,
                self.before,
                self.after,
                self.reason,
            ),
        )


def audit_digest(previous: str, facts: tuple[object, ...]) -> str:
    """Link an audit entry to the one before it."""
    return digest([previous, *facts])


def first_broken_link(entries: list[AuditEntry]) -> AuditEntry | None:
    """Find the first entry that does not follow from the one before it, if there is one."""
    previous = ""
    for number, entry in enumerate(entries, start=1):
        sound = entry.number == number and entry.previous == previous
        if not sound or entry.digest != entry.expected_digest():
            return entry
        previous = entry.digest
    return None
