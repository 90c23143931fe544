"""Stations 1 and 2 where every criterion is aggregated by itself, as in the ISU judging system."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from judging_app.domain.exact import from_ticks
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scoring import gather, sheet_adjustments
from judging_app.workbooks.recheck.formulas import both, when
from judging_app.workbooks.recheck.panels import GroupLanes, Value, combined
from judging_app.workbooks.recheck.table import Lane, across
from judging_app.workbooks.recheck.votes import Slot, VoteGroup, Votes, takes
from judging_app.workbooks.recheck.work import Work

_WIDEST: Final = 2_000
"""Columns of marks above which the panel's score is taken over from the program."""


class CriterionLanes:
    """Each criterion's marks, a column for each vote, and its own panel score.

    `control` is the sum of all marks, so that no changed mark goes unseen; there is none where the
    marks would take too many columns and are not laid out at all.
    """

    def __init__(self, work: Work, dimension: Dimension, votes: Votes, rows: Sequence[bool]) -> None:
        self._work = work
        self._dimension = dimension
        self._votes = votes
        self._rows = rows
        self._band = work.bands[dimension.code]
        self.scores: dict[str, Lane] = {}
        self.control: Lane | None = None
        self._factored: dict[str, Lane] = {}
        self._marks: list[list[Lane]] = []
        leaves = dimension.leaves()
        self.are_live = sum(len(group.slots) for group in votes.groups) * len(leaves) <= _WIDEST
        for leaf in leaves:
            self._add_leaf(leaf)
        if self.are_live:
            self._add_control()

    def total(self, row: int, taken_off: str) -> Value:
        """The criteria that must be there, and those that are, with what is taken off every judge."""
        work, item = self._work, self._work.entrants[row]
        plan = work.index.plan_for(self._dimension, item.entry)
        lanes = {code: lane for code, lane in self._factored.items() if code in plan.factors}
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
        return conditions, f"SUM({cells}){taken_off}", exact

    def _add_leaf(self, leaf: Criterion) -> None:
        work, dimension, say = self._work, self._dimension, self._work.language
        rows = [leaf.is_for(work.index.track_of(item.entry)) for item in work.entrants]
        groups = self._groups(leaf, rows) if self.are_live else []
        title = say.translate("Recheck", "{criterion} score").format(criterion=leaf.name)
        self.scores[leaf.code] = score = work.table.lane(title, self._band)
        factored = score
        rounding = dimension.rounding(Station.FACTORED)
        if leaf.factor != 1 or rounding is not None:
            title = say.translate("Recheck", "{criterion} x factor").format(criterion=leaf.name)
            factored = work.table.lane(title, self._band)
        self._factored[leaf.code] = factored
        for row, fits in enumerate(rows):
            if not fits:
                continue
            if self.are_live:
                conditions, text, exact = combined(groups, self._votes.weighted, row)
                settled = dimension.rounding(Station.CRITERION)
                work.settle(score, row, both(conditions), text, exact, settled)
            else:
                self._take_over(score, row, leaf.code)
            if factored is not score:
                factor = work.cells.criterion(leaf.code, "factor", leaf.factor)
                cell, value = score.cell(row), score.number(row)
                exact = None if value is None else value * leaf.factor
                work.settle(factored, row, f"ISNUMBER({cell})", f"{cell}*{factor}", exact, rounding)

    def _take_over(self, lane: Lane, row: int, code: str) -> None:
        score = self._work.score(self._dimension, row)
        found = score.criteria if score is not None else ()
        value = next((item.score for item in found if item.criterion == code), None)
        self._work.take_over(lane, row, value)

    def _groups(self, leaf: Criterion, rows: Sequence[bool]) -> list[GroupLanes]:
        rule = self._dimension.aggregation
        answer = []
        for group in self._votes.groups:
            lanes = [self._mark_lane(leaf, group, slot) for slot in group.slots]
            self._marks.append(lanes)
            label = " ".join(part for part in (leaf.name, group.name) if part)
            answer.append(GroupLanes(self._work, rule, lanes, self._band, label, rows))
        return answer

    def _mark_lane(self, leaf: Criterion, group: VoteGroup, slot: Slot) -> Lane:
        work = self._work
        title = self._votes.slot_title(group, slot, work.language)
        lane = work.table.lane(f"{leaf.name} {title}", self._band)
        for row, item in enumerate(work.entrants):
            plan = work.index.plan_for(self._dimension, item.entry)
            if not self._rows[row] or leaf.code not in plan.factors:
                continue
            for seat, sheet in gather(work.index, self._dimension, item).sheets:
                if takes(seat, group, slot):
                    mark = work.cells.mark(sheet.key, leaf.code)
                    condition = both([work.cells.has_counting_standing(sheet), f"ISNUMBER({mark})"])
                    given = sheet.marks.get(leaf.code)
                    lane.put(row, when(condition, mark), None if given is None else from_ticks(given))
        return lane

    def _add_control(self) -> None:
        work = self._work
        title = work.language.translate("Recheck", "Sum of marks")
        self.control = work.table.lane(title, self._band, width=11)
        ranges = [lanes for lanes in self._marks if lanes]
        for row, applies in enumerate(self._rows):
            if applies and ranges:
                cells = ",".join(across(lanes, row) for lanes in ranges)
                marks = (lane.number(row) or Fraction(0) for lanes in ranges for lane in lanes)
                self.control.put(row, f"=SUM({cells})", sum(marks, Fraction(0)))
