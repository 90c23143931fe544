"""Files that are no workbook, or would do harm: refused with the right word, before they are read."""

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.workbooks import safety
from judging_app.workbooks.reader import read_event
from tests.workbooks.books import save_book, small_book

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
SHEET = "xl/worksheets/sheet1.xml"


def problem_of(path: Path) -> Problem:
    with pytest.raises(JudgingError) as raised:
        read_event(path)
    assert raised.value.findings[0].place.file == path.name
    return raised.value.problem


def rezipped(source: Path, target: Path, changes: dict[str, bytes]) -> Path:
    """Copy a workbook with some parts replaced or added."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *changes}:
            new.writestr(name, changes.get(name) or old.read(name))
    return target


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return save_book(tmp_path / "good.xlsx", small_book())


def part(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.NOT_A_WORKBOOK),
        (b"just text", Problem.NOT_A_WORKBOOK),
        (b"<html><body><table></table></body></html>", Problem.NOT_A_WORKBOOK),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), Problem.OLD_WORKBOOK),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), Problem.ENCRYPTED_WORKBOOK),
        (b"PK\x03\x04 and then nothing of the kind", Problem.DAMAGED_WORKBOOK),
    ],
)
def test_files_that_are_something_else(tmp_path: Path, content: bytes, problem: Problem) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert problem_of(path) is problem


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "none.xlsx") is Problem.FILE_MISSING
    assert problem_of(tmp_path) is Problem.FILE_MISSING


def test_a_truncated_workbook(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    for share in (2, 3, 10):
        path.write_bytes(good.read_bytes()[: good.stat().st_size // share])
        assert problem_of(path) is Problem.DAMAGED_WORKBOOK


def test_another_kind_of_archive(tmp_path: Path) -> None:
    for names, problem in (
        ({"word/document.xml": b"<x/>"}, Problem.NOT_A_WORKBOOK),
        ({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}, Problem.NOT_A_WORKBOOK),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, Problem.OPEN_DOCUMENT_SHEET),
    ):
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in names.items():
                archive.writestr(name, content)
        assert problem_of(path) is problem


def test_broken_xml_inside(good: Path, tmp_path: Path) -> None:
    for name, content in (
        (SHEET, b"<worksheet><sheetData><row>"),
        ("xl/workbook.xml", b"no xml"),
        ("xl/styles.xml", b"<styleSheet"),
        ("[Content_Types].xml", b"<Types/>"),
    ):
        assert problem_of(rezipped(good, tmp_path / "a.xlsx", {name: content})) is Problem.DAMAGED_WORKBOOK


def test_a_flipped_bit_is_damage(good: Path, tmp_path: Path) -> None:
    content = bytearray(good.read_bytes())
    content[content.index(SHEET.encode()) + 400] ^= 0xFF
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert problem_of(path) is Problem.DAMAGED_WORKBOOK


def test_entity_bombs(good: Path, tmp_path: Path) -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>&b;</sheetData></worksheet>'
    )
    for name in (SHEET, "xl/workbook.xml", "xl/styles.xml", "docProps/core.xml"):
        assert problem_of(rezipped(good, tmp_path / "a.xlsx", {name: bomb})) is Problem.DANGEROUS_WORKBOOK
    wide = bomb.decode().replace('version="1.0"', 'version="1.0" encoding="utf-16"').encode("utf-16")
    assert problem_of(rezipped(good, tmp_path / "a.xlsx", {SHEET: wide})) is Problem.DANGEROUS_WORKBOOK


def test_a_zip_bomb_is_weighed_not_opened(good: Path, tmp_path: Path) -> None:
    huge = b"<worksheet>" + b" " * (8 * safety.SMALL_PART)
    assert problem_of(rezipped(good, tmp_path / "a.xlsx", {SHEET: huge})) is Problem.DANGEROUS_WORKBOOK


def test_many_small_parts_are_weighed_together(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safety, "MOST_BYTES", 1_000_000)
    parts = {f"xl/media/{at}.bin": bytes(200_000) for at in range(6)}
    assert problem_of(rezipped(good, tmp_path / "a.xlsx", parts)) is Problem.DANGEROUS_WORKBOOK


def test_cells_off_the_sheet(good: Path, tmp_path: Path) -> None:
    sheet = part(good, SHEET)
    for far in (b'r="AAAAAAA1"', b'r="A99999999999"'):
        changed = sheet.replace(b'r="A1"', far)
        assert changed != sheet
        assert problem_of(rezipped(good, tmp_path / "a.xlsx", {SHEET: changed})) is Problem.DANGEROUS_WORKBOOK


def test_too_many_rows(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "MOST_ROWS", 3)
    assert problem_of(good) is Problem.TOO_MANY_ROWS


def test_a_row_far_below_ends_the_reading(good: Path, tmp_path: Path) -> None:
    sheet = part(good, SHEET).replace(b'<row r="3"', b'<row r="1048576"').replace(b'r="A3"', b'r="A1048576"')
    path = rezipped(good, tmp_path / "a.xlsx", {SHEET: sheet.replace(b'r="B3"', b'r="B1048576"')})
    assert problem_of(path) is Problem.TOO_MANY_ROWS


def test_a_wrong_dimension_does_no_harm(good: Path, tmp_path: Path) -> None:
    sheet = part(good, SHEET)
    wrong = sheet.replace(b'<dimension ref="A1:B3"', b'<dimension ref="A1:XFD1048576"')
    assert wrong != sheet
    read_event(rezipped(good, tmp_path / "a.xlsx", {SHEET: wrong}))


def test_macros_links_and_pictures_are_left_alone(tmp_path: Path) -> None:
    """What is not a sheet is never looked at."""
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    good = save_book(tmp_path / "good.xlsx", small_book())
    path = rezipped(good, tmp_path / "a.xlsx", {"xl/vbaProject.bin": OLE, "xl/media/image1.png": b"\x89PNG"})
    assert read_event(path)[0].name == "遴选"


def test_a_workbook_as_excel_itself_saves_it(good: Path, tmp_path: Path) -> None:
    """Namespaces on the root, texts in a table of their own, results of formulas."""
    texts: list[bytes] = []

    def share(found: re.Match[bytes]) -> bytes:
        texts.append(b"<si><t>" + found.group(2) + b"</t></si>")
        return b"<c" + found.group(1) + b't="s"><v>' + str(len(texts) - 1).encode() + b"</v></c>"

    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    changes: dict[str, bytes] = {}
    with zipfile.ZipFile(good) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                sheet = re.sub(
                    rb'<c([^>]*)t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>', share, archive.read(name)
                )
                changes[name] = sheet.replace(b"<worksheet ", b'<worksheet xmlns:r="' + relations + b'" ')
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    changes["xl/sharedStrings.xml"] = b'<sst xmlns="' + main + b'">' + b"".join(texts) + b"</sst>"
    marks = f"xl/worksheets/sheet{list(small_book()).index('评分') + 1}.xml"
    changes[marks] = changes[marks].replace(b"<v>52.5</v>", b"<f>50+2.5</f><v>52.5</v>")
    assert b"<f>" in changes[marks]
    types = part(good, "[Content_Types].xml")
    if b"sharedStrings" not in types:
        kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
        changes["[Content_Types].xml"] = types.replace(b"</Types>", override)
    path = rezipped(good, tmp_path / "a.xlsx", changes)
    assert read_event(path) == read_event(good)
