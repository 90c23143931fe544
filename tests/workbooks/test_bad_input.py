"""Workbooks that do not fit: every finding at once, each with its code, sheet and cell."""

import datetime
from pathlib import Path

import pytest

from judging_app.domain.problems import Place, Problem
from tests.workbooks.books import Book, errors_of, put, said, small_book

CELLS = [
    ("评分", "E2", "约45", Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", "无", Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", True, Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", datetime.date(2026, 1, 2), Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", "1,286", Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", "5²", Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", "1e1", Problem.CELL_NOT_A_NUMBER),
    ("评分", "E2", 1.00001, Problem.CELL_TOO_FINE),
    ("评分", "E2", 60.5, Problem.MARK_ABOVE_MAXIMUM),
    ("评分", "E2", -1, Problem.MARK_BELOW_MINIMUM),
    ("评分", "F2", 30.25, Problem.MARK_OFF_STEP),
    ("评分", "F2", None, Problem.MARK_MISSING),
    ("评分", "F2", "=1+1", Problem.CELL_FORMULA_WITHOUT_VALUE),
    ("评分", "B2", "99", Problem.UNKNOWN_ENTRY),
    ("评分", "B2", None, Problem.CELL_REQUIRED),
    ("评分", "C2", "评委癸", Problem.UNKNOWN_JUDGE),
    ("评分", "A2", "面试", Problem.UNKNOWN_DIMENSION),
    ("评分", "D2", "已交", Problem.CELL_NOT_A_CHOICE),
    ("评分", "D2", "缺席", Problem.SHEET_MUST_BE_EMPTY),
    ("实绩", "B2", "税金", Problem.UNKNOWN_CRITERION),
    ("实绩", "C2", "#REF!", Problem.CELL_ERROR_VALUE),
    ("实绩", "C2", "=A1", Problem.CELL_FORMULA_WITHOUT_VALUE),
    ("加扣分", "E2", 1.5, Problem.CELL_NOT_A_WHOLE_NUMBER),
    ("加扣分", "C2", "罚款", Problem.CELL_NOT_A_CHOICE),
    ("加扣分", "B2", "03", Problem.UNKNOWN_ENTRY),
    ("项目", "C2", "老年组", Problem.UNKNOWN_TRACK),
    ("项目", "A3", "01", Problem.DUPLICATE_CODE),
    ("项目", "B3", None, Problem.REQUIRED_MISSING),
    ("赛事", "B2", None, Problem.REQUIRED_MISSING),
    ("赛事", "A3", "日子", Problem.CELL_NOT_A_CHOICE),
    ("维度", "E2", "六成", Problem.CELL_NOT_A_NUMBER),
    ("维度", "F2", "众数", Problem.CELL_NOT_A_CHOICE),
    ("指标", "B2", "面试", Problem.UNKNOWN_DIMENSION),
    ("指标", "E2", 0, Problem.POINTS_NOT_POSITIVE),
    ("指标", "F2", 7, Problem.STEP_DOES_NOT_FIT),
    ("指标", "G4", None, Problem.CELL_REQUIRED),
    ("指标", "G2", "分档", Problem.INDICATOR_RULE_UNEXPECTED),
    ("指标", "H4", "50以上: 5", Problem.CELL_NOT_READABLE),
    ("指标", "H4", ">=50: 5; [20,60): 4", Problem.INDICATOR_RULE_DOES_NOT_FIT),
    ("计分规则", "B3", "取整数", Problem.CELL_NOT_A_CHOICE),
    ("计分规则", "C3", "两位", Problem.CELL_NOT_READABLE),
    ("计分规则", "A3", "R9", Problem.UNKNOWN_ROUND),
    ("同分规则", "C2", "面试", Problem.UNKNOWN_REFERENCE),
    ("同分规则", "B2", "年龄", Problem.CELL_NOT_A_CHOICE),
    ("超时扣分", "B2", "十秒", Problem.CELL_NOT_READABLE),
    ("奖项", "B2", None, Problem.AWARD_WITHOUT_SIZE),
    ("回避", "A2", "评委癸", Problem.UNKNOWN_JUDGE),
]


@pytest.mark.parametrize(("sheet", "cell", "value", "problem"), CELLS)
def test_each_cell_is_named(tmp_path: Path, sheet: str, cell: str, value: object, problem: Problem) -> None:
    found = said(errors_of(tmp_path / "a.xlsx", put(small_book(), sheet, cell, value)))
    assert (problem, sheet, cell) in found


def test_weights_that_do_not_add_up_are_named_at_the_last(tmp_path: Path) -> None:
    found = said(errors_of(tmp_path / "a.xlsx", put(small_book(), "维度", "E2", 50)))
    assert found == {(Problem.WEIGHTS_DO_NOT_ADD_UP, "维度", "E3")}


def test_a_recused_judges_marks_are_refused_at_the_judge(tmp_path: Path) -> None:
    book = small_book()
    book["评分"].append(["talk", "02", "J3", "已提交", 40, 30])
    assert said(errors_of(tmp_path / "a.xlsx", book)) == {(Problem.JUDGE_RECUSED, "评分", "C7")}


def test_a_sheet_twice_is_refused_at_the_second(tmp_path: Path) -> None:
    book = small_book()
    book["评分"].append(["talk", "01", "J1", "已提交", 40, 30])
    assert said(errors_of(tmp_path / "a.xlsx", book)) == {(Problem.DUPLICATE_RECORD, "评分", "C7")}


def test_every_finding_comes_at_once(tmp_path: Path) -> None:
    book = put(put(put(small_book(), "评分", "E2", "x"), "评分", "F3", 99), "项目", "C2", "老年组")
    found = errors_of(tmp_path / "a.xlsx", book)
    assert said(found) == {
        (Problem.CELL_NOT_A_NUMBER, "评分", "E2"),
        (Problem.MARK_ABOVE_MAXIMUM, "评分", "F3"),
        (Problem.UNKNOWN_TRACK, "项目", "C2"),
    }
    assert found[0].place == Place("a.xlsx", "评分", "E2")
    assert found[0].facts == {"text": "x"}


def _without(sheet: str) -> Book:
    book = small_book()
    del book[sheet]
    return book


@pytest.mark.parametrize("sheet", ["维度", "指标", "项目"])
def test_a_needed_sheet_is_missed(tmp_path: Path, sheet: str) -> None:
    found = errors_of(tmp_path / "a.xlsx", _without(sheet))
    assert [item.facts["sheet"][:2] for item in found if item.problem is Problem.SHEET_MISSING] == [sheet]


def test_columns_missing_and_twice(tmp_path: Path) -> None:
    book = put(put(small_book(), "实绩", "B1", "别的"), "项目", "B1", "编号")
    found = said(errors_of(tmp_path / "a.xlsx", book))
    assert (Problem.COLUMN_MISSING, "实绩", "") in found
    assert (Problem.COLUMN_TWICE, "项目", "B1") in found


def test_a_criterion_in_two_columns(tmp_path: Path) -> None:
    book = put(small_book(), "评分", "G1", "[c1]")
    assert (Problem.COLUMN_TWICE, "评分", "G1") in said(errors_of(tmp_path / "a.xlsx", book))


def test_two_sheets_of_the_same_kind(tmp_path: Path) -> None:
    book = small_book() | {"Entries": [["Code", "Name"], ["09", "x"]]}
    assert (Problem.SHEET_UNKNOWN, "Entries", "") in said(errors_of(tmp_path / "a.xlsx", book))


def test_a_name_that_two_entries_have_names_none(tmp_path: Path) -> None:
    book = put(small_book(), "项目", "B3", "蔬菜项目")
    put(book, "评分", "B2", "蔬菜项目")
    assert (Problem.UNKNOWN_ENTRY, "评分", "B2") in said(errors_of(tmp_path / "a.xlsx", book))


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    book = put(small_book(), "赛事", "A4", "Format version")
    put(book, "赛事", "B4", 2)
    assert said(errors_of(tmp_path / "a.xlsx", book)) == {(Problem.CELL_NOT_A_CHOICE, "赛事", "B4")}
