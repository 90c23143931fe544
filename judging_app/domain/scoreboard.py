"""The ranking of a round, kept up to date: one changed sheet, one entry scored anew.

This is the only place where a ranking is computed; screens, workbooks and the command line all
read it here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.awards import AwardOutcome, give_awards
from judging_app.domain.backdrop import Dance, build_backdrop, dances
from judging_app.domain.event import EntryStatus, Event, Participation, Round, RulingKind
from judging_app.domain.index import RoundIndex
from judging_app.domain.ranking import (
    KeyValue,
    Ranking,
    Resolved,
    SortedEntries,
    TieNote,
    numbered,
    resolve_tie,
)
from judging_app.domain.rulebook import Better, FinalMethod, RoundMode, TieKey, TieKeyKind
from judging_app.domain.scores import CriterionScore, EntryScore, WhyUnranked
from judging_app.domain.scoring import Backdrop, criterion_means, score_entry
from judging_app.domain.sheets import Sheet
from judging_app.domain.skating import final_order
from judging_app.domain.tie_keys import key_value

Earlier = Mapping[str, Mapping[str, Fraction | None]]


class Standings(NamedTuple):
    """A round's places: overall, by track, and who has none and why."""

    scores: Mapping[str, EntryScore]
    overall: Ranking
    tracks: Mapping[str, Ranking]
    unranked: tuple[tuple[str, WhyUnranked], ...]
    awards: tuple[AwardOutcome, ...]

    def awards_of(self, entry: str) -> tuple[AwardOutcome, ...]:
        """The awards and cut lines that an entry has won."""
        return tuple(outcome for outcome in self.awards if entry in outcome.winners)


class Scoreboard:
    """Scores and places of one round."""

    def __init__(self, event: Event, round_code: str) -> None:
        round_ = event.round(round_code)
        if round_ is None:
            raise KeyError(round_code)
        self.event = event
        self.round = round_
        self.rulebook = round_.rulebook
        self.index = RoundIndex(event, round_)
        self.earlier: Earlier = {
            code: Scoreboard(event, code).finals() for code in _earlier_rounds(event, round_code)
        }
        self._local = self.rulebook.is_local
        self._resolved: dict[tuple[str, ...], Resolved] = {}
        self._memorable = not any(key.kind is TieKeyKind.FIRSTS for key in self.rulebook.tie_chain)
        self._scores: dict[str, EntryScore] = {}
        self._unranked: dict[str, WhyUnranked] = {}
        self._overall = self._nobody_sorted()
        in_use = {self.index.track_of(item.entry) for item in self.index.competing()}
        self._by_track = {track.code: self._nobody_sorted() for track in event.tracks if track.code in in_use}
        self._rankings: dict[str, Ranking] = {}
        self._backdrop = Backdrop()
        self._score_all()
        self.standings = self._rank()

    def _nobody_sorted(self) -> SortedEntries:
        """A scope without entries yet: equals listed in the order of recording.

        Where lower is better, those that count as 0 come last.
        """
        competing = self.index.competing()
        positions = {item.entry: at for at, item in enumerate(competing)}
        lower = self.rulebook.better is Better.LOWER
        last = {item.entry for item in competing if lower and item.status is EntryStatus.ZERO}
        return SortedEntries(self.rulebook.better, positions, last)

    def finals(self) -> dict[str, Fraction | None]:
        """Every entry's final score in this round."""
        return {entry: score.final for entry, score in self._scores.items()}

    def replace_sheet(self, sheet: Sheet) -> Standings:
        """Take a sheet's newer revision in and answer with the new standings."""
        return self.replace_sheets((sheet,))

    def replace_sheets(self, sheets: Iterable[Sheet]) -> Standings:
        """Take newer revisions of many sheets in; each entry is scored, and all are ranked, once."""
        touched: dict[str, None] = {}  # in order, unlike a set
        for sheet in sheets:
            self.index.replace_sheet(sheet)
            touched[sheet.entry] = None
        if self._local:
            for entry in touched:
                self._score(self.index.participations[entry])
            self._resolved = {
                group: resolved
                for group, resolved in self._resolved.items()
                if touched.keys().isdisjoint(group)
            }
        else:
            self._score_all()
        self.standings = self._rank()
        return self.standings

    def rename(self, event: Event) -> None:
        """Go on with an event that differs in nothing that scores look at (`scores_alike`)."""
        round_ = event.round(self.round.code)
        assert round_ is not None  # noqa: S101 -- events that score alike have the same rounds
        self.event, self.round, self.index.round = event, round_, round_

    def criteria_of(self, entry: str, dimension_code: str) -> tuple[CriterionScore, ...]:
        """An entry's judged criteria across the panel."""
        dimension = self.rulebook.dimension(dimension_code)
        score = self._scores[entry].dimension(dimension_code)
        if dimension is None or score is None:
            return ()
        return criterion_means(self.index, dimension, self.index.participations[entry], score)

    def is_linked(self, dimension_code: str) -> bool:
        """Whether a least-squares correction could be computed for a dimension.

        It cannot where no common judge links all entries; then scores stay as the panel gave them.
        """
        return any(dimension == dimension_code for dimension, _ in self._backdrop.adjusted)

    def tie_value(self, entry: str, key: TieKey) -> KeyValue:
        """What an entry is compared by under a link of the tie-break chain."""
        return key_value(self, entry, key)

    @property
    def scores(self) -> Mapping[str, EntryScore]:
        """Every entry's score."""
        return self._scores

    def _score_all(self) -> None:
        self._resolved = {}
        if not self._local:
            self._backdrop = build_backdrop(self.index)
        for participation in self.index.competing():
            self._score(participation)

    def _score(self, participation: Participation) -> None:
        score = score_entry(self.index, self._backdrop, participation, self.earlier)
        self._scores[participation.entry] = score
        self._unranked.pop(participation.entry, None)
        if score.unranked is not None:
            self._unranked[participation.entry] = score.unranked
        ranked = None if score.unranked is not None else score.final
        self._overall.put(participation.entry, ranked)
        if score.track in self._by_track:
            self._by_track[score.track].put(participation.entry, ranked)
            self._rankings.pop(score.track, None)
        if not self._memorable:  # one sheet may change what entries of any track are compared by
            self._rankings.clear()

    def _rank(self) -> Standings:
        overall = self._ranking(self._overall)
        for track, entries in self._by_track.items():
            if track not in self._rankings:
                self._rankings[track] = self._ranking(entries)
        tracks = {track: self._rankings[track] for track in self._by_track}
        awards = give_awards(self.rulebook, overall, tracks, self._final)
        unranked = tuple((entry, self._unranked[entry]) for entry in self._scores if entry in self._unranked)
        return Standings(dict(self._scores), overall, tracks, unranked, awards)

    def _ranking(self, entries: SortedEntries) -> Ranking:
        """Rank the entries of one scope: only they can tie with each other."""
        if self.rulebook.method is FinalMethod.SKATING:
            groups = self._skated(entries)
        else:
            groups = entries.groups(self._final)
        parts, notes = self._settle(groups)
        order, numbers = numbered(parts, self.rulebook.place_style)
        return Ranking(tuple(order), tuple(numbers), notes)

    def _skated(self, entries: SortedEntries) -> list[tuple[str, ...]]:
        """Order by the skating system over the whole floor; who did not dance comes last."""
        wanted = set(entries.entries())
        ranked = self._overall.entries()
        floor = dances(self.index)
        danced = [
            entry for entry in self._scores if entry in ranked and all(entry in dance for dance in floor)
        ]
        kept: list[Dance] = [{entry: dance[entry] for entry in danced} for dance in floor]
        order = [tuple(group) for group in final_order(kept)]
        order.append(tuple(entry for entry in self._scores if entry in ranked and entry not in danced))
        within = (tuple(entry for entry in group if entry in wanted) for group in order)
        return [group for group in within if group]

    def _final(self, entry: str) -> Fraction:
        final = self._scores[entry].final
        assert final is not None  # noqa: S101 -- only entries with a final score are ranked
        return final

    def _settle(self, groups: Sequence[tuple[str, ...]]) -> tuple[list[tuple[str, ...]], dict[str, TieNote]]:
        parts: list[tuple[str, ...]] = []
        notes: dict[str, TieNote] = {}
        for group in groups:
            if len(group) == 1:
                parts.append(group)
                continue
            resolved = self._resolved.get(group) if self._memorable else None
            if resolved is None:
                resolved = resolve_tie(group, self.rulebook.tie_chain, self.tie_value, self._order_of)
                self._resolved[group] = resolved
            parts.extend(resolved.parts)
            notes.update(resolved.notes)
        return parts, notes

    def _order_of(self, kind: TieKeyKind, tied: Sequence[str]) -> Mapping[str, int] | None:
        """The latest recorded ruling or lot that names everyone in the group."""
        wanted = RulingKind.LOT if kind is TieKeyKind.LOT else RulingKind.RULING
        for ruling in reversed(self.round.rulings):
            if ruling.kind is wanted and set(tied) <= set(ruling.order):
                return {entry: at for at, entry in enumerate(ruling.order, start=1)}
        return None


def scores_alike(one: Event, other: Event) -> bool:
    """Whether two set-ups give every entry the same score, whatever the sheets.

    They differ at most in names, contacts, notes and the running order.
    """
    return _scored(one) == _scored(other)


def _scored(event: Event) -> tuple[object, ...]:
    """All of a set-up that a score may rest on; what is not sure to be idle is in it."""
    return (
        [(entry.code, entry.track) for entry in event.entries],
        [track.code for track in event.tracks],
        [replace(item, name="", sheets=(), participations=_open(item)) for item in event.rounds],
    )


def _open(round_: Round) -> tuple[Participation, ...]:
    """Who takes part; whether sheets are still taken plays no part in scores."""
    return tuple(replace(item, closed=False) if item.closed else item for item in round_.participations)


def _earlier_rounds(event: Event, round_code: str) -> list[str]:
    """The rounds before this one that its rulebook looks at."""
    codes = [item.code for item in event.rounds]
    round_ = event.rounds[codes.index(round_code)]
    before = codes[: codes.index(round_code)]
    wanted = {key.of for key in round_.rulebook.tie_chain if key.kind is TieKeyKind.EARLIER_ROUND}
    if round_.rulebook.round_rule.mode is not RoundMode.LAST_ONLY:
        wanted |= {term.round for term in round_.rulebook.round_rule.terms}
    return [code for code in before if code in wanted]
