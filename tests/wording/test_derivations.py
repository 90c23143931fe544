"""Sentences about marks, panels, corrections, totals; every number worked out by hand."""

from fractions import Fraction

from judging_app.domain.aggregation import Aggregation, Combine, GroupWeight, Level, Method, Rung, Transform
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import AdjustmentStage, EntryStatus, Role, Seat
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import BandRow, IndicatorValue, Interval, ValueOnly
from judging_app.domain.rubric import Station, StationRounding
from judging_app.domain.rulebook import FinalMethod, RoundMode, RoundRule, RoundTerm, TimePenalty
from judging_app.domain.sheets import Standing
from judging_app.wording.derivations import as_text
from judging_app.wording.derivations_lines import MarksLine, VoteState
from judging_app.wording.derivations_numbers import shown, signed
from tests.domain.builders import (
    TALK,
    TRIMMED,
    bonus,
    contest,
    decimals,
    deduction,
    figure,
    figures,
    judged,
    leaf,
    measured,
    overtime,
    panel_seat,
    points,
    reserve,
    rules,
    sheet,
)
from tests.wording.derivations_cases import EN, ZH, steps, told

F = Fraction
SEVEN = ["88.5", "86", "84.5", "91", "89.5", "87", "88"]
TWO = Rounding(2)
PANEL_TWO = (StationRounding(Station.PANEL, TWO), StationRounding(Station.DIMENSION, TWO))


def trimmed(**options):
    return judged(leaf(step=5000), aggregation=TRIMMED, roundings=PANEL_TWO, **options)


def by(aggregation, **options):
    return judged(leaf(step=5000), aggregation=aggregation, **options)


def test_the_design_s_example_of_a_trimmed_mean_with_weights():
    """Picture 03: 439.0 / 5 = 87.80; 87.80 x 60% + 85.26 x 40% = 52.680 + 34.104 = 86.784 -> 86.78."""
    jobs = measured(figure(), weight=F(40))
    book = rules(trimmed(weight=F(60)), jobs, final=TWO)
    event = contest(book, {"A": SEVEN}, values=figures({"A": "85.26"}))
    assert told(event) == [
        "1. talk  87.80",
        "J1 88.5  J2 86.0  J3 84.5 (去最低)  J4 91.0 (去最高)  J5 89.5  J6 87.0  J7 88.0",
        "其余 5 位合计 439.0 ÷ 5 = 87.80",
    ]
    assert told(event, step=2) == [
        "3. 合成与舍入  86.78",
        "87.80 × 60% + 85.26 × 40%",
        "= 52.680 + 34.104 = 86.784",
        "四舍五入，保留两位小数：86.78",
    ]
    assert told(event, language=EN)[2] == "Sum of the other 5: 439.0 ÷ 5 = 87.80"
    assert told(event, language=EN, step=2)[3] == "Half up, to two decimals: 86.78"
    states = [
        mark.state for line in steps(event)[0].lines if isinstance(line, MarksLine) for mark in line.marks
    ]
    kept = VoteState.KEPT
    assert states == [kept, kept, VoteState.LOW, VoteState.HIGH, kept, kept, kept]


def test_a_mean_that_does_not_end_is_cut_off_and_then_rounded():
    event = contest(rules(by(Aggregation(), roundings=PANEL_TWO)), {"A": [80, 80, 81]})
    assert told(event)[2:] == ["3 位合计 241.0 ÷ 3 = 80.3333…", "四舍五入，保留两位小数：80.33"]


def test_a_small_panel_is_not_trimmed_and_says_so():
    rule = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5)
    event = contest(rules(by(rule)), {"A": [80, 84, 86, 90]})
    assert told(event)[2:] == ["只有 4 票，不去极值", "4 位合计 340.0 ÷ 4 = 85.00"]
    assert told(event, language=EN)[2] == "Only 4 votes: nothing is dropped"


def test_the_step_of_a_ladder_is_told():
    rule = Aggregation(method=Method.TRIMMED, ladder=(Rung(7, Method.TRIMMED, 2, 1),))
    event = contest(rules(by(rule)), {"A": [80, 81, 82, 83, 84, 85, 86]})
    assert told(event)[2:] == ["7 票：去 2 个最低、1 个最高", "其余 4 位合计 334.0 ÷ 4 = 83.50"]


def test_groups_with_weights_and_seats_with_several_votes():
    rule = Aggregation(
        method=Method.TRIMMED,
        drop_low=1,
        drop_high=1,
        group_weights=(GroupWeight("judge", F(75)), GroupWeight("public", F(25))),
    )
    seated = [panel_seat("J1"), panel_seat("J2"), panel_seat("J3", votes=2), Seat("J4", "P", Role.PUBLIC)]
    event = contest(rules(by(rule)), {"A": [80, 90, 86, 70]}, seated=seated)
    # Votes 80, 86, 86, 90: 86 twice stays. (86 x 75 + 70 x 25) / 100 = 82.
    assert told(event)[1:] == [
        "评委，权重 75",
        "J1 80.0 (去最低)  J2 90.0 (去最高)  J3 86.0 (2 票)",
        "计 2 票，合计 172.0 ÷ 2 = 86.00",
        "大众评委，权重 25",
        "J4 70.0",
        "只有 1 票，不去极值",
        "(86.00 × 75 + 70.00 × 25) ÷ 100 = 82.00",
    ]


def test_a_seat_may_lose_a_part_of_its_votes():
    seated = [panel_seat("J1", votes=3), panel_seat("J2"), panel_seat("J3")]
    event = contest(rules(by(TRIMMED)), {"A": [80, 86, 90]}, seated=seated)
    assert told(event)[1] == "J1 80.0 (3 票计 2)  J2 86.0  J3 90.0 (去最高)"
    assert told(event, language=EN)[1] == "J1 80.0 (2 of 3 votes)  J2 86.0  J3 90.0 (high)"


def test_median_soft_and_closest_two():
    median = contest(rules(by(Aggregation(method=Method.MEDIAN))), {"A": [80, 84, 90]})
    assert told(median)[2:] == ["中位数，取中间一个"]
    even = contest(rules(by(Aggregation(method=Method.MEDIAN))), {"A": [80, 84, 86, 90]})
    assert told(even)[2:] == ["中位数，取中间两个的均值：170.0 ÷ 2 = 85.00"]
    soft = contest(rules(by(Aggregation(method=Method.SOFT))), {"A": [6, 7, 8, 9, 10]})
    # 3 + 7 + 8 + 9 + 5 = 32 over 4 votes
    assert told(soft)[1:] == [
        "J1 6.0 (计半)  J2 7.0  J3 8.0  J4 9.0  J5 10.0 (计半)",
        "最低和最高各计半票",
        "计 4 票，合计 32.0 ÷ 4 = 8.00",
    ]
    closest = contest(rules(by(Aggregation(method=Method.CLOSEST_TWO))), {"A": [80, 86, 87]})
    assert told(closest)[2:] == ["取最接近的两个：173.0 ÷ 2 = 86.50"]


def test_a_sum_with_multiplier_and_difficulty():
    rule = Aggregation(
        method=Method.TRIMMED, drop_low=1, drop_high=1, combine=Combine.SUM, multiplier=F(2), difficulty="dd"
    )
    table = measured(figure("dd", ValueOnly(), 0), weight=None, code="x")
    book = rules(by(rule), table)
    event = contest(book, {"A": [7, 8, 8, 8, 9]}, values=figures({"A": {"dd": "2.5"}}))
    assert told(event)[2:] == ["计入的 3 个合计 24.0", "24.00 × 2 × 难度 2.5 = 120.00"]


def test_who_brought_no_sheet_is_named_with_the_reason():
    seated = [panel_seat(f"J{at}") for at in range(1, 7)] + [reserve("J7"), reserve("J8")]
    more = [
        sheet("A", "J4", {}, standing=Standing.ABSENT),
        sheet("A", "J5", {}, standing=Standing.ABSTAINED),
        sheet("A", "J7", 70),
        sheet("A", "J8", 71),
    ]
    event = contest(rules(by(Aggregation())), {"A": [80, 81]}, seated=seated, more_sheets=more)
    assert told(event)[1:] == [
        "J1 80.0  J2 81.0  J7 70.0  J8 71.0",
        "4 位合计 302.0 ÷ 4 = 75.50",
        "缺席：J4",
        "弃权：J5",
        "后备顶替：J7、J8",
        "未交：J3、J6，分数暂定",
    ]
    spare = contest(
        rules(by(Aggregation())), {"A": [80]}, seated=[panel_seat("J1"), reserve("J7")], more_sheets=more[2:3]
    )
    assert told(spare)[-1] == "后备未启用，不计入：J7"
    recused = contest(rules(by(Aggregation())), {"A": [None, 80]}, recusals=[("J1", "A")])
    assert told(recused)[-1] == "回避：J1"


def test_nothing_handed_in_is_not_a_zero():
    event = contest(rules(by(Aggregation())), {"A": [None]})
    assert told(event) == ["1. talk  —", "未交：J1，分数暂定", "还没有计入的评分表"]
    assert told(event, step=1)[:2] == ["2. 合成与舍入  —", "还没有得分：talk"]
    assert told(event, step=2) == ["3. 不排名  —", "成绩不齐，暂不排名"]
    assert told(event, step=2, language=EN)[1] == "Scores are incomplete: no place yet"


def test_criteria_are_told_one_by_one_with_their_factors():
    rule = Aggregation(level=Level.CRITERION, method=Method.TRIMMED, drop_low=1, drop_high=1)
    dimension = judged(leaf("jump", 10, factor=F("1.5")), leaf("spin", 10), aggregation=rule)
    marks = [{"jump": 8, "spin": 6}, {"jump": 9, "spin": 7}, {"jump": 7, "spin": 9}]
    event = contest(rules(dimension), {"A": marks})
    assert told(event) == [
        "1. talk  19.00",
        "jump  8.00 × 1.5  12.00",
        "J1 8.00  J2 9.00 (去最高)  J3 7.00 (去最低)",
        "spin  7.00",
        "J1 6.00 (去最低)  J2 7.00  J3 9.00 (去最高)",
    ]


def test_places_of_judges_are_shown_as_places():
    event = contest(
        rules(by(Aggregation(transform=Transform.PLACES))), {"A": [90, 80], "B": [80, 90], "C": [70, 70]}
    )
    lines = told(event)
    assert lines[1:] == ["每位评委的总分先排成名次，按名次计", "J1 1  J2 2", "2 位合计 3 ÷ 2 = 1.50"]


def test_a_panel_s_coefficient_is_reference_over_mean():
    """Panel P: 80; panel Q: 90. Reference 85; 85 / 80 = 1.0625; 80 x 1.0625 = 85."""
    calibration = Calibration(CalibrationMethod.GROUP_MEANS)
    seated = [Seat("J1", "P"), Seat("J2", "Q")]
    event = contest(
        rules(by(Aggregation(), calibration=calibration)),
        {"A": [80], "B": [None, 90]},
        seated=seated,
        panels={"B": "Q"},
    )
    assert told(event)[2:] == [
        "修正系数 = 各组均分的均值 ÷ 本组均分 = 85.00 ÷ 80.00 = 1.0625",
        "80.00 × 1.0625 = 85.00",
    ]
    pooled = contest(
        rules(by(Aggregation(), calibration=Calibration(CalibrationMethod.POOLED_BOUNDED, lower=F(60)))),
        {"A": [80], "B": [None, 90]},
        seated=seated,
        panels={"B": "Q"},
    )
    assert told(pooled, language=EN)[2:4] == [
        "Coefficient = mean over all entries ÷ mean of this panel = 85.00 ÷ 80.00 = 1.0625",
        "Only scores from 60 to ∞ enter the means",
    ]


def test_standard_scores_name_mean_and_deviation():
    """80 and 90: mean 85, sample deviation 7.071; 50 + 10 x (90 - 85) / 7.071 = 57.0711..."""
    calibration = Calibration(CalibrationMethod.STANDARD_SCORE, statistic=decimals(3))
    event = contest(rules(by(Aggregation(), calibration=calibration)), {"A": [90], "B": [80]})
    lines = told(event)
    assert lines[1:4] == [
        "每位评委的总分换算为 50 + 10 ×（总分 − 均值）÷ 标准差",
        "J1  均值 85.00  标准差 7.071",
        "J1 57.07…",
    ]


def test_an_additive_model_names_both_values():
    calibration = Calibration(CalibrationMethod.ADDITIVE)
    event = contest(rules(by(Aggregation(), calibration=calibration)), {"A": [90, None], "B": [80, 84]})
    # Judge 2 is 4 points kinder on the common entry: effects -2 and +2; A: 90 + 2.
    assert told(event)[-1] == "按评委宽严校正：90.00 → 92.00"


def test_stretching_adjustments_caps_and_bounds():
    book = rules(
        by(Aggregation(), normalise_to=F(50), ceiling=F(45)),
        bonus_cap=F(5),
        deduction_cap=F(1),
        time_penalty=TimePenalty((BandRow(Interval(F(0), None, low_closed=False), F(3)),), TALK),
    )
    acts = [bonus("A", 4, target=TALK), bonus("A", 3, target=TALK), overtime("A", 42)]
    event = contest(book, {"A": [84]}, adjustments=acts)
    # 84 of 100 is 42 of 50; +7 is capped at 5, -3 at 1: 46, held at 45.
    assert told(event)[2:] == [
        "折算为 50 分制：84.00 × 50 ÷ 100 = 42.00",
        "加分  +4.00",
        "r",
        "加分  +3.00",
        "r",
        "超时  超时 42 秒  −3.00",
        "r",
        "加分封顶 5.00：7.00 按 5.00 计",
        "扣分封顶 1.00：3.00 按 1.00 计",
        "42.00 + 5.00 − 1.00 = 46.00",
        "46.00 高于上限，按 45.00 计",
    ]


def test_an_adjustment_of_the_final_score_and_the_floor():
    event = contest(rules(by(Aggregation()), final=TWO), {"A": [2]}, adjustments=[deduction("A", 3)])
    assert told(event, step=1) == [
        "2. 合成与舍入  0.00",
        "扣分  −3.00",
        "r",
        "2.00 − 3.00 = −1.00",
        "−1.00 低于下限，按 0.00 计",
    ]


def test_an_adjustment_on_every_sheet():
    act = deduction("A", 2, target=TALK, stage=AdjustmentStage.SHEET)
    event = contest(rules(by(Aggregation())), {"A": [80, 84]}, adjustments=[act])
    assert told(event)[1:] == [
        "J1 78.0  J2 82.0",
        "2 位合计 160.0 ÷ 2 = 80.00",
        "在每位评委的总分上：",
        "扣分  −2.00",
        "r",
    ]


def test_earlier_rounds_and_the_best_of_them():
    first = contest(rules(by(Aggregation())), {"A": [80]}, code="Q")
    carried = RoundRule(RoundMode.WEIGHTED, (RoundTerm("Q", F("0.4")),), F("0.6"))
    event = contest(rules(by(Aggregation()), round_rule=carried), {"A": [90]}, before=first)
    assert told(event, step=1)[1:] == ["Q  × 0.4  32.00", "R  × 0.6  54.00", "各轮合计 86.00"]
    best = RoundRule(RoundMode.BEST, (RoundTerm("Q"),), best=1)
    event = contest(rules(by(Aggregation()), round_rule=best), {"A": [90]}, before=first)
    assert told(event, step=1)[1:] == ["Q  80.00", "不计入", "R  90.00", "2 轮中最好的 1 轮：90.00"]


def test_a_zeroed_a_withdrawn_and_a_disqualified_entry():
    table = {"A": [80], "B": [70]}
    zero = contest(rules(by(Aggregation())), table, statuses={"A": EntryStatus.ZERO})
    assert told(zero)[0] == "1. 合成与舍入  0.00"
    assert told(zero)[1].startswith("本项目按零分计")
    gone = contest(rules(by(Aggregation())), table, statuses={"A": EntryStatus.WITHDRAWN})
    assert told(gone, step=2) == ["3. 不排名  —", "已退赛，列出但不排名"]
    out = contest(rules(by(Aggregation())), table, statuses={"A": EntryStatus.DISQUALIFIED})
    assert told(out, step=2, language=EN)[1] == "Disqualified: listed without a place"


def test_skating_tells_places_and_their_sum():
    waltz, tango = judged(code="waltz"), judged(code="tango")
    book = rules(waltz, tango, method=FinalMethod.SKATING)
    more = [sheet(entry, "J1", mark, dimension="tango") for entry, mark in (("A", 80), ("B", 90))]
    more += [sheet(entry, "J1", mark, dimension="waltz") for entry, mark in (("A", 90), ("B", 80))]
    event = contest(book, entries=["A", "B"], more_sheets=more)
    assert told(event)[1] == "按多数评委的名次，本项名次 1"
    assert "名次之和 1 + 2 = 3" in told(event, step=2)


def test_a_claimed_and_a_verified_figure():
    value = IndicatorValue("A", "figure", claimed=points(42), verified=points(38), reason="4 人为临时用工")
    event = contest(rules(measured(figure(unit="人"))), entries=["A"], values=[value])
    assert told(event)[1:] == ["figure  38 人  38.00 / 100", "填报 42，核验 38（4 人为临时用工）"]
    claimed = contest(
        rules(measured(figure(unit="人"))), entries=["A"], values=[IndicatorValue("A", "figure", points(42))]
    )
    assert told(claimed)[1:] == ["figure  42 人  42.00 / 100", "按填报值，未核验"]
    missing = contest(rules(measured(figure())), entries=["A"])
    assert told(missing)[1:] == ["figure  —", "缺数据：figure"]


def test_numbers_are_never_rounded_unasked():
    assert [shown(F(1, 3)), shown(F(2, 3)), shown(F(-1, 3), 2)] == ["0.3333…", "0.6666…", "−0.3333…"]
    assert [shown(F(85)), shown(F(85), 2), shown(F("85.125"), 2)] == ["85", "85.00", "85.125"]
    assert [signed(F(1), 2), signed(F(-1), 2)] == ["+1.00", "−1.00"]


def test_the_whole_text_is_numbered():
    event = contest(rules(trimmed()), {"A": SEVEN})
    heads = [line for line in as_text(steps(event, language=ZH)).splitlines() if not line.startswith(" ")]
    assert heads == ["1. talk  87.80", "2. 合成与舍入  87.80", "3. 名次  第 1 名"]
