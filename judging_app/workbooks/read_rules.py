"""From the sheets of rules to each round's rulebook."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final

from judging_app.domain.aggregation import Aggregation
from judging_app.domain.calibration import Calibration
from judging_app.domain.indicators import BandRow, IndicatorRule
from judging_app.domain.problems import Problem
from judging_app.domain.rubric import Band, Criterion, Dimension
from judging_app.domain.rulebook import (
    EACH_TRACK,
    FINAL,
    Award,
    RoundRule,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.terms import plain
from judging_app.workbooks.cells import CellError
from judging_app.workbooks.grammar import is_nothing
from judging_app.workbooks.grid import Row
from judging_app.workbooks.lists import BANDS_EXAMPLE
from judging_app.workbooks.names import Names
from judging_app.workbooks.rule_layout import (
    AWARDS,
    CRITERIA,
    DIMENSIONS,
    OPTIONS,
    RULEBOOK,
    TIE_BREAKS,
    TIME_PENALTIES,
)
from judging_app.workbooks.rule_text import EXAMPLES, read_rule
from judging_app.workbooks.source import Source
from judging_app.workbooks.special import means_each_track, means_final, means_head

_OPTION_KEYS: Final = {
    plain(name): option.key for option in OPTIONS for name in (option.chinese, option.english, option.key)
}
_AGGREGATION: Final = [field.name for field in dataclasses.fields(Aggregation)]
_CALIBRATION: Final = {
    field.name: {"method": "calibration", "statistic": "statistic_places"}.get(field.name, field.name)
    for field in dataclasses.fields(Calibration)
}
_ROUND_RULE: Final = {"mode": "round_mode", "own_weight": "own_weight", "best": "best"}
_DIMENSION: Final = ("code", "name", "kind", "weight", "normalise_to", "floor", "ceiling", "roundings")


class RuleReader:
    """Reads every round's rules; knows the event's tracks, judges and rounds by name."""

    def __init__(self, source: Source, tracks: Names, judges: Names) -> None:
        self.source = source
        self.tracks = tracks
        self.judges = judges
        self.criteria: dict[str, dict[str, list[Criterion]]] = {}
        self.dimensions = self._read_dimensions()
        self.dimension_names = {
            code: Names((item["code"], item["name"]) for item in found)
            for code, found in self.dimensions.items()
        }
        self._read_criteria()
        self.criterion_names = {
            code: Names((leaf.code, leaf.name) for leaves in found.values() for leaf in leaves)
            for code, found in self.criteria.items()
        }
        self._options = self._read_options()
        self._chains = self._read_chains()
        self._penalties = self._read_penalties()
        self._awards = self._read_awards()

    def rulebook(self, code: str) -> Rulebook:
        """Put one round's rulebook together."""
        options = dict(self._options.get(code, {}))
        target = self._target(code, options.pop("time_penalty_target", ""))
        terms = tuple(
            RoundTerm(self.source.rounds.resolve(term.round), term.weight)
            for term in options.pop("earlier_rounds", ())
        )
        rule = {name: options.pop(key) for name, key in _ROUND_RULE.items() if key in options}
        dimensions = tuple(self._dimension(code, fields) for fields in self.dimensions.get(code, ()))
        if code in self._chains:
            options["tie_chain"] = tuple(self._chains[code])
        return Rulebook(
            options.pop("name", ""),
            dimensions,
            time_penalty=TimePenalty(tuple(self._penalties.get(code, ())), target),
            round_rule=RoundRule(terms=terms, **rule),
            awards=tuple(self._awards.get(code, ())),
            **options,
        )

    def _target(self, code: str, text: str) -> str:
        return target_of(self.dimension_names.get(code), text)

    def _read_options(self) -> dict[str, dict[str, Any]]:
        columns = {option.key: option for option in OPTIONS}
        found: dict[str, dict[str, Any]] = {}
        for row, fields in self.source.records(RULEBOOK):
            key = _OPTION_KEYS.get(plain(fields["option"]))
            if key is None:
                every = "; ".join(f"{option.chinese} / {option.english}" for option in OPTIONS)
                row.fail(Problem.CELL_NOT_A_CHOICE, {"text": fields["option"], "choices": every}, "option")
                continue
            options = found.setdefault(fields["round"], {})
            if key in options:
                row.fail(Problem.DUPLICATE_RECORD, {"what": fields["option"]}, "option")
            value = row.raw("value")
            if value is not None or row.blank_formula("value"):
                options[key] = row.decode(columns[key], value, "value")
            self.source.place("option", row.number, fields["round"], key)
        return found

    def _read_dimensions(self) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {}
        for row, fields in self.source.records(DIMENSIONS):
            found.setdefault(fields["round"], []).append(fields)
            self.source.place("dimension", row.number, fields["round"], fields["code"])
        return found

    def _dimension(self, code: str, fields: Mapping[str, Any]) -> Dimension:
        aggregation = {name: fields[name] for name in _AGGREGATION}
        names = self.criterion_names.get(code)
        if names is not None:
            aggregation["difficulty"] = names.resolve(aggregation["difficulty"])
        return Dimension(
            criteria=tuple(self.criteria.get(code, {}).get(fields["code"], ())),
            aggregation=Aggregation(**aggregation),
            calibration=Calibration(**{name: fields[key] for name, key in _CALIBRATION.items()}),
            **{name: fields[name] for name in _DIMENSION},
        )

    def _read_criteria(self) -> None:
        for row, fields in self.source.records(CRITERIA):
            code = fields["round"]
            names = self.dimension_names.get(code, Names(()))
            dimension = names.resolve_or_only(fields["dimension"])
            if dimension not in names.codes:
                row.fail(Problem.UNKNOWN_DIMENSION, {"dimension": dimension}, "dimension")
                continue
            criterion = self._criterion(row, fields)
            self.criteria.setdefault(code, {}).setdefault(dimension, []).append(criterion)
            self.source.place("criterion", row.number, code, criterion.code)
        for found in self.criteria.values():
            for criteria in found.values():
                _resolve_parents(criteria)

    def _criterion(self, row: Row, fields: Mapping[str, Any]) -> Criterion:
        bands: tuple[Band, ...] = fields["bands"]
        descriptors: tuple[str, ...] = fields["descriptors"]
        if len(descriptors) > len(bands):
            facts = {"text": descriptors[-1], "example": BANDS_EXAMPLE}
            row.fail(Problem.CELL_NOT_READABLE, facts, "descriptors")
        texts = (*descriptors, *[""] * len(bands))
        bands = tuple(
            dataclasses.replace(band, descriptor=text) for band, text in zip(bands, texts, strict=False)
        )
        return Criterion(
            maximum=fields["points"],
            tracks=tuple(self.tracks.resolve(track) for track in fields["tracks"]),
            bands=bands,
            indicator=_indicator(row, fields),
            **{name: fields[name] for name in _CRITERION},
        )

    def _read_chains(self) -> dict[str, list[TieKey]]:
        found: dict[str, list[TieKey]] = {}
        for row in self.source.rows(TIE_BREAKS):
            code = self.source.round_of(row)
            kind = row.raw("kind")
            if code is None:
                continue
            chain = found.setdefault(code, [])
            if isinstance(kind, str) and is_nothing(kind):
                continue
            fields = row.fields("round")
            if isinstance(fields["kind"], TieKeyKind):
                of = self._of(code, fields["kind"], fields["of"])
                chain.append(TieKey(fields["kind"], of, fields["lower_first"]))
                self.source.place("tie_key", row.number, code, fields["kind"].value, of)
        return found

    def _of(self, code: str, kind: TieKeyKind, text: str) -> str:
        """What a tie key is about, by its code."""
        match kind:
            case TieKeyKind.CRITERION | TieKeyKind.INDICATOR:
                names = self.criterion_names.get(code)
            case TieKeyKind.EARLIER_ROUND:
                names = self.source.rounds
            case TieKeyKind.SEAT:
                if text not in self.judges.codes and means_head(text):
                    return HEAD_SEAT
                names = self.judges
            case _:
                names = self.dimension_names.get(code)
        return text if names is None else names.resolve(text)

    def _read_penalties(self) -> dict[str, list[BandRow]]:
        found: dict[str, list[BandRow]] = {}
        for row, fields in self.source.records(TIME_PENALTIES):
            found.setdefault(fields["round"], []).append(BandRow(fields["seconds"], fields["points"]))
            self.source.place("time_penalty", row.number, fields["round"])
        return found

    def _read_awards(self) -> dict[str, list[Award]]:
        found: dict[str, list[Award]] = {}
        for row, fields in self.source.records(AWARDS):
            code = fields.pop("round")
            scope = fields["scope"]
            each = scope not in self.tracks.codes and means_each_track(scope)
            fields["scope"] = EACH_TRACK if each else self.tracks.resolve(scope)
            fields["to_round"] = self.source.rounds.resolve(fields["to_round"])
            found.setdefault(code, []).append(Award(**fields))
            self.source.place("award", row.number, code, fields["name"])
        return found


_CRITERION: Final = (
    "code", "name", "parent", "minimum", "step", "factor", "bonus", "optional", "unit", "guidance",
)  # fmt: skip


def target_of(dimensions: Names | None, text: str) -> str:
    """What an adjustment acts on: a dimension's code, or the final score where it is blank or says so."""
    if dimensions is not None and text in dimensions.codes:
        return text
    if not text or means_final(text):
        return FINAL
    return dimensions.resolve(text) if dimensions is not None else text


def _indicator(row: Row, fields: Mapping[str, Any]) -> IndicatorRule | None:
    kind, text = fields["rule"], fields["rule_details"]
    if kind is None:
        if text:
            row.fail(Problem.CELL_REQUIRED, {"column": "rule"}, "rule")
        return None
    try:
        return read_rule(kind, text)
    except CellError as error:
        row.fail(error.problem, error.facts | {"example": EXAMPLES[kind]}, "rule_details")
        return None


def _resolve_parents(criteria: list[Criterion]) -> None:
    names = Names((item.code, item.name) for item in criteria)
    for at, item in enumerate(criteria):
        if item.parent and item.parent not in names.codes:
            criteria[at] = dataclasses.replace(item, parent=names.resolve(item.parent))
