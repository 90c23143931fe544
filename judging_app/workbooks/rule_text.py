"""Indicator rules as people write them: the parameters of a rule in one cell.

    Bands                  >=50: 5; [20,50): 4; <20: 3
    Efficacy coefficient   5: 0.4; 15: 0.6; 30: 0.8; 50: 1
    Per category           企业: 2; 个体户: 1; 上限: 8
    Threshold and slope    门槛: 50; 基础分: 5; 每单位: 0.1; 上限: 10

The keys of parameters are read in either language; a category that is named like a key stands in
quotes.
"""

import dataclasses
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

from judging_app.domain.exact import exact_text
from judging_app.domain.indicators import (
    AsIs,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Category,
    Gate,
    IndicatorRule,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.wording.language import Language
from judging_app.wording.terms import from_term, plain, term, yes_or_no
from judging_app.workbooks.cells import CellError
from judging_app.workbooks.grammar import (
    INTERVAL_EXAMPLE,
    is_quoted,
    items,
    number_in,
    quote,
    read_band_rows,
    read_pairs,
    unquote,
    unreadable,
    write_band_rows,
)

KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "threshold": ("门槛", "threshold"),
    "base": ("基础分", "base"),
    "per_unit": ("每单位", "per unit"),
    "cap": ("上限", "cap"),
    "below": ("低于门槛", "below threshold"),
    "whole_units": ("只计整单位", "whole units"),
    "unit": ("每满", "unit"),
    "points": ("得分", "points"),
    "lower_is_better": ("越低越好", "lower is better"),
    "least": ("最低比例", "least"),
    "at_least": ("达到", "at least"),
}
"""The keys of parameters: field of the rule -> (Chinese, English)."""

_FIELDS: Final = {plain(word): field for field, words in KEYS.items() for word in (*words, field)}

EXAMPLES: Final[Mapping[type, str]] = {
    BandTable: INTERVAL_EXAMPLE,
    Slope: "threshold: 50; base: 5; per unit: 0.1; cap: 10",
    PerUnit: "unit: 3; points: 1; cap: 5",
    Piecewise: "5: 0.4; 15: 0.6; 30: 0.8; 50: 1",
    RatioToBest: "lower is better: yes",
    MinMax: "lower is better: no; least: 0.6",
    Categories: "企业: 2; 个体户: 1; cap: 8",
    Gate: "at least: 1; points: 40",
    AsIs: "",
    ByHand: "",
    ValueOnly: "",
}
"""How the parameters of each kind of rule look."""

_REQUIRED: Final[Mapping[type, frozenset[str]]] = {
    Slope: frozenset({"threshold", "base", "per_unit"}),
    PerUnit: frozenset({"unit", "points"}),
    Gate: frozenset({"at_least"}),
    RatioToBest: frozenset(),
    MinMax: frozenset(),
    AsIs: frozenset(),
    ByHand: frozenset(),
    ValueOnly: frozenset(),
}
_TAKES: Final[Mapping[type, frozenset[str]]] = {
    kind: frozenset(field.name for field in dataclasses.fields(kind)) for kind in _REQUIRED
}


def read_rule(kind: type, text: str) -> IndicatorRule:
    """Make a rule of a kind and the text of its parameters."""
    example = EXAMPLES[kind]
    if kind is BandTable:
        return BandTable(read_band_rows(text))
    if kind is Piecewise:
        pairs = read_pairs(text, example)
        return Piecewise(tuple(Knot(number_in(a, example), number_in(b, example)) for a, b in pairs))
    if kind is Categories:
        return _read_categories(text, example)
    found = _read_parameters(kind, text, example)
    if not _REQUIRED[kind] <= found.keys():
        raise unreadable(text, example)
    rule: IndicatorRule = kind(**found)
    return rule


def _read_categories(text: str, example: str) -> Categories:
    kinds: list[Category] = []
    cap: Fraction | None = None
    for name, points in read_pairs(text, example):
        number = number_in(points, example)
        if not is_quoted(name) and _FIELDS.get(plain(name)) == "cap":
            cap = number
        else:
            kinds.append(Category(unquote(name), number))
    return Categories(tuple(kinds), cap)


def _read_parameters(kind: type, text: str, example: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in read_pairs(text, example) if items(text) else []:
        field = _FIELDS.get(plain(key))
        if field is None or field not in _TAKES[kind] or field in found:
            raise unreadable(text, example)
        found[field] = _READERS.get(field, number_in)(value, example)
    return found


def _read_below(text: str, example: str) -> BelowThreshold:
    found = from_term(BelowThreshold, text)
    if found is None:
        raise unreadable(text, example)
    return found


def _read_flag(text: str, example: str) -> bool:
    try:
        return read_flag(text)
    except CellError:
        raise unreadable(text, example) from None


_READERS: Final[Mapping[str, Callable[[str, str], Any]]] = {
    "below": _read_below,
    "whole_units": _read_flag,
    "lower_is_better": _read_flag,
}

_YES: Final = frozenset({"是", "yes", "true", "1", "y", "√", "✓"})
_NO: Final = frozenset({"否", "no", "false", "0", "n", "×"})


def read_flag(text: str) -> bool:
    """Read yes or no in either language."""
    word = plain(text)
    if word in _YES or word in _NO:
        return word in _YES
    raise unreadable(text, "是 / 否")


def write_rule(rule: IndicatorRule, language: Language) -> str:
    """Write the parameters of a rule; those at their default are left out."""
    match rule:
        case BandTable(rows):
            return write_band_rows(rows)
        case Piecewise(knots):
            return "; ".join(f"{exact_text(knot.value)}: {exact_text(knot.coefficient)}" for knot in knots)
        case Categories(kinds, cap):
            parts = [f"{quote(kind.name, reserved=_FIELDS)}: {exact_text(kind.points)}" for kind in kinds]
            if cap is not None:
                parts.append(f"{_key('cap', language)}: {exact_text(cap)}")
            return "; ".join(parts)
        case _:
            return "; ".join(_write_parameters(rule, language))


def _write_parameters(rule: IndicatorRule, language: Language) -> list[str]:
    kind = type(rule)
    parts: list[str] = []
    for field in dataclasses.fields(rule):
        value = getattr(rule, field.name)
        if field.name in _REQUIRED[kind] or value != field.default:
            parts.append(f"{_key(field.name, language)}: {_write_value(value, language)}")
    return parts


def _key(field: str, language: Language) -> str:
    chinese, english = KEYS[field]
    return chinese if language is Language.CHINESE else english


def _write_value(value: object, language: Language) -> str:
    if isinstance(value, bool):
        return yes_or_no(value, language)
    if isinstance(value, BelowThreshold):
        return term(value, language)
    return exact_text(value) if isinstance(value, Fraction) else ""
