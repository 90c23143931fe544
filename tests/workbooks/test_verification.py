"""Checking a results workbook: whatever is changed in it is found, at its cell."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from judging_app.application.judging import utc_now
from judging_app.application.sealing.records import ContentMark, Seal, SealBreak, SealStatement
from judging_app.application.sealing.statement import signed
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.record_digest import records_digest
from judging_app.domain.short_code import short_code
from judging_app.signing import OrganizerKey
from judging_app.wording.language import Language
from judging_app.workbooks.results import write_results
from judging_app.workbooks.verification import check_results, verify_results
from judging_app.workbooks.writer import write_event
from tests.workbooks.books import read_book, said, small_book
from tests.workbooks.tampering import (
    cells_of,
    drop_row,
    edit_sheet,
    saved_by_libreoffice,
    set_cell,
    swap_rows,
    turn_cell,
)

CONTENT = "3d" * 32


@pytest.fixture(scope="module")
def event(tmp_path_factory: pytest.TempPathFactory) -> Event:
    book = small_book()
    book["维度"][1][5:7] = ["去极值平均", 1]  # the lowest is dropped, and struck out
    return read_book(tmp_path_factory.mktemp("source") / "source.xlsx", book)[0]


@pytest.fixture(scope="module")
def seal(event: Event, tmp_path_factory: pytest.TempPathFactory) -> Seal:
    """A seal over what the workbook holds; who checks the workbook alone cannot know the content."""
    stated = SealStatement(
        1, event.name, event.organizer, CONTENT, records_digest(event), 40, "ab" * 32, utc_now(), ""
    )
    return signed(stated, "张三", utc_now(), OrganizerKey(tmp_path_factory.mktemp("keys")).sign)


@pytest.fixture(scope="module")
def original(event: Event, seal: Seal, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("books") / "results.xlsx"
    write_results(event, "R1", path, Language.CHINESE, mark=ContentMark(CONTENT, seal))
    return path.read_bytes()


@pytest.fixture
def path(original: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "results.xlsx"
    path.write_bytes(original)
    return path


def places(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(item.place.sheet, item.place.cell) for item in findings}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("marked", ["nothing", "content", "seal", "broken"])
def test_an_untouched_workbook_is_right_and_says_what_it_is(
    event: Event, seal: Seal, tmp_path: Path, language: Language, marked: str
) -> None:
    mark = {
        "nothing": None,
        "content": ContentMark(CONTENT),
        "seal": ContentMark(CONTENT, seal),
        "broken": ContentMark(CONTENT, None, SealBreak(1, utc_now(), "李四", "录入错误")),
    }[marked]
    path = tmp_path / "results.xlsx"
    write_results(event, "R1", path, language, mark=mark)
    checked = check_results(path)
    assert checked.findings == ()
    assert (checked.mark, checked.round, checked.records) == (mark, "R1", records_digest(event))


def test_a_workbook_saved_without_the_results_of_its_formulas_says_so_and_is_right(path: Path) -> None:
    """openpyxl keeps formulas and drops what they come to; nothing else is amiss but its charts."""
    book = openpyxl.load_workbook(path)
    book.save(path)
    found = {(item.problem, item.place.sheet) for item in verify_results(path)}
    removed = {place for place in found if place[0] is Problem.RESULTS_REMOVED}
    assert {sheet for _, sheet in removed} == {"复核", "复核-步骤"}
    assert {problem for problem, _ in found - removed} == {Problem.CHART_CHANGED}


def test_a_workbook_saved_by_libreoffice_is_right_and_a_digit_changed_there_is_found(
    event: Event, tmp_path: Path
) -> None:
    """Names that look like formulas or errors, that are long, and in other scripts come through as well."""
    odd = ("=SUM(A1:A9)", "长" * 3000, "مشروع\t👩‍🌾", "两行\n名称 ", "#N/A", "007", "@x", "TRUE")
    names = iter(odd * 3)
    strange = replace(
        event,
        entries=tuple(replace(item, name=next(names), note=next(names)) for item in event.entries),
        judges=tuple(replace(item, name=next(names)) for item in event.judges),
    )
    path = tmp_path / "results.xlsx"
    write_results(strange, "R1", path, Language.CHINESE, mark=ContentMark(CONTENT))
    saved = saved_by_libreoffice(path)
    if saved is None:
        pytest.skip("no LibreOffice is installed")
    assert verify_results(saved) == []
    book = openpyxl.load_workbook(saved)
    book["评分"]["F2"].value = 53.5
    book.save(saved)
    assert ("评分", "F2") in places(verify_results(saved))


def test_a_digit_turned_anywhere_is_named_by_its_cell(path: Path, original: bytes) -> None:
    """Of every sheet some cells, drawn anew in each run: heading, codes, marks, rules, statistics, seal."""
    chance = random.Random()
    turned: list[str] = []
    for title in openpyxl.load_workbook(path, read_only=True).sheetnames:
        cells = sorted(cells_of(path, title))
        for cell in chance.sample(cells, min(1, len(cells))):
            path.write_bytes(original)
            if turn_cell(path, title, cell):
                turned.append(title)
                try:
                    found = verify_results(path)
                except JudgingError as error:
                    found = list(error.findings)
                assert (title, cell) in places(found), (title, cell, cells_of(path, title)[cell])
    assert len(set(turned)) > 10


def test_a_changed_mark_is_named_first_and_shows_in_what_it_led_to(path: Path) -> None:
    set_cell(path, "评分", "F2", 53.5)
    found = verify_results(path)
    assert (found[0].problem, found[0].place.cell, found[0].facts["found"]) == (
        Problem.CELL_CHANGED,
        "F2",
        "53.5",
    )
    assert {"总排名", "评分明细-路演答辩"} <= {item.place.sheet for item in found}
    assert (Problem.SEAL_DIFFERS, "records") in {(item.problem, item.facts.get("what")) for item in found}


def test_marks_changed_in_several_rows_are_each_named(path: Path) -> None:
    for cell, value in (("F2", 53.5), ("F4", 41), ("G3", 20)):
        set_cell(path, "评分", cell, value)
    found = [item for item in verify_results(path) if item.problem is Problem.CELL_CHANGED]
    assert places(found) == {("评分", "F2"), ("评分", "F4"), ("评分", "G3")}


def test_a_number_written_as_another_program_rounds_it_is_the_same(path: Path) -> None:
    cells = cells_of(path, "评分")
    assert cells["F2"] == "<v>52.5</v>"
    set_cell(path, "评分", "F2", 52.500000000000007)
    assert verify_results(path) == []


def test_an_exchanged_name_is_found(path: Path) -> None:
    one, other = cells_of(path, "总排名")["C5"], cells_of(path, "总排名")["C6"]
    edit_sheet(
        path, "总排名", lambda text: text.replace(one, "@@", 1).replace(other, one, 1).replace("@@", other, 1)
    )
    assert {("总排名", "C5"), ("总排名", "C6")} <= places(verify_results(path))


def test_a_word_written_beside_a_table_is_named(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["总排名"]
    beside = sheet.cell(5, sheet.max_column + 2)
    beside.value = "此名次作废"
    book["评分"].cell(2, 40).value = "已改"
    book.save(path)
    assert {("总排名", beside.coordinate), ("评分", "AN2")} <= places(verify_results(path))


def test_a_row_taken_out_is_named(path: Path, original: bytes) -> None:
    drop_row(path, "总排名", 6)
    gone = verify_results(path)
    assert [(item.facts["found"], item.facts["expected"]) for item in gone] == [("", "02")]
    path.write_bytes(original)
    drop_row(path, "评分", 4)
    first = verify_results(path)[0]
    assert (first.problem, first.place.sheet, first.facts["row"]) == (Problem.ROW_MISSING, "评分", "4")


def test_a_row_added_to_the_marks_is_named(path: Path) -> None:
    def twice(text: str) -> str:
        rows = text[text.index('<row r="2"') :]
        row = rows[: rows.index("</row>") + 6]
        last = text.count("<row ") + 1
        return text.replace("</sheetData>", row.replace('2"', f'{last}"') + "</sheetData>")

    rows = len(openpyxl.load_workbook(path)["评分"]["A"])
    edit_sheet(path, "评分", twice)
    try:
        found = verify_results(path)
    except JudgingError as error:
        found = list(error.findings)
    assert (Problem.ROW_ADDED, "评分", f"A{rows + 1}") in said(found)


def test_results_may_be_sorted_by_hand_but_marks_and_rules_tell(path: Path, original: bytes) -> None:
    swap_rows(path, "总排名", 5, 6)
    assert verify_results(path) == []
    path.write_bytes(original)
    swap_rows(path, "评分", 3, 4)
    assert (Problem.ROWS_MOVED, "评分", "A3") in said(verify_results(path))


def test_columns_that_change_places_are_named(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["评分"]
    for row in sheet.iter_rows(min_col=6, max_col=7):
        row[0].value, row[1].value = row[1].value, row[0].value
    book.save(path)
    assert (Problem.COLUMNS_MOVED, "评分", "F1") in said(verify_results(path))


@pytest.mark.parametrize("title", ["指标均分", "评分", "校验码", "总排名", "规则说明", "封存"])
def test_a_sheet_taken_out_or_renamed_is_named(path: Path, title: str) -> None:
    book = openpyxl.load_workbook(path)
    book[title].title = "旧表"
    book.save(path)
    try:
        found = verify_results(path)
    except JudgingError as error:
        found = list(error.findings)
    assert (Problem.SHEET_MISSING, title, "") in said(found)


def formula_cell(path: Path) -> tuple[str, str]:
    cells = cells_of(path, "复核")
    return next((cell, body) for cell, body in cells.items() if body.startswith("<f>") and "<v>" in body)


def test_a_formula_replaced_by_its_value_or_altered_is_named(path: Path, original: bytes) -> None:
    cell, body = formula_cell(path)
    value = body[body.index("<v>") :]
    edit_sheet(path, "复核", lambda text: text.replace(body, value, 1))
    found = verify_results(path)
    assert said(found) == {(Problem.FORMULA_CHANGED, "复核", cell)}
    path.write_bytes(original)
    edit_sheet(path, "复核", lambda text: text.replace(body, f"<f>1+1</f>{value}", 1))
    found = verify_results(path)
    assert said(found) == {(Problem.FORMULA_CHANGED, "复核", cell)}
    assert found[0].facts["found"] == "=1+1"


def test_a_formula_where_a_value_was_written_is_named(path: Path, original: bytes) -> None:
    value = cells_of(path, "总排名")["A5"]
    assert value == "<v>1</v>"
    set_cell(path, "总排名", "A5", 1, formula="3-2")
    assert said(verify_results(path)) == {(Problem.FORMULA_UNEXPECTED, "总排名", "A5")}
    path.write_bytes(original)
    set_cell(path, "评分", "F2", 52.5, formula="50+2.5")
    assert (Problem.FORMULA_UNEXPECTED, "评分", "F2") in said(verify_results(path))


def seal_cell(path: Path, word: str) -> str:
    sheet = openpyxl.load_workbook(path)["封存"]
    return next(f"B{row[0].row}" for row in sheet.iter_rows() if row[0].value == word)


@pytest.mark.parametrize("word", ["封存人", "签名"])
def test_a_seal_that_somebody_wrote_himself_is_forged(path: Path, word: str) -> None:
    set_cell(path, "封存", seal_cell(path, word), "王五" if word == "封存人" else "00" * 64)
    found = verify_results(path)
    assert Problem.SEAL_FORGED in {item.problem for item in found}
    assert ("封存", seal_cell(path, word)) in places(found)


def test_a_code_under_a_heading_or_at_the_foot_that_differs_is_named(path: Path, original: bytes) -> None:
    code = short_code(CONTENT)
    other = f"ZZZZ{code[4:]}"
    edit_sheet(path, "总排名", lambda text: text.replace(code, other, 1))
    assert said(verify_results(path)) == {(Problem.VALUE_DIFFERS, "总排名", "A3")}
    path.write_bytes(original)

    def foot(text: str) -> str:
        at = text.rindex(code)
        return text[:at] + other + text[at + len(code) :]

    edit_sheet(path, "总排名", foot)
    found = verify_results(path)
    assert said(found) == {(Problem.CODE_DIFFERS, "总排名", "")}
    assert (found[0].facts["found"], found[0].facts["expected"]) == (other, code)


def test_the_time_of_the_seal_reads_the_same_in_any_time_zone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/St_Johns")
    time.tzset()
    try:
        assert verify_results(path) == []
    finally:
        monkeypatch.undo()
        time.tzset()


def test_an_event_workbook_has_nothing_to_compare(event: Event, tmp_path: Path) -> None:
    write_event(event, tmp_path / "a.xlsx", Language.CHINESE)
    with pytest.raises(JudgingError) as raised:
        verify_results(tmp_path / "a.xlsx")
    assert raised.value.problem is Problem.NOT_A_RESULTS_WORKBOOK


def refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(JudgingError) as raised:
        act()
    return raised.value.problem


def test_what_is_no_workbook_any_more_is_refused(path: Path, original: bytes) -> None:
    path.write_bytes(original[: len(original) // 2])
    assert refused(lambda: verify_results(path)) is Problem.DAMAGED_WORKBOOK
