"""Who comes on stage when, and which entries may be scored by now."""

from collections.abc import Mapping, Sequence

from judging_app.application.stage.records import Phase, StageRecords, StageState
from judging_app.domain.event import UNRANKED, Entry, Event, Round


def competing(event: Event, round_: Round, stage: StageRecords, session: str) -> tuple[Entry, ...]:
    """A session's entries in running order; those that are out of the contest are left out."""
    return in_sessions(event, round_, stage).get(session, ())


def in_sessions(event: Event, round_: Round, stage: StageRecords) -> Mapping[str, tuple[Entry, ...]]:
    """The entries that compete, by session, in the order of the sessions and of the entries' turns."""
    show = stage.show(round_.code)
    playing = {item.entry for item in round_.participations if item.status not in UNRANKED}
    found: dict[str, list[Entry]] = {item.code: [] for item in show.stages}
    first = show.stages[0].code
    for entry in event.in_running_order():
        if entry.code in playing:
            code = show.members.get(entry.code, first)
            found[code if code in found else first].append(entry)
    return {code: tuple(entries) for code, entries in found.items()}


def has_begun(stage: StageRecords, round_code: str) -> bool:
    """Whether a round's show is on: somebody has been called on stage, or a break is on."""
    return any(
        state.phase is not Phase.IDLE or any(item.presented for item in state.appearances)
        for state in stage.states_of(round_code)
    )


def keep_turn(stage: StageRecords, round_code: str) -> frozenset[str]:
    """The entries of a round whose turn stands: they have been on stage, or were revealed.

    An entry that was let in without having been on stage can still come at another time.
    """
    shown = {
        turn.entry for state in stage.states_of(round_code) for turn in state.appearances if turn.presented
    }
    return frozenset(shown | stage.releases_of(round_code).keys())


def is_on_record(stage: StageRecords, round_code: str) -> frozenset[str]:
    """The entries of a round that its stage has something to say about: they cannot be taken out."""
    states = stage.states_of(round_code)
    turns = {turn.entry for state in states for turn in state.appearances}
    called = {state.entry for state in states if state.entry}
    return frozenset(turns | called | stage.releases_of(round_code).keys())


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
    scored together, once so many have finished their turns (RULES §1). It is who was there that
    counts: one that swaps or withdraws afterwards takes nothing back.
    """
    if stage.seats is not None:
        found = next((item for item in stage.seats if item.round == round_.code), None)
        return frozenset() if found is None else frozenset(found.scorable)
    together = stage.show(round_.code).rules.first_together
    sessions = in_sessions(event, round_, stage) if together else {}
    found_codes: set[str] = set()
    for state in stage.states_of(round_.code):
        turns = {item.entry: item for item in state.appearances}
        everybody = turns.keys() | {entry.code for entry in sessions.get(state.session, ())}
        finished = sum(item.done or not item.presented for item in turns.values())
        waits = finished < min(together, len(everybody))
        found_codes |= {code for code, item in turns.items() if not (waits and item.presented)}
    return frozenset(found_codes)


def may_be_scored(event: Event, round_: Round, stage: StageRecords, entry: str) -> bool:
    """Whether marks are taken for an entry at this moment."""
    return is_free(stage, round_.code) or entry in scorable(event, round_, stage)
