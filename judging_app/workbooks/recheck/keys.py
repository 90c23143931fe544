"""What equal entries are compared by, link by link of the tie-break chain."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.aggregation import Level
from judging_app.domain.event import Role
from judging_app.domain.exact import from_ticks
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import TieKey, TieKeyKind
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.terms import term
from judging_app.workbooks.recheck.final import DimensionLanes, FinalLanes
from judging_app.workbooks.recheck.formulas import are_apart, both, either, snapped, when
from judging_app.workbooks.recheck.indicators import used_figure
from judging_app.workbooks.recheck.kept import kept_means
from judging_app.workbooks.recheck.table import Lane, across
from judging_app.workbooks.recheck.totals import Totals, sheet_total
from judging_app.workbooks.recheck.work import Work

FROM_TOTALS = frozenset(
    {
        TieKeyKind.UNTRIMMED,
        TieKeyKind.TOTAL,
        TieKeyKind.HIGHEST,
        TieKeyKind.LOWEST,
        TieKeyKind.DROP_LOWEST,
    }
)


class Link(NamedTuple):
    """One comparison: a column of numbers, which of them come first, and whether no number comes first."""

    values: Lane
    lower_first: bool
    missing_first: bool = False


class KeyLanes:
    """Makes the columns of the links as they are asked for."""

    def __init__(
        self, work: Work, dimensions: Sequence[DimensionLanes], final: FinalLanes, band: str
    ) -> None:
        self._work = work
        self._dimensions = {item.dimension.code: item for item in dimensions}
        self._final = final
        self._band = band
        self._votes: dict[str, list[list[Lane]]] = {}
        self._totals: dict[str, Totals] = {}

    def links(self, key: TieKey) -> Iterator[Link]:
        """The comparisons that a link of the chain stands for: one, or several for a list of sums."""
        if key.kind is TieKeyKind.DROP_LOWEST:
            yield from self._drop_lowest(key)
            return
        title = term(key.kind, self._work.language)
        found = self._find(key.of)
        lane = self._lane(f"{title} {found}" if found else title)
        fill: Mapping[TieKeyKind, Callable[[TieKey, Lane], None]] = {
            TieKeyKind.DIMENSION: self._dimension,
            TieKeyKind.CRITERION: self._criterion,
            TieKeyKind.INDICATOR: self._indicator,
            TieKeyKind.UNROUNDED: lambda _, lane: self._copy(self._final.exact, lane),
            TieKeyKind.EARLIER_ROUND: self._earlier,
            TieKeyKind.DEDUCTIONS: self._deductions,
            TieKeyKind.SEAT: self._seat,
            TieKeyKind.FIRSTS: self._firsts,
        }
        fill.get(key.kind, self._from_votes)(key, lane)
        numbers = [value for row in range(self._work.table.size) if (value := lane.number(row)) is not None]
        if not are_apart(numbers):
            self._give_order(lane)
        yield Link(lane, key.lower_first)

    def _lane(self, title: str) -> Lane:
        return self._work.table.lane(title, self._band, width=11)

    def _find(self, code: str) -> str:
        """The name of what a link is of."""
        work = self._work
        if code == HEAD_SEAT:
            return ""
        names = dict(work.bands)
        names |= {
            leaf.code: leaf.name or leaf.code for item in work.rulebook.dimensions for leaf in item.criteria
        }
        names |= {judge.code: judge.name or judge.code for judge in work.board.event.judges}
        return names.get(code, code)

    def _give_order(self, lane: Lane) -> None:
        """Values that nine decimals cannot tell apart: their order, as the program has it."""
        values = [lane.number(row) for row in range(self._work.table.size)]
        order = {value: at for at, value in enumerate(sorted({item for item in values if item is not None}))}
        for row, value in enumerate(values):
            if value is not None:
                self._work.take_over(lane, row, order[value])

    def _copy(self, source: Lane, lane: Lane, *, zeros: bool = True) -> None:
        for row in range(self._work.table.size):
            if source.holds(row) and (zeros or not self._work.is_zero(row)):
                cell = source.cell(row)
                lane.put(row, when(f"ISNUMBER({cell})", snapped(cell)), source.number(row))

    def _dimension(self, key: TieKey, lane: Lane) -> None:
        self._copy(self._dimensions[key.of].score, lane)

    def _criterion(self, key: TieKey, lane: Lane) -> None:
        for found in self._dimensions.values():
            if key.of not in {leaf.code for leaf in found.dimension.leaves()}:
                continue
            if found.measured is not None:
                self._copy(found.measured.points[key.of], lane, zeros=False)
            elif found.judged is not None and found.dimension.aggregation.level is Level.CRITERION:
                self._copy(found.judged.criteria[key.of], lane, zeros=False)
            elif found.judged is not None:
                kept_means(self._work, found.judged, found.dimension, key.of, lane)

    def _indicator(self, key: TieKey, lane: Lane) -> None:
        for row, item in enumerate(self._work.entrants):
            found = self._work.index.value_of(item.entry, key.of)
            if found is not None:
                lane.put(row, f"={used_figure(self._work, found)}", found.used)

    def _earlier(self, key: TieKey, lane: Lane) -> None:
        finals = self._work.board.earlier.get(key.of, {})
        for row, item in enumerate(self._work.entrants):
            self._work.take_over(lane, row, finals.get(item.entry))

    def _deductions(self, _: TieKey, lane: Lane) -> None:
        work = self._work
        for row, item in enumerate(work.entrants):
            score = work.board.scores[item.entry]
            parts = [score.adjustments, *(found.adjustments for found in score.dimensions)]
            parts += [found.sheet_adjustments for found in score.dimensions]
            value = sum((part.deduction for part in parts), Fraction(0))
            cells = self._final.deductions(row)
            lane.put(row, f"={snapped('+'.join(cells))}" if cells else "=0", value)

    def _judged(self, of: str) -> list[Dimension]:
        return [item for item in self._work.rulebook.judged if not of or item.code == of]

    def _seat(self, key: TieKey, lane: Lane) -> None:
        """One judge's total over the judged dimensions; the head of each, where they have their own."""
        work = self._work
        for row, item in enumerate(work.entrants):
            parts: list[tuple[str, str]] = []
            value: Fraction | None = None
            for dimension in work.rulebook.judged:
                seats = work.index.seats_for(item.panel, dimension.code)
                heads = (seat.judge for seat in seats if seat.role is Role.HEAD)
                judge = next(heads, "") if key.of == HEAD_SEAT else key.of
                sheet = work.index.sheets_of(dimension.code, item.entry).get(judge)
                if sheet is None:
                    continue
                plan = work.index.plan_for(dimension, item.entry)
                if not plan.leaves:
                    continue
                parts.append((work.cells.has_counting_standing(sheet), sheet_total(work, plan, sheet)))
                if sheet.standing in COUNTING:
                    value = (value or Fraction(0)) + from_ticks(sheet_value(plan, sheet))
            if len(parts) == 1:
                lane.put(row, when(*parts[0]), value)
            elif parts:
                total = "+".join(f"IF({condition},{text},0)" for condition, text in parts)
                lane.put(row, when(either([condition for condition, _ in parts]), snapped(total)), value)

    # --- Over the sheets as they are ---------------------------------------------------------

    def _votes_of(self, dimension: Dimension) -> tuple[Totals, list[Lane]]:
        """A dimension's judges' totals, and a column for each vote, nothing dropped."""
        work, lanes = self._work, self._dimensions[dimension.code].judged
        assert lanes is not None  # noqa: S101 -- only judged dimensions have votes
        if dimension.code not in self._totals:
            totals = lanes.totals or Totals(work, dimension, lanes.votes)
            self._totals[dimension.code] = totals
            if lanes.votes.are_single:
                self._votes[dimension.code] = [[totals.marked[judge] for judge in lanes.votes.voting]]
            else:
                self._votes[dimension.code] = [self._repeated(dimension, totals)]
        return self._totals[dimension.code], self._votes[dimension.code][0]

    def _repeated(self, dimension: Dimension, totals: Totals) -> list[Lane]:
        """Every vote of every judge, whatever the group."""
        work = self._work
        most: dict[str, int] = {}
        for seat in work.board.round.seats:
            if seat.judge in totals.marked and seat.scores(dimension.code):
                most[seat.judge] = max(seat.votes, most.get(seat.judge, 0))
        answer = []
        for judge, votes in most.items():
            for number in range(1, votes + 1):
                title = f"{totals.votes.names[judge]} {number}"
                lane = self._lane(title)
                answer.append(lane)
                source = totals.marked[judge]
                for row, item in enumerate(work.entrants):
                    seats = work.index.seats_for(item.panel, dimension.code)
                    if source.holds(row) and any(s.judge == judge and s.votes >= number for s in seats):
                        lane.put(row, f"={source.cell(row)}", source.value(row))
        return answer

    def _spans(self, key: TieKey) -> list[list[Lane]]:
        return [lanes for item in self._judged(key.of) if (lanes := self._votes_of(item)[1])]

    def _from_votes(self, key: TieKey, lane: Lane) -> None:
        work, spans = self._work, self._spans(key)
        if len(spans) < len(self._judged(key.of)) or not spans:
            return
        for row in range(work.table.size):
            parts: list[str] = []
            conditions: list[str] = []
            value: Fraction | None = Fraction(0)
            for lanes in spans:
                span = across(lanes, row)
                numbers = sorted(found for item in lanes if (found := item.number(row)) is not None)
                conditions.append(f"COUNT({span})>0")
                text, own = _over(key.kind, span, numbers)
                parts.append(text)
                value = None if value is None or own is None else value + own
            lane.put(row, when(both(conditions), snapped("+".join(parts))), value)

    def _drop_lowest(self, key: TieKey) -> Iterator[Link]:
        """The sum without the lowest total, then without the two lowest; a list that ends comes last."""
        work, spans = self._work, self._spans(key)
        if len(spans) < len(self._judged(key.of)) or not spans:
            return
        lanes, title = spans[0], term(key.kind, work.language)
        counts = [self._numbers(spans, row) for row in range(work.table.size)]
        there = self._lane(f"{title} 0")
        for row, found in enumerate(counts):
            conditions = [f"COUNT({across(span, row)})>0" for span in spans]
            there.put(row, when(both(conditions), "1"), 1 if all(found) else None)
        yield Link(there, lower_first=False)
        for dropped in range(1, len(lanes)):
            lane = self._lane(f"{title} {dropped}")
            numbers = ",".join(str(at) for at in range(1, dropped + 1))
            for row, found in enumerate(counts):
                span = across(lanes, row)
                low = f"SUMPRODUCT(SMALL({span},{{{numbers}}}))"
                condition = both([f"{there.cell(row)}=1", f"COUNT({span})>{dropped}"])
                rest = sorted(found[0])[dropped:] if all(found) else []
                value = sum(rest, Fraction(0)) if rest else None
                lane.put(row, when(condition, snapped(f"SUM({span})-{low}")), value)
            yield Link(lane, key.lower_first, missing_first=key.lower_first)

    def _numbers(self, spans: list[list[Lane]], row: int) -> list[list[Fraction]]:
        return [[value for lane in lanes if (value := lane.number(row)) is not None] for lanes in spans]

    def _firsts(self, key: TieKey, lane: Lane) -> None:
        """How many judges with a vote gave the entry their highest total among those in the contest."""
        work = self._work
        found = [(item, self._votes_of(item)[0]) for item in self._judged(key.of)]
        best: dict[tuple[str, str], Fraction] = {}
        for dimension, totals in found:
            for judge, marked in totals.marked.items():
                numbers = [value for at in range(work.entering) if (value := marked.number(at)) is not None]
                if numbers:
                    best[dimension.code, judge] = max(numbers)
        for row, item in enumerate(work.entrants):
            parts: list[str] = []
            firsts = 0
            for dimension, totals in found:
                for seat in work.index.seats_for(item.panel, dimension.code):
                    marked = totals.marked[seat.judge]
                    if not seat.votes or not marked.holds(row) or not work.entering:
                        continue
                    parts.append(f"({marked.cell(row)}=MAX({marked.span(0, work.entering)}))")
                    own = marked.number(row)
                    firsts += own is not None and own == best.get((dimension.code, seat.judge))
            lane.put(row, f"={'+'.join(parts)}" if parts else "=0", firsts)


def _over(kind: TieKeyKind, span: str, numbers: list[Fraction]) -> tuple[str, Fraction | None]:
    total = sum(numbers, Fraction(0)) if numbers else None
    match kind:
        case TieKeyKind.UNTRIMMED:
            return f"SUM({span})/COUNT({span})", None if total is None else total / len(numbers)
        case TieKeyKind.HIGHEST:
            return f"MAX({span})", numbers[-1] if numbers else None
        case TieKeyKind.LOWEST:
            return f"MIN({span})", numbers[0] if numbers else None
        case _:
            return f"SUM({span})", total
