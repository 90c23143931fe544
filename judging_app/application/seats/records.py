"""What an event keeps about judges' own laptops, beside the event itself."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from judging_app.domain.sheets import Sheet, SheetKey


@dataclass(frozen=True, slots=True)
class HostIdentity:
    """What a host proves itself with: made once for an event, kept in it, the same on every machine.

    `certificate` and `key` are PEM texts. `secret` (hexadecimal) is what tokens and packets are
    signed with, so that a restored event file still knows every laptop that was paired.
    """

    event: str
    certificate: str
    key: str
    secret: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A judge's pairing code as the event keeps it: not the code, only what checks it.

    `plate` is the part of the code that says which slip is meant; `salt` and `verifier`
    (hexadecimal) belong to the part that is secret.
    """

    judge: str
    plate: str
    salt: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """The laptop that scores for a judge. `number` counts the laptops and the times one was let go.

    An empty `device` means that the seat is scored on paper: no laptop may hand in for it.
    """

    judge: str
    number: int
    device: str
    machine: str
    at: datetime


class Settlement(StrEnum):
    """What became of a submission that was held back."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class HeldSubmission:
    """A sheet that arrived and could not be taken as it came: kept whole, for a person to settle.

    `problem` and `facts` say why it was held; `base` is the revision that its sender had seen.
    """

    number: int
    round: str
    sheet: Sheet
    base: int
    submission: str
    problem: str
    facts: Mapping[str, str]
    machine: str
    at: datetime
    settlement: Settlement = Settlement.OPEN
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to settle it."""
        return self.settlement is Settlement.OPEN


@dataclass(frozen=True, slots=True)
class SignedSheet:
    """One sheet that a signature covers, at the revision that was signed."""

    dimension: str
    entry: str
    revision: int

    @property
    def place(self) -> tuple[str, str]:
        """Which sheet of the judge it is."""
        return self.dimension, self.entry


@dataclass(frozen=True, slots=True)
class Signature:
    """A judge's word that these sheets are right.

    `drawing` holds the strokes of a drawn signature as an SVG path, or nothing where the typed
    `name` stands for it.
    """

    id: str
    round: str
    judge: str
    name: str
    drawing: str
    sheets: tuple[SignedSheet, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class DeskRules:
    """What judges may do on their desks.

    `range_alarm` is the difference between the highest and the lowest total of an entry, in percent
    of full points, beyond which the organizer is warned (极差); 0 never warns.
    """

    may_revise: bool = True
    own_totals: bool = True
    evidence: bool = True
    range_alarm: int = 15


@dataclass(frozen=True, slots=True)
class SeatRecords:
    """Everything that an event keeps about judges' laptops, as use cases look at it."""

    identity: HostIdentity | None = None
    slips: tuple[Slip, ...] = ()
    """One for each judge who has a code, by the judge's code."""
    pairings: Mapping[str, Pairing] = field(default_factory=dict)
    """The pairing in force, by judge."""
    held: tuple[HeldSubmission, ...] = ()
    signatures: tuple[Signature, ...] = ()
    packets: frozenset[str] = frozenset()
    """The ids of the packet files that were taken in."""
    rules: DeskRules = field(default_factory=DeskRules)
    waiting: frozenset[tuple[str, SheetKey]] = frozenset()
    """On a judge's own laptop: sheets that were handed in and are not yet in the event's database."""

    def slip_of(self, judge: str) -> Slip | None:
        """A judge's slip."""
        return next((slip for slip in self.slips if slip.judge == judge), None)

    def held_submission(self, submission: str) -> HeldSubmission | None:
        """A submission that was held back, by its sender's id."""
        return next((item for item in self.held if item.submission == submission), None)

    def signature_of(self, round_code: str, judge: str) -> Signature | None:
        """A judge's latest signature in a round."""
        found = (
            item for item in reversed(self.signatures) if (item.round, item.judge) == (round_code, judge)
        )
        return next(found, None)

    def with_slips(self, slips: Sequence[Slip]) -> "SeatRecords":
        """These records with slips in the place of those of the same judges."""
        judges = {slip.judge: slip for slip in (*self.slips, *slips)}
        return replace(self, slips=tuple(judges[code] for code in sorted(judges)))

    def without_slips_of_others(self, judges: AbstractSet[str]) -> "SeatRecords":
        """These records with the slips of these judges only."""
        kept = tuple(slip for slip in self.slips if slip.judge in judges)
        return self if len(kept) == len(self.slips) else replace(self, slips=kept)

    def with_held(self, item: HeldSubmission) -> "SeatRecords":
        """These records with a submission held back, or settled."""
        others = tuple(held for held in self.held if held.number != item.number)
        return replace(self, held=tuple(sorted((*others, item), key=lambda held: held.number)))
