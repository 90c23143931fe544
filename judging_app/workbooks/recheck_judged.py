"""Stations 1 and 2 of a judged dimension: from the judges' marks to the panel's raw score."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from judging_app.domain.aggregation import Level, Transform
from judging_app.domain.calibration import CalibrationMethod, standard_score
from judging_app.domain.event import AdjustmentStage
from judging_app.domain.exact import from_ticks
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.rulebook import FinalMethod
from judging_app.domain.scoring import gather, sheet_adjustments
from judging_app.workbooks.recheck_adjustments import AdjustmentLanes
from judging_app.workbooks.recheck_calibration import CalibrationTable
from judging_app.workbooks.recheck_formulas import both, number, when
from judging_app.workbooks.recheck_indicators import used_figure
from judging_app.workbooks.recheck_panels import GroupLanes
from judging_app.workbooks.recheck_table import Lane, across
from judging_app.workbooks.recheck_totals import Totals
from judging_app.workbooks.recheck_votes import Slot, VoteGroup, Votes, takes
from judging_app.workbooks.recheck_work import Work

NOT_COMPARED: Final = "—"
"""Stands for a total that is not compared; an empty cell would be read as 0 by the next formula."""

Value = tuple[list[str], str, Fraction | None]
"""The conditions under which there is a value, its formula, and what it comes to."""


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
        self.criteria: dict[str, Lane] = {}
        self.groups: list[GroupLanes] = []
        self.slots: list[Mapping[tuple[str, int], Lane]] = []
        self._factored: list[tuple[str, Lane]] = []
        if self._rule.level is Level.SHEET:
            self.totals = Totals(work, dimension, self.votes)
            self.control = self.totals.sum
            self.adjustments = self.totals.adjustments
            self._add_sheet_level(self.totals, statistics, steps)
        else:
            self.control = self._add_criterion_level()
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
            title = self._slot_title(group, slot.judge, slot.number)
            answer[slot.judge, slot.number] = lane = work.table.lane(title, self._band)
            for row, item in enumerate(work.entrants):
                source = lanes[slot.judge]
                seats = work.index.seats_for(item.panel, self._dimension.code)
                if source.holds(row) and any(takes(seat, group, slot) for seat in seats):
                    lane.put(row, f"={source.cell(row)}", source.value(row))
        return answer

    def _slot_title(self, group: VoteGroup, judge: str, vote: int) -> str:
        say, name = self._work.language, self.votes.names[judge]
        title = f"{group.name} {name}" if group.name else name
        return (
            title
            if vote == 1
            else say.translate("Recheck", "{judge}, vote {number}").format(judge=title, number=vote)
        )

    # --- Criterion by criterion --------------------------------------------------------------

    def _add_criterion_level(self) -> Lane:
        """The marks, criterion by criterion, each with its own panel score."""
        work, dimension = self._work, self._dimension
        say = work.language
        everything: list[list[Lane]] = []
        for leaf in dimension.leaves():
            rows = [leaf.is_for(work.index.track_of(item.entry)) for item in work.entrants]
            groups = []
            for group in self.votes.groups:
                lanes = [
                    self._marks(leaf.code, leaf.name, group, slot.judge, slot.number) for slot in group.slots
                ]
                everything.append(lanes)
                label = " ".join(part for part in (leaf.name, group.name) if part)
                groups.append(GroupLanes(work, dimension.aggregation, lanes, self._band, label, rows))
            title = say.translate("Recheck", "{criterion} score").format(criterion=leaf.name)
            self.criteria[leaf.code] = score = work.table.lane(title, self._band)
            factored = score
            rounding = dimension.rounding(Station.FACTORED)
            if leaf.factor != 1 or rounding is not None:
                title = say.translate("Recheck", "{criterion} x factor").format(criterion=leaf.name)
                factored = work.table.lane(title, self._band)
            self._factored.append((leaf.code, factored))
            for row, fits in enumerate(rows):
                if not fits:
                    continue
                conditions, text, exact = self._combined(groups, row)
                settled = dimension.rounding(Station.CRITERION)
                work.settle(score, row, both(conditions), text, exact, settled)
                if factored is not score:
                    factor = work.cells.criterion(leaf.code, "factor", leaf.factor)
                    cell, value = score.cell(row), score.number(row)
                    exact = None if value is None else value * leaf.factor
                    work.settle(factored, row, f"ISNUMBER({cell})", f"{cell}*{factor}", exact, rounding)
        control = work.table.lane(say.translate("Recheck", "Sum of marks"), self._band, width=11)
        for row, applies in enumerate(self.rows):
            if applies and everything:
                cells = ",".join(across(lanes, row) for lanes in everything if lanes) or "0"
                marks = (lane.number(row) or Fraction(0) for lanes in everything for lane in lanes)
                control.put(row, f"=SUM({cells})", sum(marks, Fraction(0)))
        return control

    def _marks(self, code: str, name: str, group: VoteGroup, judge: str, vote: int) -> Lane:
        work = self._work
        lane = work.table.lane(f"{name} {self._slot_title(group, judge, vote)}", self._band)
        for row, item in enumerate(work.entrants):
            if not self.rows[row]:
                continue
            for seat, sheet in gather(work.index, self._dimension, item).sheets:
                named = not group.name or takes(seat, group, Slot(judge, vote))
                if (
                    seat.judge == judge
                    and seat.votes >= vote
                    and named
                    and code in work.index.plan_for(self._dimension, item.entry).factors
                ):
                    mark = work.cells.mark(sheet.key, code)
                    condition = both([work.cells.has_counting_standing(sheet), f"ISNUMBER({mark})"])
                    given = sheet.marks.get(code)
                    lane.put(row, when(condition, mark), None if given is None else from_ticks(given))
        return lane

    # --- The panel's score -------------------------------------------------------------------

    def _combined(self, groups: Sequence[GroupLanes], row: int) -> Value:
        """The groups' values by their weights; a missing group is never made up for."""
        weighted = self.votes.weighted
        found = [group.value(row) for group in groups if group.votes]
        if not found or len(found) < len(groups):
            return ["FALSE"], "0", None
        conditions = [condition for condition, _, _ in found]
        if not weighted:
            return conditions, found[0][1], found[0][2]
        parts = [
            f"({text})*{number(item.weight)}" for (_, text, _), item in zip(found, weighted, strict=True)
        ]
        total = sum((item.weight for item in weighted), Fraction(0))
        values = [value for _, _, value in found]
        exact = None
        if None not in values:
            pairs = zip(values, weighted, strict=True)
            exact = (
                sum((value * item.weight for value, item in pairs if value is not None), Fraction(0)) / total
            )
        return conditions, f"({'+'.join(parts)})/{number(total)}", exact

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
        if self.totals is not None and not self.groups:
            work.take_over(self.raw, row, None if score is None else score.raw)
            return
        if self.totals is not None:
            conditions, text, exact = self._combined(self.groups, row)
        else:
            conditions, text, exact = self._sum_of_criteria(row)
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

    def _sum_of_criteria(self, row: int) -> Value:
        """The criteria that must be there, and those that are; what is taken off every judge with them."""
        work, item = self._work, self._work.entrants[row]
        plan = work.index.plan_for(self._dimension, item.entry)
        lanes = {code: lane for code, lane in self._factored if code in plan.factors}
        required = [lanes[code].cell(row) for code in lanes if code in plan.required]
        cells = ",".join(lane.cell(row) for lane in lanes.values())
        conditions = [f"COUNT({cells})>0"]
        if required:
            conditions.append(f"COUNT({','.join(required)})={len(required)}")
        exact = None
        numbers = {code: lane.number(row) for code, lane in lanes.items()}
        known = [value for value in numbers.values() if value is not None]
        if known and all(numbers[code] is not None for code in lanes if code in plan.required):
            exact = sum(known, sheet_adjustments(work.index, self._dimension, item.entry).net)
        return conditions, f"SUM({cells}){self.adjustments.net(row)}", exact
