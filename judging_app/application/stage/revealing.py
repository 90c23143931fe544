"""When an entry may be revealed, and what has to be decided first."""

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise

from judging_app.application.stage.order import in_sessions, is_passed_over
from judging_app.application.stage.records import (
    Appearance,
    OvertimeOf,
    Release,
    RevealWhen,
    ShowRules,
)
from judging_app.application.stage.releases import release_of
from judging_app.application.state import EventState
from judging_app.domain.adjustments import time_penalty
from judging_app.domain.event import UNRANKED, Entry, Round
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.stage_clock import MS


def why_not_yet(state: EventState, round_code: str, entry: str, *, corrects: bool = False) -> Finding | None:
    """What keeps an entry from being revealed; `None` where nothing does.

    A sheet is missing, the entry still takes sheets, one lies there to be settled, overtime is to be
    decided about, or the policy has it wait for others. A correction waits for nobody.
    """
    return Revealing(state, round_code).why_not_yet(entry, corrects=corrects)


class Revealing:
    """Which entries of a round may be revealed: what it takes to say so is gathered once for all."""

    def __init__(self, state: EventState, round_code: str) -> None:
        self._state = state
        self._round = state.settled_round(round_code)
        self._stage = state.stage
        self._rules = state.stage.show(round_code).rules
        self._parts = {item.entry: item for item in self._round.participations}
        turns = (turn for here in state.stage.states_of(round_code) for turn in here.appearances)
        self._turns: dict[str, Appearance] = {}
        for turn in turns:
            self._turns.setdefault(turn.entry, turn)
        self._held: dict[str, list[str]] = {}
        for item in state.seats.held:
            if item.is_open and item.round == round_code:
                self._held.setdefault(item.sheet.entry, []).append(item.sheet.judge)

    def why_not_yet(self, entry: str, *, corrects: bool = False) -> Finding | None:
        """What keeps an entry from being revealed, as `why_not_yet` says."""
        part = self._parts[entry]
        if part.status in UNRANKED:
            return _because(Problem.ENTRY_NOT_COMPETING, entry)
        if not part.closed:
            return _because(Problem.ENTRY_STILL_OPEN, entry)
        held = self._held.get(entry, ())
        if held and not corrects:
            facts = {"entry": entry, "number": str(len(held)), "judges": "、".join(dict.fromkeys(held))}
            return Finding(Problem.SUBMISSIONS_HELD, facts, ("entry", entry))
        turn = self._turns.get(entry)
        if turn is not None and open_overtime(self._round, self._rules, turn):
            return _because(Problem.OVERTIME_OPEN, entry)
        if not corrects and not self._policy_allows(entry):
            return _because(Problem.REVEAL_TOO_EARLY, entry)
        return self._incomplete(entry)

    def _incomplete(self, entry: str) -> Finding | None:
        score = self._state.board(self._round.code).scores.get(entry)
        judged = () if score is None else (score.dimension(item.code) for item in self._round.rulebook.judged)
        # A dimension may ask nothing of the entry's track; who counts as 0 has no marks to show at all.
        parts = [item for item in judged if item is not None]
        if score is None or not parts or any(item.score is None or item.owed for item in parts):
            return _because(Problem.NOT_COMPLETE, entry)
        if self._rules.with_final and (score.final is None or any(item.owed for item in score.dimensions)):
            return _because(Problem.NOT_COMPLETE, entry)
        return None

    def _policy_allows(self, entry: str) -> bool:
        match self._rules.when:
            case RevealWhen.AT_ONCE:
                return True
            case RevealWhen.ONE_LATER:
                after = self._after.get(entry)
                return after is None or self._is_over(after)
            case RevealWhen.AT_END:
                return self._all_over

    @cached_property
    def _sessions(self) -> Mapping[str, tuple[Entry, ...]]:
        return in_sessions(self._state.bare_event(), self._round, self._stage)

    @cached_property
    def _after(self) -> Mapping[str, str]:
        """The entry whose turn comes next in the same session, by entry; the last ones have none."""
        pairs = (pair for entries in self._sessions.values() for pair in pairwise(entries))
        return {entry.code: after.code for entry, after in pairs}

    @cached_property
    def _all_over(self) -> bool:
        everybody = (entry.code for entries in self._sessions.values() for entry in entries)
        return all(self._is_over(code) and self._parts[code].closed for code in everybody)

    def _is_over(self, entry: str) -> bool:
        turn, part = self._turns.get(entry), self._parts[entry]
        return part.closed or is_passed_over(part, turn) or (turn is not None and turn.done)


def _because(problem: Problem, entry: str) -> Finding:
    return Finding(problem, {"entry": entry}, ("entry", entry))


def open_overtime(round_: Round, rules: ShowRules, turn: Appearance) -> int:
    """Whole seconds of overtime that nobody has decided about; 0 where the rulebook asks no points for it.

    What the pitch went over, and the questions where the show's rules count them. An entry that is out
    of the contest has no points that could be taken off.
    """
    penalty = round_.rulebook.time_penalty
    if turn.settled or not turn.done or not penalty.rows:
        return 0
    over = {
        OvertimeOf.PITCH: turn.pitch_over,
        OvertimeOf.BOTH: turn.pitch_over + turn.questions_over,
        OvertimeOf.NEITHER: 0,
    }[rules.overtime]
    seconds = over // MS
    if not seconds or not time_penalty(penalty, seconds):
        return 0
    part = next((item for item in round_.participations if item.entry == turn.entry), None)
    return 0 if part is None or part.status in UNRANKED else seconds


def release_now(state: EventState, release: Release) -> Release | None:
    """What would be revealed of an entry at this moment; `None` where its score is not whole any more."""
    return _compared(state, release)[0]


def differs_from(state: EventState, release: Release) -> bool:
    """Whether an entry's marks say something else by now than what was revealed of it."""
    return _compared(state, release)[1]


def _compared(state: EventState, release: Release) -> tuple[Release | None, bool]:
    """What would be revealed now, and whether it differs: worked out again once the entry is scored anew."""
    board = state.board(release.round)
    rests_on = (release, board.scores.get(release.entry), board.event.judges)
    what = ("release", release.round, release.entry)
    return state.remembered(what, rests_on, lambda: _compare(board, release))


def _compare(board: Scoreboard, release: Release) -> tuple[Release | None, bool]:
    try:
        now = release_of(
            board,
            release.session,
            release.entry,
            release.number,
            release.at,
            with_final=release.with_final,
            reason=release.reason,
        )
    except JudgingError:
        return None, True
    return now, not release.shows_like(now)
