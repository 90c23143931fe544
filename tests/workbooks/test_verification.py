"""Checking a results workbook: whatever is changed in it is found, at its cell."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.language import Language
from judging_app.workbooks.results import write_results
from judging_app.workbooks.verification import verify_results
from judging_app.workbooks.writer import write_event
from tests.workbooks.books import read_book, said, small_book


@pytest.fixture
def event(tmp_path: Path) -> Event:
    return read_book(tmp_path / "source.xlsx", small_book())[0]


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


@pytest.fixture
def path(event: Event, tmp_path: Path, language: Language) -> Path:
    path = tmp_path / "results.xlsx"
    write_results(event, "R1", path, language)
    return path


def change(path: Path, sheet: int, act: Callable[[Worksheet], object]) -> list[Finding]:
    """Change one results sheet, by its position, and verify."""
    book = openpyxl.load_workbook(path)
    act(book.worksheets[sheet])
    book.save(path)
    return verify_results(path)


def test_an_untouched_workbook_is_right(path: Path) -> None:
    assert verify_results(path) == []


def test_a_workbook_saved_by_another_program_is_right(path: Path) -> None:
    assert change(path, 0, lambda sheet: None) == []


@pytest.mark.parametrize("sheet", range(7))
def test_a_changed_digit_is_found_on_every_sheet(path: Path, sheet: int, language: Language) -> None:
    """Every number of every results sheet, one after the other; in English every fourth."""
    original = path.read_bytes()
    page = openpyxl.load_workbook(path).worksheets[sheet]
    cells = [cell for row in page.iter_rows(min_row=4) for cell in row if isinstance(cell.value, int | float)]
    assert cells or page.title in {"规则说明", "Rules in words"}
    for cell in cells[:: 1 if language is Language.CHINESE else 4]:
        found = change(
            path, sheet, lambda target, at=cell: target.__setitem__(at.coordinate, at.value + 0.01)
        )
        path.write_bytes(original)
        assert said(found) == {(Problem.VALUE_DIFFERS, page.title, cell.coordinate)}
        assert float(found[0].facts["expected"]) == cell.value


def test_a_changed_rule_in_words_is_found(path: Path) -> None:
    def change_weight(sheet: Worksheet) -> None:
        cell = next(
            cell for row in sheet.iter_rows(min_row=4) for cell in row if "60" in str(cell.value or "")
        )
        cell.value = str(cell.value).replace("60", "70")

    found = change(path, 7, change_weight)
    assert [item.problem for item in found] == [Problem.VALUE_DIFFERS]


def test_an_exchanged_name_is_found(path: Path) -> None:
    def exchange(sheet: Worksheet) -> None:
        sheet["C4"].value, sheet["C5"].value = sheet["C5"].value, sheet["C4"].value

    assert {item.place.cell for item in change(path, 0, exchange)} == {"C4", "C5"}


def test_a_missing_row_and_one_too_many_are_found(path: Path) -> None:
    original = path.read_bytes()
    gone = change(path, 0, lambda sheet: sheet.delete_rows(5))
    assert [(item.facts["found"], item.facts["expected"]) for item in gone] == [("", "02")]
    path.write_bytes(original)
    more = change(path, 0, lambda sheet: sheet.append([3, "03", "影子项目"]))
    assert [(item.facts["found"], item.place.cell) for item in more] == [("03", "B6")]


def test_rows_may_be_sorted_by_hand(path: Path) -> None:
    def turn(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=5)]
        for at, row in zip((4, 5), reversed(rows), strict=True):
            for column, value in enumerate(row, start=1):
                sheet.cell(at, column).value = value

    assert change(path, 0, turn) == []


def test_a_changed_mark_shows_in_every_number_that_it_led_to(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["评分" if "评分" in book.sheetnames else "Marks"]
    assert sheet["F2"].value == 52.5
    sheet["F2"].value = 53.5
    book.save(path)
    found = verify_results(path)
    assert {item.problem for item in found} == {Problem.VALUE_DIFFERS}
    assert len({item.place.sheet for item in found}) == 5


def test_a_missing_sheet_is_found(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    title = book.sheetnames[4]
    del book[title]
    book.save(path)
    assert said(verify_results(path)) == {(Problem.SHEET_MISSING, title, "")}


def test_text_in_place_of_a_number_is_found(path: Path) -> None:
    found = change(path, 0, lambda sheet: sheet.__setitem__("L4", "第一"))
    assert said(found) == {(Problem.VALUE_DIFFERS, found[0].place.sheet, "L4")}


def test_an_event_workbook_has_nothing_to_compare(event: Event, tmp_path: Path) -> None:
    write_event(event, tmp_path / "a.xlsx", Language.CHINESE)
    with pytest.raises(JudgingError) as raised:
        verify_results(tmp_path / "a.xlsx")
    assert raised.value.problem is Problem.NOT_A_RESULTS_WORKBOOK
