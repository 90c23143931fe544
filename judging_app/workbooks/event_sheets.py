"""From an event to the rows of the event workbook; `reader` goes the other way."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from judging_app.domain.event import Adjustment, Event, Round, Seat
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.rulebook import EACH_TRACK, FINAL, Award, TieKey, TieKeyKind
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.language import Language
from judging_app.workbooks import layout as sheets
from judging_app.workbooks.cells import Written, encode_text
from judging_app.workbooks.columns import SheetLayout
from judging_app.workbooks.lists import write_counts
from judging_app.workbooks.rule_layout import (
    AWARDS,
    CRITERIA,
    DIMENSIONS,
    OPTIONS,
    RULEBOOK,
    TIE_BREAKS,
    TIME_PENALTIES,
)
from judging_app.workbooks.rule_text import write_rule
from judging_app.workbooks.special import nothing_word, special_word

Fields = Mapping[str, Any]
Rows = Iterator[list[Written]]

_CALIBRATION_KEYS: Final = {"method": "calibration", "statistic": "statistic_places"}


class EventSheets:
    """Writes the rows of every sheet but the marks, in one language."""

    def __init__(self, event: Event, language: Language) -> None:
        self.event = event
        self.language = language
        self._tracks = {track.code for track in event.tracks}
        self._judges = {judge.code for judge in event.judges}
        self._rows: Mapping[str, Callable[[], Rows]] = {
            sheets.EVENT.key: self._about,
            sheets.TRACKS.key: lambda: self._records(sheets.TRACKS, event.tracks),
            sheets.ROUNDS.key: lambda: self._records(sheets.ROUNDS, event.rounds),
            RULEBOOK.key: self._options,
            TIE_BREAKS.key: self._chains,
            TIME_PENALTIES.key: self._penalties,
            DIMENSIONS.key: lambda: self._by_round(DIMENSIONS, _dimensions),
            CRITERIA.key: lambda: self._by_round(CRITERIA, self._criteria),
            AWARDS.key: lambda: self._by_round(AWARDS, self._awards),
            sheets.ENTRIES.key: lambda: self._records(sheets.ENTRIES, event.entries),
            sheets.JUDGES.key: lambda: self._records(sheets.JUDGES, event.judges),
            sheets.PANELS.key: lambda: self._listed(sheets.PANELS, "code", lambda item: item.panels),
            sheets.SEATS.key: lambda: self._listed(sheets.SEATS, "judge", _seats),
            sheets.PARTICIPATION.key: lambda: self._listed(
                sheets.PARTICIPATION, "entry", lambda item: item.participations
            ),
            sheets.RECUSALS.key: lambda: self._by_round(
                sheets.RECUSALS, lambda item: map(_fields, item.recusals)
            ),
            sheets.FIGURES.key: lambda: self._by_round(sheets.FIGURES, self._figures),
            sheets.ADJUSTMENTS.key: lambda: self._by_round(sheets.ADJUSTMENTS, self._adjustments),
            sheets.ORIGINS.key: lambda: self._records(sheets.ORIGINS, event.origins),
            sheets.RULINGS.key: lambda: self._by_round(
                sheets.RULINGS, lambda item: map(_fields, item.rulings)
            ),
        }

    def rows(self, layout: SheetLayout) -> Rows:
        """The rows of a sheet below its header."""
        return self._rows[layout.key]()

    def _row(self, layout: SheetLayout, fields: Fields) -> list[Written]:
        return [
            column.write(fields[column.key], self.language) if column.key in fields else None
            for column in layout.columns
        ]

    def _records(self, layout: SheetLayout, records: Any) -> Rows:
        for record in records:
            yield self._row(layout, _fields(record))

    def _by_round(self, layout: SheetLayout, of: Callable[[Round], Any]) -> Rows:
        for round_ in self.event.rounds:
            for fields in of(round_):
                yield self._row(layout, {**fields, "round": round_.code})

    def _listed(self, layout: SheetLayout, key: str, of: Callable[[Round], Any]) -> Rows:
        """Write a list of every round; an empty one says so, as no row would mean everyone."""
        for round_ in self.event.rounds:
            records = of(round_)
            for record in records:
                yield self._row(layout, {**_fields(record), "round": round_.code})
            if not records:
                yield self._row(layout, {"round": round_.code, key: nothing_word(self.language)})

    def _about(self) -> Rows:
        values = {"format": sheets.FORMAT_VERSION, **_fields(self.event)}
        for key in sheets.EVENT_KEYS:
            yield [key.title(self.language), encode_text(values[key.key])]

    def _options(self) -> Rows:
        for round_ in self.event.rounds:
            rulebook = round_.rulebook
            values = {
                **_fields(rulebook),
                "time_penalty_target": self._target(round_, rulebook.time_penalty.target),
                "round_mode": rulebook.round_rule.mode,
                "earlier_rounds": rulebook.round_rule.terms,
                "own_weight": rulebook.round_rule.own_weight,
                "best": rulebook.round_rule.best,
            }
            for option in OPTIONS:
                yield [
                    encode_text(round_.code),
                    option.title(self.language),
                    option.write(values[option.key], self.language),
                ]

    def _target(self, round_: Round, target: str) -> str:
        if target != FINAL:
            return target
        return special_word(FINAL, self.language, {item.code for item in round_.rulebook.dimensions})

    def _chains(self) -> Rows:
        for round_ in self.event.rounds:
            code = encode_text(round_.code)
            for key in round_.rulebook.tie_chain:
                fields = {**_fields(key), "of": self._of(key), "round": round_.code}
                yield self._row(TIE_BREAKS, fields)
            if not round_.rulebook.tie_chain:
                yield [code, nothing_word(self.language)]

    def _of(self, key: TieKey) -> str:
        if key.kind is TieKeyKind.SEAT and key.of == HEAD_SEAT:
            return special_word(HEAD_SEAT, self.language, self._judges)
        return key.of

    def _penalties(self) -> Rows:
        for round_ in self.event.rounds:
            for row in round_.rulebook.time_penalty.rows:
                fields = {"round": round_.code, "seconds": row.interval, "points": row.points}
                yield self._row(TIME_PENALTIES, fields)

    def _criteria(self, round_: Round) -> Iterator[Fields]:
        for dimension in round_.rulebook.dimensions:
            for criterion in dimension.criteria:
                yield {**_criterion(criterion, self.language), "dimension": dimension.code}

    def _awards(self, round_: Round) -> Iterator[Fields]:
        for award in round_.rulebook.awards:
            yield {**_fields(award), "scope": self._scope(award)}

    def _scope(self, award: Award) -> str:
        if award.scope == EACH_TRACK:
            return special_word(EACH_TRACK, self.language, self._tracks)
        return award.scope

    def _figures(self, round_: Round) -> Iterator[Fields]:
        for value in round_.values:
            yield {**_fields(value), "counts": self._counts(value)}

    def _counts(self, value: IndicatorValue) -> str:
        if value.counts is None:
            return ""
        return write_counts(value.counts) or nothing_word(self.language)

    def _adjustments(self, round_: Round) -> Iterator[Fields]:
        for item in round_.adjustments:
            yield {**_fields(item), "target": self._adjusted(round_, item)}

    def _adjusted(self, round_: Round, item: Adjustment) -> str:
        return self._target(round_, item.target)


def _fields(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}


def _seats(round_: Round) -> tuple[Seat, ...]:
    return round_.seats


def _dimensions(round_: Round) -> Iterator[Fields]:
    for dimension in round_.rulebook.dimensions:
        yield _dimension(dimension)


def _dimension(dimension: Dimension) -> Fields:
    calibration = {
        _CALIBRATION_KEYS.get(name, name): value for name, value in _fields(dimension.calibration).items()
    }
    return {**_fields(dimension), **calibration, **_fields(dimension.aggregation)}


def _criterion(criterion: Criterion, language: Language) -> Fields:
    rule = criterion.indicator
    return {
        **_fields(criterion),
        "points": criterion.maximum,
        "descriptors": [band.descriptor for band in criterion.bands],
        "rule": None if rule is None else type(rule),
        "rule_details": "" if rule is None else write_rule(rule, language),
    }
