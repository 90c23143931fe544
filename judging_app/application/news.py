"""Memory follows what other programs store in the same event, without reading all of it anew."""

from typing import Final

from judging_app.application.changes import Area, Changes
from judging_app.application.log import LogFilter
from judging_app.application.ports import EventStore
from judging_app.application.records import SheetRevision
from judging_app.application.state import EventState
from judging_app.domain.sheets import SheetKey

_SHEET: Final = "sheet"
_SEAT: Final = "seat"
_STAGE: Final = "stage"
_KEYING: Final = "keying"
_MOST: Final = 500
"""Entries of the log after which reading the event anew is no slower."""


def take_news(state: EventState, store: EventStore, *, drafts: bool) -> tuple[Changes, ...] | None:
    """Take in what others stored since memory was made; answers what changed.

    Sheets, what is kept about laptops, steps on stage and keyings come many times a second where several
    hosts write, and are taken in by themselves. `None` means that something else was stored, which is rare:
    a new set-up, other rules. The event has to be read anew then. Drafts leave no trace in the log,
    and are looked at where that is wanted. Everything must be of one moment.
    """
    kinds = _kinds_of_news(state, store)
    if kinds is None or not kinds <= {_SHEET, _SEAT, _STAGE, _KEYING}:
        return None
    changes: list[Changes] = []
    if _SHEET in kinds:
        for revision in store.read_all_revisions(after=state.revision_count):
            state.take_revision(revision)
            changes.append(_changed(revision))
    if _SEAT in kinds:
        state.take_seats(store.read_seats())
        changes.append(Changes("", frozenset({Area.LAPTOPS})))
    if _STAGE in kinds:
        state.take_stage(store.read_stage())
        changes.append(Changes("", frozenset({Area.STAGE, Area.SCREEN})))
    if _KEYING in kinds:
        acts = store.read_keyings(after=state.keyings.next_number - 1)
        state.take_keyings(state.keyings.with_act(*acts))
        changes += [Changes(act.round, frozenset({Area.KEYING}), (act.entry,), act.judge) for act in acts]
    if drafts:
        changes += [_drafted(*place) for place in state.take_drafts(store.read_drafts())]
    state.log_end = store.read_log_end()
    return tuple(changes)


def _kinds_of_news(state: EventState, store: EventStore) -> frozenset[str] | None:
    """What the log's new entries are about; `None` where the log does not go on from the one known."""
    if store.read_log_end() == state.log_end:
        return frozenset()
    number, digest = state.log_end
    log = store.read_log(LogFilter(), since=number, most=_MOST)
    if not log or (log[-1].number, log[-1].previous) != (number + 1, digest):
        return None
    return frozenset(entry.subject.partition("/")[0] for entry in log)


def _changed(revision: SheetRevision) -> Changes:
    sheet = revision.sheet
    return Changes(revision.round, frozenset({Area.SHEETS, Area.DRAFTS}), (sheet.entry,), sheet.judge)


def _drafted(round_code: str, key: SheetKey) -> Changes:
    return Changes(round_code, frozenset({Area.DRAFTS}), (key.entry,), key.judge)
