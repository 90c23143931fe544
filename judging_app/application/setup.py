"""Edits of an event's set-up: what was there before, what comes after, and how both are undone.

A screen makes the event that it wants and asks for the `differences`; the edits are checked
against what is stored, applied all or none, kept in the log, and inverted to be undone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest
from typing import Any, Final

from judging_app.domain.event import (
    Entry,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Round,
    Seat,
    Track,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.origins import Origin
from judging_app.domain.problems import JudgingError, Problem


@dataclass(frozen=True, slots=True)
class EventHead:
    """What an event is called, when and where it is."""

    name: str
    date: str = ""
    place: str = ""
    organizer: str = ""


@dataclass(frozen=True, slots=True)
class RoundHead:
    """What a round is called."""

    name: str


Record = (
    EventHead
    | RoundHead
    | Track
    | Entry
    | Judge
    | Panel
    | Seat
    | Participation
    | Recusal
    | IndicatorValue
    | Origin
)


class SetupKind(StrEnum):
    """A list of records that an organizer edits."""

    EVENT = "event"
    TRACK = "track"
    ENTRY = "entry"
    JUDGE = "judge"
    ROUND = "round"
    PANEL = "panel"
    SEAT = "seat"
    PARTICIPATION = "participation"
    RECUSAL = "recusal"
    FIGURE = "figure"
    ORIGIN = "origin"


class SetupAct(StrEnum):
    """What an organizer did, as the log and the undo toast name it."""

    EDIT_EVENT = "edit_event"
    EDIT_TRACKS = "edit_tracks"
    EDIT_ENTRIES = "edit_entries"
    IMPORT_ENTRIES = "import_entries"
    DRAW_ORDER = "draw_order"
    SWAP_ENTRIES = "swap_entries"
    MOVE_ENTRY = "move_entry"
    EDIT_JUDGES = "edit_judges"
    IMPORT_JUDGES = "import_judges"
    EDIT_SEATS = "edit_seats"
    ASSIGN_PANELS = "assign_panels"
    ADVANCE_ENTRIES = "advance_entries"
    EDIT_FIGURES = "edit_figures"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Edit:
    """One record added (`before` is None), changed, moved or taken out (`after` is None).

    `was_at` and `at` are its places in the list before and after, -1 where it is in none. `round`
    is empty for the event's own lists.
    """

    kind: SetupKind
    round: str = ""
    before: Record | None = None
    after: Record | None = None
    was_at: int = -1
    at: int = -1

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.kind, self.round, self.after, self.before, self.at, self.was_at)


@dataclass(frozen=True, slots=True)
class SetupChange:
    """Edits that belong together, as the log keeps them. `note` says what they were drawn from."""

    edits: tuple[Edit, ...]
    note: str = ""

    @property
    def inverse(self) -> "SetupChange":
        """The change that takes this one back."""
        return SetupChange(tuple(edit.inverse for edit in self.edits), self.note)


_EVENT_LISTS: Final = {
    SetupKind.TRACK: "tracks",
    SetupKind.ENTRY: "entries",
    SetupKind.JUDGE: "judges",
    SetupKind.ORIGIN: "origins",
}
_ROUND_LISTS: Final = {
    SetupKind.PANEL: "panels",
    SetupKind.SEAT: "seats",
    SetupKind.PARTICIPATION: "participations",
    SetupKind.RECUSAL: "recusals",
    SetupKind.FIGURE: "values",
}
_KEYS: Final[dict[SetupKind, tuple[str, ...]]] = {
    SetupKind.EVENT: (),
    SetupKind.ROUND: (),
    SetupKind.TRACK: ("code",),
    SetupKind.ENTRY: ("code",),
    SetupKind.JUDGE: ("code",),
    SetupKind.PANEL: ("code",),
    SetupKind.SEAT: ("panel", "judge"),
    SetupKind.PARTICIPATION: ("entry",),
    SetupKind.RECUSAL: ("judge", "entry"),
    SetupKind.FIGURE: ("entry", "criterion"),
    SetupKind.ORIGIN: ("entry",),
}

Key = tuple[str, ...]


def key_of(kind: SetupKind, record: Record) -> Key:
    """What makes a record the one it is, within its list."""
    return tuple(getattr(record, name) for name in _KEYS[kind])


def differences(old: Event, new: Event) -> tuple[Edit, ...]:
    """Find the edits that lead from one event to another; rounds, rulebooks and marks stay out."""
    edits: list[Edit] = []
    for kind in (SetupKind.EVENT, *_EVENT_LISTS):
        edits += _list_differences(kind, "", records(old, kind), records(new, kind))
    for after in new.rounds:
        if old.round(after.code) is not None:
            for kind in (SetupKind.ROUND, *_ROUND_LISTS):
                lists = (records(event, kind, after.code) for event in (old, new))
                edits += _list_differences(kind, after.code, *lists)
    return tuple(edits)


def records(event: Event, kind: SetupKind, round_code: str = "") -> tuple[Record, ...]:
    """A list of an event or of one of its rounds; raises UNKNOWN_ROUND."""
    found: tuple[Record, ...]
    if kind is SetupKind.EVENT:
        found = (EventHead(event.name, event.date, event.place, event.organizer),)
    elif kind in _EVENT_LISTS:
        found = getattr(event, _EVENT_LISTS[kind])
    else:
        round_ = event.round(round_code)
        if round_ is None:
            raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
        is_head = kind is SetupKind.ROUND
        found = (RoundHead(round_.name),) if is_head else getattr(round_, _ROUND_LISTS[kind])
    return found


def _list_differences(
    kind: SetupKind, round_code: str, old: Sequence[Record], new: Sequence[Record]
) -> Iterable[Edit]:
    if old is new:
        return
    # Most lists are long and an edit touches a record or two: what is the same at both ends stays out.
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    before, after = (
        {key_of(kind, record): (at, record) for at, record in enumerate(rows[head : len(rows) - tail], head)}
        for rows in (old, new)
    )
    moved = _moved([key for key in before if key in after], [key for key in after if key in before])
    for key, (at, record) in before.items():
        if key not in after:
            yield Edit(kind, round_code, record, None, at, -1)
    for key, (at, record) in after.items():
        was_at, was = before.get(key, (-1, None))
        if was != record or key in moved:
            yield Edit(kind, round_code, was, record, was_at, at)


def _same(old: Sequence[Record], new: Sequence[Record]) -> int:
    """How many records are the very same from the start on."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one is not other), min(len(old), len(new)))


def _moved(old: list[Key], new: list[Key]) -> set[Key]:
    """The records whose order changed: all between the first and the last that differ."""
    differ = [at for at, (one, other) in enumerate(zip_longest(old, new)) if one != other]
    return set(new[differ[0] : differ[-1] + 1]) if differ else set()


def apply_edits(event: Event, edits: Sequence[Edit]) -> Event:
    """Apply edits to an event; raises CHANGED_MEANWHILE where it is not what they start from."""
    groups: dict[tuple[SetupKind, str], list[Edit]] = {}
    for edit in edits:
        groups.setdefault((edit.kind, edit.round), []).append(edit)
    for (kind, round_code), group in groups.items():
        event = _with_records(event, kind, round_code, _apply(kind, records(event, kind, round_code), group))
    return event


def _apply(kind: SetupKind, current: Sequence[Record], edits: Sequence[Edit]) -> list[Record]:
    held = {key_of(kind, record): record for record in current}
    for edit in edits:
        if edit.before is not None and held.pop(key_of(kind, edit.before), None) != edit.before:
            raise JudgingError.of(Problem.CHANGED_MEANWHILE, what="/".join(key_of(kind, edit.before)))
    found = list(held.values())
    for edit in sorted(edits, key=lambda item: item.at):
        if edit.after is None:
            continue
        key = key_of(kind, edit.after)
        if key in held:
            raise JudgingError.of(Problem.CHANGED_MEANWHILE, what="/".join(key))
        held[key] = edit.after
        found.insert(edit.at if edit.at >= 0 else len(found), edit.after)
    return found


def _with_records(event: Event, kind: SetupKind, round_code: str, found: Sequence[Record]) -> Event:
    if kind is SetupKind.EVENT:
        (head,) = found
        assert isinstance(head, EventHead)  # noqa: S101 -- tells the type checker
        return replace(event, name=head.name, date=head.date, place=head.place, organizer=head.organizer)
    changed: dict[str, Any]
    if kind in _EVENT_LISTS:
        changed = {_EVENT_LISTS[kind]: tuple(found)}
        return replace(event, **changed)
    if kind is SetupKind.ROUND:
        (round_head,) = found
        assert isinstance(round_head, RoundHead)  # noqa: S101 -- tells the type checker
        changed = {"name": round_head.name}
    else:
        changed = {_ROUND_LISTS[kind]: tuple(found)}
    return replace(event, rounds=tuple(_changed(item, round_code, changed) for item in event.rounds))


def _changed(item: Round, code: str, changed: dict[str, Any]) -> Round:
    return replace(item, **changed) if item.code == code else item
