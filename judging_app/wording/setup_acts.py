"""Edits of the set-up in words: for the log, and for what the window offers to undo."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import Final

from judging_app.application.setup import Edit, Record, SetupAct, SetupChange, SetupKind, key_of
from judging_app.domain.event import Entry, Judge, Panel, Participation, Recusal, Seat, Track
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.origins import Origin
from judging_app.wording.act_names import Names
from judging_app.wording.act_values import changed_fields
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate

_PAIR: Final = 2


class Way(Enum):
    """What became of a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


def way_of(edit: Edit) -> Way:
    """What an edit does to its record."""
    if edit.before is None:
        return Way.ADDED
    if edit.after is None:
        return Way.REMOVED
    return Way.MOVED if edit.before == edit.after else Way.CHANGED


def leading(change: SetupChange) -> tuple[Edit, ...]:
    """The edits that a person thinks of: what only goes along with another one is left out.

    An entry that comes in or goes takes its participation and figures along, a judge the seats and
    recusals; and where records changed, that others moved up says nothing.
    """
    gone = {
        (edit.kind, key_of(edit.kind, record)[0])
        for edit in change.edits
        if edit.kind in _OWNERS and way_of(edit) in (Way.ADDED, Way.REMOVED)
        for record in (edit.before or edit.after,)
        if record is not None
    }
    kept = [edit for edit in change.edits if not _owners(edit) & gone]
    real = [edit for edit in kept if way_of(edit) is not Way.MOVED]
    return tuple(real or kept)


_OWNERS = frozenset({SetupKind.ENTRY, SetupKind.JUDGE})


def _owners(edit: Edit) -> set[tuple[SetupKind, str]]:
    record = edit.after if edit.before is None else edit.before
    match record:
        case Participation() | IndicatorValue() | Origin():
            return {(SetupKind.ENTRY, record.entry)}
        case Recusal():
            return {(SetupKind.ENTRY, record.entry), (SetupKind.JUDGE, record.judge)}
        case Seat():
            return {(SetupKind.JUDGE, record.judge)}
    return set()


def setup_sentence(act: SetupAct, change: SetupChange, names: Names) -> str:
    """Say what was done to the set-up."""
    if act is SetupAct.UNDO:
        return translate("Acts", "Undone: {what}").format(what=_phrases(change.inverse, names))
    if act is SetupAct.REDO:
        return translate("Acts", "Redone: {what}").format(what=_phrases(change, names))
    return done_sentence(act, change, names)


def done_sentence(act: SetupAct, change: SetupChange, names: Names) -> str:
    """Say what an edit did: “Imported 24 entries”."""
    edits = leading(change)
    turned = _turned(edits) if act in _TURNS else ""
    if turned:
        return turned
    if len(edits) == 1:
        return _single(edits[0], names)
    ways = {way_of(edit) for edit in edits}
    kinds = {edit.kind for edit in edits}
    many = str(len(edits))
    if act is SetupAct.IMPORT_ENTRIES and ways == {Way.ADDED} and SetupKind.ENTRY in kinds:
        return _phrases(change, names)
    if act is SetupAct.IMPORT_JUDGES and ways == {Way.ADDED} and SetupKind.JUDGE in kinds:
        judges = sum(edit.kind is SetupKind.JUDGE for edit in edits)
        return translate("Acts", "Imported {count} judges").format(count=judges)
    if act is SetupAct.DRAW_ORDER:
        return translate("Acts", "Running order drawn for {count} entries").format(count=many)
    if act is SetupAct.ASSIGN_PANELS and kinds == {SetupKind.PARTICIPATION}:
        return translate("Acts", "Panels assigned for {count} entries").format(count=many)
    head = {
        SetupAct.IMPORT_ENTRIES: translate("Acts", "Entries imported: {what}"),
        SetupAct.IMPORT_JUDGES: translate("Acts", "Judges imported: {what}"),
        SetupAct.ASSIGN_PANELS: translate("Acts", "Panels assigned: {what}"),
        SetupAct.ADVANCE_ENTRIES: translate("Acts", "Entries that go on: {what}"),
    }.get(act, "{what}")
    return head.format(what=_phrases(change, names, as_import=head == "{what}"))


_TURNS = frozenset({SetupAct.SWAP_ENTRIES, SetupAct.MOVE_ENTRY})


def _turned(edits: tuple[Edit, ...]) -> str:
    """Say which entries changed places in the running order; empty where it was something else."""
    pairs = [
        (edit.before, edit.after)
        for edit in edits
        if isinstance(edit.before, Entry)
        and isinstance(edit.after, Entry)
        and replace(edit.before, order=edit.after.order) == edit.after
    ]
    if len(pairs) < len(edits) or len(pairs) < _PAIR:
        return ""
    was, now = (sorted(pair[side].order for pair in pairs) for side in (0, 1))
    if was != now or 0 in was:
        text = translate("Acts", "Running order changed for {count} entries")
        return text.format(count=len(pairs))
    if len(pairs) == _PAIR:
        text = translate("Acts", "Changed places in the running order: {one} ↔ {other}")
        one, other = (f"{entry_number(before)} {before.name}" for before, _ in sorted(pairs, key=_turn))
        return text.format(one=one, other=other)
    # Of all that moved up or down, the one that was taken went furthest.
    before, after = max(pairs, key=lambda pair: abs(was.index(pair[0].order) - was.index(pair[1].order)))
    text = translate("Acts", "Moved in the running order: {name}, {was} → {now}")
    return text.format(name=before.name, was=entry_number(before), now=entry_number(after))


def _turn(pair: tuple[Entry, Entry]) -> int:
    return pair[0].order


def _phrases(change: SetupChange, names: Names, *, as_import: bool = True) -> str:
    edits = leading(change)
    if len(edits) == 1:
        return _single(edits[0], names)
    return translate("Acts", ", ").join(_counted(edits, as_import=as_import))


def _counted(edits: tuple[Edit, ...], *, as_import: bool) -> Iterator[str]:
    counts: dict[tuple[Way, SetupKind], int] = {}
    for edit in edits:
        key = way_of(edit), edit.kind
        counts[key] = counts.get(key, 0) + 1
    for (way, kind), count in counts.items():
        if as_import and way is Way.ADDED and kind is SetupKind.ENTRY and count > 1:
            # Only a table brings in several at once; its undoing is told by the same word.
            yield translate("Acts", "Imported {count} entries").format(count=count)
            continue
        text = {
            Way.ADDED: translate("Acts", "{what} added"),
            Way.REMOVED: translate("Acts", "{what} taken out"),
            Way.CHANGED: translate("Acts", "{what} changed"),
            Way.MOVED: translate("Acts", "{what} put in another order"),
        }[way]
        yield text.format(what=_many(kind, count))


def _many(kind: SetupKind, count: int) -> str:
    words: Mapping[SetupKind, str] = {
        SetupKind.EVENT: translate("Acts", "event details"),
        SetupKind.ROUND: translate("Acts", "rounds: {count}"),
        SetupKind.TRACK: translate("Acts", "tracks: {count}"),
        SetupKind.ENTRY: translate("Acts", "entries: {count}"),
        SetupKind.JUDGE: translate("Acts", "judges: {count}"),
        SetupKind.PANEL: translate("Acts", "panels: {count}"),
        SetupKind.SEAT: translate("Acts", "seats: {count}"),
        SetupKind.PARTICIPATION: translate("Acts", "participations: {count}"),
        SetupKind.RECUSAL: translate("Acts", "recusals: {count}"),
        SetupKind.FIGURE: translate("Acts", "figures: {count}"),
        SetupKind.ORIGIN: translate("Acts", "origins: {count}"),
    }
    return words[kind].format(count=count)


def _single(edit: Edit, names: Names) -> str:
    record = edit.after if edit.before is None else edit.before
    if record is None:
        return ""
    what = record_name(edit.kind, edit.round, record, names)
    way = way_of(edit)
    if way is Way.ADDED:
        return translate("Acts", "Added {what}").format(what=what)
    if way is Way.REMOVED:
        return translate("Acts", "Took out {what}").format(what=what)
    if way is Way.MOVED:
        return translate("Acts", "Moved {what} from {was} to {at}").format(
            what=what, was=edit.was_at + 1, at=edit.at + 1
        )
    fields = changed_fields(edit.before, edit.after, edit.round, names)
    changes = translate("Acts", "; ").join(
        f"{item.label} {item.before or '—'} → {item.after or '—'}" for item in fields
    )
    return translate("Acts", "Changed {what}: {changes}").format(what=what, changes=changes)


def record_name(kind: SetupKind, round_code: str, record: Record, names: Names) -> str:
    """What a record of the set-up is called, with its kind."""
    match record:
        case Entry():
            number = f"{entry_number(record)} " if record.order else ""
            return translate("Acts", "entry {name}").format(name=f"{number}{record.name}")
        case Judge():
            return translate("Acts", "judge {name}").format(name=record.name)
        case Track():
            return translate("Acts", "track {name}").format(name=record.name)
        case Panel():
            return translate("Acts", "panel {name}").format(name=record.name)
        case Seat():
            text = translate("Acts", "seat of {judge} in {panel}")
            return text.format(judge=names.judge(record.judge), panel=names.panel(record.panel))
        case Participation():
            return translate("Acts", "{entry} in the round").format(entry=names.entry(record.entry))
        case Recusal():
            text = translate("Acts", "recusal of {judge} from {entry}")
            return text.format(judge=names.judge(record.judge), entry=names.entry(record.entry))
        case Origin():
            return translate("Acts", "origin of {entry}").format(entry=names.entry(record.entry))
        case IndicatorValue():
            text = translate("Acts", "figure {entry} · {criterion}")
            criterion = names.criterion(round_code, record.criterion)
            return text.format(entry=names.entry(record.entry), criterion=criterion)
    if kind is SetupKind.EVENT:
        return translate("Acts", "the event's details")
    return translate("Acts", "the round")
