"""Rows written as XML: what openpyxl reads back out of them, and what a full disk does."""

import errno
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.workbooks import sheet_rows
from judging_app.workbooks.results_model import Formula
from judging_app.workbooks.saving import BookWriter, Style, Styled


def test_values_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    values = [1, -0.5, 85.5, 1e-7, None, 123456789012345, "<&>\"'", "两行\n文字"]
    with BookWriter() as book:
        page = book.page("表", [10] * 8)
        page.add([page.text(value) if isinstance(value, str) else value for value in values])
        page.add([], height=30)
        page.add([Styled("标题", Style.TITLE), Styled(2.5, Style.NUMBER, 2), Styled(None, Style.PLACE)])
        book.save(path)
    sheet = openpyxl.load_workbook(path)["表"]
    assert [cell.value for cell in sheet[1]] == values
    assert sheet.row_dimensions[2].height == 30
    assert (sheet["A3"].value, sheet["B3"].number_format) == ("标题", "0.00")


@pytest.mark.parametrize(("formula", "value"), [("=1+1", 2), ('="a"&"<b>"', "a<b>"), ("=1=1", True)])
def test_a_formula_keeps_its_value_beside_it(tmp_path: Path, formula: str, value: Any) -> None:
    path = tmp_path / "a.xlsx"
    with BookWriter() as book:
        book.page("a").add([Formula(formula, value)])
        book.save(path)
    assert openpyxl.load_workbook(path)["a"]["A1"].value == formula
    assert openpyxl.load_workbook(path, data_only=True)["a"]["A1"].value == value


def test_rows_beyond_what_is_kept_in_memory_are_all_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_rows, "_IN_MEMORY", 1000)
    path = tmp_path / "a.xlsx"
    with BookWriter() as book:
        page = book.page("a")
        for number in range(1201):
            page.add([number])
        book.save(path)
    sheet = openpyxl.load_workbook(path)["a"]
    assert [row[0].value for row in sheet] == list(range(1201))


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with BookWriter() as book:
        book.page("a").add([1])
        monkeypatch.setattr(sheet_rows.shutil, "copyfileobj", full)
        with pytest.raises(JudgingError) as raised:
            book.save(tmp_path / "a.xlsx")
    assert raised.value.problem is Problem.DISK_FULL
    assert list(tmp_path.iterdir()) == []
