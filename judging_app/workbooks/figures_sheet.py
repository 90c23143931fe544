"""The verification list: every figure of a round as claimed and as verified, for filing and signing."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from judging_app.application.figure_review import FigureReview, FigureState
from judging_app.domain.decimals import dimension_places
from judging_app.domain.event import Entry, Event, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.wording.language import Language, current_language
from judging_app.workbooks.cells import encode_text, shown_cell
from judging_app.workbooks.lists import write_counts
from judging_app.workbooks.result_titles import sheet_title
from judging_app.workbooks.saving import BookWriter, PageWriter, Style, Styled, Value

_WIDTHS = (8, 26, 22, 18, 9, 11, 11, 20, 11, 11, 34, 12, 12)


def write_figures(event: Event, round_code: str, path: Path, language: Language | None = None) -> None:
    """Write a round's figures; raises UNKNOWN_ROUND, and what saving a workbook raises."""
    round_ = event.round(round_code)
    if round_ is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    say = language or current_language()
    with BookWriter() as book:
        page = book.page(sheet_title(say.translate("Figures", "Verification")), _WIDTHS, frozen="C3")
        heading = " · ".join(part for part in (event.name, round_.name) if part)
        page.add([Styled(encode_text(heading), Style.TITLE)])
        page.header(_titles(say))
        for row in _rows(page, FigureReview(event, round_), round_, say):
            page.add(row)
        page.finish(header_row=2, columns=len(_WIDTHS))
        book.save(path)


def _titles(say: Language) -> list[str]:
    return [
        say.translate("Results", "Number"),
        say.translate("Results", "Entry"),
        say.translate("Figures", "Organization"),
        say.translate("Results", "Indicator"),
        say.translate("Results", "Unit"),
        say.translate("Results", "Claimed"),
        say.translate("Results", "Verified"),
        say.translate("Results", "Counts"),
        say.translate("Results", "Points"),
        say.translate("Figures", "State"),
        say.translate("Figures", "Reason"),
        say.translate("Figures", "Verifier"),
        say.translate("Figures", "Confirmer"),
    ]


def _rows(page: PageWriter, review: FigureReview, round_: Round, say: Language) -> Iterator[list[Value]]:
    for entry in review.entries:
        for dimension, leaf in review.leaves:
            if leaf.is_for(entry.track):
                yield _row(page, review, round_, entry, dimension, leaf, say)


def _row(
    page: PageWriter,
    review: FigureReview,
    round_: Round,
    entry: Entry,
    dimension: Dimension,
    leaf: Criterion,
    say: Language,
) -> list[Value]:
    key = (entry.code, leaf.code)
    record, item = review.record(key), review.item(key)
    points = None if item is None else item.score
    rounding = dimension.rounding(Station.CRITERION)
    places = dimension_places(round_.rulebook, dimension) if rounding is None else rounding.places
    counts = "" if record.counts is None else write_counts(record.counts)
    return [
        entry.order or page.text(entry.code),
        page.text(entry.name),
        page.text(entry.organization),
        page.text(leaf.name),
        page.text(leaf.unit),
        _number(record.claimed),
        _number(record.verified),
        page.text(counts),
        None if points is None else Styled(shown_cell(points * leaf.factor), Style.NUMBER, places),
        page.text(_state(review.state(key), say)),
        page.text(record.reason),
        page.text(record.verified_by),
        page.text(record.confirmed_by),
    ]


def _number(value: Fraction | None) -> Value:
    return None if value is None else shown_cell(value)


def _state(state: FigureState, say: Language) -> str:
    return {
        FigureState.EMPTY: say.translate("Figures", "Not claimed"),
        FigureState.OPEN: say.translate("Figures", "To verify"),
        FigureState.UNFOUNDED: say.translate("Figures", "No evidence"),
        FigureState.VERIFIED: say.translate("Figures", "Verified"),
        FigureState.REDUCED: say.translate("Figures", "Changed"),
    }[state]
