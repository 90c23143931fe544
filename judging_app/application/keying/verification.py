"""What the log says about keying paper sheets, against what is stored and what counts of it."""

from collections.abc import Iterator, Sequence

from judging_app.application.keying.records import (
    KeyedContent,
    KeyingAct,
    KeyingRecords,
    Place,
    is_from_paper,
)
from judging_app.application.records import AuditEntry, SheetRevision
from judging_app.application.seats.verification import Mismatch
from judging_app.domain.canonical import canonical_text
from judging_app.domain.people import is_same_person

_KEYING = "keying"


def keying_mismatches(
    entries: Sequence[AuditEntry], acts: Sequence[KeyingAct], revisions: Sequence[SheetRevision]
) -> Iterator[Mismatch]:
    """Compare the acts with the log, and every revision from paper with what came of its keyings."""
    logged = {
        entry.subject.removeprefix(f"{_KEYING}/"): entry.after
        for entry in entries
        if entry.subject.partition("/")[0] == _KEYING
    }
    stored = {str(act.number): canonical_text(act) for act in acts}
    for number in sorted(logged.keys() | stored.keys(), key=lambda text: text.zfill(12)):
        one, other = logged.get(number, ""), stored.get(number, "")
        if one != other:
            yield Mismatch((_KEYING, number), one, other)
    yield from _unfounded(KeyingRecords(tuple(acts)), revisions)


def _unfounded(records: KeyingRecords, revisions: Sequence[SheetRevision]) -> Iterator[Mismatch]:
    """A revision from paper that no two people keyed, or that says something else than they did."""
    founded = {
        (place, result.submission): result.content
        for place, sheet in records.sheets.items()
        for result in sheet.results
        if not is_same_person(*result.keyers)
    }
    for item in revisions:
        if not is_from_paper(item.submission):
            continue
        found = KeyedContent(item.sheet.standing, item.sheet.marks)
        expected = founded.get((Place(item.round, item.sheet.key), item.submission))
        if expected is None or expected != found:
            subject = (_KEYING, item.submission, item.round, *item.sheet.key)
            yield Mismatch(
                subject, "" if expected is None else canonical_text(expected), canonical_text(found)
            )
