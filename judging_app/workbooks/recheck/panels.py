"""Station 2: the votes of a panel become one value, by what the rulebook drops of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupScore,
    GroupWeight,
    Method,
    Rung,
    SeatValue,
    aggregate,
)
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.workbooks.recheck.formulas import choose, number
from judging_app.workbooks.recheck.table import Lane, across
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import NEEDED

Value = tuple[list[str], str, Fraction | None]
"""The conditions under which there is a value, its formula, and what it comes to."""


class GroupLanes:
    """The columns of one group of votes: how many, what is dropped, how many are left."""

    def __init__(
        self,
        work: Work,
        rule: Aggregation,
        votes: Sequence[Lane],
        band: str,
        label: str,
        rows: Sequence[bool],
    ) -> None:
        self.votes = votes
        self._rule = replace(rule, group_weights=())
        self._scores = [self._score(row) if rows[row] else None for row in range(work.table.size)]
        say = work.language
        prefix = f"{label} " if label else ""
        self._number = work.table.lane(prefix + say.translate("Recheck", "Votes"), band, width=7, decimals=0)
        self._dropped: Lane | None = None
        self._left: Lane | None = None
        closest = self._closest_two(work, band, prefix) if Method.CLOSEST_TWO in _methods(rule) else []
        if _methods(rule) != {Method.MEAN}:
            self._dropped = work.table.lane(
                prefix + say.translate("Recheck", "Dropped"), band, decimals=NEEDED
            )
            if rule.combine is Combine.MEAN:
                left = say.translate("Recheck", "Votes left")
                self._left = work.table.lane(prefix + left, band, width=7, decimals=NEEDED)
        for row, score in enumerate(self._scores):
            if rows[row] and votes:
                self._fill(row, score, closest)

    def count(self, row: int) -> str:
        """The cell that says how many votes there are."""
        return self._number.cell(row)

    def span(self, row: int) -> str:
        """The cells of the votes."""
        return across(self.votes, row)

    def value(self, row: int) -> tuple[str, str, Fraction | None]:
        """The condition under which there is a value, its formula, and what it comes to."""
        score = self._scores[row]
        total, count = f"SUM({self.span(row)})", self.count(row)
        if self._dropped is not None:
            total = f"({total}-{self._dropped.cell(row)})"
        if self._left is not None:
            count = self._left.cell(row)
        text = total if self._rule.combine is Combine.SUM else f"{total}/{count}"
        return f"{self.count(row)}>0", text, None if score is None else score.value

    def kept(self, votes: Lane, row: int) -> Fraction | None:
        """How far the vote of a column counts."""
        score = self._scores[row]
        found = [vote.kept for vote in score.votes if vote.judge == votes.letter] if score else []
        return Fraction(found[0]) if found else None

    def _score(self, row: int) -> GroupScore | None:
        numbers = [(lane.letter, lane.number(row)) for lane in self.votes]
        seats = [SeatValue(letter, value * TICKS_PER_POINT) for letter, value in numbers if value is not None]
        panel = aggregate(self._rule, seats)
        return None if panel is None else panel.groups[0]

    def _fill(self, row: int, score: GroupScore | None, closest: Sequence[Lane]) -> None:
        span, count = self.span(row), self.count(row)
        numbers = [value for lane in self.votes if (value := lane.number(row)) is not None]
        self._number.put(row, f"=COUNT({span})", len(numbers))
        if self._dropped is not None:
            pairs = across(closest, row) if closest else ""
            text = by_rung(self._rule, count, lambda rung: _dropped(rung, span, count, pairs))
            gone = sum(numbers, Fraction(0)) - score.total if score else Fraction(0)
            self._dropped.put(row, f"={text}", gone)
        if self._left is not None:
            text = by_rung(self._rule, count, lambda rung: _left(rung, count))
            self._left.put(row, f"={text}", score.counted if score else 0)

    def _closest_two(self, work: Work, band: str, prefix: str) -> list[Lane]:
        """Sorted votes, the gaps between them, and the sums of the pairs with the smallest gap.

        Where two pairs are as close the higher one counts: it has the larger sum.
        """
        say = work.language
        size = len(self.votes)
        title = say.translate("Recheck", "{number}. smallest")
        order = [work.table.lane(prefix + title.format(number=at + 1), band) for at in range(size)]
        title = say.translate("Recheck", "Gap {number}")
        gaps = [work.table.lane(prefix + title.format(number=at + 1), band) for at in range(size - 1)]
        title = say.translate("Recheck", "Closest pair {number}")
        pairs = [work.table.lane(prefix + title.format(number=at + 1), band) for at in range(size - 1)]
        for row, score in enumerate(self._scores):
            values = sorted(value for lane in self.votes if (value := lane.number(row)) is not None)
            if score is None or not pairs:
                continue
            smallest = min((b - a for a, b in pairwise(values)), default=None)
            span, count = self.span(row), self.count(row)
            for at in range(size):
                value = values[at] if at < len(values) else None
                order[at].put(row, f'=IF({count}>{at},SMALL({span},{at + 1}),"")', value)
            for at in range(size - 1):
                low, high, gap = order[at].cell(row), order[at + 1].cell(row), gaps[at].cell(row)
                there = at + 1 < len(values)
                width = values[at + 1] - values[at] if there else None
                gaps[at].put(row, f'=IF({count}>{at + 1},ROUND({high}-{low},9),"")', width)
                closest = f'=IF(ISNUMBER({gap}),IF({gap}=MIN({across(gaps, row)}),{low}+{high},""),"")'
                pair = values[at] + values[at + 1] if there and width == smallest else None
                pairs[at].put(row, closest, pair)
        return pairs


def combined(groups: Sequence[GroupLanes], weights: Sequence[GroupWeight], row: int) -> Value:
    """The groups' values by their weights; a missing group is never made up for."""
    found = [group.value(row) for group in groups if group.votes]
    if not found or len(found) < len(groups):
        return ["FALSE"], "0", None
    conditions = [condition for condition, _, _ in found]
    if not weights:
        return conditions, found[0][1], found[0][2]
    parts = [f"({text})*{number(item.weight)}" for (_, text, _), item in zip(found, weights, strict=True)]
    total = sum((item.weight for item in weights), Fraction(0))
    values = [value for _, _, value in found if value is not None]
    exact = None
    if len(values) == len(found):
        pairs = zip(values, weights, strict=True)
        exact = sum((value * item.weight for value, item in pairs), Fraction(0)) / total
    return conditions, f"({'+'.join(parts)})/{number(total)}", exact


def _methods(rule: Aggregation) -> set[Method]:
    if rule.method is Method.TRIMMED and rule.ladder:
        return {rung.method for rung in rule.ladder} | {Method.MEAN}
    return {rule.method}


def by_rung(rule: Aggregation, count: str, of: Callable[[Rung], str]) -> str:
    """What is done with so many votes: the ladder as IFs inside one another, a plain mean below it."""
    mean = of(Rung(0))
    if rule.method is Method.TRIMMED and rule.ladder:
        steps = {rung.at_least: rung for rung in reversed(rule.ladder)}  # the first of equals counts
        cases = []
        for least, rung in sorted(steps.items(), reverse=True):
            text = of(rung)
            if _needs(rung) > least:
                text = f"IF({count}>={_needs(rung)},{text},{mean})"
            cases.append((f"{count}>={least}", text))
        return choose(cases, mean)
    if rule.method is Method.MEAN:
        return mean
    rung = Rung(rule.minimum, rule.method, rule.drop_low, rule.drop_high)
    least = max(_needs(rung), rule.minimum if rule.method is Method.TRIMMED else 0)
    return choose([(f"{count}>={least}", of(rung))], mean)


def _needs(rung: Rung) -> int:
    """The fewest votes that a method can work on."""
    match rung.method:
        case Method.TRIMMED:
            return rung.drop_low + rung.drop_high + 1
        case Method.SOFT | Method.CLOSEST_TWO:
            return 3
        case Method.MEDIAN:
            return 1
        case Method.MEAN:
            return 0


def _dropped(rung: Rung, span: str, count: str, pairs: str) -> str:
    """What the votes lose under a method."""
    match rung.method:
        case Method.MEAN:
            return "0"
        case Method.TRIMMED:
            return extremes(span, rung.drop_low, rung.drop_high)
        case Method.MEDIAN:
            return f"SUM({span})-MEDIAN({span})*(2-MOD({count},2))"
        case Method.SOFT:
            return f"(MIN({span})+MAX({span}))/2"
        case Method.CLOSEST_TWO:
            return f"SUM({span})-MAX({pairs})" if pairs else "0"


def _left(rung: Rung, count: str) -> str:
    """How many votes are left under a method."""
    match rung.method:
        case Method.MEAN:
            return count
        case Method.TRIMMED:
            return f"{count}-{rung.drop_low + rung.drop_high}"
        case Method.MEDIAN:
            return f"2-MOD({count},2)"
        case Method.SOFT:
            return f"{count}-1"
        case Method.CLOSEST_TWO:
            return "2"


def extremes(span: str, low: int, high: int) -> str:
    """The sum of the lowest and the highest of a range; one copy of each that is dropped."""
    parts = []
    for count, one, function in ((low, "MIN", "SMALL"), (high, "MAX", "LARGE")):
        numbers = ",".join(str(at) for at in range(1, count + 1))
        if count == 1:
            parts.append(f"{one}({span})")
        elif count > 1:
            parts.append(f"SUMPRODUCT({function}({span},{{{numbers}}}))")
    return "+".join(parts) or "0"
