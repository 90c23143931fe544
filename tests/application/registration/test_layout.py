"""Where the header is, whatever stands above it, and which rows below it are records."""

import pytest

from judging_app.application.registration.delimited import tables_from_text
from judging_app.application.registration.layout import recognize
from judging_app.application.registration.skipping import SkipReason
from judging_app.application.registration.tables import Area
from judging_app.application.registration.vocabulary import entry_vocabulary, judge_vocabulary
from judging_app.domain.problems import JudgingError, Problem
from tests.application.registration.office import (
    INCOME,
    JOBS,
    NAME,
    column_problems,
    event_with,
    found,
    plan,
    raw,
)

WORDS = entry_vocabulary(event_with().rounds[0])
HEADER = ["序号", "项目名称", "单位", "组别"]


def test_a_title_and_a_reporting_line_stand_above_the_header() -> None:
    table = raw(
        ["项目汇总表"],
        ["填报单位：", None, "联系人："],
        [],
        HEADER,
        [1, "甲项目", "甲公司", "初创组"],
        merges=[Area(1, 1, 1, 4)],
    )
    assert recognize(table, WORDS).header_rows == (4,)


@pytest.mark.parametrize("merged", [True, False])
def test_two_levels_are_joined_with_and_without_merged_cells(merged: bool) -> None:
    table = raw(
        ["项目名称", "经营实绩", None, "备注"],
        [None, "年营业收入（万元）", "带动就业（人）", None],
        ["甲项目", 12, 3, None],
        merges=[Area(1, 1, 2, 1), Area(1, 2, 1, 3), Area(1, 4, 2, 4)] if merged else [],
    )
    done = plan(table)
    assert done.table.header_rows == (1, 2)
    assert [column.levels for column in done.table.columns] == [
        ("项目名称",),
        ("经营实绩", "年营业收入（万元）"),
        ("经营实绩", "带动就业（人）"),
        ("备注",),
    ]
    assert done.mapping.by_target[INCOME] == 2
    assert done.mapping.by_target[JOBS] == 3


def test_a_second_level_is_found_though_none_of_its_words_is_known() -> None:
    table = raw(["项目名称", "甲类", None, "组别"], [None, "子甲", "子乙", None], ["甲项目", 1, 2, "初创组"])
    done = plan(table)
    assert done.table.header_rows == (1, 2)
    assert [row.row for row in done.rows] == [3]


def test_judges_made_of_words_only_do_not_pass_for_header_levels() -> None:
    table = raw(["姓名", "工作单位"], ["评委甲", "甲单位"], ["评委乙", "乙单位"])
    done = recognize(table, judge_vocabulary())
    assert done.header_rows == (1,)
    assert len(done.lines) == 2


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ([None, "合计", None, None], SkipReason.TOTAL),
        (["合 计", None, None, 12], SkipReason.TOTAL),
        ([None, "总计：24个项目"], SkipReason.TOTAL),
        (["小计"], SkipReason.TOTAL),
        (["注：以上数据以系统为准。"], SkipReason.NOTE),
        (["说明：请于10日前报送"], SkipReason.NOTE),
        (["填表人：", None, "审核人："], SkipReason.NOTE),
        (HEADER, SkipReason.HEADER_AGAIN),
        ([], SkipReason.BLANK),
    ],
)
def test_a_row_that_is_no_record_is_left_out_with_its_reason(row: list[str], reason: SkipReason) -> None:
    table = raw(HEADER, [1, "甲", "甲公司", "初创组"], row, [2, "乙", "乙公司", "成长组"])
    done = plan(table)
    assert [(item.row, item.reason) for item in done.skipped] == [(3, reason)]
    assert [item.row for item in done.rows] == [2, 4]


def test_a_line_across_the_table_is_a_heading() -> None:
    table = raw(HEADER, ["一、初创组"], [1, "甲", "甲公司", "初创组"], merges=[Area(2, 1, 2, 4)])
    assert [(row.row, row.reason) for row in plan(table).skipped] == [(2, SkipReason.HEADING)]


def test_a_project_that_speaks_of_totals_is_a_record() -> None:
    done = plan(raw(HEADER, [1, "总计算力服务项目", "合计财务公司", "初创组"]))
    assert [row.row for row in done.rows] == [2]


def test_a_row_left_out_can_be_taken_in_and_a_record_left_out() -> None:
    table = raw(HEADER, [1, "甲", "甲公司", "初创组"], [2, "小计", "乙公司", "初创组"])
    done = plan(table)
    done = plan(table, overrides=done.overrides.include_row(3).skip_row(2))
    assert [row.row for row in done.rows] == [2, 3]
    assert done.skipped == ()
    assert done.by_row[2].entry is None
    assert done.by_row[3].cells[NAME] == "小计"


def test_a_merged_cell_counts_for_every_row_of_it_and_that_is_said() -> None:
    table = raw(
        ["项目名称", "单位", "组别"],
        ["甲", "同一公司", "初创组"],
        ["乙", None, "初创组"],
        merges=[Area(2, 2, 3, 2)],
    )
    done = plan(table)
    assert [row.entry.organization for row in done.rows if row.entry] == ["同一公司", "同一公司"]
    assert found(done) == {(3, "B3", Problem.CELL_MERGED)}


def test_a_table_with_a_header_and_nothing_else_says_so() -> None:
    done = plan(raw(HEADER))
    assert (0, Problem.TABLE_WITHOUT_ROWS) in column_problems(done)
    assert done.blocked


def test_a_table_without_any_known_word_waits_for_the_name_column() -> None:
    table = raw(["丙", "丁"], ["甲项目", "x"], ["乙项目", "y"])
    done = plan(table)
    assert not done.table.has_words
    assert (0, Problem.NAME_COLUMN_MISSING) in column_problems(done)
    assert done.blocked
    done = plan(table, mapping={1: NAME})
    assert [row.entry.name for row in done.rows if row.entry] == ["甲项目", "乙项目"]


def test_the_header_can_be_chosen_or_said_to_be_missing() -> None:
    table = raw(["甲项目", "甲公司"], ["乙项目", "乙公司"])
    assert len(recognize(table, WORDS, ()).lines) == 2
    assert recognize(table, WORDS, (1,)).columns[0].levels == ("甲项目",)


def test_what_is_pasted_is_cut_as_excel_writes_it() -> None:
    (table,) = tables_from_text('项目名称\t备注\r\n甲\t"第一行\n第二行 ""引"""\r\n乙\t"三农"服务\r\n')
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["项目名称", "备注"],
        ["甲", '第一行\n第二行 "引"'],
        ["乙", '"三农"服务'],
    ]


def test_an_open_quotation_mark_swallows_nothing() -> None:
    (table,) = tables_from_text('项目名称,备注\n甲,"没有写完\n乙,好\n')
    assert [len(row) for row in table.rows] == [2, 2, 2]


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    lines = [["项目名称", "备注"], ["甲", "1"], ["乙", "2"]]
    (table,) = tables_from_text("\n".join(delimiter.join(line) for line in lines))
    assert [[cell.text for cell in row] for row in table.rows] == lines


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_nothing_pasted_is_said(text: str) -> None:
    with pytest.raises(JudgingError) as refused:
        tables_from_text(text)
    assert refused.value.problem is Problem.TABLE_EMPTY
