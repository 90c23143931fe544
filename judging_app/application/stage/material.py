"""Gathers what a stage's pictures are made of; whatever was not released does not get in."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from judging_app.application.stage.cues import Material
from judging_app.application.stage.draws import is_unread
from judging_app.application.stage.order import competing, in_sessions, last_entries, next_entry
from judging_app.application.stage.pictures import (
    BreakPicture,
    EntryPicture,
    Picture,
    RankedLine,
    RankingPicture,
    WaitingPicture,
)
from judging_app.application.stage.records import (
    Break,
    CueKind,
    Draw,
    Phase,
    Release,
    ResultsRelease,
    Show,
    StageRecords,
    StageState,
)
from judging_app.application.stage.releases import who_of
from judging_app.domain.event import UNRANKED, Entry, Event, Round
from judging_app.domain.rulebook import Better


def material_of(event: Event, round_: Round, stage: StageRecords, state: StageState) -> Material:
    """What the pictures of a stage can be made of, as the stage stands.

    What is being shown is the release or the draw that it was begun with, whatever was added since.
    """
    sessions = in_sessions(event, round_, stage)
    entries = sessions.get(state.session, ())
    show = stage.show(round_.code)
    waiting = waiting_of(event, round_, stage, entries, state)
    release = _release(stage, state)
    revealed = event.entry(state.cue.entry) if release is not None else None
    return Material(
        waiting,
        show.rules,
        _draw(stage, state),
        entry_picture(event, entries, state.entry),
        _break_picture(event, round_, show, state, entries, waiting),
        release,
        None if revealed is None else who_of(event, revealed),
        interim_board(event, round_, stage, sessions),
        _results(stage, state),
    )


def _release(stage: StageRecords, state: StageState) -> Release | None:
    cue = state.cue
    if cue.kind is not CueKind.REVEAL:
        return None
    found = stage.release_numbered(cue.number)
    return found if isinstance(found, Release) else stage.release_of(state.round, cue.entry)


def _draw(stage: StageRecords, state: StageState) -> Draw | None:
    found = stage.draw_numbered(state.cue.number) if state.cue.kind is CueKind.DRAW else None
    return stage.draw_of(state.round, state.session) if found is None else found


def _results(stage: StageRecords, state: StageState) -> ResultsRelease | None:
    found = stage.release_numbered(state.cue.number) if state.cue.kind is CueKind.AWARDS else None
    return found if isinstance(found, ResultsRelease) else stage.results_of(state.round)


def shown(event: Event, round_: Round, stage: StageRecords, state: StageState) -> Picture:
    """What a stage shows unless it is covered.

    A picture with marks is the one that was kept. Who is on stage, and who comes next, is said as it
    is now: an entry's name may be corrected, and two may swap, while their picture is up.
    """
    if state.number and state.cue.kind not in {CueKind.WAITING, CueKind.ENTRY, CueKind.BREAK}:
        return state.picture
    entries = competing(event, round_, stage, state.session)
    waiting = waiting_of(event, round_, stage, entries, state)
    match state.picture:
        case EntryPicture():
            return entry_picture(event, entries, state.entry) or state.picture
        case BreakPicture():
            return replace(state.picture, next=waiting.next)
    return waiting


def waiting_of(
    event: Event, round_: Round, stage: StageRecords, entries: tuple[Entry, ...], state: StageState
) -> WaitingPicture:
    """The page before, between and after entries; nobody comes next while a draw was not read out."""
    after = None if is_unread(stage, state) else next_entry(entries, state, round_)
    return WaitingPicture(
        event.name,
        round_.name,
        event.date,
        event.place,
        event.organizer,
        None if after is None else who_of(event, after),
    )


def entry_picture(event: Event, entries: tuple[Entry, ...], code: str) -> EntryPicture | None:
    """An entry on stage, with its turn among the session's."""
    entry = event.entry(code) if code else None
    if entry is None:
        return None
    codes = [item.code for item in entries]
    position = codes.index(code) + 1 if code in codes else 0
    return EntryPicture(who_of(event, entry), position, len(codes))


def planned_break(event: Event, round_: Round, show: Show, session: str, after: Entry | None) -> Break | None:
    """The break that is planned before an entry of a session, or after the last one.

    One before an entry that is out of the contest is held before the next that is not.
    """
    planned = {item.before: item for item in show.breaks if item.session == session}
    out = {item.entry: item.status in UNRANKED for item in round_.participations}
    found: Break | None = None
    for entry in event.in_running_order() if planned else ():
        if entry.code in out and show.session_of(entry.code) == session:
            found = found or planned.get(entry.code)
            if after is not None and entry.code == after.code:
                return found
            found = found if out[entry.code] else None
    return planned.get("") or found


def _break_picture(
    event: Event,
    round_: Round,
    show: Show,
    state: StageState,
    entries: tuple[Entry, ...],
    waiting: WaitingPicture,
) -> BreakPicture | None:
    """The break that is on, else the one that comes before the next entry."""
    if state.phase is Phase.BREAK:
        return BreakPicture(state.pause, waiting.next)
    planned = planned_break(event, round_, show, state.session, next_entry(entries, state, round_))
    return None if planned is None else BreakPicture(planned.title, waiting.next)


def interim_board(
    event: Event, round_: Round, stage: StageRecords, sessions: Mapping[str, tuple[Entry, ...]]
) -> RankingPicture | None:
    """The board of places among what the hall has seen revealed to its end, and by nothing else.

    By final scores where they were part of every reveal, else by the first judged dimension's. The
    last entries of the running order are left out, as many as the rules freeze; one that was not of
    them when it was revealed stays, though another withdraws. Ties share a place (1224): what breaks
    them belongs to the results.
    """
    entries = {entry.code: entry for part in sessions.values() for entry in part}
    order = list(entries)
    revealed = stage.seen_of(round_.code)
    last = last_entries(event, round_, stage)
    frozen = {code for code in last if code in revealed and revealed[code].held_off}
    releases = [revealed[code] for code in order if code in revealed and code not in frozen]
    releases = [item for item in releases if item.scores]
    if not releases:
        return None
    by_final = all(item.with_final for item in releases)
    values = {item.entry: _value(item, by_final=by_final) for item in releases}
    # Where the lower final score is better, so is the lower one of each dimension that it is made of.
    lower = round_.rulebook.better is Better.LOWER
    ranked = sorted(releases, key=lambda item: values[item.entry], reverse=not lower)
    lines: list[RankedLine] = []
    for at, item in enumerate(ranked):
        tied = at > 0 and values[ranked[at - 1].entry] == values[item.entry]
        place = lines[-1].place if tied else Fraction(at + 1)
        lines.append(RankedLine(place, who_of(event, entries[item.entry]), values[item.entry]))
    first = releases[0]
    places = first.final_places if by_final else first.scores[0].places
    name = "" if by_final else first.scores[0].name
    hidden = len(frozen)
    return RankingPicture(tuple(lines), (), places, is_final=False, hidden=hidden, score_name=name)


def _value(release: Release, *, by_final: bool) -> Fraction:
    if by_final and release.final is not None:
        return release.final
    return release.scores[0].score


def is_on(state: StageState) -> bool:
    """Whether an entry's turn is running: called, pitching or answering."""
    return state.phase in {Phase.CALLED, Phase.PITCH, Phase.QUESTIONS}
