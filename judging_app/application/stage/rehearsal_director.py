"""The robot that drives the stage: takes every next step, as long after the last as a person would."""

from collections.abc import Callable, Sequence
from typing import Final

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Command, GiveRuling
from judging_app.application.queries import BoardOf, StandingsOf
from judging_app.application.seats.commands import CloseEntry, SettleSubmission
from judging_app.application.stage.commands import SettleOvertime
from judging_app.application.stage.next_step import NextKind, NextStep, next_step, other_steps
from judging_app.application.stage.records import Phase
from judging_app.application.stage.rehearsal_judges import JudgesAtWork
from judging_app.application.stage.rehearsal_records import Odd, OddKind, Rehearsed
from judging_app.application.stage.robots import Robots
from judging_app.application.stage.show_view import ShowView
from judging_app.domain.event import UNRANKED, Ruling, RulingKind
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.rulebook import DECIDED_BY_PEOPLE, TieKeyKind
from judging_app.domain.stage_clock import MS, Moment

_SECONDS: Final = {
    NextKind.CALL: (8, 20),
    NextKind.START: (5, 12),
    NextKind.RESUME: (10, 20),
    NextKind.COLLECT: (2, 4),
    NextKind.OVERTIME: (5, 12),
    NextKind.CLOSE: (3, 8),
    NextKind.REVEAL: (4, 9),
    NextKind.ADVANCE: (2, 4),
    NextKind.BREAK: (5, 10),
    NextKind.END_BREAK: (5, 10),
    NextKind.NEXT_SESSION: (2, 4),
    NextKind.AWARDS: (15, 30),
    NextKind.UNREADY: (2, 4),
}
"""Before a step is taken."""
_TILE_MS: Final = 600
_SCREEN_TURNS_MS: Final = 180 * MS
"""How long tiles are left to the screen, which turns them over by itself."""
_OVER_ONE_IN: Final = 6
_OVER: Final = (3, 55)
"""Seconds that a speaker goes over."""
_TALKS: Final = (80, 100)
"""How much of the time the others take, in percent."""
_PATIENCE: Final = 60 * MS
"""How long one waits for a late sheet before the next entry is called."""
_MOST_REFUSALS: Final = 3
_ONWARD: Final = frozenset({NextKind.CALL, NextKind.BREAK})
_AFTER_BREAK: Final = frozenset({NextKind.CALL, NextKind.END_BREAK})
_MEANWHILE: Final = frozenset({Problem.CHANGED_MEANWHILE, Problem.ALREADY_DONE})
"""Somebody else took the step."""
_RULES: Final = {TieKeyKind.LOT: RulingKind.LOT, TieKeyKind.RULING: RulingKind.RULING}


class Director:
    """Takes the steps of one session after the other.

    `reason` stands wherever the program asks why, and in the log for who. With `screen_turns` the tiles
    of a reveal are left to the screen. `note` hears of what was odd.
    """

    def __init__(
        self,
        event: Rehearsed,
        round_code: str,
        robots: Robots,
        note: Callable[[Odd], None],
        reason: str,
        *,
        screen_turns: bool,
    ) -> None:
        self._event = event
        self._round = round_code
        self._robots = robots
        self._note = note
        self._reason = reason
        self._screen_turns = screen_turns
        self._actor = Actor(reason, ActorRole.ORGANIZER)
        self._planned: tuple[object, ...] = ()
        self._since = 0
        self._steps = 0
        self._refusals = 0
        self._noted: set[tuple[OddKind, str]] = set()
        self.due = 0
        """When the next step is taken, in steady milliseconds."""
        self.session = 0
        """Which session is on, counted from 0."""
        self.is_done = False
        self.hindrances: tuple[Finding, ...] = ()

    def plan(self, now: Moment, shows: Sequence[ShowView]) -> None:
        """Set when the next step is taken, unless it is the one that is planned already."""
        view = self._view(shows)
        step = next_step(view)
        planned = (self.session, step.kind, step.entry, view.state.number)
        if planned != self._planned:
            self._planned, self._since = planned, now.steady
            self.due = now.steady + self._pause(step, view, now)

    def take(self, now: Moment, shows: Sequence[ShowView], judges: JudgesAtWork) -> None:
        """Take the next step."""
        view = self._view(shows)
        step = next_step(view)
        self.due = now.steady + self._seconds(NextKind.COLLECT)
        if self._settles(judges, view) or (step.kind in _ONWARD and self._close_wide(judges, view)):
            return
        if step.kind is NextKind.COLLECT:
            self._collect(step, view, now, judges)
        elif step.kind in {NextKind.CLOSE, NextKind.REVEAL} and judges.owe(step.entry):
            # A reserve's sheet is on its way: nobody waits for it, but closing would shut it out.
            pass
        elif step.kind is NextKind.OVERTIME:
            self._settle_overtime(step.entry, view)
        elif step.kind is NextKind.NEXT_SESSION:
            self.session = [view.session.code for view in shows].index(step.session)
        elif step.kind is NextKind.DONE or self._goes_on(step, shows):
            self._end_session(shows)
        elif step.kind is NextKind.UNREADY:
            self._decide_ties(view)
        elif step.command is not None:
            self._do(step.command)

    def _view(self, shows: Sequence[ShowView]) -> ShowView:
        return shows[min(self.session, len(shows) - 1)]

    def _settles(self, judges: JudgesAtWork, view: ShowView) -> bool:
        """Settle a sheet that was held back, if there is one."""
        refusals = [row.refusal for row in view.rows if row.refusal is not None]
        if not judges.has_held and all(item.problem is not Problem.SUBMISSIONS_HELD for item in refusals):
            return False
        held = self._event.ask(BoardOf(self._round)).held
        judges.has_held = bool(held)
        if not held:
            return False
        revealed = any(row.release and row.entry.code == held[0].sheet.entry for row in view.rows)
        # What the audience has seen is never changed by a robot.
        return self._do(SettleSubmission(self._round, held[0].number, not revealed, self._reason))

    def _close_wide(self, judges: JudgesAtWork, view: ShowView) -> bool:
        """Close an entry whose totals lie too far apart, if one was left open behind."""
        for row in view.rows:
            if row.wide and row.is_complete and not judges.owe(row.entry.code):
                self._note_once(OddKind.WIDE, row.entry.code)
                return self._do(CloseEntry(self._round, row.entry.code))
        return False

    def _settle_overtime(self, entry: str, view: ShowView) -> None:
        row = view.row(entry)
        over = 0 if row is None else row.overtime
        command = SettleOvertime(self._round, view.session.code, entry, True, over, self._reason)
        if self._do(command):
            self._note(Odd(OddKind.OVERTIME, entry))

    def _goes_on(self, step: NextStep, shows: Sequence[ShowView]) -> bool:
        """Whether the next session comes: the awards are announced in the last."""
        is_last = self.session >= len(shows) - 1
        return step.kind in {NextKind.UNREADY, NextKind.AWARDS} and not is_last

    def _end_session(self, shows: Sequence[ShowView]) -> None:
        if self.session < len(shows) - 1:
            self.session += 1
        else:
            self.is_done = True

    def _pause(self, step: NextStep, view: ShowView, now: Moment) -> int:
        """Milliseconds until a step is taken."""
        clock = view.state.clock
        if step.kind in {NextKind.QUESTIONS, NextKind.SCORING} and clock is not None:
            return max(self._talk(step.entry, view.state.phase, clock.limit) - clock.elapsed(now), 0)
        wait = self._seconds(step.kind)
        if view.state.phase is Phase.BREAK and clock is not None and step.kind in _AFTER_BREAK:
            return wait + max(clock.remaining(now), 0)
        if step.kind is NextKind.ADVANCE and view.turns:
            return _SCREEN_TURNS_MS if self._screen_turns else _TILE_MS
        return wait

    def _talk(self, entry: str, phase: Phase, limit: int) -> int:
        """How long somebody speaks who has so much time."""
        chance = self._robots.chance("talk", phase.value, entry)
        if not chance.randrange(_OVER_ONE_IN):
            return limit + chance.randrange(_OVER[0] * MS, _OVER[1] * MS)
        return limit * chance.randint(*_TALKS) // 100

    def _seconds(self, kind: NextKind) -> int:
        self._steps += 1
        low, high = _SECONDS.get(kind, (2, 4))
        return self._robots.chance("step", str(self._steps)).randrange(low * MS, high * MS)

    def _collect(self, step: NextStep, view: ShowView, now: Moment, judges: JudgesAtWork) -> None:
        """Wait for sheets; go on with the next entry where one waits long; close what nobody will mend."""
        if judges.owe(step.entry):
            on = next((item for item in other_steps(view) if item.kind in _ONWARD), None)
            patient_until = self._since + _PATIENCE
            if on is None or on.command is None:
                self.due = max(self.due, judges.next_due or 0)
            elif now.steady >= patient_until:
                self._do(on.command)
            else:
                self.due = max(self.due, min(judges.next_due or patient_until, patient_until))
            return
        row = view.row(step.entry)
        if row is None or row.participation.closed:
            self._give_up(view)
            return
        self._note_once(OddKind.WIDE if row.wide and row.is_complete else OddKind.INCOMPLETE, step.entry)
        self._do(CloseEntry(self._round, step.entry))

    def _note_once(self, kind: OddKind, entry: str) -> None:
        if (kind, entry) not in self._noted:
            self._noted.add((kind, entry))
            self._note(Odd(kind, entry))

    def _decide_ties(self, view: ShowView) -> None:
        """Draw lots where the rules leave a tie to people; else the show cannot come to its end."""
        if all(finding.problem is not Problem.AWARD_TIE_OPEN for finding in view.unready):
            self._give_up(view)
            return
        standings = self._event.ask(StandingsOf(self._round)).standings
        for ranking in (standings.overall, *standings.tracks.values()):
            for note in ranking.open_ties:
                if note.open_key is None or note.open_key.kind not in DECIDED_BY_PEOPLE:
                    continue
                order = sorted(note.entries)
                self._robots.chance("lot", *order).shuffle(order)
                self._note_once(OddKind.TIE, order[0])
                ruling = Ruling("", _RULES[note.open_key.kind], tuple(order), self._reason, self._reason)
                if self._do(GiveRuling(self._round, ruling)):
                    return
        self._give_up(view)

    def _give_up(self, view: ShowView) -> None:
        still_open = tuple(
            Finding(Problem.ENTRY_STILL_OPEN, {"entry": row.entry.code}, ("entry", row.entry.code))
            for row in view.rows
            if row.participation.status not in UNRANKED and not row.participation.closed
        )
        self.hindrances = view.unready or still_open or (Finding(Problem.NOTHING_TO_SHOW),)
        self.is_done = True

    def _do(self, command: Command) -> bool:
        try:
            self._event.do_as(self._actor, command)
        except JudgingError as error:
            finding = error.findings[0]
            # Looked at again: the step is another one by now, or the same is tried once more.
            self._planned = ()
            if finding.problem in _MEANWHILE:
                return False
            self._refusals += 1
            self._note(Odd(OddKind.REFUSED, getattr(command, "entry", ""), "", finding))
            if self._refusals >= _MOST_REFUSALS:
                self.hindrances, self.is_done = tuple(error.findings), True
            return False
        self._refusals = 0
        return True
