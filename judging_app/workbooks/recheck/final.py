"""Stations 4 to 8: calibration, the dimension's score, adjustments, rounds, the final score."""

from fractions import Fraction

from judging_app.domain import adjustments as acts
from judging_app.domain.calibration import PER_PANEL, CalibrationMethod
from judging_app.domain.event import AdjustmentStage
from judging_app.domain.exact import rounded
from judging_app.domain.rubric import Dimension, DimensionKind, Station
from judging_app.domain.rulebook import FINAL, Better, RoundMode
from judging_app.workbooks.recheck.adjustments import AdjustmentLanes
from judging_app.workbooks.recheck.calibration import CalibrationTable
from judging_app.workbooks.recheck.formulas import bounded, choose, number, numbers_in
from judging_app.workbooks.recheck.indicators import MeasuredLanes
from judging_app.workbooks.recheck.judged import JudgedLanes
from judging_app.workbooks.recheck.table import Lane, across
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import decimals_at


class DimensionLanes:
    """All columns of one dimension, up to its part in the final score."""

    def __init__(self, work: Work, dimension: Dimension, panels: CalibrationTable, steps: str) -> None:
        self._work = work
        self.dimension = dimension
        self._band = work.bands[dimension.code]
        self.judged: JudgedLanes | None = None
        self.measured: MeasuredLanes | None = None
        if dimension.kind is DimensionKind.JUDGED:
            self.judged = JudgedLanes(work, dimension, panels, steps)
            self._rows, raw = self.judged.rows, self.judged.raw
        else:
            self.measured = MeasuredLanes(work, dimension)
            self._rows, raw = self.measured.rows, self.measured.raw
        raw.decimals = decimals_at(dimension, Station.PANEL)
        self._settled = raw
        if self.judged is not None and dimension.calibration.method is not CalibrationMethod.NONE:
            self._settled = self._calibrate(raw, panels, steps)
        self.adjustments = AdjustmentLanes(work, dimension.code, AdjustmentStage.SCORE, self._band)
        title = work.language.translate("Recheck", "Dimension score")
        decimals = decimals_at(dimension, Station.DIMENSION)
        self.score = work.table.lane(title, self._band, width=10, decimals=decimals)
        self.weighted = self.score
        if dimension.weight is not None or dimension.rounding(Station.WEIGHTED) is not None:
            title = work.language.translate("Recheck", "Weighted")
            decimals = decimals_at(dimension, Station.WEIGHTED)
            self.weighted = work.table.lane(title, self._band, width=10, decimals=decimals)
        for row, applies in enumerate(self._rows):
            if applies and not work.is_zero(row):
                self._add_score(row)

    def counts(self, row: int) -> bool:
        """Whether the dimension is part of the final score of a row."""
        return self._rows[row] and not self._work.is_zero(row)

    def _calibrate(self, raw: Lane, panels: CalibrationTable, steps: str) -> Lane:
        work, dimension = self._work, self.dimension
        method = dimension.calibration.method
        title = work.language.translate("Recheck", "Calibrated")
        decimals = decimals_at(dimension, Station.CALIBRATED)
        lane = work.table.lane(title, self._band, width=10, decimals=decimals)
        if method in PER_PANEL:
            panels.add_panels(dimension, raw, steps)
        rounding = dimension.rounding(Station.CALIBRATED)
        for row, item in enumerate(work.entrants):
            if not self.counts(row):
                continue
            score = work.score(dimension, row)
            calibrated = None if score is None else score.calibrated
            cell, value = raw.cell(row), raw.number(row)
            if method is CalibrationMethod.ADDITIVE:
                work.take_over(lane, row, None if calibrated is None else calibrated.value)
                continue
            text, exact = cell, value
            coefficient = panels.coefficient(dimension, item.panel) if method in PER_PANEL else ""
            if coefficient:
                text = f"IF(ISNUMBER({coefficient}),{cell}*{coefficient},{cell})"
                found = work.backdrop.corrections.get((dimension.code, item.panel))
                exact = value * found.coefficient if found and value is not None else value
            work.settle(lane, row, f"ISNUMBER({cell})", text, exact, rounding)
        return lane

    def _add_score(self, row: int) -> None:
        """Normalise, adjust, hold between floor and ceiling, round; then weigh."""
        work, dimension = self._work, self.dimension
        plan = work.index.plan_for(dimension, work.entrants[row].entry)
        text = cell = self._settled.cell(row)
        exact = self._settled.number(row)
        cells, code = work.cells, dimension.code
        if dimension.normalise_to is not None and plan.full:
            text = (
                f"{cell}*{cells.dimension(code, 'normalise_to', dimension.normalise_to)}/{number(plan.full)}"
            )
            exact = None if exact is None else exact * dimension.normalise_to / plan.full
        text += self.adjustments.net(row)
        floor, ceiling = dimension.floor, dimension.ceiling
        if exact is not None:
            exact = acts.bounded(exact + self.adjustments.sums[row].net, floor, ceiling)
        low = None if floor is None else cells.dimension(code, "floor", floor)
        high = None if ceiling is None else cells.dimension(code, "ceiling", ceiling)
        rounding = dimension.rounding(Station.DIMENSION)
        if _crosses(floor, ceiling):
            work.take_over(self.score, row, None if exact is None else rounded(exact, rounding))
        else:
            text = bounded(text, low, high)
            work.settle(self.score, row, f"ISNUMBER({cell})", text, exact, rounding)
        if self.weighted is self.score:
            return
        text = cell = self.score.cell(row)
        exact = self.score.number(row)
        if dimension.weight is not None:
            text = f"{cell}*{cells.dimension(code, 'weight', dimension.weight)}/100"
            exact = None if exact is None else exact * dimension.weight / 100
        rounding = dimension.rounding(Station.WEIGHTED)
        work.settle(self.weighted, row, f"ISNUMBER({cell})", text, exact, rounding)


def _crosses(floor: Fraction | None, ceiling: Fraction | None) -> bool:
    """Whether a floor lies above its ceiling: no rule that makes sense, and none for formulas."""
    return floor is not None and ceiling is not None and floor > ceiling


class FinalLanes:
    """The columns from the dimensions' parts to the final score."""

    def __init__(self, work: Work, dimensions: list[DimensionLanes]) -> None:
        self._work = work
        say = work.language
        self._band = say.translate("Recheck", "Final score")
        self._dimensions = dimensions
        self.adjustments = AdjustmentLanes(work, FINAL, AdjustmentStage.SCORE, self._band)
        title = say.translate("Recheck", "Unrounded")
        rule = work.rulebook.round_rule
        if rule.mode is not RoundMode.LAST_ONLY:
            title = say.translate("Recheck", "This round")
        self._own = work.table.lane(title, self._band, width=11)
        for row in range(work.table.size):
            self._add_own(row)
        self.exact = self._own if rule.mode is RoundMode.LAST_ONLY else self._over_rounds()
        rounding = work.rulebook.final
        self.final = self.exact
        if rounding is not None:
            self.final = work.table.lane(self._band, self._band, width=11, decimals=rounding.places)
            for row in range(work.table.size):
                cell = self.exact.cell(row)
                exact = self.exact.number(row)
                work.settle(self.final, row, f"ISNUMBER({cell})", cell, exact, rounding)

    def deductions(self, row: int) -> list[str]:
        """The cells of everything that was taken off an entry."""
        if self._work.is_zero(row):
            return []
        found = [self.adjustments.deduction(row)]
        for lanes in self._dimensions:
            if lanes.counts(row):
                found.append(lanes.adjustments.deduction(row))
                if lanes.judged is not None:
                    found.append(lanes.judged.adjustments.deduction(row))
        return [cell for cell in found if cell]

    def _add_own(self, row: int) -> None:
        work, rulebook = self._work, self._work.rulebook
        if work.is_zero(row):
            self._own.give(row, 0)
            return
        lanes = [item.weighted for item in self._dimensions if item.counts(row)]
        if not lanes:
            return
        parts = [lane.cell(row) for lane in lanes]
        text = "+".join(parts) + self.adjustments.net(row)
        values = [lane.number(row) for lane in lanes]
        exact = None
        if None not in values:
            total = sum((value for value in values if value is not None), self.adjustments.sums[row].net)
            exact = acts.bounded(total, rulebook.floor, rulebook.ceiling)
        low = None if rulebook.floor is None else work.cells.option("floor", rulebook.floor)
        high = None if rulebook.ceiling is None else work.cells.option("ceiling", rulebook.ceiling)
        if _crosses(rulebook.floor, rulebook.ceiling):
            work.take_over(self._own, row, exact)
        else:
            work.settle(self._own, row, numbers_in(parts), bounded(text, low, high), exact, None)

    def _over_rounds(self) -> Lane:
        """The rounds by their factors: all of them, or the best of them."""
        work, rule = self._work, self._work.rulebook.round_rule
        say = work.language
        names = [self._name_of(term.round) for term in rule.terms]
        given = [work.table.lane(name, self._band, width=10) for name in names]
        template = say.translate("Recheck", "{round} x factor")
        names.append(say.translate("Recheck", "This round"))
        titles = [template.format(round=name) for name in names]
        parts = [work.table.lane(title, self._band, width=10) for title in titles]
        exact = work.table.lane(say.translate("Recheck", "Unrounded"), self._band, width=11)
        factors = [number(term.weight) for term in rule.terms]
        factors.append(work.cells.option("own_weight", rule.own_weight))
        weights = [*(term.weight for term in rule.terms), rule.own_weight]
        for row, item in enumerate(work.entrants):
            found = work.board.scores[item.entry].rounds
            for lane, earlier in zip(given, found, strict=False):
                work.take_over(lane, row, earlier.score)
            for lane, part, factor, weight in zip((*given, self._own), parts, factors, weights, strict=True):
                cell, value = lane.cell(row), lane.number(row)
                value = None if value is None else value * weight
                work.settle(part, row, f"ISNUMBER({cell})", f"{cell}*{factor}", value, None)
            self._add_total(exact, parts, row)
        return exact

    def _name_of(self, code: str) -> str:
        found = self._work.board.event.round(code)
        return code if found is None else found.name or code

    def _add_total(self, exact: Lane, parts: list[Lane], row: int) -> None:
        work, rule = self._work, self._work.rulebook.round_rule
        span = across(parts, row)
        values = [value for part in parts if (value := part.number(row)) is not None]
        if rule.mode is RoundMode.WEIGHTED:
            total = sum(values, Fraction(0)) if len(values) == len(parts) else None
            work.settle(exact, row, f"COUNT({span})={len(parts)}", f"SUM({span})", total, None)
            return
        higher = work.rulebook.better is Better.HIGHER
        best = sorted(values, reverse=higher)[: rule.best]
        function = "LARGE" if higher else "SMALL"
        numbers = ",".join(str(at) for at in range(1, rule.best + 1))
        text = f"SUMPRODUCT({function}({span},{{{numbers}}}))" if rule.best > 1 else f"{function}({span},1)"
        text = choose([(f"COUNT({span})<={rule.best}", f"SUM({span})")], text)
        total = sum(best, Fraction(0)) if values else None
        work.settle(exact, row, f"COUNT({span})>0", text, total, None)
