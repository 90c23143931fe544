"""下一步: the one thing that an organizer does next, and what else could be done."""

from enum import StrEnum
from typing import NamedTuple

from judging_app.application.commands import Command
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import (
    AdvanceScreen,
    AnnounceAwards,
    DriveStage,
    RevealEntry,
    StageAct,
)
from judging_app.application.stage.records import Break, CueKind, Phase, RevealWhen
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.domain.event import UNRANKED


class NextKind(StrEnum):
    """What the next step is."""

    CALL = "call"
    """Bring the next entry on stage."""
    START = "start"
    """Begin its pitch."""
    RESUME = "resume"
    """Let the clock go on."""
    QUESTIONS = "questions"
    """End the pitch, begin the questions."""
    SCORING = "scoring"
    """End the turn, collect sheets."""
    COLLECT = "collect"
    """Nothing to press: sheets are awaited."""
    OVERTIME = "overtime"
    """Decide about overtime."""
    CLOSE = "close"
    """All sheets are in: take no more."""
    REVEAL = "reveal"
    ADVANCE = "advance"
    """Show the next step of the picture."""
    BREAK = "break"
    END_BREAK = "end_break"
    AWARDS = "awards"
    UNREADY = "unready"
    """Something keeps the awards from being announced."""
    DONE = "done"


class NextStep(NamedTuple):
    """A step, the entry that it is about, and the command that takes it where one press does."""

    kind: NextKind
    entry: str = ""
    command: Command | None = None
    pause: Break | None = None


_UNFINISHED = frozenset({CueKind.REVEAL, CueKind.AWARDS})


def next_step(view: ShowView) -> NextStep:
    """Find the next step of a show, in the order in which such days run (RULES §1)."""
    state = view.state
    if state.cue.kind in _UNFINISHED and view.next_cue is not None:
        return NextStep(NextKind.ADVANCE, state.cue.entry, _advance(view))
    on_stage = _on_stage(view)
    if on_stage is not None:
        return on_stage
    closing = _closing(view)
    if closing is not None:
        return closing
    going_on = _going_on(view)
    return _ending(view) if going_on is None else going_on


def other_steps(view: ShowView) -> tuple[NextStep, ...]:
    """What can be done as well: the next entry may come while sheets are still awaited."""
    first = next_step(view)
    found = [_revealable(view), _going_on(view)]
    if first.kind is NextKind.ADVANCE:
        found.insert(0, _closing(view))
    if view.state.phase in {Phase.PITCH, Phase.QUESTIONS}:
        found = found[:-1]
    return tuple(item for item in found if item is not None and item != first)


def _drive(view: ShowView, act: StageAct, entry: str = "", **more: object) -> DriveStage:
    return DriveStage(
        view.round.code,
        view.session.code,
        act,
        view.state.number,
        entry,
        **more,  # type: ignore[arg-type]
    )


def _advance(view: ShowView) -> AdvanceScreen:
    return AdvanceScreen(view.round.code, view.session.code, view.state.cue)


def _on_stage(view: ShowView) -> NextStep | None:
    """The step of the turn that is on."""
    state, rules = view.state, view.show.rules
    match state.phase:
        case Phase.CALLED if view.live is None or view.live.state is not EntryState.OUT:
            return NextStep(NextKind.START, state.entry, _drive(view, StageAct.START))
        case Phase.PITCH | Phase.QUESTIONS if state.clock is not None and not state.clock.runs:
            return NextStep(NextKind.RESUME, state.entry, _drive(view, StageAct.START))
        case Phase.PITCH if rules.questions:
            return NextStep(NextKind.QUESTIONS, state.entry, _drive(view, StageAct.FORWARD))
        case Phase.PITCH | Phase.QUESTIONS:
            return NextStep(NextKind.SCORING, state.entry, _drive(view, StageAct.FORWARD))
    return None


def _closing(view: ShowView) -> NextStep | None:
    """What the entry that has finished its turn waits for, and entries before it that wait no more."""
    for row in view.rows:
        if row.overtime:
            return NextStep(NextKind.OVERTIME, row.entry.code)
    for row in view.rows:
        if row.state is EntryState.SCORING and row.scorable and row.is_complete and not row.wide:
            return NextStep(NextKind.CLOSE, row.entry.code, CloseEntry(view.round.code, row.entry.code))
    revealable = _revealable(view)
    if revealable is not None:
        return revealable
    live = view.live
    if live is not None and live.state is EntryState.SCORING and live.scorable:
        return NextStep(NextKind.COLLECT, live.entry.code)
    return None


def _revealable(view: ShowView) -> NextStep | None:
    if view.show.rules.when is RevealWhen.AT_END:
        # Then places and awards are what is revealed.
        return None
    for row in view.rows:
        if row.state is EntryState.CLOSED and row.refusal is None:
            command = RevealEntry(view.round.code, view.session.code, row.entry.code)
            return NextStep(NextKind.REVEAL, row.entry.code, command)
    return None


def _going_on(view: ShowView) -> NextStep | None:
    """The next entry, or the break before it."""
    state, after, pause = view.state, view.next_entry, view.next_pause
    if state.phase in {Phase.PITCH, Phase.QUESTIONS}:
        return None
    if (
        pause is not None
        and state.phase is not Phase.BREAK
        and view.has_begun
        and state.phase is not Phase.IDLE
    ):
        command = _drive(view, StageAct.BREAK, seconds=pause.minutes * 60, title=pause.title)
        return NextStep(NextKind.BREAK, "", command, pause)
    if after is not None:
        return NextStep(NextKind.CALL, after.code, _drive(view, StageAct.CALL, after.code))
    if state.phase is Phase.BREAK:
        return NextStep(NextKind.END_BREAK, "", _drive(view, StageAct.IDLE))
    return None


def _ending(view: ShowView) -> NextStep:
    """After the last entry: what is still awaited, then the awards."""
    waiting = next((row for row in view.rows if _is_awaited(row)), None)
    if waiting is not None:
        return NextStep(NextKind.COLLECT, waiting.entry.code)
    if not view.rows or view.unready:
        return NextStep(NextKind.UNREADY)
    if any(part.status not in UNRANKED and not part.closed for part in view.round.participations):
        return NextStep(NextKind.UNREADY)
    if view.results is None or view.state.cue.kind is not CueKind.AWARDS:
        return NextStep(NextKind.AWARDS, "", AnnounceAwards(view.round.code, view.session.code))
    return NextStep(NextKind.DONE)


def _is_awaited(row: ShowRow) -> bool:
    return row.state in {EntryState.SCORING, EntryState.WAITING}
