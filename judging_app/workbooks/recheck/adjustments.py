"""Station 6: bonuses, deductions and time penalties, from the rows of the adjustments' sheet."""

from fractions import Fraction

from judging_app.domain.adjustments import adjustment_sum
from judging_app.domain.event import Adjustment, AdjustmentKind, AdjustmentStage
from judging_app.domain.indicators import Interval
from judging_app.domain.scores import AdjustmentSum
from judging_app.workbooks.recheck.addresses import parameter
from judging_app.workbooks.recheck.formulas import choose, holds, number
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.work import Work


class AdjustmentLanes:
    """What is added and what is taken off for one target, a column each where there is anything."""

    def __init__(self, work: Work, target: str, stage: AdjustmentStage, band: str) -> None:
        self._work = work
        self._bonus: Lane | None = None
        self._deduction: Lane | None = None
        self.sums: list[AdjustmentSum] = []
        parts: list[tuple[list[str], list[str]]] = []
        for item in work.entrants:
            recorded = work.index.adjustments_of(item.entry)
            self.sums.append(adjustment_sum(work.rulebook, recorded, target, stage))
            bonus: list[str] = []
            deduction: list[str] = []
            for act in recorded:
                if adjustment_sum(work.rulebook, [act], target, stage).items:
                    self._add(act, bonus, deduction)
            if recorded:  # a cap below 0 bounds even nothing
                bonus += _below_nothing(work.rulebook.bonus_cap)
                deduction += _below_nothing(work.rulebook.deduction_cap)
            parts.append((bonus, deduction))
        self.any = any(bonus or deduction for bonus, deduction in parts)
        say = work.language
        if any(bonus for bonus, _ in parts):
            self._bonus = work.table.lane(say.translate("Recheck", "Added"), band, width=8)
        if any(deduction for _, deduction in parts):
            self._deduction = work.table.lane(say.translate("Recheck", "Taken off"), band, width=8)
        for row, ((bonus, deduction), found) in enumerate(zip(parts, self.sums, strict=True)):
            if bonus and self._bonus:
                text = self._capped("bonus_cap", work.rulebook.bonus_cap, bonus)
                self._bonus.put(row, f"={text}", found.bonus)
            if deduction and self._deduction:
                text = self._capped("deduction_cap", work.rulebook.deduction_cap, deduction)
                self._deduction.put(row, f"={text}", found.deduction)

    def net(self, row: int) -> str:
        """What is added to a value in the formula of a row, signs included; empty where there is nothing."""
        bonus, deduction = self._cell(self._bonus, row), self._cell(self._deduction, row)
        return (f"+{bonus}" if bonus else "") + (f"-{deduction}" if deduction else "")

    def deduction(self, row: int) -> str:
        """The cell of what was taken off; empty where there is nothing."""
        return self._cell(self._deduction, row)

    def _cell(self, lane: Lane | None, row: int) -> str:
        return lane.cell(row) if lane is not None and lane.holds(row) else ""

    def _capped(self, option: str, cap: Fraction | None, parts: list[str]) -> str:
        total = "+".join(parts)
        return total if cap is None else f"MIN({total},{self._work.cells.option(option, cap)})"

    def _add(self, act: Adjustment, bonus: list[str], deduction: list[str]) -> None:
        """Put one act where it belongs; a bonus below 0 is a deduction."""
        if act.kind is AdjustmentKind.OVERTIME:
            self._add_penalty(act, bonus, deduction)
            return
        cell = parameter(act.points, self._work.cells.adjustment(act, "points"))
        adds = (act.kind is AdjustmentKind.BONUS) == (act.points >= 0)
        text = cell if act.points >= 0 else f"(-{cell})"
        (bonus if adds else deduction).append(text)

    def _add_penalty(self, act: Adjustment, bonus: list[str], deduction: list[str]) -> None:
        rows = self._work.rulebook.time_penalty.rows
        seconds = self._work.cells.adjustment(act, "seconds")
        deduction.append(_table(seconds, [(row.interval, row.points) for row in rows if row.points > 0]))
        gains = [(row.interval, -row.points) for row in rows if row.points < 0]
        if gains:
            bonus.append(_table(seconds, gains))


def _table(cell: str, rows: list[tuple[Interval, Fraction]]) -> str:
    return choose([(holds(interval, cell), number(points)) for interval, points in rows], "0")


def _below_nothing(cap: Fraction | None) -> list[str]:
    return ["0"] if cap is not None and cap < 0 else []
