"""The show as the organizer sees it: every entry's state, the picture now and the next, what is open."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple

from judging_app.application.seats.board import Tally, tallies_of
from judging_app.application.stage.cues import Material, next_cue, picture_of, turns_a_tile
from judging_app.application.stage.material import material_of, planned_break, shown, waiting_of
from judging_app.application.stage.offers import offers_of, results_now, unsettled
from judging_app.application.stage.order import (
    competing,
    has_begun,
    is_free,
    next_entry,
    next_session,
    scorable,
)
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
from judging_app.application.stage.revealing import Revealing, differs_from, open_overtime, release_now
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

    `rows` are the session's entries in running order. `now` is what the projector shows (unless it is
    covered), `next_picture` what the next step of it would; awards that do not hold any more have none.
    `turns` tells that the step turns a tile over, as the screen does by itself. `next_pause` is the
    break that comes before the next entry. `unready` keeps the awards from being announced. `is_free`:
    judges score whatever they like. `offers`: what else can be shown at once, as it would begin.
    `results_now`: places and awards as they would be announced at this moment; none of either is on a
    projector. `next_session` is where the day goes on once this session is over: there are entries to
    come, or sheets to collect.
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
    next_session: Session | None = None

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
    round_ = state.settled_round(round_code)
    stage = state.stage
    show = stage.show(round_code)
    here = next((item for item in show.stages if item.code == session), show.stages[0])
    now = stage.state(round_code, here.code)
    entries = competing(event, round_, stage, here.code)
    given = tallies_of(state, round_code)
    material = material_of(event, round_, stage, now)
    parts = {item.entry: item for item in round_.participations}
    free = is_free(stage, round_code)
    rows = _Rows(
        state,
        round_,
        now,
        {turn.entry: turn for turn in now.appearances},
        stage.releases_of(round_code),
        parts.keys() if free else scorable(event, round_, stage),
        Revealing(state, round_code),
    )
    after = next_entry(entries, now, round_)
    missing, results = unsettled(state, round_code), stage.results_of(round_code)
    current = None if missing else results_now(state, round_code)
    differ = results is not None and (current is None or not current.shows_like(results))
    cue = None if _is_outdated(now, results, differ=differ) else next_cue(now.cue, material)
    draw = stage.draw_of(round_code, here.code)
    return ShowView(
        event,
        round_,
        show,
        here,
        now,
        tuple(
            rows.row(entry, parts[entry.code], given[entry.code])
            for entry in event.in_running_order()
            if entry.code in parts and show.session_of(entry.code) == here.code
        ),
        shown(event, round_, stage, now),
        cue,
        _next_picture(cue, material),
        turns_a_tile(now.cue, material),
        draw,
        after,
        planned_break(event, round_, show, here.code, after),
        results,
        differ,
        missing,
        free,
        has_begun(stage, round_code),
        offers_of(replace(material, draw=draw), current if results is None else results),
        current,
        next_session=next_session(event, round_, stage, here.code),
    )


def _is_outdated(now: StageState, results: ResultsRelease | None, *, differ: bool) -> bool:
    """Whether awards are being announced that do not hold any more: nobody else is announced by them."""
    if now.cue.kind is not CueKind.AWARDS or results is None:
        return False
    return differ or now.cue.number != results.number


def _next_picture(cue: Cue | None, material: Material) -> Picture | None:
    return None if cue is None else picture_of(cue, material)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of a session are laid out from, gathered once for all of them."""

    state: EventState
    round: Round
    now: StageState
    turns: Mapping[str, Appearance]
    releases: Mapping[str, Release]
    scorable: AbstractSet[str]
    revealing: Revealing

    def row(self, entry: Entry, part: Participation, given: Tally) -> ShowRow:
        """An entry's row."""
        turn, release = self.turns.get(entry.code), self.releases.get(entry.code)
        rules = self.state.stage.show(self.round.code).rules
        differs = release is not None and differs_from(self.state, release)
        return ShowRow(
            entry,
            part,
            self.now.session,
            _state_of(entry.code, part, self.now, turn, release),
            turn,
            given.given,
            given.owed,
            entry.code in self.scorable,
            0 if turn is None else open_overtime(self.round, rules, turn),
            release,
            differs,
            self.revealing.why_not_yet(entry.code) if release is None else None,
            given.is_wide and not part.closed,
            release_now(self.state, release) if differs and release is not None else None,
        )


_ON_STAGE: Final = {
    Phase.CALLED: EntryState.CALLED,
    Phase.PITCH: EntryState.PITCHING,
    Phase.QUESTIONS: EntryState.QUESTIONS,
}


def _state_of(
    entry: str, part: Participation, now: StageState, turn: Appearance | None, release: Release | None
) -> EntryState:
    if part.status in UNRANKED:
        return EntryState.OUT
    if now.entry == entry and now.phase in _ON_STAGE:
        return _ON_STAGE[now.phase]
    if release is not None:
        return EntryState.REVEALED
    if part.closed:
        return EntryState.CLOSED
    return EntryState.WAITING if turn is None else EntryState.SCORING


def screen_of(state: EventState, round_code: str, session: str) -> ScreenView:
    """What a session's stage screen gets. Nothing of it is worked out from marks: all was kept."""
    round_, event = state.settled_round(round_code), state.bare_event()
    show = state.stage.show(round_code)
    here = next((item for item in show.stages if item.code == session), show.stages[0])
    now = state.stage.state(round_code, here.code)
    if now.covered:
        entries = competing(event, round_, state.stage, here.code)
        picture: Picture = waiting_of(event, round_, state.stage, entries, now)
    else:
        picture = shown(event, round_, state.stage, now)
    cue = Cue() if now.covered else now.cue
    return ScreenView(event.name, round_.name, picture, cue, now.phase, now, show.rules.bell)
