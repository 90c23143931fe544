"""What can be done about seals."""

from dataclasses import dataclass

from judging_app.application.commands import Command
from judging_app.application.sealing.records import Seal


@dataclass(frozen=True, slots=True)
class SealEvent(Command):
    """Seal the event: from now on nothing that results depend on can be changed.

    The seal must be over the event as it stands; CHANGED_MEANWHILE where it is not.
    """

    seal: Seal


@dataclass(frozen=True, slots=True)
class BreakSeal(Command):
    """Open a sealed event again. The seal stays in the record, visibly broken, with the reason."""

    reason: str
    by: str = ""
