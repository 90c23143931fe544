"""Words that every paper has in common: the code at its foot, its page numbers, who signs."""

from typing import Final

from judging_app.application.sealing.records import ContentMark
from judging_app.domain.event import Event, Role, Round, Seat
from judging_app.domain.rulebook import Rulebook
from judging_app.wording.language import Language, current_language
from judging_app.wording.terms import term

_GROUP: Final = 8
_GROUPS: Final = 2
_REASON: Final = 28


def mark_line(mark: ContentMark, language: Language | None = None) -> str:
    """The code that proves what a paper was made from, and whether the event is sealed.

    The reason for a broken seal is cut where it is long: the log has all of it.
    """
    speech = language or current_language()
    if mark.seal is not None:
        statement = mark.seal.statement
        text = speech.translate("Papers", "Seal code {code} · seal no. {number}, {time}, {person}")
        time = f"{statement.at.astimezone():%Y-%m-%d %H:%M}"
        return text.format(code=mark.seal.code, number=statement.number, time=time, person=statement.by)
    if mark.broken is not None:
        text = speech.translate("Papers", "Content code {code} (seal no. {number} was broken: {reason})")
        reason = " ".join(mark.broken.reason.split())
        short = reason if len(reason) <= _REASON else f"{reason[:_REASON]}…"
        return text.format(code=mark.code, number=mark.broken.number, reason=short)
    return speech.translate("Papers", "Content code {code} (not sealed)").format(code=mark.code)


def foot(rulebook: Rulebook, mark: ContentMark | None, language: Language) -> str:
    """What stands at the foot of every page: the code, and below it the fingerprint of the rules."""
    digits = rulebook.fingerprint
    groups = [digits[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP)]
    text = language.translate("Papers", "Rules fingerprint {digits}…").format(digits=" ".join(groups))
    return text if mark is None else f"{mark_line(mark, language)}\n{text}"


def page_words(language: Language) -> str:
    """A page's number, with {page} and {pages} to fill in."""
    return language.translate("RuleSheet", "Page {page} of {pages}")


def seat_words(round_: Round, seat: Seat, number: int, language: Language) -> str:
    """Where a judge sits: the panel, the seat's number in it, and what the seat is."""
    panel = next((item.name or item.code for item in round_.panels if item.code == seat.panel), seat.panel)
    place = language.translate("Papers", "seat {number}").format(number=number)
    role = [] if seat.role is Role.REGULAR else [term(seat.role, language)]
    return " · ".join([panel, place, *role])


def head_names(event: Event, round_: Round) -> str:
    """The names of the head judges, as they stand before their line."""
    heads = {seat.judge for seat in round_.seats if seat.role is Role.HEAD}
    return " ".join(judge.name for judge in event.judges if judge.code in heads)


def round_facts(event: Event, round_: Round) -> tuple[str, ...]:
    """The line below a title: round, day, place, organizer."""
    facts = (round_.name or round_.code, event.date, event.place, event.organizer)
    return (" · ".join(part for part in facts if part),)
