"""What a command changed, so that each screen can decide whether to refresh."""

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


RANKING_AREAS = frozenset(Area) - {Area.DRAFTS, Area.RULES_DRAFT, Area.EVIDENCE}
"""A change in any of these may move places."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The areas that a command touched, in which round (empty: any), about which entries."""

    round: str
    areas: frozenset[Area]
    entries: tuple[str, ...] = ()

    @property
    def moves_places(self) -> bool:
        """Whether the ranking may have changed."""
        return bool(self.areas & RANKING_AREAS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to a command: what changed and, for a sheet, the receipt."""

    changes: Changes
    receipt: Receipt | None = None
