"""Any file that an office sends, read as it stands: exact, bounded, and never run."""

import datetime
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from judging_app.application.registration.tables import Area, CellKind, RawCell
from judging_app.domain.problems import JudgingError, Problem
from judging_app.workbooks.raw_marks import read_marks
from judging_app.workbooks.raw_tables import read_tables
from tests.workbooks.books import save_book


def book_of(path: Path, *rows: list[Any]) -> tuple[openpyxl.Workbook, Worksheet]:
    """A workbook with one sheet, not saved yet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    return book, sheet


def refused(path: Path) -> Problem:
    with pytest.raises(JudgingError) as raised:
        read_tables(path)
    return raised.value.problem


def test_cells_keep_their_exact_value_and_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book, sheet = book_of(path, [1286.4, 0.1 + 0.2, 7, "007", "成长组 ", True, 1e20, None, "#N/A"])
    sheet["J1"] = "=A1*2"
    sheet["K1"] = datetime.date(2025, 10, 20)
    sheet["L1"] = 0.85
    sheet["L1"].number_format = "0.0%"
    sheet["M1"] = 12
    sheet["M1"].number_format = '0"%"'
    book.save(path)
    (table,) = read_tables(path)
    assert table.rows[0] == (
        RawCell("1286.4", CellKind.NUMBER),
        RawCell("0.3", CellKind.NUMBER),
        RawCell("7", CellKind.NUMBER),
        RawCell("007"),
        RawCell("成长组 "),
        RawCell("TRUE"),
        RawCell("1" + "0" * 20, CellKind.NUMBER),
        RawCell("", CellKind.BLANK),
        RawCell("#N/A", CellKind.ERROR),
        RawCell("=A1*2", CellKind.FORMULA),
        RawCell("2025-10-20", CellKind.DATE),
        RawCell("85%", CellKind.NUMBER),
        RawCell("12", CellKind.NUMBER),
    )


def test_hidden_rows_merged_areas_and_hidden_sheets_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book, sheet = book_of(path, ["标题", None], ["a", "b"], ["c", None], ["d", "e"])
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("B2:B3")
    sheet.row_dimensions[4].hidden = True
    other = book.create_sheet("藏起来的")
    other.append(["x"])
    other.sheet_state = "hidden"
    book.create_sheet("空表")
    book.save(path)
    first, second = read_tables(path)
    assert first.hidden_rows == {4}
    assert set(first.merges) == {Area(1, 1, 1, 2), Area(2, 2, 3, 2)}
    assert (second.name, second.is_hidden) == ("藏起来的", True)


def test_marks_are_found_wherever_the_part_is_cut() -> None:
    part = (
        b'<x:sheetData><x:row r="2"><x:c r="A2" s="1"/><x:c r="B2"><x:f>A1&gt;1</x:f><x:v/></x:c></x:row>'
        b'<x:row hidden="1"><x:c r="A3" t="str"><x:f>A1</x:f><x:v></x:v></x:c></x:row></x:sheetData>'
        b'<x:mergeCells><x:mergeCell ref="A1:C2"/></x:mergeCells>'
    )
    for size in (1, 7, 50, 1000):
        marks = read_marks(part[at : at + size] for at in range(0, len(part), size))
        assert marks.hidden_rows == {3}
        assert marks.merges == (Area(1, 1, 2, 3),)
        assert marks.formulas == {(2, 2): "=A1>1"}


def test_a_workbook_with_macros_is_read_for_its_values(tmp_path: Path) -> None:
    path = tmp_path / "带宏.xlsm"
    save_book(path, {"表": [["项目名称"], ["甲"]]})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"x" * 64)
        archive.writestr("xl/media/image1.png", b"\x89PNG\r\n\x1a\n" + b"x" * 64)
    (table,) = read_tables(path)
    assert table.rows[1] == (RawCell("甲"),)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Problem.OLD_WORKBOOK),
        (
            "锁.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Problem.ENCRYPTED_WORKBOOK,
        ),
        ("文本.xlsx", "项目名称,组别".encode(), Problem.NOT_A_WORKBOOK),
        ("半个.xlsx", b"PK\x03\x04" + b"x" * 40, Problem.DAMAGED_WORKBOOK),
        ("空.csv", b"", Problem.TABLE_EMPTY),
        ("空白.csv", b"\xef\xbb\xbf \r\n,,\r\n", Problem.TABLE_EMPTY),
        ("乱.csv", b"\xff\x00\x80\x81\xfe", Problem.TEXT_NOT_DECODED),
        ("其实是工作簿.csv", b"PK\x03\x04", Problem.TEXT_NOT_DECODED),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, data: bytes, problem: Problem
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refused(path) is problem


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有.csv") is Problem.FILE_MISSING
    assert refused(tmp_path / "没有.xlsx") is Problem.FILE_MISSING


def test_a_workbook_of_empty_sheets_says_so(tmp_path: Path) -> None:
    assert refused(save_book(tmp_path / "a.xlsx", {"一": [], "二": [[None, "  "]]})) is Problem.TABLE_EMPTY


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [["项目名称", "年营业收入（万元）"], ["㐂项目", "1286.40"], ["乙项目", "１２０．５"]]
    path = tmp_path / "报名.csv"
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    (table,) = read_tables(path)
    assert [[cell.text for cell in row] for row in table.rows] == rows
    assert (table.name, table.file) == ("报名", "报名.csv")


def test_a_formatted_cell_far_below_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book, sheet = book_of(path, ["项目名称"], ["甲"])
    sheet["A1000000"].number_format = "0.00"
    book.save(path)
    (table,) = read_tables(path)
    assert len(table.rows) == 2


def test_a_merged_area_over_the_whole_sheet_is_cut_to_the_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    save_book(path, {"表": [["项目名称", "组别"], ["甲", "初创组"]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    parts[sheet] = parts[sheet].replace(b"</sheetData>", merge)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    (table,) = read_tables(path)
    assert table.merges == (Area(2, 1, 2, 2),)


def test_a_table_of_twenty_thousand_rows_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "大.csv"
    path.write_text(
        "项目名称,带动就业人数\n" + "".join(f"项目{at},{at}\n" for at in range(20_000)), encoding="utf-8"
    )
    (table,) = read_tables(path)
    assert len(table.rows) == 20_001
