"""The way in on a judge's own laptop: everything is durable here first, and delivered by and by."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import Command, Recuse, SubmitSheet
from judging_app.application.judging import LocalJudging, Watcher, utc_now
from judging_app.application.ports import Clock
from judging_app.application.queries import Query
from judging_app.application.seats.commands import SignSheets
from judging_app.application.seats.desk_port import DeskStore
from judging_app.application.seats.order_news import (
    OrderNews,
    RunningOrder,
    SeenOrder,
    news_between,
    order_of,
)
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.stage_clock import Moment
from judging_app.domain.texts import is_fit_drawing, plain_line, plain_text

Answer = TypeVar("Answer")

ARRIVED = Changes(
    "", frozenset({Area.SHEETS, Area.SEATS, Area.ENTRIES, Area.EVENT, Area.RULES, Area.LAPTOPS, Area.STAGE})
)
"""What may look different once something came from the host."""


class SeatJudging:
    """A judge's `Judging`, over a store of the laptop's own.

    The same handlers check and store here as at the host, on the part of the event that the judge
    may know. A sheet that is handed in answers without a receipt: it counts once the host gives one,
    and `refresh` is called with what came.
    """

    def __init__(self, store: DeskStore, judge_name: str, clock: Clock = utc_now) -> None:
        actor = Actor(judge_name, ActorRole.JUDGE, store.credentials().judge)
        self._store = store
        self._local = LocalJudging(store, actor, clock)
        self._watchers: list[Watcher] = []
        self.handed_in: Callable[[], None] = lambda: None
        """Called when something lies in the outbox; on the thread of whoever handed it in."""

    def do(self, command: Command) -> Outcome:
        """Check and keep; once this answers, it is durable on this laptop.

        Texts are kept as every host takes them. Raises SIGNATURE_UNFIT for a drawing that none takes.
        """
        command = _within_bounds(command)
        outcome = self._local.do(command)
        if isinstance(command, SubmitSheet):
            self._local.forget()  # the store counts it among what waits
        self.handed_in()
        return replace(outcome, receipt=None) if isinstance(command, SubmitSheet) else outcome

    def ask(self, query: Query[Answer]) -> Answer:
        """Answer from the laptop, network or not."""
        return self._local.ask(query)

    def moment(self) -> Moment:
        """The moment that it is, by this laptop's clocks."""
        return self._local.moment()

    def order_news(self, round_code: str) -> OrderNews | None:
        """What the judge has to be told of the running order; kept until `note_order_seen`.

        The order that a laptop has first is nothing to tell of.
        """
        now = order_of(self._store.read_slice(), round_code)
        seen = self._store.read_seen_order(round_code)
        if seen is None:
            if now.turns:
                self._store.put_seen_order(round_code, SeenOrder(now))
            return None
        news = news_between(seen, now)
        if news is not None and not news.restored and seen.told != now:
            self._store.put_seen_order(round_code, replace(seen, told=now))
        return news

    def note_order_seen(self, round_code: str, order: RunningOrder) -> None:
        """Keep that the judge has seen a running order."""
        self._store.put_seen_order(round_code, SeenOrder(order))

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Be told what came from the host; answers how to stop."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None

    def refresh(self, changes: Changes = ARRIVED) -> None:
        """Read the store anew: something came from the host."""
        self._local.forget()
        for watcher in tuple(self._watchers):
            watcher(changes)

    def close(self) -> None:
        """Let go of the store."""
        self._local.close()


def _within_bounds(command: Command) -> Command:
    match command:
        case SubmitSheet():
            return replace(command, note=plain_text(command.note), reason=plain_text(command.reason))
        case Recuse():
            return replace(command, reason=plain_text(command.reason))
        case SignSheets():
            if not is_fit_drawing(command.drawing):
                raise JudgingError.of(Problem.SIGNATURE_UNFIT)
            return replace(command, name=plain_line(command.name))
    return command
