"""What a command changed, so that each screen can decide whether to refresh."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.records import Receipt


class Area(StrEnum):
    """A part of the event that screens show."""

    SHEETS = "sheets"
    DRAFTS = "drafts"
    ENTRIES = "entries"
    SEATS = "seats"
    FIGURES = "figures"
    ADJUSTMENTS = "adjustments"
    RULINGS = "rulings"
    EVENT = "event"
    """Name, date, place, tracks and the names of rounds."""
    RULES = "rules"
    RULES_DRAFT = "rules_draft"
    EVIDENCE = "evidence"
    LAPTOPS = "laptops"
    """Slips, pairings, submissions held back, signatures, rules of the desks."""
    STAGE = "stage"
    """The run of show, whose turn it is, the clock."""
    SCREEN = "screen"
    """What the projector shows, and what has been revealed."""
    SEAL = "seal"
    """Whether the event is sealed."""
    KEYING = "keying"
    """Sheets that are being keyed from paper; what counts of them is in the sheets."""
    CERTIFICATE = "certificate"
    """What the certificates look like."""


RANKING_AREAS = frozenset(Area) - {
    Area.DRAFTS,
    Area.RULES_DRAFT,
    Area.EVIDENCE,
    Area.LAPTOPS,
    Area.STAGE,
    Area.SCREEN,
    Area.SEAL,
    Area.KEYING,
    Area.CERTIFICATE,
}
"""A change in any of these may move places."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The areas that a command touched, in which round (empty: any), about which entries.

    `judge` is named where only that judge's desk can look different; empty means anybody's.
    """

    round: str
    areas: frozenset[Area]
    entries: tuple[str, ...] = ()
    judge: str = ""

    @property
    def moves_places(self) -> bool:
        """Whether the ranking may have changed."""
        return bool(self.areas & RANKING_AREAS)


_UNSEEN_AT_DESKS = frozenset(
    {
        Area.DRAFTS,
        Area.FIGURES,
        Area.ADJUSTMENTS,
        Area.RULINGS,
        Area.RULES_DRAFT,
        Area.SCREEN,
        Area.KEYING,
        Area.CERTIFICATE,
    }
)
"""Areas of which a judge's laptop gets nothing to see."""
_OF_NOBODY = frozenset({Area.SHEETS, Area.DRAFTS, Area.STAGE, Area.SCREEN, Area.KEYING, Area.CERTIFICATE})
"""Areas that say nothing of who is who."""


class ChangeCount:
    """Counts what changed, so that whoever serves laptops knows when to look again.

    Counted while nobody else can write, read by any thread without waiting: a number that was read
    before the event was looked at is never newer than what was seen.
    """

    def __init__(self) -> None:
        self._anybody = 0
        self._judges: Counter[str] = Counter()
        self.people = 0
        """Moves with every change of who is who, and of laptops."""

    def of_desk(self, judge: str) -> int:
        """A number that moves whenever this judge's laptop may have something new to see."""
        return self._anybody + self._judges[judge]

    def add(self, changes: Changes) -> None:
        """Count what a command changed."""
        if not changes.areas <= _OF_NOBODY:
            self.people += 1
        if changes.areas <= _UNSEEN_AT_DESKS:
            return
        if changes.judge:
            self._judges[changes.judge] += 1
        else:
            self._anybody += 1

    def add_everything(self) -> None:
        """Anything may have changed: the event is read anew."""
        self.people += 1
        self._anybody += 1


EVERYTHING = Changes("", frozenset(Area))
"""Whatever screens show has to be looked at anew."""


def by_round(changes: Iterable[Changes]) -> tuple[Changes, ...]:
    """Say of many changes at once what they touched, in as few words as there are rounds."""
    found: dict[str, list[Changes]] = {}
    for item in changes:
        found.setdefault(item.round, []).append(item)
    return tuple(_together(round_code, items) for round_code, items in found.items())


def _together(round_code: str, items: list[Changes]) -> Changes:
    areas = frozenset(area for item in items for area in item.areas)
    named = all(item.entries for item in items)
    entries = tuple(dict.fromkeys(entry for item in items for entry in item.entries)) if named else ()
    judges = {item.judge for item in items}
    return Changes(round_code, areas, entries, judges.pop() if len(judges) == 1 else "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to a command: what changed and, for a sheet, the receipt.

    A sheet without a receipt is not in the event's database: `held` says that it lies there for the
    organizer to settle; else it waits on the judge's laptop to be delivered.
    """

    changes: Changes
    receipt: Receipt | None = None
    held: bool = False
