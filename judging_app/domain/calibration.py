"""Station 4: corrections between panels or judges (RULES §3 分组修正, §6).

Every form is exact but the standard score, whose deviation has no finite decimal: it is rounded
half-up to the decimals that the rulebook states, found with integer square roots.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import isqrt
from typing import NamedTuple

from judging_app.domain.exact import Rounding, rounded


class CalibrationMethod(StrEnum):
    """The published corrections."""

    NONE = "none"
    GROUP_MEANS = "group_means"
    """二次平均法: mean of the panels' means / the panel's mean."""
    POOLED_MEAN = "pooled_mean"
    """修正系数法: mean over all entries / the panel's mean."""
    POOLED_TRIMMED = "pooled_trimmed"
    """As pooled, each panel's mean taken without its best and its worst entry (淄博 2017)."""
    POOLED_BOUNDED = "pooled_bounded"
    """As pooled, values outside the bounds left out of the means only (兴国 2020)."""
    STANDARD_SCORE = "standard_score"
    """Per judge: centre + spread x (x - mean) / deviation."""
    ADDITIVE = "additive"
    """Least squares of entry + judge effects, for panels that did not see the same entries."""


PER_PANEL = frozenset(
    {
        CalibrationMethod.GROUP_MEANS,
        CalibrationMethod.POOLED_MEAN,
        CalibrationMethod.POOLED_TRIMMED,
        CalibrationMethod.POOLED_BOUNDED,
    }
)


class Deviation(StrEnum):
    """Which standard deviation."""

    SAMPLE = "sample"
    POPULATION = "population"


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether and how a judged dimension corrects between panels or judges.

    `coefficient` rounds a panel's coefficient, `statistic` the means and deviations before they
    are used. `lower` and `upper` bound the values that count in POOLED_BOUNDED. Judges who saw
    fewer than `least_sheets` entries are reported.
    """

    method: CalibrationMethod = CalibrationMethod.NONE
    coefficient: Rounding | None = None
    statistic: Rounding | None = None
    lower: Fraction | None = None
    upper: Fraction | None = None
    deviation: Deviation = Deviation.SAMPLE
    centre: Fraction = Fraction(50)
    spread: Fraction = Fraction(10)
    least_sheets: int = 3


class PanelCorrection(NamedTuple):
    """One panel's coefficient and what it was made of."""

    panel: str
    mean: Fraction
    reference: Fraction
    coefficient: Fraction


class JudgeStatistics(NamedTuple):
    """One judge's mean and deviation over the sheets that count, in points."""

    judge: str
    sheets: int
    mean: Fraction
    deviation: Fraction


def panel_corrections(
    rule: Calibration, panels: Mapping[str, Sequence[Fraction]]
) -> dict[str, PanelCorrection]:
    """Work out each panel's coefficient from its entries' raw scores (RULES §3, five forms).

    A panel with nothing to average, or with a mean of 0, gets no correction.
    """
    counted = {panel: _counted(rule, scores) for panel, scores in panels.items()}
    means = {
        panel: rounded(sum(scores, Fraction(0)) / len(scores), rule.statistic)
        for panel, scores in counted.items()
        if scores
    }
    if not means:
        return {}
    if rule.method is CalibrationMethod.GROUP_MEANS:
        reference = sum(means.values(), Fraction(0)) / len(means)
    else:
        pool = [score for panel in means for score in _pooled(rule, panels[panel])]
        reference = sum(pool, Fraction(0)) / len(pool)
    reference = rounded(reference, rule.statistic)
    return {
        panel: PanelCorrection(panel, mean, reference, rounded(reference / mean, rule.coefficient))
        for panel, mean in means.items()
        if mean
    }


def _counted(rule: Calibration, scores: Sequence[Fraction]) -> list[Fraction]:
    """The scores that enter a panel's mean."""
    if rule.method is CalibrationMethod.POOLED_TRIMMED and len(scores) > 2:
        return sorted(scores)[1:-1]
    return _pooled(rule, scores)


def _pooled(rule: Calibration, scores: Sequence[Fraction]) -> list[Fraction]:
    """The scores of a panel that enter the mean over all entries."""
    if rule.method is not CalibrationMethod.POOLED_BOUNDED:
        return list(scores)
    return [
        score
        for score in scores
        if (rule.lower is None or score >= rule.lower) and (rule.upper is None or score <= rule.upper)
    ]


def square_root(value: Fraction, places: int) -> Fraction:
    """The square root of a value that is not negative, rounded half-up to `places` decimals."""
    scale = 10**places
    # Twice the wanted scale, so that the last bit says on which side of the half the root lies.
    doubled = isqrt(value.numerator * (2 * scale) ** 2 // value.denominator)
    return Fraction((doubled + 1) // 2, scale)


def judge_statistics(rule: Calibration, judge: str, totals: Sequence[Fraction]) -> JudgeStatistics:
    """Mean and deviation of one judge's totals, rounded as the rulebook says (3 decimals if silent)."""
    statistic = rule.statistic or Rounding(3)
    mean = sum(totals, Fraction(0)) / len(totals)
    squares = sum(((total - mean) ** 2 for total in totals), Fraction(0))
    divisor = len(totals) - 1 if rule.deviation is Deviation.SAMPLE else len(totals)
    deviation = square_root(squares / divisor, statistic.places) if divisor else Fraction(0)
    return JudgeStatistics(judge, len(totals), statistic.apply(mean), deviation)


def standard_score(rule: Calibration, statistics: JudgeStatistics, total: Fraction) -> Fraction:
    """centre + spread x (total - mean) / deviation; a judge without spread gives the centre."""
    if statistics.deviation == 0:
        return rule.centre
    return rule.centre + rule.spread * (total - statistics.mean) / statistics.deviation


class AdditiveFit(NamedTuple):
    """Least-squares effects: the adjusted entries (mean + entry effect) and the judges' severity."""

    mean: Fraction
    entries: Mapping[str, Fraction]
    judges: Mapping[str, Fraction]


def fit_additive(marks: Mapping[tuple[str, str], Fraction]) -> AdditiveFit | None:
    """Fit x = mean + entry + judge by least squares, judges' effects summing to 0 (RULES §6).

    `marks` maps (entry, judge) to a total. Answers `None` when the entries and judges fall into
    parts that no common judge links, as their levels then cannot be compared.
    """
    entries = sorted({entry for entry, _ in marks})
    judges = sorted({judge for _, judge in marks})
    seen: dict[str, list[str]] = {entry: [] for entry in entries}
    for entry, judge in marks:
        seen[entry].append(judge)
    effects = _judge_effects(marks, seen, judges)
    if effects is None:
        return None
    adjusted = {
        entry: sum((marks[entry, judge] - effects[judge] for judge in seen[entry]), Fraction(0))
        / len(seen[entry])
        for entry in entries
    }
    mean = sum(adjusted.values(), Fraction(0)) / len(adjusted)
    return AdditiveFit(mean, adjusted, effects)


def _judge_effects(
    marks: Mapping[tuple[str, str], Fraction], seen: Mapping[str, list[str]], judges: list[str]
) -> dict[str, Fraction] | None:
    """Solve the normal equations with the entries eliminated; the last judge balances the sum."""
    at = {judge: row for row, judge in enumerate(judges)}
    size = len(judges)
    matrix = [[Fraction(0)] * (size + 1) for _ in range(size)]
    for entry, panel in seen.items():
        mean = sum((marks[entry, judge] for judge in panel), Fraction(0)) / len(panel)
        for judge in panel:
            row = matrix[at[judge]]
            row[at[judge]] += 1
            row[size] += marks[entry, judge] - mean
            for other in panel:
                row[at[other]] -= Fraction(1, len(panel))
    matrix[-1] = [Fraction(1)] * size + [Fraction(0)]
    solution = _solve(matrix)
    return None if solution is None else dict(zip(judges, solution, strict=True))


def _solve(matrix: list[list[Fraction]]) -> list[Fraction] | None:
    """Gauss-Jordan elimination on exact fractions; `None` when the system is singular."""
    size = len(matrix)
    for column in range(size):
        pivot = next((row for row in range(column, size) if matrix[row][column]), None)
        if pivot is None:
            return None
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        head = matrix[column][column]
        matrix[column] = [value / head for value in matrix[column]]
        for row in range(size):
            factor = matrix[row][column]
            if row != column and factor:
                matrix[row] = [
                    value - factor * base for value, base in zip(matrix[row], matrix[column], strict=True)
                ]
    return [row[size] for row in matrix]
