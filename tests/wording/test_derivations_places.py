"""Sentences about ties, open decisions, tracks and awards."""

from fractions import Fraction

import pytest

from judging_app.domain.event import RulingKind
from judging_app.domain.rulebook import EACH_TRACK, Award, AwardKind, LineTie, TieKey, TieKeyKind
from judging_app.domain.scores import WhyUnranked
from judging_app.wording.derivations import short_tie_reason, why_unranked
from judging_app.wording.derivations_lines import ComparedLine
from tests.domain.builders import contest, judged, leaf, rules, ruling
from tests.wording.derivations_cases import EN, ZH, explanation, steps, told

F = Fraction
CRITERIA = judged(leaf("idea", 50), leaf("plan", 50))
EQUAL = {"A": [{"idea": 40, "plan": 45}], "B": [{"idea": 42, "plan": 43}]}
BY_IDEA = (TieKey(TieKeyKind.CRITERION, "idea"), TieKey(TieKeyKind.SHARED))
BY_RULING = (TieKey(TieKeyKind.CRITERION, "idea"), TieKey(TieKeyKind.RULING), TieKey(TieKeyKind.SHARED))
SAME = {"A": [{"idea": 40, "plan": 45}], "B": [{"idea": 40, "plan": 45}]}


def test_each_key_is_compared_and_the_deciding_one_is_named():
    event = contest(rules(CRITERIA, tie_chain=(TieKey(TieKeyKind.UNROUNDED), *BY_IDEA)), EQUAL)
    assert told(event, "B", step=2) == [
        "3. 与 A 号同分，比下一项  第 1 名",
        "总分  B 号 85.00 = A 号 85.00",
        "未取整得分  B 号 85.00 = A 号 85.00",
        "idea  B 号 42.00 > A 号 40.00",
        "同分规则第 2 条：idea",
    ]
    decisive = [line.decisive for line in steps(event, "B")[2].lines if isinstance(line, ComparedLine)]
    assert decisive == [False, False, True]


def test_the_loser_of_a_tie_reads_the_same_comparison_from_its_side():
    event = contest(rules(CRITERIA, tie_chain=BY_IDEA), EQUAL)
    assert told(event, "A", step=2)[0] == "3. 与 B 号同分，比下一项  第 2 名"
    assert "idea  A 号 40.00 < B 号 42.00" in told(event, "A", step=2)
    assert told(event, "A", EN, step=2)[0] == "3. Tied with No. B, compared further  Place 2"


def test_a_tie_that_no_rule_breaks_is_shared():
    event = contest(rules(CRITERIA, tie_chain=BY_IDEA), SAME)
    lines = told(event, "A", step=2)
    assert lines[0].endswith("并列第 1 名")
    assert lines[-1] == "同分规则全部比过仍相同，名次并列"


def test_an_open_tie_says_what_it_waits_for():
    event = contest(rules(CRITERIA, tie_chain=BY_RULING), SAME)
    lines = told(event, "A", step=2)
    assert lines[0] == "3. 与 B 号同分，未定  并列第 1 名"
    assert lines[-1] == "等裁定，此前名次并列"
    lot = (TieKey(TieKeyKind.LOT), TieKey(TieKeyKind.SHARED))
    assert told(contest(rules(CRITERIA, tie_chain=lot), SAME), "A", EN, step=2)[-1].startswith(
        "Waiting for: Draw"
    )


def test_a_ruling_is_told_with_its_reason():
    event = contest(rules(CRITERIA, tie_chain=BY_RULING), SAME, rulings=[ruling("B", "A")])
    lines = told(event, "B", step=2)
    assert lines[3:5] == ["裁定  B 号 第 1 < A 号 第 2", "裁定：r"]
    assert lines[0].endswith("第 1 名")


def test_many_tied_entries_are_counted():
    table = {f"E{at}": [{"idea": 40, "plan": 45}] for at in range(8)}
    event = contest(rules(CRITERIA, tie_chain=BY_IDEA), table)
    lines = told(event, "E0", step=2)
    assert lines[0].startswith("3. 与另外 7 项同分")
    assert "另有 3 项" in lines


def test_sheets_without_the_lowest_decide_by_the_first_difference():
    table = {"A": [80, 90, 85], "B": [81, 90, 84]}
    chain = (TieKey(TieKeyKind.DROP_LOWEST), TieKey(TieKeyKind.SHARED))
    event = contest(rules(judged(), tie_chain=chain), table)
    # Without the lowest: A 90 + 85 = 175, B 90 + 84 = 174.
    assert any("A 号 175.00 > B 号 174.00" in line for line in told(event, "A", step=2))


@pytest.mark.parametrize(
    ("rulings", "entry", "text"),
    [
        ((), "A", "与 B 号同分；等裁定"),
        ((ruling("B", "A"),), "A", "与 B 号同分；裁定 第 2 > 第 1（B 号）"),
    ],
)
def test_a_short_reason_fits_a_table(rulings, entry, text):
    event = contest(rules(CRITERIA, tie_chain=BY_RULING), SAME, rulings=rulings)
    note = explanation(event, entry).place.note
    assert short_tie_reason(note, entry, event, event.rounds[0].rulebook, ZH) == text


def test_short_reasons_in_english_and_for_shared_places():
    event = contest(rules(CRITERIA, tie_chain=BY_IDEA), EQUAL)
    note = explanation(event, "B").place.note
    text = short_tie_reason(note, "B", event, event.rounds[0].rulebook, EN)
    assert text == "Tied with No. A; idea: 42.00 > 40.00 (No. A)"
    event = contest(rules(CRITERIA, tie_chain=BY_IDEA), SAME)
    note = explanation(event, "A").place.note
    assert short_tie_reason(note, "A", event, event.rounds[0].rulebook, ZH) == "与 B 号同分；名次并列"


def test_a_track_s_place_stands_below():
    table = {"A": [90], "B": [80], "C": [70]}
    event = contest(rules(judged()), table, tracks={"A": "初创组", "B": "成长组", "C": "初创组"})
    assert told(event, "C", step=2) == ["3. 名次  第 3 名", "初创组内：第 2 名"]


def test_an_award_says_which_of_how_many():
    awards = (
        Award("一等奖", count=1),
        Award("二等奖", count=3),
        Award("晋级", AwardKind.ADVANCE, EACH_TRACK, count=2),
    )
    event = contest(rules(judged(), awards=awards), {"A": [90], "B": [80], "C": [70]}, tracks={"C": "成长组"})
    assert told(event, "C", step=3) == ["二等奖  第 2 个名额，共 3 个"]
    assert told(event, "C", step=4) == ["晋级（成长组）  第 1 个名额，共 2 个"]
    assert told(event, "C", EN, step=3) == ["二等奖  2 of 3"]
    assert [step.tier for step in steps(event, "C")[3:]] == [1, -1]


def test_an_award_by_score_alone_and_a_tie_at_its_line():
    event = contest(rules(judged(), awards=(Award("优秀奖", minimum=F(75)),)), {"A": [90], "B": [80]})
    assert told(event, "B", step=3) == ["优秀奖  已达最低分", "最低 75 分"]
    both = contest(rules(judged(), awards=(Award("一等奖", count=1),)), {"A": [90], "B": [90]})
    assert told(both, "B", step=3) == ["一等奖  第 2 个名额，共 1 个", "末位同分，另有 1 项同获"]
    open_ = (Award("一等奖", count=1, line_tie=LineTie.RULING),)
    waits = contest(rules(judged(), awards=open_), {"A": [90], "B": [90]})
    assert told(waits, "B", step=3) == ["一等奖  待定", "名额线落在同分之间，等裁定"]


@pytest.mark.parametrize("reason", list(WhyUnranked))
def test_every_reason_for_no_place_has_a_sentence_in_both_languages(reason):
    assert why_unranked(reason, ZH) != why_unranked(reason, EN)


def test_a_lot_is_named_as_such():
    chain = (TieKey(TieKeyKind.LOT), TieKey(TieKeyKind.SHARED))
    event = contest(
        rules(judged(), tie_chain=chain),
        {"A": [90], "B": [90]},
        rulings=[ruling("A", "B", kind=RulingKind.LOT)],
    )
    assert told(event, "A", step=2)[2] == "抽签  A 号 第 1 < B 号 第 2"
