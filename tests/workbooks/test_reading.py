"""Reading a workbook that a person wrote: what may be left out, spelled and mixed."""

from fractions import Fraction
from pathlib import Path

import pytest

from judging_app.domain.event import Participation, Role, Seat
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.problems import Problem, Severity
from judging_app.domain.rulebook import EACH_TRACK, FINAL, TieKey, TieKeyKind
from judging_app.domain.sheets import Standing
from judging_app.domain.tie_keys import HEAD_SEAT
from tests.workbooks.books import put, read_book, said, small_book


def test_a_small_workbook_is_a_whole_event(tmp_path: Path) -> None:
    event, findings = read_book(tmp_path / "a.xlsx", small_book())
    round_ = event.rounds[0]
    assert findings == []
    assert (event.name, event.date) == ("遴选", "2026-11-05")
    assert event.entries[0].track == "T1"
    assert round_.participations == (Participation("01", "P1"), Participation("02", "P1"))
    assert round_.seats == tuple(Seat(code, "P1") for code in ("J1", "J2", "J3"))
    assert round_.sheets[0].marks == {"c1": 525_000, "c2": 330_000}
    assert round_.recusals[0].judge == "J3"
    assert round_.values[1].criterion == "m1"
    assert round_.rulebook.tie_chain == (TieKey(TieKeyKind.DIMENSION, "talk"), TieKey(TieKeyKind.LOT))


def test_the_example_of_the_document_is_a_whole_event(tmp_path: Path) -> None:
    book = {
        "赛事": [["内容", "值"], ["赛事名称", "例"]],
        "维度": [["编号", "名称", "类型", "合成方法"], ["talk", "路演答辩", "评委评分", "平均"]],
        "指标": [["编号", "名称", "满分", "步长"], ["c1", "创新性", 60, 0.5], ["c2", "可行性", 40, 0.5]],
        "项目": [["编号", "名称"], ["01", "戈壁设施蔬菜项目"], ["02", "乡村民宿项目"]],
        "评委": [["编号", "姓名"], ["J1", "甲"], ["J2", "乙"]],
        "评分": [["项目", "评委", "创新性", "可行性"], ["01", "J1", 52.5, 33], ["02", "J2", 51.5, 31]],
    }
    event, _ = read_book(tmp_path / "a.xlsx", book)
    assert event.rounds[0].sheets[1].standing is Standing.SUBMITTED
    assert event.rounds[0].code == "R1"


def test_english_headers_any_order_blank_rows_and_a_title_above(tmp_path: Path) -> None:
    book = small_book()
    book["Entries"] = [
        ["Entries of the selection"],
        [],
        [" NAME ", "Track", "ｃｏｄｅ"],
        ["蔬菜项目", "t1", "01"],
        [None, None, None],
        ["民宿项目", "成长组", "02"],
    ]
    del book["项目"]
    event, _ = read_book(tmp_path / "a.xlsx", dict(reversed(book.items())))
    assert [(entry.code, entry.name, entry.track) for entry in event.entries] == [
        ("01", "蔬菜项目", "T1"),
        ("02", "民宿项目", "T2"),
    ]


def test_unknown_sheets_and_columns_are_named_and_left_unread(tmp_path: Path) -> None:
    book = put(small_book(), "项目", "D1", "联系电话") | {"备注页": [["x"]]}
    _, findings = read_book(tmp_path / "a.xlsx", book)
    assert said(findings) == {
        (Problem.COLUMN_UNKNOWN, "项目", "D1"),
        (Problem.SHEET_UNKNOWN, "备注页", ""),
    }
    assert {finding.severity for finding in findings} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("written", "points"),
    [
        (21.5, "21.5"),
        ("２１．５", "21.5"),
        (" 21.50 ", "21.5"),
        ("+5", "5"),
        (0.1 + 0.2, "0.3"),
        ("1,286.40", "1286.4"),
        ("1,234,567", "1234567"),
        ("2/3", "2/3"),
        ("−3", "-3"),
        (-0.8, "-0.8"),
    ],
)
def test_numbers_are_exact_in_any_dress(tmp_path: Path, written: object, points: str) -> None:
    event, _ = read_book(tmp_path / "a.xlsx", put(small_book(), "实绩", "C2", written))
    assert event.rounds[0].values[0].claimed == Fraction(points)


def test_a_zero_is_a_mark_and_a_blank_is_none(tmp_path: Path) -> None:
    book = put(put(small_book(), "评分", "E2", 0), "评分", "D4", "缺席")
    for cell in ("E4", "F4"):
        put(book, "评分", cell, None)
    sheets = read_book(tmp_path / "a.xlsx", book)[0].rounds[0].sheets
    assert sheets[0].marks["c1"] == 0
    assert (sheets[2].standing, sheets[2].marks) == (Standing.ABSENT, {})


def test_a_row_without_standing_and_marks_is_no_sheet(tmp_path: Path) -> None:
    book = small_book()
    book["评分"].append(["talk", "02", "J3", None, None, None])
    assert len(read_book(tmp_path / "a.xlsx", book)[0].rounds[0].sheets) == 5


def test_special_words_in_either_language(tmp_path: Path) -> None:
    book = small_book()
    book["奖项"] = [["名称", "范围", "名额"], ["一等奖", "Each track", 1], ["二等奖", "初创组", 1]]
    book["同分规则"] += [["R1", "One judge's total", "组长"]]
    book["加扣分"] += [["A2", "02", "扣分", 1, None, "迟到"]]
    book["加扣分"][0].append("作用于")
    book["加扣分"][1] += ["最终得分"]
    book["加扣分"][2] += ["实绩评价"]
    book["席位"] = [["评委", "身份"], ["评委甲", "head"], ["J2", "评委"], ["J3", "Reserve"]]
    round_ = read_book(tmp_path / "a.xlsx", book)[0].rounds[0]
    assert [award.scope for award in round_.rulebook.awards] == [EACH_TRACK, "T1"]
    assert round_.rulebook.tie_chain[-1].of == HEAD_SEAT
    assert [item.target for item in round_.adjustments] == [FINAL, "perf"]
    assert [seat.role for seat in round_.seats] == [Role.HEAD, Role.REGULAR, Role.RESERVE]


def test_options_may_be_switched_off_or_left_to_their_default(tmp_path: Path) -> None:
    book = small_book()
    book["计分规则"] += [
        ["R1", "Final floor", "无"],
        ["R1", "最终得分上限", None],
        ["R1", "Bonus cap", "none"],
    ]
    put(book, "计分规则", "C3", "1 截断")
    rulebook = read_book(tmp_path / "a.xlsx", book)[0].rounds[0].rulebook
    assert (rulebook.floor, rulebook.ceiling, rulebook.bonus_cap) == (None, None, None)
    assert rulebook.final == Rounding(1, RoundingMode.DOWN)


def test_lists_may_be_deliberately_empty(tmp_path: Path) -> None:
    book = small_book()
    book["参赛"] = [["项目"], ["（无）"]]
    book["评分"] = book["评分"][:1]
    book["回避"] = book["回避"][:1]
    book["实绩"] = book["实绩"][:1]
    book["加扣分"] = book["加扣分"][:1]
    assert read_book(tmp_path / "a.xlsx", book)[0].rounds[0].participations == ()


def test_a_date_cell_is_a_date_and_a_number_cell_a_code(tmp_path: Path) -> None:
    import datetime

    book = put(small_book(), "赛事", "B3", datetime.datetime(2026, 11, 5, tzinfo=None))  # noqa: DTZ001
    book["项目"][1][0] = 1
    for sheet, cell in (("评分", "B2"), ("评分", "B3"), ("评分", "B4"), ("实绩", "A2"), ("加扣分", "B2")):
        put(book, sheet, cell, 1)
    event, _ = read_book(tmp_path / "a.xlsx", book)
    assert event.date == "2026-11-05"
    assert event.entries[0].code == "1"


def test_categories_may_stand_with_the_verified_figure(tmp_path: Path) -> None:
    book = put(put(small_book(), "指标", "G4", "分类计分"), "指标", "H4", "企业：２；“个体”户: 1；上限：8")
    put(book, "实绩", "D2", "企业: 2；“个体”户: 3")
    values = read_book(tmp_path / "a.xlsx", book)[0].rounds[0].values
    assert values[0].counts == {"企业": 2, "“个体”户": 3}
    assert values[0].verified is None
