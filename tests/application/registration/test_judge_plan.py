"""A judges table against an event: people, seats, and whom they do not score."""

from dataclasses import replace

import pytest

from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.domain.event import Entry, Event, Judge, Panel, Recusal, Role, Seat
from judging_app.domain.problems import Problem
from tests.application.registration.office import event_with, found, plan_panel, raw

ENTRIES = (
    Entry("01", "蔬菜项目", "甲公司"),
    Entry("02", "民宿项目", "乙公司"),
    Entry("03", "养老项目", "乙公司"),
)
HEADER = ["姓名", "单位", "身份", "回避项目"]


def event() -> Event:
    return event_with(entries=ENTRIES)


def recused(text: str) -> tuple[set[str], set[Problem], list[str | None]]:
    """Whom a judge with this cell does not score, and what is asked."""
    done = plan_panel(raw(HEADER, ["评委甲", "某校", "评委", text]), event())
    codes = {item.entry for item in done.rows[0].recusals}
    return codes, {problem for *_, problem in found(done)}, [item.suggestion for item in done.findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("蔬菜项目、民宿项目", {"01", "02"}),
        ("蔬菜项目，民宿项目；蔬菜项目", {"01", "02"}),
        ("蔬菜项目\n养老项目", {"01", "03"}),
        ("1、03", {"01", "03"}),
        ("乙公司", {"02", "03"}),
        ("无", set()),
        ("—", set()),
    ],
)
def test_recusals_are_names_codes_or_organizations(text: str, codes: set[str]) -> None:
    assert recused(text) == (codes, set(), [])


def test_a_name_that_is_not_there_is_asked_about_with_the_nearest() -> None:
    assert recused("民宿项目、蔬菜") == (set(), {Problem.RECUSAL_UNKNOWN}, ["民宿项目、蔬菜项目"])
    assert recused("航天") == (set(), {Problem.RECUSAL_UNKNOWN}, [None])


def test_a_name_that_fits_several_is_asked_about() -> None:
    twins = (*ENTRIES, Entry("04", "蔬菜项目", "丙公司"))
    done = plan_panel(raw(HEADER, ["评委甲", None, None, "蔬菜项目"]), event_with(entries=twins))
    assert found(done) == {(2, "D2", Problem.RECUSAL_AMBIGUOUS)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("组长", Role.HEAD),
        ("評委", Role.REGULAR),
        ("后备评委", Role.RESERVE),
        ("候补", Role.RESERVE),
        ("Head", Role.HEAD),
        ("reserve", Role.RESERVE),
        (None, Role.REGULAR),
    ],
)
def test_roles_are_read_in_either_language(text: str | None, role: Role) -> None:
    done = plan_panel(raw(["姓名", "身份"], ["评委甲", text]), event())
    assert done.rows[0].seat is not None
    assert done.rows[0].seat.role is role


def test_a_role_that_is_none_blocks_with_the_nearest() -> None:
    done = plan_panel(raw(["姓名", "身份"], ["评委甲", "副组长"], ["评委乙", "司机"]), event())
    assert found(done) == {(2, "B2", Problem.ROLE_UNKNOWN), (3, "B3", Problem.ROLE_UNKNOWN)}
    assert [item.suggestion for item in done.findings] == ["组长", None]
    assert done.blocked


def test_panels_of_the_table_are_made_once_each() -> None:
    before = event()
    table = raw(["姓名", "评审组"], ["评委甲", "第一组"], ["评委乙", "第二组"], ["评委丙", "第一 组"])
    after = plan_panel(table, before).apply(before)
    (round_,) = after.rounds
    assert [panel.name for panel in round_.panels] == ["第一组", "第二组"]
    first, second = (panel.code for panel in round_.panels)
    assert [(seat.judge, seat.panel) for seat in round_.seats] == [
        ("J1", first),
        ("J2", second),
        ("J3", first),
    ]
    assert {item.panel for item in round_.participations} == {""}


def test_with_several_panels_a_judge_without_one_is_asked_about() -> None:
    before = event()
    panels = (Panel("P1", "第一组"), Panel("P2", "第二组"))
    before = replace(before, rounds=(replace(before.rounds[0], panels=panels),))
    table = raw(["姓名", "单位"], ["评委甲", "某校"])
    done = plan_panel(table, before)
    assert {problem for *_, problem in found(done)} == {Problem.PANEL_NEEDED}
    mended = Overrides().with_cell(2, Target(TargetKind.PANEL), "第二组")
    assert plan_panel(table, before, mended).apply(before).rounds[0].seats == (Seat("J1", "P2"),)


def known() -> Event:
    before = event()
    round_ = replace(
        before.rounds[0],
        panels=(Panel("P", "评审组"),),
        seats=(Seat("J1", "P", votes=2),),
        recusals=(Recusal("J1", "01", "亲属"),),
    )
    return replace(before, judges=(Judge("J1", "评委甲", "某校"),), rounds=(round_,))


def test_a_second_table_updates_a_judge_and_keeps_what_it_does_not_name() -> None:
    before = known()
    done = plan_panel(raw(HEADER, ["评委甲", "新单位", "组长", "蔬菜项目、养老项目"]), before)
    (row,) = done.rows
    assert row.status is RowStatus.UPDATED
    assert [(item.target.kind, item.before, item.after) for item in row.changes] == [
        (TargetKind.ORGANIZATION, "某校", "新单位"),
        (TargetKind.ROLE, "regular", "head"),
        (TargetKind.RECUSALS, "蔬菜项目", "蔬菜项目、养老项目"),
    ]
    after = done.apply(before)
    assert after.judges == (Judge("J1", "评委甲", "新单位"),)
    assert after.rounds[0].seats == (Seat("J1", "P", Role.HEAD, votes=2),)
    assert after.rounds[0].recusals == (
        Recusal("J1", "01", "亲属"),
        Recusal("J1", "03", "评委名单所列回避"),
    )


def test_the_same_table_again_changes_nothing() -> None:
    before = event()
    table = raw(HEADER, ["评委甲", "某校", "组长", "蔬菜项目"], ["评委乙", "某院", "评委", None])
    after = plan_panel(table, before).apply(before)
    again = plan_panel(table, after)
    assert {row.status for row in again.rows} == {RowStatus.SAME}
    assert again.apply(after) == after


def test_one_judge_twice_blocks_and_two_heads_are_pointed_out() -> None:
    done = plan_panel(raw(HEADER, ["评委甲", "某校", "组长"], ["评委甲", "某校", "组长"]), event())
    problems = {problem for *_, problem in found(done)}
    assert problems == {Problem.ROW_TWICE, Problem.HEAD_TWICE}
    assert done.blocked


def test_the_reason_comes_from_the_table_where_it_has_one() -> None:
    before = event()
    done = plan_panel(raw(["姓名", "回避项目", "回避原因"], ["评委甲", "蔬菜项目", "曾任顾问"]), before)
    assert done.apply(before).rounds[0].recusals == (Recusal("J1", "01", "曾任顾问"),)


def test_a_nameless_judge_blocks() -> None:
    done = plan_panel(raw(HEADER, [None, "某校", "评委", None]), event())
    assert found(done) == {(2, "A2", Problem.CELL_REQUIRED)}
