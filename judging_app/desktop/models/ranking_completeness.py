"""What a round still lacks: sheets that seats owe, and figures that are not as they should be."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.queries import StandingsView
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scores import DimensionScore, EntryScore, ItemScore, WhyUnranked
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import translate

_OUT = frozenset({WhyUnranked.WITHDRAWN, WhyUnranked.DISQUALIFIED, WhyUnranked.CANCELLED})


class Gap(StrEnum):
    """What a figure lacks."""

    MISSING = "missing"
    UNVERIFIED = "unverified"
    UNFOUNDED = "unfounded"
    UNCONFIRMED = "unconfirmed"
    NO_EVIDENCE = "no_evidence"


class FigureGap(NamedTuple):
    """A figure that lacks something."""

    entry: str
    criterion: str
    gap: Gap


def gap_word(gap: Gap) -> str:
    """The word for what a figure lacks."""
    return {
        Gap.MISSING: translate("ResultsPage", "no figure"),
        Gap.UNVERIFIED: translate("ResultsPage", "unverified"),
        Gap.UNFOUNDED: translate("ResultsPage", "not backed"),
        Gap.UNCONFIRMED: translate("ResultsPage", "unconfirmed"),
        Gap.NO_EVIDENCE: translate("ResultsPage", "no evidence attached"),
    }[gap]


def owed_sheets(view: StandingsView) -> tuple[SheetKey, ...]:
    """The sheets that seats still owe, in running order of their entries."""
    return tuple(
        SheetKey(part.dimension, score.entry, judge)
        for score in _in_order(view)
        for part in score.dimensions
        for judge in part.owed
    )


def figure_gaps(view: StandingsView, evidence: Collection[tuple[str, str]]) -> tuple[FigureGap, ...]:
    """The figures that lack something; `evidence` holds the entries and criteria that have a file.

    A file for a whole entry names no criterion. A figure that lacks more than one thing is told by
    the first; that nothing is attached is told beside it.
    """
    values = {(value.entry, value.criterion): value for value in view.round.values}
    found: list[FigureGap] = []
    for score in _in_order(view):
        for part in score.dimensions:
            for code in part.missing:
                value = values.get((score.entry, code))
                gap = Gap.MISSING
                if value is not None and value.evidence_missing:
                    gap = Gap.UNFOUNDED
                elif value is not None and value.claimed is not None:
                    gap = Gap.UNVERIFIED
                found.append(FigureGap(score.entry, code, gap))
            for item in part.items:
                found += [
                    FigureGap(score.entry, item.criterion, gap)
                    for gap in _item_gaps(view, item, values.get((score.entry, item.criterion)), evidence)
                ]
    return tuple(found)


def _item_gaps(
    view: StandingsView,
    item: ItemScore,
    value: IndicatorValue | None,
    evidence: Collection[tuple[str, str]],
) -> Iterator[Gap]:
    if item.score is None or value is None:
        return
    if not item.verified:
        yield Gap.UNVERIFIED
    elif view.round.rulebook.confirm_figures and not value.confirmed_by:
        yield Gap.UNCONFIRMED
    attached = (value.entry, value.criterion) in evidence or (value.entry, "") in evidence
    if not value.evidence and not attached:
        yield Gap.NO_EVIDENCE


def _in_order(view: StandingsView) -> Iterator[EntryScore]:
    scores = view.standings.scores
    for entry in view.event.in_running_order():
        score = scores.get(entry.code)
        if score is not None and score.unranked not in _OUT:
            yield score


def unsettled_word(rulebook: Rulebook, part: DimensionScore, unconfirmed: Collection[str]) -> str:
    """What a dimension's score rests on that may still change; nothing where it is settled."""
    if part.score is None:
        return ""
    if part.owed:
        return translate("ResultsPage", "Provisional")
    counted = [item for item in part.items if item.score is not None]
    if any(not item.verified for item in counted):
        return translate("ResultsPage", "Unverified")
    if rulebook.confirm_figures and any(item.criterion in unconfirmed for item in counted):
        return translate("ResultsPage", "Unconfirmed")
    return ""
