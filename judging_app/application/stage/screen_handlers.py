"""Handlers of the projector: what is released, and how its showing goes on."""

from dataclasses import replace
from typing import Final

from judging_app.application.handling import Desk, Done
from judging_app.application.round_handlers import need_entry
from judging_app.application.stage.commands import (
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    RevealEntry,
)
from judging_app.application.stage.cues import next_cue
from judging_app.application.stage.material import is_on, material_of
from judging_app.application.stage.order import last_entries
from judging_app.application.stage.records import (
    Cue,
    CueKind,
    Phase,
    Release,
    ResultsRelease,
    StageRecords,
)
from judging_app.application.stage.releases import release_of, results_of
from judging_app.application.stage.revealing import open_overtime, why_not_yet
from judging_app.application.stage.stepping import STAGE, refuse_stale, stage_of, stepped
from judging_app.domain.event import UNRANKED
from judging_app.domain.problems import JudgingError, Problem


def reveal_entry(command: RevealEntry, desk: Desk) -> Done:
    """Release an entry's marks and begin to show them; what was released before is shown as it was."""
    event = desk.state.event
    round_ = desk.state.settled_round(command.round)
    need_entry(event, round_, command.entry)
    stage, state = desk.state.stage, stage_of(command, desk)
    refuse_stale(command.seen, state)
    if is_on(state) and state.phase is not Phase.CALLED:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=state.entry)
    known = stage.release_of(command.round, command.entry)
    if known is None or command.reason:
        refused = why_not_yet(desk.state, command.round, command.entry, corrects=known is not None)
        if refused is not None:
            raise JudgingError([refused])
        board = desk.state.board(command.round)
        release = release_of(
            board,
            command.session,
            command.entry,
            len(stage.releases) + 1,
            desk.now,
            with_final=stage.show(command.round).rules.with_final,
            reason="" if known is None else command.reason.strip(),
        )
        held_off = command.entry in last_entries(event, round_, stage) if known is None else known.held_off
        release = replace(release, held_off=held_off)
        if known is not None and known.shows_like(release):
            raise JudgingError.of(Problem.ALREADY_REVEALED, entry=command.entry)
        stage, known = _add_release(desk, stage, release, release.entry), release
    after = replace(state, cue=Cue(CueKind.REVEAL, command.entry, number=known.number))
    return stepped(command, desk, state, after, "screen", stage, screen_only=True)


def announce_awards(command: AnnounceAwards, desk: Desk) -> Done:
    """Release places and awards and begin to announce them; what was announced is shown as it was."""
    stage, state = desk.state.stage, stage_of(command, desk)
    refuse_stale(command.seen, state)
    if is_on(state) and state.phase is not Phase.CALLED:
        raise JudgingError.of(Problem.STAGE_BUSY, entry=state.entry)
    known = stage.results_of(command.round)
    if known is None or command.reason:
        _refuse_unsettled(desk, stage, command.round)
        board = desk.state.board(command.round)
        reason = "" if known is None else command.reason.strip()
        order = stage.show(command.round).rules.awards
        release = results_of(board, len(stage.releases) + 1, desk.now, reason, order)
        if known is not None and known.shows_like(release):
            raise JudgingError.of(Problem.ALREADY_DONE)
        stage, known = _add_release(desk, stage, release, ""), release
    after = replace(state, cue=Cue(CueKind.AWARDS, number=known.number))
    return stepped(command, desk, state, after, "screen", stage, screen_only=True)


def _refuse_unsettled(desk: Desk, stage: StageRecords, round_code: str) -> None:
    """Raise while entries still take sheets, or somebody's overtime is undecided."""
    round_ = desk.state.settled_round(round_code)
    for part in round_.participations:
        if part.status not in UNRANKED and not part.closed:
            raise JudgingError.of(Problem.ENTRY_STILL_OPEN, entry=part.entry)
    for state in stage.states_of(round_code):
        for turn in state.appearances:
            if open_overtime(round_, stage.show(round_code).rules, turn):
                raise JudgingError.of(Problem.OVERTIME_OPEN, entry=turn.entry)


def _add_release(
    desk: Desk, stage: StageRecords, release: Release | ResultsRelease, entry: str
) -> StageRecords:
    desk.work.add_release(release)
    act = "reveal" if isinstance(release, Release) else "announce"
    subject = (STAGE, release.round, "release", str(release.number))
    before = stage.release_of(release.round, entry) if entry else stage.results_of(release.round)
    desk.log(act, subject, before, release, release.reason)
    return replace(stage, releases=(*stage.releases, release))


_SHOWN_AT_ONCE: Final = frozenset(
    {CueKind.WAITING, CueKind.ENTRY, CueKind.BREAK, CueKind.DRAW, CueKind.RANKING}
)


def cue_screen(command: CueScreen, desk: Desk) -> Done:
    """Show another picture; raises NOTHING_TO_SHOW where there is nothing of that kind."""
    state = stage_of(command, desk)
    if command.kind not in _SHOWN_AT_ONCE:
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    entry = state.entry if command.kind is CueKind.ENTRY else ""
    draw = desk.state.stage.draw_of(state.round, state.session) if command.kind is CueKind.DRAW else None
    number = 0 if draw is None else draw.number
    after = replace(state, cue=Cue(command.kind, entry, number=number))
    material = material_of(
        desk.state.bare_event(), desk.state.settled_round(command.round), desk.state.stage, after
    )
    there = {
        CueKind.ENTRY: material.entry,
        CueKind.DRAW: material.draw,
        CueKind.RANKING: material.interim,
        CueKind.BREAK: material.pause,
    }
    if not there.get(command.kind, material.waiting):
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    return stepped(command, desk, state, after, "screen", screen_only=True)


def advance_screen(command: AdvanceScreen, desk: Desk) -> Done:
    """Show the picture's next step; raises CHANGED_MEANWHILE where the sender saw another one.

    Under a cover nothing goes on, for nobody would see it: raises SCREEN_COVERED.

    It stands in the log like every step: other programs on the event find out by nothing else, and
    what the hall saw when can be told afterwards.
    """
    state = stage_of(command, desk)
    if command.seen != state.cue:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=state.cue.entry)
    if state.covered:
        raise JudgingError.of(Problem.SCREEN_COVERED)
    material = material_of(
        desk.state.bare_event(), desk.state.settled_round(command.round), desk.state.stage, state
    )
    cue = next_cue(state.cue, material)
    if cue is None:
        raise JudgingError.of(Problem.NOTHING_TO_SHOW)
    return stepped(command, desk, state, replace(state, cue=cue), "screen", screen_only=True)


def cover_screen(command: CoverScreen, desk: Desk) -> Done:
    """Hide what the projector shows, or show it again."""
    state = stage_of(command, desk)
    if state.covered is command.covered:
        raise JudgingError.of(Problem.ALREADY_DONE)
    after = replace(state, covered=command.covered)
    # A step back takes back what was done before: whether it was covered meanwhile is no step of its own.
    return stepped(command, desk, state, after, "cover", screen_only=True, before=state.before)
