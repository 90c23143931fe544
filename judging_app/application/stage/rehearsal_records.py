"""What a rehearsal tells of itself."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from judging_app.application.actors import Actor
from judging_app.application.changes import Outcome
from judging_app.application.commands import Command
from judging_app.application.queries import Query
from judging_app.domain.problems import Finding
from judging_app.domain.stage_clock import Moment

Answer = TypeVar("Answer")


class Rehearsed(Protocol):
    """The copy of an event that a rehearsal is played on; its time is the rehearsal's."""

    def do_as(self, actor: Actor, command: Command) -> Outcome:
        """Carry out what somebody gives."""

    def ask(self, query: Query[Answer]) -> Answer:
        """Answer a query."""

    def moment(self) -> Moment:
        """The moment that it is there."""


class OddKind(StrEnum):
    """What a rehearsal met that needs a person on the day."""

    LATE = "late"
    """A sheet that came long after the turn."""
    REMINDED = "reminded"
    """A judge forgot a sheet and was reminded."""
    OVERTIME = "overtime"
    """An entry went over its time: a time penalty was confirmed."""
    WIDE = "wide"
    """Totals too far apart: the entry was closed all the same."""
    HELD = "held"
    """A sheet was held back for the organizer."""
    INCOMPLETE = "incomplete"
    """An entry was closed although a sheet was missing that nobody would bring."""
    TIE = "tie"
    """An award's line ran through a tie: it was decided by lot."""
    REFUSED = "refused"
    """A step or a sheet was refused."""


@dataclass(frozen=True, slots=True)
class Odd:
    """Something odd: about which entry and judge, and the refusal where there was one."""

    kind: OddKind
    entry: str = ""
    judge: str = ""
    refusal: Finding | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """How a rehearsal went.

    `entries` that were on stage, `sheets` that robots handed in, entries whose marks were revealed,
    awards that were announced. `milliseconds` of the rehearsal's own time. `hindrances` say why it
    could not come to its end; `is_finished` only where it did.
    """

    entries: int
    sheets: int
    reveals: int
    awards: int
    milliseconds: int
    odd: tuple[Odd, ...] = ()
    hindrances: tuple[Finding, ...] = ()
    is_finished: bool = False
