"""Station 6: bonuses, deductions and time penalties (RULES §3 Time, Bonus)."""

from collections.abc import Sequence
from fractions import Fraction

from judging_app.domain.event import Adjustment, AdjustmentKind, AdjustmentStage
from judging_app.domain.rulebook import Rulebook, TimePenalty
from judging_app.domain.scores import AdjustmentSum, AppliedAdjustment


def time_penalty(rule: TimePenalty, seconds: int) -> Fraction:
    """Points that so many seconds over the limit cost; negative seconds are under it."""
    over = Fraction(seconds)
    return next((row.points for row in rule.rows if row.interval.holds(over)), Fraction(0))


def adjustment_sum(
    rulebook: Rulebook, recorded: Sequence[Adjustment], target: str, stage: AdjustmentStage
) -> AdjustmentSum:
    """Add up one entry's adjustments for one target; caps bound the sums, not the single acts."""
    applied = tuple(
        _applied(rulebook, item)
        for item in recorded
        if _target(rulebook, item) == target and _stage(item) is stage
    )
    bonus = sum((item.points for item in applied if item.points > 0), Fraction(0))
    deduction = -sum((item.points for item in applied if item.points < 0), Fraction(0))
    if rulebook.bonus_cap is not None:
        bonus = min(bonus, rulebook.bonus_cap)
    if rulebook.deduction_cap is not None:
        deduction = min(deduction, rulebook.deduction_cap)
    return AdjustmentSum(applied, bonus, deduction)


def bounded(value: Fraction, floor: Fraction | None, ceiling: Fraction | None) -> Fraction:
    """Hold a score between a floor and a ceiling, where there are any."""
    if floor is not None and value < floor:
        return floor
    if ceiling is not None and value > ceiling:
        return ceiling
    return value


def _target(rulebook: Rulebook, item: Adjustment) -> str:
    return rulebook.time_penalty.target if item.kind is AdjustmentKind.OVERTIME else item.target


def _stage(item: Adjustment) -> AdjustmentStage:
    return AdjustmentStage.SCORE if item.kind is AdjustmentKind.OVERTIME else item.stage


def _applied(rulebook: Rulebook, item: Adjustment) -> AppliedAdjustment:
    match item.kind:
        case AdjustmentKind.BONUS:
            points = item.points
        case AdjustmentKind.DEDUCTION:
            points = -item.points
        case AdjustmentKind.OVERTIME:
            points = -time_penalty(rulebook.time_penalty, item.seconds)
    return AppliedAdjustment(item.code, item.kind, points, item.seconds, item.reason)
