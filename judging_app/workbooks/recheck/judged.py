"""Stations 1 and 2 of a judged dimension: from the judges' marks to the panel's raw score."""

from collections.abc import Mapping
from typing import Final

from judging_app.domain.aggregation import Level, Transform
from judging_app.domain.calibration import CalibrationMethod, standard_score
from judging_app.domain.event import AdjustmentStage
from judging_app.domain.exact import from_ticks
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.rulebook import FinalMethod
from judging_app.workbooks.recheck.adjustments import AdjustmentLanes
from judging_app.workbooks.recheck.calibration import CalibrationTable
from judging_app.workbooks.recheck.criteria import CriterionLanes
from judging_app.workbooks.recheck.formulas import both, when
from judging_app.workbooks.recheck.indicators import used_figure
from judging_app.workbooks.recheck.panels import GroupLanes, combined
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.totals import Totals
from judging_app.workbooks.recheck.votes import VoteGroup, Votes, takes
from judging_app.workbooks.recheck.work import Work

NOT_COMPARED: Final = "—"
"""Stands for a total that is not compared; an empty cell would be read as 0 by the next formula."""


class JudgedLanes:
    """The columns of a judged dimension up to its raw score.

    `control` is the sum of everything that the judges gave, so that no changed mark goes unseen,
    not even one that is dropped. `criteria` are the criteria's scores where each is aggregated by
    itself.
    """

    def __init__(self, work: Work, dimension: Dimension, statistics: CalibrationTable, steps: str) -> None:
        self._work = work
        self._dimension = dimension
        self._rule = dimension.aggregation
        self._band = work.bands[dimension.code]
        self.votes = Votes(work, dimension)
        self.rows = [work.applies(dimension, row) for row in range(work.table.size)]
        self.totals: Totals | None = None
        self.control: Lane | None
        self.criteria: Mapping[str, Lane] = {}
        self.groups: list[GroupLanes] = []
        self.slots: list[Mapping[tuple[str, int], Lane]] = []
        if self._rule.level is Level.SHEET:
            self.totals = Totals(work, dimension, self.votes)
            self.control = self.totals.sum
            self.adjustments = self.totals.adjustments
            self._add_sheet_level(self.totals, statistics, steps)
        else:
            self._leaves = CriterionLanes(work, dimension, self.votes, self.rows)
            self.control = self._leaves.control
            self.criteria = self._leaves.scores
            self.adjustments = AdjustmentLanes(work, dimension.code, AdjustmentStage.SHEET, self._band)
        difficulty = self._difficulty()
        title = work.language.translate("Recheck", "Panel score")
        self.raw = work.table.lane(title, self._band, width=10)
        for row, applies in enumerate(self.rows):
            if applies:
                self._add_raw(row, difficulty)

    # --- Whole sheets ------------------------------------------------------------------------

    def _add_sheet_level(self, totals: Totals, statistics: CalibrationTable, steps: str) -> None:
        work, votes = self._work, self.votes
        lanes: Mapping[str, Lane] = {judge: totals.counted[judge] for judge in votes.voting}
        if self._dimension.calibration.method is CalibrationMethod.STANDARD_SCORE:
            statistics.add_judges(self._dimension, lanes, steps, mixed=votes.are_mixed)
        if not self._is_live:
            return
        lanes = self._replaced(lanes, statistics)
        if votes.are_plain:
            found = [lanes[judge] for judge in votes.voting]
            self.slots = [{(judge, 1): lanes[judge] for judge in votes.voting}]
            self.groups = [GroupLanes(work, self._rule, found, self._band, "", self.rows)]
            return
        for group in votes.groups:
            spread = self._spread(group, lanes)
            self.slots.append(spread)
            label = group.name
            found = list(spread.values())
            self.groups.append(GroupLanes(work, self._rule, found, self._band, label, self.rows))

    @property
    def _is_live(self) -> bool:
        """Whether the panel's score can be had by formulas."""
        if self._work.rulebook.method is FinalMethod.SKATING or not self.votes.are_few:
            return False
        compared = self._rule.transform is not Transform.NONE
        standard = self._dimension.calibration.method is CalibrationMethod.STANDARD_SCORE
        if compared and standard:
            return False
        return not (self.votes.are_mixed and (compared or standard))

    def _replaced(self, lanes: Mapping[str, Lane], statistics: CalibrationTable) -> Mapping[str, Lane]:
        """The totals as places, Borda counts or standard scores, where the rulebook wants these."""
        transform = self._rule.transform is not Transform.NONE
        standard = self._dimension.calibration.method is CalibrationMethod.STANDARD_SCORE
        if not (transform or standard):
            return lanes
        say = self._work.language
        title = say.translate("Recheck", "{judge} standard score")
        if transform:
            title = say.translate("Recheck", "{judge} by place")
        answer: dict[str, Lane] = {}
        for judge, before in lanes.items():
            name = title.format(judge=self.votes.names[judge])
            answer[judge] = after = self._work.table.lane(name, self._band)
            for row in range(self._work.table.size):
                if before.holds(row) and standard:
                    self._standardise(judge, before, after, row, statistics)
                elif before.holds(row):
                    self._place(judge, before, after, row)
        return answer

    def _place(self, judge: str, before: Lane, after: Lane, row: int) -> None:
        """A judge's place for an entry; those who share it have its mean: from both ends of the order."""
        work, cell = self._work, before.cell(row)
        if row >= work.entering:
            after.give(row, NOT_COMPARED)
            return
        span = before.span(0, work.entering)
        place = f"(RANK({cell},{span},0)-RANK({cell},{span},1)+COUNT({span})+1)/2"
        if self._rule.transform is Transform.BORDA:
            place = f"COUNT({span})-{place}"
        key = self._dimension.code, work.entrants[row].entry, judge
        total = work.backdrop.totals.get(key) if before.number(row) is not None else None
        after.put(row, when(f"ISNUMBER({cell})", place), None if total is None else from_ticks(total))

    def _standardise(
        self, judge: str, before: Lane, after: Lane, row: int, statistics: CalibrationTable
    ) -> None:
        """centre + spread x (total - mean) / deviation, in eleven decimals so that equals stay equal."""
        work, rule, cell = self._work, self._dimension.calibration, before.cell(row)
        mean, deviation = statistics.statistics(self._dimension, judge)
        found = work.backdrop.statistics.get((self._dimension.code, judge))
        if found is None:
            after.give(row, NOT_COMPARED)
            return
        code = self._dimension.code
        centre = work.cells.dimension(code, "centre", rule.centre)
        spread = work.cells.dimension(code, "spread", rule.spread)
        text = f"ROUND({centre}+{spread}*({cell}-{mean})/{deviation},11)"
        total = before.number(row)
        value = None if total is None else standard_score(rule, found, total)
        after.put(row, when(f"ISNUMBER({cell})", f"IF({deviation}=0,{centre},{text})"), value)

    def _spread(self, group: VoteGroup, lanes: Mapping[str, Lane]) -> Mapping[tuple[str, int], Lane]:
        """A column for each vote of a group."""
        work = self._work
        answer: dict[tuple[str, int], Lane] = {}
        for slot in group.slots:
            title = self.votes.slot_title(group, slot, work.language)
            answer[slot.judge, slot.number] = lane = work.table.lane(title, self._band)
            for row, item in enumerate(work.entrants):
                source = lanes[slot.judge]
                seats = work.index.seats_for(item.panel, self._dimension.code)
                if source.holds(row) and any(takes(seat, group, slot) for seat in seats):
                    lane.put(row, f"={source.cell(row)}", source.value(row))
        return answer

    # --- The panel's score -------------------------------------------------------------------

    def _difficulty(self) -> Lane | None:
        code = self._rule.difficulty
        if not code:
            return None
        work = self._work
        lane = work.table.lane(work.language.translate("Recheck", "Difficulty"), self._band)
        for row, item in enumerate(work.entrants):
            found = work.index.value_of(item.entry, code)
            if found is not None:
                lane.put(row, f"={used_figure(work, found)}", found.used)
        return lane

    def _add_raw(self, row: int, difficulty: Lane | None) -> None:
        work, rule = self._work, self._rule
        score = work.score(self._dimension, row)
        if not (self.groups if self.totals is not None else self._leaves.are_live):
            work.take_over(self.raw, row, None if score is None else score.raw)
            return
        if self.totals is not None:
            conditions, text, exact = combined(self.groups, self.votes.weighted, row)
        else:
            conditions, text, exact = self._leaves.total(row, self.adjustments.net(row))
        if rule.multiplier != 1:
            factor = work.cells.dimension(self._dimension.code, "multiplier", rule.multiplier)
            text, exact = f"({text})*{factor}", None if exact is None else exact * rule.multiplier
        if difficulty is not None:
            conditions.append(f"ISNUMBER({difficulty.cell(row)})")
            value = difficulty.number(row)
            text = f"({text})*{difficulty.cell(row)}"
            exact = None if exact is None or value is None else exact * value
        rounding = self._dimension.rounding(Station.PANEL)
        work.settle(self.raw, row, both(conditions), text, exact, rounding)
