"""A rehearsal: a round's whole show, played by robots on a copy of the event.

It neither sleeps nor looks at a clock of its own. Whoever plays it asks what is to be done at this
moment and when to ask again, and makes that time pass: a test and the command line by setting the
copy's clock on, the window by waiting while the copy's clock runs faster.
"""

from collections.abc import Callable
from typing import Final

from judging_app.application.queries import ShowOf
from judging_app.application.stage.cues import announced
from judging_app.application.stage.rehearsal_director import Director
from judging_app.application.stage.rehearsal_judges import JudgesAtWork
from judging_app.application.stage.rehearsal_records import Odd, Rehearsed, Summary
from judging_app.application.stage.robots import Robots
from judging_app.application.stage.show_view import ShowView
from judging_app.domain.stage_clock import MS, Moment, span

_LOOK_MS: Final = 2 * MS
"""How often robots look what staff have done on stage."""


class Rehearsal:
    """A round's show, played by robots.

    `reason` is what the log says wherever the program asks who or why. Without `drives_stage` robots
    only judge, and staff drive the stage; it may be changed at any time. `alone` nobody else does
    anything; else robots look every two seconds what staff have done, and leave the tiles of a reveal
    to the screen, which turns them over by itself.
    """

    def __init__(
        self,
        event: Rehearsed,
        round_code: str,
        *,
        seed: int = 0,
        reason: str,
        drives_stage: bool = True,
        alone: bool = True,
    ) -> None:
        self._event = event
        self._round = round_code
        self._alone = alone
        self._odd: list[Odd] = []
        robots = Robots(seed)
        self._judges = JudgesAtWork(event, round_code, robots, self._odd.append)
        self._director = Director(event, round_code, robots, self._odd.append, reason, screen_turns=not alone)
        self._begun = event.moment()
        self._shows: tuple[ShowView, ...] = ()
        self._is_stopped = False
        self.drives_stage = drives_stage

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to do."""
        return self._has_ended()

    def _has_ended(self) -> bool:
        return self._is_stopped or self._director.is_done

    @property
    def session(self) -> str:
        """The session that the robot is in."""
        at = min(self._director.session, len(self._shows) - 1)
        return self._shows[at].session.code if self._shows else ""

    def stop(self) -> None:
        """Do nothing more."""
        self._is_stopped = True

    def act(self) -> int | None:
        """Do what is due at this moment.

        Answers after how many milliseconds of the copy's own time to ask again; `None` once it is over.
        """
        if self._has_ended():
            return None
        now = self._event.moment()
        if not (self._alone and self._shows):
            self._look(now)
        if self._judges.hand_in(now.steady) and not (self._alone and self._judges.next_due):
            self._look(now)
        if self.drives_stage:
            self._drive(now)
        if self._has_ended():
            return None
        dues = [self._judges.next_due, self._director.due if self.drives_stage else None]
        if not self._alone or dues == [None, None]:
            dues.append(now.steady + _LOOK_MS)
        return max(min(due for due in dues if due is not None) - now.steady, 1)

    def _drive(self, now: Moment) -> None:
        """Let the robot on stage take its step, if it is time."""
        self._director.plan(now, self._shows)
        if self._director.due > now.steady:
            return
        # It decides by what is there at this moment.
        self._look(now)
        self._director.plan(now, self._shows)
        if self._director.due <= now.steady:
            self._director.take(now, self._shows, self._judges)
            self._look(now)
            if not self._has_ended():
                self._director.plan(now, self._shows)

    def _look(self, now: Moment) -> None:
        """See how the stage stands and which sheets are open."""
        first = self._event.ask(ShowOf(self._round))
        rest = [item.code for item in first.show.stages if item.code != first.session.code]
        shows = (first, *(self._event.ask(ShowOf(self._round, code)) for code in rest))
        # A session without entries has no end to come to.
        self._shows = tuple(show for show in shows if show.rows) or (first,)
        self._judges.plan(now.steady, self._shows)

    def summary(self) -> Summary:
        """How it went so far; asks nothing."""
        rows = [row for show in self._shows for row in show.rows]
        turns = [row.appearance for row in rows if row.appearance is not None]
        results = self._shows[0].results if self._shows else None
        prizes = () if results is None else announced(results)
        awards = sum(prize.winner is not None for prize in prizes)
        return Summary(
            sum(turn.presented for turn in turns),
            self._judges.handed_in,
            sum(row.release is not None for row in rows),
            awards,
            span(self._begun, self._event.moment()),
            tuple(self._odd),
            self._director.hindrances,
            self._director.is_done and not self._director.hindrances,
        )


def play(rehearsal: Rehearsal, let_pass: Callable[[int], None]) -> Summary:
    """Play a rehearsal to its end; `let_pass` makes so many milliseconds of its time pass."""
    while (wait := rehearsal.act()) is not None:
        let_pass(wait)
    return rehearsal.summary()
