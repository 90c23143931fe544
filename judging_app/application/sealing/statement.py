"""The statement of a seal: made from the event as it stands, filled in and signed by a person's key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from judging_app.application.ports import LogEnd
from judging_app.application.sealing.records import Seal, SealRecords, SealStatement
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Event
from judging_app.domain.record_digest import records_digest

Sign = Callable[[bytes], tuple[str, str]]
"""Signs bytes with the organizer's Ed25519 key; answers public key and signature, in hexadecimal digits."""

IsSigned = Callable[[bytes, str, str], bool]
"""Whether bytes bear the signature of a public key: bytes, key, signature."""

OPEN_TIME: Final = datetime.min.replace(tzinfo=UTC)
"""Stands for the time of a statement that nobody has made yet."""


def statement_of(event: Event, seals: SealRecords, content: str, log_end: LogEnd) -> SealStatement:
    """What a seal over an event has to say; who and when are left open."""
    return SealStatement(
        seals.next_number,
        event.name,
        event.organizer,
        content,
        records_digest(event),
        *log_end,
        OPEN_TIME,
        "",
    )


def signed_bytes(statement: SealStatement) -> bytes:
    """What of a statement is signed."""
    return canonical_text(statement).encode("utf-8")


def signed(statement: SealStatement, by: str, at: datetime, sign: Sign) -> Seal:
    """Fill a statement in and sign it."""
    full = replace(statement, by=by.strip(), at=at)
    return Seal(full, *sign(signed_bytes(full)))
