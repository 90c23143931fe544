"""The sheets of the event workbook that hold the rules: rulebook, rubric, awards."""

from typing import Final

from judging_app.domain.aggregation import Aggregation, Combine, Level, Method, Transform
from judging_app.domain.calibration import Calibration, CalibrationMethod, Deviation
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import (
    Award,
    AwardKind,
    Better,
    CountMode,
    FinalMethod,
    LineTie,
    PlaceStyle,
    RoundMode,
    RoundRule,
    Rulebook,
    TieKeyKind,
    Unverified,
)
from judging_app.workbooks import codecs
from judging_app.workbooks.codecs import FLAG, NUMBER, TICKS, WHOLE, Choice
from judging_app.workbooks.columns import CODE, NAME, REQUIRED, ROUND, Column, SheetLayout, usual

RULEBOOK: Final = SheetLayout(
    "rulebook",
    "计分规则",
    "Rulebook",
    (
        ROUND,
        Column("option", "选项", "Option", default=REQUIRED, width=22),
        Column("value", "值", "Value", width=40),
    ),
)
OPTIONS: Final = (
    Column("name", "规则名称", "Rulebook name"),
    Column("source", "规则依据", "Source"),
    Column(
        "final", "最终得分取整", "Final rounding", codecs.ROUNDING, usual(Rulebook, "final"), can_be_off=True
    ),
    Column("better", "优劣方向", "Better", Choice(Better), usual(Rulebook, "better")),
    Column("method", "排名方法", "Ranking method", Choice(FinalMethod), usual(Rulebook, "method")),
    Column("floor", "最终得分下限", "Final floor", NUMBER, usual(Rulebook, "floor"), can_be_off=True),
    Column("ceiling", "最终得分上限", "Final ceiling", NUMBER, None),
    Column("bonus_cap", "加分上限", "Bonus cap", NUMBER, None),
    Column("deduction_cap", "扣分上限", "Deduction cap", NUMBER, None),
    Column("time_penalty_target", "超时扣分作用于", "Time penalty target"),
    Column("round_mode", "轮次合计方式", "Round mode", Choice(RoundMode), usual(RoundRule, "mode")),
    Column("earlier_rounds", "计入的前轮", "Earlier rounds", codecs.TERMS, ()),
    Column("own_weight", "本轮系数", "Own weight", NUMBER, usual(RoundRule, "own_weight")),
    Column("best", "取最好轮数", "Best rounds", WHOLE, usual(RoundRule, "best")),
    Column("place_style", "名次方式", "Place style", Choice(PlaceStyle), usual(Rulebook, "place_style")),
    Column(
        "unverified",
        "未核实数据",
        "Unverified figures",
        Choice(Unverified),
        usual(Rulebook, "unverified"),
    ),
    Column("confirm_figures", "实绩复核", "Confirm figures", FLAG, default=False),
    Column("range_alarm", "极差提示", "Range alarm", NUMBER, None),
)
"""Options of a rulebook: each a row of the Rulebook sheet."""

TIE_BREAKS: Final = SheetLayout(
    "tie_key",
    "同分规则",
    "Tie-breaks",
    (
        ROUND,
        Column("kind", "比较内容", "Key", Choice(TieKeyKind), REQUIRED, 20),
        Column("of", "对象", "Of", width=14),
        Column("lower_first", "低者在前", "Lower first", FLAG, default=False),
    ),
)
TIME_PENALTIES: Final = SheetLayout(
    "time_penalty",
    "超时扣分",
    "Time penalties",
    (
        ROUND,
        Column("seconds", "超时秒数", "Seconds over", codecs.INTERVAL, REQUIRED, 16),
        Column("points", "扣分", "Points off", NUMBER, REQUIRED),
    ),
)
DIMENSIONS: Final = SheetLayout(
    "dimension",
    "维度",
    "Dimensions",
    (
        ROUND,
        CODE,
        NAME,
        Column("kind", "类型", "Kind", Choice(DimensionKind), REQUIRED),
        Column("weight", "权重", "Weight", NUMBER, None, 8),
        Column("normalise_to", "折算满分", "Normalise to", NUMBER, None),
        Column("floor", "得分下限", "Floor", NUMBER, usual(Dimension, "floor")),
        Column("ceiling", "得分上限", "Ceiling", NUMBER, None),
        Column("roundings", "取整", "Rounding", codecs.ROUNDINGS, (), 26),
        Column("level", "合成层次", "Level", Choice(Level), usual(Aggregation, "level"), 16),
        Column("method", "合成方法", "Method", Choice(Method), usual(Aggregation, "method"), 16),
        Column("drop_low", "去最低数", "Drop low", WHOLE, 0, 9),
        Column("drop_high", "去最高数", "Drop high", WHOLE, 0, 9),
        Column("minimum", "去极值最少票数", "Trim minimum", WHOLE, 0),
        Column("ladder", "分级处理", "Ladder", codecs.LADDER, (), 20),
        Column("combine", "合并", "Combine", Choice(Combine), usual(Aggregation, "combine"), 9),
        Column("transform", "总分转换", "Transform", Choice(Transform), usual(Aggregation, "transform")),
        Column("group_weights", "分组权重", "Group weights", codecs.GROUPS, (), 20),
        Column("multiplier", "乘数", "Multiplier", NUMBER, usual(Aggregation, "multiplier"), 9),
        Column("difficulty", "难度指标", "Difficulty", width=10),
        Column("calibration", "修正方法", "Calibration", Choice(CalibrationMethod), CalibrationMethod.NONE),
        Column("coefficient", "系数取整", "Coefficient rounding", codecs.ROUNDING, None),
        Column("statistic_places", "统计量取整", "Statistic rounding", codecs.ROUNDING, None),
        Column("lower", "计入下界", "Lower bound", NUMBER, None),
        Column("upper", "计入上界", "Upper bound", NUMBER, None),
        Column("deviation", "标准差", "Deviation", Choice(Deviation), usual(Calibration, "deviation")),
        Column("centre", "标准分中心", "Centre", NUMBER, usual(Calibration, "centre")),
        Column("spread", "标准分幅度", "Spread", NUMBER, usual(Calibration, "spread")),
        Column("least_sheets", "最少评分表", "Least sheets", WHOLE, usual(Calibration, "least_sheets")),
    ),
)
CRITERIA: Final = SheetLayout(
    "criterion",
    "指标",
    "Criteria",
    (
        ROUND,
        Column("dimension", "维度", "Dimension", width=10),
        CODE,
        NAME,
        Column("parent", "上级指标", "Parent", width=10),
        Column("points", "满分", "Points", TICKS, usual(Criterion, "maximum"), 8),
        Column("minimum", "最低分", "Minimum", TICKS, 0, 8),
        Column("step", "步长", "Step", TICKS, usual(Criterion, "step"), 8),
        Column("factor", "系数", "Factor", NUMBER, usual(Criterion, "factor"), 8),
        Column("bonus", "附加分", "Bonus", FLAG, default=False, width=8),
        Column("optional", "可不评", "Optional", FLAG, default=False, width=8),
        Column("tracks", "适用组别", "Tracks", codecs.NAMES, (), 14),
        Column("unit", "单位", "Unit", width=8),
        Column("guidance", "评分要点", "Guidance", width=40),
        Column("bands", "档次", "Bands", codecs.BANDS, (), 28),
        Column("descriptors", "档次说明", "Band descriptors", codecs.DESCRIPTORS, (), 28),
        Column("rule", "计分方法", "Rule", codecs.RULE_KIND, None, 14),
        Column("rule_details", "计分参数", "Rule details", width=40),
    ),
)
AWARDS: Final = SheetLayout(
    "award",
    "奖项",
    "Awards",
    (
        ROUND,
        Column("name", "名称", "Name", default=REQUIRED, width=16),
        Column("kind", "类型", "Kind", Choice(AwardKind), usual(Award, "kind")),
        Column("scope", "范围", "Scope"),
        Column("count", "名额", "Count", WHOLE, None, 8),
        Column("percent", "百分比", "Percent", NUMBER, None, 8),
        Column(
            "percent_mode",
            "名额取整",
            "Percent rounding",
            Choice(CountMode),
            usual(Award, "percent_mode"),
        ),
        Column("minimum", "最低得分", "Minimum score", NUMBER, None),
        Column("line_tie", "末位同分", "Tie at the line", Choice(LineTie), usual(Award, "line_tie"), 16),
        Column("to_round", "晋级到", "To round"),
    ),
)
