"""Seals in words: what is open before one, what one says, where things are put right."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from judging_app.application.sealing.readiness import OpenItem, OpenMatter, SealReadiness
from judging_app.application.sealing.records import Seal, SealBreak
from judging_app.domain.event import Event
from judging_app.wording.language import translate

_MOST_NAMES: Final = 3
Words = Callable[[], str]


def matter_page(matter: OpenMatter) -> str:
    """The key of the page where a matter is settled."""
    return {
        OpenMatter.SHEETS_OWED: "desk",
        OpenMatter.SHEETS_HELD: "live",
        OpenMatter.CORRECTIONS: "desk",
        OpenMatter.OVERTIME: "live",
        OpenMatter.KEYING: "keying",
        OpenMatter.FIGURES_MISSING: "figures",
        OpenMatter.FIGURES_UNVERIFIED: "figures",
        OpenMatter.FIGURES_UNCONFIRMED: "figures",
        OpenMatter.MARKS_APART: "results",
        OpenMatter.TIES: "results",
        OpenMatter.AWARDS_PROVISIONAL: "results",
        OpenMatter.RULES_DRAFT: "rules",
        OpenMatter.ENTRIES_OPEN: "live",
    }[matter]


def page_button(page: str) -> str:
    """The words of the button that leads to a page."""
    words: Mapping[str, Words] = {
        "desk": lambda: translate("Seal", "To scoring"),
        "live": lambda: translate("Seal", "To the live page"),
        "keying": lambda: translate("Seal", "To paper entry"),
        "figures": lambda: translate("Seal", "To the figures"),
        "results": lambda: translate("Seal", "To the results"),
        "rules": lambda: translate("Seal", "To the rules"),
    }
    return words[page]()


def matter_text(item: OpenItem, event: Event) -> str:
    """Say what is open, at which entries, and in which round where there are several."""
    words: Mapping[OpenMatter, Words] = {
        OpenMatter.SHEETS_OWED: lambda: translate("Seal", "Score sheets missing: {number}"),
        OpenMatter.SHEETS_HELD: lambda: translate("Seal", "Sheets held back and not settled: {number}"),
        OpenMatter.OVERTIME: lambda: translate("Seal", "Overtime not decided: {number}"),
        OpenMatter.CORRECTIONS: lambda: translate("Seal", "Corrections begun and not submitted: {number}"),
        OpenMatter.KEYING: lambda: translate("Seal", "Paper sheets keyed once or differently: {number}"),
        OpenMatter.FIGURES_MISSING: lambda: translate(
            "Seal", "Figures missing or without evidence: {number}"
        ),
        OpenMatter.FIGURES_UNVERIFIED: lambda: translate("Seal", "Figures not verified: {number}"),
        OpenMatter.FIGURES_UNCONFIRMED: lambda: translate(
            "Seal", "Figures not confirmed by a second person: {number}"
        ),
        OpenMatter.MARKS_APART: lambda: translate("Seal", "Marks too far apart: {number}"),
        OpenMatter.TIES: lambda: translate("Seal", "Ties not decided: {number}"),
        OpenMatter.AWARDS_PROVISIONAL: lambda: translate(
            "Seal", "Awards that a missing sheet may still move: {number}"
        ),
        OpenMatter.RULES_DRAFT: lambda: translate("Seal", "A draft of the rules was never published"),
        OpenMatter.ENTRIES_OPEN: lambda: translate("Seal", "Entries that still take sheets: {number}"),
    }
    text = words[item.matter]().format(number=item.number)
    names = _names(item, event)
    if names:
        text = translate("Seal", "{what} ({names})").format(what=text, names=names)
    if len(event.rounds) > 1:
        round_ = event.round(item.round)
        name = item.round if round_ is None else round_.name or round_.code
        text = translate("Seal", "{round}: {what}").format(round=name, what=text)
    return text


def open_lines(readiness: SealReadiness) -> str:
    """Everything that is open, a line each."""
    return "\n".join(f"· {matter_text(item, readiness.event)}" for item in readiness.items)


def moment_text(at: datetime) -> str:
    """A moment by the clock on the wall."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def seal_facts(seal: Seal) -> tuple[tuple[str, str], ...]:
    """What a seal says, label by label."""
    stated = seal.statement
    log = translate("Seal", "no. {number} · {digest}").format(
        number=stated.audit_number, digest=stated.audit_digest[:16]
    )
    facts = (
        (translate("Seal", "Number"), translate("Seal", "no. {number}").format(number=stated.number)),
        (translate("Seal", "Sealed at"), moment_text(stated.at)),
        (translate("Seal", "Sealed by"), stated.by),
        (translate("Seal", "Organizer"), stated.organizer),
        (translate("Seal", "Key code"), seal.key_code),
        (translate("Seal", "End of the log"), log),
    )
    return tuple((label, value) for label, value in facts if value)


def seal_words(seal: Seal) -> str:
    """Which seal, when and by whom, in a line."""
    stated = seal.statement
    text = translate("Seal", "Seal no. {number} · {time} · {person}")
    return text.format(number=stated.number, time=moment_text(stated.at), person=stated.by)


def break_words(act: SealBreak) -> str:
    """Which seal was broken, when, by whom and why, in a line."""
    text = translate("Seal", "Seal no. {number} broken · {time} · {person}: {reason}")
    reason = " ".join(act.reason.split())
    return text.format(number=act.number, time=moment_text(act.at), person=act.by, reason=reason)


def _names(item: OpenItem, event: Event) -> str:
    codes = item.entries
    numbers = {
        entry.code: str(entry.order).zfill(2) if entry.order else entry.name for entry in event.entries
    }
    names = translate("Seal", ", ").join(numbers.get(code, code) for code in codes[:_MOST_NAMES])
    if len(codes) > _MOST_NAMES:
        names = translate("Seal", "{names} and {rest} more").format(
            names=names, rest=len(codes) - _MOST_NAMES
        )
    return names
