"""Who comes on stage when, and which entries may be scored by now."""

from collections.abc import Mapping, Sequence

from judging_app.application.stage.records import Appearance, Phase, Session, StageRecords, StageState
from judging_app.domain.event import UNRANKED, Entry, EntryStatus, Event, Participation, Round


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


def last_entries(event: Event, round_: Round, stage: StageRecords) -> frozenset[str]:
    """The entries whose places the board leaves open until the awards, as the show stands now."""
    order = [entry.code for part in in_sessions(event, round_, stage).values() for entry in part]
    frozen = stage.show(round_.code).rules.frozen
    return frozenset(order[max(len(order) - frozen, 0) :] if frozen else ())


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


def is_passed_over(part: Participation, turn: Appearance | None) -> bool:
    """Whether an entry that has not been on stage is not waited for there.

    It was let in without, or takes no more sheets; should it come all the same it can be called.
    """
    return part.closed if turn is None else not turn.presented


def next_entry(entries: Sequence[Entry], state: StageState, round_: Round) -> Entry | None:
    """The first entry that has not been on stage, is not there now, and is waited for there."""
    parts = {item.entry: item for item in round_.participations}
    turns = {item.entry: item for item in state.appearances}
    for entry in entries:
        turn = turns.get(entry.code)
        if (turn is None or not turn.presented) and entry.code != state.entry:
            part = parts.get(entry.code)
            if part is not None and not is_passed_over(part, turn):
                return entry
    return None


def next_session(event: Event, round_: Round, stage: StageRecords, here: str) -> Session | None:
    """The session to go on with: one with entries to come, else one with entries that still take sheets.

    Those after this one come first, then those before it.
    """
    stages = stage.show(round_.code).stages
    sessions = in_sessions(event, round_, stage)
    at = next((number for number, item in enumerate(stages) if item.code == here), 0)
    others = (*stages[at + 1 :], *stages[:at])
    open_entries = {item.entry for item in round_.participations if not item.closed}
    to_come = (
        item
        for item in others
        if next_entry(sessions[item.code], stage.state(round_.code, item.code), round_) is not None
    )
    unfinished = (item for item in others if any(entry.code in open_entries for entry in sessions[item.code]))
    return next(to_come, None) or next(unfinished, None)


def is_free(stage: StageRecords, round_code: str) -> bool:
    """Whether judges may score any entry, whatever happens on stage."""
    if stage.seats is not None:
        found = next((item for item in stage.seats if item.round == round_code), None)
        return found is None or not found.follow
    return not (stage.show(round_code).rules.follow and has_begun(stage, round_code))


def scorable(event: Event, round_: Round, stage: StageRecords) -> frozenset[str]:
    """The entries that marks are taken for while judges follow the stage.

    Those that have been on stage, and those that somebody admitted; the first few, where they are
    scored together, once so many have finished their turns (RULES §1); one that counts as 0 or takes
    no more sheets is not waited for. It is who was there that counts: one that swaps or withdraws
    afterwards takes nothing back.
    """
    if stage.seats is not None:
        found = next((item for item in stage.seats if item.round == round_.code), None)
        return frozenset() if found is None else frozenset(found.scorable)
    together = stage.show(round_.code).rules.first_together
    sessions = in_sessions(event, round_, stage) if together else {}
    absent = {item.entry for item in round_.participations if item.closed or item.status is EntryStatus.ZERO}
    found_codes: set[str] = set()
    for state in stage.states_of(round_.code):
        turns = {item.entry: item for item in state.appearances}
        everybody = turns.keys() | {entry.code for entry in sessions.get(state.session, ())}
        finished = sum(item.done or not item.presented for item in turns.values())
        finished += len((everybody & absent) - turns.keys())
        waits = finished < min(together, len(everybody))
        found_codes |= {code for code, item in turns.items() if not (waits and item.presented)}
    return frozenset(found_codes)


def may_be_scored(event: Event, round_: Round, stage: StageRecords, entry: str) -> bool:
    """Whether marks are taken for an entry at this moment."""
    return is_free(stage, round_.code) or entry in scorable(event, round_, stage)
