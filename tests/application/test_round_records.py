"""Recusals, adjustments, statuses, figures and rulings: recorded, refused, logged."""

from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.application.commands import (
    AddAdjustment,
    Command,
    GiveRuling,
    RecordFigure,
    Recuse,
    SetEntryStatus,
    WithdrawAdjustment,
)
from judging_app.application.queries import StandingsOf
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    AdjustmentStage,
    EntryStatus,
    Participation,
    Recusal,
    Ruling,
    RulingKind,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Problem
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.sheets import Standing
from tests.application.contests import Contest, changes
from tests.storage.builders import KEY, points, scored_event, sheet, small_event

RECUSE = Recuse("final", "J1", "E1", "亲属")
LIFT = replace(RECUSE, lift=True, reason="误报")
BONUS = Adjustment("", "E1", AdjustmentKind.BONUS, points("1.5"), reason="国家级奖项")
FIGURE = IndicatorValue("E1", "sales", points(125), points("120.5"), evidence="审计报告", reason="核减")
RULING = Ruling("", RulingKind.RULING, ("E2", "E1"), "评审委员会表决", "组长")


def places_of(contest: Contest) -> list[tuple[str, Fraction | int]]:
    overall = contest.judging.ask(StandingsOf("final")).standings.overall
    return list(zip(overall.order, overall.numbers, strict=True))


def final_of(contest: Contest, entry: str = "E1") -> Fraction | None:
    return contest.judging.ask(StandingsOf("final")).standings.scores[entry].final


def logged(contest: Contest) -> list[tuple[str, str, str, str, str]]:
    return [(item.act, item.subject, item.before, item.after, item.reason) for item in contest.log]


# Recusals


def test_a_recusal_takes_the_judge_out_and_keeps_the_marks() -> None:
    contest = Contest()
    contest.submit(idea=10)
    contest.submit(KEY._replace(judge="J2"), 50)
    outcome = contest.do(RECUSE)
    assert outcome.changes == changes("seats")
    assert contest.final.recusals == (Recusal("J1", "E1", "亲属"),)
    assert contest.standing() is Standing.RECUSED
    assert contest.pitch_score() == points("80.5")
    assert contest.final.sheets[0].marks == sheet(given=contest.final.sheets[0].marks).marks
    assert logged(contest)[-1] == (
        "recuse",
        "recusal/final/J1/E1",
        "",
        canonical_text(Recusal("J1", "E1", "亲属")),
        "亲属",
    )


def test_a_recusal_that_is_lifted_lets_the_sheet_count_again() -> None:
    contest = Contest()
    contest.submit()
    contest.do(RECUSE)
    outcome = contest.do(LIFT)
    assert outcome.changes == changes("seats")
    assert (contest.final.recusals, contest.standing()) == ((), Standing.SUBMITTED)
    assert contest.pitch_score() == points("80.5")
    assert logged(contest)[-1] == (
        "recuse",
        "recusal/final/J1/E1",
        canonical_text(Recusal("J1", "E1", "亲属")),
        "",
        "误报",
    )


def test_a_recusal_concerns_one_judge_and_one_entry_only() -> None:
    contest = Contest()
    contest.do(RECUSE)
    assert [contest.standing(KEY._replace(entry=entry)) for entry in ("E1", "E2")] == [
        Standing.RECUSED,
        Standing.NOT_SCORED,
    ]
    assert contest.standing(KEY._replace(judge="J2")) is Standing.NOT_SCORED


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (replace(RECUSE, round="x"), Problem.UNKNOWN_ROUND),
        (replace(RECUSE, judge="x"), Problem.UNKNOWN_JUDGE),
        (replace(RECUSE, entry="x"), Problem.UNKNOWN_ENTRY),
        (replace(RECUSE, entry="E5"), Problem.ENTRY_NOT_IN_ROUND),
        (replace(RECUSE, reason=" "), Problem.REASON_MISSING),
        (LIFT, Problem.ALREADY_DONE),
    ],
)
def test_a_recusal_that_cannot_be_is_refused(command: Recuse, problem: Problem) -> None:
    assert Contest().refused(command).problem is problem


def test_a_recusal_is_recorded_once() -> None:
    contest = Contest()
    contest.do(RECUSE)
    assert contest.refused(RECUSE).problem is Problem.ALREADY_DONE
    assert contest.refused(replace(LIFT, reason="")).problem is Problem.REASON_MISSING
    contest.do(LIFT)
    assert contest.refused(LIFT).problem is Problem.ALREADY_DONE


# Adjustments


def test_a_bonus_gets_the_next_free_code_and_counts() -> None:
    contest = Contest(scored_event())
    before = final_of(contest)
    outcome = contest.do(AddAdjustment("final", BONUS))
    assert outcome.changes == changes("adjustments")
    stored = replace(BONUS, code="A1")
    assert contest.final.adjustments == (stored,)
    assert final_of(contest) == (before or 0) + points("1.5")
    assert logged(contest) == [("adjust", "adjustment/final/A1", "", canonical_text(stored), "国家级奖项")]


def test_the_code_of_a_withdrawn_adjustment_is_never_given_again() -> None:
    contest = Contest(scored_event())
    contest.do(AddAdjustment("final", BONUS))
    outcome = contest.do(WithdrawAdjustment("final", "A1", "证书过期"))
    assert outcome.changes == changes("adjustments")
    assert contest.final.adjustments == ()
    assert logged(contest)[-1] == (
        "withdraw",
        "adjustment/final/A1",
        canonical_text(replace(BONUS, code="A1")),
        "",
        "证书过期",
    )
    contest.do(AddAdjustment("final", BONUS))
    assert [item.code for item in contest.final.adjustments] == ["A2"]
    finding = contest.refused(AddAdjustment("final", replace(BONUS, code="A1")))
    assert (finding.problem, finding.facts) == (Problem.DUPLICATE_CODE, {"code": "A1"})


def test_an_adjustment_may_bring_its_own_code() -> None:
    contest = Contest()
    contest.do(AddAdjustment("final", replace(BONUS, code="证书-7")))
    contest.do(AddAdjustment("final", BONUS))
    assert [item.code for item in contest.final.adjustments] == ["证书-7", "A1"]


@pytest.mark.parametrize(
    ("seconds", "points_off"),
    [(0, "0"), (1, "1"), (30, "1"), (31, "2.5"), (600, "2.5"), (-20, "0")],
)
def test_overtime_costs_what_the_table_of_the_rulebook_says(seconds: int, points_off: str) -> None:
    contest = Contest(scored_event())
    before = final_of(contest)
    late = Adjustment("", "E1", AdjustmentKind.OVERTIME, seconds=seconds, reason="超时")
    contest.do(AddAdjustment("final", late))
    assert final_of(contest) == (before or 0) - points(points_off)
    assert contest.final.adjustments == (replace(late, code="A1"),)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"entry": "x"}, Problem.UNKNOWN_ENTRY),
        ({"entry": "E5"}, Problem.ENTRY_NOT_IN_ROUND),
        ({"reason": " "}, Problem.REASON_MISSING),
        ({"points": points(0)}, Problem.ADJUSTMENT_NOT_POSITIVE),
        ({"points": points(-1)}, Problem.ADJUSTMENT_NOT_POSITIVE),
        ({"target": "x"}, Problem.UNKNOWN_REFERENCE),
        ({"target": "deeds", "stage": AdjustmentStage.SHEET}, Problem.METHOD_DOES_NOT_FIT),
    ],
)
def test_an_adjustment_that_cannot_be_is_refused(changed: dict[str, object], problem: Problem) -> None:
    contest = Contest()
    wrong = replace(BONUS, **changed)  # type: ignore[arg-type]
    assert contest.refused(AddAdjustment("final", wrong)).problem is problem
    assert contest.refused(AddAdjustment("x", BONUS)).problem is Problem.UNKNOWN_ROUND


def test_only_a_recorded_adjustment_is_withdrawn_and_only_with_a_reason() -> None:
    contest = Contest()
    contest.do(AddAdjustment("final", BONUS))
    assert contest.refused(WithdrawAdjustment("final", "A1", "")).problem is Problem.REASON_MISSING
    assert contest.refused(WithdrawAdjustment("final", "A9", "x")).problem is Problem.NOTHING_TO_CORRECT
    contest.do(WithdrawAdjustment("final", "A1", "x"))
    assert contest.refused(WithdrawAdjustment("final", "A1", "x")).problem is Problem.NOTHING_TO_CORRECT


# The status of an entry


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (EntryStatus.WITHDRAWN, WhyUnranked.WITHDRAWN),
        (EntryStatus.DISQUALIFIED, WhyUnranked.DISQUALIFIED),
        (EntryStatus.CANCELLED, WhyUnranked.CANCELLED),
    ],
)
def test_an_entry_that_is_out_is_listed_without_a_place_until_it_is_readmitted(
    status: EntryStatus, why: WhyUnranked
) -> None:
    contest = Contest(scored_event())
    places = places_of(contest)
    outcome = contest.do(SetEntryStatus("final", "E3", status, "材料不实"))
    assert outcome.changes == changes("entries", entries=("E3",))
    after = contest.judging.ask(StandingsOf("final")).standings
    assert (after.unranked, after.overall.place("E3")) == ((("E3", why),), None)
    contest.do(SetEntryStatus("final", "E3", EntryStatus.COMPETING, "申诉成立"))
    assert places_of(contest) == places
    changed = Participation("E3", "P", status, "材料不实")
    readmitted = Participation("E3", "P", EntryStatus.COMPETING, "申诉成立")
    subject = "participation/final/E3"
    texts = [canonical_text(item) for item in (Participation("E3", "P"), changed, readmitted)]
    assert logged(contest) == [
        ("status", subject, texts[0], texts[1], "材料不实"),
        ("status", subject, texts[1], texts[2], "申诉成立"),
    ]


def test_an_entry_that_counts_as_zero_is_ranked_last() -> None:
    contest = Contest(scored_event())
    contest.do(SetEntryStatus("final", "E1", EntryStatus.ZERO, "未到场"))
    assert places_of(contest)[-1] == ("E1", 4)
    assert final_of(contest) == 0


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (SetEntryStatus("x", "E1", EntryStatus.ZERO, "x"), Problem.UNKNOWN_ROUND),
        (SetEntryStatus("final", "E5", EntryStatus.ZERO, "x"), Problem.ENTRY_NOT_IN_ROUND),
        (SetEntryStatus("final", "x", EntryStatus.ZERO, "x"), Problem.ENTRY_NOT_IN_ROUND),
        (SetEntryStatus("final", "E1", EntryStatus.ZERO, ""), Problem.REASON_MISSING),
    ],
)
def test_a_status_that_cannot_be_is_refused(command: Command, problem: Problem) -> None:
    assert Contest().refused(command).problem is problem


# Figures


def test_a_verified_figure_takes_the_place_of_the_claimed_one_and_the_log_keeps_both() -> None:
    contest = Contest()
    claimed = IndicatorValue("E1", "sales", points(125))
    contest.do(RecordFigure("final", claimed))
    other = IndicatorValue("E2", "sales", points(90))
    contest.do(RecordFigure("final", other))
    outcome = contest.do(RecordFigure("final", FIGURE))
    assert outcome.changes == changes("figures")
    verified = replace(FIGURE, verified_by="组委会")
    assert contest.final.values == (other, verified)
    texts = [canonical_text(item) for item in (claimed, verified)]
    assert [item for item in logged(contest) if item[1] == "value/final/E1/sales"] == [
        ("figure", "value/final/E1/sales", "", texts[0], ""),
        ("figure", "value/final/E1/sales", texts[0], texts[1], "核减"),
    ]


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"entry": "x"}, Problem.UNKNOWN_ENTRY),
        ({"entry": "E5"}, Problem.ENTRY_NOT_IN_ROUND),
        ({"criterion": "x"}, Problem.UNKNOWN_CRITERION),
        ({"criterion": "idea"}, Problem.UNKNOWN_CRITERION),
        (
            {"criterion": "papers", "claimed": None, "verified": points(11)},
            Problem.INDICATOR_VALUE_OUT_OF_RANGE,
        ),
    ],
)
def test_a_figure_that_cannot_be_is_refused(changed: dict[str, object], problem: Problem) -> None:
    wrong = replace(FIGURE, **changed)  # type: ignore[arg-type]
    assert Contest().refused(RecordFigure("final", wrong)).problem is problem
    assert Contest().refused(RecordFigure("x", FIGURE)).problem is Problem.UNKNOWN_ROUND


# Rulings


def test_a_ruling_settles_a_tie_in_the_order_that_it_names() -> None:
    contest = Contest(scored_event())
    assert [number for _, number in places_of(contest)] == [1, 1, 3, 4]
    outcome = contest.do(GiveRuling("final", RULING))
    assert outcome.changes == changes("rulings", entries=("E2", "E1"))
    assert places_of(contest) == [("E2", 1), ("E1", 2), ("E3", 3), ("E4", 4)]
    stored = replace(RULING, code="R1")
    assert contest.final.rulings == (stored,)
    assert logged(contest) == [("ruling", "ruling/final/R1", "", canonical_text(stored), "评审委员会表决")]


def test_a_later_ruling_goes_before_an_earlier_one_and_both_are_kept() -> None:
    contest = Contest(scored_event())
    contest.do(GiveRuling("final", RULING))
    contest.do(GiveRuling("final", replace(RULING, order=("E1", "E2"), reason="复议")))
    assert places_of(contest)[:2] == [("E1", 1), ("E2", 2)]
    assert [item.code for item in contest.final.rulings] == ["R1", "R2"]


def test_a_lot_settles_what_no_ruling_has_settled() -> None:
    contest = Contest(scored_event())
    contest.do(GiveRuling("final", replace(RULING, kind=RulingKind.LOT, reason="抽签")))
    assert places_of(contest)[:2] == [("E2", 1), ("E1", 2)]


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"reason": ""}, Problem.REASON_MISSING),
        ({"order": ("E1",)}, Problem.RULING_INCOMPLETE),
        ({"order": ("E1", "E1")}, Problem.RULING_INCOMPLETE),
        ({"order": ("E1", "x")}, Problem.UNKNOWN_ENTRY),
        ({"order": ("E1", "E5")}, Problem.ENTRY_NOT_IN_ROUND),
    ],
)
def test_a_ruling_that_cannot_be_is_refused(changed: dict[str, object], problem: Problem) -> None:
    wrong = replace(RULING, **changed)  # type: ignore[arg-type]
    assert Contest().refused(GiveRuling("final", wrong)).problem is problem


def test_codes_of_rulings_are_not_given_twice() -> None:
    contest = Contest(scored_event())
    contest.do(GiveRuling("final", replace(RULING, code="R1")))
    assert contest.refused(GiveRuling("final", replace(RULING, code="R1"))).problem is Problem.DUPLICATE_CODE
    contest.do(GiveRuling("final", RULING))
    assert [item.code for item in contest.final.rulings] == ["R1", "R2"]


def test_a_record_of_one_round_leaves_the_others_alone() -> None:
    event = small_event()
    first = replace(event.rounds[0], code="first", name="初赛")
    contest = Contest(replace(event, rounds=(first, event.rounds[0])))
    contest.do(AddAdjustment("first", BONUS))
    contest.do(AddAdjustment("final", BONUS))
    assert [item.adjustments for item in contest.store.read_event().rounds] == [
        (replace(BONUS, code="A1"),),
        (replace(BONUS, code="A1"),),
    ]
    contest.do(WithdrawAdjustment("first", "A1", "x"))
    assert [len(item.adjustments) for item in contest.store.read_event().rounds] == [0, 1]
