"""What a person types for a figure: read, checked against its indicator, and made a record."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from judging_app.domain.event_checks import mark_finding
from judging_app.domain.exact import TICKS_PER_POINT, read_decimal, show
from judging_app.domain.indicators import ByHand, Categories, IndicatorValue
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.rubric import Criterion
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed figure: the number where there is one, and what is wrong where it cannot be taken."""

    number: Fraction | None = None
    wrong: str = ""


def read_figure(text: str) -> Fraction | None:
    """Read a number as people type and copy it: full-width digits, "1,200", a stop for a point."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("。", ".")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    return read_decimal(plain)


def typed_figure(leaf: Criterion, text: str) -> Typed:
    """Read what is typed for an indicator; points given by hand must lie within bounds and step."""
    if not text.strip():
        return Typed()
    number = read_figure(text)
    if number is None:
        return Typed(wrong=translate("Figures", "Enter a number, such as 38 or 12.5"))
    if isinstance(leaf.indicator, ByHand):
        wrong = _by_hand(leaf, number)
        if wrong is not None:
            return Typed(wrong=sentence(wrong))
    return Typed(number)


def _by_hand(leaf: Criterion, number: Fraction) -> Finding | None:
    ticks = number * TICKS_PER_POINT
    if not leaf.minimum <= ticks <= leaf.maximum:
        facts = {
            "criterion": leaf.name,
            "value": show(number),
            "min": show(Fraction(leaf.minimum, TICKS_PER_POINT)),
            "max": show(Fraction(leaf.maximum, TICKS_PER_POINT)),
        }
        return Finding(Problem.INDICATOR_VALUE_OUT_OF_RANGE, facts)
    if leaf.step > 0 and (ticks - leaf.minimum) % leaf.step:
        whole = ticks.numerator // ticks.denominator
        return mark_finding(leaf, whole, ()) if ticks == whole else Finding(Problem.CELL_TOO_FINE)
    return None


def verified_value(
    leaf: Criterion,
    record: IndicatorValue,
    number: Fraction | None,
    counts: Mapping[str, int] | None,
    *,
    reason: str,
    by: str,
) -> IndicatorValue | None:
    """The figure as verified; without a typed number the claim stands. `None`: nothing to verify."""
    if isinstance(leaf.indicator, Categories):
        if counts is None:
            return None
        total = Fraction(sum(counts.values()))
        kept = reason if record.claimed not in {None, total} else ""
        return replace(
            record,
            verified=None,
            counts=dict(counts),
            reason=kept,
            verified_by=by,
            confirmed_by="",
            evidence_missing=False,
        )
    figure = record.claimed if number is None else number
    if figure is None:
        return None
    changed = record.claimed is not None and figure != record.claimed
    return replace(
        record,
        verified=figure,
        reason=reason if changed else "",
        verified_by=by,
        confirmed_by="",
        evidence_missing=False,
    )


def needs_reason(leaf: Criterion, value: IndicatorValue) -> bool:
    """Whether a verified figure is not what was claimed, and so has to say why."""
    if value.claimed is None:
        return False
    if isinstance(leaf.indicator, Categories):
        return value.counts is not None and Fraction(sum(value.counts.values())) != value.claimed
    return value.verified not in {None, value.claimed}


def difference_words(leaf: Criterion, value: IndicatorValue) -> str:
    """Say by how much the verified figure differs: 核减 4 人."""
    if value.claimed is None:
        return ""
    figure = value.verified
    if isinstance(leaf.indicator, Categories) and value.counts is not None:
        figure = Fraction(sum(value.counts.values()))
    if figure is None or figure == value.claimed:
        return ""
    less = translate("Figures", "Reduced by {number}")
    more = translate("Figures", "Raised by {number}")
    number = f"{shown(abs(value.claimed - figure))} {leaf.unit}".strip()
    return (less if figure < value.claimed else more).format(number=number)
