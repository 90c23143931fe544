"""What one entry's score takes from the others: fields, judges' statistics, panel coefficients."""

from collections.abc import Sequence
from fractions import Fraction

from judging_app.domain.aggregation import Transform, judge_places, transformed
from judging_app.domain.calibration import (
    PER_PANEL,
    CalibrationMethod,
    fit_additive,
    judge_statistics,
    panel_corrections,
)
from judging_app.domain.event import UNRANKED, EntryStatus, Participation
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.index import RoundIndex
from judging_app.domain.indicators import FIELD_RULES, Field
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Better, FinalMethod, Unverified
from judging_app.domain.scoring import Backdrop, counted_total, gather, judged_score, sheet_adjustments
from judging_app.domain.skating import dance_places

Dance = dict[str, Sequence[Fraction]]
"""Every judge's place for each entry, in one dimension."""

_Totals = dict[tuple[str, str], int | Fraction]


def build_backdrop(index: RoundIndex) -> Backdrop:
    """Look over the whole round for what its rulebook compares entries by."""
    rulebook = index.round.rulebook
    entering = [item for item in index.competing() if item.status not in UNRANKED]
    backdrop = Backdrop(fields=_fields(index, entering), totals={}, statistics={}, adjusted={})
    totals: dict[tuple[str, str, str], int | Fraction] = {}
    statistics = {}
    adjusted: dict[tuple[str, str], Fraction] = {}
    corrections = {}
    for dimension in rulebook.judged:
        method = dimension.calibration.method
        sheets = _sheet_totals(index, dimension, entering)
        if dimension.aggregation.transform is not Transform.NONE:
            totals |= _transformed(dimension, sheets)
        if method is CalibrationMethod.STANDARD_SCORE:
            for judge, seen in _by_judge(sheets).items():
                points = [Fraction(total) / TICKS_PER_POINT for _, total in seen]
                statistics[dimension.code, judge] = judge_statistics(dimension.calibration, judge, points)
        if method is CalibrationMethod.ADDITIVE and sheets:
            fit = fit_additive({key: Fraction(total) / TICKS_PER_POINT for key, total in sheets.items()})
            for entry, value in (fit.entries if fit else {}).items():
                adjusted[dimension.code, entry] = value
    backdrop = Backdrop(backdrop.fields, totals, statistics, {}, adjusted, _danced(index))
    for dimension in rulebook.judged:
        if dimension.calibration.method in PER_PANEL:
            panels = _raw_by_panel(index, backdrop, dimension, entering)
            for panel, found in panel_corrections(dimension.calibration, panels).items():
                corrections[dimension.code, panel] = found
    return Backdrop(backdrop.fields, totals, statistics, corrections, adjusted, backdrop.danced)


def _fields(index: RoundIndex, entering: Sequence[Participation]) -> dict[str, Field]:
    verified_only = index.round.rulebook.unverified is Unverified.INCOMPLETE
    fields: dict[str, Field] = {}
    for dimension in index.round.rulebook.measured:
        for leaf in dimension.leaves():
            if not isinstance(leaf.indicator, FIELD_RULES):
                continue
            recorded = (
                index.value_of(item.entry, leaf.code)
                for item in entering
                if leaf.is_for(index.track_of(item.entry))
            )
            values = [
                item.used
                for item in recorded
                if item is not None and item.used is not None and (item.is_verified or not verified_only)
            ]
            if values:
                fields[leaf.code] = Field(min(values), max(values))
    return fields


def _sheet_totals(index: RoundIndex, dimension: Dimension, entering: Sequence[Participation]) -> _Totals:
    """The totals in ticks of the sheets that count, by (entry, judge); seats without a vote have none."""
    answer: _Totals = {}
    for item in entering:
        plan = index.plan_for(dimension, item.entry)
        taken_off = sheet_adjustments(index, dimension, item.entry)
        for seat, sheet in gather(index, dimension, item).sheets:
            if seat.votes:
                answer[item.entry, seat.judge] = counted_total(plan, sheet, taken_off)
    return answer


def _by_judge(sheets: _Totals) -> dict[str, list[tuple[str, int | Fraction]]]:
    judges: dict[str, list[tuple[str, int | Fraction]]] = {}
    for (entry, judge), total in sheets.items():
        judges.setdefault(judge, []).append((entry, total))
    return judges


def _transformed(dimension: Dimension, sheets: _Totals) -> dict[tuple[str, str, str], int | Fraction]:
    answer: dict[tuple[str, str, str], int | Fraction] = {}
    for judge, seen in _by_judge(sheets).items():
        values = transformed(dimension.aggregation.transform, [total for _, total in seen])
        for (entry, _), value in zip(seen, values, strict=True):
            answer[dimension.code, entry, judge] = value
    return answer


def _raw_by_panel(
    index: RoundIndex, backdrop: Backdrop, dimension: Dimension, entering: Sequence[Participation]
) -> dict[str, list[Fraction]]:
    panels: dict[str, list[Fraction]] = {}
    for item in entering:
        raw = judged_score(index, backdrop, dimension, item).raw
        if raw is not None:
            panels.setdefault(item.panel, []).append(raw)
    return panels


def dances(index: RoundIndex) -> list[Dance]:
    """Each judged dimension as a dance: the judges' places for the entries.

    With better "higher" a judge's places follow from the totals; with "lower" the marks are the
    places already (1 is best).
    """
    entering = [item for item in index.competing() if item.status is EntryStatus.COMPETING]
    higher = index.round.rulebook.better is Better.HIGHER
    floor: list[Dance] = []
    for dimension in index.round.rulebook.judged:
        places: dict[str, list[Fraction]] = {item.entry: [] for item in entering}
        for seen in _by_judge(_sheet_totals(index, dimension, entering)).values():
            given = judge_places([total for _, total in seen], higher_is_better=higher)
            for (entry, _), place in zip(seen, given, strict=True):
                places[entry].append(place)
        floor.append({entry: given for entry, given in places.items() if given})
    return floor


def _danced(index: RoundIndex) -> dict[tuple[str, str], Fraction]:
    if index.round.rulebook.method is not FinalMethod.SKATING:
        return {}
    return {
        (dimension.code, entry): place
        for dimension, dance in zip(index.round.rulebook.judged, dances(index), strict=True)
        for entry, place in dance_places(dance).items()
    }
