"""Advice on trimming and sums as the panels are seated and the judges recused."""

from collections.abc import Iterator
from typing import NamedTuple

from judging_app.domain.aggregation import Aggregation, Combine, Method, Rung
from judging_app.domain.event import UNRANKED, Event, Participation, Role, Round, Seat, seat_group
from judging_app.domain.index import RoundIndex
from judging_app.domain.problems import Finding, Problem, Severity, Subject
from judging_app.domain.rubric import Dimension
from judging_app.domain.sheets import EXCUSED

_FEWEST = 3
"""Marks that should be left after trimming: one judge must never decide alone."""


class _Votes(NamedTuple):
    """The votes that one group of a panel can cast for an entry, and could with nobody excused."""

    cast: int
    seated: int


def advise_on_panels(event: Event, round_: Round) -> Iterator[Finding]:
    """Find where trimming leaves too little, falls away, or sums do not compare."""
    index = RoundIndex(event, round_)
    for dimension in round_.rulebook.judged:
        rule = dimension.aggregation
        if rule.method is Method.TRIMMED:
            yield from _on_trimming(index, round_, dimension)
        if rule.combine is Combine.SUM:
            yield from _on_sums(index, round_, dimension)


def _warn(problem: Problem, facts: dict[str, str], subject: Subject, column: str = "") -> Finding:
    return Finding(problem, facts, subject, column, severity=Severity.WARNING)


def _competing(round_: Round) -> list[Participation]:
    return [item for item in round_.participations if item.status not in UNRANKED]


def _groups(rule: Aggregation) -> list[str | None]:
    """The groups that are trimmed by themselves; `None` for all seats together."""
    return [item.group for item in rule.group_weights] or [None]


def _votes(index: RoundIndex, dimension: Dimension, panel: str, group: str | None, entry: str = "") -> _Votes:
    """Count votes; a reserve sits in for each seat that is excused from the entry."""
    seats = index.seats_for(panel, dimension.code)
    regular = [seat for seat in seats if seat.role is not Role.RESERVE and seat.votes > 0]
    excused = {seat.judge for seat in seats if entry and _is_excused(index, dimension, seat, entry)}
    away = [seat for seat in regular if seat.judge in excused]
    reserves = [seat for seat in seats if seat.role is Role.RESERVE and seat.judge not in excused]
    present = [seat for seat in regular if seat.judge not in excused] + reserves[: len(away)]
    return _Votes(_sum(present, group), _sum(regular, group))


def _is_excused(index: RoundIndex, dimension: Dimension, seat: Seat, entry: str) -> bool:
    sheet = index.sheets_of(dimension.code, entry).get(seat.judge)
    return index.is_recused(seat.judge, entry) or (sheet is not None and sheet.standing in EXCUSED)


def _sum(seats: list[Seat], group: str | None) -> int:
    return sum(seat.votes for seat in seats if group is None or seat_group(seat) == group)


def _dropped(rung: Rung) -> int:
    return rung.drop_low + rung.drop_high if rung.method is Method.TRIMMED else 0


def _on_trimming(index: RoundIndex, round_: Round, dimension: Dimension) -> Iterator[Finding]:
    rule = dimension.aggregation
    subject: Subject = ("dimension", round_.code, dimension.code)
    name = {"dimension": dimension.name}
    if not rule.minimum and not rule.ladder:
        yield _warn(Problem.TRIM_MINIMUM_MISSING, name, subject, "minimum")
    weak: set[tuple[str, str | None]] = set()
    for panel in round_.panels:
        for group in _groups(rule):
            votes = _votes(index, dimension, panel.code, group).seated
            if votes == 0:
                continue
            rung = rule.rung_for(votes)
            facts = name | {"panel": panel.name, "votes": str(votes)}
            left = votes - _dropped(rung)
            if _dropped(rung) and left < _FEWEST:
                weak.add((panel.code, group))
                facts |= {"dropped": str(_dropped(rung)), "left": str(left)}
                yield _warn(Problem.TRIM_LEAVES_FEW, facts, subject, "minimum")
            elif not _dropped(rung) and not rule.ladder and rule.drop_low + rule.drop_high:
                weak.add((panel.code, group))
                needed = max(rule.minimum, rule.drop_low + rule.drop_high + 1)
                facts |= {"minimum": str(needed)}
                yield _warn(Problem.TRIM_NEVER_HAPPENS, facts, subject, "minimum")
    for item in _competing(round_):
        for group in _groups(rule):
            if (item.panel, group) not in weak:
                yield from _on_entry(index, round_, dimension, item, group)


def _on_entry(
    index: RoundIndex, round_: Round, dimension: Dimension, item: Participation, group: str | None
) -> Iterator[Finding]:
    """An entry that a recused judge leaves with too few marks, or judged in another way than the rest."""
    rule = dimension.aggregation
    votes = _votes(index, dimension, item.panel, group, item.entry)
    if votes.cast >= votes.seated or votes.cast == 0:
        return
    rung, usual = rule.rung_for(votes.cast), rule.rung_for(votes.seated)
    subject: Subject = ("participation", round_.code, item.entry)
    facts = {
        "dimension": dimension.name,
        "entry": item.entry,
        "votes": str(votes.cast),
        "seats": str(votes.seated),
        "dropped": str(_dropped(rung)),
        "usual": str(_dropped(usual)),
        "left": str(votes.cast - _dropped(rung)),
    }
    if _dropped(rung) and votes.cast - _dropped(rung) < _FEWEST:
        yield _warn(Problem.TRIM_LEAVES_FEW_FOR_ENTRY, facts, subject, "panel")
    elif _dropped(rung) < _dropped(usual):
        yield _warn(Problem.TRIM_DIFFERS_FOR_ENTRY, facts, subject, "panel")


def _on_sums(index: RoundIndex, round_: Round, dimension: Dimension) -> Iterator[Finding]:
    """A sum grows with the number of marks in it: entries with fewer judges cannot keep up."""
    rule = dimension.aggregation
    for group in _groups(rule):
        kept: set[int] = set()
        for item in _competing(round_):
            votes = _votes(index, dimension, item.panel, group, item.entry).cast
            if votes:
                kept.add(votes - _dropped(rule.rung_for(votes)))
        if len(kept) > 1:
            facts = {"dimension": dimension.name, "least": str(min(kept)), "most": str(max(kept))}
            yield _warn(
                Problem.SUM_OF_UNEQUAL_PANELS, facts, ("dimension", round_.code, dimension.code), "combine"
            )
            return
