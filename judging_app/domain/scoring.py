"""Stations 1 to 8 for one entry: from its marks and figures to its final score.

Pure functions over a `RoundIndex`, which looks things up, and a `Backdrop`, which holds what
depends on the other entries (the field of a ratio, a panel's coefficient). Most rulebooks need no
backdrop; then one changed sheet changes one entry's score and nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from judging_app.domain.adjustments import adjustment_sum, bounded
from judging_app.domain.aggregation import (
    Aggregation,
    Level,
    PanelScore,
    SeatValue,
    Transform,
    aggregate,
)
from judging_app.domain.calibration import (
    CalibrationMethod,
    JudgeStatistics,
    PanelCorrection,
    standard_score,
)
from judging_app.domain.event import (
    UNRANKED,
    AdjustmentStage,
    EntryStatus,
    Participation,
    Role,
    Seat,
    seat_group,
)
from judging_app.domain.exact import TICKS_PER_POINT, rounded
from judging_app.domain.index import Plan, RoundIndex
from judging_app.domain.indicators import Categories, Earned, Field, Gate, earn
from judging_app.domain.rounds import over_rounds, total_over_rounds
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind, Station
from judging_app.domain.rulebook import FINAL, Unverified
from judging_app.domain.scores import (
    NO_ADJUSTMENT,
    AdjustmentSum,
    Calibrated,
    CriterionScore,
    DimensionScore,
    EntryScore,
    ItemScore,
    SeatStanding,
    WhyUnranked,
)
from judging_app.domain.sheets import COUNTING, EXCUSED, Sheet, Standing


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What an entry's score takes from the other entries, by dimension."""

    fields: Mapping[str, Field] = field(default_factory=dict)
    """Smallest and largest value, by indicator."""
    totals: Mapping[tuple[str, str, str], int | Fraction] = field(default_factory=dict)
    """Transformed sheet totals in ticks, by (dimension, entry, judge)."""
    statistics: Mapping[tuple[str, str], JudgeStatistics] = field(default_factory=dict)
    """Mean and deviation, by (dimension, judge)."""
    corrections: Mapping[tuple[str, str], PanelCorrection] = field(default_factory=dict)
    """Panel coefficients, by (dimension, panel)."""
    adjusted: Mapping[tuple[str, str], Fraction] = field(default_factory=dict)
    """Least-squares entries, by (dimension, entry)."""
    danced: Mapping[tuple[str, str], Fraction] = field(default_factory=dict)
    """Skating places, by (dimension, entry)."""


class Gathered(NamedTuple):
    """The sheets that count for one entry in one dimension, and the seats that brought none."""

    sheets: tuple[tuple[Seat, Sheet], ...]
    owed: tuple[str, ...]
    excused: tuple[SeatStanding, ...]
    spare: tuple[str, ...]


def gather(index: RoundIndex, dimension: Dimension, participation: Participation) -> Gathered:
    """Find which seats count: reserves only for seats that are excused (RULES §3, void and re-judge)."""
    entry = participation.entry
    sheets = index.sheets_of(dimension.code, entry)
    recused = index.recused_from(entry)
    plan = index.plan_for(dimension, entry)
    counting: list[tuple[Seat, Sheet]] = []
    reserves: list[tuple[Seat, Sheet]] = []
    owed: list[str] = []
    excused: list[SeatStanding] = []
    for seat in index.seats_for(participation.panel, dimension.code):
        sheet = sheets.get(seat.judge)
        standing = Standing.NOT_SCORED if sheet is None else sheet.standing
        if seat.judge in recused:
            standing = Standing.RECUSED
        if sheet is not None and standing in COUNTING and plan.is_complete(sheet):
            (reserves if seat.role is Role.RESERVE else counting).append((seat, sheet))
        elif seat.role is Role.RESERVE or seat.votes == 0:
            continue
        elif standing in EXCUSED:
            excused.append(SeatStanding(seat.judge, standing))
        else:
            owed.append(seat.judge)
    stand_in = reserves[: len(excused)]
    spare = tuple(seat.judge for seat, _ in reserves[len(excused) :])
    return Gathered(tuple(counting + stand_in), tuple(owed), tuple(excused), spare)


def sheet_value(plan: Plan, sheet: Sheet) -> int | Fraction:
    """Station 1: one judge's total for one entry in ticks, factored and rounded as the rubric says."""
    if plan.is_plain:
        return sum(sheet.marks.values())
    total = sum((mark * plan.factors[code] for code, mark in sheet.marks.items()), Fraction(0))
    rounding = plan.roundings.get(Station.SHEET)
    return total if rounding is None else rounding.apply(total / TICKS_PER_POINT) * TICKS_PER_POINT


def score_entry(
    index: RoundIndex,
    backdrop: Backdrop,
    participation: Participation,
    earlier: Mapping[str, Mapping[str, Fraction | None]],
) -> EntryScore:
    """Take one entry from its marks and figures to its final score, with the derivation."""
    entry, rulebook = participation.entry, index.round.rulebook
    track = index.track_of(entry)
    if participation.status is EntryStatus.ZERO:
        return _zero(index, entry, track, earlier)
    dimensions = tuple(
        _dimension_score(index, backdrop, dimension, participation)
        for dimension in rulebook.dimensions
        if index.plan(dimension, track).leaves
    )
    combined = _sum_of(item.weighted for item in dimensions) if dimensions else None
    final_adjustments = _adjustments(index, entry, FINAL, AdjustmentStage.SCORE)
    own = None
    if combined is not None:
        own = bounded(combined + final_adjustments.net, rulebook.floor, rulebook.ceiling)
    parts = over_rounds(rulebook.round_rule, index.round.code, own, earlier, entry, rulebook.better)
    exact = total_over_rounds(rulebook.round_rule, parts, own)
    final = None if exact is None else rounded(exact, rulebook.final)
    return EntryScore(
        entry,
        track,
        dimensions,
        combined,
        final_adjustments,
        own,
        parts,
        exact,
        final,
        _why_unranked(participation.status, dimensions, final),
        any(item.owed for item in dimensions),
    )


def _zero(
    index: RoundIndex, entry: str, track: str, earlier: Mapping[str, Mapping[str, Fraction | None]]
) -> EntryScore:
    """This round counts as 0; what earlier rounds bring is kept."""
    rulebook, nothing = index.round.rulebook, Fraction(0)
    parts = over_rounds(rulebook.round_rule, index.round.code, nothing, earlier, entry, rulebook.better)
    exact = total_over_rounds(rulebook.round_rule, parts, nothing)
    final = None if exact is None else rounded(exact, rulebook.final)
    return EntryScore(
        entry,
        track,
        (),
        nothing,
        NO_ADJUSTMENT,
        nothing,
        parts,
        exact,
        final,
        WhyUnranked.INCOMPLETE if final is None else None,
        provisional=False,
    )


def _why_unranked(
    status: EntryStatus, dimensions: Sequence[DimensionScore], final: Fraction | None
) -> WhyUnranked | None:
    if status in UNRANKED:
        return WhyUnranked(status.value)
    for dimension in dimensions:
        if any(item.earned is not None and item.earned.points is None for item in dimension.items):
            return WhyUnranked.GATE_FAILED
    return WhyUnranked.INCOMPLETE if final is None else None


def _sum_of(values: Iterable[Fraction | None]) -> Fraction | None:
    total = Fraction(0)
    for value in values:
        if value is None:
            return None
        total += value
    return total


def _adjustments(index: RoundIndex, entry: str, target: str, stage: AdjustmentStage) -> AdjustmentSum:
    recorded = index.adjustments_of(entry)
    if not recorded:
        return NO_ADJUSTMENT
    return adjustment_sum(index.round.rulebook, recorded, target, stage)


def _dimension_score(
    index: RoundIndex, backdrop: Backdrop, dimension: Dimension, participation: Participation
) -> DimensionScore:
    if dimension.kind is DimensionKind.JUDGED:
        score = judged_score(index, backdrop, dimension, participation)
        score = _calibrate(index, backdrop, dimension, participation, score)
    else:
        score = measured_score(index, backdrop, dimension, participation.entry)
    return _finish(index, dimension, participation.entry, score)


def judged_score(
    index: RoundIndex, backdrop: Backdrop, dimension: Dimension, participation: Participation
) -> DimensionScore:
    """Stations 1 and 2: the panel's raw score for one entry in one judged dimension."""
    entry, rule = participation.entry, dimension.aggregation
    plan = index.plan_for(dimension, entry)
    gathered = gather(index, dimension, participation)
    taken_off = sheet_adjustments(index, dimension, entry)
    panel: PanelScore | None = None
    criteria: tuple[CriterionScore, ...] = ()
    raw: Fraction | None
    if rule.level is Level.SHEET:
        panel = aggregate(rule, _seat_values(backdrop, dimension, plan, gathered, taken_off))
        raw = None if panel is None else panel.value
        raw = backdrop.danced.get((dimension.code, entry), raw)
    else:
        leaves = plan.leaves
        criteria = tuple(_criterion_score(dimension, plan, leaf, gathered) for leaf in leaves)
        required = (item for item in criteria if item.criterion in plan.required)
        raw = _sum_of(item.factored for item in required) if gathered.sheets else None
        if raw is not None:
            others = (item.factored for item in criteria if item.criterion not in plan.required)
            raw += sum((factored for factored in others if factored is not None), taken_off.net)
    difficulty = _difficulty(index, dimension, entry)
    if raw is not None:
        raw *= rule.multiplier
        if rule.difficulty:
            raw = None if difficulty is None else raw * difficulty
    return DimensionScore(
        dimension.code,
        None if raw is None else rounded(raw, plan.roundings.get(Station.PANEL)),
        panel,
        criteria,
        owed=gathered.owed,
        excused=gathered.excused,
        spare=gathered.spare,
        sheet_adjustments=taken_off,
        difficulty=difficulty,
    )


def _standard(dimension: Dimension, statistics: JudgeStatistics, total: int | Fraction) -> Fraction:
    points = standard_score(dimension.calibration, statistics, Fraction(total) / TICKS_PER_POINT)
    return points * TICKS_PER_POINT


def sheet_adjustments(index: RoundIndex, dimension: Dimension, entry: str) -> AdjustmentSum:
    """What is added to or taken off every judge's total for an entry in a dimension."""
    return _adjustments(index, entry, dimension.code, AdjustmentStage.SHEET)


def counted_total(plan: Plan, sheet: Sheet, taken_off: AdjustmentSum) -> int | Fraction:
    """A sheet's total in ticks as it is aggregated; nothing taken off brings it below 0."""
    total = sheet_value(plan, sheet)
    if not taken_off.items:
        return total
    return max(total + taken_off.net * TICKS_PER_POINT, Fraction(min(total, 0)))


def _difficulty(index: RoundIndex, dimension: Dimension, entry: str) -> Fraction | None:
    if not dimension.aggregation.difficulty:
        return None
    value = index.value_of(entry, dimension.aggregation.difficulty)
    return None if value is None else value.used


def _seat_values(
    backdrop: Backdrop,
    dimension: Dimension,
    plan: Plan,
    gathered: Gathered,
    taken_off: AdjustmentSum,
) -> list[SeatValue]:
    standard = dimension.calibration.method is CalibrationMethod.STANDARD_SCORE
    replaced = dimension.aggregation.transform is not Transform.NONE
    values: list[SeatValue] = []
    for seat, sheet in gathered.sheets:
        total: int | Fraction | None
        total = backdrop.totals.get(sheet.key) if replaced else counted_total(plan, sheet, taken_off)
        if standard and total is not None:
            statistics = backdrop.statistics.get((dimension.code, seat.judge))
            total = None if statistics is None else _standard(dimension, statistics, total)
        if total is not None:  # what is out of competition or has no vote is not compared
            values.append(SeatValue(seat.judge, total, seat.votes, seat_group(seat)))
    return values


def _criterion_score(dimension: Dimension, plan: Plan, leaf: Criterion, gathered: Gathered) -> CriterionScore:
    seats = [
        SeatValue(seat.judge, sheet.marks[leaf.code], seat.votes, seat_group(seat))
        for seat, sheet in gathered.sheets
        if leaf.code in sheet.marks
    ]
    panel = aggregate(dimension.aggregation, seats)
    if panel is None:
        return CriterionScore(leaf.code, None, None, None)
    score = rounded(panel.value, plan.roundings.get(Station.CRITERION))
    factored = rounded(score * leaf.factor, plan.roundings.get(Station.FACTORED))
    return CriterionScore(leaf.code, panel, score, factored)


def criterion_means(
    index: RoundIndex, dimension: Dimension, participation: Participation, score: DimensionScore
) -> tuple[CriterionScore, ...]:
    """Each criterion's score across the panel, for tables and tie-breaks.

    Where whole sheets are aggregated the votes that count are those kept by sheet total, so that
    the criteria add up to the panel's mean; they round like a criterion, and never feed back.
    """
    if dimension.aggregation.level is Level.CRITERION or score.panel is None:
        return score.criteria
    kept = _kept(dimension.aggregation, score.panel)
    # Over one common denominator the shares are whole numbers, which add up much faster.
    scale = lcm(*(share.denominator for share in kept.values()))
    shares = {judge: share.numerator * (scale // share.denominator) for judge, share in kept.items()}
    plan = index.plan_for(dimension, participation.entry)
    sheets = [
        (shares[seat.judge], sheet.marks)
        for seat, sheet in gather(index, dimension, participation).sheets
        if shares.get(seat.judge)
    ]
    return tuple(_criterion_mean(plan, leaf, sheets) for leaf in plan.leaves)


def _criterion_mean(
    plan: Plan, leaf: Criterion, sheets: Sequence[tuple[int, Mapping[str, int]]]
) -> CriterionScore:
    marked = [(share, marks[leaf.code]) for share, marks in sheets if leaf.code in marks]
    weight = sum(share for share, _ in marked)
    if not weight:
        return CriterionScore(leaf.code, None, None, None)
    mean = Fraction(sum(share * mark for share, mark in marked), weight * TICKS_PER_POINT)
    value = rounded(mean, plan.roundings.get(Station.CRITERION))
    return CriterionScore(leaf.code, None, value, value * leaf.factor)


def _kept(rule: Aggregation, panel: PanelScore) -> dict[str, Fraction]:
    """The part of each judge in a panel's score: the kept votes, shared out by the groups' weights."""
    weights = {item.group: item.weight for item in rule.group_weights}
    return {
        vote.judge: vote.kept * weights.get(group.group, Fraction(1)) / group.counted
        for group in panel.groups
        for vote in group.votes
    }


def measured_score(index: RoundIndex, backdrop: Backdrop, dimension: Dimension, entry: str) -> DimensionScore:
    """Station 3: the indicators' points for one entry; a missing figure is missing, not 0."""
    plan = index.plan_for(dimension, entry)
    leaves = plan.leaves
    items = tuple(_item_score(index, backdrop, plan, leaf, entry) for leaf in leaves)
    required = [item for item, leaf in zip(items, leaves, strict=True) if not leaf.optional]
    missing = tuple(item.criterion for item in required if item.score is None and item.earned is None)
    raw = None
    if all(item.score is not None for item in required):
        parts = (
            rounded(item.score * plan.factors[item.criterion], plan.roundings.get(Station.FACTORED))
            for item in items
            if item.score is not None
        )
        raw = rounded(sum(parts, Fraction(0)), plan.roundings.get(Station.PANEL))
    return DimensionScore(dimension.code, raw, items=items, missing=missing)


def _item_score(index: RoundIndex, backdrop: Backdrop, plan: Plan, leaf: Criterion, entry: str) -> ItemScore:
    recorded = index.value_of(entry, leaf.code)
    if recorded is None or leaf.indicator is None:
        return ItemScore(leaf.code, None, verified=False, earned=None, score=None)
    value = recorded.used
    if index.round.rulebook.unverified is Unverified.INCOMPLETE and not recorded.is_verified:
        value = None
    figure = recorded.counts if isinstance(leaf.indicator, Categories) else value
    if figure is None:
        return ItemScore(leaf.code, None, recorded.is_verified, None, None)
    full = Fraction(leaf.maximum, TICKS_PER_POINT)
    earned = earn(
        leaf.indicator,
        Fraction(0) if value is None else value,
        full,
        field=backdrop.fields.get(leaf.code),
        counts=recorded.counts,
    )
    if earned.points is None:
        return ItemScore(leaf.code, value, recorded.is_verified, earned, None)
    points = _within(leaf, earned, full)
    return ItemScore(
        leaf.code,
        value,
        recorded.is_verified,
        earned,
        rounded(points, plan.roundings.get(Station.CRITERION)),
    )


def _within(leaf: Criterion, earned: Earned, full: Fraction) -> Fraction:
    """An indicator earns at most its leaf's full points (RULES §2.15), where it has any."""
    points = earned.points or Fraction(0)
    if leaf.maximum and not isinstance(leaf.indicator, Gate):
        return min(points, full)
    return points


def _calibrate(
    index: RoundIndex,
    backdrop: Backdrop,
    dimension: Dimension,
    participation: Participation,
    score: DimensionScore,
) -> DimensionScore:
    """Station 4: correct the panel's raw score."""
    if dimension.calibration.method is CalibrationMethod.NONE or score.raw is None:
        return score
    plan = index.plan_for(dimension, participation.entry)
    value, correction = score.raw, None
    if dimension.calibration.method is CalibrationMethod.ADDITIVE:
        value = backdrop.adjusted.get((dimension.code, participation.entry), value)
    elif dimension.calibration.method is not CalibrationMethod.STANDARD_SCORE:
        correction = backdrop.corrections.get((dimension.code, participation.panel))
        value = value * correction.coefficient if correction else value
    judges = [vote.judge for vote in score.panel.votes] if score.panel else []
    statistics = tuple(
        backdrop.statistics[dimension.code, judge]
        for judge in judges
        if (dimension.code, judge) in backdrop.statistics
    )
    value = rounded(value, plan.roundings.get(Station.CALIBRATED))
    return score._replace(calibrated=Calibrated(score.raw, value, correction, statistics))


def _finish(index: RoundIndex, dimension: Dimension, entry: str, score: DimensionScore) -> DimensionScore:
    """Stations 5 and 6: normalise, adjust, bound, round, weight."""
    adjustments = _adjustments(index, entry, dimension.code, AdjustmentStage.SCORE)
    value = score.raw if score.calibrated is None else score.calibrated.value
    if value is None:
        return score._replace(adjustments=adjustments)
    plan = index.plan_for(dimension, entry)
    if dimension.normalise_to is not None and plan.full:
        value = value * dimension.normalise_to / plan.full
    settled = bounded(value + adjustments.net, dimension.floor, dimension.ceiling)
    settled = rounded(settled, plan.roundings.get(Station.DIMENSION))
    weighted = settled if dimension.weight is None else settled * dimension.weight / 100
    return score._replace(
        normalised=value,
        adjustments=adjustments,
        score=settled,
        weighted=rounded(weighted, plan.roundings.get(Station.WEIGHTED)),
    )
