"""What is written: texts stay texts, numbers stay exact, and a file is whole or not there."""

import errno
import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem, errors_in
from judging_app.wording.language import Language
from judging_app.workbooks.cells import decode_text, encode_text, number_cell, read_number, shown_cell
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from judging_app.workbooks.template import write_template
from judging_app.workbooks.writer import write_event
from tests.workbooks.books import read_book, small_book

RISKY = ["=1+1", '=HYPERLINK("http://x")', "+86", "-1", "@SUM(A1)", "=", "\t=1"]


@pytest.fixture
def event(tmp_path: Path) -> Event:
    event, _ = read_book(tmp_path / "source.xlsx", small_book())
    names = [
        replace(entry, name=name, organization=name)
        for entry, name in zip(event.entries, RISKY, strict=False)
    ]
    return replace(event, name=RISKY[0], entries=tuple(names))


def test_a_name_like_a_formula_stays_a_name(event: Event, tmp_path: Path) -> None:
    for at in range(0, len(RISKY), 2):
        names = (RISKY[at], RISKY[at + 1] if at + 1 < len(RISKY) else "x")
        entries = tuple(replace(entry, name=name) for entry, name in zip(event.entries, names, strict=True))
        path = tmp_path / "a.xlsx"
        write_results(replace(event, entries=entries), "R1", path, Language.ENGLISH)
        sheets = [sheet for sheet in openpyxl.load_workbook(path) if not sheet.title.startswith("Recheck")]
        cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        risky = [
            cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "@"))
        ]
        assert risky
        assert all(cell.quotePrefix for cell in risky)
        assert read_event(path)[0].entries == entries


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    encoded = encode_text(text)
    assert decode_text(encoded or "") == text
    assert encoded is None or openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.search(encoded) is None


@given(st.fractions() | st.decimals(allow_nan=False, allow_infinity=False, places=6).map(Fraction))
def test_every_number_comes_back(number: Fraction) -> None:
    assert read_number(number_cell(number)) == number


@given(st.fractions(-(10**4), 10**4))
def test_shown_numbers_are_off_by_half_a_unit_of_the_tenth_decimal_at_most(number: Fraction) -> None:
    assert abs(read_number(shown_cell(number)) - number) <= Fraction(1, 2 * 10**10)


def test_a_text_that_no_cell_holds_is_refused_whole(event: Event, tmp_path: Path) -> None:
    long = replace(event, organizer="长" * 32_768)
    with pytest.raises(JudgingError) as raised:
        write_event(long, tmp_path / "a.xlsx", Language.CHINESE)
    assert raised.value.problem is Problem.CELL_NOT_READABLE
    assert [path.name for path in tmp_path.iterdir()] == ["source.xlsx"]


@pytest.mark.parametrize(
    ("number", "problem"), [(errno.ENOSPC, Problem.DISK_FULL), (errno.EACCES, Problem.FILE_NOT_WRITABLE)]
)
def test_a_file_that_cannot_be_written_stays_as_it_was(
    event: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, problem: Problem
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"before")

    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    for write in (
        lambda: write_event(event, path, Language.CHINESE),
        lambda: write_results(event, "R1", path, Language.CHINESE),
        lambda: write_template(path, Language.CHINESE),
    ):
        with pytest.raises(JudgingError) as raised:
            write()
        assert raised.value.problem is problem
        assert path.read_bytes() == b"before"
    assert {item.name for item in tmp_path.iterdir()} == {"source.xlsx", "a.xlsx"}


def test_a_folder_that_is_not_there(event: Event, tmp_path: Path) -> None:
    with pytest.raises(JudgingError) as raised:
        write_event(event, tmp_path / "none" / "a.xlsx", Language.CHINESE)
    assert raised.value.problem is Problem.FOLDER_MISSING
    assert raised.value.findings[0].facts["folder"] == str(tmp_path / "none")


def test_numbers_are_numbers_and_the_header_stays_in_sight(event: Event, tmp_path: Path) -> None:
    write_event(event, tmp_path / "a.xlsx", Language.CHINESE)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book["评分"]
    assert sheet["F2"].value == 52.5
    assert sheet.freeze_panes == "F2"
    assert sheet["A1"].font.b
    assert book["维度"].data_validations.dataValidation


@pytest.mark.parametrize("language", list(Language))
def test_the_template_needs_only_a_name_to_begin_with(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "a.xlsx"
    write_template(path, language)
    with pytest.raises(JudgingError) as raised:
        read_event(path)
    assert {item.problem for item in errors_in(raised.value.findings)} == {Problem.REQUIRED_MISSING}
    book = openpyxl.load_workbook(path)
    chinese = language is Language.CHINESE
    book["赛事" if chinese else "Event"]["B3"] = "遴选"
    book["项目" if chinese else "Entries"].append(["01", "蔬菜项目", None, None, "T1"])
    book["评委" if chinese else "Judges"].append(["J1", "评委甲"])
    book["实绩" if chinese else "Figures"].append(["R1", "01", "m1", 60])
    book.save(path)
    event, findings = read_event(path)
    assert findings == []
    assert event.rounds[0].seats[0].judge == "J1"
    assert event.rounds[0].participations[0].entry == "01"
