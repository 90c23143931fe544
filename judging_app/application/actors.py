"""Who acts, and what each kind of actor may do."""

from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.commands import Command, ExcuseSeat, SaveDraft, SubmitSheet
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
    ActorRole.SCOREKEEPER: (*_SHEETS, ExcuseSeat),
    ActorRole.JUDGE: _SHEETS,
    ActorRole.SUPERVISOR: (),
}


def check_access(actor: Actor, command: Command) -> None:
    """Refuse a command that the actor may not give; raises NOT_ALLOWED."""
    allowed = isinstance(command, _MAY[actor.role])
    if actor.role is ActorRole.JUDGE and isinstance(command, _SHEETS):
        allowed = command.judge == actor.judge
    if not allowed:
        raise JudgingError.of(Problem.NOT_ALLOWED, role=actor.role.value, act=type(command).__name__)
