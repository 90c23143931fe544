"""One sheet as it lies on the desk: marks being keyed, what is stored, and what is still missing.

Nothing here waits or knows a widget. The total is worked out by the scoring line's own first
station, so that what is shown while keying is what will be computed later.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from uuid import uuid4

from judging_app.application.queries import DeskEntry
from judging_app.application.seats.records import DeskRules, HeldSubmission
from judging_app.desktop.widgets.marks import Band, MarkScale
from judging_app.domain.event import EntryStatus
from judging_app.domain.exact import TICKS_PER_POINT, from_ticks, show
from judging_app.domain.index import Plan
from judging_app.domain.rubric import Criterion
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, EXCUSED, Sheet, SheetKey, Standing


class Phase(StrEnum):
    """What can be done with a sheet on the desk."""

    OPEN = "open"
    """Marks may be keyed: not scored, draft or returned."""
    EARLY = "early"
    """Its entry has not been on stage: marks are keyed only once somebody wants to all the same."""
    SENDING = "sending"
    """Handed in; the receipt is on its way."""
    WAITING = "waiting"
    """On a judge's own laptop: handed in and kept here, not yet in the event's database."""
    HELD = "held"
    """It reached the organizer's program, where a person has to settle it."""
    STORED = "stored"
    """In the event file; read-only until a correction is begun."""
    CORRECTING = "correcting"
    """In the event file, with other marks being keyed that wait for a reason."""
    LOCKED = "locked"
    """The round is sealed, or the entry takes no more sheets."""
    EXCUSED = "excused"
    """Recused, abstained, absent or voided."""


@dataclass(slots=True)
class DeskSheet:
    """A sheet that may be edited. `unstored` counts the drafts whose answer has not come yet.

    `own` says what its judge may do on a laptop of his own; without it, the event's own desk is
    meant, where a scorekeeper may correct. `held` is what the organizer has to settle about it.
    `ahead`: it is scored although its entry has not been on stage, for the reason `early`. `together`
    is how many entries it is scored together with, where it has been on stage and waits for the last.
    `called`: its entry stands ready on stage, and its turn has not begun. `out`: its entry has withdrawn,
    or is out of the contest otherwise.
    """

    key: SheetKey
    source: DeskEntry
    plan: Plan
    marks: dict[str, int] = field(default_factory=dict)
    note: str = ""
    reason: str = ""
    correcting: bool = False
    sending: bool = False
    unstored: int = 0
    draft_failed: bool = False
    draft_at: datetime | None = None
    submission: str = ""
    own: DeskRules | None = None
    held: HeldSubmission | None = None
    ahead: bool = False
    early: str = ""
    together: int = 0
    called: bool = False
    out: EntryStatus | None = None
    _counted: tuple[DeskEntry, int | Fraction | None] | None = field(default=None, compare=False)

    @classmethod
    def of(cls, key: SheetKey, source: DeskEntry, plan: Plan) -> "DeskSheet":
        """Lay a stored sheet or draft on the desk; a draft over a stored sheet goes on correcting."""
        correcting = source.changed and source.standing in COUNTING
        return cls(key, source, plan, dict(source.marks), source.note, correcting=correcting)

    @property
    def is_stored(self) -> bool:
        """Whether the event's database holds it as it counts now."""
        return self.source.standing in COUNTING and not self.source.waiting and self.held is None

    @property
    def is_needless(self) -> bool:
        """Whether nothing was handed in and nothing is waited for, as the entry is out of the contest."""
        return self.out is not None and self.phase in (Phase.OPEN, Phase.EARLY) and not self.source.revision

    def hold(self, held: HeldSubmission | None) -> None:
        """Take what the organizer has to settle; until then the judge sees what the judge gave."""
        self.held = held
        if held is not None and not self.sending:
            self.marks, self.note = dict(held.sheet.marks), held.sheet.note

    @property
    def phase(self) -> Phase:
        """What can be done now."""
        standing = self.source.standing
        if self.sending:
            return Phase.SENDING
        if self.held is not None:
            return Phase.HELD
        if self.correcting and self._may_revise and not self.source.closed:
            return Phase.CORRECTING
        if self.source.waiting and standing in COUNTING:
            return Phase.WAITING
        if standing is Standing.SUBMITTED:
            return Phase.STORED
        if standing in EXCUSED:
            return Phase.EXCUSED
        if standing is Standing.LOCKED or self.source.closed:
            return Phase.LOCKED
        return Phase.OPEN if self.source.presented or self.ahead else Phase.EARLY

    @property
    def is_early(self) -> bool:
        """Whether it is keyed although its entry has not been on stage."""
        return self.phase is Phase.OPEN and not self.source.presented

    @property
    def wants_early_reason(self) -> bool:
        """Whether it can be handed in only with a reason why it is early, and there is none yet."""
        return self.is_early and not self.early.strip()

    @property
    def is_returned(self) -> bool:
        """Whether the organizer gave it back, and it was not handed in again."""
        return self.source.standing is Standing.RETURNED and self.phase in (Phase.OPEN, Phase.EARLY)

    @property
    def is_closed_unsubmitted(self) -> bool:
        """Whether its entry was closed before it was handed in, or handed in again."""
        return self.phase is Phase.LOCKED and self.source.closed and not self.is_stored

    @property
    def _may_revise(self) -> bool:
        return self.own is None or self.own.may_revise

    @property
    def editable(self) -> bool:
        """Whether marks may be keyed."""
        return self.phase in (Phase.OPEN, Phase.CORRECTING)

    @property
    def may_correct(self) -> bool:
        """Whether a correction may be begun; a recusal has to be lifted first.

        A judge corrects what was handed in, where that is allowed; the rest is the organizer's.
        """
        if self.own is not None:
            open_to_judge = self.phase in (Phase.STORED, Phase.WAITING)
            return open_to_judge and self._may_revise and not self.source.closed
        return self.phase in (Phase.STORED, Phase.EXCUSED) and self.source.standing is not Standing.RECUSED

    @property
    def owed(self) -> bool:
        """Whether something is still to be keyed and handed in."""
        return self.phase in (Phase.OPEN, Phase.EARLY, Phase.CORRECTING)

    @property
    def dirty(self) -> bool:
        """Whether the desk knows something that the event file may not hold yet."""
        return bool(self.unstored) or self.draft_failed or self.sending

    def as_sheet(self) -> Sheet:
        """The marks as a sheet of the domain."""
        return Sheet(*self.key, self.source.standing, self.marks, self.note)

    def total(self) -> int | Fraction | None:
        """The total in ticks; `None` without a mark: nothing keyed is not a total of 0."""
        return sheet_value(self.plan, self.as_sheet()) if self.marks else None

    def stored_total(self) -> int | Fraction | None:
        """The total of the stored revision, where one counts."""
        if self.source.standing not in COUNTING:
            return None
        # A desk of a thousand sheets asks for every total again and again.
        if self._counted is None or self._counted[0] is not self.source:
            stored = Sheet(*self.key, self.source.standing, self.source.stored_marks)
            self._counted = self.source, sheet_value(self.plan, stored)
        return self._counted[1]

    def given_total(self) -> int | Fraction | None:
        """The total of what was handed in: of what is held back, or else of the stored revision."""
        return self.total() if self.phase is Phase.HELD else self.stored_total()

    def missing(self) -> tuple[Criterion, ...]:
        """The criteria that a sheet needs a mark for and has none, in order."""
        return tuple(
            leaf
            for leaf in self.plan.leaves
            if leaf.code in self.plan.required and leaf.code not in self.marks
        )

    def counts(self) -> tuple[int, int]:
        """How many of the needed marks are there, and how many are needed."""
        needed = len(self.plan.required)
        return needed - len(self.missing()), needed

    def is_complete(self) -> bool:
        """Whether the sheet may be handed in."""
        return self.plan.is_complete(self.as_sheet())

    def touch(self) -> None:
        """Note an edit: what is handed in next is another submission."""
        self.submission = ""

    def submission_id(self) -> str:
        """The id of the submission that is meant now; the same again until something is edited."""
        self.submission = self.submission or str(uuid4())
        return self.submission


def total_text(ticks: int | Fraction | None, decimals: int) -> str:
    """Write a total with at least the decimals of its marks, and never fewer than it has."""
    if ticks is None:
        return ""
    exact = show(from_ticks(ticks))
    found = len(exact.partition(".")[2])
    return show(from_ticks(ticks), max(found, decimals)) if found <= 4 else show(from_ticks(ticks), 4)


def decimals_of(leaves: Sequence[Criterion]) -> int:
    """Decimals that the marks of these criteria need."""
    return max((scale_of(leaf).decimals for leaf in leaves), default=0)


def full_text(full: Fraction) -> str:
    """Write full points without trailing zeros."""
    return show(full)


def scale_of(leaf: Criterion) -> MarkScale:
    """The marks that a criterion allows."""
    return MarkScale(minimum=leaf.minimum, maximum=leaf.maximum, step=leaf.step)


def bands_of(leaf: Criterion) -> tuple[Band, ...]:
    """A criterion's bands, lowest first, each up to one step below the next; many have none."""
    if not leaf.bands:
        return ()
    ordered = sorted(leaf.bands, key=lambda band: band.low)
    ends = [band.low - leaf.step for band in ordered[1:]] + [leaf.maximum]
    return tuple(
        Band(name=band.name, minimum=band.low, maximum=end, descriptor=band.descriptor)
        for band, end in zip(ordered, ends, strict=True)
    )


def points_of(leaf: Criterion) -> str:
    """A criterion's full points: "25"."""
    return show(Fraction(leaf.maximum, TICKS_PER_POINT))


def step_of(leaves: Sequence[Criterion]) -> str:
    """The step that all criteria share, or nothing where they differ."""
    steps = {leaf.step for leaf in leaves}
    return show(Fraction(steps.pop(), TICKS_PER_POINT)) if len(steps) == 1 else ""
