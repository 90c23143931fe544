"""Which seats and dimensions the desk of a round offers."""

from judging_app.desktop.pages.desk_top import Choice
from judging_app.domain.event import Event, Role, Seat
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def seat_choices(event: Event, round_code: str) -> list[Choice]:
    """The judges with a seat in the round, each once."""
    round_ = event.round(round_code)
    if round_ is None:
        return []
    judges = {judge.code: judge for judge in event.judges}
    seats: dict[str, Seat] = {}
    for seat in round_.seats:
        if seat.judge in judges:
            seats.setdefault(seat.judge, seat)
    choices = []
    for number, (code, seat) in enumerate(seats.items(), start=1):
        judge = judges[code]
        role = term(seat.role) if seat.role is not Role.REGULAR else translate("Desk", "Judge")
        choices.append(
            Choice(
                code,
                translate("Desk", "{role} {number}  {name}").format(
                    role=role, number=number, name=judge.name
                ),
            )
        )
    return choices


def dimension_choices(event: Event, round_code: str, judge: str) -> list[Choice]:
    """The dimensions that a judge's seats score in the round."""
    round_ = event.round(round_code)
    if round_ is None:
        return []
    seats = [seat for seat in round_.seats if seat.judge == judge]
    return [
        Choice(item.code, item.name)
        for item in round_.rulebook.judged
        if any(seat.scores(item.code) for seat in seats)
    ]


def choose(event: Event, round_code: str, wanted: tuple[str, str]) -> tuple[str, str]:
    """The seat and dimension to sit down at: those wanted where they exist, else the first ones."""
    judges = [choice.key for choice in seat_choices(event, round_code)]
    judge = wanted[0] if wanted[0] in judges else next(iter(judges), "")
    dimensions = [choice.key for choice in dimension_choices(event, round_code, judge)]
    dimension = wanted[1] if wanted[1] in dimensions else next(iter(dimensions), "")
    return judge, dimension
