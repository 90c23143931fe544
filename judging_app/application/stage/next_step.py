"""下一步: the one thing that an organizer does next, and what else could be done."""

from enum import StrEnum
from typing import NamedTuple

from judging_app.application.commands import Command
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import (
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    DriveStage,
    RevealEntry,
    StageAct,
)
from judging_app.application.stage.order import is_passed_over
from judging_app.application.stage.records import Break, CueKind, Phase, RevealWhen
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.domain.event import UNRANKED, EntryStatus


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
    UNCOVER = "uncover"
    """Show the picture again: nothing is revealed or announced that the audience does not see."""
    BREAK = "break"
    END_BREAK = "end_break"
    NEXT_SESSION = "next_session"
    """Nothing is left to do here: look at the session that the day goes on with."""
    AWARDS = "awards"
    CORRECT = "correct"
    """What is being announced does not hold any more: correct it, with a reason."""
    UNREADY = "unready"
    """Something keeps the awards from being announced."""
    DONE = "done"


class NextStep(NamedTuple):
    """A step, the entry that it is about, and the command that takes it where one press does.

    `session` is the code of the one to look at next.
    """

    kind: NextKind
    entry: str = ""
    command: Command | None = None
    pause: Break | None = None
    session: str = ""


_UNFINISHED = frozenset({CueKind.REVEAL, CueKind.AWARDS})


def next_step(view: ShowView) -> NextStep:
    """Find the next step of a show, in the order in which such days run (RULES §1)."""
    state = view.state
    correction = _correction(view)
    if correction is not None:
        return correction
    if state.cue.kind in _UNFINISHED and state.covered and (view.next_cue is not None or not state.cue.step):
        command = CoverScreen(view.round.code, view.session.code, covered=False)
        return NextStep(NextKind.UNCOVER, state.cue.entry, command)
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
    is_showing = first.kind in {NextKind.ADVANCE, NextKind.UNCOVER}
    found = [_closing(view)] if is_showing else []
    found.append(_revealable(view))
    if view.state.phase not in {Phase.PITCH, Phase.QUESTIONS}:
        going_on = _going_on(view)
        found += [going_on, _absent(view), _passed_over(view)]
        found.append(_next_session(view) if going_on is None else None)
        found.append(None if is_showing else _awards(view))
    once = dict.fromkeys(item for item in found if item is not None and item != first)
    return tuple(once)


def _correction(view: ShowView) -> NextStep | None:
    """What comes first where awards are on the screen that do not hold any more: nobody else wins by them."""
    if view.state.cue.kind is not CueKind.AWARDS or view.results is None:
        return None
    if view.results_differ:
        return None if view.results_now is None else NextStep(NextKind.CORRECT)
    # Corrected from another session's page.
    return None if view.state.cue.number == view.results.number else _announce(view)


def _announce(view: ShowView) -> NextStep:
    command = AnnounceAwards(view.round.code, view.session.code, seen=view.state.number)
    return NextStep(NextKind.AWARDS, "", command)


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
        if _takes_sheets(row) and row.scorable and row.is_complete and not row.wide:
            return _close(view, row)
    revealable = _revealable(view)
    if revealable is not None:
        return revealable
    live = view.live
    if live is not None and live.state is EntryState.SCORING and live.scorable:
        return NextStep(NextKind.COLLECT, live.entry.code)
    return None


def _close(view: ShowView, row: ShowRow) -> NextStep:
    return NextStep(NextKind.CLOSE, row.entry.code, CloseEntry(view.round.code, row.entry.code))


def _takes_sheets(row: ShowRow) -> bool:
    """Whether sheets of an entry are awaited: after its turn, or because it was reopened when revealed."""
    is_reopened = row.state is EntryState.REVEALED and not row.participation.closed
    return row.state is EntryState.SCORING or is_reopened


def _absent(view: ShowView) -> NextStep | None:
    """Close an entry that counts as 0 and has not come: nobody waits for it any longer then."""
    for row in view.rows:
        if _has_not_come(row) and row.participation.status is EntryStatus.ZERO and row.appearance is None:
            return _close(view, row) if row.state is EntryState.WAITING else None
    return None


def _passed_over(view: ShowView) -> NextStep | None:
    """Call an entry after all that is not waited for any more."""
    if view.results is not None:
        return None
    for row in view.rows:
        if _has_not_come(row) and is_passed_over(row.participation, row.appearance):
            return NextStep(NextKind.CALL, row.entry.code, _drive(view, StageAct.CALL, row.entry.code))
    return None


def _has_not_come(row: ShowRow) -> bool:
    is_there = row.state in {EntryState.WAITING, EntryState.SCORING, EntryState.CLOSED}
    return is_there and (row.appearance is None or not row.appearance.presented)


def _revealable(view: ShowView) -> NextStep | None:
    if view.show.rules.when is RevealWhen.AT_END:
        # Then places and awards are what is revealed.
        return None
    for row in view.rows:
        if row.state is EntryState.CLOSED and row.refusal is None:
            command = RevealEntry(view.round.code, view.session.code, row.entry.code, seen=view.state.number)
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
    going_on = _next_session(view)
    if going_on is not None:
        return going_on
    if not _can_announce(view):
        return NextStep(NextKind.UNREADY)
    return _awards(view) or NextStep(NextKind.DONE)


def _is_awaited(row: ShowRow) -> bool:
    return _takes_sheets(row) or row.state is EntryState.WAITING


def _next_session(view: ShowView) -> NextStep | None:
    if view.next_session is None:
        return None
    return NextStep(NextKind.NEXT_SESSION, session=view.next_session.code)


def _can_announce(view: ShowView) -> bool:
    """Whether nothing keeps the awards: somebody competes, and no entry is open anywhere in the round."""
    playing = [part for part in view.round.participations if part.status not in UNRANKED]
    return bool(playing) and not view.unready and all(part.closed for part in playing)


def _awards(view: ShowView) -> NextStep | None:
    """Announce the awards, unless something keeps them, or they are on the screen."""
    are_shown = view.results is not None and view.state.cue.kind is CueKind.AWARDS
    if are_shown or not _can_announce(view):
        return None
    return _announce(view)
