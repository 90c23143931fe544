"""The event: who competes, who judges, and everything that was recorded in each round."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.origins import Origin
from judging_app.domain.rulebook import FINAL, Rulebook
from judging_app.domain.sheets import Sheet, Standing


@dataclass(frozen=True, slots=True)
class Track:
    """A group of entries that is ranked apart (初创组, 成长组)."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What is judged. `order` is the running order."""

    code: str
    name: str
    organization: str = ""
    leader: str = ""
    track: str = ""
    region: str = ""
    industry: str = ""
    order: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """A person who may take a seat."""

    code: str
    name: str
    organization: str = ""
    title: str = ""
    expertise: str = ""


class Role(StrEnum):
    """What a seat is."""

    HEAD = "head"
    REGULAR = "regular"
    RESERVE = "reserve"
    """Counts only where another seat of the panel is recused, abstains, is absent or voided."""
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Panel:
    """Judges who score together; entries are assigned to one panel in a round."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A judge in a panel. `votes` of 0 makes a seat whose marks are kept but do not count.

    `dimension` names the one judged dimension that the seat scores; empty means all of them.
    """

    judge: str
    panel: str
    role: Role = Role.REGULAR
    votes: int = 1
    group: str = ""
    dimension: str = ""

    def scores(self, dimension: str) -> bool:
        """Whether the seat scores a judged dimension."""
        return self.dimension in {"", dimension}


JUDGES_GROUP = "judge"
"""The group of every seat that has none of its own and is not the public's."""


def seat_group(seat: Seat) -> str:
    """The group that a seat's votes belong to: its own, else by its role."""
    if seat.group:
        return seat.group
    return Role.PUBLIC.value if seat.role is Role.PUBLIC else JUDGES_GROUP


class EntryStatus(StrEnum):
    """An entry's standing in a round."""

    COMPETING = "competing"
    WITHDRAWN = "withdrawn"
    DISQUALIFIED = "disqualified"
    CANCELLED = "cancelled"
    ZERO = "zero"
    """Counts as 0 and is ranked; not the same as cancelled."""


UNRANKED = frozenset({EntryStatus.WITHDRAWN, EntryStatus.DISQUALIFIED, EntryStatus.CANCELLED})


@dataclass(frozen=True, slots=True)
class Participation:
    """An entry in a round: its panel and its status."""

    entry: str
    panel: str
    status: EntryStatus = EntryStatus.COMPETING
    reason: str = ""
    closed: bool = False
    """Whether no more sheets are taken for it; says nothing about its score."""


@dataclass(frozen=True, slots=True)
class Recusal:
    """A judge who does not score an entry."""

    judge: str
    entry: str
    reason: str = ""


class AdjustmentKind(StrEnum):
    """Adds or takes off."""

    BONUS = "bonus"
    DEDUCTION = "deduction"
    OVERTIME = "overtime"
    """Seconds over the limit; the rulebook's table says what they cost."""


class AdjustmentStage(StrEnum):
    """Where an adjustment acts."""

    SCORE = "score"
    """On the dimension's or the final score, after aggregation."""
    SHEET = "sheet"
    """On every judge's total, before aggregation (diving: 2 points from each judge)."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Points added to or taken off an entry's score, with a reason."""

    code: str
    entry: str
    kind: AdjustmentKind
    points: Fraction = Fraction(0)
    seconds: int = 0
    target: str = FINAL
    stage: AdjustmentStage = AdjustmentStage.SCORE
    reason: str = ""


class RulingKind(StrEnum):
    """Who separated the tied."""

    RULING = "ruling"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class Ruling:
    """An order among tied entries, best first, with a reason."""

    code: str
    kind: RulingKind
    order: tuple[str, ...]
    reason: str = ""
    by: str = ""


def _masked(sheet: Sheet, reasons: Mapping[tuple[str, str], str]) -> Sheet:
    reason = reasons.get((sheet.judge, sheet.entry))
    if reason is None or sheet.standing is Standing.RECUSED:
        return sheet
    return Sheet(*sheet.key, Standing.RECUSED, {}, "", reason)


@dataclass(frozen=True, slots=True)
class Round:
    """One round with its rulebook and everything recorded in it."""

    code: str
    name: str
    rulebook: Rulebook
    panels: tuple[Panel, ...] = ()
    seats: tuple[Seat, ...] = ()
    participations: tuple[Participation, ...] = ()
    recusals: tuple[Recusal, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    values: tuple[IndicatorValue, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    def with_sheets(self, sheets: Iterable[Sheet]) -> "Round":
        """The round with these sheets, those of recused judges masked.

        A recusal that comes after marks were given takes them out of the event: the sheet reads as
        recused, without marks. The revision that held them stays in the record, and lifting the
        recusal brings them back.
        """
        reasons = {(item.judge, item.entry): item.reason for item in self.recusals}
        return replace(self, sheets=tuple(_masked(sheet, reasons) for sheet in sheets))

    def seats_of(self, panel: str) -> tuple[Seat, ...]:
        """The seats of a panel, in order."""
        return tuple(seat for seat in self.seats if seat.panel == panel)


@dataclass(frozen=True, slots=True)
class Event:
    """One competition, whole: what an event file and an event workbook hold."""

    name: str
    date: str = ""
    place: str = ""
    organizer: str = ""
    tracks: tuple[Track, ...] = ()
    entries: tuple[Entry, ...] = ()
    judges: tuple[Judge, ...] = ()
    rounds: tuple[Round, ...] = field(default_factory=tuple)
    origins: tuple[Origin, ...] = ()
    """Of the entries that another event sent on, at most one each."""

    def entry(self, code: str) -> Entry | None:
        """The entry with this code, if there is one."""
        return next((entry for entry in self.entries if entry.code == code), None)

    def origin(self, entry: str) -> Origin | None:
        """Where an entry comes from, if another event sent it on."""
        return next((origin for origin in self.origins if origin.entry == entry), None)

    def judge(self, code: str) -> Judge | None:
        """The judge with this code, if there is one."""
        return next((judge for judge in self.judges if judge.code == code), None)

    def round(self, code: str) -> Round | None:
        """The round with this code, if there is one."""
        return next((item for item in self.rounds if item.code == code), None)

    def in_running_order(self) -> tuple[Entry, ...]:
        """The entries as they come on stage; those without an order keep the table's."""
        return tuple(sorted(self.entries, key=lambda entry: (entry.order == 0, entry.order)))
