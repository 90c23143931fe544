"""Parts of the rubric and the rulebook that stand as a short list in one cell."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from judging_app.domain.aggregation import GroupWeight, Method, Rung
from judging_app.domain.exact import Rounding, RoundingMode, exact_text, from_ticks
from judging_app.domain.origins import OriginScore
from judging_app.domain.rubric import Band, Station, StationRounding
from judging_app.domain.rulebook import RoundTerm
from judging_app.wording.language import Language
from judging_app.wording.terms import from_term, term
from judging_app.workbooks.cells import CellError, narrow, read_ticks
from judging_app.workbooks.grammar import (
    cut,
    items,
    number_in,
    quote,
    read_pairs,
    unquote,
    unreadable,
    whole_in,
)

MOST_PLACES: Final = 12
ROUNDING_EXAMPLE: Final = "2; 2 四舍五入; 2 half up"
ROUNDINGS_EXAMPLE: Final = "指标得分: 2; 维度得分: 2 截断"
LADDER_EXAMPLE: Final = "7: 去极值平均 1 1; 3: 平均"
GROUPS_EXAMPLE: Final = "judge: 75; public: 25"
TERMS_EXAMPLE: Final = "R1: 0.4; R2: 0.6"
BANDS_EXAMPLE: Final = "0 差; 15 中; 20 良; 22.5 优"
SCORES_EXAMPLE: Final = "路演答辩: 88.5; 实绩评价: 90"
COUNTS_EXAMPLE: Final = "企业: 2; 个体户: 3"

_PLACES: Final = re.compile(r"(\d{1,2})\s*(.*)\Z", re.DOTALL)
_RUNG: Final = re.compile(r"(.*?)(?:\s+(\d+)\s+(\d+))?\Z", re.DOTALL)
_BAND: Final = re.compile(r"([-+－＋]?[\d.．]+)\s*(.*)\Z", re.DOTALL)


def read_rounding(text: str) -> Rounding:
    """Read "2" (half up) or "2 截断"."""
    found = _PLACES.match(narrow(text).strip())
    if found is None or int(found[1]) > MOST_PLACES:
        raise unreadable(text, ROUNDING_EXAMPLE)
    if not found[2]:
        return Rounding(int(found[1]))
    mode = from_term(RoundingMode, found[2])
    if mode is None:
        raise unreadable(text, ROUNDING_EXAMPLE)
    return Rounding(int(found[1]), mode)


def write_rounding(rounding: Rounding, language: Language) -> str:
    """Write the number of decimals, and the mode where it is not the usual one."""
    if rounding.mode is RoundingMode.HALF_UP:
        return str(rounding.places)
    return f"{rounding.places} {term(rounding.mode, language)}"


def read_roundings(text: str) -> tuple[StationRounding, ...]:
    """Read "指标得分: 2; 维度得分: 2 截断"."""
    answer: list[StationRounding] = []
    for name, rounding in read_pairs(text, ROUNDINGS_EXAMPLE):
        station = from_term(Station, name)
        if station is None:
            raise unreadable(text, ROUNDINGS_EXAMPLE)
        answer.append(StationRounding(station, read_rounding(rounding)))
    return tuple(answer)


def write_roundings(roundings: Iterable[StationRounding], language: Language) -> str:
    """Write each station that rounds, and how."""
    return "; ".join(
        f"{term(item.station, language)}: {write_rounding(item.rounding, language)}" for item in roundings
    )


def read_ladder(text: str) -> tuple[Rung, ...]:
    """Read "7: 去极值平均 1 1; 3: 平均": at least so many votes, what is done, low and high dropped."""
    rungs: list[Rung] = []
    for votes, action in read_pairs(text, LADDER_EXAMPLE):
        found = _RUNG.match(narrow(action).strip())
        method = from_term(Method, found[1]) if found else None
        if found is None or method is None:
            raise unreadable(text, LADDER_EXAMPLE)
        rungs.append(
            Rung(whole_in(votes, LADDER_EXAMPLE), method, int(found[2] or "0"), int(found[3] or "0"))
        )
    return tuple(rungs)


def write_ladder(ladder: Iterable[Rung], language: Language) -> str:
    """Write a ladder, step by step."""
    steps: list[str] = []
    for rung in ladder:
        dropped = f" {rung.drop_low} {rung.drop_high}" if rung.drop_low or rung.drop_high else ""
        steps.append(f"{rung.at_least}: {term(rung.method, language)}{dropped}")
    return "; ".join(steps)


def read_groups(text: str) -> tuple[GroupWeight, ...]:
    """Read "judge: 75; public: 25"."""
    pairs = read_pairs(text, GROUPS_EXAMPLE)
    return tuple(GroupWeight(unquote(name), number_in(weight, GROUPS_EXAMPLE)) for name, weight in pairs)


def write_groups(groups: Iterable[GroupWeight], _: Language) -> str:
    """Write the weight of each group of seats."""
    return "; ".join(f"{quote(item.group)}: {exact_text(item.weight)}" for item in groups)


def read_terms(text: str) -> tuple[RoundTerm, ...]:
    """Read "R1: 0.4; R2: 0.6"; a round without a factor counts once."""
    terms: list[RoundTerm] = []
    for item in items(text):
        parts = cut(item, ":：")
        weight = number_in(parts[1], TERMS_EXAMPLE) if len(parts) == 2 else Fraction(1)
        if len(parts) > 2:
            raise unreadable(text, TERMS_EXAMPLE)
        terms.append(RoundTerm(unquote(parts[0]), weight))
    return tuple(terms)


def write_terms(terms: Iterable[RoundTerm], _: Language) -> str:
    """Write the earlier rounds with their factors."""
    return "; ".join(f"{quote(item.round)}: {exact_text(item.weight)}" for item in terms)


def read_scores(text: str) -> tuple[OriginScore, ...]:
    """Read "路演答辩: 88.5; 实绩评价: 90"."""
    pairs = read_pairs(text, SCORES_EXAMPLE)
    return tuple(OriginScore(unquote(name), number_in(score, SCORES_EXAMPLE)) for name, score in pairs)


def write_scores(scores: Iterable[OriginScore], _: Language) -> str:
    """Write the score of each dimension."""
    return "; ".join(f"{quote(item.dimension)}: {exact_text(item.score)}" for item in scores)


def read_bands(text: str) -> tuple[Band, ...]:
    """Read "0 差; 15 中; 20 良; 22.5 优": each band from its lowest points up to the next."""
    bands: list[Band] = []
    for item in items(text):
        found = _BAND.match(item)
        if found is None:
            raise unreadable(text, BANDS_EXAMPLE)
        try:
            bands.append(Band(unquote(found[2]), read_ticks(found[1])))
        except CellError:
            raise unreadable(item, BANDS_EXAMPLE) from None
    return tuple(bands)


def write_bands(bands: Iterable[Band], _: Language) -> str:
    """Write the bands of a criterion."""
    return "; ".join(f"{exact_text(from_ticks(band.low))} {quote(band.name)}" for band in bands)


def read_descriptors(text: str) -> tuple[str, ...]:
    """Read one description per line, in the order of the bands."""
    return tuple(unquote(part) for part in cut(text, "\n"))


def write_descriptors(descriptors: Iterable[str], _: Language) -> str:
    """Write one description per line; nothing at all where no band has one."""
    texts = list(descriptors)
    if not any(texts):
        return ""
    return "\n".join(text if text and _is_plain_line(text) else quote(text or "") for text in texts)


def _is_plain_line(text: str) -> bool:
    return '"' not in text and "\n" not in text and text == text.strip()


def read_counts(text: str) -> Mapping[str, int]:
    """Read "企业: 2; 个体户: 3"."""
    pairs = read_pairs(text, COUNTS_EXAMPLE)
    return {unquote(name): whole_in(number, COUNTS_EXAMPLE) for name, number in pairs}


def write_counts(counts: Mapping[str, int]) -> str:
    """Write the number of items per category."""
    return "; ".join(f"{quote(name)}: {number}" for name, number in counts.items())
