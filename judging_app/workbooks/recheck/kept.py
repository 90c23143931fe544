"""A criterion's mean over the votes that were kept by sheet total, for the tie-break chain."""

from fractions import Fraction

from judging_app.domain.aggregation import Aggregation, Method, Rung
from judging_app.domain.exact import from_ticks
from judging_app.domain.exact import rounded as exact_rounded
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.scoring import gather
from judging_app.workbooks.recheck.formulas import is_safe, rounded, snapped, when
from judging_app.workbooks.recheck.judged import JudgedLanes
from judging_app.workbooks.recheck.panels import by_rung
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import NEEDED


def kept_means(work: Work, judged: JudgedLanes, dimension: Dimension, code: str, lane: Lane) -> None:
    """Fill a column with a criterion's mean, each judge counting as far as their votes were kept.

    A vote's place in the order of the votes, those first seated first among equals, says whether it
    was dropped, as `aggregation` drops them. Weighted groups and pairs are taken over.
    """
    means = [_mean(work, dimension, row, code) for row in range(work.table.size)]
    closest = any(rung.method is Method.CLOSEST_TWO for rung in _rungs(dimension.aggregation))
    if len(judged.groups) != 1 or judged.votes.weighted or closest:
        for row, value in enumerate(means):
            work.take_over(lane, row, value)
        return
    group, slots = judged.groups[0], judged.slots[0]
    parts: list[tuple[Lane, str]] = []
    for (judge, _), votes in slots.items():
        title = work.language.translate("Recheck", "{judge} kept").format(judge=votes.title)
        kept = work.table.lane(title, lane.band, decimals=NEEDED)
        parts.append((kept, judge))
        for row in range(work.table.size):
            if votes.holds(row):
                span, count = group.span(row), group.count(row)
                first = group.votes[0]
                text = _kept(dimension.aggregation, span, count, f"${first.cell(row)}", votes.cell(row))
                kept.put(row, text, group.kept(votes, row))
    for row, value in enumerate(means):
        _add_mean(work, dimension, code, lane, row, value, parts)


def _rungs(rule: Aggregation) -> list[Rung]:
    if rule.method is Method.TRIMMED and rule.ladder:
        return list(rule.ladder)
    return [Rung(0, rule.method)]


def _kept(rule: Aggregation, span: str, count: str, first: str, cell: str) -> str:
    """1 where a vote is kept, a half where it counts half, else 0: by its place from the lowest."""
    place = f"(RANK({cell},{span},1)+COUNTIF({first}:{cell},{cell})-1)"

    def part(rung: Rung) -> str:
        match rung.method:
            case Method.TRIMMED:
                return f"({place}>{rung.drop_low})*({place}<={count}-{rung.drop_high})"
            case Method.MEDIAN:
                side = f"INT(({count}-1)/2)"
                return f"({place}>{side})*({place}<={count}-{side})"
            case Method.SOFT:
                return f"1-({place}=1)/2-({place}={count})/2"
            case _:
                return "1"

    return when(f"ISNUMBER({cell})", by_rung(rule, count, part))


def _mean(work: Work, dimension: Dimension, row: int, code: str) -> Fraction | None:
    if work.is_zero(row):
        return None
    found = work.board.criteria_of(work.entrants[row].entry, dimension.code)
    return next((item.score for item in found if item.criterion == code), None)


def _add_mean(
    work: Work,
    dimension: Dimension,
    code: str,
    lane: Lane,
    row: int,
    value: Fraction | None,
    parts: list[tuple[Lane, str]],
) -> None:
    item = work.entrants[row]
    if work.is_zero(row) or code not in work.index.plan_for(dimension, item.entry).factors:
        return
    sheets = {sheet.judge: sheet for _, sheet in gather(work.index, dimension, item).sheets}
    above: list[str] = []
    below: list[str] = []
    total = weight = Fraction(0)
    for kept, judge in parts:
        if judge in sheets and kept.holds(row):
            mark = work.cells.mark(sheets[judge].key, code)
            above.append(f"N({kept.cell(row)})*N({mark})")
            below.append(f"N({kept.cell(row)})*ISNUMBER({mark})")
            share, given = kept.number(row) or Fraction(0), sheets[judge].marks.get(code)
            if given is not None:
                total, weight = total + share * from_ticks(given), weight + share
    if not above:
        return
    rounding = dimension.rounding(Station.CRITERION)
    mean = total / weight if weight else None
    # Among equal votes the first seated is dropped first; columns may stand in another order.
    same = (mean if mean is None else exact_rounded(mean, rounding)) == value
    if not same or (mean is not None and not is_safe(mean, rounding)):
        work.take_over(lane, row, value)
        return
    sums, weights = "+".join(above), "+".join(below)
    text = rounded(f"({sums})/({weights})", rounding)
    lane.put(row, when(f"({weights})>0", snapped(text)), value)
