"""One digest over all that an event workbook carries: set-up, rules, figures, acts and marks."""

from dataclasses import replace
from hashlib import sha256

from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Event, Round


def records_digest(event: Event) -> str:
    """SHA-256 over an event with every sheet as it counts, as hexadecimal digits.

    A mark that was dropped moves no result; the digest shows that it was changed all the same. Whether
    an entry takes sheets is left out: it says nothing about scores, and no workbook tells it.
    """
    bare = replace(event, rounds=tuple(_without_sheets(item) for item in event.rounds))
    found = sha256(canonical_text(bare).encode())
    for round_ in event.rounds:
        for sheet in round_.sheets:
            words = (round_.code, *sheet.key, sheet.standing.value, sheet.note, sheet.reason)
            found.update(repr((words, sorted(sheet.marks.items()))).encode())
    return found.hexdigest()


def _without_sheets(round_: Round) -> Round:
    open_again = tuple(replace(item, closed=False) if item.closed else item for item in round_.participations)
    return replace(round_, sheets=(), participations=open_again)
