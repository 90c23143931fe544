"""One digest over all that an event workbook carries: set-up, rules, figures, acts and marks."""

from dataclasses import replace
from hashlib import sha256

from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Event, Round


def records_digest(event: Event) -> str:
    """SHA-256 over an event with every sheet as it counts, as hexadecimal digits.

    A mark that was dropped moves no result; the digest shows that it was changed all the same.
    """
    found = sha256(canonical_text(lasting(event)).encode())
    for round_ in event.rounds:
        for sheet in round_.sheets:
            words = (round_.code, *sheet.key, sheet.standing.value, sheet.note, sheet.reason)
            found.update(repr((words, sorted(sheet.marks.items()))).encode())
    return found.hexdigest()


def lasting(event: Event) -> Event:
    """An event without its sheets, and without what says nothing about scores and no workbook tells.

    That is whether an entry takes sheets at the moment.
    """
    return replace(event, rounds=tuple(_lasting_round(item) for item in event.rounds))


def _lasting_round(round_: Round) -> Round:
    open_again = tuple(replace(item, closed=False) if item.closed else item for item in round_.participations)
    return replace(round_, sheets=(), participations=open_again)
