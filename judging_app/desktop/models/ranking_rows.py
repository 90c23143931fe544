"""The rows of the results table: ranked entries in order, then those without a place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from judging_app.application.queries import StandingsView
from judging_app.desktop.models.ranking_cells import (
    AwardCell,
    Cell,
    NameCell,
    PlaceCell,
    TextCell,
    tier_tone,
)
from judging_app.desktop.models.ranking_columns import Column, ColumnKind, has_adjustment
from judging_app.desktop.models.ranking_completeness import unsettled_word
from judging_app.desktop.models.ranking_marks import NOTHING, MarkTable
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.awards import AwardOutcome
from judging_app.domain.event import Entry
from judging_app.domain.ranking import Place, Ranking
from judging_app.domain.rulebook import AwardKind, TieKeyKind
from judging_app.domain.scores import DimensionScore, EntryScore, WhyUnranked
from judging_app.wording.derivations import award_tier
from judging_app.wording.derivations_numbers import (
    dimension_text,
    entry_number,
    final_text,
    place_number,
    signed,
)
from judging_app.wording.language import translate
from judging_app.wording.terms import term


@dataclass(frozen=True, slots=True)
class Row:
    """One entry in the table."""

    entry: Entry
    score: EntryScore
    place: Place | None
    unranked: WhyUnranked | None
    closing: Tone | None


class RankingRows:
    """A round's standings as rows, overall or for one track; cells are made when they are asked for."""

    def __init__(self, view: StandingsView, track: str, judged: str) -> None:
        self.view = view
        self._track = track
        self._rulebook = view.round.rulebook
        self._entries = {entry.code: entry for entry in view.event.entries}
        dimension = self._rulebook.dimension(judged)
        self._marks = None if dimension is None else MarkTable(view, dimension)
        self._cells: dict[tuple[str, ColumnKind, str], Cell] = {}
        self.rows = tuple(self._all_rows())

    @property
    def ranking(self) -> Ranking:
        """The ranking that is shown."""
        standings = self.view.standings
        return standings.tracks.get(self._track, standings.overall)

    def cell(self, row: Row, column: Column) -> Cell:
        """What stands in a cell."""
        key = row.entry.code, column.kind, column.key
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._make(row, column)
        return found

    def _make(self, row: Row, column: Column) -> Cell:
        match column.kind:
            case ColumnKind.PLACE:
                return self._place_cell(row)
            case ColumnKind.ORDER:
                return TextCell(entry_number(row.entry), muted=True)
            case ColumnKind.NAME:
                return self._name_cell(row)
            case ColumnKind.JUDGE:
                return NOTHING if self._marks is None else self._marks.cell(row.score, column.key)
            case ColumnKind.DIMENSION:
                return self._dimension_cell(row, column.key)
            case ColumnKind.ADJUSTMENTS:
                return self._adjustment_cell(row)
            case ColumnKind.TOTAL:
                return self._total_cell(row)
            case ColumnKind.AWARD:
                return self._award_cell(row)

    def _all_rows(self) -> Iterator[Row]:
        scores, closing = self.view.standings.scores, self._closing
        for place in self.ranking.places():
            yield Row(self._entries[place.entry], scores[place.entry], place, None, closing.get(place.entry))
        rest = [
            (self._entries[code], why)
            for code, why in self.view.standings.unranked
            if not self._track or self._entries[code].track == self._track
        ]
        for entry, why in sorted(rest, key=lambda pair: (pair[0].order == 0, pair[0].order)):
            yield Row(entry, scores[entry.code], None, why, None)

    @cached_property
    def _closing(self) -> Mapping[str, Tone]:
        """The last winner of each tier of the ranking that is shown: a rule is drawn under it.

        A tier that ends with a provisional place has none yet.
        """
        scores = self.view.standings.scores
        tones: dict[str, Tone] = {}
        for outcome in self.view.standings.awards:
            ends = outcome.winners[-1] if outcome.winners else ""
            if outcome.scope == self._track and ends and not scores[ends].provisional:
                tone = tier_tone(award_tier(self._rulebook, outcome.award))
                tones.setdefault(ends, tone)
        return tones

    @cached_property
    def _won(self) -> Mapping[str, list[AwardOutcome]]:
        won: dict[str, list[AwardOutcome]] = {}
        for outcome in self.view.standings.awards:
            for entry in outcome.winners:
                won.setdefault(entry, []).append(outcome)
        return won

    @cached_property
    def _waiting(self) -> frozenset[str]:
        return frozenset(entry for outcome in self.view.standings.awards for entry in outcome.open_tie)

    def _prize(self, entry: str) -> AwardOutcome | None:
        prizes = (item for item in self._won.get(entry, ()) if item.award.kind is AwardKind.AWARD)
        return next(prizes, None)

    def _place_cell(self, row: Row) -> PlaceCell:
        if row.place is None:
            return PlaceCell("—")
        if row.score.provisional:
            # Sheets are missing: where it stands now is no place to put a medal on.
            return PlaceCell(place_number(row.place.number), provisional=True)
        prize = self._prize(row.entry.code)
        tone = None if prize is None else tier_tone(award_tier(self._rulebook, prize.award))
        return PlaceCell(place_number(row.place.number), tone)

    def _name_cell(self, row: Row) -> NameCell:
        pills: list[tuple[str, Tone]] = []
        if row.place is not None and row.place.note is not None:
            undecided = row.place.note.open_key is not None
            pills.append((translate("ResultsPage", "Tied"), Tone.WARN if undecided else Tone.ACCENT))
        return NameCell(row.entry.name, tuple(pills), muted=row.place is None)

    def _dimension_cell(self, row: Row, code: str) -> TextCell:
        dimension, part = self._rulebook.dimension(code), row.score.dimension(code)
        if dimension is None or part is None:
            return TextCell("", muted=True)
        text = dimension_text(self._rulebook, dimension, part.score)
        strong, remark = _decided_by(row.place, code), self._remark(row, part)
        return TextCell(text, strong=strong, muted=row.place is None, remark=remark)

    def _total_cell(self, row: Row) -> TextCell:
        """The final score, never silently final: it says what it rests on that may still change."""
        text = final_text(self._rulebook, row.score.final)
        remarks = (
            [self._remark(row, part) for part in row.score.dimensions] if row.score.final is not None else []
        )
        remark = next((words for words in remarks if words), "")
        if row.score.provisional and row.score.final is not None:
            remark = translate("ResultsPage", "Provisional")
        return TextCell(text, strong=True, muted=row.place is None, remark=remark)

    def _remark(self, row: Row, part: DimensionScore) -> str:
        if row.unranked is not None and row.unranked is not WhyUnranked.INCOMPLETE:
            return ""
        return unsettled_word(self._rulebook, part, self._unconfirmed.get(row.entry.code, frozenset()))

    @cached_property
    def _unconfirmed(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for value in self.view.round.values:
            if not value.confirmed_by:
                found[value.entry] = found.get(value.entry, frozenset()) | {value.criterion}
        return found

    def _adjustment_cell(self, row: Row) -> TextCell:
        if not has_adjustment(row.score):
            return TextCell("")
        net = sum((item.adjustments.net for item in row.score.dimensions), row.score.adjustments.net)
        sheets = sum((item.sheet_adjustments.net for item in row.score.dimensions), Fraction(0))
        total = net + sheets
        return TextCell(signed(total, 2), tone=Tone.DANGER if total < 0 else Tone.OK)

    def _award_cell(self, row: Row) -> AwardCell:
        if row.unranked is not None:
            return AwardCell(term(row.unranked), Tone.MUTE)
        if row.score.provisional:
            return AwardCell(translate("ResultsPage", "Provisional"), Tone.MUTE)
        won = self._won.get(row.entry.code, [])
        advances = any(item.award.kind is AwardKind.ADVANCE for item in won)
        prize = self._prize(row.entry.code)
        if prize is not None:
            tone = tier_tone(award_tier(self._rulebook, prize.award))
            return AwardCell(prize.award.name, tone, "medal", advances)
        if row.entry.code in self._waiting:
            return AwardCell(translate("ResultsPage", "Open"), Tone.WARN, "scales", advances)
        if advances:
            return AwardCell(translate("ResultsPage", "Through"), Tone.OK, "arrow-circle-up")
        return AwardCell("")


def _decided_by(place: Place | None, dimension: str) -> bool:
    """Whether a tie was broken by this dimension."""
    if place is None or place.note is None or not place.note.steps:
        return False
    step = place.note.steps[-1]
    differs = len({value for _, value in step.values}) > 1
    return differs and step.key.kind is TieKeyKind.DIMENSION and step.key.of == dimension
