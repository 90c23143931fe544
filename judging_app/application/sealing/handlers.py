"""Handlers of seals, and what a sealed event still lets happen."""

from dataclasses import replace
from typing import Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import Command, SaveDraft
from judging_app.application.handling import Desk, Done, need_reason
from judging_app.application.papers.certificate_acts import SetCertificate
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.sealing.content import content_digest, content_of
from judging_app.application.sealing.records import SealAct, SealBreak
from judging_app.application.sealing.statement import statement_of
from judging_app.application.seats.commands import (
    IssueSlips,
    PairSeat,
    PrepareHost,
    ReceiveSheet,
    ReleaseSeat,
    SignSheets,
    TakePacket,
)
from judging_app.application.stage.commands import (
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    DriveStage,
    RevealEntry,
    SetShow,
)
from judging_app.application.state import EventState
from judging_app.domain.problems import JudgingError, Problem

SEAL: Final = "seal"
"""The first word of the log's subjects about seals."""

_WHILE_SEALED: Final = (
    BreakSeal,
    # Results are shown, awards announced and sheets signed after the seal as well.
    SetShow,
    DriveStage,
    RevealEntry,
    AnnounceAwards,
    CueScreen,
    AdvanceScreen,
    CoverScreen,
    SignSheets,
    # Certificates are printed after the seal.
    SetCertificate,
    # What a laptop still brings is kept for the organizer and counts for nothing.
    SaveDraft,
    ReceiveSheet,
    TakePacket,
    PrepareHost,
    IssueSlips,
    PairSeat,
    ReleaseSeat,
)


def refuse_sealed(command: Command, state: EventState) -> None:
    """Raise EVENT_SEALED for whatever could change what the seal is over."""
    seal = state.seals.in_force
    if seal is not None and not isinstance(command, _WHILE_SEALED):
        raise JudgingError.of(Problem.EVENT_SEALED, number=str(seal.statement.number), code=seal.code)


def seal_event(command: SealEvent, desk: Desk) -> Done:
    """Keep a seal, once it is found to be over exactly what is stored."""
    stated = command.seal.statement
    content = content_digest(content_of(desk.store, desk.state.event))
    expected = statement_of(desk.state.event, desk.state.seals, content, desk.work.log_end())
    if replace(stated, at=expected.at, by=expected.by) != expected:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=stated.event)
    if not stated.by.strip():
        raise JudgingError.of(Problem.SIGNER_MISSING)
    return _done(command.seal, "seal", stated.number, "", desk)


def break_seal(command: BreakSeal, desk: Desk) -> Done:
    """Open a sealed event again, with a reason."""
    need_reason(command.reason)
    seal = desk.state.seals.in_force
    if seal is None:
        raise JudgingError.of(Problem.ALREADY_DONE)
    by = command.by.strip() or desk.actor.name
    act = SealBreak(seal.statement.number, desk.now, by, command.reason)
    return _done(act, "unseal", act.number, command.reason, desk)


def _done(act: SealAct, name: str, number: int, reason: str, desk: Desk) -> Done:
    seals = desk.state.seals
    desk.work.add_seal(act)
    desk.log(name, (SEAL, str(number)), None, act, reason)
    changed = replace(seals, acts=(*seals.acts, act))
    # Whatever a screen shows may look different: nothing can be changed any more, or again.
    changes = Changes("", frozenset({Area.SEAL, Area.SHEETS, Area.LAPTOPS}))
    return Done(Outcome(changes), lambda state: state.take_seals(changed))
