"""What a rehearsal is played on: the event as it was before the show, under a name of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from judging_app.application.commands import Command
from judging_app.application.judging import Judging
from judging_app.application.queries import BoardOf, ShowOf, WholeEvent
from judging_app.application.seats.commands import SetDeskRules
from judging_app.application.seats.records import DeskRules
from judging_app.application.stage.commands import SetShow
from judging_app.application.stage.records import Show
from judging_app.domain.event import AdjustmentKind, Event, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.texts import plain_line


@dataclass(frozen=True, slots=True)
class RehearsalPlan:
    """An event as a rehearsal begins, and how the round runs."""

    event: Event
    round: str
    show: Show
    desk: DeskRules

    def commands(self) -> Iterator[Command]:
        """What brings how the round runs into a new event."""
        if self.show != Show():
            yield SetShow(self.round, self.show)
        if self.desk != DeskRules():
            yield SetDeskRules(self.round, self.desk)


def plan_of(judging: Judging, round_code: str, name: str) -> RehearsalPlan:
    """Look at an event and plan a rehearsal of a round; it is only read. Raises UNKNOWN_ROUND.

    Entries, judges, rules, recusals, figures and the running order are kept; sheets of the round, what
    was decided about them, and everything that happened on stage are left out. `name` is what the copy
    is called: by it a screen says what it is.
    """
    event = judging.ask(WholeEvent())
    if event.round(round_code) is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    rounds = tuple(before_the_show(item) if item.code == round_code else item for item in event.rounds)
    show, board = judging.ask(ShowOf(round_code)), judging.ask(BoardOf(round_code))
    return RehearsalPlan(
        replace(event, name=plain_line(name), rounds=rounds), round_code, show.show, board.rules
    )


def before_the_show(round_: Round) -> Round:
    """A round as it stands before its first entry is called: nobody has scored, and nothing is closed.

    Bonus points and deductions stay, as far as they do not come from the show itself.
    """
    return replace(
        round_,
        sheets=(),
        rulings=(),
        adjustments=tuple(item for item in round_.adjustments if item.kind is not AdjustmentKind.OVERTIME),
        participations=tuple(replace(item, closed=False) for item in round_.participations),
    )
