"""What a column means: guessed by words, corrected by a person, remembered for the next table."""

import json

import pytest

from judging_app.application.registration.layout import recognize
from judging_app.application.registration.mapping import Remembered, guess_mapping, remember
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.vocabulary import Why, entry_vocabulary, judge_vocabulary
from judging_app.domain.problems import Problem
from tests.application.registration.office import (
    GROWTH,
    INCOME,
    JOBS,
    LEAVES,
    NAME,
    TAX,
    column_problems,
    event_with,
    indicator,
    plan,
    raw,
)

WORDS = entry_vocabulary(event_with().rounds[0])


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("序号", TargetKind.NUMBER),
        ("No.", TargetKind.NUMBER),
        ("编号", TargetKind.CODE),
        ("参赛项目名称", TargetKind.NAME),
        ("项 目 名 称", TargetKind.NAME),
        ("Project Name", TargetKind.NAME),
        ("企业（单位）名称", TargetKind.ORGANIZATION),
        ("申报单位", TargetKind.ORGANIZATION),
        ("法定代表人", TargetKind.LEADER),
        ("项目负责人姓名", TargetKind.LEADER),
        ("参赛组别", TargetKind.TRACK),
        ("Track", TargetKind.TRACK),
        ("县（区）", TargetKind.REGION),
        ("所属行业", TargetKind.INDUSTRY),
        ("出场顺序", TargetKind.ORDER),
        ("备注", TargetKind.NOTE),
        ("联系电话", TargetKind.CONTACT),
        ("E-mail", TargetKind.CONTACT),
    ],
)
def test_offices_words_are_known(header: str, kind: TargetKind) -> None:
    assert WORDS.guesses([header])[0].target == Target(kind)


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("评委姓名", TargetKind.NAME),
        ("职务/职称", TargetKind.TITLE),
        ("研究方向", TargetKind.EXPERTISE),
        ("身份", TargetKind.ROLE),
        ("组别", TargetKind.PANEL),
        ("需回避的项目", TargetKind.RECUSALS),
        ("回避原因", TargetKind.REASON),
        ("Panel", TargetKind.PANEL),
    ],
)
def test_words_of_judges_tables_are_known(header: str, kind: TargetKind) -> None:
    assert judge_vocabulary().guesses([header])[0].target == Target(kind)


@pytest.mark.parametrize(
    ("header", "target", "why"),
    [
        ("年营业收入（万元）", INCOME, Why.WORD),
        ("近一年营业收入(万元)", INCOME, Why.WORD),
        ("纳税额（元）", TAX, Why.WORD),
        ("缴纳税金", TAX, Why.WORD),
        ("吸纳就业人数", JOBS, Why.WORD),
        ("带动农民工就业人数（人）", JOBS, Why.LIKENESS),
    ],
)
def test_indicators_are_known_by_their_names(header: str, target: Target, why: Why) -> None:
    best = WORDS.guesses([header])[0]
    assert (best.target, best.why) == (target, why)


@pytest.mark.parametrize(
    "header",
    ["营收增长率（%）", "其中：脱贫户（人）", "带动就业（万元）", "税后利润（万元）", "注册资本（万元）"],
)
def test_what_only_resembles_an_indicator_is_not_taken_for_it(header: str) -> None:
    assert WORDS.guesses([header]) == []


def test_the_better_fitting_column_gets_the_indicator() -> None:
    event = event_with(*LEAVES, indicator("ZL", "营收增长率", "%"))
    table = raw(["营收增长率（%）", "项目名称", "营业收入（万元）"], [1, "甲", 2])
    assert plan(table, event).mapping.by_target == {GROWTH: 1, NAME: 2, INCOME: 3}


def test_two_columns_of_one_meaning_are_not_both_taken() -> None:
    done = plan(raw(["项目名称", "项目名称", "组别"], ["甲", "乙", "初创组"]))
    assert done.mapping.by_target[NAME] == 1
    assert column_problems(done) == {(2, Problem.COLUMN_RIVAL)}


def test_what_is_not_taken_is_said_until_a_person_agrees() -> None:
    table = raw(["项目名称", "注册资本（万元）", "联系电话"], ["甲", 12, "13900000001"])
    assert column_problems(plan(table)) == {(2, Problem.COLUMN_NOT_TAKEN), (3, Problem.CONTACT_NOT_KEPT)}
    ignored = Target(TargetKind.IGNORED)
    assert column_problems(plan(table, mapping={2: ignored, 3: ignored})) == set()


def test_a_meaning_moves_with_the_column_that_a_person_chooses() -> None:
    table = raw(["项目名称", "项目名称", "组别"], ["甲", "乙", "初创组"])
    done = plan(table, mapping={2: NAME})
    assert done.mapping.by_target[NAME] == 2
    assert done.by_row[2].entry is not None
    assert done.by_row[2].entry.name == "乙"


def test_corrections_are_remembered_through_json_by_the_indicators_name() -> None:
    event = event_with()
    table = recognize(raw(["项目名称", "创收"], ["甲", 12]), WORDS)
    mapping = guess_mapping(table, WORDS).with_target(2, INCOME).with_unit(2, "元")
    kept = remember(Remembered(), table, mapping, WORDS)
    kept = Remembered.from_json(json.loads(json.dumps(kept.to_json())))
    other = event_with(indicator("OTHER", "年营业收入", "万元"))
    done = plan(raw(["创 收", "项目名称"], [50000, "甲"]), other, remembered=kept)
    choice = done.mapping.choice(1)
    assert (choice.target, choice.unit, choice.why) == (
        Target(TargetKind.INDICATOR, "OTHER"),
        "元",
        Why.REMEMBERED,
    )
    assert done.by_row[2].values[0].claimed == 5
    assert guess_mapping(table, entry_vocabulary(event.rounds[0])).choice(2).target is None


def test_a_remembered_meaning_that_is_not_here_is_let_be() -> None:
    kept = Remembered.from_json({"entries:创收": ["indicator:没有这一项", ""], "x": 3, "y": ["a"]})
    assert plan(raw(["项目名称", "创收"], ["甲", 1]), remembered=kept).mapping.choice(2).target is None


@pytest.mark.parametrize("data", [None, 3, [], "x", {"a": None}])
def test_damaged_memory_is_no_memory(data: object) -> None:
    assert Remembered.from_json(data) == Remembered()


def test_every_meaning_that_can_be_chosen_is_listed() -> None:
    assert {NAME, INCOME, Target(TargetKind.EVIDENCE, "RY"), Target(TargetKind.IGNORED)} <= set(WORDS.targets)
