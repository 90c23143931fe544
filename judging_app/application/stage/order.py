"""Who comes on stage when, and which entries may be scored by now."""

from collections.abc import Sequence

from judging_app.application.stage.records import Phase, StageRecords, StageState
from judging_app.domain.event import UNRANKED, Entry, Event, Round


def competing(event: Event, round_: Round, stage: StageRecords, session: str) -> tuple[Entry, ...]:
    """A session's entries in running order; those that are out of the contest are left out."""
    show = stage.show(round_.code)
    playing = {item.entry for item in round_.participations if item.status not in UNRANKED}
    return tuple(
        entry
        for entry in event.in_running_order()
        if entry.code in playing and show.session_of(entry.code) == session
    )


def has_begun(stage: StageRecords, round_code: str) -> bool:
    """Whether a round's show is on: somebody has been called on stage."""
    return any(state.appearances or state.phase is not Phase.IDLE for state in stage.states_of(round_code))


def next_entry(entries: Sequence[Entry], state: StageState) -> Entry | None:
    """The first entry that has not been on stage and is not there now."""
    seen = {item.entry for item in state.appearances if item.presented} | {state.entry}
    return next((entry for entry in entries if entry.code not in seen), None)


def is_free(stage: StageRecords, round_code: str) -> bool:
    """Whether judges may score any entry, whatever happens on stage."""
    if stage.seats is not None:
        found = next((item for item in stage.seats if item.round == round_code), None)
        return found is None or not found.follow
    return not (stage.show(round_code).rules.follow and has_begun(stage, round_code))


def scorable(event: Event, round_: Round, stage: StageRecords) -> frozenset[str]:
    """The entries that marks are taken for while judges follow the stage.

    Those that have been on stage, and those that somebody admitted; the first few, where they are
    scored together, once the last of them has finished its turn (RULES §1).
    """
    if stage.seats is not None:
        found = next((item for item in stage.seats if item.round == round_.code), None)
        return frozenset() if found is None else frozenset(found.scorable)
    together = stage.show(round_.code).rules.first_together
    found_codes: set[str] = set()
    for state in stage.states_of(round_.code):
        presented = {item.entry: item for item in state.appearances}
        found_codes.update(presented)
        if together:
            first = [entry.code for entry in competing(event, round_, stage, state.session)][:together]
            last = presented.get(first[-1]) if first else None
            if last is None or not (last.done or last.admitted):
                held = (code for code in first if code in presented and not presented[code].admitted)
                found_codes.difference_update(held)
    return frozenset(found_codes)


def may_be_scored(event: Event, round_: Round, stage: StageRecords, entry: str) -> bool:
    """Whether marks are taken for an entry at this moment."""
    return is_free(stage, round_.code) or entry in scorable(event, round_, stage)
