"""Tables as CSV: Excel reads them as they are, and takes no text for a formula."""

import csv
from pathlib import Path

import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.workbooks.csv_table import harmless, write_csv


def test_excel_finds_the_encoding_and_every_text(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    rows = [("时间", "原因"), ("12:00:01", '说“好”,\n又说"不"')]
    write_csv(rows, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert [tuple(row) for row in csv.reader(stream)] == rows


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =HYPERLINK(1)", "'=1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "项目01", "1-2", "a=b", "82 → 61.5"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert harmless(text) == text


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(JudgingError) as refused:
        write_csv([("a",)], tmp_path / "no such folder" / "log.csv")
    assert refused.value.problem is Problem.FOLDER_MISSING
    assert list(tmp_path.iterdir()) == []
