"""Edits of entries: each makes the event that is wanted out of the one there is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from judging_app.application.registration.identity import free_codes
from judging_app.domain.event import Entry, Event, Participation, Round


class Field(StrEnum):
    """What of an entry is edited in its row; the values are the columns' keys."""

    ORDER = "order"
    CODE = "code"
    NAME = "name"
    ORGANIZATION = "organization"
    LEADER = "leader"
    TRACK = "track"
    REGION = "region"
    INDUSTRY = "industry"
    NOTE = "note"


def field_text(entry: Entry, field: Field) -> str:
    """A field as it is typed; a track by its code."""
    value = getattr(entry, field.value)
    return str(value or "") if field is Field.ORDER else str(value)


def with_field(event: Event, code: str, field: Field, text: str) -> Event:
    """The event with one field of an entry changed; order and code have functions of their own."""
    return _changed(event, {code: {field.value: text.strip()}})


def with_code(event: Event, old: str, new: str) -> Event:
    """The event with an entry called otherwise, wherever the set-up names it."""

    def renamed(item: Round) -> Round:
        return replace(
            item,
            participations=tuple(
                replace(each, entry=new) if each.entry == old else each for each in item.participations
            ),
            recusals=tuple(replace(each, entry=new) if each.entry == old else each for each in item.recusals),
            values=tuple(replace(each, entry=new) if each.entry == old else each for each in item.values),
        )

    return replace(_changed(event, {old: {"code": new}}), rounds=tuple(map(renamed, event.rounds)))


def with_entry(event: Event, round_code: str, entry: Entry) -> Event:
    """The event with one more entry, behind the others, taking part in the round.

    One without a code gets the next free one. It comes last on stage where all others have their
    turn, and joins the panel where the round has exactly one.
    """
    code = entry.code or free_codes((each.code for each in event.entries), 1)[0]
    orders = [each.order for each in event.entries]
    order = entry.order or (max(orders, default=0) + 1 if all(orders) else 0)
    added = replace(entry, code=code, order=order)

    def joined(item: Round) -> Round:
        panel = item.panels[0].code if len(item.panels) == 1 else ""
        return replace(item, participations=(*item.participations, Participation(code, panel)))

    return replace(
        event,
        entries=(*event.entries, added),
        rounds=tuple(joined(item) if item.code == round_code else item for item in event.rounds),
    )


def without_entries(event: Event, codes: Iterable[str]) -> Event:
    """The event without some entries: their part, recusals, figures and origins go with them."""
    gone = set(codes)

    def left(item: Round) -> Round:
        return replace(
            item,
            participations=tuple(each for each in item.participations if each.entry not in gone),
            recusals=tuple(each for each in item.recusals if each.entry not in gone),
            values=tuple(each for each in item.values if each.entry not in gone),
        )

    return replace(
        event,
        entries=tuple(each for each in event.entries if each.code not in gone),
        rounds=tuple(map(left, event.rounds)),
        origins=tuple(each for each in event.origins if each.entry not in gone),
    )


def with_order(event: Event, code: str, order: int) -> Event:
    """The event with an entry's number in the running order; 0 takes it out of it.

    Where the number is taken those who hold it and the numbers right after it move back by one.
    """
    orders: dict[str, int] = {}
    holders = {each.order: each.code for each in event.entries if each.order and each.code != code}
    number = order
    while number in holders:
        orders[holders[number]] = number + 1
        number += 1
    orders[code] = order
    return _changed(event, {each: {"order": value} for each, value in orders.items()})


def moved(event: Event, codes: Sequence[str], before: str) -> Event:
    """The event with entries brought before another in the running order, or last for "".

    The numbers that there are are dealt out anew; where any is missing, all are counted from 1.
    """
    running = [each.code for each in event.in_running_order()]
    rest = [code for code in running if code not in codes]
    at = rest.index(before) if before in rest else len(rest)
    wanted = [*rest[:at], *codes, *rest[at:]]
    numbers = sorted(each.order for each in event.entries)
    if 0 in numbers or len(set(numbers)) < len(numbers):
        numbers = list(range(1, len(wanted) + 1))
    return _changed(event, {code: {"order": number} for code, number in zip(wanted, numbers, strict=True)})


def _changed(event: Event, changes: dict[str, dict[str, object]]) -> Event:
    return replace(
        event,
        entries=tuple(
            replace(each, **changes[each.code]) if each.code in changes else each  # type: ignore[arg-type]
            for each in event.entries
        ),
    )
