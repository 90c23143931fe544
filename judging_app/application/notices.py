"""What a person should look at before results are announced; nothing here changes a place."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from judging_app.application.seats.records import HeldSubmission
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.exact import exact_text, show
from judging_app.domain.problems import Finding, Problem, Severity
from judging_app.domain.rulebook import TieKey, TieKeyKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import DimensionScore, EntryScore, WhyUnranked

_OUT = frozenset({WhyUnranked.WITHDRAWN, WhyUnranked.DISQUALIFIED, WhyUnranked.CANCELLED})


def notices(board: Scoreboard) -> list[Finding]:
    """List what is owed, unverified, too far apart, undecided or weakly founded."""
    found: list[Finding] = []
    for score in _in_play(board):
        found.extend(_about_entry(board, score))
    found.extend(_about_ties(board))
    found.extend(_about_judges(board))
    found.extend(_about_correction(board))
    return found


def held_notices(board: Scoreboard, held: Iterable[HeldSubmission]) -> list[Finding]:
    """Name the entries of which sheets were held back and not settled yet: their scores may change."""
    judges: dict[str, list[str]] = {}
    for item in held:
        if item.is_open and item.round == board.round.code:
            judges.setdefault(item.sheet.entry, []).append(item.sheet.judge)
    return [
        _warn(Problem.SUBMISSIONS_HELD, score.entry, number=str(len(named)), judges=_once(named))
        for score in _in_play(board)
        if (named := judges.get(score.entry))
    ]


def _once(judges: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(judges))


def _in_play(board: Scoreboard) -> Iterator[EntryScore]:
    return (score for score in board.scores.values() if score.unranked not in _OUT)


def _warn(problem: Problem, entry: str, **facts: str) -> Finding:
    return Finding(problem, {"entry": entry, **facts}, ("entry", entry), severity=Severity.WARNING)


def _about_entry(board: Scoreboard, score: EntryScore) -> Iterator[Finding]:
    for part in score.dimensions:
        if part.owed:
            yield _warn(
                Problem.SHEETS_OWED, score.entry, number=str(len(part.owed)), judges="、".join(part.owed)
            )
        unfounded = [code for code in part.missing if _is_unfounded(board, score.entry, code)]
        if unfounded:
            yield _warn(Problem.FIGURE_UNFOUNDED, score.entry, number=str(len(unfounded)))
        without = [_name_of(board, part, code) for code in part.missing if code not in unfounded]
        if without:
            yield _warn(Problem.INDICATOR_VALUE_MISSING, score.entry, criterion="、".join(without))
        unverified = [item.criterion for item in part.items if item.score is not None and not item.verified]
        if unverified:
            yield _warn(Problem.FIGURE_UNVERIFIED, score.entry, number=str(len(unverified)))
        if board.rulebook.confirm_figures:
            yield from _about_confirmation(board, score.entry, part)
        yield from _about_range(board, score.entry, part)
    if score.unranked is WhyUnranked.GATE_FAILED:
        yield _warn(Problem.GATE_FAILED, score.entry)


def _name_of(board: Scoreboard, part: DimensionScore, code: str) -> str:
    dimension = board.rulebook.dimension(part.dimension)
    criterion = None if dimension is None else dimension.criterion(code)
    return code if criterion is None else criterion.name


def _is_unfounded(board: Scoreboard, entry: str, criterion: str) -> bool:
    value = board.index.value_of(entry, criterion)
    return value is not None and value.evidence_missing


def _about_confirmation(board: Scoreboard, entry: str, part: DimensionScore) -> Iterator[Finding]:
    values = (board.index.value_of(entry, item.criterion) for item in part.items)
    open_ones = [value for value in values if value and value.is_verified and not value.confirmed_by]
    if open_ones:
        yield _warn(Problem.FIGURE_UNCONFIRMED, entry, number=str(len(open_ones)))


def _about_range(board: Scoreboard, entry: str, part: DimensionScore) -> Iterator[Finding]:
    limit = board.rulebook.range_alarm
    if limit is None:
        return
    # The sheets as they were given: a place or a standard score has no gap in points.
    highest = board.tie_value(entry, TieKey(TieKeyKind.HIGHEST, part.dimension))
    lowest = board.tie_value(entry, TieKey(TieKeyKind.LOWEST, part.dimension))
    if not (isinstance(highest, Fraction) and isinstance(lowest, Fraction)):
        return
    spread = highest - lowest
    if spread > limit:
        yield _warn(Problem.RANGE_TOO_WIDE, entry, range=show(spread), limit=exact_text(limit))


def _about_ties(board: Scoreboard) -> Iterator[Finding]:
    seen: set[tuple[str, ...]] = set()
    rankings = [board.standings.overall, *board.standings.tracks.values()]
    for ranking in rankings:
        for note in ranking.open_ties:
            if note.entries not in seen:
                seen.add(note.entries)
                yield _warn(Problem.TIE_UNDECIDED, note.entries[0], entries="、".join(note.entries))
    for outcome in board.standings.awards:
        if outcome.open_tie:
            yield _warn(
                Problem.AWARD_LINE_TIED,
                outcome.open_tie[0],
                award=outcome.award.name,
                entries="、".join(outcome.open_tie),
            )


def _about_correction(board: Scoreboard) -> Iterator[Finding]:
    """A least-squares correction that cannot be computed is said, not passed over."""
    for dimension in board.rulebook.judged:
        wanted = dimension.calibration.method is CalibrationMethod.ADDITIVE
        scored = any(
            part.dimension == dimension.code and part.raw is not None
            for score in board.scores.values()
            for part in score.dimensions
        )
        if wanted and scored and not board.is_linked(dimension.code):
            subject = ("dimension", dimension.code)
            yield Finding(Problem.CALIBRATION_IMPOSSIBLE, {}, subject, severity=Severity.WARNING)


def _about_judges(board: Scoreboard) -> Iterator[Finding]:
    """Standard scores stand on weak ground where a judge saw few entries or gave one mark only."""
    seen: set[tuple[str, str]] = set()
    for score in board.scores.values():
        for part in score.dimensions:
            dimension = board.rulebook.dimension(part.dimension)
            if dimension is None or dimension.calibration.method is not CalibrationMethod.STANDARD_SCORE:
                continue
            for item in part.calibrated.statistics if part.calibrated else ():
                if (part.dimension, item.judge) in seen:
                    continue
                seen.add((part.dimension, item.judge))
                facts = {"judge": item.judge, "sheets": str(item.sheets)}
                subject = ("judge", item.judge)
                if item.deviation == 0:
                    yield Finding(Problem.JUDGE_WITHOUT_SPREAD, facts, subject, severity=Severity.WARNING)
                elif item.sheets < dimension.calibration.least_sheets:
                    yield Finding(Problem.JUDGE_SAW_TOO_FEW, facts, subject, severity=Severity.WARNING)
