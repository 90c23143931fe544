"""Edits of judges, seats and panels: each makes the event that is wanted out of the one there is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from judging_app.application.registration.identity import free_codes
from judging_app.domain.event import Event, Judge, Panel, Role, Round, Seat
from judging_app.domain.sheets import Standing


def changed_round(event: Event, round_code: str, change: Callable[[Round], Round]) -> Event:
    """The event with one of its rounds changed."""
    return replace(
        event, rounds=tuple(change(item) if item.code == round_code else item for item in event.rounds)
    )


def new_code(event: Event) -> str:
    """The code of the next judge."""
    return free_codes((judge.code for judge in event.judges), 1, "J")[0]


def with_judge(event: Event, round_code: str, judge: Judge, seat: Seat) -> Event:
    """The event with one more judge, seated behind the others of the panel.

    A judge with an empty code gets the next free one; one who is known already only gets the seat.
    """
    code = judge.code or new_code(event)
    seat = replace(seat, judge=code)
    if event.judge(code) is None:
        event = replace(event, judges=(*event.judges, replace(judge, code=code)))
    return changed_round(event, round_code, lambda item: replace(item, seats=_behind_panel(item.seats, seat)))


def _behind_panel(seats: Sequence[Seat], seat: Seat) -> tuple[Seat, ...]:
    last = max((at for at, each in enumerate(seats) if each.panel == seat.panel), default=len(seats) - 1)
    return (*seats[: last + 1], seat, *seats[last + 1 :])


def with_person(event: Event, judge: Judge) -> Event:
    """The event with a judge's name, organization, title and expertise changed."""
    return replace(event, judges=tuple(judge if each.code == judge.code else each for each in event.judges))


def with_seat(event: Event, round_code: str, old: Seat, new: Seat) -> Event:
    """The event with a seat changed; in another panel it stands behind that panel's seats."""

    def change(item: Round) -> Round:
        if old.panel == new.panel:
            return replace(item, seats=tuple(new if seat == old else seat for seat in item.seats))
        rest = tuple(seat for seat in item.seats if seat != old)
        return replace(item, seats=_behind_panel(rest, new))

    return changed_round(event, round_code, change)


def without_seat(event: Event, round_code: str, seat: Seat) -> Event:
    """The event without a seat; a judge who sits nowhere else goes, too, recusals included."""

    def leave(item: Round) -> Round:
        return replace(item, seats=tuple(each for each in item.seats if each != seat))

    event = changed_round(event, round_code, leave)
    if any(each.judge == seat.judge for item in event.rounds for each in item.seats):
        return event
    return replace(
        event,
        judges=tuple(judge for judge in event.judges if judge.code != seat.judge),
        rounds=tuple(
            replace(item, recusals=tuple(each for each in item.recusals if each.judge != seat.judge))
            for item in event.rounds
        ),
    )


def moved_seat(event: Event, round_code: str, seat: Seat, place: int) -> Event:
    """The event with a seat at another place (from 0) among those of its panel."""

    def change(item: Round) -> Round:
        own = [each for each in item.seats if each.panel == seat.panel and each != seat]
        own.insert(max(0, min(place, len(own))), seat)
        turn = iter(own)
        return replace(
            item, seats=tuple(next(turn) if each.panel == seat.panel else each for each in item.seats)
        )

    return changed_round(event, round_code, change)


def place_of_seat(round_: Round, seat: Seat) -> int:
    """A seat's place (from 0) among those of its panel."""
    return round_.seats_of(seat.panel).index(seat)


def with_panel(event: Event, round_code: str, name: str) -> Event:
    """The event with one more panel; the first one of a round takes the entries that have none."""

    def change(item: Round) -> Round:
        code = free_codes((panel.code for panel in item.panels), 1, "P")[0]
        parts = item.participations
        if not item.panels:
            parts = tuple(part if part.panel else replace(part, panel=code) for part in parts)
        return replace(item, panels=(*item.panels, Panel(code, name)), participations=parts)

    return changed_round(event, round_code, change)


def renamed_panel(event: Event, round_code: str, code: str, name: str) -> Event:
    """The event with a panel called otherwise."""

    def change(item: Round) -> Round:
        panels = (replace(panel, name=name) if panel.code == code else panel for panel in item.panels)
        return replace(item, panels=tuple(panels))

    return changed_round(event, round_code, change)


def without_panel(event: Event, round_code: str, code: str) -> Event:
    """The event without a panel; its entries are left without one."""

    def change(item: Round) -> Round:
        return replace(
            item,
            panels=tuple(panel for panel in item.panels if panel.code != code),
            participations=tuple(
                replace(part, panel="") if part.panel == code else part for part in item.participations
            ),
        )

    return changed_round(event, round_code, change)


def with_order(event: Event, order: Iterable[str], unranked: Iterable[str] = ()) -> Event:
    """The event with entries numbered from 1 in this order; those of `unranked` lose their number."""
    number = {code: at for at, code in enumerate(order, start=1)} | dict.fromkeys(unranked, 0)
    return replace(
        event,
        entries=tuple(replace(each, order=number.get(each.code, each.order)) for each in event.entries),
    )


def sheets_of_seat(round_: Round, seat: Seat) -> int:
    """How many sheets on record hang on a seat, whatever their standing."""
    entries = {part.entry for part in round_.participations if part.panel == seat.panel}
    return sum(
        sheet.judge == seat.judge and sheet.entry in entries and sheet.standing is not Standing.NOT_SCORED
        for sheet in round_.sheets
    )


def second_head(round_: Round, seat: Seat) -> bool:
    """Whether the panel of a head's seat has another head."""
    return seat.role is Role.HEAD and any(
        each.role is Role.HEAD and each.judge != seat.judge for each in round_.seats_of(seat.panel)
    )
