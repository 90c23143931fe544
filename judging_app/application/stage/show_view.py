"""The show as the organizer sees it: every entry's state, the picture now and the next, what is open."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.seats.board import BoardRow, board_of
from judging_app.application.stage.cues import Material, next_cue, picture_of, turns_a_tile
from judging_app.application.stage.material import material_of
from judging_app.application.stage.offers import offers_of, results_now, unsettled
from judging_app.application.stage.order import competing, has_begun, is_free, next_entry, scorable
from judging_app.application.stage.pictures import Picture
from judging_app.application.stage.records import (
    Appearance,
    Break,
    Cue,
    CueKind,
    Draw,
    Phase,
    Release,
    ResultsRelease,
    Session,
    Show,
    StageState,
)
from judging_app.application.stage.revealing import open_overtime, release_now, why_not_yet
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED, Entry, Event, Participation, Round
from judging_app.domain.problems import Finding


class EntryState(StrEnum):
    """How far an entry is on its way through the show."""

    WAITING = "waiting"
    CALLED = "called"
    PITCHING = "pitching"
    QUESTIONS = "questions"
    SCORING = "scoring"
    CLOSED = "closed"
    REVEALED = "revealed"
    OUT = "out"
    """Withdrawn, disqualified or cancelled."""


class ShowRow(NamedTuple):
    """An entry in the run of show.

    `given` of `owed` sheets are there. `overtime` seconds wait for a decision. `differs`: its marks
    say something else than was revealed, namely `now` (`None` where they say nothing whole). `refusal`
    says why it cannot be revealed yet. `wide`: its marks lie too far apart, and it is still open.
    """

    entry: Entry
    participation: Participation
    session: str
    state: EntryState
    appearance: Appearance | None
    given: int
    owed: int
    scorable: bool
    overtime: int
    release: Release | None
    differs: bool
    refusal: Finding | None
    wide: bool
    now: Release | None = None

    @property
    def is_complete(self) -> bool:
        """Whether every sheet that is expected is there."""
        return self.given >= self.owed


class ShowView(NamedTuple):
    """A session's stage, with everything that its organizer decides by.

    `rows` are the session's entries in running order. `now` is what the projector shows (unless it
    is covered), `next_picture` what the next step of it would. `turns` tells that the step turns a
    tile over, as the screen does by itself. `next_pause` is the break that comes before the next
    entry. `unready` keeps the awards from being announced. `is_free`: judges score whatever they like.
    `offers`: what else can be shown at once, as it would begin. `results_now`: places and awards as
    they would be announced at this moment; none of either is on a projector.
    """

    event: Event
    round: Round
    show: Show
    session: Session
    state: StageState
    rows: tuple[ShowRow, ...]
    now: Picture
    next_cue: Cue | None
    next_picture: Picture | None
    turns: bool
    draw: Draw | None
    next_entry: Entry | None
    next_pause: Break | None
    results: ResultsRelease | None
    results_differ: bool
    unready: tuple[Finding, ...]
    is_free: bool
    has_begun: bool
    offers: Mapping[CueKind, Picture] = {}
    results_now: ResultsRelease | None = None

    def row(self, entry: str) -> ShowRow | None:
        """The row of an entry."""
        return next((item for item in self.rows if item.entry.code == entry), None)

    @property
    def live(self) -> ShowRow | None:
        """The row of the entry whose turn it is."""
        return self.row(self.state.entry) if self.state.entry else None


class ScreenView(NamedTuple):
    """All that a stage screen gets: the picture, and the clock that belongs to it. No marks are here
    but those in the picture, which were released."""

    title: str
    round_name: str
    picture: Picture
    cue: Cue
    phase: Phase
    state: StageState
    bell: bool


def show_of(state: EventState, round_code: str, session: str) -> ShowView:
    """Lay out a session's show from memory; raises UNKNOWN_ROUND. An unknown session is the first."""
    event = state.event
    round_ = state.round(round_code)
    stage = state.stage
    show = stage.show(round_code)
    here = next((item for item in show.stages if item.code == session), show.stages[0])
    now = stage.state(round_code, here.code)
    entries = competing(event, round_, stage, here.code)
    material = material_of(event, round_, stage, now)
    cue = next_cue(now.cue, material)
    board = {row.entry.code: row for row in board_of(state, round_code).rows}
    open_entries = scorable(event, round_, stage)
    free = is_free(stage, round_code)
    parts = {item.entry: item for item in round_.participations}
    rows = tuple(
        _row(
            state,
            round_code,
            entry,
            parts[entry.code],
            here.code,
            now,
            board,
            free=free,
            scorable=open_entries,
        )
        for entry in event.in_running_order()
        if entry.code in parts and show.session_of(entry.code) == here.code
    )
    after = next_entry(entries, now)
    results, current = stage.results_of(round_code), results_now(state, round_code)
    return ShowView(
        event,
        round_,
        show,
        here,
        now,
        rows,
        now.picture if now.number else material.waiting,
        cue,
        _next_picture(cue, material),
        turns_a_tile(now.cue, material),
        stage.draw_of(round_code, here.code),
        after,
        _pause_before(show, here.code, after),
        results,
        results is not None and (current is None or not current.shows_like(results)),
        unsettled(state, round_code),
        free,
        has_begun(stage, round_code),
        offers_of(now, material, current if results is None else results),
        current,
    )


def _next_picture(cue: Cue | None, material: Material) -> Picture | None:
    return None if cue is None else picture_of(cue, material)


def _pause_before(show: Show, session: str, after: Entry | None) -> Break | None:
    code = "" if after is None else after.code
    return next((item for item in show.breaks if (item.session, item.before) == (session, code)), None)


def _row(
    state: EventState,
    round_code: str,
    entry: Entry,
    part: Participation,
    session: str,
    now: StageState,
    board: Mapping[str, BoardRow],
    *,
    free: bool,
    scorable: frozenset[str],
) -> ShowRow:
    stage, round_ = state.stage, state.round(round_code)
    turn, release = now.appearance(entry.code), stage.release_of(round_code, entry.code)
    cells = board[entry.code]
    overtime = 0 if turn is None else open_overtime(round_, stage.show(round_code).rules, turn)
    current = None if release is None else release_now(state, release)
    differs = release is not None and (current is None or not release.shows_like(current))
    return ShowRow(
        entry,
        part,
        session,
        _state_of(entry.code, part, now, turn, release),
        turn,
        cells.given,
        cells.owed,
        free or entry.code in scorable,
        overtime,
        release,
        differs,
        why_not_yet(state, round_code, entry.code) if release is None else None,
        bool(cells.wide) and not part.closed,
        current if differs else None,
    )


def _state_of(
    entry: str, part: Participation, now: StageState, turn: Appearance | None, release: Release | None
) -> EntryState:
    if part.status in UNRANKED:
        return EntryState.OUT
    on_stage = {
        Phase.CALLED: EntryState.CALLED,
        Phase.PITCH: EntryState.PITCHING,
        Phase.QUESTIONS: EntryState.QUESTIONS,
    }.get(now.phase)
    if now.entry == entry and on_stage is not None:
        return on_stage
    if release is not None:
        return EntryState.REVEALED
    if part.closed:
        return EntryState.CLOSED
    return EntryState.WAITING if turn is None else EntryState.SCORING


def screen_of(state: EventState, round_code: str, session: str) -> ScreenView:
    """What a session's stage screen gets. Nothing of it is worked out from marks: all was kept."""
    round_, event = state.round(round_code), state.bare_event()
    show = state.stage.show(round_code)
    here = next((item for item in show.stages if item.code == session), show.stages[0])
    now = state.stage.state(round_code, here.code)
    picture = now.picture
    if now.covered or not now.number or now.cue.kind is CueKind.WAITING:
        picture = material_of(event, round_, state.stage, now).waiting
    shown = Cue() if now.covered else now.cue
    return ScreenView(event.name, round_.name, picture, shown, now.phase, now, show.rules.bell)
