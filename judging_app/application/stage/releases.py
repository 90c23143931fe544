"""What is revealed of an entry, and what is announced of all: cut out of the scores once, as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from judging_app.application.stage.pictures import AddedPoints, RankedLine, Who
from judging_app.application.stage.records import (
    AwardOrder,
    Fate,
    Prize,
    Release,
    ReleasedMark,
    ReleasedScore,
    ResultsRelease,
)
from judging_app.domain.aggregation import Vote
from judging_app.domain.awards import AwardOutcome
from judging_app.domain.decimals import dimension_places, final_places, total_places
from judging_app.domain.event import Entry, Event, Seat
from judging_app.domain.exact import from_ticks
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import AdjustmentSum, DimensionScore, EntryScore, WhyUnranked
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, Sheet

_OUT = frozenset({WhyUnranked.WITHDRAWN, WhyUnranked.DISQUALIFIED, WhyUnranked.CANCELLED})


def who_of(event: Event, entry: Entry) -> Who:
    """An entry as the audience is told of it."""
    track = next((item.name for item in event.tracks if item.code == entry.track), "")
    number = f"{entry.order:02}" if entry.order else entry.code
    return Who(entry.code, number, entry.name, entry.organization, track, entry.leader)


def release_of(
    board: Scoreboard, session: str, entry: str, number: int, at: datetime, *, with_final: bool, reason: str
) -> Release:
    """Cut out what is revealed of an entry; raises NOT_COMPLETE where a score is not there yet.

    The sheets of the round must be in the scoreboard's event.
    """
    score = board.scores.get(entry)
    if score is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=entry)
    parts = [(item, score.dimension(item.code)) for item in board.rulebook.judged]
    scores = tuple(_released(board, score, dimension, part) for dimension, part in parts if part is not None)
    if with_final and (score.final is None or _owed(score)):
        raise JudgingError.of(Problem.NOT_COMPLETE, entry=entry)
    return Release(
        number,
        board.round.code,
        session,
        entry,
        scores,
        score.final,
        final_places(board.rulebook),
        with_final,
        at,
        reason,
        () if with_final else tuple(item.name for item in board.rulebook.measured),
    )


def _owed(score: EntryScore) -> bool:
    return any(part.owed for part in score.dimensions)


def _released(
    board: Scoreboard, score: EntryScore, dimension: Dimension, part: DimensionScore
) -> ReleasedScore:
    if part.score is None or part.owed:
        raise JudgingError.of(Problem.NOT_COMPLETE, entry=score.entry)
    return ReleasedScore(
        dimension.code,
        dimension.name,
        dimension.aggregation.method.value,
        tuple(_marks(board, score, dimension, part)),
        part.score,
        dimension_places(board.rulebook, dimension),
        total_places(dimension),
        part.normalised if part.adjustments.items else None,
        _added(part.adjustments),
    )


def _added(adjustments: AdjustmentSum) -> tuple[AddedPoints, ...]:
    """What was added and taken off, one by one; as one sum where the rules capped it."""
    items = tuple(AddedPoints(item.kind.value, item.points, item.seconds) for item in adjustments.items)
    if sum((item.points for item in items), Fraction(0)) == adjustments.net:
        return items
    return (AddedPoints("", adjustments.net),)


def _marks(
    board: Scoreboard, score: EntryScore, dimension: Dimension, part: DimensionScore
) -> Iterator[ReleasedMark]:
    index = board.index
    seats = index.seats_for(index.participations[score.entry].panel, dimension.code)
    votes: Mapping[str, Vote] = {} if part.panel is None else {vote.judge: vote for vote in part.panel.votes}
    sheets = index.sheets_of(dimension.code, score.entry)
    recused = index.recused_from(score.entry)
    plan = index.plan(dimension, score.track)
    for at, seat in enumerate(seats, start=1):
        judge = board.event.judge(seat.judge)
        name = seat.judge if judge is None else judge.name
        vote, sheet = votes.get(seat.judge), sheets.get(seat.judge)
        if vote is not None:
            yield ReleasedMark(at, seat.judge, name, from_ticks(vote.value), _fate(vote))
        elif sheet is not None and sheet.standing in COUNTING and seat.judge not in recused:
            fate = _fate_of_sheet(seat, part, sheet)
            yield ReleasedMark(at, seat.judge, name, from_ticks(sheet_value(plan, sheet)), fate)


def _fate(vote: Vote) -> Fate:
    if vote.half_low or vote.half_high:
        return Fate.PARTLY
    if not (vote.dropped_low or vote.dropped_high):
        return Fate.COUNTS
    if vote.kept > 0:
        return Fate.PARTLY
    return Fate.LOWEST if vote.dropped_low else Fate.HIGHEST


def _fate_of_sheet(seat: Seat, part: DimensionScore, sheet: Sheet) -> Fate:
    aside = not seat.votes or sheet.judge in part.spare or part.panel is not None
    return Fate.ASIDE if aside else Fate.COUNTS


def unready(board: Scoreboard) -> list[Finding]:
    """What keeps the awards from being announced: scores that are not there yet, ties still open."""
    found = [
        Finding(Problem.NOT_COMPLETE, {"entry": score.entry}, ("entry", score.entry))
        for score in board.scores.values()
        if score.unranked not in _OUT and (score.unranked is WhyUnranked.INCOMPLETE or _owed(score))
    ]
    for outcome in board.standings.awards:
        if outcome.open_tie:
            facts = {"award": outcome.award.name, "entries": "、".join(outcome.open_tie)}
            found.append(Finding(Problem.AWARD_TIE_OPEN, facts, ("award", outcome.award.name)))
    return found


def results_of(
    board: Scoreboard,
    number: int,
    at: datetime,
    reason: str = "",
    order: AwardOrder = AwardOrder.LOWEST_FIRST,
) -> ResultsRelease:
    """Cut out places and awards as they are announced; raises what `unready` finds."""
    missing = unready(board)
    if missing:
        raise JudgingError(missing)
    columns = tuple((item.name, dimension_places(board.rulebook, item)) for item in board.rulebook.dimensions)
    given = tuple(_prizes(board))
    first: dict[str, Prize] = {}
    for prize in given:
        if prize.winner is not None:
            first.setdefault(prize.winner.who.entry, prize)
    known = {entry.code: entry for entry in board.event.entries}
    lines = tuple(
        _line(board, known[place.entry], place.number, first.get(place.entry))
        for place in board.standings.overall.places()
    )
    return ResultsRelease(
        number,
        board.round.code,
        lines,
        columns,
        final_places(board.rulebook),
        at,
        reason,
        given,
        order,
        tuple(_advancing(board)),
    )


def _outcomes(board: Scoreboard, kind: AwardKind) -> list[AwardOutcome]:
    """Awards or cut lines, the highest first; the same one in several tracks stands together."""
    found = [outcome for outcome in board.standings.awards if outcome.award.kind is kind]
    names = list(dict.fromkeys(outcome.award.name for outcome in found))
    scopes = ["", *(track.code for track in board.event.tracks)]
    return sorted(found, key=lambda item: (names.index(item.award.name), scopes.index(item.scope)))


def _prizes(board: Scoreboard) -> Iterator[Prize]:
    known = {entry.code: entry for entry in board.event.entries}
    for outcome in _outcomes(board, AwardKind.AWARD):
        award = outcome.award
        like = [
            item
            for item in board.rulebook.awards
            if item.kind is AwardKind.AWARD and item.scope == award.scope
        ]
        bare = Prize(award.name, like.index(award), _track(board, outcome.scope))
        for entry in outcome.winners:
            line = _line(board, known[entry], _place(board, outcome.scope, entry), bare)
            yield replace(bare, winner=line)
        if not outcome.winners and outcome.size != 0 and _ranked(board, outcome.scope):
            yield bare


def _advancing(board: Scoreboard) -> Iterator[RankedLine]:
    known = {entry.code: entry for entry in board.event.entries}
    for outcome in _outcomes(board, AwardKind.ADVANCE):
        bare = Prize(outcome.award.name, -1, _track(board, outcome.scope))
        for entry in outcome.winners:
            yield _line(board, known[entry], _place(board, outcome.scope, entry), bare)


def _track(board: Scoreboard, scope: str) -> str:
    return next((item.name for item in board.event.tracks if item.code == scope), "")


def _ranked(board: Scoreboard, scope: str) -> tuple[str, ...]:
    return (board.standings.tracks[scope] if scope else board.standings.overall).order


def _place(board: Scoreboard, scope: str, entry: str) -> Fraction:
    """An entry's place where an award is given: within the track, if it is one of a track."""
    ranking = board.standings.tracks[scope] if scope else board.standings.overall
    place = ranking.place(entry)
    assert place is not None, "only who has a place wins anything"  # noqa: S101
    return place.number


def _line(board: Scoreboard, entry: Entry, place: Fraction, prize: Prize | None) -> RankedLine:
    score = board.standings.scores[entry.code]
    parts = (score.dimension(item.code) for item in board.rulebook.dimensions)
    line = RankedLine(
        place,
        who_of(board.event, entry),
        score.final,
        tuple(None if part is None else part.score for part in parts),
    )
    if prize is None:
        return line
    return replace(line, award=prize.award, tier=prize.tier, track=prize.track)
