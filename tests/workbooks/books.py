"""Small workbooks for tests, as a person would write them, and what is said about them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.workbooks.reader import read_event

Rows = list[list[Any]]
Book = dict[str, Rows]

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
"""Real input, beside the project's folder where it is there at all."""


def shared_file(name: str) -> Path:
    """A file of real input; skips the test where the folder is absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"real input {name} is not at {SHARED}")
    return path


def small_book() -> Book:
    """A whole contest: one judged and one measured dimension, two entries, three judges."""
    return {
        "赛事": [["内容", "值"], ["赛事名称", "遴选"], ["日期", "2026-11-05"]],
        "组别": [["编号", "名称"], ["T1", "初创组"], ["T2", "成长组"]],
        "轮次": [["编号", "名称"], ["R1", "决赛"]],
        "计分规则": [["轮次", "选项", "值"], ["R1", "规则名称", "规则"], ["R1", "最终得分取整", 2]],
        "同分规则": [["轮次", "比较内容", "对象"], ["R1", "维度得分", "路演答辩"], ["R1", "抽签", None]],
        "超时扣分": [["轮次", "超时秒数", "扣分"], ["R1", ">10", 0.5]],
        "维度": [
            ["轮次", "编号", "名称", "类型", "权重", "合成方法", "去最低数", "去最高数"],
            ["R1", "talk", "路演答辩", "评委评分", 60, "平均", 0, 0],
            ["R1", "perf", "实绩评价", "实绩计分", 40, None, None, None],
        ],
        "指标": [
            ["轮次", "维度", "编号", "名称", "满分", "步长", "计分方法", "计分参数"],
            ["R1", "talk", "c1", "创新性", 60, 0.5, None, None],
            ["R1", "talk", "c2", "可行性", 40, 0.5, None, None],
            ["R1", "perf", "m1", "带动就业", 100, 1, "分档", ">=50: 100; [20,50): 80; <20: 60"],
        ],
        "奖项": [["名称", "名额"], ["一等奖", 1]],
        "项目": [["编号", "名称", "组别"], ["01", "蔬菜项目", "初创组"], ["02", "民宿项目", "T2"]],
        "评委": [["编号", "姓名"], ["J1", "评委甲"], ["J2", "评委乙"], ["J3", "评委丙"]],
        "回避": [["评委", "项目", "理由"], ["评委丙", "民宿项目", "亲属"]],
        "评分": [
            ["维度", "项目", "评委", "状态", "创新性", "c2", "评语"],
            ["talk", "01", "J1", "已提交", 52.5, 33, None],
            ["talk", "01", "J2", "已提交", 50, 35.5, "好"],
            ["talk", "01", "J3", "已提交", 48, 30, None],
            ["talk", "02", "J1", "已提交", 51.5, 31, None],
            ["talk", "02", "J2", "已提交", 49, 30.5, None],
        ],
        "实绩": [
            ["项目", "实绩指标", "申报值", "核实值"],
            ["01", "m1", 60, 55],
            ["02", "带动就业", 30, None],
        ],
        "加扣分": [["编号", "项目", "类型", "分数", "秒数", "理由"], ["A1", "01", "超时", None, 12, "超时"]],
    }


def save_book(path: Path, book: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """Write a workbook the plain way, as Excel would."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in book.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)
    return path


def put(book: Book, sheet: str, cell: str, value: object) -> Book:
    """Change one cell, as "B3"."""
    column, row = ord(cell[0]) - ord("A"), int(cell[1:]) - 1
    rows = book[sheet]
    while len(rows) <= row:
        rows.append([])
    rows[row] = rows[row] + [None] * (column + 1 - len(rows[row]))
    rows[row][column] = value
    return book


def read_book(path: Path, book: Book) -> tuple[Event, list[Finding]]:
    """Write a workbook and read it."""
    return read_event(save_book(path, book))


def errors_of(path: Path, book: Book) -> list[Finding]:
    """Write a workbook that does not fit, and give every error."""
    with pytest.raises(JudgingError) as raised:
        read_book(path, book)
    return list(raised.value.findings)


def said(findings: Sequence[Finding]) -> set[tuple[Problem, str, str]]:
    """Code, sheet and cell of each finding."""
    return {(item.problem, item.place.sheet, item.place.cell) for item in findings}


def rows_of(path: Path, title: str) -> list[dict[str, Any]]:
    """A results sheet as records by header, the lines between its parts left out."""
    sheet = openpyxl.load_workbook(path)[title]
    header_row = int(str(sheet.print_title_rows).rpartition("$")[2])
    header, *rows = sheet.iter_rows(min_row=header_row, values_only=True)
    records = [dict(zip(header, row, strict=True)) for row in rows]
    return [item for item in records if sum(value is not None for value in item.values()) > 1]
