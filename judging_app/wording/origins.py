"""Where an entry comes from, in words: for its form, the log and the entry table."""

from fractions import Fraction
from typing import Final

from judging_app.domain.exact import exact_text, show
from judging_app.domain.origins import Origin
from judging_app.wording.language import Language, current_language

_DECIMALS: Final = 2


def origin_line(origin: Origin, language: Language | None = None) -> str:
    """Event, round, place and final score in one line, and the code that proves them."""
    speech = language or current_language()
    parts = [origin.event, origin.round_name or origin.round, *_reached(origin, speech)]
    parts.append(code_words(origin, speech))
    return " · ".join(part for part in parts if part)


def origin_brief(origin: Origin, language: Language | None = None) -> str:
    """Place and score before the event's name, which may be cut where room is short."""
    return " · ".join(
        part for part in (*_reached(origin, language or current_language()), origin.event) if part
    )


def _reached(origin: Origin, speech: Language) -> list[str]:
    parts: list[str] = []
    if origin.place is not None:
        parts.append(speech.translate("Origin", "place {place}").format(place=exact_text(origin.place)))
    if origin.final is not None:
        parts.append(speech.translate("Origin", "{score} points").format(score=_shown(origin.final)))
    return parts


def _shown(score: Fraction) -> str:
    """Two decimals at least, and as many more as the score has."""
    return show(score, _DECIMALS) if 10**_DECIMALS % score.denominator == 0 else show(score)


def origin_lines(origin: Origin, language: Language | None = None) -> tuple[str, ...]:
    """All that is known of where an entry comes from, a line for each fact."""
    speech = language or current_language()
    comma = speech.translate("Origin", ", ")
    lines = [speech.translate("Origin", "From: {what}").format(what=origin_line(origin, speech))]
    if origin.date:
        lines.append(speech.translate("Origin", "Date: {date}").format(date=origin.date))
    if origin.entry_there:
        number = speech.translate("Origin", "No. {number} there").format(number=origin.entry_there)
        lines.append(f"{number} · {origin.track}" if origin.track else number)
    if origin.track_place is not None:
        text = speech.translate("Origin", "Place in its track: {place}")
        lines.append(text.format(place=exact_text(origin.track_place)))
    lines += [f"{item.dimension}  {_shown(item.score)}" for item in origin.scores]
    if origin.awards:
        lines.append(speech.translate("Origin", "Awards: {names}").format(names=comma.join(origin.awards)))
    if origin.line:
        lines.append(speech.translate("Origin", "Advanced by: {line}").format(line=origin.line))
    if origin.reason:
        lines.append(speech.translate("Origin", "Chosen by hand: {reason}").format(reason=origin.reason))
    return tuple(lines)


def code_words(origin: Origin, speech: Language) -> str:
    """The code of what the scores were taken from; empty where there is none."""
    if not origin.code:
        return ""
    text = speech.translate("Origin", "content code {code}, not sealed")
    if origin.sealed:
        text = speech.translate("Origin", "seal code {code}")
    return text.format(code=origin.code)
