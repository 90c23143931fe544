"""Who a judge is, as the top line and the identity to confirm say it."""

from judging_app.application.seats.joining import KnownSeat
from judging_app.desktop.pages.desk_top import Choice
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.pages.join_identity import Identity
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


def identity_of(event: Event, seat: KnownSeat) -> Identity:
    """Who the seat belongs to, by its own part of the event."""
    judge = event.judge(seat.judge)
    entries = {entry.code: entry for entry in event.entries}
    recusals = own_recusals(event, seat.judge)
    recused = {(round_.code, item.entry) for round_, item in recusals}
    lines = [
        translate("Join", "{number}  {name}: {reason}").format(
            number=number_of(entries[item.entry]), name=entries[item.entry].name, reason=item.reason
        )
        for _, item in recusals
        if item.entry in entries
    ]
    choices = [
        Choice(f"{round_.code}/{part.entry}", f"{number_of(entries[part.entry])}  {entries[part.entry].name}")
        for round_ in event.rounds
        for part in round_.participations
        if part.entry in entries and (round_.code, part.entry) not in recused
    ]
    name = seat.judge_name if judge is None else judge.name
    about = "" if judge is None else seat_words(event, judge)
    return Identity(name, about, lines, choices)
