"""The sample event: read from its file, and played as judges would play it."""

from dataclasses import replace

from judging_app.application.commands import AddAdjustment, Command, ExcuseSeat, Recuse, SubmitSheet
from judging_app.application.judging import Judging
from judging_app.domain.canonical import from_text
from judging_app.domain.event import Event, Round
from judging_app.domain.sheets import COUNTING, Sheet


def load_sample(text: str) -> Event:
    """Read the sample event from its canonical text."""
    event: Event = from_text(Event, text)
    return event


def before_the_day(event: Event) -> Event:
    """The event as it stands before anybody has scored: no sheets, recusals or adjustments."""
    return replace(
        event,
        rounds=tuple(
            replace(item, sheets=(), recusals=(), adjustments=(), rulings=()) for item in event.rounds
        ),
    )


def play(judging: Judging, event: Event) -> int:
    """Do everything that the day brought, one durable command after the other; answers how many."""
    commands = [command for round_ in event.rounds for command in _commands(round_)]
    for command in commands:
        judging.do(command)
    return len(commands)


def _commands(round_: Round) -> list[Command]:
    recusals: list[Command] = [
        Recuse(round_.code, item.judge, item.entry, item.reason) for item in round_.recusals
    ]
    sheets = [_sheet_command(round_, sheet) for sheet in round_.sheets]
    adjustments = [AddAdjustment(round_.code, item) for item in round_.adjustments]
    return [*recusals, *sheets, *adjustments]


def _sheet_command(round_: Round, sheet: Sheet) -> Command:
    if sheet.standing in COUNTING:
        submission = "/".join(("sample", *sheet.key))
        return SubmitSheet(round_.code, *sheet.key, sheet.marks, submission, note=sheet.note)
    return ExcuseSeat(round_.code, *sheet.key, sheet.standing, sheet.reason)
