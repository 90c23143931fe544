"""The results table for contests of other shapes: no judges, two juries, criteria one by one, reserves."""

from collections.abc import Callable

import pytest

from judging_app.desktop.models.ranking_cells import CELL_ROLE
from judging_app.desktop.models.ranking_columns import ColumnKind
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.aggregation import Aggregation, Level
from judging_app.domain.event import Event
from judging_app.domain.sheets import Standing
from tests.desktop.pages.builders import ROUND
from tests.desktop.pages.conftest import Bench
from tests.domain.builders import (
    TRIMMED,
    contest,
    figures,
    judged,
    leaf,
    measured,
    panel_seat,
    reserve,
    rules,
    sheet,
)

Open = Callable[[Event], Bench]


def shown(bench: Open, event: Event) -> ResultsPage:
    """The page over an event, loaded."""
    opened = bench(event)
    page = opened.show(ResultsPage)
    opened.wait(lambda: page.model.rowCount() > 0)
    return page


def row(page: ResultsPage, entry: str) -> list[str]:
    """The texts of an entry's row."""
    at = page.model.row_of(entry)
    return [str(page.model.index(at, each).data()) for each in range(page.model.columnCount())]


def kinds(page: ResultsPage) -> list[ColumnKind]:
    """The kinds of the columns."""
    return [column.kind for column in page.model.columns]


def test_without_judges_there_are_no_judges_columns(bench: Open) -> None:
    event = contest(rules(measured()), entries=["A", "B"], values=figures({"A": 80, "B": 90}), code=ROUND)
    page = shown(bench, event)
    assert ColumnKind.JUDGE not in kinds(page)
    assert row(page, "B") == ["1", "B", "B", "90.00", "90.00"]
    assert not page.judged.isVisible()
    assert page.table.current() == "B"


def test_with_two_juries_one_chooses_whose_marks_are_shown(bench: Open) -> None:
    more = [sheet("A", "J1", 70, dimension="art"), sheet("A", "J2", 71, dimension="art")]
    book = rules(judged(leaf(step=5000)), judged(leaf(step=5000), code="art"))
    page = shown(bench, contest(book, {"A": [80, 82]}, more_sheets=more, code=ROUND))
    assert page.judged.isVisible()
    assert row(page, "A")[3:5] == ["80.0", "82.0"]
    page.judged.set_current("art")
    page.judged.chosen.emit("art")
    assert row(page, "A")[3:5] == ["70.0", "71.0"]


def test_where_criteria_are_aggregated_totals_are_shown_undropped(bench: Open) -> None:
    dimension = judged(
        leaf("a", 10, step=5000), leaf("b", 10, step=5000), aggregation=Aggregation(level=Level.CRITERION)
    )
    page = shown(bench, contest(rules(dimension), {"A": [{"a": 7, "b": 8}, {"a": 6, "b": 9}]}, code=ROUND))
    assert row(page, "A")[3:5] == ["15.0", "15.0"]


def test_reserves_and_seats_without_a_vote_stand_in_brackets(bench: Open) -> None:
    seated = [panel_seat("J1"), panel_seat("J2"), panel_seat("J3", votes=0), reserve("J4")]
    event = contest(rules(judged(leaf(step=5000))), {"A": [80, 82, 60, 50]}, seated=seated, code=ROUND)
    page = shown(bench, event)
    assert row(page, "A")[3:8] == ["80.0", "82.0", "(60.0)", "(50.0)", "81.00"]


@pytest.mark.parametrize(
    ("standing", "glyph"),
    [
        (Standing.ABSTAINED, SheetGlyph.ABSTAINED),
        (Standing.VOIDED, SheetGlyph.VOIDED),
        (Standing.RETURNED, SheetGlyph.RETURNED),
    ],
)
def test_each_reason_for_no_total_has_its_glyph(bench: Open, standing: Standing, glyph: SheetGlyph) -> None:
    marks = {} if standing is Standing.ABSTAINED else 70
    event = contest(
        rules(judged(leaf(step=5000))),
        {"A": [80, 82]},
        seated=[panel_seat("J1"), panel_seat("J2"), panel_seat("J3")],
        more_sheets=[sheet("A", "J3", marks, standing=standing)],
        code=ROUND,
    )
    page = shown(bench, event)
    cell = page.model.index(0, 5).data(CELL_ROLE)
    assert (cell.text, cell.glyph) == ("", glyph)


def test_missing_among_others_is_not_the_same_as_not_begun(bench: Open) -> None:
    event = contest(
        rules(judged(leaf(step=5000), aggregation=TRIMMED)),
        {"A": [80, 82, None], "B": [None, None, None]},
        code=ROUND,
    )
    page = shown(bench, event)
    at = {entry: page.model.row_of(entry) for entry in ("A", "B")}
    assert page.model.index(at["A"], 5).data(CELL_ROLE).glyph is SheetGlyph.MISSING
    assert page.model.index(at["B"], 5).data(CELL_ROLE).glyph is SheetGlyph.NOT_SCORED
    assert row(page, "B")[0] == "—"


def test_many_dimensions_scroll_with_the_judges(bench: Open) -> None:
    book = rules(*(measured(code=f"m{at}") for at in range(5)))
    values = figures({"A": 80})
    page = shown(bench, contest(book, entries=["A"], values=values, code=ROUND))
    left, middle, right = page.table.zones
    columns = range(page.model.columnCount())
    assert sum(not middle.isColumnHidden(at) for at in columns) == 5
    assert sum(not left.isColumnHidden(at) for at in columns) == 3
    assert sum(not right.isColumnHidden(at) for at in columns) == 1
