"""The log as people look through it: what kinds of acts there are, and which entries are wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from judging_app.application.records import AuditEntry, first_broken_link
from judging_app.application.setup import SetupAct
from judging_app.domain.event import Event


class LogKind(StrEnum):
    """What an act in the log is about, as a filter offers it."""

    MARKS = "marks"
    SETUP = "setup"
    RULES = "rules"
    FIGURES = "figures"
    STANDINGS = "standings"
    """Recusals, entries' statuses, and whether they take sheets."""
    DECISIONS = "decisions"
    """Adjustments, rulings and lots."""
    EVIDENCE = "evidence"
    LAPTOPS = "laptops"
    """Pairing codes, laptops, sheets held back, signatures, packet files, rules of the desks."""
    STAGE = "stage"
    """The run of show: draws, turns, the clock, what was shown and revealed."""
    SEAL = "seal"
    """Seals, sheets keyed from paper, certificates."""


ACTS: Final[Mapping[LogKind, frozenset[str]]] = {
    LogKind.MARKS: frozenset({"submit", "excuse", "void", "return"}),
    LogKind.SETUP: frozenset({"create", "add-round", *(act.value for act in SetupAct)}),
    LogKind.RULES: frozenset({"publish"}),
    LogKind.FIGURES: frozenset({"figure", "confirm"}),
    LogKind.STANDINGS: frozenset({"recuse", "status", "close", "reopen"}),
    LogKind.DECISIONS: frozenset({"adjust", "withdraw", "ruling"}),
    LogKind.EVIDENCE: frozenset({"attach", "detach"}),
    LogKind.LAPTOPS: frozenset(
        {
            "host",
            "slips",
            "pair",
            "release",
            "hold",
            "accept",
            "dismiss",
            "sign",
            "packet",
            "desk-rules",
        }
    ),
    LogKind.STAGE: frozenset(
        {
            "show",
            "lots",
            "call",
            "start",
            "pause",
            "more-time",
            "restart",
            "forward",
            "break",
            "idle",
            "back",
            "admit",
            "overtime",
            "reveal",
            "announce",
            "screen",
            "cover",
        }
    ),
    LogKind.SEAL: frozenset({"key", "settle-keying", "drop-keying", "seal", "unseal", "certificate"}),
}
"""Every act that the program writes into the log, by kind."""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries of the log are wanted; what is empty does not narrow.

    `text` is looked for in subject, before, after, reason and actor. `codes` are entries and judges
    that the text means by name; an entry of the log about one of them is found as well.
    """

    acts: frozenset[str] = frozenset()
    actor: str = ""
    text: str = ""
    codes: tuple[str, ...] = ()


class LogView(NamedTuple):
    """A page of the log, newest first, with the event that its codes belong to.

    `fitting` entries fit the filter, `people` have acted at all; both are worked out for the first
    page only and are 0 and empty for later ones.
    """

    event: Event
    entries: tuple[AuditEntry, ...]
    fitting: int = 0
    people: tuple[str, ...] = ()


class LogCheck(NamedTuple):
    """Whether the chain holds: its length, the first broken entry's number (0 for none), its last digest."""

    length: int
    broken: int
    digest: str


def checked(entries: list[AuditEntry]) -> LogCheck:
    """Check every link of the log, oldest entry first."""
    broken = first_broken_link(entries)
    return LogCheck(
        len(entries), 0 if broken is None else broken.number, entries[-1].digest if entries else ""
    )


def named_codes(event: Event, text: str) -> tuple[str, ...]:
    """The codes of entries and judges whose name or number holds a text; none where it is too common."""
    wanted = text.strip().casefold()
    if not wanted:
        return ()
    found = [entry.code for entry in event.entries if wanted in f"{entry.order:02} {entry.name}".casefold()]
    found += [judge.code for judge in event.judges if wanted in judge.name.casefold()]
    return tuple(found) if len(found) <= _MOST_CODES else ()


_MOST_CODES: Final = 20
