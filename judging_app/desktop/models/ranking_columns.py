"""The columns of the results table: which there are, what they are headed, how wide they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.queries import StandingsView
from judging_app.domain.decimals import sheet_places
from judging_app.domain.event import Event, Role, Seat
from judging_app.domain.exact import show
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scores import EntryScore
from judging_app.wording.language import translate

_MOST_PINNED_DIMENSIONS = 3
"""With more dimensions their columns scroll with the judges', so that a total always has room."""


class ColumnKind(StrEnum):
    """What a column shows."""

    PLACE = "place"
    ORDER = "order"
    NAME = "name"
    JUDGE = "judge"
    DIMENSION = "dimension"
    ADJUSTMENTS = "adjustments"
    TOTAL = "total"
    AWARD = "award"


class Zone(StrEnum):
    """Where a column stands: pinned at the left, scrolling, or pinned at the right."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head in one or two lines, its width at 100 %, and its key among its kind."""

    kind: ColumnKind
    zone: Zone
    width: int
    title: str
    subtitle: str = ""
    key: str = ""


def columns_of(view: StandingsView, judged: str) -> tuple[Column, ...]:
    """The columns for a round, with the judges of one judged dimension."""
    rulebook = view.round.rulebook
    return (
        Column(ColumnKind.PLACE, Zone.LEFT, 54, translate("ResultsPage", "Place")),
        Column(ColumnKind.ORDER, Zone.LEFT, 32, translate("ResultsPage", "No.")),
        Column(ColumnKind.NAME, Zone.LEFT, 216, translate("ResultsPage", "Entry")),
        *_judge_columns(view, judged),
        *_dimension_columns(rulebook),
        *_adjustment_column(view),
        Column(ColumnKind.TOTAL, Zone.RIGHT, 74, translate("ResultsPage", "Total")),
        *_award_column(rulebook),
    )


def _judge_columns(view: StandingsView, judged: str) -> Iterator[Column]:
    dimension = view.round.rulebook.dimension(judged)
    if dimension is None:
        return
    width = 47 if sheet_places(dimension) < 2 and dimension.full() < 1000 else 54
    # A reserve who was never called has nothing to show.
    called = {sheet.judge for sheet in view.round.sheets if sheet.dimension == judged}
    called |= {
        judge
        for score in view.standings.scores.values()
        for part in score.dimensions
        if part.dimension == judged
        for judge in part.owed
    }
    seats = tuple(
        seat
        for seat in view.round.seats
        if seat.scores(judged) and (seat.role is not Role.RESERVE or seat.judge in called)
    )
    for seat in seats_once(seats):
        yield Column(ColumnKind.JUDGE, Zone.MIDDLE, width, judge_name(view.event, seat.judge), key=seat.judge)


def seats_once(seats: tuple[Seat, ...]) -> list[Seat]:
    """One seat for each judge, in order: a judge of two panels has one column."""
    return list({seat.judge: seat for seat in reversed(seats)}.values())[::-1]


def judge_name(event: Event, code: str) -> str:
    """A judge's name, else the code."""
    judge = event.judge(code)
    return code if judge is None else judge.name


def _dimension_columns(rulebook: Rulebook) -> Iterator[Column]:
    many = len(rulebook.dimensions) > _MOST_PINNED_DIMENSIONS
    zone = Zone.MIDDLE if many else Zone.RIGHT
    for dimension in rulebook.dimensions:
        yield Column(ColumnKind.DIMENSION, zone, 65, dimension.name, _weight(dimension), dimension.code)


def _weight(dimension: Dimension) -> str:
    return "" if dimension.weight is None else f"× {show(dimension.weight)}%"


def _adjustment_column(view: StandingsView) -> Iterator[Column]:
    if any(has_adjustment(score) for score in view.standings.scores.values()):
        title = translate("ResultsPage", "Adj.")
        yield Column(ColumnKind.ADJUSTMENTS, Zone.RIGHT, 54, title)


def has_adjustment(score: EntryScore) -> bool:
    """Whether anything was added to or taken off an entry's scores."""
    parts = [score.adjustments, *(item.adjustments for item in score.dimensions)]
    parts += [item.sheet_adjustments for item in score.dimensions]
    return any(part.items for part in parts)


def _award_column(rulebook: Rulebook) -> Iterator[Column]:
    kinds = {award.kind for award in rulebook.awards}
    if kinds:
        # A prize and the sign of a cut line may stand beside each other.
        width = 98 if len(kinds) > 1 else 84
        yield Column(ColumnKind.AWARD, Zone.RIGHT, width, translate("ResultsPage", "Award"))
