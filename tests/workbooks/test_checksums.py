"""Codes of rows and cells: what they tell apart, what they pass over, where they point."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.problems import Problem
from judging_app.workbooks.cells import CellValue, number_cell
from judging_app.workbooks.checksum_reading import coded_findings
from judging_app.workbooks.checksums import coded_rows, line_of, place_of, plain_text, read_line

TABLE = [["code", "name", "mark"], *([f"E{n}", f"项目{n}", n * 1.5] for n in range(1, 13))]
Found = set[tuple[Problem, str]]


def found_in(rows: Sequence[Sequence[CellValue | None]]) -> Found:
    findings = coded_findings("a.xlsx", "表", coded_rows("表", TABLE).lines, rows)
    return {(item.problem, item.place.cell) for item in findings}


def copy() -> list[list[CellValue | None]]:
    return [list(row) for row in TABLE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (12, 12.0),
        (0.3, 0.1 + 0.2),
        (12, "12"),
        (None, ""),
        ("a\r\nb", "a\nb"),
        ("a", " a "),
        ("_x0020_a", "a"),
    ],
)
def test_what_another_program_may_write_otherwise_is_the_same(
    one: CellValue | None, other: CellValue
) -> None:
    assert plain_text(one) == plain_text(other)


@given(st.lists(st.text(max_size=8), min_size=1, max_size=6), st.text("0123456789ABC", max_size=4))
def test_a_line_reads_back_at_its_own_place_only(texts: list[str], title: str) -> None:
    line = line_of([plain_text(text) for text in texts])
    place = place_of(title, 3, 40)
    assert read_line(line.text(place), place) == line
    assert read_line(line.text(place)[:-1], place) is None


@given(st.integers(-(10**9), 10**9))
def test_a_number_has_one_code_however_it_is_stored(ticks: int) -> None:
    cell = number_cell(Fraction(ticks, 10_000))
    assert line_of([plain_text(cell)]) == line_of([plain_text(str(cell))])


def test_an_untouched_table_is_right_with_empty_cells_and_rows_around_it() -> None:
    assert found_in([*([*row, None, ""] for row in copy()), [None, None]]) == set()


def test_a_changed_cell_is_named_wherever_it_stands() -> None:
    rows = copy()
    rows[0][1], rows[4][2], rows[7][0], rows[7][2] = "Name", 6.1, "E70", None
    assert found_in(rows) == {(Problem.CELL_CHANGED, cell) for cell in ("B1", "C5", "A8", "C8")}


def test_rows_that_came_went_or_moved_are_told() -> None:
    rows = copy()
    del rows[3]
    assert found_in(rows) == {(Problem.ROW_MISSING, "")}
    rows = copy()
    rows.insert(5, ["E99", "影子", 9])
    assert found_in(rows) == {(Problem.ROW_ADDED, "A6")}
    rows = copy()
    rows[2], rows[9] = rows[9], rows[2]
    assert {problem for problem, _ in found_in(rows)} == {Problem.ROWS_MOVED}
    rows = copy()
    rows[6][2] = 0
    del rows[3]
    assert found_in(rows) == {(Problem.ROW_MISSING, ""), (Problem.CELL_CHANGED, "C6")}


def test_columns_that_came_went_or_moved_are_told_and_cells_in_them_still_found() -> None:
    rows = [[row[0], row[2], row[1]] for row in copy()]
    assert found_in(rows) == {(Problem.COLUMNS_MOVED, "B1")}
    rows[3][1] = 0
    assert found_in(rows) == {(Problem.COLUMNS_MOVED, "B1"), (Problem.CELL_CHANGED, "B4")}
    rows = [[row[0], row[2]] for row in copy()]
    assert found_in(rows) == {(Problem.COLUMN_REMOVED, "")}
    rows = [[row[0], "x", row[1], row[2]] for row in copy()]
    assert found_in(rows) == {(Problem.COLUMN_ADDED, "B1")}
