"""Advice on single criteria: bands no mark can reach, figures that fall between two bands."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from judging_app.domain.band_ranges import judge_view
from judging_app.domain.exact import TICKS_PER_POINT, exact_text, from_ticks
from judging_app.domain.indicators import (
    FIELD_RULES,
    BandRow,
    BandTable,
    Categories,
    IndicatorRule,
    Interval,
    PerUnit,
    Piecewise,
    Slope,
)
from judging_app.domain.problems import Finding, Problem, Severity, Subject
from judging_app.domain.rubric import Criterion


def advise_on_marks(leaf: Criterion, subject: Subject) -> Iterator[Finding]:
    """Bands against the marks that a judge can really give."""
    for band, seen in zip(leaf.bands, judge_view(leaf), strict=False):
        facts = {"criterion": leaf.name, "band": band.name, "step": exact_text(from_ticks(leaf.step))}
        if seen.low is None:
            yield _warn(Problem.BAND_UNREACHABLE, facts, subject, "bands")
        elif seen.low > from_ticks(band.low):
            facts |= {"low": exact_text(from_ticks(band.low)), "mark": exact_text(seen.low)}
            yield _warn(Problem.BAND_OFF_STEP, facts, subject, "bands")


def advise_on_figures(leaf: Criterion, subject: Subject) -> Iterator[Finding]:
    """Figures that earn nothing by oversight, earn less for more, or never earn the full points."""
    name = {"criterion": leaf.name}
    match leaf.indicator:
        case BandTable(rows):
            ordered = sorted(rows, key=lambda row: (row.interval.low is not None, row.interval.low or 0))
            yield from _between_bands(ordered, name, subject)
            runs = [
                (_edge(below), _edge(above), below.points, above.points) for below, above in pairwise(ordered)
            ]
            yield from _falls(runs, name, subject)
        case Piecewise(knots):
            runs = [
                (exact_text(low.value), exact_text(high.value), low.coefficient, high.coefficient)
                for low, high in pairwise(knots)
            ]
            yield from _falls(runs, name, subject)
        case rule if isinstance(rule, FIELD_RULES):
            yield _warn(Problem.FIGURES_MOVE_OTHERS, name, subject, "rule")
        case _:
            pass
    yield from _against_full(leaf, subject)


def _between_bands(rows: list[BandRow], name: dict[str, str], subject: Subject) -> Iterator[Finding]:
    """Gaps between neighbours, and beyond the band that is worth most."""
    for below, above in pairwise(rows):
        high, low = below.interval.high, above.interval.low
        if high is None or low is None:
            continue
        open_edge = high == low and not (below.interval.high_closed or above.interval.low_closed)
        if high < low or open_edge:
            facts = name | {"low": exact_text(high), "high": exact_text(low)}
            yield _warn(Problem.FIGURES_BETWEEN_BANDS, facts, subject, "rule_details")
    if not rows:
        return
    best = max(row.points for row in rows)
    top, bottom = rows[-1], rows[0]
    if top.points == best and top.interval.high is not None:
        facts = name | {"edge": exact_text(top.interval.high)}
        yield _warn(Problem.FIGURES_BEYOND_BANDS, facts, subject, "rule_details")
    elif bottom.points == best and bottom.points > top.points and _leaves_out_below(bottom.interval):
        facts = name | {"edge": exact_text(bottom.interval.low or Fraction(0))}
        yield _warn(Problem.FIGURES_BEYOND_BANDS, facts, subject, "rule_details")


def _leaves_out_below(interval: Interval) -> bool:
    """Whether figures from 0 on can lie below an interval."""
    if interval.low is None:
        return False
    return interval.low > 0 or (interval.low == 0 and not interval.low_closed)


def _edge(row: BandRow) -> str:
    """A figure to call a band by: where it begins, or ends where it has no beginning."""
    edge = row.interval.high if row.interval.low is None else row.interval.low
    return exact_text(edge or Fraction(0))


def _falls(
    runs: list[tuple[str, str, Fraction, Fraction]], name: dict[str, str], subject: Subject
) -> Iterator[Finding]:
    """Say once where a larger figure earns less; it may be meant, but then it should be known."""
    for low, high, points_low, points_high in runs:
        if points_high < points_low:
            facts = name | {"low": low, "high": high}
            yield _warn(Problem.FIGURES_EARN_LESS, facts, subject, "rule_details")
            return


def _against_full(leaf: Criterion, subject: Subject) -> Iterator[Finding]:
    full = Fraction(leaf.maximum, TICKS_PER_POINT)
    most = None if leaf.indicator is None else _most(leaf.indicator, full)
    if most is None or full <= 0 or most == full:
        return
    facts = {"criterion": leaf.name, "points": exact_text(most), "max": exact_text(full)}
    problem = Problem.INDICATOR_ABOVE_FULL if most > full else Problem.INDICATOR_NEVER_FULL
    yield _warn(problem, facts, subject, "points")


def _most(rule: IndicatorRule, full: Fraction) -> Fraction | None:
    """The most that a rule can give, where it is bounded by itself."""
    match rule:
        case BandTable(rows):
            return max((row.points for row in rows), default=None)
        case Piecewise(knots):
            return full * max((knot.coefficient for knot in knots), default=Fraction(1))
        case Slope() | PerUnit() | Categories():
            return rule.cap
        case _:
            return None


def _warn(problem: Problem, facts: dict[str, str], subject: Subject, column: str) -> Finding:
    return Finding(problem, facts, subject, column, severity=Severity.WARNING)
