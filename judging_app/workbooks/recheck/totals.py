"""Station 1: each judge's total for each entry, from the marks in the workbook's own sheet."""

from fractions import Fraction
from typing import Final

from judging_app.domain.aggregation import Level
from judging_app.domain.event import AdjustmentStage, Role, Seat
from judging_app.domain.exact import from_ticks
from judging_app.domain.index import Plan
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.scoring import Gathered, counted_total, gather, sheet_adjustments, sheet_value
from judging_app.domain.sheets import Sheet, Standing
from judging_app.wording.terms import term
from judging_app.workbooks.recheck.adjustments import AdjustmentLanes
from judging_app.workbooks.recheck.formulas import both, decimals_of, rounded
from judging_app.workbooks.recheck.table import Lane, across
from judging_app.workbooks.recheck.votes import Votes
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import NEEDED

_TIDY: Final = 12
"""Decimals of a total that has no last one: more than enough, and equal totals are equal doubles."""
_MARK_DECIMALS: Final = 4


class Totals:
    """The judges' columns of a dimension: totals as marked, and as they are aggregated."""

    def __init__(self, work: Work, dimension: Dimension, votes: Votes) -> None:
        self._work = work
        self._dimension = dimension
        self.votes = votes
        self.gathered: list[Gathered | None] = []
        for row, item in enumerate(work.entrants):
            fits = work.applies(dimension, row)
            self.gathered.append(gather(work.index, dimension, item) if fits else None)
        band = work.bands[dimension.code]
        names = votes.names
        self.marked = {judge: work.table.lane(names[judge], band, decimals=NEEDED) for judge in votes.judges}
        for row in range(work.table.size):
            self._fill(row)
        self.sum = work.table.lane(
            work.language.translate("Recheck", "Sum of totals"), band, width=11, decimals=NEEDED
        )
        lanes = list(self.marked.values())
        for row, gathered in enumerate(self.gathered):
            if gathered is not None and lanes:
                numbers = (lane.number(row) or Fraction(0) for lane in lanes)
                self.sum.put(row, f"=SUM({across(lanes, row)})", sum(numbers, Fraction(0)))
        self.counted = self._adjusted(band)

    def voting(self) -> list[Lane]:
        """The columns of the judges who vote, as they are aggregated."""
        return [self.counted[judge] for judge in self.votes.voting]

    def _fill(self, row: int) -> None:
        gathered = self.gathered[row]
        if gathered is None:
            return
        work, item = self._work, self._work.entrants[row]
        plan = work.index.plan_for(self._dimension, item.entry)
        sheets = work.index.sheets_of(self._dimension.code, item.entry)
        counting = {sheet.judge for _, sheet in gathered.sheets}
        recused = work.index.recused_from(item.entry)
        for seat in work.index.seats_for(item.panel, self._dimension.code):
            lane, sheet = self.marked[seat.judge], sheets.get(seat.judge)
            if seat.judge in counting and sheet is not None:
                formula = self._formula(plan, sheet)
                lane.put(row, formula, from_ticks(sheet_value(plan, sheet)))
            elif sheet is not None and seat.judge not in recused and seat.role is not Role.RESERVE:
                lane.put(row, self._formula(plan, sheet), term(sheet.standing, work.language))
            else:
                lane.give(row, self._word(seat, sheet, recused=seat.judge in recused))

    def _word(self, seat: Seat, sheet: Sheet | None, *, recused: bool) -> str:
        say = self._work.language
        if recused:
            return term(Standing.RECUSED, say)
        if seat.role is Role.RESERVE:
            return term(Role.RESERVE, say)
        return term(Standing.NOT_SCORED if sheet is None else sheet.standing, say)

    def _formula(self, plan: Plan, sheet: Sheet) -> str:
        """The total where the sheet's standing counts and the marks are there; else the standing."""
        cells = self._work.cells
        conditions = [cells.has_counting_standing(sheet)]
        leaves = [leaf.code for leaf in plan.leaves]
        required = [code for code in leaves if code in plan.required]
        if plan.by_criterion or not required:
            if leaves:
                conditions.append(f"COUNT({','.join(cells.marks(sheet.key, leaves))})>0")
        else:
            conditions.append(f"COUNT({','.join(cells.marks(sheet.key, required))})={len(required)}")
        total = self.total(plan, sheet)
        return f"=IF({both(conditions)},{total},{cells.standing(sheet)})"

    def total(self, plan: Plan, sheet: Sheet) -> str:
        """The total of a sheet, with no more decimals than it can have."""
        return sheet_total(self._work, plan, sheet)

    def _adjusted(self, band: str) -> dict[str, Lane]:
        """The totals after what is taken off every judge; nothing taken off brings one below 0."""
        work, dimension = self._work, self._dimension
        if dimension.aggregation.level is not Level.SHEET:
            return self.marked
        lanes = AdjustmentLanes(work, dimension.code, AdjustmentStage.SHEET, band)
        self.adjustments = lanes
        if not lanes.any:
            return self.marked
        say = work.language
        answer: dict[str, Lane] = {}
        for judge, before in self.marked.items():
            title = say.translate("Recheck", "{judge} adjusted").format(judge=self.votes.names[judge])
            answer[judge] = after = work.table.lane(title, band, decimals=NEEDED)
            for row, gathered in enumerate(self.gathered):
                if gathered is None or not before.holds(row):
                    continue
                entry = work.entrants[row].entry
                taken_off = sheet_adjustments(work.index, dimension, entry)
                net, cell = lanes.net(row) if taken_off.items else "", before.cell(row)
                formula = (
                    f"=IF(ISNUMBER({cell}),MAX({cell}{net},MIN({cell},0)),{cell})" if net else f"={cell}"
                )
                plan = work.index.plan_for(dimension, entry)
                sheet = next((found for _, found in gathered.sheets if found.judge == judge), None)
                value = before.value(row)
                if sheet is not None:
                    value = from_ticks(counted_total(plan, sheet, taken_off))
                after.put(row, formula, value)
        return answer


def sheet_total(work: Work, plan: Plan, sheet: Sheet) -> str:
    """The formula of a sheet's total: the marks by their factors, rounded as the rubric says."""
    cells = work.cells
    if all(leaf.factor == 1 for leaf in plan.leaves):
        codes = dict.fromkeys([*(leaf.code for leaf in plan.leaves), *sheet.marks])
        value = f"SUM({','.join(cells.marks(sheet.key, codes))})"
    else:
        parts = []
        for leaf in plan.leaves:
            mark = cells.mark(sheet.key, leaf.code)
            factor = cells.criterion(leaf.code, "factor", leaf.factor)
            parts.append(mark if leaf.factor == 1 else f"{mark}*{factor}")
        value = "+".join(parts)
    rounding = plan.roundings.get(Station.SHEET)
    if rounding is not None:
        return rounded(value, rounding)
    return f"ROUND({value},{total_decimals(plan)})"


def total_decimals(plan: Plan) -> int:
    """How many decimals a sheet's total is kept to: all it can have, or enough to tell totals apart."""
    found = [decimals_of(leaf.factor) for leaf in plan.leaves]
    if any(item is None for item in found):
        return _TIDY
    return min(_TIDY, _MARK_DECIMALS + max((item for item in found if item is not None), default=0))
