"""Station 4: panels' coefficients and judges' means and deviations, on a sheet of their own."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from judging_app.domain.calibration import (
    PER_PANEL,
    Calibration,
    CalibrationMethod,
    Deviation,
)
from judging_app.domain.exact import Rounding
from judging_app.domain.rubric import Dimension
from judging_app.workbooks.recheck.addresses import sheet_reference
from judging_app.workbooks.recheck.formulas import CLOSEST, SNAP, is_safe, number, rounded
from judging_app.workbooks.recheck.table import Lane, Table
from judging_app.workbooks.recheck.votes import Votes
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import WORDS

_USUAL: Final = Rounding(3)
"""How a judge's mean and deviation are rounded where the rulebook is silent."""


class CalibrationTable:
    """A row for each panel, or judge, that a dimension is corrected by."""

    def __init__(self, work: Work, title: str, first_row: int) -> None:
        self._work = work
        self._sheet = sheet_reference(title)
        say = work.language
        keys = list(self._keys())
        self._rows = {key: at for at, key in enumerate(keys)}
        self.table = table = Table(first_row, len(keys))
        self._dimension = table.lane(say.translate("Recheck", "Dimension"), width=16)
        self._name = table.lane(say.translate("Recheck", "Panel or judge"), width=16)
        computed, ours = say.translate("Recheck", "Recomputed"), say.translate("Recheck", "Program")
        self._count = table.lane(say.translate("Recheck", "Counted"), computed, width=9, decimals=0)
        self._mean = table.lane(say.translate("Recheck", "Mean"), computed, width=11)
        self._reference = table.lane(say.translate("Recheck", "Reference mean"), computed, width=11)
        self._factor = table.lane(say.translate("Recheck", "Coefficient"), computed, width=11)
        self._deviation = table.lane(say.translate("Recheck", "Deviation"), computed, width=11)
        self._mean_given = table.lane(say.translate("Recheck", "Mean"), ours, width=11)
        self._given = table.lane(say.translate("Recheck", "Coefficient or deviation"), ours, width=13)
        self.verdict = table.lane(say.translate("Recheck", "Result"), "", width=11, decimals=WORDS)
        for (dimension, name), row in self._rows.items():
            self._dimension.give(row, work.bands[dimension])
            self._name.give(row, self._label(dimension, name))

    def coefficient(self, dimension: Dimension, panel: str) -> str:
        """The cell of a panel's coefficient, from another sheet; empty where there is none."""
        row = self._rows.get((dimension.code, panel))
        return "" if row is None else self._sheet + self._factor.cell(row)

    def statistics(self, dimension: Dimension, judge: str) -> tuple[str, str]:
        """The cells of a judge's mean and deviation, from another sheet; empty where there are none."""
        row = self._rows.get((dimension.code, judge))
        if row is None:
            return "", ""
        return self._sheet + self._mean.cell(row), self._sheet + self._deviation.cell(row)

    def add_judges(
        self, dimension: Dimension, totals: Mapping[str, Lane], steps: str, *, mixed: bool
    ) -> None:
        """Work out judges' means and deviations from their columns of totals.

        Where a judge votes in one panel and not in another (`mixed`) the column holds totals that do
        not count; then the program's values are taken over.
        """
        work, rule = self._work, dimension.calibration
        statistic = rule.statistic or _USUAL
        for judge, lane in totals.items():
            row = self._rows.get((dimension.code, judge))
            if row is None:
                continue
            span = f"{steps}{lane.span(0, work.entering)}"
            found = work.backdrop.statistics[dimension.code, judge]
            count = self._count.cell(row)
            if mixed:
                work.take_over(self._mean, row, found.mean)
                work.take_over(self._deviation, row, found.deviation)
                self.verdict.give(row, work.language.translate("Recheck", "Taken over"))
                continue
            self._count.put(row, f"=COUNT({span})", found.sheets)
            values = [value for at in range(work.entering) if (value := lane.number(at)) is not None]
            mean = sum(values, Fraction(0)) / len(values)
            self._settle(
                self._mean, row, f"={rounded(f'AVERAGE({span})', statistic)}", found.mean, mean, statistic
            )
            sample = rule.deviation is Deviation.SAMPLE
            spread = rounded(f"{'STDEV' if sample else 'STDEVP'}({span})", Rounding(statistic.places))
            text = f"=IF({count}>1,{spread},0)" if sample else f"={spread}"
            squares = sum(((value - mean) ** 2 for value in values), Fraction(0))
            variance = squares / max(len(values) - sample, 1)
            if _is_root_safe(variance, found.deviation, statistic.places):
                self._deviation.put(row, text, found.deviation)
            else:
                work.take_over(self._deviation, row, found.deviation)
            self._compare(row, found.mean, found.deviation, self._deviation)

    def add_panels(self, dimension: Dimension, raw: Lane, steps: str) -> None:
        """Work out the panels' coefficients from their entries' raw scores."""
        work, rule = self._work, dimension.calibration
        own = {panel: row for (code, panel), row in self._rows.items() if code == dimension.code}
        if not own:
            return
        everyone = f"{steps}{raw.span(0, work.entering)}"
        first, last = min(own.values()), max(own.values())
        for panel, row in own.items():
            rows = work.rows_of(panel)
            assert rows is not None  # noqa: S101 -- only panels with entries have a row
            span = f"{steps}{raw.span(*rows)}"
            found = work.backdrop.corrections.get((dimension.code, panel))
            values = [value for at in range(*rows) if (value := raw.number(at)) is not None]
            counted = [value for value in values if _is_within(rule, value)]
            trims = rule.method is CalibrationMethod.POOLED_TRIMMED and len(values) > 2
            self._count.put(row, f"={self._counted(rule, span)}", len(counted) - 2 * trims)
            mean, count = self._mean.cell(row), self._count.cell(row)
            text = f'=IF({count}>0,{rounded(f"{self._sum(rule, span)}/{count}", rule.statistic)},"")'
            exact = _mean_of(counted, trims=trims)
            value = exact if exact is None or rule.statistic is None else rule.statistic.apply(exact)
            self._settle(self._mean, row, text, value, exact, rule.statistic)
            if rule.method is CalibrationMethod.GROUP_MEANS:
                text = f"AVERAGE({self._mean.span(first, last + 1)})"
            else:
                low, high = _limits(rule)
                text = f"{_pool_sum(everyone, low, high)}/{_pool_count(everyone, low, high)}"
            text = rounded(text, rule.statistic)
            reference = found.reference if found else self._reference_of(dimension)
            average = self._mean.value(row)
            known = None if average in {None, ""} else reference
            self._reference.put(row, f'=IF(ISNUMBER({mean}),{text},"")', known)
            text = rounded(f"{self._reference.cell(row)}/{mean}", rule.coefficient)
            text = f'=IF(ISNUMBER({mean}),IF({mean}<>0,{text},""),"")'
            exact = found.reference / found.mean if found else None
            self._settle(
                self._factor, row, text, found.coefficient if found else None, exact, rule.coefficient
            )
            self._compare(
                row, found.mean if found else None, found.coefficient if found else None, self._factor
            )

    def _reference_of(self, dimension: Dimension) -> Fraction:
        """The reference of the other panels, for one whose own mean is 0; 0 where all means are."""
        found = self._work.backdrop.corrections.items()
        return next((item.reference for (code, _), item in found if code == dimension.code), Fraction(0))

    def _keys(self) -> Iterator[tuple[str, str]]:
        work = self._work
        for dimension in work.rulebook.judged:
            method = dimension.calibration.method
            if method in PER_PANEL:
                entering = work.entrants[: work.entering]
                for panel in dict.fromkeys(item.panel for item in entering):
                    yield dimension.code, panel
            elif method is CalibrationMethod.STANDARD_SCORE:
                for judge in Votes(work, dimension).voting:
                    if (dimension.code, judge) in work.backdrop.statistics:
                        yield dimension.code, judge

    def _label(self, dimension: str, name: str) -> str:
        event, round_ = self._work.board.event, self._work.board.round
        found = self._work.rulebook.dimension(dimension)
        if found is not None and found.calibration.method is CalibrationMethod.STANDARD_SCORE:
            judge = event.judge(name)
            return judge.name or name if judge else name
        return next((panel.name or name for panel in round_.panels if panel.code == name), name)

    def _counted(self, rule: Calibration, span: str) -> str:
        if rule.method is CalibrationMethod.POOLED_TRIMMED:
            return f"IF(COUNT({span})>2,COUNT({span})-2,COUNT({span}))"
        return _pool_count(span, *_limits(rule))

    def _sum(self, rule: Calibration, span: str) -> str:
        if rule.method is CalibrationMethod.POOLED_TRIMMED:
            return f"IF(COUNT({span})>2,SUM({span})-MIN({span})-MAX({span}),SUM({span}))"
        return _pool_sum(span, *_limits(rule))

    def _settle(
        self,
        lane: Lane,
        row: int,
        formula: str,
        value: Fraction | None,
        exact: Fraction | None,
        rounding: Rounding | None,
    ) -> None:
        if exact is None or is_safe(exact, rounding):
            lane.put(row, formula, value)
        else:
            self._work.take_over(lane, row, value)

    def _compare(self, row: int, mean: Fraction | None, other: Fraction | None, lane: Lane) -> None:
        say = self._work.language
        self._mean_given.give(row, mean)
        self._given.give(row, other)
        pairs = [(self._mean, self._mean_given)] if mean is not None else []
        if other is not None:
            pairs.append((lane, self._given))
        differs = "+".join(f"(ABS(N({a.cell(row)})-N({b.cell(row)}))>0.00000001)" for a, b in pairs) or "0"
        equal = say.translate("Recheck", "Equal")
        self.verdict.put(row, f'=IF({differs}=0,"{equal}","{say.translate("Recheck", "Different")}")', equal)


def _mean_of(counted: list[Fraction], *, trims: bool) -> Fraction | None:
    values = sorted(counted)[1:-1] if trims else counted
    return sum(values, Fraction(0)) / len(values) if values else None


def _is_root_safe(variance: Fraction, root: Fraction, places: int) -> bool:
    """Whether a double's root of a variance is sure to be rounded as the exact one was."""
    half = Fraction(1, 2 * 10**places)
    low, high = root - half, root + half
    inside = max(low + CLOSEST, Fraction(0)) ** 2 <= variance <= (high - CLOSEST) ** 2
    return places < SNAP and (inside or variance in {low**2, high**2, 0})


def _limits(rule: Calibration) -> tuple[str, str]:
    """The conditions of the values that count, a hair wider than the bounds for the error of doubles."""
    if rule.method is not CalibrationMethod.POOLED_BOUNDED:
        return "", ""
    low = "" if rule.lower is None else f'">="&({number(rule.lower)}-0.000000001)'
    high = "" if rule.upper is None else f'"<="&({number(rule.upper)}+0.000000001)'
    return low, high


def _is_within(rule: Calibration, value: Fraction) -> bool:
    if rule.method is not CalibrationMethod.POOLED_BOUNDED:
        return True
    return (rule.lower is None or value >= rule.lower) and (rule.upper is None or value <= rule.upper)


def _pool_sum(span: str, low: str, high: str) -> str:
    limits = "".join(f",{span},{limit}" for limit in (low, high) if limit)
    return f"SUMIFS({span}{limits})" if limits else f"SUM({span})"


def _pool_count(span: str, low: str, high: str) -> str:
    limits = ",".join(f"{span},{limit}" for limit in (low, high) if limit)
    return f"COUNTIFS({limits})" if limits else f"COUNT({span})"
