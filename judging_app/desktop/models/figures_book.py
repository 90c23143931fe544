"""The figures on the page: what is stored, what is on its way there, and what is only typed.

A change is on the page at once; it is stored behind. If storing is refused the figure stands again
as it stood, and what was typed is kept, so that nothing has to be typed twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from judging_app.application.figure_review import DONE, FigureKey, FigureReview, FigureState
from judging_app.domain.event import Entry, Event, Round
from judging_app.domain.indicators import IndicatorValue


class Wanted(StrEnum):
    """What the table is narrowed to: entries with at least one such figure."""

    ALL = ""
    OPEN = "open"
    UNFOUNDED = "unfounded"
    REDUCED = "reduced"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed for a figure and not verified yet."""

    figure: str = ""
    reason: str = ""
    counts: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Figures needed, verified, and confirmed."""

    needed: int
    verified: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class _Tally:
    """One entry's figures, counted."""

    needed: int
    verified: int
    confirmed: int
    wanted: frozenset[Wanted]


@dataclass
class FiguresBook:
    """One round's figures. `pending` are on their way to the file, by key."""

    event: Event
    round_code: str
    pending: dict[FigureKey, IndicatorValue] = field(default_factory=dict)
    drafts: dict[FigureKey, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._tallies: dict[str, _Tally] = {}
        self.review = self._made()

    def take_event(self, event: Event) -> None:
        """Take the event as it is stored now; what is on its way stays on top."""
        self.event = event
        self.review = self._made()

    def put(self, value: IndicatorValue) -> None:
        """Show a figure that is being stored."""
        self.pending[value.entry, value.criterion] = value
        self._tallies.pop(value.entry, None)
        self.review = self.review.with_value(value)

    def settle(self, value: IndicatorValue) -> None:
        """A figure is in the file."""
        key = (value.entry, value.criterion)
        if self.pending.get(key) == value:
            del self.pending[key]
        self.event = with_values(self.event, self.round_code, [value])

    def give_up(self, value: IndicatorValue) -> None:
        """A figure was refused: show again what is stored."""
        key = (value.entry, value.criterion)
        if self.pending.get(key) == value:
            del self.pending[key]
        self.review = self._made()

    def keep_draft(self, key: FigureKey, draft: Draft | None) -> None:
        """Keep what was typed, or forget it."""
        if draft is None:
            self.drafts.pop(key, None)
        else:
            self.drafts[key] = draft

    def progress(self) -> Progress:
        """How far the verification is."""
        tallies = [self._tally(entry) for entry in self.review.entries]
        return Progress(
            sum(tally.needed for tally in tallies),
            sum(tally.verified for tally in tallies),
            sum(tally.confirmed for tally in tallies),
        )

    def is_confirmed(self, key: FigureKey) -> bool:
        """Whether a second person has confirmed a figure."""
        value = self.review.value(key)
        return value is not None and bool(value.confirmed_by)

    def counts(self) -> Mapping[Wanted, int]:
        """How many entries each filter shows."""
        shown = [self.wanted_by(entry) for entry in self.review.entries]
        return {wanted: sum(wanted in each for each in shown) for wanted in Wanted}

    def wanted_by(self, entry: Entry) -> frozenset[Wanted]:
        """The filters that show an entry."""
        return self._tally(entry).wanted

    def _tally(self, entry: Entry) -> _Tally:
        found = self._tallies.get(entry.code)
        if found is None:
            found = self._tallies[entry.code] = self._counted(entry)
        return found

    def _counted(self, entry: Entry) -> _Tally:
        wanted = {Wanted.ALL}
        needed = verified = confirmed = 0
        for key in self.review.keys_of(entry):
            needed += 1
            state = self.review.state(key)
            if state in {FigureState.EMPTY, FigureState.OPEN}:
                wanted.add(Wanted.OPEN)
            elif state is FigureState.UNFOUNDED:
                wanted.add(Wanted.UNFOUNDED)
            else:
                verified += 1
                if state is FigureState.REDUCED:
                    wanted.add(Wanted.REDUCED)
                if self.is_confirmed(key):
                    confirmed += 1
                else:
                    wanted.add(Wanted.UNCONFIRMED)
        return _Tally(needed, verified, confirmed, frozenset(wanted))

    def is_open(self, key: FigureKey, *, confirming: bool) -> bool:
        """Whether the walk stops at a figure: not verified, or when confirming, not confirmed."""
        done = self.review.state(key) in DONE
        if confirming:
            return done and not self.is_confirmed(key)
        return self.review.state(key) in {FigureState.OPEN, FigureState.EMPTY}

    def _made(self) -> FigureReview:
        round_ = self.event.round(self.round_code)
        if round_ is None:
            raise LookupError(self.round_code)
        self._tallies = {}
        if self.pending:
            round_ = replace(round_, values=_merged(round_.values, self.pending.values()))
        return FigureReview(self.event, round_)


def _merged(held: Iterable[IndicatorValue], new: Iterable[IndicatorValue]) -> tuple[IndicatorValue, ...]:
    values = {(item.entry, item.criterion): item for item in held}
    values |= {(item.entry, item.criterion): item for item in new}
    return tuple(values.values())


def with_values(event: Event, round_code: str, values: Iterable[IndicatorValue]) -> Event:
    """The event with these figures in the place of those it has."""
    rounds: tuple[Round, ...] = tuple(
        replace(item, values=_merged(item.values, values)) if item.code == round_code else item
        for item in event.rounds
    )
    return replace(event, rounds=rounds)
