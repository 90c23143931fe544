"""Units: what a header states is converted exactly and said; nothing is assumed in silence."""

from decimal import Decimal
from fractions import Fraction

import pytest

from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.tables import CellKind, RawCell
from judging_app.application.registration.units import find_unit, split_label
from judging_app.domain.problems import Problem
from tests.application.registration.office import (
    BY_HAND,
    INCOME,
    Value,
    column_problems,
    event_with,
    found,
    indicator,
    plan,
    raw,
)


def one_figure(header: str, value: Value, unit: str, name: str) -> tuple[Fraction | None, set[Problem]]:
    """The figure that a one-row table brings in, and everything that is said about it."""
    done = plan(raw(["项目名称", header], ["甲项目", value]), event_with(indicator("X", name, unit)))
    claimed = {item.claimed for item in done.by_row[2].values}
    said = {problem for _, problem in column_problems(done)} | {problem for *_, problem in found(done)}
    return (claimed.pop() if claimed else None), said


@pytest.mark.parametrize(
    ("header", "value", "unit", "figure", "said"),
    [
        ("年营业收入（万元）", Decimal("978.73"), "万元", "978.73", set()),
        ("年营业收入（元）", 789400, "万元", "78.94", {Problem.UNIT_CONVERTED}),
        ("年营业收入（亿元）", Decimal("1.5"), "万元", "15000", {Problem.UNIT_CONVERTED}),
        ("年营业收入（万元）", Decimal("0.3"), "元", "3000", {Problem.UNIT_CONVERTED}),
        ("年营业收入/万元", 7, "元", "70000", {Problem.UNIT_CONVERTED}),
        ("年营业收入（单位：万元）", 7, "万元", "7", set()),
        ("年营业收入", 7, "万元", "7", {Problem.UNIT_NOT_STATED}),
        ("年营业收入（预计）", 7, "万元", "7", {Problem.UNIT_NOT_STATED}),
        ("年营业收入（万元）", "7万元", "万元", "7", {Problem.NUMBER_REWRITTEN}),
        ("年营业收入（元）", 3, "", "3", {Problem.UNIT_UNCERTAIN}),
    ],
)
def test_money_is_converted_exactly(
    header: str, value: Value, unit: str, figure: str, said: set[Problem]
) -> None:
    assert one_figure(header, value, unit, "年营业收入") == (Fraction(figure), said)


def test_money_takes_the_unit_that_stands_above_the_table() -> None:
    table = raw(
        ["汇总表", None, "金额单位：元"], ["项目名称", "年营业收入", "组别"], ["甲", 123400, "初创组"]
    )
    done = plan(table, event_with(indicator("X", "年营业收入", "万元")))
    assert done.by_row[3].values[0].claimed == Fraction("12.34")
    assert column_problems(done) == {(2, Problem.UNIT_CONVERTED)}


@pytest.mark.parametrize(
    ("header", "value", "unit", "figure", "said"),
    [
        ("营收增长率（%）", Decimal("-0.8"), "%", "-0.8", set()),
        ("营收增长率", RawCell("85%", CellKind.NUMBER), "%", "85", {Problem.UNIT_NOT_STATED}),
        ("营收增长率（%）", "85%", "%", "85", {Problem.NUMBER_REWRITTEN}),
        ("营收增长率（%）", 85, "比例", "0.85", {Problem.UNIT_CONVERTED}),
        ("营收增长率（比例）", Decimal("0.85"), "%", "85", {Problem.UNIT_CONVERTED}),
        ("营收增长率（比例）", RawCell("85%", CellKind.NUMBER), "比例", "0.85", set()),
        ("营收增长率", Decimal("0.85"), "%", "0.85", {Problem.UNIT_NOT_STATED}),
    ],
)
def test_shares_are_converted_exactly(
    header: str, value: Value, unit: str, figure: str, said: set[Problem]
) -> None:
    assert one_figure(header, value, unit, "营收增长率") == (Fraction(figure), said)


@pytest.mark.parametrize(
    ("value", "figure", "said"),
    [
        (45, 45, set()),
        ("45人", 45, {Problem.NUMBER_REWRITTEN}),
        ("45名", 45, {Problem.NUMBER_REWRITTEN}),
        (-12, None, {Problem.NUMBER_NEGATIVE}),
        (Decimal("4.5"), Fraction(9, 2), {Problem.CELL_NOT_A_WHOLE_NUMBER}),
        ("45万元", None, {Problem.NUMBER_UNIT_DIFFERS}),
        ("无", None, {Problem.NUMBER_OR_NOTHING}),
        ("四十五", None, {Problem.CELL_NOT_A_NUMBER}),
        (RawCell("2025-10-20", CellKind.DATE), None, {Problem.CELL_NOT_A_NUMBER}),
        (RawCell("#REF!", CellKind.ERROR), None, {Problem.CELL_ERROR_VALUE}),
        (RawCell("=B1", CellKind.FORMULA), None, {Problem.CELL_FORMULA_WITHOUT_VALUE}),
        (None, None, set()),
    ],
)
def test_people_are_counted(value: Value, figure: Fraction | int | None, said: set[Problem]) -> None:
    assert one_figure("带动就业人数", value, "人", "带动就业人数") == (figure, said)


def test_a_unit_in_the_cell_that_differs_is_asked_about_in_the_columns_unit() -> None:
    event = event_with(indicator("YS", "年营业收入", "万元"))
    done = plan(raw(["项目名称", "年营业收入（元）"], ["甲", "35万元"], ["乙", "约35万"]), event)
    assert found(done) == {
        (2, "B2", Problem.NUMBER_UNIT_DIFFERS),
        (3, "B3", Problem.NUMBER_APPROXIMATE),
    }
    assert [item.suggestion for item in done.findings] == ["350000", "350000"]
    mended = done.overrides.accept_suggestion(done.findings[0]).accept_suggestion(done.findings[1])
    done = plan(done.table.raw, event, mended)
    assert [row.values[0].claimed for row in done.rows] == [35, 35]


def test_a_unit_of_another_kind_blocks_until_the_column_is_corrected() -> None:
    event = event_with(indicator("YS", "年营业收入", "万元"))
    table = raw(["项目名称", "收入（人）"], ["甲", 35])
    done = plan(table, event, mapping={2: INCOME})
    assert column_problems(done) == {(2, Problem.UNIT_DOES_NOT_FIT)}
    assert done.blocked
    done = plan(table, event, mapping={2: INCOME}, units={2: "元"})
    assert not done.blocked
    assert done.by_row[2].values[0].claimed == Fraction("0.0035")


def test_points_given_by_hand_stay_within_their_bounds() -> None:
    done = plan(raw(["项目名称", "评审加分"], ["甲", 5], ["乙", Decimal("5.5")]), event_with(BY_HAND))
    assert found(done) == {(3, "B3", Problem.INDICATOR_VALUE_OUT_OF_RANGE)}
    assert done.by_row[3].status is RowStatus.BLOCKED


@pytest.mark.parametrize(
    ("label", "name", "unit"),
    [
        ("年营业收入（万元）", "年营业收入", "万元"),
        ("上缴税金(元)", "上缴税金", "元"),
        ("营业收入\n（万元）", "营业收入", "万元"),
        ("带动就业【人】", "带动就业", "人"),
        ("增长率%", "增长率", "%"),
        ("增收（元/人）", "增收", "元"),
        ("人员（人/户）", "人员", None),
        ("负责人", "负责人", None),
        ("备注", "备注", None),
        ("收入（元、万元）", "收入", None),
    ],
)
def test_the_unit_is_read_out_of_the_header(label: str, name: str, unit: str | None) -> None:
    bare, _, found_unit = split_label(label)
    assert bare == name
    assert found_unit == (find_unit(unit) if unit else None)
