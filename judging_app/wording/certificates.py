"""What stands on certificates: the template's texts with each winner's names, place and date."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from judging_app.application.papers.certificate import (
    CertificateBook,
    CertificateTemplate,
    CertificateText,
)
from judging_app.application.papers.placeholders import CHINESE, Blank, fill
from judging_app.application.papers.winners import Winner
from judging_app.application.queries import StandingsView
from judging_app.application.sealing.records import ContentMark
from judging_app.domain.exact import show
from judging_app.wording.derivations_numbers import final_text
from judging_app.wording.language import Language
from judging_app.wording.papers import mark_line

_DATE: Final = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*")
_YEAR: Final = re.compile(r"\d{4}")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_MORE_THAN_TEN: Final = (11, 12, 13)


def certificate_book(
    view: StandingsView,
    template: CertificateTemplate,
    winners: Iterable[Winner],
    mark: ContentMark | None = None,
) -> CertificateBook:
    """Fill a template in for each winner, in the template's own language."""
    language = language_of(template)
    texts = tuple(certificate_text(view, template, winner) for winner in winners)
    name = language.translate("Certificates", "Certificates")
    label = language.translate("Certificates", "No. ")
    foot = " · ".join(
        part for part in ("{number}", "" if mark is None else mark_line(mark, language)) if part
    )
    return CertificateBook(template, texts, f"{view.event.name} {name}".strip(), label, foot)


def certificate_text(view: StandingsView, template: CertificateTemplate, winner: Winner) -> CertificateText:
    """One winner's certificate."""
    values = values_of(view, template, winner)
    return CertificateText(
        fill(template.title, values),
        fill(template.salutation, values),
        tuple(fill(template.body, values).split("\n")) if fill(template.body, values) else (),
        fill(template.award, values),
        fill(template.closing, values),
        tuple(line for text in template.signers if (line := fill(text, values))),
        fill(template.date, values),
        values[Blank.NUMBER],
    )


def values_of(view: StandingsView, template: CertificateTemplate, winner: Winner) -> dict[Blank, str]:
    """What each placeholder stands for on a winner's certificate."""
    language = language_of(template)
    event, entry = view.event, winner.entry
    year = _YEAR.search(event.date)
    values = {
        Blank.ENTRY: entry.name,
        Blank.ORGANIZATION: entry.organization,
        Blank.LEADER: entry.leader,
        Blank.TRACK: winner.track,
        Blank.AWARD: winner.award,
        Blank.PLACE: place_words(winner.place, language, shared=winner.shared),
        Blank.SCORE: "" if winner.score is None else final_text(view.round.rulebook, winner.score),
        Blank.EVENT: event.name,
        Blank.ROUND: view.round.name,
        Blank.DATE: date_words(event.date, language),
        Blank.ORGANIZER: event.organizer,
        Blank.YEAR: year.group() if year else "",
    }
    running = {Blank.SEQUENCE: str(winner.sequence).zfill(template.digits)}
    return values | {Blank.NUMBER: fill(template.number, values | running)}


def place_words(place: Fraction | None, language: Language, *, shared: bool = False) -> str:
    """A place as it reads in a sentence: 第1名, 并列第2名; 1st place, joint 2nd place."""
    if place is None:
        return ""
    number = show(place)
    if language is Language.ENGLISH:
        text = "joint {number} place" if shared else "{number} place"
        return text.format(number=f"{number}{_ending(place)}")
    return f"并列第{number}名" if shared else f"第{number}名"


def date_words(text: str, language: Language) -> str:
    """A date as certificates have it; what is no single date stays as it was written."""
    found = _DATE.fullmatch(text)
    if found is None:
        return text.strip()
    year, month, day = map(int, found.groups())
    if language is Language.CHINESE:
        return f"{year}年{month}月{day}日"
    return f"{day} {_MONTHS[month - 1]} {year}" if 1 <= month <= len(_MONTHS) else text.strip()


def language_of(template: CertificateTemplate) -> Language:
    """The language that a template is written in."""
    return Language.ENGLISH if template.language == Language.ENGLISH.value else Language.CHINESE


def placeholder_names(language: Language) -> Mapping[Blank, str]:
    """Placeholders as they are written in a language, in the order in which they are offered."""
    if language is Language.CHINESE:
        return CHINESE
    return {item: item.value for item in Blank}


def _ending(place: Fraction) -> str:
    if place.denominator != 1:
        return "th"
    if place.numerator % 100 in _MORE_THAN_TEN:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(place.numerator % 10, "th")
