"""Station 3: figures from the workbook's own sheet, and the points that they earn."""

from fractions import Fraction

from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import Categories, Gate, IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.rulebook import Unverified
from judging_app.wording.terms import yes_or_no
from judging_app.workbooks.cells import encode_text, number_cell
from judging_app.workbooks.lists import write_counts
from judging_app.workbooks.recheck.earning import earned_points
from judging_app.workbooks.recheck.formulas import number, quoted, rounded
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.special import nothing_word


def used_figure(work: Work, found: IndicatorValue, *, verified_only: bool = False) -> str:
    """The figure that counts: the verified one, else the claimed one unless it is unfounded."""
    verified = _cell(work, found, "verified", found.verified)
    if verified_only:
        return f'IF(ISNUMBER({verified}),{verified},"")'
    claimed = _cell(work, found, "claimed", found.claimed)
    missing = work.cells.figure(found.entry, found.criterion, "evidence_missing")
    unfounded = f"{missing}={quoted(yes_or_no(value=True, language=work.language))}"
    counted = f'IF({unfounded},"",IF(ISNUMBER({claimed}),{claimed},""))'
    return f"IF(ISNUMBER({verified}),{verified},{counted})"


def _cell(work: Work, found: IndicatorValue, column: str, value: Fraction | None) -> str:
    """The cell of a figure; the number itself where the cell holds it as a text."""
    if value is not None and isinstance(number_cell(value), str):
        return number(value)
    return work.cells.figure(found.entry, found.criterion, column)


class MeasuredLanes:
    """The columns of a measured dimension up to its raw score."""

    def __init__(self, work: Work, dimension: Dimension) -> None:
        self._work = work
        self._dimension = dimension
        self._band = work.bands[dimension.code]
        self.points: dict[str, Lane] = {}
        self.gates: list[Lane] = []
        self.rows = [work.applies(dimension, row) for row in range(work.table.size)]
        self._factored: dict[str, Lane] = {}
        self._failed = work.language.translate("Recheck", "Not met")
        for leaf in dimension.leaves():
            self._add_leaf(leaf)
        title = work.language.translate("Recheck", "Sum of indicators")
        self.raw = work.table.lane(title, self._band, width=10)
        for row, applies in enumerate(self.rows):
            if applies and not work.is_zero(row):
                self._add_raw(row)

    def failed(self, row: int) -> list[str]:
        """The conditions under which a gate is not met."""
        return [f"{lane.cell(row)}={quoted(self._failed)}" for lane in self.gates if lane.holds(row)]

    def _add_leaf(self, leaf: Criterion) -> None:
        work, say = self._work, self._work.language
        name = leaf.name or leaf.code
        title = say.translate("Recheck", "{indicator} figure").format(indicator=name)
        figure = work.table.lane(title, self._band, decimals=-1)
        title = say.translate("Recheck", "{indicator} points").format(indicator=name)
        self.points[leaf.code] = points = work.table.lane(title, self._band)
        if isinstance(leaf.indicator, Gate):
            self.gates.append(points)
        rounding = self._dimension.rounding(Station.FACTORED)
        factored = points
        if leaf.factor != 1 or rounding is not None:
            title = say.translate("Recheck", "{criterion} x factor").format(criterion=name)
            factored = work.table.lane(title, self._band)
        self._factored[leaf.code] = factored
        for row, item in enumerate(work.entrants):
            found = work.index.value_of(item.entry, leaf.code)
            if found is None or not leaf.is_for(work.index.track_of(item.entry)):
                continue
            self._add_figure(figure, row, leaf, found)
        for row in range(work.table.size):
            if figure.holds(row) and not work.is_zero(row):
                self._add_points(figure, points, row, leaf)
                if factored is not points and points.holds(row):
                    cell, value = points.cell(row), points.number(row)
                    factor = work.cells.criterion(leaf.code, "factor", leaf.factor)
                    exact = None if value is None else value * leaf.factor
                    work.settle(factored, row, f"ISNUMBER({cell})", f"{cell}*{factor}", exact, rounding)

    def _add_figure(self, lane: Lane, row: int, leaf: Criterion, found: IndicatorValue) -> None:
        work = self._work
        if isinstance(leaf.indicator, Categories):
            if found.counts is not None:
                cell = work.cells.figure(found.entry, found.criterion, "counts")
                lane.put(
                    row, f"={cell}", encode_text(write_counts(found.counts)) or nothing_word(work.language)
                )
            return
        verified_only = work.rulebook.unverified is Unverified.INCOMPLETE and found.counts is None
        value = found.used if found.is_verified or not verified_only else None
        lane.put(row, f"={used_figure(work, found, verified_only=verified_only)}", value)

    def _add_points(self, figure: Lane, points: Lane, row: int, leaf: Criterion) -> None:
        work = self._work
        score = work.score(self._dimension, row)
        item = next((found for found in score.items if found.criterion == leaf.code), None) if score else None
        cell = figure.cell(row)
        if leaf.indicator is None or item is None:
            return
        if isinstance(leaf.indicator, Gate):
            low, earned = number(leaf.indicator.at_least), number(leaf.indicator.points)
            value = None
            if item.earned is not None:
                value = self._failed if item.earned.points is None else item.score
            settled = rounded(earned, self._dimension.rounding(Station.CRITERION))
            text = f'=IF(ISNUMBER({cell}),IF({cell}>={low},{settled},{quoted(self._failed)}),"")'
            points.put(row, text, value)
            return
        rule_text = earned_points(work, leaf, figure, row)
        if rule_text is None:
            work.take_over(points, row, item.score)
            return
        exact = None
        if item.earned is not None and item.earned.points is not None:
            exact = item.earned.points
        if leaf.maximum:
            full = Fraction(leaf.maximum, TICKS_PER_POINT)
            exact = None if exact is None else min(exact, full)
            rule_text = f"MIN({rule_text},{work.cells.criterion(leaf.code, 'points', full)})"
        there = f'{cell}<>""' if isinstance(leaf.indicator, Categories) else f"ISNUMBER({cell})"
        work.settle(points, row, there, rule_text, exact, self._dimension.rounding(Station.CRITERION))

    def _add_raw(self, row: int) -> None:
        work = self._work
        plan = work.index.plan_for(self._dimension, work.entrants[row].entry)
        lanes = [self._factored[leaf.code] for leaf in plan.leaves]
        required = [self._factored[leaf.code].cell(row) for leaf in plan.leaves if not leaf.optional]
        cells = ",".join(lane.cell(row) for lane in lanes)
        condition = f"COUNT({','.join(required)})={len(required)}" if required else "TRUE"
        score = work.score(self._dimension, row)
        exact = None
        if score is not None and score.raw is not None:
            exact = sum((lane.number(row) or Fraction(0) for lane in lanes), Fraction(0))
        work.settle(self.raw, row, condition, f"SUM({cells})", exact, self._dimension.rounding(Station.PANEL))
