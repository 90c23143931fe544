"""What every handler works with, and what it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from judging_app.application.actors import Actor
from judging_app.application.changes import Outcome
from judging_app.application.ports import Act, EventStore, UnitOfWork
from judging_app.application.state import EventState
from judging_app.domain.canonical import canonical_text
from judging_app.domain.problems import Finding, JudgingError, Problem, errors_in
from judging_app.domain.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class Done:
    """A command carried out: the answer, and how memory follows once it is stored."""

    outcome: Outcome
    take: Callable[[EventState], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What every handler works with."""

    state: EventState
    work: UnitOfWork
    store: EventStore
    actor: Actor
    now: datetime
    moment: Moment

    def log(self, act: str, subject: Sequence[str], before: object, after: object, reason: str) -> None:
        """Write the act to the audit log, in the same transaction."""
        texts = ["" if item is None else canonical_text(item) for item in (before, after)]
        self.work.append_audit(
            Act(self.now, self.actor.name, act, "/".join(subject), texts[0], texts[1], reason)
        )


def refuse_errors(findings: Sequence[Finding]) -> None:
    """Raise what stops the work; warnings pass."""
    errors = errors_in(findings)
    if errors:
        raise JudgingError(errors)


def kept_out(findings: Sequence[Finding]) -> list[Finding]:
    """Findings about sheets as they were given, less those that a recusal keeps out of the event."""
    return [finding for finding in findings if finding.problem is not Problem.JUDGE_RECUSED]


def need_reason(reason: str) -> None:
    """Raise REASON_MISSING unless somebody says why."""
    if not reason.strip():
        raise JudgingError.of(Problem.REASON_MISSING)
