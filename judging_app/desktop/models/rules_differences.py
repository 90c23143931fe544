"""What differs between two rulebooks, option by option, in plain words."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import Any, NamedTuple

from judging_app.desktop.models.rules_numbers import points_text
from judging_app.desktop.models.rules_values import (
    NONE_TEXT,
    award_size_text,
    bands_text,
    comma,
    criterion_name,
    interval_text,
    round_name,
    rounding_text,
    rule_text,
    scope_name,
    target_name,
    tie_text,
)
from judging_app.desktop.models.rules_words import option_word
from judging_app.domain.aggregation import GroupWeight, Method, Rung
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding, exact_text
from judging_app.domain.indicators import BandRow, Category, Knot
from judging_app.domain.rubric import Band, Criterion, Dimension, Station
from judging_app.domain.rulebook import Award, RoundTerm, Rulebook
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_TICKS = frozenset({"maximum", "minimum", "step"})


class Difference(NamedTuple):
    """One option: what it is about, what it is called, and its two values in words."""

    about: str
    option: str
    before: str
    after: str


def differences(event: Event, old: Rulebook, new: Rulebook) -> list[Difference]:
    """List what is other in `new`, in the order in which a rulebook is read."""
    return list(_Comparison(event, old, new).all())


class _Comparison:
    """Two rulebooks of one event."""

    def __init__(self, event: Event, old: Rulebook, new: Rulebook) -> None:
        self.event, self.old, self.new = event, old, new

    def all(self) -> Iterator[Difference]:
        yield from self.dimensions()
        whole = translate("Rules", "The rules as a whole")
        yield from self.fields(whole, self.old, self.new, skip={"dimensions", "tie_chain", "awards"})
        yield from self.ties()
        yield from self.awards()

    def dimensions(self) -> Iterator[Difference]:
        old = {item.code: item for item in self.old.dimensions}
        new = {item.code: item for item in self.new.dimensions}
        yield from _presence(translate("Rules", "Dimension"), _names(old), _names(new))
        for code, after in new.items():
            before = old.get(code)
            if before is None:
                continue
            yield from self.fields(after.name, before, after, skip={"criteria", "roundings"})
            for station in Station:
                one, other = before.rounding(station), after.rounding(station)
                if one != other:
                    words = translate("Rules", "Rounding: {station}").format(station=term(station))
                    yield Difference(after.name, words, rounding_text(one), rounding_text(other))
            yield from self.criteria(before, after)

    def criteria(self, before: Dimension, after: Dimension) -> Iterator[Difference]:
        old = {item.code: item for item in before.criteria}
        new = {item.code: item for item in after.criteria}
        label = f"{after.name} · {translate('Rules', 'Criterion')}"
        yield from _presence(label, _names(old), _names(new))
        for code, item in new.items():
            if code in old:
                yield from self.fields(item.name, old[code], item, skip=set())
        both = [code for code in old if code in new]
        if both != [code for code in new if code in old]:
            yield Difference(
                after.name,
                translate("Rules", "Order of the criteria"),
                comma().join(old[code].name for code in both),
                comma().join(item.name for code, item in new.items() if code in old),
            )

    def ties(self) -> Iterator[Difference]:
        before, after = (
            [tie_text(self.event, rulebook, key) for key in rulebook.tie_chain]
            for rulebook in (self.old, self.new)
        )
        for at in range(max(len(before), len(after))):
            one = before[at] if at < len(before) else NONE_TEXT
            other = after[at] if at < len(after) else NONE_TEXT
            if one != other:
                words = translate("Rules", "Tie-break {number}").format(number=at + 1)
                yield Difference(translate("Rules", "Ties"), words, one, other)

    def awards(self) -> Iterator[Difference]:
        old = {item.name: item for item in self.old.awards}
        new = {item.name: item for item in self.new.awards}
        label = translate("Rules", "Award or cut line")
        yield from _presence(
            label,
            {name: f"{name} {award_size_text(item)}" for name, item in old.items()},
            {name: f"{name} {award_size_text(item)}" for name, item in new.items()},
        )
        for name, item in new.items():
            if name in old:
                yield from self.fields(name, old[name], item, skip={"name"})

    def fields(self, about: str, before: Any, after: Any, skip: set[str]) -> Iterator[Difference]:
        """Every field of two records of one kind that differs; records inside are looked into."""
        for field in dataclasses.fields(after):
            one, other = getattr(before, field.name), getattr(after, field.name)
            if field.name in skip or one == other:
                continue
            nested = dataclasses.is_dataclass(other) and not isinstance(other, Rounding)
            if nested and type(one) is type(other) and field.name != "indicator":
                yield from self.fields(about, one, other, set())
                continue
            words = option_word(type(after), field.name)
            was, now = self.value(field.name, one, before), self.value(field.name, other, after)
            if was != now:
                yield Difference(about, words, was, now)
            elif nested and type(one) is type(other):
                # The few words for a rule do not tell all of it: what differs lies further in.
                yield from self.fields(about, one, other, set())
            elif field.name == "bands" and _scale(before) == _scale(after):
                # Shares are said to a tenth of a per cent; the points tell smaller steps apart.
                yield Difference(about, words, _band_points(one), _band_points(other))

    def value(self, name: str, value: Any, record: Any) -> str:
        """A value in words."""
        match value:
            case None if isinstance(record, Dimension) and name == "weight":
                return translate("Rules", "points as they are")
            case None if name in ("final", "coefficient", "statistic"):
                return rounding_text(None)
            case None | "" | ():
                return NONE_TEXT
            case bool():
                return translate("Rules", "yes") if value else translate("Rules", "no")
            case Enum():
                return term(value)
            case Rounding():
                return rounding_text(value)
            case Fraction():
                return exact_text(value) + (
                    "%" if name in ("weight", "percent") and _is_percent(record) else ""
                )
            case int():
                return points_text(value) if name in _TICKS and isinstance(record, Criterion) else str(value)
            case str():
                return self.name(name, value)
            case tuple():
                if isinstance(value[0], Band) and isinstance(record, Criterion):
                    return _bands(record)
                return comma().join(self.item(each) for each in value)
            case _:
                words = term(type(value))
                detail = rule_text(value, record.unit if isinstance(record, Criterion) else "")
                return f"{words} {detail}".rstrip()

    def name(self, name: str, value: str) -> str:
        """A text, or the name of what a code stands for."""
        match name:
            case "target":
                return target_name(self.new, value)
            case "scope":
                return scope_name(self.event, value)
            case "to_round":
                return round_name(self.event, value)
            case "difficulty" | "parent":
                return criterion_name(self.new, value)
            case _:
                return value

    def item(self, item: Any) -> str:
        """One row of a table, in words."""
        match item:
            case Rung(at_least, method, low, high):
                words = translate("Rules", "from {votes} votes: {method}").format(
                    votes=at_least, method=term(method)
                )
                return f"{words} {low}/{high}" if method is Method.TRIMMED else words
            case GroupWeight(group, weight):
                return f"{group} {exact_text(weight)}"
            case RoundTerm(code, weight):
                return f"{round_name(self.event, code)} ×{exact_text(weight)}"
            case BandRow(interval, points):
                return f"{interval_text(interval)} → {exact_text(points)}"
            case Knot(value, coefficient):
                return f"{exact_text(value)} → {exact_text(coefficient)}"
            case Category(name, points):
                return f"{name} {exact_text(points)}"
            case str():
                return next((track.name for track in self.event.tracks if track.code == item), item)
            case _:
                return str(item)


def _is_percent(record: Any) -> bool:
    return isinstance(record, Dimension | Award)


def _bands(criterion: Criterion) -> str:
    words = bands_text(criterion)
    lows = comma().join(f"{band.name} {band.descriptor}".strip() for band in criterion.bands)
    return f"{words} ({lows})" if any(band.descriptor for band in criterion.bands) else words


def _scale(criterion: Criterion) -> tuple[int, int]:
    return criterion.minimum, criterion.maximum


def _band_points(bands: Iterable[Band]) -> str:
    return comma().join(f"{band.name} ≥{points_text(band.low)}" for band in bands)


def _names(items: Mapping[str, Dimension] | Mapping[str, Criterion]) -> dict[str, str]:
    return {code: item.name for code, item in items.items()}


def _presence(label: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    """What came and what went."""
    for code, name in old.items():
        if code not in new:
            yield Difference(label, name, translate("Rules", "there"), translate("Rules", "removed"))
    for code, name in new.items():
        if code not in old:
            yield Difference(label, name, NONE_TEXT, translate("Rules", "new"))
