"""The ranking sheets of a results workbook: overall, and one for each track."""

from judging_app.application.public_results import net_adjustments
from judging_app.domain.event import Entry
from judging_app.domain.exact import show
from judging_app.domain.ranking import Place, Ranking
from judging_app.domain.rubric import Station
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.results_model import (
    PLACE,
    WORDS,
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
    decimals_at,
    final_decimals,
)


class RankingSheets:
    """Lays out places, scores, awards and the reasons for ties."""

    def __init__(self, board: Scoreboard, entrants: Entrants, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._language = language
        standings = board.standings
        self._overall = _by_entry(standings.overall)
        self._in_track = {
            entry: place
            for ranking in standings.tracks.values()
            for entry, place in _by_entry(ranking).items()
        }
        self._awards: dict[str, list[str]] = {}
        for outcome in standings.awards:
            for entry in outcome.winners:
                self._awards.setdefault(entry, []).append(outcome.award.name)

    def overall(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """Everyone, by place."""
        rows = [self._row(entry, self._overall.get(entry.code)) for entry in self._entrants.in_order]
        return ResultSheet(title, heading, self._columns(), rows, keys=(1,), frozen=3)

    def track(self, code: str, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """The entries of one track, by their place in it."""
        ranking = self._board.standings.tracks[code]
        ranked = [self._entrants.entries[entry] for entry in ranking.order]
        unranked = [
            entry
            for entry in self._entrants.in_order
            if entry.track == code and entry.code not in self._in_track
        ]
        rows = [self._row(entry, self._in_track.get(entry.code)) for entry in (*ranked, *unranked)]
        return ResultSheet(title, heading, self._columns(), rows, keys=(1,), frozen=3)

    def _columns(self) -> tuple[ResultColumn, ...]:
        say = self._language
        columns = [
            ResultColumn(say.translate("Results", "Place"), 6, PLACE, strong=True),
            ResultColumn(say.translate("Results", "Number"), 7, WORDS),
            ResultColumn(say.translate("Results", "Entry"), 12, most=32),
            ResultColumn(say.translate("Results", "Organization"), 12, most=30),
            ResultColumn(say.translate("Results", "Track"), 7, most=16),
            ResultColumn(say.translate("Results", "Place in track"), 8, PLACE),
        ]
        for dimension in self._board.rulebook.dimensions:
            name = dimension.name or dimension.code
            columns.append(ResultColumn(name, 9, decimals_at(dimension, Station.DIMENSION), most=16))
            if dimension.weight is not None:
                weighted = say.translate("Results", "{dimension} at {weight}%")
                title = weighted.format(dimension=name, weight=show(dimension.weight))
                columns.append(ResultColumn(title, 9, decimals_at(dimension, Station.WEIGHTED), most=16))
        decimals = final_decimals(self._board)
        return (
            *columns,
            ResultColumn(say.translate("Results", "Adjustments"), 8, decimals),
            ResultColumn(say.translate("Results", "Final score"), 9, decimals, strong=True),
            ResultColumn(say.translate("Results", "Award"), 8, most=24),
            ResultColumn(say.translate("Results", "Note"), 8, most=30),
        )

    @property
    def final_column(self) -> int:
        """The column of the final scores, from 0."""
        return len(self._columns()) - 3

    def _row(self, entry: Entry, place: Place | None) -> list[ResultValue]:
        score = self._board.scores[entry.code]
        overall, in_track = self._overall.get(entry.code), self._in_track.get(entry.code)
        values: list[ResultValue] = [
            None if overall is None else overall.number,
            entry.code,
            entry.name,
            entry.organization,
            self._entrants.track(entry.track),
            None if in_track is None else in_track.number,
        ]
        for dimension in self._board.rulebook.dimensions:
            item = score.dimension(dimension.code)
            values.append(None if item is None else item.score)
            if dimension.weight is not None:
                values.append(None if item is None else item.weighted)
        awards = "; ".join(self._awards.get(entry.code, ()))
        if awards and score.provisional:
            awards = self._language.translate("Results", "{award} (provisional)").format(award=awards)
        return [*values, net_adjustments(score), score.final, awards, self._note(entry, place)]

    def _note(self, entry: Entry, place: Place | None) -> str:
        say, score = self._language, self._board.scores[entry.code]
        if score.unranked is not None:
            return term(score.unranked, say)
        notes: list[str] = []
        if score.provisional:
            notes.append(say.translate("Results", "Sheets are still missing"))
        if place is not None and place.note is not None and len(place.note.entries) > 1:
            notes.append(self._tie(entry, place))
        return "; ".join(notes)

    def _tie(self, entry: Entry, place: Place) -> str:
        say, note = self._language, place.note
        if note is None:
            return ""
        others = ", ".join(code for code in note.entries if code != entry.code)
        if note.open_key is not None:
            text = say.translate("Results", "Tied with {entries}: waits for {key}")
            return text.format(entries=others, key=term(note.open_key.kind, say))
        if place.shared or not note.steps:
            return say.translate("Results", "Tied with {entries}: the place is shared").format(entries=others)
        text = say.translate("Results", "Tied with {entries}: decided by {key}")
        return text.format(entries=others, key=term(note.steps[-1].key.kind, say))


def _by_entry(ranking: Ranking) -> dict[str, Place]:
    return {place.entry: place for place in ranking.places()}
