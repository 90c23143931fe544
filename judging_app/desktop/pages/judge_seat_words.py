"""Who a judge is, as the top line and the identity to confirm say it."""

from judging_app.application.seats.joining import KnownSeat
from judging_app.domain.event import Event, Judge, Recusal, Role, Round
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def person_words(event: Event | None, seat: KnownSeat) -> str:
    """The judge's name, with the role where it is no usual one."""
    judge = None if event is None else event.judge(seat.judge)
    name = seat.judge_name if judge is None else judge.name
    role = "" if event is None else role_words(event, seat.judge)
    return f"{role}  {name}" if role else name


def role_words(event: Event, judge: str) -> str:
    """What the judge is: the head of a panel, a reserve, or simply a judge."""
    for round_ in event.rounds:
        for seat in round_.seats:
            if seat.judge == judge:
                return translate("Judge", "Judge") if seat.role is Role.REGULAR else term(seat.role)
    return ""


def seat_words(event: Event, judge: Judge) -> str:
    """Role, panels, title and organization in a line."""
    parts = [role_words(event, judge.code)]
    for round_ in event.rounds:
        codes = {seat.panel for seat in round_.seats if seat.judge == judge.code}
        parts += [panel.name for panel in round_.panels if panel.code in codes]
    about = " ".join(part for part in (judge.organization, judge.title) if part)
    return " · ".join(dict.fromkeys(part for part in (*parts, about) if part))


def own_recusals(event: Event, judge: str) -> list[tuple[Round, Recusal]]:
    """Every recusal of the judge."""
    return [(item, recusal) for item in event.rounds for recusal in item.recusals if recusal.judge == judge]
