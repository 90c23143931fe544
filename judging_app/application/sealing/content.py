"""The canonical record of an event: what a seal is over, the same text for the same content.

It is plain JSON that anybody can read years later, and whose SHA-256 anybody can compute.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, Final

from judging_app.application.evidence import EvidenceFile
from judging_app.application.ports import EventStore
from judging_app.application.records import SheetRevision
from judging_app.application.results_record import results_json
from judging_app.domain.canonical import canonical_text, to_plain
from judging_app.domain.event import Event
from judging_app.domain.record_digest import lasting

FORMAT: Final = 1
"""Version of the record; another one would have another digest."""


def content_text(event: Event, revisions: Sequence[SheetRevision], evidence: Iterable[EvidenceFile]) -> str:
    """Write rulebooks, marks with every revision, rulings, figures, evidence and results as one text.

    Drafts, laptops, the stage and the log are not in it: they move no result, and the log's own
    chain proves them. Evidence is in it by its digest.
    """
    record: dict[str, Any] = {
        "format": FORMAT,
        "event": to_plain(lasting(event)),
        "revisions": [_revision(item) for item in revisions],
        "evidence": sorted((to_plain(item) for item in evidence), key=lambda item: str(item["code"])),
        "results": {item.code: results_json(event, item.code) for item in event.rounds},
    }
    return canonical_text(record)


def content_digest(text: str) -> str:
    """The SHA-256 of a canonical record, as hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()


def content_of(store: EventStore, event: Event | None = None) -> str:
    """The canonical record of what is stored now; `event` saves reading it again."""
    with store.one_moment():
        found = store.read_event() if event is None else event
        return content_text(found, store.read_all_revisions(), store.read_evidence_list())


def _revision(item: SheetRevision) -> dict[str, Any]:
    sheet = item.sheet
    return {
        "round": item.round,
        "dimension": sheet.dimension,
        "entry": sheet.entry,
        "judge": sheet.judge,
        "revision": item.revision,
        "standing": sheet.standing.value,
        "marks": dict(sheet.marks),
        "note": sheet.note,
        "reason": sheet.reason,
        "submission": item.submission,
        "rulebook": item.rulebook,
        "actor": item.actor,
        "at": item.at.isoformat(),
    }
