"""A small example of a rulebook at work, for the person who is editing it.

One entry, a panel of the usual size, marks and figures made up from the rulebook alone, and all of
it run through the real scoring: an example that had arithmetic of its own could disagree with the
results. Where the rules look at the field or at several panels, three more entries stand beside it.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.aggregation import Vote
from judging_app.domain.event import Event
from judging_app.domain.exact import from_ticks
from judging_app.domain.example_edges import Edges, edges_of, own_sheets
from judging_app.domain.example_event import ENTRY, ROUND, example_event, step_in_ticks
from judging_app.domain.problems import Finding, Problem, errors_in
from judging_app.domain.rubric import Dimension
from judging_app.domain.rule_checks import check_rulebook
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import DimensionScore, EntryScore
from judging_app.domain.sheets import Sheet, Standing

Totals = Mapping[str, Sequence[Fraction | None]]
"""The judges' totals in points by dimension code; `None` for a judge who gave none."""


class Fate(StrEnum):
    """What became of a judge's total."""

    KEPT = "kept"
    DROPPED_LOW = "dropped_low"
    DROPPED_HIGH = "dropped_high"
    HALF = "half"
    """It counts half, as an extreme."""
    MISSING = "missing"


class ExampleTotal(NamedTuple):
    """One judge's total in points (`None`: gave none) and what became of it; `number` from 1.

    `counted` is what entered the panel's score: the total rounded, corrected or turned into a
    place where the rules say so; `None` where criteria are aggregated one by one.
    """

    number: int
    total: Fraction | None
    counted: Fraction | None
    fate: Fate


class JudgedExample(NamedTuple):
    """A judged dimension: the totals, kept sum / number = mean, and the score's own derivation.

    `kept_sum` and `kept_count` are `None` where there is no single sum: aggregation by criterion,
    or groups with weights. `mean` is the panel's value before rounding. The rest of the way stands
    in `score`: `raw` rounded, `score` after normalising, `weighted`.
    """

    dimension: str
    full: Fraction
    step: Fraction
    totals: tuple[ExampleTotal, ...]
    kept_sum: Fraction | None
    kept_count: Fraction | None
    mean: Fraction | None
    score: DimensionScore
    edges: Edges


class ExampleFigure(NamedTuple):
    """An indicator's example figure and the points it earned; `counts` by category where it counts."""

    criterion: str
    value: Fraction | None
    counts: Mapping[str, int] | None
    points: Fraction | None


class MeasuredExample(NamedTuple):
    """A measured dimension: the figures, their sum in points, and the score's own derivation."""

    dimension: str
    full: Fraction
    figures: tuple[ExampleFigure, ...]
    total: Fraction | None
    score: DimensionScore


class WorkedExample(NamedTuple):
    """A rulebook at work on one entry.

    `entry` is the whole derivation (`combined` is the sum, `final` the rounded score), `None` where
    the rulebook cannot rank; then `findings` say why. `findings` hold warnings too. With an error
    that leaves the dimensions computable (weights that add up to 95) these are still shown.
    """

    dimensions: tuple[JudgedExample | MeasuredExample, ...]
    entry: EntryScore | None
    findings: tuple[Finding, ...]

    @property
    def combined(self) -> Fraction | None:
        """The sum of the dimensions' weighted scores."""
        return None if self.entry is None else self.entry.combined

    @property
    def final(self) -> Fraction | None:
        """The final score, rounded as the rulebook says."""
        return None if self.entry is None else self.entry.final


_HARMLESS = frozenset(
    {
        Problem.WEIGHTS_DO_NOT_ADD_UP,
        Problem.WEIGHTS_MIXED,
        Problem.BANDS_DO_NOT_FIT,
        Problem.TIE_CHAIN_EMPTY,
        Problem.UNKNOWN_PARENT,
    }
)
"""Errors that keep a rulebook from ranking but not its dimensions from being worked out."""


def _is_harmless(error: Finding) -> bool:
    """Whether the dimensions can be worked out all the same; places and prizes do not touch them."""
    return error.problem in _HARMLESS or error.subject[0] == "award" or error.column == "tie_chain"


def worked_example(
    rulebook: Rulebook,
    totals: Totals | None = None,
    *,
    figures: Mapping[str, Fraction] | None = None,
    panel_size: int = 0,
    track: str = "",
) -> WorkedExample:
    """Work a small example through a rulebook, whole or half-edited; never raises.

    `totals` replace the example's judges' totals of the dimensions they name, `figures` the
    example's values of indicators; a total beyond the full points is taken as it is. `panel_size`
    of 0 takes seven judges, or as many as the rulebook's trimming needs. `track` chooses whose
    rubric is shown where tracks differ.
    """
    event, track = example_event(rulebook, totals or {}, figures or {}, panel_size, track)
    findings = tuple(check_rulebook(event, event.rounds[-1]))
    errors = errors_in(findings)
    if not all(_is_harmless(error) for error in errors):
        return WorkedExample((), None, findings)
    score = Scoreboard(event, ROUND).scores[ENTRY]
    examples = tuple(
        _judged(event, dimension, part, track)
        if dimension in rulebook.judged
        else _measured(event, dimension, part, track)
        for dimension in rulebook.dimensions
        if (part := score.dimension(dimension.code)) is not None
    )
    return WorkedExample(examples, None if errors else score, findings)


def _judged(event: Event, dimension: Dimension, score: DimensionScore, track: str) -> JudgedExample:
    sheets = own_sheets(event, dimension.code)
    votes = {vote.judge: vote for vote in score.panel.votes} if score.panel else {}
    seats = [seat.judge for seat in event.rounds[-1].seats_of(ENTRY) if seat.votes]
    shown = tuple(
        _total(at, dimension, sheets.get(judge), votes.get(judge)) for at, judge in enumerate(seats, start=1)
    )
    single = score.panel.groups[0] if score.panel and len(score.panel.groups) == 1 else None
    return JudgedExample(
        dimension.code,
        dimension.full(track),
        from_ticks(step_in_ticks(dimension, track)),
        shown,
        None if single is None else single.total,
        None if single is None else single.counted,
        score.panel.value if score.panel else score.raw,
        score,
        edges_of(event, dimension),
    )


def _total(number: int, dimension: Dimension, sheet: Sheet | None, vote: Vote | None) -> ExampleTotal:
    if sheet is None or sheet.standing is not Standing.SUBMITTED:
        return ExampleTotal(number, None, None, Fate.MISSING)
    factors = {leaf.code: leaf.factor for leaf in dimension.leaves()}
    total = from_ticks(sum((mark * factors[code] for code, mark in sheet.marks.items()), Fraction(0)))
    if vote is None:
        return ExampleTotal(number, total, None, Fate.KEPT)
    return ExampleTotal(number, total, from_ticks(vote.value), _fate(vote))


def _fate(vote: Vote) -> Fate:
    if vote.dropped_low:
        return Fate.DROPPED_LOW
    if vote.dropped_high:
        return Fate.DROPPED_HIGH
    return Fate.HALF if vote.half_low or vote.half_high else Fate.KEPT


def _measured(event: Event, dimension: Dimension, score: DimensionScore, track: str) -> MeasuredExample:
    counts = {item.criterion: item.counts for item in event.rounds[-1].values if item.entry == ENTRY}
    figures = tuple(
        ExampleFigure(
            item.criterion,
            None if counts.get(item.criterion) else item.value,
            counts.get(item.criterion),
            item.score,
        )
        for item in score.items
    )
    return MeasuredExample(dimension.code, dimension.full(track), figures, score.raw, score)
