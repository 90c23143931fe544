"""Who votes in a dimension: one column for each vote, group by group."""

from typing import Final, NamedTuple

from judging_app.domain.event import Role, Seat, seat_group
from judging_app.domain.rubric import Dimension
from judging_app.wording.language import Language
from judging_app.workbooks.recheck.work import Work

MOST: Final = 150
"""Columns of votes above which a panel's score is taken over from the program."""


class Slot(NamedTuple):
    """One vote's column: the judge's first, second, ... vote."""

    judge: str
    number: int


class VoteGroup(NamedTuple):
    """The votes that are aggregated together; an empty name where all are."""

    name: str
    slots: tuple[Slot, ...]


class Votes:
    """The seats of a dimension over all panels that have entries."""

    def __init__(self, work: Work, dimension: Dimension) -> None:
        panels = {item.panel for item in work.entrants}
        found = (seat for seat in work.board.round.seats if seat.panel in panels)
        # Reserves come last, as they do where they stand in: of equal votes the first is dropped first.
        seats = sorted(
            (seat for seat in found if seat.scores(dimension.code)),
            key=lambda seat: seat.role is Role.RESERVE,
        )
        names = {judge.code: judge.name or judge.code for judge in work.board.event.judges}
        numbers: dict[str, set[int]] = {}
        for seat in seats:
            numbers.setdefault(seat.judge, set()).add(seat.votes)
        voting = [judge for judge, votes in numbers.items() if any(votes)]
        self.voting: list[str] = voting
        self.judges: list[str] = [*voting, *(judge for judge in numbers if judge not in voting)]
        self.names = {judge: names.get(judge, judge) for judge in self.judges}
        self.are_mixed = any(0 in votes and len(votes) > 1 for votes in numbers.values())
        """Whether some judge votes in one panel and not in another."""
        self.are_single = all(votes <= {1} for votes in numbers.values() if any(votes))
        """Whether every judge who votes has exactly one vote."""
        self.weighted = dimension.aggregation.group_weights
        self.groups: list[VoteGroup] = (
            [_group(seats, item.group) for item in self.weighted] if self.weighted else [_group(seats, None)]
        )

    @property
    def are_plain(self) -> bool:
        """Whether the judges' own columns are the votes."""
        return self.are_single and not self.weighted

    @property
    def are_few(self) -> bool:
        """Whether a column for each vote can be had."""
        return sum(len(group.slots) for group in self.groups) <= MOST

    def slot_title(self, group: VoteGroup, slot: Slot, language: Language) -> str:
        """The title of a vote's column."""
        name = self.names[slot.judge]
        title = f"{group.name} {name}" if group.name else name
        if slot.number == 1:
            return title
        template = language.translate("Recheck", "{judge}, vote {number}")
        return template.format(judge=title, number=slot.number)


def _group(seats: list[Seat], name: str | None) -> VoteGroup:
    most: dict[str, int] = {}
    for seat in seats:
        if name is None or seat_group(seat) == name:
            most[seat.judge] = max(seat.votes, most.get(seat.judge, 0))
    slots = tuple(Slot(judge, at) for judge, votes in most.items() for at in range(1, votes + 1))
    return VoteGroup(name or "", slots)


def takes(seat: Seat, group: VoteGroup, slot: Slot) -> bool:
    """Whether a seat fills a column of votes."""
    named = not group.name or seat_group(seat) == group.name
    return named and seat.judge == slot.judge and seat.votes >= slot.number
