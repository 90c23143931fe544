"""When an entry may be revealed, and what has to be decided first."""

from judging_app.application.stage.order import competing
from judging_app.application.stage.records import (
    Appearance,
    OvertimeOf,
    Release,
    RevealWhen,
    ShowRules,
    StageRecords,
)
from judging_app.application.stage.releases import release_of
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED, Round
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.stage_clock import MS


def why_not_yet(state: EventState, round_code: str, entry: str, *, corrects: bool = False) -> Finding | None:
    """What keeps an entry from being revealed; `None` where nothing does.

    A sheet is missing, the entry still takes sheets, one lies there to be settled, overtime is to be
    decided about, or the policy has it wait for others. A correction waits for nobody.
    """
    round_, stage = state.round(round_code), state.stage
    rules = stage.show(round_code).rules
    part = next(item for item in round_.participations if item.entry == entry)
    if part.status in UNRANKED:
        return _because(Problem.ENTRY_NOT_COMPETING, entry)
    if not part.closed:
        return _because(Problem.ENTRY_STILL_OPEN, entry)
    held = [
        item.sheet.judge
        for item in state.seats.held
        if item.is_open and (item.round, item.sheet.entry) == (round_code, entry)
    ]
    if held and not corrects:
        facts = {"entry": entry, "number": str(len(held)), "judges": "、".join(dict.fromkeys(held))}
        return Finding(Problem.SUBMISSIONS_HELD, facts, ("entry", entry))
    turn = _turn(stage, round_code, entry)
    if turn is not None and open_overtime(round_, rules, turn):
        return _because(Problem.OVERTIME_OPEN, entry)
    if not corrects and not _policy_allows(state, round_, stage, rules, entry):
        return _because(Problem.REVEAL_TOO_EARLY, entry)
    board = state.board(round_code)
    score = board.scores.get(entry)
    parts = [] if score is None else [score.dimension(item.code) for item in round_.rulebook.judged]
    if score is None or any(item is None or item.score is None or item.owed for item in parts):
        return _because(Problem.NOT_COMPLETE, entry)
    if rules.with_final and (score.final is None or any(item.owed for item in score.dimensions)):
        return _because(Problem.NOT_COMPLETE, entry)
    return None


def _because(problem: Problem, entry: str) -> Finding:
    return Finding(problem, {"entry": entry}, ("entry", entry))


def _turn(stage: StageRecords, round_code: str, entry: str) -> Appearance | None:
    found = (state.appearance(entry) for state in stage.states_of(round_code))
    return next((item for item in found if item is not None), None)


def _policy_allows(
    state: EventState, round_: Round, stage: StageRecords, rules: ShowRules, entry: str
) -> bool:
    if rules.when is RevealWhen.AT_ONCE:
        return True
    event, show = state.bare_event(), stage.show(round_.code)
    session = show.session_of(entry)
    here = [item.code for item in competing(event, round_, stage, session)]
    if rules.when is RevealWhen.ONE_LATER:
        after = here[here.index(entry) + 1 :][:1] if entry in here else []
        return all(_is_over(stage, round_.code, code) for code in after)
    everybody = [item.code for part in show.stages for item in competing(event, round_, stage, part.code)]
    closed = {item.entry for item in round_.participations if item.closed}
    return all(_is_over(stage, round_.code, code) and code in closed for code in everybody)


def _is_over(stage: StageRecords, round_code: str, entry: str) -> bool:
    turn = _turn(stage, round_code, entry)
    return turn is not None and (turn.done or not turn.presented)


def open_overtime(round_: Round, rules: ShowRules, turn: Appearance) -> int:
    """Whole seconds of overtime that nobody has decided about; 0 where the rulebook has no penalty.

    What the pitch went over, and the questions where the show's rules count them.
    """
    if turn.settled or not turn.done or not round_.rulebook.time_penalty.rows:
        return 0
    over = {
        OvertimeOf.PITCH: turn.pitch_over,
        OvertimeOf.BOTH: turn.pitch_over + turn.questions_over,
        OvertimeOf.NEITHER: 0,
    }[rules.overtime]
    return over // MS


def release_now(state: EventState, release: Release) -> Release | None:
    """What would be revealed of an entry at this moment; `None` where its score is not whole any more."""
    try:
        return release_of(
            state.board(release.round),
            release.session,
            release.entry,
            release.number,
            release.at,
            with_final=release.with_final,
            reason=release.reason,
        )
    except JudgingError:
        return None


def differs_from(state: EventState, release: Release) -> bool:
    """Whether an entry's marks say something else by now than what was revealed of it."""
    now = release_now(state, release)
    return now is None or not release.shows_like(now)
