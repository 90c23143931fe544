"""Recomputes what an event's own log proves, and compares it with the records."""

from collections.abc import Mapping, Sequence

from judging_app.application.ports import EventStore
from judging_app.application.records import (
    AuditEntry,
    SheetRevision,
    creation_digest,
    first_broken_link,
)
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event_checks import check_event
from judging_app.domain.problems import Finding, Problem, errors_in

CREATED = "create"


def verify_store(store: EventStore) -> list[Finding]:
    """Check the chain, every revision against the log, and every mark against the rules.

    Needs no key: a changed mark, a removed revision or a changed log entry shows in the digests.
    """
    entries = list(store.read_audit())
    broken = first_broken_link(entries)
    findings: list[Finding] = []
    if broken is not None:
        findings.append(Finding(Problem.AUDIT_CHAIN_BROKEN, {"number": str(broken.number)}, ("audit",)))
    revisions = store.read_all_revisions()
    findings += _compare_creation(store, entries, revisions)
    findings += _compare_acts(entries, revisions)
    findings += errors_in(check_event(store.read_event()))
    return findings


def _compare_creation(
    store: EventStore, entries: Sequence[AuditEntry], revisions: Sequence[SheetRevision]
) -> list[Finding]:
    """The first entry holds the digest of the rulebooks and sheets that the event began with."""
    if not entries or entries[0].act != CREATED:
        return [Finding(Problem.AUDIT_CHAIN_BROKEN, {"number": "1"}, ("audit",))]
    brought = [revision for revision in revisions if _is_brought_in(revision)]
    found = creation_digest(store.read_first_rulebooks(), brought)
    if canonical_text(found) == entries[0].after:
        return []
    facts = {"expected": entries[0].after.strip('"')[:12], "found": found[:12]}
    return [Finding(Problem.VALUE_DIFFERS, facts, ("event",))]


def _is_brought_in(revision: SheetRevision) -> bool:
    return revision.revision == 1 and revision.submission.startswith("import/")


def _compare_acts(entries: Sequence[AuditEntry], revisions: Sequence[SheetRevision]) -> list[Finding]:
    """Each later revision stands in the log word for word, and none is missing."""
    logged: dict[str, list[str]] = {}
    for entry in entries:
        if entry.subject.startswith("sheet/"):
            logged.setdefault(entry.subject, []).append(entry.after)
    stored: dict[str, list[str]] = {}
    for revision in revisions:
        if not _is_brought_in(revision):
            subject = "/".join(("sheet", revision.round, *revision.sheet.key))
            stored.setdefault(subject, []).append(canonical_text(revision.sheet))
    return [
        Finding(Problem.VALUE_DIFFERS, _difference(logged, stored, subject), tuple(subject.split("/")))
        for subject in sorted(logged.keys() | stored.keys())
        if logged.get(subject, []) != stored.get(subject, [])
    ]


def _difference(
    logged: Mapping[str, list[str]], stored: Mapping[str, list[str]], subject: str
) -> dict[str, str]:
    """The first revision that differs, as the log and the records tell it."""
    before, after = logged.get(subject, []), stored.get(subject, [])
    for expected, found in zip(before, after, strict=False):
        if expected != found:
            return {"expected": expected, "found": found}
    return {"expected": str(len(before)), "found": str(len(after))}
