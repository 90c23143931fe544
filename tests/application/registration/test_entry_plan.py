"""A registration table against an event: what is new, what changes, what blocks."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.tables import Area, RawTable
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.domain.event import Entry, Event, Panel, Participation
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from tests.application.registration.office import (
    CODE,
    INCOME,
    JOBS,
    NAME,
    ORGANIZATION,
    TRACK,
    Value,
    event_with,
    found,
    plan,
    raw,
)

FIRST = Entry("01", "甲项目", "甲公司", "负责人01", "T1", order=3)
SECOND = Entry("02", "乙项目", "乙公司", "负责人02", "T2")


def two_entries() -> Event:
    return event_with(entries=[FIRST, SECOND])


def entries_table(*rows: list[Value]) -> RawTable:
    return raw(["项目名称", "单位", "组别"], *rows)


def test_a_row_changes_what_it_fills_in_and_leaves_the_rest() -> None:
    event = two_entries()
    done = plan(entries_table(["甲项目", None, "成长组"], ["乙项目", "乙公司", "成长组"]), event)
    first, second = done.rows
    assert (first.status, second.status) == (RowStatus.UPDATED, RowStatus.SAME)
    assert [(item.target, item.before, item.after) for item in first.changes] == [(TRACK, "初创组", "成长组")]
    after = done.apply(event)
    assert after.entries == (replace(FIRST, track="T2"), SECOND)
    assert after.rounds == event.rounds


def test_what_the_table_does_not_name_is_kept() -> None:
    event = two_entries()
    done = plan(entries_table(["丙项目", "丙公司", "初创组"]), event)
    assert done.kept == (FIRST, SECOND)
    after = done.apply(event)
    assert [entry.code for entry in after.entries] == ["01", "02", "03"]
    assert [item.entry for item in after.rounds[0].participations] == ["01", "02", "03"]


@pytest.mark.parametrize(("panels", "panel"), [((), ""), (("P",), "P"), (("P", "Q"), "")])
def test_a_new_entry_joins_the_only_panel(panels: tuple[str, ...], panel: str) -> None:
    event = event_with()
    round_ = replace(event.rounds[0], panels=tuple(Panel(code, code) for code in panels))
    event = replace(event, rounds=(round_,))
    after = plan(entries_table(["丙项目", "丙公司", "初创组"]), event).apply(event)
    assert after.rounds[0].participations == (Participation("01", panel),)


def test_an_entry_of_another_round_joins_this_one() -> None:
    event = two_entries()
    event = replace(event, rounds=(replace(event.rounds[0], participations=()),))
    done = plan(entries_table(["甲项目", "甲公司", "初创组"]), event)
    assert [item.target.kind for item in done.rows[0].changes] == [TargetKind.ROUND]
    assert done.apply(event).rounds[0].participations == (Participation("01", ""),)


def test_a_code_of_the_event_names_the_entry_whatever_its_name() -> None:
    event = two_entries()
    done = plan(raw(["编号", "项目名称"], [1, "甲项目（新名）"], ["02", "乙项目"]), event)
    assert [(row.code, row.status) for row in done.rows] == [
        ("01", RowStatus.UPDATED),
        ("02", RowStatus.SAME),
    ]
    assert found(done) == {(2, "A2", Problem.CODE_OF_ANOTHER)}
    assert not done.blocked


def test_a_code_that_stands_for_another_project_blocks() -> None:
    event = two_entries()
    table = raw(["编号", "项目名称", "单位"], ["01", "乙项目", "乙公司"], ["02", "丙项目", "丙公司"])
    done = plan(table, event)
    assert {row.status for row in done.rows} == {RowStatus.BLOCKED}
    assert {item.confirmable for item in done.by_row[2].findings} == {False}
    (asked,) = done.by_row[3].findings
    assert asked.confirmable
    done = plan(table, event, done.overrides.confirm(3, Problem.CODE_OF_ANOTHER))
    assert done.by_row[3].status is RowStatus.UPDATED


def test_own_codes_are_kept_and_gaps_are_numbered_on() -> None:
    event = event_with()
    table = raw(["编号", "项目名称"], ["A-7", "甲"], [None, "乙"], ["05", "丙"], [None, "丁"])
    after = plan(table, event).apply(event)
    assert [entry.code for entry in after.entries] == ["A-7", "06", "05", "07"]


def test_codes_that_stand_twice_block_both_rows() -> None:
    done = plan(raw(["编号", "项目名称"], ["1", "甲"], ["01", "乙"]))
    assert found(done) == {(2, "A2", Problem.CODE_TWICE), (3, "A3", Problem.CODE_TWICE)}
    assert done.blocked


def test_one_project_twice_names_both_rows() -> None:
    done = plan(entries_table(["甲项目", "甲公司", "初创组"], [" 甲 项目", "甲公司", "初创组"]))
    assert found(done) == {(2, "A2", Problem.ROW_TWICE), (3, "A3", Problem.ROW_TWICE)}
    assert {item.finding.facts["rows"] for item in done.findings} == {"2, 3"}
    assert not any(item.confirmable for item in done.findings)
    assert not plan(done.table.raw, overrides=Overrides().skip_row(3)).blocked


def test_two_projects_of_one_name_can_be_confirmed_and_are_known_from_then_on() -> None:
    table = entries_table(["甲项目", "甲公司", "初创组"], ["甲项目", "乙公司", "初创组"])
    done = plan(table)
    assert all(item.confirmable for item in done.findings)
    twins = Overrides().confirm(2, Problem.ROW_TWICE).confirm(3, Problem.ROW_TWICE)
    event = event_with()
    done = plan(table, event, twins)
    assert not done.blocked
    event = done.apply(event)
    again = plan(table, event)
    assert again.findings == ()
    assert {row.status for row in again.rows} == {RowStatus.SAME}


def test_a_name_that_fits_two_entries_asks_for_more() -> None:
    twin = replace(SECOND, name="甲项目")
    done = plan(entries_table(["甲项目", None, "初创组"]), event_with(entries=[FIRST, twin]))
    assert found(done) == {(2, "A2", Problem.ENTRY_AMBIGUOUS)}


def test_a_missing_name_can_be_typed_in() -> None:
    table = entries_table([None, "甲公司", "初创组"])
    assert found(plan(table)) == {(2, "A2", Problem.CELL_REQUIRED)}
    done = plan(table, overrides=Overrides().with_cell(2, NAME, "甲项目"))
    assert done.rows[0].status is RowStatus.NEW
    assert done.rows[0].cells[NAME] == "甲项目"
    assert plan(table, overrides=done.overrides.without_cell(2, NAME)).blocked


@pytest.mark.parametrize("spelling", ["初创", "初創組", "初创 组", "初创组别", "初创赛道"])
def test_another_spelling_of_a_track_is_asked_about(spelling: str) -> None:
    table = entries_table(["甲项目", "甲公司", spelling])
    done = plan(table)
    (asked,) = done.findings
    assert (asked.finding.problem, asked.suggestion) == (Problem.TRACK_SPELLED_OTHERWISE, "初创组")
    assert done.new_tracks == ()
    mended = plan(table, overrides=Overrides().accept_suggestion(asked))
    assert mended.rows[0].entry is not None
    assert mended.rows[0].entry.track == "T1"
    apart = plan(table, overrides=Overrides().confirm(2, Problem.TRACK_SPELLED_OTHERWISE))
    assert [track.name for track in apart.new_tracks] == [spelling.strip()]


def test_a_blank_at_a_track_s_end_is_named_and_makes_no_other_track() -> None:
    table = entries_table(["甲项目", "甲公司", "初创组 "])
    (asked,) = plan(table).findings
    assert (asked.finding.problem, asked.suggestion) == (Problem.TRACK_ENDS_BLANK, "初创组")
    assert asked.is_error
    assert not asked.confirmable
    mended = plan(table, overrides=Overrides().accept_suggestion(asked))
    assert mended.rows[0].entry is not None
    assert mended.rows[0].entry.track == "T1"


def test_a_new_track_is_listed_and_made() -> None:
    event = event_with()
    done = plan(entries_table(["甲项目", "甲公司", "文旅组"], ["乙项目", "乙公司", "T2"]), event)
    assert [track.name for track in done.new_tracks] == ["文旅组"]
    after = done.apply(event)
    assert [track.name for track in after.tracks] == ["初创组", "成长组", "文旅组"]
    assert [entry.track for entry in after.entries] == [after.tracks[2].code, "T2"]


def figures_event(value: IndicatorValue) -> Event:
    event = two_entries()
    return replace(event, rounds=(replace(event.rounds[0], values=(value,)),))


VERIFIED = IndicatorValue("01", "JY", Fraction(50), Fraction(48), verified_by="甲", evidence="名册")


def test_a_verified_figure_stays_while_its_claim_does() -> None:
    event = figures_event(VERIFIED)
    done = plan(raw(["项目名称", "带动就业人数"], ["甲项目", 50], ["乙项目", 7]), event)
    assert done.rows[0].status is RowStatus.SAME
    assert done.apply(event).rounds[0].values == (VERIFIED, IndicatorValue("02", "JY", Fraction(7)))


def test_a_changed_claim_asks_for_verification_anew_and_says_so() -> None:
    event = figures_event(VERIFIED)
    done = plan(raw(["项目名称", "带动就业人数"], ["甲项目", 60]), event)
    assert found(done) == {(2, "B2", Problem.CLAIM_CHANGED)}
    assert done.findings[0].finding.facts["verified"] == "48"
    assert [(item.before, item.after) for item in done.rows[0].changes] == [("50", "60")]
    assert done.apply(event).rounds[0].values == (IndicatorValue("01", "JY", Fraction(60), evidence="名册"),)


def test_a_blank_figure_erases_nothing() -> None:
    event = figures_event(VERIFIED)
    done = plan(raw(["项目名称", "带动就业人数"], ["甲项目", None]), event)
    assert done.rows[0].status is RowStatus.SAME


def test_a_hidden_row_is_pointed_out_until_it_is_confirmed() -> None:
    table = raw(["项目名称"], ["甲"], ["乙"], hidden=[3])
    done = plan(table)
    assert found(done) == {(3, "", Problem.ROW_HIDDEN)}
    assert [row.is_hidden for row in done.rows] == [False, True]
    assert plan(table, overrides=Overrides().confirm(3, Problem.ROW_HIDDEN)).findings == ()


@pytest.mark.parametrize(
    ("value", "problem"),
    [("第三", Problem.CELL_NOT_A_NUMBER), (Decimal("1.5"), Problem.CELL_NOT_A_WHOLE_NUMBER)],
)
def test_a_running_order_is_a_whole_number(value: Value, problem: Problem) -> None:
    done = plan(raw(["项目名称", "出场顺序"], ["甲", value], ["乙", "２"]))
    assert (2, "B2", problem) in found(done)
    assert done.rows[1].entry is not None
    assert done.rows[1].entry.order == 2


def test_the_plan_is_refused_where_the_event_has_changed_under_it() -> None:
    event = two_entries()
    done = plan(entries_table(["丙项目", "丙公司", "初创组"]), event)
    other = replace(event, entries=(*event.entries, Entry("03", "丁项目")))
    with pytest.raises(JudgingError) as refused:
        done.apply(other)
    assert refused.value.problem is Problem.PLAN_OUTDATED
    renamed = replace(event, name="另一个名称")
    assert done.apply(renamed).name == "另一个名称"


def test_an_unknown_round_is_refused() -> None:
    done = plan(entries_table(["甲", "甲公司", "初创组"]))
    with pytest.raises(JudgingError) as refused:
        done.apply(Event("没有轮次"))
    assert refused.value.problem is Problem.UNKNOWN_ROUND


def test_planning_again_after_applying_changes_nothing() -> None:
    event = event_with()
    table = raw(
        ["项目名称", "单位", "组别", "带动就业人数"], ["甲", "甲公司", "初创组", 5], ["乙", None, None, None]
    )
    after = plan(table, event).apply(event)
    again = plan(table, after)
    assert {row.status for row in again.rows} == {RowStatus.SAME}
    assert again.apply(after) == after


CONTENT: dict[str, list[Value]] = {
    "序号": [1, 2, 3],
    "项目名称": ["甲项目", "乙项目", "丙项目"],
    "单位名称": ["甲公司", "乙公司", None],
    "组别": ["初创组", "成长组", "初创"],
    "带动就业（人）": [5, "约45人", "１２"],
    "营业收入（元）": ["1,286.40", "无", 50000],
    "联系电话": ["13900000001", None, None],
}


def essence(table: RawTable) -> object:
    """What a plan says, apart from where in the table it stands."""
    done = plan(table, event_with())
    first = done.rows[0].row
    rows = [
        (
            row.row - first,
            row.status,
            row.entry,
            frozenset((value.criterion, value.claimed) for value in row.values),
            frozenset((item.target, item.finding.problem, item.suggestion) for item in row.findings),
        )
        for row in done.rows
    ]
    return rows, done.new_tracks, [item.reason for item in done.skipped]


@settings(max_examples=60)
@given(st.permutations(list(CONTENT)), st.integers(0, 3), st.booleans(), st.booleans())
def test_the_order_of_columns_and_the_lines_above_make_no_difference(
    order: list[str], titles: int, merged: bool, total: bool
) -> None:
    lines: list[list[Value]] = [
        ["遴选活动参赛项目汇总表"],
        ["填报单位（盖章）：", None, "填报时间：2025年10月20日"],
        [],
    ]
    above = lines[:titles]
    body = [[CONTENT[header][at] for header in order] for at in range(3)]
    below: list[list[Value]] = [["合计"]] if total else []
    merges = [Area(1, 1, 1, len(order))] if merged and titles else []
    table = raw(*above, list(order), *body, *below, merges=merges)
    plain = raw(list(CONTENT), *[[CONTENT[header][at] for header in CONTENT] for at in range(3)], *below)
    assert essence(table) == essence(plain)


def test_findings_name_the_cell_and_the_field() -> None:
    done = plan(raw(["项目名称", "营业收入（元）"], ["甲", "约5万"]))
    (asked,) = done.findings
    assert asked.target == INCOME
    assert asked.finding.column == "indicator:YS"
    assert (asked.finding.place.sheet, asked.finding.place.cell) == ("汇总表", "B2")
    assert {JOBS, ORGANIZATION, CODE} & set(done.mapping.by_target) == set()
    assert Target(TargetKind.INDICATOR, "YS") in done.mapping.by_target
