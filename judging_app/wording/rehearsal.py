"""How a rehearsal is spoken of: what the copy is called, and what was odd."""

from judging_app.application.stage.rehearsal_records import Odd, OddKind
from judging_app.domain.event import Event
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


def rehearsal_name(event: str) -> str:
    """What the copy of an event is called: every screen and paper made of it says what it is."""
    return translate("Rehearsal", "REHEARSAL · {event}").format(event=event)


def robot_word() -> str:
    """Who acts in a rehearsal, and why: for its log."""
    return translate("Rehearsal", "Rehearsal robot")


def odd_sentence(odd: Odd, event: Event) -> str:
    """What a rehearsal met that needs a person on the day, about which entry and judge."""
    words = _words(odd)
    entry, judge = event.entry(odd.entry), event.judge(odd.judge)
    return words.format(
        entry=odd.entry if entry is None else f"{entry.code} {entry.name}",
        judge=odd.judge if judge is None else judge.name,
        why="" if odd.refusal is None else sentence(odd.refusal),
    )


def _words(odd: Odd) -> str:
    return {
        OddKind.LATE: translate("Rehearsal", "{entry}: the sheet of {judge} came late"),
        OddKind.REMINDED: translate("Rehearsal", "{entry}: {judge} forgot the sheet and was reminded"),
        OddKind.OVERTIME: translate("Rehearsal", "{entry}: over time, a penalty was confirmed"),
        OddKind.WIDE: translate("Rehearsal", "{entry}: totals far apart, closed all the same"),
        OddKind.HELD: translate("Rehearsal", "{entry}: the sheet of {judge} was held back"),
        OddKind.INCOMPLETE: translate("Rehearsal", "{entry}: closed although a sheet is missing"),
        OddKind.TIE: translate("Rehearsal", "{entry}: an award hung on a tie and was decided by lot"),
        OddKind.REFUSED: translate("Rehearsal", "{entry}: refused: {why}"),
    }[odd.kind]
