"""Score sheets: one seat's marks for one entry in one dimension."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """Where a sheet stands. None of these is ever the same as a score of 0."""

    NOT_SCORED = "not_scored"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    LOCKED = "locked"
    ABSTAINED = "abstained"
    RECUSED = "recused"
    ABSENT = "absent"
    VOIDED = "voided"


COUNTING = frozenset({Standing.SUBMITTED, Standing.LOCKED})
"""Standings whose marks count."""

EXCUSED = frozenset({Standing.ABSTAINED, Standing.RECUSED, Standing.ABSENT, Standing.VOIDED})
"""Standings that owe nothing; a reserve may stand in for them."""

WAITED_FOR = frozenset({Standing.NOT_SCORED, Standing.DRAFT, Standing.RETURNED})
"""Standings of a sheet that is still to be handed in."""


class SheetKey(NamedTuple):
    """What makes a sheet the one it is, within a round."""

    dimension: str
    entry: str
    judge: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The current revision of one seat's marks, in ticks by criterion code.

    A criterion without a mark is absent from `marks`; 0 is a mark like any other.
    """

    dimension: str
    entry: str
    judge: str
    standing: Standing
    marks: Mapping[str, int]
    note: str = ""
    reason: str = ""

    @property
    def key(self) -> SheetKey:
        """The sheet's key."""
        return SheetKey(self.dimension, self.entry, self.judge)

    @property
    def total(self) -> int:
        """The sum of the marks, in ticks."""
        return sum(self.marks.values())
