"""What is said while joining: searching, found, pairing, waiting, and every way it can fail."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from judging_app.application.seats.joining import FoundEvent
from judging_app.desktop.pages.join_status import JoinStatus
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_AGAIN: Final = frozenset(
    {Problem.HOST_UNREACHABLE, Problem.HOST_REFUSED, Problem.HOST_NOT_TLS, Problem.NOT_HOSTED}
)
_HOSTS_OWN: Final = frozenset({Problem.REQUEST_REFUSED, Problem.STORAGE_FAILED})
"""What went wrong inside the host: the judge can do nothing about the details."""
"""What may be better the next time, with the same code."""


def searching(events: Sequence[FoundEvent], chosen: FoundEvent | None) -> JoinStatus:
    """Before a code is typed: nothing found yet, one host, or several to choose from."""
    if chosen is not None:
        head = translate("Join", "Host found")
        return JoinStatus(head, f"{chosen.name}    {chosen.address}", Tone.OK, "check-circle-fill")
    if events:
        return JoinStatus(translate("Join", "Choose your event"), "", Tone.ACCENT, "broadcast")
    head = translate("Join", "Looking for the event on this network")
    return JoinStatus(head, "", Tone.PLAIN, "magnifying-glass", translate("Join", "Type the address"))


def asking(address: str) -> JoinStatus:
    """An address is being asked."""
    words = translate("Join", "Asking {address}").format(address=address)
    return JoinStatus(words, "", Tone.ACCENT, "wifi-medium", translate("Join", "Cancel"))


def pairing() -> JoinStatus:
    """The code is being checked."""
    return JoinStatus(
        translate("Join", "Checking the code"), "", Tone.ACCENT, "wifi-medium", translate("Join", "Cancel")
    )


def awaiting() -> JoinStatus:
    """The organizer has to agree."""
    return JoinStatus(
        translate("Join", "Waiting for the organizer"),
        translate("Join", "Another laptop has this seat. Raise your hand; the organizer agrees on screen."),
        Tone.WARN,
        "hand-palm",
        translate("Join", "Stop waiting"),
    )


def paired(event: str, address: str) -> JoinStatus:
    """The code was right."""
    head = translate("Join", "Connected") if address else translate("Join", "Seat file opened")
    return JoinStatus(head, f"{event}    {address}".rstrip(), Tone.OK, "check-circle-fill")


def seat_file(path: str) -> JoinStatus:
    """A seat file was chosen; its passcode is wanted."""
    words = translate("Join", "{file}: type its passcode").format(file=Path(path).name)
    head = translate("Join", "Seat file")
    return JoinStatus(head, words, Tone.ACCENT, "file-text", translate("Join", "Cancel"))


def no_such_sign(sign: str) -> JoinStatus:
    """A letter or digit that no code has."""
    head = translate("Join", "No code has {sign}").format(sign=sign)
    rest = translate("Join", "0, 1, I, L and O are never used; look at the slip again")
    return JoinStatus(head, rest, Tone.WARN, "warning-fill")


def trouble(error: JudgingError, seconds: int, *, several: bool = False, by_file: bool = False) -> JoinStatus:
    """What is wrong and what to do; `seconds` are left until the next try.

    `several`: there are other events to choose from. `by_file`: a seat file was to be opened.
    """
    problem = error.problem
    rest = " ".join(sentence(finding) for finding in error.findings[:2])
    if problem is Problem.TOO_MANY_REQUESTS:
        head = translate("Join", "Too many tries")
        rest = translate("Join", "Next try in {seconds} s. Compare the code with the slip meanwhile.").format(
            seconds=seconds
        )
        if not seconds:
            rest = translate("Join", "Try again now.")
        return JoinStatus(head, rest, Tone.WARN, "clock", "" if seconds else translate("Join", "Try again"))
    if problem in _HOSTS_OWN and not by_file:
        head = translate("Join", "Something went wrong at the host")
        rest = translate("Join", "Try again; tell the organizer if it stays so.")
        return JoinStatus(head, rest, Tone.DANGER, "warning-circle-fill", translate("Join", "Try again"))
    if problem is Problem.PAIRING_CODE_WRONG and by_file:
        head = translate("Join", "Wrong passcode")
        rest = translate("Join", "Compare it with what the organizer gave you for this seat file.")
        return JoinStatus(head, rest, Tone.DANGER, "warning-circle-fill")
    if problem is Problem.PAIRING_CODE_WRONG:
        rest = translate("Join", "Compare it with the slip; if it is right, ask the organizer for a new one.")
        if several:
            rest = translate(
                "Join", "Compare it with the slip, and look whether the right event is chosen below."
            )
        return JoinStatus(translate("Join", "Wrong code"), rest, Tone.DANGER, "warning-circle-fill")
    if problem is Problem.SEAT_TAKEN:
        head = translate("Join", "The organizer did not agree")
        rest = translate("Join", "The seat stays with the other laptop. Ask the organizer.")
        return JoinStatus(head, rest, Tone.DANGER, "prohibit", translate("Join", "Ask again"))
    again = translate("Join", "Try again") if problem in _AGAIN else ""
    return JoinStatus(translate("Join", "Not connected"), rest, Tone.DANGER, "wifi-slash", again)
