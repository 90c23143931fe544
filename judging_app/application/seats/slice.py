"""What one judge's laptop may know: the part of an event that a seat scores, and nothing else.

No other judge's marks, no figures, adjustments, rulings or places leave the host (DESIGN §6).
"""

from dataclasses import dataclass, replace

from judging_app.application.evidence import EvidenceFile
from judging_app.application.records import SheetRevision
from judging_app.application.seats.records import DeskRules, HeldSubmission, Signature
from judging_app.application.stage.records import SeatStage
from judging_app.application.stage.seat_stage import seat_stage
from judging_app.application.state import EventState
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError, Problem


@dataclass(frozen=True, slots=True)
class SeatSlice:
    """An event as one judge sees it.

    `event` holds the judge's own seats, panels and entries only, and no sheets; `revisions` are the
    latest ones of the judge's own sheets; `submissions` names every submission of the judge that is
    in the database, so that a laptop finds out what a restored event file does not know any more.
    """

    judge: str
    event: Event
    revisions: tuple[SheetRevision, ...] = ()
    submissions: tuple[str, ...] = ()
    held: tuple[HeldSubmission, ...] = ()
    signatures: tuple[Signature, ...] = ()
    evidence: tuple[EvidenceFile, ...] = ()
    rules: DeskRules = DeskRules()
    stage: tuple[SeatStage, ...] = ()
    """Whose turn it is on stage, by round; no picture and nothing that was revealed."""


def slice_of(state: EventState, judge: str, evidence: tuple[EvidenceFile, ...]) -> SeatSlice:
    """Cut a judge's part out of an event; raises UNKNOWN_JUDGE.

    `evidence` is what is attached in the whole event; what belongs to the judge's entries is kept.
    """
    event = state.bare_event()
    person = event.judge(judge)
    if person is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=judge)
    # A laptop knows of no seal: in a sealed event every entry is closed for it.
    sealed = state.seals.in_force is not None
    cuts = (_cut(state.round(item.code), judge, closed=sealed) for item in event.rounds)
    rounds = tuple(cut for cut in cuts if cut is not None)
    seen = {(item.code, part.entry) for item in rounds for part in item.participations}
    entries = {entry for _, entry in seen}
    # Whoever steps back from an entry has no business with its documents.
    read = seen - {(item.code, recusal.entry) for item in rounds for recusal in item.recusals}
    seats = state.seats
    revisions = tuple(
        held
        for item in rounds
        for held in state.revisions(item.code).values()
        if held.sheet.judge == judge and (item.code, held.sheet.entry) in seen
    )
    return SeatSlice(
        judge,
        Event(
            event.name,
            event.date,
            event.place,
            event.organizer,
            event.tracks,
            # An organizer's note about an entry is for organizers.
            tuple(replace(entry, note="") for entry in event.entries if entry.code in entries),
            (person,),
            rounds,
        ),
        revisions,
        state.submissions_of(judge),
        tuple(item for item in seats.held if item.sheet.judge == judge),
        tuple(item for item in seats.signatures if item.judge == judge),
        tuple(item for item in evidence if seats.rules.evidence and (item.round, item.entry) in read),
        seats.rules,
        tuple(
            seat_stage(state, state.round(item.code), {part.entry for part in item.participations})
            for item in rounds
        ),
    )


def _cut(round_: Round, judge: str, *, closed: bool) -> Round | None:
    own = tuple(seat for seat in round_.seats if seat.judge == judge)
    if not own:
        return None
    panels = {seat.panel for seat in own}
    return Round(
        round_.code,
        round_.name,
        round_.rulebook,
        tuple(panel for panel in round_.panels if panel.code in panels),
        own,
        tuple(
            replace(item, closed=item.closed or closed)
            for item in round_.participations
            if item.panel in panels
        ),
        tuple(item for item in round_.recusals if item.judge == judge),
    )
