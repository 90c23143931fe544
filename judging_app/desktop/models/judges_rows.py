"""The rows of the list of judges: seats with their votes, how far they are, and what they owe."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from judging_app.application.queries import SeatProgress, StandingsView
from judging_app.desktop.models.entries_cells import (
    BarCell,
    ListCell,
    ListColumn,
    PlainCell,
    StateCell,
    TitleCell,
)
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import Event, Judge, Role, Round, Seat
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.sheets import COUNTING, EXCUSED, Standing
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_OUT = frozenset({WhyUnranked.WITHDRAWN, WhyUnranked.DISQUALIFIED, WhyUnranked.CANCELLED})


class OwedSheet(NamedTuple):
    """A sheet that a seat has not handed in."""

    number: str
    name: str
    dimension: str
    entry: str


Owed = Mapping[str, Sequence[OwedSheet]]
"""What each judge owes, by code."""


class SeatKey(NamedTuple):
    """What tells a row from the others: a judge may sit in two panels, or in none."""

    panel: str
    judge: str

    @property
    def text(self) -> str:
        """The key as the list holds it."""
        return f"{self.panel}/{self.judge}"

    def seat(self, round_: Round) -> Seat | None:
        """The seat, if the judge has one there."""
        return next((seat for seat in round_.seats_of(self.panel) if seat.judge == self.judge), None)


def judge_columns(round_: Round) -> tuple[ListColumn, ...]:
    """The columns of the list; what is the same for every seat takes no room."""
    columns = [
        ListColumn("judge", translate("JudgesPage", "Judge"), 170, stretches=True),
        ListColumn("panel", translate("JudgesPage", "Panel"), 100),
        ListColumn("role", translate("JudgesPage", "Role"), 94),
        ListColumn("votes", translate("JudgesPage", "Votes"), 52, number=True),
    ]
    if has_dimensions(round_):
        columns.append(ListColumn("dimension", translate("JudgesPage", "Scores"), 104))
    if has_groups(round_):
        columns.append(ListColumn("group", translate("JudgesPage", "Vote group"), 84))
    return (
        *columns,
        ListColumn("progress", translate("JudgesPage", "Submitted"), 124),
        ListColumn("drafts", translate("JudgesPage", "Drafts"), 58, number=True),
        ListColumn("excused", translate("JudgesPage", "Excused"), 90, number=True),
        ListColumn("state", translate("JudgesPage", "State"), 116),
    )


def has_dimensions(round_: Round) -> bool:
    """Whether a seat may be for one of several judged dimensions."""
    return len(round_.rulebook.judged) > 1 or any(seat.dimension for seat in round_.seats)


def has_groups(round_: Round) -> bool:
    """Whether votes are weighted by group, or seats have groups of their own."""
    weighted = any(dimension.aggregation.group_weights for dimension in round_.rulebook.judged)
    return weighted or any(seat.group for seat in round_.seats)


def judge_rows(
    event: Event, round_: Round, progress: Mapping[tuple[str, str], SeatProgress], owed: Owed
) -> list[ListRow]:
    """The seats of a round, panel by panel, then the judges without a seat in it."""
    people = {judge.code: judge for judge in event.judges}
    order = {panel.code: at for at, panel in enumerate(round_.panels)}
    seats = sorted(round_.seats, key=lambda seat: order.get(seat.panel, len(order)))
    rows = [
        _row(round_, people[seat.judge], seat, progress.get((seat.panel, seat.judge)), owed)
        for seat in seats
        if seat.judge in people
    ]
    seated = {seat.judge for seat in seats}
    rows += [_row(round_, judge, None, None, {}) for judge in event.judges if judge.code not in seated]
    return rows


def _row(round_: Round, judge: Judge, seat: Seat | None, item: SeatProgress | None, owed: Owed) -> ListRow:
    panel = "" if seat is None else seat.panel
    name = next((each.name for each in round_.panels if each.code == panel), panel)
    standings: Mapping[Standing, int] = {} if item is None else item.standings
    there = sum(number for standing, number in standings.items() if standing in COUNTING)
    excused = sum(number for standing, number in standings.items() if standing in EXCUSED)
    drafts = standings.get(Standing.DRAFT, 0)
    below = " · ".join(part for part in (judge.organization, judge.title) if part)
    cells: list[ListCell] = [
        TitleCell(judge.name, below),
        PlainCell(name),
        PlainCell("" if seat is None else term(seat.role)),
        PlainCell("" if seat is None else str(seat.votes), number=True),
    ]
    if has_dimensions(round_):
        cells.append(PlainCell(scored_dimension(round_, seat), muted=True))
    if has_groups(round_):
        cells.append(PlainCell("" if seat is None else seat.group, muted=True))
    cells += [
        PlainCell("") if seat is None else BarCell(there, sum(standings.values()) - excused),
        PlainCell(str(drafts) if drafts else "", number=True),
        PlainCell(str(excused) if excused else "", number=True),
        _state(seat, sum(standings.values()), len(owed.get(judge.code, ()))),
    ]
    texts = (judge.code, judge.name, judge.organization, judge.title, judge.expertise)
    return ListRow(SeatKey(panel, judge.code).text, panel, "\n".join(texts).casefold(), tuple(cells))


def scored_dimension(round_: Round, seat: Seat | None) -> str:
    """What a seat scores, in words."""
    if seat is None:
        return ""
    dimension = round_.rulebook.dimension(seat.dimension) if seat.dimension else None
    if dimension is None:
        return translate("JudgesPage", "All that is judged")
    return dimension.name


def _state(seat: Seat | None, sheets: int, owed: int) -> StateCell:
    if seat is None:
        return StateCell(translate("JudgesPage", "Has no seat"))
    if seat.role is Role.RESERVE:
        return StateCell(translate("JudgesPage", "In reserve"))
    if not seat.votes:
        return StateCell(translate("JudgesPage", "Has no vote"))
    if owed:
        return StateCell(translate("JudgesPage", "Owes {count}").format(count=owed), Tone.WARN)
    if not sheets:
        return StateCell(translate("JudgesPage", "No entries yet"))
    return StateCell(translate("JudgesPage", "All in"), Tone.OK)


def owed_sheets(view: StandingsView) -> Owed:
    """Who owes which sheets, as the scores say; entries that are out are owed nothing."""
    entries = {entry.code: entry for entry in view.event.entries}
    names = {dimension.code: dimension.name for dimension in view.round.rulebook.judged}
    owed: dict[str, list[OwedSheet]] = {}
    for score in view.standings.scores.values():
        if score.unranked in _OUT:
            continue
        entry = entries[score.entry]
        for part in score.dimensions:
            for judge in part.owed:
                sheet = OwedSheet(entry_number(entry), entry.name, names.get(part.dimension, ""), entry.code)
                owed.setdefault(judge, []).append(sheet)
    return {judge: sorted(sheets, key=lambda sheet: sheet.number) for judge, sheets in owed.items()}
