"""Adding a round to an event: the entries of one round go on to the next."""

from dataclasses import dataclass, replace
from typing import Final

from judging_app.application.amendments import RulebookVersion
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import AddRound
from judging_app.application.handling import Desk, Done, refuse_errors
from judging_app.domain.event import Round
from judging_app.domain.event_checks import contradictions, new_unfit_codes
from judging_app.domain.problems import Finding, JudgingError, Problem

ROUND: Final = "round"
"""The first word of the log's subjects about rounds."""

_FIRST: Final = 1


@dataclass(frozen=True, slots=True)
class RoundAdded:
    """A round as the log keeps it: with the round that its entries came from, and the cut line."""

    round: Round
    source: str
    line: str = ""


def add_round(command: AddRound, desk: Desk) -> Done:
    """Add a round; raises UNKNOWN_ROUND, DUPLICATE_CODE, or what does not fit together.

    A sealed event takes none, as its seal is over all its rounds.
    """
    desk.state.round(command.source)
    added = replace(command.added, sheets=(), adjustments=(), rulings=())
    if not added.code:
        raise JudgingError.of(Problem.REQUIRED_MISSING, field="code")
    event = desk.state.without_sheets()
    if event.round(added.code) is not None:
        facts = {"code": added.code}
        raise JudgingError([Finding(Problem.DUPLICATE_CODE, facts, ("round", added.code), "code")])
    changed = replace(event, rounds=(*event.rounds, added))
    refuse_errors([*contradictions(changed), *new_unfit_codes(event, changed)])
    first = RulebookVersion(added.code, _FIRST, added.rulebook, command.reason, desk.actor.name, desk.now)
    desk.work.add_round(changed, first)
    record = RoundAdded(added, command.source, command.line)
    desk.log("add-round", (ROUND, added.code), None, record, command.reason)
    areas = frozenset({Area.EVENT, Area.ENTRIES, Area.SEATS, Area.RULES})
    entries = tuple(item.entry for item in added.participations)
    outcome = Outcome(Changes(command.round, areas, entries))
    return Done(outcome, lambda state: state.take_event(changed))
