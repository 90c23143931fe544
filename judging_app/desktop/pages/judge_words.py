"""What a judge's laptop says of its connection: a pill, the strip with what to do, the ledger."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from judging_app.application.seats.joining import Link, LinkState
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_PATIENCE: Final = 20
"""Seconds without the host after which it is said what can be done about it."""


class LinkAct(StrEnum):
    """What the strip's button does."""

    NONE = ""
    MOVE = "move"
    PACKET = "packet"


@dataclass(frozen=True, slots=True)
class LinkStrip:
    """A lasting message about the connection."""

    head: str
    rest: str
    tone: Tone
    icon: str
    act: LinkAct = LinkAct.NONE


def seconds_since(state: LinkState, now: datetime) -> int:
    """How long the connection is as it is."""
    return max(int((now - state.since).total_seconds()), 0)


def duration(seconds: int) -> str:
    """A time that passes, in seconds and from a minute and a half on in minutes."""
    if seconds < 90:
        return translate("JudgeLink", "{count} s").format(count=seconds)
    return translate("JudgeLink", "{count} min").format(count=seconds // 60)


def link_pill(state: LinkState, now: datetime, *, short: bool = False) -> tuple[str, Tone, str]:
    """Words, tone and icon of the connection."""
    passed = duration(seconds_since(state, now))
    connected = (
        translate("JudgeLink", "Connected") if short else translate("JudgeLink", "Connected to the host")
    )
    if _held_up(state):
        return translate("JudgeLink", "Upload held up"), Tone.WARN, "warning-fill"
    refused = translate("JudgeLink", "Refused")
    if _is_another(state):
        refused = translate("JudgeLink", "Not the host")
    return {
        Link.TRYING: (translate("JudgeLink", "Connecting"), Tone.MUTE, "wifi-medium"),
        Link.CONNECTED: (connected, Tone.OK, "wifi-high"),
        Link.OFFLINE: (
            translate("JudgeLink", "Offline {time}").format(time=passed),
            Tone.DANGER,
            "wifi-slash",
        ),
        Link.REPLACED: (translate("JudgeLink", "Seat moved"), Tone.DANGER, "swap"),
        Link.REFUSED: (refused, Tone.DANGER, "prohibit"),
        Link.ALONE: (translate("JudgeLink", "Scoring offline"), Tone.MUTE, "wifi-slash"),
    }[state.link]


def ledger_words(stored: int, handed_in: int, held: int = 0) -> tuple[str, Tone, str]:
    """How much of what was handed in is in the event's database; never green while something waits.

    `held`: sheets among them that have arrived and that the organizer has to settle.
    """
    words = translate("JudgeLink", "Stored {stored}/{sent}").format(stored=stored, sent=handed_in)
    if stored == handed_in:
        return words, Tone.OK, "check-circle-fill"
    if held:
        settled = translate("JudgeLink", "to be settled {count}").format(count=held)
        words = f"{words} · {settled}"
    if stored + held == handed_in:
        return words, Tone.WARN, "hand-palm"
    return words, Tone.ACCENT, "cloud-arrow-up"


def link_strip(state: LinkState, now: datetime) -> LinkStrip | None:
    """What has to be said about the connection, if anything."""
    if state.link is Link.OFFLINE:
        return _offline(state, seconds_since(state, now))
    if _held_up(state) and state.waiting:
        head = translate("JudgeLink", "The host could not take everything. Keep scoring; {count} waiting")
        rest = translate("JudgeLink", "It is tried again by itself; tell the organizer if it lasts.")
        return LinkStrip(head.format(count=state.waiting), rest, Tone.WARN, "warning-fill")
    if state.link is Link.REPLACED:
        head = translate("JudgeLink", "This seat has moved to another laptop or to paper")
        rest = translate("JudgeLink", "Nothing can be keyed here any more. Raise your hand if that is wrong.")
        if state.waiting:
            rest = translate(
                "JudgeLink", "What you handed in here ({count}) still reaches the organizer, who settles it."
            ).format(count=state.waiting)
        return LinkStrip(head, rest, Tone.DANGER, "swap")
    if state.link is Link.REFUSED:
        why = "" if state.problem is None else " ".join(sentence(item) for item in state.problem.findings[:2])
        if _is_another(state):
            head = translate(
                "JudgeLink", "Another host answers at this address. Keep scoring; all is kept here"
            )
            return LinkStrip(head, why, Tone.DANGER, "warning-circle-fill", LinkAct.MOVE)
        head = translate("JudgeLink", "The host refuses this laptop; everything is kept here")
        return LinkStrip(head, why, Tone.DANGER, "prohibit", LinkAct.PACKET)
    if state.link is Link.ALONE and state.handed_in:
        head = translate("JudgeLink", "Scoring without a network")
        rest = translate("JudgeLink", "Sheets on this laptop: {count}. Write a packet for the organizer")
        return LinkStrip(head, rest.format(count=state.handed_in), Tone.ACCENT, "wifi-slash", LinkAct.PACKET)
    return None


def _held_up(state: LinkState) -> bool:
    """Whether the host answers and yet does not take what is delivered; one that is only busy soon will."""
    found = state.problem
    return (
        state.link is Link.CONNECTED and found is not None and found.problem is not Problem.TOO_MANY_REQUESTS
    )


def _is_another(state: LinkState) -> bool:
    """Whether somebody answers who is not the host at all: nobody has refused this laptop."""
    found = state.problem
    return state.link is Link.REFUSED and found is not None and found.problem is Problem.HOST_IMPOSTOR


def _offline(state: LinkState, seconds: int) -> LinkStrip:
    if state.waiting:
        head = translate("JudgeLink", "Offline {time}. Keep scoring; {count} waiting to upload")
        head = head.format(time=duration(seconds), count=state.waiting)
    else:
        head = translate("JudgeLink", "Offline {time}. Keep scoring").format(time=duration(seconds))
    if seconds < _PATIENCE:
        return LinkStrip(head, "", Tone.WARN, "wifi-slash")
    rest = translate("JudgeLink", "Check the Wi-Fi of the hall. Has the host another address now?")
    return LinkStrip(head, rest, Tone.WARN, "wifi-slash", LinkAct.MOVE)


def act_words(act: LinkAct) -> str:
    """The strip's button."""
    return {
        LinkAct.NONE: "",
        LinkAct.MOVE: translate("JudgeLink", "Type the address…"),
        LinkAct.PACKET: translate("JudgeLink", "Write a packet…"),
    }[act]
