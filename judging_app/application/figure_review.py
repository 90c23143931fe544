"""The figures of a round while they are being verified: where each stands, and what it earns.

Scores are worked out from the figures alone, entry by entry and only when they are asked for, so
that a screen can show the points of a figure while it is still being typed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from judging_app.application.queries import Explanation
from judging_app.domain.backdrop import build_backdrop
from judging_app.domain.event import UNRANKED, Entry, Event, Round
from judging_app.domain.index import RoundIndex
from judging_app.domain.indicators import FIELD_RULES, IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.rulebook import FinalMethod, RoundRule
from judging_app.domain.scores import DimensionScore, EntryScore, ItemScore
from judging_app.domain.scoring import Backdrop, score_entry

FigureKey = tuple[str, str]
"""Entry and criterion."""


class FigureState(StrEnum):
    """Where one figure stands."""

    EMPTY = "empty"
    """Nothing is claimed yet."""
    OPEN = "open"
    """Claimed, not verified."""
    UNFOUNDED = "unfounded"
    """Looked at; nothing backs it."""
    VERIFIED = "verified"
    REDUCED = "reduced"
    """Verified, and not what was claimed."""


DONE = frozenset({FigureState.VERIFIED, FigureState.REDUCED})


def state_of(value: IndicatorValue | None) -> FigureState:
    """Tell where a figure stands."""
    if value is None:
        return FigureState.EMPTY
    if value.is_verified:
        found = value.verified
        if found is None and value.counts is not None:
            found = Fraction(sum(value.counts.values()))
        same = value.claimed is None or found == value.claimed
        return FigureState.VERIFIED if same else FigureState.REDUCED
    if value.evidence_missing:
        return FigureState.UNFOUNDED
    return FigureState.EMPTY if value.claimed is None else FigureState.OPEN


class FigureReview:
    """One round's figures as they stand; never changed, a change makes another review."""

    def __init__(
        self,
        event: Event,
        round_: Round,
        scores: Mapping[str, EntryScore] | None = None,
        values: Mapping[FigureKey, IndicatorValue] | None = None,
    ) -> None:
        """Look through a round; `scores` and `values` by key where they are known already."""
        self.event = event
        self.round = round_
        self.dimensions = round_.rulebook.measured
        if values is None:
            values = {(item.entry, item.criterion): item for item in round_.values}
        self._values = values
        self._scores = dict(scores or {})

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the round in running order."""
        here = {item.entry for item in self.round.participations}
        return tuple(entry for entry in self.event.in_running_order() if entry.code in here)

    @cached_property
    def leaves(self) -> tuple[tuple[Dimension, Criterion], ...]:
        """Every indicator with its dimension, in order."""
        return tuple((dimension, leaf) for dimension in self.dimensions for leaf in dimension.leaves())

    @cached_property
    def _entering(self) -> frozenset[str]:
        return frozenset(item.entry for item in self.round.participations if item.status not in UNRANKED)

    def value(self, key: FigureKey) -> IndicatorValue | None:
        """The figure recorded for an entry's indicator."""
        return self._values.get(key)

    def record(self, key: FigureKey) -> IndicatorValue:
        """The figure recorded, or an empty one to start from."""
        return self._values.get(key) or IndicatorValue(*key)

    def state(self, key: FigureKey) -> FigureState:
        """Where a figure stands."""
        return state_of(self._values.get(key))

    def competes(self, entry: str) -> bool:
        """Whether an entry is still in the round: what has withdrawn needs no figures."""
        return entry in self._entering

    def keys_of(self, entry: Entry) -> Iterator[FigureKey]:
        """The figures that an entry needs: those of its track, and optional ones that were claimed."""
        if not self.competes(entry.code):
            return
        for _, leaf in self.leaves:
            key = (entry.code, leaf.code)
            if leaf.is_for(entry.track) and not (leaf.optional and self.state(key) is FigureState.EMPTY):
                yield key

    def with_value(self, value: IndicatorValue) -> "FigureReview":
        """The review with one figure replaced; scores that cannot have moved are kept."""
        key = (value.entry, value.criterion)
        held = {**self._values, key: value}
        leaf = self.leaf(value.criterion)
        scores: Mapping[str, EntryScore] = {}
        if leaf is not None and not isinstance(leaf.indicator, FIELD_RULES):
            scores = {code: score for code, score in self._scores.items() if code != value.entry}
        round_ = replace(self.round, values=tuple(held.values()))
        return FigureReview(self.event, round_, scores, held)

    def entries_changed(self, before: "FigureReview") -> frozenset[str] | None:
        """The entries that are shown otherwise than in a review before; `None` where it may be all."""
        old, new = before.round.values, self.round.values
        by_field = any(isinstance(leaf.indicator, FIELD_RULES) for _, leaf in self.leaves)
        same = replace(before.round, values=new) == self.round and before.event.entries == self.event.entries
        if by_field or not same or len(old) != len(new):
            return None
        pairs = zip(old, new, strict=True)
        changed = {entry for one, other in pairs if one is not other for entry in (one.entry, other.entry)}
        return frozenset(changed)

    def leaf(self, code: str) -> Criterion | None:
        """An indicator by its code."""
        return next((leaf for _, leaf in self.leaves if leaf.code == code), None)

    def score(self, entry: str) -> EntryScore | None:
        """The entry's score as far as figures make it; judged dimensions are left out."""
        found = self._scores.get(entry)
        part = self._index.participations.get(entry)
        if found is None and part is not None:
            found = self._scores[entry] = score_entry(self._index, self._backdrop, part, {})
        return found

    def dimension_score(self, entry: str, dimension: str) -> DimensionScore | None:
        """One measured dimension of an entry."""
        score = self.score(entry)
        return None if score is None else score.dimension(dimension)

    def item(self, key: FigureKey) -> ItemScore | None:
        """What a figure earned."""
        score = self.score(key[0])
        parts = () if score is None else score.dimensions
        return next((item for part in parts for item in part.items if item.criterion == key[1]), None)

    def explanation(self, entry: Entry) -> Explanation | None:
        """What the words of a formula are made from."""
        score = self.score(entry.code)
        if score is None:
            return None
        fields = self._backdrop.fields
        return Explanation(self.event, self.round, entry, score, None, None, {}, (), (), fields)

    @cached_property
    def _index(self) -> RoundIndex:
        """The round without its panels: figures do not look at them."""
        rulebook = replace(
            self.round.rulebook,
            dimensions=self.dimensions,
            method=FinalMethod.SCORE,
            round_rule=RoundRule(),
        )
        bare = replace(self.round, rulebook=rulebook, panels=(), seats=(), recusals=(), sheets=())
        return RoundIndex(self.event, bare, self._values)

    @cached_property
    def _backdrop(self) -> Backdrop:
        return build_backdrop(self._index)
