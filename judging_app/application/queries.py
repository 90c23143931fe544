"""What can be asked of an event, and the frozen answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from judging_app.application.amendments import AmendmentView, RulebookDraft, RulebookVersion
from judging_app.application.consequences import Consequences
from judging_app.application.evidence import EvidenceFile
from judging_app.application.log import LogCheck, LogKind, LogView
from judging_app.application.proposals import Proposal
from judging_app.application.records import AuditEntry, SheetRevision
from judging_app.application.seats.board import BoardView
from judging_app.application.seats.records import DeskRules, SeatRecords
from judging_app.application.seats.slice import SeatSlice
from judging_app.application.setup_handlers import UndoStep
from judging_app.application.stage.records import SeatStage
from judging_app.application.stage.show_view import ScreenView, ShowView
from judging_app.domain.awards import AwardOutcome
from judging_app.domain.event import Entry, Event, Judge, Role, Round, Seat
from judging_app.domain.indicators import Field
from judging_app.domain.problems import Finding
from judging_app.domain.ranking import Place
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Standings
from judging_app.domain.scores import CriterionScore, EntryScore
from judging_app.domain.sheets import WAITED_FOR, SheetKey, Standing

Answer = TypeVar("Answer")


class Query(Generic[Answer]):
    """The root of all queries; `Answer` is what comes back."""


@dataclass(frozen=True, slots=True)
class WholeEvent(Query[Event]):
    """The event as it stands."""


class StandingsView(NamedTuple):
    """A round's places with what is needed to show them."""

    event: Event
    round: Round
    standings: Standings
    notices: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StandingsOf(Query[StandingsView]):
    """The live ranking of a round."""

    round: str


class Explanation(NamedTuple):
    """Why an entry stands where it stands: the derivation, down to the marks."""

    event: Event
    round: Round
    entry: Entry
    score: EntryScore
    place: Place | None
    track_place: Place | None
    criteria: Mapping[str, tuple[CriterionScore, ...]]
    """Judged criteria across the panel, by dimension."""
    awards: tuple[AwardOutcome, ...]
    awards_open: tuple[AwardOutcome, ...] = ()
    """Awards whose line runs through a tie that the entry is part of."""
    fields: Mapping[str, Field] = {}
    """Smallest and largest figure, for indicators that compare with the others."""


@dataclass(frozen=True, slots=True)
class ExplanationOf(Query[Explanation]):
    """One entry's derivation."""

    round: str
    entry: str


class DeskEntry(NamedTuple):
    """One entry on a judge's desk. `marks` are those to show: the draft's, else the stored ones.

    `changed` tells that a draft differs from the stored revision, `closed` that no more sheets are
    taken for the entry. `waiting`, on a judge's own laptop: handed in, and not yet in the event's
    database. `presented`: marks are taken for it without a reason, as it has been on stage. `keyed`: so
    often the sheet was keyed from paper, and nothing came of it yet.
    """

    entry: Entry
    standing: Standing
    revision: int
    marks: Mapping[str, int]
    note: str
    stored_marks: Mapping[str, int]
    leaves: tuple[Criterion, ...]
    full: Fraction
    changed: bool
    reason: str
    closed: bool = False
    waiting: bool = False
    presented: bool = True
    keyed: int = 0


class Desk(NamedTuple):
    """One seat's entries in one dimension, in running order."""

    event: Event
    round: Round
    dimension: Dimension
    judge: Judge
    seat: Seat
    entries: tuple[DeskEntry, ...]
    rules: DeskRules = DeskRules()
    stage: SeatStage = SeatStage("")


@dataclass(frozen=True, slots=True)
class DeskOf(Query[Desk]):
    """A seat's desk."""

    round: str
    dimension: str
    judge: str


@dataclass(frozen=True, slots=True)
class HistoryOf(Query[tuple[SheetRevision, ...]]):
    """Every revision of one sheet, oldest first."""

    round: str
    key: SheetKey


@dataclass(frozen=True, slots=True)
class AuditTrail(Query[tuple[AuditEntry, ...]]):
    """The newest entries of the audit log, oldest first."""

    newest: int | None = None


@dataclass(frozen=True, slots=True)
class LogOf(Query[LogView]):
    """A page of the log, newest first: `most` entries before one number, or all after another."""

    kind: LogKind | None = None
    actor: str = ""
    text: str = ""
    before: int | None = None
    since: int = 0
    most: int | None = 200


@dataclass(frozen=True, slots=True)
class CheckLog(Query[LogCheck]):
    """Whether every entry of the log follows from the one before it."""


class SeatProgress(NamedTuple):
    """How far one seat is: sheets by standing."""

    seat: Seat
    judge: Judge
    standings: Mapping[Standing, int]
    idle: int = 0
    """Sheets that are not there and that nobody waits for: of entries that are out."""

    @property
    def owed(self) -> int:
        """Sheets that the seat still has to hand in.

        As the scores see it: reserves owe none until they stand in, nor do seats without a vote.
        """
        if self.seat.role is Role.RESERVE or not self.seat.votes:
            return 0
        return sum(self.standings.get(standing, 0) for standing in WAITED_FOR) - self.idle


@dataclass(frozen=True, slots=True)
class ProgressOf(Query[tuple[SeatProgress, ...]]):
    """Every seat's progress in a round."""

    round: str


class UndoView(NamedTuple):
    """What Ctrl+Z and Ctrl+Y would do now; `None` where there is nothing.

    `latest` is the newest act of all: where it is no set-up edit, undoing passes over it.
    """

    undo: UndoStep | None
    redo: UndoStep | None
    latest: AuditEntry | None = None


@dataclass(frozen=True, slots=True)
class UndoOf(Query[UndoView]):
    """The latest set-up edit, and the one taken back last."""


class RulebookView(NamedTuple):
    """A round's rules: the versions so far, the last in force, and the draft being edited.

    `submitted` counts the sheets that were given under them.
    """

    event: Event
    round: Round
    versions: tuple[RulebookVersion, ...]
    draft: RulebookDraft | None
    submitted: int


@dataclass(frozen=True, slots=True)
class RulebookOf(Query[RulebookView]):
    """A round's rulebook with its versions and its draft."""

    round: str


@dataclass(frozen=True, slots=True)
class AmendmentOf(Query[AmendmentView]):
    """What publishing this rulebook would do: what stops it, and which places move."""

    round: str
    rulebook: Rulebook


@dataclass(frozen=True, slots=True)
class ConsequencesOf(Query[Consequences]):
    """What a change of seats, sheets or statuses would do, before anybody confirms it."""

    round: str
    change: Proposal


@dataclass(frozen=True, slots=True)
class EvidenceOf(Query[tuple[EvidenceFile, ...]]):
    """The evidence attached in a round, oldest first; of one entry if it is named."""

    round: str
    entry: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceContent(Query[bytes]):
    """The content of a piece of evidence."""

    code: str


@dataclass(frozen=True, slots=True)
class SeatRecordsOf(Query[SeatRecords]):
    """What is kept about judges' laptops; for organizers."""


class DoorView(NamedTuple):
    """What a host needs to know who comes in: the event (its rounds perhaps behind) and its laptops."""

    event: Event
    seats: SeatRecords


@dataclass(frozen=True, slots=True)
class DoorOf(Query[DoorView]):
    """Who may come in by the network."""


@dataclass(frozen=True, slots=True)
class BoardOf(Query[BoardView]):
    """Where every sheet of a round stands, by entry and seat; for organizers."""

    round: str


@dataclass(frozen=True, slots=True)
class ShowOf(Query[ShowView]):
    """A session's show; for organizers. An unknown session is the first."""

    round: str
    session: str = ""


@dataclass(frozen=True, slots=True)
class ScreenOf(Query[ScreenView]):
    """What a session's stage screen shows, and nothing else."""

    round: str
    session: str = ""


@dataclass(frozen=True, slots=True)
class SliceOf(Query[SeatSlice]):
    """The part of the event that one judge's laptop may know."""

    judge: str
