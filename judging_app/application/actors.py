"""Who acts, and what each kind of actor may do."""

from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.commands import Command, ExcuseSeat, Recuse, SaveDraft, SubmitSheet
from judging_app.application.keying.commands import DropKeying, KeySheet
from judging_app.application.seats.commands import ReceiveSheet, SignSheets
from judging_app.domain.problems import JudgingError, Problem


class ActorRole(StrEnum):
    """What an actor is at this event."""

    ORGANIZER = "organizer"
    SCOREKEEPER = "scorekeeper"
    JUDGE = "judge"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person at the keyboard; `judge` is the seat that a judge may score for."""

    name: str
    role: ActorRole
    judge: str = ""


_SHEETS = (SaveDraft, SubmitSheet)
_MAY: dict[ActorRole, tuple[type[Command], ...]] = {
    ActorRole.ORGANIZER: (Command,),
    ActorRole.SCOREKEEPER: (*_SHEETS, ExcuseSeat, KeySheet, DropKeying),
    ActorRole.JUDGE: (*_SHEETS, ReceiveSheet, SignSheets, Recuse),
    ActorRole.SUPERVISOR: (),
}


def _concerns(command: Command) -> str:
    """The judge that a judge's command is about; lifting a recusal is not a judge's to do."""
    if isinstance(command, ReceiveSheet):
        return command.sheet.judge
    if isinstance(command, Recuse) and command.lift:
        return ""
    return command.judge if isinstance(command, SaveDraft | SubmitSheet | SignSheets | Recuse) else ""


def check_access(actor: Actor, command: Command) -> None:
    """Refuse a command that the actor may not give; raises NOT_ALLOWED."""
    allowed = isinstance(command, _MAY[actor.role])
    if allowed and actor.role is ActorRole.JUDGE:
        allowed = bool(actor.judge) and _concerns(command) == actor.judge
    if not allowed:
        raise JudgingError.of(Problem.NOT_ALLOWED, role=actor.role.value, act=type(command).__name__)
