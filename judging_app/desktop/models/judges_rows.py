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
from judging_app.domain.event import Role
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


def judge_columns() -> tuple[ListColumn, ...]:
    """The columns of the list."""
    return (
        ListColumn("judge", translate("JudgesPage", "Judge"), 170, stretches=True),
        ListColumn("panel", translate("JudgesPage", "Panel"), 110),
        ListColumn("role", translate("JudgesPage", "Role"), 96),
        ListColumn("votes", translate("JudgesPage", "Votes"), 52, number=True),
        ListColumn("progress", translate("JudgesPage", "Submitted"), 156),
        ListColumn("drafts", translate("JudgesPage", "Drafts"), 58, number=True),
        ListColumn("excused", translate("JudgesPage", "Excused"), 96, number=True),
        ListColumn("state", translate("JudgesPage", "State"), 128),
    )


def judge_rows(view: StandingsView, progress: Sequence[SeatProgress], owed: Owed) -> list[ListRow]:
    """The seats of a round, panel by panel."""
    panels = {panel.code: panel.name for panel in view.round.panels}
    rows = []
    for item in progress:
        cells = _cells(item, panels.get(item.seat.panel, item.seat.panel), len(owed.get(item.judge.code, ())))
        judge = item.judge
        searched = f"{judge.code}\n{judge.name}\n{judge.organization}\n{judge.title}".casefold()
        rows.append(ListRow(seat_key(item), item.seat.panel, searched, cells))
    return rows


def seat_key(item: SeatProgress) -> str:
    """What tells a seat from the others: a judge may sit in two panels."""
    return f"{item.seat.panel}/{item.judge.code}"


def _cells(item: SeatProgress, panel: str, owed: int) -> tuple[ListCell, ...]:
    there = sum(number for standing, number in item.standings.items() if standing in COUNTING)
    excused = sum(number for standing, number in item.standings.items() if standing in EXCUSED)
    drafts = item.standings.get(Standing.DRAFT, 0)
    below = " · ".join(part for part in (item.judge.organization, item.judge.title) if part)
    return (
        TitleCell(item.judge.name, below),
        PlainCell(panel),
        PlainCell(term(item.seat.role)),
        PlainCell(str(item.seat.votes), number=True),
        BarCell(there, sum(item.standings.values()) - excused),
        PlainCell(str(drafts) if drafts else "", number=True),
        PlainCell(str(excused) if excused else "", number=True),
        _state(item, owed),
    )


def _state(item: SeatProgress, owed: int) -> StateCell:
    if item.seat.role is Role.RESERVE:
        return StateCell(translate("JudgesPage", "In reserve"))
    if not item.seat.votes:
        return StateCell(translate("JudgesPage", "Has no vote"))
    if owed:
        return StateCell(translate("JudgesPage", "Owes {count}").format(count=owed), Tone.WARN)
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
