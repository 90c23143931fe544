"""Changes to a round that somebody thinks of making: the round as each of them would leave it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from judging_app.domain.event import (
    UNRANKED,
    EntryStatus,
    Event,
    Recusal,
    Role,
    Round,
    Seat,
)
from judging_app.domain.index import RoundIndex
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import COUNTING, EXCUSED, Sheet, SheetKey, Standing


@dataclass(frozen=True, slots=True)
class DeclareRecusal:
    """The judge does not score the entry; marks that were given stop counting."""

    judge: str
    entry: str


@dataclass(frozen=True, slots=True)
class LiftRecusal:
    """The judge scores the entry after all; marks that were given count again."""

    judge: str
    entry: str


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """The entry withdraws, is disqualified, cancelled, counted as zero or readmitted."""

    entry: str
    status: EntryStatus


@dataclass(frozen=True, slots=True)
class TakeOutSheet:
    """A submitted sheet is voided."""

    dimension: str
    entry: str
    judge: str


@dataclass(frozen=True, slots=True)
class PromoteReserve:
    """A reserve takes a judge's seat for every entry, those scored already included.

    The reserve gets the seat's role, votes, group and dimension. The judge keeps a seat without a
    vote, so that the marks stay on record but do not count.
    """

    panel: str
    judge: str
    reserve: str


@dataclass(frozen=True, slots=True)
class LeaveSeat:
    """A judge leaves in the middle of the event: what was handed in counts on.

    Everything else counts as absent, so that reserves stand in there.
    """

    panel: str
    judge: str


Proposal = DeclareRecusal | LiftRecusal | ChangeStatus | TakeOutSheet | PromoteReserve | LeaveSeat


def proposed(event: Event, round_: Round, sheets: Iterable[Sheet], proposal: Proposal) -> Round:
    """The round as a proposal would leave it.

    `sheets` are those on record beneath any recusal, so that a lifted one brings its marks back.
    Raises `JudgingError` for what is unknown, done already or not there to be changed.
    """
    kept = {sheet.key: sheet for sheet in sheets}
    match proposal:
        case DeclareRecusal() | LiftRecusal():
            changed = _with_recusal(event, round_, proposal)
        case ChangeStatus():
            changed = _with_status(round_, proposal)
        case TakeOutSheet():
            key = SheetKey(proposal.dimension, proposal.entry, proposal.judge)
            if key not in kept or kept[key].standing not in COUNTING:
                raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
            kept[key] = replace(kept[key], standing=Standing.VOIDED)
            changed = round_
        case PromoteReserve():
            changed = replace(round_, seats=promoted(round_, proposal))
        case LeaveSeat():
            for key in left_open(event, round_, kept, proposal):
                kept[key] = Sheet(*key, Standing.ABSENT, {})
            changed = round_
    return changed.with_sheets(kept.values())


def _with_recusal(event: Event, round_: Round, proposal: DeclareRecusal | LiftRecusal) -> Round:
    judge, entry = proposal.judge, proposal.entry
    if event.judge(judge) is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=judge)
    _need_entry(round_, entry)
    others = tuple(item for item in round_.recusals if (item.judge, item.entry) != (judge, entry))
    is_recused, lift = len(others) < len(round_.recusals), isinstance(proposal, LiftRecusal)
    if is_recused is not lift:
        raise JudgingError.of(Problem.ALREADY_DONE)
    return replace(round_, recusals=others if lift else (*others, Recusal(judge, entry)))


def _with_status(round_: Round, proposal: ChangeStatus) -> Round:
    _need_entry(round_, proposal.entry)
    participations = tuple(
        replace(item, status=proposal.status) if item.entry == proposal.entry else item
        for item in round_.participations
    )
    return replace(round_, participations=participations)


def _need_entry(round_: Round, entry: str) -> None:
    if all(item.entry != entry for item in round_.participations):
        raise JudgingError.of(Problem.ENTRY_NOT_IN_ROUND, entry=entry)


def _seat(round_: Round, panel: str, judge: str, *, reserve: bool) -> Seat:
    for seat in round_.seats_of(panel):
        if seat.judge == judge and (seat.role is Role.RESERVE) is reserve:
            return seat
    raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=judge)


def promoted(round_: Round, proposal: PromoteReserve) -> tuple[Seat, ...]:
    """The round's seats with a reserve in a judge's place; raises UNKNOWN_JUDGE."""
    old = _seat(round_, proposal.panel, proposal.judge, reserve=False)
    new = _seat(round_, proposal.panel, proposal.reserve, reserve=True)
    changed = {
        old: replace(old, role=Role.REGULAR, votes=0),
        new: replace(old, judge=new.judge),
    }
    return tuple(changed.get(seat, seat) for seat in round_.seats)


def left_open(
    event: Event, round_: Round, sheets: Mapping[SheetKey, Sheet], proposal: LeaveSeat
) -> tuple[SheetKey, ...]:
    """The sheets that a seat has still to hand in, dimension by dimension; raises UNKNOWN_JUDGE."""
    seat = _seat(round_, proposal.panel, proposal.judge, reserve=False)
    index = RoundIndex(event, replace(round_, sheets=()))
    keys = (
        SheetKey(dimension.code, item.entry, seat.judge)
        for dimension in round_.rulebook.judged
        if seat.scores(dimension.code)
        for item in round_.participations
        if item.panel == seat.panel and item.status not in UNRANKED
        if dimension.leaves(index.track_of(item.entry))
    )
    done = COUNTING | EXCUSED
    return tuple(
        key
        for key in keys
        if not index.is_recused(key.judge, key.entry)
        and (key not in sheets or sheets[key].standing not in done)
    )
