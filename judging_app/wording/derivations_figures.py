"""The step of a measured dimension: every figure, and how the rule made points of it."""

from fractions import Fraction

from judging_app.domain.decimals import dimension_places
from judging_app.domain.exact import TICKS_PER_POINT, rounded, show
from judging_app.domain.indicators import Categories, Gate, IndicatorValue, ValueOnly
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scores import DimensionScore, ItemScore
from judging_app.wording.derivations_formulas import formula
from judging_app.wording.derivations_lines import Line, RowLine, TextLine
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.derivations_settling import settling_lines
from judging_app.wording.derivations_tale import Tale


def measured_lines(tale: Tale, dimension: Dimension, score: DimensionScore) -> list[Line]:
    """Tell how a measured dimension got its score."""
    recorded = {item.criterion: item for item in tale.case.round.values if item.entry == tale.case.entry.code}
    lines: list[Line] = []
    for item in score.items:
        leaf = dimension.criterion(item.criterion)
        if leaf is not None:
            lines.append(_item_line(tale, dimension, leaf, item, recorded.get(leaf.code)))
    if score.missing:
        names = [_name(dimension, code) for code in score.missing]
        text = tale.speech.translate("Derivations", "Figures missing: {names}")
        lines.append(TextLine(text.format(names=tale.listed(names)), alert=True))
    if score.raw is not None:
        lines += _sum_lines(tale, dimension, score, score.raw)
    return lines + settling_lines(tale, dimension, score)


def _name(dimension: Dimension, code: str) -> str:
    leaf = dimension.criterion(code)
    return code if leaf is None else leaf.name


def _item_line(
    tale: Tale, dimension: Dimension, leaf: Criterion, item: ItemScore, recorded: IndicatorValue | None
) -> RowLine:
    if item.earned is None or recorded is None:
        waits = recorded is not None and recorded.used is not None
        detail = tale.speech.translate("Derivations", "Not verified yet; the claimed figure does not count")
        return RowLine(leaf.name, _figure(leaf, recorded), "—", detail if waits else "", alert=True)
    remarks = [*_claim(tale, recorded), formula(tale, dimension, leaf, item, recorded.counts)]
    if item.score is None:
        failed = tale.speech.translate("Derivations", "not met")
        return RowLine(leaf.name, _figure(leaf, recorded), failed, "\n".join(remarks), alert=True)
    places = _places(tale, dimension)
    right = shown(_factored(dimension, leaf, item.score), places)
    if leaf.maximum and not isinstance(leaf.indicator, (Gate, ValueOnly)):
        right += f" / {show(Fraction(leaf.maximum, TICKS_PER_POINT) * leaf.factor)}"
    detail = "\n".join(text for text in remarks if text)
    return RowLine(leaf.name, _figure(leaf, recorded), right, detail, alert=not item.verified)


def _places(tale: Tale, dimension: Dimension) -> int:
    rounding = dimension.rounding(Station.FACTORED) or dimension.rounding(Station.CRITERION)
    return dimension_places(tale.rulebook, dimension) if rounding is None else rounding.places


def _factored(dimension: Dimension, leaf: Criterion, score: Fraction) -> Fraction:
    return rounded(score * leaf.factor, dimension.rounding(Station.FACTORED))


def _figure(leaf: Criterion, recorded: IndicatorValue | None) -> str:
    """The figure that counts, with its unit."""
    if recorded is None:
        return ""
    value = recorded.used
    if isinstance(leaf.indicator, Categories):
        value = None if recorded.counts is None else Fraction(sum(recorded.counts.values()))
    return "" if value is None else f"{shown(value)} {leaf.unit}".strip()


def _claim(tale: Tale, recorded: IndicatorValue) -> list[str]:
    """Say where the verified figure differs from the claimed one, or was never verified."""
    speech = tale.speech
    if not recorded.is_verified:
        return [speech.translate("Derivations", "Claimed, not verified")]
    if recorded.claimed is None or recorded.verified is None or recorded.claimed == recorded.verified:
        return []
    text = speech.translate("Derivations", "Claimed {claimed}, verified {verified}")
    words = text.format(claimed=shown(recorded.claimed), verified=shown(recorded.verified))
    if recorded.reason:
        reason = speech.translate("Derivations", "{what} ({reason})")
        return [reason.format(what=words, reason=recorded.reason)]
    return [words]


def _sum_lines(tale: Tale, dimension: Dimension, score: DimensionScore, raw: Fraction) -> list[Line]:
    """The sum, where something still happens to it afterwards."""
    parts = [
        _factored(dimension, leaf, item.score)
        for item in score.items
        if item.score is not None and (leaf := dimension.criterion(item.criterion)) is not None
    ]
    total = sum(parts, Fraction(0))
    least = dimension_places(tale.rulebook, dimension)
    lines: list[Line] = []
    if total != score.score and len(parts) > 1:
        text = " + ".join(shown(part, _places(tale, dimension)) for part in parts)
        lines.append(TextLine(f"{text} = {shown(total, least)}"))
    return lines + tale.rounding_lines(total, raw, dimension.rounding(Station.PANEL), least)
