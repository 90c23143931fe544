"""Records side by side, field by field, as a person reads them."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from enum import Enum
from fractions import Fraction
from typing import Any, Final, NamedTuple

from judging_app.application.evidence import EvidenceKind
from judging_app.domain.exact import from_ticks
from judging_app.domain.origins import Origin
from judging_app.domain.sheets import Sheet
from judging_app.wording.act_names import Names
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate
from judging_app.wording.origins import origin_lines
from judging_app.wording.terms import term, yes_or_no


class ActField(NamedTuple):
    """One thing that differs: its label, and how it was and is; empty where there is nothing."""

    label: str
    before: str
    after: str


def changed_fields(before: Any, after: Any, round_code: str, names: Names) -> tuple[ActField, ...]:
    """What differs between two records of one kind; all that is filled in where one is `None`."""
    return tuple(_differing(before, after, round_code, names))


def _differing(before: Any, after: Any, round_code: str, names: Names) -> Iterator[ActField]:
    known = after if before is None else before
    if isinstance(known, Origin):
        texts = ["" if item is None else "\n".join(origin_lines(item)) for item in (before, after)]
        yield ActField(field_word("origin"), *texts)
        return
    if isinstance(known, Sheet):
        yield from _marks(before, after, round_code, names)
    for field in fields(known):
        if field.name in _UNSAID:
            continue
        old, new = (None if item is None else getattr(item, field.name) for item in (before, after))
        if old == new:
            continue
        texts = [_value(field.name, value, round_code, names) for value in (old, new)]
        if texts[0] != texts[1]:
            yield ActField(field_word(field.name), *texts)


_UNSAID: Final = frozenset({"marks", "digest", "round"})
"""Marks are told one by one; the rest is no word for people."""


def _marks(before: Sheet | None, after: Sheet | None, round_code: str, names: Names) -> Iterator[ActField]:
    old, new = ({} if item is None else item.marks for item in (before, after))
    dimension = next((item.dimension for item in (after, before) if item is not None), "")
    for code in names.in_rubric_order(round_code, dimension, (*old, *new)):
        if old.get(code) != new.get(code):
            label = names.criterion(round_code, code, dimension)
            yield ActField(label, _points(old.get(code)), _points(new.get(code)))


def _points(ticks: int | None) -> str:
    return "" if ticks is None else shown(from_ticks(ticks))


def _value(name: str, value: Any, round_code: str, names: Names) -> str:
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, EvidenceKind):
        return value.value.upper()
    if isinstance(value, Enum):
        return term(value)
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, Fraction):
        return shown(value)
    if isinstance(value, Mapping):
        return " · ".join(f"{key} {item}" for key, item in value.items())
    if isinstance(value, tuple):
        return " > ".join(names.entry(str(item)) for item in value)
    return _text(name, value, round_code, names)


def _text(name: str, value: str | int, round_code: str, names: Names) -> str:
    text = str(value)
    match name:
        case "entry":
            return names.entry(text)
        case "judge":
            return names.judge(text)
        case "track":
            return names.track(text)
        case "panel":
            return names.panel(text)
        case "dimension":
            return names.dimension(round_code, text)
        case "criterion":
            return names.criterion(round_code, text)
        case "target":
            return names.target(round_code, text)
        case "size":
            return translate("Acts", "{size} KB").format(size=-(-int(value) // 1024))
        case "at":
            return local_time(datetime.fromisoformat(text))
        case "order" | "seconds" if text == "0":
            return ""
    return text


def local_time(at: datetime) -> str:
    """A moment by the clock on the wall, to the second."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def field_word(name: str) -> str:
    """The word for a field of a record."""
    words = {
        "code": translate("ActField", "Code"),
        "name": translate("ActField", "Name"),
        "date": translate("ActField", "Date"),
        "place": translate("ActField", "Place"),
        "organizer": translate("ActField", "Organizer"),
        "organization": translate("ActField", "Organization"),
        "leader": translate("ActField", "Leader"),
        "track": translate("ActField", "Track"),
        "region": translate("ActField", "Region"),
        "industry": translate("ActField", "Industry"),
        "order": translate("ActField", "Order"),
        "note": translate("ActField", "Note"),
        "title": translate("ActField", "Title"),
        "expertise": translate("ActField", "Expertise"),
        "judge": translate("ActField", "Judge"),
        "panel": translate("ActField", "Panel"),
        "role": translate("ActField", "Role"),
        "votes": translate("ActField", "Votes"),
        "group": translate("ActField", "Group"),
        "dimension": translate("ActField", "Dimension"),
        "entry": translate("ActField", "Entry"),
        "status": translate("ActField", "Status"),
        "standing": translate("ActField", "State"),
        "reason": translate("ActField", "Reason"),
        "criterion": translate("ActField", "Criterion"),
        "claimed": translate("ActField", "Claimed"),
        "verified": translate("ActField", "Verified"),
        "counts": translate("ActField", "Counts"),
        "evidence": translate("ActField", "Evidence"),
        "verified_by": translate("ActField", "Verified by"),
        "confirmed_by": translate("ActField", "Confirmed by"),
        "evidence_missing": translate("ActField", "No evidence found"),
        "kind": translate("ActField", "Kind"),
        "points": translate("ActField", "Points"),
        "seconds": translate("ActField", "Seconds"),
        "target": translate("ActField", "Acts on"),
        "stage": translate("ActField", "Where it counts"),
        "by": translate("ActField", "Decided by"),
        "size": translate("ActField", "Size"),
        "actor": translate("ActField", "Person"),
        "at": translate("ActField", "Time"),
        "closed": translate("ActField", "Closed"),
        "origin": translate("ActField", "Origin"),
        "source": translate("ActField", "From round"),
        "line": translate("ActField", "Cut line"),
    }
    return words.get(name, name)
