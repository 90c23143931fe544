"""What an event keeps about its day on stage, beside the event itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from judging_app.application.stage.pictures import AddedPoints, Picture, RankedLine, WaitingPicture
from judging_app.domain.stage_clock import StageClock


class RevealWhen(StrEnum):
    """When an entry's marks may be revealed."""

    AT_ONCE = "at_once"
    """Once its sheets are in."""
    ONE_LATER = "one_later"
    """Once the entry after it has finished its turn, too."""
    AT_END = "at_end"
    """Once every entry has finished its turn and every sheet is in."""


class AwardOrder(StrEnum):
    """Which awards are announced first."""

    LOWEST_FIRST = "lowest_first"
    HIGHEST_FIRST = "highest_first"


class OvertimeOf(StrEnum):
    """Which overtime is proposed for a time penalty."""

    PITCH = "pitch"
    BOTH = "both"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class ShowRules:
    """How a round runs on stage; times in seconds, 0 where there is no such part or no warning.

    `follow`: once the show has begun, marks are taken only for entries that have been on stage.
    `first_together`: the first so many entries are scored after the last of them. `names`: marks are
    revealed with judges' names. `with_final`: an entry's reveal ends with its final score. `frozen`:
    the board of places leaves the last so many entries out until the awards.
    """

    pitch: int = 480
    questions: int = 300
    pitch_warning: int = 60
    question_warning: int = 60
    bell: bool = True
    follow: bool = True
    first_together: int = 0
    when: RevealWhen = RevealWhen.AT_ONCE
    names: bool = False
    with_final: bool = False
    frozen: int = 0
    awards: AwardOrder = AwardOrder.LOWEST_FIRST
    overtime: OvertimeOf = OvertimeOf.PITCH


@dataclass(frozen=True, slots=True)
class Session:
    """A part of the show at one time and place: a day, a hall. Each has a stage of its own.

    `start` is when it begins, "09:00", or empty where that is not settled.
    """

    code: str
    name: str
    date: str = ""
    hall: str = ""
    start: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A pause before an entry, or at the session's end where `before` is empty."""

    session: str
    before: str
    title: str
    minutes: int


WHOLE = Session("", "")
"""The one session of a show that has not been divided."""


@dataclass(frozen=True, slots=True)
class Show:
    """A round's run of show: its rules, its sessions and breaks.

    `members` says which session an entry belongs to; those that it does not name belong to the
    first. Within a session entries come in running order.
    """

    rules: ShowRules = ShowRules()
    sessions: tuple[Session, ...] = ()
    members: Mapping[str, str] = field(default_factory=dict)
    breaks: tuple[Break, ...] = ()

    @property
    def stages(self) -> tuple[Session, ...]:
        """The sessions; the whole show where it has not been divided."""
        return self.sessions or (WHOLE,)

    def session_of(self, entry: str) -> str:
        """The code of the session that an entry belongs to."""
        codes = [item.code for item in self.stages]
        found = self.members.get(entry, codes[0])
        return found if found in codes else codes[0]


class Phase(StrEnum):
    """What happens on a stage."""

    IDLE = "idle"
    """Nothing: before the first entry, or after the last."""
    CALLED = "called"
    """An entry stands ready; its time does not run yet."""
    PITCH = "pitch"
    QUESTIONS = "questions"
    SCORING = "scoring"
    """The entry has finished its turn, and judges score."""
    BREAK = "break"


ON_THE_CLOCK = frozenset({Phase.PITCH, Phase.QUESTIONS, Phase.BREAK})


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entry's turn on stage, in milliseconds: what it took, and how far it went over.

    `done` once the turn is over. `settled`: somebody has decided about the overtime. `admitted` says
    why it may be scored although it has not been on stage; then it has not.
    """

    entry: str
    at: datetime
    pitch: int = 0
    questions: int = 0
    pitch_over: int = 0
    questions_over: int = 0
    done: bool = False
    settled: bool = False
    admitted: str = ""

    @property
    def presented(self) -> bool:
        """Whether the entry has been on stage."""
        return not self.admitted


class CueKind(StrEnum):
    """What the projector shows."""

    WAITING = "waiting"
    DRAW = "draw"
    ENTRY = "entry"
    BREAK = "break"
    REVEAL = "reveal"
    RANKING = "ranking"
    AWARDS = "awards"


@dataclass(frozen=True, slots=True)
class Cue:
    """Which picture, of which entry, and how far it has come: `step` counts from 0.

    `number` is that of the release or the draw that is being shown: a newer one is not shown unasked.
    """

    kind: CueKind = CueKind.WAITING
    entry: str = ""
    step: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class StageState:
    """How a stage stands: the entry whose turn it is, the clock, and what the projector shows.

    States are numbered from 1; `before` is the state that a step back leads to (0: none). `picture`
    is all that a projector gets: what is not in it cannot be seen. `covered` hides it. `pause` is
    what a break that is on is called. `drawn` numbers the draw of lots whose outcome the hall knows,
    `seen` the releases of entries that it has seen to their end.
    """

    round: str
    session: str
    number: int = 0
    before: int = 0
    entry: str = ""
    phase: Phase = Phase.IDLE
    clock: StageClock | None = None
    appearances: tuple[Appearance, ...] = ()
    cue: Cue = Cue()
    picture: Picture = WaitingPicture()
    covered: bool = False
    pause: str = ""
    drawn: int = 0
    seen: tuple[int, ...] = ()

    def appearance(self, entry: str) -> Appearance | None:
        """An entry's turn, if it has had one or was admitted without."""
        return next((item for item in self.appearances if item.entry == entry), None)

    def with_appearance(self, item: Appearance) -> "StageState":
        """The state with an entry's turn in the place of the one before."""
        others = tuple(each for each in self.appearances if each.entry != item.entry)
        return replace(self, appearances=(*others, item))


class Fate(StrEnum):
    """What became of a judge's value in the panel's score."""

    COUNTS = "counts"
    LOWEST = "lowest"
    """Dropped as a lowest."""
    HIGHEST = "highest"
    """Dropped as a highest."""
    PARTLY = "partly"
    """Counts in part: half as an extreme, or some of its votes dropped."""
    ASIDE = "aside"
    """Given, and no part of the score: a reserve who is not needed, a seat without a vote."""


@dataclass(frozen=True, slots=True)
class ReleasedMark:
    """One judge's total as it was revealed, in points. `seat` counts the panel's seats from 1."""

    seat: int
    judge: str
    name: str
    value: Fraction
    fate: Fate


@dataclass(frozen=True, slots=True)
class ReleasedScore:
    """A judged dimension of an entry as it was revealed. `method` is the aggregation's.

    `places` are the decimals of the score, `mark_places` those of a judge's total. Where bonuses or
    deductions act on the dimension they are `added`, and `before` is what the marks came to.
    """

    dimension: str
    name: str
    method: str
    marks: tuple[ReleasedMark, ...]
    score: Fraction
    places: int
    mark_places: int
    before: Fraction | None = None
    added: tuple[AddedPoints, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """What was revealed of an entry: kept for good, whatever becomes of its marks afterwards.

    `with_final` tells whether the final score was part of it; where it was not, `later` names the
    dimensions that are published with it at the awards. A later release of the same entry is a
    correction, with its reason. `held_off`: it was one of the last entries, which the board of places
    leaves out; any other may have stood there, and stays.
    """

    number: int
    round: str
    session: str
    entry: str
    scores: tuple[ReleasedScore, ...]
    final: Fraction | None
    final_places: int
    with_final: bool
    at: datetime
    reason: str = ""
    later: tuple[str, ...] = ()
    held_off: bool = False

    def shows_like(self, other: "Release") -> bool:
        """Whether both say the same about the entry, whatever its judges are called by now."""
        same = _unnamed(self.scores) == _unnamed(other.scores) and self.with_final == other.with_final
        return same and (not self.with_final or self.final == other.final)


def _unnamed(scores: Sequence[ReleasedScore]) -> list[ReleasedScore]:
    return [
        replace(part, name="", marks=tuple(replace(mark, name="") for mark in part.marks)) for part in scores
    ]


@dataclass(frozen=True, slots=True)
class Prize:
    """One award that is announced, and who wins it; without a winner it is vacant.

    `track` names the track that it is given in; empty where it is given among all.
    """

    award: str
    tier: int
    track: str = ""
    winner: RankedLine | None = None


@dataclass(frozen=True, slots=True)
class ResultsRelease:
    """Places and awards as they are announced, best first: kept for good. A later one is a correction.

    `lines` are all places, each with the first award that its entry has won. `prizes` are the awards
    one by one, the highest first, and `order` is the one that they are announced in. `advancing` are
    those above the cut lines. `columns`: name and decimals of each dimension's score.
    """

    number: int
    round: str
    lines: tuple[RankedLine, ...]
    columns: tuple[tuple[str, int], ...]
    final_places: int
    at: datetime
    reason: str = ""
    prizes: tuple[Prize, ...] = ()
    order: AwardOrder = AwardOrder.LOWEST_FIRST
    advancing: tuple[RankedLine, ...] = ()

    def shows_like(self, other: "ResultsRelease") -> bool:
        """Whether both announce the same, in whichever order."""
        mine, theirs = ((item.lines, item.prizes, item.advancing) for item in (self, other))
        return mine == theirs

    def won_by(self, entry: str) -> tuple[RankedLine, ...]:
        """What an entry has won: a line for each award, and for each cut line that it is above."""
        lines = (*(prize.winner for prize in self.prizes), *self.advancing)
        return tuple(line for line in lines if line is not None and line.who.entry == entry)


AnyRelease = Release | ResultsRelease


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw of lots for the running order: from `seed` anybody can draw it again.

    `entries` are the codes that were drawn among, `order` the outcome, `numbers` the turns that were
    given in that order, `names` what the entries were called.
    """

    number: int
    round: str
    session: str
    seed: int
    entries: tuple[str, ...]
    order: tuple[str, ...]
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class SeatStage:
    """What a judge's program knows of a round's stage: whose turn it is, and what may be scored.

    `clock` is by the clocks of the machine that holds this record. `scorable` is empty where judges
    are free (`follow` is off, or no show has begun). `pitch` and `questions` are the parts of a turn in
    seconds, as planned. The first `together` entries are scored together; those in `waiting` have been
    on stage, and marks are taken for them after the last of these. `draw` numbers the latest draw of
    lots that the judge's entries were part of; 0 where there was none.
    """

    round: str
    entry: str = ""
    phase: Phase = Phase.IDLE
    clock: StageClock | None = None
    follow: bool = False
    scorable: tuple[str, ...] = ()
    pitch: int = 0
    questions: int = 0
    together: int = 0
    waiting: tuple[str, ...] = ()
    draw: int = 0


@dataclass(frozen=True, slots=True)
class StageRecords:
    """Everything that an event keeps about its day on stage, as use cases look at it."""

    shows: Mapping[str, Show] = field(default_factory=dict)
    """By round."""
    states: Mapping[tuple[str, str], StageState] = field(default_factory=dict)
    """The state in force, by round and session."""
    releases: tuple[AnyRelease, ...] = ()
    draws: tuple[Draw, ...] = ()
    seats: tuple[SeatStage, ...] | None = None
    """On a judge's own laptop: what the host says of the stage, in the place of all else."""

    def show(self, round_code: str) -> Show:
        """A round's run of show."""
        return self.shows.get(round_code, Show())

    def state(self, round_code: str, session: str) -> StageState:
        """How a stage stands."""
        return self.states.get((round_code, session), StageState(round_code, session))

    def states_of(self, round_code: str) -> tuple[StageState, ...]:
        """How each stage of a round stands, those that have not begun left out."""
        return tuple(item for (code, _), item in self.states.items() if code == round_code)

    def releases_of(self, round_code: str) -> dict[str, Release]:
        """What was revealed of each entry last, by entry: one look at all that was released."""
        found = (item for item in self.releases if isinstance(item, Release))
        return {item.entry: item for item in found if item.round == round_code}

    def seen_of(self, round_code: str) -> dict[str, Release]:
        """What was revealed last of each entry that the hall has seen to its end, by entry."""
        numbers = {number for state in self.states_of(round_code) for number in state.seen}
        found = {item.entry for item in self.releases if isinstance(item, Release) and item.number in numbers}
        return {entry: item for entry, item in self.releases_of(round_code).items() if entry in found}

    def release_of(self, round_code: str, entry: str) -> Release | None:
        """What was revealed of an entry last."""
        found = (
            item
            for item in reversed(self.releases)
            if isinstance(item, Release) and (item.round, item.entry) == (round_code, entry)
        )
        return next(found, None)

    def results_of(self, round_code: str) -> ResultsRelease | None:
        """The awards of a round as they were announced last."""
        found = (
            item
            for item in reversed(self.releases)
            if isinstance(item, ResultsRelease) and item.round == round_code
        )
        return next(found, None)

    def release_numbered(self, number: int) -> AnyRelease | None:
        """The release of a number."""
        return next((item for item in reversed(self.releases) if item.number == number), None)

    def draw_numbered(self, number: int) -> Draw | None:
        """The draw of a number."""
        return next((item for item in reversed(self.draws) if item.number == number), None)

    def draw_of(self, round_code: str, session: str) -> Draw | None:
        """The latest draw of a session's running order."""
        found = (item for item in reversed(self.draws) if (item.round, item.session) == (round_code, session))
        return next(found, None)

    def with_show(self, round_code: str, show: Show) -> "StageRecords":
        """These records with another run of show."""
        return replace(self, shows={**self.shows, round_code: show})

    def with_state(self, state: StageState) -> "StageRecords":
        """These records with another state of a stage."""
        return replace(self, states={**self.states, (state.round, state.session): state})
