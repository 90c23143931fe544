"""The cases that people ask about, worked through the real scoring: too few judges, a recusal, a 0, a tie."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.aggregation import Aggregation, Method, Rung
from judging_app.domain.event import Event, Recusal, Round
from judging_app.domain.exact import from_ticks
from judging_app.domain.example_event import ENTRY, ROUND
from judging_app.domain.rubric import Dimension
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import Sheet, Standing


class Edge(NamedTuple):
    """A panel that is not as usual: how many sheets there are, what is done, and the panel's score.

    `kept` counts what is left after trimming, a half for a vote that counts half. `value` is `None`
    where the rules give no score. With aggregation by criterion, `kept` is that of the first one.
    """

    sheets: int
    rung: Rung
    kept: Fraction
    value: Fraction | None


class ZeroEdge(NamedTuple):
    """The first judge gives 0, and the same judge gives nothing: the scores of both cases."""

    counted: Edge
    missing: Edge


class TiedEdge(NamedTuple):
    """Two judges share the highest total; `dropped` of the two votes are dropped as the highest."""

    total: Fraction
    dropped: int
    edge: Edge


class Edges(NamedTuple):
    """The cases people ask about; `None` where the rules or the panel do not know the case."""

    fewer: Edge | None
    """The largest panel that is still too small for what is usually done."""
    recused: Edge | None
    """One judge of the panel is recused."""
    zero: ZeroEdge | None
    tied: TiedEdge | None


def own_sheets(event: Event, dimension: str) -> dict[str, Sheet]:
    """The shown entry's sheets in a dimension, by judge."""
    return {
        sheet.judge: sheet
        for sheet in event.rounds[-1].sheets
        if sheet.entry == ENTRY and sheet.dimension == dimension
    }


def edges_of(event: Event, dimension: Dimension) -> Edges:
    sheets = own_sheets(event, dimension.code)
    given = [judge for judge, sheet in sheets.items() if sheet.standing is Standing.SUBMITTED]
    if len(given) < 2:
        return Edges(None, None, None, None)
    few = _too_few(dimension.aggregation, len(given))
    first, last = given[0], given[-1]
    nothing = dict.fromkeys(sheets[first].marks, 0)
    grouped = bool(dimension.aggregation.group_weights)
    return Edges(
        None if few is None or grouped else _edge(_without(event, dimension, given[few:]), dimension),
        _edge(_recused(event, last), dimension),
        ZeroEdge(
            _edge(_with_marks(event, dimension, {first: nothing}), dimension),
            _edge(_without(event, dimension, [first]), dimension),
        ),
        _tied(event, dimension, sheets, given),
    )


def _too_few(rule: Aggregation, votes: int) -> int | None:
    """The largest panel, smaller than this one, for which something else is done."""
    usual = rule.rung_for(votes)
    if rule.method is not Method.TRIMMED:
        return None
    return next((size for size in range(votes - 1, 0, -1) if rule.rung_for(size) != usual), None)


def _with_marks(event: Event, dimension: Dimension, marks: Mapping[str, Mapping[str, int]]) -> Event:
    """The event with other marks on the shown entry's sheets, by judge."""

    def changed(sheet: Sheet) -> Sheet:
        mine = sheet.entry == ENTRY and sheet.dimension == dimension.code and sheet.judge in marks
        return replace(sheet, marks=marks[sheet.judge]) if mine else sheet

    round_ = event.rounds[-1]
    return _with_round(event, replace(round_, sheets=tuple(changed(sheet) for sheet in round_.sheets)))


def _without(event: Event, dimension: Dimension, judges: Sequence[str]) -> Event:
    """The event without the shown entry's sheets of these judges."""
    round_ = event.rounds[-1]
    left = tuple(
        sheet
        for sheet in round_.sheets
        if sheet.entry != ENTRY or sheet.dimension != dimension.code or sheet.judge not in judges
    )
    return _with_round(event, replace(round_, sheets=left))


def _recused(event: Event, judge: str) -> Event:
    round_ = event.rounds[-1]
    recused = replace(round_, recusals=(Recusal(judge, ENTRY),))
    return _with_round(event, recused.with_sheets(round_.sheets))


def _with_round(event: Event, round_: Round) -> Event:
    return replace(event, rounds=(*event.rounds[:-1], round_))


def _edge(event: Event, dimension: Dimension) -> Edge:
    score = Scoreboard(event, ROUND).scores[ENTRY].dimension(dimension.code)
    sheets = own_sheets(event, dimension.code)
    number = sum(sheet.standing is Standing.SUBMITTED for sheet in sheets.values())
    panel = score.panel if score else None
    if panel is None and score and score.criteria:
        panel = score.criteria[0].panel
    rung = panel.groups[0].rung if panel else dimension.aggregation.rung_for(number)
    kept = sum((group.counted for group in panel.groups), Fraction(0)) if panel else Fraction(0)
    return Edge(number, rung, kept, score.raw if score else None)


def _tied(
    event: Event, dimension: Dimension, sheets: Mapping[str, Sheet], given: Sequence[str]
) -> TiedEdge | None:
    """Give the judge with the second highest total the marks of the highest."""
    factors = {leaf.code: leaf.factor for leaf in dimension.leaves()}

    def total(judge: str) -> Fraction:
        return sum((mark * factors[code] for code, mark in sheets[judge].marks.items()), Fraction(0))

    high, second = sorted(given, key=total, reverse=True)[:2]
    changed = _with_marks(event, dimension, {second: sheets[high].marks})
    score = Scoreboard(changed, ROUND).scores[ENTRY].dimension(dimension.code)
    if score is None or score.panel is None:
        return None
    dropped = sum(vote.dropped_high for vote in score.panel.votes if vote.judge in (high, second))
    return TiedEdge(from_ticks(total(high)), dropped, _edge(changed, dimension))
