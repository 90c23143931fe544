"""What a stage screen could show next: for the organizer's preview, and for nobody else.

Nothing of it is kept, and none of it gets to a projector: what that shows is made anew by the
command that shows it, of what is released then.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from judging_app.application.stage.cues import Material, picture_of
from judging_app.application.stage.pictures import Picture
from judging_app.application.stage.records import Cue, CueKind, ResultsRelease
from judging_app.application.stage.releases import results_of, unready
from judging_app.application.stage.revealing import open_overtime
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED
from judging_app.domain.problems import Finding, JudgingError, Problem

_NEVER: Final = datetime.min.replace(tzinfo=UTC)


def offers_of(material: Material, results: ResultsRelease | None) -> Mapping[CueKind, Picture]:
    """The pictures that can be shown at once, each as it would begin; `results`: the awards to announce."""
    there = {
        CueKind.WAITING: material.waiting,
        CueKind.ENTRY: material.entry,
        CueKind.DRAW: material.draw,
        CueKind.BREAK: material.pause,
        CueKind.RANKING: material.interim,
    }
    found = {kind: picture_of(Cue(kind), material) for kind, found in there.items() if found is not None}
    if results is not None:
        found[CueKind.AWARDS] = picture_of(Cue(CueKind.AWARDS), replace(material, results=results))
    return found


def results_now(state: EventState, round_code: str) -> ResultsRelease | None:
    """Places and awards as they would be announced at this moment; `None` while they are not ready."""
    if unsettled(state, round_code):
        return None
    try:
        order = state.stage.show(round_code).rules.awards
        return results_of(state.board(round_code), 0, _NEVER, order=order)
    except JudgingError:
        return None


def unsettled(state: EventState, round_code: str) -> tuple[Finding, ...]:
    """All that keeps the awards from being announced: open entries, overtime, missing scores, open ties."""
    round_, stage = state.settled_round(round_code), state.stage
    missing = unready(state.board(round_code))
    named = {finding.facts.get("entry", "") for finding in missing}
    open_entries = [
        part.entry for part in round_.participations if part.status not in UNRANKED and not part.closed
    ]
    rules = stage.show(round_code).rules
    over = [
        turn.entry
        for here in stage.states_of(round_code)
        for turn in here.appearances
        if open_overtime(round_, rules, turn)
    ]
    waiting = ((Problem.ENTRY_STILL_OPEN, open_entries), (Problem.OVERTIME_OPEN, over))
    return (
        *missing,
        *(
            Finding(problem, {"entry": entry}, ("entry", entry))
            for problem, entries in waiting
            for entry in entries
            # One reason for an entry is enough: the next is told when the first is mended.
            if entry not in named
        ),
    )
