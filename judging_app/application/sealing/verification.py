"""Whether the seals of an event hold: signed, in the log, and over exactly what is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from judging_app.application.ports import EventStore
from judging_app.application.records import AuditEntry
from judging_app.application.sealing.content import content_digest, content_of
from judging_app.application.sealing.handlers import SEAL
from judging_app.application.sealing.records import Seal
from judging_app.application.sealing.statement import IsSigned, signed_bytes
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.record_digest import records_digest


def seal_findings(
    entries: Sequence[AuditEntry], store: EventStore, event: Event, is_signed: IsSigned
) -> Iterator[Finding]:
    """Every way in which the seals do not hold; needs no key but those in the seals themselves."""
    seals = store.read_seals()
    logged = [entry.after for entry in entries if entry.subject.partition("/")[0] == SEAL]
    stored = [canonical_text(act) for act in seals.acts]
    for at in range(max(len(logged), len(stored))):
        one = logged[at] if at < len(logged) else ""
        other = stored[at] if at < len(stored) else ""
        if one != other:
            facts = {"expected": one, "found": other}
            yield Finding(Problem.VALUE_DIFFERS, facts, (SEAL, str(at + 1)))
    digests = {entry.number: entry.digest for entry in entries}
    for seal in seals.seals:
        yield from statement_findings(seal, is_signed)
        yield from _log_findings(seal, digests)
    if seals.in_force is not None:
        yield from _content_findings(seals.in_force, store, event)


def statement_findings(seal: Seal, is_signed: IsSigned) -> Iterator[Finding]:
    """Whether a seal's statement bears its signature: a single changed letter and it does not."""
    if not is_signed(signed_bytes(seal.statement), seal.key, seal.signature):
        yield Finding(Problem.SEAL_FORGED, {"number": str(seal.statement.number)}, _subject(seal))


def _log_findings(seal: Seal, digests: dict[int, str]) -> Iterator[Finding]:
    stated = seal.statement
    found = digests.get(stated.audit_number, "")
    if found != stated.audit_digest:
        yield _differs(seal, "log", stated.audit_digest, found)


def _content_findings(seal: Seal, store: EventStore, event: Event) -> Iterator[Finding]:
    content, records = content_digest(content_of(store, event)), records_digest(event)
    stated = seal.statement
    now = replace(stated, event=event.name, organizer=event.organizer, content=content, records=records)
    for name in ("event", "organizer", "content", "records"):
        one, other = getattr(stated, name), getattr(now, name)
        if one != other:
            yield _differs(seal, name, one, other)


def _differs(seal: Seal, what: str, expected: str, found: str) -> Finding:
    facts = {"number": str(seal.statement.number), "what": what, "expected": expected, "found": found}
    return Finding(Problem.SEAL_DIFFERS, facts, _subject(seal))


def _subject(seal: Seal) -> tuple[str, str]:
    return SEAL, str(seal.statement.number)
